"""Titles whose words a page or a typist broke over two or three rows: "Responsible" above "Officer"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.grid import Spot
from vrtracker.read.joining import starts_low
from vrtracker.read.layout.labels import is_label
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_day, is_ref
from vrtracker.read.rating.own_words import is_key_label
from vrtracker.read.titles.points import SURE, names_extra, strength

LONGEST_PART = 30
MOST_PARTS = 3
"""Rows below the first that may hold words of a title; narrow columns break "Actual outcomes of specific actions"."""
_PERHAPS = 50
"""Points from which words may be a title."""
_SLACK = 10
"""Points that a title may lose by the words below it and still be no worse."""
_MOSTLY = 0.6
_FEW = 0.5
_MOST_ENDED = 0.7


class Titles(NamedTuple):
    """Whole titles by their columns, and the rows they stand in."""

    rows: tuple[int, ...]
    words: Mapping[int, str]


def whole_titles(line: Line, above: Line | None, below: Sequence[Line], across: Mapping[Spot, int]) -> Titles:
    """The titles of a row, with the parts of them that stand in the row above and in the rows below."""
    upper = Titles((above.number,), above.words) if above is not None and _may_begin(above, line) else None
    found = (upper and _wrapped(upper, line, across)) or Titles((line.number,), line.words)
    for other in below:
        longer = _wrapped(found, other, across)
        if longer is None:
            break
        found = longer
    return found


def _may_begin(above: Line, line: Line) -> bool:
    """Whether a row above titles may hold the first words of some: several short texts, few of which are labels.

    What goes on below a word makes it no label: "Target" above "date".
    """
    texts = above.words.values()
    if len(texts) < 2 or any(len(text) > LONGEST_PART for text in texts) or key_beside(above, line) is not None:
        return False
    alone = [text for column, text in above.words.items() if not starts_low(line.words.get(column, ""))]
    return sum(map(is_label, alone)) < _FEW * len(texts)


def key_beside(line: Line, below: Line | None) -> int | None:
    """The column of a key's label that stands beside titles.

    Between two of them, or where words go on below it, "Key" is the first word of a title: Key task.
    """
    under = below.words if below is not None and below.number == line.number + 1 else {}
    for column, text in line.words.items():
        if column > 1 and is_key_label(text) and not starts_low(under.get(column, "")):
            right = sum(other > column and strength(title) >= SURE for other, title in line.words.items())
            apart = column - 1 not in line.words and (right == 1 or text.endswith(":"))
            if apart or not right:
                return column
    return None


def _wrapped(upper: Titles, lower: Line, across: Mapping[Spot, int]) -> Titles | None:
    """Both rows as one, where titles are better whole than in parts; a row of work makes them worse, or no titles."""
    lower = _beside_left_out(lower, max(upper.words))
    if lower.number != upper.rows[-1] + 1 or not all(len(text) <= LONGEST_PART for text in lower.words.values()):
        return None
    whole = {column: f"{upper.words.get(column, '')} {text}".strip() for column, text in lower.words.items()}
    shared = [column for column in lower.words if column in upper.words]
    if not shared or _splits_group(upper, lower, across) or _is_numbered(upper, lower):
        return None
    alone = [text for column, text in lower.words.items() if column not in upper.words]
    if any(_worth(text) < _PERHAPS for text in alone):
        return None
    parts = [_part(upper.words[column], lower.words[column]) for column in shared if not _is_day(lower.words[column])]
    few = not alone and len(shared) < _MOST_ENDED * len(upper.words)
    tails = few and (_are_tails(lower.words.values()) or _is_lone_tail(upper, lower, parts))
    left_open = sum(starts_low(lower.words[c]) and _OPEN.search(upper.words[c]) is not None for c in shared)
    if tails or left_open >= LEAST_OPEN or _are_better(parts, len(shared), len(upper.words)):
        return Titles((*upper.rows, lower.number), dict(sorted({**upper.words, **whole}.items())))
    return None


LEAST_OPEN = 2
"""How many titles that stop in the middle and go on below tell surely that a row is the rest of them."""
_OPEN = compiled(r"(?i)\b(?:a|an|and|are|at|be|by|for|from|in|is|of|on|or|our|the|their|to|we|will|with)$")


class _Part(NamedTuple):
    """How surely the words of one column are a title: those above, those below, both, and those above with any words.

    ``goes_on`` says that the lower words go on from others.
    """

    above: int
    below: int
    both: int
    anyhow: int
    goes_on: bool


_ANY_WORDS = "hazel lanterns"
"""Words of no title: a title that is as good with these says nothing about what stands below it."""


def _part(above: str, below: str) -> _Part:
    anyhow = _worth(f"{above} {_ANY_WORDS}")
    return _Part(_worth(above), _worth(below), _worth(f"{above} {below}"), anyhow, starts_low(below))


def _beside_left_out(line: Line, last: int) -> Line:
    """The row without what stands right of the titles and is none itself: a line of the key."""
    words = {column: text for column, text in line.words.items() if column <= last or _worth(text) >= SURE}
    return line if len(words) == len(line.words) else Line(line.number, words, line.moved)


def _are_better(parts: Sequence[_Part], shared: int, titles: int) -> bool:
    """Whether more titles gain by the words below than lose; titles said a second time are no parts of the first."""
    gains = sum(map(_gains, parts))
    losses = sum(part.both < max(part.above, part.below) - _SLACK for part in parts)
    titled = sum(part.below >= _PERHAPS for part in parts)
    twice = [part for part in parts if min(part.above, part.below) >= SURE]
    worse = sum(part.both < max(part.above, part.below) for part in twice)
    said_twice = len(twice) >= _MOSTLY * titles and 2 * worse > len(twice)
    return losses <= gains and not said_twice and (gains > 0 or titled == shared >= 2)


def _gains(part: _Part) -> bool:
    if part.both <= part.anyhow or part.both < part.below:
        return False
    return part.both > part.above or (part.goes_on and part.both == part.above >= SURE)


def _are_tails(texts: Collection[str]) -> bool:
    """One or two words each, which go on from something or end a title, where nothing stands above but titles."""
    ends = [starts_low(text) or _worth(text) >= _PERHAPS for text in texts if not _is_day(text)]
    return len(ends) == len(texts) and all(ends) and any(map(starts_low, texts)) and max(map(_words, texts)) <= 2


def _is_lone_tail(upper: Titles, lower: Line, parts: Sequence[_Part]) -> bool:
    """Whether a row's only word is a title's below another's: "Date:" below "Completion"; in front it heads rows."""
    inside = len(lower.words) == 1 and min(lower.words) > min(upper.words)
    return inside and all(part.below >= _PERHAPS and part.both >= SURE for part in parts)


def _words(text: str) -> int:
    return len(text.split())


def _is_day(text: str) -> bool:
    """A day below a title is none of its words; a year may be: March 2024."""
    return not text.isdigit() and is_day(text)


def _worth(title: str) -> int:
    """How surely words are a title, of a field or of none."""
    return 100 if names_extra(title) else min(strength(title), 100)


def _is_numbered(upper: Titles, lower: Line) -> bool:
    """Whether a row is work, since its first cell numbers it: 1, 1.1, A1; or what work is for: "Aim 1: Safe homes"."""
    first = lower.words.get(min(upper.words), "")
    if len(lower.words) == 1 and _NUMBERED.search(first):
        return True
    return any(map(str.isdigit, first)) and is_ref(first)


_NUMBERED = compiled(r"^\w[\w ]*\d(?:\s*[:.)]|\s+[–—-])\s*[^\W\d]")


def _splits_group(upper: Titles, lower: Line, across: Mapping[Spot, int]) -> bool:
    """Whether a title above is merged over several of those below, which are its own columns then."""
    ends: Iterable[tuple[int, int]] = ((c, across.get((row, c), c)) for row in upper.rows for c in upper.words)
    return any(start < column <= end for start, end in ends for column in lower.words)
