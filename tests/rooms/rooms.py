#!/usr/bin/env python3
"""Proves that the rooms of generator/ keep to the map in generator/CMakeLists.txt.

Debian's headers all lie in /usr/include, and ours in one folder, so the compiler would let any room
include anything. This reads the includes and says which of them the map does not allow:

    rooms.py [ROOT]

prints one line for each fault, `file:line: what is wrong`, and exits 1 when there is any.
"""

import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

# Which headers are whose. A library may be included by one room only.
LIBRARY_HEADERS = [
    (r"unicode/", "icu"),
    (r"yaml-cpp/", "yaml-cpp"),
    (r"hb(-[a-z]+)*\.h$", "harfbuzz"),
    (r"brotli/", "brotli"),
    (r"(cmark-gfm[a-z_-]*|node|parser|syntax_extension|render|registry|inlines|buffer|references)\.h$",
     "cmark-gfm"),
    (r"hpdf[a-z_0-9]*\.h$", "libharu"),
    (r"libdeflate\.h$", "libdeflate"),
    (r"nettle/", "nettle"),
    (r"hyphen\.h$", "hyphen"),
    (r"CLI/", "cli11"),
    (r"png(conf|libconf)?\.h$", "libpng"),
    (r"(jpeglib|jerror|turbojpeg)\.h$", "libjpeg"),
    (r"pugixml\.hpp$", "pugixml"),
    (r"coin/Clp", "clp"),
    (r"coin/Cbc", "cbc"),
]

