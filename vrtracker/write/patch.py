"""A workbook's own package with some cells changed, and every other byte of its parts as it was.

``look`` says what cells hold, ``apply`` gives the workbook's new bytes::

    now = look(data, "Plan", ["G7", "G9"])
    joined = CellEdit(Place("Plan", "G7"), "20/11 – met twice", joins=("G9",))
    data = apply(data, [joined, CellEdit(Place("Plan", "G9"), "")])

Parts that no edit needs keep their packed bytes; in a changed part only the rows and cells named are written anew.
The same edits on the same bytes give the same bytes, and edits that change nothing give back the very input.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vrtracker.errors import SourceError
from vrtracker.write.patch_added import AddedSheet, SheetCell, sheet_xml
from vrtracker.write.patch_book import Book
from vrtracker.write.patch_proof import why_not
from vrtracker.write.patch_rows import empty_of, without_rows
from vrtracker.write.patch_worksheet import LONGEST_TEXT, CellEdit, CellNow, Worksheet

__all__ = [
    "LONGEST_TEXT",
    "AddedSheet",
    "CellEdit",
    "CellNow",
    "Edit",
    "RowsRemoved",
    "SheetCell",
    "apply",
    "can_add_sheet",
    "empty_rows",
    "look",
    "why_rows_stay",
]


@dataclass(frozen=True, slots=True)
class RowsRemoved:
    """Rows (from 1) to take out; only where ``why_rows_stay`` has nothing against it, else a SourceError."""

    sheet: str
    rows: tuple[int, ...]


Edit = CellEdit | RowsRemoved | AddedSheet


def look(data: bytes, sheet: str, cells: Iterable[str]) -> Mapping[str, CellNow]:
    """What these cells of a sheet hold, each as the package says it."""
    worksheet = Worksheet(Book(data), sheet)
    return {cell: worksheet.now(cell) for cell in cells}


def apply(data: bytes, edits: Sequence[Edit]) -> bytes:
    """The workbook's bytes with the edits made: cells first, then rows taken out, then sheets added or replaced.

    Raises SourceError where that can't be done without a risk to anything else: a signed or encrypted workbook, a
    locked or computed cell, rows that something below depends on.
    """
    book = Book(data)
    _change_cells(book, [edit for edit in edits if isinstance(edit, CellEdit)])
    for removal in (edit for edit in edits if isinstance(edit, RowsRemoved)):
        _remove_rows(book, removal)
    for added in (edit for edit in edits if isinstance(edit, AddedSheet)):
        _put_sheet(book, added)
    return book.save()


def empty_rows(data: bytes, sheet: str, rows: Iterable[int]) -> tuple[int, ...]:
    """Those of the rows (from 1) of a sheet in which nothing stands."""
    wanted = frozenset(rows)
    return empty_of(Worksheet(Book(data), sheet), wanted)


def why_rows_stay(data: bytes, sheet: str, rows: Sequence[int]) -> str | None:
    """What stands against taking these rows out, in words; None where all that may depend on them can follow."""
    book = Book(data)
    return why_not(book, Worksheet(book, sheet), rows)


def can_add_sheet(data: bytes) -> bool:
    """Whether the workbook's protection leaves room for another sheet."""
    return not Book(data).structure_locked


def _change_cells(book: Book, edits: Sequence[CellEdit]) -> None:
    by_sheet: dict[str, list[CellEdit]] = defaultdict(list)
    for edit in edits:
        by_sheet[edit.place.sheet].append(edit)
    for name, wanted in by_sheet.items():
        worksheet = Worksheet(book, name)
        for edit in sorted(wanted, key=lambda edit: not edit.joins):
            worksheet.change(edit)
        if worksheet.changes:
            book.write(worksheet.part, worksheet.patched())
            _recalculate(book)


def _recalculate(book: Book) -> None:
    """Formulas may depend on what has changed; a workbook without any is left as it is."""
    if book.has_formulas:
        book.recalculate()


def _remove_rows(book: Book, removal: RowsRemoved) -> None:
    sheet = Worksheet(book, removal.sheet)
    reason = why_not(book, sheet, removal.rows)
    if reason is None and set(empty_of(sheet, removal.rows)) != set(removal.rows):
        reason = "something stands in them"
    if reason:
        raise SourceError(
            f"Rows of {removal.sheet} can't be taken out: {reason}.", "Delete them in Excel, which knows what follows."
        )
    without_rows(book, sheet, removal.rows)


def _put_sheet(book: Book, sheet: AddedSheet) -> None:
    xml, there = sheet_xml(book, sheet), book.sheets.get(sheet.name)
    if there:
        book.write(there.part, xml)
        return
    if book.structure_locked:
        raise SourceError(
            "The workbook's structure is protected, so no sheet may be added to it.",
            "Take the protection off in Excel (Review, Protect Workbook), or leave out the findings sheet.",
        )
    book.add_sheet(sheet.name, xml)
