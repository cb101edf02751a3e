"""What a tracker's people keep from one version to the next: how much a kept owner, date or note speaks for a pair.

In one place refs are renumbered each quarter and notes are kept, in another it is the other way round. The pairs that
are sure by their words show it: a trait that nearly all of them keep, and that two actions seldom share by chance,
speaks loudly for a doubtful pair that keeps it and against one that does not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from vrtracker.review.traits import TRAITS, Trait, Traits

Pair = tuple[Traits, Traits]
Both = tuple[tuple[Trait, ...], tuple[Trait, ...]]

ENOUGH = 400
"""So many sure pairs, from all over the tracker, show its habits."""

_KEPT, _CHANCE, _PRIOR = 0.6, 0.15, 2
"""Before any pair is seen: a trait is kept more often than not, and seldom the same by chance."""


class Habits:
    """How much each trait speaks for a pair when kept, and against it when not, learnt from sure pairs."""

    def __init__(self, sure: Sequence[Pair]) -> None:
        some = sure[:: len(sure) // ENOUGH + 1]
        olds, news = [old.besides for old, _ in some], [new.besides for _, new in some]
        kept = [*zip(olds, news, strict=True)]
        chance = [*zip(olds, news[1:] + news[:1], strict=True)] if len(some) > 1 else []
        self._odds = [_log_odds(number, kept, chance) for number in range(TRAITS)]

    def __call__(self, old: Traits, new: Traits) -> float:
        """The sum over the traits that both have, as a logarithm of odds."""
        total = 0.0
        for (kept, lost), was, is_now in zip(self._odds, old.besides, new.besides, strict=True):
            if was and is_now:
                total += lost if was.isdisjoint(is_now) else kept
        return total


def _log_odds(number: int, sure: Sequence[Both], neighbours: Sequence[Both]) -> tuple[float, float]:
    kept, chance = _share(number, sure, _KEPT), _share(number, neighbours, _CHANCE)
    return math.log(kept / chance), math.log((1 - kept) / (1 - chance))


def _share(number: int, pairs: Sequence[Both], prior: float) -> float:
    """How many of the pairs that have a trait on both sides have it in common."""
    both = [(old[number], new[number]) for old, new in pairs if old[number] and new[number]]
    return (sum(not was.isdisjoint(is_now) for was, is_now in both) + prior * _PRIOR) / (len(both) + _PRIOR)
