"""What the cells of a column look like, whatever its title says: dates, names, ratings, numbers, sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vrtracker.model import Field
from vrtracker.read.grid import Cell
from vrtracker.read.rating import fill_colour

SAMPLE = 60

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DATE = re.compile(
    rf"(?i)^\W*(?:(?:by|end|early|mid|late|from|of|the|to|before|on|start|beginning|until|revised|was|now|week|w/?c|year|financial|performance|academic"
    rf"|quarter|spring|summer|autumn|winter|monday|friday|ongoing|asap|immediate(?:ly)?|continuous|annual(?:ly)?|monthly|quarterly|weekly|tbc|tba|tbd|n/?a"
    rf"|in|place|and|impact|review|started|complete[d]?|daily|termly|within|months?|weeks?|days?|years?|short|medium|long|term|x|{_MONTH}|q[1-4]|\d{{1,4}}(?:st|nd|rd|th)?)\b[\s,.&/–—;:()-]*)+$"
)
_HAS_DATE = re.compile(
    rf"(?i)\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b|\b{_MONTH}\W{{0,2}}\d{{2,4}}\b|\b20\d\d\b|\bongoing\b|\basap\b|\bimmediate"
)
_STAMP = re.compile(
    rf"(?i)^\W*(?:update\w*|as (?:of|at)|position|[a-z]{{2,3}})?\W*(?:\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+{_MONTH}[\s,-]*(?:\d{{2,4}})?|{_MONTH}\W{{0,2}}\d{{2,4}})[\s:;,.)–—-]+\S"
)
_NAME_WORD = r"(?:[A-Z][\w'’.-]*|of|the|for|and|to|de|van|&|all)"
_NAME = re.compile(rf"^{_NAME_WORD}(?:[\s,/;&+()\n–-]+{_NAME_WORD}){{0,11}}$")
_RATING = re.compile(
    r"(?i)^\W*(?:(?:b?rag|status|rated|currently|now|not yet|nearly|fully|partly|partially)\W+)*(?:red|amber|green|blue|yellow|grey|gray|black|white|orange|purple"
    r"|[ragby]|ag|ar|complete[d]?|closed?|done|open|achieved|delivered|on track|off track|on target|off target|on schedule|in progress|not started"
    r"|ongoing|on ?going|overdue|delayed|at risk|behind(?: schedule)?|started|yes|no|y|n|✓|✔|✗|✘|x|n/?a|tbc|\d{1,3} ?%|implemented|some issues|under ?way|not due|on hold|paused|not on track|some delay|delay|slipped)"
    r"(?:\W*$|\W+(?:[/&,–(-]\W*)?\w+\W*$|\s*[/–-]\s*\w+\W*$)"
)
_RATED_SENTENCE = re.compile(
    r"(?i)^\W*(?:b?rag\W+)?(?:red|amber|green|blue|yellow|grey|complete[d]?|closed|achieved)(?:\s*[–—:.!,-]|\s+(?:as|because|due|since|–|with|but|overall|for|at|while|until|achieved)\b)"
)
_REF = re.compile(
    r"^\W*(?:\d{1,3}(?:[.)]\d{0,3}){0,3}[a-z]?|[A-Za-z]{1,6}[\s/.-]?\d{1,4}(?:[./-]\d{1,3})*[a-z]?|[a-z]|[ivx]{1,4}|[A-Z])\W*$"
)
_NUMBER = re.compile(r"^\W*\d{1,3}(?:\.\d{1,3})?\W*$")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Look:
    """What one text looks like."""

    date: bool
    stamp: bool
    name: bool
    rating: bool
    ref: bool
    words: int
    length: int


@dataclass(frozen=True, slots=True)
class Profile:
    """The shares, from 0 to 1, of a column's sampled words that look like something."""

    filled: int = 0
    date: float = 0.0
    stamp: float = 0.0
    name: float = 0.0
    rating: float = 0.0
    ref: float = 0.0
    length: float = 0.0
    words: float = 0.0
    distinct: float = 0.0
    colours: int = 0


@lru_cache(maxsize=16384)
def look(text: str) -> Look:
    """What a text looks like, by cheap patterns: this only has to tell columns apart."""
    start = text[:400]
    date = (
        len(text) <= 70
        and not _NUMBER.match(text)
        and bool(_DATE.match(text) or (len(text) <= 60 and _HAS_DATE.search(text)))
    )
    return Look(
        date=date,
        stamp=len(text) > 14 and bool(_STAMP.match(start)),
        name=len(text) <= 90 and bool(_NAME.match(text)),
        rating=bool((len(text) <= 40 and _RATING.match(text)) or _RATED_SENTENCE.match(start)),
        ref=len(text) <= 14 and not date and bool(_REF.match(text)),
        words=len(_WORD.findall(start)),
        length=len(text),
    )


