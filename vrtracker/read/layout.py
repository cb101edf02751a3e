"""Where things stand on a sheet: its tables, what is written above each of them, and the rows of work below."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vrtracker.read.between import begins_plan, heading_above, said_again, said_anew
from vrtracker.read.blocks import find_blocks, label_columns
from vrtracker.read.entry_rows import with_entry_rows
from vrtracker.read.few_titles import find_few
from vrtracker.read.forms import Form, form_above
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.header import Header, Table, find_headers, header_at
from vrtracker.read.heading import says_post
from vrtracker.read.lines import Line, is_bold, lines_of, shift, spread_across, spread_down
from vrtracker.read.objective_lines import banner_of, names_level, split_banner
from vrtracker.read.parts import (
    PartHeading,
    bold_heading,
    heading_at,
    heads_next_part,
    names_plan,
    part_heading,
    says_standing,
    with_lone_headings,
)
from vrtracker.read.risk_tables import without_risks
from vrtracker.read.side_by_side import parted
from vrtracker.read.tallies import without_tallies
from vrtracker.read.titles import names_extra, plain, title_points
from vrtracker.read.untitled import find_untitled

SAME_TABLE = 0.7
HALF = 0.5
"""The share of titles that open and closed actions of one plan have in common at least."""


class Layout(NamedTuple):
    """A sheet understood as tables; ``lines`` are all of its rows that hold words."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    across: Mapping[Spot, int]
    down: Mapping[Spot, Spot]


def lay_out(sheet: Sheet, header_row: int | None = None, *, untitled: bool = False) -> Layout:
    """The tables of a sheet; ``header_row`` (counted from 0) is where the settings say the titles are.

    ``untitled`` says to look also for a table that has no titles that anybody knows, or hardly any.
    """
    lines = lines_of(sheet)
    across, down = spread_across(sheet), spread_down(sheet)
    growing: list[_Growing] = []
    for part in parted(without_tallies(lines), across, down):
        headers = find_headers(part, across, down) or (find_few(sheet, part) if untitled else ())
        if header_row is not None:
            named = header_at(part, header_row, across, down)
            headers = tuple([named] if named else []) + tuple(h for h in headers if h.rows[0] > header_row)
        rows, titled = without_risks(part, headers)
        _grow(growing, with_lone_headings(rows, titled), titled, _Look(sheet, across))
    tables = tuple(with_entry_rows(table.frozen()) for table in growing)
    if not tables or (header_row is None and label_columns(lines)):
        other = find_blocks(sheet, lines) or (find_untitled(sheet, lines) if untitled and not tables else None)
        tables = (other,) if other else tables
    return Layout(lines, tables, across, down)


class _Found(NamedTuple):
    """Titles, the lines between the rows above and these, the lines they stand in, and the rows below."""

    header: Header
    between: list[Line]
    titles: list[Line]
    rows: list[Line]


class _Look(NamedTuple):
    """How a line stands out from those around it."""

    sheet: Sheet
    across: Mapping[Spot, int]

    def is_bold(self, line: Line) -> bool:
        return is_bold(self.sheet, line)

    def is_wide(self, line: Line, header: Header) -> bool:
        """Whether a line that names no plan is one cell, merged over all of the table's columns."""
        (column, text), *others = line.words.items()
        over = column <= min(header.titles) and self.across.get(line.spot(column), column) >= max(header.titles)
        return over and not (others or names_plan(text))


