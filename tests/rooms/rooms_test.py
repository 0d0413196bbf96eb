#!/usr/bin/env python3
"""Proves that rooms.py can fail: plants one fault at a time into a small house that has none."""

import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import rooms

MAP = """\
room(foundation/text
  LIBRARIES icu)
room(evidence/data
  USES text)
room(evidence/expressions
  USES text)
room(evidence/published
  USES text)
room(writing/merge  # words
  USES text published expressions)
room(design/theme
  USES text data)
room(output/layout
  USES text theme
  LIBRARIES hyphen)
room(press/store
  USES text)
"""
HOUSE = {
    "CMakeLists.txt": MAP,
    "README.md": "# Tour\n\n| wing / room | does | library |\n|---|---|---|\n" + "".join(
        f"| {path} | … | {library} |\n" for path, library in {
            "foundation/text": "icu", "evidence/data": "-", "evidence/expressions": "-",
            "evidence/published": "-", "writing/merge": "-", "design/theme": "-", "output/layout": "hyphen",
            "press/store": "-"}.items()),
    "foundation/text/text.h": "#pragma once\n#include <string>\n",
    "foundation/text/text.cc": '#include "foundation/text/text.h"\n#include <unicode/brkiter.h>\n',
    "evidence/data/data.h": '#pragma once\n#include "foundation/text/text.h"\n',
    "evidence/data/node.h": "#pragma once\n",
    "evidence/data/node.cc": '#include "evidence/data/node.h"\n#include <cmath>\n',
    "evidence/expressions/expressions.h": "#pragma once\n",
    "evidence/expressions/expression.h": "#pragma once\n",
    "evidence/published/published.h": "#pragma once\n",
    "writing/merge/merge.h": '#pragma once\n#include "evidence/published/published.h"\n',
    "writing/merge/merge.cc": '#include "writing/merge/merge.h"\n'
                              '#include "evidence/expressions/expression.h"\n',
    "design/theme/theme.h": '#pragma once\n#include "evidence/data/data.h"\n',
    "output/layout/layout.h": '#pragma once\n#include "design/theme/theme.h"\n',
    "output/layout/hyphens.cc": "#include <hyphen.h>\n// not fopen(name)\n"
                                'HyphenDict* d = hnj_hyphen_load_file("fopen(name)");\n',
    "press/store/store.h": "#pragma once\n#include <filesystem>\n",
    "press/store/store.cc": "#include <unistd.h>\nvoid f() { fopen(n); std::time(nullptr); }\n",
}


