"""Days as people write them: full dates, days without a year, months, each with where it stands in the text."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from vrtracker.patterns import compiled

Style = Literal["iso", "numeric", "words"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janurary januray",
            "february feb febuary feburary",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep setpember septmber",
            "october oct",
            "november nov novemeber",
            "december dec decemeber",
        ),
        start=1,
    )
    for name in names.split()
}
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_OPENINGS = {name[:3] for name in _MONTHS}
_WEEKDAYS = ("mon", "tue", "tues", "wed", "weds", "wednes", "thu", "thur", "thurs", "fri", "sat", "satur", "sun")
_WEEKDAY_OPENINGS = {name[:3] for name in _WEEKDAYS}
NAMES = frozenset((*_MONTHS, *_WEEKDAYS, *(f"{name}day" for name in _WEEKDAYS)))
"""Every way to name a month or a day of the week, in small letters."""
LETTER = "(?-i:[A-Za-z])"
"""[a-z] where case is ignored, but for signs like the long s: to find such signs is slow to make."""
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + rf")(?!{LETTER})"
WEEKDAY_NAME = rf"(?:{'|'.join(_WEEKDAYS)})(?:day)?(?!{LETTER})"
WEEKDAY = rf"(?:{WEEKDAY_NAME}[.,]?\s+(?:the\s+)?)"


class Day(NamedTuple):
    """A date found in a text; ``year`` or ``day`` is None where it isn't given.

    ``mark`` is what stands between its numbers; ``month_first`` says that only the American order was possible.
    """

    start: int
    end: int
    month: int
    year: int | None = None
    day: int | None = None
    style: Style = "numeric"
    mark: str = ""
    month_first: bool = False
    padded: bool = False

    @property
    def possible(self) -> bool:
        """Whether the calendar has such a day (29 February counts where no year is given)."""
        if not 1 <= self.month <= 12 or (self.year is not None and not 1900 <= self.year <= 2199):
            return False
        return self.day is None or 1 <= self.day <= _last_day(self.year or 2000, self.month)

    @property
    def full(self) -> bool:
        return self.year is not None and self.day is not None

    @property
    def first(self) -> date | None:
        """The first day it covers, where the year is given and the calendar has it."""
        return date(self.year, self.month, self.day or 1) if self.year is not None and self.possible else None

    @property
    def last(self) -> date | None:
        """The last day it covers, where the year is given and the calendar has it."""
        if self.year is None or not self.possible:
            return None
        return date(self.year, self.month, self.day) if self.day else month_end(self.year, self.month)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, _last_day(year, month))


def _last_day(year: int, month: int) -> int:
    return 29 if month == 2 and calendar.isleap(year) else _DAYS[month - 1]


def year_of(digits: str) -> int:
    """A year of two or four digits; two are of this century."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def day_at(text: str, position: int) -> Day | None:
    """The date that starts at a position, in the longest shape that fits, possible or not."""
    begins = text[position : position + 3].lower()
    weekday = _WEEKDAY.match(text, position) if begins in _WEEKDAY_OPENINGS else None
    if weekday:
        position = weekday.end()
        begins = text[position : position + 3].lower()
    if begins[:1].isdigit():
        shapes = _AFTER_WEEKDAY if weekday else _NUMBER_FIRST
    else:
        shapes = _MONTH_FIRST if begins in _MONTH_OPENINGS else ()
    before = _MAY_BEGIN_NUMBER if begins[:1].isdigit() else _MAY_BEGIN_MONTH
    start = weekday.start() if weekday else position
    if not shapes or not before.match(text, start):
        return None
    for pattern, build in shapes:
        if (match := pattern.match(text, position)) and (day := build(match)):
            return day._replace(start=start) if weekday else day
    return None


def days_in(text: str) -> Iterator[Day]:
    """Every date of a text, from left to right; none overlaps another."""
    end = 0
    for match in _BEGINNING.finditer(text):
        if match.start() >= end and (day := day_at(text, match.start())):
            end = day.end
            yield day


def _numeric(match: re.Match[str]) -> Day:
    day, month = int(match["d"]), int(match["m"])
    swapped = month > 12 >= day
    if swapped:
        day, month = month, day
    return Day(match.start(), match.end(), month, year_of(match["y"]), day, "numeric", match["s"], swapped)


def _iso(match: re.Match[str]) -> Day:
    return Day(match.start(), match.end(), int(match["m"]), int(match["y"]), int(match["d"]), "iso", match["s"])


def _day_month(match: re.Match[str]) -> Day:
    padded = len(match["m"]) == 2 and match["m"][0] == "0"
    return Day(match.start(), match.end(), int(match["m"]), None, int(match["d"]), mark=match["s"], padded=padded)


def _month_number(match: re.Match[str]) -> Day:
    return Day(match.start(), match.end(), int(match["m"]), int(match["y"]), mark=match["s"])


def _words(match: re.Match[str]) -> Day | None:
    groups = match.groupdict()
    month = _MONTHS.get(match["mon"].lower())
    if month is None:
        return None
    year = next((groups[name] for name in ("y", "y2", "y3", "y4") if groups.get(name)), None)
    day = groups.get("d")
    return Day(
        match.start(),
        match.end(),
        month,
        year_of(year) if year else None,
        int(day) if day else None,
        "words",
    )


