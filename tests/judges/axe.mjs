#!/usr/bin/env node
// axe.mjs FOLDER: opens every page in Chromium at three widths. axe may find nothing, with all its rules except
// the experimental ones (so WCAG 2.2 up to AAA, and best practice); the page may ask for nothing but itself,
// say nothing on the console (such as a breach of its own security policy), and not scroll sideways.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const widths = [320, 768, 1280];

const folder = resolve(process.argv[2] ?? 'out');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();
if (files.length === 0) {
  console.log(`No .html file in ${folder}: nothing was judged.`);
  process.exit(1);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

// Runs in the page.
async function judge() {
  const rules = axe.getRules()
    .filter(({ tags }) => !tags.includes('experimental') && !tags.includes('deprecated'))
    .map(({ ruleId }) => ruleId);
  const places = (found) => found.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, any, all, none }) => ({
      target: target.flat().join(' '),
      why: [...any, ...all, ...none].map(({ message }) => message).join('; '),
    })),
  }));
  const result = await axe.run(document, { runOnly: { type: 'rule', values: rules }, elementRef: false });
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    rules: rules.length,
    violations: places(result.violations),
    incomplete: places(result.incomplete),
    overflow: scrollWidth - clientWidth,
  };
}

const faults = [];
const doubts = new Map(); // what axe leaves to people to decide, with how often
let violations = 0;
let rules = 0;
for (const width of widths) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
  for (const file of files) {
    const shown = `${file.slice(folder.length + 1)} at ${width}`;
    const fault = (text) => faults.push(`${shown}: ${text}`);
    const address = pathToFileURL(file).href;
    const page = await context.newPage();
    await page.route('**', (route) => {
      const url = route.request().url();
      if (url === address || url.startsWith('data:')) return route.continue();
      fault(`asks for ${url}`);
      return route.abort();
    });
    // The browser's own report of a request that `route` has refused says nothing new.
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.text().includes('net::ERR_FAILED')) {
        fault(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => fault(`script: ${error.message}`));
    await page.goto(address, { waitUntil: 'load' });
    // Evaluated by the debugger, which the page's security policy does not bind.
    await page.evaluate(axe);
    const result = await page.evaluate(judge);
    rules = result.rules;
    for (const { id, help, nodes } of result.violations) {
      violations += nodes.length;
      for (const { target, why } of nodes) fault(`${id}: ${help}: ${target}: ${why}`);
    }
    for (const { id, help, nodes } of result.incomplete) {
      const key = `${id}: ${help}`;
      doubts.set(key, (doubts.get(key) ?? 0) + nodes.length);
      if (process.env.AXE_DOUBTS) {
        for (const { target, why } of nodes) console.log(`doubt: ${shown}: ${id}: ${target}: ${why}`);
      }
    }
    if (result.overflow > 0) fault(`scrolls sideways by ${result.overflow} px`);
    await page.close();
  }
  await context.close();
}
const version = browser.version();
await browser.close();

for (const text of faults) console.log(text);
for (const [text, count] of doubts) console.log(`left to people (AXE_DOUBTS=1 shows where): ${text}: ${count}`);
console.log(`axe: ${files.length} pages × ${widths.length} widths (${widths.join(', ')}) = ` +
  `${files.length * widths.length} runs of ${rules} rules in Chromium ${version}, ${violations} violations` +
  (faults.length > violations ? `, ${faults.length - violations} other faults` : ''));
process.exit(faults.length > 0 ? 1 : 0);
