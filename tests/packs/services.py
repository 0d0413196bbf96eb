#!/usr/bin/env python3
"""Writes invented services and their quarterly returns.

    services.py FOLDER            the sixteen that the repository ships, into FOLDER/services and FOLDER/returns
    services.py FOLDER --many N   N of them, for benchmarks: the same stories in turn, under other names
    services.py --check FOLDER    says whether FOLDER holds what would be written, and fails if not

The same call always writes the same bytes. Among the sixteen, names of areas, the word and number in `reference` and
the sums spent on staff are found with one service only: a search for them shows whether a pack holds another's data.
"""

import json
import pathlib
import sys

from returns import make_return
from stories import STORIES

OFFERS = [
    "One-to-one support for as long as it is needed",
    "Outreach in places that young people choose",
    "Groups",
    "Support for parents and carers",
    "Training and advice for professionals",
]
GOVERNANCE = [
    "A named lead for safeguarding, and a deputy, on every working day",
    "Supervision for each worker, with clinical supervision beside it",
    "Complaints are answered in writing, and young people may bring somebody with them",
    "A protocol with the police and the council on who is told what",
]
# What young people told a service, in the words of this project: a principle of the ten, and our drawing for it.
VOICE = {
    "services": ("01-services", "Young people said that a service of their own should be easy to find and open to them without a referral."),
    "care": ("02-care", "Young people said that small things show whether a worker cares: a call before a hard day, or a remembered name."),
    "time": ("03-time", "Young people said that they need time before they can talk, and that support should not end by the calendar."),
    "information": ("04-information", "Young people said that they want to be asked before something is passed on, and told afterwards what was said."),
    "choices": ("05-choices", "Young people said that choosing the place and the time of a meeting made it easier to come."),
    "develop": ("06-opportunities", "Young people said that they want to do things they are good at, not only talk about what went wrong."),
    "voice": ("07-voice", "Young people said that they want a say in how the service is run, and to hear what came of it."),
    "discriminate": ("08-fair", "Young people said that nobody should have to prove that help is meant for somebody like them."),
    "same person": ("09-same-person", "Young people said that starting again with a new worker is hard, and that a goodbye should be planned."),
    "hope": ("10-hope", "Young people said that it helps when a worker believes that things can change, before they do themselves."),
}
PICTURES = {
    "01-services": "a service that is easy to find", "02-care": "being cared for", "03-time": "having time",
    "04-information": "sharing information with care", "05-choices": "having choices",
    "06-opportunities": "chances to develop", "07-voice": "having a voice", "08-fair": "being treated fairly",
    "09-same-person": "seeing the same person", "10-hope": "staying hopeful",
}


def text(words):
    return json.dumps(words, ensure_ascii=False)


def listed(words):
    """A, B and C"""
    return " and ".join([", ".join(words[:-1]), words[-1]])


