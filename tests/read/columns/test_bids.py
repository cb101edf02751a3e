"""What the columns of a table bid for once their cells have had a say."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of

ROWS = (
    "Put a light at each end of the pier | Fewer falls at night | Port Office | {}\\nLights ordered\n"
    "Teach the ferry crews first aid | Crews know what to do | Ferry Line | {}\\nTrainer found\n"
    "Hang a ring by every ladder | A ring is never far | Port Office | {}\\nRings bought"
)


def rows_of(*when: str) -> str:
    return ROWS.format(*when)


@pytest.mark.parametrize("aims", ["Key development priorities", "Areas of development priority"])
@pytest.mark.parametrize(
    "when", [("May 2021", "June 2021", "July 2021"), ("Spring Term 2021", "Summer 2021", "Autumn 2021")]
)
def test_beside_priorities_told_row_by_row_milestones_that_begin_with_when_say_by_when(
    aims: str, when: tuple[str, str, str]
) -> None:
    tracker = read_of(f"{aims} | Outcomes and success criteria | Responsible person | Milestones\n{rows_of(*when)}")
    assert [action.title.split(maxsplit=1)[0] for action in tracker.actions()] == ["Put", "Teach", "Hang"]
    assert [(action.deadline.text or "").split("\n")[0] for action in tracker.actions()] == list(when)
    assert "column-guessed" in [finding.code for finding in tracker.findings]


@pytest.mark.parametrize(("aims", "when"), [("Objective", "May 2021"), ("Key development priorities", "First")])
def test_below_an_objective_or_without_a_date_milestones_are_the_work(aims: str, when: str) -> None:
    actions = actions_of(f"{aims} | Success criteria | Responsible person | Milestones\n{rows_of(when, when, when)}")
    assert [action.title.split(maxsplit=1)[0] for action in actions] == [when.split(maxsplit=1)[0]] * 3


@pytest.mark.parametrize(
    ("title", "cells", "field"),
    [
        ("Indicator", ("1.2", "1.4", "6.2"), "extra"),
        ("KPI", ("K3", "K3", "K7"), "extra"),
        ("Success indicators", ("Fewer falls", "All crews know", "A ring is never far"), "evaluation"),
        ("Measures", ("90%", "75%", "100%"), "evaluation"),
    ],
)
def test_numbers_of_indicators_evaluate_nothing(title: str, cells: tuple[str, ...], field: str) -> None:
    rows = "\n".join(f"A{n} | {each} | Mend lamp {n} of the pier | Ann Bell | May 2021" for n, each in enumerate(cells))
    (plan,) = read_of(f"Ref | {title} | Action | Lead | Due\n{rows}").priorities
    assert [column.field for column in plan.columns] == ["ref", field, "action", "owner", "deadline"]
