"""Spans of a deadline: every day, quarter, season and year that its words name, each as the last day it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vrtracker.read.days import MONTH, Day, day_at, days_in, month_end, year_of
from vrtracker.settings import DateSettings

_YEAR = r"(?P<y>(?:19|20)\d{2})"
_YEARS = r"(?P<y>(?:19|20)\d{2}|(?<![\d/.\-])\d{2})\s?[/\-–]\s?(?P<z>(?:20)?\d{2})(?![\d/]|[.\-]\d)"
_NOT_IN_NUMBER = r"(?<![\w/.\-£#])"


@dataclass(frozen=True, slots=True)
class Span:
    """A time named in a text: where it stands, its first and last day; None where they can't be told, and why."""

    start: int
    end: int
    first: date | None
    last: date | None
    why: str = ""
    bare_year: bool = False


YEAR_MISSING = "the year is missing"
IMPOSSIBLE = "the calendar has no such day"
QUARTER_UNSURE = "it doesn't say which kind of year the quarter is of (write 2020/21, or the months)"
SEASON_UNSURE = "it may mean more than one time of the year"
YEAR_UNSURE = "it doesn't say which kind of year it is, or where the year ends"


def spans_in(text: str, settings: DateSettings) -> list[Span]:
    """Every time named in a text, from left to right; the longest reading of each place, none overlapping."""
    found: list[Span] = []
    text = _uncounted(text)
    for reading in (_quarters, _day_ranges, _days, _halves, _feasts, _seasons, _named_years, _year_pairs, _years):
        for span in reading(text, settings):
            if not any(span.start < other.end and other.start < span.end for other in found):
                found.append(span)
    return sorted(found, key=lambda span: span.start)


_COUNTED = re.compile(
    r"(?i)\b(?:phases?|stage|part|step|milestone|tranche|wave|cohort|year|action|objective|option|item|draft|version)"
    rf"(\s+\d{{1,2}})(?=\s+{MONTH})"
)
_NUMBERED = re.compile(rf"(?mi)^\s*\(?\d{{1,2}}[.)](?=\s+(?:\w+\s+)?(?:\d|{MONTH}))")


def _uncounted(text: str) -> str:
    """The text with blanks where a number only counts: Phase 2 June 2020, and the numbers of a list."""
    text = _COUNTED.sub(lambda match: match[0].removesuffix(match[1]) + " " * len(match[1]), text)
    return _NUMBERED.sub(lambda match: " " * len(match[0]), text) if len(_NUMBERED.findall(text)) > 1 else text


def year_end(year: int, month_day: str) -> date:
    """The last day, in a year, of the years that end on MM-DD."""
    month, day = (int(part) for part in month_day.split("-"))
    return min(date(year, month, min(day, month_end(year, month).day)), month_end(year, month))


def _days(text: str, settings: DateSettings) -> Iterator[Span]:
    days = [day for day in days_in(text) if _is_time(text, day)]
    for index, day in enumerate(days):
        yield _day_span(text, day, days[index + 1] if index + 1 < len(days) else None)


_DAY_RANGE = re.compile(r"(?<![\w/.\-])(\d{1,2})(?:st|nd|rd|th)?\s?[-–]\s?(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z])")


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


_VERB_AFTER = re.compile(r"\s+(?:be|not|have|need|require|include|also|change|vary|slip)\b")


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
    if not day.possible:
        return Span(day.start, day.end, None, None, IMPOSSIBLE)
    if day.year is None or _day_or_year(text, day):
        return Span(day.start, day.end, None, None, YEAR_MISSING)
    first, last = day.first, day.last
    if last and re.search(r"(?i)\b(?:w/c|wc|week commencing|week beginning|week of)[:.]?\s+$", text[: day.start]):
        last += timedelta(days=6)
    return Span(day.start, day.end, first, last)


def _day_or_year(text: str, day: Day) -> bool:
    """June 30 may be the 30th of June or June 2030; June-30 and June '30 are the month of a year."""
    written = text[day.start : day.end]
    return day.day is None and bool(re.search(r"[a-z.] (?:2[89]|3[01])$", written, re.IGNORECASE))