@dataclass(slots=True)
class _Growing:
    """A table to which later parts of the sheet may still be added."""

    header: Header
    above: tuple[Line, ...]
    body: list[Line]
    titles: list[Line]
    repeats: list[Line] = field(default_factory=list)
    part: PartHeading | None = None
    """What heads its first part."""
    headings: set[int] = field(default_factory=set)
    """The rows that head its parts, once it has more than one."""
    form: Form | None = None
    """The form above its first part."""
    labels: list[Spot] = field(default_factory=list)
    """The labels of what heads its parts."""

    def add_part(self, new: Sequence[Line]) -> None:
        """Takes the heading of one more part among its rows; what is said beside it belongs above the table.

        Who leads each part leads not the plan: that is left where it stands.
        """
        at = heading_at(new) + 1
        headings, beside = new[:at], new[at:]
        led = any(map(_says_post, beside))
        if self.part and not self.headings:
            end = self.part.at + 1
            first, others = self.above[self.part.first : end], self.above[end:]
            self.headings.update(line.number for line in first)
            self.body[:0] = first
            self.above = self.above[: self.part.first]
            self._put_aside(others, led=led)
        self.headings.update(line.number for line in headings)
        said = {line.number for line in beside}
        at = next(at for at in reversed(range(len(self.body))) if self.body[at].number == headings[0].number)
        self.body[at:] = [line for line in self.body[at:] if line.number not in said]
        self._put_aside(beside, led=led)

    def _put_aside(self, lines: Sequence[Line], *, led: bool) -> None:
        apart = [line for line in lines if led and _says_post(line)]
        self.repeats.extend(apart)
        self.above = (*self.above, *(line for line in lines if line not in apart))

    def add_form(self, form: Form) -> None:
        """Takes what the form above one more part says: what its work is for heads that part."""
        if self.form and not self.labels:
            self.body.insert(0, self.form.heading)
            rows = (self.form.label[0], self.form.heading.number)
            self.above = (*(line for line in self.above if line.number not in rows), *self._taken(self.form))
        self.body[-2:] = [form.heading]
        self.above = (*self.above, *self._taken(form))

    def _taken(self, form: Form) -> Sequence[Line]:
        self.headings.add(form.heading.number)
        self.labels.append(form.label)
        return form.beside

    def adopt_banner(self, look: _Look) -> None:
        """Where later parts of the table have an objective's line above their titles, so has the first."""
        *before, last = self.above or (None,)
        if last and (banner_of(last) or (before and look.is_wide(last, self.header))):
            self.above = self.above[:-1]
            self.body.insert(0, last)

    def go_on(self, found: _Found, again: Sequence[Line]) -> None:
        """Takes the rows below repeated titles; what the page said ``again`` above these is no work."""
        moves = self._with_new_columns(found.header, _moves(self.header, found.header))
        del self.body[len(self.body) - len(again) :]
        self.repeats.extend([*again, *found.titles])
        self.body.extend([shift(line, moves) for line in found.rows] if moves else found.rows)

    def _with_new_columns(self, header: Header, moves: Mapping[int, int]) -> Mapping[int, int]:
        """The moves, with columns right of all others for what later titles call by something else than the first."""
        ours, taken = self.header.titles, set(moves.values())
        new = {c: title for c, title in header.titles.items() if plain(title) not in self.header.words}
        beside = {c: title for c, title in new.items() if c not in ours and c not in taken}
        other = [c for c, title in new.items() if c in taken or (c in ours and _is_other(ours[c], title))]
        if other:
            last = max(c for words in (*(line.words for line in self.body), ours, header.titles) for c in words)
            moves = {**moves, **{column: last + 1 + at for at, column in enumerate(other)}}
        titles = {**ours, **beside, **{moves[column]: new[column] for column in other}}
        self.header = self.header._replace(titles=dict(sorted(titles.items())))
        return moves

    def retitle(self, found: _Found) -> None:
        """Takes a second row of titles right below the first: of the two, the one that says more counts."""
        best = max((self.header, found.header), key=_known)
        self.header = best._replace(rows=(*self.header.rows, *found.header.rows))
        self.titles.extend(found.titles)
        self.body.extend(found.rows)

    def frozen(self) -> Table:
        return Table(
            self.header,
            self.above,
            tuple(self.body),
            tuple(self.titles),
            tuple(self.repeats),
            headings=frozenset(self.headings),
            labels=tuple(self.labels),
        )


