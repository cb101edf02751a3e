"""A sheet as lines: the words of each row by column, and what its merged ranges cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.words import clean

T = TypeVar("T")


class Line(NamedTuple):
    """One row: its words by the table's columns.

    ``moved`` says where a column's words really stand: in rows whose columns had shifted from page to page, or in
    labelled blocks, where a record runs down the sheet.
    """

    number: int
    words: Mapping[int, str]
    moved: Mapping[int, Spot] = MappingProxyType({})

    @property
    def text(self) -> str:
        """The words of its first cell, which are all of a line that stands alone."""
        return next(iter(self.words.values()))

    def spot(self, column: int) -> Spot:
        """Where the words of a column stand in the sheet."""
        return self.moved.get(column) or (self.number, column)


def lines_of(sheet: Sheet) -> tuple[Line, ...]:
    """The rows that hold words, from the top, each with its words from left to right."""
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), cell in sheet.cells.items():
        if cell.text:
            words = clean(cell.text)
            if words:
                rows[row][column] = words
    return tuple(Line(number, dict(sorted(rows[number].items()))) for number in sorted(rows))


def is_bold(sheet: Sheet, line: Line) -> bool:
    """Whether the first words of a row are in bold letters."""
    cell = sheet.cells.get(line.spot(min(line.words)))
    return cell is not None and cell.bold


def runs(items: Iterable[T], row: Callable[[T], int], gap: int = 0) -> Iterator[list[T]]:
    """What stands in rows below one another, together, with ``gap`` empty rows at most between two of them."""
    run: list[T] = []
    for item in items:
        if run and row(item) - row(run[-1]) not in range(1, gap + 2):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def shift(line: Line, moves: Mapping[int, int]) -> Line:
    """The line with its words under the table's columns; ``moves`` maps a column of the sheet to the table's."""
    words = {moves.get(column, column): text for column, text in line.words.items()}
    places = {moves.get(column, column): (line.number, column) for column in (*moves, *line.words)}
    return Line(line.number, dict(sorted(words.items())), places)


def spread_down(sheet: Sheet) -> Mapping[Spot, Spot]:
    """Each cell that a merge covers in its first column, below its anchor, with that anchor."""
    return {
        (row, merge.left): (merge.top, merge.left)
        for merge in sheet.merges
        for row in range(merge.top + 1, merge.bottom + 1)
        if merge.bottom - merge.top < 5000
    }


def spread_across(sheet: Sheet) -> Mapping[Spot, int]:
    """The last column of each merged range that is wider than one column, by its first cell."""
    return {(merge.top, merge.left): merge.right for merge in sheet.merges if merge.right > merge.left}


def without(line: Line, spots: Collection[Spot]) -> Line:
    """The line without the cells that something else has taken."""
    if not spots or not any(line.spot(column) in spots for column in line.words):
        return line
    words = {column: text for column, text in line.words.items() if line.spot(column) not in spots}
    return Line(line.number, words, line.moved)
