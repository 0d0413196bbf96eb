#!/usr/bin/env python3
"""Checks the expectations in jinja/*.txt with Jinja2 itself, so that Evident's merge language is held to
what Jinja means and not to what we believe it means.

    jinja_oracle.py           compares every case; exit code 1 when one differs
    jinja_oracle.py --update  writes what Jinja says into the files

A case is

    === name
    data: an expression that gives a map (may be left out)
    --- main
    the template
    --- another/template
    …
    --- expect            (or `--- error`: Jinja refuses the template or stops at an undefined name)
    the output
"""

import pathlib
import sys

import jinja2

FOLDER = pathlib.Path(__file__).parent / "jinja"


def read_cases(text):
    cases, part = [], None
    for line in text.split("\n"):
        if line.startswith("=== "):
            cases.append({"name": line[4:], "data": "{}", "parts": [], "expect": None})
            part = None
        elif line.startswith("data: ") and part is None:
            cases[-1]["data"] = line[6:]
        elif line.startswith("--- "):
            part = [line[4:], []]
            cases[-1]["parts"].append(part)
        elif part is not None:
            part[1].append(line)
    for case in cases:
        case["parts"] = [(name, "\n".join(lines)) for name, lines in case["parts"]]
    return cases


def strip_separator(text):
    """One empty line may stand before the next case."""
    return text[:-1] if text.endswith("\n") else text


def render(case):
    templates = {name: text for name, text in case["parts"] if name not in ("expect", "error")}
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    data = environment.compile_expression(case["data"])()
    try:
        return "expect", environment.get_template("main").render(data)
    except (jinja2.TemplateError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        return "error", f"{type(error).__name__}: {error}"


def main():
    update = "--update" in sys.argv[1:]
    failed = count = 0
    for path in sorted(FOLDER.glob("*.txt")):
        cases = read_cases(path.read_text(encoding="utf-8"))
        written = []
        for case in cases:
            count += 1
            kind, output = render(case)
            known = [(name, strip_separator(text)) for name, text in case["parts"] if name in ("expect", "error")]
            same = known and known[0][0] == kind and (kind == "error" or known[0][1] == output)
            if not same and not update:
                failed += 1
                print(f"{path.name}: {case['name']}: Jinja gives {kind}:\n{output}\n", file=sys.stderr)
            written.append(f"=== {case['name']}")
            if case["data"] != "{}":
                written.append(f"data: {case['data']}")
            for name, text in case["parts"]:
                if name not in ("expect", "error"):
                    written += [f"--- {name}", text]
            written += [f"--- {kind}", "" if kind == "error" else output + "\n"]
        if update:
            path.write_text("\n".join(written), encoding="utf-8")
    print(f"{count} cases, {failed} differ from Jinja {jinja2.__version__}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
