"""All examples of the CommonMark specification are published: nothing stops, nothing is lost, all is safe.

    commonmark.py EVIDENT SPEC JUDGES

Makes a workspace of all examples in SPEC (spec.txt of the npm package commonmark-spec) under `lints: off`, and
publishes it. Under its heading, each example must have the text of the specification's own HTML, no more and no less;
the structure trees of the PDFs must have the words of HTML in their order (parity.py), and the PDFs please qpdf and
veraPDF, the judges in the folder JUDGES. HTML in an example is text here: it must be shown as it was written and make no element,
attribute or link.

An example that could reach beyond its end has a publication of its own; the others share one for each section.
"""

import collections
import concurrent.futures
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "judges"))
import parity  # noqa: E402

# Where the Markdown of this generator is another one than that of the specification, and why.
EXCEPTIONS = {
    28: "cmark-gfm follows version 0.29, where a character's number may have eight digits",
    171: "cmark-gfm follows version 0.29, where <textarea> does not open a block of HTML",
    354: "cmark-gfm follows version 0.29, where signs of currency are no punctuation",
}

# The theme's fonts have no letters of Malayalam and Kannada, which is an error of its own: others take their place.
LETTERS = {27: (("&#XD06;", "&#X3B1;"), ("&#xcab;", "&#x44F;"), ("\u0d06", "\u03b1"), ("\u0cab", "\u044f"))}


Example = collections.namedtuple("Example", "number section markdown html")


