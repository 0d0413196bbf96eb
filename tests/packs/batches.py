#!/usr/bin/env python3
"""Times batches of packs of four pages: how long a run takes, and what it needs, as rows grow in number.

    batches.py EVIDENT [ROWS …]        (usually 16 1000 10000)

The pack is the one of tests/benchmarks, made once for each row with a name and numbers of its own, as HTML and as
tagged PDF. Prints for each size: wall-clock and processor time of the first run, processor time a pack and a page,
peak memory, and the time of a run in which nothing changed.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def write_workspace(root: Path, rows: int) -> None:
    shutil.copytree(REPOSITORY / "tests/benchmarks/pack", root, dirs_exist_ok=True)
    shutil.copytree(REPOSITORY / "templates/themes", root / "templates/themes", dirs_exist_ok=True)
    shutil.copy(REPOSITORY / "data/references.yaml", root / "data/references.yaml")
    content = root / "content/pack.md"
    text = content.read_text().replace("template: pack\n", "template: pack\nrows: services\n", 1)
    content.write_text(text.replace("::: slot lead\n", "::: slot lead\n{{ row.name }} had {{ row.figures.sessions }} "
                                    "sessions with young people. ", 1))
    template = root / "templates/pack.md"
    template.write_text(template.read_text().replace("# {{ page.title }}", "# {{ page.title }}: {{ row.name }}"))
    (root / "data/services").mkdir()
    for row in range(rows):
        (root / f"data/services/s{row:05}.yaml").write_text(
            f"name: Service {row}\nillustrative: true\nfigures:\n  sessions: {{value: {1000 + row}, unit: things}}\n")


def run(evident: str, root: Path) -> tuple[float, float, int]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    process = subprocess.Popen([evident, "build", "--root", root], stdout=subprocess.DEVNULL,
                               env={"SOURCE_DATE_EPOCH": "1767225600"})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    del before
    if status != 0:
        sys.exit("the build failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def main() -> int:
    evident = sys.argv[1]
    for rows in [int(argument) for argument in sys.argv[2:]] or [16, 1000, 10000]:
        root = Path(tempfile.mkdtemp(prefix="evident-batches-"))
        try:
            write_workspace(root, rows)
            wall, cpu, memory = run(evident, root)
            manifest = json.loads((root / "out/manifest.json").read_text())
            pages = sum(output["pages"] for output in manifest["outputs"])
            time.sleep(0.1)
            again, _, _ = run(evident, root)
            print(f"{rows:6} packs: {wall:7.2f} s, {cpu:7.2f} s of CPU, {1000 * cpu / rows:5.2f} ms a pack, "
                  f"{1000 * cpu / pages:5.2f} ms a page, {rows / wall:6.0f} packs/s, {memory:5} MB; "
                  f"again, unchanged: {again:5.2f} s", flush=True)
        finally:
            shutil.rmtree(root)
    return 0


if __name__ == "__main__":
    sys.exit(main())
