"""One worksheet being changed: what its cells hold now, and the same XML with some of them written anew."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from vrtracker.errors import SourceError
from vrtracker.model import Place
from vrtracker.write.patch.book import Book
from vrtracker.write.patch.cells import (
    RawCell,
    address,
    cell_bytes,
    kind_of,
    new_cell,
    read_cell,
    with_style,
)
from vrtracker.write.patch.markup import (
    Span,
    Splice,
    attributes,
    closing,
    opened,
    prefix_of,
    scan,
    splice,
    with_attributes,
)
from vrtracker.write.patch.runs import Run, plain, read_runs, with_words
from vrtracker.write.patch.scan import scan_sheet
from vrtracker.write.patch.styles import Look

LONGEST_TEXT = 32_767
"""The most characters a cell can hold."""
_TRUE = ("1", "true", "on")


class CellEdit(NamedTuple):
    """What is to become of one cell.

    ``value``: its new words or day; "" empties it, None leaves what it holds. Words that stay keep their bold, colour
    or strike; those of the cells named in ``joins`` come after its own. Words never become a formula, and a cell that
    a formula fills, or that a protected sheet locks, is refused with a SourceError.
    ``fill``: RRGGBB; ``fill_of``: the cell of the same sheet whose fill it gets. ``wrap``: its text wraps and its
    row's height is fitted to it when the workbook is opened.
    """

    place: Place
    value: str | date | None = None
    fill: str | None = None
    fill_of: str | None = None
    joins: tuple[str, ...] = ()
    wrap: bool = False


class CellNow(NamedTuple):
    """What a cell holds: its words undressed ("" for numbers, days and empty cells), and what stands in a change's way.

    ``kind`` is text, number (days are numbers too), formula, other (true, an error) or empty. ``coloured``: by a fill
    of its own or by a rule (conditional format) over it.
    """

    text: str = ""
    kind: str = "empty"
    runs: tuple[Run, ...] = ()
    filled: bool = False
    ruled: bool = False
    locked: bool = False
    style: int = 0

    @property
    def coloured(self) -> bool:
        return self.filled or self.ruled


class Worksheet:
    """A worksheet part, and the changes to its cells."""

    def __init__(self, book: Book, name: str) -> None:
        self.book, self.name = book, name
        self.part = book.sheet(name).part
        self.scanned = scan_sheet(book.read(self.part), self.part)
        self._new: dict[int, dict[int, bytes]] = defaultdict(dict)
        self._fitted: set[int] = set()

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The words of every cell that is of words, undressed, by its address."""
        found: dict[str, str] = {}
        for number in self.scanned.rows:
            for letters, cell in self.scanned.texts(number):
                if isinstance(cell, bytes):
                    found[f"{letters}{number}"] = self.book.strings.words[cell]
                elif kind_of(cell) == "text":
                    found[f"{letters}{number}"] = plain(self._runs(cell))
        return found

    def now(self, cell: str) -> CellNow:
        row, column = address(cell)
        found, _ = self._raw(row, column)
        style, runs, styles = found.style, self._runs(found), self.book.styles
        return CellNow(
            text=plain(runs),
            kind=kind_of(found),
            runs=runs,
            filled=styles.filled(style),
            ruled=any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in self._ruled),
            locked=self._protected and styles.locked(style),
            style=style,
        )

    def change(self, edit: CellEdit) -> None:
        """Takes a change in; nothing is written before ``patched`` is asked for."""
        row, column = address(edit.place.cell)
        now = self.now(edit.place.cell)
        style = self.book.styles.variant(now.style, self._look(edit))
        same = edit.value is None or (edit.value == now.text and now.kind in ("text", "empty"))
        if same and style == now.style:
            return
        self._refuse(edit, now)
        old = self._raw(row, column)[1] or new_cell(edit.place.cell, self.scanned.prefix)
        if same:
            self._new[row][column] = with_style(old, style)
            return
        value = self._worded(edit, now) if isinstance(edit.value, str) else edit.value
        self._new[row][column] = cell_bytes(
            old, value or None, self.scanned.prefix, style=style, from_1904=self.book.from_1904
        )
        if edit.wrap:
            self._fitted.add(row)

    def patched(self) -> bytes:
        """The part's new bytes."""
        sheet = self.scanned
        splices = [one for row, cells in self._new.items() for one in self._row_splices(row, cells)]
        if sheet.data and sheet.data.empty and splices:
            tag = sheet.data.tag(sheet.xml)
            inside = b"".join(one.new for one in sorted(splices, key=lambda s: s.start))
            return splice(sheet.xml, [Splice(sheet.data.start, sheet.data.end, opened(tag) + inside + closing(tag))])
        return splice(sheet.xml, splices)

    @property
    def changes(self) -> bool:
        return bool(self._new)

    @cached_property
    def frame(self) -> bytes:
        """The part without its rows: all that is said of the sheet as a whole."""
        sheet = self.scanned
        return sheet.xml[: sheet.data.start] + sheet.xml[sheet.data.end :] if sheet.data else sheet.xml

    @cached_property
    def _protected(self) -> bool:
        spans = scan(self.frame, "worksheet/sheetProtection")["worksheet/sheetProtection"]
        return any(attributes(one.tag(self.frame)).get("sheet") in _TRUE for one in spans)

    @cached_property
    def _ruled(self) -> list[tuple[int, int, int, int]]:
        """The ranges that conditional formats cover, the newer kinds in extensions among them."""
        path = "worksheet/conditionalFormatting"
        newer = "worksheet/extLst/ext/conditionalFormattings/conditionalFormatting/sqref"
        found = scan(self.frame, path, newer)
        texts = [attributes(one.tag(self.frame)).get("sqref", "") for one in found[path]]
        texts += [one.inside(self.frame).decode() for one in found[newer]]
        return [corners(ref) for text in texts for ref in text.split() if is_range(ref)]

    @cached_property
    def _column_styles(self) -> list[tuple[int, int, int]]:
        spans = scan(self.frame, "worksheet/cols/col")["worksheet/cols/col"]
        found = [attributes(one.tag(self.frame)) for one in spans]
        return [(int(one["min"]), int(one["max"]), int(one.get("style", "0"))) for one in found]

    def _raw(self, row: int, column: int) -> tuple[RawCell, bytes | None]:
        """What a cell says, and its bytes; one that isn't there yet looks as its row or column does."""
        found = self.scanned.range(row, column)
        if found:
            raw = self._new[row].get(column) if row in self._new else None
            raw = raw or self.scanned.xml[slice(*found)]
            return read_cell(raw), raw
        there = self.scanned.rows.get(row)
        if there:
            tag = attributes(there.tag(self.scanned.xml))
            if tag.get("customFormat") in _TRUE:
                return RawCell(int(tag.get("s", "0"))), None
        return RawCell(next((style for low, high, style in self._column_styles if low <= column <= high), 0)), None

    def _runs(self, cell: RawCell) -> tuple[Run, ...]:
        if cell.type == "s" and cell.value is not None:
            runs = self.book.strings.runs(cell.value)
        elif cell.inline is not None and cell.type == "inlineStr":
            runs = read_runs(cell.inline)
        elif cell.type == "str" and cell.value is not None:
            runs = read_runs(b"<is><t>" + cell.value + b"</t></is>")
        else:
            return ()
        if len(runs) == 1 and runs[0].properties is None:
            return runs
        return tuple(Run(run.text, self._at_home(run.properties)) for run in runs)

    def _at_home(self, properties: bytes | None) -> bytes | None:
        """Run properties with the prefix this part writes its elements with."""
        if properties is None or prefix_of(properties) == self.scanned.prefix:
            return properties
        old = re.escape(prefix_of(properties))
        return re.sub(rb"<(/?)" + old + rb"(?=\w)", rb"<\1" + self.scanned.prefix, properties)

    def _look(self, edit: CellEdit) -> Look:
        like = self.now(edit.fill_of).style if edit.fill_of else None
        return Look(edit.fill, like, edit.wrap, isinstance(edit.value, date))

    def _refuse(self, edit: CellEdit, now: CellNow) -> None:
        if now.locked:
            raise SourceError(
                f"The sheet {self.name} is protected and its cell {edit.place.cell} is locked, so it must not change.",
                "Take the protection off in Excel (Review, Unprotect Sheet), or unlock the cells, and try again.",
            )
        if now.kind == "formula" and edit.value is not None:
            raise SourceError(
                f"The cell {edit.place} is worked out by a formula, so its words can't be changed.",
                "Change it by hand in Excel, where the formula can be seen.",
            )

    def _worded(self, edit: CellEdit, now: CellNow) -> tuple[Run, ...]:
        """The new words in the looks of the old ones, the joined cells' own fonts among them."""
        text = str(edit.value)
        if len(text) > LONGEST_TEXT:
            raise SourceError(
                f"The words for {edit.place} are {len(text):,} characters; a cell holds {LONGEST_TEXT:,}.",
                "Shorten the text, or spread it over two actions.",
            )
        if not text:
            return ()
        return with_words([*now.runs, *(run for cell in edit.joins for run in self._joined(cell, now.style))], text)

    def _joined(self, cell: str, style: int) -> Sequence[Run]:
        joined = self.now(cell)
        font = self.book.styles.font(joined.style)
        if font is None or font == self.book.styles.font(style):
            return joined.runs
        look = self._at_home(_as_properties(font))
        return [Run(run.text, run.properties or look) for run in joined.runs]

    def _row_splices(self, number: int, cells: Mapping[int, bytes]) -> list[Splice]:
        row = self.scanned.rows.get(number)
        if row is None:
            at = self.scanned.row_after(number)
            inside = b"".join(cells[column] for column in sorted(cells))
            tag = b'<%brow r="%d">' % (self.scanned.prefix, number)
            return [Splice(at, at, tag + inside + closing(tag))]
        return self._changed_row(number, row, cells)

    def _changed_row(self, number: int, row: Span, cells: Mapping[int, bytes]) -> list[Splice]:
        xml, there = self.scanned.xml, self.scanned.ranges(number)
        added = [column for column in sorted(cells) if column not in there]
        drop: dict[str, str | None] = {"spans": None} if added else {}
        if number in self._fitted:
            drop |= {"ht": None, "customHeight": None}
        tag = row.tag(xml)
        if row.empty:
            tag = opened(with_attributes(tag, drop))
            return [Splice(row.start, row.end, tag + b"".join(cells[c] for c in added) + closing(tag))]
        splices = [Splice(row.start, row.open_end, with_attributes(tag, drop))] if drop else []
        splices += [Splice(*there[c], cells[c]) for c in cells if c in there]
        for column in added:
            later = [start for known, (start, _) in there.items() if known > column]
            at = min(later, default=row.close)
            splices.append(Splice(at, at, cells[column]))
        return splices


def is_range(ref: str) -> bool:
    return re.fullmatch(r"\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(:\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?", ref) is not None


def corners(ref: str) -> tuple[int, int, int, int]:
    """First row and column, last row and column of a range such as B2:C9, counted from 1."""
    first, _, last = ref.partition(":")
    return (*address(first), *address(last or first))


def _as_properties(font: bytes) -> bytes:
    """A font of the styles as the properties of a run, which name the typeface in another word."""
    prefix = re.escape(prefix_of(font))
    named = re.sub(rb"<(/?" + prefix + rb")name(?=[\s/>])", rb"<\1rFont", font)
    return re.sub(rb"<(/?" + prefix + rb")font(?=[\s/>])", rb"<\1rPr", named)