class Planted(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="evident-rooms."))
        self.addCleanup(shutil.rmtree, self.root)
        for path, text in HOUSE.items():
            self.write(path, text)

    def write(self, path, text):
        file = self.root / "generator" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def add(self, path, line):
        file = self.root / "generator" / path
        self.write(path, (file.read_text() if file.exists() else "") + line + "\n")

    def change(self, path, old, new):
        text = (self.root / "generator" / path).read_text()
        self.assertIn(old, text)
        self.write(path, text.replace(old, new, 1))

    def expect(self, *faults):
        self.assertEqual(rooms.Checker(self.root).check(), list(faults))

    def test_house_without_faults(self):
        self.expect()

    def test_door_of_a_room_that_is_not_used(self):
        self.add("evidence/published/published.h", '#include "evidence/expressions/expressions.h"')
        self.expect("generator/evidence/published/published.h:2: "
                    "published does not declare that it uses expressions")

    def test_private_header_of_another_room(self):
        self.add("design/theme/theme.h", '#include "evidence/data/node.h"')
        self.expect('generator/design/theme/theme.h:3: "evidence/data/node.h" is private to data; '
                    'its door is "evidence/data/data.h"')

    def test_private_door_is_open_to_merge_alone(self):
        self.change("CMakeLists.txt", "USES text data)", "USES text data expressions)")
        self.add("design/theme/theme.h", '#include "evidence/expressions/expression.h"')
        self.expect('generator/design/theme/theme.h:3: "evidence/expressions/expression.h" is private to '
                    'expressions; its door is "evidence/expressions/expressions.h"')

    def test_include_not_written_from_generator(self):
        self.add("evidence/data/node.cc", '#include "node.h"')
        self.expect('generator/evidence/data/node.cc:3: "node.h" is no header of a room; '
                    "includes are written from generator/")

    def test_third_party_header(self):
        self.add("evidence/data/node.cc", "#include <yaml-cpp/yaml.h>")
        self.expect("generator/evidence/data/node.cc:3: <yaml-cpp/yaml.h> belongs to yaml-cpp, "
                    "which data does not declare")

    def test_third_party_header_in_a_door(self):
        self.add("foundation/text/text.h", "#include <unicode/uchar.h>")
        self.expect("generator/foundation/text/text.h:3: a door shows no library: <unicode/uchar.h> belongs "
                    "in a .cc or a private header")

    def test_header_of_nobody(self):
        self.add("evidence/data/node.cc", "#include <boost/any.hpp>")
        self.expect("generator/evidence/data/node.cc:3: <boost/any.hpp> is no standard header and of no "
                    "library that is known here")

    def test_library_in_two_rooms(self):
        self.change("CMakeLists.txt", "USES text data)", "USES text data LIBRARIES icu)")
        self.change("README.md", "| design/theme | … | - |", "| design/theme | … | icu |")
        self.expect("generator/CMakeLists.txt:11: icu belongs to text; theme must not use it")

    def test_library_that_two_rooms_share(self):
        self.change("CMakeLists.txt", "USES text data)", "USES text data LIBRARIES clp)")
        self.change("CMakeLists.txt", "room(press/store\n  USES text)",
                    "room(press/audit\n  USES text\n  LIBRARIES clp)")
        self.change("README.md", "| design/theme | … | - |", "| design/theme | … | clp |")
        self.change("README.md", "| press/store | … | - |", "| press/audit | … | clp |")
        shutil.move(self.root / "generator/press/store", self.root / "generator/press/audit")
        shutil.move(self.root / "generator/press/audit/store.h", self.root / "generator/press/audit/audit.h")
        self.assertEqual(rooms.Checker(self.root).check(), [])

    def test_room_used_from_below(self):
        self.change("CMakeLists.txt", "room(evidence/data\n  USES text)", "room(evidence/data\n  USES merge)")
        self.write("evidence/data/data.h", "#pragma once\n")
        self.expect("generator/CMakeLists.txt:3: data uses merge, which does not stand above it")

    def test_walled_room_uses_data(self):
        self.change("CMakeLists.txt", "published expressions)", "published expressions data)")
        self.expect("generator/CMakeLists.txt:9: merge must not use data: it may read only what is published")

    def test_walled_room_includes_data(self):
        self.add("writing/merge/merge.cc", '#include "evidence/data/data.h"')
        self.expect("generator/writing/merge/merge.cc:3: merge does not declare that it uses data",
                    "generator/writing/merge/merge.cc:3: merge must not see data: it may read only what is "
                    "published",
                    "generator/writing/merge/merge.cc: by way of this file merge can see data, which is "
                    "confidential")

    def test_walled_room_sees_data_through_a_door(self):
        self.change("CMakeLists.txt", "room(evidence/published\n  USES text)",
                    "room(evidence/published\n  USES text data)")
        self.add("evidence/published/published.h", '#include "evidence/data/data.h"')
        self.expect("generator/evidence/published/published.h: by way of this file merge can see data, "
                    "which is confidential")

    def test_audit_uses_disclosure(self):
        self.add("CMakeLists.txt", "room(evidence/disclosure)\nroom(press/audit\n  USES disclosure)")
        self.write("evidence/disclosure/disclosure.h", "#pragma once\n")
        self.write("press/audit/audit.h", "#pragma once\n")
        self.add("README.md", "| evidence/disclosure | | - |\n| press/audit | | - |")
        self.expect("generator/CMakeLists.txt:19: audit must not use disclosure: it attacks what disclosure "
                    "let through")

    def test_files_outside_press(self):
        self.add("evidence/data/node.cc", "#include <fstream>")
        self.add("writing/merge/merge.cc", 'auto* f = fopen("x", "r");')
        self.expect("generator/evidence/data/node.cc:3: #include <fstream>: only press/ works with files and "
                    "streams",
                    "generator/writing/merge/merge.cc:3: fopen(: only press/ opens files")

    def test_clock_and_surroundings_outside_press(self):
        self.add("evidence/data/node.cc", "auto t = std::chrono::system_clock::now();")
        self.add("evidence/data/node.cc", 'auto h = std::getenv("HOME");')
        self.expect("generator/evidence/data/node.cc:3: system_clock: only press/ reads the clock",
                    "generator/evidence/data/node.cc:4: getenv(: only press/ reads the surroundings")

    def test_leftover(self):
        self.add("evidence/data/node.cc", "// TO" + "DO: later")
        self.expect("generator/evidence/data/node.cc:3: TO" + "DO is left over")

    def test_long_file(self):
        self.add("evidence/data/node.cc", "\n" * 400)
        self.expect("generator/evidence/data/node.cc: 403 lines; a file has 400 at most")

    def test_two_types_of_one_name(self):
        self.add("evidence/data/node.h", "struct Run {\n};")
        self.add("writing/merge/merge.h", "class Run final : public Thing {\n};")
        self.expect("generator/writing/merge/merge.h:3: generator/evidence/data/node.h:2 has a type Run as well, "
                    "and the linker takes them for one")

    def test_room_without_a_door(self):
        (self.root / "generator/evidence/published/published.h").unlink()
        self.write("writing/merge/merge.h", "#pragma once\n")
        self.expect("generator/CMakeLists.txt:7: evidence/published has no door "
                    "evidence/published/published.h")

    def test_file_in_no_room(self):
        self.write("press/helpers/helpers.h", "#pragma once\n")
        self.expect("generator/press/helpers/helpers.h: lies in no room of the map")

    def test_tour_in_another_order(self):
        self.change("README.md", "| writing/merge | … | - |\n| design/theme | … | - |\n",
                    "| design/theme | … | - |\n| writing/merge | … | - |\n")
        self.expect("generator/README.md: row 5 of the table of rooms tells of design/theme (-), "
                    "where generator/CMakeLists.txt has writing/merge (-)")

    def test_tour_that_forgets_a_room(self):
        self.change("README.md", "| press/store | … | - |\n", "")
        self.expect("generator/README.md: row 8 of the table of rooms tells of nothing, "
                    "where generator/CMakeLists.txt has press/store (-)")

    def test_tour_with_another_library(self):
        self.change("README.md", "| … | icu |", "| … | - |")
        self.expect("generator/README.md: row 1 of the table of rooms tells of foundation/text (-), "
                    "where generator/CMakeLists.txt has foundation/text (icu)")

    def test_package_that_nobody_explains(self):
        for path, text in {"script/packages": "build_packages=(\n  g++ cmake\n)\n"
                                              "command -v x || build_packages+=(libx)\n",
                           "docs/dependencies.md": "| `g++` |\n"}.items():
            (self.root / path).parent.mkdir()
            (self.root / path).write_text(text)
        self.expect("docs/dependencies.md: does not tell of the package cmake",
                    "docs/dependencies.md: does not tell of the package libx")

    def test_generated_file_committed(self):
        (self.root / "out").mkdir()
        (self.root / "out/page.html").write_text("<p>")
        (self.root / "out/.gitignore").write_text("*\n!.gitignore\n")
        subprocess.run(["git", "init", "-q", self.root], check=True)
        subprocess.run(["git", "-C", self.root, "add", "-f", "out"], check=True)
        self.expect("out/page.html: is made by a run and must not be committed")


