"""Reads our own clean workbook back by the fields it declares, so that cleaning loses nothing and adds nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from vrtracker.clean_format import (
    ABOUT_LABEL,
    CONTEXT_LABEL,
    KEY_LABEL,
    LEAD_LABEL,
    MEASURE_LABEL,
    OUR_SHEET_SUFFIX,
    OUR_SHEETS,
    PRIORITY_LABEL,
    SHEET_LABEL,
    SUPPORT_LABEL,
    TIDY_SHEET,
    UNPLACED_SHEET,
)
from vrtracker.model import Column, Context, Field, Objective, Place, Priority, Source, Tracker, Unplaced
from vrtracker.read.grid import Grid, Sheet, column_name
from vrtracker.read.ours.clean_action import CleanReading, holds_action, read_action
from vrtracker.read.ours.clean_table import CleanTable, find_table, texts_of
from vrtracker.read.rows.numbered import counted
from vrtracker.settings import Settings

_FIELDS: Mapping[str, Field] = {
    "ref": "ref",
    "objective": "objective",
    "action": "action",
    "owner": "owner",
    "start": "start",
    "deadline": "deadline",
    "updates": "updates",
    "rag": "rag",
    "evaluation": "evaluation",
}
_WHY = "The clean workbook's own row of fields says so."
_UNPLACED_TITLES = ("Sheet", "Cell")

_Block = Sequence[tuple[str, Sequence[str]]]
"""The lines of the header block: a label, and what stands to the right of it."""


def read_clean(grid: Grid, *, file: str, as_at: date, settings: Settings) -> Tracker | None:
    """The tracker in a clean workbook of ours; None where no sheet declares its fields as ours do."""
    tables = {sheet.name: table for sheet in grid.sheets if (table := find_table(sheet)) is not None}
    if not tables:
        return None
    reading = CleanReading(as_at, settings)
    priorities = tuple(_priority(table, reading) for table in tables.values())
    rest = [sheet for sheet in grid.sheets if sheet.name not in tables]
    unplaced = (left for sheet in rest if _is_called(sheet, UNPLACED_SHEET) for left in _unplaced(sheet))
    return Tracker(
        source=Source(file, grid.kind, grid.sha256),
        as_at=as_at,
        priorities=priorities,
        other_sheets=tuple(
            sheet.name for sheet in rest if not any(_is_called(sheet, name) for name in (*OUR_SHEETS, TIDY_SHEET))
        ),
        unplaced=tuple(unplaced),
        findings=tuple(reading.findings),
        cells_read=sum(len(row) for table in tables.values() for row in table.texts.values()),
    )


def _is_called(sheet: Sheet, name: str) -> bool:
    return sheet.name == name or sheet.name.startswith(name + OUR_SHEET_SUFFIX)


def _priority(table: CleanTable, reading: CleanReading) -> Priority:
    below = [row for row in table.texts if row >= table.top]
    about = next((row for row in reversed(below) if table.texts[row].get(0) == ABOUT_LABEL), None)
    end = len(below) if about is None else below.index(about)
    block = [_line(table.texts[row]) for row in below[end + 1 :]]
    return Priority(
        name=_one(block, PRIORITY_LABEL) or table.sheet,
        sheet=_one(block, SHEET_LABEL) or table.sheet,
        strategic_lead=_one(block, LEAD_LABEL),
        support_officer=_one(block, SUPPORT_LABEL),
        measures=tuple("".join(texts) for label, texts in block if label == MEASURE_LABEL),
        context=tuple(Context(first, "".join(rest)) for label, (first, *rest) in block if label == CONTEXT_LABEL),
        rag_key={colour: "".join(rest) for label, (colour, *rest) in block if label == KEY_LABEL},
        columns=tuple(_columns(table)),
        objectives=tuple(_objectives(table, below[:end], reading)),
    )


def _line(cells: Mapping[int, str]) -> tuple[str, Sequence[str]]:
    return cells.get(0, "").strip(), [cells.get(column, "") for column in range(1, max(cells) + 1)] or [""]


def _one(block: _Block, wanted: str) -> str | None:
    return next(("".join(texts) for label, texts in block if label == wanted), None) or None


def _columns(table: CleanTable) -> Iterator[Column]:
    for name, columns in table.columns.items():
        if name in _FIELDS:
            title = table.texts[table.top - 1].get(columns[0], "")
            yield Column(column_name(columns[0]), title, _FIELDS[name], _WHY)
    for title, columns in table.extras.items():
        yield Column(column_name(columns[0]), title, "extra", _WHY)


def _objectives(table: CleanTable, rows: Sequence[int], reading: CleanReading) -> Iterator[Objective]:
    """Rows next to each other that name the same objective are one objective."""

    def named(row: int) -> tuple[str, str]:
        return table.text(row, "objective ref"), table.text(row, "objective")

    for number, ((given, title), group) in enumerate(groupby(rows, named), 1):
        members = list(group)
        ref = given.strip() or str(number)
        acting = [row for row in members if holds_action(table, row)]
        actions = tuple(read_action(table, row, counted(ref, turn), reading) for turn, row in enumerate(acting, 1))
        yield Objective(ref, title, actions, Place(table.sheet, table.cell(members[0], "objective")))


def _unplaced(sheet: Sheet) -> Iterator[Unplaced]:
    """What the tracker's own words found no place for, with the cell that they first stood in."""
    texts = texts_of(sheet)
    titles = next((row for row, cells in texts.items() if (cells.get(0), cells.get(1)) == _UNPLACED_TITLES), None)
    for row, cells in texts.items():
        if titles is not None and row > titles:
            words = "".join(text for column, text in cells.items() if column > 1)
            yield Unplaced(Place(cells.get(0, ""), cells.get(1, "")), words)
