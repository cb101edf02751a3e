"""A priority's actions as the rows and columns of its table, and where each of them will stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from vrtracker.clean_format import (
    COLUMNS,
    COMPLETE_WORD,
    EXTRA_WIDTH,
    NOT_COMPLETE_WORD,
    RAG_WORDS,
    CleanColumn,
    CleanField,
    field_words,
)
from vrtracker.model import Action, Objective, Place, Priority
from vrtracker.reviewed import Status
from vrtracker.write.workbook import cell_text
from vrtracker.write.workbook.styles import Look
from vrtracker.write.workbook.table import Column, Styled, Table, Value, unique_titles, whole

TOP = 4
"""The row of the table's titles, counted from 0."""

WIDEST = 110.0
_WORDY = 200
"""An extra column that holds a text longer than this is twice as wide as the others."""
_ARROW = 3
"""The room of the arrow in a title's cell, in characters."""

_LOOKS: Mapping[CleanField, Look] = {
    "ref": "verbatim",
    "objective ref": "verbatim",
    "start": "verbatim",
    "deadline": "verbatim",
    "due date": "date",
    "rag": "choice",
}
_KEEP_WIDTH = ("ref", "objective", "action")
"""The header block stands in these columns too."""


class Row(NamedTuple):
    """One row of a priority's table: an action, or an objective that has none."""

    objective: Objective
    action: Action | None


class ActionSheet(NamedTuple):
    """One priority on its sheet, ready to be drawn."""

    name: str
    priority: Priority
    rows: tuple[Row, ...]
    table: Table

    def column_of(self, key: str) -> int:
        """The first column of a field, or of an extra title, counted from 0."""
        return next((at for at, column in enumerate(self.table.columns) if column.key == key), 0)

    def row_of(self, index: int) -> int:
        """Where on the sheet a row of the table stands, counted from 0."""
        return TOP + 1 + index


def action_sheet(priority: Priority, name: str, number: int, status: Mapping[Place, Status]) -> ActionSheet:
    """Lay out a priority; ``number`` makes the name of its table its own."""
    rows = tuple(_rows(priority))
    extras = _extra_columns(priority)
    columns = (*(_column(column) for column in COLUMNS), *extras.values())
    values = (_values(row, tuple(extras), status) for row in rows)
    table = whole(Table(f"Actions_{number}", columns, tuple(values)))
    return ActionSheet(name, priority, rows, _fitted(table))


def _column(column: CleanColumn) -> Column:
    return Column(column.title, column.width, _LOOKS.get(column.field, "text"), column.field, key=column.field)


def _rows(priority: Priority) -> Iterator[Row]:
    for objective in priority.objectives:
        if not objective.actions:
            yield Row(objective, None)
        for action in objective.actions:
            yield Row(objective, action)


def _values(row: Row, extras: Iterable[str], status: Mapping[Place, Status]) -> tuple[Value, ...]:
    action = row.action
    of_objective = {"objective": row.objective.title, "objective ref": row.objective.ref}
    if action is None:
        return (*(of_objective.get(column.field) for column in COLUMNS), *(None for _ in extras))
    late = action.place in status and status[action.place].overdue
    return (
        *(of_objective.get(column.field) or _value(action, column.field, late) for column in COLUMNS),
        *(action.extra.get(title) for title in extras),
    )


def _value(action: Action, field: CleanField, late: bool) -> Value:
    if field == "due date" and late and action.deadline.date:
        return Styled(action.deadline.date, "late")
    read = _VALUES.get(field)
    return read(action) if read else None


_VALUES: Mapping[CleanField, Callable[[Action], Value]] = {
    "ref": lambda action: action.ref,
    "action": lambda action: action.title,
    "owner": lambda action: "\n".join(action.owners),
    "start": lambda action: action.start.text if action.start else None,
    "deadline": lambda action: action.deadline.text,
    "due date": lambda action: action.deadline.date,
    "updates": lambda action: "\n".join(update.line for update in action.updates),
    "rag": lambda action: RAG_WORDS[action.rating.colour] if action.rating.colour else None,
    "rag as written": lambda action: action.rating.text,
    "rag read from": lambda action: action.rating.source,
    "complete": lambda action: COMPLETE_WORD if action.complete else NOT_COMPLETE_WORD,
    "evaluation": lambda action: action.evaluation,
}


def _extra_columns(priority: Priority) -> dict[str, Column]:
    """The columns that have no field, by their titles, each shown under a title that the table can have."""
    titles = extra_titles(priority.actions())
    shown = unique_titles(titles, [column.title for column in COLUMNS])
    earlier = _earlier(priority.actions())
    wordy = {title for action in priority.actions() for title, text in action.extra.items() if len(text) > _WORDY}
    columns = {}
    for title, seen in zip(titles, shown, strict=True):
        field: CleanField = "earlier deadline" if title in earlier else "extra"
        again = field_words(field, title, "")
        width = EXTRA_WIDTH * (2 if title in wordy else 1)
        columns[title] = Column(seen, width, "text", field_words(field, title, seen), again, title)
    return columns


def extra_titles(actions: Iterable[Action]) -> list[str]:
    """Every extra title once, each before the one that follows it in its own action."""
    order: list[str] = []
    seen: set[str] = set()
    for action in actions:
        following: str | None = None
        for title in reversed(tuple(action.extra)):
            if title not in seen:
                seen.add(title)
                order.insert(order.index(following) if following is not None else len(order), title)
            following = title
    return order


def _earlier(actions: Iterable[Action]) -> set[str]:
    """The titles of the columns of due dates that a later one has replaced."""
    return {
        title
        for action in actions
        if action.earlier_deadlines
        for title, text in action.extra.items()
        if any(text == earlier.text for earlier in action.earlier_deadlines)
    }


def _fitted(table: Table) -> Table:
    """Columns no wider than their words need, and wider where a row would be taller than Excel allows."""
    columns = tuple(_fit(column, [row[at] for row in table.rows]) for at, column in enumerate(table.columns))
    return table._replace(columns=columns)


def _fit(column: Column, values: Iterable[Value]) -> Column:
    if column.look == "date":
        return column
    texts = {value for value in values if isinstance(value, str)}
    widest = max((_natural(text, column.width) for text in texts), default=0.0)
    title = max(cell_text.characters(word) for word in column.title.split()) + _ARROW
    narrow = column.width if column.key in _KEEP_WIDTH else max(min(column.width, widest), title)
    most = max((cell_text.lines(text, narrow) for text in texts if _may_be_tall(text, narrow)), default=0)
    if most <= cell_text.MAX_LINES:
        return column._replace(width=narrow)
    return column._replace(width=min(WIDEST, narrow * most / (cell_text.MAX_LINES - 1)))


def _natural(text: str, enough: float) -> float:
    """The width that shows a text unwrapped; a long one is not measured, since it is wider than enough."""
    return enough if len(text) > 2 * enough else cell_text.characters(text)


def _may_be_tall(text: str, width: float) -> bool:
    return len(text) > cell_text.MAX_LINES * width / 2 or text.count("\n") > cell_text.MAX_LINES / 2
