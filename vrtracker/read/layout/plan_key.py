"""Where the key of a plan may stand: above its table, below it or to the right of it, never in a row of work."""

from __future__ import annotations

from collections.abc import Sequence, Set

from vrtracker.read.grid import Sheet
from vrtracker.read.layout.header import Header, Table
from vrtracker.read.lines import Line
from vrtracker.read.rating.key import LEAST, Key, find_key, is_key_row
from vrtracker.read.rating.own_words import colour_word, is_key_label
from vrtracker.read.titles.points import title_points


def key_of(sheet: Sheet, table: Table, titled: Set[int]) -> Key:
    """The key of the table that has titles in these columns."""
    first, edge = min(titled, default=0), max(titled, default=0)
    told = _told_columns(table.header)
    work = range(table.header.rows[0], _last_row(table) + 1)

    def allowed(line: Line) -> Sequence[int]:
        columns = list(line.words)
        if line.number in table.header.rows:
            return [column for column in columns if column > edge]
        lone = len(columns) <= 2 and told.isdisjoint(columns)
        if line.number not in work or lone or is_key_row(line):
            return columns
        return [column for column in columns if not first <= column <= edge]

    lines = [*_beside_block(table.above), *table.titles, *table.repeats, *table.body]
    return find_key(sheet, sorted(lines, key=lambda line: line.number), allowed, work)


def _beside_block(above: Sequence[Line]) -> Sequence[Line]:
    """The lines above a table; of those where the key stands right of the header block, only the cells of the key.

    It begins where its title stands, or colours below one another, with cells of the block left of it.
    """
    titles = [(line.number, c) for line in above for c, text in line.words.items() if is_key_label(text)]
    colours = {(line.number, c): colour for line in above for c in line.words if (colour := colour_word(line.words[c]))}
    listed = [(row, c) for row, c in colours if len({colours[spot] for spot in colours if spot[1] == c}) >= LEAST]
    first = min((column for _, column in titles or listed), default=0)
    top = min((row for row, column in titles or listed if column == first), default=0)
    return [_right_of(line, first) if line.number >= top and max(line.words) >= first else line for line in above]


def _right_of(line: Line, first: int) -> Line:
    return line._replace(words={column: text for column, text in line.words.items() if column >= first})


def _last_row(table: Table) -> int:
    """The last row that is surely work."""
    upwards = sorted(table.body, key=lambda line: -line.number)
    return next((line.number for line in upwards if len(line.words) > 2 and not is_key_row(line)), -1)


def _told_columns(header: Header) -> Set[int]:
    """The columns whose titles say how work stands, which a row may hold without saying more."""
    told = {"updates", "rag", "evaluation"}
    return {column for column, title in header.titles.items() if not told.isdisjoint(title_points(title))}
