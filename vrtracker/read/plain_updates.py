"""The plainest cells of progress, read at a glance: every line a whole date, then words that hold no other date.

Most trackers are mostly such cells. What is read here is what ``updates`` would read, at a tenth of the time; a cell
that is plain in all but one word is left to it.
"""

from __future__ import annotations

import re
from datetime import date

from vrtracker.model import Update

_LINE = re.compile(r"((\d{1,2})/(\d{1,2})/(20[0-4]\d|[0-4]\d)(?: ?[:–-])?) ([A-Z][^\n]*[\w.!?;%)])")
_MAY_BE_DATED = re.compile(
    r"\d ?[/.:–-] ?\d|\d(?:st|nd|rd|th)\b|\bq[1-4]|[\[\]“”\"*•]|"
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?|spring|summer|autumn|winter|updated?|as (?:of|at)|w/c)(?![a-z])"
)
"""Words, in small letters, that another date may be made of."""
_LEADS_ON = frozenset(
    (
        *("on", "by", "at", "of", "from", "until", "till", "to", "the", "and", "between", "since", "before", "after"),
        *("during", "for", "in", "dated", "due", "with", "than"),
    )
)
"""A line that ends with one of these goes on: the date below it is only spoken of."""


def read_plain(text: str) -> tuple[Update, ...] | None:
    """The entries of a cell that is all plain lines; None for any other cell. ``text`` is cleaned already."""
    if not text[:1].isdigit():
        return None
    updates = []
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        stamp, day, month, year, words = found.groups()
        iso = _iso(int(day), int(month), int(year))
        if iso is None or _MAY_BE_DATED.search(words.lower()) or words.rsplit(" ", 1)[-1].lower() in _LEADS_ON:
            return None
        updates.append(Update(words, iso, stamp))
    return tuple(updates)


def _iso(day: int, month: int, year: int) -> str | None:
    try:
        return date(year if year > 100 else 2000 + year, month, day).isoformat()
    except ValueError:
        return None
