"""Rows taken out of a sheet: only where everything that depends on those below can follow."""

from __future__ import annotations

import pytest

from tests.write.patch.packages import LINKS, SHEET, parts_of, sheet_xml, text_cell, workbook
from vrtracker.errors import SourceError
from vrtracker.model import Place
from vrtracker.write.patch.edits import CellEdit, Patch, RowsRemoved, apply
from vrtracker.write.patch.moves import Moves, rows_spoken_of

EMPTY = {n: f'<c r="A{n}" s="1"/>' for n in (4, 5)}
ROWS = "".join(f'<row r="{n}">{EMPTY.get(n) or text_cell(f"A{n}", f"row {n}")}</row>' for n in range(1, 9))
"""Rows 1 to 8, of which 4 and 5 are empty."""


def sheet(after: str = "", rows: str = ROWS) -> str:
    return sheet_xml(rows, before='<dimension ref="A1:H8"/>', after=after)


def without(source: bytes, *rows: int) -> str:
    return parts_of(apply(source, [RowsRemoved("Plan", rows)]))[SHEET].decode()


def reason(source: bytes) -> str | None:
    return Patch(source).why_rows_stay("Plan", (4, 5))


def test_rows_below_come_up_with_their_cells() -> None:
    xml = without(workbook(sheet()), 4, 5)
    assert '<row r="4"><c r="A4" s="0" t="inlineStr"><is><t xml:space="preserve">row 6</t>' in xml
    assert '<row r="6"><c r="A6"' in xml
    assert 'r="7"' not in xml
    assert '<dimension ref="A1:H6"/>' in xml


def test_empty_rows_are_known_whether_the_file_lists_them_or_not() -> None:
    assert Patch(workbook(sheet())).empty_rows("Plan", range(3, 12)) == (4, 5, 9, 10, 11)


def test_a_row_in_which_something_stands_is_never_taken_out() -> None:
    with pytest.raises(SourceError, match="something stands in them"):
        without(workbook(sheet()), 3)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<mergeCell ref="B3:B8"/>', '<mergeCell ref="B3:B6"/>'),
        ('<mergeCell ref="B3:B5"/><mergeCell ref="C1:D2"/>', '<mergeCell ref="C1:D2"/>'),
        ('<mergeCell ref="B7:C7"/>', '<mergeCell ref="B5:C5"/>'),
    ],
)
def test_merged_cells_follow_and_one_that_shrinks_to_a_cell_goes(before: str, after: str) -> None:
    merges = '<mergeCells count="{}">{}</mergeCells>'
    source = workbook(sheet(merges.format(before.count("ref"), before)))
    assert merges.format(after.count("ref"), after) in without(source, 4, 5)


def test_a_list_of_merges_of_which_none_is_left_goes_whole() -> None:
    source = workbook(sheet('<mergeCells count="1"><mergeCell ref="B4:B5"/></mergeCells>'))
    assert "mergeCell" not in without(source, 4, 5)


def test_lists_rules_and_links_keep_to_their_rows() -> None:
    rules = (
        '<autoFilter ref="A2:H8"/>'
        '<conditionalFormatting sqref="H3:H8"><cfRule type="expression" priority="1">'
        '<formula>$H3="Red"</formula></cfRule></conditionalFormatting>'
        '<dataValidations count="1"><dataValidation type="list" sqref="H3:H8 J7"><formula1>"Red,Amber"</formula1>'
        "</dataValidation></dataValidations>"
        '<hyperlinks><hyperlink ref="B7" location="Notes"/></hyperlinks>'
    )
    xml = without(workbook(sheet(rules)), 4, 5)
    assert '<autoFilter ref="A2:H6"/>' in xml
    assert '<conditionalFormatting sqref="H3:H6">' in xml
    assert '<formula>$H3="Red"</formula>' in xml
    assert 'sqref="H3:H6 J5"' in xml
    assert '<hyperlink ref="B5"' in xml


def test_print_areas_and_titles_follow() -> None:
    names = (
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Plan!$A$1:$H$8</definedName>'
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">Plan!$A:$B,Plan!$1:$2</definedName>'
        '<definedName name="other">Notes!$A$8</definedName><definedName name="alike">MyPlan!$A$8</definedName>'
        "<definedName name=\"both\">'Notes, Plan'!$A$8,'Plan'!$A$8</definedName></definedNames>"
    )
    source = workbook(sheet(), sheet_xml(""), inside=names)
    book = parts_of(apply(source, [RowsRemoved("Plan", (4, 5))]))["xl/workbook.xml"].decode()
    assert ">Plan!$A$1:$H$6<" in book
    assert ">Plan!$A:$B,Plan!$1:$2<" in book
    assert ">Notes!$A$8<" in book
    assert ">MyPlan!$A$8<" in book
    assert ">'Notes, Plan'!$A$8,'Plan'!$A$6<" in book


