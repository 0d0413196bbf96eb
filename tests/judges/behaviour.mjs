#!/usr/bin/env node
// behaviour.mjs FOLDER [PART…]: what pages do in a real Chromium: the deck of slides, the search of the index, and
// the way out of the pages for young people, with scripts and without. Parts are deck, index and exit; all by default.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const folder = resolve(process.argv[2] ?? 'out');
const parts = process.argv.slice(3);
const asks = (part) => parts.length === 0 || parts.includes(part);
const faults = [];
let checks = 0;
const expect = (truth, text) => {
  checks += 1;
  if (!truth) faults.push(text);
};

// A page that is so wrong that the next step cannot be taken ends the run; what was found until then is said.
process.on('exit', () => {
  for (const text of faults) console.log(text);
  console.log(`behaviour: ${checks} checks, ${faults.length} faults`);
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

// Pages have an origin of their own, so that a referrer would show; every other address is answered here, too.
const server = createServer((request, response) => {
  try {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(readFileSync(join(folder, new URL(request.url, 'http://x').pathname)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

// `asked` has what the page asked of others, with the referrer that it sent.
async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  const asked = [];
  await page.route('**', async (route) => {
    const request = route.request();
    const url = request.url();
    if (url.startsWith(origin) || url.startsWith('data:')) return route.continue();
    asked.push({ url, referrer: (await request.allHeaders()).referer ?? '' });
    return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><script>document.title+=document.referrer</script>' });
  });
  page.on('pageerror', (error) => faults.push(`${name}: script: ${error.message}`));
  await page.goto(`${origin}/${name}`);
  return { page, asked, close: () => context.close() };
}

// --- The deck -----------------------------------------------------------------------------------------------
if (asks('deck')) {
  const { page, close } = await open('seminar.html');
  const status = () => page.textContent('.deck-bar [role=status]');
  const shown = () => page.locator('main>.slide:visible').count();
  const total = await page.locator('main>.slide').count();
  expect(await shown() === 1, `deck: ${await shown()} slides are shown at once`);
  expect(await status() === `1 of ${total}`, `deck: it begins at ${await status()}`);
  await page.keyboard.press('ArrowRight');
  expect(await status() === `2 of ${total}`, 'deck: the right arrow does not go on');
  await page.keyboard.press('ArrowLeft');
  expect(await status() === `1 of ${total}`, 'deck: the left arrow does not go back');
  await page.keyboard.press('ArrowLeft');
  expect(await status() === `1 of ${total}`, 'deck: before the first slide there is another');
  await page.keyboard.press('End');
  expect(await status() === `${total} of ${total}`, 'deck: End does not go to the last');
  await page.keyboard.press('ArrowRight');
  expect(await status() === `${total} of ${total}`, 'deck: behind the last slide there is another');
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  expect(await page.locator('details.notes:visible').count() === 1, 'deck: N does not show the notes');
  await page.keyboard.press('n');
  expect(await page.locator('details.notes:visible').count() === 0, 'deck: N does not hide the notes');
  await page.keyboard.press('o');
  expect(await shown() === total, 'deck: O does not show all slides');
  await page.locator('main>.slide').nth(4).click();
  expect(await shown() === 1 && await status() === `5 of ${total}`, 'deck: a click does not choose a slide');
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await status() === `6 of ${total}`, 'deck: the button does not go on');
  await page.reload();
  expect(await status() === `6 of ${total}`, 'deck: the address does not keep the slide');
  await page.emulateMedia({ media: 'print' });
  expect(await shown() === total, 'deck: on paper slides are missing');
  await close();
}
if (asks('deck')) {
  const { page, close } = await open('seminar.html', { javaScriptEnabled: false });
  const total = await page.locator('main>.slide').count();
  expect(total > 20, `deck: there are ${total} slides without scripts`);
  expect(await page.locator('main>.slide:visible').count() === total, 'deck: without scripts slides are hidden');
  expect(await page.locator('details.notes>summary:visible').count() > 20, 'deck: without scripts notes are hidden');
  await close();
}

// --- The index ----------------------------------------------------------------------------------------------
if (asks('index')) {
  const { page, close } = await open('index.html');
  const items = () => page.locator('main section li:visible').count();
  const all = await items();
  expect(all > 8, `index: it has ${all} items`);
  await page.getByLabel('Find by name').fill('seminar HANDOUT');
  expect(await items() === 1, `index: ${await items()} items answer to “seminar HANDOUT”`);
  expect((await page.textContent('.filter [role=status]')).startsWith('1 of '), 'index: it does not say how many it found');
  await page.getByLabel('Find by name').fill('');
  expect(await items() === all, 'index: without a word not all items are back');
  for (const link of await page.locator('main a').all()) {
    const name = await link.getAttribute('href');
    if (/^(https?:|#)/.test(name)) continue;
    try { readFileSync(join(folder, name)); } catch { expect(false, `index: ${name} is not there`); }
  }
  await close();
}
if (asks('index')) {
  const { page, close } = await open('index.html', { javaScriptEnabled: false });
  expect(await page.locator('main section li:visible').count() > 8, 'index: without scripts items are missing');
  await close();
}

// --- The way out --------------------------------------------------------------------------------------------
const young = 'principles-web.html';
const shift = async (page, times) => {
  for (let i = 0; i < times; i += 1) await page.keyboard.press('Shift');
};
// A busy machine may take its time to leave; that a page stays is seen sooner.
const left = async (page, origin, timeout = 10000) => {
  try {
    await page.waitForURL((url) => !url.href.startsWith(origin), { timeout });
    return true;
  } catch {
    return false;
  }
};
if (asks('exit')) {
  const { page, asked, close } = await open(young);
  expect(asked.length === 0, `${young}: it asks for ${asked.map(({ url }) => url)}`);
  const target = await page.getAttribute('.exit', 'href');
  const said = () => page.textContent('.exit-status');
  await shift(page, 2);
  expect(!await left(page, origin, 1500), `${young}: two presses are enough`);
  expect(/press 1 more time/.test(await said()), `${young}: after two presses it says “${await said()}”`);
  await shift(page, 1);
  expect(await left(page, origin), `${young}: three presses are not enough`);
  expect(asked[0]?.url === target && asked[0]?.referrer === '', `${young}: the target is told “${asked[0]?.referrer}”`);
  expect(await page.title() === 'Weather', `${young}: the target can read ${await page.title()}`);
  await page.goBack();
  await page.waitForSelector('main');
  expect(await page.locator('.exit-cover').count() === 0 && await page.locator('main').isVisible(),
    `${young}: after Back the page stays covered`);
  await close();
}
if (asks('exit')) {
  const { page, close } = await open(young);
  await page.clock.install();
  await page.reload();
  await shift(page, 2);
  await page.clock.fastForward(5500);
  await shift(page, 1);
  expect(!await left(page, origin, 1500), `${young}: a press that comes too late counts`);
  // It has begun a new count, so the clock above is the one that the page goes by.
  await shift(page, 2);
  expect(await left(page, origin), `${young}: two presses after a late one are not enough`);
  await close();
}
if (asks('exit')) {
  const { page, close } = await open(young);
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+A');
  expect(!await left(page, origin, 1500), `${young}: Shift+A counts`);
  expect(await page.textContent('.exit-status') === '', `${young}: of Shift+A it says something`);
  await shift(page, 3);
  expect(await left(page, origin), `${young}: after Shift+A three presses are not enough`);
  await close();
}
if (asks('exit')) {
  // The overlay is there before the browser has even begun to leave.
  const { page, close } = await open(young);
  const covered = await page.evaluate(() => {
    document.querySelector('.exit').click();
    const cover = document.querySelector('.exit-cover');
    const { width, height } = cover?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return width >= window.innerWidth && height >= window.innerHeight &&
      getComputedStyle(document.querySelector('main')).visibility === 'hidden';
  });
  expect(covered, `${young}: nothing covers the page at once`);
  await close();
}
// Without scripts, on a telephone (which is 400 % zoom, too), and at 200 % zoom.
for (const options of !asks('exit') ? [] : [{ javaScriptEnabled: false }, { viewport: { width: 320, height: 640 } },
  { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }]) {
  const { page, asked, close } = await open(young, options);
  const shown = JSON.stringify(options);
  const box = await page.locator('.exit').boundingBox();
  expect(box !== null && box.height >= 24 && box.width >= 24 && box.x >= 0 &&
    box.x + box.width <= page.viewportSize().width + 1, `${young}: the way out does not show with ${shown}`);
  const title = await page.locator('h1').evaluate((heading) => {
    const words = document.createRange();
    words.selectNodeContents(heading);
    const { left: x, right, top, bottom } = words.getBoundingClientRect();
    return { x, right, top, bottom };
  });
  expect(title.right <= box.x || title.x >= box.x + box.width || title.top >= box.y + box.height,
    `${young}: the way out covers the title with ${shown}`);
  expect(await page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
    `${young}: it scrolls sideways with ${shown}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.locator('.exit-second:focus').count() === 1, `${young}: the second Tab goes elsewhere with ${shown}`);
  await page.locator('.exit').click();
  expect(await left(page, origin) && asked[0]?.referrer === '', `${young}: the link does not lead away with ${shown}`);
  await close();
}
if (asks('exit')) {
  const { page, asked, close } = await open(young);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 &&
      document.activeElement.getBoundingClientRect().left >= 0;
  });
  expect(ring, `${young}: the focus cannot be seen`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const box = await page.locator('.exit').boundingBox();
  expect(box !== null && box.y >= 0 && box.y < 60, `${young}: far down the page the way out is gone`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.exit:visible, .exit-second:visible').count() === 0, `${young}: the way out is printed`);
  expect(asked.length === 0, `${young}: read to its end, it asks for ${asked.map(({ url }) => url)}`);
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(kept === 0 && (await page.context().cookies()).length === 0, `${young}: it leaves something in the browser`);
  await close();
}

await browser.close();
server.close();
process.exit(faults.length > 0 ? 1 : 0);
