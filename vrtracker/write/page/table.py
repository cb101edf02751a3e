"""A table of the page: its caption, heads and rows, no longer than a person would read.

The page's records are named tuples: a frozen dataclass takes ten times as long to make when the program starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vrtracker.english import count
from vrtracker.write.theme import Paint

_MOST_ROWS = 250


class Chip(NamedTuple):
    """A word on its colour."""

    words: str
    paint: Paint


class Table(NamedTuple):
    """``more`` says where the rest is, where a table is too long for a page."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Sequence[str | Chip], ...]
    more: str = ""


def table(caption: str, heads: tuple[str, ...], rows: Sequence[Sequence[str | Chip]]) -> Table | None:
    """A table, or nothing where it would have no rows."""
    if not rows:
        return None
    rest = len(rows) - _MOST_ROWS
    more = f"{count(rest, 'row')} more: all are in model.json." if rest > 0 else ""
    return Table(caption, heads, tuple(rows[:_MOST_ROWS]), more)
