"""The coordinator's own workbook back: its tracker tidied, its meaning proved the same, the rest not touched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vrtracker.errors import SourceError
from vrtracker.model import Finding, Place, Tracker
from vrtracker.write.patch.edits import CellEdit, Patch, RowsRemoved
from vrtracker.write.tidy.changes import KINDS, Change, Clean, Kind, look_at, plan_text
from vrtracker.write.tidy.findings import empty_rows_finding, findings_sheet
from vrtracker.write.tidy.marks import plan_colours, plan_dates
from vrtracker.write.tidy.restyle import plan_restyling
from vrtracker.write.tidy.same import actions_that_differ, same

_MOST_ROUNDS = 40
"""How often a reading that came out different may send changes back before a pass is given up."""

Findings = Callable[[Tracker], Sequence[Finding]]


class Tools(NamedTuple):
    """What tidy needs of the other rooms: reading a workbook's bytes, reviewing it, cleaning a cell's words."""

    read: Callable[[bytes], Tracker]
    findings: Findings
    clean: Clean


class Tidied(NamedTuple):
    """The workbook's new bytes, what was changed, what was left since it would be read otherwise, and what to know."""

    data: bytes
    changes: tuple[Change, ...] = ()
    left: tuple[Change, ...] = ()
    rows: tuple[RowsRemoved, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _State:
    """A workbook on its way: its bytes, the model read from them, its findings, what has been done."""

    data: bytes
    tracker: Tracker
    findings: Sequence[Finding]
    changes: list[Change] = field(default_factory=list)
    left: list[Change] = field(default_factory=list)
    rows: list[RowsRemoved] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def tidy(data: bytes, tracker: Tracker, tools: Tools, kinds: Collection[Kind] = tuple(KINDS)) -> Tidied:
    """The workbook tidied; reading it gives the same priorities, objectives and actions, or the change is not made.

    It goes on until a pass finds nothing more that it may do: so a second run on the result does nothing either.
    """
    state = _State(data, tracker, tools.findings(tracker))
    while _passed(state, tracker, tools, kinds):
        pass
    if "findings" in kinds:
        _add_findings(state)
    return Tidied(state.data, tuple(state.changes), tuple(state.left), tuple(state.rows), tuple(state.notes))


def plan(
    data: bytes, tracker: Tracker, findings: Sequence[Finding], clean: Clean, kinds: Collection[Kind]
) -> tuple[Change, ...]:
    """Every change there is to make, one for a cell's words; a real date or another style wins over cleaner words."""
    now = look_at(Patch(data), tracker)
    restyled = [*plan_restyling(now, kinds), *(plan_dates(now, clean) if "dates" in kinds else ())]
    taken = {change.place for change in restyled}
    words = [change for change in plan_text(now, clean, kinds) if change.place not in taken]
    colours = list(plan_colours(now, findings, clean)) if "colours" in kinds else []
    return (*words, *restyled, *colours)


def _passed(state: _State, source: Tracker, tools: Tools, kinds: Collection[Kind]) -> bool:
    """One pass over what is left to do; whether it did anything, so that a further pass may find more.

    Where the tracker would be read otherwise, the changes of the actions that differ are sent back; where that can't
    be told, half of the actions are tried at a time.
    """
    state.left = []
    planned = plan(state.data, state.tracker, state.findings, tools.clean, kinds)
    few = len(planned)
    for _ in range(_MOST_ROUNDS):
        sent_back = {(change.kind, change.place) for change in state.left}
        changes = [change for change in planned if (change.kind, change.place) not in sent_back][:few]
        out = _done(state.data, changes, rows="rows" in kinds)
        if out.data == state.data:
            return False
        after = tools.read(out.data)
        if not same(source, after, kinds) and out.rows:
            notes = ("Emptied rows stay, because the tracker would be read otherwise.",)
            out = _done(state.data, changes, rows=False)._replace(notes=notes)
            after = tools.read(out.data)
        if same(source, after, kinds):
            _take(state, changes, out, after, tools)
            return True
        suspects = _suspects(changes, state.tracker, actions_that_differ(source, after, kinds))
        few = few if suspects else len(changes) // 2
        state.left += suspects or ([] if few else changes)
    return False


class _Done(NamedTuple):
    """A workbook with changes made, from which the emptied rows have gone where they could; why others stay."""

    data: bytes
    rows: tuple[RowsRemoved, ...] = ()
    notes: tuple[str, ...] = ()


def _done(data: bytes, changes: Sequence[Change], *, rows: bool) -> _Done:
    """The changes made, and the rows that joining has emptied gone, where that can be proved to be safe."""
    patch, removals, notes = Patch(data), [], []
    patch.change(_edits(changes))
    for sheet, emptied in _emptied(changes).items() if rows else ():
        empty = patch.empty_rows(sheet, emptied)
        reason = patch.take_out(RowsRemoved(sheet, empty)) if empty else None
        if reason:
            notes.append(f"{sheet}: {len(empty)} emptied rows stay, because {reason}.")
        elif empty:
            removals.append(RowsRemoved(sheet, empty))
    return _Done(patch.save(), tuple(removals), tuple(notes))


def _emptied(changes: Sequence[Change]) -> dict[str, set[int]]:
    """The rows over which an action's words were spread, below its first."""
    by_sheet: dict[str, set[int]] = {}
    for change in changes:
        if change.emptied:
            last = max(_row(place) for place in change.emptied)
            by_sheet.setdefault(change.place.sheet, set()).update(range(_row(change.place) + 1, last + 1))
    return by_sheet


def _take(state: _State, changes: Sequence[Change], out: _Done, after: Tracker, tools: Tools) -> None:
    state.data, state.tracker, state.findings = out.data, after, tools.findings(after)
    state.changes += changes
    state.rows += out.rows
    state.notes += out.notes


def _suspects(changes: Sequence[Change], before: Tracker, numbers: Sequence[int]) -> list[Change]:
    """The changes of the actions that came out different, else of those above them."""
    places = [action.place for action in before.actions()]
    for step in (0, 1):
        near = {places[number - step] for number in numbers if 0 <= number - step < len(places)}
        suspects = [change for change in changes if change.action in near]
        if suspects:
            return suspects
    return []


def _edits(changes: Sequence[Change]) -> Iterator[CellEdit]:
    for change in changes:
        yield from change.edits


def _add_findings(state: _State) -> None:
    patch = Patch(state.data)
    if not patch.can_add_sheet:
        state.notes.append("The workbook's structure is protected, so the findings sheet is left out.")
        return
    patch.put(findings_sheet([*state.findings, *_empty_rows(patch, state.tracker)], state.tracker.as_at))
    state.data = patch.save()


def _empty_rows(patch: Patch, tracker: Tracker) -> Iterator[Finding]:
    """What is empty inside a table is said each time, so that a second run says the same."""
    rows: dict[str, list[int]] = {}
    for action in tracker.actions():
        rows.setdefault(action.place.sheet, []).append(_row(action.place))
    for sheet, used in rows.items():
        empty = patch.empty_rows(sheet, range(min(used), max(used)))
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
