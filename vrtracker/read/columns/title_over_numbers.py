"""A title of work over numbers, and the column that tells what they number: 1.1 under "Action", the words beside it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from vrtracker.read.columns.fields import Guess
from vrtracker.read.titles.content import MOSTLY, Profile
from vrtracker.read.titles.neighbours import NAMES, SAYS, work_points
from vrtracker.read.titles.points import plain, title_points
from vrtracker.read.titles.work_beside import tells_more

LEAST = 2
"""How many numbers at least make them the work's."""
LEAST_WORDS = 2.5
"""How many words, on average, tell the work that they number."""


def numbers_beside(titles: Sequence[str], profiles: Sequence[Profile], told: Container[int]) -> tuple[int, int] | None:
    """The column of numbers under the work's title, and the one that tells the work: right beside it, under no title.

    Or further right, under one that tells more, as "Description" does. What is ``told`` of columns holds.
    """
    more = [column for column, title in enumerate(titles) if tells_more(title)]
    said = {column: title_points(title) for column, title in enumerate(titles) if column not in more}
    surely = [column for column, points in said.items() if work_points(points) >= NAMES]
    named = surely or [column for column, points in said.items() if points.get("action", 0) >= SAYS]
    if len(named) != 1 or named[0] + 1 >= len(titles):
        return None
    numbers, beside = named[0], named[0] + 1
    work = beside if not plain(titles[beside]) else next((column for column in more if column > numbers), None)
    if work is None or numbers in told or work in told or not _numbers(profiles[numbers], profiles[work]):
        return None
    return numbers, work


def _numbers(numbers: Profile, work: Profile) -> bool:
    """Whether cells only number those beside them, which say in words of several kinds what is to be done."""
    counted = numbers.filled >= LEAST and numbers.ref >= MOSTLY and numbers.distinct == 1
    return counted and work.words >= LEAST_WORDS and work.distinct > MOSTLY and max(work.date, work.stamp) < 1 - MOSTLY


def moved_right(titles: Sequence[str], numbers: int, work: int) -> list[str]:
    """The titles with that of a column of numbers over the words that tell the work, where it is meant."""
    moved = {numbers: "", work: titles[numbers]}
    return [moved.get(column, title) for column, title in enumerate(titles)]


def numbered() -> Guess:
    """The guess of such a column of numbers."""
    return Guess("ref", "it only numbers what stands right of it", by_cells=True)
