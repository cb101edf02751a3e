"""Counts of actions and ratings, for the tracker, each priority and each objective."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from vrtracker.model import RAGS, Action, Place, Tracker
from vrtracker.reviewed import Counts, ObjectiveCounts, Status

UNRATED = "unrated"


def counts_of(actions: Iterable[Action], status: Mapping[Place, Status]) -> Counts:
    """How many actions there are, and how they stand."""
    all_of_them = tuple(actions)
    still_open = [action for action in all_of_them if not action.complete]
    return Counts(
        actions=len(all_of_them),
        complete=len(all_of_them) - len(still_open),
        overdue=sum(status[action.place].overdue for action in all_of_them),
        rag=_rated(all_of_them),
        open_rag=_rated(still_open),
    )


def _rated(actions: Iterable[Action]) -> dict[str, int]:
    rated = Counter(action.rating.colour or UNRATED for action in actions)
    return {rag: rated[rag] for rag in (*RAGS, UNRATED)}


def objective_counts(tracker: Tracker, status: Mapping[Place, Status]) -> Iterator[ObjectiveCounts]:
    """The counts of every objective, in the order of the tracker."""
    for priority in tracker.priorities:
        for objective in priority.objectives:
            counts = counts_of(objective.actions, status)
            yield ObjectiveCounts(priority.name, priority.sheet, objective.ref, objective.title, counts)
