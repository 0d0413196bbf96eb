#!/usr/bin/env python3
"""No number that disclosure control withheld stands anywhere but in the return that it came in.

    canaries.py EVIDENT

Makes a small workspace whose withheld numbers stand out, runs every command on it, with mistakes in the data too, and
looks for them in all that the commands print and in all files that they write: names and bytes of HTML, CSV, manifests,
releases and the records of earlier runs; of PDFs the text, the attachments and the unpacked streams. A number that is
published is looked for in the same way, so that the search itself is known to work.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HIDDEN = ["7331", "7,331"]
SHOWN = "6419"

FILES = {
    "evident.yaml": "publisher: Example\ntheme: plain\n",
    "templates/themes/plain.yaml":
        "families:\n  mono: {regular: DejaVuSansMono.ttf, bold: DejaVuSansMono-Bold.ttf}\n",
    "data/tables.yaml": """\
periods: {label: Quarter, categories: [{id: Q1, label: One}]}
areas: {label: Area, categories: [{id: north, label: North}, {id: south, label: South}]}
tables:
  - id: referrals
    label: Referrals
    unit: people
    rows:
      total: total
      categories: [{id: police, label: Police}, {id: health, label: Health}, {id: total, label: All}]
""",
    "data/services/hub.yaml": "name: Hub\n",
    "data/returns/hub.csv": """\
period,area,table,row,column,value,code
Q1,north,referrals,police,,7331,
Q1,north,referrals,health,,3,
Q1,south,referrals,police,,6419,
Q1,south,referrals,health,,1789,
""",
    "content/pack.md": """\
---
title: Pack
rows: services
formats: [html, pdf, csv]
variants:
  commissioner: {restricted: true}
---

# {{ row.name }}

{% set table = returns.referrals %}
| Source | North | South |
|---|---:|---:|
{% for line in table.rows %}| {{ line.label }} | {{ table.latest.north[line.id].all }} | \
{{ table.latest.south[line.id].all }} |
{% endfor %}
: Referrals by source

```chart
type: bars
title: Referrals in the south are many
measure: Young people
categories: [{% for line in table.rows %}"{{ line.label }}", {% endfor %}"Police, north"]
values: [{% for line in table.rows %}"{{ table.latest.south[line.id].all }}", {% endfor %}\
"{{ table.latest.north.police.all }}"]
```
""",
}

COMMANDS = [
    ["check"], ["check", "--disclosure"], ["check", "--readability=json"], ["figures"], ["figures", "--format", "json"],
    ["figures", "--format", "csv"], ["inspect", "pack"], ["build"], ["build", "--prune"],
    ["release", "pack", "--as", "first"], ["build", "--diagnostics", "json"]]

# What breaks the return, so that its line is shown in an error.
MISTAKES = [("Q1,north,referrals,police,,7331,", "Q1,north,referrals,polcie,,7331,"),
            ("Q1,north,referrals,police,,7331,", "Q1,north,referrals,police,,7331,,,"),
            ("Q1,north,referrals,health,,3,", "Q1,north,referrals,total,,7,")]


def run(evident, root, *words):
    done = subprocess.run([evident, *words, "--root", root], capture_output=True, check=False,
                          env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"})
    return done.returncode, done.stdout + done.stderr


def bytes_of(path, scratch):
    content = path.read_bytes()
    if path.suffix != ".pdf":
        return content
    unpacked = scratch / "unpacked.pdf"
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, unpacked], check=True)
    attached = scratch / "attached"
    attached.mkdir(exist_ok=True)
    subprocess.run(["pdfdetach", "-saveall", "-o", attached, path], capture_output=True, check=True)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout
    return b"\n".join([content, unpacked.read_bytes(), text, *(file.read_bytes() for file in attached.iterdir())])


def main():
    evident = Path(sys.argv[1]).resolve()
    faults, places = [], 0
    with tempfile.TemporaryDirectory() as folder:
        root, scratch = Path(folder) / "workspace", Path(folder) / "scratch"
        scratch.mkdir()
        for name, text in FILES.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)

        def search(place, content):
            nonlocal places
            places += 1
            faults.extend(f"{place} holds {number}" for number in HIDDEN if number.encode() in content)

        for command in COMMANDS:
            time.sleep(0.05)  # no record is kept of a run when something has only just changed
            code, said = run(evident, root, *command)
            search(f"what `evident {' '.join(command)}` prints", said)
            if code != 0:
                faults.append(f"`evident {' '.join(command)}` ended with {code}:\n{said.decode()}")
        given = root / "data/returns/hub.csv"
        written = [path for path in sorted(root.rglob("*")) if path.is_file() and path != given]
        for path in written:
            name = str(path.relative_to(root))
            content = bytes_of(path, scratch)
            search(name, name.encode() + b"\n" + content)
            shows = path.suffix in (".html", ".pdf", ".csv") and path.is_relative_to(root / "out")
            if shows and SHOWN.encode() not in content and f"{int(SHOWN):,}".encode() not in content:
                faults.append(f"{name} does not hold {SHOWN}, which is published: the search proves nothing")
        for kind in (".html", ".pdf", ".csv", "manifest.json", "first.yaml", "last-build", "made-rows"):
            if not any(path.name.endswith(kind) for path in written):
                faults.append(f"No {kind} was written")
        right = given.read_text()
        for before, after in MISTAKES:
            given.write_text(right.replace(before, after))
            for command in (["check"], ["build", "--diagnostics", "json"], ["build", "--diagnostics", "short"]):
                code, said = run(evident, root, *command)
                search(f"what `evident {' '.join(command)}` says of {after}", said)
                if code == 0:
                    faults.append(f"`evident {' '.join(command)}` takes {after}")
    for fault in faults:
        print(fault)
    print(f"canaries: {places} places, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
