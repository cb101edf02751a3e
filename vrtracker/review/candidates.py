"""Which old actions a new one might be: a few of them, found by the words and word pairs that few actions share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import pairwise
from typing import TypeVar

from vrtracker.review.traits import Traits

Key = TypeVar("Key", bound=Hashable)

FEW = 6
"""So many are looked at closely for their words, and those with the same ref or the same history besides."""

EFFORT = 500
"""So many entries of the index are read for one action, the rarest words first."""

TWINS = 40
"""Of those that say the very same, so many around the same turn are looked at."""

_SHARED_BY_MANY = 20


def candidates(old: Sequence[Traits], new: Sequence[Traits]) -> Iterator[tuple[int, list[int]]]:
    """For each new action, by number, the numbers of the old ones that it might be."""
    if not new:
        return
    by_words = _index((number, _features(one)) for number, one in enumerate(old))
    by_hint = _index((number, _hints(one)) for number, one in enumerate(old))
    twins = _index((number, [one.words]) for number, one in enumerate(old))
    turn: Counter[str] = Counter()
    for number, one in enumerate(new):
        found = {*_by_words(one, by_words), *_around(twins.get(one.words, ()), turn[one.words])}
        turn[one.words] += 1
        for hint in _hints(one):
            holders = by_hint.get(hint, ())
            if len(holders) <= _SHARED_BY_MANY:
                found.update(holders)
        yield number, sorted(found)


def _around(twins: Sequence[int], turn: int) -> Sequence[int]:
    """Those near this turn in the row of them, the last ones where the row is over."""
    first = max(0, min(turn, len(twins)) - TWINS // 2)
    return twins[first : first + TWINS]


def _by_words(one: Traits, index: Mapping[str, Sequence[int]]) -> list[int]:
    known = sorted((feature for feature in _features(one) if feature in index), key=lambda feature: len(index[feature]))
    shared: defaultdict[int, float] = defaultdict(float)
    effort = 0
    for feature in known:
        holders = index[feature]
        effort += len(holders)
        if effort > EFFORT and shared:
            break
        for number in holders[:EFFORT]:
            shared[number] += 1 / (1 + len(holders) ** 0.5)
    return [-number for _, number in nlargest(FEW, ((score, -number) for number, score in shared.items()))]


def _features(one: Traits) -> set[str]:
    """Its words, and its pairs of neighbouring words, which tell apart what is built from the same phrases."""
    words = one.words.split()
    return {*words, *(f"{first} {second}" for first, second in pairwise(words))}


def _hints(one: Traits) -> set[tuple[str, str]]:
    """What else is likely its own: its ref within its plan, and what was said of it."""
    return {(one.priority, one.action.ref), *(("", words) for words in one.said if words)}


def _index(entries: Iterable[tuple[int, Iterable[Key]]]) -> dict[Key, list[int]]:
    index: defaultdict[Key, list[int]] = defaultdict(list)
    for number, keys in entries:
        for key in keys:
            index[key].append(number)
    return dict(index)
