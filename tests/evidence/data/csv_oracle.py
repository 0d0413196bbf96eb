#!/usr/bin/env python3
"""Holds the cases of csv_cases.txt against Python's own csv module and the grammar of RFC 4180.

    csv_oracle.py [FILE]            checks every case; exits 1 when one is wrong
    csv_oracle.py --grow N [FILE]   adds N random cases with what Python reads in them

A case is an input and what must come of it, one line each: `row` with every field in angle brackets for a
file that is accepted (the first is the header), `error CODE LINE:COLUMN` or `refused` for one that is not.
\\n \\r \\t \\\\ \\xHH stand for bytes. csv_test.cc reads the same file.
"""

import csv
import random
import re
import sys
from pathlib import Path

FIELD = r'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
RECORD = rf"{FIELD}(?:,{FIELD})*"
# RFC 4180, section 2, with any of the three line ends in use.
GRAMMAR = re.compile(rf"{RECORD}(?:(?:\r\n|\n|\r){RECORD})*")


def unescape(text):
    out = bytearray()
    for part in re.finditer(r"\\x([0-9A-F]{2})|\\(.)|([^\\])", text, re.DOTALL):
        code, letter, plain = part.groups()
        if code:
            out.append(int(code, 16))
        else:
            out += ({"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}[letter] if letter else plain).encode()
    return bytes(out)


def escape(text):
    for plain, escaped in (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), (">", "\\x3E")):
        text = text.replace(plain, escaped)
    return text


def expected_rows(data):
    """The rows that Python reads, or None when the input is no CSV of rows as wide as the first."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    text = text.rstrip("\r\n")
    if any(ord(c) < 32 and c not in "\t\r\n" or 0x7F <= ord(c) <= 0x9F or ord(c) >= 0xF0000 for c in text):
        return None
    if not GRAMMAR.fullmatch(text):
        return None
    if not text:
        return []
    lines = re.findall(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$", text)
    rows = [row or [""] for row in csv.reader(lines, strict=True)]
    return rows if all(len(row) == len(rows[0]) for row in rows) else None


def read_cases(path):
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        word, _, rest = line.partition(" ")
        if word == "case":
            cases.append({"name": rest, "line": number, "input": b"", "rows": [], "refused": False})
        elif word == "input":
            cases[-1]["input"] = unescape(rest)
        elif word == "row":
            cases[-1]["rows"].append([unescape(field).decode() for field in re.findall(r"<([^>]*)>", rest)])
        elif word in ("error", "refused"):
            cases[-1]["refused"] = True
        elif line and not line.startswith("#"):
            sys.exit(f"{path}:{number}: what is `{word}`?")
    return cases


def check(path):
    cases = read_cases(path)
    wrong = 0
    for case in cases:
        told = None if case["refused"] else case["rows"]
        found = expected_rows(case["input"])
        if told != found:
            print(f"{path}:{case['line']}: {case['name']}: the file says {told}, Python {found}")
            wrong += 1
    refused = sum(case["refused"] for case in cases)
    print(f"csv: {len(cases)} cases, {refused} of them refused, {wrong} wrong")
    return 1 if wrong or not cases else 0


def grow(path, count):
    seed = len(read_cases(path))
    dice = random.Random(seed)
    text = path.read_text(encoding="utf-8")
    for number in range(count):
        cells = ["", "a", '""', '"b"', '"c,d"', '"e""f"', '"\n"', '"\r\n"', "é", " ", '"', 'g"', "<"]
        weights = [4, 6, 2, 4, 3, 3, 2, 1, 2, 1, 0.2, 0.2, 1]
        width = dice.randint(1, 3)
        end = dice.choice(["\n", "\r\n", "\r"])
        rows = [",".join(dice.choices(cells, weights, k=width + (dice.random() < 0.03)))
                for _ in range(dice.randint(1, 4))]
        data = end.join(rows) + dice.choice(["", end, end * 2])
        text += f"\ncase random-{seed + number}\ninput {escape(data)}\n"
        found = expected_rows(data.encode())
        if found is None:
            text += "refused\n"
        else:
            text += "".join("row " + " ".join(f"<{escape(field)}>" for field in row) + "\n" for row in found)
    path.write_text(text, encoding="utf-8")
    return 0


def main():
    arguments = sys.argv[1:]
    count = 0
    if arguments[:1] == ["--grow"]:
        count = int(arguments[1])
        arguments = arguments[2:]
    path = Path(arguments[0]) if arguments else Path(__file__).with_name("csv_cases.txt")
    return grow(path, count) if count else check(path)


if __name__ == "__main__":
    sys.exit(main())
