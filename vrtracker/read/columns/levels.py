"""Titles that only mean something beside each other: levels of a plan, a column for each colour or meeting."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from vrtracker.english import MONTHS
from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.titles.points import SURELY, plain, title_points

_LEVELS = (
    compiled(r"^commitments?(?: (?:body|title|text|name))?$"),
    compiled(r"^milestones?(?: (?:body|title|text|name))?$"),
    compiled(r"^indicators?(?: (?:body|title|text|name))?$"),
)
"""A plan's levels, from the broadest: what was promised, its stages, what shows that a stage was reached."""
_ACTION = compiled(r"^(?:main |key |high level |sub ?)?(?:actions?|tasks?)(?: (?:body|description|title|name|text))?$")
_COLOUR = compiled(r"^(?:b|r|a|g|blue|red|amber|yellow|green|complete)$")


def nested_levels(titles: Sequence[str]) -> dict[int, Field]:
    """Where a plan's levels have a column each, the finest is the work and the broadest what it is for."""
    words = [plain(title) for title in titles]
    found = [column for pattern in _LEVELS if (column := _first(pattern, words)) is not None]
    if len(found) < 2 or any(map(_ACTION.match, words)):
        return {}
    if all(
        column in found or title_points(titles[column]).get("ref", 0) >= SURELY for column in range(found[0], found[-1])
    ):
        return {found[0]: "objective", found[-1]: "action"}
    return {found[0]: "action"}


def _first(pattern: re.Pattern[str], words: Sequence[str]) -> int | None:
    return next((column for column, each in enumerate(words) if pattern.match(each)), None)


def colour_titles(titles: Sequence[str]) -> dict[int, Field]:
    """A column for each colour, side by side, with a mark in the one that holds: R, A and G."""
    found = [column for column, title in enumerate(titles) if is_colour_title(title)]
    beside = found == list(range(found[0], found[0] + len(found))) if found else False
    names = {plain(titles[column])[:1] for column in found}
    return dict.fromkeys(found, "rag") if beside and len(found) >= 3 and {"r", "g"} <= names else {}


def is_colour_title(title: str) -> bool:
    return _COLOUR.match(plain(title)) is not None


def meetings(titles: Sequence[str]) -> Sequence[Collection[int]]:
    """Columns for one kind of meeting each: titles that nobody knows, with the same words before different dates."""
    held: dict[str, dict[int, str]] = {}
    for column, title in enumerate(titles):
        found = _MET.match(plain(title)) if not title_points(title) else None
        if found:
            held.setdefault(found["who"], {})[column] = found["day"]
    return [days for days in held.values() if len(set(days.values())) > 1]


_MET = compiled(
    rf"^(?P<who>[a-z]+(?: [a-z]+){{0,3}}) (?P<day>\d{{1,2}} \d{{1,2}} \d{{2,4}}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}) \d{{2,4}})$",
    re.IGNORECASE,
)


_FORMER = compiled(
    r"\b(?:last|previous|before|prior|former|old|earlier|initial|original|baseline|starting|forecast|target)\b"
    r"|^(?:was|then)$"
)
_QUARTER = compiled(r"\bq(?:tr|uarter)? ?([1-4])\b(?: (?:20)?(\d\d))?")
_MONTHS = tuple(name[:3].lower() for name in MONTHS)
_MONTH = compiled(rf"\b({'|'.join(_MONTHS)})[a-z]* ?(?:20)?(\d\d)\b")

_YEAR = compiled(r"\b(?:20)?(\d\d) (?:20)?\d\d\b|\b20(\d\d)\b")
_COUNTED = compiled(r"\b(?:year|yr|y|round|review|meeting|period|phase) ?(\d{1,2})\b")


def is_former(title: str) -> bool:
    """Whether a title speaks of a round that is over, or of one to come: "RAG last quarter"."""
    return _FORMER.search(plain(title)) is not None


def round_of(title: str) -> tuple[int, int] | None:
    """Which round a title names, as year (or its number) and quarter or month, so that rounds may be put in order."""
    words = plain(title)
    month = _MONTH.search(words)
    if month:
        return int(month[2]), _MONTHS.index(month[1])
    quarter = _QUARTER.search(words)
    if quarter:
        return int(quarter[2] or 0), int(quarter[1])
    counted = _YEAR.search(words) or _COUNTED.search(words)
    return (int(counted[counted.lastindex or 1]), 0) if counted else None
