"""An OpenDocument spreadsheet: values, marks, and repeats that are not taken at their word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.read.files.packages import grid_of, texts, zipped
from vrtracker.errors import SourceError
from vrtracker.read.grid import Cell, Merge, Sheet

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
    }.items()
)


def ods(rows: str, styles: str = "", table: str = "", manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Plan" {table}>{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    return zipped({**parts, **({"META-INF/manifest.xml": manifest} if manifest else {})})


def sheet(tmp_path: Path, rows: str, styles: str = "", table: str = "") -> Sheet:
    grid = grid_of(tmp_path, ods(rows, styles, table))
    assert grid.kind == "ods"
    return grid.sheets[0]


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(words: str = "", more: str = "", kind: str = "string") -> str:
    said = f'office:value-type="{kind}"' if words else ""
    lines = "".join(f"<text:p>{line}</text:p>" for line in words.split("\n")) if words else ""
    return f"<table:table-cell {said} {more}>{lines}</table:table-cell>"


def test_values_read_as_shown_and_as_stored(tmp_path: Path) -> None:
    cells = sheet(
        tmp_path,
        row(
            cell("two\nlines"),
            cell("1.10", 'office:value="1.1"', "float"),
            cell("15 Jan 2020", 'office:date-value="2020-01-15"', "date"),
            cell("Mar-20", 'office:date-value="2020-03-01"', "date"),
            cell("TRUE", 'office:boolean-value="true"', "boolean"),
            cell("a<text:s text:c='2'/>b<text:span>c</text:span><text:line-break/>d"),
        ),
    ).cells
    assert [cells[0, n].text for n in range(6)] == ["two\nlines", "1.10", "15/01/2020", "Mar-20", "TRUE", "a  bc\nd"]
    assert [cells[0, n].value for n in (1, 2, 4)] == [1.1, date(2020, 1, 15), True]


def test_repeated_rows_and_cells_stand_as_often_as_they_say(tmp_path: Path) -> None:
    rows = (
        row(cell("", 'table:number-columns-repeated="2"'), cell("x", 'table:number-columns-repeated="2"'))
        + row(cell(), more='table:number-rows-repeated="3"')
        + row(cell("y"), more='table:number-rows-repeated="2"')
    )
    assert texts(sheet(tmp_path, rows)) == {"C1": "x", "D1": "x", "A5": "y", "A6": "y"}


def test_a_sheet_filled_with_nothing_to_its_last_row_is_read_at_once(tmp_path: Path) -> None:
    green = (
        '<style:style style:name="g" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#00b050"/></style:style>'
    )
    rows = (
        row(cell("x"), cell("", 'table:number-columns-repeated="16383" table:style-name="g"'))
        + row(
            cell("", 'table:number-columns-repeated="16384" table:style-name="g"'),
            more='table:number-rows-repeated="1048574"',
        )
        + row(cell("last"))
    )
    assert texts(sheet(tmp_path, rows, green)) == {"A1": "x", "A1048576": "last"}


def test_words_repeated_beyond_reason_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="“Plan” is too large"):
        sheet(
            tmp_path, row(cell("x", 'table:number-columns-repeated="9999"'), more='table:number-rows-repeated="999999"')
        )


def test_marks_come_from_styles_their_parents_and_their_columns(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="base" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#ffc000"/><style:text-properties fo:font-weight="bold"/>'
        '</style:style><style:style style:name="child" style:family="table-cell" style:parent-style-name="base">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="s" style:family="text"><style:text-properties '
        'style:text-line-through-style="solid"/></style:style>'
    )
    rows = '<table:table-column/><table:table-column table:default-cell-style-name="base"/>' + row(
        cell("one", 'table:style-name="child"'),
        cell("two"),
        cell("keep <text:span text:style-name='s'>drop</text:span>"),
    )
    cells = sheet(tmp_path, rows, styles).cells
    assert cells[0, 0] == Cell("one", "one", fill="FFC000", struck=True, bold=True)
    assert cells[0, 1] == Cell("two", "two", fill="FFC000", bold=True)
    assert cells[0, 2] == Cell("keep drop", "keep drop", struck_text="drop")


def test_what_is_hidden_merged_or_commented_is_known(tmp_path: Path) -> None:
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        + row(cell("a", 'table:number-columns-spanned="2" table:number-rows-spanned="2"'))
        + row(cell("b<office:annotation><text:p>no</text:p></office:annotation>"), more='table:visibility="filter"')
        + row("<table:table-cell><office:annotation><text:p>ask</text:p></office:annotation></table:table-cell>")
    )
    hidden = (
        '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    read = sheet(tmp_path, rows, hidden, 'table:style-name="h"')
    assert (read.hidden, read.hidden_rows, read.hidden_columns) == (True, {1}, {1, 2})
    assert read.merges == (Merge(0, 0, 1, 1),)
    assert read.cells[1, 0].text == "b"
    assert read.cells[2, 0].comment == "ask"


def test_an_encrypted_spreadsheet_asks_for_its_password(tmp_path: Path) -> None:
    manifest = "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    with pytest.raises(SourceError, match="password"):
        grid_of(tmp_path, ods(row(cell("x")), manifest=manifest))
