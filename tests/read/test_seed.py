"""The partnership's real plan, as its coordinator keeps it, as it fell when pasted, and as text: all the same model."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.seed import SEED, WHY_SKIPPED, expected_plan
from vrtracker.model import Action, Tracker
from vrtracker.read import read

AS_AT = date(2020, 10, 1)
FILES = ("tracker_merged.xlsx", "tracker_wrapped.xlsx", "*.txt")

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason=WHY_SKIPPED)


@pytest.fixture(scope="module", params=FILES)
def seed(request: pytest.FixtureRequest) -> Tracker:
    return read(next(SEED.glob(request.param)), as_at=AS_AT)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return expected_plan()


def test_header_block(seed: Tracker, expected: dict[str, Any]) -> None:
    (priority,) = seed.priorities
    assert priority.name == expected["priority"]
    assert priority.strategic_lead == expected["strategic_lead"]
    assert priority.support_officer == expected["support_officer"]
    assert list(priority.measures) == expected["measures"]
    assert [{"label": one.label, "text": one.text} for one in priority.context] == expected["context"]


def test_every_field_of_every_action(seed: Tracker, expected: dict[str, Any]) -> None:
    read_back = [
        {"ref": objective.ref, "title": objective.title, "actions": [_fields(action) for action in objective.actions]}
        for objective in seed.priorities[0].objectives
    ]
    assert read_back == expected["objectives"]


def test_no_cell_is_left_over(seed: Tracker) -> None:
    assert seed.unplaced == ()
    assert seed.cells_read > 60


def test_joined_rows_keep_their_cells_and_are_said() -> None:
    wrapped = read(SEED / "tracker_wrapped.xlsx", as_at=AS_AT)
    action = next(action for action in wrapped.actions() if action.ref == "2.3")
    assert action.cells["title"] == ("C16", "C18")
    assert action.cells["updates"] == ("G16", "G18")
    joined = {finding.place.cell for finding in wrapped.findings if finding.code == "rows-joined"}
    assert joined == {"G10", "G13", "C18", "G18", "H18"}


def test_words_that_drifted_are_said() -> None:
    wrapped = read(SEED / "tracker_wrapped.xlsx", as_at=AS_AT)
    drifted = {finding.place.cell for finding in wrapped.findings if finding.code == "text-drifted"}
    assert {"H11", "H14", "H20"} <= drifted


def _fields(action: Action) -> dict[str, Any]:
    due = action.deadline
    return {
        "ref": action.ref,
        "title": action.title,
        "owners": list(action.owners),
        "start": action.start.text if action.start else None,
        "deadline": {"text": due.text, "date": due.date.isoformat() if due.date else None, "ongoing": due.ongoing},
        "updates": [{"date": update.date, "text": update.text} for update in action.updates],
        "rag": action.rating.colour,
        "complete": action.complete,
        "evaluation": action.evaluation,
    }
