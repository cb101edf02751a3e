"""Rows that only count: below the work, they are no work and no key."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of

WORK = (
    "No | What | Lead | When | RAG\n1 | Run a clinic | Ann Bell | May 2021 | Green\n"
    "2 | Print a leaflet | Bob Carr | May 2021 | Red"
)


@pytest.mark.parametrize(
    "rows",
    [
        "Total actions | 2\nOf which red | 1",
        "Total | 2\nRed | 1\nGreen | 1\nOverdue actions | 0",
        "Number of actions | 2\nNumber complete | 0",
        "Actions | 2\nOn track | 50%",
        "Red: 1\nGreen: 1 (50%)",
        "Totals | Red 1 | Green 1 | No rating 0",
        "Average days open | 41.5",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rows_that_count_are_no_work_and_no_key(rows: str, gap: str) -> None:
    tracker = read_of(f"{WORK}{gap}{rows}")
    assert [action.ref for action in tracker.actions()] == ["1", "2"]
    assert tracker.priorities[0].rag_key == {}
    assert " ".join(one.text for one in tracker.unplaced) == rows.replace(" | ", " ").replace("\n", " ")


def test_a_count_below_a_row_that_holds_only_the_key_is_no_update() -> None:
    tracker = read_of(
        "Comments | Lead | Action | When\n3/2/20: Begun. | Ann Bell | Run a clinic | May 2020 | | Green = on track\n"
        " | | | | | Red = late\nTotal actions: 1 | | | | | Blue = complete\nLast updated 3 May 2020"
    )
    assert [update.text for action in tracker.actions() for update in action.updates] == ["Begun."]


def test_what_the_places_own_words_mean_is_no_work() -> None:
    tracker = read_of(
        "Pledge | Who | By when | Kept?\nClose the road | Ann Bell | May 2020 | [00B050]On its way\n"
        "Clear the alley | Bob Carr | June 2020 | [FFC000]Slipping\n\nOn its way = on track\nSlipping = late"
    )
    assert [action.title for action in tracker.actions()] == ["Close the road", "Clear the alley"]
    assert [one.text for one in tracker.unplaced] == ["On its way = on track", "Slipping = late"]


def test_numbers_typed_ahead_are_no_part_of_the_last_action() -> None:
    tracker = read_of(f"{WORK}\n3\n4\n\n | Totals | Red 1 | Green 1")
    assert [action.ref for action in tracker.actions()] == ["1", "2"]
    assert [one.text for one in tracker.unplaced] == ["3", "4", "Totals", "Red 1", "Green 1"]


def test_an_action_may_be_called_as_they_are() -> None:
    assert [a.title for a in actions_of(f"{WORK}\n3 | Open | Cas Dee | May 2021 | Red")][2] == "Open"


def test_a_key_may_give_shares() -> None:
    assert read_of(f"{WORK}\n\nRed = 0-25%\nGreen = 75% or more").priorities[0].rag_key == {
        "red": "0-25%",
        "green": "75% or more",
    }


@pytest.mark.parametrize(
    "count", ["1 of 2 complete", "0/2 actions completed", "2 out of 2 are on track", "Actions completed: 1 of 2"]
)
def test_how_many_of_the_rows_above_are_done_goes_on_from_none_of_them(count: str) -> None:
    tracker = read_of(f"{WORK}\n | {count}\n\nObjective 2: Safer parks\n{WORK}\n | {count}")
    assert {action.title for action in tracker.actions()} == {"Run a clinic", "Print a leaflet"}
    assert [one.text for one in tracker.unplaced] == [count, count]


@pytest.mark.parametrize(
    "row",
    ["AB = Ann Bell | | BC = Bob Carr", "AB: Ann Bell | | BC – Bob Carr", "PCSO = Police community support officer"],
)
def test_what_initials_stand_for_is_no_work(row: str) -> None:
    tracker = read_of(f"{WORK}\n\n{row}")
    assert [action.ref for action in tracker.actions()] == ["1", "2"]
    assert " | | ".join(one.text for one in tracker.unplaced) == row


@pytest.mark.parametrize(
    "said",
    [
        "The plan will be reviewed by the town board each January.",
        "This action plan is monitored quarterly by the harbour group.",
        "This tracker was updated after the June meeting.",
        "Our delivery plan has been agreed with the schools.",
    ],
)
def test_a_sentence_below_the_work_of_what_becomes_of_the_plan_is_no_work(said: str) -> None:
    table = "Action | Lead | When\nRun a clinic | Ann Bell | May 2021\nPrint a leaflet | Bob Carr | May 2021"
    tracker = read_of(f"{table}\n\n{said}")
    assert [action.title for action in tracker.actions()] == ["Run a clinic", "Print a leaflet"]
    assert [one.text for one in tracker.unplaced] == [said]


def test_work_on_the_plan_is_work() -> None:
    tracker = read_of(f"{WORK}\n3 | The plan will be reviewed by the board. | Cas Dee | May 2021 | Red")
    assert len(list(tracker.actions())) == 3
