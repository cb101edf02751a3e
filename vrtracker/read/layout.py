"""Where things stand on a sheet: its tables, what is written above each of them, and the rows of work below."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from vrtracker.read.blocks import find_blocks, label_columns
from vrtracker.read.entry_rows import with_entry_rows
from vrtracker.read.footers import is_total
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.header import Header, Table, find_headers, header_at
from vrtracker.read.heading import says_post, starts_with_label
from vrtracker.read.labels import label_kind
from vrtracker.read.lines import Line, lines_of, shift, spread_across, spread_down
from vrtracker.read.side_by_side import parted
from vrtracker.read.tallies import without_tallies
from vrtracker.read.titles import plain, title_points
from vrtracker.read.untitled import find_untitled

SAME_TABLE = 0.7
_OBJECTIVE = re.compile(
    r"(?i)^(?:(?:strategic|overall|key|our) )?(?:objective|outcome|aim|goal|theme|workstream"
    r"|strand|commitment|ambition|recommendation|strategic priority)\b"
    r"(?:\s*(?:no\.?\s*)?(?P<ref>[A-Z]?\d+(?:\.\d+)*[a-z]?|[A-Z]|[IVX]+))?\s*(?:[:.)–—-]+\s*"
    r"|\s+(?=(?-i:[A-Z])))(?P<title>\S.*)$",
    re.DOTALL,
)
_NUMBERED = re.compile(r"^(?P<ref>\d{1,2}(?:\.\d{1,2})?|[A-Z])\s*[.):–-]\s*(?P<title>[^\W\d].*)$", re.DOTALL)


class Layout(NamedTuple):
    """A sheet understood as tables; ``lines`` are all of its rows that hold words."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    across: Mapping[Spot, int]
    down: Mapping[Spot, Spot]


def banner(text: str) -> tuple[str | None, str] | None:
    """The ref and title of an objective written across the table: "Objective 2: …", "2. Build …"."""
    found = _OBJECTIVE.match(text) or _NUMBERED.match(text)
    return (found["ref"], found["title"].strip()) if found else None


def banner_of(line: Line) -> tuple[str | None, str] | None:
    """The ref and title of an objective that has its row alone, in one cell or in two: "Objective:", "Build …"."""
    text = _lone_text(line)
    return banner(text) if text else None


def _lone_text(line: Line) -> str:
    texts = list(line.words.values())
    if len(texts) == 2 and _OBJECTIVE_LABEL.match(texts[0]) and label_kind(texts[0]) is None:
        return f"{texts[0].rstrip(': ')}: {texts[1]}"
    return texts[0] if len(texts) == 1 else ""


_OBJECTIVE_LABEL = re.compile(
    r"(?i)^(?:(?:strategic|overall|key|our) )?(?:objective|aim|goal|recommendation|commitment|ambition)"
    r"(?:\s*(?:no\.?\s*)?[A-Z]?\d+(?:\.\d+)*)?\s*:?$"
)


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


@dataclass(slots=True)
class _Growing:
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

    def retitle(self, second: Header, titles: Sequence[Line]) -> None:
        """Takes a second row of titles right below the first: of the two, the one that says more counts."""
        best = max((self.header, second), key=_known)
        self.header = replace(best, rows=(*self.header.rows, *second.rows))
        self.titles.extend(titles)

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
        between, rows, titles = list(lines[before:first]), list(lines[last:after]), list(lines[first:last])
        beside = index == 0 and not (tables and _is_rest(tables[-1].header, header, between))
        _add(tables, header, between, rows, titles, starts=beside)


def _is_rest(left: Header, header: Header, above: Sequence[Line]) -> bool:
    """Whether a table beside another is the rest of it, as in a newspaper: the same titles, and nothing above them."""
    return left.words == header.words and not above


def _add(
    tables: list[_Growing], header: Header, between: list[Line], rows: list[Line], titles: list[Line], *, starts: bool
) -> None:
    """Starts a table, or goes on with the one before where its titles are only repeated."""
    if starts:
        above, banners = _split_banner(between, rows)
        tables.append(_Growing(header, tuple(above), [*banners, *rows], titles))
        return
    current = tables[-1]
    heading = _heading_above(between, header)
    same = _same(current.header, header)
    known = {text for table in tables for line in table.above for text in line.words.values()}
    if same and not _is_new_plan(heading, known):
        moves = _moves(current.header, header)
        again = _said_again(between, known)
        if again:
            del current.body[-len(again) :]
        if any(map(banner_of, heading or between[-1:])):
            current.adopt_banner()
        current.repeats.extend([*again, *titles])
        current.body.extend(shift(line, moves) for line in rows) if moves else current.body.extend(rows)
        return
    if not between and _is_retitled(current.header, header):
        current.retitle(header, titles)
        current.body.extend(rows)
        return
    if heading:
        del current.body[-len(heading) :]
    above, banners = _split_banner(heading, rows)
    tables.append(_Growing(header, tuple(above), [*banners, *rows], titles))


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


def _names_objective(text: str) -> bool:
    """An objective's own line; an aim or a goal without a number is said of the whole plan."""
    found = _OBJECTIVE.match(text)
    return found is not None and (found["ref"] is not None or _WHOLE_PLAN.match(text) is None)


_WHOLE_PLAN = re.compile(
    r"(?i)^(?:(?:overall|key|our|strategic) )?(?:aims?|goals?|ambitions?|themes?|workstreams?|strands?)\b"
)


def _split_banner(above: Sequence[Line], rows: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """An objective's own line right above the titles belongs to the work, not to the header block."""
    text = _lone_text(above[-1]) if above and banner_of(above[-1]) else ""
    if text and (_names_objective(text) or _comes_back(text, rows)):
        return list(above[:-1]), [above[-1]]
    return list(above), []


def _comes_back(text: str, rows: Sequence[Line]) -> bool:
    """Whether a line that begins with the same word stands above work again: each of them names a part of it."""
    word = text.partition(":")[0].casefold()
    return any(
        len(after.words) > 1 and _lone_text(line).partition(":")[0].casefold() == word for line, after in pairwise(rows)
    )
