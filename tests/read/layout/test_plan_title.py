"""Which of the lines above a table names its plan."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.read.layout.plan_title import may_name_plan

WORK = "Ref | Action | Lead | Due | RAG\n1 | Run a clinic in the park | Ann Bell | May 2021 | Green"


@pytest.mark.parametrize(
    "text",
    [
        "Safer parks",
        "Violence Prevention Action Plan 2023–2026",
        "St. Alban's ward – what we do",
        "Agenda for change",
        "Protecting women",
        "Approved Premises",
        "Key places",
    ],
)
def test_a_short_line_that_is_no_sentence_may_name_the_plan(text: str) -> None:
    assert may_name_plan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Approved by the Governing Board on 17 May 2020. Ratings are looked at each term.",
        "Updated by Pauline 24/02/2020",
        "Please see the key below for more",
        "Last reviewed in May",
        "ANNEX A",
        "OFFICIAL – SENSITIVE",
        "Progress report to the Board, 4 May 2020",
        "May 2020",
        "[i] as the panel agreed them",
        "² by the cabinet",
        "This plan belongs to all partners; tell us what you think.",
    ],
)
def test_a_note_a_date_or_a_marking_names_no_plan(text: str) -> None:
    assert not may_name_plan(text)


@pytest.mark.parametrize("below", ["Updated by Pauline 24/02/2020", "Please put new entries on top."])
def test_notes_below_its_title_name_no_plan(below: str) -> None:
    (priority,) = read_of(sheet_of(f"Safer parks\n{below}\n\n{WORK}", name="Sheet1")).priorities
    assert priority.name == "Safer parks"
    assert [one.text for one in priority.context] == [below]


def test_a_hidden_line_names_no_plan() -> None:
    sheet = sheet_of(f"Safer parks\nThe old version is on the drive\n\n{WORK}", name="Sheet1", hidden_rows=[2])
    assert read_of(sheet).priorities[0].name == "Safer parks"


@pytest.mark.parametrize(
    "label", ["Key Priority 1", "Strategic priority no 2", "Our Priority Area 3", "Priority A", "Priority one"]
)
def test_a_numbered_priority_names_the_plan(label: str) -> None:
    (priority,) = read_of(f"{label}: Calm playtimes\nLead: Ann Bell\n\n{WORK}").priorities
    assert (priority.name, priority.strategic_lead) == ("Calm playtimes", "Ann Bell")
