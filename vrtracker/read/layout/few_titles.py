"""Rows of titles of which hardly one is known, told by the work below; looked for only where nothing else is found."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.read.grid import Sheet
from vrtracker.read.layout.header import SEARCHED, Header
from vrtracker.read.layout.untitled import LEAST_ROWS, LONGEST_TITLE, says
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date, is_rating
from vrtracker.read.titles.content import IN_WORDS, SAMPLE, profile
from vrtracker.read.titles.points import may_be_title, title_points

SURELY_WORK = 76
"""Points from which a title is that of what is to be done."""
HALF = 0.5
MOSTLY = 0.8


def find_few(sheet: Sheet, lines: Sequence[Line]) -> tuple[Header, ...]:
    """The first row that says where the work stands and has work below it, and every row that says the same again."""
    for index, line in enumerate(lines[:SEARCHED]):
        column = _work_column(line)
        if column is not None and _is_work(sheet, lines[index + 1 :], line, column):
            said = list(line.words.values())
            again = [other for other in lines[index:] if list(other.words.values()) == said]
            return tuple(Header((other.number,), other.words) for other in again)
    return ()


def _work_column(line: Line) -> int | None:
    """The column of what is to be done, where a row's short words may be titles and one of them is its title."""
    if len(line.words) < 2 or any(
        len(text) > LONGEST_TITLE or is_date(text) or is_rating(text) for text in line.words.values()
    ):
        return None
    named = (c for c, text in line.words.items() if may_be_title(text) and _points(text) >= SURELY_WORK)
    return next(named, None)


def _points(title: str) -> int:
    return title_points(title).get("action", 0)


def _is_work(sheet: Sheet, below: Sequence[Line], titles: Line, column: int) -> bool:
    """Whether rows below say in words what is to be done, and beside it who, by when or how it goes."""
    rows = [line for line in below[:SAMPLE] if column in line.words and len(titles.words.keys() & line.words) > 1]
    rows = [line for line in rows if list(line.words.values()) != list(titles.words.values())]
    if len(rows) < LEAST_ROWS:
        return False
    found = {c: profile([sheet.cells[line.spot(c)] for line in rows if c in line.words]) for c in titles.words}
    work = found.pop(column)
    in_words = work.words >= IN_WORDS and work.distinct >= MOSTLY and says(work) < HALF
    return in_words and any(2 * each.filled > len(rows) and says(each) >= HALF for each in found.values())
