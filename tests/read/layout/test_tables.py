"""Where things stand: titles anywhere, header blocks, keys, footers, several tables, blocks, other sheets."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of, sheet_of
from vrtracker.errors import SourceError

ROWS = """
Ref | Action | Lead | Deadline | Progress | RAG
1 | Run a clinic in the park | Ann Bell | May 2020 | 3/2/20 Room booked. | Green
2 | Print a leaflet for schools | Bob Carr | June 2020 | 4/2/20 At the printer. | Amber
"""


def test_titles_stand_anywhere() -> None:
    tracker = read_of(f"Our plan for 2020\n\n\n| | |\n{ROWS.strip()}")
    assert [action.title for action in tracker.actions()] == ["Run a clinic in the park", "Print a leaflet for schools"]
    assert [one.text for one in tracker.priorities[0].context] == ["Our plan for 2020"]


def test_header_block_with_labels_and_values_apart() -> None:
    (priority,) = read_of(
        "Priority: | | Safer parks\nStrategic Lead: | | Chief Inspector Dee\nLead support officer: | | Ed Fox\n"
        "Measures: | | 1. Fewer calls 2. More visits\nMay 2019 - Review | | Calls rose.\n" + ROWS.strip()
    ).priorities
    assert (priority.name, priority.strategic_lead, priority.support_officer) == (
        "Safer parks",
        "Chief Inspector Dee",
        "Ed Fox",
    )
    assert priority.measures == ("Fewer calls", "More visits")
    assert [(one.label, one.text) for one in priority.context] == [("May 2019 - Review", "Calls rose.")]


def test_header_block_with_label_and_value_in_one_cell() -> None:
    (priority,) = read_of("Priority: Safer parks\nStrategic Lead: Chief Inspector Dee\n" + ROWS.strip()).priorities
    assert (priority.name, priority.strategic_lead) == ("Safer parks", "Chief Inspector Dee")


def test_two_pairs_on_one_line() -> None:
    (priority,) = read_of("Strategic Lead: | Dee Eve | Support officer: | Ed Fox\n" + ROWS.strip()).priorities
    assert (priority.strategic_lead, priority.support_officer) == ("Dee Eve", "Ed Fox")


def test_measures_one_a_row() -> None:
    (priority,) = read_of(
        "Measures: | Fewer calls to the park\n | More visits by families every day\n" + ROWS.strip()
    ).priorities
    assert priority.measures == ("Fewer calls to the park", "More visits by families every day")


def test_short_measures_below_each_other_are_a_list_and_other_short_lines_are_not() -> None:
    (priority,) = read_of("Measures: | Lamps lit\n | Paths swept\n" + ROWS.strip()).priorities
    assert priority.measures == ("Lamps lit", "Paths swept")
    (priority,) = read_of("Measures: | Lamps lit\nLamp year | | Paths swept\n" + ROWS.strip()).priorities
    assert priority.measures == ("Lamps lit",)


def test_titles_over_two_rows() -> None:
    tracker = read_of(
        sheet_of(
            "Ref | Action | Lead | Timescale | | Progress\n | | | Start | End |\n"
            "1 | Run a clinic in the park | Ann Bell | May 2020 | June 2020 | Begun",
            merges=["D1:E1"],
        )
    )
    (action,) = tracker.actions()
    assert action.start is not None
    assert (action.start.text, action.deadline.text) == ("May 2020", "June 2020")


def test_groups_above_the_titles_belong_to_them() -> None:
    (priority,) = read_of(
        sheet_of(
            "What we do | | How it goes |\nAction | Lead | Deadline | Progress\nRun a clinic | Ann "
            "Bell | May 2020 | Begun",
            merges=["A1:B1", "C1:D1"],
        )
    ).priorities
    assert [column.title for column in priority.columns] == [
        "What we do – Action",
        "Lead",
        "How it goes – Deadline",
        "Progress",
    ]
    assert priority.context == ()


def test_titles_repeated_after_a_page_break() -> None:
    title = "Ref | Action | Lead | Deadline | Progress"
    actions = actions_of(
        f"{title}\n1 | Run a clinic | Ann Bell | May 2020 | Begun\n\n{title}\n2 | Print a "
        f"leaflet | Bob Carr | June 2020 | Begun"
    )
    assert [action.ref for action in actions] == ["1", "2"]


def test_columns_that_shift_from_page_to_page() -> None:
    actions = actions_of(
        "Action | Lead | Deadline | Progress\nRun a clinic | Ann Bell | May 2020 | Begun\n\n"
        " | Action | Lead | Deadline | Progress\n | Print a leaflet | Bob Carr | June 2020 | Printed"
    )
    assert [(action.title, action.owners) for action in actions] == [
        ("Run a clinic", ("Ann Bell",)),
        ("Print a leaflet", ("Bob Carr",)),
    ]
    assert actions[1].cells["title"] == ("B5",)


def test_several_plans_on_one_sheet() -> None:
    table = "Action | Lead | Deadline | Progress\n{} | Ann Bell | May 2020 | Begun"
    tracker = read_of(
        f"Priority: Parks\n{table.format('Run a clinic')}\n\n\nPriority: Schools\n{table.format('Print a leaflet')}"
    )
    assert [(one.name, [a.title for a in one.actions()]) for one in tracker.priorities] == [
        ("Parks", ["Run a clinic"]),
        ("Schools", ["Print a leaflet"]),
    ]


@pytest.mark.parametrize("where", ["above", "below", "beside"])
def test_the_sheets_own_key(where: str) -> None:
    rows = ROWS.strip().split("\n")
    if where == "above":
        rows = ["Green = checked", "Amber = on track", *rows]
    elif where == "below":
        rows = [*rows, "", "Green = checked", "Amber = on track"]
    else:
        rows = [rows[0], f"{rows[1]} | | Green = checked", f"{rows[2]} | | Amber = on track"]
    tracker = read_of("\n".join(rows))
    assert tracker.priorities[0].rag_key == {"green": "checked", "amber": "on track"}
    assert len(list(tracker.actions())) == 2
    assert tracker.unplaced == ()


def test_a_key_of_coloured_cells() -> None:
    tracker = read_of(ROWS + "\n\n[00B050] | on track\n[FF0000] | will not be met")
    assert tracker.priorities[0].rag_key == {"green": "on track", "red": "will not be met"}


def test_a_key_on_a_sheet_of_its_own() -> None:
    tracker = read_of(ROWS, sheet_of("Green | on track\nRed | will not be met", name="Key"))
    assert tracker.priorities[0].rag_key == {"green": "on track", "red": "will not be met"}
    assert tracker.other_sheets == ("Key",)


def test_totals_and_last_updated_are_no_actions() -> None:
    tracker = read_of(ROWS + "\nTotal actions: 2\nLast updated 4 May 2020")
    assert len(list(tracker.actions())) == 2
    assert [one.text for one in tracker.unplaced] == ["Total actions: 2"]
    assert ("Last updated", "4 May 2020") in [(one.label, one.text) for one in tracker.priorities[0].context]


def test_guidance_lists_and_hidden_sheets_are_left_alone() -> None:
    tracker = read_of(
        sheet_of(ROWS, name="Plan"),
        sheet_of("How to use this tracker\nGive one update a month.", name="Guidance"),
        sheet_of("RAG | Lead | Status\nRed | VRU | Open\nGreen | Police | Closed", name="Lists"),
        sheet_of(ROWS, name="Old plan", hidden=True),
    )
    assert tracker.other_sheets == ("Guidance", "Lists", "Old plan")
    assert [one.place.sheet for one in tracker.findings if one.code == "sheet-hidden"] == ["Old plan"]


def test_labelled_blocks_are_records() -> None:
    block = "Action: | {}\nLead: | Ann Bell\nCompletion Date: | May 2020\nStatus: | Amber\nProgress: | 3/2/20 Begun."
    actions = actions_of(block.format("Run a clinic") + "\n\n" + block.format("Print a leaflet"))
    assert [(a.title, a.owners, a.deadline.text, a.rating.colour, len(a.updates)) for a in actions] == [
        ("Run a clinic", ("Ann Bell",), "May 2020", "amber", 1),
        ("Print a leaflet", ("Ann Bell",), "May 2020", "amber", 1),
    ]
    assert actions[1].cells["owner"] == ("B8",)


def test_two_columns_are_enough() -> None:
    actions = actions_of(
        "Issue | Action Taken\nMud on the lane | 20/11/19 Clerk rang the council.\nBroken bench | Quote awaited"
    )
    assert [(action.title, len(action.updates)) for action in actions] == [("Mud on the lane", 1), ("Broken bench", 1)]


def test_a_table_without_titles_is_known_by_its_cells() -> None:
    actions = actions_of(
        "1 | Run a clinic in the park for all | Ann Bell | May 2020 | Green\n"
        "2 | Print a leaflet for every school | Bob Carr | June 2020 | Amber\n"
        "3 | Hold a launch in the town hall | Cat Dean | July 2020 | Red"
    )
    assert [(a.owners, a.deadline.text, a.rating.colour) for a in actions] == [
        (("Ann Bell",), "May 2020", "green"),
        (("Bob Carr",), "June 2020", "amber"),
        (("Cat Dean",), "July 2020", "red"),
    ]


def test_no_tracker_says_what_was_looked_for() -> None:
    with pytest.raises(SourceError, match=r"no row of titles such as Action, Lead") as caught:
        read_of("Shopping\nMilk | 2\nBread | 1")
    assert "header_row" in caught.value.remedy


def test_short_titles_that_split_the_last_column() -> None:
    tracker = read_of(
        "# | Owner(s) | Milestone Actions | Timeframe (months)\n | | | 1 | 3 | 6\n"
        "1 | OMB | Set up a working group | x\n2 | GSA | Publish the guidance | | | x"
    )
    assert [action.deadline.text for action in tracker.actions()] == [
        "Timeframe (months) – 1",
        "Timeframe (months) – 6",
    ]
    assert tracker.unplaced == ()


@pytest.mark.parametrize("beside", ["", "with the schools."])
def test_the_last_word_of_a_wrapped_cell_is_no_label_above_repeated_titles(beside: str) -> None:
    titles = "Ref | Action | Lead | Deadline | Progress"
    tracker = read_of(
        f"Priority: Safer parks\n{titles}\n1 | Run a clinic and tell the board of its | Ann Bell | May 2020 | Work\n"
        f" | reach, quality and\n | outcomes | | | {beside}\n\n{titles}\n2 | Print a leaflet | Bob Carr | May 2020"
    )
    found = [(plan.name, action.title) for plan in tracker.priorities for action in plan.actions()]
    assert found == [
        ("Safer parks", "Run a clinic and tell the board of its reach, quality and outcomes"),
        ("Safer parks", "Print a leaflet"),
    ]


def test_titles_over_several_plans_are_no_labels_though_some_say_no_field_and_little_stands_below_others() -> None:
    titles = "Objective | Key task | Owner | Due | Evidence | RAG | Success measure | Risk register | Links"
    works = " | Mend lamp {0} | Ann Bell | May 2020 | 3/2/20 Begun. | | Amber – late | | Risk 4"
    plans = [
        f"Nether action plan 2020\n\nPriority: | | {name}\nStrategic Lead: | | Di Eve\nMeasures: | | Calls\n{titles}\n"
        + works.format(name)
        for name in ("Parks", "Shops", "Trams")
    ]
    tracker = read_of("\n\n\n".join(plans))
    assert [plan.name for plan in tracker.priorities] == ["Parks", "Shops", "Trams"]


def test_a_numbered_row_is_work_though_its_words_might_be_titles() -> None:
    tracker = read_of(
        "Ref | Evaluation | By when | Lead | Update | Action\n2.1 | Feedback from residents | 31/12/2020 | Ann Bell"
        " | The provider has started | Evaluate the night\n2.2 | Calls fell | May 2020 | Bob Carr | Begun. | Mend lamps"
    )
    assert [action.title for action in tracker.actions()] == ["Evaluate the night", "Mend lamps"]


def test_titles_with_colons_said_again_above_each_action_are_no_labels() -> None:
    titles = "What we do | | | | How it goes\nRef: | Overall objective: | Action: | Lead: | Deadline: | Progress:"
    works = ["1 | Safer parks | Run a clinic | Ann Bell | May 2020 | Begun."]
    works += [f" | | Print leaflet {number} | Bob Carr | June 2020 |" for number in range(4)]
    (plan,) = read_of("Priority: | | Streets\n" + "\n".join(f"{titles}\n{work}" for work in works)).priorities
    assert plan.name == "Streets"
    assert [action.title for action in plan.actions()][:2] == ["Run a clinic", "Print leaflet 0"]


def test_titles_said_again_above_each_action_are_no_labels_though_little_stands_below_some() -> None:
    titles = "What we do | | | How it goes\nOutcome | Lead | Links | Deadline | BRAG | Status update | Specific actions"
    works = [f" | Ann Bell | Risk 4 | May 2020 | | 3/2/20 Begun. | Mend lamp {number}" for number in range(4)]
    (plan,) = read_of("\n".join(f"{titles}\n{work}" for work in works)).priorities
    assert [action.title for action in plan.actions()] == [f"Mend lamp {number}" for number in range(4)]


def test_work_that_begins_with_a_dated_label_is_no_heading_above_repeated_titles() -> None:
    titles = "Progress | Action | Due | Who | RAG | Start | Measure"
    work = "Update 27/12/20: Begun.\\nUpdate 10/1/21: | Mend lamp {0} | May 2021 | Ann Bell | | May 2020 | Calls"
    (plan,) = read_of("\n".join(line for n in (1, 2, 3) for line in (titles, work.format(n)))).priorities
    assert [action.title for action in plan.actions()] == ["Mend lamp 1", "Mend lamp 2", "Mend lamp 3"]


def test_page_numbers_between_repeated_titles_start_no_plan() -> None:
    page = "Streets plan\nPage {}\nRef | Action | Lead | Progress\n{} | {} the lamps | Ann Bell | 3/2/20 Begun\n"
    tracker = read_of(
        "".join(page.format(f"{n} of 3", n, word) for n, word in enumerate(("Count", "Mend", "Light"), 1))
    )
    (priority,) = tracker.priorities
    assert [objective.title for objective in priority.objectives] == [""]
    assert [action.ref for action in priority.actions()] == ["1", "2", "3"]


def test_a_sentence_that_a_page_cut_below_an_empty_row_heads_no_plan() -> None:
    titles = "Ref | Measure | Action | Lead | Due"
    (plan,) = read_of(
        f"Streets plan\n{titles}\n | 1. Safer parks\n1.1 | Calls fell. | Mend the lamps | Ann Bell | May 2020\n\n"
        f" | Fewer people wait.\n\nStreets plan\n{titles}\n1.2 | Calls rose. | Sweep paths | Bob Carr | May 2020"
    ).priorities
    assert [action.title for action in plan.actions()] == ["Mend the lamps", "Sweep paths"]
    assert [action.evaluation for action in plan.actions()] == ["Calls fell.\nFewer people wait.", "Calls rose."]


KEYED = """
Streets plan
What we do | | How it goes | |
Task | Who | When |
Mend the lamps at the | Ann Bell | May 2020 | 3/2/20: Begun. | | Green = on track
What we do | | How it goes | | | Amber = some delay
Task | Who | When | | | Red = late
bus station | | | | | Blue = complete
Sweep the paths | Bob Carr | May 2020 | 4/2/20: Swept once. |
""".strip()


def test_a_key_beside_titles_said_again_hides_neither_them_nor_their_groups() -> None:
    sheet = sheet_of(KEYED, merges=["A2:B2", "C2:D2", "A5:B5", "C5:D5"])
    (plan,) = read_of(sheet).priorities
    assert [action.title for action in plan.actions()] == ["Mend the lamps at the bus station", "Sweep the paths"]
    assert plan.rag_key["red"] == "late"


def test_a_key_beside_titles_in_parts_is_none_of_them() -> None:
    titles = "Item | Agreed | Latest | Due{}\nNo. | action | position |{}\n"
    (plan,) = read_of(
        f"{titles.format('', '')}1 | Mend the lamps | 3/2/20: Begun. | May 2020 | | Green = on track\n"
        f"{titles.format(' | | Red = late', ' | | Blue = complete')}2 | Sweep paths | 4/2/20: Swept. | May 2020"
    ).priorities
    assert [column.title for column in plan.columns] == ["Item No.", "Agreed action", "Latest position", "Due"]
    assert [action.extra for action in plan.actions()] == [{}, {}]


def test_titles_in_parts_said_again_take_no_row_more_than_the_first_time() -> None:
    titles = "Strategic | Agreed | May | June{}\nobjective | action | 2020 | 2020"
    (plan,) = read_of(
        f"{titles.format('')}\nSafer parks | Mend the lamps and report | Begun. | | | Amber = slow\n"
        f"{titles.format(' | | Red = late')}\n | and outcomes\nSafer paths | Sweep them | Swept. |"
    ).priorities
    assert [column.title for column in plan.columns][-1] == "June 2020"
    assert [action.title for action in plan.actions()] == ["Mend the lamps and report and outcomes", "Sweep them"]


def test_a_group_reaches_over_the_titles_it_is_merged_over() -> None:
    (priority,) = read_of(
        sheet_of(
            "Ref | Work | | Reporting |\n | Action | Lead | Commentary | RAG\n"
            "1 | Run a clinic in the park | Ann Bell | 3/2/20 Begun | G",
            merges=["B1:C1", "D1:E1"],
        )
    ).priorities
    assert [column.field for column in priority.columns] == ["ref", "action", "owner", "updates", "rag"]
    assert priority.columns[-1].title == "RAG"


@pytest.mark.parametrize(
    "block",
    [
        "Action | {} | | RAG | {}\nLead | Ann Bell | | Deadline | May 2020\nProgress | 3/2/20 Begun.",
        "Action: | {} | RAG: | {}\nLead: | Ann Bell | Deadline: | May 2020\nProgress: | 3/2/20 Begun.",
    ],
)
def test_labelled_blocks_may_run_across_too(block: str) -> None:
    tracker = read_of("Our lamps\n\n" + block.format("Run a clinic", "Green") + "\n\n" + block.format("Print it", ""))
    read = [(a.title, a.owners, a.deadline.text, a.rating.text, a.updates[0].text) for a in tracker.actions()]
    assert read == [
        ("Run a clinic", ("Ann Bell",), "May 2020", "Green", "Begun."),
        ("Print it", ("Ann Bell",), "May 2020", None, "Begun."),
    ]
    assert not tracker.unplaced


@pytest.mark.parametrize(
    ("first", "label"),
    [("Action {}", "Action ref"), ("Recommendation 1.{}", "Recommendation ref"), ("TASK {}", "TASK ref")],
)
def test_labelled_blocks_may_have_their_number_on_a_line_alone_and_labels_with_nothing_beside(
    first: str, label: str
) -> None:
    block = first + "\nWhat will we do? | {}\nWho leads? | {}\nDue date | {}\nProgress so far | {}\nRAG | Green\n\n"
    tracker = read_of(
        "Our lamps\n\n"
        + block.format(1, "Light the path", "Ann Bell", "May 2021", "3/2/20 Lamps bought")
        + block.format(2, "Print a leaflet", "Bob Carr", "Ongoing", "")
        + block.format(3, "Run a clinic", "", "June 2021", "4/2/20 Held")
    )
    assert [
        (a.ref.split(".")[-1], a.title, a.owners, a.deadline.text, len(a.updates), a.rating.text)
        for a in tracker.actions()
    ] == [
        ("1", "Light the path", ("Ann Bell",), "May 2021", 1, "Green"),
        ("2", "Print a leaflet", ("Bob Carr",), "Ongoing", 0, "Green"),
        ("3", "Run a clinic", (), "June 2021", 1, "Green"),
    ]
    assert tracker.priorities[0].columns[0].title == label
    assert not tracker.unplaced


@pytest.mark.parametrize("label", ["Action {}", "{}. Task"])
def test_labelled_blocks_may_be_numbered(label: str) -> None:
    block = label.format("{0}") + " | {1} the lamps\nLead | Ann Bell\nProgress | 3/2/20 Begun\n\n"
    tracker = read_of(block.format(1, "Count") + block.format(2, "Mend"))
    assert [action.ref for action in tracker.actions()] == ["1", "2"]
    assert [action.title for action in tracker.actions()] == ["Count the lamps", "Mend the lamps"]


def test_labelled_blocks_may_begin_with_a_numbered_aim_below_headings_of_their_parts() -> None:
    block = "\n{} Aim | {} people are safe.\nAction required | Count the lamps\nLead | {}\n"
    blocks = [block.format(*each) for each in (("1.1", "Young", "Ann Bell"), ("1.2", "Old", "Bob Carr"))]
    last = block.format("2.1", "All", "Cat Dow")
    tracker = read_of(f"Harbour plan\n1. Key aim: Nights{''.join(blocks)}\n2. Key aim: Days{last}")
    (plan,) = tracker.priorities
    found = [(one.title, action.ref, action.owners) for one in plan.objectives for action in one.actions]
    assert found == [
        ("Nights", "1.1", ("Ann Bell",)),
        ("Nights", "1.2", ("Bob Carr",)),
        ("Days", "2.1", ("Cat Dow",)),
    ]
    assert [action.extra["Aim"].split(maxsplit=1)[0] for action in plan.actions()] == ["Young", "Old", "All"]


def test_words_in_brackets_under_a_title_belong_to_it() -> None:
    (priority,) = read_of(
        sheet_of(
            "Action | Timeframe | | Person responsible\n | Start date | End date | (include job title)\n"
            "Run a clinic in the park | May 2020 | June 2020 | Ann Bell",
            merges=["A1:A2", "B1:C1"],
        )
    ).priorities
    assert [column.field for column in priority.columns] == ["action", "start", "deadline", "owner"]
    assert priority.columns[-1].title == "Person responsible (include job title)"


def test_a_page_s_own_line_between_repeated_titles_is_no_objective() -> None:
    title = "Ref | Action | Lead | Due | Progress"
    (action,) = actions_of(
        f"{title}\n1 | Run a clinic | Ann Bell | May 2020 | 3/2/20 Room booked and the\n"
        f"Streets plan – OFFICIAL – Page 1 of 2\n{title}\n | | | | leaflets are printed."
    )
    assert [update.text for update in action.updates] == ["Room booked and the leaflets are printed."]


@pytest.mark.parametrize(
    "line",
    [
        "Signed off by: | Chief Officer | | Date: | 21/06/2020",
        "Total commitments: 2",
        "Total | 2 | 4",
        "Approved by the board: | | | | ",
    ],
)
def test_sums_and_signatures_under_a_table_are_no_work(line: str) -> None:
    tracker = read_of(
        "Action | Lead | Due | Progress | Cost\nRun a clinic in the park | Ann Bell | May 2020 | 3/2/20 Begun | 4\n"
        f"Print a leaflet | Bob Carr | May 2020 | 4/2/20 Begun | 5\n\n{line}"
    )
    assert [action.title for action in tracker.actions()] == ["Run a clinic in the park", "Print a leaflet"]
    assert tracker.unplaced


def test_a_report_and_its_date_before_a_colon_are_one_label() -> None:
    (priority,) = read_of("June 2019 – Needs review: Calls rose by nine per cent.\n" + ROWS.strip()).priorities
    assert [(one.label, one.text) for one in priority.context] == [
        ("June 2019 – Needs review", "Calls rose by nine per cent.")
    ]


def test_a_last_group_reaches_as_far_as_it_is_merged_and_titles_stand_beside_it() -> None:
    (priority,) = read_of(
        sheet_of(
            "Action | Lead | Quarter 1 | | Quarter 2 | |\n | | Update | RAG | Update | RAG | Comments\n"
            "Run a clinic in the park | Ann Bell | Booked | Red | Held | Green | Well liked",
            merges=["C1:D1", "E1:F1"],
        )
    ).priorities
    assert [column.title for column in priority.columns][-1] == "Comments"
    (action,) = priority.actions()
    assert action.rating.colour == "green"


def test_the_first_part_of_a_table_has_its_objective_above_its_titles_as_the_later_parts_have() -> None:
    title = "Ref | Action | Lead | Due"
    (priority,) = read_of(
        f"Streets plan\n\n1. Our lamps\n{title}\n1.1 | Count the lamps | Ann Bell | May 2020\n\n"
        f"2. Our paths\n{title}\n2.1 | Sweep the paths | Bob Carr | May 2020"
    ).priorities
    assert [(one.ref, one.title, len(one.actions)) for one in priority.objectives] == [
        ("1", "Our lamps", 1),
        ("2", "Our paths", 1),
    ]
    assert [one.text for one in priority.context] == ["Streets plan"]


def test_a_label_that_every_block_has_is_a_title_though_no_field_is_called_so() -> None:
    block = "Action | {}\nLead | Ann Bell\nFriends | Police\nDue | May 2020\n\n"
    tracker = read_of(block.format("Count the lamps") + block.format("Mend the lamps"))
    assert [(action.owners, action.extra) for action in tracker.actions()] == [
        (("Ann Bell",), {"Friends": "Police"})
    ] * 2


def test_an_aim_above_the_titles_is_said_of_the_whole_plan() -> None:
    (priority,) = read_of("Aim: Fewer homes are broken into\n" + ROWS.strip()).priorities
    assert [(one.label, one.text) for one in priority.context] == [("Aim", "Fewer homes are broken into")]
    assert [one.title for one in priority.objectives] == [""]


def test_a_numbered_aim_above_the_titles_is_an_objective() -> None:
    (priority,) = read_of("Aim 1: Fewer homes are broken into\n" + ROWS.strip()).priorities
    assert [(one.ref, one.title) for one in priority.objectives] == [("1", "Fewer homes are broken into")]


def test_a_row_of_titles_that_nobody_knows_is_told_by_what_stands_below_it() -> None:
    tracker = read_of(
        "Park life\nHopes | Souls | Season | Weather\nRun a clinic in the park | Ann Bell | May 2020 | Green\n"
        "Print a leaflet for schools | Bob Carr | June 2020 | Amber\nHold a launch in town | Cat Dean | July 2020 | Red"
    )
    assert [(a.title, a.owners, a.deadline.text, a.rating.colour) for a in tracker.actions()] == [
        ("Run a clinic in the park", ("Ann Bell",), "May 2020", "green"),
        ("Print a leaflet for schools", ("Bob Carr",), "June 2020", "amber"),
        ("Hold a launch in town", ("Cat Dean",), "July 2020", "red"),
    ]
    assert {finding.code for finding in tracker.findings} >= {"column-guessed"}


def test_start_end_and_impact_are_titles_though_they_are_words_of_dates_too() -> None:
    tracker = read_of(
        "Streets\nDate raised | Detailed actions | Lead | Start | End | Cost | Stage | Impact | Risks\n"
        "1/2/20 | Run a clinic in the park | Ann Bell | 1/3/20 | 1/5/20 | £4 | In progress | Calls fall | A lamp"
    )
    (action,) = tracker.actions()
    assert action.title == "Run a clinic in the park"
    assert (action.deadline.text, action.evaluation) == ("1/5/20", "Calls fall")


@pytest.mark.parametrize("note", ["Note: depends on the bid.", "* with the fire service", "Source: parks group, May"])
def test_a_note_alone_in_the_actions_column_is_no_action(note: str) -> None:
    tracker = read_of(
        f"Action | Lead | Due\nRun a clinic in the park* | Ann Bell | May 2020\n{note}\nPrint it | Bob Carr | May 2020"
    )
    assert [action.title for action in tracker.actions()] == ["Run a clinic in the park*", "Print it"]
    assert [one.text for one in tracker.unplaced] == [note]


def test_an_objective_and_its_label_may_stand_in_two_cells_above_each_part_of_a_table() -> None:
    title = "RAG | Action | Lead | Due"
    (priority,) = read_of(
        f"Priority | Stalking\nLead | Ann Bell\n\nObjective: | Victims are heard\n{title}\n"
        f"Green | Train the staff | Ann Bell | May 2020\n\nObjective: | Streets are safe\n{title}\n"
        "Red | Light the path | Bob Carr | May 2020"
    ).priorities
    assert (priority.name, [(one.title, len(one.actions)) for one in priority.objectives]) == (
        "Stalking",
        [("Victims are heard", 1), ("Streets are safe", 1)],
    )


@pytest.mark.parametrize("title", ["Timeline", "Time line", "Timeframe", "Timescales"])
def test_a_title_may_be_written_apart_or_as_one_word(title: str) -> None:
    tracker = read_of(
        f"Big idea | Detailed actions | Lead | {title} | Extra help\nSafer | Run a clinic | Ann Bell | May 2020 |"
    )
    assert [action.deadline.text for action in tracker.actions()] == ["May 2020"]


def test_words_over_the_work_make_no_second_work_where_the_work_stands_under_other_words() -> None:
    (action,) = actions_of(
        sheet_of(
            "What we do | | | How it goes | |\nNo | Priority area | Lamp log | Progress | What will we do? | By whom\n"
            "1.1 | Safer parks | See the folder | 3/2/20 Begun | Run a clinic in the park | Ann Bell",
            merges=["A1:C1", "D1:F1"],
        )
    )
    assert (action.title, action.extra) == ("Run a clinic in the park", {"Lamp log": "See the folder"})


@pytest.mark.parametrize("ends", [("Action:", "Lead:", "Deadline:", "RAG:"), ("Action:", "Lead", "Deadline:", "RAG")])
def test_titles_may_end_in_a_colon(ends: tuple[str, ...]) -> None:
    (action,) = actions_of(f"Strategic Lead: | Ed Fox\n\n{' | '.join(ends)}\nRun a clinic | Ann Bell | May 2020 | Red")
    assert (action.title, action.owners, action.rating.colour) == ("Run a clinic", ("Ann Bell",), "red")


def test_labels_with_values_beside_them_are_no_titles() -> None:
    (priority,) = read_of(
        "Strategic Lead: | Ed Fox | Action: | See below | Deadline: | June\n\n" + ROWS.strip()
    ).priorities
    assert [action.ref for objective in priority.objectives for action in objective.actions] == ["1", "2"]
    assert priority.strategic_lead == "Ed Fox"


def test_a_second_row_of_titles_right_below_is_no_table_of_its_own() -> None:
    (priority,) = read_of(
        "Priority: Safer parks\nStrategic Lead: Dee Eve\n\nNo | What we will do | Who | By when | How it goes | RAG\n"
        "number | action | owner | due | update | rag\n1 | Run a clinic | Ann Bell | May 2020 | Begun | Green"
    ).priorities
    assert (priority.name, priority.strategic_lead) == ("Safer parks", "Dee Eve")
    assert [column.title for column in priority.columns][:3] == ["No", "What we will do", "Who"]
    (action,) = priority.objectives[0].actions
    assert (action.ref, action.title, action.owners) == ("1", "Run a clinic", ("Ann Bell",))


@pytest.mark.parametrize("first", ["Action {} | | | Action {} |\n", "Ref | {} | | Ref | {}\n"])
def test_labelled_blocks_may_stand_beside_each_other(first: str) -> None:
    block = first + (
        "What | {} | | What | {}\nWho | {} | | Who | {}\n"
        "Due date | May 2021 | | Due date | June 2021\nRAG | Green | | RAG |\n"
    )
    tracker = read_of(
        "Our lamps | | | Winter\n\n"
        + block.format(1, 2, "Light the path", "Print a leaflet", "Ann Bell", "Bob Carr")
        + "\n"
        + block.format(3, 4, "Run a clinic", "Plant trees", "Cas Dee", "")
    )
    assert [(a.ref, a.title, a.owners, a.deadline.text, a.rating.colour) for a in tracker.actions()] == [
        ("1", "Light the path", ("Ann Bell",), "May 2021", "green"),
        ("2", "Print a leaflet", ("Bob Carr",), "June 2021", None),
        ("3", "Run a clinic", ("Cas Dee",), "May 2021", "green"),
        ("4", "Plant trees", (), "June 2021", None),
    ]
    assert not tracker.unplaced


def test_a_theme_above_each_table_names_a_plan_and_one_above_rows_an_objective() -> None:
    titles = "Ref | Action | Lead | Deadline"
    lamps, bins = "1 | Mend the lamps | Ann Bell | May 2020", "2 | Empty the bins | Bob Carr | May 2020"
    plans = read_of(f"Theme: Safer parks\n{titles}\n{lamps}\n\nTheme: Kinder streets\n{titles}\n{bins}").priorities
    assert [(one.name, [each.title for each in one.objectives]) for one in plans] == [
        ("Safer parks", [""]),
        ("Kinder streets", [""]),
    ]
    (plan,) = read_of(f"Theme: Safer parks\n{titles}\n{lamps}\nTheme: Kinder streets\n{bins}").priorities
    assert [each.title for each in plan.objectives] == ["Safer parks", "Kinder streets"]


def test_labels_in_two_columns_that_never_stand_beside_each_other_are_no_blocks_side_by_side() -> None:
    left = "\n".join("Action: | Run a clinic\nLead: | Ann Bell" for _ in range(3))
    right = "\n".join(" | | | Action: | Mend the lights\n | | | Lead: | Bob Carr" for _ in range(3))
    assert len(actions_of(f"{left}\n{right}")) == 6


@pytest.mark.parametrize(
    ("first", "second"), [("Objective 1: Calmer", "Objective 2: Safer"), ("Aim A - Calm", "Aim B - Safe")]
)
@pytest.mark.parametrize("numbered", [True, False])
def test_an_objective_in_the_place_of_the_first_title_heads_the_rows_below(
    first: str, second: str, numbered: bool
) -> None:
    rows = ["Run a clinic in the park | Ann Bell | May 2020", "Print a leaflet for parents | Bob Carr | June 2020"]
    titles = "| Action | Lead | By when" if numbered else "| Lead | By when"
    tables = [
        f"{name} {titles}\n{'1.1 | ' if numbered else ''}{row}" for name, row in zip((first, second), rows, strict=True)
    ]
    tracker = read_of("Harbour plan\n\n" + "\n\n".join(tables))
    (plan,) = tracker.priorities
    assert [one.title for one in plan.objectives] == [first[-6:].strip(" -"), second[-5:].strip(" -")]
    assert [action.title for action in plan.actions()] == [row.split(" | ")[0] for row in rows]
    assert not tracker.unplaced


def test_an_objective_s_rating_is_a_title() -> None:
    (plan,) = read_of("Objective 1 RAG | Action | Lead\nGreen | Run a clinic in the park | Ann Bell").priorities
    assert [column.title for column in plan.columns] == ["Objective 1 RAG", "Action", "Lead"]
