"""Which column is which: by its title, by what its cells hold, and by both together."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.model import Field
from vrtracker.read.columns import fields_of
from vrtracker.settings import ReadSettings, Settings, SheetSettings


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("Ref | Action | Lead | Deadline | Progress | RAG", "ref action owner deadline updates rag"),
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
    ],
)
def test_titles_alone(titles: str, fields: str) -> None:
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
        "titled 'Action'",
        "titled 'Lead'",
        "no field is called 'Smileys'",
    ]


def _fields(table: str) -> dict[str, Field]:
    return {column.title: column.field for column in read_of(table).priorities[0].columns}


def test_an_action_beside_its_sub_actions_is_their_objective() -> None:
    assert fields_of(("Priority", "Action", "Sub-action", "Lead")) == ("extra", "objective", "action", "owner")
