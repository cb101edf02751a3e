"""Risks listed below a plan are no actions of it; a plan that names its risks is one all the same."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.read.grid import Sheet

PLAN = "Ref | Action | Lead | Deadline | Progress\n1 | Mend the lamps in the park | Ann Bell | May 2020 | 3/2/20 Begun."
RISKS = "Drivers may leave | Offer them a bonus | High | Medium\nIt may rain all summer | Buy a tent | Low | Low"


@pytest.mark.parametrize(
    "titles",
    [
        "Risk | What we are doing about it | Likelihood | Impact",
        "Key risks | Mitigation | Probability | Severity",
        "Description of risk | Controls | Gross score | Residual score",
    ],
)
def test_a_table_of_risks_below_a_plan_is_no_work_and_stays_unplaced(titles: str) -> None:
    tracker = read_of(f"{PLAN}\n\nRisks to the plan\n{titles}\n{RISKS}")
    assert [action.title for action in tracker.actions()] == ["Mend the lamps in the park"]
    words = ["Risks to the plan", *titles.split(" | "), *RISKS.replace("\n", " | ").split(" | ")]
    assert [one.text for one in tracker.unplaced] == words


def test_a_plan_with_columns_for_its_risks_is_read_below_another_table() -> None:
    titles = "Ref | Action | Lead | Deadline | Risk | Impact"
    tracker = read_of(
        f"{PLAN}\n\nPriority: Parks\n{titles}\n2 | Empty the bins | Bob Carr | May 2020 | It may rain | High"
    )
    assert [action.title for action in tracker.actions()] == ["Mend the lamps in the park", "Empty the bins"]


def test_titles_of_a_plan_with_risks_may_be_repeated() -> None:
    titles = "Action | Lead | Risk | Likelihood | RAG"
    tracker = read_of(
        f"{titles}\nMend the lamps | Ann Bell | Rain | High | Red\n{titles}\n"
        "Empty the bins | Bob Carr | Wind | Low | Red"
    )
    assert [action.title for action in tracker.actions()] == ["Mend the lamps", "Empty the bins"]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    "people",
    [
        "Name | From | Number\nAnn Bell | Parks | 01632 960001\nDuty Inspector | Police | 01632 960002",
        "Initials | Name\nAB | Ann Bell\nCD | Cas Dee",
        "Who | Role | Email | Mobile\nAnn Bell | Head of Parks | ann@example.org | 07700 900001",
        "Contact | Phone\nAnn Bell | 01632 960001",
    ],
)
def test_whom_to_ring_below_a_plan_is_no_work_and_stays_unplaced(people: str, gap: str) -> None:
    tracker = read_of(f"{PLAN}\n{gap}Whom to ring\n{people}")
    assert [action.title for action in tracker.actions()] == ["Mend the lamps in the park"]
    assert [one.text for one in tracker.unplaced] == ["Whom to ring", *people.replace("\n", " | ").split(" | ")]


def test_people_between_two_parts_of_a_plan_end_above_the_heading_of_the_next() -> None:
    titles = "Ref | Action | Lead | Deadline | Progress"
    tracker = read_of(
        f"{PLAN}\n\nContacts\nName | Phone\nAnn Bell | 01632 960001\nObjective 2: Clean parks\n{titles}\n"
        "2 | Empty the bins | Bob Carr | May 2020 | 4/2/20 Begun."
    )
    assert [action.title for action in tracker.actions()] == ["Mend the lamps in the park", "Empty the bins"]
    assert "Objective 2: Clean parks" not in {one.text for one in tracker.unplaced}


def test_names_and_contacts_of_those_who_do_the_work_are_columns_of_it() -> None:
    titles = "Name | Phone | Action | By when"
    tracker = read_of(f"{PLAN}\n\nPriority: Parks\n{titles}\nAnn Bell | 01632 960001 | Dig the beds | May 2020")
    assert [action.title for action in tracker.actions()] == ["Mend the lamps in the park", "Dig the beds"]


def _document(text: str, widths: dict[int, int]) -> Sheet:
    """A document's sheet, with how many columns the tables of its rows have."""
    return sheet_of(text)._replace(widths=widths)


def test_narrow_tables_below_a_documents_plan_are_no_work_and_may_hold_its_key() -> None:
    text = (
        "Theme | Action | Lead | Latest | RAG\nPaths | Mend the lamps | Ann Bell | 3/2/20 Begun. | [00B050]\n"
        "Our colours\n[00B050] | going well\n[FFC000] | slow\n"
        "Meetings\nDay | Place | Chair\n4 May 2020 | Hall | Cas Dee"
    )
    tracker = read_of(_document(text, {0: 5, 1: 5, 3: 2, 4: 2, 6: 3, 7: 3}))
    assert [one.title for one in tracker.actions()] == ["Mend the lamps"]
    assert tracker.priorities[0].rag_key == {"green": "going well", "amber": "slow"}
    assert {"Meetings", "Day", "Hall", "Cas Dee"} <= {one.text for one in tracker.unplaced}


def test_a_documents_plan_goes_on_in_a_table_that_is_as_wide() -> None:
    text = (
        "Theme | Action | Lead | Latest | RAG\nPaths | Mend the lamps | Ann Bell | 3/2/20 Begun. | Green\n"
        "Shops | Dig the beds | Cas Dee | 4/2/20 Begun. | Amber"
    )
    tracker = read_of(_document(text, {0: 5, 1: 5, 2: 4}))
    assert [one.title for one in tracker.actions()] == ["Mend the lamps", "Dig the beds"]
