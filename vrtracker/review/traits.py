"""What an action is known by: its words first, then its ref, its owners, its dates and what was said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property

from vrtracker.model import Action, Tracker
from vrtracker.review.case import plain

Trait = frozenset[Hashable]
"""One thing an action is known by, empty where it has none; two actions share it where any of it is the same."""

TRAITS = 6
"""How many there are besides the words: ref, objective, owners, dates, what was said, and what stands beside."""


@dataclass(frozen=True)
class Traits:
    """What one action is known by, worked out once it is asked for."""

    action: Action
    priority: str
    objective: str
    words: str

    @cached_property
    def bag(self) -> Counter[str]:
        return Counter(self.words.split())

    @cached_property
    def said(self) -> frozenset[str]:
        return frozenset(plain(update.text) for update in self.action.updates) - {""}

    @cached_property
    def besides(self) -> tuple[Trait, ...]:
        """All but its words, always in the same order."""
        return (
            frozenset({(self.priority, self.action.ref)}),
            frozenset({self.objective} - {""}),
            frozenset(plain(owner) for owner in self.action.owners),
            self._dates(),
            frozenset[Hashable](self.said),
            frozenset({*self.action.extra.items(), ("", self.action.evaluation)} - {("", None)}),
        )

    def _dates(self) -> Trait:
        whens = (self.action.start, self.action.deadline)
        return frozenset((number, when.text) for number, when in enumerate(whens) if when and when.text)


def traits(tracker: Tracker) -> tuple[Traits, ...]:
    """The traits of every action, in the order of the tracker."""
    return tuple(_traits(tracker))


def _traits(tracker: Tracker) -> Iterator[Traits]:
    for priority in tracker.priorities:
        name = plain(priority.name)
        for objective in priority.objectives:
            title = plain(objective.title)
            for action in objective.actions:
                yield Traits(action, name, title, plain(action.title))
