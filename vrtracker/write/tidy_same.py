"""Whether two readings say the same: every priority, objective and action, wherever their cells may be."""

from __future__ import annotations

from dataclasses import replace

from vrtracker.model import Action, Objective, Place, Priority, Tracker

_ANYWHERE = Place("")


def same(one: Tracker, other: Tracker) -> bool:
    """Whether two trackers agree in all but cells and columns, and in the words that found no place."""
    return _placeless(one) == _placeless(other) and _unplaced(one) == _unplaced(other)


def actions_that_differ(one: Tracker, other: Tracker) -> list[int]:
    """The numbers of the actions that differ; only the first where there are not as many of them."""
    ours, theirs = [_action(a) for a in one.actions()], [_action(a) for a in other.actions()]
    numbers = [n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b]
    if len(ours) == len(theirs):
        return numbers
    return numbers[:1] or [min(len(ours), len(theirs))]


def _placeless(tracker: Tracker) -> tuple[Priority, ...]:
    return tuple(
        replace(priority, columns=(), objectives=tuple(_objective(one) for one in priority.objectives))
        for priority in tracker.priorities
    )


def _objective(objective: Objective) -> Objective:
    return replace(objective, place=None, actions=tuple(_action(one) for one in objective.actions))


def _action(action: Action) -> Action:
    return replace(action, place=_ANYWHERE, cells={}, extra=dict(action.extra))


def _unplaced(tracker: Tracker) -> list[tuple[str, str]]:
    return [(one.place.sheet, one.text) for one in tracker.unplaced]
