"""A table with no titles that anybody knows: found by what its columns hold, and only where nothing better is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vrtracker.read.grid import Sheet
from vrtracker.read.layout.header import Header, Table
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date, is_rating, is_ref
from vrtracker.read.titles.content import Profile, profile

LEAST_ROWS = 3
LEAST_COLUMNS = 3
LONGEST_TITLE = 60


def find_untitled(sheet: Sheet, lines: Sequence[Line]) -> Table | None:
    """Rows of three columns and more, of which one says what is to be done and another who, by when or how it goes."""
    rows = [line for line in lines if len(line.words) >= LEAST_COLUMNS]
    if len(rows) < LEAST_ROWS:
        return None
    counts = Counter(column for line in rows for column in line.words)
    columns = sorted(column for column, count in counts.items() if 2 * count >= len(rows))
    profiles = {c: profile([sheet.cells[line.spot(c)] for line in rows[1:] if c in line.words]) for c in columns}
    titled = _is_titles(rows[0], profiles)
    least = 3 if titled else 4
    works = any(found.words >= least and found.stamp < 0.3 for found in profiles.values())
    telling = sum(1 for found in profiles.values() if says(found) >= 0.6)
    if not works or telling < 2:
        return None
    first = rows[0].number
    above = tuple(line for line in lines if line.number < first)
    if titled:
        below = tuple(line for line in lines if line.number > first)
        return Table(Header((first,), rows[0].words), above, below, (rows[0],))
    body = tuple(line for line in lines if line.number >= first)
    return Table(Header((max(0, first - 1),), dict.fromkeys(columns, "")), above, body, ())


def says(found: Profile) -> float:
    """The share of a column's cells that say who, by when or how it goes."""
    return max(found.name, found.date, found.rating, found.stamp)


def _is_titles(line: Line, below: dict[int, Profile]) -> bool:
    """Short words, none twice, none a date, a number or a rating, though there are such below them."""
    texts = list(line.words.values())
    plain = all(len(text) <= LONGEST_TITLE and text[-1:] not in ".;" for text in texts)
    values = any(is_date(text) or is_rating(text) or is_ref(text) for text in texts)
    told = any(
        max(found.date, found.rating, found.stamp) >= 0.5 for column, found in below.items() if column in line.words
    )
    return plain and told and not values and len(set(texts)) == len(texts)
