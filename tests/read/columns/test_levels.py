"""Titles that mean something only beside each other, and rounds put in their order."""

from __future__ import annotations

import pytest

from tests.tables import actions_of
from vrtracker.read.columns.fields import fields_of
from vrtracker.read.columns.levels import is_former, round_of


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("Commitments | Milestones | Indicators | Lead | Deadline", "objective extra action owner deadline"),
        ("Commitment | Milestone | Lead | Deadline", "objective action owner deadline"),
        ("Commitment | Milestone ref | Milestone | Lead", "objective ref action owner"),
        ("Commitment | Lead | Milestones | Deadline", "action owner extra deadline"),
        ("Action | Lead | R | A | G", "action owner rag rag rag"),
        ("Action | Lead | SAG 14/10/25 | SAG 9/12/25", "action owner updates updates"),
        ("Action | Lead | Core group 4 May 2025 | Core group 8 June 2025", "action owner updates updates"),
        ("Action | Lead | SAG 14/10/25 | Visit 9/12/25", "action owner extra extra"),
        ("Action | Lead | Red | Amber | Green | Comments", "action owner rag rag rag updates"),
    ],
)
def test_titles_beside_each_other(titles: str, fields: str) -> None:
    assert " ".join(fields_of(titles.split(" | "))) == fields


def test_what_was_said_at_each_meeting_has_the_day_of_its_title_and_what_was_counted_is_kept() -> None:
    (first, second) = actions_of(
        "Action | Lead | SAG 14/1/20 | SAG 9/3/20 | Calls Jan 20 | Calls Mar 20\n"
        "Run a clinic | Ann Bell | Price agreed. | Room booked. | 14 | 12\n"
        "Print leaflets | Bob Carr | | Printed. | 3 | 2"
    )
    assert [(update.date, update.text) for update in first.updates] == [
        ("2020-01-14", "Price agreed."),
        ("2020-03-09", "Room booked."),
    ]
    assert [update.date for update in second.updates] == ["2020-03-09"]
    assert first.extra == {"Calls Jan 20": "14", "Calls Mar 20": "12"}


def test_two_colours_alone_are_no_columns_of_ratings() -> None:
    assert "rag" not in fields_of(["Action", "Lead", "R", "A"])


@pytest.mark.parametrize("title", ["RAG last quarter", "Previous RAG", "Forecast RAG", "Target RAG"])
def test_a_title_may_speak_of_a_round_that_is_not_now(title: str) -> None:
    assert is_former(title)
    assert not is_former("RAG this quarter")


def test_rounds_have_an_order_whatever_they_are_named_by() -> None:
    quarters = ["Q4 RAG", "Q1 RAG", "Qtr 3 RAG"]
    months = ["RAG Jan 24", "RAG Dec 2023", "RAG March 24"]
    assert sorted(quarters, key=lambda title: round_of(title) or (0, 0)) == ["Q1 RAG", "Qtr 3 RAG", "Q4 RAG"]
    assert sorted(months, key=lambda title: round_of(title) or (0, 0)) == ["RAG Dec 2023", "RAG Jan 24", "RAG March 24"]
    years, counted = ["RAG 2024/25", "RAG 2023-24"], ["RAG Y2", "RAG Year 1"]
    assert [sorted(titles, key=lambda title: round_of(title) or (0, 0))[0] for titles in (years, counted)] == [
        "RAG 2023-24",
        "RAG Year 1",
    ]
    assert round_of("RAG") is None
