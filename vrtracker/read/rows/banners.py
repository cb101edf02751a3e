"""Rows that are an objective's title across the table, and no row of work."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.read.joining import starts_low
from vrtracker.read.layout.heading import says_post
from vrtracker.read.layout.objective_lines import banner, names_level, names_objective
from vrtracker.read.layout.plan_title import is_about_paper
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_ref
from vrtracker.read.rows.records import Record
from vrtracker.read.rows.shape import Shape


def without_remark(line: Line) -> Line:
    """The line without what a heading may have beside it: about the paper ("as at 31 March", "v2"), or who leads it."""
    (column, text), *others = line.words.items()
    remark = len(others) == 1 and is_about_paper(others[0][1]) and not is_ref(text)
    led = 0 < len(others) <= 2 and banner(text) is not None and all(says_post(words) for _, words in others)
    return line._replace(words={column: text}) if remark or led else line


def is_banner(line: Line, shape: Shape, above: Sequence[Record]) -> bool:
    """An objective across the table: one text alone, wide, marked or in front, perhaps numbered.

    ``above`` is the record that the row stands under, where there is one.
    """
    columns = list(line.words)
    numbered = len(columns) == 2 and _numbers_level(line, above)
    if numbered or len(columns) > 2 or (len(columns) == 2 and not is_ref(line.text)):
        return numbered
    column, text = columns[-1], line.words[columns[-1]]
    if starts_low(text) or is_ref(text):
        return False
    if shape.across.get(line.spot(column), column) - column + 1 >= max(3, (shape.last - shape.first + 1) / 2):
        return True
    if column == shape.objective or len(columns) == 2:
        return False
    if column == shape.action or column in shape.columns("updates", "owner", "evaluation"):
        return names_level(text) or (_stands_out(line, column, shape, above) and shape.owned > 0.6)
    return column <= shape.first and len(text) > 3


def _numbers_level(line: Line, above: Sequence[Record]) -> bool:
    """A number in words and its title beside it, and nothing else: "Priority 2 | Safer parks"; no action's number."""
    column, other = line.words
    if not (names_objective(line) or (line.text[-1].isdigit() and names_level(f"{line.text}: {line.words[other]}"))):
        return False
    kind = line.text.split()[0]
    numbers = (text for record in above for _, text in record.pieces.get(column, ()))
    return not any(text.split()[0] == kind for text in numbers)


def _stands_out(line: Line, column: int, shape: Shape, above: Sequence[Record]) -> bool:
    """A title among the cells of a column: called an objective, numbered, filled or bold where others are not."""
    marked = shape.is_marked(line.spot(column)) and not shape.marked_actions
    named = banner(line.words[column]) is not None
    if column == shape.action:
        return named or marked or shape.titled_by_rows
    if column > shape.first:
        return False
    return (named and (marked or shape.titled_by_rows)) or (marked and not _is_marked(column, shape, above))


def _is_marked(column: int, shape: Shape, above: Sequence[Record]) -> bool:
    """Whether the action above is marked in this column too, so that this tells no title."""
    return any(shape.is_marked(spot) for record in above for spot, _ in record.pieces.get(column, ()))
