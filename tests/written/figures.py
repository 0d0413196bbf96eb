#!/usr/bin/env python3
"""figures.py EVIDENT WORKSPACE: a figure is written once, and the ledger knows every place where it shows.

Changes each figure of the data file in turn, in a copy of the workspace, and publishes the copy. Exactly as many
places as `evident figures` lists have to change in HTML, and not a byte besides; in the PDF the same words have
to change into the same words: reading them takes seconds, so for each figure one of the publications that show
it has its turn. Publications that are made of rows are left out. A figure that a publication does not show must change nothing in either file.

Since the ledger is the generator's own, it is held against the Markdown: it has to list every `{{ figure }}`
that is written there.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "judges"))
import parity  # noqa: E402  (how words are read out of HTML and PDF)

DATA = "programme"

# Where a figure stands in HTML. What another source says of it (`disagrees`) stands there as plain text.
PLACE = re.compile(r"(<data\b[^>]*>.*?</data>)", re.DOTALL)

# What shows a figure once more because an illustration does, whose table is the place that counts: the drawing,
# and the description, which stands by the illustration or with all others.
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
DESCRIPTION = re.compile(r"<details\b.*?</details>|<div class=\"figure-data\">.*?(?=<h2\b|</main>)", re.DOTALL)

NUMBER_WORDS = {"one": "two", "two": "three", "three": "four", "six": "seven", "quarter": "fifth",
                "half": "third"}


def figures_of(text, name):
    """(name, [span of each scalar that says its number]), by the places that PyYAML gives."""
    def walk(node, path):
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                yield from walk(item, f"{path}[{index}]")
        if not isinstance(node, yaml.MappingNode):
            return
        keys = {key.value: value for key, value in node.value}
        if isinstance(keys.get("value"), yaml.ScalarNode) and re.search(r"\d", keys["value"].value):
            yield path, [(keys[key].start_mark.index, keys[key].end_mark.index)
                         for key in ("value", "said") if key in keys]
        for key, value in keys.items():
            if key != "defaults":
                yield from walk(value, f"{path}.{key}")
    yield from walk(yaml.compose(text), name)


def other_number(number):
    """A number that is not this one and takes as many words: its first digit is another, and for what sources
    say in words, the word is."""
    if not re.search("[1-9]", number):
        other, count = re.subn(rf"\b({'|'.join(NUMBER_WORDS)})\b", lambda word: NUMBER_WORDS[word.group()],
                               number)
        if count == 0:
            raise ValueError(f"no number that this test knows in “{number}”")
        return other
    return re.sub(r"[1-9]", lambda digit: "8" if digit.group() == "9" else str(int(digit.group()) + 1), number,
                  count=1)


def changed(text, spans):
    for begin, end in sorted(spans, reverse=True):  # from the back: what is in front stays where it is
        text = text[:begin] + other_number(text[begin:end]) + text[end:]
    return text


def asked_for(markdown, figure):
    """Lines of the Markdown that print the figure: itself, its value or what the source says, but not its
    label, its source or its citation (`| cite`, `| source`)."""
    name = re.escape(figure) + r"(\.(value|said))?(?![\w.\[])"
    return [markdown.count("\n", 0, found.start()) + 1
            for found in re.finditer(r"\{\{-?\s*(.*?)\s*-?\}\}", markdown, re.DOTALL)
            if re.match(name, found.group(1)) and not re.search(r"\|\s*(cite|source)\b", found.group(1))]


def ledger(evident, workspace):
    """{publication: {figure: [(file, line) of each place]}}"""
    run = subprocess.run([evident, "figures", "--format", "json", "--root", workspace], capture_output=True,
                         text=True, check=True)
    return {publication["publication"]: {figure["name"]: [(place["file"], place["line"])
                                                          for place in figure["places"]]
                                         for figure in publication["figures"]}
            for publication in json.loads(run.stdout)["publications"]}


def forgotten(listed, markdown, figures):
    """Faults of a publication's ledger: what its files print, `markdown` by file, and it does not list."""
    faults = []
    for figure in figures:
        there = Counter(listed.get(figure, []))
        for file, text in markdown.items():
            for line, count in Counter(asked_for(text, figure)).items():
                if there[file, line] < count:
                    faults.append(f"{file}:{line}: the ledger does not list {figure}")
    return faults


