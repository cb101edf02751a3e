"""Cells whose lines were cut to a width, as those that came out of a PDF are: which breaks only cut a line."""

from __future__ import annotations

import re
from itertools import pairwise

from vrtracker.patterns import compiled
from vrtracker.read.updates.spoken import LEADS_ON

_NARROWEST, _WIDEST = 12, 90
"""The characters of a line that was cut to a column's width; a list's line is shorter, a paragraph's longer."""
_ENDS = (".", "!", "?", ":", ";")
_DATE_AT_HEAD = compiled(
    r"\W{0,3}(?:[A-Za-z/.:]+[\s/]){0,4}?(?P<date>\d[\d/.\-]{2,9}|\d{1,2}(?:st|nd|rd|th)?\s?[A-Z][a-z]{2,8}(?:\s?\d{2,4})?|"
    r"[A-Z][a-z]{2,8}(?:\s\d{2,4}|(?=\s?[:–—-])))(?P<mark>\s?[^\w\s]|\s+\w|$)"
)
_LEADS_TO_DATE = compiled(rf"(?i)[(\[][^)\]]{{0,12}}$|\b(?:updated?|ending|commencing|{'|'.join(LEADS_ON)})$")
_SMALL_WORDS = compiled(r"(?!(?:\S+ ){0,2}\S*\d)[a-z]+[,.;)]?(?: |$)")
"""Small words without a number, that label no entry as w/c 20/1 does."""


def without_cuts(text: str) -> str:
    """The text with a blank for each break that only cut a line, and every character in its place.

    A break cuts a line where the next word had no room in it. One after the end of a sentence may be more, and so may
    one before a date that is written as the date the cell begins with.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if len(lines) < 3 or not _NARROWEST <= width <= _WIDEST:
        return text
    cuts = [_had_no_room(one, two, width) for one, two in pairwise(lines)]
    goes_on = [_goes_on(one, two) for one, two in pairwise(lines)]
    shown = sum(cut and going for cut, going in zip(cuts, goes_on, strict=True))
    if not shown or shown < sum(goes_on) - shown:
        return text
    opening = _head(lines[0])
    parts = [lines[0]]
    for (one, two), cut in zip(pairwise(lines), cuts, strict=True):
        alike = opening != "" and _head(two) == opening and not _LEADS_TO_DATE.search(one)
        kept = not cut or alike or one.endswith(_ENDS)
        parts.append(("\n" if kept else " ") + two)
    return "".join(parts)


def _had_no_room(line: str, following: str, width: int) -> bool:
    word = following.split(" ", 1)[0]
    return bool(word) and len(line) + 1 + len(word) > width


def _goes_on(line: str, following: str) -> bool:
    """Whether words go on in a small letter from words above; behind a date, a note may begin so."""
    return bool(_SMALL_WORDS.match(following)) and (line[-1:].isalpha() or line.endswith(","))


def _head(line: str) -> str:
    """How a line's first date is marked off from the words behind it, and, where no mark does, how it is written."""
    found = _DATE_AT_HEAD.match(line)
    if not found:
        return ""
    mark = found["mark"].strip()
    if mark and not mark.isalnum():
        return mark
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "9", found["date"]))
