"""Words that only say how the actions below them stand."""

from __future__ import annotations

import pytest

from vrtracker.read.layout.standing import says_closed, says_standing


@pytest.mark.parametrize(
    ("text", "standing", "closed"),
    [
        ("Open actions", True, False),
        ("Completed since the last board", True, True),
        ("Table B: recommendations completed since March 2020", True, True),
        ("B. Completed since last meeting", False, True),
        ("Open and closed", True, False),
        ("Not completed", True, False),
        ("Work to complete", True, False),
        ("Closed circuit cameras", False, False),
        ("Actions of the board", False, False),
    ],
)
def test_how_actions_stand_and_whether_all_are_done(text: str, standing: bool, closed: bool) -> None:
    assert (says_standing(text), says_closed(text)) == (standing, closed)
