"""How a table is kept, seen from all of its rows: what every action has, where the refs and the objectives stand."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.layout.footers import is_footer
from vrtracker.read.layout.header import Table
from vrtracker.read.layout.tables import Layout
from vrtracker.read.lines import Line, runs
from vrtracker.read.looks import is_ref
from vrtracker.read.rating.shading import unshaded

SAMPLED = 400
"""Rows of a long table that are asked how it is kept."""
LEAST_PARTED = 2
FEW = 0.2


class Shape(NamedTuple):
    """What stitching asks about a table; ``objectives_given`` that a column of its own names the objectives."""

    sheet: Sheet
    by_field: Mapping[Field, tuple[int, ...]]
    first: int
    last: int
    objective_ref: int | None
    action_ref: int | None
    owned: float
    dated: float
    low: float
    parted: bool
    objectives_given: bool
    marked_actions: bool
    titled_by_rows: bool
    covered: Mapping[Spot, Spot]
    across: Mapping[Spot, int]
    filled: frozenset[int]
    titled_again: frozenset[int]
    titled: Sequence[int]
    ratings: frozenset[str] = frozenset()
    """What stands in the places of its ratings, in small letters."""

    def columns(self, *names: Field) -> Iterator[int]:
        for name in names:
            yield from self.by_field.get(name, ())

    @property
    def action(self) -> int:
        return self.by_field["action"][0]

    @property
    def objective(self) -> int | None:
        found = self.by_field.get("objective", ())
        return found[0] if found else None

    def is_marked(self, spot: Spot) -> bool:
        """Whether a cell stands out by bold letters, or by a fill that is not its whole row's shading."""
        return _stands_out(self.sheet, spot, self.titled)

    def gap_above(self, line: Line) -> int:
        """How many rows right above a row are empty as far as the table is wide, counted up to two."""
        return next((gap for gap in (0, 1) if line.number - 1 - gap in self.filled or line.number <= gap), 2)

    def has(self, line: Line, *names: Field) -> bool:
        return any(column in line.words for column in self.columns(*names))

    def speaks(self, line: Line, *names: Field) -> bool:
        """Whether a row has words of these, or what is merged down over it and not over its action has them."""
        merged = any(line.spot(column) in self.covered for column in self.columns(*names))
        return self.has(line, *names) or (merged and line.spot(self.action) not in self.covered)


def shape_of(
    sheet: Sheet,
    kin: Sequence[tuple[Sheet, Table]],
    fields: Mapping[int, Field],
    layout: Layout,
    titled: Sequence[int],
) -> Shape:
    """The shape of a table, from the rows that hold the words of an action, here and in the tables like it."""
    by_field: dict[Field, tuple[int, ...]] = {}
    for column, name in sorted(fields.items()):
        by_field[name] = (*by_field.get(name, ()), column)
    action = by_field["action"][0]
    bodies = [[line for line in table.body if action in line.words and len(line.words) > 1] for _, table in kin]
    work = [line for body in bodies for line in body]
    objective = by_field.get("objective", (-1,))[0]
    objective_ref, action_ref = _refs(bodies, by_field)
    heads = _heads(work, by_field, action_ref)
    low = _small_letters(heads, by_field, action)
    last = max([*titled, *(column for column, name in fields.items() if name != "extra")], default=0)
    return Shape(
        sheet=sheet,
        by_field=by_field,
        first=min(titled, default=0),
        last=last,
        objective_ref=objective_ref,
        action_ref=action_ref,
        owned=_share(heads, by_field.get("owner", ()), layout.down),
        dated=_share(heads, by_field.get("deadline", ()), layout.down),
        low=low,
        parted=low < 0.5 and _are_parted([table.body[:SAMPLED] for _, table in kin], by_field, action),
        objectives_given=any(objective in line.words for line in work),
        marked_actions=_marked(kin, action, titled),
        titled_by_rows=any(_titled_by_rows(table.body, action, by_field) for _, table in kin),
        covered=layout.down,
        across=layout.across,
        filled=frozenset(line.number for line in layout.lines if min(line.words) <= last),
        titled=titled,
        ratings=frozenset(
            line.words[column].casefold() for line in work for column in by_field.get("rag", ()) if column in line.words
        ),
        titled_again=frozenset(line.number for other, table in kin if other is sheet for line in table.repeats),
    )


def _titled_by_rows(body: Sequence[Line], action: int, by_field: Mapping[Field, tuple[int, ...]]) -> bool:
    """Whether lone titles in the actions' column head runs of whole rows: the first row is one, none ends the table.

    One alone does where each row below it is whole.
    """
    if not body or list(body[0].words) != [action]:
        return False
    body = [line for line in body if not is_footer(line)]
    lone = [at for at, line in enumerate(body) if list(line.words) == [action]]
    if not lone or lone[-1] == len(body) - 1:
        return False
    telling = (*by_field.get("owner", ()), *by_field.get("deadline", ()))
    heads = [at + 1 for at in lone] if len(lone) > 1 else range(1, max(len(body), 3))
    return all(at < len(body) and sum(column in body[at].words for column in telling) >= 2 for at in heads)


def _marked(kin: Sequence[tuple[Sheet, Table]], action: int, titled: Sequence[int]) -> bool:
    """Whether the cells of actions are mostly filled or bold, so that this says nothing about one of them."""
    spots = [(sheet, line.spot(action)) for sheet, table in kin for line in table.body[:60] if action in line.words]
    return 2 * sum(1 for sheet, spot in spots if _stands_out(sheet, spot, titled)) > len(spots)


