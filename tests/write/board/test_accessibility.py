"""The report keeps every rule of an accessible public document, also when somebody has edited its template."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from tests.builders import action, objective, priority, tracker, update, when
from tests.ooxml import validator_errors
from tests.seed import of_the_seed
from tests.write.board.docx_rules import Docx, W, broken_rules, pages_are_furnished, words
from vrtracker import read
from vrtracker.model import Context, Extension, Place, Rating, Tracker, Unplaced
from vrtracker.resources import folder
from vrtracker.review import review
from vrtracker.reviewed import Counts, HistoryPoint
from vrtracker.settings import ReportSettings, Settings
from vrtracker.write.board.report import board_bytes, template_bytes

MARKED = Settings(report=ReportSettings(partnership="Safer Ashford", marking="OFFICIAL-SENSITIVE", version="2.3"))
LAST = Counts(3, 1, 1, {"red": 2, "amber": 1}, {"red": 1, "amber": 1})
HISTORY = (HistoryPoint(date(2020, 1, 31), LAST, "last.xlsx"),)


@cache
def plan() -> Tracker:
    """A plan with something in every part of the report."""
    told = tracker(
        priority(
            objective(
                action("Open the hub", "1.1", rag="red", due="2020-03-31", updates=()),
                action("Train 40 staff", "1.2", rag="amber", owners=("TBC",), due=when("ASAP")),
                action("Map the hot spots " * 20, "1.3", rag="green", complete=True, evaluation="Done well."),
            ),
            objective(
                action("Walk the park\nat night", "2.1", rating=Rating(), due="2020-08-15", extra={"O": "More"}),
                action("Write to schools", "2.2", updates=[update("First\n\nSecond  line", "2020-01-02")]),
                action("Light the lane", "2.3", updates=[update("Some day")]),
                ref="2",
                title="Streets are calm",
            ),
        ),
    )
    return replace(told, unplaced=(Unplaced(Place("Plan", "N40"), "Signed off"),))


def before() -> Tracker:
    return tracker(
        objective(
            action("Open the hub", "1.1", rag="amber", due="2020-02-28"),
            action("Train 40 staff", "1.2", rag="red", due="2020-05-31"),
            action("Old work", "1.9"),
        ),
        as_at=date(2020, 1, 31),
    )


def report(template: Path | None = None, *, settings: Settings = MARKED, public: bool = False) -> bytes:
    asked = (Extension("1.1", "Open the hub", "31 December 2020", "Ann Bell"),)
    told = plan()
    reviewed = review(told, settings, before())
    return board_bytes(told, reviewed, settings, template=template, public=public, extensions=asked, history=HISTORY)


def assert_accessible(document: bytes, marking: str = "OFFICIAL-SENSITIVE", version: str = "2.3") -> None:
    assert [rule for rule in broken_rules(document) if not rule.startswith("pages_")] == []
    assert list(pages_are_furnished(Docx(document), marking, version, "30 July 2020")) == []


def test_a_full_report_keeps_every_rule() -> None:
    assert_accessible(report())


def test_a_public_report_keeps_every_rule() -> None:
    assert_accessible(report(public=True), marking="")


def test_an_empty_plan_makes_a_report_that_keeps_every_rule() -> None:
    bare = tracker()
    document = board_bytes(bare, review(bare, Settings()), Settings())
    assert broken_rules(document) == []


def test_a_header_with_long_labels_keeps_every_rule() -> None:
    bare = plan()
    measured = replace(bare.priorities[0], measures=("- fewer wounds", ""), context=(Context("", "A line"),))
    told = replace(bare, priorities=(measured,))
    assert broken_rules(board_bytes(told, review(told, Settings()), Settings())) == []


@pytest.mark.parametrize("name", ["tracker_merged.xlsx", "tracker_wrapped.xlsx"])
def test_the_seed_makes_a_report_that_keeps_every_rule(name: str, tmp_path: Path) -> None:
    _assert_valid_report_of(of_the_seed(name), tmp_path)


@pytest.mark.parametrize("path", sorted(folder("samples").glob("*.xlsx")), ids=lambda path: path.name)
def test_the_samples_make_reports_that_keep_every_rule(path: Path, tmp_path: Path) -> None:
    _assert_valid_report_of(path, tmp_path)


def _assert_valid_report_of(path: Path, tmp_path: Path) -> None:
    told = read(path, as_at=date(2020, 7, 30))
    document = board_bytes(told, review(told, Settings()), Settings())
    assert broken_rules(document) == []
    _assert_valid(document, tmp_path)


def _assert_valid(document: bytes, tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(document)
    assert validator_errors(tmp_path / "report.docx") == []


Edit = Callable[[dict[str, bytes]], None]


def body_edit(change: Callable[[etree._Element], None], part: str = "word/document.xml") -> Edit:
    """An edit of one part's tree."""

    def edit(parts: dict[str, bytes]) -> None:
        root = etree.fromstring(parts[part])
        change(root)
        parts[part] = etree.tostring(root)

    return edit


