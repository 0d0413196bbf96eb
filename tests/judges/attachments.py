#!/usr/bin/env python3
"""attachments.py FOLDER: the CSV beside a PDF is attached to it, byte for byte, and nothing else is.

poppler lists and saves what is attached, qpdf has to list the same. A PDF with no CSV of its name beside it has no
attachment.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def attached(pdf):
    """The bytes of each attached file by name, as poppler saves them."""
    said = run("pdfdetach", "-list", pdf).decode()
    count = int(re.match(r"(\d+) embedded files", said).group(1))
    with tempfile.TemporaryDirectory() as folder:
        if count:
            run("pdfdetach", "-saveall", "-o", folder, pdf)
        found = {file.name: file.read_bytes() for file in Path(folder).iterdir()}
    if len(found) != count:
        raise ValueError(f"{count} are listed and {len(found)} are saved")
    return found


def faults_of(pdf):
    csv = pdf.with_suffix(".csv")
    wanted = {csv.name: csv.read_bytes()} if csv.exists() else {}
    found = attached(pdf)
    for name in sorted(wanted.keys() - found.keys()):
        yield f"{name} is not attached"
    for name in sorted(found.keys() - wanted.keys()):
        yield f"{name} is attached, and not beside it"
    for name in sorted(found.keys() & wanted.keys()):
        if found[name] != wanted[name]:
            yield f"{name} differs from the file beside it"
    listed = re.findall(r"^(.*) -> \d+,\d+$", run("qpdf", "--list-attachments", pdf).decode(), re.MULTILINE)
    if sorted(listed) != sorted(found):
        yield f"qpdf lists {', '.join(listed) or 'nothing'}"


def main(folder):
    pdfs = sorted(Path(folder).rglob("*.pdf"))
    if not pdfs:
        sys.exit(f"No .pdf file in {folder}: nothing was judged.")
    faults = [f"{pdf}: {fault}" for pdf in pdfs for fault in faults_of(pdf)]
    print("\n".join(faults), end="\n" if faults else "")
    with_files = sum(pdf.with_suffix(".csv").exists() for pdf in pdfs)
    print(f"attachments: {len(pdfs)} files, {with_files} with CSV beside them, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
