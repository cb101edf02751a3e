"""Whether two readings say the same: every priority, objective and action, wherever their cells may be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace
from operator import attrgetter

from vrtracker.model import Action, Objective, Priority, Rating, Tracker
from vrtracker.write.tidy.changes import Kind

_SAYS = attrgetter(*(field.name for field in fields(Action) if field.name not in ("place", "cells")))
"""All that an action says, wherever its cells may be."""


def same(one: Tracker, other: Tracker, asked: Collection[Kind] = ()) -> bool:
    """Whether two trackers agree in all but cells and columns, and in the words that found no place.

    What was asked for may have changed the words it is about: stamps, the words of a RAG, those of a day.
    """
    return _placeless(one, asked) == _placeless(other, asked) and _unplaced(one) == _unplaced(other)


def actions_that_differ(one: Tracker, other: Tracker, asked: Collection[Kind] = ()) -> list[int]:
    """The numbers of the actions that differ; only the first where there are not as many of them."""
    ours, theirs = [_action(a, asked) for a in one.actions()], [_action(a, asked) for a in other.actions()]
    numbers = [n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b]
    if len(ours) == len(theirs):
        return numbers
    return numbers[:1] or [min(len(ours), len(theirs))]


def _placeless(tracker: Tracker, asked: Collection[Kind]) -> tuple[tuple[Priority, list[object]], ...]:
    return tuple(
        (replace(priority, columns=(), objectives=()), [_objective(one, asked) for one in priority.objectives])
        for priority in tracker.priorities
    )


def _objective(objective: Objective, asked: Collection[Kind]) -> tuple[Objective, list[object]]:
    actions = [_action(one, asked) for one in objective.actions]
    return replace(objective, place=None, cells=(), actions=()), actions


def _action(action: Action, asked: Collection[Kind]) -> object:
    plain = action
    if "stamps" in asked:
        plain = replace(plain, updates=tuple(replace(update, stamp=None) for update in plain.updates))
    if "words" in asked:
        plain = replace(plain, rating=Rating(plain.rating.colour))
    if "days" in asked:
        start = replace(plain.start, text=None) if plain.start else None
        plain = replace(plain, start=start, deadline=replace(plain.deadline, text=None))
    return _SAYS(plain)


def _unplaced(tracker: Tracker) -> list[tuple[str, str]]:
    return [(one.place.sheet, one.text) for one in tracker.unplaced]
