"""Tables side by side on one sheet: each is a plan of its own, or the rest of the one on its left."""

from __future__ import annotations

import pytest

from tests.tables import read_of

TITLES = "Ref | Action | Lead | Deadline | Progress | RAG"
BIKES = "B1 | Mark bikes at the mill | Ann Bell | 30/06/2020 | 3/2/20 Stamps bought. | Green"
LOCKS = "B2 | Fit locks in ten flats | Bob Carr | 31/07/2020 | | Amber"
TALKS = "D1 | Hold talks for barbers | Cat Dean | 31/08/2020 | 4/2/20 Two held. | Red"


def beside(left: str, right: str, gap: int = 1) -> str:
    """Two tables of one sheet, with so many empty columns between them."""
    rows, others = left.split("\n"), right.split("\n")
    width = max(row.count("|") + 1 for row in rows)
    longest = max(len(rows), len(others))
    padded = [row + " |" * (width - 1 - row.count("|") + gap) for row in rows + [""] * (longest - len(rows))]
    return "\n".join(f"{one} | {two}" for one, two in zip(padded, others + [""] * (longest - len(others)), strict=True))


@pytest.mark.parametrize("gap", [1, 2])
def test_two_tables_side_by_side_are_two_plans_each_with_its_own_block(gap: int) -> None:
    left = f"Priority: Theft\nStrategic Lead: Dee Eve\n\n{TITLES}\n{BIKES}\n{LOCKS}"
    right = f"Priority: Harm at home\nStrategic Lead: Ed Fox\n\n{TITLES}\n{TALKS}"
    tracker = read_of(beside(left, right, gap))
    assert [(one.name, one.strategic_lead) for one in tracker.priorities] == [
        ("Theft", "Dee Eve"),
        ("Harm at home", "Ed Fox"),
    ]
    assert [[action.ref for one in plan.objectives for action in one.actions] for plan in tracker.priorities] == [
        ["B1", "B2"],
        ["D1"],
    ]
    *_, talks = tracker.actions()
    assert (talks.owners, talks.deadline.text, talks.updates[0].text) == (("Cat Dean",), "31/08/2020", "Two held.")
    assert not tracker.unplaced


def test_titles_at_different_heights_and_in_another_order_are_still_two_tables() -> None:
    right = "Harm at home\nStrategic Lead: Ed Fox\nMeasures: Fewer calls\n\nRAG | Ref | Action | Owner | Deadline\n"
    tracker = read_of(
        beside(f"Theft\n{TITLES}\n{BIKES}\n{LOCKS}", right + "Red | D1 | Hold talks for barbers | Cat Dean | May 2020")
    )
    assert [one.name for one in tracker.priorities] == ["Theft", "Harm at home"]
    assert [action.title for action in tracker.actions()] == [
        "Mark bikes at the mill",
        "Fit locks in ten flats",
        "Hold talks for barbers",
    ]


def test_a_table_in_other_words_is_one_by_the_label_above_it() -> None:
    right = "Priority: Harm at home\nTask | Person | Target date\nHold talks for barbers | Cat Dean | May 2020"
    left = "Priority: Theft\nWhat we do | Who | When\nMark bikes at the mill | Ann Bell | May 2020"
    assert [one.name for one in read_of(beside(left, right)).priorities] == ["Theft", "Harm at home"]


def test_a_label_above_two_tables_keeps_its_value_across_the_empty_column() -> None:
    tracker = read_of(" | | | | | Strategic Lead: | | Dee Eve\n" + beside(f"{TITLES}\n{BIKES}", f"{TITLES}\n{TALKS}"))
    assert tracker.priorities[0].strategic_lead == "Dee Eve"


def test_the_same_titles_with_nothing_above_go_on_with_the_table_on_the_left() -> None:
    titles = "No | Action | Lead | Deadline | RAG"
    left = f"{titles}\n1 | Mark bikes | Ann Bell | May 2020 | [00B050]\n2 | Fit locks | Bob Carr | May 2020 | [FFC000]"
    tracker = read_of(beside(left, f"{titles}\n3 | Hold talks at noon | Cat Dean | June 2020 | [FF0000]"))
    assert len(tracker.priorities) == 1
    assert [action.ref for action in tracker.actions()] == ["1", "2", "3"]
    assert [action.rating.colour for action in tracker.actions()] == ["green", "amber", "red"]
    assert list(tracker.actions())[2].cells["title"] == ("H2",)


