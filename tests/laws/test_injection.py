"""Law 5: of more than two hundred attempts, none becomes a header, a formula, a link or markup in anything we write."""

import csv
import io
import zipfile
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from tests.builders import action, tracker, update
from vrtracker import resources
from vrtracker.model import Tracker
from vrtracker.review import review
from vrtracker.reviewed import Review
from vrtracker.send.contacts import parse
from vrtracker.send.letters import Mailing, letters
from vrtracker.send.message import Attachment, Letter, build
from vrtracker.send.returns import returns
from vrtracker.settings import ReportSettings, Settings
from vrtracker.write.board.report import board_bytes
from vrtracker.write.model_csv import csv_bytes
from vrtracker.write.page.index import page_bytes
from vrtracker.write.workbook.book import workbook_bytes

BREAKS = ("\n", "\r", "\r\n", "\n\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\0\n", "\t\n")
ENCODED = (
    "=?UTF-8?Q?=0A?=",
    "=?utf-8?q?=0D=0A?=",
    "=?UTF-8?B?Cg==?=",
    "=?us-ascii?Q?=0A?=",
    "=?=?UTF-8?Q?=0A?=?=",
    "=?UTF-8?Q?=0A?= =?UTF-8?Q?=0A?=",
    "?==?UTF-8?Q?=0A?=",
)
LINES = ("Bcc: evil@x.example", "Cc: evil@x.example", "To: evil@x.example", "X-Unsent: 0", "Content-Type: text/html")
HEADERS = tuple(f"x{end}{line}" for end in (*BREAKS, *ENCODED) for line in LINES)

FORMULAS = tuple(
    f"{first}{rest}"
    for first in ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", '"=', "'=", "{=", "%0A=", ";=", "|=")
    for rest in ("1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","y")', "WEBSERVICE(A1)}")
)
MARKUP = (
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</td></table><h1>x</h1>",
        "<b>x</b>",
        "<!--",
        "-->",
    ),
    *(
        "<![CDATA[x]]>",
        "]]>",
        "&lt;b&gt;",
        "&#60;script&#62;",
        "<svg onload=x>",
        "</style><style>*{display:none}",
        "<a href=x>",
    ),
    *(
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
        "</w:t></w:r></w:p>",
        "<r><t>x</t></r>",
        "<is><t>x</t></is>",
        "<?xml version='1.0'?>",
    ),
    *(
        "{{ 7 * 7 }}",
        "{% for x in y %}",
        "{# x #}",
        "{%p if x %}",
        "{%tr for x in y %}",
        "{{ ''.__class__ }}",
        "{{r x }}",
        "}}",
        "%}",
    ),
    *(
        "http://x.example",
        "https://x.example/?a=b&c",
        "mailto:x@x.example",
        "internal:Summary!A1",
        "external:c:\\x.xlsx",
        "ftp://x",
    ),
    *(
        "_x003D_1+1",
        "_x000D_=1",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "\\\\server\\share",
        "[x](http://x)",
    ),
    *(
        '" onmouseover="x',
        "' onclick='x",
        "<br/>",
        "<input autofocus>",
        "${7*7}",
        "#{7*7}",
        "<%= 7*7 %>",
        "\u202egnp.exe",
        "&nbsp;",
    ),
)
ATTEMPTS = tuple(dict.fromkeys((*HEADERS, *FORMULAS, *MARKUP)))
SETTINGS = Settings(report=ReportSettings(title=MARKUP[0], meeting=MARKUP[3], partnership="=1+1", author=MARKUP[1]))
STEADY = Settings()


@pytest.fixture(scope="module")
def plan() -> Tracker:
    return tracker(
        *(
            action(
                text,
                f"1.{number}",
                owners=["Jo Bloggs"],
                updates=[update(text, "2020-07-01", "01/07/20:")],
                evaluation=text,
                extra={"Notes": text},
            )
            for number, text in enumerate(ATTEMPTS, 1)
        )
    )


@pytest.fixture(scope="module")
def reviewed(plan: Tracker) -> Review:
    return review(plan, SETTINGS)


def test_there_are_at_least_two_hundred_attempts() -> None:
    assert len(ATTEMPTS) >= 200


def test_none_becomes_a_header() -> None:
    plain = {"to", "subject", "x-unsent", "mime-version", "content-type"}
    for text in ATTEMPTS:
        letter = Letter(text, ("jo@x.example",), text, text, f"<p>{len(text)}</p>", (Attachment(text, b"x"),))
        parsed = BytesParser(policy=policy.default).parsebytes(build(letter, STEADY.email, text, None).content)
        assert {name.casefold() for name in parsed} == plain, text
        assert str(parsed["X-Unsent"]) == "1"
        assert [one.addr_spec for one in parsed["To"].addresses] == ["jo@x.example"]


@pytest.mark.parametrize("kind", ["clean", "return"])
def test_none_becomes_a_formula_or_a_link_in_a_workbook(plan: Tracker, reviewed: Review, kind: str) -> None:
    if kind == "clean":
        content = workbook_bytes(plan, reviewed, SETTINGS)
    else:
        [(_, content)] = returns(plan, reviewed, SETTINGS).values()
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert not cell.hyperlink or cell.hyperlink.location, cell.coordinate


def test_none_starts_a_formula_in_csv(plan: Tracker, reviewed: Review) -> None:
    for row in csv.reader(io.StringIO(csv_bytes(plan, reviewed).decode("utf-8-sig"))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


class Tags(HTMLParser):
    """Counts what a browser would take for elements."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, tuple[str, ...]]] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add((tag, tuple(sorted(name for name, _ in attrs))))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def tags_of(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    return tags


def test_none_becomes_markup_in_the_page(plan: Tracker, reviewed: Review) -> None:
    quiet = tracker(*(action(f"Work {n}", f"1.{n}", owners=["Jo Bloggs"]) for n in range(1, 4)))
    page = tags_of(page_bytes(plan, reviewed, SETTINGS, built=("board-report.docx",)).decode())
    calm = tags_of(page_bytes(quiet, review(quiet, STEADY), STEADY, built=("board-report.docx",)).decode())
    assert not {tag for tag, _ in page.seen} & {"script", "img", "svg", "input", "b", "iframe"} - {
        t for t, _ in calm.seen
    }
    assert not [name for _, names in page.seen for name in names if name.startswith("on")]


def test_none_becomes_markup_in_a_letter(plan: Tracker, reviewed: Review) -> None:
    contacts = parse("owner,email\nJo Bloggs,jo@x.example\n")
    mailing = Mailing(plan, reviewed, SETTINGS, contacts, (resources.folder("templates") / "email",))
    [letter] = letters(mailing)
    seen = tags_of(letter.html).seen
    wanted = {"html", "head", "meta", "title", "body", "p", "h2", "h3", "ul", "li", "strong", "br"}
    assert {tag for tag, _ in seen} <= wanted
    assert "{{ 7 * 7 }}" in letter.text


def test_none_becomes_markup_or_is_compiled_in_the_report(plan: Tracker, reviewed: Review, tmp_path: Path) -> None:
    content = board_bytes(plan, reviewed, SETTINGS)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
        links = package.read("word/_rels/document.xml.rels")
    words = "".join(root.itertext())
    for text in (
        "{{ 7 * 7 }}",
        "<script>alert(1)</script>",
        "{% for x in y %}",
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
        "]]>",
    ):
        assert text in words
    assert b"x.example" not in links
