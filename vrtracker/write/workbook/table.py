"""A table before it is drawn: its columns, its values, and what a cell or a title can't hold put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vrtracker.write.workbook import cell_text
from vrtracker.write.workbook.styles import Look

TITLE_LIMIT = 255
_MORE = " (continued)"


class Link(NamedTuple):
    """Words that lead to a cell of this workbook."""

    words: str
    sheet: str
    cell: str

    @property
    def target(self) -> str:
        sheet = self.sheet.replace("'", "''")
        return f"internal:'{sheet}'!{self.cell}"


class Styled(NamedTuple):
    """A value that looks otherwise than its column."""

    value: str | float | date
    look: Look


Value = str | float | date | Link | Styled | None


class Column(NamedTuple):
    """A column of a table.

    ``field`` is what a reader of ours takes it for, ``again`` the same for the cells that its own can't hold, and
    ``key`` what the model calls it.
    """

    title: str
    width: float
    look: Look = "text"
    field: str = ""
    again: str = ""
    key: str = ""


class Table(NamedTuple):
    """A table before it is drawn."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


class Drawn(NamedTuple):
    """Where a table stands; rows count from 0. ``heights`` are in points, its titles' first."""

    table: Table
    top: int
    heights: tuple[float, ...] = ()
    cut: tuple[int, ...] = ()
    """The rows that hold more lines than Excel's tallest row shows."""

    @property
    def first(self) -> int:
        return self.top + 1

    @property
    def last(self) -> int:
        return self.top + max(1, len(self.table.rows))


def whole(table: Table) -> Table:
    """The table with further columns beside each that holds more words than a cell can."""
    rows = tuple(tuple(cell_text.safe(v) if isinstance(v, str) else v for v in row) for row in table.rows)
    spread = [_spread(column, [row[at] for row in rows]) for at, column in enumerate(table.columns)]
    if all(len(columns) == 1 for columns, _ in spread):
        return table._replace(rows=rows)
    titles = [column.title for column in table.columns]
    more = iter(unique_titles([column.title for columns, _ in spread for column in columns[1:]], titles))
    columns = tuple(
        column._replace(title=next(more)) if turn else column
        for columns, _ in spread
        for turn, column in enumerate(columns)
    )
    spread_rows = zip(*(cells for _, cells in spread), strict=True)
    return table._replace(columns=columns, rows=tuple(tuple(v for cells in row for v in cells) for row in spread_rows))


def _spread(column: Column, values: Sequence[Value]) -> tuple[list[Column], list[tuple[Value, ...]]]:
    """A column as the columns it needs, and its values spread over them."""
    cut = [cell_text.pieces(value) if isinstance(value, str) else (value,) for value in values]
    most = max(map(len, cut), default=1)
    more = column._replace(title=column.title + _MORE, field=column.again or column.field)
    return [column, *[more] * (most - 1)], [(*cells, *[None] * (most - len(cells))) for cells in cut]


def unique_titles(titles: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """Titles as a table takes them: none empty, none too long, no two the same but for capitals."""
    used = {title.lower() for title in taken}
    shown = []
    for title in titles:
        wanted = " ".join(cell_text.safe(title).split()) or "Column"
        candidate, turn = _short(wanted), 2
        while candidate.lower() in used:
            ending = f" ({turn})"
            candidate, turn = _short(wanted, len(ending)) + ending, turn + 1
        used.add(candidate.lower())
        shown.append(candidate)
    return shown


def _short(title: str, less: int = 0) -> str:
    while cell_text.length(title) > TITLE_LIMIT - less:
        title = title[:-1]
    return title
