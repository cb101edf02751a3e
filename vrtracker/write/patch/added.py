"""A sheet of plain words added to a workbook, or put in the place of the one added before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vrtracker.model import Place
from vrtracker.write.patch.book import Book
from vrtracker.write.patch.cells import column_letters
from vrtracker.write.patch.markup import escape
from vrtracker.write.patch.runs import Run, inline_string
from vrtracker.write.patch.styles import Look

_MOST_LINKS = 65_000
"""Excel repairs a sheet that has more links than this."""
_BOLD = b'<rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr>'
_LINK = b'<rPr><u/><sz val="11"/><color rgb="FF0563C1"/><rFont val="Calibri"/></rPr>'


class SheetCell(NamedTuple):
    """A cell of an added sheet: its words, and the cell of the workbook it leads to."""

    text: str = ""
    link: Place | None = None
    bold: bool = False


class AddedSheet(NamedTuple):
    """A sheet to stand at the end; one of the same name whose first cell says the same is replaced where it stands."""

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    widths: tuple[float, ...] = ()
    frozen_rows: int = 0


def sheet_xml(book: Book, sheet: AddedSheet) -> bytes:
    """The worksheet part of an added sheet."""
    style = book.styles.variant(0, Look(wrap=True))
    pieces = [
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        b'<worksheet xmlns="%b">' % book.main_namespace().encode(),
        _view(sheet),
        b'<sheetFormatPr defaultRowHeight="15"/>',
        _columns(sheet),
        b"<sheetData>",
        *(_row(number, row, style) for number, row in enumerate(sheet.rows, 1)),
        b"</sheetData>",
        _links(sheet),
        b'<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
        b'<pageSetup orientation="landscape" fitToHeight="0"/>',
        b"</worksheet>",
    ]
    return b"".join(pieces)


def _view(sheet: AddedSheet) -> bytes:
    properties = b'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    if not sheet.frozen_rows:
        return properties + b'<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
    top = b'<pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/>'
    pane = top % (sheet.frozen_rows, sheet.frozen_rows + 1)
    return properties + b'<sheetViews><sheetView workbookViewId="0">' + pane + b"</sheetView></sheetViews>"


def _columns(sheet: AddedSheet) -> bytes:
    columns = b"".join(
        b'<col min="%d" max="%d" width="%b" customWidth="1"/>' % (n, n, f"{width:g}".encode())
        for n, width in enumerate(sheet.widths, 1)
    )
    return b"<cols>" + columns + b"</cols>" if columns else b""


def _row(number: int, row: tuple[SheetCell, ...], style: int) -> bytes:
    cells = b"".join(_cell(f"{column_letters(n)}{number}", cell, style) for n, cell in enumerate(row, 1) if cell.text)
    return b'<row r="%d">' % number + cells + b"</row>"


def _cell(name: str, cell: SheetCell, style: int) -> bytes:
    look = _LINK if cell.link else _BOLD if cell.bold else None
    styled = b' s="%d"' % style if style else b""
    head = b'<c r="%b"%b t="inlineStr">' % (name.encode(), styled)
    return head + inline_string((Run(cell.text, look),), b"") + b"</c>"


def _links(sheet: AddedSheet) -> bytes:
    links = list(_link_elements(sheet))[:_MOST_LINKS]
    return b"<hyperlinks>" + b"".join(links) + b"</hyperlinks>" if links else b""


def _link_elements(sheet: AddedSheet) -> Iterator[bytes]:
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row, 1):
            if cell.link and cell.text:
                target = "'" + cell.link.sheet.replace("'", "''") + "'!" + (cell.link.cell or "A1")
                name = f"{column_letters(column)}{number}".encode()
                yield b'<hyperlink ref="%b" location="%b" display="%b"/>' % (name, escape(target), escape(cell.text))
