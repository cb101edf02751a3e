"""Rows of a table → whole records of work, each under its objective, however many rows the page spread them over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from vrtracker.model import Field
from vrtracker.read.content import look
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Spot
from vrtracker.read.joining import ends_open, ends_whole, starts_low
from vrtracker.read.layout import banner
from vrtracker.read.lines import Line


@dataclass(slots=True)
class Record:
    """One action's cells: for each column, its pieces from the top, each with its spot."""

    rows: list[int]
    pieces: dict[int, list[tuple[Spot, str]]]
    group: int
    joined: list[Spot] = field(default_factory=list)
    shared: list[Spot] = field(default_factory=list)
    doubts: list[tuple[Spot, Doubt]] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """One objective as it stands in the table: the pieces of its ref and title."""

    ref: list[tuple[Spot, str]]
    title: list[tuple[Spot, str]]
    banner: Spot | None = None
    given_ref: str | None = None
    given_title: str | None = None


@dataclass(slots=True)
class Stitched:
    """What the rows of a table became; ``loose`` are rows that are no work (totals, notes under the table)."""

    groups: list[Group]
    records: list[Record]
    loose: list[Line]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is kept, seen from all its rows: what every action has, and where the refs stand."""

    by_field: Mapping[Field, tuple[int, ...]]
    first: int
    last: int
    refs_on_actions: bool
    objective_ref: int | None
    action_ref: int | None
    owned: float
    dated: float
    length: float
    covered: Mapping[Spot, Spot]
    blanks: frozenset[int]
    across: Mapping[Spot, int]

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


def shape_of(
    body: Sequence[Line],
    fields: Mapping[int, Field],
    covered: Mapping[Spot, Spot],
    across: Mapping[Spot, int],
    blanks: frozenset[int],
) -> Shape:
    """The shape of a table, from the rows that hold the words of an action."""
    by_field: dict[Field, list[int]] = {}
    for column, name in sorted(fields.items()):
        by_field.setdefault(name, []).append(column)
    action = by_field["action"][0]
    work = [line for line in body if action in line.words]
    objective_ref, action_ref = _refs(work, by_field, covered)
    return Shape(
        by_field={name: tuple(columns) for name, columns in by_field.items()},
        first=min(fields, default=0),
        last=max(fields, default=0),
        refs_on_actions=action_ref is not None,
        objective_ref=objective_ref,
        action_ref=action_ref,
        owned=_share(work, by_field.get("owner", ())),
        dated=_share(work, by_field.get("deadline", ())),
        length=median([len(line.words[action]) for line in work] or [0]),
        covered=covered,
        blanks=blanks,
        across=across,
    )


def _share(work: Sequence[Line], columns: Sequence[int]) -> float:
    return (
        sum(1 for line in work if any(column in line.words for column in columns)) / len(work)
        if work and columns
        else 0.0
    )


def _refs(
    work: Sequence[Line], by_field: Mapping[Field, list[int]], covered: Mapping[Spot, Spot]
) -> tuple[int | None, int | None]:
    """Which ref column numbers the objectives and which the actions."""
    columns = by_field.get("ref", [])
    objective = by_field.get("objective", [None])[0]
    if not columns:
        return None, None
    if len(columns) > 1 and objective is not None:
        return columns[0], columns[1]
    column = columns[0]
    if objective is None:
        return None, column
    return (column, None) if _numbers_objectives(work, column, objective, covered) else (None, column)


def _numbers_objectives(work: Sequence[Line], column: int, objective: int, covered: Mapping[Spot, Spot]) -> bool:
    """A number that stands only where an objective begins, or is the same for all of its actions, is the objective's."""
    values = [line.words.get(column) for line in work]
    starts = [objective in line.words for line in work]
    without = sum(1 for value, start in zip(values, starts, strict=True) if value is None and not start)
    if without and not any(value is not None and not start for value, start in zip(values, starts, strict=True)):
        return True
    by_title: dict[str, set[str | None]] = {}
    for line in work:
        by_title.setdefault(line.words.get(objective, ""), set()).add(line.words.get(column))
    repeated = len(by_title) < len(work)
    return repeated and all(len(refs) == 1 for refs in by_title.values()) and None not in values


