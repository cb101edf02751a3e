"""Where things stand on a sheet: its tables, what is written above each of them, and the rows of work below."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from vrtracker.read.blocks import find_blocks, label_columns
from vrtracker.read.entry_rows import with_entry_rows
from vrtracker.read.footers import is_total
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.header import Header, Table, find_headers, header_at
from vrtracker.read.heading import says_post, starts_with_label
from vrtracker.read.lines import Line, lines_of, shift, spread_across, spread_down
from vrtracker.read.objective_lines import banner_of, split_banner
from vrtracker.read.side_by_side import parted
from vrtracker.read.tallies import without_tallies
from vrtracker.read.titles import plain, title_points
from vrtracker.read.untitled import find_untitled

SAME_TABLE = 0.7


class Layout(NamedTuple):
    """A sheet understood as tables; ``lines`` are all of its rows that hold words."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    across: Mapping[Spot, int]
    down: Mapping[Spot, Spot]


def lay_out(sheet: Sheet, header_row: int | None = None, *, untitled: bool = False) -> Layout:
    """The tables of a sheet; ``header_row`` (counted from 0) is where the settings say the titles are.

    ``untitled`` says to look also for a table that has no titles at all.
    """
    lines = lines_of(sheet)
    across, down = spread_across(sheet), spread_down(sheet)
    growing: list[_Growing] = []
    for part in parted(without_tallies(lines), across, down):
        headers = find_headers(part, across, down)
        if header_row is not None:
            named = header_at(part, header_row, across, down)
            headers = tuple([named] if named else []) + tuple(h for h in headers if h.rows[0] > header_row)
        _grow(growing, part, headers)
    tables = tuple(with_entry_rows(table.frozen()) for table in growing)
    if not tables or (header_row is None and label_columns(lines)):
        other = find_blocks(lines) or (find_untitled(sheet, lines) if untitled and not tables else None)
        tables = (other,) if other else tables
    return Layout(lines, tables, across, down)


class _Found(NamedTuple):
    """Titles, the lines between the rows above and these, the lines they stand in, and the rows below."""

    header: Header
    between: list[Line]
    titles: list[Line]
    rows: list[Line]


@dataclass(slots=True)
class _Growing:
    """A table to which later parts of the sheet may still be added."""

    header: Header
    above: tuple[Line, ...]
    body: list[Line]
    titles: list[Line]
    repeats: list[Line] = field(default_factory=list)

    def adopt_banner(self) -> None:
        """Where later parts of the table have an objective's line above their titles, so has the first."""
        last = self.above[-1] if self.above else None
        if last and banner_of(last):
            self.above = self.above[:-1]
            self.body.insert(0, last)

    def go_on(self, found: _Found, again: Sequence[Line]) -> None:
        """Takes the rows below repeated titles; what the page said ``again`` above these is no work."""
        moves = _moves(self.header, found.header)
        del self.body[len(self.body) - len(again) :]
        self.repeats.extend([*again, *found.titles])
        self.body.extend([shift(line, moves) for line in found.rows] if moves else found.rows)

    def retitle(self, found: _Found) -> None:
        """Takes a second row of titles right below the first: of the two, the one that says more counts."""
        best = max((self.header, found.header), key=_known)
        self.header = best._replace(rows=(*self.header.rows, *found.header.rows))
        self.titles.extend(found.titles)
        self.body.extend(found.rows)

    def frozen(self) -> Table:
        return Table(self.header, self.above, tuple(self.body), tuple(self.titles), tuple(self.repeats))


def _grow(tables: list[_Growing], lines: Sequence[Line], headers: Sequence[Header]) -> None:
    """Adds the tables of these lines; the first may go on with one that stands to their left."""
    numbers = [line.number for line in lines]
    ends = [0]
    for header in headers:
        first, last = bisect_left(numbers, header.rows[0]), bisect_right(numbers, header.last)
        ends += [first, last]
    ends.append(len(lines))
    for index, header in enumerate(headers):
        before, first, last, after = ends[2 * index : 2 * index + 4]
        found = _Found(header, list(lines[before:first]), list(lines[first:last]), list(lines[last:after]))
        beside = index == 0 and not (tables and _is_rest(tables[-1].header, header, found.between))
        if beside:
            tables.append(_started(found, found.between))
        else:
            _add(tables, found)


def _is_rest(left: Header, header: Header, above: Sequence[Line]) -> bool:
    """Whether a table beside another is the rest of it, as in a newspaper: the same titles, and nothing above them."""
    return left.words == header.words and not above


