"""Progress whose dates stand in a column of their own, and columns of comments beside dated progress."""

from __future__ import annotations

import pytest

from tests.tables import actions_of


@pytest.mark.parametrize(
    ("titles", "first", "more"),
    [
        ("Date | Update", "10/7/20 | 14 homes visited", "9/9/20 | 31 homes visited"),
        ("Update | Date", "14 homes visited | 10/7/20", "31 homes visited | 9/9/20"),
        ("Date logged | Progress", "10/7/20 | 14 homes visited", "9/9/20 | 31 homes visited"),
        ("Latest position | Date of update", "14 homes visited | 10/7/20", "31 homes visited | 9/9/20"),
    ],
)
def test_a_date_beside_undated_progress_is_that_of_the_entry(titles: str, first: str, more: str) -> None:
    one, two = actions_of(
        f"Ref | Action | Lead | Deadline | {titles} | RAG\n"
        f"1 | Visit homes with the housing team | Ann Bell | 31/3/21 | {first} | G\n"
        f" | | | | {more} | \n"
        "2 | Print a leaflet for all schools | Bob Carr | 31/12/20 | | | A"
    )
    assert [(u.date, u.text) for u in one.updates] == [
        ("2020-07-10", "14 homes visited"),
        ("2020-09-09", "31 homes visited"),
    ]
    assert (one.deadline.text, one.extra, two.updates) == ("31/3/21", {}, ())


@pytest.mark.parametrize(
    ("titles", "row"),
    [
        ("Date | Update | Date | Update", "10/7/20 | 14 homes visited | 9/9/20 | 31 homes visited"),
        ("Update | Date | Update | Date", "14 homes visited | 10/7/20 | 31 homes visited | 9/9/20"),
        ("Date | Update | By | Date | Update | By", "10/7/20 | 14 homes visited | JK | 9/9/20 | 31 homes visited | JK"),
    ],
)
def test_of_several_dates_beside_progress_each_is_that_of_its_own_entry(titles: str, row: str) -> None:
    one, two, three = actions_of(
        f"Ref | Action | Lead | Deadline | {titles}\n"
        f"1 | Visit homes with the housing team | Ann Bell | 31/3/21 | {row}\n"
        f"2 | Print a leaflet for all schools | Bob Carr | Rolling | {row}\n3 | Run a clinic | Cas Dee | ASAP"
    )
    said = [("2020-07-10", "14 homes visited"), ("2020-09-09", "31 homes visited")]
    assert [[(str(u.date), u.text) for u in action.updates] for action in (one, two)] == [said, said]
    assert [action.deadline.text for action in (one, two, three)] == ["31/3/21", "Rolling", "ASAP"]


def test_a_date_that_is_the_only_deadline_or_stands_beside_dated_entries_is_none_of_progress() -> None:
    (only,) = actions_of(
        "Ref | Action | Lead | Date | Progress\n1 | Visit homes again | Ann Bell | 31/3/21 | 14 visited"
    )
    assert (only.deadline.text, [u.date for u in only.updates]) == ("31/3/21", [None])
    (dated,) = actions_of(
        "Ref | Action | Lead | Due | Date | Progress\n1 | Visit homes again | Ann Bell | 31/3/21 | 3/3/20 | 4/5/20: 14"
    )
    assert (dated.extra, [u.date for u in dated.updates]) == ({"Date": "3/3/20"}, ["2020-05-04"])


def test_the_day_of_completion_right_of_progress_dates_no_entry() -> None:
    (action,) = actions_of(
        "Ref | Action | Lead | Due | Progress | Completed\n1 | Visit homes | Ann Bell | 1/3/21 | All seen | 3/3/20"
    )
    assert ("All seen", None) in [(u.text, u.date) for u in action.updates]


@pytest.mark.parametrize("title", ["Comments for board", "Notes from the chair", "Remarks", "Any other comments"])
def test_comments_beside_dated_progress_keep_their_own_title(title: str) -> None:
    (action,) = actions_of(
        f"Action | Lead | Due | Progress | {title}\nVisit homes | Ann Bell | 31/3/21 | 4/5/20: 14 visited | Thank them"
    )
    assert action.extra == {title: "Thank them"}
    assert [u.text for u in action.updates] == ["14 visited"]


def test_dates_with_dots_are_no_entries_of_their_own() -> None:
    (action,) = actions_of(
        "Action | Lead | Timescale | Date | Comments\nVisit homes again | Ann Bell | May 2021 | 03.09.20 | 14 visited"
    )
    assert [(u.date, u.text) for u in action.updates] == [("2020-09-03", "14 visited")]


