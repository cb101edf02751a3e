"""Titles whose words are broken over rows, as a page or a typist breaks them."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of
from vrtracker.model import Tracker

WORK = """
1.1 | Run a clinic in the park | Ann Bell | Jan 2020 | May 2020 | 3/2/20 Room booked. | Green
1.2 | Print a leaflet for schools | Bob Carr | Jan 2020 | June 2020 | 4/2/20 At the printer. | Amber
"""


def fields(tracker: Tracker) -> list[tuple[str, str]]:
    return [(column.title, column.field) for column in tracker.priorities[0].columns]


WANTED = [
    ("Item No.", "ref"),
    ("What will we do?", "action"),
    ("Responsible Officer", "owner"),
    ("Start Date", "start"),
    ("Deadline", "deadline"),
    ("Actual outcomes of specific actions", "updates"),
    ("RAG", "rag"),
]


@pytest.mark.parametrize(
    "titles",
    [
        "Item | What will | Responsible | Start | Deadline | Actual outcomes of | RAG\n"
        "No. | we do? | Officer | Date | | specific actions |",
        "Item | What will | Responsible | Start | | Actual outcomes of |\n"
        "No. | we do? | Officer | Date | Deadline | specific actions | RAG",
        "Item | What | Responsible | Start | Deadline | Actual | RAG\nNo. | will | Officer | Date | | outcomes of |\n"
        " | we do? | | | | specific actions |",
    ],
    ids=["from the top", "mixed", "three rows"],
)
def test_titles_broken_over_rows_are_whole(titles: str) -> None:
    tracker = read_of(f"{titles}\n{WORK.strip()}")
    assert fields(tracker) == WANTED
    assert [action.ref for action in tracker.actions()] == ["1.1", "1.2"]
    assert not tracker.unplaced


def test_titles_of_which_no_row_holds_enough_by_itself() -> None:
    (action,) = actions_of("Key | Named | Completion\naction | person | date\nRun a clinic | Ann Bell | May 2020")
    assert (action.title, action.owners, action.deadline.text) == ("Run a clinic", ("Ann Bell",), "May 2020")


@pytest.mark.parametrize(
    "row",
    [
        "run a clinic | ann bell | may 2020 | on track",
        "Run a clinic | Lead officer | May 2020 |",
        "Review | Police | |",
    ],
)
def test_a_short_row_of_work_right_below_the_titles_is_no_part_of_them(row: str) -> None:
    tracker = read_of(f"Action | Lead | Deadline | Progress\n{row}\nPrint a leaflet | Bob Carr | June 2020 | Begun")
    assert [title for title, _ in fields(tracker)] == ["Action", "Lead", "Deadline", "Progress"]
    assert len(list(tracker.actions())) == 2


def test_what_goes_on_from_the_page_before_stands_below_repeated_titles_and_is_no_part_of_them() -> None:
    titles = "No | Action | Lead | Progress"
    tracker = read_of(
        f"{titles}\n1 | Run a clinic | Ann Bell | Forty came in the first week and\n\n{titles}\n"
        " | | | sixty in the next\n2 | Print a leaflet | Bob Carr | Begun"
    )
    assert [action.updates[0].text for action in tracker.actions()] == [
        "Forty came in the first week and sixty in the next",
        "Begun",
    ]


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        ("Ref | What will we | Who | Completion | Evidence\n | do? | | Date |", "What will we do?"),
        ("# | Key | Lead officer / | Deadline | Comments\n | task | agency | |", "Key task"),
        ("Action | Key | Responsible | Completion | Status\nref | task | person | date | update", "Key task"),
    ],
)
def test_last_words_of_a_few_titles_below_the_others(titles: str, wanted: str) -> None:
    tracker = read_of(f"{titles}\n1 | Run a clinic | Ann Bell | May 2020 | 3/2/20 Begun")
    assert [column.title for column in tracker.priorities[0].columns if column.field == "action"] == [wanted]
    assert [action.owners for action in tracker.actions()] == [("Ann Bell",)]


def test_a_day_below_the_titles_is_no_part_of_them() -> None:
    tracker = read_of("No | Action | Lead | Due\nMay 2020\n1 | Run a clinic | Ann Bell | June 2020")
    assert [title for title, _ in fields(tracker)] == ["No", "Action", "Lead", "Due"]


def test_two_titles_whole_in_the_lower_row_hide_none_of_the_broken_ones() -> None:
    titles = "Overall | Due | Lead | O | Evidence | Key\nobjective | | | | | task"
    row = "{aim} | May 2020 | Ann Bell | | 3/2/20 Begun | {work}"
    tables = [
        f"Priority: {name}\n{titles}\n{row.format(aim=aim, work=work)}"
        for name, aim, work in (
            ("Shore", "All feel safe there", "Light the path to the beach"),
            ("Town", "Fewer are hurt at night", "Run a bus home for the clubs"),
        )
    ]
    tracker = read_of("\n\n\n".join(tables))
    assert [plan.name for plan in tracker.priorities] == ["Shore", "Town"]
    assert [action.title for action in tracker.actions()] == [
        "Light the path to the beach",
        "Run a bus home for the clubs",
    ]


def test_key_right_of_an_untitled_column_is_the_first_word_of_a_title() -> None:
    titles = (
        "Action | Overall | | Key | Date of | Latest | BRAG | Target\n"
        "ref | objective | | task | update | position | | date"
    )
    row = "1.1 | All feel safe | Ann Bell | Light the path | 3/2/20 | Lamps ordered | Green | May 2020"
    (plan,) = read_of(f"{titles}\n{row}").priorities
    told = {column.title: column.field for column in plan.columns}
    assert (told["Key task"], told["BRAG"], told["Target date"]) == ("action", "rag", "deadline")


def test_key_above_a_word_that_goes_on_is_the_first_word_of_a_title_though_only_months_follow() -> None:
    titles = (
        "Item | Priority | Target | Lead officer / | RAG: | Key | March | April | May\n"
        "No.: | area: | date: | agency: | | task: | 2020 | 2020 | 2020"
    )
    row = "1.1 | All feel safe | May 2020 | Ann Bell | Green | Light the path | Lamps ordered. | Lamps up."
    (plan,) = read_of(f"{titles}\n{row}").priorities
    told = {column.title: column.field for column in plan.columns}
    assert (told["Key task:"], told["Priority area:"], told["March 2020"]) == ("action", "objective", "updates")


def test_titles_with_colons_beside_one_of_no_field_are_no_labels() -> None:
    tracker = read_of(
        "RAG: | | How is it measured?: | Budget | Action: | March 2020 | When?:\n"
        "Green | Ann Bell | Calls logged | £40 | Light the path | Lamps ordered. | May 2020"
    )
    (action,) = tracker.actions()
    assert (action.title, action.deadline.text, action.rating.colour) == ("Light the path", "May 2020", "green")


def test_months_side_by_side_are_titles_beside_two_others() -> None:
    tracker = read_of(
        " | Links | Due | March 2020 | April 2020 | Specific actions | Notes for the board\n"
        "Ann Bell | Risk 4 | May 2020 | Lamps ordered. | Lamps up. | Light the path to the beach | Risk 5"
    )
    (action,) = tracker.actions()
    assert [update.text for update in action.updates] == ["Lamps ordered.", "Lamps up."]
    assert (action.title, action.deadline.text) == ("Light the path to the beach", "May 2020")


def test_the_row_above_titles_said_again_is_no_part_of_them() -> None:
    titles = (
        "No | Specific | | Completion | Update | RAG | Evaluation | Budget\n | actions | | date | | status | target? |"
    )
    works = [
        f"VR10{n} | Hold {n} | Ann Bell | May 2020 | 3.2.20 – Data | | Green – on track | Risk 4" for n in (1, 2, 3)
    ]
    tracker = read_of("\n".join(line for work in works for line in (titles, work)))
    assert [action.title for action in tracker.actions()] == ["Hold 1", "Hold 2", "Hold 3"]


def test_words_that_may_be_labels_begin_titles_that_go_on_below_them() -> None:
    titles = "Priority | Specific | | Target | Status | R/A/G:\narea: | actions: | | date: | update: |"
    (plan,) = read_of(
        f"{titles}\nSafer parks | Mend the lamps | Ann Bell | May 2020 | 3/2/20 Begun. | Green"
    ).priorities
    told = {column.title: column.field for column in plan.columns}
    assert (told["Priority area:"], told["Target date:"], told["R/A/G:"]) == ("objective", "deadline", "rag")


def test_a_lone_second_word_of_a_title_is_its_own_wherever_titles_are_said_again() -> None:
    titles = "No: | Action: | Owner: | Completion | Comments:\n | | | Date:"
    works = [f"{n} | Mend lamp {n} | Ann Bell | May 2020 | Begun." for n in (1, 2)]
    (plan,) = read_of("\n".join(line for work in works for line in (titles, work))).priorities
    assert [action.deadline.text for action in plan.actions()] == ["May 2020", "May 2020"]
    assert "Completion Date:" in [column.title for column in plan.columns]


def test_titles_with_colons_beside_months_are_no_labels() -> None:
    titles = "RAG status: | | O | Action required: | March 2020 | April 2020 | To be completed by:"
    works = [f"Green | Ann Bell | | Mend lamp {n} | Ordered. | Up. | May 2020" for n in (1, 2)]
    (plan,) = read_of("\n".join([titles, works[0], titles, " | | | and its post. |", works[1]])).priorities
    assert [action.deadline.text for action in plan.actions()] == ["May 2020", "May 2020"]
    assert "Action required:" in [column.title for column in plan.columns]


def test_words_that_go_on_over_a_full_stop_are_no_title() -> None:
    tracker = read_of(
        "No | Evaluation | RAG | Links | Evidence | Due | Owner | Activity\n"
        "1 | Three have taken | Green | On the new | 29.01.2020 – The | May 2020 | Ann Bell | Launch a\n"
        " | part so far. The lead | | contract | provider has started | | Bob Carr | programme for parks\n"
        "2 | None yet | Amber | None | 30.01.2020 – Begun. | May 2020 | Cat Dean | Print it"
    )
    assert [action.title for action in tracker.actions()] == ["Launch a programme for parks", "Print it"]


def test_titles_that_stop_in_the_middle_go_on_in_the_row_below() -> None:
    (plan,) = read_of(
        "What will we | Responsible | When? | Date of | | RAG | Evaluation | Notes for the\n"
        "do? | Officer | | update | | | Target? | board\n"
        "Mend the lamps | Ann Bell | May 2020 | 4/2/20 | Half are lit | Green | Fewer falls | Seen by all\n"
        " | | | 5/3/20 | All are lit | | |\nSweep the paths | Bob Carr | June 2020 | 4/2/20 | Swept | Red | |"
    ).priorities
    titles = [column.title for column in plan.columns]
    assert (titles[0], titles[1], titles[-1]) == ("What will we do?", "Responsible Officer", "Notes for the board")
    assert [len(action.updates) for action in plan.actions()] == [2, 1]
