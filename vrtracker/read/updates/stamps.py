"""Stamps: the dates that start (or end) an entry of progress, told from the dates an entry only speaks of."""

from __future__ import annotations

import re
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import Day
from vrtracker.read.updates.labelled_stamps import labelled
from vrtracker.read.updates.signed_stamps import after_forum, after_initials, bracketed
from vrtracker.read.updates.spoken import goes_on_from_date, reports, starts_small
from vrtracker.read.updates.stamp_parts import (
    COMPACT,
    SEASON,
    SHORT,
    Stamp,
    after_day,
    ended_at,
    short_month,
    skip,
    stamp_days,
)
from vrtracker.read.updates.stamp_words import PREFIX

_CAPITAL = compiled(r"\s+[A-Z]")
_CAPITAL_OR_MARK = compiled(r"\s+[A-Z\[(•]")
_OTHER_THAN_SMALL = compiled(r"\s+[^a-z\s]")
_DATE_NEAR = compiled(r"[^\n]{0,60}?\d|\W{0,4}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_BULLET = compiled(r"(?:[•·●▪■◦*»>➢✓–—\-]|#(?=\s)|o(?=\s)|\d{1,2}\)|\(?[a-z]\))\s*")
_NUMBERING = compiled(r"\d{1,2}\.\s+(?=\d{1,2}[/.\s\-])")
_SMALL_OR_NUMBER = compiled(r"\s+[a-z\d]")
_STOP = compiled(r"[.,]\s+(?:[a-z]|\d+ [a-z])")
_PARTS = ("1/2", "1/3", "2/3", "1/4", "3/4")


def stamp_at(text: str, start: int, *, line_start: bool) -> Stamp | None:
    """The stamp that starts at a position which is the start of a line, or else of a sentence."""
    if not _DATE_NEAR.match(text, start):
        return None
    position = start
    if line_start:
        position = skip(_BULLET, text, position)
        position = skip(_NUMBERING, text, position)
    for reading in (bracketed, labelled, _plain, after_initials, after_forum):
        if stamp := reading(text, start, position, line_start):
            return stamp
    return None


class _Dated(NamedTuple):
    """A date where an entry may start: ``end`` is behind it, ``ended`` behind its separator, None without one."""

    text: str
    start: int
    end: int
    ended: int | None
    day: Day
    line_start: bool

    def stamp(self, end: int, *, firm: bool = True, bare: bool = False) -> Stamp:
        return Stamp(self.start, end, self.day, firm, bare, self.line_start)


def _plain(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """The date itself, in any shape, with or without a separator after it."""
    position = skip(PREFIX, text, position)
    day = stamp_days(text, position) or short_month(text, position)
    if not day:
        return None
    end = after_day(text, day)
    dated = _Dated(text, start, end, ended_at(text, end), day, line_start)
    if day.day is None:
        return _month(dated) if day.year else _bare_month(dated)
    return _before_words(dated) if dated.ended is None else _before_separator(dated, dated.ended)


def _before_separator(dated: _Dated, ended: int) -> Stamp | None:
    """15/1/20 – …; a date that closes a line, after a sentence, starts an entry only in a run of such stamps."""
    after = dated.text[dated.end : ended]
    if not dated.line_start and not after.strip(" .,\n") and ("\n" in after or ended >= len(dated.text)):
        wrapped = after.lstrip(".") == "\n" and dated.day.full
        return dated.stamp(ended, firm=False, bare=True) if wrapped else None
    return dated.stamp(ended, firm=dated.day.full or _sure_without_year(dated.text, dated.day))


def _before_words(dated: _Dated) -> Stamp | None:
    """15/1/20 Hub opened, unless the words go on from the date (15/1/20 was the day…)."""
    text, end = dated.text, dated.end
    if " to " in text[dated.start : end] or dated.day.mark == COMPACT:
        return None
    if not text[end].isspace():
        return _before_stop(dated)
    if goes_on_from_date(text, end):
        return _before_small_words(dated)
    if dated.day.full:
        sure = dated.line_start or dated.day.style == "numeric" or bool(_OTHER_THAN_SMALL.match(text, end))
        return dated.stamp(end, firm=sure, bare=not sure)
    return _yearless_before_words(dated)


def _yearless_before_words(dated: _Dated) -> Stamp | None:
    text, end, slashed = dated.text, dated.end, dated.day.mark == "/"
    sure = _sure_without_year(text, dated.day)
    capital = bool(_CAPITAL.match(text, end))
    if not sure and slashed:
        return dated.stamp(end, firm=False, bare=True) if capital and text[dated.day.start : end] in _PARTS else None
    if capital:
        return dated.stamp(end, firm=sure and dated.line_start)
    return dated.stamp(end, firm=False, bare=True) if slashed or dated.day.style == "words" else None


def _before_stop(dated: _Dated) -> Stamp | None:
    """15/1/20. rang the depot: in a run of such stamps."""
    if not _STOP.match(dated.text, dated.end) or goes_on_from_date(dated.text, dated.end + 1):
        return None
    return dated.stamp(dated.end + 1, firm=False, bare=True)


def _before_small_words(dated: _Dated) -> Stamp | None:
    """15/1/20 in post: after what came before has ended; else only in a run of such stamps."""
    if not (dated.line_start and dated.day.full and dated.day.style == "numeric"):
        return None
    if not starts_small(dated.text, dated.end):
        return None
    ended = dated.text[: dated.start].rstrip()[-1:] in ("", *".!?;:)")
    return dated.stamp(dated.end, firm=ended, bare=not ended)


def _sure_without_year(text: str, day: Day) -> bool:
    """20/11 may be a stamp by itself; 24/7, a fraction or a paragraph number may not."""
    if day.mark == ".":
        return day.padded
    return text[day.start : day.end] not in (*_PARTS, "24/7", "50/50")


def _month(dated: _Dated) -> Stamp | None:
    """March 2014 – starts an entry; January 2020 meeting agreed… does not. 03/24 – does beside another stamp."""
    if dated.day.mark == SHORT:
        return dated.stamp(dated.ended, firm=False) if dated.ended is not None else None
    if dated.ended is not None:
        stop = dated.text[dated.end : dated.ended].strip() == "."
        alone = stop and not dated.line_start
        return dated.stamp(dated.ended, firm=not alone, bare=alone)
    if dated.day.mark == SEASON or goes_on_from_date(dated.text, dated.end):
        return None
    if not dated.text[dated.end].isspace():
        return _before_stop(dated)
    capital = bool(_CAPITAL_OR_MARK.match(dated.text, dated.end))
    if not capital and not (dated.line_start and _SMALL_OR_NUMBER.match(dated.text, dated.end)):
        return None
    firm = capital and dated.line_start
    return dated.stamp(dated.end, firm=firm, bare=not firm)


def _bare_month(dated: _Dated) -> Stamp | None:
    """July – may look ahead as well as back: a stamp beside others, or where what it opens tells what was done."""
    if dated.ended is None:
        return None
    if not dated.line_start and ":" not in dated.text[dated.end : dated.ended]:
        return dated.stamp(dated.ended, firm=False, bare=True)
    alone = dated.start == 0 and dated.end < dated.ended and reports(dated.text, dated.ended)
    return dated.stamp(dated.ended, firm=alone)
