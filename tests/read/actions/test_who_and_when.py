"""One cell for who does it and by when: told apart, and said; names and days that only look so are left whole."""

from __future__ import annotations

import pytest

from tests.tables import read_of
from vrtracker.model import Action, Tracker


def _tracker(title: str, cell: str) -> Tracker:
    return read_of(f"Action | {title} | Progress\nMend the lamps in the park | {cell} | 3/2/20 Begun.")


def _action(title: str, cell: str) -> Action:
    (action,) = _tracker(title, cell).actions()
    return action


@pytest.mark.parametrize("title", ["Who and by when", "Lead / deadline", "Timescale and lead", "By whom and when"])
@pytest.mark.parametrize(
    ("cell", "owners", "deadline"),
    [
        ("Ann Bell\\nby 31 March 2021", ("Ann Bell",), "by 31 March 2021"),
        ("Ann Bell / Parks\\nevery Friday", ("Ann Bell", "Parks"), "every Friday"),
        ("June 2021\\nAnn Bell", ("Ann Bell",), "June 2021"),
        ("Ann Bell, 31/03/2021", ("Ann Bell",), "31/03/2021"),
        ("Ann Bell and Bob Carr (June 2021)", ("Ann Bell", "Bob Carr"), "June 2021"),
        ("Ann Bell within six weeks", ("Ann Bell",), "within six weeks"),
        ("Ann Bell", ("Ann Bell",), None),
        ("TBC", ("TBC",), None),
    ],
)
def test_a_title_that_asks_who_and_when_parts_each_cell(
    title: str, cell: str, owners: tuple[str, ...], deadline: str | None
) -> None:
    action = _action(title, cell)
    assert (action.owners, action.deadline.text) == (owners, deadline)


def test_what_was_parted_is_said() -> None:
    tracker = _tracker("Who and by when", "Ann Bell\\nby 31 March 2021")
    assert [one.place.cell for one in tracker.findings if one.code == "cell-parted"] == ["B2"]
    (action,) = tracker.actions()
    assert action.cells["owner"] == action.cells["deadline"] == ("B2",)


def test_under_owners_a_day_on_a_line_of_its_own_is_the_deadline() -> None:
    action = _action("Lead", "Ann Bell\\n31/03/2021")
    assert (action.owners, action.deadline.text) == (("Ann Bell",), "31/03/2021")


def test_what_is_done_by_another_day_is_no_owner() -> None:
    assert _action("Timescale", "31/12/2020\\nCheck progress by May").owners == ()
    assert _action("Timescale", "31/12/2020\\nAnn Bell").owners == ("Ann Bell",)


@pytest.mark.parametrize("cell", ["Ann Bell\\nParks", "May Jones", "Ann Bell\\nMay Jones"])
def test_names_are_no_days(cell: str) -> None:
    assert _action("Lead", cell).deadline.text is None


def test_beside_a_column_of_deadlines_owners_keep_their_days() -> None:
    (action,) = read_of(
        "Action | Who and when | Deadline | Progress\nMend the lamps | Ann Bell\\n31/03/2021 | June 2021 | Begun."
    ).actions()
    assert action.deadline.text == "June 2021"
