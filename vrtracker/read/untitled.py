"""A table with no titles at all: found by what its columns hold, and only where nothing better is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vrtracker.read.content import profile
from vrtracker.read.grid import Sheet
from vrtracker.read.header import Header, Table
from vrtracker.read.lines import Line

LEAST_ROWS = 3
LEAST_COLUMNS = 3


def find_untitled(sheet: Sheet, lines: Sequence[Line]) -> Table | None:
    """Rows of three columns and more, of which one says what is to be done and another who, by when or how it goes."""
    rows = [line for line in lines if len(line.words) >= LEAST_COLUMNS]
    if len(rows) < LEAST_ROWS:
        return None
    counts = Counter(column for line in rows for column in line.words)
    columns = sorted(column for column, count in counts.items() if 2 * count >= len(rows))
    profiles = [profile([sheet.cells[line.spot(c)] for line in rows if c in line.words]) for c in columns]
    works = any(found.words >= 4 and found.stamp < 0.3 for found in profiles)
    says = sum(1 for found in profiles if max(found.name, found.date, found.rating, found.stamp) >= 0.6)
    if not works or says < 2:
        return None
    first = rows[0].number
    above = tuple(line for line in lines if line.number < first)
    body = tuple(line for line in lines if line.number >= first)
    return Table(Header((max(0, first - 1),), dict.fromkeys(columns, "")), above, body, ())
