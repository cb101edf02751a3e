"""Ratings: what a RAG cell states, and nothing where it states nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.seed import expected_actions
from vrtracker.read.rating.rag import fill_colour, read_key, read_rating
from vrtracker.settings import RagSettings

DEFAULT = RagSettings()

RATED = [
    ("Complete see minutes", "blue complete"),
    ("Complete All agreed lamps are in place.", "blue complete"),
    ("Yes - complete", "blue complete"),
    ("Red (Q1) → Amber (Q2)", "amber"),
    ("Achieved - Green", "green complete"),
    ("Action: Complete", "blue complete"),
    ("Green 3", "green"),
    ("Red", "red"),
    ("AMBER", "amber"),
    ("green", "green"),
    ("G", "green"),
    ("R", "red"),
    ("A", "amber"),
    ("B", "blue complete"),
    ("Blue", "blue complete"),
    ("RAG: A", "amber"),
    ("RAG: Amber", "amber"),
    ("RAG status: Green", "green"),
    ("RAG - G", "green"),
    ("(G)", "green"),
    ("Grey", "grey"),
    ("Yellow", "amber"),
    ("Orange", "amber"),
    ("Green – on track", "green"),
    ("G - on track", "green"),
    ("A: slippage expected", "amber"),
    ("Amber. Staffing gap.", "amber"),
    ("Red because funding was withdrawn", "red"),
    ("Amber due to delays in recruitment", "amber"),
    ("Green as all milestones met", "green"),
    ("Amber (was Red)", "amber"),
    ("Amber (previously green)", "amber"),
    ("Moved from Red to Amber", "amber"),
    ("From amber to green", "green"),
    ("Red → Amber", "amber"),
    ("Complete", "blue complete"),
    ("Done\nTo be timetabled", "none"),
    ("Completed. To be reviewed", "blue complete"),
    ("Completed", "blue complete"),
    ("Closed", "blue complete"),
    ("Done", "blue complete"),
    ("COMPLETE.", "blue complete"),
    ("Action complete", "blue complete"),
    ("Completed 12/03/24", "blue complete"),
    ("Completed - March 2024", "blue complete"),
    ("Completed in March 2024", "blue complete"),
    ("Now complete", "blue complete"),
    ("All complete", "blue complete"),
    ("100% complete", "blue complete"),
    ("Status: Closed", "blue complete"),
    ("Status: ✔ Complete", "blue complete"),
    ("Closed – agreed at Board", "blue complete"),
    ("This action has been completed.", "blue complete"),
    ("Action is now closed", "blue complete"),
    ("Done ✓", "blue complete"),
    ("Green (complete)", "green complete"),
    ("Green - completed", "green complete"),
    ("31-Mar-2023 Green", "green"),
    ("Closed by\nBoard", "blue complete"),
    ("Amber\nstaff shortage", "amber"),
    ("March 2023 Amber", "amber"),
    ("Green – Achieved!", "green complete"),
    ("Complete (Green)", "green complete"),
    ("Blue - complete", "blue complete"),
    ("Green Complete", "green complete"),
    ("🔴", "red"),
    ("🟢", "green"),
    ("🟡 Amber", "amber"),
    ("Work is rated amber while we recruit", "amber"),
    ("Currently amber", "amber"),
    ("Remains red pending legal advice", "red"),
    ("Still amber", "amber"),
    ("Overall: Amber", "amber"),
    ("Reduced to amber", "amber"),
    ("Has been red since May", "red"),
    ("No longer amber – green", "green"),
    ("Not red, amber", "amber"),
    ("amber - red if no lamps by Feb", "amber"),
    ("Closed as not feasible", "blue complete"),
    ("Medium/Amber", "amber"),
    ("Open / Amber", "amber"),
    ("Amber - completed late", "amber complete"),
    ("Overall: Amber (cost – green, time – red)", "amber"),
    ("Cost green, time amber, overall red", "red"),
    ("Overall RAG is Green; delivery: Amber", "green"),
    ("Now green", "green"),
    ("Status is amber", "amber"),
    ("Delivery stalled. Red.", "red"),
    ("Rated Red", "red"),
    ("RAG rated amber", "amber"),
    ("Amber - not yet green as training is outstanding", "amber"),
    ("Amber until training is completed", "amber"),
    ("Green - to be completed by June", "green"),
    ("Red – incomplete", "red"),
    ("Amber – 80% complete", "amber"),
    ("Green – all actions completed", "green complete"),
    ("Amber: phase 1 complete", "amber"),
    ("Red - not achieved", "red"),
    ("Amber - partially achieved", "amber"),
    ("RED - overdue", "red"),
    ("Amber\nStaff shortage", "amber"),
    ("Amber ↓", "amber"),
    ("Green ↑", "green"),
    ("amber rating agreed", "amber"),
    ("The RAG rating is green", "green"),
    ("Partners asked why this was red", "red"),
    ("Status: complete", "blue complete"),
    ("GREEN – means it is going to plan", "green"),
    ("RED – means that it can no longer be done", "red"),
    ("COMPLETE – means action has been completed", "blue complete"),
    ("The RAG status had moved from amber to green", "green"),
    ("Closed: merged with 2.4", "blue complete"),
    ("Closed 12/05/24", "blue complete"),
    ("Complete (see evidence)", "blue complete"),
    ("Complete – evidence on file", "blue complete"),
    ("Completed & closed", "blue complete"),
    ("Completed/Closed", "blue complete"),
    ("Complete and embedded", "blue complete"),
    ("Task completed", "blue complete"),
    ("Work complete.", "blue complete"),
    ("Action Completed - March 24", "blue complete"),
    ("COMPLETED MARCH 2024", "blue complete"),
    ("Completed.", "blue complete"),
    ("Completed!", "blue complete"),
    ("completed on time", "blue complete"),
    ("Completed ahead of schedule", "blue complete"),
    ("Completed within timescale", "blue complete"),
    ("Green: complete", "green complete"),
    ("Green/Complete", "green complete"),
    ("Amber/Complete", "amber complete"),
    ("GREEN – closed", "green complete"),
    ("Red - closed due to lack of funding", "red complete"),
    ("Green (Amber last quarter)", "green"),
    ("Amber last month, now Green", "green"),
    ("Amber (up from Red)", "amber"),
    ("Was red, now amber", "amber"),
    ("Red - was Amber", "red"),
    ("Amber, moving to Green", "amber"),
    ("Amber, should be green by June", "amber"),
    ("Amber heading towards green", "amber"),
    ("Amber but improving", "amber"),
    ("Green with some risk", "green"),
    ("Red!", "red"),
    ("RED RED RED", "red"),
    ("**Amber**", "amber"),
    ("[Green]", "green"),
    ("'Red'", "red"),
    ("Rag = Green", "green"),
    ("RAG Rating: R", "red"),
    ("BRAG: B", "blue complete"),
    ("Rating A", "amber"),
    ("RAG-G", "green"),
    ("R - Red", "red"),
    ("A = Amber", "amber"),
    ("Amber A", "amber"),
    ("G (Green)", "green"),
    ("1 - Green", "green"),
    ("Green 1", "green"),
    ("3. Red", "red"),
    ("Progress: Amber", "amber"),
    ("Grey - not due to start", "grey"),
    ("grey (not started)", "grey"),
    ("Green as of 12/3/24", "green"),
    ("12/3/24 – Green", "green"),
    ("March 2024: Amber", "amber"),
    ("Q1: Green, Q2: Green", "green"),
    ("Green (self-assessed)", "green"),
    ("Red due to staffing; plan in place to reach amber by Sept", "red"),
    ("Amber: delayed until June 2024", "amber"),
    ("Completed by Clerk 12/3/24", "blue complete"),
    ("Completed Q4", "blue complete"),
    ("Completed - Green", "green complete"),
    ("On track (Green)", "green"),
    ("AMBER – delayed until red tape cleared", "amber"),
    ("RAG: Amber (was Red)", "amber"),
    ("Amber ➜ Green", "green"),
    ("Green → Amber", "amber"),
    ("A → G", "green"),
    ("R→A", "amber"),
    ("🟢 → 🟡", "amber"),
    ("🟡 Under way", "amber"),
    ("🔵 Complete", "blue complete"),
    ("Current: Amber Forecast: Green", "amber"),
    ("Current Amber / Target Green", "amber"),
    ("Improving ↑ Amber", "amber"),
    ("70% Amber", "amber"),
    ("12/3/24 Amber", "amber"),
    ("Trend: improving. RAG: A", "amber"),
    ("Red (was Amber last month, Green before that)", "red"),
    ("Bids are in. AMBER due to one late lease.", "amber"),
    ("Green ‘Complete’", "green complete"),
    ("Complete/Green", "green complete"),
    ("Amber: Completed in part\nbut lamps will be ongoing", "amber"),
    ("Closed – not achieved", "blue complete"),
    ("Completed – target not met", "blue complete"),
    ("Closed by board 12/3", "blue complete"),
    ("Blue – not started", "blue"),
    ("Closed-not implemented", "blue complete"),
]

NO_RATING = [
    "Red = 0",
    "Green = 12 (40%)",
    "Complete the lamp plan so that it is agreed",
    "Green by March",
    "Green (lamps), Amber (keys)",
    "Completed in part",
    "24% (7) complete",
    "rated green where there are no risks",
    "Green 3, Amber 2",
    "3 green, 2 amber",
    "Green (7) Red (1)",
    "Red/Amber",
    "Amber/Green",
    "Amber-Green",
    "A/G",
    "Green/Amber",
    "Red to Amber",
    "Red, Amber, Green",
    "R/A/G",
    "RAG",
    "Green = on track, Amber = at risk, Red = off track",
    "Green: done; Amber: in hand; Red: late",
    "Not green",
    "Not yet green",
    "Should be green by March",
    "Will be green once signed",
    "Green if funding agreed",
    "Green?",
    "An amber rating was possibly too kind",
    "Amber for Q1, Green for Q2",
    "Red on time, green on cost",
    "To be reduced to amber",
    "RAG: An amber rating was talked of",
    "Green: on track / Amber: some slippage",
    "Red means late; green means lit",
    "Rated amber 14/1, green 11/2",
    "Amber Q1, Green Q2",
    "Red/Amber if no lamps by Feb",
    "Should have been green",
    "Not amber or green",
    "Delivery: green. Overall: amber/red",
    "Overall amber if lamps are late",
    "Overall green spaces plan",
    "Is this green?",
    "Expected to turn green in May",
    "Could become red",
    "no longer red",
    "cannot be rated green yet",
    "Not complete",
    "Incomplete",
    "80% complete",
    "Nearly complete",
    "Partially complete",
    "To be completed",
    "To be completed by June",
    "Complete by June 2024",
    "Awaiting completion",
    "Until completed",
    "Not yet completed",
    "Phase 1 complete",
    "Substantially complete",
    "Complete?",
    "Complete the audit",
    "When complete",
    "Almost done",
    "Ready to close",
    "Recommend closure",
    "Proposed for closure",
    "Not closed",
    "Reopened",
    "Completed except training",
    "On track",
    "On target",
    "In progress",
    "Not started",
    "Delayed",
    "Overdue",
    "Off track",
    "Some slippage",
    "At risk",
    "Ongoing",
    "Open",
    "O",
    "C",
    "Y",
    "N/A",
    "TBC",
    "-",
    "✓",
    "✅",
    "❌",
    "🔴🟡🟢",
    "Amber alert issued",
    "Green spaces improved",
    "Green tea served in the yard",
    "Blue plaque unveiled",
    "31-Mar-2023",
    "Mostly\ngreen",
    "Six actions\nare green",
    "Mr Green to report",
    "Redbridge team leading",
    "greenfield site",
    "Reduce spend",
    "Green Lane estate works",
    "Blue light partners engaged",
    "red tape delaying works",
    "Medium",
    "High",
    "Light green",
    "Gren",
    "Being led by another board",
    "Status: tbc in meeting",
    "parked until completed by legal",
    "Status: Underway",
    "Implemented",
    "Fully implemented",
    "Recommended to be closed",
    "3 red, 5 amber and 10 green actions",
    "Two of the actions were red",
    "why has amber risen from 10% to 20%",
    "Delivered",
    "Not delivered",
    "Withdrawn",
    "Superseded",
    "Not yet complete",
    "Due to complete in May",
    "Will be complete by May",
    "Work to complete",
    "Completion expected May",
    "50% completed",
    "Mostly complete",
    "Part complete",
    "Training completed; policy outstanding",
    "Partially met",
    "Met",
    "Achieved",
    "Not achieved",
    "Black",
    "White",
    "Purple",
    "No RAG",
    "RAG to be confirmed",
    "RAG TBC",
    "Rating not given",
    "Unrated",
    "Amber Valley Council leading",
    "Ms Green has agreed",
    "Red Cross engaged",
    "Green Flag award submitted",
    "Discussed with Cllr Brown; green belt review",
    "Green infrastructure plan complete",
    "the project remains within budget",
    "Q1 Green Q2 Amber",
    "Previously Amber",
    "Is it still amber?",
    "Amber?",
    "TBC - likely green",
    "Likely amber",
    "Probably green",
    "Completed by March",
    "Closed loop system in place",
    "Action 1 complete, action 2 outstanding",
    "Green/blue",
    "Can be closed",
    "🔴🟡",
    "eight actions are green",
    "Any items that are late were also marked red.",
    "A score of nine would appear as red in one yard but amber in another.",
    "Target: Green",
    "Closed - reopened",
    "Closed – not complete",
    "21 green",
    "Nine were green and two had no rating",
    "None were at red; seven were at amber",
    "It was marked green but colour coded amber",
]

FILLS = [
    ("FF0000", "red"),
    ("C00000", "red"),
    ("FFC7CE", "red"),
    ("FF9999", "red"),
    ("E6B8B7", "red"),
    ("FFC000", "amber"),
    ("FFFF00", "amber"),
    ("FFEB9C", "amber"),
    ("ED7D31", "amber"),
    ("FFA500", "amber"),
    ("F4B084", "amber"),
    ("FFF2CC", "amber"),
    ("00B050", "green"),
    ("92D050", "green"),
    ("C6EFCE", "green"),
    ("008000", "green"),
    ("A9D08E", "green"),
    ("E2EFDA", "green"),
    ("70AD47", "green"),
    ("C4D79B", "green"),
    ("00FF00", "green"),
    ("0070C0", "blue"),
    ("00B0F0", "blue"),
    ("5B9BD5", "blue"),
    ("9DC3E6", "blue"),
    ("4472C4", "blue"),
    ("0000FF", "blue"),
    ("1F3864", None),
    ("002060", None),
    ("1F4E78", None),
    ("44546A", None),
    ("D9E1F2", None),
    ("DDEBF7", None),
    ("FFFFFF", None),
    ("000000", None),
    ("F2F2F2", None),
    ("D9D9D9", "grey"),
    ("BFBFBF", "grey"),
    ("808080", "grey"),
    ("7030A0", None),
    ("FFFDF5", None),
    ("FCE4D6", "amber"),
    ("BDD7EE", "blue"),
    ("FF6600", "amber"),
    ("FFFF99", "amber"),
    ("CCFFCC", "green"),
    ("FF7C80", "red"),
    ("A6A6A6", "grey"),
]


def said(text: str, fill: str | None = None, key: dict[str, str] | None = None, own: RagSettings = DEFAULT) -> str:
    read = read_rating(text, fill, key=key or {}, settings=own)
    return f"{read.rating.colour or 'none'}{' complete' if read.complete else ''}"


@pytest.mark.parametrize(("text", "expected"), RATED)
def test_words_that_rate(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("text", NO_RATING)
def test_words_that_do_not_rate_give_nothing_and_a_doubt(text: str) -> None:
    read = read_rating(text, None, key={}, settings=DEFAULT)
    assert (read.rating.colour, read.rating.text, read.complete) == (None, text, False)
    assert [doubt.code for doubt in read.doubts] == ["rag-unclear"]


@pytest.mark.parametrize(("fill", "expected"), FILLS)
def test_fill_is_told_by_its_hue(fill: str, expected: str | None) -> None:
    assert fill_colour(fill) == expected


def test_fill_rates_where_there_are_no_words() -> None:
    read = read_rating("", "92D050", key={}, settings=DEFAULT)
    assert (read.rating.colour, read.rating.text, read.rating.source, read.doubts) == ("green", None, "fill", ())


def test_blue_fill_is_complete_unless_the_key_says_otherwise() -> None:
    assert said("", "00B0F0") == "blue complete"
    assert said("", "00B0F0", {"blue": "not due to start"}) == "blue"


def test_words_against_the_fill_count_and_are_doubted() -> None:
    read = read_rating("Amber", "00B050", key={}, settings=DEFAULT)
    assert read.rating.colour == "amber"
    assert [doubt.code for doubt in read.doubts] == ["rag-contradicts-fill"]


@pytest.mark.parametrize("fill", ["00B050", "00B0F0", "BFBFBF"])
def test_complete_stands_well_on_green_blue_or_grey(fill: str) -> None:
    assert read_rating("Complete", fill, key={}, settings=DEFAULT).doubts == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On track", "amber"),
        ("Complete", "green complete"),
        ("Green", "green complete"),
        ("Off track - no funding", "red"),
        ("Checked", "blue complete"),
        ("Amber", "amber"),
        ("Not on track", "none"),
    ],
)
def test_the_sheets_own_key_wins_over_the_default(text: str, expected: str) -> None:
    key = {"green": "complete", "amber": "on track", "red": "off track", "blue": "checked"}
    assert said(text, key=key) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Green", "key"),
        ("Green – lamps lit", "key"),
        ("Green complete", "text"),
        ("Amber", "text"),
        ("On track", "key"),
    ],
)
def test_a_rating_is_from_the_key_where_the_key_changed_what_it_means(text: str, source: str) -> None:
    key = {"green": "complete", "amber": "on track"}
    assert read_rating(text, None, key=key, settings=DEFAULT).rating.source == source


def test_meaning_of_two_colours_is_taken_for_neither() -> None:
    assert said("On track", key={"green": "on track", "amber": "on track with risks"}) == "green"
    assert said("On track", key={"green": "on track, no risks", "amber": "on track, some risks"}) == "none"


IN_BRACKETS = {"green": "going to plan, or finished (C)", "amber": "slipping", "red": "off track or completed (R)"}


@pytest.mark.parametrize(
    ("text", "fill", "expected"),
    [
        ("G (C)", None, "green complete"),
        ("C", "00B050", "green complete"),
        ("Green - C", None, "green complete"),
        ("C", None, "green complete"),
        ("G", None, "green"),
        ("R", None, "red"),
        ("A (C)", None, "amber"),
    ],
)
def test_a_letter_that_the_key_puts_behind_what_is_done_says_complete(
    text: str, fill: str | None, expected: str
) -> None:
    read = read_rating(text, fill, key=IN_BRACKETS, settings=DEFAULT)
    assert f"{read.rating.colour}{' complete' if read.complete else ''}" == expected


def test_settings_win_over_the_key() -> None:
    own = RagSettings(words={"on track": "amber", "stalled": "red"}, fills={"7030A0": "red"})
    assert said("On track", key={"green": "on track"}, own=own) == "amber"
    assert said("Stalled – no reply", own=own) == "red"
    assert said("", "7030A0", own=own) == "red"
    assert read_rating("Stalled", None, key={}, settings=own).rating.source == "key"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Green = on track", ("green", "on track")),
        ("G: on track", ("green", "on track")),
        ("Amber – some delay", ("amber", "some delay")),
        ("RED means late", ("red", "late")),
        ("Blue (B) = complete", ("blue", "complete")),
        ("Grey: not due to start", ("grey", "not due to start")),
        ("Green", None),
        ("Amber/Green = mixed", None),
        ("Greenway = a street", None),
    ],
)
def test_line_of_a_key(line: str, expected: tuple[str, str] | None) -> None:
    assert read_key(line) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_words_of_the_cell_stay_with_it(text: str) -> None:
    rating = read_rating(text, None, key={}, settings=DEFAULT).rating
    assert rating.text or not text.strip() or not any(map(str.isalnum, text))


def test_the_real_plan_is_read_as_expected() -> None:
    for action in expected_actions():
        expected = f"{action['rag'] or 'none'}{' complete' if action['complete'] else ''}"
        assert said(action["evaluation"]) == expected


def test_closed_and_not_achieved_counts_as_complete_and_is_said() -> None:
    read = read_rating("Closed – not achieved", None, key={}, settings=RagSettings())
    assert read.complete
    assert [doubt.code for doubt in read.doubts] == ["rag-closed-unmet"]


@pytest.mark.parametrize(
    ("text", "colour", "complete"),
    [
        ("4 - Complete", "blue", True),
        ("5: Completed", "blue", True),
        ("2 – Amber", "amber", False),
        ("1 - Not started", None, False),
        ("3-4 weeks late", None, False),
    ],
)
def test_a_rating_may_have_its_number_in_front(text: str, colour: str | None, complete: bool) -> None:
    read = read_rating(text, None, key={}, settings=RagSettings())
    assert (read.rating.colour, read.rating.text, read.complete) == (colour, text, complete)


def test_date_in_the_place_of_a_rating_is_quoted_whole() -> None:
    doubts = read_rating("31-Mar-2023", None, key={}, settings=RagSettings()).doubts
    assert [doubt.message[: doubt.message.index("”")] for doubt in doubts] == ["“31-Mar-2023"]
