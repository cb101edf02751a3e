"""How many actions are red, who gets how many copies: small counts beside or below a table, no part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vrtracker.read.grid import Spot
from vrtracker.read.layout.footers import is_count, only_counts
from vrtracker.read.lines import Line, runs, without

LEAST = 2
GAP = 1
"""Empty rows between two of a count, as the table beside it may have them."""
APART = 2
"""Empty rows that part such a table from what stands above it."""
MOST = 12
"""Rows of such a count; a column of ratings with numbers beside them goes on for longer, and says one twice."""


def without_tallies(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the counts that stand right of an empty column beside other words, or in rows of their own."""
    lines = _without_last(lines)
    spots = frozenset(_tallies(lines))
    return [rest for line in lines if (rest := without(line, spots)).words] if spots else lines


def _without_last(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above a small table of counts that ends the sheet, well below them: "Distribution | Copies"."""
    start = len(lines)
    while start and len(lines[start - 1].words) == 2 and only_counts(lines[start - 1]):
        start -= 1
    titles = start - 1
    if start == len(lines) or titles < 1 or lines[titles].words.keys() != lines[start].words.keys():
        return lines
    apart = lines[titles].number - lines[titles - 1].number > APART and lines[start].number == lines[titles].number + 1
    return lines[:titles] if apart else lines


def _tallies(lines: Sequence[Line]) -> Iterator[Spot]:
    rows = {line.number: line.words for line in lines}
    for column, numbers in _counted(lines).items():
        for run in runs(numbers, lambda number: number, GAP):
            labels = {rows[number][column] for number in run}
            if not LEAST <= len(run) <= MOST or len(labels) < len(run):
                continue
            above = rows.get(run[0] - 1, {})
            if all(len(rows[number]) == 2 for number in run):
                titled = list(above) == [column] and run[0] - 2 not in rows
            elif column - 1 in above or (column in above and column + 1 in above):
                continue
            else:
                titled = column in above
            yield from ((number, each) for number in run for each in (column, column + 1))
            if titled:
                yield run[0] - 1, column


def _counted(lines: Sequence[Line]) -> Mapping[int, list[int]]:
    """The rows of each column where a label has its count beside it, at their end and behind an empty cell."""
    counted: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        words = line.words
        column = max(words) - 1
        if column in words and column - 1 not in words and is_count(words[column], words[column + 1]):
            counted[column].append(line.number)
    return counted