CHART = '<c:chart xmlns:c="urn:c"><c:f>Plan!$A$1:$A$8</c:f></c:chart>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (workbook(sheet(rows=ROWS + '<row r="9"><c r="A9"><f>LEN(A1)</f></c></row>')), "formulas"),
        (workbook(sheet(), sheet_xml('<row r="1"><c r="A1"><f>Plan!A8</f></c></row>')), "speaks of the sheet"),
        (workbook(sheet(), sheet_xml('<row r="1"><c r="A1"><f>INDIRECT(B1)</f></c></row>')), "other ways"),
        (workbook(sheet(), parts={"xl/charts/chart1.xml": CHART}), "speaks of the sheet"),
        (workbook(sheet(), parts={"xl/vbaProject.bin": b"macro"}, macros=True), "macros"),
        (workbook(sheet('<rowBreaks count="1"><brk id="6" max="9"/></rowBreaks>')), "page break"),
        (workbook(sheet('<sheetProtection sheet="1"/>')), "sheetProtection"),
        (workbook(sheet('<autoFilter ref="A2:H8"><filterColumn colId="1"/></autoFilter>')), "filter is set"),
        (workbook(sheet('<controls/>')), "controls"),
        (workbook(sheet('<hyperlinks><hyperlink ref="B5" r:id="rId1"/></hyperlinks>')), "hyperlink lies on nothing"),
        (
            workbook(
                sheet(),
                inside="<definedNames><definedName name='n'>OFFSET(Plan!$A$1,1,1)</definedName></definedNames>",
            ),
            "the name n",
        ),
        (
            workbook(
                sheet(
                    '<conditionalFormatting sqref="H6:H8"><cfRule type="expression" priority="1">'
                    "<formula>$H6&lt;$H$7</formula></cfRule></conditionalFormatting>"
                )
            ),
            "conditionalFormatting speaks of other rows",
        ),
        (
            workbook(
                sheet(
                    '<extLst><ext uri="{05C60535}"><x14:sparkline xmlns:x14="urn:14" xmlns:xm="urn:xm">'
                    "<xm:f>Plan!A7:B7</xm:f><xm:sqref>C7</xm:sqref></x14:sparkline></ext></extLst>"
                )
            ),
            "sparklines",
        ),
    ],
)  # fmt: skip
def test_what_can_not_be_moved_soundly_keeps_the_rows(source: bytes, expected: str) -> None:
    assert expected in (reason(source) or "nothing")
    with pytest.raises(SourceError, match="can't be taken out"):
        apply(source, [RowsRemoved("Plan", (4, 5))])


def related(kind: str, content: str) -> bytes:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = f'<Relationship Id="r1" Type="{LINKS}/{kind}" Target="../part1.xml"/>'
    rels = f'<Relationships xmlns="{package}">{link}</Relationships>'
    return workbook(sheet(), parts={"xl/worksheets/_rels/sheet1.xml.rels": rels, "xl/part1.xml": content})


@pytest.mark.parametrize(
    ("kind", "below", "above"),
    [
        ("comments", '<a><comment ref="B7"/></a>', '<a><comment ref="B2"/></a>'),
        ("threadedComment", '<a><threadedComment ref="B6"/></a>', '<a><threadedComment ref="B3"/></a>'),
        ("table", '<table ref="A2:H8"/>', '<table ref="A1:H3"/>'),
        ("drawing", "<a><from><row>5</row></from></a>", "<a><from><row>0</row></from></a>"),
    ],
)
def test_what_hangs_on_cells_must_hang_above(kind: str, below: str, above: str) -> None:
    assert "below" in (reason(related(kind, below)) or "nothing")
    assert reason(related(kind, above)) is None


@pytest.mark.parametrize("kind", ["pivotTable", "oleObject", "slicer", "queryTable"])
def test_what_is_not_known_keeps_the_rows(kind: str) -> None:
    assert kind in (reason(related(kind, "<a/>")) or "nothing")


def test_emptying_and_taking_out_go_together() -> None:
    source = workbook(sheet())
    edits = [CellEdit(Place("Plan", "A6"), ""), RowsRemoved("Plan", (4, 5, 6))]
    xml = parts_of(apply(source, edits))[SHEET].decode()
    assert "row 6" not in xml
    assert '<row r="4"><c r="A4" s="0" t="inlineStr"><is><t xml:space="preserve">row 7</t>' in xml


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("A1:B9", "A1:B7"),
        ("A4:B5", None),
        ("A5:B6", "A4:B4"),
        ("$C$8", "$C$6"),
        ("A:C", "A:C"),
        ("$4:$9", "$4:$7"),
        ("A4", None),
    ],
)
def test_a_range_shrinks_by_its_rows_that_go(ref: str, expected: str | None) -> None:
    assert Moves((4, 5)).range(ref) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("$H3=1", [(False, 3)]),
        ("H$3", [(True, 3)]),
        ('"A7"&B2', [(False, 2)]),
        ("SUM(A1:B2)", [(False, 1), (False, 2)]),
        ("Other!A9+LOG10(A2)", [(False, 2)]),
        ("COUNTIF($4:$9,1)", [(True, 4), (True, 9)]),
    ],
)
def test_the_rows_a_formula_speaks_of(formula: str, expected: list[tuple[bool, int]]) -> None:
    assert rows_spoken_of(formula) == expected
