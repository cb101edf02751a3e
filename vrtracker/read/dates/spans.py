"""Spans of a deadline: every day, quarter, season and year that its words name, each as the last day it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import MONTH, Day, day_at, days_in, month_end, year_of
from vrtracker.read.dates.terms import easter, term
from vrtracker.read.dates.year_spans import (
    YEAR,
    YEARS,
    Span,
    halves,
    named_years,
    quarters,
    year_end,
    year_pairs,
    years,
)
from vrtracker.settings import DateSettings

YEAR_MISSING = "the year is missing"
IMPOSSIBLE = "the calendar has no such day"
MONTH_OF_YEAR = "was read as a month and a year"
SCHOOL_TERM = "was read as a school term, to the end of its last month"
SEASON_UNSURE = "it may mean more than one time of the year"


def spans_in(text: str, settings: DateSettings) -> list[Span]:
    """Every time named in a text, from left to right; the longest reading of each place, none overlapping."""
    found: list[Span] = []
    text = _uncounted(text)
    for reading in (quarters, _day_ranges, _days, halves, _feasts, _seasons, named_years, year_pairs, years):
        for span in reading(text, settings):
            if not any(span.start < other.end and other.start < span.end for other in found):
                found.append(span)
    return sorted(found, key=lambda span: span.start)


_COUNTED = compiled(
    r"(?i)\b(?:phases?|stage|part|step|milestone|tranche|wave|cohort|year|action|objective|option|item|draft|version)"
    rf"(\s+\d{{1,2}})(?=\s+{MONTH})"
)
_NUMBERED = compiled(rf"(?mi)^\s*\(?\d{{1,2}}[.)](?=\s+(?:\w+\s+)?(?:\d|{MONTH}))")


def _uncounted(text: str) -> str:
    """The text with blanks where a number only counts: Phase 2 June 2020, and the numbers of a list."""
    text = _COUNTED.sub(lambda match: match[0].removesuffix(match[1]) + " " * len(match[1]), text)
    return _NUMBERED.sub(lambda match: " " * len(match[0]), text) if len(_NUMBERED.findall(text)) > 1 else text


def _days(text: str, settings: DateSettings) -> Iterator[Span]:
    days = [day for day in days_in(text) if _is_time(text, day)]
    for index, day in enumerate(days):
        yield _day_span(text, day, days[index + 1] if index + 1 < len(days) else None)


_DAY_RANGE = compiled(r"(?<![\w/.\-])(\d{1,2})(?:st|nd|rd|th)?\s?[-–]\s?(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z])")


def _day_ranges(text: str, settings: DateSettings) -> Iterator[Span]:
    """6-10 April 2020: days of one month, which is named once."""
    for match in _DAY_RANGE.finditer(text):
        day = day_at(text[match.end() :], 0)
        if (
            day
            and day.style == "words"
            and day.full
            and day.last
            and day.first
            and int(match[1]) in range(1, day.last.day)
        ):
            yield Span(match.start(), match.end() + day.end, day.first.replace(day=int(match[1])), day.last)


_VERB_AFTER = compiled(r"\s+(?:be|not|have|need|require|include|also|change|vary|slip)\b")


def _is_time(text: str, day: Day) -> bool:
    """Whether it is a time at all: no pair of years (11/12 is left to them), no "may be"."""
    written = text[day.start : day.end]
    if day.style == "words":
        return written[0].isupper() or not written.isalpha() or len(written) > 4 or text.strip().lower() == written
    if day.day is None and day.mark == "-" and day.year and written.startswith(str(day.year)):
        return (day.year + 1) % 100 != day.month or day.month > 12
    if day.year is None:
        return not _consecutive(written) and not re.match(r"\s*(?:hours?|hrs?|a day|of)\b", text[day.end :])
    return True


def _consecutive(written: str) -> bool:
    numbers = re.findall(r"\d+", written)
    return len(numbers) == 2 and len(numbers[0]) == 2 and (int(numbers[0]) + 1) % 100 == int(numbers[1])


def _day_span(text: str, day: Day, following: Day | None) -> Span:
    if day.style == "words" and _VERB_AFTER.match(text, day.end) and day.day is None and day.year is None:
        return Span(day.start, day.end, None, None, YEAR_MISSING)
    if not day.possible and day.year is None and day.mark == "/" and (day.day or 0) <= 12 and 20 <= day.month <= 40:
        end = month_end(2000 + day.month, day.day or 1)
        return Span(day.start, day.end, end.replace(day=1), end, MONTH_OF_YEAR)
    if not day.possible:
        return Span(day.start, day.end, None, None, IMPOSSIBLE)
    if day.year is None or _day_or_year(text, day):
        return Span(day.start, day.end, None, None, YEAR_MISSING)
    first, last = day.first, day.last
    if last and day.day and _WEEK_OF.search(text[: day.start]):
        last += timedelta(days=6)
    return Span(day.start, day.end, first, last)


_WEEK_OF = compiled(r"(?i)\b(?:w/c|wc|(?:week|wk)\s+(?:commencing|beginning|starting|of))[:.]?\s+$")


def _day_or_year(text: str, day: Day) -> bool:
    """June 30 may be the 30th of June or June 2030; June-30 and June '30 are the month of a year."""
    written = text[day.start : day.end]
    return day.day is None and bool(re.search(r"[a-z.]\s(?:2[89]|3[01])$", written, re.IGNORECASE))


_FEAST = compiled(rf"(?i)(?<!\w)(easter|christmas|xmas)(?:\s+day)?[\s,]+{YEAR}(?!\d)")


def _feasts(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _FEAST.finditer(text):
        day = easter(int(match["y"])) if match[1].lower() == "easter" else date(int(match["y"]), 12, 25)
        yield Span(match.start(), match.end(), day, day)


_SEASON = compiled(
    rf"(?i)(?<![\w-])(spring|summer|autumn|fall|winter)(?P<term>\s+term)?(?:[\s,]*(?:of\s+)?(?:{YEARS}|"
    rf"{YEAR.replace('y', 'year', 1)}|['’]?(?P<short>\d{{2}})))?(?![\w/])"
)


def _seasons(text: str, settings: DateSettings) -> Iterator[Span]:
    ends = {"spring": settings.spring_end, "summer": settings.summer_end}
    for match in _SEASON.finditer(text):
        season = match[1].lower()
        year = match["year"] or match["short"]
        after = re.match(r"(?i)\s+(half[- ]?)?term\b", text[match.end() :])
        if (match["term"] or after) and (of := _year_of_term(match)) and not (after and after[1]):
            yield Span(match.start(), match.end(), *term(season, of), SCHOOL_TERM)
        elif match["term"] or after or season == "winter" or match["y"]:
            yield Span(match.start(), match.end(), None, None, SEASON_UNSURE)
        elif not year:
            yield Span(match.start(), match.end(), None, None, YEAR_MISSING)
        else:
            last = year_end(year_of(year), ends.get(season, settings.autumn_end))
            yield Span(match.start(), match.end(), date(last.year, max(last.month - 2, 1), 1), last)


def _year_of_term(match: re.Match[str]) -> int | None:
    """The calendar year of a spring, summer or autumn term; of 2023/24 the autumn term is in the first."""
    season = match[1].lower()
    if season not in ("spring", "summer", "autumn"):
        return None
    if match["y"]:
        first, second = year_of(match["y"]), year_of(match["z"])
        return None if second != first + 1 else first if season == "autumn" else second
    year = match["year"] or match["short"]
    return year_of(year) if year else None