class _Stitcher:
    """Goes down the rows of one table, with the record and the objective it is in."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.groups: list[Group] = []
        self.records: list[Record] = []
        self.loose: list[Line] = []
        self.pending: list[Line] = []
        self.open: Record | None = None

    def take(self, line: Line, last_work: int) -> None:
        shape = self.shape
        if line.number > last_work and self._is_loose(line):
            self.loose.append(line)
        elif self._is_banner(line):
            self._begin_banner(line)
        elif shape.action in line.words and not self._goes_on(line):
            self._begin(line)
        elif shape.action not in line.words and self._starts_objective(line):
            self._objective(line)
        elif self.open is not None:
            self._add(self.open, line)
        else:
            self.loose.append(line)

    def _is_loose(self, line: Line) -> bool:
        """Below the last action, words that are no update of it: totals, keys, "Last updated"."""
        shape = self.shape
        inside = [
            column for column in line.words if column in shape.columns("updates", "owner", "evaluation", "action")
        ]
        return not inside or (min(line.words) < min(inside) and _FOOTER.match(line.words[min(line.words)]) is not None)

    def _is_banner(self, line: Line) -> bool:
        """One text alone on its row, wide or in the first columns, that is no ref and goes on from nothing."""
        shape = self.shape
        if len(line.words) > 2:
            return False
        column, text = next(iter(line.words.items()))
        if len(line.words) == 2 and not self._is_numbered_banner(line):
            return False
        if line.number in {row for row, _ in ()}:
            return False
        wide = shape.across.get(line.spot(column), column) - column + 1 >= max(3, (shape.last - shape.first + 1) / 2)
        if wide:
            return True
        if starts_low(text) or look(text).ref:
            return False
        leads = column <= shape.first and column != shape.action and column not in shape.columns("objective")
        return (
            (leads
            and len(text) > 3)
            or (banner(text) is not None and column <= shape.first and not self._expects(column))
        )

    def _expects(self, column: int) -> bool:
        return column in self.shape.columns("updates", "owner", "deadline", "action")

    def _is_numbered_banner(self, line: Line) -> bool:
        """A ref and a wide text, nothing else."""
        columns = list(line.words)
        text = line.words[columns[1]]
        wide = self.shape.across.get(line.spot(columns[1]), columns[1]) - columns[1] >= 2
        return look(line.words[columns[0]]).ref and wide and not starts_low(text)

    def _begin_banner(self, line: Line) -> None:
        columns = list(line.words)
        column = columns[-1]
        text = line.words[column]
        ref, title = banner(text) or (None, text)
        if len(columns) == 2:
            ref = line.words[columns[0]]
        spots = [line.spot(each) for each in columns]
        self.groups.append(Group([], [(spots[-1], text)], spots[-1], ref, title))
        self.open = None

    def _starts_objective(self, line: Line) -> bool:
        """A row that only names an objective: its title, perhaps its number, and no work yet."""
        objective = self.shape.objective
        if objective is None or objective not in line.words:
            return False
        text = line.words[objective]
        if starts_low(text) or (self.open is not None and ends_open(self._objective_so_far())):
            return False
        others = set(line.words) - {objective, *self.shape.columns("ref")}
        return not others

    def _objective_so_far(self) -> str:
        return self.groups[-1].title[-1][1] if self.groups and self.groups[-1].title else ""

    def _objective(self, line: Line) -> None:
        objective = self.shape.objective
        assert objective is not None
        ref = self.shape.objective_ref
        refs = [(line.spot(ref), line.words[ref])] if ref is not None and ref in line.words else []
        self.groups.append(Group(refs, [(line.spot(objective), line.words[objective])]))
        self.open = None

    def _goes_on(self, line: Line) -> bool:
        """Whether the words in the action column go on from the row above rather than being an action of their own."""
        if self.open is None:
            return False
        shape = self.shape
        text = line.words[shape.action]
        before = self.open.pieces.get(shape.action, [((0, 0), "")])[-1][1]
        if shape.action_ref is not None and shape.action_ref in line.words:
            return False
        whole = self._stands_alone(line)
        if starts_low(text):
            return not whole or ends_open(before)
        if whole:
            return False
        alone = not any(column in line.words for column in shape.columns("owner", "deadline", "start", "rag"))
        if alone and ends_open(before):
            return True
        return alone and shape.refs_on_actions and not ends_whole(before)

    def _stands_alone(self, line: Line) -> bool:
        """A row with what every action of this table has is an action, however its words begin."""
        shape = self.shape
        if any(column in line.words for column in (shape.objective,) if column is not None):
            objective = line.words[shape.objective] if shape.objective is not None else ""
            if not starts_low(objective) and not ends_open(self._objective_so_far()):
                return True
        owner = any(column in line.words and not starts_low(line.words[column]) for column in shape.columns("owner"))
        dated = any(column in line.words and not starts_low(line.words[column]) for column in shape.columns("deadline"))
        return owner and (dated or shape.dated < 0.5)

    def _begin(self, line: Line) -> None:
        self._set_objective(line)
        record = Record([line.number], {}, len(self.groups) - 1)
        skip = {self.shape.objective, self.shape.objective_ref}
        for column, text in line.words.items():
            if column not in skip:
                record.pieces[column] = [(line.spot(column), text)]
        self._share_merged(record, line)
        self.records.append(record)
        self.open = record

    def _share_merged(self, record: Record, line: Line) -> None:
        """A cell merged over several actions speaks for each of them."""
        for column in (*self.shape.columns("owner", "start", "deadline", "updates", "rag", "evaluation", "extra"),):
            anchor = self.shape.covered.get((line.number, column))
            if anchor is not None and column not in line.words and len(self.records) > 0:
                for earlier in reversed(self.records):
                    piece = next((piece for piece in earlier.pieces.get(column, []) if piece[0] == anchor), None)
                    if piece:
                        record.pieces[column] = [piece]
                        record.shared.append(anchor)
                    if piece or earlier.rows[0] <= anchor[0]:
                        break

    def _set_objective(self, line: Line) -> None:
        shape = self.shape
        title = line.words.get(shape.objective) if shape.objective is not None else None
        ref = line.words.get(shape.objective_ref) if shape.objective_ref is not None else None
        current = self.groups[-1] if self.groups else None
        if title is not None and not (
            current and [text for _, text in current.title] == [title] and self._same_ref(current, ref, line)
        ):
            if current and current.title and (starts_low(title) or ends_open(current.title[-1][1])) and ref is None:
                assert shape.objective is not None
                current.title.append((line.spot(shape.objective), title))
                return
            assert shape.objective is not None
            refs = (
                [(line.spot(shape.objective_ref), ref)] if ref is not None and shape.objective_ref is not None else []
            )
            self.groups.append(Group(refs, [(line.spot(shape.objective), title)]))
        elif title is not None and current is not None and shape.objective is not None:
            current.title[0:0] = []
        elif (
            ref is not None
            and shape.objective_ref is not None
            and not (current and [text for _, text in current.ref] == [ref])
        ):
            self.groups.append(Group([(line.spot(shape.objective_ref), ref)], []))
        elif current is None:
            self.groups.append(Group([], []))

    def _same_ref(self, group: Group, ref: str | None, line: Line) -> bool:
        return ref is None or not group.ref or group.ref[-1][1] == ref

    def _add(self, record: Record, line: Line) -> None:
        """A row that goes on from the ones above: each of its cells is put to its column's."""
        record.rows.append(line.number)
        group = self.groups[record.group]
        for column, text in line.words.items():
            spot = line.spot(column)
            if column == self.shape.objective:
                group.title.append((spot, text))
                continue
            if column == self.shape.objective_ref:
                group.ref.append((spot, text))
                continue
            record.pieces.setdefault(column, []).append((spot, text))
            record.joined.append(spot)


_FOOTER = re.compile(
    r"(?i)^\W*(?:totals?|sub ?totals?|grand total|last (?:updated?|reviewed|amended)|updated|version|key|page \d|notes?\b|reviewed|printed|prepared by|document|n\.?b\.?|\*|source)"
)


def stitch(body: Sequence[Line], shape: Shape) -> Stitched:
    """The records of a table, from its rows."""
    stitcher = _Stitcher(shape)
    last_work = max((line.number for line in body if shape.action in line.words), default=-1)
    for line in body:
        stitcher.take(line, last_work)
    return Stitched(stitcher.groups, stitcher.records, stitcher.loose)
