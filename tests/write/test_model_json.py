"""model.json is, key for key, what the outside relies on."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.builders import action, objective, priority, tracker, update, when
from vrtracker.model import Column, Context, Finding, Place, Tracker, Unplaced
from vrtracker.review import review
from vrtracker.review.changes import compare
from vrtracker.settings import Settings
from vrtracker.write.model_json import changes_dict, model_bytes

KEYS = {
    "": "format source as_at priorities other_sheets unplaced findings summary",
    "source": "file kind sha256",
    "priorities": "name sheet strategic_lead support_officer measures context rag_key columns objectives",
    "context": "label text",
    "columns": "column title field",
    "objectives": "ref title actions",
    "actions": "ref title owners start deadline updates rag rag_text rag_from complete overdue days_overdue evaluation "
    "extra cells",
    "start": "text date",
    "deadline": "text date ongoing",
    "updates": "date stamp inferred text",
    "unplaced": "sheet cell text",
    "findings": "code severity sheet cell ref message remedy",
    "summary": "actions complete rag overdue due_soon no_deadline stale",
    "rag": "red amber green blue grey unrated",
}
"""The keys of every object, by the key it stands under, in their order."""

FREE = {"rag_key", "extra", "cells"}
"""Objects whose keys are the tracker's own."""


def full() -> Tracker:
    """A tracker with something under every key."""
    one = action(
        start=when("Immediate"),
        due=when("March 2020 & ongoing", "2020-03-31", ongoing=True),
        updates=[update("Met", "2020-01-15", "15/1/20"), update("Née “O’Hara” – ok", "2020-03", inferred=True)],
        extra={"O": "x"},
        cell="C7",
        cells={"title": ("C7",), "updates": ("G7", "G9")},
    )
    plan = replace(
        priority(objective(one)),
        context=(Context("Jan 2019", "Assessed"),),
        rag_key={"green": "on track"},
        columns=(Column("A", "No.", "ref"),),
    )
    return replace(
        tracker(plan),
        other_sheets=("Guidance",),
        unplaced=(Unplaced(Place("Plan", "A40"), "stray"),),
        findings=(Finding("rows-joined", "info", Place("Plan", "G9"), "Joined.", "Nothing."),),
    )


def model(one: Tracker) -> dict:
    return json.loads(model_bytes(one, review(one, Settings())))


def check_keys(value: object, name: str = "") -> None:
    if isinstance(value, list):
        for part in value:
            check_keys(part, name)
    if isinstance(value, dict) and name not in FREE:
        assert list(value) == KEYS[name].split(), name
        for key, part in value.items():
            check_keys(part, key)


def test_every_object_has_the_promised_keys_in_their_order():
    check_keys(model(full()))


def test_an_action_word_for_word():
    (one,) = model(full())["priorities"][0]["objectives"][0]["actions"]
    assert one == {
        "ref": "1.1",
        "title": "Run a workshop",
        "owners": ["Ann Bell"],
        "start": {"text": "Immediate", "date": None},
        "deadline": {"text": "March 2020 & ongoing", "date": "2020-03-31", "ongoing": True},
        "updates": [
            {"date": "2020-01-15", "stamp": "15/1/20", "inferred": False, "text": "Met"},
            {"date": "2020-03", "stamp": "2020-03:", "inferred": True, "text": "Née “O’Hara” – ok"},
        ],
        "rag": "green",
        "rag_text": "Green",
        "rag_from": "text",
        "complete": False,
        "overdue": True,
        "days_overdue": 121,
        "evaluation": None,
        "extra": {"O": "x"},
        "cells": {"title": ["C7"], "updates": ["G7", "G9"]},
    }


def test_an_empty_start_is_null_and_an_empty_deadline_an_object():
    (one,) = model(tracker(action(due=None)))["priorities"][0]["objectives"][0]["actions"]
    assert (one["start"], one["deadline"]) == (None, {"text": None, "date": None, "ongoing": False})


def test_the_summary_names_actions_by_their_refs():
    summary = model(
        tracker(
            action("Late", "1.1", due="2020-07-01"),
            action("Soon", "1.2", due="2020-08-01"),
            action("Undated", "1.3", due=None),
            action("Quiet", "1.4", updates=()),
            action("Done", "1.5", due=None, updates=(), rag="blue", complete=True),
        )
    )["summary"]
    assert summary["overdue"] == ["1.1"]
    assert summary["due_soon"] == ["1.2"]
    assert summary["no_deadline"] == ["1.3"]
    assert summary["stale"] == ["1.4"]
    assert (summary["actions"], summary["complete"], summary["rag"]["blue"]) == (5, 1, 1)


def test_findings_of_the_reader_and_of_the_checks_are_all_there():
    codes = {finding["code"] for finding in model(full())["findings"]}
    assert codes == {
        "rows-joined",
        "deadline-past",
        "rag-contradicts-deadline",
        "update-stale",
        "tracker-old",
        "year-inferred",
    }


def test_the_file_is_readable_text_and_the_same_every_time():
    first, second = (model_bytes(one, review(one, Settings())) for one in (full(), full()))
    assert first == second
    assert "Née “O’Hara” – ok".encode() in first
    assert first.endswith(b"}\n")


def test_half_a_character_does_not_stop_the_file():
    assert model(tracker(action("Broken \ud83d emoji")))["priorities"]


def test_changes_word_for_word():
    old = tracker(
        action("Map the gaps in provision", "1.1", rag="amber"),
        action("Train staff in schools", "1.2", due="2020-03-31", updates=()),
        action("Hold a summit for young leaders", "1.3"),
    )
    new = tracker(
        action("Map the gaps in provision", "2.1", rag="blue", complete=True),
        action("Train staff in schools", "2.2", due="2020-10-31", updates=[update("Booked", "2020-07-01")]),
        action("Buy two minibuses", "2.3", updates=()),
    )
    changes = changes_dict(compare(old, new))
    assert changes == {
        "added": ["2.3"],
        "removed": ["1.3"],
        "completed": ["2.1"],
        "reopened": [],
        "rag": [{"ref": "2.1", "from": "amber", "to": "blue", "movement": "better"}],
        "deadline": [{"ref": "2.2", "from": "2020-03-31", "to": "2020-10-31", "days": 214}],
        "updates": [{"ref": "2.2", "date": "2020-07-01", "text": "Booked"}],
        "silent": [],
    }
    assert " ".join(changes) == "added removed completed reopened rag deadline updates silent"