_BEHIND_DATE = r"(?<=/\d-)|(?<=[./]\d\d-)|(?<=[./]\d{4}-)|(?<=[a-z]\d\d-)|(?<=[a-z][ -]\d\d-)|(?<=[a-z][ -]\d{4}-)"
"""Where 01/04/23-31/03/24 and 1 April 2023-31 March 2024 go on to their second date."""
_NO_PART = r"(?<![\w£$+#&])(?<!€)"
"""The euro sign by itself, since a set of signs that has it is slow to make."""
_BEFORE = rf"{_NO_PART}(?<!\d/)(?:(?<!\d[.\-])|{_BEHIND_DATE})(?<!\d,)"
_BEFORE_MONTH = rf"{_NO_PART}(?:(?<!\d/)|(?<=[a-z] \d\d/)|(?<=[a-z]\d\d/)|(?<=[a-z] \d{{4}}/))"
_AFTER = (
    r"(?![\w%])(?![/.:]\d)"
    r"(?![\-–]\d{2,4}(?![\d/.]|(?:st|nd|rd|th)\b|[ -]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
)
_MON_NAME = rf"(?P<mon>{LETTER}{{3,9}})(?!{LETTER})"
_MON = rf"{_MON_NAME}\.?"
"""A word that may be a month: which ones are is looked up, since a pattern of all their names is slow to make."""
_ORDINAL = r"\s?(?:st|nd|rd|th)\b"
_YEAR = (
    r"(?:(?:[\s,.]*|\s?[\-/–]\s?)(?P<y>(?:19|20)\d{2})"
    rf"|[\-–/.,]\s?['’]?(?P<y2>\d{{2}})|(?:\s?['’‘]|(?<={LETTER}))(?P<y3>\d{{2}})"
    r"|\s(?P<y4>\d{2})(?!\s+(?-i:%s)))"
)
_MAY_COUNT = r"(?!(?:latest|at|onwards?|and|or|then|if|subject|ongoing|tbc|update|position|progress)\b)[a-z]"
"""A small word behind two numbers that may count it: June 24 people came."""
_COUNTED = r"(?:[ap]\.?m|noon|people|children|women|men|staff|young|new|more|further|of|out|per|[a-z]+s)\b"
"""Behind a whole date fewer words may be counted: 5 June 24 people came, but not 5 June 24 chased the depot."""


def _shape(pattern: str) -> re.Pattern[str]:
    return compiled(pattern + _AFTER, re.IGNORECASE)


_Shapes = tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Day | None]], ...]
_ISO: _Shapes = (
    (compiled(r"(?P<y>(?:19|20)\d{2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)(?:T[\d:.]+Z?)?"), _iso),
)
_ISO_MONTH: _Shapes = ((compiled(r"(?P<y>20\d{2})(?P<s>-)(?P<m>0[1-9]|1[0-2])" + _AFTER), _month_number),)
_FULL: _Shapes = (
    (_shape(r"(?P<d>\d{1,2})\s?(?P<s>[/.\-–\\])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4}|\d{2})"), _numeric),
    (_shape(r"(?P<d>\d{2})(?P<s> )(?P<m>\d{2}) (?P<y>20\d{2})"), _numeric),
    (_shape(rf"(?P<d>\d{{1,2}})(?:{_ORDINAL})?(?:\s+of)?[\s\-–/.,]{{0,2}}{_MON}{_YEAR % _COUNTED}"), _words),
    (_shape(rf"(?P<d>\d{{1,2}})(?:{_ORDINAL})?(?:\s+of)?[\s\-–/]?{_MON}"), _words),
    (_shape(r"(?P<m>0?[1-9]|1[0-2])(?P<s>[/.\-])(?P<y>20\d{2})"), _month_number),
)
_SHORT: _Shapes = ((_shape(r"(?P<d>\d{1,2})(?P<s>[/.])(?P<m>\d{1,2})"), _day_month),)
_NUMBER_FIRST = (*_ISO, *_FULL, *_ISO_MONTH, *_SHORT)
_AFTER_WEEKDAY = (*_FULL, *_SHORT)
_MONTH_FIRST: _Shapes = (
    (_shape(rf"{_MON}[\s\-]?(?P<d>\d{{1,2}})(?:{_ORDINAL})?(?:,\s*|\s+)(?P<y>(?:19|20)\d{{2}})"), _words),
    (_shape(rf"{_MON}\s(?P<d>\d{{1,2}})(?:{_ORDINAL})"), _words),
    (_shape(rf"{_MON}{_YEAR % _MAY_COUNT}"), _words),
    (_shape(rf"{_MON}\s(?P<d>\d)"), _words),
    (_shape(_MON_NAME), _words),
)
_WEEKDAY = compiled(WEEKDAY, re.IGNORECASE)
_MAY_BEGIN_NUMBER, _MAY_BEGIN_MONTH = compiled(_BEFORE), compiled(_BEFORE_MONTH)
_BEGINNING = compiled(rf"(?-i:{_BEFORE})(?=\d|{WEEKDAY}\d)|(?-i:{_BEFORE_MONTH})(?={WEEKDAY}?{MONTH})", re.IGNORECASE)
