"""An xlsx as the reader sees it, against what it was made to hold and against openpyxl's own reading."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color

from tests.read.files.packages import MAIN, OFFICE, grid_of, links, sheet_of, sheet_xml, texts, xlsx_parts, zipped
from vrtracker.read.files.opening import open_grid
from vrtracker.read.files.xlsx_strings import plain
from vrtracker.read.grid import Cell, Merge, Sheet

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def made(tmp_path: Path, fill: object) -> Sheet:
    """The sheet that openpyxl makes when ``fill`` has written to it."""
    book = openpyxl.Workbook()
    fill(book.active)  # type: ignore[operator]
    path = tmp_path / "made.xlsx"
    book.save(path)
    return open_grid(path).sheets[0]


def test_every_type_of_value_reads_as_shown_and_as_stored(tmp_path: Path) -> None:
    rows = [
        "words",
        " kept  spaces ",
        "two\nlines",
        1,
        1.5,
        True,
        datetime(2020, 1, 15),
        datetime(2020, 1, 15, 9, 30),
        date(2020, 1, 15),
        time(9, 30),
        timedelta(hours=30),
    ]

    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        for value in rows:
            sheet.append([value])

    cells = made(tmp_path, fill).cells
    assert [cells[row, 0].text for row in range(len(rows))] == [
        "words",
        " kept  spaces ",
        "two\nlines",
        "1",
        "1.5",
        "TRUE",
        "15/01/2020",
        "15/01/2020 09:30",
        "15/01/2020",
        "09:30",
        "30:00:00",
    ]
    assert cells[6, 0].value == date(2020, 1, 15)
    assert cells[7, 0].value == datetime(2020, 1, 15, 9, 30)
    assert cells[9, 0].value == time(9, 30)


def test_a_number_keeps_the_noughts_its_format_shows(tmp_path: Path) -> None:
    style = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs></styleSheet>'
    rows = '<row r="1"><c r="A1" s="1"><v>1.1</v></c><c r="B1"><v>1.1</v></c></row>'
    assert texts(sheet_of(tmp_path, rows, styles=style)) == {"A1": "1.10", "B1": "1.1"}


def test_a_formula_reads_as_its_stored_result(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
        '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><f>TRUE()</f><v>1</v></c></row>'
    )
    sheet = sheet_of(tmp_path, rows)
    assert texts(sheet) == {"A1": "2", "B1": "ab", "C1": "#DIV/0!", "D1": "TRUE"}
    assert all(cell.formula for cell in sheet.cells.values())
    assert sheet.notes == ()


def test_a_formula_without_a_stored_result_is_noted(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>2+2</f><v/></c></row>')
    assert sheet.notes[0].startswith("2 formulas have no stored result")


def test_rich_text_gives_its_words_and_those_struck_but_no_phonetic_reading(tmp_path: Path) -> None:
    strings = (
        f'<sst xmlns="{MAIN}"><si><r><t xml:space="preserve">keep </t></r><r><rPr><strike/></rPr><t>drop</t></r>'
        "<rPh><t>reading</t></rPh></si><si><r><rPr><strike/></rPr><t>all</t></r></si>"
        '<si><r><rPr><strike val="0"/><b/></rPr><t>none</t></r></si><si/></sst>'
    )
    rows = '<row r="1">' + "".join(f'<c t="s"><v>{n}</v></c>' for n in range(5)) + "</row>"
    sheet = sheet_of(tmp_path, rows, sharedStrings=strings)
    assert texts(sheet) == {"A1": "keep drop", "B1": "all", "C1": "none"}
    assert sheet.cells[0, 0].struck_text == "drop"
    assert not sheet.cells[0, 0].struck
    assert sheet.cells[0, 1].struck
    assert (sheet.cells[0, 2].struck, sheet.cells[0, 2].bold) == (False, True)


def test_runs_in_inline_strings_are_read_too(tmp_path: Path) -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet["A1"] = CellRichText("open ", TextBlock(InlineFont(strike=True), "closed"))

    cell = made(tmp_path, fill).cells[0, 0]
    assert (cell.text, cell.struck_text) == ("open closed", "closed")


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("a_x000D_\nb", "a\nb"),
        ("a_x000D_b", "a\nb"),
        ("_x005F_x000D_", "_x000D_"),
        ("tab_x0009_", "tab\t"),
        ("_x0001_", ""),
    ],
)
def test_a_control_character_excel_escaped_is_what_was_typed(stored: str, typed: str) -> None:
    assert plain(stored) == typed


def test_rows_and_cells_without_addresses_follow_one_another(tmp_path: Path) -> None:
    rows = (
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>'
        "<row><c><v>5</v></c></row>"
    )
    assert texts(sheet_of(tmp_path, rows)) == {"A1": "1", "B1": "2", "C4": "3", "D4": "4", "A5": "5"}


def test_prefixed_parts_and_strict_files_are_read(tmp_path: Path) -> None:
    prefixed = (
        f'<x:worksheet xmlns:x="{STRICT}"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData>'
        '<x:row r="2" hidden="1"><x:c r="A2" t="inlineStr"><x:is><x:t>words</x:t></x:is></x:c>'
        '<x:c r="B2" t="d"><x:v>2020-01-15T00:00:00</x:v></x:c></x:row></x:sheetData>'
        '<x:mergeCells><x:mergeCell ref="A2:B3"/></x:mergeCells></x:worksheet>'
    )
    sheet = grid_of(tmp_path, zipped(xlsx_parts(prefixed))).sheets[0]
    assert texts(sheet) == {"A2": "words", "B2": "15/01/2020"}
    assert sheet.merges == (Merge(1, 0, 2, 1),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({1}, {1, 2})


def test_rows_and_columns_are_hidden_by_name_or_by_having_no_size(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}" {how}><c r="A{n}"><v>1</v></c></row>'
        for n, how in enumerate(["hidden='1'", "ht='0'", "ht='0.0' customHeight='1'", "ht='12'", "hidden='0'"], 1)
    )
    before = (
        '<cols><col min="1" max="1" width="9"/><col min="3" max="4" hidden="true"/>'
        '<col min="6" max="6" width="0"/></cols>'
    )
    sheet = sheet_of(tmp_path, rows, before=before)
    assert sheet.hidden_rows == {0, 1, 2}
    assert sheet.hidden_columns == {2, 3, 5}


def test_a_filter_is_noted_where_it_hides_rows(tmp_path: Path) -> None:
    rows = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>'
    after = '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters/></filterColumn></autoFilter>'
    assert "filter is on" in sheet_of(tmp_path, rows, after).notes[0]
    assert sheet_of(tmp_path, rows, '<autoFilter ref="A1:A2"/>').notes == ()


def test_sheets_keep_their_order_and_say_whether_they_are_hidden(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Plan"
    book.create_sheet("Lists").sheet_state = "hidden"
    book.create_sheet("Codes").sheet_state = "veryHidden"
    book.create_chartsheet("Chart")
    path = tmp_path / "made.xlsx"
    book.save(path)
    assert [(sheet.name, sheet.hidden) for sheet in open_grid(path).sheets] == [
        ("Plan", False),
        ("Lists", True),
        ("Codes", True),
    ]


def test_fills_are_seen_by_rgb_theme_tint_and_palette(tmp_path: Path) -> None:
    fills = {
        1: PatternFill("solid", fgColor="FF00B050"),
        2: PatternFill("solid", fgColor=Color(theme=4)),
        3: PatternFill("solid", fgColor=Color(theme=4, tint=0.3999755851924192)),
        4: PatternFill("solid", fgColor=Color(theme=1, tint=0.499984740745262)),
        5: PatternFill("solid", fgColor=Color(indexed=10)),
        6: GradientFill(stop=("FFC000", "FFFFFF")),
        7: PatternFill("gray125"),
        8: PatternFill("darkUp", fgColor="00FF00", bgColor="FFFFFF"),
        9: PatternFill(None),
    }

    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        for row, each in fills.items():
            sheet.cell(row, 1).fill = each

    cells = made(tmp_path, fill).cells
    assert [cells.get((row - 1, 0), Cell()).fill for row in fills] == [
        "00B050",
        "4F81BD",
        "95B3D7",
        "7F7F7F",
        "FF0000",
        "FFC000",
        "DFDFDF",
        "80FF80",
        None,
    ]


def test_a_palette_of_the_workbooks_own_wins(tmp_path: Path) -> None:
    style = (
        f'<styleSheet xmlns="{MAIN}"><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="2"/>'
        '</patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs>'
        '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00123456"/>'
        "</indexedColors></colors></styleSheet>"
    )
    sheet = sheet_of(tmp_path, '<row r="1"><c r="A1" s="1"/></row>', styles=style)
    assert sheet.cells[0, 0] == Cell(fill="123456")


def test_comments_are_read_and_a_thread_stands_for_its_note(tmp_path: Path) -> None:
    parts = xlsx_parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = links(r1="comments:../comments1.xml", r2="threadedComment:../t.xml")
    parts["xl/comments1.xml"] = (
        f'<comments xmlns="{MAIN}"><commentList><comment ref="A1"><text><t>[Threaded comment] old</t></text></comment>'
        '<comment ref="B2"><text><r><t>Jo Lee:</t></r><r><t xml:space="preserve"> ask again</t></r></text></comment>'
        "</commentList></comments>"
    )
    parts["xl/t.xml"] = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="A1"><text>first</text></threadedComment>'
        '<threadedComment ref="A1"><text>answer</text></threadedComment></ThreadedComments>'
    )
    cells = grid_of(tmp_path, zipped(parts)).sheets[0].cells
    assert cells[0, 0].comment == "first\nanswer"
    assert cells[1, 1] == Cell(comment="Jo Lee: ask again")


def test_a_workbook_counted_from_1904_gives_the_dates_it_shows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["A1"] = datetime(2020, 1, 15)
    path = tmp_path / "made.xlsx"
    book.save(path)
    assert open_grid(path).sheets[0].cells[0, 0].text == "15/01/2020"


def test_a_tracker_with_stray_cells_far_away_is_still_read(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="A1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>'
    )
    before = '<dimension ref="A1:XFD1048576"/>'
    assert texts(sheet_of(tmp_path, rows, before=before)) == {"A1": "1", "A1048576": "2", "XFD1048576": "3"}


def test_cells_that_are_alike_are_one_object(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in (1, 2))
    cells = sheet_of(tmp_path, rows, sharedStrings=f'<sst xmlns="{MAIN}"><si><t>words</t></si></sst>').cells
    assert cells[0, 0] is cells[1, 0]


def test_references_to_styles_and_strings_that_are_not_there_do_no_harm(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s" s="99"><v>7</v></c><c r="B1" s="99"><v>1</v></c>'
        '<c r="C1" s="x" t="s"><v>x</v></c></row>'
    )
    assert texts(sheet_of(tmp_path, rows)) == {"B1": "1"}


def test_worksheets_that_xlsxwriter_makes_read_the_same(tmp_path: Path) -> None:
    made_bytes = BytesIO()
    with xlsxwriter.Workbook(made_bytes) as book:
        sheet = book.add_worksheet("Plan")
        red = book.add_format({"bg_color": "#FF0000", "font_strikeout": True, "bold": True})
        sheet.write("A1", "done", red)
        sheet.write_rich_string("A2", "keep ", book.add_format({"font_strikeout": True}), "drop")
        sheet.write_datetime("A3", datetime(2020, 1, 15), book.add_format({"num_format": "d mmmm yyyy"}))
        sheet.merge_range("B1:C2", "both")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_column("E:F", None, None, {"hidden": True})
        sheet.write_comment("A3", "moved twice")
    sheet = grid_of(tmp_path, made_bytes.getvalue()).sheets[0]
    assert sheet.cells[0, 0] == Cell("done", "done", fill="FF0000", struck=True, bold=True)
    assert sheet.cells[1, 0].struck_text == "drop"
    assert sheet.cells[2, 0].text == "15/01/2020"
    assert sheet.cells[2, 0].comment == "moved twice"
    assert sheet.merges == (Merge(0, 1, 1, 2),)
    assert sheet.hidden_rows == {4}
    assert sheet.hidden_columns == {4, 5}


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
_VALUES = st.one_of(
    _TEXTS,
    st.integers(-(10**12), 10**12),
    st.floats(-1e12, 1e12),
    st.booleans(),
    st.dates(date(1901, 1, 1), date(2199, 1, 1)),
)
_COLOURS = st.sampled_from([None, "FF00B050", "FFFFC000", "FFFF0000", "FF4F81BD"])
_LOOKS = st.tuples(_COLOURS, st.booleans(), st.booleans())


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.integers(1, 40), st.integers(1, 30)),
        st.tuples(st.none() | _VALUES, _LOOKS),
        min_size=1,
        max_size=25,
    )
)
def test_whatever_openpyxl_sees_is_seen(
    tmp_path_factory: pytest.TempPathFactory, cells: dict[tuple[int, int], tuple[object, tuple[str | None, bool, bool]]]
) -> None:
    book = openpyxl.Workbook()
    for (row, column), (value, (colour, strike, bold)) in cells.items():
        cell = book.active.cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        cell.font = Font(strike=strike, bold=bold)
        if colour:
            cell.fill = PatternFill("solid", fgColor=colour)
    path = tmp_path_factory.getbasetemp() / "whatever.xlsx"
    book.save(path)
    ours = open_grid(path).sheets[0].cells
    for line in openpyxl.load_workbook(path).active.iter_rows():
        for seen in line:
            _agree(seen, ours.get((seen.row - 1, seen.column - 1), Cell()))


def _agree(seen: openpyxl.cell.cell.Cell, ours: Cell) -> None:
    value = seen.value.date() if isinstance(seen.value, datetime) else seen.value
    if isinstance(value, str):
        assert ours.text == plain(value)
    elif isinstance(value, float):
        assert ours.value == pytest.approx(value)
    else:
        assert ours.value == value
    solid = seen.fill.fill_type == "solid"
    assert ours.fill == (seen.fill.fgColor.rgb[-6:] if solid else None)
    if ours.text:
        assert (ours.struck, ours.bold) == (bool(seen.font.strike), bool(seen.font.b))


def test_relationship_ids_are_found_under_any_prefix(tmp_path: Path) -> None:
    parts = xlsx_parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    parts["xl/workbook.xml"] = (
        f'<w:workbook xmlns:w="{MAIN}" xmlns:rel="{OFFICE}"><w:sheets>'
        '<w:sheet name="Plan" sheetId="1" rel:id="r1"/></w:sheets></w:workbook>'
    )
    assert texts(grid_of(tmp_path, zipped(parts)).sheets[0]) == {"A1": "1"}