def publish(evident, workspace, out):
    """{name: (HTML, bytes of PDF, file of PDF)} of each publication."""
    run = subprocess.run([evident, "build", "--root", workspace, "--out", out], capture_output=True, text=True,
                         env={"SOURCE_DATE_EPOCH": "1767225600", **os.environ})
    if run.returncode:
        raise RuntimeError(f"evident build failed with {run.returncode}:\n{run.stdout}{run.stderr}")
    return {file.relative_to(out).with_suffix("").as_posix():
            (file.read_text(), file.with_suffix(".pdf").read_bytes(), file.with_suffix(".pdf"))
            for file in sorted(out.rglob("*.html")) if file.with_suffix(".pdf").exists()}


def words(html, pdf):
    """The words of a page and of its PDF, with those of the notes behind them."""
    return [text + [word for note in notes for word in note]
            for text, notes in (parity.read_html(html), parity.read_pdf(parity.struct_text(pdf)))]


def without_illustrations(html):
    """The page without what illustrations say again; their tables' figures stay."""
    return DESCRIPTION.sub(lambda found: " ".join(PLACE.findall(found.group())), DRAWING.sub("", html))


def compare_html(before, after, expected, is_figure):
    """Faults in how a page changed."""
    was, now = (PLACE.split(without_illustrations(html)) for html in (before, after))
    if len(was) != len(now):
        return ["HTML has other places than before"]
    faults = []
    if is_figure:
        count = sum(a != b for a, b in zip(was[1::2], now[1::2]))
        for a, b in zip(was[::2], now[::2]):
            if a != b:
                at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), 0)
                faults.append(f"HTML changed outside of figures, into …{b[max(0, at - 40):at + 40]!r}")
    else:
        if was[1::2] != now[1::2]:
            faults.append("a figure changed with what another source says of it")
        left, right = (re.sub(r"<[^>]*>", " ", html).split() for html in (before, after))
        count = sum(a != b for a, b in zip(left, right))
    # What others say may also stand in a list that the generator makes.
    if count != expected if is_figure else count < expected:
        faults.append(f"{count} places changed in HTML, and {expected} are known")
    return faults


def compare_pdf(base, before, after):
    """Faults in how the PDF changed, given how the page did. `base` holds the words before."""
    other = words(after[0], after[2])
    lists = [base[0], other[0], base[1], other[1]]
    if len({len(some) for some in lists}) != 1:
        return ["the number of words changed: " + ", ".join(str(len(some)) for some in lists)]
    faults = []
    for at, (was, now, pdf_was, pdf_now) in enumerate(zip(*lists), 1):
        if not parity.same(now, pdf_now):
            faults.append(f"word {at} became {now} in HTML and {pdf_now} in PDF")
        elif (was == now) != parity.same(was, pdf_now):
            faults.append(f"word {at} changed in one of HTML and PDF alone: {was}, {pdf_was}")
    return faults


def compare(figure, base, base_words, other, known, turn=0):
    """(number of places, faults) after this one figure was changed. `known`: how many places by publication;
    `turn`: whose PDF is read, of those that changed."""
    total, faults = 0, []
    changed_pdfs = [name for name in base if name in other and base[name][1] != other[name][1]]
    if base.keys() != other.keys():
        return 0, ["other files were written than before"]
    for name, before in base.items():
        after = other[name]
        expected = known[name]
        total += expected
        found = compare_html(before[0], after[0], expected, "disagrees" not in figure)
        if expected == 0 and before[1] != after[1]:
            found.append("the PDF changed, though it does not show this figure")
        if before[1] != after[1] and changed_pdfs[turn % len(changed_pdfs)] == name:
            found += compare_pdf(base_words(name), before, after)
        shown = parity.read_html(before[0]) != parity.read_html(after[0])
        if expected and shown and before[1] == after[1]:
            found.append("the PDF did not change")  # what a speaker says of slides stands in HTML alone
        faults += [f"{name}: {fault}" for fault in found]
    return total, faults


