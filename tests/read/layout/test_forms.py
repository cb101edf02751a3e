"""Small forms above like tables, each of which says what the work below it is for."""

from __future__ import annotations

import pytest

from tests.tables import read_of

TITLES = "Ref | Action | Progress"
FIRST = "1 | Mend the lamps in the park | 3/2/20 Begun."
SECOND = "2 | Empty the bins by the school | 4/2/20 Begun."


@pytest.mark.parametrize(
    ("label", "beside"),
    [
        ("Area for improvement:", "Background:"),
        ("Recommendation", "Reason given"),
        ("What is the problem?", "How we know"),
    ],
)
def test_the_wording_below_a_label_that_comes_again_above_each_table_is_the_objective(label: str, beside: str) -> None:
    form = "{} | | {}\nNo. {} | {} | {}\n"
    tracker = read_of(
        f"Harbour plan\n\n{form.format(label, beside, 1, 'It is dark', 'Two people fell')}{TITLES}\n{FIRST}\n\n"
        f"{form.format(label, beside, 2, 'Bins burn', 'Three fires')}{TITLES}\n{SECOND}"
    )
    (plan,) = tracker.priorities
    found = [(one.ref, one.title, [action.ref for action in one.actions]) for one in plan.objectives]
    assert found == [("No. 1", "It is dark", ["1"]), ("No. 2", "Bins burn", ["2"])]
    told = [(one.label.rstrip(":"), one.text) for one in plan.context if one.label]
    assert told == [(beside.rstrip(":"), "Two people fell"), (beside.rstrip(":"), "Three fires")]
    assert not tracker.unplaced


def test_a_heading_over_several_forms_is_their_section() -> None:
    form = f"Recommendation | Reason\n{{}} | Seen twice\n{TITLES}\n"
    first, second = form.format("Light the park"), form.format("Clear the bins")
    tracker = read_of(f"Harbour plan\n\n{first}{FIRST}\n\nCLEAN STREETS\n\n{second}{SECOND}")
    (plan,) = tracker.priorities
    assert [one.title for one in plan.objectives] == ["Light the park", "Clear the bins"]
    assert [action.extra.get("Section") for action in plan.actions()] == [None, "CLEAN STREETS"]


def test_who_leads_a_part_leads_not_the_plan() -> None:
    form = f"Recommendation | Lead\n{{}} | {{}}\n{TITLES}\n"
    first, second = form.format("Light the park", "Ann Bell"), form.format("Clear the bins", "Bob Carr")
    tracker = read_of(f"Harbour plan\n\n{first}{FIRST}\n\n{second}{SECOND}")
    (plan,) = tracker.priorities
    assert [one.title for one in plan.objectives] == ["Light the park", "Clear the bins"]
    assert plan.strategic_lead is None
    assert [one.text for one in tracker.unplaced] == ["Lead", "Ann Bell", "Lead", "Bob Carr"]


def test_a_form_that_says_the_same_again_is_that_of_the_page() -> None:
    form = f"Recommendation | Reason\nLight the park | It is dark\n{TITLES}\n"
    (plan,) = read_of(f"Harbour plan\n\n{form}{FIRST}\n\n{form}{SECOND}").priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [("", 2)]