def _add(tables: list[_Growing], found: _Found) -> None:
    """Goes on with the table before, where its titles are only repeated, or starts another below it."""
    current, header = tables[-1], found.header
    heading = _heading_above(found.between, header)
    known = {text for table in tables for line in table.above for text in line.words.values()}
    if _same(current.header, header) and not _is_new_plan(heading, known):
        current.go_on(found, _said_again(found.between, known))
        if any(map(banner_of, heading or found.between[-1:])):
            current.adopt_banner()
    elif not found.between and _is_retitled(current.header, header):
        current.retitle(found)
    else:
        del current.body[len(current.body) - len(heading) :]
        tables.append(_started(found, heading))


def _started(found: _Found, above: Sequence[Line]) -> _Growing:
    """A table with these lines above it, but for the line of an objective."""
    block, banners = split_banner(above, found.rows)
    return _Growing(found.header, tuple(block), [*banners, *found.rows], found.titles)


def _same(first: Header, second: Header) -> bool:
    """Two headers say the same when most of the second one's titles are the first one's."""
    common = len(first.words & second.words)
    return common >= SAME_TABLE * max(len(first.words), len(second.words), 1)


def _is_retitled(first: Header, second: Header) -> bool:
    """Whether titles say the columns above again, all of them known: the names that a form or a list gave them."""
    return second.titles.keys() <= first.titles.keys() and _known(second) == len(second.titles)


def _known(header: Header) -> int:
    return sum(1 for title in header.titles.values() if title_points(title))


def _moves(first: Header, second: Header) -> Mapping[int, int]:
    """Where the columns of a repeated header went: its column to the table's own, only where they differ."""
    places = {plain(title): column for column, title in first.titles.items() if plain(title)}
    moves = {column: places[plain(title)] for column, title in second.titles.items() if plain(title) in places}
    return moves if any(column != here for column, here in moves.items()) else {}


def _heading_above(between: Sequence[Line], header: Header) -> list[Line]:
    """The lines right above a later header that speak of the table below, not of the work above."""
    heading: list[Line] = []
    for line in reversed(between):
        gap = heading and heading[0].number - line.number > 2
        if gap or not _may_be_heading(line, header):
            break
        heading.insert(0, line)
    while heading and not _starts_heading(heading[0], between, header):
        heading.pop(0)
    return heading


def _has_label(line: Line, header: Header) -> bool:
    """Whether a line begins with a label, or is short and has a post and who holds it further right."""
    if starts_with_label(line.words[min(line.words)]):
        return True
    short = len(line.words) < len(header.titles)
    return short and len(line.words) > 1 and any(map(says_post, line.words.values()))


def _starts_heading(line: Line, between: Sequence[Line], header: Header) -> bool:
    """A label starts a heading; a line without one only where an empty row parts it from the work above."""
    if _has_label(line, header):
        return True
    above = [other.number for other in between if other.number < line.number][-1:]
    return _is_heading(line, header) and (not above or above[0] < line.number - 1)


def _may_be_heading(line: Line, header: Header) -> bool:
    """A heading's line, or a short text with one other beside it, as a label stands beside its value."""
    first = min(line.words)
    pair = len(line.words) == 2 and first <= min(header.titles) and len(line.words[first]) <= 60
    return _is_heading(line, header) or (pair and line.words[first][:1].isupper())


def _is_heading(line: Line, header: Header) -> bool:
    if _has_label(line, header):
        return True
    first = min(line.words)
    words = line.words[first]
    if is_total(line):
        return False
    near = first <= sorted(header.titles)[min(1, len(header.titles) - 1)]
    return len(line.words) == 1 and near and (words[0].isupper() or words[0].isdigit()) and len(words) < 300


def _said_again(between: Sequence[Line], known: Set[str]) -> list[Line]:
    """The lines right above repeated titles that a page said again: its title, its header block."""
    again: list[Line] = []
    for line in reversed(between):
        if not set(line.words.values()) <= known and not _is_page_number(line):
            break
        again.insert(0, line)
    return again


def _is_page_number(line: Line) -> bool:
    return len(line.words) == 1 and is_page(next(iter(line.words.values())))


def is_page(text: str) -> bool:
    """What a page says at its foot: its number, perhaps the plan's name before it."""
    return _PAGE.match(text) is not None


_PAGE = re.compile(
    r"(?i)^\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$|^.{0,120}\bpage\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$"
)


def _is_new_plan(heading: Sequence[Line], known: Set[str]) -> bool:
    """A label or a title of its own starts a new plan; a page's heading repeated, or an objective's, does not."""
    new = [line for line in heading if not set(line.words.values()) <= known and not _is_page_number(line)]
    return any(
        banner_of(line) is None or (len(line.words) == 1 and starts_with_label(next(iter(line.words.values()))))
        for line in new
    )
