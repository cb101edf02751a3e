"""xlsb: values through calamine; their extent, marks and number formats from the file's own binary parts."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from vrtracker.errors import SourceError
from vrtracker.package import Package
from vrtracker.read.files.calamine_values import calamine_sheets, marked_sheet, refuse_rectangle
from vrtracker.read.files.colours import Colours, theme_colours
from vrtracker.read.files.xlsb_records import binary_styles, records, string
from vrtracker.read.files.xlsx_styles import Style
from vrtracker.read.grid import Merge, Sheet, Spot
from vrtracker.read.references import MAX_COLUMN, MAX_ROW

_ROW, _COLUMNS, _MERGE, _BUNDLE_SHEET = 0, 60, 176, 156
_BLANK_CELL, _FILLED_CELLS = 1, range(2, 12)
_ERROR_CELLS = (3, 11)
_CONDITIONAL = 461
_NOTE = "Conditional formats of an .xlsb are not worked out: save it as .xlsx to have their colours read."


MAX_LOOKS = 800_000
"""Cells whose style is kept; beyond them are only empty formatted ones."""


@dataclass(slots=True)
class _Marks:
    rows: list[int] = field(default_factory=lambda: [MAX_ROW, -1])
    columns: list[int] = field(default_factory=lambda: [MAX_COLUMN, -1])
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    looks: dict[Spot, int] = field(default_factory=dict)
    """The number of each cell's style, where it is not the first."""
    errors: dict[Spot, int] = field(default_factory=dict)
    """The number of the error that a cell shows."""
    conditional: bool = False

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
    styles = _styles(package)
    raws = calamine_sheets(data)
    if not raws:
        raise SourceError("The workbook has no worksheet.", "Check that it is the tracker; save it again as .xlsx.")
    found = ((raw, marks.get(raw[0], _Marks())) for raw in raws)
    return tuple(marked_sheet(raw, mark, styles, merges=tuple(mark.merges), note=_NOTE) for raw, mark in found)


def _styles(package: Package) -> tuple[Style, ...]:
    main = package.main_part
    themes = [link.target for link in package.related(main, "theme") if link.target in package]
    colours = Colours(theme_colours(package.xml(themes[0]))) if themes else Colours()
    for link in package.related(main, "styles"):
        if link.target in package:
            return binary_styles(package, link.target, colours)
    return ()


def _worksheets(package: Package) -> Iterator[tuple[str, str]]:
    """Each worksheet's name and part."""
    links = package.relationships(package.main_part)
    for kind, body in records(package.read(package.main_part)):
        if kind == _BUNDLE_SHEET and len(body) > 12:
            link_id, after = string(body, 8)
            name, _ = string(body, after)
            link = links.get(link_id)
            if link is not None and link.kind == "worksheet" and link.target in package:
                yield name, link.target


def _marks(package: Package, part: str) -> _Marks:
    marks = _Marks()
    row = 0
    for kind, body in records(package.read(part, limit=100_000_000)):
        if kind == _ROW and len(body) >= 13:
            row, height, flags = struct.unpack_from("<I4xHxH", body)
            if flags & 0x10 or height == 0:
                marks.hidden_rows.add(row)
        elif kind == _BLANK_CELL and len(body) >= 8:
            _take_look(marks, row, body)
        elif kind in _FILLED_CELLS and len(body) >= 8:
            column = _take_look(marks, row, body)
            if kind in _ERROR_CELLS and len(body) > 8:
                marks.errors[row, column] = body[8]
            marks.rows[:] = min(marks.rows[0], row), max(marks.rows[1], row)
            marks.columns[:] = min(marks.columns[0], column), max(marks.columns[1], column)
        elif kind == _CONDITIONAL:
            marks.conditional = True
        elif kind == _COLUMNS and len(body) >= 18:
            first, last, width, _, flags = struct.unpack_from("<IIIIH", body)
            if flags & 1 or width == 0:
                marks.hidden_columns.update(range(first, min(last + 1, MAX_COLUMN)))
        elif kind == _MERGE and len(body) >= 16:
            top, bottom, left, right = struct.unpack_from("<IIII", body)
            marks.merges.append(Merge(top, left, min(bottom, MAX_ROW - 1), min(right, MAX_COLUMN - 1)))
    return marks


def _take_look(marks: _Marks, row: int, body: bytes) -> int:
    """The column of a cell, its style kept."""
    column, look = struct.unpack_from("<II", body)
    if look & 0xFFFFFF and len(marks.looks) < MAX_LOOKS:
        marks.looks[row, column] = look & 0xFFFFFF
    return int(column)
