"""Rows made whole: cut cells joined, new actions told from rows that go on, objectives however they are written."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tables import actions_of, read_of, sheet_of
from vrtracker.model import Tracker
from vrtracker.read.joining import join_lists, join_texts

TITLES = "No | Objective | Action | Lead | Deadline | Progress | RAG"


def objectives(tracker: Tracker) -> list[tuple[str, str, list[str]]]:
    return [(o.ref, o.title, [a.ref for a in o.actions]) for p in tracker.priorities for o in p.objectives]


WANTED = [("1", "Safer parks", ["1.1", "1.2"]), ("2", "Kinder streets", ["2.1"])]


def test_objectives_merged_over_their_actions() -> None:
    sheet = sheet_of(
        f"{TITLES}\n1 | Safer parks | Run a clinic | Ann Bell | May 2020 | Begun | Red\n"
        " | | Mend the lights | Bob Carr | May 2020 | Begun | Red\n2 | Kinder streets | Print "
        "a leaflet | Cat Dean | May 2020 | Begun | Red",
        merges=["A2:A3", "B2:B3"],
    )
    assert objectives(read_of(sheet)) == WANTED


def test_objectives_written_once() -> None:
    assert (
        objectives(
            read_of(
                f"{TITLES}\n1 | Safer parks | Run a clinic | Ann Bell | May 2020 | Begun | Red\n"
                " | | Mend the lights | Bob Carr | May 2020 | Begun | Red\n2 | Kinder streets | Print "
                "a leaflet | Cat Dean | May 2020 | Begun | Red"
            )
        )
        == WANTED
    )


def test_objectives_repeated_on_every_row() -> None:
    assert (
        objectives(
            read_of(
                f"{TITLES}\n1 | Safer parks | Run a clinic | Ann Bell | May 2020 | Begun | Red\n"
                "1 | Safer parks | Mend the lights | Bob Carr | May 2020 | Begun | Red\n2 | Kinder "
                "streets | Print a leaflet | Cat Dean | May 2020 | Begun | Red"
            )
        )
        == WANTED
    )


def test_an_objective_that_comes_back_further_down_is_the_same() -> None:
    found = objectives(
        read_of(
            "Objective | Action | Lead | Deadline\nSafer parks | Run a clinic | Ann Bell | May 2020\n"
            "Kinder streets | Print a leaflet | Cat Dean | May 2020\nSafer parks | Mend the lights "
            "| Bob Carr | May 2020"
        )
    )
    assert [(ref, title, len(actions)) for ref, title, actions in found] == [
        ("1", "Safer parks", 2),
        ("2", "Kinder streets", 1),
    ]


@pytest.mark.parametrize(
    "words",
    ["Objective 1: Safer parks", "1. Safer parks", "Objective 1 – Safer parks", "1. Overall objective: Safer parks"],
)
def test_objectives_as_banners_across_the_table(words: str) -> None:
    sheet = sheet_of(
        f"Ref | Action | Lead | Deadline\n{words} | | |\n1.1 | Run a clinic | Ann Bell | May "
        f"2020\n1.2 | Mend the lights | Bob Carr | May 2020\n"
        f"{words.replace('1', '2').replace('Safer parks', 'Kinder streets')} | | |\n2.1 | Print "
        f"a leaflet | Cat Dean | May 2020",
        merges=["A2:D2", "A5:D5"],
    )
    tracker = read_of(sheet)
    assert objectives(tracker) == WANTED
    assert [one.place.cell for one in tracker.findings if one.code == "objective-banner"] == ["A2", "A5"]


def test_objectives_on_rows_of_their_own() -> None:
    assert (
        objectives(
            read_of(
                f"{TITLES}\n1 | Safer parks\n | | Run a clinic | Ann Bell | May 2020 | Begun | Red\n"
                " | | Mend the lights | Bob Carr | May 2020 | Begun | Red\n2 | Kinder streets\n | | "
                "Print a leaflet | Cat Dean | May 2020 | Begun | Red"
            )
        )
        == WANTED
    )


def test_sections_above_objectives_are_kept() -> None:
    actions = actions_of(
        "No | Theme | Action | Lead | Due\nMay 2020\n1 | Parks | Run a clinic | Ann Bell | "
        "June 2020\n2 | Streets | Print a leaflet | Ann Bell | June 2020"
    )
    assert [action.extra for action in actions] == [{"Section": "May 2020"}, {"Section": "May 2020"}]


@pytest.mark.parametrize(
    ("shown", "refs"),
    [
        ("1.1 1.2 1.10", ["1.1", "1.2", "1.10"]),
        ("VR01 VR02 VR03", ["VR01", "VR02", "VR03"]),
        ("1 2 3", ["1", "2", "3"]),
    ],
)
def test_refs_are_kept_as_written(shown: str, refs: list[str]) -> None:
    rows = "\n".join(f"{ref} | Run clinic {at} | Ann Bell | May 2020" for at, ref in enumerate(shown.split()))
    assert [action.ref for action in actions_of(f"Ref | Action | Lead | Deadline\n{rows}")] == refs


def test_refs_are_counted_where_there_are_none() -> None:
    assert [
        action.ref for action in actions_of("Action | Lead\nRun a clinic | Ann Bell\nPrint a leaflet | Ann Bell")
    ] == ["1.1", "1.2"]


def test_a_row_that_goes_on_is_joined_and_said() -> None:
    tracker = read_of(
        "Action | Lead | Deadline | Progress\nRun a clinic in the park to | Ann Bell | May "
        "2020 | 3/2/20 Room booked and\n\n"
        "help every family. | | | paid for.\nPrint a leaflet | Bob Carr | May 2020 | 4/2/20 Begun."
    )
    first, second = tracker.actions()
    assert first.title == "Run a clinic in the park to help every family."
    assert [update.text for update in first.updates] == ["Room booked and paid for."]
    assert first.cells["updates"] == ("D2", "D4")
    assert second.title == "Print a leaflet"
    assert {one.place.cell for one in tracker.findings if one.code == "rows-joined"} == {"A4", "D4"}


def test_titles_repeated_between_the_halves_of_a_cell() -> None:
    titles = "Action | Lead | Deadline | Progress"
    (action,) = actions_of(
        f"{titles}\nRun a clinic | Ann Bell | May 2020 | 3/2/20 Room booked and\n{titles}\n | | | paid for."
    )
    assert [update.text for update in action.updates] == ["Room booked and paid for."]


def test_a_row_with_an_owner_and_a_date_is_an_action_however_it_begins() -> None:
    actions = actions_of(
        "Action | Lead | Deadline\nrun a clinic | Ann Bell | May 2020\nprint a leaflet | Bob "
        "Carr | June 2020\nmend the lights | Cat Dean | July 2020"
    )
    assert [action.title for action in actions] == ["run a clinic", "print a leaflet", "mend the lights"]


def test_a_row_that_may_be_either_is_said() -> None:
    tracker = read_of(
        "Action | Lead | Deadline\nRun a clinic in the park | Ann Bell | May 2020\nMend the "
        "lights | Bob Carr | June 2020\nWalk the streets at night"
    )
    assert len(list(tracker.actions())) == 3
    assert [one.place.cell for one in tracker.findings if one.code == "row-unsure"] == ["A4"]


def test_each_update_in_a_row_of_its_own() -> None:
    (first, second) = actions_of(
        "Action | Lead | Progress\nRun a clinic | Ann Bell | 3/2/20 Room booked.\n | | 4/3/20 "
        "Doors open.\n | | 5/4/20 Full.\nPrint a leaflet | Bob Carr | 4/2/20 Begun."
    )
    assert [(update.date, update.text) for update in first.updates] == [
        ("2020-02-03", "Room booked."),
        ("2020-03-04", "Doors open."),
        ("2020-04-05", "Full."),
    ]
    assert len(second.updates) == 1


def test_each_update_with_its_date_in_a_cell_of_its_own() -> None:
    (action,) = actions_of(
        "Action | Lead | Date of update | Progress\nRun a clinic | Ann Bell | 3/2/20 | Room "
        "booked.\n | | 4/3/20 | Doors open."
    )
    assert [(update.date, update.text) for update in action.updates] == [
        ("2020-02-03", "Room booked."),
        ("2020-03-04", "Doors open."),
    ]


def test_a_cell_merged_over_two_actions_speaks_for_both() -> None:
    sheet = sheet_of(
        "Ref | Action | Lead | Deadline\n1 | Run a clinic | Ann Bell | May 2020\n2 | Print a leaflet | | June 2020",
        merges=["C2:C3"],
    )
    tracker = read_of(sheet)
    assert [action.owners for action in tracker.actions()] == [("Ann Bell",), ("Ann Bell",)]
    assert [one.place.cell for one in tracker.findings if one.code == "cell-shared"] == ["C3"]


def test_an_action_merged_over_its_rows_is_one_action() -> None:
    sheet = sheet_of(
        "Action | Lead | Progress\nRun a clinic | Ann Bell | 3/2/20 Room booked.\n | Bob Carr "
        "| 4/3/20 Doors open.\nPrint a leaflet | Cat Dean | 5/3/20 Begun.",
        merges=["A2:A3"],
    )
    first, _ = actions_of(sheet)
    assert first.owners == ("Ann Bell", "Bob Carr")


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (("using additional suppression", "tactics."), "using additional suppression tactics."),
        (("Room booked.", "Doors open."), "Room booked.\nDoors open."),
        (("the consul", "tation paper"), "the consultation paper"),
        (("a multi-", "agency panel"), "a multi-agency panel"),
        (("3/2/20 Begun", "4/3/20 Done"), "3/2/20 Begun\n4/3/20 Done"),
        (("The draft of 21", "February was agreed"), "The draft of 21 February was agreed"),
        (("See (the", "annex)"), "See (the annex)"),
    ],
)
def test_pieces_of_a_text(pieces: tuple[str, ...], whole: str) -> None:
    assert join_texts(pieces) == whole


def test_a_word_cut_in_two_is_known_by_its_use_elsewhere() -> None:
    assert (
        join_texts(("for the resi", "dents of"), frozenset({"residents", "for", "the", "of"})) == "for the residents of"
    )


def test_names_in_rows_of_their_own_stay_apart() -> None:
    assert join_lists(("Ann Bell", "Bob Carr")) == "Ann Bell\nBob Carr"
    assert join_lists(("Probation", "HMP Lamp")) == "Probation\nHMP Lamp"
    assert join_lists(("Lamp Trust", "Keywatch")) == "Lamp Trust\nKeywatch"
    assert join_lists(("Superintendent Kim", "Dee")) == "Superintendent Kim Dee"
    assert join_lists(("Head of Licens", "ing")) == "Head of Licensing"
    assert join_lists(("31 Decem", "ber 2020")) == "31 December 2020"
    assert join_lists(("Ann Bell", "and Bob Carr")) == "Ann Bell and Bob Carr"


def test_lone_titles_above_runs_of_whole_rows_are_objectives() -> None:
    found = objectives(
        read_of(
            "Action | Lead | Deadline\nSafer parks\nRun a clinic | Ann Bell | May 2020\nMend the "
            "lights | Bob Carr | May 2020\n"
            "Kinder streets\nPrint a leaflet | Cat Dean | May 2020"
        )
    )
    assert found == WANTED


def test_rows_of_a_number_and_words_above_lettered_actions_are_what_these_are_for() -> None:
    tracker = read_of(
        "Ref | What | Who | When\n1 | Know the place | |\na) | Count the lamps | Ann Bell | May 2020\n"
        "b) | Draw the map | Bob Carr | June 2020\n2 | Tell everybody | |\na) | Print a leaflet | Cas Dee | July 2020"
    )
    found = [(one.ref, one.title, [action.ref for action in one.actions]) for one in tracker.priorities[0].objectives]
    assert found == [("1", "Know the place", ["a)", "b)"]), ("2", "Tell everybody", ["a)"])]


def test_a_note_under_the_table_is_no_objective() -> None:
    tracker = read_of(
        "RAG | Progress | Action | Lead\nGreen | 3/2/20 Begun | Run a clinic in the park | Ann Bell\n\n"
        "Notes: numbers leave out the college"
    )
    assert [objective.title for objective in tracker.priorities[0].objectives] == [""]
    assert [one.text for one in tracker.unplaced] == ["Notes: numbers leave out the college"]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("officers visit each we", "ek", "officers visit each week"),
        ("Overtime agreed to Ma", "rch.", "Overtime agreed to March."),
        ("comments inv", "ited from partners", "comments invited from partners"),
        ("the plan may", "be late", "the plan may be late"),
        ("a word for", "ward members", "a word for ward members"),
        ("we met the group in", "to hear them", "we met the group in to hear them"),
        ("the rank each Satur", "day night", "the rank each Saturday night"),
        ("the lamps were swap", "ped out", "the lamps were swapped out"),
        ("work with the neighb", "ourhood team", "work with the neighbourhood team"),
        ("meet beyond the bou", "ndary wall", "meet beyond the boundary wall"),
        ("the old problems", "ring true", "the old problems ring true"),
        ("officers", "able to come", "officers able to come"),
        ("the steering", "cttee met", "the steering cttee met"),
        ("two cafés", "in town", "two cafés in town"),
        ("a walk with Gwenl", "in June", "a walk with Gwenl in June"),
        ("the gov", "mtgs", "the gov mtgs"),
    ],
)
def test_a_common_word_that_a_page_cut_is_known_though_it_stands_nowhere_whole(
    before: str, after: str, whole: str
) -> None:
    table = f"Ref | Action | Lead | Progress\n1 | Run a clinic | Ann Bell | 3/2/20 {before}\n | | | {after}"
    (action,) = read_of(table).actions()
    assert [update.text for update in action.updates] == [whole]


def test_an_objective_continued_on_the_next_page_is_the_same_and_its_words_are_kept() -> None:
    tracker = read_of(
        "No | Overall objective | Objective | Lead\n1 | Safer parks | Run a clinic | Ann Bell\n"
        "1 | Safer parks (cont.) | Mend the lights | Bob Carr\n2 | Kinder streets | Print a leaflet | Cat Dean"
    )
    assert [(one.title, len(one.actions)) for one in tracker.priorities[0].objectives] == [
        ("Safer parks", 2),
        ("Kinder streets", 1),
    ]
    assert [one.text for one in tracker.unplaced] == ["Safer parks (cont.)"]


def test_a_marked_title_alone_under_the_owners_is_an_objective() -> None:
    found = objectives(
        read_of(
            "Lead | Action | Deadline\n[D9E1F2]Safer parks\nAnn Bell | Run a clinic | May 2020\n"
            "Bob Carr | Mend the lights | May 2020\n[D9E1F2]Kinder streets\nCat Dean | Print a leaflet | May 2020"
        )
    )
    assert found == WANTED


def test_one_title_alone_above_whole_rows_is_their_objective() -> None:
    found = objectives(
        read_of(
            "Action | Lead | Deadline\nSafer parks\nRun a clinic | Ann Bell | May 2020\n"
            "Mend the lights | Bob Carr | May 2020"
        )
    )
    assert found == WANTED[:1]


def test_words_under_the_action_alone_among_whole_rows_are_said() -> None:
    tracker = read_of(
        "Action | Lead | Deadline\nRun a clinic | Ann Bell | May 2020\nMend the lights | Bob Carr | May 2020\n"
        "Sweep the paths\nPrint a leaflet | Cat Dean | May 2020"
    )
    assert [finding.place.cell for finding in tracker.findings if finding.code == "row-unsure"] == ["A4"]


def test_what_an_objectives_own_lines_say_below_it_is_no_other_objective() -> None:
    tracker = read_of(
        sheet_of(
            "Action | Lead | Deadline | Progress\nOutcome 1: Safer parks\nIndicator: 70% feel safe\n"
            "Run a clinic | Ann Bell | May 2020 | Begun\nOutcome 2: Kinder streets\nLead: Cat Dean\n"
            "Print a leaflet | Bob Carr | May 2020 | Begun",
            merges=["A2:D2", "A3:D3", "A5:D5", "A6:D6"],
        )
    )
    assert objectives(tracker) == [("1", "Safer parks", ["1.1"]), ("2", "Kinder streets", ["2.1"])]
    assert [left.text for left in tracker.unplaced] == ["Indicator: 70% feel safe", "Lead: Cat Dean"]


def test_points_of_a_list_that_an_action_announces_belong_to_it() -> None:
    tracker = read_of(
        "Action | Lead | Deadline\nTrain the wardens: | Ann Bell | May 2020\n• a morning for new ones\n"
        "• a film for all\nMend the lights | Bob Carr | June 2020"
    )
    assert [action.title for action in tracker.actions()] == [
        "Train the wardens:\n• a morning for new ones\n• a film for all",
        "Mend the lights",
    ]


def test_a_point_with_an_owner_of_its_own_is_an_action_that_may_go_on_from_the_one_above() -> None:
    tracker = read_of(
        "Action | Lead | Deadline\nTrain the wardens: | Ann Bell | May 2020\n• a film for all | Cat Dean | June 2020"
    )
    assert [action.title for action in tracker.actions()] == ["Train the wardens:", "• a film for all"]
    assert "row-unsure" in [finding.code for finding in tracker.findings]


@pytest.mark.parametrize("stamp", ["2020-04-11:", "Q3 20/21 –", "11/4/20"])
def test_an_entry_in_a_row_of_its_own_stays_an_entry(stamp: str) -> None:
    tracker = read_of(
        f"No | Action | Lead | Deadline | Progress\n1 | Run a clinic | Ann Bell | May 2020 | 30/1/20 Forty came\n"
        f" | | | | {stamp} Sixty came"
    )
    assert [update.text for update in next(iter(tracker.actions())).updates] == ["Forty came", "Sixty came"]


def test_a_total_names_no_plan_and_ends_no_table_whose_titles_come_again() -> None:
    titles = "No | Action | Lead | Deadline"
    tracker = read_of(
        f"1. Our homes\n{titles}\n1.1 | Mend the lights | Ann Bell | May 2020\n\nSub-total\n\n2. Our streets\n"
        f"{titles}\n2.1 | Walk the route | Bob Carr | May 2020\n\n\n3. Our parks\n{titles}\n"
        "3.1 | Open the gates | Cat Dean | May 2020"
    )
    assert objectives(tracker) == [
        ("1", "Our homes", ["1.1"]),
        ("2", "Our streets", ["2.1"]),
        ("3", "Our parks", ["3.1"]),
    ]


def test_numbers_of_objectives_are_these_whatever_stands_under_the_table() -> None:
    tracker = read_of(
        "No | Theme | Task | Lead | Due\n1 | Safer parks | Run a clinic | Ann Bell | May 2020\n"
        " | | Mend the lights | Bob Carr | May 2020\n2 | Kinder streets | Print a leaflet | Cat Dean | May 2020\n\n"
        "Key: | | Green = on track; Red = late"
    )
    assert objectives(tracker) == WANTED


def test_counts_under_the_table_are_no_part_of_its_last_action() -> None:
    tracker = read_of(
        "Action | Lead | Deadline | Score\nRun a clinic | Ann Bell | May 2020 | 3\n"
        "Mend the lights | Bob Carr | June 2020 | 4\n\n"
        "Actions in this strand: | 2\nPatrols made so far | 187\nUpdated RJP 2 November 2020"
    )
    assert [(action.title, action.owners) for action in tracker.actions()] == [
        ("Run a clinic", ("Ann Bell",)),
        ("Mend the lights", ("Bob Carr",)),
    ]
    assert "187" in [one.text for one in tracker.unplaced]


def test_a_row_without_a_number_goes_on_where_the_words_beside_do_although_it_has_all_an_action_has() -> None:
    tracker = read_of(
        "Ref | Action | Lead | Due | Progress\n"
        "1 | Post scanner at HMP | Governor Ruth | December | 6/1/20: Scanner on order,\n"
        " | Ashmere | Tansley | 2020 | delivery is expected soon.\n"
        "2 | Recruit two workers | Ann Bell | May 2020 | 6/1/20: Begun."
    )
    assert [(action.title, action.deadline.date) for action in tracker.actions()] == [
        ("Post scanner at HMP Ashmere", date(2020, 12, 31)),
        ("Recruit two workers", date(2020, 5, 31)),
    ]


WRAPPED = """
What will we do? | Who? | By when? | Progress | RAG
Objective 1: Make the parks safer for
girls at night
{between}Set up a monthly tasking meeting with | Ann Bell | December | 12/9/19: First meeting held with | Green – held
licensed premises and taxi | Street Pastors | 2020 | fourteen venues present. | each month
{firms} of the quay | | | 1/10/19: Chair elected. |
{between}Install help points at the bus | Bob Carr | End of June | 12/9/19: Quotes received from two | Amber – late
station | | 2020 | suppliers. |
"""


@pytest.mark.parametrize(("between", "firms"), [("\n", "Firms"), ("", "firms")], ids=["empty rows", "none"])
def test_actions_that_a_page_spread_over_rows_are_whole(between: str, firms: str) -> None:
    tracker = read_of(WRAPPED.strip().format(between=between, firms=firms))
    assert [" ".join(action.title.split()) for action in tracker.actions()] == [
        f"Set up a monthly tasking meeting with licensed premises and taxi {firms} of the quay",
        "Install help points at the bus station",
    ]
    assert [action.owners for action in tracker.actions()] == [("Ann Bell", "Street Pastors"), ("Bob Carr",)]
    assert [objective.title for objective in tracker.priorities[0].objectives] == [
        "Make the parks safer for girls at night"
    ]


def test_an_objective_may_run_on_beside_the_next_action() -> None:
    tracker = read_of(
        "Ref | Overall objective | Action | Lead | Deadline\n"
        "1.1 | Reduce violence by | Run a clinic | Ann Bell | May 2020\n"
        "1.2 | early help and | Mend the lights | Bob Carr | May 2020\n"
        "1.3 | enforcement | Print cards | Cat Dean | May 2020\n"
        "2.1 | Kinder streets | Walk the route | Ed Fox | May 2020"
    )
    assert objectives(tracker) == [
        ("1", "Reduce violence by early help and enforcement", ["1.1", "1.2", "1.3"]),
        ("2", "Kinder streets", ["2.1"]),
    ]


def test_empty_rows_between_groups_of_actions_join_none_of_them() -> None:
    tracker = read_of(
        "Action | Lead | Deadline\nRun a clinic | Ann Bell | May 2020\nPrint a leaflet | Bob Carr |\n\n"
        "Mend the lights | Cat Dean | June 2020\nWalk the route | Ed Fox |"
    )
    assert [action.title for action in tracker.actions()] == [
        "Run a clinic",
        "Print a leaflet",
        "Mend the lights",
        "Walk the route",
    ]


def test_actions_in_small_letters_on_sheets_kept_alike_stay_apart() -> None:
    table = "Action | Lead | Deadline\nrun a clinic | Ann Bell | May 2020\nprint a leaflet | Bob Carr | June 2020"
    tracker = read_of(table, table.replace("a ", "one "))
    assert [len(objective.actions) for plan in tracker.priorities for objective in plan.objectives] == [2, 2]


def test_beside_whole_actions_a_capital_begins_an_objective_though_the_one_above_ends_in_a_small_word() -> None:
    tracker = read_of(
        "Outcome | Activity | Lead | Ends | Progress\nChildren have a friend to turn to | Open a tea room | Ann Bell | "
        "May 2020 | Begun\n | Train ten mentors | Bob Carr | May 2020 | Begun\n"
        "Parents sleep better | Start a choir | Cat Dean | May 2020 | Begun"
    )
    assert [title for _, title, _ in objectives(tracker)] == [
        "Children have a friend to turn to",
        "Parents sleep better",
    ]


@pytest.mark.parametrize("title", ["Plan: who, how and when", "Our steps"])
def test_an_objective_merged_over_rows_with_an_owner_and_a_date_each_is_none_of_the_actions(title: str) -> None:
    tracker = read_of(
        sheet_of(
            f"Objective/rationale | Success criteria | {title} | Timescale | Led by\n"
            "Fewer bins burn | No fires in May | Lock the bins behind the old school | May 2020 | Ann Bell\n"
            " | Ten visits | Visit each shop in the high street twice | June 2020 | Bob Carr\n"
            "Lamps work | All lit | Mend every lamp on the towpath | July 2020 | Cat Dean",
            merges=["A2:A3"],
        )
    )
    assert [(one.title, [action.title for action in one.actions]) for one in tracker.priorities[0].objectives] == [
        (
            "Fewer bins burn",
            ["Lock the bins behind the old school", "Visit each shop in the high street twice"],
        ),
        ("Lamps work", ["Mend every lamp on the towpath"]),
    ]


@pytest.mark.parametrize("cut", ["Fewer fires lit by boys under | 16s", "Fewer fires lit between | 2020 and 2024"])
def test_an_objective_that_stops_at_a_preposition_goes_on_with_a_number(cut: str) -> None:
    first, second = cut.split(" | ")
    tracker = read_of(
        "Ref | Objective | Action | Lead | Deadline | Progress\n"
        f"1 | {first} | Walk the quay at night with | Ann Bell | May 2020 | 3/2/20 Begun with\n"
        f" | {second} | Harbour School and its friends. | | | the first ward.\n"
        "2 | | Hang a ring by every ladder | Bob Carr | June 2020 | 4/2/20 Begun."
    )
    (objective,) = tracker.priorities[0].objectives
    assert objective.title == f"{first} {second}"
    assert [action.ref for action in objective.actions] == ["1", "2"]


CUT = "Item | Overall objective | Objective | Officer | Deadline | Outcomes | Evaluation"


def test_a_row_that_goes_on_in_two_cells_beside_is_no_action_though_it_has_a_date() -> None:
    (first, second) = actions_of(
        f"{CUT}\n1 | Pupils know | Harbour lesson for all of | Ann | School year | 3/2/20 Begun in | Count of\n"
        " | what it costs | Year 8 | Bell | 2019/20 | six of ten schools | visits\n"
        " | | Film made by pupils | Bob Carr | 31/10/20 | 4/2/20 Shown. |"
    )
    assert (first.title, first.evaluation) == ("Harbour lesson for all of Year 8", "Count of visits")
    assert [update.text for update in first.updates] == ["Begun in six of ten schools"]
    assert second.title == "Film made by pupils"


def test_a_whole_row_with_one_note_in_small_letters_is_an_action() -> None:
    found = actions_of(
        f"{CUT}\n1 | Pupils know | Harbour lesson | Ann Bell | May 2020 | 3/2/20 Begun in two schools | Count\n"
        " | | Year 8 film | Bob Carr | June 2020 | not yet begun | Views"
    )
    assert [action.title for action in found] == ["Harbour lesson", "Year 8 film"]


def test_a_numbered_heading_with_who_leads_it_is_what_the_actions_numbered_within_it_are_for() -> None:
    tracker = read_of(
        "Ref | Milestone | Owner | Status | Commentary\nH3 | A harbour town at ease\n"
        "H3.1 | Calm nights by the quay | Rose Teague\n3.1.1 | Mend the lamps by May 2020 | Ann Bell | Green | Begun\n"
        "3.1.2 | Train the door staff | Bob Carr | Amber | Begun\n"
        "H3.2 | Homes that are safe | Dan Frayne\n3.2.1 | Fit the locks | Cas Dee | Red | Late\n"
        "H4 | A town that knows\n4.1 | Print a leaflet | Cas Dee | Red | Late"
    )
    assert objectives(tracker) == [
        ("H3.1", "Calm nights by the quay", ["3.1.1", "3.1.2"]),
        ("H3.2", "Homes that are safe", ["3.2.1"]),
        ("H4", "A town that knows", ["4.1"]),
    ]
    sections = [action.extra.get("Section") for action in tracker.actions()]
    assert sections == ["A harbour town at ease"] * 3 + [None]
    assert [one.text for one in tracker.unplaced] == ["H3", "Rose Teague", "Dan Frayne"]


def test_work_of_the_same_level_that_says_more_leaves_a_numbered_row_an_action() -> None:
    found = actions_of(
        "Ref | Action | Owner | Deadline\n1 | Light the quay | Ann Bell\n1.1 | Mend the lamps | Bob Carr | May 2020\n"
        "2 | Train the door staff | Bob Carr | May 2020\n3 | Fit the locks | Ann Bell\n"
        "3.1 | Buy the locks | Cas Dee | May 2020"
    )
    assert [action.ref for action in found] == ["1", "1.1", "2", "3", "3.1"]


def test_a_subject_above_numbers_that_begin_anew_is_what_these_actions_are_for() -> None:
    tracker = read_of(
        "Portfolio | Who | No | Actions | When\nNoise | Ann Bell | | The race track\n"
        " | | 1 | Note the noise on each race day | Ongoing\n | | 2 | Meet the club to discuss: | May 2020\n"
        " | | | · Sundays\n | | | · Next season\nSafety | Bob Carr | | The village\n"
        " | | 1 | Ask for a lamp by the school | June 2020"
    )
    assert objectives(tracker) == [("1", "The race track", ["1", "2"]), ("2", "The village", ["1"])]
    actions = list(tracker.actions())
    assert actions[1].title.endswith("· Sundays\n· Next season")
    assert [action.extra["Section"] for action in actions] == ["Noise", "Noise", "Safety"]
    assert [one.text for one in tracker.unplaced] == ["Ann Bell", "Bob Carr"]


def test_a_row_without_a_number_elsewhere_leaves_those_above_number_one_actions() -> None:
    tracker = read_of(
        "No | Actions | Who | When\n | Light the quay | Ann Bell\n1 | Mend the lamps | Bob Carr | May 2020\n"
        " | Open the hall | Cas Dee | June 2020\n | Train the staff | Ann Bell\n"
        "1 | Fit the locks | Cas Dee | May 2020"
    )
    assert [one.title for one in tracker.priorities[0].objectives] == [""]
    assert next(tracker.actions()).title == "Light the quay"


@pytest.mark.parametrize("remark", ["as at 3.2.2020", "Updated 3/2/20", "v1.2"])
def test_a_heading_may_have_words_about_the_paper_at_its_right_edge(remark: str) -> None:
    titles = "No | Action | Lead | Deadline | Progress"
    tracker = read_of(
        f"Parks\n\n{titles}\n1 | Mend the lamps | Ann Bell | May 2020 | Begun\n\n"
        f"Action Plan 2 - Schools | | | | {remark}\n\n{titles}\n1 | Print a leaflet | Bob Carr | May 2020 | Begun"
    )
    assert objectives(tracker) == [("1", "", ["1"]), ("2", "Action Plan 2 - Schools", ["1"])]
    assert [one.text for one in tracker.unplaced] == [remark]


def test_a_numbered_theme_in_the_place_of_the_work_is_one_though_its_words_might_be_a_title() -> None:
    part = "Theme {}: {}\nAction | Progress\n{} | In progress.\n"
    first = part.format(1, "Prevention and diversion", "Open a drop-in for parents")
    second = part.format(2, "Children who are looked after", "Train carers to talk")
    assert objectives(read_of(f"Harbour plan\n{first}{second}")) == [
        ("1", "Prevention and diversion", ["1.1"]),
        ("2", "Children who are looked after", ["2.1"]),
    ]


def test_a_number_in_words_and_its_title_alone_are_what_the_rows_below_are_for() -> None:
    titles, work = "No | Action | Lead | Deadline", "Mend the lamps | Ann Bell | May 2020"
    tracker = read_of(f"{titles}\nPriority 1 | Light\n1 | {work}\n2 | {work}\nPriority 2 | Bins\n3 | {work}")
    assert objectives(tracker) == [("Priority 1", "Light", ["1", "2"]), ("Priority 2", "Bins", ["3"])]


def test_a_number_in_words_that_actions_have_too_is_theirs() -> None:
    work = "Mend the lamps | Ann Bell | May 2020"
    found = actions_of(
        f"No | Action | Lead | Deadline\nRecommendation 1 | {work}\nRecommendation 2 | Print a leaflet\n"
        f"Recommendation 3 | {work}"
    )
    assert [action.ref for action in found] == ["Recommendation 1", "Recommendation 2", "Recommendation 3"]


def test_an_action_that_stops_open_goes_on_where_its_progress_does_whatever_the_date_beside() -> None:
    found = actions_of(
        "Action | Lead | Deadline | Progress\nMend the lamps on the | Ann | By the end of | 3/2/20 Begun in two\n"
        "Quay and the path | Bell | May 2020 | of five streets.\nPrint a leaflet | Bob Carr | June 2020 | 4/2/20 Begun"
    )
    assert [action.title for action in found] == ["Mend the lamps on the Quay and the path", "Print a leaflet"]


def test_a_numbered_line_heads_the_work_below_it_though_many_actions_share_a_merged_owner() -> None:
    sheet = sheet_of(
        "Key task | Who | Deadline | Status update\n1. Safer parks | | |\nRun a clinic | Ann Bell | May 2020 | Begun.\n"
        "Mend the lights | | May 2020 | Begun.\n2. Kinder streets | | |\n"
        "Print a leaflet | Cat Dean | May 2020 | Begun.\nWalk with pupils | | May 2020 | Begun.",
        merges=["B3:B4", "B6:B7"],
    )
    assert [title for _, title, _ in objectives(read_of(sheet))] == ["Safer parks", "Kinder streets"]


def test_numbers_beside_an_objective_that_is_written_again_are_its_actions_though_a_page_cut_one_of_them() -> None:
    titles = "Objective | Action no. | Specific action | Responsible | Target"
    tracker = read_of(
        f"{titles}\n1 Work | 1.1 | Hold a breakfast | Ann Bell | May 2020\n"
        "1 Work | 1.2 | Open accounts with | Prison | June 2020\n"
        f"{titles}\n | | papers sent to the gate | Lead |\n2 Home | 2.1 | Find a bond scheme | Bob Carr | June 2020"
    )
    assert [action.ref for action in tracker.actions()] == ["1.1", "1.2", "2.1"]


@pytest.mark.parametrize("points", [("a)", "b)", "c)"), ("(a)", "(b)", "(c)"), ("a.", "b.", "c."), ("1)", "2)", "3)")])
def test_the_next_point_of_a_list_is_an_action_though_the_one_above_stops_at_and(points: tuple[str, ...]) -> None:
    first, second, third = points
    actions = actions_of(
        "Recommendation | Response | Timescale | Officer\n"
        f"{first} Buoys be laid off the spit; | Agreed. They are on order. | May 2021 | Ann Bell\n"
        f"{second} The slipway be lit; and | Agreed. | June 2021 | Bob Carr\n"
        f"{third} Dogs be kept off the sand. | Not agreed. It is common land. | |"
    )
    assert [action.title.split()[-1] for action in actions] == ["spit;", "and", "sand."]


def test_a_point_that_counts_on_from_none_above_goes_on_as_other_words_do() -> None:
    actions = actions_of(
        "Recommendation | Response | Timescale | Officer\n"
        "Buoys be laid off the spit and | Agreed. They are on order. | May 2021 | Ann Bell\n"
        "b) the slipway be lit | | |\n"
        "Dogs be kept off the sand | Agreed. | June 2021 | Bob Carr"
    )
    assert len(actions) == 2


def test_how_actions_of_one_objective_stand_is_not_said_of_the_next() -> None:
    row = "{} | Mend the lamp at the {} | Ann Bell | 1/5/2020 | Half is lit"
    table = "Ref | Action | Lead | Target date | Progress"
    within = read_of(
        "\n".join([table, "Aim 1: Parks", "Completed", row.format(1, "ford"), "Aim 2: Buses", row.format(2, "mill")])
    )
    assert [action.extra for action in within.actions()] == [{"Section": "Completed"}, {}]
    done = ["Completed", "Aim 1: Parks", row.format(1, "ford"), "Aim 2: Buses", row.format(2, "mill")]
    over = read_of("\n".join([table, *done, "Open", "Aim 3: Trams", row.format(3, "inn")]))
    assert [action.extra["Section"] for action in over.actions()] == ["Completed", "Completed", "Open"]


def test_below_a_merged_owner_a_row_is_an_action_though_the_one_above_ends_in_a_joining_word() -> None:
    sheet = sheet_of(
        "Who | Action | By when | Progress\nAnn Bell | Name an officer whom people can ask for | May 2020 | Begun.\n"
        " | Put a card in each car | | Drawn.\nCas Dee | Print a leaflet | June 2020 | Begun.",
        merges=["A2:A3", "C2:C3"],
    )
    assert [(one.title, one.owners) for one in read_of(sheet).actions()] == [
        ("Name an officer whom people can ask for", ("Ann Bell",)),
        ("Put a card in each car", ("Ann Bell",)),
        ("Print a leaflet", ("Cas Dee",)),
    ]


def test_beside_an_owner_and_a_date_in_small_letters_another_objective_begins() -> None:
    tracker = read_of(
        "Who | Action | By when | Why | Progress\nAnn Bell | Print a leaflet | May 2020 | So nobody need be | Begun.\n"
        "nobody yet | Rent a hall | some day in 2021 | So the young can sing |"
    )
    assert [title for _, title, _ in objectives(tracker)] == ["So nobody need be", "So the young can sing"]


@pytest.mark.parametrize("again", ["Safer parks", "Safer parks (continued)", "Safer parks – cont'd"])
def test_an_objective_that_a_page_says_again_beside_the_rest_of_a_row_is_said_once(again: str) -> None:
    tracker = read_of(
        f"{TITLES}\n | Safer parks | Run a clinic | Ann Bell | May 2020 | 3/2/20 Begun with the | Red\n"
        f" | {again} | | | | schools. |\n | | Mend the lights | Bob Carr | May 2020 | 3/2/20 Begun | Red"
    )
    assert objectives(tracker) == [("1", "Safer parks", ["1.1", "1.2"])]
    assert [action.updates[0].text for action in tracker.actions()] == ["Begun with the schools.", "Begun"]
    assert [one.text for one in tracker.unplaced] == ([] if again == "Safer parks" else [again])


def test_an_objective_that_goes_on_beside_the_rest_of_a_row_is_whole() -> None:
    tracker = read_of(
        f"{TITLES}\n | Safer parks and | Run a clinic | Ann Bell | May 2020 | 3/2/20 Begun with the | Red\n"
        " | kinder streets | | | | schools. |\n | | Mend the lights | Bob Carr | May 2020 | 3/2/20 Begun | Red"
    )
    assert objectives(tracker) == [("1", "Safer parks and kinder streets", ["1.1", "1.2"])]


def test_words_alone_above_a_row_with_an_objective_of_its_own_are_over_that() -> None:
    titles, row = "Objective | Action | Lead | Due", "{} | Mend the lamp at the {} | Ann Bell | May 2020"
    for heading in ("[D9D9D9] By the water", "Year 2: 2020 to 2021"):
        over = read_of(f"{titles}\n{heading}\n{row.format('Light', 'ford')}\n{row.format('', 'mill')}")
        assert objectives(over) == [("1", "Light", ["1.1", "1.2"])]
        assert [action.extra for action in over.actions()] == [{"Section": heading.split("] ")[-1]}] * 2
    empty = read_of(f"{titles}\nIt is quiet\n{row.format('Light', 'ford')}\n{row.format('', 'mill')}")
    assert objectives(empty) == [("1", "It is quiet", []), ("2", "Light", ["2.1", "2.2"])]
    for lone in ("It is light", "It is light and the"):
        apart = read_of(f"{titles}\n{lone}\n{row.format('paths are clean', 'ford')}\n{row.format('', 'mill')}")
        assert not [action for action in apart.actions() if action.extra]


@pytest.mark.parametrize("numbers", [("1", "2", "3", "4"), ("1.8", "1.9", "1.10", "1.11"), ("6.", "7.", "8.", "10.")])
def test_numbers_typed_ahead_among_the_work_are_no_part_of_the_number_above(numbers: tuple[str, ...]) -> None:
    first, second, third, last = numbers
    tracker = read_of(
        "No | What | Lead | When\nHARBOUR | | |\n"
        f"{first} | Run a clinic | Ann Bell | May 2020\n{second} | | |\n{third} | | |\n"
        f"QUAYS | | |\n{last} | Print a leaflet | Bob Carr | May 2020"
    )
    assert [action.ref for action in tracker.actions()] == [first, last]
    assert [one.text for one in tracker.unplaced] == [second, third]


def test_the_rest_of_a_reference_that_a_page_cut_belongs_to_it() -> None:
    refs = [
        action.ref
        for action in actions_of(
            "Ref | Action | Lead | Due\nPUB23/ | Run a clinic | Ann Bell | May 2020\n1/5 | | |\n"
            "PUB24/6 | Print a leaflet | Bob Carr | May 2020"
        )
    ]
    assert refs == ["PUB23/ 1/5", "PUB24/6"]


def test_two_cells_that_say_who_leads_an_objective_are_no_action() -> None:
    tracker = read_of(
        "Ref | Action | Lead | Deadline | Progress\n"
        "Theme 1: Safer parks\nTheme lead: Dee Eve | | | Support officer: Ed Fox\n"
        "1 | Run a clinic | Ann Bell | May 2020 | 3/2/20 Room booked.\n"
        "Theme 2: Calmer schools\nTheme lead: Gus Hill | | | Support officer: Ivy Jay\n"
        "2 | Print a leaflet | Bob Carr | June 2020 | 4/2/20 At the printer."
    )
    assert [one.title for one in tracker.actions()] == ["Run a clinic", "Print a leaflet"]
    assert [one.text for one in tracker.unplaced] == [
        "Theme lead: Dee Eve",
        "Support officer: Ed Fox",
        "Theme lead: Gus Hill",
        "Support officer: Ivy Jay",
    ]
