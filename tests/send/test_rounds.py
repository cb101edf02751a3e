"""Whole rounds of returns: whatever people do to them, no word is lost, overwritten or put to the wrong action."""

import pytest

from tests.rounds import round_of


@pytest.mark.parametrize("seed", range(1000, 1012))
def test_a_round_loses_overwrites_and_misplaces_nothing(seed: int) -> None:
    outcome = round_of(seed)
    if outcome is not None:
        assert (outcome.lost, outcome.overwritten, outcome.misplaced) == ((), (), ())
