"""Words struck through in a cell of who or when: kept, and no longer read as who does it and by when."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.model import Action, Tracker
from vrtracker.read.grid import Cell


def _read(lead: Cell, due: Cell) -> tuple[Action, Tracker]:
    sheet = sheet_of("Action | Lead | Deadline | Progress\nMend the lamps | x | x | 3/2/20 Half are lit")
    tracker = read_of(sheet._replace(cells={**sheet.cells, (1, 1): lead, (1, 2): due}))
    return next(tracker.actions()), tracker


@pytest.mark.parametrize(
    ("words", "struck"),
    [
        ("Ann Bell Bob Carr", "Ann Bell"),
        ("Ann Bell\nBob Carr", "Ann Bell"),
        ("Ann Bell / Bob Carr", "Ann Bell"),
        ("Bob Carr (was Ann Bell)", "(was Ann Bell)"),
        ("Bob Carr, Ann Bell", "Ann Bell"),
    ],
)
def test_who_is_struck_out_does_it_no_longer(words: str, struck: str) -> None:
    action, tracker = _read(Cell(words, struck_text=struck), Cell("31/03/2020"))
    assert action.owners == ("Bob Carr",)
    assert action.extra == {"Struck out under Lead": struck}
    assert [(one.code, one.place.cell) for one in tracker.findings] == [("row-struck", "B2")]


def test_the_day_put_beside_one_struck_out_counts_even_where_it_is_earlier() -> None:
    action, _ = _read(Cell("Bob Carr"), Cell("31/12/2020 30/09/2020", struck_text="31/12/2020"))
    assert (action.deadline.text, str(action.deadline.date)) == ("30/09/2020", "2020-09-30")
    assert action.extra == {"Struck out under Deadline": "31/12/2020"}


@pytest.mark.parametrize("struck", ["and Cat", "Ann BellBob Carr", "Ann", "Bel"])
def test_struck_words_among_the_others_are_read_with_them_and_said(struck: str) -> None:
    action, tracker = _read(Cell("Annie Bell and Cat Dean", struck_text=struck), Cell("31/03/2020"))
    assert action.owners == ("Annie Bell", "Cat Dean")
    assert action.extra == {}
    assert [(one.code, one.place.cell) for one in tracker.findings] == [("row-struck", "B2")]
