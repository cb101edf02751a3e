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


@pytest.mark.parametrize("label", ["Lead officer", "Plan lead", "Programme Manager"])
def test_a_post_leads_where_nobody_else_does_and_supports_who_else_leads(label: str) -> None:
    (alone,) = read_of(f"{label}: Ann Bell\n\n{WORK}").priorities
    (beside,) = read_of(f"{label}: Ann Bell\nExecutive sponsor: Bob Carr\n\n{WORK}").priorities
    assert (alone.strategic_lead, alone.support_officer) == ("Ann Bell", None)
    assert (beside.strategic_lead, beside.support_officer) == ("Bob Carr", "Ann Bell")


@pytest.mark.parametrize("label", ["Officer support", "Programme support", "Supported by"])
def test_whoever_supports_is_the_support_officer(label: str) -> None:
    (priority,) = read_of(f"{label}: Ann Bell\n\n{WORK}").priorities
    assert (priority.strategic_lead, priority.support_officer) == (None, "Ann Bell")


@pytest.mark.parametrize("label", ["Chair and strategic lead", "Chair & SRO", "Programme sponsor (strategic lead)"])
def test_two_posts_of_one_person_are_the_first_of_them(label: str) -> None:
    (priority,) = read_of(f"{label}: Ann Bell\nSupport officer: Bob Carr\n\n{WORK}").priorities
    assert (priority.strategic_lead, priority.support_officer, priority.context) == ("Ann Bell", "Bob Carr", ())


@pytest.mark.parametrize("label", ["Lead and deadline", "Aims and objectives"])
def test_a_post_beside_something_else_is_no_label_of_the_lead(label: str) -> None:
    (priority,) = read_of(f"{label}: Ann Bell\n\n{WORK}").priorities
    assert priority.strategic_lead is None


def test_a_label_in_two_languages_is_told_by_either() -> None:
    (priority,) = read_of(f"Arweinydd / Strategic lead: Ann Bell\n\n{WORK}").priorities
    assert priority.strategic_lead == "Ann Bell"


def test_a_line_under_a_list_of_measures_is_no_measure() -> None:
    (priority,) = read_of(
        f"Measures | 1. Fewer wounds 2. More visits\nRatings are as agreed by the leads\n\n{WORK}"
    ).priorities
    assert priority.measures == ("Fewer wounds", "More visits")


def test_who_leads_all_the_plans_of_a_sheet_is_said_once_above_them() -> None:
    tracker = read_of(f"Strategic lead: Ann Bell\nPriority 1: Safer nights\n{WORK}\n\nPriority 2: Safer days\n{WORK}")
    assert [priority.strategic_lead for priority in tracker.priorities] == ["Ann Bell", "Ann Bell"]
    assert "label-shared" in [finding.code for finding in tracker.findings]


def test_who_leads_one_plan_leads_no_other() -> None:
    tracker = read_of(f"Priority 1: Safer nights\nStrategic lead: Ann Bell\n{WORK}\n\nPriority 2: Safer days\n{WORK}")
    assert [priority.strategic_lead for priority in tracker.priorities] == ["Ann Bell", None]


@pytest.mark.parametrize(
    "label",
    [
        "Subgroup chair",
        "Steering group lead",
        "Committee chair",
        "Chair and strategic lead",
        "Theme lead & chair",
    ],
)
def test_whoever_chairs_a_group_leads_its_plan(label: str) -> None:
    (priority,) = read_of(f"{label}: Ann Bell\n\n{WORK}").priorities
    assert priority.strategic_lead == "Ann Bell"


def test_a_post_that_no_field_is_known_by_is_kept_and_said() -> None:
    tracker = read_of(f"Budget holder | Ann Bell\n\n{WORK}")
    (priority,) = tracker.priorities
    assert [(one.label, one.text) for one in priority.context] == [("Budget holder", "Ann Bell")]
    assert [finding.place.cell for finding in tracker.findings if finding.code == "label-kept"] == ["A1"]


def test_a_whole_header_block_may_be_typed_into_one_cell() -> None:
    (priority,) = read_of(
        "Priority: Safer nights\\nStrategic Lead: Ann Bell\\nSupport Officer: Bob Carr\\n"
        f"Measures: 1. Fewer wounds 2. More visits\n\n{WORK}"
    ).priorities
    assert (priority.name, priority.strategic_lead, priority.support_officer) == (
        "Safer nights",
        "Ann Bell",
        "Bob Carr",
    )
    assert priority.measures == ("Fewer wounds", "More visits")


def test_a_plan_begins_where_its_name_and_its_lead_stand_right_under_the_work_above() -> None:
    tracker = read_of(
        f"Priority 1 – Safer nights | | Strategic lead: Ann Bell\n{WORK}\n"
        f"Priority 2 – Safer days | | Strategic lead: Bob Carr\n{WORK}"
    )
    assert [(one.name, one.strategic_lead) for one in tracker.priorities] == [
        ("Safer nights", "Ann Bell"),
        ("Safer days", "Bob Carr"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Strategic Lead: Ann Bell  Support officer: Bob Carr",
        "Strategic Lead: Ann Bell; Support officer: Bob Carr",
        "Strategic lead: Ann Bell | Support officer: Bob Carr",
    ],
)
def test_labels_and_values_may_follow_each_other_in_one_line(line: str) -> None:
    (priority,) = read_of(f"{line}\n\n{WORK}").priorities
    assert (priority.strategic_lead, priority.support_officer) == ("Ann Bell", "Bob Carr")


def test_a_colon_within_a_value_begins_no_label() -> None:
    (priority,) = read_of(f"Strategic Lead: Supt Ann Bell, Head of: Things\n\n{WORK}").priorities
    assert priority.strategic_lead == "Supt Ann Bell, Head of: Things"


@pytest.mark.parametrize(
    "label",
    [
        "School lead",
        "Pillar lead",
        "Gold lead",
        "Theme lead",
        "Board sponsor",
        "SRO",
        "SRO (Senior Responsible Officer)",
        "Lead(s) responsible",
        "Strategic lead from the Harbour Executive",
    ],
)
def test_who_leads_sponsors_or_owns_a_part_of_the_plan_is_its_strategic_lead(label: str) -> None:
    (priority,) = read_of(f"{label}: Ann Bell\n\n{WORK}").priorities
    assert (priority.strategic_lead, priority.support_officer) == ("Ann Bell", None)


@pytest.mark.parametrize(
    "label",
    [
        "Deputy lead",
        "Support lead",
        "Data lead",
        "Communications lead",
        "Lead time for lamps",
        "Vice chair and lead",
        "Chair and members",
    ],
)
def test_who_stands_in_or_looks_after_one_thing_is_no_strategic_lead(label: str) -> None:
    (priority,) = read_of(f"{label}: Ann Bell\n\n{WORK}").priorities
    assert priority.strategic_lead is None
