"""Titles of the parts of one entry of progress, under a title that is the entry's: "Date", "Note", "By" of a review."""

from __future__ import annotations

from collections.abc import Mapping

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.titles.beside import is_work
from vrtracker.read.titles.head import HEADS, head_of
from vrtracker.read.titles.points import SURE, names_extra, plain, title_points

DATE, WRITER, WORDS = "Date of update", "Noted by", "Update"
"""The titles that the parts of an entry count as."""


def part_of_entry(titles: Mapping[int, str], groups: Mapping[int, str], column: int) -> str | None:
    """What a column's title counts as, where its group is one entry with a date and words of its own; else nothing.

    The only title of the work is no part of what is said of it.
    """
    group = groups[column]
    inside = {_part(title) for at, title in titles.items() if groups.get(at) == group}
    works = [at for at, title in titles.items() if is_work(title)]
    apart = any(groups.get(at) != group for at in works) or not works
    return _part(titles.get(column, "")) if {DATE, WORDS} <= inside and apart and _is_entry(group) else None


def _is_entry(group: str) -> bool:
    """Whether a title names a review, or a round of progress; the next one has nothing to tell yet."""
    return _ENTRY.match(plain(group)) is not None or title_points(group).get("updates", 0) >= SURE


def _part(own: str) -> str:
    """What a part of an entry is: its date, who wrote it, or what was said, where that is no field's of its own."""
    words = plain(own)
    if not words:
        return own
    if _DATE.match(words):
        return DATE
    if _WRITER.match(words):
        return WRITER
    kept = names_extra(own) or HEADS.get(head_of(words)) == "extra"
    return own if kept or _FIELDS.intersection(title_points(own)) else WORDS


_DATE = compiled(r"^(?:date|dated|when|day|on|date of (?:the )?(?:review|update|visit|meeting|entry|note))$")
_WRITER = compiled(r"^(?:by(?: whom)?|whom?|initials?|names?|officers?|author|reviewer|\w+ed by)$")
_ENTRY = compiled(
    r"^(?:(?!next\b)\w+ ){0,2}(?:reviews?|visits?|updates?|check(?: ?ins?)?|follow ?ups?|entry|meetings?)"
    r"(?: (?:no )?\d{1,2})?$"
)
_FIELDS: frozenset[Field] = frozenset(("rag", "owner", "deadline", "start", "ref", "evaluation"))
"""The fields of what may stand beside an entry without being said in it."""
