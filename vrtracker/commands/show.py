"""Findings and columns as tables for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.building import Outcome
from vrtracker.model import SEVERITIES, Action, Finding, Severity, Tracker
from vrtracker.papers import PAGE
from vrtracker.reviewed import Changes
from vrtracker.terminal import Terminal

_GROUPS: dict[Severity, str] = {"error": "Errors", "warning": "Warnings", "info": "Worked out or worth knowing"}


def findings_found(findings: Sequence[Finding], out: Terminal) -> None:
    """The findings, most severe first: where, of which action, what, and what to do."""
    for severity in SEVERITIES:
        group = [finding for finding in findings if finding.severity == severity]
        rows = [(str(f.place), f.ref or "", f.message, f.remedy, f.code) for f in group]
        heads = ("Cell", "Ref", "What", "What to do", "Code")
        out.table(heads, rows, title=f"{_GROUPS[severity]} ({len(group):,})", last_can_go=True)


def columns_read(tracker: Tracker, out: Terminal) -> None:
    """How each column was read, and why."""
    for priority in tracker.priorities:
        rows = [(column.column, column.title, column.field, column.why) for column in priority.columns]
        title = f"How the columns of {priority.sheet} were read"
        out.table(("Column", "Title", "Read as", "Why"), rows, title=title)


def changes_found(changes: Changes, out: Terminal) -> None:
    """What changed, a table for each kind of change."""
    from vrtracker.english import count
    from vrtracker.write.theme import movement, update_date

    named = ("Ref", "Action")
    for title, actions in (
        ("Completed", changes.completed),
        ("Reopened", changes.reopened),
        ("New", changes.added),
        ("Gone", changes.removed),
    ):
        out.table(named, [_named(action) for action in actions], title=f"{title} ({len(actions):,})")
    ratings = [
        (*_named(moved.action), movement(moved.movement), " to ".join(word.capitalize() for word in moved.words))
        for moved in changes.rag
    ]
    out.table((*named, "Movement", "Rating"), ratings, title=f"Rating changed ({len(ratings):,})")
    deadlines = [
        (*_named(m.action), f"{m.before.text or 'none'} to {m.after.text or 'none'}", _days(m.days))
        for m in changes.deadline
    ]
    out.table((*named, "Deadline", "Moved by"), deadlines, title=f"Deadline moved ({len(deadlines):,})")
    said = [(*_named(new.action), update_date(new.update.date), new.update.text) for new in changes.updates]
    out.table((*named, "Date", "Update"), said, title=f"New updates ({len(said):,})")
    out.table(named, [_named(action) for action in changes.silent], title=f"Nothing new said ({len(changes.silent):,})")
    findings_found(changes.unsure, out)
    moved = len(changes.rag) + len(changes.deadline) + len(changes.added) + len(changes.removed) + len(changes.updates)
    out.result(f"{count(len(changes.pairs), 'action')} matched; {count(moved, 'change')}.")


def _named(action: Action) -> tuple[str, str]:
    return action.ref, action.title


def _days(days: int | None) -> str:
    from vrtracker.english import count

    if days is None:
        return ""
    return f"{count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def built(outcome: Outcome, out: Terminal) -> None:
    """What was built, the counts, the accounting: the result of a build."""
    from vrtracker.english import long_date
    from vrtracker.write.figures import accounting, counts_sentence, severities

    if out.quiet:
        return
    tracker, review = outcome.tracker, outcome.papers.review
    out.result(f"Built from {tracker.source.file}, as at {long_date(tracker.as_at)}, in {outcome.folder}:")
    for name in outcome.papers.files:
        out.result(f"  {name}")
    out.result(counts_sentence(review))
    if to_mend := severities(review):
        out.result(f"To mend in the tracker: {to_mend}; {PAGE} lists them cell by cell.")
    out.result(accounting(tracker))
