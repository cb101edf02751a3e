"""The sheet's own key, wherever it stands: in one cell, in a row, beside the table, under another table, on a sheet."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of

WORK = """
Ref | Action | Lead | Progress | RAG
1 | Run a clinic in the park | Ann Bell | 3/2/20 Room booked | G
2 | Print a leaflet for schools | Bob Carr | 4/2/20 At the printer | A
""".strip()
KEY = {"blue": "complete", "green": "on track", "amber": "at risk"}


@pytest.mark.parametrize(
    "table",
    [
        f"Key: B = complete, G = on track, A = at risk\n{WORK}",
        f"{WORK}\n\nKey: Blue = complete\\nGreen = on track\\nAmber = at risk",
        f"{WORK}\nKey | B = complete | G = on track | A = at risk",
        f"RAG key: | [0070C0]complete | [00B050]on track | [FFC000]at risk\n{WORK}",
    ],
)
def test_a_key_in_one_cell_or_one_row(table: str) -> None:
    (priority,) = read_of(table).priorities
    assert priority.rag_key == KEY
    assert [action.title for action in priority.actions()] == [
        "Run a clinic in the park",
        "Print a leaflet for schools",
    ]


def test_a_key_beside_the_table_with_a_title_of_its_own() -> None:
    (priority,) = read_of(
        "Ref | Action | Lead | Progress | RAG | | RAG key |\n"
        "1 | Run a clinic in the park | Ann Bell | 3/2/20 Room booked | Green | | Blue | Complete and checked\n"
        "2 | Print a leaflet | Bob Carr | 4/2/20 At the printer | Amber | | Green | Complete\n"
        "3 | Light the path | Cas Dee | 4/2/20 Lamps bought | Amber | | Amber | On track"
    ).priorities
    assert priority.rag_key == {"blue": "Complete and checked", "green": "Complete", "amber": "On track"}
    assert [(action.rating.colour, action.complete) for action in priority.actions()] == [
        ("green", True),
        ("amber", False),
        ("amber", False),
    ]
    assert [column.title for column in priority.columns] == ["Ref", "Action", "Lead", "Progress", "RAG"]


def test_a_key_under_one_table_speaks_for_every_table_of_the_sheet() -> None:
    tracker = read_of(
        f"Priority: Safer nights\n{WORK}\n\nPriority: Safer days\n{WORK}\n\n"
        "Key\nB | complete\nG | on track\nA | at risk"
    )
    assert [priority.rag_key for priority in tracker.priorities] == [KEY, KEY]


def test_lists_of_choices_are_no_key() -> None:
    lists = sheet_of("RAG | Owner\nRed | Probation\nAmber | Council\nGreen | Police", name="Lists")
    key = sheet_of("Green | on track\nAmber | at risk\nBlue | complete", name="Key")
    assert read_of(WORK, lists).priorities[0].rag_key == {}
    assert read_of(WORK, lists, key).priorities[0].rag_key == KEY


def test_a_key_of_coloured_cells_right_of_the_plan_s_own_title() -> None:
    (priority,) = read_of(
        f"Streets plan | | Key: | [0070C0]complete | [00B050]on track | [FFC000]at risk\n{WORK}"
    ).priorities
    assert priority.rag_key == KEY
    assert [one.text for one in priority.context] == ["Streets plan"]


BOXES = (
    "Ref | Action | Lead | Status\n1 | Run a clinic | Ann Bell | Slipping\n2 | Print a leaflet | Bob Carr | Flying\n\n"
)


def test_the_place_s_own_words_in_boxes_of_their_colours_are_its_key() -> None:
    (priority,) = read_of(f"{BOXES}[00B050]Flying\n[FFC000]Slipping\n[FF0000]Sunk").priorities
    assert priority.rag_key == {"green": "Flying", "amber": "Slipping", "red": "Sunk"}
    assert [action.rating.colour for action in priority.actions()] == ["amber", "green"]


@pytest.mark.parametrize("rows", ["[00B050]Flying\n[FFC000]Slipping", "[00B050]Flying\n[00B050]Slipping\n[FF0000]Sunk"])
def test_a_few_coloured_words_or_two_of_one_colour_are_no_key(rows: str) -> None:
    assert read_of(f"{BOXES}{rows}").priorities[0].rag_key == {}


def test_a_row_of_meanings_and_a_row_of_sums_right_under_the_work_are_no_work() -> None:
    tracker = read_of(
        f"{WORK}\nTotal | | | | 2\nB = complete | G = on track | A = at risk",
    )
    assert tracker.priorities[0].rag_key == KEY
    assert [action.title for action in tracker.actions()] == ["Run a clinic in the park", "Print a leaflet for schools"]
    assert [one.text for one in tracker.unplaced] == ["Total", "2"]


def test_the_words_of_a_key_s_title_may_be_those_of_its_column() -> None:
    tracker = read_of(f"{WORK}\n\n | | | RAG | B – complete\n | | | | G – on track\n | | | | A – at risk")
    assert tracker.priorities[0].rag_key == KEY
    assert [update.text for action in tracker.actions() for update in action.updates] == [
        "Room booked",
        "At the printer",
    ]


GRADED = """
No | Proposal | Who | When | Progress | Assessment of progress (1 - 4)
1 | Write a shortest visit into the contract | Ann Bell | 3/3/21 | In the contract from 1 April | 1
2 | Pay carers for the way between visits | Bob Carr | 3/5/21 | Four of six pay | 3
3 | Look into an app for families | Cas Dee | 3/5/21 | Shown to the board | 2
""".strip()
GRADES = {"1": "Completed", "2": "On track", "3": "Slipped", "4": "Withdrawn"}


@pytest.mark.parametrize(
    "table",
    [
        f"{GRADED}\n\n1 | Completed\n2 | On track\n3 | Slipped\n4 | Withdrawn",
        f"{GRADED}\n1 = Completed\n2 = On track\n3 = Slipped\n4 = Withdrawn",
        f"1: Completed; 2: On track; 3: Slipped; 4: Withdrawn\n\n{GRADED}",
        f"Grades\n1 | Completed\n2 | On track\n3 | Slipped\n4 | Withdrawn\n\n{GRADED}",
        f"{GRADED}\n\n1 | Completed\n2 | On track\n3 | Slipped\n4 | Withdrawn".replace(
            "Assessment of progress (1 - 4)", "Status"
        ),
    ],
)
def test_grades_that_the_sheet_explains_are_ratings_and_no_work(table: str) -> None:
    (priority,) = read_of(table).priorities
    assert priority.rag_key == GRADES
    ratings = [(action.ref, action.rating.text, action.rating.colour, action.complete) for action in priority.actions()]
    assert ratings == [("1", "1", "blue", True), ("2", "3", None, False), ("3", "2", None, False)]
    assert all(update.date is None for action in priority.actions() for update in action.updates)


def test_a_letter_that_the_key_explains_beside_the_colours() -> None:
    tracker = read_of(
        f"{WORK}\n3 | Light the path | Cas Dee | 5/2/20 All lit | C\n\nKey: G = on track; A = at risk; C = complete"
    )
    assert tracker.priorities[0].rag_key == {"green": "on track", "amber": "at risk", "C": "complete"}
    assert [(a.rating.colour, a.complete) for a in tracker.actions()][2] == ("blue", True)
    assert not tracker.unplaced


def test_a_row_of_meanings_named_only_rag() -> None:
    tracker = read_of(f"{WORK}\n\nBRAG: | B = complete | G = on track | A = at risk")
    assert tracker.priorities[0].rag_key == KEY
    assert len(list(tracker.actions())) == 2
    assert not tracker.unplaced


@pytest.mark.parametrize(
    "more",
    [
        "3 | Delivered training\n4 | Open hub\n5 | Closed road",
        "3 | Completed\n4 | Delivered",
    ],
)
def test_work_that_goes_on_in_two_cells_is_no_key(more: str) -> None:
    assert [action.ref for action in read_of(f"{WORK}\n{more}").actions()][2:4] == ["3", "4"]
    assert read_of(f"{WORK}\n\nPC - Ann Bell\nDS - Bob Carr").priorities[0].rag_key == {}


@pytest.mark.parametrize(
    ("meaning", "complete"),
    [
        ("The action is complete and embedded", True),
        ("All work has been completed", True),
        ("This task is now closed", True),
        ("The action is to be completed", False),
        ("The action is complete or on track", False),
        ("The action is not complete", False),
        ("Complete, not yet checked", True),
        ("Done but not on time", True),
        ("Complete, to be removed next time", True),
        ("Completed or closed", True),
        ("Delivered, not yet in use", False),
        ("Achieved or not needed", False),
    ],
)
def test_a_colour_that_means_complete_says_so_in_a_sentence_too(meaning: str, complete: bool) -> None:
    (action,) = read_of(
        f"Action | Lead | Due | RAG\nRun a clinic | Ann Bell | May 2021 | Blue\n\nBlue | {meaning}\nRed | Late"
    ).actions()
    assert (action.rating.colour, action.complete) == ("blue", complete)


@pytest.mark.parametrize(
    "table",
    [
        "Assessment: | 1 – Fully met | 2 – Partly met | 3 – Not met\n\nRef | Action | Lead | Progress | Assessment\n"
        "A1 | Run a clinic in the park | Ann Bell | Room booked | 1\nA2 | Print a leaflet | Bob Carr | Begun | 2",
        "Ref | Action | Lead | Progress | Status | | Legend\n"
        "A1 | Run a clinic in the park | Ann Bell | Room booked | 1 | | 1 = Fully met\n"
        "A2 | Print a leaflet | Bob Carr | Begun | 2 | | 2 = Partly met\n | | | | | | 3 = Not met",
    ],
)
def test_grades_may_be_explained_in_a_row_or_beside_the_table(table: str) -> None:
    (priority,) = read_of(table).priorities
    assert priority.rag_key == {"1": "Fully met", "2": "Partly met", "3": "Not met"}
    assert [(action.ref, action.rating.text, action.extra) for action in priority.actions()] == [
        ("A1", "1", {}),
        ("A2", "2", {}),
    ]


def test_a_sign_in_a_coloured_cell_of_the_key_stands_for_that_colour() -> None:
    tracker = read_of(
        "Action | Lead | Due | RAG\nRun a clinic | Ann Bell | May 2021 | D\nPrint a leaflet | Bob Carr | May 2021 | P\n"
        "Mend the lamps | Cat Dean | May 2021 | G\n\n"
        "Key | [00B050]G = on track | [FFC000]P = paused for now | [0070C0]D = done"
    )
    assert [(one.rating.colour, one.rating.text, one.complete) for one in tracker.actions()] == [
        ("blue", "D", True),
        ("amber", "P", False),
        ("green", "G", False),
    ]
    assert tracker.priorities[0].rag_key["blue"] == "done"
    assert not tracker.unplaced


@pytest.mark.parametrize("parts", ["1 | Open spaces\n2 | Closed roads", "1 – Delivered meals\n2 – Met officers"])
def test_a_list_of_what_a_plan_is_about_is_no_key(parts: str) -> None:
    assert read_of(f"{parts}\n\n{WORK}").priorities[0].rag_key == {}


def test_letters_from_a_on_are_grades_and_no_colours() -> None:
    (priority,) = read_of(
        GRADED.replace("| 1\n", "| A\n").replace("| 3\n", "| C\n").replace("bus | 2", "bus | B")
        + "\n\nGrade | Meaning\nA | Achieved\nB | On track\nC | Behind schedule\nD | Not started"
    ).priorities
    assert priority.rag_key == {"A": "Achieved", "B": "On track", "C": "Behind schedule", "D": "Not started"}
    assert [(a.rating.text, a.rating.colour, a.complete) for a in priority.actions()][:2] == [
        ("A", "blue", True),
        ("C", None, False),
    ]
    assert len(list(priority.actions())) == 3


@pytest.mark.parametrize(
    "titles", ["Rating | Meaning", "RAG | Definition", "Colour | What it means", "Code | Description"]
)
def test_a_key_may_have_titles_of_its_own(titles: str) -> None:
    tracker = read_of(f"{WORK}\n\n{titles}\nB | complete\nG | on track\nA | at risk")
    assert tracker.priorities[0].rag_key == KEY
    assert [action.title for action in tracker.actions()] == ["Run a clinic in the park", "Print a leaflet for schools"]


@pytest.mark.parametrize(
    "key",
    [
        "Key | G = on track\n | A = late\n | R = stuck\n | D = done",
        "Key: D = done\nG = on track\nA = late\nR = stuck",
        "RAG key | D = done | G = on track | A = late",
    ],
)
def test_a_sign_of_its_own_beside_the_colours_of_a_key_is_explained_too(key: str) -> None:
    tracker = read_of(
        "Action | Lead | Due | RAG\nRun a clinic | Ann Bell | May 2021 | D\n"
        f"Print a leaflet | Bob Carr | May 2021 | A\n\n{key}\nNB: the board reads this"
    )
    first, second = tracker.actions()
    assert (first.rating.colour, first.complete, second.owners) == ("blue", True, ("Bob Carr",))
    assert tracker.priorities[0].rag_key["D"] == "done"
    assert [left.text for left in tracker.unplaced] == ["NB: the board reads this"]


def test_the_place_s_own_words_for_each_colour_are_told_by_their_fill() -> None:
    tracker = read_of(
        "Rating | Meaning\n[00B050]On course | Green – will be met\n[FFC000]Slipping | Late but in hand\n"
        "[FF0000]Stuck | Needs the board\n[0070C0]Finished | Blue – complete\n\n"
        "Ref | Task | Owner | Finish | Rating\n1 | Run a clinic | Ann Bell | May 2020 | Slipping\n"
        "2 | Print a leaflet | Bob Carr | June 2020 | Finished\n3 | Mend the lights | Cat Dean | June 2020 | On course"
    )
    assert [(action.rating.colour, action.complete) for action in tracker.actions()] == [
        ("amber", False),
        ("blue", True),
        ("green", False),
    ]
    assert not tracker.unplaced


def test_a_row_of_another_word_among_the_colours_of_a_key_is_one_of_it() -> None:
    tracker = read_of(
        "Ref | Action | Owner | Due | Grade\n1 | Run a clinic | Ann Bell | May 2020 | Closed\n"
        "2 | Print a leaflet | Bob Carr | June 2020 | Amber\n\nOpen actions | 1\nClosed this year | 1\n\nGrade key\n"
        "[FFC000]Amber | At risk\n[00B050]Green | On course\n[0070C0]Closed | Signed off by the board"
    )
    assert [action.ref for action in tracker.actions()] == ["1", "2"]
    assert tracker.priorities[0].rag_key is not None


@pytest.mark.parametrize(
    "key",
    [
        "Performance: complete = Blue, on track = Green, at risk = Amber",
        "complete = BLUE; on track = GREEN; at risk = AMBER",
        "complete = blue\\non track = green\\nat risk = amber",
    ],
)
def test_a_key_may_say_the_places_own_words_first(key: str) -> None:
    tracker = read_of(f"{WORK}\n\n{key}")
    assert tracker.priorities[0].rag_key == KEY
    assert tracker.unplaced == ()


def test_one_rating_or_a_count_with_a_colour_behind_it_is_no_key() -> None:
    for words in ("Overall = Amber", "Rating: Green", "Now = Green, then as before"):
        assert not read_of(f"{WORK}\n\n{words}").priorities[0].rag_key


@pytest.mark.parametrize(
    ("key", "meanings"),
    [
        ("Status key: Done (blue), On course (green), Slipping (amber)", {"green": "On course", "amber": "Slipping"}),
        ("Walk the park (green), the shore (blue)", {}),
    ],
)
def test_a_key_may_have_its_colours_in_brackets(key: str, meanings: dict[str, str]) -> None:
    tracker = read_of(
        f"Harbour plan\n{key}\n\nAction | Lead | When | Status\nRun a clinic | Ann Bell | May 2020 | On course"
    )
    (plan,) = tracker.priorities
    assert {colour: words for colour, words in plan.rag_key.items() if colour != "blue"} == meanings
    (action,) = tracker.actions()
    assert action.rating.colour == ("green" if meanings else None)


def test_a_row_of_the_place_s_own_words_each_in_its_colour_is_a_key() -> None:
    rows = "No | Action | Lead\n[00B050]1 | Run a clinic | Ann Bell\n[FFC000]2 | Print a leaflet | Bob Carr"
    tracker = read_of(f"Harbour plan\n[FF0000]Behind | [FFC000]Under way | [00B050]Complete\n\n{rows}")
    assert tracker.priorities[0].rag_key == {"red": "Behind", "amber": "Under way", "green": "Complete"}
    assert [action.complete for action in tracker.actions()] == [True, False]
    (two,) = read_of(f"Harbour plan\n[FFC000]Draft | [00B050]Shared\n\n{rows}").priorities
    assert two.rag_key == {}


@pytest.mark.parametrize(
    "key",
    [
        "R off track, A at risk, G on track",
        "Key: red off track; amber at risk; green on track",
        "RAG key: R — off track, A — at risk, G — on track",
    ],
)
def test_a_key_may_have_a_long_dash_or_nothing_before_its_meanings(key: str) -> None:
    (priority,) = read_of(f"{WORK}\n\nRAG | {key}" if ":" not in key else f"{key}\n\n{WORK}").priorities
    assert priority.rag_key == {"red": "off track", "amber": "at risk", "green": "on track"}
    assert len(list(priority.actions())) == 2


def test_teams_called_by_their_colours_are_no_key() -> None:
    (priority,) = read_of(f"{WORK}\n\nNote | Red team, Amber watch, Green crew").priorities
    assert priority.rag_key == {}


def test_letters_that_head_parts_of_the_work_are_no_ratings() -> None:
    titles, first, second = WORK.split("\n")
    (priority,) = read_of(
        f"Harbour plan\n\n{titles}\nA – Parks are safe\n{first}\nB – Schools know more\n{second}"
    ).priorities
    assert priority.rag_key == {}
    assert [(one.ref, one.title) for one in priority.objectives] == [
        ("A", "Parks are safe"),
        ("B", "Schools know more"),
    ]


def test_a_sign_with_a_stroke_is_explained_among_the_colours_and_short_names_are_no_signs() -> None:
    more = "3 | Light the path | Cas Dee | 5/2/20 All lit | B\n4 | Count the swings | Di Eve | | N/S"
    key = "G = on track, A = slippage, B = complete, N/S = not started"
    names = "PH = Public Health; YS = Youth Service"
    (priority,) = read_of(f"{WORK}\n{more}\n\n{key}\n{names}").priorities
    assert priority.rag_key == {"green": "on track", "amber": "slippage", "blue": "complete", "N/S": "not started"}
    told = [(action.rating.colour, action.complete) for action in priority.actions()]
    assert told == [("green", False), ("amber", False), ("blue", True), (None, False)]


@pytest.mark.parametrize(
    "key", ["G = on track A = at risk B = complete", "On track = green At risk = amber Complete = blue"]
)
def test_a_key_in_one_cell_may_have_nothing_between_its_ratings(key: str) -> None:
    (priority,) = read_of(f"{WORK}\n\n{key}").priorities
    assert {colour: words.casefold() for colour, words in priority.rag_key.items()} == KEY


@pytest.mark.parametrize("title", ["Colours", "What the colours mean:", "Traffic lights", "Colour coding\n", "RAG"])
@pytest.mark.parametrize("key", ["[0070C0] | complete\n[00B050] | on track", "Blue = complete\nGreen = on track"])
def test_a_title_right_above_a_key_below_the_work_is_no_work(title: str, key: str) -> None:
    (priority,) = read_of(f"{WORK}\n\n{title}\n{key}").priorities
    assert priority.rag_key == {"blue": "complete", "green": "on track"}
    assert len(list(priority.actions())) == 2


def test_one_word_among_the_work_is_no_title_of_a_key_further_down() -> None:
    more = "3 | Colours | Cas Dee | |\n4 | Light the path | Cas Dee | |"
    (priority,) = read_of(f"{WORK}\n{more}\n\n[0070C0] | complete\n[00B050] | on track").priorities
    assert [action.title for action in priority.actions()][2:] == ["Colours", "Light the path"]


MOORED = """
Ref | Action | Lead | Progress | Status
1 | Run a clinic in the park | Ann Bell | 3/2/20 Room booked | Afloat
2 | Print a leaflet for schools | Bob Carr | 4/2/20 At the printer | Adrift
""".strip()


@pytest.mark.parametrize(
    "table",
    [
        f"Harbour plan\nAfloat = green | Adrift = amber | Aground = red\n\n{MOORED}",
        f"Harbour plan\nStatus key: | Afloat (green) | Adrift (amber) | Aground (red)\n\n{MOORED}",
        f"Harbour plan\nAfloat: green | Adrift: amber | Aground: red\n\n{MOORED}",
        f"{MOORED}\n\nAfloat – green\nAdrift – amber\nAground – red",
        f"{MOORED}\n\nKey\nAfloat | green\nAdrift | amber\nAground | red",
    ],
)
def test_the_place_s_own_words_each_with_its_colour_s_name_in_cells_of_their_own_are_a_key(table: str) -> None:
    (priority,) = read_of(table).priorities
    assert priority.rag_key == {"green": "Afloat", "amber": "Adrift", "red": "Aground"}
    assert [action.rating.colour for action in priority.actions()] == ["green", "amber"]


@pytest.mark.parametrize("words", ["North crew: green | South crew: amber", "Lamps | red", "Afloat: Ann | Adrift: Bob"])
def test_fewer_than_three_such_cells_or_other_words_are_none(words: str) -> None:
    (priority,) = read_of(f"Harbour plan\n{words}\n\n{MOORED}").priorities
    assert priority.rag_key == {}


OWN_WORDS = """
Action | Lead | Progress | Going well?
Run a clinic in the park | Ann Bell | 3/2/20 Room booked | fair
Print a leaflet for schools | Bob Carr | 4/2/20 At the printer | rainy, the printer is ill
Count the swings | Cas Dee | 5/2/20 Counted | over
Mend the gate | Cas Dee | | rainy
""".strip()


@pytest.mark.parametrize(
    "key",
    [
        "Going well? fair = green, rainy = amber, over = blue",
        "fair means green, rainy means amber, over means blue",
        "fair | green\nrainy | amber\nover | blue",
    ],
)
def test_a_key_of_the_places_own_words_makes_ratings_of_cells_that_begin_with_them(key: str) -> None:
    tracker = read_of(f"{OWN_WORDS}\n\n{key}")
    (priority,) = tracker.priorities
    assert priority.rag_key == {"green": "fair", "amber": "rainy", "blue": "over"}
    assert [one.rating.colour for one in priority.actions()] == ["green", "amber", "blue", "amber"]
    assert "column-guessed" in {one.code for one in tracker.findings}


def test_a_summary_below_the_work_is_no_key() -> None:
    (priority,) = read_of(f"{WORK}\n\nSafer parks | Green\nCalmer schools | Amber\nKinder streets | Red").priorities
    assert priority.rag_key == {}


@pytest.mark.parametrize(
    "count", ["{} ‘{}’ = 2 (33%)", "{} ({}): 2", "{} – {} – 2 (33%)", '{} "{}": 2 (33.3 %)', "{}: {} = 2"]
)
@pytest.mark.parametrize("fills", [False, True])
def test_counts_of_ratings_that_name_each_in_the_places_own_words_are_its_key(count: str, fills: bool) -> None:
    words = (("Amber", "Under way"), ("Green", "Complete"), ("Blue", "Complete & seen"), ("Red", "Stuck"))
    shades = ("[FFC000]", "[00B050]", "[0070C0]", "[FF0000]") if fills else ("", "", "", "")
    above = "\n".join(shade + count.format(*pair) for shade, pair in zip(shades, words, strict=True))
    rated = read_of(
        f"Garden plan\n{above}\n\nRef | Action | Lead | Progress | Status\n1 | Mend the lamps | Ann Bell | | Complete\n"
        "2 | Dig the beds | Cas Dee | | Under way\n3 | Cut the hedge | Bob Carr | | Complete & seen"
    ).actions()
    assert [(action.rating.colour, action.complete) for action in rated] == [
        ("green", True),
        ("amber", False),
        ("blue", True),
    ]


def test_counts_that_name_only_colours_or_what_is_green_are_no_key() -> None:
    for above in ("Green: 3 (50%)\nAmber: 2\nRed: 1", "Green spaces: 3\nRed routes: 2"):
        (priority,) = read_of(f"Garden plan\n{above}\n\n{WORK}").priorities
        assert priority.rag_key == {}
