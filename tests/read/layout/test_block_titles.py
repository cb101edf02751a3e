"""Labelled blocks below a line that says what each of them is about."""

from __future__ import annotations

import pytest

from tests.tables import read_of

CARDS = [("Light the path", "Ann Bell", "3/2/20 Lamps bought."), ("Print a leaflet", "Bob Carr", "4/2/20 Drawn.")]


@pytest.mark.parametrize(
    "card",
    [
        "{}\nLead: | {}\nBy when: | May 2020\nProgress: | {}\n",
        "{}\nLead: {}\nBy when: May 2020\nProgress: {}\n",
        "{}\nDescription | A small thing\nResponsible officer | {}\nLatest update | {}\nRAG | Green\n",
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_line_of_its_own_above_each_block_is_the_work(card: str, gap: str) -> None:
    tracker = read_of("Plan for lamps\n\n" + gap.join(card.format(*one) for one in CARDS))
    found = [(action.title, action.owners, [one.text for one in action.updates]) for action in tracker.actions()]
    assert found == [
        ("Light the path", ("Ann Bell",), ["Lamps bought."]),
        ("Print a leaflet", ("Bob Carr",), ["Drawn."]),
    ]
    assert [one.text for one in tracker.priorities[0].context] == ["Plan for lamps"]


def test_a_line_below_the_last_label_of_a_block_goes_on_with_it_where_a_label_is_the_work_s() -> None:
    block = "Action: | {}\nLead: | {}\nProgress: | Begun\n{}\n"
    tracker = read_of("Plan for lamps\n" + "".join(block.format(*one) for one in CARDS))
    assert [(action.title, len(action.updates)) for action in tracker.actions()] == [
        ("Light the path", 2),
        ("Print a leaflet", 2),
    ]


def test_a_rating_takes_nothing_from_the_title_of_the_next_block() -> None:
    card = "The board should meet {} times\nWanted outcome | {}\nDetail | {}\nRAG | {}\n"
    tracker = read_of(card.format("two", "Calm", "Met", "Green") + card.format("six", "Order", "Not met", "Red"))
    assert [(action.title, action.rating.text) for action in tracker.actions()] == [
        ("The board should meet two times", "Green"),
        ("The board should meet six times", "Red"),
    ]
