"""Stamps that say what they are before when: Update 12/3/20: …, As of 30/06/2013, …, Progress (Q2 2023/24) …"""

from __future__ import annotations

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import Day
from vrtracker.read.updates.spoken import goes_on_from_date
from vrtracker.read.updates.stamp_parts import SHORT, Stamp, after_day, ended_at, short_month, skip, stamp_days
from vrtracker.read.updates.stamp_words import LABEL, PREFIX, SAYS_WHEN

_CAPITAL = compiled(r"\s+[A-Z]")
_OTHER_THAN_SMALL = compiled(r"\s+[^a-z\s]")
_COMMA = compiled(r",\s+(?!there\b|a total\b)")
_CAPITAL_OR_BY = compiled(r"\s+(?:[A-Z]|by\s+[A-Z])")
_COUNTED = compiled(r"[ -]20\d\d\s+\d+ [a-z]")
"""A year in four digits before how many there are of something."""


def labelled(text: str, start: int, position: int, line_start: bool) -> Stamp | None:
    """Update 12/3/20: or As of 30/06/2013: or Update March 2019 on its own line."""
    label = LABEL.match(text, position)
    if not label or not (line_start or label[0][0].isupper()):
        return None
    said = label[0].lower()
    monthly = any(words in said for words in ("update", "as at", "as of"))
    dated = skip(PREFIX, text, label.end())
    day = stamp_days(text, dated) or (short_month(text, dated) if monthly else None)
    if not day or (day.year is None and day.day is None):
        return None
    closed = _closed(text, label[0], day)
    if closed is None:
        return None
    end = closed or after_day(text, day)
    ended = ended_at(text, end)
    if label["readers"] and (ended is None or text[end:ended].strip()[:1] not in tuple(":–—-")):
        return None
    if ended is None:
        stamp = _labelled_words(text, start, end, day, said)
        sure = line_start or said[:2] == "as" or " as " in said
        return stamp if sure or not stamp else _behind_a_sentence(stamp, said)
    alone = start == 0 and ended == len(text)
    return None if alone else Stamp(start, ended, day)


def _closed(text: str, label: str, day: Day) -> int | None:
    """Where the bracket round a label's date ends, as in Update (July 2013); 0 without one, None where it goes on."""
    closing = ")" if "(" in label else "]" if "[" in label else ""
    if not closing:
        return 0
    end = after_day(text, day) + 1
    return end if text[end - 1 : end] == closing else None


def _begins_words(text: str, end: int, said: str) -> bool:
    """Whether an entry's words begin behind a label's bracket: in small letters only where it can only say when."""
    if not text[end].isspace() or goes_on_from_date(text, end):
        return False
    return "update" in said or _OTHER_THAN_SMALL.match(text, end) is not None


def _behind_a_sentence(stamp: Stamp, said: str) -> Stamp | None:
    """Update 12/3/20 Hub opened, behind the words of another entry: where another stamp of the cell bears it out."""
    return stamp._replace(firm=False) if "update" in said else None


def _labelled_words(text: str, start: int, end: int, day: Day, said: str) -> Stamp | None:
    """Update 12/3/20 Hub opened, As of 30/06/2013, …: the entry's words with no mark before them."""
    if ("(" in said or "[" in said) and _begins_words(text, end, said):
        return Stamp(start, end, day)
    comma = _COMMA.match(text, end)
    if comma and (said[:2] == "as" or " as " in said):
        return Stamp(start, comma.end(), day)
    if not day.year or day.mark == SHORT:
        return None
    if said[:2] == "as":
        return Stamp(start, end, day, firm=False) if _CAPITAL.match(text, end) else None
    small = day.full and SAYS_WHEN.search(said) and text[end].isspace() and not goes_on_from_date(text, end)
    counted = SAYS_WHEN.search(said) and _COUNTED.match(text, end - len(" 2020"))
    if small or counted or _CAPITAL_OR_BY.match(text, end):
        return Stamp(start, end, day)
    return _beside_another(text, start, end, day) if said.rstrip()[-1:] in ":–—-" else None


def _beside_another(text: str, start: int, end: int, day: Day) -> Stamp | None:
    """Comments: 14/9/20 none found; an entry, where another stamp of the cell bears it out."""
    if not day.full or day.style != "numeric" or not text[end].isspace() or goes_on_from_date(text, end):
        return None
    return Stamp(start, end, day, firm=False)