def service_yaml(story, number):
    """The YAML file of one service."""
    picture, said = VOICE[story["theme"]]
    hub = next(area for area in story["areas"] if area["setting"].startswith("the hub"))
    lines = [
        "# Invented: this service, its areas and its numbers stand for nothing and nobody.",
        "# Written by tests/packs/services.py: change it there.",
        f"name: {text(story['name'])}",
        f"short_name: {text(story['short'])}",
        "kind: Hub and spoke service",
        "illustrative: true",
        f"phase: {story['phase']}",
        f"reference: {story['canary']}-{number}",
        f"host: {text(story['host'])}",
        f"region: {text(listed([area['label'] for area in story['areas']]))}",
        f"hub: {text(hub['label'])}",
        "contact: {name: Service manager}",
        "areas:",
        "  label: Area",
        "  total: service",
        "  categories:",
    ]
    lines += [f"    - {{id: {area['id']}, label: {text(area['label'])}}}" for area in story["areas"]]
    lines += ["    - {id: service, label: Whole service}", "places:"]
    lines += [f"  - {{area: {area['id']}, setting: {text(area['setting'])}}}" for area in story["areas"]]
    lines += ["offers:"] + [f"  - {text(offer)}" for offer in OFFERS]
    for key in ("story", "need"):
        lines.append(f"{key}: {text(story[key])}")
    for key in ("ask", "learning"):
        lines += [f"{key}:"] + [f"  - {text(item)}" for item in story[key]]
    for key, words in (("partnership", "partners"), ("workforce", "workforce"), ("sustainability", "sustainability")):
        lines.append(f"{key}: {text(story[words])}")
    lines += ["governance:"] + [f"  - {text(item)}" for item in GOVERNANCE]
    funding, embedded, identity = story["measures"]
    lines += ["measures:", f"  funding: {text(funding)}", f"  embedded: {text(embedded)}", f"  identity: {text(identity)}"]
    lines += [
        "voice:",
        "  - id: what-was-said",
        "    kind: summary",
        f"    words: {text(said)}",
        "    altered: true",
        "    alteration: Written by this project to show the form. Nobody said it.",
        "    consent: {invented: true}",
        "  - id: drawing",
        "    kind: drawing",
        f"    picture: {{file: content/pictures/principles/{picture}.svg, alt: {text('A drawing about ' + PICTURES[picture])}}}",
        "    altered: false",
        "    alteration: Drawn by this project to show the form. No young person drew it.",
        "    consent: {invented: true}",
    ]
    return "\n".join(lines) + "\n"


def renamed(story, number):
    """The same story under names that no other service has."""
    areas = [{**area, "id": f"area-{number}-{i}", "label": f"{area['label']} {number}"}
             for i, area in enumerate(story["areas"], 1)]
    return {**story, "id": f"service-{number:05}", "name": f"{story['name']} {number}",
            "short": f"{story['short']} {number}", "areas": areas}


def files(many=None):
    """Paths below the folder, and what stands in them."""
    stories = STORIES if many is None else [renamed(STORIES[i % len(STORIES)], i + 1) for i in range(many)]
    found = {}
    for i, story in enumerate(stories):
        found[f"services/{story['id']}.yaml"] = service_yaml(story, 48213 + 1117 * i)
        found[f"returns/{story['id']}.csv"] = make_return(story["numbers"], story["areas"], story["id"], i)
    return found


def differences(folder):
    """How FOLDER differs from what would be written, in words."""
    wanted = files()
    there = {path.relative_to(folder).as_posix() for kind in ("services", "returns")
             for path in (folder / kind).glob("**/*") if path.is_file()}
    for name in sorted(wanted.keys() | there):
        if name not in there:
            yield f"{name} is missing"
        elif name not in wanted:
            yield f"{name} is not one of the services in tests/packs/stories.py"
        elif (folder / name).read_text(encoding="utf-8") != wanted[name]:
            yield f"{name} differs from what tests/packs/services.py writes"


def shared_canaries():
    """What two services have in common and must not."""
    owners = {}
    for name, content in files().items():
        service = pathlib.Path(name).stem
        for line in content.splitlines():
            if ",spend,staff,spent," in line or line.startswith("reference:") or "label:" in line:
                owners.setdefault(line.split(",spent,")[-1].split("label:")[-1], set()).add(service)
    for canary, services in owners.items():
        if 1 < len(services) < len(STORIES):
            yield f"{canary} belongs to {' and '.join(sorted(services))}"


def main(arguments):
    if arguments[:1] == ["--check"] and len(arguments) == 2:
        found = [*differences(pathlib.Path(arguments[1])), *shared_canaries()]
        print("\n".join(found) or "The services are those of tests/packs/stories.py, and nothing is shared that must not be")
        return 1 if found else 0
    many = int(arguments[2]) if arguments[1:2] == ["--many"] and len(arguments) == 3 else None
    if not arguments or arguments[0].startswith("-") or (len(arguments) > 1 and many is None):
        print(__doc__, file=sys.stderr)
        return 2
    for name, content in files(many).items():
        path = pathlib.Path(arguments[0]) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
