"""What a tracker's people keep from one version to the next: how much a kept owner, date or note speaks for a pair.

In one place refs are renumbered each quarter and notes are kept, in another it is the other way round. The pairs that
are sure by their words show it: a trait that nearly all of them keep, and that two actions seldom share by chance,
speaks loudly for a doubtful pair that keeps it and against one that does not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence

from vrtracker.model import When
from vrtracker.review.case import plain
from vrtracker.review.likeness import Traits

Pair = tuple[Traits, Traits]
Trait = Callable[[Traits], frozenset[Hashable]]

_KEPT, _CHANCE, _PRIOR = 0.6, 0.15, 2
"""Before any pair is seen: a trait is kept more often than not, and seldom the same by chance."""


def _ref(one: Traits) -> frozenset[Hashable]:
    return frozenset({(one.priority, one.action.ref)})


def _objective(one: Traits) -> frozenset[Hashable]:
    return frozenset({one.objective} - {""})


def _owners(one: Traits) -> frozenset[Hashable]:
    return frozenset(plain(owner) for owner in one.action.owners)


def _dates(one: Traits) -> frozenset[Hashable]:
    whens: tuple[When | None, ...] = (one.action.start, one.action.deadline)
    return frozenset((number, when.text) for number, when in enumerate(whens) if when and when.text)


def _said(one: Traits) -> frozenset[Hashable]:
    return frozenset(one.said)


def _beside(one: Traits) -> frozenset[Hashable]:
    """The evaluation and the columns that have no field."""
    return frozenset({*one.action.extra.items(), ("", one.action.evaluation)} - {("", None)})


TRAITS: tuple[Trait, ...] = (_ref, _objective, _owners, _dates, _said, _beside)


class Habits:
    """How much each trait speaks for a pair when kept, and against it when not, learnt from sure pairs."""

    def __init__(self, sure: Sequence[Pair]) -> None:
        olds, news = [old for old, _ in sure], [new for _, new in sure]
        neighbours = list(zip(olds, news[1:] + news[:1], strict=True)) if len(sure) > 1 else []
        self._kept = [_log_odds(trait, sure, neighbours) for trait in TRAITS]

    def __call__(self, old: Traits, new: Traits) -> float:
        """The sum over the traits that both have, as a logarithm of odds."""
        total = 0.0
        for trait, (kept, lost) in zip(TRAITS, self._kept, strict=True):
            was, is_now = trait(old), trait(new)
            if was and is_now:
                total += kept if was & is_now else lost
        return total


def _log_odds(trait: Trait, sure: Sequence[Pair], neighbours: Sequence[Pair]) -> tuple[float, float]:
    kept, chance = _share(trait, sure, _KEPT), _share(trait, neighbours, _CHANCE)
    return math.log(kept / chance), math.log((1 - kept) / (1 - chance))


def _share(trait: Trait, pairs: Sequence[Pair], prior: float) -> float:
    """How many of the pairs that have the trait on both sides have it in common."""
    both = [(was, is_now) for old, new in pairs if (was := trait(old)) and (is_now := trait(new))]
    return (sum(bool(was & is_now) for was, is_now in both) + prior * _PRIOR) / (len(both) + _PRIOR)
