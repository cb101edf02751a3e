"""Who does it and by when, where both stand in one cell: "Ann Bell, by 31 March", or a line each."""

from __future__ import annotations

from typing import NamedTuple

from vrtracker.model import is_nobody
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import Frame
from vrtracker.read.looks import is_day, is_only_date
from vrtracker.read.owners.names import is_owner
from vrtracker.read.titles.points import plain


class Parted(NamedTuple):
    """The words of who and those of when."""

    who: str
    when: str


def shared_column(frame: Frame) -> int | None:
    """The one column of owners, or of deadlines, where a table has none of the other."""
    owners, dates = frame.columns("owner"), frame.columns("deadline")
    if owners and dates:
        return None
    shared = owners or dates
    return shared[0] if len(shared) == 1 else None


def parted(title: str, text: str) -> Parted | None:
    """Who and when of a cell; under a title that asks for one of them only where a day has a line alone.

    Under one that only asks when, other lines may say what is done by then: each of them must name an owner.
    """
    asked = asks_both(title)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    when = [line for line in lines if (_says_when(line) if asked else is_only_date(line) and is_day(line))]
    who = [line for line in lines if line not in when]
    if not asked and not (_WHO.search(plain(title)) or all(map(is_owner, who))):
        return None
    if not asked:
        return Parted("\n".join(who), " ".join(when)) if who and when else None
    if len(lines) == 1 and (found := _in_line(lines[0])):
        return found
    return Parted(text, "") if is_nobody(text) else Parted("\n".join(who), " ".join(when))


def asks_both(title: str) -> bool:
    """Whether a title asks who and when: "Who and by when", "Lead / deadline"."""
    words = plain(title)
    return _WHO.search(words) is not None and _WHEN.search(words) is not None


def _says_when(line: str) -> bool:
    return is_only_date(line) or _BEGUN.match(line) is not None


def _in_line(line: str) -> Parted | None:
    """The words before and after the first sign or word behind which there is nothing but when."""
    for found in _BETWEEN.finditer(line):
        who, when = line[: found.start()], line[found.end() :].strip(" ().")
        if who and (is_only_date(when) or _REGULAR.match(when)):
            return Parted(who, when)
    return None


_WHO = compiled(r"\b(?:who|whom|leads?|owners?|officers?|persons?|names?|agency|agencies|responsib\w+)\b")
_WHEN = compiled(r"\b(?:when|dates?|deadlines?|time\w*|due|target|completion)\b")
_BEGUN = compiled(
    r"(?i)(?:by|before|within|every|each|after|from|until|when|once|as (?:soon|needed|required)|end of)\b"
)
_REGULAR = compiled(r"(?i)(?:before|within|every|each|until)\b")
_BETWEEN = compiled(r"\s*[,;(|/–—]\s*|\s+-\s+|:\s+|\s+(?=(?:by|before|within|every|each|until)\b)")
