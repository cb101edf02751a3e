"""What the cells of a column look like, whatever its title says, and how well that fits each field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.read.grid import Cell
from vrtracker.read.looks import (
    is_colour,
    is_date,
    is_day,
    is_entry,
    is_grade,
    is_graded_rating,
    is_kind_of_entry,
    is_name,
    is_rating,
    is_ref,
    is_stamped,
    is_trend,
    word_count,
)
from vrtracker.read.rating.rag import fill_colour
from vrtracker.read.words import clean

SAMPLE = 60
IN_WORDS = 4
"""Words that what is to be done has at least, one row with another."""
IN_SAYINGS = 2
"""Words that what is said of the work has at least, one row with another; fewer only measure or sort."""
MOSTLY = 0.9
"""The share of a column's cells that are of a kind where it holds nothing else."""
LONGEST_PERCENT = 6
"""The letters of a per cent that stands alone: 66.7%."""


class Profile(NamedTuple):
    """The shares, from 0 to 1, of a column's sampled words that look like something."""

    filled: int = 0
    date: float = 0.0
    stamp: float = 0.0
    name: float = 0.0
    rating: float = 0.0
    ref: float = 0.0
    length: float = 0.0
    words: float = 0.0
    distinct: float = 0.0
    colours: int = 0
    grade: float = 0.0
    entry: float = 0.0
    colour: float = 0.0
    hues: int = 0
    percent: float = 0.0
    named: float = 0.0
    """Colours by their name or letter; not Complete, Closed or Done."""
    day: float = 0.0
    kind: float = 0.0
    """What kind of entry a row of a log is: "status", "comment"."""
    trend: float = 0.0

    @property
    def marks(self) -> bool:
        """Whether each cell is a single sign, as a tick or a cross is."""
        return 0 < self.length <= 1


def profile(cells: Sequence[Cell]) -> Profile:
    """The profile of a column's cells (those with words or a fill)."""
    fills = [colour for cell in cells if cell.fill and (colour := fill_colour(cell.fill))]
    colours, hues = len(fills), len(set(fills))
    texts = [words for cell in cells if (words := clean(cell.text))][:SAMPLE]
    if not texts:
        return Profile(colours=colours, hues=hues)
    count = len(texts)
    return Profile(
        filled=count,
        date=sum(map(is_date, texts)) / count,
        stamp=sum(map(is_stamped, texts)) / count,
        name=sum(is_name(text) and not is_date(text) for text in texts) / count,
        rating=sum(is_rating(text) or is_graded_rating(text) for text in texts) / count,
        ref=sum(map(is_ref, texts)) / count,
        length=sum(map(len, texts)) / count,
        words=sum(map(word_count, texts)) / count,
        distinct=len(set(texts)) / count,
        colours=colours,
        hues=hues,
        entry=sum(map(is_entry, texts)) / count,
        grade=sum(map(is_grade, texts)) / count,
        colour=sum(map(is_colour, texts)) / count,
        named=sum(text[0] not in "cCdD" and is_colour(text) for text in texts) / count,
        percent=sum(text[-1] == "%" and len(text) <= LONGEST_PERCENT for text in texts) / count,
        day=sum(map(is_day, texts)) / count,
        kind=sum(map(is_kind_of_entry, texts)) / count,
        trend=sum(map(is_trend, texts)) / count,
    )


def _ref(p: Profile) -> float:
    worded = p.length > 14 or (p.ref < 0.2 and p.words >= 1)
    return 50 * p.ref - (60 if worded else 0) - 30 * p.date


def _dates_alone(p: Profile) -> float:
    """The share of dates, where cells are so short that they are dates; a sentence may well end in one."""
    return p.date if p.words < 6 else 0.2 * p.date


def _objective(p: Profile) -> float:
    return (
        (15 if p.words >= 2 else -15)
        - 40 * _dates_alone(p)
        - 40 * p.ref
        - (30 * p.rating if p.length < 20 else 0)
        - 40 * p.stamp
        - (250 if p.grade > 0.6 else 0)
    )


def _action(p: Profile) -> float:
    long = 30 if p.words >= 4 else 10 if p.words >= 2 else -30
    return (
        long
        - 70 * _dates_alone(p)
        - 60 * p.ref
        - (40 * p.rating if p.length < 25 else 0)
        - 50 * p.stamp
        - (40 * p.name if p.length < 30 else 0)
    )


def _owner(p: Profile) -> float:
    return (
        50 * p.name
        - 70 * p.date
        - 50 * p.stamp
        - (60 if p.length > 90 else 0)
        - (40 * p.rating if p.length < 25 else 0)
    )


def _when(p: Profile) -> float:
    apart = (50 if p.length > 60 and p.date < 0.3 else 0) + (50 * p.name if p.date < 0.3 else 0)
    return 70 * p.date - 20 - apart - 40 * p.entry


def _updates(p: Profile) -> float:
    long = 25 if p.words >= 5 else 0 if p.words >= 2.5 else -30
    return (
        long
        + 45 * p.stamp
        - (30 * p.date if p.length < 25 else 0)
        - (35 * p.rating if p.length < 20 else 0)
        - (40 * p.name if p.length < 30 else 0)
        - (250 if p.grade > 0.6 else 0)
    )


def _rag(p: Profile) -> float:
    sentence = 60 if p.length > 60 and p.rating < 0.3 else 0
    return (
        55 * p.rating
        + min(40, 20 * p.colours)
        - sentence
        - 40 * p.stamp
        - (250 if p.date > 0.9 and p.rating < 0.2 else 20 * p.date)
        - (40 if p.rating < 0.2 and not p.colours else 0)
    )


def _evaluation(p: Profile) -> float:
    said = (10 if p.words >= 3 else -10) - 40 * p.date - 50 * p.ref - 40 * p.stamp
    return said - (250 if p.grade > 0.6 else 0)


CONTENT: Mapping[Field, Callable[[Profile], float]] = {
    "ref": _ref,
    "objective": _objective,
    "action": _action,
    "owner": _owner,
    "start": _when,
    "deadline": _when,
    "updates": _updates,
    "rag": _rag,
    "evaluation": _evaluation,
}
"""For each field, the points a column earns or loses by what its cells hold."""


def content_points(name: Field, found: Profile) -> float:
    """The points of a column's cells for a field; none either way for a column with nothing in it."""
    if not found.filled and not found.colours:
        return 0.0
    if not found.filled:
        return 40.0 if name == "rag" else -40.0
    return CONTENT[name](found)


_SEEN: tuple[tuple[str, Callable[[Profile], float]], ...] = (
    ("dates", lambda p: p.date),
    ("ratings", lambda p: p.rating),
    ("names", lambda p: p.name),
    ("reference numbers", lambda p: p.ref),
    ("dated entries", lambda p: p.stamp),
)


def seen(found: Profile) -> str:
    """In words, what most of a column's cells look like: "8 of 10 cells look like names"."""
    if not found.filled:
        return "its cells are coloured" if found.colours else "its cells are empty"
    what, share = max(((what, share(found)) for what, share in _SEEN), key=lambda pair: pair[1])
    if share < 0.5:
        return "its cells hold sentences" if found.words >= 4 else "its cells hold a few words"
    return f"{round(share * found.filled)} of {found.filled} cells look like {what}"
