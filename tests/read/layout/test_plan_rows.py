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


@pytest.mark.parametrize(
    "block",
    [
        "Priority {n}: {name}\nStrategic lead: {lead} | | | Support officer: TBC\n",
        "Priority {n} – {name}\nStrategic lead – {lead} | | | Support officer – TBC\n",
        "Priority {n}: {name}\nStrategic lead: | {lead} | Support officer: | TBC\n",
        "Priority {n} | {name}\nStrategic lead | {lead} | Support officer | TBC\n",
    ],
)
def test_nobody_may_hold_a_post_of_a_plan_yet(block: str) -> None:
    first, second = (
        block.format(n=number, name=name, lead=lead)
        for number, name, lead in (("1", "Safer parks", "Dee Eve"), ("2", "Calmer schools", "Gus Hill"))
    )
    priorities = read_of(f"Valley delivery plan\n\n{TITLES}{first}{PARKS}{second}{SCHOOLS}").priorities
    assert [(one.name, one.strategic_lead, one.support_officer) for one in priorities] == [
        ("Safer parks", "Dee Eve", "TBC"),
        ("Calmer schools", "Gus Hill", "TBC"),
    ]


def test_who_does_the_work_of_a_priority_may_not_be_known_yet() -> None:
    (priority,) = read_of(
        "Priority | Action | Owner | Deadline\nPriority 1 | Set up a board: three meetings | Project Lead | TBC\n"
        "Priority 2 | Meet the shops | Support Officer | May 2020"
    ).priorities
    assert [one.owners for each in priority.objectives for one in each.actions] == [
        ("Project Lead",),
        ("Support Officer",),
    ]


def test_dates_among_what_is_said_of_a_plan_make_no_work_of_it() -> None:
    first, second = read_of(
        f"{TITLES}Priority 1: Safer parks\nStrategic lead: Dee Eve (from 1 May 2020)\nSupport officer: Ed Fox\n"
        f"Measures: A fifth fewer calls by March 2021\n{PARKS}"
        f"Priority 2: Calmer schools\nStrategic lead: Gus Hill\nSupport officer: Ivy Jay until June 2020\n{SCHOOLS}"
    ).priorities
    assert (first.strategic_lead, first.measures) == (
        "Dee Eve (from 1 May 2020)",
        ("A fifth fewer calls by March 2021",),
    )
    assert second.support_officer == "Ivy Jay until June 2020"


def test_an_empty_row_may_part_the_name_from_who_leads() -> None:
    priorities = read_of(
        f"{TITLES}Priority 1: Safer parks\n\nLead: Dee Eve | | | Support: Ed Fox\n\n{PARKS}"
        f"Priority 2: Calmer schools\n\nLead: Gus Hill | | | Support: Ivy Jay\n\n{SCHOOLS}"
    ).priorities
    assert [(one.name, one.strategic_lead) for one in priorities] == [
        ("Safer parks", "Dee Eve"),
        ("Calmer schools", "Gus Hill"),
    ]


@pytest.mark.parametrize(
    "measures", ["Measures:\n1. Fewer calls\n2. More visits", "Measures: • Fewer calls\n• More visits"]
)
def test_measures_may_be_listed_row_by_row(measures: str) -> None:
    first, second = read_of(
        f"{TITLES}Priority 1: Safer parks\nLead: Dee Eve\n{measures}\n{PARKS}"
        f"Priority 2: Calmer schools\nLead: Gus Hill\n{SCHOOLS}"
    ).priorities
    assert first.measures == ("Fewer calls", "More visits")
    assert [one.title for each in (first, second) for one in each.objectives] == ["", ""]


def test_a_numbered_objective_below_who_leads_is_no_measure() -> None:
    first, _ = read_of(
        f"{TITLES}Priority 1: Safer parks\nLead: Dee Eve\n1. Parks are lit\n{PARKS}2. Parks are busy\n{PARKS}"
        f"Priority 2: Calmer schools\nLead: Gus Hill\n1. Schools are calm\n{SCHOOLS}"
    ).priorities
    assert (first.measures, [one.title for one in first.objectives]) == ((), ["Parks are lit", "Parks are busy"])


def test_a_sentence_with_a_label_is_said_of_the_plan() -> None:
    first, second = read_of(
        f"{TITLES}Priority 1: Safer parks\nWhy this matters: Calls rose by a third.\nLead: Dee Eve\n{PARKS}"
        f"Priority 2: Calmer schools\nLead: Gus Hill\nJan 2020 – Needs assessment: Fights rose.\n{SCHOOLS}"
    ).priorities
    assert [(one.label, one.text) for one in first.context] == [("Why this matters", "Calls rose by a third.")]
    assert [(one.label, one.text) for one in second.context] == [("Jan 2020 – Needs assessment", "Fights rose.")]


def test_one_numbered_row_heads_the_work_of_a_plan_as_others_do_in_the_next() -> None:
    rows = "{0} | {1}\na | Run a clinic in the park | Ann Bell | May 2020 | 3/2/20 Room booked. | Green\n"
    priorities = read_of(
        f"{TITLES}Priority 1: Safer parks\nLead: Dee Eve\n{rows.format('1.1', 'Parks are lit')}"
        f"Priority 2: Calmer schools\nLead: Gus Hill\n{rows.format('2.1', 'Schools are calm')}"
    ).priorities
    assert [(one.ref, one.title, len(one.actions)) for each in priorities for one in each.objectives] == [
        ("1.1", "Parks are lit", 1),
        ("2.1", "Schools are calm", 1),
    ]