def _grow(tables: list[_Growing], lines: Sequence[Line], headers: Sequence[Header], look: _Look) -> None:
    """Adds the tables of these lines; the first may go on with one that stands to their left."""
    numbers = [line.number for line in lines]
    ends = [0]
    for header in headers:
        first, last = bisect_left(numbers, header.rows[0]), bisect_right(numbers, header.last)
        ends += [first, last]
    ends.append(len(lines))
    for index, header in enumerate(headers):
        before, first, last, after = ends[2 * index : 2 * index + 4]
        found = _headed(_Found(header, list(lines[before:first]), list(lines[first:last]), list(lines[last:after])))
        beside = index == 0 and not (tables and _is_rest(tables[-1].header, header, found.between))
        if beside:
            tables.append(_started(found, found.between, look))
        else:
            _add(tables, found, look)


def _headed(found: _Found) -> _Found:
    """Titles whose first one is an objective, "Objective 2: Safer parks": it heads the rows over an untitled column."""
    column, title = min(found.header.titles.items())
    if not names_level(title):
        return found
    titles = {other: words for other, words in found.header.titles.items() if other != column}
    heading = Line(found.header.rows[0], {column: title})
    return found._replace(header=found.header._replace(titles=titles), rows=[heading, *found.rows])


def _is_rest(left: Header, header: Header, above: Sequence[Line]) -> bool:
    """Whether a table beside another is the rest of it, as in a newspaper: the same titles, and nothing above them."""
    return left.words == header.words and not above


def _add(tables: list[_Growing], found: _Found, look: _Look) -> None:
    """Goes on with the table before, where its titles are only repeated, or starts another below it."""
    current, header = tables[-1], found.header
    heading = heading_above(found.between, header)
    known = {text for table in tables for line in table.above for text in line.words.values()}
    new = said_anew(heading or bold_heading(found.between, look.is_bold), known)
    same, next_part = _same(current.header, header), heads_next_part(new, current.part)
    form = form_above(found.between)
    if same and form and form.is_next(current.form):
        current.add_form(form)
        current.go_on(found, ())
    elif next_part and (
        same or (says_standing(next(iter(new[0].words.values()))) and _same(current.header, header, HALF))
    ):
        current.go_on(found, said_again(found.between, known))
        current.add_part(new)
    elif same and not begins_plan(said_anew(heading, known)):
        current.go_on(found, said_again(found.between, known))
        last = found.between[-1:]
        if any(map(banner_of, heading or last)) or any(look.is_wide(line, header) for line in said_anew(last, known)):
            current.adopt_banner(look)
    elif not found.between and _is_retitled(current.header, header):
        current.retitle(found)
    else:
        del current.body[len(current.body) - len(heading) :]
        tables.append(_started(found, heading, look))


def _started(found: _Found, above: Sequence[Line], look: _Look) -> _Growing:
    """A table with these lines above it, but for the line of an objective."""
    block, banners = split_banner(above, found.rows)
    part = part_heading(block, look.is_bold) if block else None
    return _Growing(
        found.header, tuple(block), [*banners, *found.rows], found.titles, part=part, form=form_above(block)
    )


def _same(first: Header, second: Header, least: float = SAME_TABLE) -> bool:
    """Two headers say the same when most of the second one's titles are the first one's."""
    common = len(first.words & second.words)
    return common >= least * max(len(first.words), len(second.words), 1)


def _is_retitled(first: Header, second: Header) -> bool:
    """Whether titles say the columns above again, all of them known: the names that a form or a list gave them."""
    return second.titles.keys() <= first.titles.keys() and _known(second) == len(second.titles)


def _known(header: Header) -> int:
    return sum(1 for title in header.titles.values() if title_points(title))


def _says_post(line: Line) -> bool:
    return any(map(says_post, line.words.values()))


def _is_other(first: str, second: str) -> bool:
    """Whether a title is no other wording of the first one, but surely names something else."""
    ours, theirs = title_points(first), title_points(second)
    return names_extra(second) != names_extra(first) or bool(ours and theirs and ours.keys().isdisjoint(theirs))


def _moves(first: Header, second: Header) -> dict[int, int]:
    """Where the columns of a repeated header went: its column to the table's own, only where they differ."""
    places = {plain(title): column for column, title in first.titles.items() if plain(title)}
    moves = {column: places[plain(title)] for column, title in second.titles.items() if plain(title) in places}
    return moves if any(column != here for column, here in moves.items()) else {}
