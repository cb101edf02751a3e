"""Columns that only say which way work has gone are no progress beside those that tell it."""

from __future__ import annotations

import pytest

from tests.tables import actions_of

WORK = (
    "Action | Lead | Progress | {title}\nMend the lamps | Ann Bell | 3/2/20 Half are lit | {0}\n"
    "Cut the hedges | Bob Carr | 4/2/20 Begun | {1}\nLight the ford | Cas Dee | 4/2/20 Asked | {2}"
)


@pytest.mark.parametrize("title", ["Since last meeting", "Position now", "Update since last time"])
@pytest.mark.parametrize("trends", [("Better", "Worse", "No change"), ("↑", "↓", "→"), ("Improving", "Stable", "Same")])
def test_a_trend_keeps_its_own_title(title: str, trends: tuple[str, ...]) -> None:
    actions = actions_of(WORK.format(*trends, title=title))
    assert [action.extra[title] for action in actions] == list(trends)
    assert [len(action.updates) for action in actions] == [1, 1, 1]


def test_what_tells_of_the_work_since_the_last_time_is_progress() -> None:
    first, *_ = actions_of(WORK.format("Three more lit", "No change", "Permit came", title="Since last meeting"))
    assert "Three more lit" in " ".join(one.text for one in first.updates)


def test_trends_alone_are_all_that_is_said_of_progress() -> None:
    (action,) = actions_of("Action | Lead | Deadline | Progress\nMend the lamps | Ann Bell | May 2020 | Improving")
    assert [one.text for one in action.updates] == ["Improving"]
