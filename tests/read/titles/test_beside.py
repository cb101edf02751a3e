"""What a title means beside the others of its table."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.model import Field
from vrtracker.read.columns.fields import fields_of


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("Priority | Action | Lead", "objective action owner"),
        (
            "Action | Lead | Deadline | Responsibility for monitoring | When reviewed",
            "action owner deadline extra extra",
        ),
        ("Action | By whom | By when | Who evaluates it", "action owner deadline extra"),
        ("Action | Monitored by whom | Review target date", "action owner deadline"),
        ("Action | Who | When | Milestone timeline", "action owner deadline extra"),
        ("Action | Who | Milestone dates", "action owner deadline"),
        ("Success criteria | Task | Who | By when | Impact", "extra action owner deadline evaluation"),
        ("Action | Measures | Lead | Actual impact", "action extra owner evaluation"),
        ("Action | Lead | Due | Evaluation | Impact", "action owner deadline evaluation extra"),
        ("Action | Lead | Priority | Due date", "action owner extra deadline"),
        ("Lamp recommendation | Priority | Owner | Due date", "action extra owner deadline"),
        ("Finding | Priority | Agreed action | Owner", "objective extra action owner"),
        ("Milestone | Description | Due date", "action extra deadline"),
        ("Ref | Title | Description | Owner", "ref action extra owner"),
        ("Title | Owner | Due date | Description", "action owner deadline extra"),
        ("Ref | Recommendation description | Owner", "ref action owner"),
        ("Action | Owner | Due | Revised", "action owner deadline deadline"),
        ("Current position | Target position | Actions", "updates extra action"),
        ("Ref | Description | Owner | Due date", "ref action owner deadline"),
        ("Finding | Description | Recommendation | Owner", "objective extra action owner"),
        ("Item | Owner | Due date", "action owner deadline"),
        ("Lead | Outcome | Lamp tasks | By when", "owner objective action deadline"),
        ("Proposal | Who | When", "action owner deadline"),
        ("Challenge | Our proposals | By when", "extra action deadline"),
        ("Issue | Proposal | Timescale | Lead", "objective action deadline owner"),
        ("Recommendation | Proposal | Lead", "objective action owner"),
        ("Proposal | Response | Lead", "objective action owner"),
        ("Proposal | Agreed action | Who", "objective action owner"),
        ("Details of comment | Proposals | Timescale", "objective action deadline"),
        ("No | Visitor comments | Action | Lead | Progress", "ref objective action owner updates"),
        ("Comments made | Recommendation | By when", "objective action deadline"),
        ("Proposal | Comments | Lead", "action updates owner"),
        ("Theme | Comments | Action | Lead", "objective updates action owner"),
        ("Lead | Comments | Action | When", "owner updates action deadline"),
        ("Lamp guide on activity required | Action required | Who", "extra action owner"),
        ("Lamp guide on activity required | Lead | Who", "action owner owner"),
        ("Item | Action | Owner | Due date", "objective action owner deadline"),
        ("Meeting | Date | Recommendation | Lead | Action taken", "extra extra action owner updates"),
        ("Recommendation | Lead | Date", "action owner deadline"),
        ("Action | Outcome | Lead | By when", "action evaluation owner deadline"),
        ("Action | Lead | By when | Outcome", "action owner deadline evaluation"),
        ("Area | Outcome | Action | Who", "objective extra action owner"),
        ("Issue | Lead | Action taken | Status", "objective owner updates rag"),
        ("Issue | Agreed way forward | Lead", "objective action owner"),
        ("Risk | Mitigation | Owner", "objective action owner"),
        ("What needs to improve? | What we will do | Who", "objective action owner"),
        ("Action | Lead | Observations", "action owner updates"),
        ("Observation | Recommendation | Action | Lead", "objective extra action owner"),
        ("Action ref | Outcome | What? | Who", "ref objective action owner"),
        ("Action | Anticipated outcome | Lead", "action extra owner"),
        ("Aim | Outcome | Lamp tasks | Who | Progress", "objective extra action owner updates"),
        ("Recommendation | Management response | Lead | Progress", "objective action owner updates"),
        ("Recommendation | Management response | Lead", "action updates owner"),
        ("Proposal for improvement | Management response | Completion date", "objective action deadline"),
        ("Recommendation | Lead | Next steps | Progress", "action owner extra updates"),
        ("Lamp point | Officer | Target", "extra owner deadline"),
        ("Workstream | Key deliverable | Lead | Milestone", "objective action owner extra"),
        ("Objective | How will this be achieved? | When will it be achieved?", "objective action deadline"),
        ("Theme | So we will | Who", "objective action owner"),
        ("Objective | Target | Target date", "objective action deadline"),
        ("Recommendation | Action | Management response | Progress", "objective action updates updates"),
        ("Action | By | Date", "action owner deadline"),
        ("Action | Lead | Completed by", "action owner deadline"),
        ("Action | Implementation by | Due date", "action owner deadline"),
        ("Name | Description | Owner", "extra action owner"),
        ("Action | Name | By when", "action owner deadline"),
        ("Step | Action | Who", "extra action owner"),
        ("Step | Activity | Who", "extra action owner"),
        ("Item | Lead | Due date | Priority", "action owner deadline extra"),
        ("Commitment | Lead | Next steps", "action owner extra"),
        ("Finding | Lamp response and planned actions | Deliverables | Lead", "objective action extra owner"),
        ("Risk | Mitigation strategy | Planned milestones | Owner", "objective action extra owner"),
        ("Lamp | Overall remediation plan | Owner", "extra action owner"),
        ("Ref | Indicator | Evidence | Action | Owner", "ref objective updates action owner"),
        ("Aim | Indicator | Action | Owner", "objective evaluation action owner"),
        ("Issue | Lamp project or objectives | Progress", "objective action updates"),
        ("Issue | Action taken to light the yard | Who | Progress update", "objective action owner updates"),
        ("Action | Who | Action taken to light the yard | Progress update", "action owner updates updates"),
        ("Issue | Actions taken to date | Lead | Progress update", "objective updates owner updates"),
        ("Recommendation | Action taken or planned to date | Who", "action updates owner"),
        ("Promise | Status | Milestones completed", "action rag updates"),
        ("Date | Lodger feedback | Action taken", "extra objective updates"),
        ("Action | Feedback | Progress", "action updates updates"),
        ("Officer | Deadline | Links to other actions", "owner deadline extra"),
        ("Consultation method | Officer | Deadline", "extra owner deadline"),
        ("Action | Who | Issues and barriers | Progress", "action owner extra updates"),
        ("Issues and barriers | Action | Who | Progress", "objective action owner updates"),
        ("Risk identified | Action | Who", "objective action owner"),
        ("Issues | Actions required to reach a lit status | Who", "objective action owner"),
        ("Issues requiring action | Recommendation | Who", "objective action owner"),
        ("Risk | Treatment | Who | By when", "objective action owner deadline"),
        ("Action | Delivery group | Short/medium/long term", "action owner deadline"),
        ("Lamp check | Current activity | Actions needed to light it | Who", "extra extra action owner"),
        ("Recommendation | Recommendation made to | Due date", "action owner deadline"),
    ],
)
def test_titles_beside_each_other(titles: str, fields: str) -> None:
    assert " ".join(fields_of(titles.split(" | "))) == fields


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Champion", "owner"),
        ("Supervisor", "owner"),
        ("Who's going to do it?", "owner"),
        ("How did it go?", "updates"),
        ("Highlights this quarter", "updates"),
        ("To be completed/progressed", "deadline"),
        ("Timings", "deadline"),
        ("Barriers to progress", "extra"),
        ("Achieved (Y/N)", "rag"),
        ("Personnel", "owner"),
        ("Revised implementation date", "deadline"),
        ("Real end date", "extra"),
        ("Date achieved", "extra"),
        ("Assignee", "owner"),
        ("Lamp manager", "owner"),
        ("Who may be affected?", "extra"),
        ("What are the time frames?", "deadline"),
        ("Year to action", "deadline"),
        ("When will we review it?", "extra"),
        ("Status (started or not started)", "rag"),
        ("Progress indicator", "rag"),
        ("Risk rating", "extra"),
        ("Priority high/med/low", "extra"),
        ("Progressnoted in May", "updates"),
        ("What we did", "updates"),
        ("Resolution", "updates"),
        ("What you said", "objective"),
        ("Rationale and evidence", "extra"),
        ("What will the impact be?", "evaluation"),
        ("Next steps", "extra"),
        ("Who needs to be told?", "extra"),
        ("Spring review", "updates"),
        ("Mid-year review", "updates"),
        ("Completed milestones", "updates"),
        ("Percentage complete", "rag"),
        ("Completion date (actual)", "extra"),
    ],
)
def test_a_title_beside_an_action(title: str, field: Field) -> None:
    assert fields_of(("Action", title))[1] == field


@pytest.mark.parametrize(
    "title",
    [
        "Corrective action",
        "Management actions agreed",
        "Lamp action plan",
        "Action steps",
        "What further action is needed?",
        "Next steps",
        "Decision",
        "Summary",
    ],
)
def test_a_title_of_the_work(title: str) -> None:
    assert fields_of((title, "Lead", "Due date"))[0] == "action"


def test_a_column_without_a_title_is_the_work_where_no_title_is() -> None:
    assert fields_of(("No", "", "Lead", "By when")) == ("ref", "action", "owner", "deadline")
    assert fields_of(("Issue", "", "Lead", "By when")) == ("objective", "action", "owner", "deadline")
    assert fields_of(("Action", "", "Lead")) == ("action", "extra", "owner")


def test_what_you_already_do_is_no_action() -> None:
    titles = ("What are you already doing?", "What further action do you need to take?", "Who?")
    assert fields_of(titles) == ("extra", "action", "owner")


def test_sentences_under_an_outcome_are_how_it_goes_where_nothing_else_says_it() -> None:
    table = "Action | Outcome | Lead\nRun a clinic | Four were held in the park by June | Ann Bell"
    (action,) = read_of(table).actions()
    assert [update.text for update in action.updates] == ["Four were held in the park by June"]


def test_a_group_over_the_work_makes_no_second_work_of_a_title_that_nobody_knows() -> None:
    table = (
        "What we do | | | How it goes |\nRef | Risk register | What? | Who? | Progress\n"
        "1 | | Run a clinic in the park | Ann Bell | 3/2/20 Begun\n"
        "2 | Harm on the way | Print a leaflet for all | Bob Carr | 4/2/20 Drafted\n"
        "3 | | Mend a lamp in the road | Cas Dee | 5/2/20 Asked"
    )
    tracker = read_of(sheet_of(table, merges=["A1:C1", "D1:E1"]))
    titles = [action.title for action in tracker.actions()]
    assert titles == ["Run a clinic in the park", "Print a leaflet for all", "Mend a lamp in the road"]


def test_an_outcome_before_by_when_is_hoped_for_and_no_progress() -> None:
    for table in (
        "Action | Outcome | Lead | Timescale\nRun a clinic | More people come and fewer wait | Ann Bell | May 2020",
        "Action | Lead | Outcomes | Due\nRun a clinic | Ann Bell | More people come and fewer wait | May 2020",
    ):
        (action,) = read_of(table).actions()
        assert (action.updates, action.evaluation) == ((), "More people come and fewer wait")


HOPED = "Actions | Outcome | Success measures | Lead | Timescale\nFit locks | {} | Fewer thefts | Ann Bell | May 2021"


def test_beside_measures_of_success_an_outcome_before_who_and_when_is_hoped_for() -> None:
    (priority,) = read_of(HOPED.format("Homes are safer and feel safer too")).priorities
    (action,) = priority.objectives[0].actions
    assert not action.updates
    assert action.extra == {"Outcome": "Homes are safer and feel safer too"}


def test_an_outcome_whose_cells_tell_what_came_is_progress_beside_measures_too() -> None:
    (priority,) = read_of(HOPED.format("12/3/2020: forty locks fitted so far")).priorities
    (action,) = priority.objectives[0].actions
    assert [update.text for update in action.updates] == ["forty locks fitted so far"]


@pytest.mark.parametrize("titles", ["Item | Lead | Outcome", "Minute | By | Outcome", "Item | Action by | Outcome"])
def test_an_outcome_right_of_who_does_an_item_is_what_came_of_it(titles: str) -> None:
    (priority,) = read_of(
        f"{titles}\nMend the lamp at the ford | Clerk | A lamp was ordered in May\nAsk the school | Ann Bell |\n"
        "Print a leaflet | Clerk | The price was too high"
    ).priorities
    assert [column.field for column in priority.columns] == ["action", "owner", "updates"]


@pytest.mark.parametrize(
    ("first", "second", "third", "field"),
    [
        ("3/2/20 Room booked and keys sent", "4/3/20 Drafted and sent to all", "Not yet begun by the team", "updates"),
        ("The hall is cold in winter", "Nobody reads the old one", "It is dark by the ford", "objective"),
    ],
)
def test_comments_left_of_the_work_are_progress_where_they_are_dated(
    first: str, second: str, third: str, field: Field
) -> None:
    (priority,) = read_of(
        f"Comments | Action | Lead | Due\n{first} | Run a clinic | Ann Bell | May 2020\n"
        f"{second} | Print a leaflet | Bob Carr | June 2020\n{third} | Mend the lamp | Bob Carr | June 2020"
    ).priorities
    assert priority.columns[0].field == field