_QUARTER = re.compile(
    r"(?i)(?<![\w/])(?:q(?:tr|uarter)?\.?\s?(?P<q>[1-4])|(?P<o>1st|2nd|3rd|4th|first|second|third|fourth|"
    r"final|last)\s+(?:quarter|qtr)|"
    r"quarter\s+(?P<w>one|two|three|four))(?![\w])"
)
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
}
_OF_YEAR = (
    r"(?:\s*\([A-Za-z\s\-–]+\))?[\s,:]*(?:of\s+)?(?:the\s+)?"
    r"(?:(?P<kind>financial|fiscal|calendar|performance|FY|F/Y)\s*(?:year)?\s*)?\(?"
)
_PAIR_AFTER = re.compile(rf"(?i){_OF_YEAR}'?{_YEARS}\)?")
_YEAR_AFTER = re.compile(rf"(?i){_OF_YEAR}'?{_YEAR}\)?(?!\d)")
_PAIR_BEFORE = re.compile(rf"(?i)(?:FY\s?)?{_YEARS}\)?[\s,:–\-]*(?:\(?(?:end of\s+)?)$")


def _quarters(text: str, settings: DateSettings) -> Iterator[Span]:
    """Q2 2019/20 is of the financial year; Q1 2021 may be of either kind of year."""
    said: tuple[int, int] | None = None
    for match in _QUARTER.finditer(text):
        word = (match["o"] or match["w"] or "").lower()
        number = int(match["q"] or 0) or _ORDINALS.get(word, 0) or int(word[0])
        start, end, year = match.start(), match.end(), None
        after, before = _PAIR_AFTER.match(text, end), _PAIR_BEFORE.search(text[:start])
        calendar = _YEAR_AFTER.match(text, end)
        if after and _pair(after):
            end, year = after.end(), _pair(after)
        elif before and _pair(before):
            start, year = before.start(), _pair(before)
        elif calendar and (calendar["kind"] or "").lower() == "calendar":
            last = month_end(int(calendar["y"]), 3 * number)
            yield Span(start, calendar.end(), date(last.year, last.month - 2, 1), last)
            continue
        elif calendar:
            end = calendar.end()
        if year is None and said and re.fullmatch(r"\s*(?:&|and|to|/|,|-|–)\s*", text[said[0] : start]):
            year = said[1]
        if year is None:
            yield Span(start, end, None, None, QUARTER_UNSURE)
            continue
        said = end, year
        last = _months_after(year_end(year - 1, settings.financial_year_end), 3 * number)
        yield Span(start, end, _months_after(last, -3) + timedelta(days=1), last)


def _pair(match: re.Match[str]) -> int | None:
    """The later of two years next to each other, 2019/20 or 2019-2020; None where they aren't."""
    first, second = year_of(match["y"]), year_of(match["z"])
    return second if second == first + 1 else None


def _months_after(day: date, months: int) -> date:
    """The end of the month that is so many months after a month's end, or the same day of it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = month_end(year, month + 1)
    return last if day == month_end(day.year, day.month) else last.replace(day=min(day.day, last.day))


_HALF = re.compile(
    rf"(?i)(?<!\w)(?:H([12])|(first|second|1st|2nd)\s+half(?:\s+of)?)(?:{_OF_YEAR})?(?:{_YEARS}|"
    rf"{_YEAR.replace('y', 'year', 1)})(?!\d)"
)


def _halves(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _HALF.finditer(text):
        half = 1 if (match[1] or match[2])[0].lower() in "1f" else 2
        if match["year"]:
            year = int(match["year"])
            yield Span(match.start(), match.end(), date(year, 6 * half - 5, 1), month_end(year, 6 * half))
        elif pair := _pair(match):
            last = _months_after(year_end(pair - 1, settings.financial_year_end), 6 * half)
            yield Span(match.start(), match.end(), _months_after(last, -6) + timedelta(days=1), last)


_FEAST = re.compile(rf"(?i)(?<!\w)(easter|christmas|xmas)(?:\s+day)?[\s,]+{_YEAR}(?!\d)")


def _feasts(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _FEAST.finditer(text):
        day = easter(int(match["y"])) if match[1].lower() == "easter" else date(int(match["y"]), 12, 25)
        yield Span(match.start(), match.end(), day, day)


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar."""
    century = year // 100
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))


_SEASON = re.compile(
    rf"(?i)(?<![\w-])(spring|summer|autumn|fall|winter)(?P<term>\s+term)?(?:[\s,]*(?:of\s+)?(?:{_YEARS}|"
    rf"{_YEAR.replace('y', 'year', 1)}|['’]?(?P<short>\d{{2}})))?(?![\w/])"
)


