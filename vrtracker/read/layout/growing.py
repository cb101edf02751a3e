"""A table in the making: rows below titles said again and further parts of its plan are taken into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.layout.forms import Form
from vrtracker.read.layout.header import Header, Table
from vrtracker.read.layout.hints import without_hints, without_notes
from vrtracker.read.layout.objective_lines import banner_of
from vrtracker.read.layout.parts import PartHeading, heading_at, is_aside, names_plan, says_lead
from vrtracker.read.lines import Line, is_bold, shift
from vrtracker.read.titles.points import names_extra, plain, title_points


class Found(NamedTuple):
    """Titles, the lines between the rows above and these, the lines they stand in, and the rows below."""

    header: Header
    between: list[Line]
    titles: list[Line]
    rows: list[Line]


class Look(NamedTuple):
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
class Growing:
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

    def add_part(self, new: Sequence[Line], block: Sequence[Line]) -> None:
        """Takes the heading of one more part among its rows; what is said beside it belongs above the table.

        Who leads each part leads not the plan, and a list or another heading is of the part alone: they are left where
        they stand, as is what the ``block`` above the titles said before.
        """
        at = heading_at(new) + 1
        headings, beside = new[:at], new[at:]
        led = any(map(says_lead, beside))
        if self.part and not self.headings:
            end = self.part.at + 1
            first, others = self.above[self.part.first : end], self.above[end:]
            self.headings.update(line.number for line in first)
            self.body[:0] = first
            self.above = self.above[: self.part.first]
            self._put_aside(others, led=led)
        self.headings.update(line.number for line in headings)
        self.repeats.extend(line for line in block if line not in new)
        said = {line.number for line in block} - {line.number for line in headings}
        at = next(at for at in reversed(range(len(self.body))) if self.body[at].number == headings[0].number)
        self.body[at:] = [line for line in self.body[at:] if line.number not in said]
        self._put_aside(beside, led=led)

    def _put_aside(self, lines: Sequence[Line], *, led: bool) -> None:
        apart = [line for line in lines if (led and says_lead(line)) or not is_aside(line)]
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

    def adopt_banner(self, look: Look) -> None:
        """Where later parts of the table have an objective's line above their titles, so has the first."""
        *before, last = self.above or (None,)
        if last and (banner_of(last) or (before and look.is_wide(last, self.header))):
            self.above = self.above[:-1]
            self.body.insert(0, last)

    def go_on(self, found: Found, again: Sequence[Line]) -> None:
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

    def retitle(self, found: Found) -> None:
        """Takes a second row of titles right below the first: of the two, the one that says more counts."""
        best = max((self.header, found.header), key=count_known)
        self.header = best._replace(rows=(*self.header.rows, *found.header.rows))
        self.titles.extend(found.titles)
        self.body.extend(found.rows)

    def frozen(self) -> Table:
        return Table(
            self.header,
            self.above,
            tuple(without_notes(without_hints(self.body, self.header), self.header)),
            tuple(self.titles),
            tuple(self.repeats),
            headings=frozenset(self.headings),
            labels=tuple(self.labels),
        )


def count_known(header: Header) -> int:
    return sum(1 for title in header.titles.values() if title_points(title))


def _is_other(first: str, second: str) -> bool:
    """Whether a title is no other wording of the first one, but surely names something else."""
    ours, theirs = title_points(first), title_points(second)
    return names_extra(second) != names_extra(first) or bool(ours and theirs and ours.keys().isdisjoint(theirs))


def _moves(first: Header, second: Header) -> dict[int, int]:
    """Where the columns of a repeated header went: its column to the table's own, only where they differ."""
    places = {plain(title): column for column, title in first.titles.items() if plain(title)}
    moves = {column: places[plain(title)] for column, title in second.titles.items() if plain(title) in places}
    return moves if any(column != here for column, here in moves.items()) else {}
