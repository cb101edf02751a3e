"""Titles in two rows: groups over their parts, and what only says more of the title above it."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of


def test_words_below_a_title_that_is_no_group_say_more_of_it_where_all_parts_of_groups_are_titles() -> None:
    titles = (
        "Ref | What we said we would do | | Who | Timescale | | Where we have got to | RAG\n"
        " | Outcome | Action | Name and organisation | Started | To finish"
    )
    sheet = sheet_of(
        f"{titles}\nV1 | Fewer carry a weapon | Mend the lamps | Ann Bell | May 2020 | June 2020 | 3/2/20 Begun. |\n"
        f"{titles}\nV2 | | Print a leaflet | Bob Carr | May 2020 | July 2020 | 3/2/20 Drafted. | ",
        merges=[ends for row in (1, 4) for ends in (f"B{row}:C{row}", f"E{row}:F{row}", f"A{row}:A{row + 1}")],
    )
    (plan,) = read_of(sheet).priorities
    told = [(action.ref, action.title, action.owners, action.deadline.text) for action in plan.actions()]
    assert told == [
        ("V1", "Mend the lamps", ("Ann Bell",), "June 2020"),
        ("V2", "Print a leaflet", ("Bob Carr",), "July 2020"),
    ]
    assert [one.title for one in plan.objectives] == ["Fewer carry a weapon"]


def test_rounds_below_progress_and_the_empty_title_beside_it_are_its_parts() -> None:
    (action,) = read_of(
        "Ref | Action | Lead | Target | Progress | | Status\n | | | | July 2020 | October 2020\n"
        "H1 | Mend the lamps | Ann Bell | May 2021 | Half of them. | Two in three. | Green"
    ).actions()
    assert [(str(update.date), update.text) for update in action.updates] == [
        ("2020-07", "Half of them."),
        ("2020-10", "Two in three."),
    ]


def test_of_ratings_before_and_now_below_one_title_the_one_of_now_counts() -> None:
    sheet = sheet_of(
        "Action | Lead | Rating | \n | | Previous | Current\nMend the lamps | Ann Bell | Red | Amber\n"
        "Print a leaflet | Bob Carr | Amber | Green",
        merges=["C1:D1", "A1:A2", "B1:B2"],
    )
    assert [action.rating.colour for action in read_of(sheet).actions()] == ["amber", "green"]


@pytest.mark.parametrize(
    ("group", "parts"),
    [
        ("How are things going", "Jan–Mar 19 | April to June 2019"),
        ("How it is going", "Jan–Mar 19 | Apr–Jun 19"),
        ("How it is going", "First visit | Second visit"),
        ("Reviews", "Spring term | Summer term"),
        ("Review", "Spring 2019 | Summer 2019"),
    ],
)
def test_parts_of_a_year_under_a_title_of_progress_each_tell_of_it(group: str, parts: str) -> None:
    sheet = sheet_of(
        f"Action | Lead | {group} | | RAG\n | | {parts} | \n"
        "Mend the lamps | Ann Bell | Half of them. | Two in three. | Green\n"
        "Print a leaflet | Bob Carr | | At the printer. | Amber",
        merges=["C1:D1", "A1:A2", "B1:B2", "E1:E2"],
    )
    (plan,) = read_of(sheet).priorities
    assert [column.field for column in plan.columns] == ["action", "owner", "updates", "updates", "rag"]


@pytest.mark.parametrize(
    ("group", "parts"),
    [("Timetable", "Apr–Jun 19 | Jul–Sep 19"), ("Timetable", "Apr 19 | May 19"), ("How it is going", "Cost | Budget")],
)
def test_a_calendar_of_marks_and_what_no_field_is_called_are_no_progress(group: str, parts: str) -> None:
    sheet = sheet_of(
        f"Action | Lead | {group} | | RAG\n | | {parts} | \nMend the lamps | Ann Bell | x | | Green\n"
        "Print a leaflet | Bob Carr | | x | Amber",
        merges=["C1:D1", "A1:A2", "B1:B2", "E1:E2"],
    )
    (plan,) = read_of(sheet).priorities
    assert [column.field for column in plan.columns] == ["action", "owner", "extra", "extra", "rag"]
