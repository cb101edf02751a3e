"""xlsb: values through calamine, their extent and what is hidden from the sheets' own binary parts."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vrtracker.errors import SourceError
from vrtracker.package import Package
from vrtracker.read.calamine_values import calamine_sheets, plain_cell, refuse_rectangle
from vrtracker.read.grid import Merge, Sheet
from vrtracker.read.references import MAX_COLUMN, MAX_ROW

if TYPE_CHECKING:
    from vrtracker.read.calamine_worker import RawSheet

_ROW, _COLUMNS, _MERGE, _BUNDLE_SHEET = 0, 60, 176, 156
_FILLED_CELLS = range(2, 12)
_NOTE = "Colours can't be seen in an .xlsb: save it as .xlsx to have them read."


@dataclass(slots=True)
class _Marks:
    rows: list[int] = field(default_factory=lambda: [MAX_ROW, -1])
    columns: list[int] = field(default_factory=lambda: [MAX_COLUMN, -1])
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)

    @property
    def extent(self) -> tuple[int, int]:
        """Rows and columns of the rectangle around the filled cells."""
        return max(0, self.rows[1] - self.rows[0] + 1), max(0, self.columns[1] - self.columns[0] + 1)


def read_xlsb(data: bytes) -> tuple[Sheet, ...]:
    """The worksheets of a binary workbook."""
    package = Package(data)
    marks = {name: _marks(package, part) for name, part in _worksheets(package)}
    for name, mark in marks.items():
        refuse_rectangle(name, mark.extent)
    raws = calamine_sheets(data)
    if not raws:
        raise SourceError("The workbook has no worksheet.", "Check that it is the tracker; save it again as .xlsx.")
    return tuple(_sheet(raw, marks.get(raw[0], _Marks())) for raw in raws)


def _sheet(raw: RawSheet, marks: _Marks) -> Sheet:
    return Sheet(
        name=raw[0],
        cells={(row, column): plain_cell(value) for row, column, value in raw[2]},
        merges=tuple(marks.merges),
        hidden_rows=frozenset(marks.hidden_rows),
        hidden_columns=frozenset(marks.hidden_columns),
        hidden=raw[1],
        notes=(_NOTE,),
    )


def _worksheets(package: Package) -> Iterator[tuple[str, str]]:
    """Each worksheet's name and part."""
    links = package.relationships(package.main_part)
    for kind, body in _records(package.read(package.main_part)):
        if kind == _BUNDLE_SHEET and len(body) > 12:
            link_id, after = _string(body, 8)
            name, _ = _string(body, after)
            link = links.get(link_id)
            if link is not None and link.kind == "worksheet" and link.target in package:
                yield name, link.target


def _marks(package: Package, part: str) -> _Marks:
    marks = _Marks()
    row = 0
    for kind, body in _records(package.read(part, limit=100_000_000)):
        if kind == _ROW and len(body) >= 13:
            row, height, flags = struct.unpack_from("<I4xHxH", body)
            if flags & 0x10 or height == 0:
                marks.hidden_rows.add(row)
        elif kind in _FILLED_CELLS and len(body) >= 4:
            column = struct.unpack_from("<I", body)[0]
            marks.rows[:] = min(marks.rows[0], row), max(marks.rows[1], row)
            marks.columns[:] = min(marks.columns[0], column), max(marks.columns[1], column)
        elif kind == _COLUMNS and len(body) >= 18:
            first, last, width, _, flags = struct.unpack_from("<IIIIH", body)
            if flags & 1 or width == 0:
                marks.hidden_columns.update(range(first, min(last + 1, MAX_COLUMN)))
        elif kind == _MERGE and len(body) >= 16:
            top, bottom, left, right = struct.unpack_from("<IIII", body)
            marks.merges.append(Merge(top, left, min(bottom, MAX_ROW - 1), min(right, MAX_COLUMN - 1)))
    return marks


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a binary part: a number of one or two bytes, a length of one to four, the body."""
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80 and at < len(data):
            kind = kind & 0x7F | (data[at] & 0x7F) << 7
            at += 1
        length, shift = 0, 0
        while at < len(data) and shift < 28:
            byte = data[at]
            length |= (byte & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if not byte & 0x80:
                break
        yield kind, data[at : at + length]
        at += length


def _string(body: bytes, at: int) -> tuple[str, int]:
    """A string with its length in front, and where it ends."""
    if at + 4 > len(body):
        return "", at
    length = struct.unpack_from("<I", body, at)[0]
    end = min(at + 4 + 2 * length, len(body))
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
