"""The year that a heading gives to days below it that name none: "December" under "Year 1: April 2025 – March 2026"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from vrtracker.model import When
from vrtracker.patterns import compiled
from vrtracker.read.dates.spans import SEASON_UNSURE, YEAR_MISSING, spans_in
from vrtracker.read.dates.when import RANGE, read_deadline
from vrtracker.read.dates.year_spans import QUARTER_UNSURE, YEARS, Span
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.words import clean, run_on
from vrtracker.settings import DateSettings

LONGEST = 80
"""Letters of the longest heading that is about a time."""
MOST_DAYS = 400
"""A year and the month in which the next one begins."""
LEAST_DAYS = 80
WHOLE_YEAR = 300
MOST_WORDS = 4
"""Words beside its time that a heading has at most, which is of nothing else: "Actions for the school year"."""


class Period(NamedTuple):
    """A time of about a year at most, the words that name it, and what its quarters are of: 2025/26."""

    first: date
    last: date
    said: str
    pair: str = ""


@lru_cache(maxsize=256)
def period_of(heading: str, settings: DateSettings) -> Period | None:
    """The time that a heading is about, and hardly says anything else."""
    text = clean(heading)
    spans = _spans(text, settings)
    rest = text
    for span in reversed(spans):
        rest = f"{rest[: span.start]} {rest[span.end :]}"
    return _period(text, spans, LEAST_DAYS) if len(re.findall(r"\w+", rest)) <= MOST_WORDS else None


@lru_cache(maxsize=256)
def year_of_plan(line: str, settings: DateSettings) -> Period | None:
    """The year that a line above a whole plan says it is for; a report may be of a year that is over."""
    text = clean(line)
    if not _OF_PLAN.search(text):
        return None
    spans = [span for span in _spans(text, settings) if not span.bare_year]
    return _period(text, spans, WHOLE_YEAR)


_OF_PLAN = compiled(
    r"(?i)^(?!.*\b(?:assessment|compared|evaluation|last|outturn|previous|report|reviews?|since)\b)"
    r".*\b(?:plan|programme|sdp|sip|tracker|years?)\b"
)
_KIND = compiled(r"(?i)\b(?:academic|acad|ay|f/?ye?|financial|fiscal|performance|school|sch)\b")
_OF_SCHOOL = compiled(r"(?i)\b(?:academic|acad|ay|school|sch)\b")
_PAIR = compiled(YEARS)


def _spans(text: str, settings: DateSettings) -> list[Span]:
    return spans_in(text, settings) if len(text) <= LONGEST and any(map(str.isdigit, text)) else []


def _period(text: str, spans: list[Span], least: int) -> Period | None:
    """One time or one range of them; of 2025/26, which may be of two kinds of year, what both have in common."""
    if len(spans) > 1 and not all(RANGE.match(text[one.end : two.start]) for one, two in pairwise(spans)):
        return None
    first, last = (spans[0].first, spans[-1].last) if spans else (None, None)
    if first is None or last is None or (last - first).days not in range(least, MOST_DAYS):
        return None
    pair = _PAIR.search(text[spans[0].start : spans[0].end]) if len(spans) == 1 else None
    if pair and not _KIND.search(text):
        first, last = date(first.year, 9, 1), date(first.year + 1, 3, 31)
    return Period(first, last, text, pair[0] if pair and not _OF_SCHOOL.search(text) else "")


def read_within(text: str, period: Period, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    """A deadline whose words leave out the year, which can only be one of the time it stands under."""
    when, doubts = read_deadline(text, settings)
    due = _due_within(text, period, settings) if when.date is None else None
    if due is None:
        return when, doubts
    message = f"The deadline {quoted(text)} names no year; under {quoted(period.said)} it is due by {due:%d/%m/%Y}."
    remedy = "Write the last day by which it is due, such as 31/03/2021."
    return When(when.text, due, when.ongoing), (Doubt("deadline-year", "info", message, remedy),)


def read_beside(text: str, due: date, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    """A deadline whose words leave out the year, beside the day that they were read as."""
    when, doubts = read_deadline(text, settings)
    ends = (due + timedelta(days=days) for days in (0, 31, 92, WHOLE_YEAR)) if when.date is None else ()
    pairs = [f"{year}/{(year + 1) % 100:02}" for year in (due.year - 1, due.year)]
    periods = (Period(end - timedelta(days=364), end, "", pair) for end in ends for pair in pairs)
    if any(_due_within(text, period, settings) == due for period in periods):
        return When(when.text, due, when.ongoing), ()
    return when, doubts


def _due_within(text: str, period: Period, settings: DateSettings) -> date | None:
    """The last day by which it is due, each time in its year; none where times then run backwards."""
    words = run_on(clean(text))
    lacking = [span for span in spans_in(words, settings) if span.why in _LACKING]
    for span in reversed(lacking):
        said = words[span.start : span.end]
        quarter = span.why == QUARTER_UNSURE
        with_year = f"{said} {period.pair}" if quarter else _with_year(said, period, settings)
        words = f"{words[: span.start]}{with_year}{words[span.end :]}"
    lasts = [span.last for span in spans_in(words, settings) if span.last]
    return read_deadline(words, settings)[0].date if lacking and lasts == sorted(lasts) else None


_LACKING = (YEAR_MISSING, SEASON_UNSURE, QUARTER_UNSURE)


def _with_year(said: str, period: Period, settings: DateSettings) -> str:
    """A day, month, season or term with the one year in which it lies within the period; as it is where none does."""
    mark = said[-3] if re.search(r"\d[/.]\d\d$", said) else said[-2] if re.search(r"\d[/.]\d$", said) else " "
    dated = (f"{said}{mark}{year}" for year in range(period.first.year, period.last.year + 1))
    found = [words for words in dated if _is_within(spans_in(words, settings), period)]
    return found[0] if len(found) == 1 else said


def _is_within(spans: list[Span], period: Period) -> bool:
    first, last = (spans[0].first, spans[0].last) if len(spans) == 1 else (None, None)
    return first is not None and last is not None and period.first <= first and last <= period.last
