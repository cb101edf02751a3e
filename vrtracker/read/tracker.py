"""Grid → Tracker: finds the plans in every sheet, reads them, and accounts for every cell."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from vrtracker.clean_format import TIDY_SHEET
from vrtracker.errors import NoTrackerError
from vrtracker.merged_format import ADDED_START
from vrtracker.model import Finding, Place, Priority, Source, Tracker, Unplaced
from vrtracker.read.accounting import Ledger
from vrtracker.read.alike import read_alike
from vrtracker.read.columns.cells import Kin
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Grid, Sheet, cell_name
from vrtracker.read.layout.header import Table
from vrtracker.read.layout.heading import Heading, said_above_name
from vrtracker.read.layout.hidden import say_hidden, without_hidden
from vrtracker.read.layout.tables import Layout, lay_out
from vrtracker.read.ours.merged import extensions
from vrtracker.read.plan import Plan, Reading
from vrtracker.read.rating.key import find_key
from vrtracker.read.titles.points import SURE, strength
from vrtracker.read.told_apart import told_apart
from vrtracker.settings import Settings, SheetSettings

MOST_KIN = 40
"""Tables kept alike that are asked how each of them is kept; a file may have hundreds."""
SEARCHED = 300
"""Rows of a sheet of its own that may hold the key; sheets of data are far longer."""


class _Seen(NamedTuple):
    """One sheet as understood: its plans are its tables of work; none for a guidance, list or hidden sheet."""

    sheet: Sheet
    layout: Layout
    whole: Sheet
    plans: tuple[Plan, ...] = ()
    left_out: bool = False


def read_tracker(grid: Grid, *, file: str, as_at: date, settings: Settings) -> Tracker:
    """The tracker a file holds; a SourceError where no sheet has a table of actions."""
    sheets = [sheet for sheet in grid.sheets if sheet.name != TIDY_SHEET]
    seen = _see_all(sheets, settings)
    if not any(one.plans for one in seen):
        seen = _see_all(sheets, settings, untitled=True)
    if not any(one.plans for one in seen):
        raise _no_tracker(grid, file)
    reading = Reading(as_at, settings, _shared_key([one for one in seen if not one.plans and not one.left_out]))
    reads = [_read_sheet(one, reading) for one in seen if one.plans]
    return Tracker(
        source=Source(file, grid.kind, grid.sha256),
        as_at=as_at,
        priorities=tuple(priority for read in reads for priority in read.priorities),
        other_sheets=tuple(one.sheet.name for one in seen if not one.plans),
        unplaced=tuple(left for read in reads for left in read.unplaced),
        findings=(*_hidden_plans(seen, settings), *(finding for read in reads for finding in read.findings)),
        cells_read=sum(read.cells for read in reads),
        extensions=extensions(grid),
    )


def _see_all(sheets: Sequence[Sheet], settings: Settings, *, untitled: bool = False) -> list[_Seen]:
    """Every sheet with its tables of work: none of a hidden sheet, one we added, one the settings leave out."""
    laid_out = []
    for whole in sheets:
        own = settings.sheets.get(whole.name, SheetSettings())
        sheet, row = without_hidden(whole, own), own.header_row
        laid_out.append((sheet, lay_out(sheet, row - 1 if row else None, untitled=untitled)))
    kin = _kin(laid_out)
    seen = [
        _Seen(sheet, layout, whole, left_out=True)
        if _is_left_out(sheet, settings)
        else _Seen(sheet, layout, whole, _plans(sheet, layout, settings, kin))
        for (sheet, layout), whole in zip(laid_out, sheets, strict=True)
    ]
    read_alike([plan for one in seen for plan in one.plans])
    return seen


def _kin(laid_out: Sequence[tuple[Sheet, Layout]]) -> Mapping[Hashable, list[tuple[Sheet, Table]]]:
    kin: dict[Hashable, list[tuple[Sheet, Table]]] = {}
    for sheet, layout in laid_out:
        for table in layout.tables:
            kin.setdefault(table.header.signature, []).append((sheet, table))
    return kin


def _is_left_out(sheet: Sheet, settings: Settings) -> bool:
    own = settings.sheets.get(sheet.name, SheetSettings())
    return own.read is False or sheet.name.startswith(ADDED_START) or (sheet.hidden and own.read is not True)


def _plans(
    sheet: Sheet, layout: Layout, settings: Settings, kin: Mapping[Hashable, list[tuple[Sheet, Table]]]
) -> tuple[Plan, ...]:
    plans = (Plan(sheet, layout, table, settings, _asked(sheet, table, kin)) for table in layout.tables)
    return tuple(plan for plan in plans if plan.works)


def _asked(sheet: Sheet, table: Table, kin: Mapping[Hashable, list[tuple[Sheet, Table]]]) -> Kin:
    """The tables that tell how a table is kept: itself and those kept alike, of many some from all over the file."""
    alike = kin.get(table.header.signature, [])
    some = alike[:: -(-len(alike) // MOST_KIN) or 1]
    return some if any(each is table for _, each in some) else [*some, (sheet, table)]


def _hidden_plans(seen: Sequence[_Seen], settings: Settings) -> Iterator[Finding]:
    """A hidden sheet is left alone; one with a table of work in it is named, since it may have been forgotten."""
    for one in seen:
        told = settings.sheets.get(one.sheet.name, SheetSettings()).read is not None
        if one.sheet.hidden and not told and _plans(one.sheet, one.layout, settings, {}):
            message = f"The hidden sheet “{one.sheet.name}” looks like a tracker; it is not read."
            remedy = (
                f'If it should be, show it, or write in vrtracker.toml: [sheets."{one.sheet.name}"] and read = true.'
            )
            yield Doubt("sheet-hidden", "info", message, remedy).at(Place(one.sheet.name))


def _shared_key(others: Sequence[_Seen]) -> Mapping[str, str]:
    """The key on a sheet of its own, which is every plan's; it stands near the top of that."""
    lines = ((one.sheet, one.layout.lines[:SEARCHED]) for one in others if not _is_list(one))
    keys = (find_key(sheet, rows, lambda line: list(line.words)) for sheet, rows in lines)
    return max((key.meanings for key in keys), key=_size, default={})