def xml(inside: str) -> list[etree._Element]:
    """Elements as Word would write them."""
    names = {
        "w": W[1:-1],
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    }
    declared = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    return list(etree.fromstring(f"<w:body {declared}>{inside}</w:body>"))


def before_heading(text: str, inside: str) -> Edit:
    """Put something in front of a heading."""

    def change(root: etree._Element) -> None:
        heading = next(p for p in root.iter(f"{W}p") if words(p) == text)
        for element in xml(inside):
            heading.addprevious(element)

    return body_edit(change)


def typed(text: str, run: str = "", paragraph: str = "") -> str:
    return f'<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def delete_part_of_report(root: etree._Element) -> None:
    """A section of the report is not wanted any more."""
    body = list(root[0])
    texts = [words(element) for element in body]
    for element in body[texts.index("Exceptions") : texts.index("Completed since last time")]:
        root[0].remove(element)


def change_heading_levels(root: etree._Element) -> None:
    for style in root.iter(f"{W}pStyle"):
        if style.get(f"{W}val") == "Heading3":
            style.set(f"{W}val", "Heading4")


def forget_tables(root: etree._Element) -> None:
    for name in ("tblHeader", "cantSplit", "tblCaption", "tblDescription", "tblLook"):
        for element in list(root.iter(f"{W}{name}")):
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)


def unlink_sections(root: etree._Element) -> None:
    for section in root.iter(f"{W}sectPr"):
        for reference in [*section.findall(f"{W}headerReference"), *section.findall(f"{W}footerReference")]:
            section.remove(reference)
        section.append(etree.Element(f"{W}titlePg"))


def wipe(root: etree._Element) -> None:
    for element in list(root):
        root.remove(element)
    root.extend(xml(typed("Our own words")))


def spoil_styles(root: etree._Element) -> None:
    for style in root.iter(f"{W}style"):
        if style.get(f"{W}styleId") == "Normal":
            for element in list(style.findall(f"{W}rPr") + style.findall(f"{W}pPr")):
                style.remove(element)
            style.extend(xml('<w:pPr><w:jc w:val="both"/></w:pPr>'))
            style.extend(
                xml(
                    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
                    '<w:color w:val="C0C0C0"/><w:sz w:val="16"/></w:rPr>'
                )
            )
    for element in list(root.iter(f"{W}lang")):
        element.set(f"{W}val", "en-US")


def ask_at_opening(root: etree._Element) -> None:
    root.insert(0, xml('<w:updateFields w:val="true"/>')[0])


def cells(*texts: str, properties: str = "") -> str:
    inside = "".join(f"<w:tc><w:tcPr>{properties}</w:tcPr>{typed(text) if text else '<w:p/>'}</w:tc>" for text in texts)
    return f"<w:tr>{inside}</w:tr>"


def table(*rows: str) -> str:
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    return f"<w:tbl><w:tblPr/>{grid}{''.join(rows)}</w:tbl>"


