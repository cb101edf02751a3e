"""Tracker → Review: what the board must know of a tracker, as at its date."""

from __future__ import annotations

from vrtracker.model import Tracker
from vrtracker.review.checks import check
from vrtracker.review.order import in_order
from vrtracker.review.status import newest_day, status_of
from vrtracker.review.summary import counts_of, objective_counts
from vrtracker.reviewed import Changes, Review
from vrtracker.settings import Settings


def review(tracker: Tracker, settings: Settings, previous: Tracker | None = None) -> Review:
    """Everything that follows from a tracker, and from the one before it where there is one."""
    status = {action.place: status_of(action, tracker.as_at, settings.review) for action in tracker.actions()}
    newest = newest_day((update for action in tracker.actions() for update in action.updates), tracker.as_at)
    checked = check(tracker, settings, status, newest)
    changes = _changes(previous, tracker)
    unsure = changes.unsure if changes else ()
    return Review(
        as_at=tracker.as_at,
        counts=counts_of(tracker.actions(), status),
        by_priority=tuple(counts_of(priority.actions(), status) for priority in tracker.priorities),
        by_objective=tuple(objective_counts(tracker, status)),
        status=status,
        findings=in_order(tracker, checked, unsure),
        checked=checked,
        changes=changes,
        newest_update=newest,
    )


def _changes(previous: Tracker | None, tracker: Tracker) -> Changes | None:
    """What changed since the previous tracker; the matcher is loaded only where there is one."""
    if previous is None:
        return None
    from vrtracker.review.changes import compare

    return compare(previous, tracker)
