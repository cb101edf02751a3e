"""Stamps that say who wrote or met as well as when: JS 12/04/20 – …, (JS 12/4), Karen 14/11 …, Board 07/04/09 – …"""

from __future__ import annotations

from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import Day
from vrtracker.read.owners.first_names import FIRST_NAMES
from vrtracker.read.updates.spoken import goes_on_from_date
from vrtracker.read.updates.stamp_parts import (
    SEPARATOR,
    SPACE,
    TIME,
    Stamp,
    after_day,
    ended_at,
    part_of_year,
    skip,
    stamp_day,
)
from vrtracker.read.updates.stamp_words import AUTHORS, BODIES, FORUM, INITIALS, NO_FORUM, TITLES

_CAPITAL = compiled(r"\s+[A-Z]")
_UPDATED = compiled(r"\s*(?:[Uu]pdated?:?\s+)?")
_INITIALS_INSIDE = compiled(r"\s*[-–,]?\s*(?:[A-Z]{2,3}|[A-Z]\w* [A-Z]\w*)(?=\s*[\])])")
_CLOSING = {"(": ")", "[": "]"}
_WORD = compiled(r"[\w&'’]+")


def bracketed(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """(JS 12/4) or [12/4/20 JS] or (12.4.20): brackets round a date and initials, nothing else."""
    closing = _CLOSING.get(text[position : position + 1])
    if not closing:
        return None
    inner = skip(_UPDATED, text, position + 1)
    named = skip(INITIALS, text, inner)
    day = stamp_day(text, named) or part_of_year(text, named)
    if not day or (named == inner and day.year is None and day.mark == "." and not day.padded):
        return None
    end = skip(_INITIALS_INSIDE, text, skip(TIME, text, day.end))
    end = skip(SPACE, text, end)
    if text[end : end + 1] != closing or (day.day is None and day.year is None):
        return None
    end += 1
    separator = SEPARATOR.match(text, end)
    end = separator.end() if separator else end
    if text[end:].strip() == "" and not line_start:
        return None
    return Stamp(start, end, day)


def after_initials(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """JS 12/04/20 - … or JS (12/4): …; without a year, inside a line, only where such a stamp opens one."""
    initials = INITIALS.match(text, position)
    if not initials:
        return None
    if text[initials.end() : initials.end() + 1] == "(":
        inside = bracketed(text, initials.end(), initials.end(), line_start)
        sure = inside and (inside.day.full or text[inside.start : inside.end].rstrip()[-1] in ":–—-")
        return inside._replace(start=start) if inside and line_start and sure else None
    day = stamp_day(text, initials.end())
    if not day or day.day is None or (initials[0][-1] == "/" and not day.full):
        return None
    ended = ended_at(text, after_day(text, day))
    if ended is not None:
        return Stamp(start, ended, day, line_start, not (line_start or day.full), line_start)
    if not day.full or not text[day.end].isspace() or goes_on_from_date(text, day.end):
        return None
    firm = line_start and bool(_CAPITAL.match(text, day.end))
    return Stamp(start, day.end, day, firm, not firm, line_start)


class _Who(NamedTuple):
    """Who wrote or met, to where it stands, and what that is: a writer of notes, a body, any words before an update."""

    end: int
    author: bool
    body: bool
    noted: bool
    marked: bool

    def may_stamp(self, day: Day) -> bool:
        """Whether a day beside it can be when: any day where it writes or meets, else a whole date."""
        if self.author or self.body or self.noted:
            return bool(day.day or day.year)
        return day.full and not self.marked


def after_forum(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """Board 07/04/09 – deferred: who said it, when, and a separator; Karen 14/11 rang them: with none."""
    who = _who(text, position, line_start)
    opening = who is not None and text[who.end : who.end + 1] == "("
    day = stamp_day(text, who.end + opening) if who else None
    if not who or not day or not who.may_stamp(day):
        return None
    end = after_day(text, day)
    if opening and text[end : end + 1] != ")":
        return None
    separator = SEPARATOR.match(text, end + opening)
    ended = separator.end() if separator else ended_at(text, end + opening) if who.noted else None
    if ended is None:
        return None if opening or not text[end : end + 1].isspace() else _before_words(who, text, day, start)
    alone = start == 0 and ended == len(text)
    return None if alone or stamp_day(text, ended) else Stamp(start, ended, day, firm=line_start)


def _who(text: str, position: int, line_start: bool) -> _Who | None:
    forum = FORUM.match(text, position)
    if not forum or NO_FORUM.search(forum["who"]):
        return None
    words = [word.lower() for word in _WORD.findall(forum["who"])]
    named = len(words) == 1 and (words[0] in AUTHORS or words[0] in FIRST_NAMES)
    author = named or (len(words) == 2 and words[0] in TITLES)
    marked = forum["mark"].strip() not in ("", ",")
    return _Who(forum.end(), author, words[-1] in BODIES, bool(forum["noted"]) and line_start, marked)


def _before_words(who: _Who, text: str, day: Day, start: int) -> Stamp | None:
    """Karen 14/11 rang them is an entry where it opens a line; Sub Group 14/11/20 Agreed only in a run of such."""
    end, opens = after_day(text, day), start == 0 or text[start - 1] == "\n"
    capital = bool(_CAPITAL.match(text, end))
    if goes_on_from_date(text, end):
        return None
    if who.noted and capital:
        return Stamp(start, end, day)
    if who.author and day.day and day.mark == "/":
        firm = opens and (day.full or day.day > day.month)
        return Stamp(start, end, day, firm, not firm, opens)
    run = capital and day.full and day.style == "numeric"
    return Stamp(start, end, day, False, True, opens) if run else None
