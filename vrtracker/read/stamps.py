"""Stamps: the dates that start (or end) an entry of progress, told from the dates an entry only speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vrtracker.read.days import Day, day_at, year_of

_LEAD_INS = """
    a about after agenda an and annual approx approximately are around as at awaiting be because before between
    board by cabinet circa committee conference date dated dates deadline due during each early end ending event
    every expected for forum from group has have in into is item last late meeting meetings mid minute minutes
    next no of on onwards or over paper per planned policy post pre prior ref report review scheduled section
    session since start starting target the their this throughout till to training until up v version via was week
    were when while will with within workshop year
"""
LEAD_IN = frozenset(_LEAD_INS.split())
"""Words that a date spoken of follows; a stamp never stands after one of them."""

_FOLLOWED_BY_SPEECH = re.compile(
    r"\s+(?:is|was|are|were|will|would|has|had|have|saw|sees|marks|marked|to|and|or|for|at|with|by|in|of|due|as|"
    r"deadline|onwards?|until|till|remains?|through|which|that|when|if|may|could|can|should|but|cohort|financial|per)\b"
)
_SEPARATOR = re.compile(r"\s*(?::-|:–|[:–—]|-(?=\s|[A-Z])|\.\s?-|>|→|=)(?!\d)\s*-?\s*|\s*;\s*(?=\S)|\s*,\s+(?=[A-Z])")
_CAPITAL = re.compile(r"\s+[A-Z]")
_CAPITAL_OR_MARK = re.compile(r"\s+[A-Z\[(•]")
_OTHER_THAN_SMALL = re.compile(r"\s+[^a-z\s]")
_PREFIX = re.compile(r"(?i)(?:w/?[ce]|week (?:commencing|ending|beginning)|wc|date)[:.]?\s+")
_UPDATED = re.compile(r"\s*(?:[Uu]pdated?:?\s+)?")
_INITIALS_INSIDE = re.compile(r"\s*[-–,]?\s*(?:[A-Z]{2,3}|[A-Z]\w* [A-Z]\w*)(?=\s*[\])])")
_SPACE = re.compile(r"\s*")
_COMMA = re.compile(r",\s+")
_CAPITAL_OR_BY = re.compile(r"\s+(?:[A-Z]|by\s+[A-Z])")
_LINE_END = re.compile(r"[.,]?[ ]*\n\s*(?:-\s+)?|\.\s+(?=[A-Z\d“\"'(])")
_DATE_NEAR = re.compile(r"[^\n]{0,60}?\d|\W{0,4}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_TIME = re.compile(
    r"(?:,|\s+at)?\s+\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\s+\d{1,2}\s?[ap]m\b", re.IGNORECASE
)
_BULLET = re.compile(r"(?:[•·●▪■◦*»>➢✓–—\-]|o(?=\s)|\d{1,2}\)|\(?[a-z]\))\s*")
_NUMBERING = re.compile(r"\d{1,2}\.\s+(?=\d{1,2}[/.\s\-])")
_UPDATE_WORDS = (
    r"(?:(?:progress|latest|current|quarterly|monthly|weekly|annual|verbal|written|final|interim|further|"
    r"last|new|officer|"
    r"police|partner|position|status|action|q[1-4]|covid|mid-?year|end of year|year-?end|end)[ ]+){0,3}"
)
_LABEL = re.compile(
    _UPDATE_WORDS
    + r"(?:updated?s?|progress|position|status|notes?|comments?|commentary|reviewed|review|entry|actioned|added)"
    r"(?:[ ]+(?:as[ ]+at|as[ ]+of|as[ ]+on|at|for|from|on|to|dated|"
    r"by[ ]+[A-Z]\w+))?[ ]*[:\-–—]?[ ]*\(?[ ]*|as[ ]+(?:at|of|on)[ ]*:?[ ]+",
    re.IGNORECASE,
)
_INITIALS_BEFORE = re.compile(r"[A-Z]{2,3}(?:\s*[:\-–,]\s*|\s+)")
_FORUM = re.compile(r"(?:[A-Z][\w&'’/]*\s+){1,4}")
_FORUM_NOT = re.compile(
    r"(?i)\b(?:deadline|due|target|next|by|until|from|on|start(?:ed|s)?|end|in|at|since|section|minutes?|"
    r"ref|agenda|item|"
    r"version|between|before|after|during|release|date|expected|completed?|revised|of|the|page|v|no|issue|and|to)\s+$"
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
_CLOSING = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp found: from where to where it stands, its date, and how sure its shape is.

    ``firm`` stamps start an entry wherever they stand; the others only beside another stamp of the cell.
    """

    start: int
    end: int
    day: Day
    firm: bool = True


