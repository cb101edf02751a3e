"""The cells that tell what a column holds: some of a table's, and of the tables that have its titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from vrtracker.read.grid import Cell, Sheet
from vrtracker.read.layout.header import Table
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_grade
from vrtracker.read.rating.rag import fill_colour
from vrtracker.read.rating.shading import unshaded
from vrtracker.read.titles.content import SAMPLE

GRADED = 0.6
"""The share of a column's words that are grades where it holds these."""
Kin = Sequence[tuple[Sheet, Table]]
"""The tables with the same titles in the same columns, on whatever sheet: what one leaves open, another may tell."""


class ColumnCells:
    """Cells of columns, each column's taken evenly from the rows of all these tables; ``titled`` are its columns."""

    def __init__(self, kin: Kin, titled: Set[int]) -> None:
        self._kin, self._titled = kin, titled

    def of(self, column: int) -> list[Cell]:
        """A column's cells with words or a fill."""
        found: list[Cell] = []
        for sheet, lines in self._rows:
            cells = (unshaded(sheet, line.spot(column), self._titled) for line in lines)
            found += [cell for cell in cells if cell is not None and (cell.text or cell.fill)][:SAMPLE]
        return found[: 2 * SAMPLE]

    def coloured_column(self, sheet: Sheet, table: Table, columns: Sequence[int]) -> int | None:
        """The one column of a table that is coloured by hand in more than one rating, or beside all others.

        It may stand right before the first title or right behind the last. How pressing the work is may be coloured
        too, and rates nothing.
        """
        within = range(max(0, min(self._titled, default=0) - 1), max(self._titled, default=0) + 2)
        bare = [column for column in within if column not in columns]
        for column in (*bare, *columns):
            cells = self.of(column)
            hues = {fill_colour(cell.fill) for cell in cells if cell.fill} - {None}
            if len(hues) >= 2 and not _are_grades([cell.text for cell in cells if cell.text]):
                return column
        return next((column for column in bare if self._is_coloured_alone(sheet, table, column)), None)

    def are_letters(self, columns: Iterable[int]) -> bool:
        """Whether a column of ratings holds two letters at least of R, A and G."""
        return any(len({"R", "A", "G"} & {cell.text.strip() for cell in self.of(c)}) >= 2 for c in columns)

    @cached_property
    def _rows(self) -> list[tuple[Sheet, Sequence[Line]]]:
        return [(sheet, _evenly(self._full(table), SAMPLE * 4)) for sheet, table in self._kin]

    def _full(self, table: Table) -> Sequence[Line]:
        """The rows that tell most of a table: not banners or footers, where there are others."""
        edge = max(self._titled, default=0)
        least = max(2, 0.4 * len(self._titled))
        rows = [line for line in table.body if sum(1 for each in line.words if each <= edge) >= least]
        return rows or table.body

    def _is_coloured_alone(self, sheet: Sheet, table: Table, column: int) -> bool:
        """Whether a column without words is coloured in rows of work, and no cell beside it is."""
        cells = sheet.cells
        spots = [line.spot(column) for line in self._full(table)]
        fills = [(cells[spot].fill, cells.get((spot[0], spot[1] - 1))) for spot in spots if spot in cells]
        return any(fill and fill_colour(fill) and not (beside and beside.fill == fill) for fill, beside in fills)


def _are_grades(texts: Sequence[str]) -> bool:
    """Whether words say how pressing work is, however they are coloured: High in red, Low in green; not a score."""
    graded = sum(1 for text in texts if text[-1:].isalpha() and is_grade(text))
    return bool(texts) and graded >= GRADED * len(texts)


def _evenly(body: Sequence[Line], most: int) -> Sequence[Line]:
    step = max(1, len(body) // most)
    return body[::step]
