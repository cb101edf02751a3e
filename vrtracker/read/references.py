"""Addresses of cells and ranges, as workbooks write them."""

from __future__ import annotations

from collections.abc import Iterator

from vrtracker.patterns import compiled
from vrtracker.read.grid import Merge, Spot

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
"""How many of them an Excel sheet has."""

_REF = compiled(r"([A-Za-z]{0,3})([0-9]{0,7})")


def column_number(letters: str) -> int:
    """A column counted from 0: A is 0, AA is 26; -1 where these are no column's letters."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            return -1
        number = number * 26 + ord(letter) - 64
    return number - 1


def ranges(words: str) -> Iterator[Merge]:
    """The ranges of an ``sqref``: ``A1:B4 D7``; whole columns and rows reach to the end of the sheet."""
    for each in words.replace("$", "").split():
        first, _, last = each.partition(":")
        start, end = _corner(first, (0, 0)), _corner(last or first, (MAX_ROW - 1, MAX_COLUMN - 1))
        if start and end:
            (top, bottom), (left, right) = sorted((start[0], end[0])), sorted((start[1], end[1]))
            yield Merge(top, left, bottom, right)


def spot(words: str) -> Spot | None:
    """The cell of an address such as ``G7``."""
    return next(((each.top, each.left) for each in ranges(words)), None)


def _corner(words: str, unsaid: Spot) -> Spot | None:
    match = _REF.fullmatch(words)
    if match is None:
        return None
    letters, digits = match.groups()
    row = int(digits) - 1 if digits else unsaid[0]
    column = column_number(letters) if letters else unsaid[1]
    return (row, column) if 0 <= row < MAX_ROW and 0 <= column < MAX_COLUMN else None
