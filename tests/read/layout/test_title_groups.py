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


REVIEWS = (
    "Mend the lamps | Ann Bell | ASAP | Green | 3/2/20 | Two of six. | JK | 4/5/20 | Five of six. | LM\n"
    "Print a leaflet | Bob Carr | May 2021 | Amber | 3/2/20 | Drafted. | JK | | | \n"
    "Run a clinic | Cas Dee | Rolling | Amber | | | | 4/5/20 | Room found. | LM"
)


@pytest.mark.parametrize(
    ("groups", "parts"),
    [
        ("1st review | | | 2nd review", "Date | Note | By"),
        ("Visit 1 | | | Visit 2", "When | What we saw | Who"),
        ("Update no 1 | | | Update no 2", "Date | Detail | Initials"),
        ("Q4 2019/20 | | | Q1 2020/21", "Date | Comment | Officer"),
    ],
)
def test_each_review_s_date_belongs_to_its_own_note_and_who_wrote_it_owns_nothing(groups: str, parts: str) -> None:
    sheet = sheet_of(
        f"Action | Lead | Due | RAG | {groups} | | \n | | | | {parts} | {parts}\n{REVIEWS}", merges=["E1:G1", "H1:J1"]
    )
    (plan,) = read_of(sheet).priorities
    told = [[(str(update.date), update.text) for update in action.updates] for action in plan.actions()]
    assert told == [
        [("2020-02-03", "Two of six."), ("2020-05-04", "Five of six.")],
        [("2020-02-03", "Drafted.")],
        [("2020-05-04", "Room found.")],
    ]
    assert [action.owners for action in plan.actions()] == [("Ann Bell",), ("Bob Carr",), ("Cas Dee",)]
    assert [action.deadline.text for action in plan.actions()] == ["ASAP", "May 2021", "Rolling"]
    assert ["JK" in action.extra.values() for action in plan.actions()] == [True, True, False]


@pytest.mark.parametrize(
    ("group", "parts"),
    [("Next review", "Date | Note"), ("Review", "Date | Frequency"), ("Sign-off", "Date | Officer")],
)
def test_a_date_of_something_else_is_none_of_an_entry(group: str, parts: str) -> None:
    sheet = sheet_of(
        f"Action | Lead | Due | Progress | {group} | \n | | | | {parts}\n"
        "Mend the lamps | Ann Bell | ASAP | 3/2/20 Two of six. | 4/5/21 | Monthly\n"
        "Print a leaflet | Bob Carr | May 2021 | 4/2/20 Drafted. | 4/5/21 | Weekly",
        merges=["E1:F1"],
    )
    (plan,) = read_of(sheet).priorities
    assert "4/5/21" in [*plan.objectives[0].actions[0].extra.values()]


def test_the_only_title_of_the_work_is_no_part_of_the_meeting_it_was_agreed_at() -> None:
    sheet = sheet_of(
        "Review meeting | | | Deadline | Progress\n Date | Action | Who | |\n"
        "3/4/19 | Mend the lamps | Ann Bell | May 2021 | 3/2/20 Two of six.\n"
        "3/5/19 | Print a leaflet | Bob Carr | May 2021 | 4/2/20 Drafted.",
        merges=["A1:C1"],
    )
    told = [(action.title, action.owners, len(action.updates)) for action in read_of(sheet).actions()]
    assert told == [("Mend the lamps", ("Ann Bell",), 1), ("Print a leaflet", ("Bob Carr",), 1)]


def test_titles_that_ask_at_length_stand_above_who_and_when_that_alone_have_a_row_of_their_own() -> None:
    titles = (
        "What do we hope for | What are we going to do to make it so | Ownership\\nTo be finished by | | Money\n"
        " | | who | when |"
    )
    work = "Safer parks | Mend the lamps | Ann Bell | May 2020 | £90\n | Cut the hedges | Bob Carr | June 2020 | £20"
    sheet = sheet_of(f"Harbour\n\n{titles}\n{work}", merges=["C3:D3", "A3:A4", "B3:B4", "E3:E4", "A5:A6"])
    (plan,) = read_of(sheet).priorities
    assert [one.title for one in plan.objectives] == ["Safer parks"]
    assert [(action.title, action.owners) for action in plan.actions()] == [
        ("Mend the lamps", ("Ann Bell",)),
        ("Cut the hedges", ("Bob Carr",)),
    ]
    assert [one.text for one in plan.context] == ["Harbour"]


def test_a_block_s_line_above_titles_stays_above_them() -> None:
    sheet = sheet_of(
        "Lead: Ann Bell | | Body | | Council\nAction | RAG | Who | When | Update\n"
        "Mend the lamps | Green | Bob Carr | May 2020 | Half are lit",
        merges=["C1:D1"],
    )
    (action,) = read_of(sheet).actions()
    assert (action.title, action.owners, action.deadline.text) == ("Mend the lamps", ("Bob Carr",), "May 2020")


def test_who_monitors_the_work_and_when_does_not_do_it_by_then() -> None:
    titles = "Action | Responsibility | | {group} | | Progress\n | Who | When | Who | When |"
    work = "Mend the lamps | Ann Bell | May 2020 | Bob Carr | July 2020 | Half are lit"
    merges = ["B1:C1", "D1:E1"]
    for group in ("Monitoring", "Evaluation", "Review"):
        (action,) = read_of(sheet_of(f"{titles.format(group=group)}\n{work}", merges=merges)).actions()
        assert (action.owners, action.deadline.text) == (("Ann Bell",), "May 2020")
    (action,) = read_of(sheet_of(f"{titles.format(group='Delivery')}\n{work}", merges=merges)).actions()
    assert action.owners == ("Ann Bell", "Bob Carr")


def test_who_holds_the_posts_of_a_plan_is_no_group_of_titles() -> None:
    for dash in (" –", ":"):
        sheet = sheet_of(
            f"Priority 2 – Calm streets\nStrategic lead{dash} Dee Eve | | | Support officer{dash} Ed Fox | |\n"
            "RAG | What | Who | Since | Until | Notes\n"
            "Green | Mend the lamps | Ann Bell | May 2020 | July 2020 | 3/6/20 Half are lit\n"
            "Red | Cut the hedges | Bob Carr | May 2020 | June 2020 | 3/6/20 Nobody came",
            merges=["A1:F1", "A2:C2", "D2:F2"],
        )
        (plan,) = read_of(sheet).priorities
        assert (plan.name, plan.strategic_lead, plan.support_officer) == ("Calm streets", "Dee Eve", "Ed Fox")
        assert [one.title for one in plan.columns] == ["RAG", "What", "Who", "Since", "Until", "Notes"]