def _size(meanings: Mapping[str, str]) -> int:
    return len(meanings)


def _is_list(one: _Seen) -> bool:
    """Choices for drop-downs: columns of values, each under a title that a tracker's column has."""
    first = one.layout.lines[:1]
    return bool(first) and sum(1 for text in first[0].words.values() if strength(text) >= SURE) >= 2


def _no_tracker(grid: Grid, file: str) -> NoTrackerError:
    names = ", ".join(f"“{sheet.name}”" for sheet in grid.sheets[:8]) or "no sheets"
    return NoTrackerError(
        f"{file} has no action tracker in it: no row of titles such as Action, Lead, Deadline, Progress in {names}.",
        'If a sheet is one, say in vrtracker.toml where its titles are: [sheets."Its name"] and header_row = 5.',
    )


class _SheetRead(NamedTuple):
    priorities: tuple[Priority, ...]
    findings: tuple[Finding, ...]
    unplaced: tuple[Unplaced, ...]
    cells: int


def _read_sheet(seen: _Seen, reading: Reading) -> _SheetRead:
    ledger = Ledger(seen.sheet, seen.layout.lines)
    own = reading.settings.sheets.get(seen.sheet.name, SheetSettings())
    findings = [*_notes(seen.sheet), *say_hidden(seen.whole, own, seen.plans[0].table.header.last)]
    alone = all(plan.standing for plan in seen.plans[1:])
    on_sheet = next((plan.key.meanings for plan in seen.plans if plan.key.meanings), None)
    if on_sheet:
        reading = reading._replace(shared_key=on_sheet)
    made: list[Priority] = []
    for plan in seen.plans:
        above = made.pop() if made and plan.standing else None
        made.append(plan.priority(reading, ledger, findings, alone=alone, above=above))
    priorities = tuple(made)
    priorities = _with_shared_posts(priorities, seen.plans[0].heading, findings)
    priorities = priorities if own.priority else told_apart(priorities)
    unplaced = tuple(ledger.left())
    said_once = tuple(dict.fromkeys((*findings, *map(_unplaced, unplaced))))
    return _SheetRead(priorities, said_once, unplaced, ledger.count)


def _with_shared_posts(
    priorities: tuple[Priority, ...], heading: Heading, findings: list[Finding]
) -> tuple[Priority, ...]:
    """The plans of a sheet, each with its own lead and support, or with those said once above all of them."""
    first, *others = priorities
    lead, support = said_above_name(heading, "lead"), said_above_name(heading, "support")
    lacking = [lead] * any(one.strategic_lead is None for one in others)
    lacking += [support] * any(one.support_officer is None for one in others)
    findings.extend(_SHARED.at(Place(first.sheet, cell_name(spot))) for spot in lacking if spot)
    return first, *(
        replace(
            one,
            strategic_lead=one.strategic_lead or (first.strategic_lead if lead else None),
            support_officer=one.support_officer or (first.support_officer if support else None),
        )
        for one in others
    )


_SHARED = Doubt(
    "label-shared",
    "info",
    "This stands above the first plan's name: it is read for every plan of the sheet that names nobody.",
    "Nothing to do, if that is right.",
)


def _notes(sheet: Sheet) -> Iterator[Finding]:
    """What the reader of the file itself had doubts about."""
    for note in sheet.notes:
        yield Doubt("file-doubtful", "warning", note, "Look at that sheet in Excel.").at(Place(sheet.name))


def _unplaced(one: Unplaced) -> Finding:
    words = " ".join(one.text.split())
    message = f"Not placed: “{words if len(words) <= 80 else words[:79] + '…'}”."
    remedy = "If it belongs to an action, move it into that action's row."
    return Doubt("text-unplaced", "info", message, remedy).at(one.place)
