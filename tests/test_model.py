"""What the nouns say of themselves."""

from __future__ import annotations

import pytest

from tests.builders import action, tracker
from vrtracker.model import is_nobody
from vrtracker.review import review
from vrtracker.send.letters import owners_of
from vrtracker.settings import Settings
from vrtracker.write.board.actions import unowned


@pytest.mark.parametrize(
    "owner", ["TBC", "tbd.", "T.B.A.", "To be  appointed", "To be agreed", "Vacant", "N/A", "none", "unknown", "??", ""]
)
def test_every_room_agrees_on_who_is_nobody(owner: str) -> None:
    assert is_nobody(owner)
    nobodys = action(owners=(owner,))
    assert unowned(nobodys)
    assert owners_of(tracker(nobodys)) == ()
    assert [f.code for f in review(tracker(nobodys), Settings()).checked if f.code.startswith("owner")] == ["owner-tbc"]


@pytest.mark.parametrize(
    "owner", ["Ann Bell", "Naomi Na", "All schools", "Vacant Homes Officer", "To be confirmed: Ann"]
)
def test_whoever_is_named_is_somebody(owner: str) -> None:
    assert not is_nobody(owner)
