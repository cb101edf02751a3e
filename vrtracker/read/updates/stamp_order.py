"""What the dates of a cell say of one another: day or month first, the year or the day of a month."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vrtracker.read.updates.stamp_parts import Stamp

_LONG = 36
"""Months between two entries of a cell that are too many, where another reading has less than a year."""


def in_one_order(stamps: list[Stamp]) -> list[Stamp]:
    """The stamps with their days and months in one order: American only where no date of the cell needs ours.

    Among dates that need the day first, one that needs the month first is a typing error: it stamps nothing.
    """
    numeric = [stamp.day for stamp in stamps if stamp.day.style == "numeric" and stamp.day.full]
    if not any(day.month_first for day in numeric):
        return stamps
    if any(not day.month_first and (day.day or 0) > 12 for day in numeric):
        return [stamp for stamp in stamps if not stamp.day.month_first]
    return [_american(stamp) for stamp in stamps]


def _american(stamp: Stamp) -> Stamp:
    day = stamp.day
    if day.month_first or day.style != "numeric" or not day.full:
        return stamp
    return stamp._replace(day=day._replace(month=day.day or 1, day=day.month, month_first=True))


def days_of_months(text: str, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps with Nov 12, Nov 19, Dec 17 read as days, where they make no order or a very long one as months."""
    named = [stamp for stamp in stamps if stamp.day.day is None and _may_be_day(text, stamp)]
    if len(named) < 2 or len(named) < len(stamps):
        return stamps
    if _plausible([12 * (stamp.day.year or 0) + stamp.day.month for stamp in stamps], _LONG):
        return stamps
    if not _plausible([31 * stamp.day.month + (stamp.day.year or 0) % 100 for stamp in stamps], 31 * 12):
        return stamps
    return [stamp._replace(day=stamp.day._replace(day=(stamp.day.year or 0) % 100, year=None)) for stamp in stamps]


def _may_be_day(text: str, stamp: Stamp) -> bool:
    """Whether a stamp's month stands before two numbers that may be a day of it: Nov 12."""
    day = stamp.day
    written = text[day.start : day.end]
    number = written[-2:]
    return written[-3:-2] == " " and number.isdigit() and day._replace(day=int(number), year=None).possible


def _plausible(places: Sequence[int], long: int) -> bool:
    """Whether places in time stand in one order, with no long gap between two."""
    steps = [later - earlier for earlier, later in pairwise(places)]
    return (all(step >= 0 for step in steps) or all(step <= 0 for step in steps)) and max(map(abs, steps)) <= long
