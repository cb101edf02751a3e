"""Stamps that close their entry: Site visited. (RB 19/05/23), or a date after the last sentence of a line."""

from __future__ import annotations

import re
from datetime import date

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import days_in
from vrtracker.read.updates.spoken import LAST_WORD, LEADS_ON
from vrtracker.read.updates.stamp_parts import Stamp

_DIGIT = compiled(r"\d")


def end_stamps(text: str, as_at: date) -> list[Stamp]:
    """Stamps that close their entry: after its last sentence, or alone on a line below it; in brackets on all lines."""
    lines = list(re.finditer(r"[^\n]+", text))
    stamps = [_end_stamp(text, line.start(), line.end()) for line in lines]
    found = [stamp for stamp in stamps if stamp and (last := stamp.day.last) and last <= as_at]
    if len(found) < len(lines) or len(lines) == 1:
        found = [stamp for stamp in found if stamp.firm]
    return found if found and found[-1].end >= len(text.rstrip()) else []


def _end_stamp(text: str, start: int, end: int) -> Stamp | None:
    line = text[start:end]
    if not _DIGIT.search(line[-24:]):
        return None
    days = [day for day in days_in(line) if day.year and day.possible and (day.day or day.style == "words")]
    if not days:
        return None
    day = days[-1]
    closing = re.match(r"(?:\s+[A-Z]{2,3})?[)\]]?\.?\s*$", line[day.end :])
    opening = re.search(
        r"(?:[\[(]\s*(?:[A-Z]{2,3}\s*[-–,:]?\s*|[Uu]pdated?:?\s+)?|(?<=\s)[–—-]\s*(?:[A-Z]{2,3}\s+)?)$",
        line[: day.start],
    )
    begin = opening.start() if opening else day.start
    before = line[:begin].rstrip()
    if not closing or (opening and opening[0][0] in "([" and closing[0].strip()[:1] not in (")", "]")):
        return None
    if day.day is None and before[-1:] not in tuple(".!?"):
        return None
    if before[-1:] not in tuple(".!?") and (
        not opening or _STATUS.fullmatch(before) if before else _led_to(text, start)
    ):
        return None
    closed = not before or before[-1] in ".!?"
    firm = closed or (_signed(line[begin:]) if line[begin:].lstrip()[0] in "([" else " " in before)
    return Stamp(start + begin, start + len(line.rstrip()), day, firm)


def _led_to(text: str, start: int) -> bool:
    """Whether the words above a line lead to the date that stands alone on it: next on / 5/3/24."""
    word = LAST_WORD.search(text[max(0, start - 40) : start])
    return word is not None and word[1] in LEADS_ON


_STATUS = compiled(
    r"(?i)\W*(?:in progress|under ?way|on[ -]?going|on track|completed?|closed|open|done|(?:not )?started|delayed|due|"
    r"overdue|pending|tbc)\W*"
)
"""A word for how it goes: the date beside it may well be when it is due."""


def _signed(closing: str) -> bool:
    """Whether a date in brackets has its author's initials: (RB 19/05/23), [12.4.20 JS]."""
    return bool(re.search(r"[A-Z]{2,3}[ \])]*$|[\[(]\s*[A-Z]{2,3}\b", closing))
