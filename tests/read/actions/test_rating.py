"""How an action stands now, where its rating is told in several columns, several rows, or by a mark under a colour."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of, sheet_of
from vrtracker.model import Tracker


def test_of_a_rating_for_each_round_the_latest_counts_in_whatever_order_they_stand() -> None:
    forwards = "Action | Lead | Q1 RAG | Q2 RAG\nRun a clinic in the park | Ann Bell | Red | Green"
    backwards = "Action | Lead | RAG Jun 20 | RAG Mar 20\nRun a clinic in the park | Ann Bell | Green | Red"
    for table in (forwards, backwards):
        (action,) = actions_of(table)
        assert action.rating.colour == "green"
        assert list(action.extra.values()) == ["Red"]


def test_last_quarters_rating_is_kept_and_does_not_count() -> None:
    (action,) = actions_of(
        "Action | Lead | RAG this quarter | RAG last quarter\nRun a clinic in the park | Ann Bell | Amber | Red"
    )
    assert (action.rating.colour, action.extra) == ("amber", {"RAG last quarter": "Red"})


def test_the_rating_of_delivery_counts_before_that_of_anything_else() -> None:
    (action,) = actions_of(
        "Action | Lead | Delivery RAG | Spend RAG\nRun a clinic in the park | Ann Bell | Green | Red"
    )
    assert (action.rating.colour, action.extra) == ("green", {"Spend RAG": "Red"})


def test_a_mark_under_a_colour_is_that_rating_and_is_said() -> None:
    tracker = read_of(
        "Action | Lead | By when | R | A | G\nRun a clinic in the park | Ann Bell | May 2020 |  | x |\n"
        "Print a leaflet for all | Bob Carr | June 2020 | ✓ | |"
    )
    assert [action.rating.colour for action in tracker.actions()] == ["amber", "red"]
    assert [finding.code for finding in tracker.findings].count("rag-from-title") == 2


def test_where_each_row_of_an_action_has_a_rating_the_newest_counts() -> None:
    newest_last = actions_of(
        "Ref | Action | Lead | Date of update | Update | RAG\n1 | Run a clinic | Ann Bell | 3/2/2020 | Begun well | A\n"
        " | | | 4/3/2020 | Half of it done | G\n2 | Print a leaflet | Bob Carr | 5/3/2020 | At the printer | R"
    )
    newest_first = actions_of(
        "Ref | Action | Lead | Date of update | Update | RAG\n1 | Run a clinic | Ann Bell | 4/3/2020 | Half done | G\n"
        " | | | 3/2/2020 | Begun well | A\n2 | Print a leaflet | Bob Carr | 5/3/2020 | At the printer | R"
    )
    for actions in (newest_last, newest_first):
        assert [action.rating.colour for action in actions] == ["green", "red"]
        assert actions[0].extra == {"Earlier RAG": "A"}


def test_coloured_cells_with_no_words_and_no_title_are_the_ratings() -> None:
    actions = actions_of(
        "Action | Lead | By when | | Progress\nRun a clinic in the park | Ann Bell | May 2020 | [00B050] | Begun well\n"
        "Print a leaflet for all | Bob Carr | June 2020 | [FF0000] | Not begun yet"
    )
    assert [(action.rating.colour, action.rating.source) for action in actions] == [("green", "fill"), ("red", "fill")]


def test_a_rating_of_last_time_never_stands_for_one_that_is_not_given_now() -> None:
    (action,) = actions_of("Action | Lead | RAG | Previous RAG\nRun a clinic in the park | Ann Bell | | Red")
    assert (action.rating.colour, action.extra) == (None, {"Previous RAG": "Red"})


def test_a_column_without_words_that_alone_is_coloured_rates_the_work() -> None:
    (first, second) = actions_of(
        "Action | Lead | | Due\nRun a clinic in the park | Ann Bell | [00B050] | May 2020\n"
        "Print a leaflet for all | Bob Carr | | May 2020"
    )
    assert (first.rating.colour, second.rating.colour) == ("green", None)


def test_colours_in_front_of_the_first_title_rate_the_work() -> None:
    (first, second) = actions_of(
        " | Ref | Action | Lead | Due\n[00B050] | 1 | Run a clinic in the park | Ann Bell | May 2020\n"
        "[FF0000] | 2 | Print a leaflet for all | Bob Carr | May 2020"
    )
    assert (first.rating.colour, second.rating.colour) == ("green", "red")


def test_a_row_shaded_from_end_to_end_is_no_rating() -> None:
    (action, _) = actions_of(
        "Action | Lead | | Due\n[00B050]Run a clinic in the park | [00B050]Ann Bell | [00B050] | [00B050]May 2020\n"
        "Print a leaflet for all | Bob Carr | | May 2020"
    )
    assert action.rating.colour is None


def test_quarters_in_several_colours_are_ratings_and_the_last_one_coloured_counts() -> None:
    actions = actions_of(
        "Action | Lead | Q1 | Q2 | Q3 | Progress\nRun a clinic in the park | Ann Bell | [FFC000] | [00B050] | | Begun\n"
        "Print a leaflet for all | Bob Carr | [00B050] | [FF0000] | | Not begun yet"
    )
    assert [action.rating.colour for action in actions] == ["green", "red"]


def test_words_that_say_whether_a_standard_is_met_stand_where_ratings_do() -> None:
    tracker = read_of(
        "Action | Lead | Assessment\nRun a clinic in the park | Ann Bell | Not met\n"
        "Print a leaflet for all | Bob Carr | Partly met"
    )
    assert [finding.code for finding in tracker.findings].count("rag-unclear") == 2


def test_a_day_of_completion_without_a_rating_that_says_so_is_asked_about_at_its_cell() -> None:
    told = [
        (finding.place.cell, finding.severity)
        for finding in read_of(
            "Action | Lead | Date completed | RAG\nRun a clinic in the park | Ann Bell | 3/2/2020 | Green\n"
            "Print a leaflet for all | Bob Carr | 4/2/2020 | Complete\nMend all of the lamps | Cat Dean | | Green"
        ).findings
        if finding.code == "completion-unrated"
    ]
    assert told == [("C2", "warning")]


def _shaded(fill: str, *rows: int) -> Tracker:
    """Three actions, of which only the last is rated in words; the rows named are shaded from end to end."""
    lines = [
        "Run a clinic | Ann Bell | May 2020 | 3/2/20 Begun |",
        "Mend the lights | Bob Carr | May 2020 | 3/2/20 Begun |",
        "Print a leaflet | Cat Dean | May 2020 | 3/2/20 Begun | Red",
    ]
    for row in rows:
        lines[row] = "|".join(f"[{fill}]{cell}" for cell in lines[row].split("|"))
    return read_of("\n".join(["Action | Lead | Deadline | Progress | RAG", *lines]))


def test_rows_shaded_in_a_pale_tint_are_not_rated_by_it() -> None:
    tracker = _shaded("E2EFDA", 0, 2)
    assert [action.rating.colour for action in tracker.actions()] == [None, None, "red"]
    assert [str(one.place) for one in tracker.findings if one.code == "rag-shading"] == ["Violence reduction!E2"]
    assert "rag-contradicts-fill" not in [finding.code for finding in tracker.findings]


def test_a_row_in_a_full_colour_is_rated_and_so_is_a_rag_cell_alone_in_a_pale_one() -> None:
    assert [action.rating.colour for action in _shaded("00B050", 0).actions()] == ["green", None, "red"]
    alone = actions_of("Action | Lead | RAG\nRun a clinic | Ann Bell |[E2EFDA]\nMend the lights | Bob Carr | Red")
    assert [action.rating.colour for action in alone] == ["green", "red"]


def test_c_among_r_a_and_g_is_complete_and_is_said() -> None:
    rows = "Run a clinic | Ann Bell | {0}\nPrint a leaflet | Bob Carr | G\nMend the lamps | Cat Dean | A"
    tracker = read_of("Action | Lead | RAG\n" + rows.format("C"))
    assert [(one.rating.colour, one.complete) for one in tracker.actions()] == [
        ("blue", True),
        ("green", False),
        ("amber", False),
    ]
    assert [finding.place.cell for finding in tracker.findings if finding.code == "rag-letter"] == ["C2"]
    first, *_ = read_of("Action | Lead | RAG\n" + rows.format("[FF0000]C")).actions()
    assert (first.rating.colour, first.complete) == ("red", False)


@pytest.mark.parametrize("others", ["B", "O"])
def test_c_among_other_letters_or_explained_otherwise_is_no_rating(others: str) -> None:
    first, *_ = read_of(
        f"Action | Lead | RAG\nRun a clinic | Ann Bell | C\nPrint a leaflet | Bob Carr | {others}"
    ).actions()
    assert (first.rating.colour, first.complete) == (None, False)
    first, *_ = read_of(
        "Action | Lead | RAG\nRun a clinic | Ann Bell | C\nPrint it | Bob Carr | G\nMend the lamps | Cat Dean | A\n\n"
        "Key: G = on track; A = late; C = cancelled"
    ).actions()
    assert (first.rating.colour, first.complete) == (None, False)


def test_shading_says_nothing_of_what_a_column_is() -> None:
    tracker = read_of(
        "ID | Outcome | Key task | Owner | Comments | Target date\n1 | Calmer buses\n"
        " | [FCE4D6] | [FCE4D6]Ride along | [FCE4D6]Ann Bell | [FCE4D6]3/2/20 Begun | [FCE4D6]May 2020\n"
        " | | Print cards | Bob Carr | 3/2/20 Begun | May 2020\n2 | Kinder parks\n"
        " | [FCE4D6] | [FCE4D6]Mend lamps | [FCE4D6]Cat Dean | [FCE4D6]3/2/20 Begun | [FCE4D6]May 2020"
    )
    assert [objective.title for objective in tracker.priorities[0].objectives] == ["Calmer buses", "Kinder parks"]


def test_a_status_with_a_number_in_front_is_a_rating_and_no_progress() -> None:
    tracker = read_of(
        "No | Action | Owner | Due | Status\n1 | Open the hub on Sundays | Ann Bell | May 2021 | 4 - Complete\n"
        "2 | Run the buses until ten | Bob Carr | May 2021 | 2 - In progress\n\n"
        "1 - Not started\n2 - In progress\n3 - Nearly there\n4 - Complete"
    )
    assert [(a.rating.text, a.complete, a.updates) for a in tracker.actions()] == [
        ("4 - Complete", True, ()),
        ("2 - In progress", False, ()),
    ]


_EXPORT = (
    "Action Title | Assigned To | Due Date | {bar} | Status | Latest Note Date | Latest Note | {rag}\n"
    "Mend the lamp at the ford | Ann Bell | 1/5/2020 | 100% | Completed | 3/2/2020 | All are lit | {first}\n"
    "Ask the school for its survey | Bob Carr | 1/6/2020 | 48.5% | In Progress | 4/3/2020 | 64% have sent it | Green"
)


@pytest.mark.parametrize("bar", ["Progress Bar", "Progress", "% complete", "Percentage progress"])
def test_per_cents_are_no_progress_a_note_has_its_day_beside_it_and_a_status_completes(bar: str) -> None:
    first, second = actions_of(_EXPORT.format(bar=bar, rag="Traffic Light", first="Green"))
    assert [(update.date, update.text) for update in first.updates] == [("2020-02-03", "All are lit")]
    assert [(update.date, update.text) for update in second.updates] == [("2020-03-04", "64% have sent it")]
    assert (first.rating.colour, first.complete, second.complete) == ("green", True, False)
    assert (first.extra, second.extra[bar]) == ({bar: "100%", "Status": "Completed"}, "48.5%")


def test_when_a_row_was_last_updated_dates_its_only_note_wherever_it_stands() -> None:
    for title in ("Last updated on", "Updated", "Date updated", "Date of last update"):
        (action,) = actions_of(
            f"Action | Lead | Due | Progress | Edited by | {title}\nLight it | Ann Bell | May 2020 | Lit | AB | 3/2/20"
        )
        assert [(update.date, update.text) for update in action.updates] == [("2020-02-03", "Lit")]
    (several,) = actions_of(
        "Action | Lead | Due | Progress | Edited by | Updated on\nLight it | Ann Bell | Soon | 1/2/20 Lit | AB | 3/2/20"
    )
    assert (several.updates[0].date, several.extra["Updated on"]) == ("2020-02-01", "3/2/20")


@pytest.mark.parametrize(("first", "severity"), [("Green", "info"), ("", "info"), ("Red", "warning")])
def test_a_status_that_completes_beside_a_rating_is_said_and_doubted_beside_red(first: str, severity: str) -> None:
    tracker = read_of(_EXPORT.format(bar="Progress Bar", rag="RAG", first=first))
    done, _ = tracker.actions()
    assert (done.rating.colour, done.complete) == (first.lower() or "blue", True)
    said = [(one.severity, one.place.cell) for one in tracker.findings if one.code == "complete-from-status"]
    assert (severity, "E2") in said


def test_only_how_the_work_itself_stands_now_completes_it() -> None:
    table = "Action | Lead | RAG | {title}\nMend the lamp at the ford | Ann Bell | Green | {words}"
    for title, words in (
        ("Action status", "Closed"),
        ("Achieved (tick)", "Yes"),
        ("Completed (Y/N)", "Y"),
        ("% complete", "100%"),
    ):
        (action,) = actions_of(table.format(title=title, words=words))
        assert (action.rating.colour, action.complete) == ("green", True)
    for title, words in (
        ("Status last quarter", "Complete"),
        ("Funding status", "Completed"),
        ("% complete", "90%"),
        ("Completed (Y/N)", "N"),
        ("Status", "Completed plans are with the board for its view"),
    ):
        (action,) = actions_of(table.format(title=title, words=words))
        assert not action.complete


def test_a_hundred_per_cent_completes_where_nothing_else_rates() -> None:
    for title, full, half in (("Progress %", "100", "50"), ("Progress", "100%", "50%")):
        first, second = actions_of(
            f"Action | Lead | {title}\nMend the lamp | Ann Bell | {full}\nAsk the school | Bob Carr | {half}"
        )
        assert (first.complete, second.complete, second.rating.colour) == (True, False, None)
        assert (first.updates, second.updates) == ((), ())


_CLOSED = "Action | Lead | Target date | Date closed\nMend the lamp at the ford | Ann Bell | 1/5/2020 | 3/4/2020"


@pytest.mark.parametrize("name", ["B Completed", "Closed actions", "Done since the last board", "Archive 2019-20"])
def test_a_day_of_closure_completes_what_its_sheet_lists_as_completed_and_that_is_said(name: str) -> None:
    tracker = read_of(sheet_of(_CLOSED, name=name))
    assert [action.complete for action in tracker.actions()] == [True]
    assert [one.severity for one in tracker.findings if one.code == "complete-from-date"] == ["info"]


@pytest.mark.parametrize("name", ["Closed circuit cameras", "Work to complete", "Open and closed", "Not completed"])
def test_a_day_of_closure_alone_or_on_a_sheet_of_other_work_completes_nothing(name: str) -> None:
    tracker = read_of(sheet_of(_CLOSED, name=name))
    assert [action.complete for action in tracker.actions()] == [False]
    assert "completion-unrated" in [one.code for one in tracker.findings]


@pytest.mark.parametrize("title", ["Closed", "Completed", "Done?", "Date resolved", "Actual end date"])
def test_a_day_under_any_title_of_what_is_done_is_asked_about(title: str) -> None:
    tracker = read_of(_CLOSED.replace("Date closed", f"Progress | {title}").replace(" | 3/4", " | All lit | 3/4"))
    assert [action.complete for action in tracker.actions()] == [False]
    assert [one.place.cell for one in tracker.findings if one.code == "completion-unrated"] == ["E2"]
    told = read_of(
        "Action | Lead | Completed\nMend the lamp at the ford | Ann Bell | Ordered parts on 3/4/2020, none came"
    )
    assert "completion-unrated" not in [one.code for one in told.findings]


def test_a_heading_over_part_of_the_work_says_that_this_is_done() -> None:
    row = "{} | Lamps | Mend the lamp at the {} | Ann Bell | 1/5/2020 | {}"
    table = [
        "Ref | Theme | Action | Lead | Target date | Date closed",
        "LIVE ACTIONS",
        row.format(1, "ford", "3/4/2020"),
        row.format(2, "mill", ""),
        "ACTIONS COMPLETED SINCE THE LAST BOARD",
        row.format(3, "inn", "5/4/2020"),
        row.format(4, "bridge", ""),
    ]
    assert [action.complete for action in actions_of("\n".join(table))] == [False, False, True, False]


_LISTED = (
    "{heading}\nRef | Action | Lead | Target date | Progress{title}\n"
    "1 | Mend the lamp at the ford | Ann Bell | 1/5/2020 | All is lit{cell}"
)


def _listed(heading: str, title: str = "", cell: str = "") -> Tracker:
    """One action in a list that has this heading, with a further column."""
    return read_of(_LISTED.format(heading=heading, title=title and f" | {title}", cell=cell and f" | {cell}"))


@pytest.mark.parametrize(
    "heading",
    ["Completed actions", "Table A: Actions closed since the last board", "Finished", "Harbour plan – closed actions"],
)
def test_a_list_of_what_is_done_completes_work_that_nothing_else_rates_and_that_is_said(heading: str) -> None:
    for title, cell in (("", ""), ("RAG", "Green")):
        tracker = _listed(heading, title, cell)
        assert [action.complete for action in tracker.actions()] == [True]
        assert [one.severity for one in tracker.findings if one.code == "complete-from-list"] == ["info"]
    tracker = read_of(sheet_of(_LISTED.partition("\n")[2].format(title="", cell=""), name="Closed"))
    assert [action.complete for action in tracker.actions()] == [True]


@pytest.mark.parametrize(
    ("title", "cell"), [("RAG", "Amber"), ("RAG", "Not started"), ("Date closed", ""), ("RAG", "[FF0000]")]
)
def test_work_in_a_list_of_what_is_done_whose_own_row_speaks_against_that_stays_open_and_that_is_said(
    title: str, cell: str
) -> None:
    tracker = _listed("Completed actions", title, cell)
    assert [action.complete for action in tracker.actions()] == [False]
    assert "completion-unrated" in [one.code for one in tracker.findings]


def test_a_line_of_the_key_right_above_the_titles_completes_nothing() -> None:
    key = "Harbour |  |  |  | G = on track\n | | | | B = completed\n"
    tracker = read_of(key + _LISTED.format(heading="", title=" | RAG", cell=" | ").lstrip())
    assert [action.complete for action in tracker.actions()] == [False]


@pytest.mark.parametrize(
    "heading",
    [
        "Actions to be completed",
        "Archived actions",
        "Complete list of actions",
        "New actions",
        "Harbour – completed",
        "Closed streets plan – live actions",
    ],
)
def test_other_lists_complete_nothing(heading: str) -> None:
    tracker = _listed(heading)
    assert [action.complete for action in tracker.actions()] == [False]
    assert "completion-unrated" not in [one.code for one in tracker.findings]


def test_a_priority_in_colours_rates_nothing() -> None:
    table = (
        "Action | Lead | Priority | Due\nMend the lamp at the ford | Ann Bell | [FF0000] High | May 2020\n"
        "Ask the school for its survey | Bob Carr | [00B050] Low | May 2020"
    )
    assert [action.rating.colour for action in actions_of(table)] == [None, None]
    assert [a.rating.colour for a in actions_of(table.replace("High", "").replace("Low", ""))] == ["red", "green"]


_PLAIN = "Action | Lead | Deadline | Progress | RAG\nRun a clinic | Ann Bell | {due} | {progress} | {rag}"


@pytest.mark.parametrize(
    ("due", "progress"),
    [
        ("May 2020", "Action completed."),
        ("May 2020", "3/2/20 Lease signed. 4/3/20 Complete"),
        ("May 2020", "Action completed. 4/5/20 An audit found it in 18 of 20 files."),
        ("May 2020", "3/2/20 Lease signed. 4/3/20 Complete. Both schools have a member of staff who knows."),
        ("May 2020", "Completed.\\n\\nTwo talks were given and 61 people came."),
        ("May 2020", "Completed\\nTwo talks were given."),
        ("May 2020", "Quarter one update\\nCOMPLETE\\nTwo talks were given."),
        ("May 2020", "Completed April 2020 and its findings given to the landlords"),
        ("May 2020", "Completed on 3rd April 2020. Two talks were given."),
        ("Completed", ""),
    ],
)
def test_progress_or_a_deadline_that_only_says_completed_completes_work_that_nothing_rates(
    due: str, progress: str
) -> None:
    tracker = read_of(_PLAIN.format(due=due, progress=progress, rag=""))
    (action,) = tracker.actions()
    assert (action.complete, action.rating.colour) == (True, "blue")
    assert "complete-from-words" in [one.code for one in tracker.findings]


@pytest.mark.parametrize(
    ("progress", "rag"),
    [
        ("Completed", "Amber"),
        ("Completed the first of three", ""),
        ("Completed April 2020 survey of the halls", ""),
        ("Completed April 2020 and two halls are outstanding", ""),
        ("Quarter one update\\nCOMPLETE\\nQuarter two update\\nA hall was found", ""),
        ("3/2/20 Completed. 4/3/20 Opened again", ""),
        ("Nearly completed", ""),
        ("Completed. The second hall is still to be asked", ""),
    ],
)
def test_progress_that_says_more_or_stands_beside_a_rating_completes_nothing(progress: str, rag: str) -> None:
    (action,) = actions_of(_PLAIN.format(due="May 2020", progress=progress, rag=rag))
    assert not action.complete


@pytest.mark.parametrize("title", ["Done? (Y/N/Part)", "Completed (Yes / No / In progress)", "Closed: Y/N/NA"])
def test_yes_under_a_title_that_offers_more_than_yes_and_no_completes(title: str) -> None:
    one, two, three = actions_of(
        f"Action | Lead | Due | {title}\nMend the lamps | Ann Bell | May 2020 | Y\n"
        "Print a leaflet | Bob Carr | May 2020 | N\nRun a clinic | Cas Dee | May 2020 | Part"
    )
    assert [one.complete, two.complete, three.complete] == [True, False, False]


_LOG = (
    "Ref | Recommendation | Lead | {titles}\nR1 | Find a home for the lamps | Ann Bell | 3 May 2020 | comment | "
    "Two sheds were seen.\n | | | 9 June 2020 | Status | {first}\n | | | 1 July 2020 | status | {second}\n"
    "R2 | Ask the school | Bob Carr | 4 May 2020 | comment | A letter was sent."
)


def _logged(first: str, second: str, titles: str = "On | Entry | Text") -> Tracker:
    merges = ["A2:A4", "B2:B4", "C2:C4"]
    return read_of(sheet_of(_LOG.format(first=first, second=second, titles=titles), merges=merges))


def test_in_a_log_of_dated_rows_that_say_what_kind_of_entry_each_is_the_newest_status_rates_and_is_said() -> None:
    for titles in ("On | Entry | Text", "When | What | Detail", "Date | Type | Comment"):
        tracker = _logged("Amber", "Complete", titles)
        lamps, school = tracker.actions()
        assert [(update.date, update.text.split()[-1]) for update in lamps.updates] == [
            ("2020-05-03", "seen."),
            ("2020-06-09", "Amber"),
            ("2020-07-01", "Complete"),
        ]
        assert (lamps.complete, lamps.rating.colour) == (True, "blue")
        assert (school.complete, school.rating.colour) == (False, None)
        assert [one.place.cell for one in tracker.findings if one.code == "rag-from-entry"] == ["F4"]


def test_a_status_that_rates_nothing_or_an_earlier_one_leaves_work_in_a_log_unrated() -> None:
    lamps, _ = _logged("Complete", "Opened again").actions()
    assert (lamps.complete, lamps.rating.colour) == (False, None)


def test_kinds_of_entries_beside_a_deadline_make_that_no_day_of_an_entry() -> None:
    row = "{} | Ann Bell | May 2020 | Note | Half are lit"
    table = f"Action | Lead | Deadline | Evidence | Progress\n{row.format('Mend the lamps')}\n{row.format('Cut grass')}"
    assert [action.deadline.text for action in actions_of(table)] == ["May 2020", "May 2020"]


def test_close_beside_open_is_closed_and_said_but_not_against_its_colour_or_the_key() -> None:
    rows = "1 | Mend the lamps | Ann Bell | | {}Close\n2 | Dig the beds | Cas Dee | 3/5/20 Begun | Open"
    head = "Ref | Action | Lead | Log | Open/Close\n"
    tracker = read_of(head + rows.format(""))
    lamps, beds = tracker.actions()
    assert (lamps.rating.colour, lamps.rating.text, lamps.complete) == ("blue", "Close", True)
    assert (beds.rating.colour, beds.complete) == (None, False)
    assert "complete-from-status" in [finding.code for finding in tracker.findings]
    red, _ = actions_of(head + rows.format("[FF0000]"))
    assert (red.rating.colour, red.complete) == ("red", False)
    keyed, _ = actions_of(head + rows.format("") + "\n\nKey: Amber = Close\nGreen = Open\nRed = Late")
    assert (keyed.rating.colour, keyed.complete) == ("amber", False)


@pytest.mark.parametrize("word", ["Delivered", "Close to done", "On track", "Implemented"])
def test_a_status_that_names_no_colour_and_does_not_say_complete_rates_nothing(word: str) -> None:
    action, _ = actions_of(
        f"Ref | Action | Lead | Progress | Status\n1 | Mend the lamps | Ann Bell | | {word}\n"
        "2 | Dig the beds | Cas Dee | 3/5/20 Begun | In progress"
    )
    assert (action.rating.colour, action.rating.text, action.complete) == (None, word, False)


@pytest.mark.parametrize("title", ["Completed", "Complete?", "Actioned", "Done"])
def test_words_under_a_title_that_asks_whether_work_is_done_tell_its_progress_where_nothing_else_does(
    title: str,
) -> None:
    head = f"Action | Lead | Due | {title}\n"
    rows = (
        "Mend the lamps | Ann Bell | May 2020 | Two firms came to look. Their prices are due.\n"
        "Dig the beds | Cas Dee | May 2020 | Yes\nCut the hedge | Bob Carr | June 2020 | Yes – on 3 May, by scouts\n"
        "Paint the gate | Di Ek | June 2020 | Yes, but the hinge is still to come"
    )
    lamps, beds, hedge, gate = actions_of(head + rows)
    assert [update.text for update in lamps.updates] == ["Two firms came to look. Their prices are due."]
    assert [action.complete for action in (lamps, beds, hedge, gate)] == [False, True, True, False]


def test_answers_of_a_word_under_such_a_title_are_no_progress() -> None:
    actions = actions_of(
        "Action | Lead | Due | Completed\nMend the lamps | Ann Bell | May 2020 | Yes\n"
        "Dig the beds | Cas Dee | May 2020 | No\nCut the hedge | Bob Carr | June 2020 | Partly"
    )
    assert [(action.complete, action.updates) for action in actions] == [(True, ()), (False, ()), (False, ())]


def test_coloured_lights_are_ratings_whatever_their_title() -> None:
    actions = actions_of(
        "Action | Lead | Due | How is it going? | Light\nRun a clinic | Ann Bell | May 2020 | 3/2/20 Booked | 🟢\n"
        "Print a leaflet | Bob Carr | June 2020 | 4/2/20 Stuck | 🔴"
    )
    assert [action.rating.colour for action in actions] == ["green", "red"]


def test_the_title_of_a_round_s_words_is_no_part_of_them() -> None:
    sheet = sheet_of(
        "Action | Lead | Quarter 1 2019/20 | | Quarter 2 2019/20 |\n | | Commentary | RAG | Commentary | RAG\n"
        "Run a clinic in the park | Ann Bell | Room booked. | Amber | Held twice. | Green",
        merges=["C1:D1", "E1:F1"],
    )
    (action,) = read_of(sheet).actions()
    assert [(update.date, update.text) for update in action.updates] == [
        ("2019-06", "Room booked."),
        ("2019-09", "Held twice."),
    ]


def test_a_yes_that_still_waits_for_something_completes_nothing() -> None:
    actions = actions_of(
        "Action | Lead | Due | Progress | Completed\nMend the lamps | Ann Bell | May 2020 | Begun | Yes – awaiting it\n"
        "Dig the beds | Cas Dee | May 2020 | Begun | Yes, signed off\nCut the hedge | Bob Carr | June 2020 | Begun | No"
    )
    assert [action.complete for action in actions] == [False, True, False]


def test_words_in_colours_under_such_a_title_are_progress_and_the_colours_rate() -> None:
    lamps, beds, _ = actions_of(
        "Action | Lead | Due | Completed\nMend the lamps | Ann Bell | May 2020 | [FF0000]Waiting for two prices\n"
        "Dig the beds | Cas Dee | May 2020 | [FFC000]Half of them are dug\n"
        "Cut the hedge | Bob Carr | June 2020 | [00B050]Nearly at the gate"
    )
    assert [action.rating.colour for action in (lamps, beds)] == ["red", "amber"]
    assert [update.text for action in (lamps, beds) for update in action.updates] == [
        "Waiting for two prices",
        "Half of them are dug",
    ]
