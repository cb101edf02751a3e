"""xls: values through calamine, marks and number formats from the file's own records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vrtracker.errors import SourceError
from vrtracker.read.files.biff import BiffBook, BiffSheet, read_biff
from vrtracker.read.files.calamine_values import ERRORS, calamine_sheets, grid_merges, refuse_rectangle, styled_cell
from vrtracker.read.files.compound import Compound
from vrtracker.read.files.encrypted import decrypted
from vrtracker.read.files.xlsx_styles import Style
from vrtracker.read.grid import Cell, Sheet, Spot

if TYPE_CHECKING:
    from vrtracker.read.files.calamine_worker import RawSheet

_PLAIN = Style()
_NOTE = "Conditional formats of an .xls are not worked out: save it as .xlsx to have their colours read."


def read_xls(data: bytes, password: str | None = None) -> tuple[Sheet, ...]:
    """The worksheets of a workbook of Excel 97 to 2003."""
    book = _book(data)
    if book.encrypted:
        data = decrypted(data, password)
        book = _book(data)
    for number, sheet in enumerate(book.sheets):
        refuse_rectangle(f"number {number + 1}", sheet.extent)
    raws = calamine_sheets(data)
    marks = book.sheets if len(book.sheets) == len(raws) else tuple(BiffSheet() for _ in raws)
    if not raws:
        raise SourceError("The workbook has no worksheet.", "Check that it is the tracker; save it again as .xlsx.")
    return tuple(_sheet(raw, mark, book.styles) for raw, mark in zip(raws, marks, strict=True))


def _book(data: bytes) -> BiffBook:
    compound = Compound(data)
    return read_biff(compound.stream("Workbook") or compound.stream("Book"))


def _sheet(raw: RawSheet, marks: BiffSheet, styles: tuple[Style, ...]) -> Sheet:
    def look(spot: Spot) -> Style:
        number = marks.looks.get(spot, -1)
        return styles[number] if 0 <= number < len(styles) else _PLAIN

    cells = {spot: styled_cell(ERRORS.get(code, "#N/A"), look(spot)) for spot, code in marks.errors.items()}
    for row, column, value in raw[2]:
        cells[row, column] = styled_cell(value, look((row, column)))
    for spot in marks.looks:
        fill = look(spot).fill
        if fill and spot not in cells:
            cells[spot] = Cell(fill=fill)
    return Sheet(
        name=raw[0],
        cells=cells,
        merges=grid_merges(raw),
        hidden_rows=frozenset(marks.hidden_rows),
        hidden_columns=frozenset(marks.hidden_columns),
        hidden=raw[1],
        notes=(_NOTE,) if marks.conditional else (),
    )
