"""Every visible cell of a tracker sheet is accounted for, whatever stands in it and wherever."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from random import Random

import pytest

from tests.tables import read_of
from vrtracker.errors import SourceError
from vrtracker.model import Tracker
from vrtracker.read.grid import Cell, Grid, Sheet, Spot
from vrtracker.read.tracker import read_tracker
from vrtracker.settings import Settings

_TITLES = (
    "Action|Lead|Deadline|Progress|RAG|Objective|Ref|Status|By when|Who?|Start date|Theme|What will we do?|Comments|"
    "Evaluation|Jan 2020|Completed|New date|#|Action:|Lead:|Priority:|Strategic Lead:|Measures:|Notes|Timescale|1|2"
)
_WORDS = (
    "Run a clinic in the park|print a leaflet for schools|Ann Bell|Bob Carr/VRU|TBC|31/03/2020|March 2020 & ongoing|"
    "3/2/20 Begun. 4/3/20 Done|Green|Red – late|complete|1|1.1|VR03|2. Build trust|Objective 3: Safer parks|"
    "Total actions: 5|"
    "Last updated 3 May|Green = on track|Red = late|#REF!|…|Key|1. Fewer calls 2. More visits|(|Section A|Yes|Q3|\u00a0"
)
TITLES, WORDS = _TITLES.split("|"), _WORDS.split("|")
FILLS = (None, None, None, "00B050", "FF0000", "1F3864")


@pytest.mark.parametrize("seed", range(150))
def test_no_word_of_any_grid_is_lost(seed: int) -> None:
    sheet = _any_sheet(Random(seed))
    try:
        tracker = read_tracker(Grid("xlsx", "", (sheet,)), file="any.xlsx", as_at=date(2020, 5, 1), settings=Settings())
    except SourceError:
        return
    assert {word for cell in sheet.cells.values() for word in _words(cell.text)} <= _said(tracker)


def test_cells_are_counted() -> None:
    tracker = read_of("Plan for 2020\n\nAction | Lead\nRun a clinic | Ann Bell\n\n\n | | Copies to the mayor")
    assert tracker.cells_read == 6
    assert [one.text for one in tracker.unplaced] == ["Copies to the mayor"]


def _any_sheet(random: Random) -> Sheet:
    cells: dict[Spot, Cell] = {}
    wide, high = random.randint(3, 9), random.randint(4, 25)
    titles = set(random.sample(range(high), random.choice((1, 1, 2))))
    for row in range(high):
        for column in range(wide):
            words = random.choice(TITLES if row in titles else WORDS)
            if random.random() < (0.85 if row in titles else 0.55):
                cells[row, column] = Cell(words, value=words, fill=random.choice(FILLS))
    return Sheet("Any", cells)


def _words(text: str) -> list[str]:
    return "".join(character.lower() if character.isalnum() else " " for character in text).split()


def _said(tracker: Tracker) -> set[str]:
    """Every word of the model, and of the findings: a label that names a field need not be said again."""
    found: set[str] = {"priority", "strategic", "lead", "measures", "key", "1", "2"}
    left: list[object] = [asdict(priority) for priority in tracker.priorities]
    left += [*tracker.unplaced, *(finding.message for finding in tracker.findings)]
    while left:
        value = left.pop()
        if isinstance(value, str):
            found.update(_words(value))
        elif isinstance(value, dict):
            left += [*value, *value.values()]
        elif isinstance(value, (list, tuple)):
            left += value
        elif hasattr(value, "text"):
            left.append(value.text)
    return found