def _stands_out(sheet: Sheet, spot: Spot, titled: Sequence[int]) -> bool:
    cell = unshaded(sheet, spot, titled)
    return cell is not None and (cell.bold or cell.fill not in (None, "FFFFFF"))


def _heads(work: Sequence[Line], by_field: Mapping[Field, tuple[int, ...]], action_ref: int | None) -> Sequence[Line]:
    """The rows that surely begin an action: by their ref, else by anything that only a first row has."""
    if action_ref is not None:
        return [line for line in work if is_ref(line.words.get(action_ref, ""))] or work
    telling = [column for name in ("owner", "deadline", "start", "rag") for column in by_field.get(name, ())]
    return [line for line in work if any(column in line.words for column in telling)] or work


def _small_letters(heads: Sequence[Line], by_field: Mapping[Field, tuple[int, ...]], action: int) -> float:
    """The share of actions that are written in small letters.

    Rows with an owner and a date tell it best, where no other cell of theirs goes on from the row above.
    """
    sample = heads[:SAMPLED]
    whole = [line for line in sample if _has_owner_and_date(line, by_field)] or sample
    begun = [line for line in whole if not any(text[:1].islower() for c, text in line.words.items() if c != action)]
    told = begun or whole
    return sum(1 for line in told if line.words[action][:1].islower()) / (len(told) or 1)


def _has_owner_and_date(line: Line, by_field: Mapping[Field, tuple[int, ...]]) -> bool:
    named: tuple[Field, ...] = ("owner", "deadline")
    columns = (by_field.get(name) or () for name in named)
    return all(any(column in line.words for column in each) for each in columns)


def _are_parted(bodies: Sequence[Sequence[Line]], by_field: Mapping[Field, tuple[int, ...]], action: int) -> bool:
    """Whether empty rows part the actions, each of which a page spread over several rows.

    Then first rows have an owner and a date, hardly another has both, and half of the others go on in small letters.
    """
    tables = [[run for run in runs(body, _row) if len(run[0].words) > 1] for body in bodies]
    spread = [run for found in tables if len(found) > 1 for run in found if len(run) > 1]
    firsts = all(_has_owner_and_date(run[0], by_field) and action in run[0].words for run in spread)
    others = [line for run in spread for line in run[1:]]
    titled = [line for line in others if action in line.words]
    small = [line for line in titled if line.words[action][:1].islower()]
    anew = sum(_has_owner_and_date(line, by_field) and line not in small for line in others)
    return (
        len(spread) >= LEAST_PARTED and firsts and anew <= FEW * len(spread) and 2 * len(small) >= max(len(titled), 1)
    )


def _row(line: Line) -> int:
    return line.number


def _share(work: Sequence[Line], columns: Sequence[int], down: Container[Spot]) -> float:
    """The share of rows with words in one of these columns, or in a cell that is merged down over it."""
    filled = sum(1 for line in work if any(column in line.words or line.spot(column) in down for column in columns))
    return filled / len(work) if work and columns else 0.0


def _refs(bodies: Sequence[Sequence[Line]], by_field: Mapping[Field, tuple[int, ...]]) -> tuple[int | None, int | None]:
    """Which ref column numbers the objectives and which the actions: a number that comes again is no action's.

    One right of the work, a minute's for example, numbers no objective.
    """
    columns = by_field.get("ref", ())
    objectives = by_field.get("objective", ())
    if not columns:
        return None, None
    if len(columns) > 1:
        columns = tuple(sorted(columns, key=lambda column: _tells_apart(bodies, column) == bool(objectives)))
    if len(columns) > 1 and objectives:
        return (columns[0] if columns[0] < by_field["action"][0] else None), columns[1]
    if not objectives:
        return None, columns[0]
    found = [_numbers_objectives(work, columns[0], objectives[0], by_field) for work in bodies]
    return (columns[0], None) if any(found) else (None, columns[0])


def _tells_apart(bodies: Sequence[Sequence[Line]], column: int) -> bool:
    """Whether each action has a number of its own in this column."""
    said = [[line.words[column] for line in work if column in line.words] for work in bodies]
    return all(len(set(refs)) == len(refs) for refs in said) and any(len(refs) > 1 for refs in said)


def _numbers_objectives(
    work: Sequence[Line], column: int, objective: int, by_field: Mapping[Field, tuple[int, ...]]
) -> bool:
    """A ref that stands only where an objective begins, or is the same for all of its actions, is the objective's.

    Where an objective is written again beside another ref, that is its actions'.
    """
    with_ref = [line for line in work if column in line.words]
    if not with_ref:
        return bool(work)
    by_title: dict[str, set[str]] = {}
    for line in with_ref:
        by_title.setdefault(line.words.get(objective, ""), set()).add(line.words[column])
    if any(title and len(refs) > 1 for title, refs in by_title.items()):
        return False
    owners = (*by_field.get("owner", ()), *by_field.get("deadline", ()))
    below = [line for line in work if objective not in line.words and any(each in line.words for each in owners)]
    lone = [line for line in below if column in line.words]
    bare = [line for line in below if column not in line.words]
    if not lone and bare:
        return True
    return len(by_title) < len(with_ref) and "" not in by_title and all(len(refs) == 1 for refs in by_title.values())
