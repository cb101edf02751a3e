"""Tables of whose titles hardly one is known: read where the work below them fits, and nowhere else."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of, sheet_of
from vrtracker.errors import SourceError

WORK = (
    "1.1 | Mend the lamps along the canal path | Harbour Council\n"
    "1.2 | Walk with the night team once a month | Quay Street Trust\n"
    "{between}"
    "2.1 | Tell each shop whom to ring at night | Harbour Police"
)


def test_the_title_of_the_work_is_enough_where_those_who_act_stand_beside_it() -> None:
    actions = actions_of(f" | TASK LIST AND PLAN | DELIVERY\n{WORK.format(between='')}")
    assert [action.ref for action in actions] == ["1.1", "1.2", "2.1"]
    assert [action.owners for action in actions] == [("Harbour Council",), ("Quay Street Trust",), ("Harbour Police",)]


def test_the_first_chapter_may_stand_in_the_titles_and_the_others_in_rows() -> None:
    work = WORK.format(between="2. | QUIET NIGHTS\n")
    more = "3. | SAFE QUAYS\n3.1 | Hang a ring by every ladder | Port Office"
    (plan,) = read_of(f"1. | TASKS AND PLAN | LEAD AGENCY\n{work}\n{more}").priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [
        ("", 2),
        ("QUIET NIGHTS", 1),
        ("SAFE QUAYS", 1),
    ]


def test_titles_that_come_again_part_the_work_and_the_line_merged_above_each_heads_a_part() -> None:
    titles, rows = "Task description | Delivery | Financial or other input", WORK.format(between="").split("\n")
    rows = [row.partition(" | ")[2] + " | £300" for row in rows]
    first, second = "What partners do already.", "What partners have newly agreed."
    table = "\n".join(["HARBOUR FORM", first, titles, *rows, second, titles, "Sweep the quay | Port Office | £300"])
    (plan,) = read_of(sheet_of(table, merges=["A1:C1", "A2:C2", "A7:C7"])).priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [(first, 3), (second, 1)]
    assert all(action.extra == {"Financial or other input": "£300"} for action in plan.actions())


@pytest.mark.parametrize(
    "table",
    [
        "Task | Hours\nBuild the new lamp for the quay | 3\nPaint the old lamp by the pier | 4\nCarry it all away | 5",
        "Activity | Place\nSwimming | Harbour Pool\nChess | Quay House\nRunning | Mill Park",
        "Task | Place\nMend the lamps along the path | Mill Park\nMend the lamps along the path | Quay House\n"
        "Mend the lamps along the path | Pier",
        "Actions | Delivery\nMend the lamps along the path | Harbour Council\nWalk with the team | Harbour Police",
    ],
)
def test_data_under_one_known_title_is_no_tracker(table: str) -> None:
    with pytest.raises(SourceError):
        read_of(table)
