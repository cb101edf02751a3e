"""Checks of the tracker as a whole: its age, and plans or objectives with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vrtracker.english import count, long_date
from vrtracker.model import Finding, Place, Priority, Tracker
from vrtracker.review.case import short
from vrtracker.settings import ReviewSettings


def tracker_findings(tracker: Tracker, settings: ReviewSettings, newest: date | None) -> Iterator[Finding]:
    """What is wrong with more than one action."""
    yield from _old(tracker, settings, newest)
    for priority in tracker.priorities:
        yield from _empty(priority)


def _old(tracker: Tracker, settings: ReviewSettings, newest: date | None) -> Iterator[Finding]:
    if newest is None or not tracker.priorities:
        return
    age = (tracker.as_at - newest).days
    if age > settings.old_tracker_days:
        yield Finding(
            "tracker-old",
            "warning",
            Place(tracker.priorities[0].sheet),
            f"The newest update in the tracker is of {long_date(newest)}, {count(age, 'day')} before "
            f"{long_date(tracker.as_at)}.",
            "If it is an older tracker, give its own date with --as-at; if not, ask the owners for updates.",
        )


def _empty(priority: Priority) -> Iterator[Finding]:
    if not any(priority.actions()):
        yield Finding(
            "priority-empty",
            "warning",
            Place(priority.sheet),
            f"No actions were found under “{short(priority.name)}”.",
            "Add its actions, or take the plan out of the tracker if it has ended.",
        )
        return
    for objective in priority.objectives:
        if not objective.actions:
            yield Finding(
                "objective-empty",
                "warning",
                objective.place or Place(priority.sheet),
                f"The objective “{short(objective.title)}” has no actions.",
                "Add its actions, or take the objective out if it has ended.",
            )
