"""The plainest cells of progress, read at a glance: every line a whole date, then words that hold no other date.

Most trackers are mostly such cells. What is read here is what ``updates`` would read, at a tenth of the time; a cell
that is plain in all but one word is left to it.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from vrtracker.model import Update
from vrtracker.patterns import compiled
from vrtracker.read.dates.days import NAMES
from vrtracker.read.updates.spoken import LEADS_ON

_LINE = compiled(
    r"((\d{1,2})/(\d{1,2})/(20[0-4]\d|[0-4]\d)(?: ?[:–-])?) "
    r"(?!(?:[A-Za-z]+ )?(?i:update|position|progress|status|review|report|comment))"
    r"([A-Z][a-z ][^\n\[\]“”\"*•]*[\w.!?;%)])"
)
"""A line's stamp, and words that are none of its own: no initials, no kind of entry such as Progress report."""
_NUMBERS = compiled(r"\d ?[/.:–-] ?\d|\d(?i:st|nd|rd|th)\b|\b20\d{6}\b")
_SMALL_LETTERS = bytes(byte | 32 if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))
_OF_TIME = frozenset(
    word.encode() for word in (*NAMES, "spring", "summer", "autumn", "winter", "q", "w", "update", "updated")
)
"""Words, in small letters, that another date may be made of: Q1 and w/c by their first letters."""


def read_plain(text: str) -> tuple[Update, ...] | None:
    """The entries of a cell that is all plain lines; None for any other cell. ``text`` is cleaned already."""
    if not text[:1].isdigit() or _speaks_of_time(text):
        return None
    updates = []
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        stamp, day, month, year, words = found.groups()
        iso = _iso(day, month, year)
        if iso is None or _NUMBERS.search(words) or words.rsplit(" ", 1)[-1].lower() in LEADS_ON:
            return None
        updates.append(Update(words, iso, stamp))
    return tuple(updates)


def _speaks_of_time(text: str) -> bool:
    words = text.encode(errors="replace").translate(_SMALL_LETTERS)
    return b"as of" in words or b"as at" in words or not _OF_TIME.isdisjoint(words.split())


@lru_cache(maxsize=4096)
def _iso(day: str, month: str, year: str) -> str | None:
    try:
        return date(int(year) if len(year) > 2 else 2000 + int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
