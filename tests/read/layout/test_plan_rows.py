"""Several plans under one set of titles: rows that name a plan and who leads it, and rows that only look so."""

from __future__ import annotations

import pytest

from tests.tables import read_of

TITLES = "Ref | Action | Owner | Deadline | Progress | RAG status\n"
PARKS = "1 | Run a clinic in the park | Ann Bell | May 2020 | 3/2/20 Room booked. | Green\n"
SCHOOLS = "2 | Print a leaflet for schools | Bob Carr | June 2020 | 4/2/20 At the printer. | Amber\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Priority 1 – Safer parks | | | Strategic lead: Dee Eve | Support officer: Ed Fox",
            "Priority 2 – Calmer schools | | | Strategic lead: Gus Hill | Support officer: Ivy Jay",
        ),
        (
            "Priority 1: Safer parks | | Strategic lead | Dee Eve | Support officer | Ed Fox",
            "Priority 2: Calmer schools | | Strategic lead | Gus Hill | Support officer | Ivy Jay",
        ),
        (
            "Priority 1: Safer parks\nStrategic lead: Dee Eve\nSupport officer: Ed Fox",
            "Priority 2: Calmer schools\nStrategic lead: Gus Hill\nSupport officer: Ivy Jay",
        ),
        (
            "Safer parks | | | Lead: Dee Eve | Support: Ed Fox",
            "Calmer schools | | | Lead: Gus Hill | Support: Ivy Jay",
        ),
    ],
)
def test_each_row_with_a_name_and_who_leads_begins_a_plan(first: str, second: str) -> None:
    tracker = read_of(f"Valley delivery plan\n\n{TITLES}{first}\n{PARKS}{second}\n{SCHOOLS}")
    assert [(one.name, one.strategic_lead, one.support_officer) for one in tracker.priorities] == [
        ("Safer parks", "Dee Eve", "Ed Fox"),
        ("Calmer schools", "Gus Hill", "Ivy Jay"),
    ]
    assert [[each.title for each in one.objectives[0].actions] for one in tracker.priorities] == [
        ["Run a clinic in the park"],
        ["Print a leaflet for schools"],
    ]
    assert not tracker.unplaced


def test_the_first_plan_may_be_named_above_the_titles() -> None:
    tracker = read_of(
        f"Priority 1: Safer parks | | | Lead: Dee Eve\n{TITLES}{PARKS}"
        f"Priority 2: Calmer schools | | | Lead: Gus Hill\n{SCHOOLS}"
    )
    assert [(one.name, one.strategic_lead) for one in tracker.priorities] == [
        ("Safer parks", "Dee Eve"),
        ("Calmer schools", "Gus Hill"),
    ]


def test_measures_below_the_name_are_the_plans() -> None:
    tracker = read_of(
        f"{TITLES}Safer parks | | | Lead: Dee Eve | Support: Ed Fox\nMeasures: 1. Fewer calls 2. More visits\n{PARKS}"
        f"Calmer schools | | | Lead: Gus Hill | Support: Ivy Jay\nMeasures: 1. Fewer exclusions\n{SCHOOLS}"
    )
    assert [one.measures for one in tracker.priorities] == [("Fewer calls", "More visits"), ("Fewer exclusions",)]


def test_what_is_said_of_the_titles_is_said_once() -> None:
    tracker = read_of(
        "Ref | Action | Owner | Deadline | Bits and bobs | RAG status\n"
        f"Priority 1: Safer parks | | | Lead: Dee Eve\n{PARKS}"
        f"Priority 2: Calmer schools | | | Lead: Gus Hill\n{SCHOOLS}"
    )
    assert [one.place.cell for one in tracker.findings if one.code.startswith("column-")] == ["E1"]


def test_who_leads_an_objective_makes_no_plan_of_it() -> None:
    tracker = read_of(
        f"Strategic lead: Dee Eve\n{TITLES}Objective 1: Safer parks | | | Lead: Ann Bell\n{PARKS}"
        f"Objective 2: Calmer schools | | | Lead: Bob Carr\n{SCHOOLS}"
    )
    (priority,) = tracker.priorities
    assert [(one.title, len(one.actions)) for one in priority.objectives] == [("Safer parks", 1), ("Calmer schools", 1)]
    assert [one.text for one in tracker.unplaced] == ["Lead: Ann Bell", "Lead: Bob Carr"]


def test_a_post_that_owns_an_action_of_a_priority_begins_no_plan() -> None:
    (priority,) = read_of(
        "Priority | Action | Owner | Deadline\nPriority 1 | Set up a board | Project Lead | Ongoing\n"
        "Priority 1 | Write to the schools | Programme Manager | 31/03/2020\n"
        "Priority 2 | Meet the shops | Support Officer | May 2020\nPriority 2 | Fit lamps | Lead: Council | June 2020"
    ).priorities
    assert [one.owners for each in priority.objectives for one in each.actions] == [
        ("Project Lead",),
        ("Programme Manager",),
        ("Support Officer",),
        ("Council",),
    ]