def read_examples(text):
    """As the package itself reads them."""
    text = re.sub(r"^<!-- END TESTS -->.*", "", text, flags=re.MULTILINE | re.DOTALL)
    examples, section = [], ""
    for match in re.finditer(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$|^#{1,6} *(.*?)$", text, re.MULTILINE | re.DOTALL):
        if match[3] is not None:
            section = match[3]
            continue
        number, parts = len(examples) + 1, match.group(1, 2)
        for old, new in (("\u2192", "\t"), *LETTERS.get(number, ())):
            parts = [part.replace(old, new) for part in parts]
        examples.append(Example(number, section, *parts))
    return examples


def publications_of(examples):
    """Examples by the name of their publication. Definitions, fences and HTML may go on below."""
    shared = collections.defaultdict(list)
    for example in examples:
        alone = re.search(r"\]:|```|~~~|^[ >*+-]*<", example.markdown, re.MULTILINE)
        name = f"example-{example.number}" if alone else re.sub("[^a-z]+", "-", example.section.lower())
        shared[name].append(example)
    return shared


TAG = r"""<!--(?:-?>|.*?-->)|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z].*?>|</?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>"""


class Text(html.parser.HTMLParser):
    """What a reader sees: text, what pictures show, and HTML that was in the example."""

    def __init__(self, markdown, wanted):
        super().__init__(convert_charrefs=True)
        self.text = ""
        # The specification hands HTML through as it is; a tag of its own making stands in no example.
        for tag in set(re.findall(TAG, wanted, re.DOTALL)):
            if tag in markdown:
                wanted = wanted.replace(tag, html.escape(tag))
        self.feed(wanted)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.text += dict(attributes).get("alt", "") if tag == "img" else ""

    def handle_data(self, data):
        self.text += data


def straight(text):
    """Without white space, and with the signs that smart punctuation has changed as they were typed."""
    for smart, typed in (("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u2026", "..."),
                         ("\u2014", "---"), ("\u2013", "--")):
        text = text.replace(smart, typed)
    return "".join(text.split())


class Page(html.parser.HTMLParser):
    """The text of <main> below each heading that names an example, and what stands in the markup."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.inside, self.heading, self.example = False, None, None
        self.texts, self.elements, self.attributes, self.links = {}, set(), set(), set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if self.inside:
            attributes = dict(attributes)
            self.elements.add(tag)
            self.attributes |= set(attributes)
            self.links.add(attributes.get("href", "#"))
        self.inside |= tag == "main"
        if re.match("h[1-6]", tag):
            self.heading = ""

    def handle_endtag(self, tag):
        self.inside &= tag != "main"
        if self.heading is None or not re.match("h[1-6]", tag):
            return
        heading, self.heading = self.heading, None
        if named := re.fullmatch(r"Example (\d+)", heading):
            self.example = int(named[1])
            self.texts[self.example] = ""
        elif self.inside:
            self.texts[self.example] += heading

    def handle_data(self, data):
        if self.heading is not None:
            self.heading += data
        elif self.inside and self.example:
            self.texts[self.example] += data


ELEMENTS = set("a blockquote br code em h1 h2 h3 h4 h5 h6 hr li ol p pre section span strong ul".split())
ATTRIBUTES = set("aria-label aria-labelledby class data-language href id role start tabindex title".split())


def faults_of(examples, written):
    """Faults of one publication."""
    text = written.with_suffix(".html").read_text(encoding="utf-8")
    page, faults = Page(text.replace('<div class="page-break"></div>', "")), []
    for example in examples:
        expected = straight(Text(example.markdown, example.html).text)
        found = straight(page.texts.get(example.number, "(nothing)"))
        if example.number in EXCEPTIONS:
            faults += [f"example {example.number} is no exception"] if found == expected else []
        elif found != expected:
            faults.append(f"example {example.number}: the page says {found!r}, not {expected!r}")
    unsafe = {link for link in page.links if not re.match("(https?://|mailto:).|#", link, re.IGNORECASE)}
    for what in sorted((page.elements - ELEMENTS) | (page.attributes - ATTRIBUTES) | unsafe):
        faults.append(f"{what!r} may not stand in the page")
    faults += parity.compare(parity.read_html(text), parity.read_pdf(parity.struct_text(written.with_suffix(".pdf"))))
    return [f"{written.name}: {fault}" for fault in faults]


def publish(evident, root, publications):
    def write(name, text):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    write("evident.yaml", "publisher: Example\ntheme: plain\ndate: 2026-01-01\n")
    write("templates/themes/plain.yaml", "families:\n  sans: {regular: DejaVuSans.ttf, bold: DejaVuSans-Bold.ttf}\n")
    for name, examples in publications.items():
        # On pages of their own: poppler goes through the whole page for each element.
        body = "\\pagebreak\n\n".join(f"# Example {e.number}\n\n{e.markdown}\n" for e in examples)
        write(f"content/{name}.md",
              f"---\ntitle: Examples\nlints: off\n---\n\n{{% raw %}}\n{body}{{% endraw %}}\n")
    done = subprocess.run([evident, "build", "--root", root, "--diagnostics", "short", "-j", "2"],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the build failed ({done.returncode}):\n{done.stdout[-300:]}{done.stderr[:4000]}")


def judge(judges, folder):
    """What the judges of PDFs say, if anything; what is not installed skips its part, as it does by itself."""
    faults = []
    for name in ("qpdf", "verapdf"):
        done = subprocess.run([judges / name, folder], capture_output=True, text=True)
        print(done.stdout.rstrip().splitlines()[-1])
        if done.returncode not in (0, 77):
            faults.append(f"{name}: {done.stdout[-2000:]}")
    return faults


def main(evident, spec, judges):
    if not pathlib.Path(spec).exists():
        sys.exit("The CommonMark specification is missing: run npm ci in tests/judges.")
    examples = read_examples(pathlib.Path(spec).read_text(encoding="utf-8"))
    if len(examples) < 600:
        sys.exit(f"only {len(examples)} examples in {spec}")
    publications = publications_of(examples)
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        publish(evident, root, publications)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            verdict = pool.submit(judge, pathlib.Path(judges), root / "out")
            found = pool.map(lambda name: faults_of(publications[name], root / "out" / name), publications)
            faults = [fault for some in found for fault in some] + verdict.result()
    for fault in faults:
        print(fault)
    print(f"commonmark: {len(examples)} examples, {len(EXCEPTIONS)} exceptions, {len(publications)} publications, "
          f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
