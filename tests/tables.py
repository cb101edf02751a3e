"""Short text tables → the grid that a file would have become, for tests that read like the sheet they speak of.

One line is one row, ``|`` parts its cells, an empty line is an empty row. ``\\n`` is a line break within a cell,
``[00B050]`` before the words a fill, ``~words~`` words struck through, ``words ^note^`` a cell with a comment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from vrtracker.model import Action, Tracker
from vrtracker.read.grid import Cell, Grid, Merge, Sheet, Spot
from vrtracker.settings import Settings

AS_AT = date(2020, 10, 1)
DEFAULTS = Settings()
_CELL = re.compile(
    r"^(?:\[(?P<fill>[0-9A-F]{6})\])?\s*(?P<struck>~)?(?P<text>.*?)~?\s*(?:\^(?P<comment>.*)\^)?$", re.DOTALL
)
_RANGE = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")


def sheet_of(
    table: str,
    *,
    name: str = "Violence reduction",
    merges: Sequence[str] = (),
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[str] = (),
    hidden: bool = False,
) -> Sheet:
    """A sheet from a text table; rows are hidden by their number in Excel, columns by their letters."""
    cells: dict[Spot, Cell] = {}
    for row, line in enumerate(table.strip("\n").split("\n")):
        for column, words in enumerate(line.split("|")):
            cell = _cell(words.strip())
            if cell.text or cell.fill or cell.comment:
                cells[row, column] = cell
    return Sheet(
        name,
        cells,
        merges=tuple(_merge(each) for each in merges),
        hidden_rows=frozenset(row - 1 for row in hidden_rows),
        hidden_columns=frozenset(_column(letters) for letters in hidden_columns),
        hidden=hidden,
    )


def grid_of(*sheets: Sheet | str, kind: str = "xlsx") -> Grid:
    """A file of sheets, each given as a Sheet or as a text table."""
    made = tuple(
        sheet_of(sheet, name="Violence reduction" if not number else f"Sheet {number + 1}")
        if isinstance(sheet, str)
        else sheet
        for number, sheet in enumerate(sheets)
    )
    return Grid(kind, "0" * 64, made)


def read_of(*sheets: Sheet | str, as_at: date = AS_AT, settings: Settings = DEFAULTS) -> Tracker:
    """The tracker that these sheets are read as."""
    from vrtracker.read.tracker import read_tracker

    return read_tracker(grid_of(*sheets), file="tracker.xlsx", as_at=as_at, settings=settings)


def actions_of(*sheets: Sheet | str, as_at: date = AS_AT, settings: Settings = DEFAULTS) -> list[Action]:
    """The actions that these sheets are read as."""
    return list(read_of(*sheets, as_at=as_at, settings=settings).actions())


def _cell(words: str) -> Cell:
    found = _CELL.match(words.replace("\\n", "\n"))
    assert found is not None
    return Cell(
        found["text"].strip(),
        value=found["text"].strip() or None,
        fill=found["fill"],
        struck=bool(found["struck"]),
        comment=found["comment"] or "",
    )


def _merge(words: str) -> Merge:
    found = _RANGE.fullmatch(words)
    assert found is not None
    return Merge(int(found[2]) - 1, _column(found[1]), int(found[4]) - 1, _column(found[3]))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
