"""Lists with a row for each entry of progress: the action is written again each time, and is one."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of

Told = list[tuple[str, list[tuple[str | None, str]]]]


def _told(*tables: str) -> Told:
    return [(a.title, [(u.date, u.text) for u in a.updates]) for a in actions_of(*tables)]


ROTA = ("Draw up a rota for all", [("2020-02-12", "Drafted"), ("2020-06-04", "In use")])
LIST = ("Send a weekly list", [("2020-05-02", "First list sent")])


@pytest.mark.parametrize(
    "table",
    [
        """
        ID | Action | Owner | Target date | Date of update | Update | RAG
        1a | Draw up a rota for all | Lena Hart | 31/5/20 | 12/2/20 | Drafted | Green
        1a | Draw up a rota for all | Lena Hart | 31/5/20 | 4/6/20 | In use | Green
        1b | Send a weekly list | Bob Carr | 30/4/20 | 2/5/20 | First list sent | Green
        """,
        """
        Ref | Task | Lead | Due | Progress
        1 | Draw up a rota for all | Lena Hart & Ann Bell | 31/5/20 | 12/2/20: Drafted
        2 | Send a weekly list | Bob Carr | 30/4/20 | 2/5/20: First list sent
        1 | Draw up a rota for all | Lena Hart and Ann Bell | | 4/6/20: In use
        """,
        """
        ID | Action | Owner | Target date | Date | Update
        1a | Draw up a rota for all | Lena Hart | 31/5/20 | 12/2/20 | Drafted
        1a | | | | 4/6/20 | In use
        1b | Send a weekly list | Bob Carr | 30/4/20 | 2/5/20 | First list sent
        """,
        """
        What will we do? | Who | By when | Latest position
        Draw up a rota for all | Lena Hart | 31/5/20 | 12/2/20 Drafted
        Draw up a rota for all | Lena Hart | 31/5/20 | 4/6/20 In use
        Send a weekly list | Bob Carr | 30/4/20 | 2/5/20 First list sent
        """,
    ],
)
def test_an_action_written_again_for_each_update_is_one(table: str) -> None:
    assert _told(table) == [ROTA, LIST]


def test_the_row_that_says_it_again_is_named_and_the_newest_rating_counts() -> None:
    tracker = read_of(
        "Ref | Action | Lead | Due | Progress | RAG\n"
        "1 | Draw up a rota | Ann Bell | 31/5/20 | 12/2/20: Drafted | Green\n"
        "1 | Draw up a rota | Ann Bell | 31/5/20 | 4/6/20: Lost | Red"
    )
    (action,) = tracker.actions()
    assert (action.rating.colour, action.extra) == ("red", {"Earlier RAG": "Green"})
    assert [(f.code, f.place.cell) for f in tracker.findings if f.code == "rows-joined"] == [("rows-joined", "A3")]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [("Afloat", "Aground", "red"), ("Aground", "Afloat", "green"), ("Not yet\\nafloat", "Afloat", "green")],
)
def test_of_the_ratings_of_rows_that_say_it_again_in_the_place_s_own_words_the_newest_counts(
    first: str, second: str, told: str
) -> None:
    (action,) = actions_of(
        "Afloat = green; Aground = red\n\nRef | Action | Lead | Due | Date of update | Update | Status\n"
        f"1 | Draw up a rota | Ann Bell | 31/5/20 | 12/2/20 | Drafted | {first}\n"
        f"1 | Draw up a rota | Ann Bell | 31/5/20 | 4/6/20 | Sent round | {second}"
    )
    assert (action.rating.colour, action.extra) == (told, {"Earlier Status": first.replace("\\n", "\n")})


def test_a_rating_or_an_entry_that_comes_back_is_kept() -> None:
    (action,) = actions_of(
        "Ref | Action | Lead | Due | Date | Update | RAG\n"
        "1 | Draw up a rota | Ann Bell | 31/5/20 | 12/2/20 | No change | Green\n"
        "1 | Draw up a rota | Ann Bell | 31/5/20 | 12/3/20 | No change | Amber\n"
        "1 | Draw up a rota | Ann Bell | 31/5/20 | 12/4/20 | No change | Green"
    )
    assert [(u.date, u.text) for u in action.updates] == [(f"2020-0{n}-12", "No change") for n in (2, 3, 4)]
    assert (action.rating.colour, action.extra) == ("green", {"Earlier RAG": "Green\nAmber"})


@pytest.mark.parametrize(
    "rows",
    [
        "1 | Light the path | Ann Bell | 31/5/20 | Park | Lit\n1 | Light the path | Bob Carr | 31/5/20 | Park | Lit",
        "1 | Light the path | Ann Bell | 31/5/20 | Park | Begun\n1 | Light the path | Ann Bell | 31/5/20 | Hill | Lit",
        "1 | Light the path | Ann Bell | 31/5/20 | Park | Begun\n2 | Light the path | Ann Bell | 31/5/20 | Park | Lit",
        " | Hold a meeting | Ann Bell | 31/5/20 | Park | \n | Hold a meeting | Ann Bell | 31/5/20 | Park | ",
    ],
)
def test_the_same_words_for_another_owner_place_or_number_are_another_action(rows: str) -> None:
    assert len(actions_of(f"Ref | Action | Lead | Due | Ward | Progress\n{rows}\n3 | Plant trees | Cas Dee")) == 3


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [("Entry", "12", "11"), ("Updated by", "AB", "CD"), ("Modified", "3/9/20", "2/7/20"), ("Log", "A1", "A2")],
)
def test_what_is_only_said_of_the_entry_parts_no_action(title: str, first: str, second: str) -> None:
    (action,) = actions_of(
        f"Ref | Action | Lead | Due | Progress | {title}\n"
        f"1 | Light the path | Ann Bell | 31/5/20 | 4/6/20: Lit | {first}\n"
        f"1 | Light the path | Ann Bell | 31/5/20 | 2/5/20: Begun | {second}"
    )
    assert [update.text for update in action.updates] == ["Lit", "Begun"]
    assert set(action.extra[title].split()) == {first, second}


def test_two_colours_without_words_are_two_actions() -> None:
    rows = "1 | Light the path | Ann Bell | 31/5/20 | [FF0000]\n1 | Light the path | Ann Bell | 31/5/20 | [00B050]"
    assert len(actions_of(f"Ref | Action | Lead | Due | RAG\n{rows}")) == 2


def test_beside_a_number_what_differs_with_each_entry_is_said_of_the_entry_and_kept() -> None:
    rows = "A1 | Light the path | Ann Bell | 31/5/20 | {} | {} | {}\n"
    (action,) = actions_of(
        "Ref | Action | Lead | Due | Update date | Update | Source\n"
        + rows.format("4/2/20", "Lamps bought", "Depot")
        + rows.format("3/4/20", "Half are lit", "Survey")
    )
    assert [(update.date, update.text) for update in action.updates] == [
        ("2020-02-04", "Lamps bought"),
        ("2020-04-03", "Half are lit"),
    ]
    assert set(action.extra["Source"].split()) == {"Depot", "Survey"}
