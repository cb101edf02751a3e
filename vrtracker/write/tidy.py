"""The coordinator's own workbook back: its tracker tidied, its meaning proved the same, the rest not touched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from vrtracker.errors import SourceError
from vrtracker.model import Finding, Place, Tracker
from vrtracker.write.patch import CellEdit, RowsRemoved, apply, can_add_sheet, empty_rows, why_rows_stay
from vrtracker.write.tidy_findings import empty_rows_finding, findings_sheet
from vrtracker.write.tidy_marks import plan_colours, plan_dates
from vrtracker.write.tidy_plan import KINDS, Change, Clean, Kind, look_at, plan_text
from vrtracker.write.tidy_same import actions_that_differ, same

_MOST_ROUNDS = 12
"""How often a reading that came out different may send a change back before the sheet is left as it is."""

Findings = Callable[[Tracker], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Tools:
    """What tidy needs of the other rooms: reading a workbook's bytes, reviewing it, cleaning a cell's words."""

    read: Callable[[bytes], Tracker]
    findings: Findings
    clean: Clean


@dataclass(frozen=True, slots=True)
class Tidied:
    """The workbook's new bytes, what was changed, what was left since it would be read otherwise, and what to know."""

    data: bytes
    changes: tuple[Change, ...] = ()
    left: tuple[Change, ...] = ()
    rows: tuple[RowsRemoved, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _State:
    """A workbook on its way: its bytes, the model read from them, what has been done."""

    data: bytes
    tracker: Tracker
    changes: list[Change] = field(default_factory=list)
    left: list[Change] = field(default_factory=list)
    rows: list[RowsRemoved] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def tidy(data: bytes, tracker: Tracker, tools: Tools, kinds: Collection[Kind] = tuple(KINDS)) -> Tidied:
    """The workbook tidied; reading it gives the same priorities, objectives and actions, or the change is not made."""
    state = _State(data, tracker)
    while _passed(state, tracker, tools, kinds):
        pass
    if "rows" in kinds:
        _remove_rows(state, tracker, tools)
    if "findings" in kinds:
        _add_findings(state, tools)
    return Tidied(state.data, tuple(state.changes), tuple(state.left), tuple(state.rows), tuple(state.notes))


def plan(data: bytes, tracker: Tracker, tools: Tools, kinds: Collection[Kind]) -> tuple[Change, ...]:
    """Every change there is to make, one for a cell's words; a real date wins over cleaner words."""
    now = look_at(data, tracker)
    doubted = _doubted(tools.findings(tracker)) if "colours" in kinds else frozenset()
    dates = list(plan_dates(now, tools.clean)) if "dates" in kinds else []
    dated = {change.place for change in dates}
    words = [change for change in plan_text(now, tools.clean, kinds) if change.place not in dated]
    colours = list(plan_colours(now, doubted, tools.clean)) if "colours" in kinds else []
    return (*words, *dates, *colours)


def _passed(state: _State, source: Tracker, tools: Tools, kinds: Collection[Kind]) -> bool:
    """One pass over what is left to do; whether it did anything, so that a further pass may find more."""
    state.left = []
    for _ in range(_MOST_ROUNDS):
        sent_back = {(change.kind, change.place) for change in state.left}
        changes = [c for c in plan(state.data, state.tracker, tools, kinds) if (c.kind, c.place) not in sent_back]
        if not changes:
            return False
        candidate = apply(state.data, list(_edits(changes)))
        after = tools.read(candidate)
        if same(source, after):
            state.data, state.tracker = candidate, after
            state.changes += changes
            return True
        state.left += _suspects(changes, source, state.tracker, after)
    return False


def _suspects(changes: Sequence[Change], source: Tracker, before: Tracker, after: Tracker) -> list[Change]:
    """The changes of the actions that came out different, else of those above them, else all of them."""
    numbers = actions_that_differ(source, after)
    places = [action.place for action in before.actions()]
    for step in (0, 1):
        near = {places[number - step] for number in numbers if 0 <= number - step < len(places)}
        suspects = [change for change in changes if change.action in near]
        if suspects:
            return suspects
    return list(changes)


def _edits(changes: Sequence[Change]) -> Iterator[CellEdit]:
    for change in changes:
        yield from change.edits


def _doubted(findings: Sequence[Finding]) -> frozenset[Place]:
    """The cells with a finding about what their rating says, but for those that only tell how it was read."""
    return frozenset(one.place for one in findings if one.code.startswith("rag-") and one.severity != "info")


def _remove_rows(state: _State, source: Tracker, tools: Tools) -> None:
    """The rows that joining has emptied go, sheet by sheet, where that can be proved to be safe."""
    by_sheet: dict[str, set[int]] = {}
    for change in state.changes:
        if change.emptied:
            first, last = _row(change.place), max(_row(place) for place in change.emptied)
            by_sheet.setdefault(change.place.sheet, set()).update(range(first + 1, last + 1))
    for sheet, rows in by_sheet.items():
        empty = empty_rows(state.data, sheet, rows)
        if not empty:
            continue
        reason = why_rows_stay(state.data, sheet, empty)
        if reason is None:
            removal = RowsRemoved(sheet, empty)
            candidate = apply(state.data, [removal])
            after = tools.read(candidate)
            if same(source, after):
                state.data, state.tracker = candidate, after
                state.rows.append(removal)
                continue
            reason = "the tracker would be read differently without them"
        state.notes.append(f"{sheet}: {len(empty)} emptied rows stay, because {reason}.")


def _add_findings(state: _State, tools: Tools) -> None:
    if not can_add_sheet(state.data):
        state.notes.append("The workbook's structure is protected, so the findings sheet is left out.")
        return
    findings = [*tools.findings(state.tracker), *_empty_rows(state)]
    state.data = apply(state.data, [findings_sheet(findings, state.tracker.as_at)])


def _empty_rows(state: _State) -> Iterator[Finding]:
    """What is empty inside a table is said each time, so that a second run says the same."""
    rows: dict[str, list[int]] = {}
    for action in state.tracker.actions():
        rows.setdefault(action.place.sheet, []).append(_row(action.place))
    for sheet, used in rows.items():
        empty = empty_rows(state.data, sheet, range(min(used), max(used)))
        if empty:
            yield empty_rows_finding(sheet, empty)


def _row(place: Place) -> int:
    return int(place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)


def refuse_other_kinds(tracker: Tracker) -> None:
    """Only workbooks that are packages of parts can be changed in place."""
    if tracker.source.kind not in ("xlsx", "xlsm"):
        raise SourceError(
            f"{tracker.source.file} is a file of the kind {tracker.source.kind}, which can't be changed in place.",
            "Open it in Excel, save it as .xlsx, and tidy that file; or let `vrtracker build` make a clean workbook.",
        )
