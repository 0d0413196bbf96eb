#!/usr/bin/env python3
"""themes.py EVIDENT WORKSPACE: how publications look is one line of evident.yaml.

Publishes copies of the workspace with `theme:` changed to each theme for professionals in turn, without warnings.
Each publication that names no theme of its own has to come out in other clothes, both as HTML and as PDF, and to
say the very same words.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "judges"))
import parity  # noqa: E402  (how words are read out of HTML)

# The others dress cards, slides and pages for young people, which name them.
FOR_PROFESSIONALS = ["evident", "evident-compact", "meadow"]


def dressed(settings, theme):
    """The settings with another theme."""
    changed, count = re.subn(r"(?m)^theme:.*$", f"theme: {theme}", settings)
    if count != 1:
        raise ValueError("evident.yaml has no line with its theme")
    return changed


def follows(content):
    """Whether a publication's Markdown leaves the theme to evident.yaml."""
    return "theme" not in yaml.safe_load(content.split("---", 2)[1])


def publish(evident, workspace, theme, folder):
    """{name: (HTML, bytes of PDF)} of the publications that leave the theme to evident.yaml."""
    copy, out = folder / theme, folder / f"{theme}-out"
    copy.mkdir()
    for part in ("content", "data", "templates"):
        shutil.copytree(workspace / part, copy / part)
    settings = dressed((workspace / "evident.yaml").read_text(), theme)
    (copy / "evident.yaml").write_text(settings)
    names = [name for name in yaml.safe_load(settings)["publications"]
             if follows((copy / "content" / f"{name}.md").read_text())]
    run = subprocess.run([evident, "build", "--strict", "--root", copy, "--out", out, *names], capture_output=True,
                         text=True, env={"SOURCE_DATE_EPOCH": "1767225600", **os.environ})
    if run.returncode:
        raise RuntimeError(f"evident build failed with {run.returncode}:\n{run.stdout}{run.stderr}")
    # The index, which has no PDF, tells how large files are: they differ with their fonts.
    return {name: ((out / f"{name}.html").read_text(), (out / f"{name}.pdf").read_bytes()) for name in names
            if (out / f"{name}.pdf").exists()}


def faults_of(base, other):
    """Faults of publications in another theme."""
    faults = []
    for name, (html, pdf) in base.items():
        if parity.read_html(html) != parity.read_html(other[name][0]):
            faults.append(f"{name} says something else")
        if html == other[name][0] or pdf == other[name][1]:
            faults.append(f"{name} looks the same")
    return faults


def main(evident, workspace):
    own = yaml.safe_load((workspace / "evident.yaml").read_text())["theme"]
    others = [theme for theme in FOR_PROFESSIONALS if theme != own]
    failed = False
    with tempfile.TemporaryDirectory(prefix="evident-themes.") as folder:
        base = publish(evident, workspace, own, Path(folder))
        failed = failed or not base
        for theme in others:
            faults = faults_of(base, publish(evident, workspace, theme, Path(folder)))
            print(f"{theme}: {len(base)} publications, {len(faults)} faults")
            for fault in faults:
                failed = True
                print(f"  {theme}: {fault}")
    sys.exit(failed)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
