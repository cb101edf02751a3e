"""The parts of a stamp: the date or dates it holds, and what may still belong to it before the entry's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import Day, day_at, days_in, year_of
from vrtracker.read.dates.terms import term

SEPARATOR = compiled(
    r"\s*(?::-|:–|[:–—]|-(?=\s|[A-Z])|(?<=/\d\d/\d\d)-(?=[a-z])|\.\s?-|>|→|=|\|)(?!\d)\s*-?\s*|\s*;\s*(?=\S)|\s*,\s+(?=[A-Z])"
)
SPACE = compiled(r"\s*")
_LINE_END = compiled(r"[.,]?[ ]*\n\s*(?:-\s+)?|\.\s+(?=[A-Z\d“\"'(])")
TIME = compiled(r"(?:,|\s+at)?\s+\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\s+\d{1,2}\s?[ap]m\b", re.IGNORECASE)
_AUTHOR_AFTER = compiled(
    r"\s*[-–,]?\s*(?:\((?:[A-Z][\w.'’\-]*)(?:[\s/&]+[A-Z][\w.'’\-]*){0,2}\)|\[[A-Z]{2,4}\]|[A-Z]{2}(?=\s*[:–—]|\s+-\s)"
    r")"
)
_KIND_AFTER = compiled(
    r"(?i)[ ]+(?:(?:progress|position|board|partner|quarterly|monthly|status)[ ]+)?"
    r"(?:update|position|progress|status|review|report|comments?)"
    r"(?:(?=[ ]*[:\n]|[ ]+[–—-][ \n])|(?<=update)(?=[ ]+(?-i:[A-Z\d])))"
)
_MORE_DATES = compiled(r"\s*(?:,|&|/|\band\b|\bto\b|[-–])\s*")
_YEARS = r"(?P<{}>20\d{{2}}|\d{{2}})\s?[/\-–]\s?(?:20)?(?P<{}>\d{{2}})"
_PART_OF_YEAR = compiled(
    rf"(?:FY\s?)?{_YEARS.format('before', 'before_to')}[\s,:–-]+(?:Q|Qtr\.?\s*|Quarter\s)(?P<quarter_of>[1-4])\b|"
    rf"(?:Q[1-4]\s?(?:[-–&/]|and|to)\s?)?(?:Q|Qtr\.?\s*|Quarter\s)(?P<quarter>[1-4])(?:\s+update)?[\s,]*"
    rf"(?P<opened>\()?{_YEARS.format('year', 'to')}(?(opened)\))(?:\s*\([a-z]{{3,9}}\s?(?:[-–]|to)\s?[a-z]{{3,9}}\))?|"
    r"(?:Q|Qtr\.?\s*|Quarter\s)[1-4]\s*\((?P<months>[^()\n]{4,40})\)|"
    r"(?P<season>spring|summer|autumn)(?P<term>\s+term)?\s+(?P<of>20\d{2})\b(?![/–-]\d)",
    re.IGNORECASE,
)
SEASON = "season"
"""The mark of a day that a season or a term gives."""
SHORT = "short"
"""The mark of a month in two numbers, that may as well count something."""
COMPACT = "compact"
"""The mark of a day in eight digits, that may as well be a reference."""
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11}


class Stamp(NamedTuple):
    """A stamp found: from where to where it stands, its date, and how sure its shape is.

    ``firm`` stamps start an entry wherever they stand; the others only beside another stamp of the cell, and those
    that are ``bare``, with nothing but their shape to tell them by, only in a run of their shape that ``opens`` a line.
    """

    start: int
    end: int
    day: Day
    firm: bool = True
    bare: bool = False
    opens: bool = False

    @property
    def shape(self) -> tuple[str, str, bool, bool]:
        """How the date is written: 20/6 is one shape, 20/6/24 another."""
        return self.day.style, self.day.mark, self.day.day is None, self.day.year is None


def skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


_COMPACT = compiled(r"(?P<y>20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?=\s*[:–—)\]]|\s+-\s)")


def stamp_day(text: str, position: int) -> Day | None:
    day = day_at(text, position) or _compact(text, position)
    return day if day and (day.possible or not day.full) and 1 <= day.month <= 12 and day.possible else None


def _compact(text: str, position: int) -> Day | None:
    """20240305: a whole date, where what follows marks it off."""
    found = _COMPACT.match(text, position)
    if not found:
        return None
    return Day(position, found.end(), int(found["m"]), int(found["y"]), int(found["d"]), "iso", COMPACT)


def stamp_days(text: str, position: int) -> Day | None:
    """One date, or the last of several that stamp one entry: 4/9, 8/10 and 18/10."""
    day = _any_day(text, position)
    while day:
        more = _MORE_DATES.match(text, day.end)
        following = _any_day(text, more.end()) if more else None
        if not following or (following.day is None) != (day.day is None):
            return day
        if following.day is None and following.year is None and day.year is not None:
            return day
        day = following
    return None


def _any_day(text: str, position: int) -> Day | None:
    return part_of_year(text, position) or stamp_day(text, position) or _day_of_range(text, position)


def short_month(text: str, position: int) -> Day | None:
    """03.24 or 03/24, which can be no day of a month: March 2024."""
    day = day_at(text, position)
    if not day or day.year is not None or not day.day or day.day > 12 or not 13 <= day.month <= 40:
        return None
    padded = day.end - day.start == len("03/24")
    return day._replace(month=day.day, year=2000 + day.month, day=None, mark=SHORT) if padded else None


def part_of_year(text: str, position: int) -> Day | None:
    """A quarter of a financial year, a season or a school term, as its last month."""
    found = _PART_OF_YEAR.match(text, position)
    if not found:
        return None
    if found["months"]:
        last = next(iter(list(days_in(found["months"]))[::-1]), None)
        named = last and last.year and not last.day and last.end == len(found["months"])
        return last._replace(start=found.start(), end=found.end()) if last and named else None
    if found["season"]:
        season, year = found["season"].lower(), int(found["of"])
        month = term(season, year)[1].month if found["term"] else _SEASON_ENDS[season]
        return Day(found.start(), found.end(), month, year, style="words", mark=SEASON)
    first, second = found["before"] or found["year"], found["before_to"] or found["to"]
    if (int(first) + 1) % 100 != int(second):
        return None
    number = int(found["quarter_of"] or found["quarter"])
    return Day(found.start(), found.end(), (0, 6, 9, 12, 3)[number], year_of(first) + (number == 4), style="words")


_RANGE_START = compiled(r"(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–&/,]|and|to)\s*){1,6}(?=\d)", re.IGNORECASE)


def _day_of_range(text: str, position: int) -> Day | None:
    """12-14 March 2020: the last day of a range that names its month once."""
    match = _RANGE_START.match(text, position)
    if not match:
        return None
    day = day_at(text[match.end() :], 0)
    if not day or not day.possible or day.style != "words" or not day.day:
        return None
    return day._replace(start=position, end=match.end() + day.end)


def after_day(text: str, day: Day) -> int:
    """Where the stamp goes on to: past a time, an author, or what the entry is (12/3/20 update: …)."""
    end = skip(TIME, text, day.end)
    return skip(_KIND_AFTER, text, skip(_AUTHOR_AFTER, text, end))


def ended_at(text: str, end: int) -> int | None:
    """Where the text goes on after a separator or the end of the line, or None when neither follows."""
    if end >= len(text):
        return end
    match = SEPARATOR.match(text, end)
    if match:
        return match.end()
    newline = _LINE_END.match(text, end)
    return newline.end() if newline else None
