"""Hints of a template below its titles and the notes that their marks mean are no work; what they look like may be."""

from __future__ import annotations

import pytest

from tests.tables import read_of

TITLES = "Recommendation | Action | Lead agency | Target date | RAG"
WORK = "Share what is known | Hold a meeting each month | Harbour Police | 31/05/2020 | Green"


@pytest.mark.parametrize(
    "hints",
    [
        "Local or regional level? | How will it happen? What must occur? | ? | From publication | Red Amber Green",
        "Add the body and its number | Additional action needed | Roles, no names | Realistic target date | Pick one",
        "In one sentence | One per line | Names please | Month and year please | One word",
        "(what it said) | (one a line) | (agency) | (in full) | (R, A or G)",
        "e.g. train staff | State what is to be done | Role, no names | DD/MM/YYYY | R/A/G",
    ],
)
def test_hints_of_a_template_are_no_action_and_are_kept(hints: str) -> None:
    tracker = read_of(f"{TITLES}\n{hints}\n{WORK}")
    assert [action.title for action in tracker.actions()] == ["Hold a meeting each month"]
    assert {one.text for one in tracker.unplaced} == set(hints.split(" | "))


@pytest.mark.parametrize(
    "row",
    [
        "Act on the action plan | Action the plan | Lead: Harbour Police | To be agreed | Red",
        "What works? | Ask each agency | Harbour Police | 31/05/2020 |",
        "Describe the need | Enter it in the register | Harbour Police | May 2020 |",
    ],
)
def test_work_that_says_a_day_or_a_rating_is_no_hint(row: str) -> None:
    assert len(list(read_of(f"{TITLES}\n{row}\n{WORK}").actions())) == 2


def test_only_right_below_the_titles() -> None:
    row = "Add the body and its number | Additional action needed | Roles, no names | Realistic target date"
    assert len(list(read_of(f"{TITLES}\n{WORK}\n{row}").actions())) == 2


HINTS = "the aim | one step per line | name or agency | date please | colour"


@pytest.mark.parametrize("titles", [TITLES, "What do we want? | What will we do? | Who? | When? | R/A/G"])
def test_hints_that_may_be_titles_themselves_leave_the_titles_above_them_theirs(titles: str) -> None:
    tracker = read_of(f"Harbour plan\n\nStrategic Lead: Ann Bell\n\n{titles}\n{HINTS}\n{WORK}")
    (priority,) = tracker.priorities
    assert priority.strategic_lead == "Ann Bell"
    assert [column.title for column in priority.columns] == titles.split(" | ")
    assert [action.deadline.text for action in priority.actions()] == ["31/05/2020"]
    assert {one.text for one in tracker.unplaced} == set(HINTS.split(" | "))


MARKED = (
    "Action{} | Lead officer{} | Timescale{}\nRun a clinic | Ann Bell | May 2020\nPrint a leaflet | Bob Carr | May 2020"
)


@pytest.mark.parametrize(
    "marks",
    [("[i]", "[ii]", "[iii]"), (" [1]", "[2]", " [12]"), ("¹", "²", "³"), ("[a]", "[b]", "[c]"), ("*", "**", "†")],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_titles_may_bear_the_marks_of_notes_and_the_notes_are_no_work(marks: tuple[str, ...], gap: str) -> None:
    notes = "\n".join(f"{mark.strip()} What note {at} says" for at, mark in enumerate(marks))
    tracker = read_of(f"{MARKED.format(*marks)}{gap}{notes}")
    assert [column.field for column in tracker.priorities[0].columns] == ["action", "owner", "deadline"]
    assert [action.title for action in tracker.actions()] == ["Run a clinic", "Print a leaflet"]
    assert "\n".join(one.text for one in tracker.unplaced) == notes


def test_work_that_begins_with_a_mark_which_no_title_has_stays_work() -> None:
    tracker = read_of(f"{MARKED.format('', '', '[a]')}\n[b] Paint the jetty\n[a] Ring the bell | Cas Dee | May 2020")
    assert [action.title for action in tracker.actions()][2:] == ["[b] Paint the jetty", "[a] Ring the bell"]


def test_words_in_brackets_that_are_no_mark_belong_to_the_title() -> None:
    tracker = read_of(MARKED.format(" [to do]", "", " [by month]"))
    assert [column.field for column in tracker.priorities[0].columns] == ["action", "owner", "deadline"]


@pytest.mark.parametrize(
    "titles",
    [
        "Action1 | Lead officer2 | Deadline3 | Progress4",
        "Action | Lead1 | Deadline | Progress2",
        "Action1,2 | Lead¹,² | Deadline[1][3] | Progress",
    ],
)
def test_the_number_of_a_note_may_run_into_its_title(titles: str) -> None:
    table = f"{titles}\nRun a clinic | Ann Bell | May 2020 | Booked\nPrint a leaflet | Bob Carr | May 2020 | Drafted"
    (priority,) = read_of(table).priorities
    assert [column.field for column in priority.columns] == ["action", "owner", "deadline", "updates"]
    assert [column.title for column in priority.columns] == titles.split(" | ")


def test_a_numbered_value_is_no_title() -> None:
    tracker = read_of(f"{MARKED.format('', '', '')}\nTask1 | Team2 | May 2020\nTask2 | Lead2 | Deadline2")
    assert [action.title for action in tracker.actions()][2:] == ["Task1", "Task2"]
