"""Each check finds its fault, at its cell, and leaves a sound action alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.builders import AS_AT, action, objective, priority, tracker, update, when
from vrtracker.model import Action, Column, Place, Rating, Tracker
from vrtracker.review import review
from vrtracker.settings import ReviewSettings, Settings


def found(*parts: Action | Tracker) -> dict[str, str]:
    """The codes of what the checks find, each with its severity."""
    one = parts[0] if isinstance(parts[0], Tracker) else tracker(*parts)
    return {finding.code: finding.severity for finding in review(one, Settings()).checked}


def test_nothing_is_found_wrong_with_a_sound_action():
    assert found(action()) == {}


FAULTS = [
    ("no deadline", action(due=None), {"deadline-missing": "warning"}),
    ("a deadline nobody can date", action(due=when("As agreed")), {"deadline-unclear": "warning"}),
    ("ongoing work without a date", action(due=when("Ongoing", ongoing=True)), {}),
    ("a deadline passed, amber", action(due="2020-07-29", rag="amber"), {"deadline-past": "warning"}),
    ("a deadline today", action(due="2020-07-30"), {}),
    ("a deadline passed, done", action(due="2020-07-29", rag="blue", complete=True), {}),
    (
        "a deadline passed, green",
        action(due="2020-07-29"),
        {"deadline-past": "warning", "rag-contradicts-deadline": "warning"},
    ),
    ("a start after the deadline", action(start=when("May 2021", "2021-05-01")), {"start-after-deadline": "error"}),
    ("a start on the deadline", action(start=when("31/12/2020", "2020-12-31")), {}),
    ("no owner", action(owners=()), {"owner-missing": "warning"}),
    ("no owner of finished work", action(owners=(), rag="blue", complete=True), {"owner-missing": "info"}),
    ("an owner to come", action(owners=("TBC",)), {"owner-tbc": "warning"}),
    ("an owner to come beside another", action(owners=("T.B.C.", "Ann Bell")), {"owner-tbc": "warning"}),
    ("an owner whose name begins alike", action(owners=("Tbcwell Ltd",)), {}),
    ("no rating", action(rag=None), {"rag-missing": "warning"}),
    ("words that are no rating", action(rag=None, rag_text="See minutes"), {"rag-unclear": "warning"}),
    ("a colour without a word", action(rating=Rating("red", None, "fill")), {"rag-from-fill": "info"}),
    ("a colour by the sheet's key", action(rating=Rating("red", "Purple", "key")), {"rag-from-key": "info"}),
    ("done yet red", action(rag="red", complete=True), {"rag-contradicts-complete": "warning"}),
    ("done and green", action(rag="green", complete=True), {}),
    ("nothing said", action(updates=()), {"update-missing": "warning"}),
    ("nothing said of finished work", action(updates=(), rag="blue", complete=True), {"update-missing": "info"}),
    ("words without a date", action(updates=[update("Met")]), {"update-undated": "warning"}),
    (
        "words without a date before dated ones",
        action(updates=[update("Met"), update("Met", "2020-07-01")]),
        {"update-undated": "info"},
    ),
    ("said tomorrow", action(updates=[update("Met", "2020-07-31")]), {"update-future": "error"}),
    ("said next month", action(updates=[update("Met", "2020-08")]), {"update-future": "error"}),
    ("said this month", action(updates=[update("Met", "2020-07")]), {}),
    ("a year worked out", action(updates=[update("Met", "2020-07-01", inferred=True)]), {"year-inferred": "info"}),
]


@pytest.mark.parametrize(("one", "codes"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_what_is_wrong_with_an_action(one, codes):
    assert found(one) == codes


CONTRADICTIONS = [
    ("amber", "Complete. Report published", None, True),
    ("green", "Action now closed", None, True),
    ("green", "Completed the first draft, second in May", None, False),
    ("green", "Delivered two of six sessions", None, False),
    ("green", "Behind schedule owing to staff sickness", None, True),
    ("amber", "Behind schedule owing to staff sickness", None, False),
    ("green", "Not yet started", None, False),
    ("red", "Met", "Green – on track", True),
    ("green", "Met", "Green as expected", False),
    ("red", "Met", "Green spaces were surveyed", False),
    ("amber", "Met", "Amber: overdue, but recoverable", False),
]


@pytest.mark.parametrize(("rag", "said", "evaluation", "contradicts"), CONTRADICTIONS)
def test_a_rating_is_held_against_the_words_that_open_its_story(rag, said, evaluation, contradicts):
    one = action(rag=rag, updates=[update(said, "2020-07-01")], evaluation=evaluation)
    assert ("rag-contradicts-words" in found(one)) is contradicts


def test_green_before_its_start_may_say_not_started_and_green_after_its_start_may_not():
    said = [update("Not yet started", "2020-07-01")]
    assert found(action(updates=said, start=when("Oct 2020", "2020-10-01"))) == {}
    assert "rag-contradicts-words" in found(action(updates=said, start=when("Jan 2020", "2020-01-01")))


def test_where_a_key_gives_the_colours_their_meaning_words_are_not_held_against_them():
    one = action(rating=Rating("amber", "Amber", "key"), evaluation="Green – on track")
    assert found(one) == {"rag-from-key": "info"}


def test_two_actions_with_one_ref_are_an_error_within_a_plan_and_fine_across_plans():
    first, second = action("Map the gaps", "1.1"), action("Train staff", "1.1")
    assert found(first, second) == {"ref-duplicate": "error"}
    across = tracker(priority(objective(first), name="One"), priority(objective(second), name="Two"))
    assert found(across) == {}


def test_the_same_words_twice_are_found_however_they_are_punctuated():
    assert found(action("Map the gaps", "1.1"), action("Map  the gaps.", "1.2")) == {"action-duplicate": "warning"}


def test_plans_and_objectives_without_actions_are_found():
    assert found(tracker(priority(objective(action()), objective(ref="2")))) == {"objective-empty": "warning"}
    assert found(tracker(priority())) == {"priority-empty": "warning"}


@pytest.mark.parametrize(("age", "codes"), [(60, set()), (61, {"tracker-old"})])
def test_a_tracker_whose_newest_update_is_long_ago_is_said_to_be_old(age, codes):
    day = date.fromordinal(AS_AT.toordinal() - age).isoformat()
    assert set(found(action(updates=[update("Met", day)]))) == codes


def test_the_thresholds_are_settings():
    settings = Settings(review=ReviewSettings(due_soon_days=400, stale_days=5, old_tracker_days=5))
    one = tracker(action())
    result = review(one, settings)
    assert {finding.code for finding in result.checked} == {"tracker-old", "update-stale"}
    assert all(status.due_soon for status in result.status.values())


def test_what_is_missing_is_found_at_the_cell_where_it_would_stand():
    one = action(due=None, cell="C7", cells={"title": ("C7",)})
    columns = (Column("F", "By when", "deadline"), Column("G", "New date", "deadline"))
    plan = replace(priority(objective(one)), columns=columns)
    (finding,) = review(tracker(plan), Settings()).checked
    assert finding.place == Place("Plan", "F7")
    assert finding.ref == "1.1"


def test_every_finding_has_a_remedy_and_no_cell_in_its_words():
    for _, one, _ in FAULTS:
        for finding in review(tracker(replace(one, place=Place("Plan", "C77"))), Settings()).checked:
            assert finding.remedy.endswith(".")
            assert finding.message.endswith(".")
            assert not re.search(r"\b[A-Z]{1,2}\d+\b", finding.message + finding.remedy)
