"""Actions whose number stands in front of their words, and words that only look as if one did."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of

TITLES = "Objective | Action | Lead | Due | Progress"


def _read(actions: list[str]) -> list[tuple[str, str]]:
    rows = "\n".join(
        f"{'Calm' if not at else ''} | {words} | Ann Bell | May 2021 |" for at, words in enumerate(actions)
    )
    return [(action.ref, action.title) for action in actions_of(f"{TITLES}\n{rows}")]


@pytest.mark.parametrize(
    ("first", "second", "refs"),
    [
        ("1.1 Run a clinic", "1.2 Print it", ("1.1", "1.2")),
        ("2.1. Run a clinic", "2.2. Print it", ("2.1", "2.2")),
        ("(1a) Run a clinic", "(1b) Print it", ("1a", "1b")),
        ("3a) Run a clinic", "3b) Print it", ("3a", "3b")),
        ("1. Run a clinic", "2. Print it", ("1", "2")),
        ("VR1: Run a clinic", "VR2 – Print it", ("VR1", "VR2")),
    ],
)
def test_a_number_in_front_of_every_action_is_its_ref(first: str, second: str, refs: tuple[str, str]) -> None:
    assert _read([first, second]) == [(refs[0], "Run a clinic"), (refs[1], "Print it")]


@pytest.mark.parametrize(
    "actions",
    [
        ["3 workshops", "4 leaflets", "5 lamps"],
        ["1.5m of fence", "2.5 tonnes of sand"],
        ["2.5 tonnes of sand", "3.5 tonnes of salt"],
        ["Y7 days", "Y8 visits"],
        ["24/7 patrols", "1.1 Print it"],
        ["1. Run a clinic", "2. Print it", "1. Light the path"],
        ["1.1 Run a clinic", "Print it", "Light the path"],
    ],
)
def test_numbers_that_come_again_or_count_something_stay_with_their_words(actions: list[str]) -> None:
    assert _read(actions) == [(f"1.{at}", words) for at, words in enumerate(actions, 1)]


def test_the_cell_is_where_both_came_from_and_the_objectives_keep_their_own_numbers() -> None:
    tracker = read_of(
        f"No | {TITLES}\n1 | Calm | (1a) Run a clinic | Ann Bell | May 2021 |\n"
        " | | (1b) Print it | Ann Bell | May 2021 |\n"
        "2 | Safe | (2a) Light the path | Ann Bell | May 2021 |"
    )
    one, two = tracker.priorities[0].objectives
    assert (one.ref, two.ref, [action.ref for action in tracker.actions()]) == ("1", "2", ["1a", "1b", "2a"])
    assert one.actions[0].cells["ref"] == one.actions[0].cells["title"] == ("C2",)


def test_a_column_for_refs_that_nobody_filled_in_says_none() -> None:
    actions = actions_of(
        "Ref | Action | Lead | Due\n | 1.1 Run a clinic | Ann Bell | May 2021\n | 1.2 Print it | Ann Bell |"
    )
    assert [(action.ref, action.title) for action in actions] == [("1.1", "Run a clinic"), ("1.2", "Print it")]


def test_an_action_added_later_without_a_number_takes_the_others_none() -> None:
    read = _read(["1.1 Run a clinic", "1.2 Print it", "1.3 Light the path", "Plant trees"])
    assert [ref for ref, _ in read] == ["1.1", "1.2", "1.3", "1.4"]
    assert read[-1][1] == "Plant trees"


@pytest.mark.parametrize(
    ("ref", "first"),
    [("1.", "1.1"), ("1)", "1.1"), ("(1)", "1.1"), ("1.1.", "1.1.1"), ("A:", "A.1"), ("1(a)", "1(a).1")],
)
def test_an_objectives_number_closes_only_once_in_those_counted_within_it(ref: str, first: str) -> None:
    tracker = read_of(
        f"Ref | Objective | Action | Lead | Due\n{ref} | Calm quays | Run a clinic | Ann Bell | May 2020\n"
        f" | | Print a leaflet | Bob Carr | May 2020"
    )
    (objective,) = tracker.priorities[0].objectives
    assert objective.ref == ref
    assert [action.ref for action in objective.actions] == [first, f"{first[:-1]}2"]


def test_the_number_of_a_minute_right_of_the_work_numbers_no_objective() -> None:
    actions = actions_of(
        "Ref | Theme | Action | Lead | Due | Minute no.\n"
        "W1 | Safer parks | Mend the lamps | Ann Bell | May 2020 | 20/14\n"
        "W2 | | Sweep the paths | Bob Carr | May 2020 | 20/14\n"
        "W3 | Safer streets | Light the ford | Cas Dee | May 2020 |"
    )
    assert [(action.ref, action.extra) for action in actions] == [
        ("W1", {"Minute no.": "20/14"}),
        ("W2", {"Minute no.": "20/14"}),
        ("W3", {}),
    ]