STANDARD_HEADERS = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes
climits clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg
cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem
format forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator
latch limits list locale map memory memory_resource mutex new numbers numeric optional ostream queue random
ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept
stop_token streambuf string string_view strstream syncstream system_error thread tuple type_traits typeindex
typeinfo unordered_map unordered_set utility valarray variant vector version
""".split())
POSIX_HEADER = re.compile(
    r"(assert|ctype|dirent|errno|fcntl|fnmatch|glob|inttypes|limits|locale|math|poll|pthread|pwd|sched|setjmp"
    r"|signal|spawn|stdarg|stdbool|stddef|stdint|stdio|stdlib|string|strings|termios|time|unistd|wchar"
    r"|(sys|netinet|arpa)/[a-z]+)\.h")

# Libraries that two rooms may use: the audit does over again what others did, and shares none of their code.
SHARED_LIBRARIES = {("press/audit", "clp"), ("press/rereading", "libdeflate")}

# A header of another room that is not its door, and who may include it all the same: merge parses
# expressions inside templates and must see their tree.
PRIVATE_DOORS = {("writing/merge", "evidence/expressions/expression.h")}

# What shows figures to readers must not be able to reach what disclosure control holds back.
WALLED = {"merge", "ledger", "drawing", "html", "layout", "pdf"}
CONFIDENTIAL = {"data", "facts", "tables", "disclosure"}
# Themes, references and the specifications of drawings are YAML without a confidential figure: these rooms may
# use `data`, and what includes their doors sees the types of data files, but is handed none.
MAY_USE_DATA = {"theme", "citations", "illustrations", "readability"}

# Files, clock and surroundings are for press/ alone: everywhere else the same bytes give the same result.
OUTSIDE_PRESS = [
    (re.compile(r"#\s*include\s*<(fstream|filesystem|iostream|dirent\.h|fcntl\.h|unistd\.h|sys/[a-z]+\.h)>"),
     "only press/ works with files and streams"),
    (re.compile(r"\b(fopen|freopen|LoadFile|LoadAllFromFile|HPDF_SaveToFile|HPDF_Load\w*FromFile\w*"
                r"|hb_blob_create_from_file\w*|hnj_hyphen_load)\s*\("), "only press/ opens files"),
    (re.compile(r"\b(system_clock|steady_clock|high_resolution_clock|utc_clock|clock_gettime|gettimeofday"
                r"|localtime(_r)?|mktime|strftime)\b|\bstd::time\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)"),
     "only press/ reads the clock"),
    (re.compile(r"\b(random_device\b|(secure_)?getenv\s*\(|setlocale\s*\(|std::locale\s*\(|s?rand\s*\()"),
     "only press/ reads the surroundings"),
]

LEFTOVERS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
LONGEST_FILE = 400


@dataclass
class Room:
    path: str  # "writing/merge"
    line: int  # in generator/CMakeLists.txt
    uses: list = field(default_factory=list)
    libraries: list = field(default_factory=list)

    @property
    def name(self):
        return self.path.rsplit("/", 1)[-1]

    @property
    def door(self):
        return f"{self.path}/{self.name}.h"


def read_rooms(cmake):
    """The room(...) calls of a CMakeLists.txt, in order."""
    text = re.sub(r"#[^\n]*", "", cmake)
    rooms = []
    for call in re.finditer(r"^room\(([^)]*)\)", text, re.MULTILINE):
        words = call.group(1).split()
        room = Room(words[0], text.count("\n", 0, call.start()) + 1)
        into = None
        for word in words[1:]:
            if word in ("USES", "LIBRARIES"):
                into = room.uses if word == "USES" else room.libraries
            elif into is not None:
                into.append(word)
        rooms.append(room)
    return rooms


def code_only(text):
    """The text without comments and without what stands in quotes; lines stay where they are."""
    def blank(match):
        found = match.group(0)
        if found.startswith("/"):
            return "\n" * found.count("\n")
        return found[0] + "\n" * found.count("\n") + found[-1]
    pattern = (r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|(?<!include )"(?:\\.|[^"\\\n])*"'
               r"|'(?:\\.|[^'\\\n])+'")
    return re.sub(pattern, blank, text, flags=re.DOTALL)


def includes(text):
    """(line, header, quoted) of each include."""
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if found:
            yield number, found.group(1) or found.group(2), found.group(1) is not None


def library_of(header):
    for pattern, library in LIBRARY_HEADERS:
        if re.match(pattern, header):
            return library
    return None


class Checker:
    def __init__(self, root):
        self.root = Path(root)
        self.generator = self.root / "generator"
        self.rooms = read_rooms((self.generator / "CMakeLists.txt").read_text())
        self.by_name = {room.name: room for room in self.rooms}
        self.by_path = {room.path: room for room in self.rooms}
        self.faults = []

    def fault(self, place, text):
        self.faults.append(f"{place}: {text}")

    def check(self):
        self.check_map()
        for room in self.rooms:
            for file in self.files(room):
                self.check_file(room, file)
            if room.name in WALLED:
                self.check_wall(room)
        self.check_names()
        self.check_homeless()
        self.check_out()
        self.check_tour()
        self.check_dependencies()
        return self.faults

    def files(self, room):
        return sorted(p for p in (self.generator / room.path).glob("*") if p.suffix in (".h", ".cc"))

    def check_map(self):
        place = "generator/CMakeLists.txt"
        above = set()
        owners = {}
        for room in self.rooms:
            here = f"{place}:{room.line}"
            if not (self.generator / room.door).is_file():
                self.fault(here, f"{room.path} has no door {room.door}")
            if room.name in above:
                self.fault(here, f"two rooms are called {room.name}")
            for used in room.uses:
                if used not in above:
                    self.fault(here, f"{room.name} uses {used}, which does not stand above it")
                if room.name in WALLED and used in CONFIDENTIAL:
                    self.fault(here, f"{room.name} must not use {used}: it may read only what is published")
                if room.name == "audit" and used == "disclosure":
                    self.fault(here, "audit must not use disclosure: it attacks what disclosure let through")
            for library in room.libraries:
                if library not in {name for _, name in LIBRARY_HEADERS}:
                    self.fault(here, f"{library} is not in the list of libraries in tests/rooms/rooms.py")
                if library in owners and (room.path, library) not in SHARED_LIBRARIES:
                    self.fault(here, f"{library} belongs to {owners[library]}; {room.name} must not use it")
                owners.setdefault(library, room.name)
            above.add(room.name)

    def check_file(self, room, file):
        shown = file.relative_to(self.root).as_posix()
        text = file.read_text()
        for line, header, quoted in includes(text):
            if quoted:
                self.check_own_include(room, f"{shown}:{line}", header)
            else:
                self.check_foreign_include(room, file, f"{shown}:{line}", header)
        if not room.path.startswith("press/"):
            self.check_purity(shown, code_only(text))
        for line, words in enumerate(text.splitlines(), 1):
            if LEFTOVERS.search(words):
                self.fault(f"{shown}:{line}", f"{LEFTOVERS.search(words).group(1)} is left over")
        if text.count("\n") > LONGEST_FILE:
            self.fault(shown, f"{text.count(chr(10))} lines; a file has {LONGEST_FILE} at most")

    def check_own_include(self, room, place, header):
        owner = self.by_path.get(header.rsplit("/", 1)[0])
        if owner is None or not (self.generator / header).is_file():
            self.fault(place, f'"{header}" is no header of a room; includes are written from generator/')
        elif owner is room or (room.path, header) in PRIVATE_DOORS:
            pass
        elif header != owner.door:
            self.fault(place, f'"{header}" is private to {owner.name}; its door is "{owner.door}"')
        elif owner.name not in room.uses:
            self.fault(place, f"{room.name} does not declare that it uses {owner.name}")
        if owner and room.name in WALLED and owner.name in CONFIDENTIAL:
            self.fault(place, f"{room.name} must not see {owner.name}: it may read only what is published")

    def check_foreign_include(self, room, file, place, header):
        library = library_of(header)
        if library is not None:
            if library not in room.libraries:
                self.fault(place, f"<{header}> belongs to {library}, which {room.name} does not declare")
            if file == self.generator / room.door:
                self.fault(place, f"a door shows no library: <{header}> belongs in a .cc or a private header")
        elif header not in STANDARD_HEADERS and not POSIX_HEADER.fullmatch(header):
            self.fault(place, f"<{header}> is no standard header and of no library that is known here")

    def check_purity(self, shown, code):
        for number, line in enumerate(code.splitlines(), 1):
            for pattern, why in OUTSIDE_PRESS:
                found = pattern.search(line)
                if found:
                    self.fault(f"{shown}:{number}", f"{found.group(0).strip()}: {why}")

    def check_wall(self, room):
        """Follows the includes from door to door: a confidential type must not come in by a side door."""
        seen = set()
        ahead = [(file.relative_to(self.generator).as_posix(), None) for file in self.files(room)]
        while ahead:
            header, came_by = ahead.pop()
            if header in seen or not (self.generator / header).is_file():
                continue
            seen.add(header)
            owner = header.rsplit("/", 2)[-2]
            if owner in CONFIDENTIAL and came_by:
                self.fault(f"generator/{came_by}",
                           f"by way of this file {room.name} can see {owner}, which is confidential")
                continue
            if owner in MAY_USE_DATA:
                continue
            text = (self.generator / header).read_text()
            ahead += [(inner, header) for _, inner, quoted in includes(text)
                      if quoted and inner.rsplit("/", 1)[0] in self.by_path]

    def check_names(self):
        """All rooms share one namespace: two types of one name in it would be one to the linker."""
        known = {}
        for room in self.rooms:
            for file in self.files(room):
                if file.suffix != ".h":
                    continue
                code = code_only(file.read_text())
                shown = file.relative_to(self.root).as_posix()
                for number, line in enumerate(code.splitlines(), 1):
                    found = re.match(r"(?:struct|class) (\w+)(?: final)?(?: :[^;]*)?(?: \{|$)", line)
                    if not found:
                        continue
                    name, place = found.group(1), f"{shown}:{number}"
                    if name in known:
                        self.fault(place, f"{known[name]} has a type {name} as well, and the linker takes them "
                                   "for one")
                    known.setdefault(name, place)

    def check_homeless(self):
        for file in sorted(self.generator.rglob("*")):
            if file.suffix in (".h", ".cc"):
                path = file.parent.relative_to(self.generator).as_posix()
                if path not in self.by_path:
                    self.fault(file.relative_to(self.root).as_posix(), "lies in no room of the map")

    def check_out(self):
        """What is made is never committed; only out/'s own .gitignore is, so that the folder exists."""
        if not (self.root / ".git").exists():
            return  # a copy of the sources: nothing is tracked here
        tracked = subprocess.run(["git", "-C", self.root, "ls-files", "out"], capture_output=True, text=True,
                                 check=True).stdout.split()
        for file in tracked:
            if file != "out/.gitignore":
                self.fault(file, "is made by a run and must not be committed")

    def check_tour(self):
        """generator/README.md is the tour of the house: its table has a row for every room, in the map's order,
        with the room's path in the first cell and its libraries in the last."""
        readme = self.generator / "README.md"
        if not readme.exists():
            self.fault("generator/README.md", "is missing: the tour of the rooms, as a table in the map's order")
            return
        told = []
        for line in readme.read_text().splitlines():
            cells = [cell.strip(" `") for cell in line.strip().strip("|").split("|")]
            if line.startswith("|") and re.fullmatch(r"[a-z]+/[a-z]+", cells[0]):
                told.append(f"{cells[0]} ({cells[-1]})")
        known = [f"{room.path} ({' '.join(room.libraries) or '-'})" for room in self.rooms]
        if told != known:
            told.append("nothing")
            known.append("nothing")
            at = next(i for i, (a, b) in enumerate(zip(told, known)) if a != b)
            self.fault("generator/README.md", f"row {at + 1} of the table of rooms tells of {told[at]}, "
                                              f"where generator/CMakeLists.txt has {known[at]}")

    def check_dependencies(self):
        """docs/dependencies.md tells of every Debian package that script/packages installs."""
        packages, told = self.root / "script/packages", self.root / "docs/dependencies.md"
        if not packages.exists():
            return  # a house without a build, as in the test of this file
        lists = re.findall(r"^(?:\w+_packages=|.*\w+_packages\+=)\(([^)]*)\)", packages.read_text(), re.MULTILINE)
        text = told.read_text() if told.exists() else ""
        for package in " ".join(lists).split():
            if f"`{package}`" not in text:
                self.fault("docs/dependencies.md", f"does not tell of the package {package}")


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    checker = Checker(root)
    faults = checker.check()
    for fault in faults:
        print(fault)
    files = sum(len(checker.files(room)) for room in checker.rooms)
    print(f"rooms: {len(checker.rooms)} rooms, {files} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
