"""Tables with titles of their own below a plan's: parts of it where only how their actions stand is said over them."""

from __future__ import annotations

import pytest

from tests.tables import read_of

LIVE = (
    "Harbour plan\nStrategic lead: Dee Eve\n\nRef | Objective | Action | Lead | Due | RAG\n"
    "H1 | Safer quays | Mend the lamps | Ann Bell | May 2020 | Green\n"
    "H2 | | Sweep the slip | Bob Carr | June 2020 | Red\n\n"
)
PARKED = "Ref | Task | Who | Cost\nH8 | Buy a boat | Cas Dee | £90\nH9 | Dig a dock | Ann Bell | £70"


@pytest.mark.parametrize(
    "standing",
    [
        "Parked until April 2021",
        "Table C – Actions for which an extension of time is requested",
        "Actions for which a time extension is requested",
        "B. Completed since the last meeting",
        "New actions for 2021",
    ],
)
def test_a_table_that_only_says_how_its_actions_stand_is_part_of_the_plan_whatever_its_titles(standing: str) -> None:
    tracker = read_of(f"{LIVE}{standing}\n{PARKED}")
    (plan,) = tracker.priorities
    assert [action.ref for action in plan.actions()] == ["H1", "H2", "H8", "H9"]
    assert [action.extra for action in plan.actions()][-1] == {"Cost": "£70", "Section": standing}
    assert [one.ref for one in plan.objectives] == ["1", "2"]
    assert [column.title for column in plan.columns].count("Ref") == 1
    assert tracker.unplaced == ()


def test_what_was_completed_is_complete_in_the_plan_too() -> None:
    (plan,) = read_of(f"{LIVE}Completed since the last board\n{PARKED}").priorities
    assert [action.complete for action in plan.actions()] == [False, False, True, True]


@pytest.mark.parametrize("heading", ["Priority 2: Calmer schools", "Schools action plan", "Lead: Gus Hill", "Schools"])
def test_a_table_with_a_name_or_a_lead_of_its_own_is_another_plan(heading: str) -> None:
    assert len(read_of(f"{LIVE}{heading}\n{PARKED}").priorities) == 2


def test_numbers_of_actions_without_any_go_on_from_those_of_the_plan() -> None:
    live, parked = LIVE.replace("H1", "").replace("H2", ""), PARKED.replace("H8", "").replace("H9", "")
    actions = list(read_of(f"{live}On hold\n{parked}").actions())
    assert [action.ref for action in actions] == ["1.1", "1.2", "2.1", "2.2"]


def test_where_the_work_stands_under_another_title_the_tables_are_not_one() -> None:
    (plan,) = read_of(
        "Harbour\n\nUpdated actions for 2019\nIssue | Update | By when | By whom\nLamps on the quay | Half are lit. | "
        "May 2020 | Ann Bell\n\nNew actions for 2020\nIssue | Action | By when | By whom\n"
        "Nobody counts boats | Count them each May | May 2021 | Bob Carr"
    ).priorities
    assert [(one.title, [action.title for action in one.actions]) for one in plan.objectives] == [
        ("", ["Lamps on the quay"]),
        ("Nobody counts boats", ["Count them each May"]),
    ]
