#!/usr/bin/env python3
"""same_bytes.py EVIDENT WORKSPACE: whoever builds, wherever and with however many threads, gets the same bytes.

Builds four times into four folders: with one thread, again, with four threads, and with four from another
folder under another locale, time zone, home and umask. Every file must be there each time, with the same bytes.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path


def build(evident, workspace, out, jobs, **others):
    subprocess.run([evident, "build", "--root", workspace, "--out", out, "-j", str(jobs)], check=True,
                   stdout=subprocess.DEVNULL, **others)
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in sorted(out.rglob("*"))
            if file.is_file()}


def first_difference(a, b):
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"byte {at}: …{a[max(0, at - 20):at + 20]!r} / …{b[max(0, at - 20):at + 20]!r}"


def compare(first, other, what):
    faults = [f"{name}: only in one of two builds ({what})" for name in sorted(first.keys() ^ other.keys())]
    faults += [f"{name}: differs ({what}) at {first_difference(data, other[name])}"
               for name, data in first.items() if name in other and other[name] != data]
    return faults


def main():
    evident, workspace = (Path(argument).resolve() for argument in sys.argv[1:3])
    elsewhere = dict(os.environ, TZ="Pacific/Auckland", LC_ALL="C", HOME="/nonexistent", COLUMNS="40")
    with tempfile.TemporaryDirectory(prefix="evident-same.") as folder:
        out = [Path(folder) / name for name in ("first", "second", "threads", "elsewhere")]
        first = build(evident, workspace, out[0], 1)
        faults = compare(first, build(evident, workspace, out[1], 1), "built again")
        faults += compare(first, build(evident, workspace, out[2], 4), "-j 4")
        faults += compare(first, build(evident, workspace, out[3], 4, env=elsewhere, cwd="/", umask=0o77),
                          "another folder, locale, time zone, home and umask")
    if not first:
        faults.append("nothing was written")
    for fault in faults:
        print(fault)
    size = sum(map(len, first.values()))
    print(f"same bytes: {len(first)} files, {size:,} bytes, built 4 times, {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
