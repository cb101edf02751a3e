"""Labelled blocks row by row: two pairs on a row, labels with numbers, nothing beside them, or nobody's title."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.errors import NoTrackerError
from vrtracker.model import Action

WORKS = [
    (1, "Light the path", "Ann Bell", "May 2020", "Amber", "3/2/20 Lamps bought."),
    (2, "Print a leaflet", "Bob Carr", "June 2020", "Green", "4/2/20 Drawn."),
    (3, "Mend the gate", "Cas Dee", "", "", ""),
]


def _read(block: str) -> list[Action]:
    return list(read_of("Our lamps\n\n" + "\n\n".join(block.format(*work) for work in WORKS)).actions())


@pytest.mark.parametrize(
    "block",
    [
        "Action {0} | {1}\nOwner | {2} | Deadline | {3}\nRAG | {4} | Started | Jan 2020\nNews | {5}",
        "Task {0}: | {1}\nLead officer: | {2} | Due date: | {3}\nRating: | {4} | Start: | Jan 2020\nProgress: | {5}",
        "Action {0} – {1}\nLead | {2} | Due | {3}\nRAG | {4} | Start | Jan 2020\nLatest | {5}",
        "Action {0}: {1}\nLead: {2} | Due: {3}\nRAG: {4} | Start: Jan 2020\nLatest: {5}",
    ],
)
def test_each_block_is_an_action_with_all_of_its_pairs(block: str) -> None:
    actions = _read(block)
    assert [
        (one.ref, one.title, one.owners, one.deadline.text, one.rating.colour, [each.text for each in one.updates])
        for one in actions
    ] == [
        ("1", "Light the path", ("Ann Bell",), "May 2020", "amber", ["Lamps bought."]),
        ("2", "Print a leaflet", ("Bob Carr",), "June 2020", "green", ["Drawn."]),
        ("3", "Mend the gate", ("Cas Dee",), None, None, []),
    ]
    assert {one.start.text for one in actions if one.start} == {"Jan 2020"}


def test_a_label_that_is_nobodys_title_has_its_value_too() -> None:
    actions = _read("Action | {1}\nLead | {2} | Due | {3}\nMoney | {0}00 pounds | RAG | {4}\nNews | {5}")
    assert [one.extra["Money"] for one in actions] == ["100 pounds", "200 pounds", "300 pounds"]
    assert [one.rating.colour for one in actions] == ["amber", "green", None]


@pytest.mark.parametrize(
    "block",
    [
        "Action | {1}\nLead | {2} | Due | {3}\nStart | Jan 2020 | RAG | [{4}]\nNews | {5}",
        "Action | {1}\nLead | {2}\nDue | {3}\nRAG | [{4}]\nNews | {5}",
    ],
)
def test_the_cell_beside_a_label_may_be_coloured_and_empty(block: str) -> None:
    fills = {"Amber": "FFC000", "Green": "00B050", "": "FFFFFF"}
    blocks = (block.format(*work[:4], fills[work[4]], work[5]) for work in WORKS)
    actions = list(read_of("\n\n".join(blocks)).actions())
    assert [(one.rating.colour, one.rating.source) for one in actions][:2] == [("amber", "fill"), ("green", "fill")]
    assert [one.deadline.text for one in actions] == ["May 2020", "June 2020", None]


def test_an_empty_label_at_the_end_of_a_block_heads_nothing() -> None:
    block = "Action | {1}\nLead | {2} | Due | {3}\nNews | {5}"
    sheet = sheet_of("\n\n".join(block.format(*work) for work in [WORKS[2], *WORKS]))
    cells = {spot: cell._replace(bold=spot[1] == 0) for spot, cell in sheet.cells.items()}
    (priority,) = read_of(sheet._replace(cells=cells)).priorities
    assert [one.title for one in priority.objectives] == [""]


def test_a_label_may_have_its_value_in_a_cell_for_the_day_and_one_for_the_words() -> None:
    actions = _read("Action | {1}\nLead | {2}\nDue | {3}\nProgress | 3/2/20 | Begun.\n | 4/2/20 | Going on.")
    assert [[each.text for each in one.updates] for one in actions] == [["Begun.", "Going on."]] * 3


def test_labels_above_their_values_are_not_read_into_one_another() -> None:
    with pytest.raises(NoTrackerError):
        _read("Action {0} | {1}\nLead | Due | RAG\n{2} | {3} | {4}\nNews | {5}")


def test_a_label_above_the_first_block_is_not_of_it() -> None:
    block = "Action | {1}\nLead | {2}\nDue | {3}"
    tracker = read_of("Lead | Dee Eve\n\n" + "\n\n".join(block.format(*work) for work in WORKS))
    assert [one.title for one in tracker.actions()] == ["Light the path", "Print a leaflet", "Mend the gate"]
    assert [one.owners for one in tracker.actions()] == [("Ann Bell",), ("Bob Carr",), ("Cas Dee",)]
    assert tracker.priorities[0].strategic_lead == "Dee Eve"