MERGED = table(
    cells("Who", "What"),
    f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{typed("Both")}</w:tc></w:tr>',
    f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{typed("Police")}</w:tc>'
    f"<w:tc><w:tcPr/>{typed('Patrols')}</w:tc></w:tr>",
    f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr/>{typed('')}</w:tc></w:tr>",
)
WHITE = '<w:color w:val="FFFFFF"/>'
DARK_HEAD = table(cells("Who", "What"), cells("Police", "Patrols")).replace(
    "<w:tcPr></w:tcPr>", '<w:tcPr><w:shd w:val="clear" w:fill="1D3D5C"/></w:tcPr>'
)
DARK_HEAD = DARK_HEAD.replace("<w:rPr></w:rPr>", f"<w:rPr>{WHITE}</w:rPr>")
NESTED = table(cells("Who", "What"), f"<w:tr><w:tc><w:tcPr/>{table(cells('a', 'b'))}<w:p/></w:tc></w:tr>")
NO_ROWS = table(cells("Who", "What"))
LOGO = (
    '<w:p><w:r><w:drawing><wp:anchor behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" simplePos="0" '
    'relativeHeight="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset>'
    '</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="900000" cy="900000"/><wp:wrapNone/><wp:docPr id="1" name="Crest"/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="urn:none"/></a:graphic></wp:anchor></w:drawing></w:r></w:p>'
)
WORD_CONTENTS = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    f"<w:sdtContent>{typed('Contents')}{typed('At a glance 7')}</w:sdtContent></w:sdt>"
)
TRACKED = (
    '<w:p><w:ins w:id="7" w:author="Zed Quill"><w:r><w:t>Added words.</w:t></w:r></w:ins>'
    '<w:del w:id="8" w:author="Zed Quill"><w:r><w:delText>Secret words</w:delText></w:r></w:del></w:p>'
)
PLACE = "Gone quiet"
EDITS: dict[str, Edit] = {
    "a paragraph more": before_heading(PLACE, typed("The chair thanks everyone for {{ title }}.")),
    "bold instead of a heading": before_heading(PLACE, typed("A word from the chair", "<w:b/>")),
    "empty paragraphs": before_heading(PLACE, "<w:p/><w:p/>" + typed(" ")),
    "typed space": before_heading(PLACE, typed("Signed:        on")),
    "a page break": before_heading(PLACE, '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
    "small and serif by hand": before_heading(
        PLACE, typed("Fine print", '<w:rFonts w:ascii="Georgia"/><w:sz w:val="14"/>', '<w:jc w:val="center"/>')
    ),
    "pale by hand": before_heading(PLACE, typed("Pale words", '<w:color w:val="DDDDDD"/>')),
    "white on amber": before_heading(
        PLACE, typed("Look here", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFC000"/>')
    ),
    "white on a dark cell": before_heading(PLACE, DARK_HEAD + typed("After it")),
    "dark words on a dark ground": before_heading(PLACE, typed("Look", '<w:shd w:val="clear" w:fill="1D3D5C"/>')),
    "typed bullets": before_heading(PLACE, typed("• First thing") + typed("- Second thing")),
    "an address for a link": before_heading(
        PLACE, '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>https://www.example.org/a</w:t></w:r></w:hyperlink></w:p>'
    ),
    "a part left out": body_edit(delete_part_of_report),
    "levels skipped": body_edit(change_heading_levels),
    "a second title": before_heading(PLACE, typed("Second title", "", '<w:pStyle w:val="Heading1"/>')),
    "tables without heads": body_edit(forget_tables),
    "merged cells": before_heading(PLACE, MERGED + typed("After it")),
    "a table in a table": before_heading(PLACE, NESTED + typed("After it")),
    "a table without rows": before_heading(PLACE, NO_ROWS + typed("After it")),
    "a floating picture": before_heading(PLACE, LOGO),
    "Word's own contents": before_heading(PLACE, WORD_CONTENTS),
    "tracked changes": before_heading(PLACE, TRACKED),
    "sections unlinked": body_edit(unlink_sections),
    "a header of one's own": body_edit(wipe, "word/header1.xml"),
    "a footer of one's own": body_edit(wipe, "word/footer1.xml"),
    "styles changed": body_edit(spoil_styles, "word/styles.xml"),
    "a question at opening": body_edit(ask_at_opening, "word/settings.xml"),
}


def edited(tmp_path: Path, *edits: Edit) -> Path:
    """The exported template, edited and saved."""
    with zipfile.ZipFile(BytesIO(template_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for edit in edits:
        edit(parts)
    path = tmp_path / "edited.docx"
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_template_still_keeps_every_rule(name: str, tmp_path: Path) -> None:
    assert_accessible(report(edited(tmp_path, EDITS[name])))


def test_a_template_edited_in_every_way_still_keeps_every_rule_and_is_valid(tmp_path: Path) -> None:
    kept = [edit for name, edit in EDITS.items() if name not in ("Word's own contents", "a floating picture")]
    document = report(edited(tmp_path, *kept))
    assert_accessible(document)
    _assert_valid(document, tmp_path)


def test_what_was_deleted_with_tracked_changes_and_who_did_it_are_not_in_the_report(tmp_path: Path) -> None:
    document = Docx(report(edited(tmp_path, EDITS["tracked changes"]))).parts["word/document.xml"].decode()
    assert "Added words" in document
    assert "Secret words" not in document
    assert "Zed Quill" not in document


def test_the_exported_template_makes_the_same_report_as_the_one_within(tmp_path: Path) -> None:
    assert report(edited(tmp_path)) == report()


@pytest.mark.parametrize("public", [False, True])
def test_the_report_is_valid(public: bool, tmp_path: Path) -> None:
    _assert_valid(report(public=public), tmp_path)


def test_a_report_of_nothing_is_valid(tmp_path: Path) -> None:
    _assert_valid(board_bytes(tracker(), review(tracker(), Settings()), Settings()), tmp_path)
