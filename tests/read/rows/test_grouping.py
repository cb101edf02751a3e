"""What work is for, where no title says so; and who leads it, beside those who help."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of, sheet_of
from vrtracker.model import Field
from vrtracker.read.grid import Sheet


def _groups(table: Sheet | str) -> list[tuple[str, int]]:
    (priority,) = read_of(table).priorities
    return [(objective.title, len(objective.actions)) for objective in priority.objectives]


def _fields(table: str) -> dict[str, Field]:
    return {column.title: column.field for column in read_of(table).priorities[0].columns}


ONCE = """
Cornerstone | Action | Lead | Due
Safe at home | Fit locks in Elm Close | Ann Bell | May 2020
 | Train the wardens | Bob Carr | June 2020
 | Print a leaflet | Cas Dee | June 2020
Safe in town | Light the path | Ann Bell | July 2020
"""
AGAIN = """
Cornerstone | Action | Lead | Due
Safe at home | Fit locks in Elm Close | Ann Bell | May 2020
Safe at home | Train the wardens | Bob Carr | June 2020
Safe in town | Light the path | Ann Bell | July 2020
Safe in town | Hold a market | Cas Dee | July 2020
"""


@pytest.mark.parametrize(("table", "sizes"), [(ONCE, (3, 1)), (AGAIN, (2, 2))])
def test_words_that_several_actions_share_are_what_these_are_for(table: str, sizes: tuple[int, int]) -> None:
    assert _groups(table) == [("Safe at home", sizes[0]), ("Safe in town", sizes[1])]
    assert "column-guessed" in [finding.code for finding in read_of(table).findings]


@pytest.mark.parametrize(
    "rows",
    [
        ("High", "High", "Low"),
        ("12/3/20", "", ""),
        ("Elm ward", "Oak ward", "Elm ward"),
        ("", "Safe at home", ""),
    ],
)
def test_words_that_are_no_group_stay_under_their_title(rows: tuple[str, str, str]) -> None:
    table = "Block | Action | Lead\n{} | Fit locks | Ann Bell\n{} | Train wardens | Bob Carr\n{} | Light it | Cas Dee"
    assert _fields(table.format(*rows))["Block"] == "extra"


def test_where_rows_of_their_own_name_what_work_is_for_no_column_does() -> None:
    first, rest = ONCE.strip().split("\n", 1)
    table = f"{first}\nObjective 1: Kinder streets\n{rest}"
    assert _groups(table) == [("Kinder streets", 4)]


def test_numbers_typed_ahead_name_no_group() -> None:
    table = (
        "Ref | Priority | Action | Lead | When\n1 | Parks | Mend the gate | Ann Bell | May 2021\n"
        "2 | Parks | Light the path | Bob Carr | May 2021\n3 | Shops | Train the staff | Cas Dee | May 2021\n4\n5\n"
        "6 | Shops | Share the radio | Ed Fox | May 2021"
    )
    assert _groups(table) == [("Parks", 2), ("Shops", 2)]


@pytest.mark.parametrize("title", ["Partners", "Partner agencies", "Support from", "Key partners involved"])
def test_those_who_help_own_no_action_beside_its_lead(title: str) -> None:
    (action,) = actions_of(
        f"Action | Lead | {title} | Due\nRun a clinic in the park | Ann Bell | Police, Parks | May 2020"
    )
    assert action.owners == ("Ann Bell",)
    assert action.extra == {title: "Police, Parks"}


def test_partners_own_an_action_where_nobody_leads_it() -> None:
    (action,) = actions_of("Action | Partners | Due\nRun a clinic in the park | Police, Parks | May 2020")
    assert action.owners == ("Police", "Parks")


def test_a_column_of_ratings_is_the_rating_whatever_it_is_called() -> None:
    table = (
        "Action | Lead | Judgement | Due\nRun a clinic in the park | Ann Bell | Green | May 2020\n"
        "Print a leaflet for all | Bob Carr | Completed | May 2020"
    )
    assert [action.rating.colour for action in actions_of(table)] == ["green", "blue"]
    assert "column-guessed" in [finding.code for finding in read_of(table).findings]


def test_an_action_may_say_in_its_sentence_by_when() -> None:
    fields = _fields(
        "No | Project aim | Manager | End\n1 | Train forty wardens by March 2021 | Ann Bell | March 2021\n"
        "2 | Light every path in the park by May 2021 | Bob Carr | May 2021"
    )
    assert fields["Project aim"] == "action"


def test_a_group_may_stand_behind_other_columns_and_the_table_end_in_a_line_about_itself() -> None:
    table = (
        "RAG | No | Cornerstone | Action | Lead\nGreen | 1 | Safe at home | Fit locks | Ann Bell\n"
        "Red | 2 | | Train wardens | Bob Carr\n\nLast updated: 4 May 2020"
    )
    assert _groups(table) == [("Safe at home", 2)]


def test_risks_right_of_the_work_are_not_what_it_is_for() -> None:
    left = _fields("Risk | Action | Lead\nWounds at night | Run a clinic in the park | Ann Bell")
    right = _fields("Action | Lead | Risks\nRun a clinic in the park | Ann Bell | Wounds at night")
    assert (left["Risk"], right["Risks"]) == ("objective", "extra")


def test_milestones_beside_what_will_be_done_are_no_work() -> None:
    fields = _fields("What will we do? | Lead | Milestones\nFit locks | Ann Bell | Locks are bought by the end of May")
    assert (fields["What will we do?"], fields["Milestones"]) == ("action", "extra")


def test_rows_of_their_own_say_what_work_is_for_before_a_column_of_categories() -> None:
    table = (
        "Ref | Category | Action | Lead\nObjective 1: Safe at home\n1 | Law | Fit locks | Ann Bell\n"
        "2 | People | Train wardens | Bob Carr\nObjective 2: Safe in town\n3 | Law | Light the path | Cas Dee"
    )
    assert _groups(table) == [("Safe at home", 2), ("Safe in town", 1)]
    assert _fields(table)["Category"] == "extra"


def test_words_in_one_run_say_what_work_is_for_before_categories_that_come_and_go() -> None:
    table = (
        "Cornerstone | Category | Action | Lead\nSafe at home | Law | Fit locks | Ann Bell\n"
        "Safe at home | People | Train wardens | Bob Carr\nSafe in town | Law | Light the path | Cas Dee"
    )
    assert _groups(table) == [("Safe at home", 2), ("Safe in town", 1)]


def test_months_on_rows_of_their_own_are_no_objectives_beside_a_column_of_topics() -> None:
    table = (
        "No | Paper | Action | Lead | Target date\nMay 2020\n1 | Estates | Mend the lift | Ann Bell | June 2020\n"
        "2 | People | Share the survey | Bob Carr | June 2020\nApril 2020\n3 | Money | Recast it | Cas Dee | May 2020"
    )
    assert _groups(table) == [("Estates", 1), ("People", 1), ("Money", 1)]


def test_deliverables_are_the_work_where_nothing_else_is() -> None:
    (action,) = actions_of("ID | Deliverable | Owner | Due by | Status\n1 | Reporting app | IT Team | May 2020 | A")
    assert action.title == "Reporting app"


def test_whoever_helps_may_be_an_owner_after_all_and_that_is_said() -> None:
    tracker = read_of("Action | Lead | Partners\nRun a clinic in the park | Ann Bell | Police, Parks")
    assert [finding.place.cell for finding in tracker.findings if finding.code == "column-unsure"] == ["C1"]


def test_words_in_front_of_the_work_under_a_title_nobody_knows_may_be_what_it_is_for_and_that_is_said() -> None:
    tracker = read_of(
        "No | Cornerstone | Action | Lead\n1 | Safe at home | Fit locks | Ann Bell\n"
        "2 | Safe in town | Light it | Cas Dee"
    )
    assert [objective.title for objective in tracker.priorities[0].objectives] == [""]
    (said,) = [finding for finding in tracker.findings if finding.code == "column-unsure"]
    assert (said.place.cell, "objective" in said.message) == ("B1", True)


MERGED = """
Ref | {} | {} | {} | Action | Lead | Due | RAG
1 | {} | {} | {} | Find a second nurse | Ann Bell | May 2021 | G
2 | | | | Show the waits on a screen | Bob Carr | May 2021 | A
3 | {} | {} | {} | Book all overdue staff | Cas Dee | May 2021 | G
4 | {} | {} | {} | Write a monthly bulletin | Cas Dee | May 2021 | G
""".strip()


@pytest.mark.parametrize(
    ("titles", "first", "second", "third", "named"),
    [
        (
            ("Must / Should", "Rule", "What they told us"),
            ("Must do", "Reg 12", "People wait too long"),
            ("Must do", "Reg 13", "Staff are not trained"),
            ("Should do", "Reg 17", "Nobody learns from complaints"),
            ("People wait too long", 2),
        ),
        (
            ("Must / Should", "Told us", "Rule"),
            ("Must", "People wait too long", "Reg 12"),
            ("Should", "Staff are not trained", "Reg 13"),
            ("Must", "Nobody learns", "Reg 17"),
            ("People wait too long", 2),
        ),
        (
            ("Kind", "Judgement", "Origin"),
            ("Statutory", "People wait too long", "A survey of last May"),
            ("Voluntary", "Staff are not trained", "A survey of last June"),
            ("Statutory", "Nobody learns", "A survey of last July"),
            ("People wait too long", 2),
        ),
        (
            ("Strand name", "Shade", "Depot"),
            ("Safe wards", "Dark", "Hill"),
            ("Safe staff", "Pale", "Park"),
            ("Safe homes", "Dark", "Hill"),
            ("Safe wards", 2),
        ),
    ],
)
def test_of_merged_columns_the_one_that_names_its_groups_says_what_work_is_for(
    titles: tuple[str, ...],
    first: tuple[str, ...],
    second: tuple[str, ...],
    third: tuple[str, ...],
    named: tuple[str, int],
) -> None:
    table = MERGED.format(*titles, *first, *second, *third)
    sheet = sheet_of(table, merges=["B2:B3", "C2:C3", "D2:D3"])
    assert _groups(sheet)[0] == named


def test_a_column_right_of_the_work_groups_nothing_where_rows_of_their_own_do() -> None:
    titles = "Kind | Actions | Lead | Strategic priority | Due | Progress"
    tracker = read_of(
        f"Our plan\n1. Safe homes\n{titles}\nNew | Run a clinic | Ann Bell | Help early | May 2021 | Begun\n"
        f"Old | Print a leaflet | Bob Carr | Know more | May 2021 | Begun\n2. Safe schools\n{titles}\n"
        "New | Train the teachers | Cas Dee | Help early | June 2021 | Begun"
    )
    assert [(o.title, len(o.actions)) for o in tracker.priorities[0].objectives] == [
        ("Safe homes", 2),
        ("Safe schools", 1),
    ]
    assert [action.extra["Strategic priority"] for action in tracker.actions()] == [
        "Help early",
        "Know more",
        "Help early",
    ]


def test_action_taken_for_each_row_of_a_merged_risk_is_the_work() -> None:
    titles = "No | Risk area | Action taken or in place | Owner | When"
    rows = (
        "1 | Visitors | Sign them in and out | Ann Bell | May 2020\n | | Check their badges | Bob Carr | June 2020\n"
        "2 | Online | Log what is blocked | Cas Dee | May 2020\n | | Tell parents each term | Ed Fox | June 2020"
    )
    work = ["Sign them in and out", "Check their badges", "Log what is blocked", "Tell parents each term"]
    assert [action.title for action in actions_of(sheet_of(f"{titles}\n{rows}", merges=["A2:A3", "B2:B3"]))] == work


def test_the_words_that_each_row_has_are_the_work_though_those_merged_left_of_them_are_called_so() -> None:
    table = (
        "What we will do | Objective | Lead | Due\nSafer parks | Mend the lamps | Ann Bell | May 2020\n"
        " | Cut the hedges | Bob Carr | June 2020\nSafer streets | Light the ford | Cas Dee | May 2020"
    )
    (plan,) = read_of(sheet_of(table, merges=["A2:A3"])).priorities
    assert [(one.title, [action.title for action in one.actions]) for one in plan.objectives] == [
        ("Safer parks", ["Mend the lamps", "Cut the hedges"]),
        ("Safer streets", ["Light the ford"]),
    ]


def test_an_objective_by_its_label_in_the_place_of_the_work_heads_what_is_below() -> None:
    tracker = read_of(
        "Action | Progress\nTheme 1: Quality\nHold a review each term | Two have been held\n"
        "Theme 2: Prevention\nRun a clinic in the park | It opens in May"
    )
    (plan,) = tracker.priorities
    assert [one.title for one in plan.objectives] == ["Quality", "Prevention"]


@pytest.mark.parametrize("title", ["Contributes to", "Works towards", "Helps us achieve", "Supports which aim"])
def test_what_the_work_serves_may_stand_right_of_it(title: str) -> None:
    rows = "Mend the lamps | {0} | Ann Bell\nCut the hedges | {1} | Bob Carr\nLight the ford | {2} | Cas Dee"
    said = ("Safer parks", "Safer parks", "Safer streets")
    (plan,) = read_of(f"Action | {title} | Lead\n{rows.format(*said)}").priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [("Safer parks", 2), ("Safer streets", 1)]
    merged = sheet_of(f"Action | {title} | Lead\n{rows.format('Safer parks', '', 'Safer streets')}", merges=["B2:B3"])
    (plan,) = read_of(merged).priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [("Safer parks", 2), ("Safer streets", 1)]


@pytest.mark.parametrize("title", ["Contributes to", "Supported by", "Support needed"])
def test_what_comes_and_goes_right_of_the_work_groups_nothing(title: str) -> None:
    (plan,) = read_of(
        f"Action | {title} | Lead\nMend the lamps | Harbour plan | Ann Bell\nCut the hedges | Parks plan | Bob Carr\n"
        "Light the ford | Harbour plan | Cas Dee"
    ).priorities
    assert [len(one.actions) for one in plan.objectives] == [3]
