"""Spans that stand on a year: quarters, halves, financial, performance and academic years, and years alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import MONTH, month_end, year_of
from vrtracker.settings import DateSettings

YEAR = r"(?P<y>(?:19|20)\d{2})"
YEARS = (
    r"(?P<y>(?:19|20)\d{2}|(?<![\d/.\-])\d{2})(?:\s?[/\-–]\s?|(?<=\d{4})\s+to\s+(?=\d\d\b))"
    r"(?P<z>(?:20)?\d{2})(?![\d/]|[.\-]\d)"
)
_NOT_IN_NUMBER = r"(?<![\w/.\-£#])"


class Span(NamedTuple):
    """A time named in a text: where it stands, its first and last day; None where they can't be told, and why."""

    start: int
    end: int
    first: date | None
    last: date | None
    why: str = ""
    bare_year: bool = False


QUARTER_UNSURE = "it doesn't say which kind of year the quarter is of (write 2020/21, or the months)"
YEAR_UNSURE = "it doesn't say which kind of year it is, or where the year ends"


def year_end(year: int, month_day: str) -> date:
    """The last day, in a year, of the years that end on MM-DD."""
    month, day = (int(part) for part in month_day.split("-"))
    return min(date(year, month, min(day, month_end(year, month).day)), month_end(year, month))


_QUARTER = compiled(
    r"(?i)(?:(?<![\w/])|(?<=q[1-4]/))(?:q(?:tr|uarter)?[.:]?\s?(?P<q>[1-4])|(?P<o>1st|2nd|3rd|4th|first|second|third|fourth|"
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
    r"(?:(?P<kind>financial|fiscal|calendar|performance|FY|F/Y)\s*(?:year|yr)?\s*)?\(?"
)
_ITS_MONTHS = r"(?:\s*\([A-Za-z]{3,9}\s?(?:[-–]|to)\s?[A-Za-z]{3,9}\))?"
_PAIR_AFTER = compiled(rf"(?i){_OF_YEAR}'?{YEARS}\)?{_ITS_MONTHS}")
_YEAR_AFTER = compiled(rf"(?i){_OF_YEAR}'?{YEAR}\)?(?!\d)")
_PAIR_BEFORE = compiled(rf"(?i)(?:FY\s?)?{YEARS}\)?[\s,:–\-]*(?:\(?(?:end of\s+)?)$")


def quarters(text: str, settings: DateSettings) -> Iterator[Span]:
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


_HALF = compiled(
    rf"(?i)(?<!\w)(?:H([12])|(first|second|1st|2nd)\s+half(?:\s+of)?)(?:{_OF_YEAR})?(?:{YEARS}|"
    rf"{YEAR.replace('y', 'year', 1)})(?!\d)"
)


def halves(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _HALF.finditer(text):
        half = 1 if (match[1] or match[2])[0].lower() in "1f" else 2
        if match["year"]:
            year = int(match["year"])
            yield Span(match.start(), match.end(), date(year, 6 * half - 5, 1), month_end(year, 6 * half))
        elif pair := _pair(match):
            last = _months_after(year_end(pair - 1, settings.financial_year_end), 6 * half)
            yield Span(match.start(), match.end(), _months_after(last, -6) + timedelta(days=1), last)


_NAMED_YEAR = compiled(
    rf"(?i)(?<!\w)(?P<kind>financial|fiscal|performance|academic|acad\.?|school|sch\.?|municipal|civic|council|FYE|"
    rf"FY|F/Y|"
    rf"AY)(?:\s*-?\s*(?:years?|yrs?))?"
    rf"(?P<ends>\s+end(?:ing|s)?)?(?:\s+(?:in|of))?[\s,:\-]*\(?'?(?:{YEARS}|"
    rf"{YEAR.replace('y', 'year', 1)}|(?P<short>\d{{2}}))(?!\d)\)?"
)
_KIND_AFTER = compiled(
    r"(?i)\)?\s*(financial|fiscal|performance|academic|school|municipal|civic|FY)\b(?:\s+(?:year|yr))?"
)


def named_years(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _NAMED_YEAR.finditer(text):
        last = None
        if match["y"] and (pair := _pair(match)):
            last = _end_of_kind(match["kind"], pair, settings)
        elif match["year"] and (match["ends"] or match["kind"].upper() == "FYE"):
            last = _end_of_kind(match["kind"], int(match["year"]), settings)
        yield _year_span(match.start(), match.end(), last)


def _end_of_kind(kind: str, year: int, settings: DateSettings) -> date | None:
    kind = kind.lower()
    if kind == "ay" or kind.startswith(("acad", "sch")):
        return year_end(year, settings.academic_year_end)
    if kind in ("municipal", "civic", "council"):
        return None
    return year_end(year, settings.performance_year_end if kind == "performance" else settings.financial_year_end)


def _year_span(start: int, end: int, last: date | None) -> Span:
    if last is None:
        return Span(start, end, None, None, YEAR_UNSURE)
    return Span(start, end, _months_after(last, -12) + timedelta(days=1), last)


_TITLE_BEFORE = compiled(r"(?i)\b(?:strategy|plan|policy|programme|framework|budget|report)\s*\(?$")
_PART_OF_YEAR = compiled(
    rf"(?i)\b(?:new year|terms?(?:\s+\d(?:\s?[-–&]\s?\d)?)?|seasons?|michaelmas|lent|holidays?|break|weekend|weeks?|"
    rf"fortnight|night|festival|elections?|ramadan|eid|diwali|halloween|conference|carnival|show|{MONTH}|"
    r"(?!(?:the|of|end|by|in|for|this|full|whole|each|calendar|financial|fiscal|new)\b)[a-z]+\.?\s+(?:year|yr)),?\s+$"
)
"""What a year may stand behind that is a part of it or of another kind: Bonfire Night 2024, Term 1 24/25."""
_PAIR = compiled(_NOT_IN_NUMBER + YEARS)


def year_pairs(text: str, settings: DateSettings) -> Iterator[Span]:
    """2019/20 is a financial year unless another kind is named; years further apart are a range."""
    for match in _PAIR.finditer(text):
        first, second = year_of(match["y"]), year_of(match["z"])
        kind = _KIND_AFTER.match(text, match.end())
        short = len(match["y"]) == 2
        part = not kind and _PART_OF_YEAR.search(text[: match.start()])
        if second == first + 1 and not part and not (short and second - 2000 <= 12 and not kind):
            last = _end_of_kind(kind[1] if kind else "financial", second, settings)
            yield _year_span(match.start(), kind.end() if kind else match.end(), last)
        elif second == first + 1:
            yield Span(match.start(), match.end(), None, None, YEAR_UNSURE)
        elif second > first and not short and not _TITLE_BEFORE.search(text[: match.start()]):
            yield Span(match.start(), match.end(), date(first, 1, 1), date(second, 12, 31))


_BARE = compiled(_NOT_IN_NUMBER + YEAR + r"(?![\w/%])(?![.\-–]\d)")
_NOUN_AFTER = compiled(
    r"\s+(?!(?:and|or|to|if|subject|at|with|for|on|ongoing|onwards?|then|as|depending|but|latest|in|"
    r"calendar|tbc)\b)[A-Za-z]",
    re.IGNORECASE,
)


def years(text: str, settings: DateSettings) -> Iterator[Span]:
    for match in _BARE.finditer(text):
        if not _NOUN_AFTER.match(text, match.end()) and not _PART_OF_YEAR.search(text[: match.start()]):
            year = int(match["y"])
            yield Span(match.start(), match.end(), date(year, 1, 1), date(year, 12, 31), bare_year=True)
