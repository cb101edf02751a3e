"""Grid → Tracker: finds the plans in every sheet, reads them, and accounts for every cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from vrtracker.errors import SourceError
from vrtracker.model import (
    Action,
    Column,
    Context,
    Field,
    Finding,
    Objective,
    Place,
    Priority,
    Source,
    Tracker,
    Unplaced,
)  # fmt: skip
from vrtracker.read.accounting import Ledger
from vrtracker.read.assemble import Frame, make_action
from vrtracker.read.columns import Guess, assign
from vrtracker.read.content import SAMPLE, profile
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Cell, Grid, Sheet, Spot, cell_name, column_name
from vrtracker.read.heading import Heading, read_heading
from vrtracker.read.joining import join_texts, words_known
from vrtracker.read.layout import Layout, Table, lay_out
from vrtracker.read.lines import blank_before
from vrtracker.read.stitch import Record, Stitched, shape_of, stitch
from vrtracker.settings import Settings, SheetSettings


@dataclass(slots=True)
class _SheetRead:
    priorities: list[Priority] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unplaced: tuple[Unplaced, ...] = ()
    count: int = 0


def read_tracker(grid: Grid, *, file: str, as_at: date, settings: Settings) -> Tracker:
    """The tracker a file holds; a SourceError where no sheet has a table of actions."""
    priorities: list[Priority] = []
    findings: list[Finding] = []
    unplaced: list[Unplaced] = []
    others: list[str] = []
    count = 0
    for sheet in grid.sheets:
        read = _read_sheet(sheet, as_at, settings)
        if read is None:
            others.append(sheet.name)
            continue
        priorities += read.priorities
        findings += read.findings
        unplaced += read.unplaced
        count += read.count
    if not priorities:
        raise _no_tracker(grid, file)
    return Tracker(
        source=Source(file, grid.kind, grid.sha256), as_at=as_at, priorities=tuple(priorities), other_sheets=tuple(others),
        unplaced=tuple(unplaced), findings=tuple(findings), cells_read=count,
    )  # fmt: skip


def _no_tracker(grid: Grid, file: str) -> SourceError:
    names = ", ".join(f"{sheet.name!r}" for sheet in grid.sheets[:8])
    return SourceError(
        f"{file} has no action tracker in it: no row of column titles such as Action, Lead, Deadline, Progress was found in {names}.",
        'If a sheet is a tracker, say where its titles are in vrtracker.toml: [sheets."Its name"], then header_row = 5.',
    )


def _read_sheet(sheet: Sheet, as_at: date, settings: Settings) -> _SheetRead | None:
    own = settings.sheets.get(sheet.name, SheetSettings())
    if own.read is False or (sheet.hidden and own.read is not True):
        return None
    layout = lay_out(sheet, own.header_row - 1 if own.header_row else None)
    read = _SheetRead()
    ledger = Ledger(sheet, layout.lines)
    for index, table in enumerate(layout.tables):
        plan = _Plan(sheet, layout, table, as_at, settings, own)
        if plan.works:
            read.priorities.append(plan.priority(ledger, read.findings, len(layout.tables), index))
    if not read.priorities:
        return None
    read.count = ledger.count
    read.unplaced = ledger.left()
    read.findings += [_unplaced(one) for one in read.unplaced]
    return read


def _unplaced(one: Unplaced) -> Finding:
    doubt = Doubt(
        "text-unplaced",
        "info",
        f"Not placed: {one.text[:120]!r}.",
        "If it belongs to an action, move it into that action's row.",
    )
    return doubt.at(one.place)


class _Plan:
    """One table on its way to a Priority."""

    def __init__(
        self, sheet: Sheet, layout: Layout, table: Table, as_at: date, settings: Settings, own: SheetSettings
    ) -> None:
        self.sheet, self.layout, self.table, self.as_at, self.settings, self.own = (
            sheet,
            layout,
            table,
            as_at,
            settings,
            own,
        )
        self.columns = sorted({*table.header.titles, *(column for line in table.body for column in line.words)})
        self.guesses = self._assign()
        self.fields: dict[int, Field] = {column: guess.field for column, guess in self.guesses.items()}

    @property
    def works(self) -> bool:
        actions = [column for column, name in self.fields.items() if name == "action"]
        return bool(actions) and any(actions[0] in line.words for line in self.table.body)

    def _assign(self) -> dict[int, Guess]:
        titles = [self.table.header.titles.get(column, "") for column in self.columns]
        profiles = [profile(self._sample(column)) for column in self.columns]
        told: dict[int, Field] = {}
        for index, column in enumerate(self.columns):
            name = self.own.columns.get(column_name(column)) or self.own.columns.get(titles[index])
            if name:
                told[index] = name
        guesses = assign(titles, profiles, told=told, local=self.settings.read.titles)
        return dict(zip(self.columns, guesses, strict=True))

    def _sample(self, column: int) -> list[Cell]:
        cells = []
        for line in self.table.body:
            cell = self.sheet.cells.get(line.spot(column))
            if cell is not None and (cell.text or cell.fill):
                cells.append(cell)
                if len(cells) >= SAMPLE:
                    break
        return cells

    def priority(self, ledger: Ledger, findings: list[Finding], tables: int, index: int) -> Priority:
        table, sheet = self.table, self.sheet
        heading = read_heading(table.above)
        shape = shape_of(table.body, self.fields, self.layout.down, self.layout.across, blank_before(table.body))
        stitched = stitch(table.body, shape)
        titles = _unique_titles(self.columns, table.header.titles)
        frame = Frame(
            sheet, titles, self.fields, {}, self.as_at, self.settings, words_known([t for line in table.body for t in line.words.values()]),
        )  # fmt: skip
        objectives = _objectives(stitched, frame, shape.action_ref, findings)
        self._account(ledger, heading, stitched)
        return Priority(
            name=self.own.priority or heading.name or _name(heading, sheet, tables),
            sheet=sheet.name, strategic_lead=heading.lead, support_officer=heading.support,
            measures=tuple(heading.measures),
            context=(*(Context("", text) for _, text in heading.titles), *heading.context),
            columns=tuple(self._column(column, titles) for column in self.columns),
            objectives=tuple(objectives),
        )  # fmt: skip

    def _column(self, column: int, titles: Mapping[int, str]) -> Column:
        return Column(column_name(column), titles[column], self.fields[column], self.guesses[column].why)

    def _account(self, ledger: Ledger, heading: Heading, stitched: Stitched) -> None:
        rows = {*self.table.header.rows, *(line.number for line in self.table.repeats)}
        for line in (*self.layout.lines,):
            if line.number in rows:
                ledger.take_all(line.spot(column) for column in line.words)
        ledger.take_all(heading.taken)
        ledger.take_all(spot for spot, _ in heading.titles)
        for group in stitched.groups:
            ledger.take_all(spot for spot, _ in (*group.ref, *group.title))
        for record in stitched.records:
            ledger.take_all(spot for pieces in record.pieces.values() for spot, _ in pieces)


def _unique_titles(columns: Sequence[int], titles: Mapping[int, str]) -> dict[int, str]:
    """A title for every column, on one line, none of them twice."""
    named: dict[int, str] = {}
    seen: set[str] = set()
    for column in columns:
        title = " ".join(titles.get(column, "").split())[:240] or f"Column {column_name(column)}"
        if title.lower() in seen:
            title = f"{title} ({column_name(column)})"
        seen.add(title.lower())
        named[column] = title
    return named


def _name(heading: Heading, sheet: Sheet, tables: int) -> str:
    return sheet.name


def _objectives(stitched: Stitched, frame: Frame, ref_column: int | None, findings: list[Finding]) -> list[Objective]:
    objectives: list[Objective] = []
    by_group: dict[int, list[Record]] = {}
    for record in stitched.records:
        by_group.setdefault(record.group, []).append(record)
    for number, group in enumerate(stitched.groups):
        ref = group.given_ref or " ".join(text for _, text in group.ref) or str(len(objectives) + 1)
        title = group.given_title or (join_texts([text for _, text in group.title], frame.known) if group.title else "")
        actions: list[Action] = []
        for record in by_group.get(number, []):
            given = "".join(text for _, text in record.pieces.get(ref_column, ())) if ref_column is not None else ""
            action, said = make_action(record, frame, given or f"{ref}.{len(actions) + 1}", bool(given))
            actions.append(action)
            findings += said
            findings += [_joined(frame.sheet, spot, action) for spot in record.joined]
        place = Place(frame.sheet.name, cell_name(group.title[0][0])) if group.title else None
        objectives.append(Objective(ref, title, tuple(actions), place))
    return objectives


def _joined(sheet: Sheet, spot: Spot, action: Action) -> Finding:
    doubt = Doubt(
        "rows-joined",
        "info",
        f"This goes on from the rows above: it is read as part of {action.ref}.",
        "Nothing to do, if that is right.",
    )
    return doubt.at(Place(sheet.name, cell_name(spot)), action.ref)