def profile(cells: Sequence[Cell]) -> Profile:
    """The profile of a column's cells (those with words or a fill)."""
    colours = sum(1 for cell in cells if cell.fill and fill_colour(cell.fill))
    texts = [cell.text.strip() for cell in cells if cell.text.strip()][:SAMPLE]
    if not texts:
        return Profile(colours=colours)
    looks = [look(text) for text in texts]
    count = len(looks)
    return Profile(
        filled=count,
        date=sum(one.date for one in looks) / count,
        stamp=sum(one.stamp for one in looks) / count,
        name=sum(one.name and not one.date for one in looks) / count,
        rating=sum(one.rating for one in looks) / count,
        ref=sum(one.ref for one in looks) / count,
        length=sum(one.length for one in looks) / count,
        words=sum(one.words for one in looks) / count,
        distinct=len(set(texts)) / count,
        colours=colours,
    )


def _ref(p: Profile) -> float:
    return 50 * p.ref - (60 if p.length > 14 else 0) - 30 * p.date


def _objective(p: Profile) -> float:
    return (
        (15 if p.words >= 2 else -15)
        - 40 * p.date
        - 40 * p.ref
        - (30 * p.rating if p.length < 20 else 0)
        - 40 * p.stamp
    )


def _action(p: Profile) -> float:
    long = 30 if p.words >= 4 else 10 if p.words >= 2 else -30
    return (
        long
        - 70 * p.date
        - 60 * p.ref
        - (40 * p.rating if p.length < 25 else 0)
        - 50 * p.stamp
        - (40 * p.name if p.length < 30 else 0)
    )


def _owner(p: Profile) -> float:
    return (
        50 * p.name
        - 70 * p.date
        - 50 * p.stamp
        - (60 if p.length > 90 else 0)
        - (40 * p.rating if p.length < 25 else 0)
    )


def _when(p: Profile) -> float:
    return 70 * p.date - 20 - (50 if p.length > 60 and p.date < 0.3 else 0) - (50 * p.name if p.date < 0.3 else 0)


def _updates(p: Profile) -> float:
    long = 25 if p.words >= 5 else 0 if p.words >= 2.5 else -30
    return (
        long
        + 45 * p.stamp
        - (30 * p.date if p.length < 25 else 0)
        - (35 * p.rating if p.length < 20 else 0)
        - (40 * p.name if p.length < 30 else 0)
    )


def _rag(p: Profile) -> float:
    sentence = 60 if p.length > 60 and p.rating < 0.3 else 0
    return (
        55 * p.rating
        + min(40, 20 * p.colours)
        - sentence
        - 40 * p.stamp
        - 20 * p.date
        - (40 if p.rating < 0.2 and not p.colours else 0)
    )


def _evaluation(p: Profile) -> float:
    return (10 if p.words >= 3 else -10) - 40 * p.date - 50 * p.ref - 40 * p.stamp


CONTENT: Mapping[Field, Callable[[Profile], float]] = {
    "ref": _ref,
    "objective": _objective,
    "action": _action,
    "owner": _owner,
    "start": _when,
    "deadline": _when,
    "updates": _updates,
    "rag": _rag,
    "evaluation": _evaluation,
}
"""For each field, the points a column earns or loses by what its cells hold."""


def content_points(name: Field, found: Profile) -> float:
    """The points of a column's cells for a field; none either way for a column with nothing in it."""
    if not found.filled and not found.colours:
        return 0.0
    if not found.filled:
        return 40.0 if name == "rag" else -40.0
    return CONTENT[name](found)


_SEEN: tuple[tuple[str, Callable[[Profile], float]], ...] = (
    ("dates", lambda p: p.date),
    ("ratings", lambda p: p.rating),
    ("names", lambda p: p.name),
    ("reference numbers", lambda p: p.ref),
    ("dated entries", lambda p: p.stamp),
)


def seen(found: Profile) -> str:
    """In words, what most of a column's cells look like: "8 of 10 cells look like names"."""
    if not found.filled:
        return "its cells are coloured" if found.colours else "its cells are empty"
    what, share = max(((what, share(found)) for what, share in _SEEN), key=lambda pair: pair[1])
    if share < 0.5:
        return "its cells hold sentences" if found.words >= 4 else "its cells hold a few words"
    return f"{round(share * found.filled)} of {found.filled} cells look like {what}"