def _seasons(text: str, settings: DateSettings) -> Iterator[Span]:
    ends = {"spring": settings.spring_end, "summer": settings.summer_end}
    for match in _SEASON.finditer(text):
        season = match[1].lower()
        year = match["year"] or match["short"]
        term = match["term"] or re.match(r"(?i)\s+(?:half[- ]?)?term\b", text[match.end() :])
        if term or season == "winter" or match["y"]:
            yield Span(match.start(), match.end(), None, None, SEASON_UNSURE)
        elif not year:
            yield Span(match.start(), match.end(), None, None, YEAR_MISSING)
        else:
            last = year_end(year_of(year), ends.get(season, settings.autumn_end))
            yield Span(match.start(), match.end(), date(last.year, max(last.month - 2, 1), 1), last)


_NAMED_YEAR = re.compile(
    rf"(?i)(?<!\w)(?P<kind>financial|fiscal|performance|academic|school|municipal|civic|council|FYE|FY|F/Y|"
    rf"AY)(?:\s*-?\s*years?)?"
    rf"(?P<ends>\s+end(?:ing|s)?)?(?:\s+(?:in|of))?[\s,:\-]*\(?'?(?:{_YEARS}|"
    rf"{_YEAR.replace('y', 'year', 1)}|(?P<short>\d{{2}}))(?!\d)\)?"
)
_KIND_AFTER = re.compile(r"(?i)\)?\s*(financial|fiscal|performance|academic|school|municipal|civic|FY)\b(?:\s+year)?")


def _named_years(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _NAMED_YEAR.finditer(text):
        last = None
        if match["y"] and (pair := _pair(match)):
            last = _end_of_kind(match["kind"], pair, settings)
        elif match["year"] and (match["ends"] or match["kind"].upper() == "FYE"):
            last = _end_of_kind(match["kind"], int(match["year"]), settings)
        yield _year_span(match.start(), match.end(), last)


def _end_of_kind(kind: str, year: int, settings: DateSettings) -> date | None:
    kind = kind.lower()
    if kind in ("academic", "school", "ay"):
        return year_end(year, settings.academic_year_end)
    if kind in ("municipal", "civic", "council"):
        return None
    return year_end(year, settings.performance_year_end if kind == "performance" else settings.financial_year_end)


def _year_span(start: int, end: int, last: date | None) -> Span:
    if last is None:
        return Span(start, end, None, None, YEAR_UNSURE)
    return Span(start, end, _months_after(last, -12) + timedelta(days=1), last)


_TITLE_BEFORE = re.compile(r"(?i)\b(?:strategy|plan|policy|programme|framework|budget|report)\s*\(?$")
_PAIR = re.compile(_NOT_IN_NUMBER + _YEARS)


def _year_pairs(text: str, settings: DateSettings) -> Iterator[Span]:
    """2019/20 is a financial year unless another kind is named; years further apart are a range."""
    for match in _PAIR.finditer(text):
        first, second = year_of(match["y"]), year_of(match["z"])
        kind = _KIND_AFTER.match(text, match.end())
        short = len(match["y"]) == 2
        if second == first + 1 and not (short and second - 2000 <= 12 and not kind):
            last = _end_of_kind(kind[1] if kind else "financial", second, settings)
            yield _year_span(match.start(), kind.end() if kind else match.end(), last)
        elif second == first + 1:
            yield Span(match.start(), match.end(), None, None, YEAR_UNSURE)
        elif second > first and not short and not _TITLE_BEFORE.search(text[: match.start()]):
            yield Span(match.start(), match.end(), date(first, 1, 1), date(second, 12, 31))


_NEW_YEAR = re.compile(r"(?i)\bnew year,?\s+$")
_BARE = re.compile(_NOT_IN_NUMBER + _YEAR + r"(?![\w/%])(?![.\-–]\d)")
_NOUN_AFTER = re.compile(
    r"\s+(?!(?:and|or|to|if|subject|at|with|for|on|ongoing|onwards?|then|as|depending|but|latest|in|"
    r"calendar|tbc)\b)[A-Za-z]",
    re.IGNORECASE,
)


def _years(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _BARE.finditer(text):
        if not _NOUN_AFTER.match(text, match.end()) and not _NEW_YEAR.search(text[: match.start()]):
            year = int(match["y"])
            yield Span(match.start(), match.end(), date(year, 1, 1), date(year, 12, 31), bare_year=True)
