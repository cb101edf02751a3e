"""A sheet's rows and cells are the same found by their bytes as by the parser, however a program writes them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.write.patch.packages import parts_of, workbook
from vrtracker.errors import SourceError
from vrtracker.model import Place
from vrtracker.write.patch.edits import CellEdit, Patch, RowsRemoved, apply
from vrtracker.write.patch.scan import SheetXml, parsed_sheet, scan_sheet
from vrtracker.write.patch.strings import SharedStrings

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PLAIN = ("{c} r='{at}'/>", '{c} r="{at}" s="1"/>', '{c} r="{at}" t="s"><{p}v>0</{p}v></{p}c>')
ODD = (
    "{c}/>",
    "{c}><{p}v>3</{p}v></{p}c>",
    '{c}  s="2"   r="{at}" ><{p}v>3</{p}v></{p}c >',
    '{c} r="{at}" cm="1" t="str"><{p}f>IF(A1&gt;"&lt;/c>",1)</{p}f><{p}v>a > b</{p}v></{p}c>',
    '{c} r="{at}" t="s"></{p}c>',
    '{c} r="{at}" t="s" s="1"><{p}v>1</{p}v></{p}c>',
    '{c} r="{at}" t="inlineStr"><{p}is><{p}t xml:space="preserve"> r="B9" </{p}t></{p}is></{p}c>',
    '{c} r="{at}" t="inlineStr"><{p}is><{p}r><{p}rPr><{p}b/></{p}rPr><{p}t>x</{p}t></{p}r></{p}is></{p}c>',
    '{c} x="a>b" r="{at}" t="inlineStr"><{p}is><{p}t>/></{p}t></{p}is></{p}c>',
    "\n {c} r='{at}' t='s'>\n<{p}v>0</{p}v>\n</{p}c>\n",
    '{c} r="{at}"><!-- a note --><{p}v>3</{p}v></{p}c>',
    '{c} r="{at}" t="str"><{p}v><![CDATA[</c>]]></{p}v></{p}c>',
    '{c} r="{at}"><{p}v>3</{p}v><{p}extLst><{p}ext uri="u"/></{p}extLst></{p}c>',
)
ROWS = ('{row} r="{n}"', "{row}", '{row} spans="1:9" r="{n}" ht="30"', "\n{row} r='{n}' y=' r=\"7\" '")
"""Ways in which programs write cells and rows, and some that none does."""

columns = st.lists(st.integers(1, 30), unique=True, max_size=5).map(sorted)
cells = st.sampled_from([*PLAIN * 5, *ODD])
rows = st.lists(st.tuples(st.integers(1, 40), st.sampled_from(ROWS), columns, st.lists(cells, min_size=5, max_size=5)))


def written(rows: list[tuple[int, str, list[int], list[str]]], prefix: str) -> bytes:
    """A sheet of these rows, in order of their numbers."""
    pieces = [f'<?xml version="1.0"?>\n<{prefix}worksheet xmlns{":x" if prefix else ""}="{MAIN}"><{prefix}sheetData>']
    for number, row, wanted, shapes in sorted({one[0]: one for one in rows}.values(), key=lambda one: one[0]):
        pieces.append(row.format(row=f"<{prefix}row", n=number) + ">")
        for column, shape in zip(wanted, shapes, strict=False):
            at = f"{'A' if column > 26 else ''}{chr(64 + (column - 1) % 26 + 1)}{number}"
            pieces.append(shape.format(c=f"<{prefix}c", p=prefix, at=at))
        pieces.append(f"</{prefix}row{' ' * (number % 7 == 0)}>")
    return "".join([*pieces, f"</{prefix}sheetData></{prefix}worksheet>"]).encode()


def all_of(sheet: SheetXml) -> object:
    return sheet.prefix, sheet.data, sheet.rows, sheet.numbers, {n: dict(sheet.ranges(n)) for n in sheet.rows}


def said(sheet: SheetXml) -> object:
    """What the cells of a sheet say; a shared text by its number, cells in which nothing stands left out."""
    found = {}
    for number in sheet.rows:
        for letters, cell in sheet.texts(number):
            shared = not isinstance(cell, bytes) and cell.type == "s" and cell.value is not None
            if isinstance(cell, bytes) or shared or cell.value is not None or cell.inline is not None or cell.formula:
                found[letters, number] = cell.value if shared else cell  # type: ignore[union-attr]
    return found


@settings(max_examples=150, deadline=None)
@given(rows, st.sampled_from(["", "x:"]))
def test_a_sheet_reads_the_same_by_its_bytes_as_by_the_parser(
    rows: list[tuple[int, str, list[int], list[str]]], prefix: str
) -> None:
    xml = written(rows, prefix)
    quick, parsed = scan_sheet(xml, "sheet"), parsed_sheet(xml)
    assert said(quick) == said(parsed)
    assert [list(quick.cells(n)) for n in quick.rows] == [list(parsed.cells(n)) for n in parsed.rows]
    assert all(scan_sheet(xml, "again").range(n, c) == at for n in parsed.rows for c, at in parsed.ranges(n).items())
    assert all_of(quick) == all_of(parsed)


@pytest.mark.parametrize("shape", PLAIN)
def test_the_cells_that_most_programs_write_need_no_parser(shape: str) -> None:
    assert scan_sheet(written([(2, ROWS[0], [1, 2], [shape, shape])], ""), "sheet").tiles


@pytest.mark.parametrize("shape", ODD[-3:])
def test_a_sheet_with_more_than_cells_among_its_cells_is_parsed(shape: str) -> None:
    assert scan_sheet(written([(2, ROWS[0], [1], [shape])], ""), "sheet").tiles is None


def test_a_damaged_sheet_is_found_out() -> None:
    with pytest.raises(SourceError, match="damaged"):
        scan_sheet(written([(2, ROWS[0], [1], ['{c} r="{at}"><v>&nothing;</v></c>'])], ""), "sheet")


@settings(max_examples=60, deadline=None)
@given(rows, st.sampled_from([8, 20]))
def test_rows_come_up_the_same_by_their_bytes_as_cell_by_cell(
    rows: list[tuple[int, str, list[int], list[str]]], gone: int
) -> None:
    """A comment before the first row makes the parser do it."""
    plain = written([one for one in rows if one[0] != gone and "extLst" not in str(one) and "{row} " in one[1]], "")
    with_comment = plain.replace(b"<sheetData>", b"<sheetData><!-- parsed -->")
    results = [taken_out(xml, gone) for xml in (plain, with_comment)]
    assert results[0] == results[1].replace(b"<!-- parsed -->", b"")


def taken_out(xml: bytes, row: int) -> bytes:
    source = workbook(xml.decode().replace("worksheet xmlns", "worksheet  xmlns"))
    patch = Patch(source)
    reason = patch.take_out(RowsRemoved("Plan", (row,)))
    return reason.encode() if reason else parts_of(patch.save())["xl/worksheets/sheet1.xml"]


def test_what_looks_like_an_address_in_a_text_stays_when_rows_come_up() -> None:
    cell = '<c r="A9" t="inlineStr"><is><t>see &lt;c r="A9"/> and r="A9"</t></is></c>'
    source = workbook(f'<worksheet xmlns="{MAIN}"><sheetData><row r="9">{cell}</row></sheetData></worksheet>')
    moved = parts_of(apply(source, [RowsRemoved("Plan", (4,))]))["xl/worksheets/sheet1.xml"].decode()
    assert moved.count('r="A8"') == 1
    assert '<row r="8"><c r="A8"' in moved


def test_a_patch_answers_for_the_workbook_as_it_stands() -> None:
    place = Place("Plan", "A1")
    patch = Patch(workbook(written([(1, ROWS[0], [1], [PLAIN[2]])], "").decode(), shared="<si><t>old</t></si>"))
    assert (patch.words("Plan"), patch.now(place).text) == ({"A1": "old"}, "old")
    patch.change([CellEdit(place, "new")])
    assert (patch.words("Plan"), patch.now(place).text) == ({"A1": "new"}, "new")


ITEMS = (
    "<si><t>plain</t></si>",
    "<si><r><t>two</t></r><r><t> runs</t></r></si>",
    "\n<si><t>a &lt;/si> b</t></si>",
    "<si/>",
    "<si><t>loose</t ></si\n>",
    "<si><t/></si>",
    "<si a='1'><t>z</t></si>",
    "<!-- x --><si><t>y</t></si>",
    "<si><t><![CDATA[</si>]]></t></si>",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(ITEMS), max_size=5), st.sampled_from(["", "<extLst/>"]))
def test_shared_texts_are_the_same_by_their_bytes_as_by_the_parser(items: list[str], more: str) -> None:
    xml = f'<sst xmlns="{MAIN}" count="{len(items)}">{"".join(items)}{more}</sst>'.encode()
    parsed = SharedStrings(xml.replace(b"</sst>", b"<!-- parsed --></sst>"))
    assert [SharedStrings(xml).runs(b"%d" % n) for n in range(9)] == [parsed.runs(b"%d" % n) for n in range(9)]
    assert SharedStrings(b"<sst>%b</sst>" % ITEMS[2].encode()).words[b"0"] == "a </si> b"
