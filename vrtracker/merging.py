"""Returns into the tracker, proved: what is written is read again, and what would not read as meant is taken back."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vrtracker.model import Extension, Finding, Place, Tracker
from vrtracker.read import read
from vrtracker.read.ours.returns import read_return
from vrtracker.return_format import Merge, Reply
from vrtracker.review import review
from vrtracker.review.merge_proof import misread
from vrtracker.review.merging import decide
from vrtracker.settings import Settings
from vrtracker.write.merge import RATING, UPDATE, Change, Plan, plan, unsafe
from vrtracker.write.merge_sheet import merge_sheet
from vrtracker.write.patch.edits import apply, can_add_sheet


class Merged(NamedTuple):
    """The tracker's new bytes, what went into it, what the board is asked, and what a person must look at."""

    content: bytes
    changes: tuple[Change, ...]
    extensions: tuple[Extension, ...]
    findings: tuple[Finding, ...]
    already_there: int


def merge(source: Path, data: bytes, tracker: Tracker, returned: Sequence[Path], settings: Settings) -> Merged:
    """The returns' words in the tracker's own workbook; the same returns merged again give the very same bytes."""
    replies: list[Reply] = []
    findings: list[Finding] = []
    for path in returned:
        rows, loose = read_return(path, settings)
        replies += rows
        findings += loose
    statuses = review(tracker, settings).status
    last_updates = {str(place): status.last_update for place, status in statuses.items() if status.last_update}
    decided = decide(tracker, replies, last_updates)
    proved = _proved(_Writing(source, data, tracker, settings, decided))
    findings += [*decided.findings, *proved.findings]
    content = apply(data, [change.edit for change in proved.changes])
    if (proved.changes or decided.extensions) and can_add_sheet(data):
        names = {*tracker.other_sheets, *(priority.sheet for priority in tracker.priorities)}
        sheet = merge_sheet(proved.changes, decided.extensions, findings, tracker.as_at, names)
        content = apply(content, [sheet])
    return Merged(content, proved.changes, decided.extensions, tuple(findings), decided.already_there)


class _Writing(NamedTuple):
    """What a plan is made from and proved against."""

    source: Path
    data: bytes
    tracker: Tracker
    settings: Settings
    merge: Merge


def _proved(writing: _Writing) -> Plan:
    """The plan, each change seen to read as meant: with a colon after the stamp where that helps, or left out."""
    colon_for: frozenset[Place] = frozenset()
    left_out: frozenset[Place] = frozenset()
    while True:
        planned = plan(writing.data, writing.tracker, writing.merge, writing.tracker.as_at, colon_for=colon_for)
        kept = tuple(change for change in planned.changes if change.action.place not in left_out)
        wrong = _misread(writing, kept)
        if not wrong:
            taken_back = tuple(unsafe(one) for one in planned.changes if one.action.place in left_out)
            return Plan(kept, (*planned.findings, *taken_back))
        if wrong - _changed(kept):
            left_out |= _disturbing(writing, kept)
        else:
            left_out |= wrong & colon_for
            colon_for |= wrong


def _changed(changes: Sequence[Change]) -> frozenset[Place]:
    return frozenset(change.action.place for change in changes)


def _disturbing(writing: _Writing, changes: Sequence[Change]) -> frozenset[Place]:
    """The actions whose changes make others read differently, found by making the changes one after the other."""
    safe: tuple[Change, ...] = ()
    for place in dict.fromkeys(change.action.place for change in changes):
        more = (*safe, *(change for change in changes if change.action.place == place))
        if not _misread(writing, more) - _changed(more):
            safe = more
    return _changed(changes) - _changed(safe)


def _misread(writing: _Writing, changes: Sequence[Change]) -> frozenset[Place]:
    """The actions that, with the changes made, do not read as they did plus what was sent."""
    if not changes:
        return frozenset()
    after = _read_again(writing, apply(writing.data, [change.edit for change in changes]))
    return misread(writing.tracker, after, _made_by(changes, writing.merge))


def _made_by(changes: Sequence[Change], merge: Merge) -> Merge:
    """The part of a merge that these changes carry out."""
    made = {(change.action.place, change.what, change.reply.file, change.reply.place) for change in changes}
    return Merge(
        tuple(one for one in merge.updates if (one.action.place, UPDATE, one.reply.file, one.reply.place) in made),
        tuple(one for one in merge.ratings if (one.action.place, RATING, one.reply.file, one.reply.place) in made),
    )


def _read_again(writing: _Writing, content: bytes) -> Tracker:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / writing.source.name
        path.write_bytes(content)
        return read(path, as_at=writing.tracker.as_at, settings=writing.settings)