class RealHouse(unittest.TestCase):
    """The same with a copy of the real one, so that its own map is known to be read."""

    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="evident-rooms."))
        self.addCleanup(shutil.rmtree, self.root)
        shutil.copytree(Path(__file__).resolve().parents[2] / "generator", self.root / "generator")

    def new_faults(self, path, line):
        file = self.root / "generator" / path
        file.write_text(line + "\n" + file.read_text())
        return [fault for fault in rooms.Checker(self.root).check() if f"{path}:1:" in fault]

    def test_stray_include(self):
        self.assertEqual(
            self.new_faults("writing/document/document.h", '#include "evidence/facts/facts.h"'),
            ["generator/writing/document/document.h:1: document does not declare that it uses facts"])

    def test_third_party_include(self):
        self.assertEqual(
            self.new_faults("output/html/html.h", "#include <hpdf.h>"),
            ["generator/output/html/html.h:1: <hpdf.h> belongs to libharu, which html does not declare",
             "generator/output/html/html.h:1: a door shows no library: <hpdf.h> belongs in a .cc or a "
             "private header"])

    def test_number_of_rooms(self):
        cmake = (self.root / "generator/CMakeLists.txt").read_text()
        self.assertEqual(len(rooms.read_rooms(cmake)), cmake.count("\nroom("))


if __name__ == "__main__":
    unittest.main()
