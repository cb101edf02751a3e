"""The header block above a table: its labels and values."""

from __future__ import annotations

import pytest

from tests.tables import read_of


def test_a_key_that_only_shows_its_colours_is_no_measure() -> None:
    tracker = read_of(
        "Strategic lead: | Ed Fox\nMeasures: | 1. Fewer calls\n\n"
        "RAG key: | [FF0000]Red | [FFC000]Amber | [00B050]Green\n\n"
        "Action | Lead | Deadline\nRun a clinic | Ann Bell | May 2020"
    )
    assert tracker.priorities[0].measures == ("Fewer calls",)
    assert {"Red", "Amber", "Green"} <= {one.text for one in tracker.unplaced}


def test_a_priority_s_number_on_a_line_of_its_own_is_kept_above_its_name() -> None:
    part = "Priority {}\n{}\nAction | Lead | Deadline\nMend the lamps | Ann Bell | May 2020\n"
    tracker = read_of(part.format(1, "Safer parks") + "\n" + part.format(2, "Kinder streets"))
    assert [priority.name for priority in tracker.priorities] == ["Safer parks", "Kinder streets"]
    kept = [[one.text for one in priority.context] for priority in tracker.priorities]
    assert kept == [["Priority 1"], ["Priority 2"]]


@pytest.mark.parametrize("title", ["ACTION PLAN – live actions only", "Delivery plan - as reported to the board"])
def test_a_remark_behind_a_plan_s_title_is_no_name(title: str) -> None:
    tracker = read_of(f"Harbour group\n{title}\n\nAction | Lead | Deadline\nMend the lamps | Ann Bell | May 2020")
    (priority,) = tracker.priorities
    assert priority.name == "Violence reduction"
    assert [one.text for one in priority.context] == ["Harbour group", title]


def test_a_plan_s_name_may_stand_behind_a_dash() -> None:
    tracker = read_of("Delivery plan – Safer parks\n\nAction | Lead | Deadline\nMend the lamps | Ann Bell | May 2020")
    assert tracker.priorities[0].name == "Safer parks"


@pytest.mark.parametrize(
    "block",
    [
        "Strategic lead | | Support officer\nAnn Bell | | Bob Carr",
        "Strategic lead: | Support officer:\nAnn Bell | Bob Carr",
        "Priority | Strategic lead | Support officer\nSafer parks | Ann Bell | Bob Carr",
    ],
)
def test_a_row_of_labels_with_their_values_below_it(block: str) -> None:
    tracker = read_of(f"Harbour group\n{block}\n\nAction | Lead | Deadline\nMend the lamps | Ann Bell | May 2020")
    (plan,) = tracker.priorities
    assert (plan.strategic_lead, plan.support_officer) == ("Ann Bell", "Bob Carr")
    assert plan.name == "Safer parks" or "Priority" not in block
    assert (tracker.unplaced, [one.text for one in plan.context if one.text == "Ann Bell"]) == ((), [])


def test_labels_below_each_other_have_their_values_beside_them() -> None:
    rows = "Strategic lead | Ann Bell\nSupport officer | Bob Carr\nMeasures | Fewer calls"
    (plan,) = read_of(f"{rows}\n\nAction | Lead | Deadline\nMend the lamps | Ann Bell | May 2020").priorities
    assert (plan.strategic_lead, plan.support_officer, plan.measures) == ("Ann Bell", "Bob Carr", ("Fewer calls",))


def test_who_leads_may_stand_beside_a_title_or_a_label_that_is_left_empty() -> None:
    work = "Action | Lead | Deadline | Progress | RAG\nMend the lamps | Ann Bell | May 2020 | Half are lit | Green"
    for block in (
        "Calm streets plan | | | Strategic lead: Dee Eve",
        "Calm streets plan | | | Strategic lead – Dee Eve",
        "Priority: | Calm streets plan | | Strategic lead: Dee Eve",
        "Support officer: | | | Strategic lead: Dee Eve",
    ):
        (plan,) = read_of(f"{block}\n\n{work}").priorities
        assert (plan.strategic_lead, plan.support_officer) == ("Dee Eve", None)
    (plan,) = read_of(f"Strategic lead: | Chair – Ann Bell\n\n{work}").priorities
    assert plan.strategic_lead == "Chair – Ann Bell"
