"""What reads the cells of one table by the settings and its key: each text once, however often the tracker says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from vrtracker.model import When
from vrtracker.read.dates.agreed import read_due
from vrtracker.read.dates.periods import Period, period_of, read_within
from vrtracker.read.dates.when import read_start
from vrtracker.read.doubt import Doubt
from vrtracker.read.owners.people import read_owners
from vrtracker.read.rating.rag import RatingRead, named_in_tally, read_rating
from vrtracker.settings import Settings

ENOUGH = 4096
"""Different texts of one kind that are remembered; owners, dates and ratings come back again and again."""

Doubts = tuple[Doubt, ...]


class Readers(NamedTuple):
    """The readers of one table; a rating is read from its words and its fill, a deadline below its heading."""

    owners: Callable[[str], tuple[tuple[str, ...], Doubts]]
    start: Callable[[str], tuple[When, Doubts]]
    deadline: Callable[[str, str], tuple[When, Doubts]]
    rating: Callable[[str, str | None], RatingRead]
    period: Callable[[str], Period | None]
    within: Callable[[str, Period], tuple[When, Doubts]]


def readers(settings: Settings, key: Mapping[str, str]) -> Readers:
    """The readers for these settings and a sheet's own key to its ratings."""
    remember = lru_cache(maxsize=ENOUGH)
    key = {of: counted[1] if (counted := named_in_tally(meaning)) else meaning for of, meaning in key.items()}
    return Readers(
        owners=remember(partial(read_owners, organisations=settings.read.organisations)),
        start=remember(partial(read_start, settings=settings.dates)),
        deadline=remember(partial(read_due, settings=settings.dates)),
        rating=remember(partial(read_rating, key=key, settings=settings.rag)),
        period=partial(period_of, settings=settings.dates),
        within=partial(read_within, settings=settings.dates),
    )