def stamp_at(text: str, start: int, *, line_start: bool) -> Stamp | None:
    """The stamp that starts at a position which is the start of a line, or else of a sentence."""
    if not _DATE_NEAR.match(text, start):
        return None
    position = start
    if line_start:
        position = _skip(_BULLET, text, position)
        position = _skip(_NUMBERING, text, position)
    for reading in (_bracketed, _labelled, _plain, _after_initials, _after_forum):
        if stamp := reading(text, start, position, line_start):
            return stamp
    return None


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def _bracketed(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """(JS 12/4) or [12/4/20 JS] or (12.4.20): brackets round a date and initials, nothing else."""
    closing = _CLOSING.get(text[position : position + 1])
    if not closing:
        return None
    inner = _skip(_UPDATED, text, position + 1)
    inner = _skip(_INITIALS_BEFORE, text, inner)
    day = _day(text, inner)
    if not day:
        return None
    end = _skip(_INITIALS_INSIDE, text, _skip(_TIME, text, day.end))
    end = _skip(_SPACE, text, end)
    if text[end : end + 1] != closing or (day.day is None and day.year is None):
        return None
    end += 1
    separator = _SEPARATOR.match(text, end)
    end = separator.end() if separator else end
    if text[end:].strip() == "" and not line_start:
        return None
    return Stamp(start, end, day)


def _labelled(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """Update 12/3/20: or As of 30/06/2013: or Update March 2019 on its own line."""
    label = _LABEL.match(text, position)
    if not label or not (line_start or label[0][0].isupper()):
        return None
    day = _days(text, label.end())
    if not day or (day.year is None and day.day is None):
        return None
    end = _after_day(text, day)
    if label[0].rstrip().endswith("("):
        if text[end : end + 1] != ")":
            return None
        end += 1
    ended = _ended(text, end)
    comma = _COMMA.match(text, end)
    if ended is None and label[0][:2].lower() == "as" and comma:
        ended = comma.end()
    if ended is None and line_start and day.year and _CAPITAL_OR_BY.match(text, end) and label[0][:2].lower() != "as":
        ended = end
    return Stamp(start, ended, day) if ended is not None else None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date where an entry may start: ``end`` is behind it, ``ended`` behind its separator, None without one."""

    text: str
    start: int
    end: int
    ended: int | None
    day: Day
    line_start: bool

    def stamp(self, end: int, *, firm: bool = True) -> Stamp:
        return Stamp(self.start, end, self.day, firm)


def _plain(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """The date itself, in any shape, with or without a separator after it."""
    day = _days(text, _skip(_PREFIX, text, position))
    if not day:
        return None
    end = _after_day(text, day)
    dated = _Dated(text, start, end, _ended(text, end), day, line_start)
    if day.day is None:
        return _month(dated) if day.year else _bare_month(dated)
    return _before_words(dated) if dated.ended is None else _before_separator(dated, dated.ended)


def _before_separator(dated: _Dated, ended: int) -> Stamp | None:
    """15/1/20 – …; a date that closes a line, after a sentence, starts nothing."""
    after = dated.text[dated.end : ended]
    if not dated.line_start and not after.strip(" .,\n") and ("\n" in after or ended >= len(dated.text)):
        return None
    return dated.stamp(ended, firm=dated.day.full or _sure_without_year(dated.text, dated.day))


def _before_words(dated: _Dated) -> Stamp | None:
    """15/1/20 Hub opened, unless the words go on from the date (15/1/20 was the day…)."""
    if " to " in dated.text[dated.start : dated.end]:
        return None
    if _FOLLOWED_BY_SPEECH.match(dated.text, dated.end) or not dated.text[dated.end].isspace():
        return None
    if dated.day.full:
        sure = dated.line_start or dated.day.style == "numeric" or bool(_OTHER_THAN_SMALL.match(dated.text, dated.end))
        return dated.stamp(dated.end) if sure else None
    sure = _sure_without_year(dated.text, dated.day)
    if not _CAPITAL.match(dated.text, dated.end) or (not sure and dated.day.mark == "/"):
        return None
    return dated.stamp(dated.end, firm=sure and dated.line_start)


def _sure_without_year(text: str, day: Day) -> bool:
    """20/11 may be a stamp by itself; 24/7, a fraction or a paragraph number may not."""
    if day.mark == ".":
        return day.padded
    return text[day.start : day.end] not in ("24/7", "1/2", "1/3", "2/3", "1/4", "3/4", "50/50")


def _month(dated: _Dated) -> Stamp | None:
    """March 2014 – starts an entry; January 2020 meeting agreed… does not."""
    if dated.ended is not None:
        stop = dated.text[dated.end : dated.ended].strip() == "."
        return dated.stamp(dated.ended) if dated.line_start or not stop else None
    capital = _CAPITAL_OR_MARK.match(dated.text, dated.end)
    return dated.stamp(dated.end) if capital and dated.line_start else None


def _bare_month(dated: _Dated) -> Stamp | None:
    """July – may look ahead as well as back: it is a stamp beside others only."""
    if dated.ended is None or not (dated.line_start or ":" in dated.text[dated.end : dated.ended]):
        return None
    return dated.stamp(dated.ended, firm=False)


def _after_initials(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """JS 12/04/20 - …"""
    initials = _INITIALS_BEFORE.match(text, position)
    if not initials:
        return None
    day = _day(text, initials.end())
    if not day or day.day is None or not (line_start or day.full):
        return None
    ended = _ended(text, _after_day(text, day))
    if not line_start:
        return Stamp(start, ended, day, firm=False) if ended is not None else None
    if ended is None and day.full and _CAPITAL.match(text, day.end):
        ended = day.end
    return Stamp(start, ended, day) if ended is not None else None


def _after_forum(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """Board 07/04/09 – deferred: who said it, when, and a separator."""
    forum = _FORUM.match(text, position)
    if not forum or not line_start or _FORUM_NOT.search(forum[0]):
        return None
    opening = text[forum.end() : forum.end() + 1] == "("
    day = _day(text, forum.end() + opening)
    if not day or not day.full:
        return None
    end = _after_day(text, day)
    if opening and text[end : end + 1] != ")":
        return None
    separator = _SEPARATOR.match(text, end + opening)
    return Stamp(start, separator.end(), day) if separator else None


def _day(text: str, position: int) -> Day | None:
    day = day_at(text, position)
    return day if day and (day.possible or not day.full) and 1 <= day.month <= 12 and day.possible else None


def _days(text: str, position: int) -> Day | None:
    """One date, or the last of several that stamp one entry: 4/9, 8/10 and 18/10."""
    quarter = _QUARTER.match(text, position)
    if quarter and (int(quarter[2]) + 1) % 100 == int(quarter[3]):
        number = int(quarter[1])
        year = year_of(quarter[2]) + (number == 4)
        return Day(quarter.start(), quarter.end(), (0, 6, 9, 12, 3)[number], year, style="words")
    day = _day(text, position) or _day_of_range(text, position)
    while day:
        more = _MORE_DATES.match(text, day.end)
        following = _day(text, more.end()) if more else None
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
    return replace(day, start=position, end=match.end() + day.end)


def _after_day(text: str, day: Day) -> int:
    """Where the stamp goes on to: past a time, an author, or what the entry is (12/3/20 update: …)."""
    end = _skip(_TIME, text, day.end)
    return _skip(_KIND_AFTER, text, _skip(_AUTHOR_AFTER, text, end))


def _ended(text: str, end: int) -> int | None:
    """Where the text goes on after a separator or the end of the line, or None when neither follows."""
    if end >= len(text):
        return end
    match = _SEPARATOR.match(text, end)
    if match:
        return match.end()
    newline = _LINE_END.match(text, end)
    return newline.end() if newline else None
