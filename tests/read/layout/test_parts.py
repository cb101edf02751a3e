"""Parts of one plan: tables with the same titles below one another, each under a heading of its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.tables import read_of
from vrtracker.model import Tracker
from vrtracker.read.layout.standing import says_standing

TITLES = "Ref | Action | Lead | Deadline | Progress | RAG"
LAMPS = "1 | Mend the lamps in the park | Ann Bell | May 2020 | 3/2/20 Begun. | Green"
BINS = "2 | Empty the bins by the school | Bob Carr | June 2020 | 4/2/20 Begun. | Amber"


def parts(tracker: Tracker) -> list[tuple[str, list[str]]]:
    (plan,) = tracker.priorities
    return [(objective.title, [action.ref for action in objective.actions]) for objective in plan.objectives]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("CLEAN STREETS", "QUIET NIGHTS"),
        ("Indicator 3: Clean streets", "Indicator 8: Quiet nights"),
        ("Pillar 1 – Clean streets", "Pillar 2 – Quiet nights"),
        ("Theme: Clean streets", "Theme: Quiet nights"),
        ("Clean streets by the water", "Quiet nights"),
        ("New matters of this meeting", "Matters of earlier meetings"),
    ],
)
def test_below_the_title_of_a_plan_headings_of_one_kind_above_the_same_titles_name_its_objectives(
    first: str, second: str
) -> None:
    tracker = read_of(f"Harbour action plan\n\n{first}\n{TITLES}\n{LAMPS}\n\n{second}\n{TITLES}\n{BINS}")
    names = [heading.split(": ")[-1].split(" – ")[-1] for heading in (first, second)]
    assert parts(tracker) == [(names[0], ["1"]), (names[1], ["2"])]
    assert [one.text for one in tracker.priorities[0].context] == ["Harbour action plan"]
    assert not tracker.unplaced


@pytest.mark.parametrize(
    ("above", "first", "second"),
    [
        ("", "CLEAN STREETS", "QUIET NIGHTS"),
        ("Harbour partnership\n\n", "PRIORITY 1 – CLEAN STREETS", "PRIORITY 2 – QUIET NIGHTS"),
        ("Harbour partnership\n\n", "CLEAN STREETS PLAN", "QUIET NIGHTS PLAN"),
        ("Harbour partnership\n\n", "CLEAN STREETS\nLead: Ann Bell", "QUIET NIGHTS\nLead: Bob Carr"),
        ("Harbour partnership\n\n", "Clean streets\nMeasures: Fewer fires", "Quiet nights\nMeasures: Fewer calls"),
    ],
)
def test_plans_of_their_own_stay_apart(above: str, first: str, second: str) -> None:
    tracker = read_of(f"{above}{first}\n{TITLES}\n{LAMPS}\n\n{second}\n{TITLES}\n{BINS}")
    assert [[action.ref for action in plan.actions()] for plan in tracker.priorities] == [["1"], ["2"]]


def test_above_a_column_of_objectives_a_heading_is_a_section_of_the_plan() -> None:
    titles = TITLES.replace("Ref", "Ref | Objective")
    lamps, bins = LAMPS.replace("1 |", "1 | It is light |"), BINS.replace("2 |", "2 | It is clean |")
    tracker = read_of(f"Harbour\n\nBy the water\n{titles}\n{lamps}\n\nUp the hill\n{titles}\n{bins}")
    assert parts(tracker) == [("It is light", ["1"]), ("It is clean", ["2"])]
    assert [action.extra["Section"] for action in tracker.actions()] == ["By the water", "Up the hill"]


def test_what_is_said_beside_a_part_s_heading_is_no_action() -> None:
    tracker = read_of(
        f"Harbour action plan\n\nIndicator 3: Clean streets\nLatest result | 28 % of all\n{TITLES}\n{LAMPS}\n\n\n"
        f"Indicator 8: Quiet nights\nLatest result | 51 % of all\n{TITLES}\n{BINS}"
    )
    assert parts(tracker) == [("Clean streets", ["1"]), ("Quiet nights", ["2"])]
    context = [(one.label, one.text) for one in tracker.priorities[0].context]
    assert context[1:] == [("Latest result", "28 % of all"), ("Latest result", "51 % of all")]


def test_how_actions_stand_names_no_objective_and_columns_of_other_kinds_are_their_own() -> None:
    done = "Ref | Action | Lead | Deadline | Date completed | Outcome"
    tracker = read_of(
        f"Harbour action plan\n\nLIVE ACTIONS\n{TITLES}\n{LAMPS}\n\nCOMPLETED SINCE THE LAST BOARD\n{done}\n"
        "2 | Empty the bins by the school | Bob Carr | June 2020 | 01/06/2020 | All are emptied daily."
    )
    lamps, bins = tracker.actions()
    assert parts(tracker) == [("", ["1", "2"])]
    assert (lamps.extra["Section"], lamps.rating.colour) == ("LIVE ACTIONS", "green")
    assert bins.extra == {"Section": "COMPLETED SINCE THE LAST BOARD", "Date completed": "01/06/2020"}
    assert (bins.updates, bins.evaluation, bins.rating.colour) == ((), "All are emptied daily.", None)
    assert not tracker.unplaced


@pytest.mark.parametrize("above", ["", "Harbour action plan\n\n"])
def test_tables_for_how_actions_stand_are_one_plan_though_no_title_is_above_them(above: str) -> None:
    tracker = read_of(
        f"{above}Table 1 – Completed actions\n{TITLES}\n{LAMPS}\n\nTable 2 – New actions\n{TITLES}\n{BINS}"
    )
    assert parts(tracker) == [("", ["1", "2"])]
    sections = [action.extra["Section"] for action in tracker.actions()]
    assert sections == ["Table 1 – Completed actions", "Table 2 – New actions"]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("OPEN ACTIONS", True),
        ("Actions completed since the last board", True),
        ("Outstanding", True),
        ("Open spaces", False),
        ("New actions", True),
        ("Table 3 – Planned actions", True),
        ("New homes", False),
        ("Live well", False),
    ],
)
def test_which_headings_only_say_how_actions_stand(text: str, *, stands: bool) -> None:
    assert says_standing(text) is stands


def test_a_running_title_beside_the_number_of_a_page_is_no_work() -> None:
    tracker = read_of(
        f"{TITLES}\n{LAMPS}\nHarbour partnership | | | | | Page 1 of 2\n{TITLES}\n{BINS}\n"
        "Harbour partnership | | | | | Page 2 of 2"
    )
    assert [(action.ref, action.rating.colour) for action in tracker.actions()] == [("1", "green"), ("2", "amber")]
    assert [one.text for one in tracker.unplaced] == [
        "Harbour partnership",
        "Page 1 of 2",
        "Harbour partnership",
        "Page 2 of 2",
    ]


BLOCK = "Action | {}\nLead | Ann Bell\nDue | May 2020\nProgress | 3/2/20 Begun.\n"


@pytest.mark.parametrize("heading", ["Theme {}: Quiet nights", "Recommendation {} – Quiet nights"])
def test_a_heading_between_labelled_blocks_names_their_objective_and_is_no_progress(heading: str) -> None:
    lamps, bins = (BLOCK.format(f"{what} by the school") for what in ("Mend the lamps", "Empty the bins"))
    tracker = read_of(f"Harbour action plan\n{heading.format(1)}\n{lamps}{heading.format(2)}\n{bins}")
    (plan,) = tracker.priorities
    assert [(one.ref, one.title, len(one.actions)) for one in plan.objectives] == [
        ("1", "Quiet nights", 1),
        ("2", "Quiet nights", 1),
    ]
    assert [[update.text for update in action.updates] for action in plan.actions()] == [["Begun."], ["Begun."]]


def test_words_in_capitals_right_below_a_block_go_on_with_it() -> None:
    lamps, bins = (BLOCK.format(f"{what} by the school") for what in ("Mend the lamps", "Empty the bins"))
    first, _ = read_of(f"Harbour action plan\n{lamps}ALL IN PLACE\n{bins}").actions()
    assert [update.text for update in first.updates] == ["Begun.\nALL IN PLACE"]


def test_who_leads_an_objective_leads_not_the_plan() -> None:
    tracker = read_of(
        f"Harbour action plan\n\nObjective A: CLEAN STREETS\nLead: Ann Bell\n{TITLES}\n{LAMPS}\n\n"
        f"Objective B: QUIET NIGHTS\nLead: Bob Carr\n{TITLES}\n{BINS}"
    )
    assert parts(tracker) == [("CLEAN STREETS", ["1"]), ("QUIET NIGHTS", ["2"])]
    assert tracker.priorities[0].strategic_lead is None
    assert [one.text for one in tracker.unplaced] == ["Lead: Ann Bell", "Lead: Bob Carr"]


def test_how_an_objective_is_measured_measures_the_plan() -> None:
    tracker = read_of(
        "Harbour action plan\n\n"
        f"Harbour goal – Clean streets:\nMeasure of success – Fewer bins burn\n{TITLES}\n{LAMPS}\n\n"
        f"Harbour goal – Quiet nights:\nMeasure of success – Fewer calls\n{TITLES}\n{BINS}"
    )
    assert [refs for _, refs in parts(tracker)] == [["1"], ["2"]]
    assert tracker.priorities[0].measures == ("Fewer bins burn", "Fewer calls")


def test_the_title_of_the_first_table_is_no_heading_like_that_of_the_second() -> None:
    tracker = read_of(f"Clean streets by the water\n{TITLES}\n{LAMPS}\n\nQuiet nights\n{TITLES}\n{BINS}")
    assert [[action.ref for action in plan.actions()] for plan in tracker.priorities] == [["1"], ["2"]]


def test_a_lead_named_for_the_first_part_alone_leads_the_plan() -> None:
    tracker = read_of(
        f"Harbour action plan\n\nOPEN ACTIONS\nLead: Ann Bell\n{TITLES}\n{LAMPS}\n\nCLOSED ACTIONS\n{TITLES}\n{BINS}"
    )
    assert tracker.priorities[0].strategic_lead == "Ann Bell"
    assert [action.extra["Section"] for action in tracker.actions()] == ["OPEN ACTIONS", "CLOSED ACTIONS"]


def test_what_several_objectives_belong_to_stands_over_the_first_of_them_and_is_their_section() -> None:
    more = "3 | Walk the quay at night | Cat Dow | July 2020 | 5/2/20 Begun. | Red"
    tracker = read_of(
        f"Harbour action plan\n\nOutcome 1 - A clean harbour\nPriority 1.1 We will see at night.\n"
        f"Priority owner – Port office\n{TITLES}\n{LAMPS}\n\n"
        f"Priority 1.2 We will burn no bins.\nPriority owner – Ward team\n{TITLES}\n{BINS}\n\n"
        f"Outcome 2 - A quiet harbour\nPriority 2.1 We will be seen.\nPriority owner – Night team\n{TITLES}\n{more}"
    )
    named = [("We will see at night.", ["1"]), ("We will burn no bins.", ["2"]), ("We will be seen.", ["3"])]
    assert parts(tracker) == named
    first, second = "Outcome 1 - A clean harbour", "Outcome 2 - A quiet harbour"
    assert [action.extra["Section"] for action in tracker.actions()] == [first, first, second]
    assert len(tracker.unplaced) == 3


def test_a_priority_with_a_number_of_its_own_is_a_plan_and_one_numbered_within_another_an_objective() -> None:
    def plans(first: str, second: str) -> int:
        text = (
            f"Harbour\n\nPriority {first} Clean quays\n{TITLES}\n{LAMPS}\n\nPriority {second} Quiet quays\n{TITLES}\n"
        )
        return len(read_of(f"{text}{TITLES}\n{BINS}").priorities)

    assert plans("1 –", "2 –") == 2
    assert plans("1.1 –", "1.2 –") == 1


@pytest.mark.parametrize(("wide", "narrow"), [("Outcome {} - ", "Priority {}.1 "), ("Theme {}: ", "Objective {}.1: ")])
def test_an_objective_right_below_one_of_another_kind_is_within_it(wide: str, narrow: str) -> None:
    def above(number: int, first: str, second: str) -> str:
        return f"\n\n{wide.format(number)}{first}\n{narrow.format(number)}{second}\n{TITLES}\n"

    tracker = read_of(
        f"Harbour action plan{above(1, 'A clean harbour', 'We will see at night.')}{LAMPS}"
        f"{above(2, 'A quiet harbour', 'We will burn no bins.')}{BINS}"
    )
    assert parts(tracker) == [("We will see at night.", ["1"]), ("We will burn no bins.", ["2"])]
    sections = [action.extra["Section"] for action in tracker.actions()]
    assert sections == [f"{wide.format(1)}A clean harbour", f"{wide.format(2)}A quiet harbour"]


def test_who_chairs_a_part_stands_beside_its_heading_and_owns_no_action() -> None:
    tracker = read_of(
        f"Harbour action plan\n\nClean streets | | | Ann Bell\n{TITLES}\n{LAMPS}\n\n"
        f"Quiet nights | | | Bob Carr\n{TITLES}\n{BINS}"
    )
    assert parts(tracker) == [("Clean streets", ["1"]), ("Quiet nights", ["2"])]
    assert [one.text for one in tracker.unplaced] == ["Ann Bell", "Bob Carr"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["Harbour plan\n\n", ""])
def test_an_objective_in_two_cells_with_its_leads_below_heads_a_part(above: str, gap: str) -> None:
    leads, titles = "Strategic Lead | {}\nTactical Lead | {}", "Actions | Outcome | Progress"
    part = f"Strategic Objective {{}} | {{}} | \n{leads}\n{titles}\n{{}} | {{}} |"
    first = part.format(1, "Parks are safe", "Ann Bell", "Bob Carr", "Mend the lamps in the park", "More people walk")
    second = part.format(2, "Schools know more", "Cas Dee", "Di Eve", "Print a leaflet for schools", "More pupils ask")
    tracker = read_of(f"{above}{first}{gap}{second}")
    (plan,) = tracker.priorities
    assert [(one.ref, one.title, len(one.actions)) for one in plan.objectives] == [
        ("1", "Parks are safe", 1),
        ("2", "Schools know more", 1),
    ]
    assert plan.strategic_lead is None
    assert {"Ann Bell", "Bob Carr", "Cas Dee", "Di Eve"} <= {one.text for one in tracker.unplaced}


def test_a_sentence_that_announces_the_table_stands_below_what_heads_the_part() -> None:
    part = "{}\nMuch has been done. To go further, we will:\nWhat | When | Who\n{} | May 2020 | Ann Bell\n"
    first = part.format("Human rights", "Publish a guide for all")
    second = part.format("Young people", "Ask two schools what they think")
    (plan,) = read_of(f"Harbour delivery plan\n\n{first}\n{second}").priorities
    assert [(one.title, len(one.actions)) for one in plan.objectives] == [("Human rights", 1), ("Young people", 1)]


@pytest.mark.parametrize(
    "beside", ["", "\nOutcome lead | Ann Bell", "\nOutcome lead | Ann Bell\nHow we will measure it | Fewer calls"]
)
@pytest.mark.parametrize("kind", ["Outcome", "Theme", "Pillar", "Workstream", "Commitment"])
def test_every_kind_of_objective_may_have_its_number_in_a_cell_and_its_title_in_the_next(
    kind: str, beside: str
) -> None:
    tracker = read_of(
        f"Harbour\n\n{kind} 1 | Safer parks{beside}\n{TITLES}\n{LAMPS}\n\n"
        f"{kind} 2 | Better schools{beside}\n{TITLES}\n{BINS}"
    )
    assert parts(tracker) == [("Safer parks", ["1"]), ("Better schools", ["2"])]


def test_a_heading_that_ends_in_a_colon_heads_its_part() -> None:
    part = "{}:\nAction | When | Who\n{} | May 2020 | Ann Bell\n"
    first = part.format("To make the paths by the harbour safe at night", "Publish a guide for all")
    second = part.format("To make the schools of the town know more", "Ask two schools what they think")
    (plan,) = read_of(f"Harbour delivery plan\n\n{first}\n{second}").priorities
    assert [one.title[:24] for one in plan.objectives] == ["To make the paths by the", "To make the schools of t"]


@pytest.mark.parametrize("above", ["Harbour plan\n\n", ""])
@pytest.mark.parametrize(
    ("kind", "refs"), [("Objective {}", "12"), ("THEME {}", ["ONE", "TWO"]), ("Outcome {}:", "12")]
)
def test_an_objective_s_number_may_stand_on_the_line_above_its_title(
    above: str, kind: str, refs: Sequence[str]
) -> None:
    first, second = (kind.format(ref) for ref in refs)
    tracker = read_of(f"{above}{first}\nSafer parks\n{TITLES}\n{LAMPS}\n\n{second}\nBetter schools\n{TITLES}\n{BINS}")
    assert parts(tracker) == [("Safer parks", ["1"]), ("Better schools", ["2"])]
    assert [one.ref for one in tracker.priorities[0].objectives] == list(refs)
    assert not tracker.unplaced


def test_a_number_above_its_title_may_head_rows_below_one_row_of_titles() -> None:
    tracker = read_of(f"{TITLES}\nObjective 1\nSafer parks\n{LAMPS}\nObjective 2\nBetter schools\n{BINS}")
    assert parts(tracker) == [("Safer parks", ["1"]), ("Better schools", ["2"])]


@pytest.mark.parametrize(
    "told",
    [
        "We will do this by:\n- more patrols\n- fewer dark paths",
        "Why this matters\nTwo people fell last year and the paths are dark.",
        "what it is about\n\nLead | Cas Dee",
        "What success looks like\nMore people come\nWho it is for\nEverybody",
    ],
)
def test_what_is_said_of_a_numbered_objective_before_its_table_is_no_heading_and_no_work(told: str) -> None:
    tracker = read_of(
        f"Harbour plan\n\nObjective 1: Safer parks\n{told}\n{TITLES}\n{LAMPS}\n\n"
        f"Objective 2: Better schools\n{told}\n{TITLES}\n{BINS}"
    )
    assert parts(tracker) == [("Safer parks", ["1"]), ("Better schools", ["2"])]


def test_rows_of_work_below_an_objective_s_line_stay_work_where_a_page_repeats_the_titles() -> None:
    tracker = read_of(
        f"Harbour plan\n\nObjective 1: Safer parks\n{TITLES}\n{LAMPS}\n\nObjective 2: Better schools\n"
        f"7 | Print a leaflet\n{TITLES}\n{BINS}"
    )
    assert [action.ref for action in tracker.actions()] == ["1", "7", "2"]


def test_a_priority_above_a_later_numbered_objective_begins_another_plan() -> None:
    part = "Objective {}: {}\nWhy: somebody fell\n{}\n{}\n\n"
    first = part.format("1.1", "Light", TITLES, LAMPS) + part.format("1.2", "Bins", TITLES, BINS)
    second = part.format("2.1", "Leaflets", TITLES, LAMPS) + part.format("2.2", "Talks", TITLES, BINS)
    tracker = read_of(f"Priority 1: Safer parks\n{first}Priority 2: Better schools\n{second}")
    found = [(plan.name, [one.title for one in plan.objectives]) for plan in tracker.priorities]
    assert found == [("Safer parks", ["Light", "Bins"]), ("Better schools", ["Leaflets", "Talks"])]


@pytest.mark.parametrize("told", ["- people fell\n- lamps are out", "This will be done by:\n• more patrols"])
def test_a_list_below_a_part_s_heading_heads_nothing(told: str) -> None:
    part = f"{{}}\n{told}\n{TITLES}\n{{}}\n"
    tracker = read_of(f"Harbour plan\n\n{part.format('Lighting', LAMPS)}\n{part.format('Cleaning', BINS)}")
    assert parts(tracker) == [("Lighting", ["1"]), ("Cleaning", ["2"])]


def test_what_numbers_an_objective_of_something_is_the_section_of_the_title_below_it() -> None:
    part = f"Crime plan: Objective {{}}\n{{}}\nThis will be achieved by:\n- more patrols\n{TITLES}\n{{}}\n"
    first, second = part.format(1, "Safer parks", LAMPS), part.format(2, "Better schools", BINS)
    tracker = read_of(f"Harbour delivery plan\n\n{first}\n{second}")
    assert parts(tracker) == [("Safer parks", ["1"]), ("Better schools", ["2"])]
    sections = [action.extra["Section"] for action in tracker.actions()]
    assert sections == ["Crime plan: Objective 1", "Crime plan: Objective 2"]


def test_what_numbers_a_strategic_priority_is_the_section_of_its_title_whatever_is_listed_below_that() -> None:
    part = f"Strategic Priority {{}}:\n{{}}\nIndicators\n% who feel safe\n# of calls\n\n{TITLES}\n{{}}\n"
    first, second = part.format(1, "Safer parks", LAMPS), part.format(2, "To mend schools", BINS)
    tracker = read_of(f"Harbour delivery plan\n\n{first}\n{second}")
    assert parts(tracker) == [("Safer parks", ["1"]), ("To mend schools", ["2"])]
    assert [action.extra["Section"] for action in tracker.actions()] == [
        "Strategic Priority 1:",
        "Strategic Priority 2:",
    ]
