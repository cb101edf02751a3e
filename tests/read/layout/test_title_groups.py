"""Titles in two rows: groups over their parts, and what only says more of the title above it."""

from __future__ import annotations

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
