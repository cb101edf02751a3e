"""Which column is which: by its title, by what its cells hold, and by both together."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.model import Field
from vrtracker.read.columns.fields import fields_of
from vrtracker.settings import ReadSettings, Settings, SheetSettings


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("Ref | Action | Lead | Deadline | Progress | RAG", "ref action owner deadline updates rag"),
        ("Date | Action | Owner | Update", "extra action owner updates"),
        ("Action | Owner | Date | Update", "action owner deadline updates"),
        ("Aim | Strategies | Responsibility | Timescale", "objective action owner deadline"),
        ("Task | Which objective it supports | Officer | Due", "action objective owner deadline"),
        ("Task | Officer | Due | Which of our goals does it meet?", "action owner deadline objective"),
        ("Aim | Task | Which outcome of the strategy | Officer", "objective action extra owner"),
        ("Task | Officer | Due | Which outcomes were achieved", "action owner deadline extra"),
        ("Min. no. | Task | Officer | Due", "ref action owner deadline"),
        ("Place / problem | Task | Officer | Due", "objective action owner deadline"),
        ("Source / contact | Task | Officer | Due", "extra action owner deadline"),
        ("Identified need | Action | OIC | Result | Resolved?", "objective action owner updates rag"),
        ("Action | Lead person | Date to be completed by", "action owner deadline"),
        ("Action | Lead | Due date | Completion date", "action owner deadline extra"),
        ("Service | Action | Evidence | Lead | When", "extra action updates owner deadline"),
        ("Service | Action | When", "owner action deadline"),
        ("Action | Lead | Start date | Completion date", "action owner start deadline"),
        ("Action | Lead | Original target date | Completion date", "action owner deadline deadline"),
        ("Date added | Title of action | Who added it | Lead officer", "extra action extra owner"),
        ("Target | Action | Timescale | Responsibility", "objective action deadline owner"),
        ("Action | Lead | Target", "action owner deadline"),
        ("Objective | Action | Lead | Date to complete action by", "objective action owner deadline"),
        ("What are we aiming for? | Action | What will be the impact? | Lead", "objective action evaluation owner"),
        ("Rec No | Recommendation | Response: Action Taken/Planned | Lead", "ref objective action owner"),
        ("S/N | Action | To be actioned by | Date for completion", "ref action owner deadline"),
        ("Action | Portfolio Holder | Expected date of completion", "action owner deadline"),
        ("Lamp Action Area | Action | Who | Milestones and dates", "objective action owner deadline"),
        ("Action | Lead | Priority (H/M/L) | What has happened so far?", "action owner extra updates"),
        ("Action | Lead | Progress | Young people’s comments | RAG", "action owner updates extra rag"),
        ("Action | Lead | Comments from residents | Comments", "action owner extra updates"),
        ("Action | Lead | Measurement of progress to be used | Progress", "action owner evaluation updates"),
        (
            "Activity | How much did we do? | How well did we do it? | Is anyone better off? | Progress to date",
            "action extra extra extra updates",
        ),
        ("ID | Aim | Commitment | Accountable | Delivery date", "ref objective action owner deadline"),
        ("Theme | Our pledges | Who | By when", "objective action owner deadline"),
        ("Theme | Commitment | Action | Who", "objective extra action owner"),
        ("Commitment | Lead | Deadline", "action owner deadline"),
        ("Minute | Resolved | For action | Return date | Clerk’s notes", "ref action owner deadline updates"),
        ("Action | Lead | Resolved", "action owner rag"),
        ("Thing we’re doing | Who’s on it | Sort it by | How’s it going? | Light", "action owner deadline updates rag"),
        ("Ser | Task | Owner | NLT | Grading", "ref action owner deadline rag"),
        ("Pledge | Who promised | By when | Story so far | What residents said", "action owner deadline updates extra"),
        ("What residents said | Action | Who | By when", "objective action owner deadline"),
        ("What the inspectors found | Action | Lead | By when", "objective action owner deadline"),
        ("What we found | Action | Lead | By when", "extra action owner deadline"),
        ("Action | Lead | Priority (low/med/high) | What has happened so far?", "action owner extra updates"),
        (
            "Project title | Action | Programme Manager / Project Consultant | Deadline",
            "objective action owner deadline",
        ),
        ("Action | Lead | Has the target been met, if so how? | Is it on track?", "action owner updates rag"),
        ("What will we do? | Who? | Have we achieved it? Evidence | Are we on target?", "action owner updates rag"),
        ("Action | Officer | Response", "action owner updates"),
        ("Action | Lead | Timescale / progress", "action owner deadline"),
        ("Action | Lead | Current status and next steps", "action owner updates"),
        ("Action | Lead | Closed (minutes reference)", "action owner rag"),
        ("Theme | Work to be undertaken | Lead | Completed (Y/N)", "objective action owner rag"),
        ("Intent | Implementation | Lead | Measurable outcomes", "objective action owner evaluation"),
        ("No | Action | Lead | Progress | Assessment of progress (1 to 4)", "ref action owner updates rag"),
        ("No | Theme | What? | Who? | When? | Comments", "ref objective action owner deadline updates"),
        ("Overall objective | Objective | By whom | Timescale", "objective action owner deadline"),
        ("Objective | Responsible person | Due", "action owner deadline"),
        ("Objective | Action | Officer | Start date | End date", "objective action owner start deadline"),
        ("# | What will we do? | By whom (lead) | R/A/G | Latest position", "ref action owner rag updates"),
        ("Action | Lead | Target date | New date | Status", "action owner deadline deadline rag"),
        ("Action | Lead | Status | RAG", "action owner updates rag"),
        ("Action | Lead | Status | Progress", "action owner rag updates"),
        ("Action | Action by | Action date | Latest action", "action owner deadline updates"),
        ("Action ref | Action | Action owner | Action status", "ref action owner rag"),
        ("Priority | Task | Agency | Completion Date | Evidence", "objective action owner deadline updates"),
        ("Key task | Councillor | By when | How measured", "action owner deadline evaluation"),
        ("Action | Lead | By when | PROGRESS at MARCH 2014", "action owner deadline updates"),
        ("Action | Lead | Due | Jan 2024 | Feb 2024 | Mar 2024", "action owner deadline updates updates updates"),
        ("Action | Lead | Due date | Date completed | Cost", "action owner deadline extra extra"),
        ("Key task | Resp. | When", "action owner deadline"),
        ("Action | Lead | Target date | Date of completion and outcome", "action owner deadline updates"),
        ("Action | Lead | Due | Board 03/02/2020 | Board 04/05/2020", "action owner deadline updates updates"),
        ("What do we want to achieve? | What will we do? | Who? | By when", "objective action owner deadline"),
        ("What we said we would do | Who | How we are doing", "action owner updates"),
        ("Why are we doing this? | Task | Provider | Latest", "objective action owner updates"),
        ("Minute | Action | Delivered by | From | To", "ref action owner start deadline"),
        ("Priority | Objective | Action | Lead", "extra objective action owner"),
        ("Priority | Objective | Lead | By when", "objective action owner deadline"),
        ("actionId | actionTitle | responsibleOrganisation | dueDate", "ref action owner deadline"),
        ("Action | Lead | Original deadline | Extension 1 | Extension 2", "action owner deadline deadline deadline"),
        ("Ref | Source | Action | Lead | Progress", "ref extra action owner updates"),
        ("Strand | Objective | Action | Lead", "extra objective action owner"),
        ("Action | Lead | Original date | Revised date 1 | Revised date 2", "action owner deadline deadline deadline"),
        ("Action | Lead | What difference has it made?", "action owner evaluation"),
        ("Action | Responsible officer | Portfolio holder", "action owner extra"),
        ("What we want to achieve | What we will do | Who | How we will know", "objective action owner evaluation"),
        ("Action | Lead | Progress | Impact so far", "action owner updates evaluation"),
        ("Action | Lead | Delivery partners", "action owner extra"),
        ("Action | Directorate | Owner", "action extra owner"),
        ("Activity | Outputs | Outcome | Indicators", "action extra extra evaluation"),
        ("Activity | Lead | Outcome | Indicators", "action owner updates evaluation"),
        ("Action | Department | Due date", "action owner deadline"),
        ("Action | Service area | Lead officer | Due date", "action extra owner deadline"),
        ("Objective | PIC | Project status", "action owner rag"),
        ("Action | Lead | Status | Status date", "action owner rag extra"),
        ("Action | Lead | Expected lamp date | Planned review date", "action owner deadline extra"),
        ("Action | Lead | Deadline | Deadline basis", "action owner deadline extra"),
        ("Action | Status | RAG | Notes", "action updates rag updates"),
        ("Description of the action | Area | Key milestones | Lead", "action objective extra owner"),
        ("Summary of issue | Action | Lead | Brief summary of progress", "objective action owner updates"),
        ("Lamp program | Action | Responsible organization | OPI", "extra action owner owner"),
        ("Priority (1-3) | Action | Lead | Reason not done", "extra action owner extra"),
        ("Action | Lead | Resolved date", "action owner extra"),
        ("Action | Lead | Indicator | Expected evidence", "action owner evaluation extra"),
        ("Action | Lamps to update | Lead", "action extra owner"),
        ("Status | Priority | Action | Lead", "rag extra action owner"),
        ("Action | Lead | Due date | Completed by | Lead sign-off", "action owner deadline extra extra"),
        ("Ref | Task ref | Action | Lead | Evidence document ID", "ref ref action owner extra"),
    ],
)
def test_titles_alone_say_what_their_columns_hold(titles: str, fields: str) -> None:
    assert " ".join(fields_of(titles.split(" | "))) == fields


def test_cells_tell_a_status_that_is_a_rating_from_one_that_is_a_story() -> None:
    rated = _fields(
        "Action | Lead | Status\nRun a clinic in the park | Ann Bell | Green\nPrint a leaflet for all | Ann Bell | Red"
    )
    told = _fields(
        "Action | Lead | Status\nRun a clinic in the park | Ann Bell | 3/2/20 The room is booked and paid for.\n"
        "Print a leaflet for all | Ann Bell | 4/2/20 The words are with the printer now."
    )
    assert rated["Status"] == "rag"
    assert told["Status"] == "updates"


def test_a_column_without_a_title_is_known_by_its_cells() -> None:
    fields = _fields(
        "Action | | By when | Progress\nRun a clinic in the park | Ann Bell | May 2020 | Begun\n"
        "Print a leaflet for schools | Bob Carr | June 2020 | Begun"
    )
    assert fields["Column B"] == "owner"


def test_a_title_that_no_field_knows_is_kept_under_its_title() -> None:
    tracker = read_of("Action | Lead | Smileys\nRun a clinic in the park | Ann Bell | three")
    (action,) = tracker.actions()
    assert action.extra == {"Smileys": "three"}


def test_settings_say_what_a_column_is() -> None:
    own = SheetSettings(columns={"C": "updates"})
    tracker = read_of(
        "Action | Lead | Smileys\nRun a clinic in the park | Ann Bell | Room booked",
        settings=Settings(sheets={"Violence reduction": own}),
    )
    (action,) = tracker.actions()
    assert [update.text for update in action.updates] == ["Room booked"]


def test_a_place_may_have_titles_of_its_own() -> None:
    settings = Settings(read=ReadSettings(titles={"updates": ("Smileys",)}))
    tracker = read_of("Action | Lead | Smileys\nRun a clinic in the park | Ann Bell | Room booked", settings=settings)
    (action,) = tracker.actions()
    assert [update.text for update in action.updates] == ["Room booked"]


def test_settings_name_the_row_of_titles_and_the_sheets_to_read() -> None:
    plan = sheet_of("Deeds | Souls | Hopes\nRun a clinic in the park | Ann Bell | May 2020", name="Plan")
    own = SheetSettings(
        header_row=1, columns={"A": "action", "Souls": "owner", "C": "deadline"}, priority="Safer parks"
    )
    tracker = read_of(plan, settings=Settings(sheets={"Plan": own}))
    (action,) = tracker.actions()
    assert (tracker.priorities[0].name, action.owners, action.deadline.text) == (
        "Safer parks",
        ("Ann Bell",),
        "May 2020",
    )
    left = read_of(
        plan,
        sheet_of("Action | Lead\nRun a clinic | Ann Bell", name="Other"),
        settings=Settings(sheets={"Plan": SheetSettings(read=False)}),
    )
    assert left.other_sheets == ("Plan",)


def test_why_is_said_in_words() -> None:
    tracker = read_of("Action | Lead | Smileys\nRun a clinic in the park | Ann Bell | three")
    assert [column.why for column in tracker.priorities[0].columns] == [
        "titled “Action”",
        "titled “Lead”",
        "no field is called “Smileys”",
    ]


def test_a_priority_of_high_or_low_is_no_objective() -> None:
    fields = _fields(
        "Priority | Action | Lead\nHigh | Run a clinic in the park | Ann Bell\nLow | Print a leaflet | Bob Carr"
    )
    assert fields["Priority"] == "extra"


def test_what_the_work_is_for_is_the_next_likeliest_column_where_the_likeliest_is_the_work() -> None:
    fields = _fields(
        "Theme | Commitment | Lead\nParks | Run a clinic at noon | Ann Bell\nRoads | Print a map | Bob Carr"
    )
    assert (fields["Theme"], fields["Commitment"]) == ("objective", "action")


def test_notes_are_the_progress_where_nothing_else_is() -> None:
    alone = _fields("Action | Lead | Notes\nRun a clinic in the park | Ann Bell | Opens July")
    beside = _fields("Action | Lead | Progress | Notes\nRun a clinic | Ann Bell | 3/2/20 Begun | Opens in May")
    assert (alone["Notes"], beside["Notes"]) == ("updates", "extra")


def test_comments_never_dated_beside_dated_progress_keep_their_own_title() -> None:
    (action,) = read_of(
        "Action | Lead | Progress | Comments\nRun a clinic in the park | Ann Bell | 3/2/20 Begun | Needs a new lamp"
    ).actions()
    assert [update.text for update in action.updates] == ["Begun"]
    assert action.extra == {"Comments": "Needs a new lamp"}


def test_dates_of_milestones_are_the_deadlines_where_nothing_else_is() -> None:
    fields = _fields(
        "Action | Lead | Milestone\nRun a clinic in the park | Ann Bell | May 2020\n"
        "Print a leaflet | Bob Carr | July 2020"
    )
    assert fields["Milestone"] == "deadline"


def test_sentences_under_completed_say_how_it_goes() -> None:
    told = (
        "Action | Lead | Completed\nRun a clinic in the park | Ann Bell | Four held by 12 June 2020\n"
        "Print a leaflet for all | Bob Carr | First sent out 14/03/2020"
    )
    ticked = "Action | Lead | Completed\nRun a clinic in the park | Ann Bell | Yes\nPrint a leaflet | Bob Carr | No"
    assert (_fields(told)["Completed"], _fields(ticked)["Completed"]) == ("updates", "rag")


def test_work_may_stand_under_any_title_of_what_it_is_for() -> None:
    (action,) = read_of(
        "RAG | Progress | Deadline | Responsibility | Workstream\n"
        "Green | 3/2/20 Begun | May 2020 | Ann Bell | Clinics at work"
    ).actions()
    assert action.title == "Clinics at work"


def test_work_may_stand_under_a_title_that_nobody_knows_beside_three_other_fields() -> None:
    tracker = read_of(
        "No | Tactical bundle | Officer | Date due | Update\n"
        "1 | Smart water in Elm Close | Ann Bell | May 2020 | 3/2/20 Begun\n"
        "2 | Visits to each school | Bob Carr | July 2020 | 4/2/20 Booked"
    )
    assert [action.title for action in tracker.actions()] == ["Smart water in Elm Close", "Visits to each school"]
    assert "column-guessed" in [finding.code for finding in tracker.findings]


def test_an_outcome_left_of_the_work_is_what_it_is_for_and_right_of_it_is_not() -> None:
    left = _fields("Desired outcome | Action | Lead\nFewer wounds | Run a clinic in the park | Ann Bell")
    right = _fields("Action | Lead | Desired outcome\nRun a clinic in the park | Ann Bell | Fewer wounds")
    assert (left["Desired outcome"], right["Desired outcome"]) == ("objective", "extra")


def test_words_merged_over_several_actions_are_what_these_are_for() -> None:
    tracker = read_of(
        sheet_of(
            "Audit | Rec No | Recommendation | Lead\nPayroll | 1 | Check the totals | Ann Bell\n"
            " | 2 | Remove the leavers | Bob Carr\nGrants | 3 | Keep a register | Cas Dee",
            merges=["A2:A3"],
        )
    )
    assert [(one.title, len(one.actions)) for one in tracker.priorities[0].objectives] == [
        ("Payroll", 2),
        ("Grants", 1),
    ]
    assert "column-guessed" in [finding.code for finding in tracker.findings]


def _fields(table: str) -> dict[str, Field]:
    return {column.title: column.field for column in read_of(table).priorities[0].columns}


def test_an_action_beside_its_sub_actions_is_their_objective() -> None:
    assert fields_of(("Priority", "Action", "Sub-action", "Lead")) == ("extra", "objective", "action", "owner")


def test_ratings_under_the_names_of_rounds_are_the_rating_and_its_past() -> None:
    (action, _) = read_of(
        "Action | Lead | Status Oct 19 | Status Mar 20\nRun a clinic in the park | Ann Bell | Amber | Green\n"
        "Print a leaflet for all | Bob Carr | Red | Red"
    ).actions()
    assert (action.rating.colour, action.updates, action.extra) == ("green", (), {"Status Oct 19": "Amber"})


def test_an_impact_of_high_or_low_evaluates_nothing() -> None:
    fields = _fields(
        "Action | Lead | Impact\nRun a clinic in the park | Ann Bell | High\nPrint a leaflet for all | Bob Carr | Low"
    )
    assert fields["Impact"] == "extra"


def test_names_under_a_title_that_asks_after_somebody_are_the_owners_where_nothing_else_is() -> None:
    table = "Action | Whose job | When\nRun a clinic in the park | Ann Bell | May 2020\nPrint it | Bob Carr | May 2020"
    assert _fields(table)["Whose job"] == "owner"
    assert _fields(table.replace("Whose job", "Ward"))["Ward"] == "extra"


def test_quarters_are_the_deadlines_where_nothing_else_is() -> None:
    fields = _fields("Action | Lead | Quarter\nRun a clinic | Ann Bell | Q1 2020/21\nPrint it | Bob Carr | Q2 2020/21")
    assert fields["Quarter"] == "deadline"


@pytest.mark.parametrize("title", ["Relevant FY", "FY", "Financial year"])
def test_financial_years_are_the_deadlines_where_nothing_else_is(title: str) -> None:
    rows = "Run a clinic | Ann Bell | 20/21 | {0}\nPrint it | Bob Carr | 21/22 | {0}"
    assert _fields(f"Action | Lead | {title} | Notes\n{rows.format('')}")[title] == "deadline"
    assert _fields(f"Action | Lead | {title} | Due\n{rows.format('May 2020')}")[title] == "extra"


def test_dated_entries_under_any_title_are_the_progress_before_remarks_never_dated() -> None:
    fields = _fields(
        "Action | Lead | Whereabouts | Remarks\nRun a clinic in the park | Ann Bell | 3/2/20 Booked | Needs a lamp\n"
        "Print a leaflet | Bob Carr | 4/2/20 Drafted |"
    )
    assert (fields["Whereabouts"], fields["Remarks"]) == ("updates", "extra")


def test_words_under_no_title_some_of_them_dated_are_the_progress_before_notes_never_dated() -> None:
    fields = _fields(
        "Action | Lead | Notes for the board | | Due\nRun a clinic | Ann Bell | Needs a lamp | Room found | May 2020\n"
        "Print a leaflet | Bob Carr | | 4/2/20 Drafted | May 2020\nMend it | Cat Dean | Risk 4 | Begun | June 2020"
    )
    assert (fields["Notes for the board"], fields["Column D"]) == ("extra", "updates")


def test_progress_whose_dates_a_page_cut_from_their_words_is_still_told() -> None:
    fields = _fields(
        "Ref | Action | Lead | Evidence | Notes for the board | Due\n"
        "1 | Run a clinic | Ann Bell | 3 February 2020: | Risk 4 | May 2020\n | | | Room found. | |\n"
        "2 | Print a leaflet | Bob Carr | 4 February 2020: | Risk 5 | June 2020\n | | | Drafted and sent. | |\n"
        "3 | Mend it | Cat Dean | 7 February 2020: Begun. | | June 2020"
    )
    assert (fields["Evidence"], fields["Notes for the board"]) == ("updates", "extra")


def test_an_empty_column_for_the_date_of_an_update_tells_nothing() -> None:
    fields = _fields(
        "Action | Lead | Date of update | | RAG\nRun a clinic | Ann Bell | | Room found by the team. | Green\n"
        "Print a leaflet | Bob Carr | | Drafted with the schools. | Amber"
    )
    assert fields["Column D"] == "updates"


def test_a_column_of_no_field_whose_cells_look_like_one_is_said() -> None:
    tracker = read_of(
        "Action | Lead | Deadline | Gateway | Date closed\nRun a clinic | Ann Bell | May 2020 | June 2020 | 1/2/20\n"
        "Print a leaflet | Bob Carr | May 2020 | July 2020 | 1/3/20"
    )
    assert [finding.place.cell for finding in tracker.findings if finding.code == "column-unsure"] == ["D1"]


def test_words_of_a_state_under_progress_are_the_rating_where_nothing_else_is() -> None:
    table = (
        "Task name | Bucket name | Progress | Assigned to\nRun a clinic in the park | Parks | Completed | Ann Bell\n"
        "Print a leaflet for all | Schools | In progress | Bob Carr"
    )
    assert _fields(table) == {
        "Task name": "action",
        "Bucket name": "objective",
        "Progress": "rag",
        "Assigned to": "owner",
    }
    first, *_ = read_of(table).actions()
    assert first.complete
    beside = table.replace("Assigned to", "RAG").replace("Ann Bell", "Green").replace("Bob Carr", "Red")
    assert _fields(beside)["Progress"] == "updates"


def test_round_signs_rate_the_work() -> None:
    first, second = read_of(
        "Action | Lead | How’s it going?\nRun a clinic in the park | Ann Bell | 🟢\nPrint a leaflet | Bob Carr | 🔴"
    ).actions()
    assert (first.rating.colour, second.rating.colour, first.updates) == ("green", "red", ())


def test_a_name_and_the_body_in_the_column_beside_it_are_two_owners() -> None:
    (action,) = read_of(
        "Action | Lead | Delivery partner\nRun a clinic in the park | Dr Ann Bell | Schools Alliance"
    ).actions()
    assert action.owners == ("Dr Ann Bell", "Schools Alliance")


def test_goals_that_come_back_are_no_work_where_a_title_nobody_knows_may_be() -> None:
    fields = _fields(
        "Goal | Ploy | Who | Finish by | News\n"
        "Calmer buses | Wardens after school | Ann Bell | May 2020 | 3/2/20 Begun\n"
        "Calmer buses | A phone line for drivers | Bob Carr | June 2020 | 4/2/20 Open\n"
        "Kinder parks | Watch group at Elm Park | Cas Dee | June 2020 | 5/2/20 Met\n"
        "Kinder parks | Lamps along the path | Cas Dee | June 2020 | 5/2/20 Bought"
    )
    assert (fields["Goal"], fields["Ploy"]) == ("objective", "action")


def test_yes_or_no_to_a_recommendation_is_no_work() -> None:
    fields = _fields(
        "Recommendation | Management response | Lead | Progress\nCheck the totals | Agreed | Ann Bell | 3/2/20 Begun\n"
        "Keep a register | Partly agreed | Bob Carr | 4/2/20 Begun"
    )
    assert (fields["Recommendation"], fields["Management response"]) == ("action", "extra")


def test_names_under_no_title_own_the_work_where_nothing_else_does() -> None:
    fields = _fields(
        "Key task | | To be completed by\nRun a clinic in the park | Ann Bell | May 2020\n"
        "Print a leaflet | rota to be agreed | May 2020\nLight the path | Cas Dee Ed Fox | May 2020\n"
        "Sweep it | Gus Hay | May 2020"
    )
    assert fields["Column B"] == "owner"


def test_sentences_under_no_title_left_of_who_and_when_are_the_work_where_no_title_is() -> None:
    fields = _fields(
        "Agenda item | | Councillor | Due | Done\n7 - Police | Ask the sergeant about the racing | AB | May 2026\n"
        "9 - Allotments | Get three quotes for a gate | CD/Clerk | June 2026 | Two are in, one is promised"
    )
    assert fields["Column B"] == "action"


def test_numbers_of_three_levels_under_no_title_are_no_days() -> None:
    fields = _fields(
        " | Action | Lead | When\n1.1.1 | Run a clinic | Ann Bell | May 2020\n"
        "1.1.2 | Print a leaflet | Bob Carr | May 2020\n"
        "2.1.1 | Light the path | Cas Dee | May 2020"
    )
    assert fields["Column A"] == "ref"


def test_short_term_under_no_title_is_no_day() -> None:
    fields = _fields(
        " | Targets | Strategies | Timescale | Who\n"
        "Short term | All can see the steps | Paint their edges yellow | May 2025 | AB\n"
        "Long term | All can reach the library | Ask for the price of a lift | 2027 | CD"
    )
    assert "start" not in fields.values()


def test_entries_with_their_dates_under_no_title_are_progress_wherever_they_stand() -> None:
    fields = _fields(
        "No | Action | Owner | When | | RAG | Portfolio holder\n"
        "1 | Run a clinic in the park | Ann Bell | 31/05/2020 | 06/02/2020 Held in four of nine parks. | G | Cllr Dee\n"
        "2 | Print a leaflet for schools | Bob Carr | 30/06/2020 | 22/02/2020 The printer had a flood. | R | Cllr Fox"
    )
    assert (fields["Column E"], fields["When"], "start" in fields.values()) == ("updates", "deadline", False)


@pytest.mark.parametrize(("first", "second"), [("Target", "Revised"), ("Agreed", "Now"), ("Original", "Target")])
def test_what_stands_under_a_group_of_dates_is_a_date(first: str, second: str) -> None:
    tracker = read_of(
        sheet_of(
            f"Ref | Action | Lead | Delivery date | | Progress\n | | | {first} | {second} |\n"
            "1 | Run a clinic | Ann Bell | 31/03/2020 | 30/06/2020 | 3/2/20 Begun\n"
            "2 | Print a leaflet | Bob Carr | 31/05/2020 | | ",
            merges=["D1:E1"],
        )
    )
    found = [(one.deadline.text, [when.text for when in one.earlier_deadlines]) for one in tracker.actions()]
    assert found == [("30/06/2020", ["31/03/2020"]), ("31/05/2020", [])]


@pytest.mark.parametrize(
    ("group", "first", "second"),
    [("Target", "Original", "Revised"), ("Timescale", "Initial", "Extended"), ("Due", "Original", "Latest")],
)
def test_under_a_group_of_targets_the_original_and_the_revised_are_dates(group: str, first: str, second: str) -> None:
    tracker = read_of(
        sheet_of(
            f"Ward plan 2020\n\n | What we do | | {group} | | Outcome |\n"
            f"Ref | Action | Owner | {first} | {second} | Commentary | RAG\n"
            "1 | Run a clinic | Ann Bell | 31/03/2020 | 30/06/2020 | 3/2/20 Begun | Green\n"
            "2 | Print a leaflet | Bob Carr | 31/05/2020 | | | Red",
            merges=["B3:C3", "D3:E3", "F3:G3"],
        )
    )
    found = [(one.deadline.text, [when.text for when in one.earlier_deadlines]) for one in tracker.actions()]
    assert found == [("30/06/2020", ["31/03/2020"]), ("31/05/2020", [])]
    assert tracker.priorities[0].measures == ()


def test_a_target_under_what_is_measured_is_no_date() -> None:
    sheet = sheet_of(
        "Ref | Action | Lead | Due date | How we measure it | | RAG\n | | | | Target | Actual |\n"
        "1 | Run a clinic | Ann Bell | May 2020 | 12 nights | 9 nights | Green",
        merges=["E1:F1"],
    )
    (action,) = read_of(sheet).actions()
    assert (action.deadline.text, action.extra.get("Target")) == ("May 2020", "12 nights")


def test_of_two_columns_that_group_the_work_the_one_in_full_says_what_it_is_for() -> None:
    fields = _fields(
        "Ref | Must or should | What inspectors found | Action | Who | Due\n"
        "1 | Must do | Trolleys were not checked each day | Audit the trolleys | Ann Bell | May 2020\n"
        "2 | Must do | Trolleys were not checked each day | Replace old trolleys | Bob Carr | May 2020\n"
        "3 | Must do | Few staff were trained in safety | Add two training days | Cat Dean | May 2020\n"
        "4 | Should do | Complaints were answered too late | Write a new letter | Ed Fox | May 2020\n"
        "5 | Should do | Complaints were answered too late | Clear old complaints | Ed Fox | May 2020"
    )
    assert fields["What inspectors found"] == "objective"
    assert fields["Must or should"] == "extra"


def test_when_work_begins_and_finishes() -> None:
    titles = ("What we will do", "Who", "Begins", "Finishes", "Progress")
    assert fields_of(titles) == ("action", "owner", "start", "deadline", "updates")


_STATES = (
    "Action | Lead | Status | {title} | Update\n"
    "Run a clinic in the park | Ann Bell | In progress | {late} | 3/2/20 Begun\n"
    "Print a leaflet for all | Bob Carr | Completed | {good} | 4/2/20 Sent\n"
    "Light the ford at night | Cas Dee | In progress | {good} | 5/2/20 Asked"
)


def test_colours_beside_a_status_that_only_says_how_far_work_is_are_the_rating_and_that_is_said() -> None:
    tracker = read_of(_STATES.format(title="Health", good="Green", late="Red"))
    assert [(one.rating.colour, one.complete) for one in tracker.actions()] == [
        ("red", False),
        ("green", True),
        ("green", False),
    ]
    assert "D1" in [one.place.cell for one in tracker.findings if one.code == "column-guessed"]
    done = _STATES.replace("In progress", "Completed", 1)
    assert _fields(done.format(title="Health", good="G", late="R"))["Health"] == "rag"
    key = "Performance: On course = Green, Adrift = Red"
    told = read_of(f"{_STATES.format(title='Performance', good='On course', late='Adrift')}\n\n{key}")
    assert [one.rating.colour for one in told.actions()] == ["red", "green", "green"]
    assert [one.extra for one in told.actions()][1] == {"Status": "Completed"}


def test_colours_of_something_else_or_beside_a_rating_leave_the_status_where_it_is() -> None:
    for title in ("Risk", "Impact", "Priority", "Health last quarter"):
        assert _fields(_STATES.format(title=title, good="Green", late="Red"))["Status"] == "rag"
    filled = _STATES.replace("In progress", "[FFC000]In progress").replace("Completed", "[00B050]Completed")
    assert _fields(filled.format(title="Health", good="Green", late="Red"))["Status"] == "rag"
    rated = _STATES.replace("In progress", "Amber").replace("Completed", "Green")
    assert _fields(rated.format(title="Health", good="Green", late="Red")) == {
        "Action": "action",
        "Lead": "owner",
        "Status": "rag",
        "Health": "extra",
        "Update": "updates",
    }


def test_items_that_are_words_are_no_numbers_of_the_work_and_signs_under_a_reference_are() -> None:
    table = (
        "{} | Action | Lead\n{} | Mend the lamp at the ford | Ann Bell\n{} | Ask the school for its survey | Bob Carr"
    )
    assert _fields(table.format("Item", "Lamps", "School"))["Item"] == "objective"
    assert _fields(table.format("Item", "1", "2"))["Item"] == "ref"
    assert _fields(table.format("Ref", "LAMPS", "SCH-a"))["Ref"] == "ref"


def test_the_day_of_a_rating_is_no_rating() -> None:
    fields = _fields(
        "Action | Lead | RAG | Date RAG last updated\nRun a clinic in the park | Ann Bell | Green | 3/2/20\n"
        "Print a leaflet for all | Bob Carr | Red | 4/2/20"
    )
    assert (fields["RAG"], fields["Date RAG last updated"]) == ("rag", "extra")


def test_a_number_that_comes_again_is_no_action_s() -> None:
    tracker = read_of(
        "ID | Register ref | Area | Recommendation | Lead\nR1 | AUD-3 | Files | Lock the cupboard | Ann Bell\n"
        "R2 | AUD-3 | Files | Keep a log of visits | Bob Carr\nR3 | AUD-5 | Keys | Count the keys each week | Cas Dee"
    )
    assert [action.ref for action in tracker.actions()] == ["R1", "R2", "R3"]


def test_numbers_left_of_the_work_number_it_whatever_they_are_called() -> None:
    rows = "BOD 19/17(f) | Hold a review | Ann Bell\nBOD 24/18(b) | Print the figures | Bob Carr"
    tracker = read_of(f"Relevant item | Action | Responsibility\n{rows}")
    assert [action.ref for action in tracker.actions()] == ["BOD 19/17(f)", "BOD 24/18(b)"]
    alike = read_of(f"Relevant item | Action | Responsibility\n{rows.replace('24/18(b)', '19/17(f)')}")
    assert [action.extra["Relevant item"] for action in alike.actions()] == ["BOD 19/17(f)"] * 2


def test_words_under_no_title_right_of_the_dates_of_entries_are_the_progress_before_comments() -> None:
    fields = _fields(
        "Action | Lead | Due | Date of update | | Comments\n"
        "Run a clinic | Ann Bell | May 2020 | 3/2/20 | Room found by the team. | Risk 4\n"
        "Print a leaflet | Bob Carr | May 2020 | 4/2/20 | Drafted with the schools. | Needs a lamp"
    )
    assert (fields["Column E"], fields["Comments"]) == ("updates", "extra")


@pytest.mark.parametrize("title", ["Risk no.", "Risk register no.", "Budget ref", "Contract number"])
def test_numbers_of_something_else_are_not_the_works(title: str) -> None:
    fields = _fields(
        f"Action | Lead | Due | {title}\nRun a clinic | Ann Bell | May 2020 | RR12\nPrint it | Bob | June 2020 | RR13"
    )
    assert fields[title] == "extra"


def test_words_under_no_title_left_of_the_work_are_no_progress() -> None:
    work = "{} | Ask the {} for lamps | Ann Bell | May 2020 | Lamps lit"
    rows = [work.format("1.1.1. Light for all", "school"), work.format("1.1.2. Fair panels", "council")]
    tracker = read_of(" | Action | Lead | Timescale | Success measure\n" + "\n".join(rows))
    assert [action.updates for action in tracker.actions()] == [(), ()]


@pytest.mark.parametrize(
    "titles", ["Issue | Specific project / objectives", "Theme | Project aims", "Issue | Area to improve"]
)
def test_of_two_columns_that_may_say_what_work_is_for_the_right_one_is_the_work(titles: str) -> None:
    rows = ["Parks | Light the path behind the school | Begun", "Roads | Start a walking group for all | Two walks"]
    tracker = read_of(f"{titles} | Progress\n" + "\n".join(rows))
    found = [(one.title, [action.title for action in one.actions]) for one in tracker.priorities[0].objectives]
    assert found == [("Parks", ["Light the path behind the school"]), ("Roads", ["Start a walking group for all"])]


def test_words_beside_the_dates_of_updates_are_progress_left_of_the_work_too() -> None:
    fields = _fields(
        "ID | RAG | Date of update | | Specific actions | Who | Due\n"
        "1 | Green | 3/2/20 | The lamps came on time. | Mend the lamps | Ann Bell | May 2020\n"
        "2 | Amber | 4/2/20 | Drafted with schools. | Print a leaflet | Bob Carr | June 2020"
    )
    assert fields["Column D"] == "updates"


@pytest.mark.parametrize("title", ["T/scale", "Extension agreed to", "Extended until"])
def test_when_work_is_due_in_short_or_put_off(title: str) -> None:
    assert fields_of(["Action", "Lead", title]) == ("action", "owner", "deadline")


@pytest.mark.parametrize(
    "title",
    [
        "What the guidance asks",
        "Summary of requirement",
        "Statutory duty",
        "Guide – summary of activity required",
        "Points raised",
        "Challenge",
    ],
)
def test_sentences_on_what_is_asked_say_what_the_work_is_for_where_nothing_else_does(title: str) -> None:
    table = (
        f"{title} | Work to date | Action required\nName somebody who answers for it | Two were asked | Ask a third\n"
        "List all who fell in | It is kept | Print the list\nLook at every rail once a year | | Hire a painter"
    )
    assert list(_fields(table).values()) == ["objective", "updates", "action"]
    assert _fields(f"Objective | {table}".replace("\n", "\nSafer quays | "))[title] == "extra"


@pytest.mark.parametrize("title", ["Original action", "Place", "Background"])
def test_other_sentences_left_of_the_work_are_not_what_it_is_for(title: str) -> None:
    table = (
        f"{title} | Progress | Action required\nBehind the old mill by the ford | Two asked | Ask a third person\n"
        "At the end of the long pier | It is kept | Print the whole list\nUnder the old bridge | | Hire a painter"
    )
    assert _fields(table)[title] == "extra"


@pytest.mark.parametrize(("former", "present"), [("Was", "Now"), ("Last time", "This time"), ("Before", "Today")])
def test_of_two_columns_of_ratings_that_nobody_calls_so_the_one_of_the_present_counts(
    former: str, present: str
) -> None:
    fields = _fields(
        f"Action | Lead | Due | {former} | {present}\nMend the lamps | Ann Bell | May 2020 | Amber | Green\n"
        "Dig the beds | Cas Dee | May 2020 | Green | Amber\nCut the hedge | Bob Carr | June 2020 | Green | Red"
    )
    assert (fields[former], fields[present]) == ("extra", "rag")


def test_remarks_of_somebody_that_are_never_dated_stay_beside_dated_progress() -> None:
    for title, told in (("Chair’s comments", "extra"), ("Partners’ notes", "extra"), ("Progress notes", "updates")):
        rows = "Mend the lamps | 3/2/20 Half are lit | Name them\nCut the hedges | 4/2/20 Begun | Well done all"
        (plan,) = read_of(f"Action | Update | {title}\n{rows}").priorities
        assert [one.field for one in plan.columns] == ["action", "updates", told]
