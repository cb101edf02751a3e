"""The pairing is the best there is, whatever the numbers."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as some

from vrtracker.review.assign import assign

Gains = dict[int, dict[int, float]]
SMALL = some.dictionaries(
    some.integers(0, 4),
    some.dictionaries(some.integers(0, 4), some.sampled_from([-1.0, 0.5, 1.0, 1.5, 3.0])),
    max_size=5,
)


def best(gains: Gains) -> float:
    """The largest sum of gains, by trying every way there is."""
    ways = product(*([None, *rights] for rights in gains.values()))
    return max(
        (
            sum(gains[left][right] for left, right in zip(gains, way, strict=True) if right is not None)
            for way in ways
            if len(taken := [right for right in way if right is not None]) == len(set(taken))
        ),
        default=0.0,
    )


@given(SMALL)
def test_no_other_pairing_gains_more(gains):
    chosen = assign(gains)
    assert len(set(chosen.values())) == len(chosen)
    assert sum(gains[left][right] for left, right in chosen.items()) == best(gains)


def test_an_early_choice_gives_way_where_all_together_gain_by_it():
    assert assign({0: {0: 2.0, 1: 1.9}, 1: {0: 1.9}}) == {0: 1, 1: 0}


def test_a_pair_that_only_loses_is_not_made():
    assert assign({0: {0: -0.1}, 1: {}}) == {}
