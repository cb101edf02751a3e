"""The parts of a stamp: the date or dates it holds, and what may still belong to it before the entry's words."""

from __future__ import annotations

import re

from vrtracker.read.days import Day, day_at, year_of

SEPARATOR = re.compile(r"\s*(?::-|:–|[:–—]|-(?=\s|[A-Z])|\.\s?-|>|→|=)(?!\d)\s*-?\s*|\s*;\s*(?=\S)|\s*,\s+(?=[A-Z])")
_LINE_END = re.compile(r"[.,]?[ ]*\n\s*(?:-\s+)?|\.\s+(?=[A-Z\d“\"'(])")
TIME = re.compile(
    r"(?:,|\s+at)?\s+\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\s+\d{1,2}\s?[ap]m\b", re.IGNORECASE
)
_AUTHOR_AFTER = re.compile(
    r"\s*[-–,]?\s*(?:\((?:[A-Z][\w.'’\-]*)(?:[\s/&]+[A-Z][\w.'’\-]*){0,2}\)|\[[A-Z]{2,4}\]|[A-Z]{2}(?=\s*[:–—]|\s+-\s)"
    r")"
)
_KIND_AFTER = re.compile(
    r"(?i)[ ]+(?:(?:progress|position|board|partner|quarterly|monthly|status)[ ]+)?"
    r"(?:update|position|progress|status|review|report|comments?)"
    r"(?=[ ]*[:\n]|[ ]+[–—-][ ])"
)
_MORE_DATES = re.compile(r"\s*(?:,|&|/|\band\b|\bto\b|[-–])\s*")
_QUARTER = re.compile(
    r"(?:Q|Qtr\.?\s*|Quarter\s)([1-4])[\s,]*\(?(20\d{2}|\d{2})\s?[/\-–]\s?(?:20)?(\d{2})\)?", re.IGNORECASE
)


def skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def stamp_day(text: str, position: int) -> Day | None:
    day = day_at(text, position)
    return day if day and (day.possible or not day.full) and 1 <= day.month <= 12 and day.possible else None


def stamp_days(text: str, position: int) -> Day | None:
    """One date, or the last of several that stamp one entry: 4/9, 8/10 and 18/10."""
    quarter = _QUARTER.match(text, position)
    if quarter and (int(quarter[2]) + 1) % 100 == int(quarter[3]):
        number = int(quarter[1])
        year = year_of(quarter[2]) + (number == 4)
        return Day(quarter.start(), quarter.end(), (0, 6, 9, 12, 3)[number], year, style="words")
    day = stamp_day(text, position) or _day_of_range(text, position)
    while day:
        more = _MORE_DATES.match(text, day.end)
        following = stamp_day(text, more.end()) if more else None
        if not following or (following.day is None) != (day.day is None):
            return day
        day = following
    return None


_RANGE_START = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–&/]|and|to)\s*(?=\d)", re.IGNORECASE)


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