@pytest.mark.parametrize(
    "right",
    [
        "Status | Actions\nGreen | 1\nAmber | 1",
        "Lead | Progress | RAG\nAnn Bell | Half done | Red\nBob Carr | All done | Green",
        "Follow-up action | Lead | Deadline\nCount the bikes | Ann Bell | May 2021\n | |",
        "Action | RAG\nMark bikes at the mill | Green\nFit locks in ten flats | Amber",
    ],
)
def test_what_stands_right_of_an_empty_column_is_no_table_of_work_by_itself(right: str) -> None:
    tracker = read_of(beside(f"{TITLES}\n{BIKES}\n{LOCKS}", right))
    assert len(tracker.priorities) == 1
    assert [action.title for action in tracker.actions()] == ["Mark bikes at the mill", "Fit locks in ten flats"]


def test_titles_that_come_again_in_the_same_row_begin_another_table_without_an_empty_column() -> None:
    titles = "Ref | Action | Lead | Deadline"
    left = f"Theft\n{titles}\nB1 | Mark bikes at the mill | Ann Bell | May 2020\nB2 | Fit locks | Bob Carr | May 2020"
    tracker = read_of(beside(left, f"Harm at home\n{titles}\nD1 | Hold talks for barbers | Cat Dean | June 2020", 0))
    assert [one.name for one in tracker.priorities] == ["Theft", "Harm at home"]
    assert [action.owners for action in tracker.actions()] == [("Ann Bell",), ("Bob Carr",), ("Cat Dean",)]


ASIDE = """
Harbour plan | | | | | | {}
 | | | | | | {}
Ref | Action | Lead | Due | Update | | {}
1 | Mend the lamps | Ann Bell | May 2020 | 3/2/20 Begun. | | {}
2 | Print a leaflet | Bob Carr | May 2020 | 4/2/20 Drafted. | | {}
""".strip()


@pytest.mark.parametrize(
    "aside",
    [
        (
            "Meetings held",
            "When | Chair | Came",
            "14/1/20 | Ed Fox | 11",
            "22/4/20 | Ed Fox | 9",
            "8/7/20 | Di Eve | 14",
        ),
        ("Whom to ring", "Name | Number", "Ed Fox | 01632 960114", "Di Eve | 01632 960187", "Gil Hay | 01632 960120"),
        ("Paid for | Amount", "Paint | £120", "Lamps | £900", "Oil | £45", "Rope | £20"),
    ],
)
def test_a_list_of_something_else_beside_a_table_is_no_part_of_it_and_is_said(aside: tuple[str, ...]) -> None:
    tracker = read_of(ASIDE.format(*aside))
    (plan,) = tracker.priorities
    assert [column.field for column in plan.columns] == ["ref", "action", "owner", "deadline", "updates"]
    assert [(len(action.updates), action.extra) for action in plan.actions()] == [(1, {}), (1, {})]
    assert {words.strip() for row in aside for words in row.split("|")} == {one.text for one in tracker.unplaced}


@pytest.mark.parametrize(
    "beside",
    [
        ("", "", "Cost | Source", "120 | Council", "900 | Police"),
        ("", "Spend | In pounds", "2019 | 2020", "120 | 60", "900 | 450"),
        ("", "Attendance", "14/1/20 | 22/4/20", "x | x", " | x"),
    ],
)
def test_columns_that_go_on_behind_an_empty_one_stay_the_table_s(beside: tuple[str, ...]) -> None:
    tracker = read_of(ASIDE.format(*beside))
    titles = [title.strip() for title in beside[2].split("|")]
    assert [column.title for column in tracker.priorities[0].columns][-2:] == titles
    assert tracker.unplaced == ()
