#!/usr/bin/env python3
"""figures.py EVIDENT WORKSPACE: a figure is written once, and its ledger tells the truth about where it shows.

Changes each figure of the data files in turn, in a copy of the workspace, and publishes the copy. Exactly the
places that carry the figure's name may change, all of them have to, and the PDF has to change in the same
words. A figure that shows nowhere must change nothing at all.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "judges"))
import parity  # noqa: E402  (how words are read out of HTML and PDF)

DATA = ["programme"]


def figures_of(text, name):
    """(name, [span of the scalar to change]) of each figure, by the places PyYAML gives."""
    def scalar(node):
        return (node.start_mark.index, node.end_mark.index)

    def walk(node, path):
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                yield from walk(item, f"{path}[{index}]")
        if not isinstance(node, yaml.MappingNode):
            return
        keys = {key.value: value for key, value in node.value}
        if isinstance(keys.get("value"), yaml.ScalarNode) and re.search(r"\d", keys["value"].value):
            yield path, [scalar(keys[key]) for key in ("value", "said") if key in keys]
        for key, value in keys.items():
            if key != "defaults":
                yield from walk(value, f"{path}.{key}")
    yield from walk(yaml.compose(text), name)


WORDS = {"one": "two", "two": "three", "three": "four", "six": "seven", "quarter": "fifth", "half": "third"}


def other_number(number):
    """A number that is not this one and prints as long: its first digit is another. For what sources say in
    words, another word."""
    if not re.search("[1-9]", number):
        other, count = re.subn(rf"\b({'|'.join(WORDS)})\b", lambda word: WORDS[word.group()], number)
        if count == 0:
            raise ValueError(f"no number that this test knows in “{number}”")
        return other
    return re.sub(r"[1-9]", lambda digit: "8" if digit.group() == "9" else str(int(digit.group()) + 1), number,
                  count=1)


def changed(text, spans):
    for begin, end in sorted(spans, reverse=True):  # from the back: places in front stay where they are
        text = text[:begin] + other_number(text[begin:end]) + text[end:]
    return text


def publish(evident, workspace, out):
    run = subprocess.run([evident, "build", "--root", workspace, "--out", out], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"evident build failed with {run.returncode}:\n{run.stdout}{run.stderr}")


class Written:
    """All that one run wrote, ready to compare."""

    def __init__(self, out):
        self.html = {file.relative_to(out).with_suffix("").as_posix(): file.read_text()
                     for file in sorted(out.rglob("*.html"))}
        self.pdf = {file.relative_to(out).with_suffix("").as_posix(): parity.read_pdf(parity.struct_text(file))
                    for file in sorted(out.rglob("*.pdf"))}


def places(figure):
    """Matches each place in HTML that the ledger knows this figure to stand in."""
    return re.compile(rf'<data\b[^>]*\bdata-figure="{re.escape(figure)}"[^>]*>(.*?)</data>', re.DOTALL)


def flat(words):
    return words[0] + [word for note in words[1] for word in note]


def compare(figure, base, other):
    """(number of places, faults) after this one figure was changed."""
    count, faults = 0, []
    if base.html.keys() != other.html.keys() or base.pdf.keys() != other.pdf.keys():
        return 0, ["other files were written than before"]
    for name, before in base.html.items():
        after = other.html[name]
        here = places(figure)
        was, now = here.findall(before), here.findall(after)
        count += len(was)
        faults += [f"{name}: place {i} still says {a}" for i, (a, b) in enumerate(zip(was, now), 1) if a == b]
        # Byte by byte: what is no place of this figure must not know of it.
        rest, other_rest = here.sub("¤", before), here.sub("¤", after)
        if rest != other_rest:
            at = next((i for i, (a, b) in enumerate(zip(rest, other_rest)) if a != b), 0)
            faults.append(f"{name}: HTML changed outside its places: …{rest[max(0, at - 60):at + 40]!r} became "
                          f"…{other_rest[max(0, at - 60):at + 40]!r}")
        if name in base.pdf:
            faults += compare_pdf(name, before, after, base.pdf[name], other.pdf[name])
    return count, faults


def compare_pdf(name, before, after, pdf_before, pdf_after):
    """The PDF's words change where the HTML's do, into the same words."""
    lists = [flat(words) for words in (parity.read_html(before), parity.read_html(after), pdf_before, pdf_after)]
    if len({len(words) for words in lists}) != 1:
        return [f"{name}: the number of words changed: " + ", ".join(str(len(words)) for words in lists)]
    faults = []
    for at, (was, now, pdf_was, pdf_now) in enumerate(zip(*lists)):
        if not parity.same(now, pdf_now):
            faults.append(f"{name}: word {at + 1} became {now} in HTML and {pdf_now} in PDF")
        elif (was == now) != parity.same(was, pdf_now):
            faults.append(f"{name}: word {at + 1} changed in one of HTML and PDF alone: {was}, {pdf_was}")
    return faults


def main():
    evident, workspace = (Path(argument).resolve() for argument in sys.argv[1:3])
    total = shown = faulty = 0
    with tempfile.TemporaryDirectory(prefix="evident-figures.") as folder:
        copy, out = Path(folder) / "workspace", Path(folder) / "out"
        for part in ("evident.yaml", "content", "data", "templates"):
            source = workspace / part
            copy.mkdir(exist_ok=True)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / part)
        publish(evident, copy, out / "base")
        base = Written(out / "base")
        for name in DATA:
            file = copy / "data" / f"{name}.yaml"
            text = file.read_text()
            for number, (figure, spans) in enumerate(figures_of(text, name)):
                file.write_text(changed(text, spans))
                publish(evident, copy, out / f"{name}-{number}")
                count, faults = compare(figure, base, Written(out / f"{name}-{number}"))
                total, shown, faulty = total + 1, shown + count, faulty + bool(faults)
                print(f"{figure}: {count} places" + (", FAULTS" if faults else ""))
                for fault in faults:
                    print(f"  {fault}")
            file.write_text(text)
    if shown == 0:
        print("No place of any figure was found: nothing was proven.")
        return 1
    print(f"figures: {total} changed one at a time, {shown} places, {faulty} with faults")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
