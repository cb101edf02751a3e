"""Addresses after rows have gone: a cell, a range, a list of ranges, as they are called then."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from vrtracker.patterns import compiled

_RANGE = compiled(r"(\$?[A-Z]{1,3})?(\$?)(\d{1,7})?(?::(\$?[A-Z]{1,3})?(\$?)(\d{1,7})?)?")
_ROWS_IN_FORMULA = compiled(
    r"(?<![A-Za-z0-9_.!'])(\$?)[A-Za-z]{1,3}(\$?)(\d{1,7})(?![A-Za-z0-9_(.!])"
    r"|(?<![A-Za-z0-9_.])(\$?)(\d{1,7})(?=:\$?\d)|(?<=[\d]:)(\$?)(\d{1,7})"
)
_RANGE_ROWS = compiled(r"(?<=[A-Z$:])\d+|^\d+")
_QUOTED = compiled(r'"(?:[^"]|"")*"')
_REFERENCE = compiled(
    r"(?P<sheet>'(?:[^']|'')+'|[^\s'!,()+*/=<>&\"^;{}-]+)!(?P<range>\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?)"
)


class Moves(NamedTuple):
    """Rows that go (sorted, from 1), and what the others are called afterwards."""

    gone: Sequence[int]

    def row(self, number: int) -> int:
        """The number of the row, or of the one that comes up into its place."""
        return number - bisect_left(self.gone, number)

    def range(self, ref: str) -> str | None:
        """A range such as B2:C9, $4:$4 or A:C; it shrinks by its rows that go, and is None where none is left."""
        found = _RANGE.fullmatch(ref)
        if not found:
            raise ValueError(f"{ref!r} is no range")
        left, fixed, top, right, last_fixed, bottom = found.groups()
        if top is None:
            return ref
        if bottom is None:
            return None if int(top) in self.gone else f"{left or ''}{fixed}{self.row(int(top))}"
        low, high = self.row(int(top)), int(bottom) - bisect_right(self.gone, int(bottom))
        return None if high < low else f"{left or ''}{fixed}{low}:{right or ''}{last_fixed}{high}"

    def ranges(self, refs: str) -> str:
        """A list of ranges with spaces between; "" where none is left."""
        return " ".join(moved for ref in refs.split() if (moved := self.range(ref)))


def reaches(refs: str, row: int) -> bool:
    """Whether a list of ranges has a row from this one on; a whole column has them all, and never changes."""
    numbers = [int(part) for ref in refs.split() for part in _RANGE_ROWS.findall(ref)]
    return any(number >= row for number in numbers)


def sheet_names(formula: str) -> set[str]:
    """The sheets a formula names, in small letters."""
    return {_bare(found["sheet"]) for found in _REFERENCE.finditer(_QUOTED.sub(" ", formula))}


def moved_formula(formula: str, sheet: str, moves: Moves) -> str:
    """A list of ranges with their sheets' names, those of one sheet moved; what is wholly gone is no range any more."""

    def moved(found: re.Match[str]) -> str:
        if _bare(found["sheet"]) != sheet.lower():
            return found[0]
        return f"{found['sheet']}!{moves.range(found['range']) or '#REF!'}"

    return _REFERENCE.sub(moved, formula)


def _bare(sheet: str) -> str:
    """A sheet's name without the quotes a formula puts around it."""
    return (sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet).lower()


def rows_spoken_of(formula: str) -> list[tuple[bool, int]]:
    """The rows a formula names on its own sheet, each with whether it is fixed ($)."""
    text = _REFERENCE.sub(" ", _QUOTED.sub(" ", formula))
    found = _ROWS_IN_FORMULA.finditer(text)
    return [(bool(m[2] or m[4] or m[6]), int(m[3] or m[5] or m[7])) for m in found]
