"""A workbook's own package with some cells changed, and every other byte of its parts as it was.

``look`` says what cells hold, ``apply`` gives the workbook's new bytes::

    now = look(data, "Plan", ["G7", "G9"])
    joined = CellEdit(Place("Plan", "G7"), "20/11 – met twice", joins=("G9",))
    data = apply(data, [joined, CellEdit(Place("Plan", "G9"), "")])

``Patch`` does both, where one thing depends on the other.

Parts that no edit needs keep their packed bytes; in a changed part only the rows and cells named are written anew.
The same edits on the same bytes give the same bytes, and edits that change nothing give back the very input.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from vrtracker.errors import SourceError
from vrtracker.model import Place
from vrtracker.write.patch.added import AddedSheet, SheetCell, sheet_xml
from vrtracker.write.patch.book import Book
from vrtracker.write.patch.proof import why_not
from vrtracker.write.patch.rows import empty_of, without_rows
from vrtracker.write.patch.worksheet import LONGEST_TEXT, CellEdit, CellNow, Worksheet

__all__ = [
    "LONGEST_TEXT",
    "AddedSheet",
    "CellEdit",
    "CellNow",
    "Edit",
    "Patch",
    "RowsRemoved",
    "SheetCell",
    "apply",
    "can_add_sheet",
    "look",
]


class RowsRemoved(NamedTuple):
    """Rows (from 1) to take out; only where ``why_rows_stay`` has nothing against it, else a SourceError."""

    sheet: str
    rows: tuple[int, ...]


Edit = CellEdit | RowsRemoved | AddedSheet


class Patch:
    """A workbook's package on its way: cells changed, rows taken out, sheets put in; ``save`` gives its new bytes.

    What is asked of it (``words``, ``now``, ``empty_rows``) is answered for the workbook as it then stands.
    """

    def __init__(self, data: bytes) -> None:
        self._book = Book(data)
        self._sheets: dict[str, Worksheet] = {}
        self._seen: dict[Place, CellNow] = {}

    def words(self, sheet: str) -> Mapping[str, str]:
        """The words of each cell of a sheet that holds words and no more, by its address."""
        return self._sheet(sheet).words

    def now(self, place: Place) -> CellNow:
        """What a cell holds."""
        if place not in self._seen:
            self._seen[place] = self._sheet(place.sheet).now(place.cell)
        return self._seen[place]

    def change(self, edits: Iterable[CellEdit]) -> None:
        """The cells changed; a SourceError where one may not be."""
        by_sheet: dict[str, list[CellEdit]] = defaultdict(list)
        for edit in edits:
            by_sheet[edit.place.sheet].append(edit)
        for name, wanted in by_sheet.items():
            worksheet = self._sheet(name)
            for edit in sorted(wanted, key=lambda edit: not edit.joins):
                worksheet.change(edit)
            if worksheet.changes:
                self._write(name, worksheet.part, worksheet.patched())
                _recalculate(self._book)

    def empty_rows(self, sheet: str, rows: Iterable[int]) -> tuple[int, ...]:
        """Those of the rows (from 1) of a sheet in which nothing stands."""
        return empty_of(self._sheet(sheet), frozenset(rows))

    def why_rows_stay(self, sheet: str, rows: Sequence[int]) -> str | None:
        """What stands against taking these rows out, in words; None where all that may depend on them can follow."""
        worksheet = self._sheet(sheet)
        reason = why_not(self._book, worksheet, rows)
        return reason or (None if set(empty_of(worksheet, rows)) == set(rows) else "something stands in them")

    def take_out(self, removal: RowsRemoved) -> str | None:
        """The rows taken out; where something stands against it they stay, and that is given back in words."""
        reason = self.why_rows_stay(removal.sheet, removal.rows)
        if reason is None:
            worksheet = self._sheet(removal.sheet)
            self._write(removal.sheet, worksheet.part, without_rows(self._book, worksheet, removal.rows))
        return reason

    @property
    def can_add_sheet(self) -> bool:
        """Whether the workbook's protection leaves room for another sheet."""
        return not self._book.structure_locked

    def put(self, sheet: AddedSheet) -> None:
        """The sheet put at the end, or in the place of the one of its name; a SourceError where none may be added."""
        there = self._book.sheets.get(sheet.name)
        if there:
            self._write(sheet.name, there.part, sheet_xml(self._book, sheet))
        elif self.can_add_sheet:
            self._book.add_sheet(sheet.name, sheet_xml(self._book, sheet))
        else:
            raise SourceError(
                "The workbook's structure is protected, so no sheet may be added to it.",
                "Take the protection off in Excel (Review, Protect Workbook), or leave out the findings sheet.",
            )

    def save(self) -> bytes:
        """The workbook's bytes; the very ones it came with where nothing has changed."""
        return self._book.save()

    def _sheet(self, name: str) -> Worksheet:
        if name not in self._sheets:
            self._sheets[name] = Worksheet(self._book, name)
        return self._sheets[name]

    def _write(self, name: str, part: str, xml: bytes) -> None:
        """A sheet's new bytes; what was known of it is looked up anew."""
        self._book.write(part, xml)
        self._sheets.pop(name, None)
        self._seen.clear()


def look(data: bytes, sheet: str, cells: Iterable[str]) -> Mapping[str, CellNow]:
    """What these cells of a sheet hold, each as the package says it."""
    worksheet = Worksheet(Book(data), sheet)
    return {cell: worksheet.now(cell) for cell in cells}


def apply(data: bytes, edits: Sequence[Edit]) -> bytes:
    """The workbook's bytes with the edits made: cells first, then rows taken out, then sheets added or replaced.

    Raises SourceError where that can't be done without a risk to anything else: a signed or encrypted workbook, a
    locked or computed cell, rows that something below depends on.
    """
    patch = Patch(data)
    patch.change(edit for edit in edits if isinstance(edit, CellEdit))
    for removal in (edit for edit in edits if isinstance(edit, RowsRemoved)):
        reason = patch.take_out(removal)
        if reason:
            raise SourceError(
                f"Rows of {removal.sheet} can't be taken out: {reason}.",
                "Delete them in Excel, which knows what follows.",
            )
    for added in (edit for edit in edits if isinstance(edit, AddedSheet)):
        patch.put(added)
    return patch.save()


def can_add_sheet(data: bytes) -> bool:
    """Whether the workbook's protection leaves room for another sheet."""
    return Patch(data).can_add_sheet


def _recalculate(book: Book) -> None:
    """Formulas may depend on what has changed; a workbook without any is left as it is."""
    if book.has_formulas:
        book.recalculate()
