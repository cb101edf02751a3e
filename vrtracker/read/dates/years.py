"""The years that people leave out: 20/11, 23/11, 3/2/16 are November 2015 and February 2016."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from vrtracker.read.dates.days import Day

_FUTURE_COST = 100_000


def with_years(days: Sequence[Day], as_at: date) -> tuple[int, ...]:
    """The year of each day, in the cell's own order; those not given are worked out from their neighbours.

    People write oldest or newest first. Both orders are tried; the one that needs no date in the future and spans
    the least time is taken. Where no neighbour has a year, the newest entry is the last such day before the as-at date.
    """
    if all(day.year is not None for day in days):
        return tuple(day.year or 0 for day in days)
    oldest_first = _filled(days, as_at)
    newest_first = tuple(reversed(_filled(tuple(reversed(days)), as_at)))
    return min((oldest_first, newest_first), key=lambda years: _cost(days, years, as_at))


def _filled(days: Sequence[Day], as_at: date) -> tuple[int, ...]:
    """The years if the days stand oldest first: each unknown one as near as it can be to its known neighbour."""
    years = [day.year for day in days]
    known = [index for index, year in enumerate(years) if year is not None]
    if not known:
        years[-1] = as_at.year if _place(days[-1], as_at.year) <= as_at else as_at.year - 1
        known = [len(days) - 1]
    for index in range(known[0] - 1, -1, -1):
        years[index] = _year_before(days[index], _place(days[index + 1], years[index + 1] or 0))
    for index in range(known[0] + 1, len(days)):
        if years[index] is None:
            years[index] = _year_after(days[index], _place(days[index - 1], years[index - 1] or 0))
    return tuple(year or 0 for year in years)


def _year_before(day: Day, later: date) -> int:
    return later.year if _place(day, later.year) <= later else later.year - 1


def _year_after(day: Day, earlier: date) -> int:
    return earlier.year if _place(day, earlier.year) >= earlier else earlier.year + 1


def _cost(days: Sequence[Day], years: Sequence[int], as_at: date) -> int:
    places = [_place(day, year) for day, year in zip(days, years, strict=True)]
    future = sum(place > as_at for place, day in zip(places, days, strict=True) if day.year is None)
    return future * _FUTURE_COST + (max(places) - min(places)).days


def _place(day: Day, year: int) -> date:
    """A day in a year, whatever the calendar says of 29 February."""
    year = min(max(year, 1), 9999)
    return date(year, day.month, min(day.day or 1, calendar.monthrange(year, day.month)[1]))
