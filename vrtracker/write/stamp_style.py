"""The way a tracker writes its dates before updates, so that a new one looks like those around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from vrtracker.english import MONTHS
from vrtracker.patterns import compiled

_DAY = compiled(
    r"(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?(?P<first> ?[./\- ] ?)"
    r"(?P<month>\d{1,2}|[A-Za-z]{3,9})(?P<second> ?[./\-, ] ?)(?P<year>\d{4}|\d{2})"
)
_BEFORE = compiled(r"(?:(?:update[d]?|as (?:at|of))(?: on)?:? )?", re.IGNORECASE)
_AFTER = compiled(r" ?[:–—-]?")
_LONGEST_SHORT_MONTH = 4


class StampStyle(NamedTuple):
    """How a stamp is put together; ``month`` is number, short or long, ``padded`` that 5 is written 05."""

    before: str = ""
    first: str = "/"
    second: str = "/"
    after: str = ""
    month: str = "number"
    year_digits: int = 2
    ordinal: bool = False
    padded: bool = False


def style_of(stamps: Iterable[str]) -> StampStyle:
    """The style of most of these stamps; those of another make (a month alone, initials) have no say."""
    seen = [style for stamp in stamps if (style := _style(stamp))]
    if not seen:
        return StampStyle()
    [(common, _)] = Counter(style for style, _ in seen).most_common(1)
    padded = any(zero for style, zero in seen if style == common)
    return common._replace(padded=padded)


def stamp(day: date, style: StampStyle) -> str:
    """A day as a stamp of this style."""
    width = 2 if style.padded else 1
    year = f"{day.year:04}"[-style.year_digits :]
    number = f"{day.day:0{width}}{_ordinal(day.day) if style.ordinal else ''}"
    return f"{style.before}{number}{style.first}{_month(day, style, width)}{style.second}{year}{style.after}"


def _style(text: str) -> tuple[StampStyle, bool] | None:
    """The style of one stamp, without its padding, and whether it has a leading zero."""
    found = _DAY.search(text)
    if not found or not _BEFORE.fullmatch(text[: found.start()]) or not _AFTER.fullmatch(text[found.end() :]):
        return None
    month = found["month"]
    kind = "number" if month.isdigit() else "short" if len(month) <= _LONGEST_SHORT_MONTH else "long"
    style = StampStyle(
        text[: found.start()],
        found["first"],
        found["second"],
        text[found.end() :],
        kind,
        len(found["year"]),
        bool(found["ordinal"]),
    )
    return style, found["day"].startswith("0") or month.startswith("0")


def _month(day: date, style: StampStyle, width: int) -> str:
    if style.month == "number":
        return f"{day.month:0{width}}"
    name = MONTHS[day.month - 1]
    return name if style.month == "long" else name[:3]


def _ordinal(number: int) -> str:
    if number in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
