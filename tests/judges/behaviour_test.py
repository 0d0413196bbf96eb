#!/usr/bin/env python3
"""behaviour_test.py FOLDER [PROMISE…]: each promise of the way out can be broken, and behaviour.mjs sees it.

Takes the page for young people from FOLDER and breaks one thing at a time in its script, style or markup; the judge
has to complain of just that. The page's own policy would refuse a changed script, so it allows all of its own here.
"""

import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = "principles-web.html"

# What is promised: (the text that keeps it, what stands there instead, what the judge says).
BROKEN = {
    "three presses leave": ("count===3", "count===4", "three presses are not enough"),
    "two do not": ("count===3", "count===2", "two presses are enough"),
    "not in more than five seconds": ("called off.\")", "called off.\");count=2", "comes too late counts"),
    "nor with another key": ("alone=false;if(e.shiftKey)reset()", "", "Shift+A"),
    "presses are spoken of": ("Shift, press 1 more time to leave.", "", "after two presses it says"),
    "the page is covered at once": ("reset();say(\"Leaving this page.\");hide()", "reset()", "nothing covers the page at once"),
    "and shows after Back": ("if(cover)cover.remove()", "if(!cover)hide()", "after Back the page stays covered"),
    "the target hears nothing": ('<meta name="referrer" content="no-referrer">', '<meta name="referrer" content="unsafe-url">', "the target is told"),
    "nobody else is asked": ("</main>", '<img src="https://example.org/a.png" alt=""></main>', "it asks for"),
    "nothing is kept": ("if(!link)return;", "if(!link)return;localStorage.setItem('a','b');", "leaves something in the browser"),
    "it works without scripts": ("</main>", "<noscript><style>.exit{display:none}</style></noscript></main>", "the way out does not show"),
    "keys reach it first": ('class="exit-second"', 'class="exit-second" tabindex="-1"', "the second Tab goes elsewhere"),
    "the focus is seen": ("</style>", "*{outline:none!important}</style>", "the focus cannot be seen"),
    "it stays in view": ("position:sticky;top:0;z-index:4", "position:relative", "far down the page the way out is gone"),
    "it covers no title": ("height:3.5rem;pointer-events:none", "height:0", "the way out covers the title"),
    "the page fits a small screen": ("</style>", "main{min-width:700px}</style>", "it scrolls sideways"),
    "it is not printed": (".exit-place,.exit-second,.exit-status,.exit-cover{display:none}", ".exit-cover{display:none}", "the way out is printed"),
}


def open_policy(page):
    """The page with a policy that lets any script and picture in."""
    page, count = re.subn(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*"', r"\1default-src 'unsafe-inline' data: https:\"", page)
    assert count == 1, "the page has no policy"
    return page.replace('\\"', '"')


def judged(page):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / PAGE).write_text(page)
        run = subprocess.run(["node", HERE / "behaviour.mjs", folder, "exit"], capture_output=True, text=True)
        return run.stdout if run.returncode else "nothing wrong"


def fault(page, promise):
    kept, instead, said = BROKEN[promise]
    if kept not in page:
        return f"{promise}: the page has no {kept}"
    answer = judged(page.replace(kept, instead))
    return "" if said in answer else f"{promise}: broken, the judge says nothing of “{said}”: {answer}"


def main(folder, *promises):
    page = open_policy((Path(folder) / PAGE).read_text())
    faults = [] if (answer := judged(page)) == "nothing wrong" else [f"the page as it is: {answer}"]
    with ThreadPoolExecutor(2) as pool:
        faults += filter(None, pool.map(lambda promise: fault(page, promise), promises or BROKEN))
    print(*faults, f"behaviour_test: {len(BROKEN)} promises, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