def test_words_under_no_title_right_of_their_dates_are_the_entries_and_notes_are_not() -> None:
    one, two = actions_of(
        "Ref | Action | Lead | Deadline | Date of update | | RAG | Notes for the board\n"
        "1 | Visit homes with the team | Ann Bell | 31/3/21 | 10/7/20 | 14 homes visited by us | G | See the annex\n"
        " | | | | 9/9/20 | 31 homes visited by us | | \n"
        "2 | Print a leaflet for schools | Bob Carr | 31/12/20 | 9/9/20 | Printed in two colours | A | Ask the chair"
    )
    assert [(u.date, u.text) for u in one.updates] == [
        ("2020-07-10", "14 homes visited by us"),
        ("2020-09-09", "31 homes visited by us"),
    ]
    assert [u.text for u in two.updates] == ["Printed in two colours"]
    assert two.extra == {"Notes for the board": "Ask the chair"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Update to July board", "Update to September board"),
        ("July update", "September update"),
        ("Progress – Jul", "Progress – Sept"),
    ],
)
def test_of_several_columns_each_month_s_words_are_an_entry_of_their_own(first: str, second: str) -> None:
    (action,) = actions_of(
        f"Ref | Action | Lead | Due | {first} | {second}\n"
        "1 | Mend the lamps | Ann Bell | May 2021 | Parts ordered. | Half of them mended."
    )
    assert [(update.date, update.text) for update in action.updates] == [
        ("2020-07", "Parts ordered."),
        ("2020-09", "Half of them mended."),
    ]


@pytest.mark.parametrize("titles", ["Date | Update", "Updated on | Comment", "Latest note date | Latest note"])
def test_a_day_beside_which_nothing_was_entered_is_no_entry_and_is_kept(titles: str) -> None:
    first, second = actions_of(
        f"Ref | Action | Lead | Due | {titles}\n1 | Mend the lamps | Ann Bell | May 2021 | 3/2/20 | Parts ordered\n"
        "2 | Ask the school | Bob Carr | May 2021 | 4/2/20 |"
    )
    assert [(update.date, update.text) for update in first.updates] == [("2020-02-03", "Parts ordered")]
    assert (second.updates, second.extra) == ((), {titles.split(" | ", maxsplit=1)[0]: "4/2/20"})


def test_an_update_in_the_action_s_own_cell_is_its_progress_where_no_column_is() -> None:
    cell = "Visit each centre to explain how to report.\\nUpdate – Nine of 14 have been visited."
    (action,) = actions_of(f"Action | Lead | When\n{cell} | Ann Bell | May 2020")
    assert action.title == "Visit each centre to explain how to report."
    assert [update.text for update in action.updates] == ["Update – Nine of 14 have been visited."]
    (kept,) = actions_of(f"Action | Lead | When | Progress\n{cell} | Ann Bell | May 2020 | 3/2/20 Begun")
    assert "Nine of 14" in kept.title
    (work,) = actions_of("Action | Lead | When\nUpdate: the map of hot spots | Ann Bell | May 2020")
    assert (work.title, work.updates) == ("Update: the map of hot spots", ())


@pytest.mark.parametrize("title", ["Notes", "Comments", "Any other remarks"])
def test_notes_beside_progress_that_has_its_dates_in_a_column_of_their_own_keep_their_title(title: str) -> None:
    one, two = actions_of(
        f"Ref | Action | Lead | Deadline | Date | Update | {title}\n"
        "1 | Visit homes again | Ann Bell | 31/3/21 | 10/7/20 | 14 homes visited | A gate is locked\n"
        "2 | Print a leaflet | Bob Carr | 31/12/20 | 9/9/20 | At the printer |"
    )
    assert [(str(u.date), u.text) for u in one.updates] == [("2020-07-10", "14 homes visited")]
    assert (one.extra, len(two.updates)) == ({title: "A gate is locked"}, 1)


def test_notes_are_progress_where_nothing_else_tells_it() -> None:
    (one,) = actions_of(
        "Ref | Action | Lead | Deadline | Date | Notes\n1 | Visit homes | Ann Bell | 31/3/21 | 10/7/20 | 14 visited"
    )
    assert [(str(u.date), u.text) for u in one.updates] == [("2020-07-10", "14 visited")]
