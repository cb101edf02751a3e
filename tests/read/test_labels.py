"""What the labels and titles people choose for themselves mean, and that their words are not lost."""

from __future__ import annotations

import pytest

from tests.tables import read_of

WORK = "Action | Lead | Progress\nRun a clinic | Ann Bell | 3/2/20 Begun\nPrint a leaflet | Bob Carr | 4/3/20 Begun"


def test_a_numbered_priority_is_the_name_of_its_plan() -> None:
    tracker = read_of(f"Priority 1: Safer nights\n{WORK}\n\n\nPriority 2: Safer days\n{WORK}")
    assert [priority.name for priority in tracker.priorities] == ["Safer nights", "Safer days"]


@pytest.mark.parametrize("label", ["How we will know", "How will we know?", "Measures of success", "KPIs"])
def test_a_label_in_words_of_its_own_is_said_in_a_finding(label: str) -> None:
    tracker = read_of(f"{label} | Fewer wounds\n\n{WORK}")
    (priority,) = tracker.priorities
    assert (priority.measures, priority.context) == (("Fewer wounds",), ())
    (said,) = [finding for finding in tracker.findings if finding.code == "label-read"]
    assert (said.severity, said.place.cell) == ("info", "A1")
    assert label.rstrip("?") in said.message


@pytest.mark.parametrize("label", ["Priority", "Strategic Lead:", "Lead support officer:", "Measures:"])
def test_a_usual_label_needs_no_finding(label: str) -> None:
    tracker = read_of(f"{label} | Fewer wounds\n\n{WORK}")
    assert [finding for finding in tracker.findings if finding.code == "label-read"] == []


def test_dated_entries_are_updates_whatever_their_title() -> None:
    tracker = read_of(WORK.replace("Progress", "How is it going?"))
    assert [action.updates[0].date for action in tracker.actions()] == ["2020-02-03", "2020-03-04"]


def test_a_new_date_that_names_no_day_replaces_none() -> None:
    tracker = read_of("Action | Lead | Target date | New date\nRun a clinic | Ann Bell | 31/03/2020 | TBC")
    (action,) = tracker.actions()
    assert (action.deadline.text, action.earlier_deadlines) == ("31/03/2020", ())
    assert action.extra == {"New date": "TBC"}


def test_a_word_that_may_stand_for_a_date_is_an_entry_of_its_round() -> None:
    tracker = read_of("Action | Lead | March 2020 | April 2020\nRun a clinic | Ann Bell | started | ongoing")
    (action,) = tracker.actions()
    assert [(update.date, update.text) for update in action.updates] == [("2020-03", "started"), ("2020-04", "ongoing")]
