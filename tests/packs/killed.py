#!/usr/bin/env python3
"""Kills builds at any moment, and looks whether out/ is whole.

    killed.py EVIDENT [TIMES]

A workspace of many rows has two states of its data. Again and again one of them is built and killed with SIGKILL
after a time drawn by lot. Then every file of out/ has to be, byte by byte, that of one of the two states; and a build
that is left alone ends with all files of its state and none besides, hidden ones included.
"""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROWS = 24


def write_workspace(root: Path) -> None:
    (root / "content").mkdir(parents=True)
    (root / "templates/themes").mkdir(parents=True)
    (root / "data/services").mkdir(parents=True)
    (root / "evident.yaml").write_text("publisher: Example\ntheme: plain\n")
    (root / "templates/themes/plain.yaml").write_text(
        "families:\n  mono: {regular: DejaVuSansMono.ttf, bold: DejaVuSansMono-Bold.ttf}\n")
    (root / "content/pack.md").write_text(
        "---\ntitle: Pack\nrows: services\n---\n\n# {{ row.name }}\n\n"
        + "## Part\n\nWords that fill a page.\n\n" * 20)


def write_state(root: Path, state: str) -> None:
    for row in range(ROWS):
        (root / f"data/services/s{row:02}.yaml").write_text(f"name: Service {row} {state}\n")


def files(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def shown(found: dict[str, bytes]) -> dict[str, bytes]:
    """What a reader sees: no hidden file, and nothing in a hidden folder."""
    return {name: data for name, data in found.items() if not any(part.startswith(".") for part in name.split("/"))}


def build(evident: str, root: Path) -> None:
    subprocess.run([evident, "build", "--root", root, "-j", "2"], check=True, stdout=subprocess.DEVNULL,
                   env={"SOURCE_DATE_EPOCH": "1767225600"})


def main() -> int:
    evident, times = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50
    rng = random.Random(7)
    root = Path(tempfile.mkdtemp(prefix="evident-killed-"))
    faults, killed, finished, mixed = [], 0, 0, 0
    try:
        write_workspace(root)
        states = {}
        for state in ("one", "two"):
            write_state(root, state)
            started = time.monotonic()
            build(evident, root)
            usual = time.monotonic() - started
            states[state] = files(root / "out")
        for turn in range(times):
            state = ("one", "two")[turn % 2]
            write_state(root, state)
            process = subprocess.Popen([evident, "build", "--root", root, "-j", "2"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env={"SOURCE_DATE_EPOCH": "1767225600"})
            time.sleep(rng.uniform(0, usual * 1.1))
            process.send_signal(signal.SIGKILL)
            if process.wait() == 0:
                finished += 1
            else:
                killed += 1
            seen = shown(files(root / "out"))
            for name in set(states["one"]) | set(seen):
                if seen.get(name) not in (states["one"].get(name), states["two"].get(name)):
                    faults.append(f"turn {turn}: {name} is of neither state")
            of_one = sum(seen[name] == states["one"][name] != states["two"][name] for name in seen)
            of_two = sum(seen[name] == states["two"][name] != states["one"][name] for name in seen)
            mixed += of_one > 0 and of_two > 0
            if rng.random() < 0.3:
                build(evident, root)
                if files(root / "out") != states[state]:
                    faults.append(f"turn {turn}: a build after it did not end with its state")
        write_state(root, "one")
        build(evident, root)
        if files(root / "out") != states["one"]:
            faults.append("the last build did not end with its state")
    finally:
        shutil.rmtree(root)
    for fault in faults:
        print(fault)
    print(f"killed: {killed} builds killed, {finished} had finished, {mixed} left two states beside each other; "
          f"{len(faults)} faults")
    return 1 if faults or killed < times // 4 else 0


if __name__ == "__main__":
    sys.exit(main())