def markdown_of(workspace, name):
    """{file: Markdown} of what a publication prints: its own and its template's, if it has one. A variant's name
    is its publication's with its own behind."""
    base = name
    while base and not (workspace / f"content/{base}.md").exists():
        base = base.rpartition("-")[0]
    own = f"content/{base}.md"
    text = (workspace / own).read_text()
    files = {own: text}
    front_matter = yaml.safe_load(text.split("---", 2)[1])
    variant = front_matter.get("variants", {}).get(name[len(base) + 1:], {})
    template = variant.get("template", front_matter.get("template"))
    if template:
        path = f"templates/{template}.md"
        files[path] = (workspace / path).read_text()
    return files


def main():
    evident, workspace = (Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="evident-figures.") as folder:
        def copy_of(name, data=None):
            copy = Path(folder) / name
            copy.mkdir()
            for part in ("evident.yaml", "content", "data", "templates"):
                source = workspace / part
                (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / part)
            settings = (copy / "evident.yaml").read_text()
            for file in (copy / "content").glob("*.md"):  # how many pages there are is no matter here
                page = file.read_text()
                if re.search(r"^rows: ", page, re.MULTILINE):  # packs show what services count
                    file.unlink()
                    settings = settings.replace(f"  - {file.stem}\n", "")
                else:
                    file.write_text(re.sub(r",? *\bexactly: \d+", "", page, count=1))
            (copy / "evident.yaml").write_text(settings)
            shutil.rmtree(copy / "data" / "returns", ignore_errors=True)
            if data is not None:
                (copy / "data" / f"{DATA}.yaml").write_text(data)
            return copy

        workspace = copy_of("base")  # from here on: somebody may be writing in the other one
        base = publish(evident, workspace, Path(folder) / "base-out")
        base_words = {name: words(html, pdf) for name, (html, _, pdf) in base.items()}
        markdown = {name: markdown_of(workspace, name) for name in base}
        listed = ledger(evident, workspace)
        text = (workspace / "data" / f"{DATA}.yaml").read_text()
        numbers = list(figures_of(text, DATA))
        lapses = [fault for name in base for fault in forgotten(
            listed[name], markdown[name], [figure for figure, _ in numbers if "disagrees" not in figure])]

        def known(name, figure):
            if "disagrees" in figure:  # the ledger tells of figures, and of what others say beside them
                return sum(len(asked_for(text, figure)) for text in markdown[name].values())
            return len(listed[name].get(figure, []))

        def judge(numbered):
            number, (figure, spans) = numbered
            copy = copy_of(f"{number}", changed(text, spans))
            other = publish(evident, copy, Path(folder) / f"{number}-out")
            return figure, *compare(figure, base, base_words.__getitem__, other,
                                    {name: known(name, figure) for name in base}, number)

        with ThreadPoolExecutor(2) as threads:
            results = list(threads.map(judge, enumerate(numbers)))
    for figure, count, faults in results:
        if count or faults:
            print(f"{figure}: {count} places" + (", FAULTS" if faults else ""))
        for fault in faults[:5]:
            print(f"  {fault}")
    for lapse in lapses:
        print(lapse)
    shown = sum(count for _, count, _ in results)
    faulty = sum(bool(faults) for _, _, faults in results)
    print(f"figures: {len(results)} changed one at a time, {shown} places in {len(base)} publications, "
          f"{faulty} with faults, {len(lapses)} missing from the ledger")
    if shown == 0:
        print("No publication shows any of them: nothing was proven.")
    return 1 if faulty or lapses or shown == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
