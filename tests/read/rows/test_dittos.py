"""Marks under an objective that say the same as the row above."""

from __future__ import annotations

import pytest

from tests.tables import read_of

TABLE = (
    "Our aim | Action | Lead | Due\nSafer parks | Mend the lamps | Ann Bell | May 2020\n"
    "{0} | Cut the hedges | Bob Carr | June 2020\nSafer streets | Light the ford | Cas Dee | May 2020"
)


@pytest.mark.parametrize("mark", ['"', "”", "〃", "''", "ditto", "Do."])
def test_a_mark_that_repeats_the_objective_above_names_none(mark: str) -> None:
    tracker = read_of(TABLE.format(mark))
    (plan,) = tracker.priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [("Safer parks", 2), ("Safer streets", 1)]
    assert [one.text for one in tracker.unplaced] == [mark] * mark.strip(".").isalpha()
