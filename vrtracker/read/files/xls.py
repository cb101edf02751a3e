"""xls: values through calamine, marks and number formats from the file's own records."""

from __future__ import annotations

from vrtracker.errors import SourceError
from vrtracker.read.files.biff import BiffBook, BiffSheet, read_biff
from vrtracker.read.files.calamine_values import calamine_sheets, grid_merges, marked_sheet, refuse_rectangle
from vrtracker.read.files.compound import Compound
from vrtracker.read.files.encrypted import decrypted
from vrtracker.read.grid import Sheet

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
    return tuple(
        marked_sheet(raw, mark, book.styles, merges=grid_merges(raw), note=_NOTE)
        for raw, mark in zip(raws, marks, strict=True)
    )


def _book(data: bytes) -> BiffBook:
    compound = Compound(data)
    return read_biff(compound.stream("Workbook") or compound.stream("Book"))
