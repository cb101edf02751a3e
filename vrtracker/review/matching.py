"""Which action of an old tracker is which of the new one: by what they say, with all the rest as a hint."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import fmean, pstdev
from typing import NamedTuple

from vrtracker.model import Action, Finding, Tracker
from vrtracker.review.assign import assign
from vrtracker.review.candidates import candidates
from vrtracker.review.habits import Habits, Pair
from vrtracker.review.likeness import Likeness
from vrtracker.review.traits import Traits, traits
from vrtracker.review.unsure import doubtful, joins, missed, splits

ALIKE = 0.7
"""Words as alike as this speak neither for nor against a pair: about three in ten differ."""

ALIKE_AT_LEAST, ALIKE_AT_MOST = 0.6, 0.74
SPREADS = 1.5
ENOUGH = 8
"""With so many to look at, the tracker itself shows how alike its different actions are, within these bounds."""

CLEARANCE = 0.05
"""A pair is to be more alike than its rivals by so much …"""

VERY_ALIKE = 0.8
"""… unless it is as alike as this."""

WORDS_COUNT = 35.0
"""What the whole way of likeness, from 0 to 1, counts for in logarithms of odds; 0 is as likely as not."""

ORDER_COUNTS = 0.01
"""Next to nothing: among twins that nothing else tells apart, the first is the first and the last the last."""

ROUNDS = 2
"""The first finds pairs to learn the tracker's habits from, the second uses them."""

CLEAR = 1.0
"""A match with less than these logarithms of odds is said to be in doubt, …"""

CLOSE = -1.5
"""… and so are two that missed it by no more than this."""

Edge = tuple[int, int]
Scores = dict[Edge, float]
"""By the number of the new action and that of the old one."""


class Matched(NamedTuple):
    """The pairs (old, new) in the order of the new tracker, and findings about those a person should look at."""

    pairs: tuple[tuple[Action, Action], ...]
    unsure: tuple[Finding, ...] = ()


def match(old: Tracker, new: Tracker) -> Matched:
    """Pairs every action of the new tracker with the one it was in the old one, where it was there."""
    before, after = traits(old), traits(new)
    same = _word_for_word(before, after)
    rest_old, rest_new = _without(before, [was for was, _ in same]), _without(after, [now for _, now in same])
    reworded, doubts = _reworded(rest_old, rest_new, same) if rest_old and rest_new else ([], [])
    pairs = [*same, *reworded]
    came, gone = _without(rest_new, [now for _, now in reworded]), _without(rest_old, [was for was, _ in reworded])
    unsure = [*doubts, *splits(before, came, pairs), *joins(after, gone, pairs)]
    was = {id(is_now): was for was, is_now in pairs}
    return Matched(tuple((was[id(one)].action, one.action) for one in after if id(one) in was), tuple(unsure))


def _without(actions: Sequence[Traits], some: Iterable[Traits]) -> list[Traits]:
    known = {id(one) for one in some}
    return [one for one in actions if id(one) not in known]


def _word_for_word(old: Sequence[Traits], new: Sequence[Traits]) -> list[Pair]:
    """The pairs whose words stand once, and the same, in each tracker."""
    was, is_now = _by_words(old), _by_words(new)
    return [
        (was[words][0], ones[0])
        for words, ones in is_now.items()
        if words and len(ones) == 1 and len(was.get(words, ())) == 1
    ]


def _by_words(actions: Sequence[Traits]) -> dict[str, list[Traits]]:
    found: defaultdict[str, list[Traits]] = defaultdict(list)
    for one in actions:
        found[one.words].append(one)
    return found


def _reworded(old: Sequence[Traits], new: Sequence[Traits], same: Sequence[Pair]) -> tuple[list[Pair], list[Finding]]:
    """The likeliest pairs of those whose words differ or stand more than once, and which of them are in doubt."""
    scores = _scores(old, new)
    needs = dict(_needs(scores))
    found: dict[int, int] = {}
    odds: dict[int, dict[int, float]] = {}
    for _ in range(ROUNDS):
        habits = Habits([*same, *((old[other], new[number]) for number, other in found.items())])
        odds = _odds(scores, needs, old, new, habits)
        found = assign(odds)
    return [(old[other], new[number]) for number, other in found.items()], list(_doubts(old, new, odds, found))


def _scores(old: Sequence[Traits], new: Sequence[Traits]) -> Scores:
    likeness = Likeness(old, new)
    return {
        (number, other): likeness(old[other], new[number])
        for number, others in candidates(old, new)
        for other in others
    }


def _odds(
    scores: Scores, needs: Mapping[Edge, float], old: Sequence[Traits], new: Sequence[Traits], habits: Habits
) -> dict[int, dict[int, float]]:
    """What speaks for each pair, by the new action and the old one: its words, and all that was kept besides."""
    odds: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (number, other), score in scores.items():
        spare = score - needs[number, other]
        moved = abs(number / len(new) - other / len(old))
        odds[number][other] = WORDS_COUNT * spare + habits(old[other], new[number]) - ORDER_COUNTS * moved
    return odds


def _needs(scores: Scores) -> Iterator[tuple[Edge, float]]:
    """How alike each pair has to be: more than the next best on either side, where all are built from one phrase."""
    by_new = _two_best((number, score) for (number, _), score in scores.items())
    by_old = _two_best((other, score) for (_, other), score in scores.items())
    least = _least([second for _, second in by_new.values() if second])
    for (number, other), score in scores.items():
        rivals = (_rival(by_new[number], score) + _rival(by_old[other], score)) / 2
        yield (number, other), min(VERY_ALIKE, max(least, rivals + CLEARANCE))


def _least(seconds: Sequence[float]) -> float:
    """More than two different actions of this tracker are usually alike, which their second best likenesses show."""
    if len(seconds) < ENOUGH:
        return ALIKE
    return min(ALIKE_AT_MOST, max(ALIKE_AT_LEAST, fmean(seconds) + SPREADS * pstdev(seconds)))


def _two_best(scores: Iterable[tuple[int, float]]) -> dict[int, tuple[float, float]]:
    best: dict[int, tuple[float, float]] = {}
    for number, score in scores:
        first, second = best.get(number, (0.0, 0.0))
        best[number] = (max(first, score), max(second, min(first, score)))
    return best


def _rival(best: tuple[float, float], score: float) -> float:
    first, second = best
    return second if score == first else first


def _doubts(
    old: Sequence[Traits], new: Sequence[Traits], odds: Mapping[int, Mapping[int, float]], found: Mapping[int, int]
) -> Iterator[Finding]:
    taken = set(found.values())
    for number, choices in odds.items():
        if number in found:
            if choices[found[number]] < CLEAR:
                yield doubtful(old[found[number]], new[number])
            continue
        free = [(value, other) for other, value in choices.items() if other not in taken and value >= CLOSE]
        if free:
            yield missed(old[max(free)[1]], new[number])
