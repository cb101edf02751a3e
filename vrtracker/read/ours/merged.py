"""What owners have asked the board for, from the sheets that earlier merges added to the tracker."""

from __future__ import annotations

from collections.abc import Iterator

from vrtracker.merged_format import COLUMNS, PROPOSED, SHEET_START
from vrtracker.model import Extension
from vrtracker.read.grid import Grid, Sheet
from vrtracker.read.words import clean


def is_merge_sheet(name: str) -> bool:
    return name.startswith(SHEET_START)


def extensions(grid: Grid) -> tuple[Extension, ...]:
    """Every proposed deadline, each once, in the order of the merges."""
    found = (one for sheet in grid.sheets if is_merge_sheet(sheet.name) for one in _of_sheet(sheet))
    return tuple(dict.fromkeys(found))


def _of_sheet(sheet: Sheet) -> Iterator[Extension]:
    rows = sorted({row for row, _ in sheet.cells})
    for row in rows:
        words = dict(zip(COLUMNS, (_text(sheet, row, column) for column in range(len(COLUMNS))), strict=True))
        if words["What"] == PROPOSED:
            yield Extension(words["Ref"], words["Action"], words["After"], words["From"], words["Before"] or None)


def _text(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.cells.get((row, column))
    return clean(cell.text) if cell else ""
