"""Grid → Tracker: finds the plans in every sheet, reads them, and accounts for every cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from vrtracker.clean_format import TIDY_SHEET
from vrtracker.errors import NoTrackerError
from vrtracker.merged_format import ADDED_START
from vrtracker.model import Finding, Place, Priority, Source, Tracker, Unplaced
from vrtracker.read.accounting import Ledger
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Grid, Sheet
from vrtracker.read.key import find_key
from vrtracker.read.layout import Layout, lay_out
from vrtracker.read.merged import extensions
from vrtracker.read.plan import Plan, Reading
from vrtracker.settings import Settings, SheetSettings


@dataclass(slots=True)
class _SheetRead:
    priorities: list[Priority] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unplaced: tuple[Unplaced, ...] = ()
    count: int = 0


def read_tracker(grid: Grid, *, file: str, as_at: date, settings: Settings) -> Tracker:
    """The tracker a file holds; a SourceError where no sheet has a table of actions."""
    layouts = [(sheet, _laid_out(sheet, settings)) for sheet in grid.sheets if sheet.name != TIDY_SHEET]
    plain = [(sheet, layout) for sheet, layout in layouts if layout is None or not layout.tables]
    reading = Reading(as_at, settings, _shared_key(plain))
    priorities: list[Priority] = []
    findings: list[Finding] = []
    unplaced: list[Unplaced] = []
    others: list[str] = []
    count = 0
    for sheet, layout in layouts:
        read = _read_sheet(sheet, layout, reading) if layout is not None else None
        if read is None:
            others.append(sheet.name)
            continue
        priorities += read.priorities
        findings += [*_notes(sheet), *read.findings]
        unplaced += read.unplaced
        count += read.count
    if not priorities:
        raise _no_tracker(grid, file)
    return Tracker(
        source=Source(file, grid.kind, grid.sha256),
        as_at=as_at,
        priorities=tuple(priorities),
        other_sheets=tuple(others),
        unplaced=tuple(unplaced),
        findings=tuple(findings),
        cells_read=count,
        extensions=extensions(grid),
    )


def _laid_out(sheet: Sheet, settings: Settings) -> Layout | None:
    """The tables of a sheet that may be read: not a hidden one, one that we added, nor one the settings leave out."""
    own = settings.sheets.get(sheet.name, SheetSettings())
    ours = sheet.name.startswith(ADDED_START)
    if own.read is False or ours or (sheet.hidden and own.read is not True):
        return None
    return lay_out(sheet, own.header_row - 1 if own.header_row else None)


def _shared_key(sheets: list[tuple[Sheet, Layout | None]]) -> Mapping[str, str]:
    """The key on a sheet of its own, which is every plan's."""
    for sheet, layout in sheets:
        if layout is not None:
            key = find_key(sheet, layout.lines, lambda line, column: True)
            if key.meanings:
                return dict(key.meanings)
    return {}


def _no_tracker(grid: Grid, file: str) -> NoTrackerError:
    names = ", ".join(f"“{sheet.name}”" for sheet in grid.sheets[:8]) or "no sheets"
    return NoTrackerError(
        f"{file} has no action tracker in it: no row of titles such as Action, Lead, Deadline, Progress in {names}.",
        'If a sheet is one, say in vrtracker.toml where its titles are: [sheets."Its name"] and header_row = 5.',
    )


def _read_sheet(sheet: Sheet, layout: Layout, reading: Reading) -> _SheetRead | None:
    read = _SheetRead()
    ledger = Ledger(sheet, layout.lines)
    plans = [plan for plan in (Plan(sheet, layout, table, reading) for table in layout.tables) if plan.works]
    for plan in plans:
        read.priorities.append(plan.priority(ledger, read.findings, alone=len(plans) == 1))
    if not read.priorities:
        return None
    read.count = ledger.count
    read.unplaced = ledger.left()
    read.findings += [_unplaced(one) for one in read.unplaced]
    return read


def _notes(sheet: Sheet) -> Iterator[Finding]:
    """What the reader of the file itself had doubts about."""
    for note in sheet.notes:
        yield Doubt("file-doubtful", "warning", note, "Look at that sheet in Excel.").at(Place(sheet.name))


def _unplaced(one: Unplaced) -> Finding:
    words = " ".join(one.text.split())
    message = f"Not placed: “{words if len(words) <= 80 else words[:79] + '…'}”."
    remedy = "If it belongs to an action, move it into that action's row."
    return Doubt("text-unplaced", "info", message, remedy).at(one.place)
