"""What the board reads: figures, what changed, what is asked of it, each action as a block."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from tests.builders import action, objective, priority, tracker, update, when
from tests.write.board.docx_rules import Docx, words
from tests.write.board.word_files import lines, template_with, under
from vrtracker.model import Extension, Finding, Place, Rag, Rating, Tracker, Unplaced
from vrtracker.review import review
from vrtracker.reviewed import Counts, HistoryPoint
from vrtracker.settings import ReportSettings, Settings
from vrtracker.write.board.report import board_bytes
from vrtracker.write.figures import counts_sentence
from vrtracker.write.model_json import model_bytes
from vrtracker.write.page.index import page_bytes
from vrtracker.write.workbook.book import workbook_bytes

COVER = Settings(
    report=ReportSettings(
        partnership="Safer Ashford",
        meeting="Violence Board",
        meeting_date="12 August 2020",
        agenda_item="7",
        author="Community Safety Manager",
        purpose="decision",
    )
)


def report(
    told: Tracker,
    before: Tracker | None = None,
    settings: Settings = COVER,
    extensions: tuple[Extension, ...] = (),
    history: tuple[HistoryPoint, ...] = (),
) -> bytes:
    return board_bytes(told, review(told, settings, before), settings, extensions=extensions, history=history)


def test_the_cover_says_for_which_meeting_the_report_is() -> None:
    cover = lines(report(tracker(action())))
    for line in (
        "Safer Ashford",
        "Action tracker report",
        "Meeting:\tViolence Board",
        "Date:\t12 August 2020",
        "Agenda item:\t7",
        "Author:\tCommunity Safety Manager",
        "Purpose:\tFor decision",
        "Position:\tAs at 30 July 2020",
    ):
        assert line in cover


def test_what_the_settings_leave_out_is_left_out_of_the_cover() -> None:
    cover = lines(report(tracker(action()), settings=Settings()))
    assert not [line for line in cover if line.startswith(("Meeting:", "Agenda", "Author"))]


def test_ratings_are_of_open_actions_and_complete_ones_are_counted_apart() -> None:
    told = tracker(
        action(ref="1", rag="red"), action(ref="2"), action(ref="3", complete=True), action(ref="4", rating=Rating())
    )
    glance = under(report(told), "At a glance")
    assert "The plan has 4 actions: 1 complete and 3 open, of which 1 is red, 1 is green and 1 is not rated." in glance
    assert glance[glance.index("Red") :][:3] == ["Red", "1", "33%"]
    assert "Complete, and counted apart: 1 of 4 actions (25%)." in glance


def test_nearly_all_is_not_all() -> None:
    told = tracker(*(action(ref=str(number)) for number in range(249)), action(ref="red", rag="red"))
    glance = under(report(told), "At a glance")
    assert glance[glance.index("Green") :][:3] == ["Green", "249", ">99%"]
    assert glance[glance.index("Red") :][:3] == ["Red", "1", "<1%"]


def test_lateness_is_said_in_a_sentence() -> None:
    told = tracker(
        action(ref="1.1", due="2020-07-01"),
        action(ref="1.2", due="2020-03-01"),
        action(ref="1.3", due="2020-08-10"),
        action(ref="1.4", due=None),
    )
    assert (
        "2 open actions are past their deadline, the longest by 151 days (1.2); "
        "1 falls due in the next 60 days, and 1 has no deadline."
    ) in under(report(told), "At a glance")


def test_without_an_earlier_tracker_the_third_sentence_is_of_silence() -> None:
    told = tracker(action(updates=[update("Done so far", "2020-07-01")]))
    glance = under(report(told), "At a glance")
    assert "No open action has gone quiet; the newest update is of 1 July 2020." in glance


def test_updates_without_dates_are_no_proof_of_silence_nor_of_the_contrary() -> None:
    told = tracker(action(updates=[update("Some day")]))
    assert under(report(told), "Gone quiet") == [
        "No open action has been silent for more than 90 days, as far as its updates are dated.",
        "Nobody can tell how long ago these open actions were reported on: their updates have no date.",
        "1.1 Run a workshop (Ann Bell)",
    ]
    assert "No open action has gone quiet, and 1 has undated updates only." in under(report(told), "At a glance")


def test_one_dated_update_is_enough_to_tell_and_a_complete_action_is_not_asked() -> None:
    told = tracker(
        action(updates=[update("Some day"), update("Booked", "2020-07-01")]),
        action("Map", "1.2", updates=[update("Some day")], complete=True),
    )
    assert len(under(report(told), "Gone quiet")) == 1


def test_what_the_report_is_for_follows_from_what_is_asked_unless_the_settings_say() -> None:
    def purpose(*, complete: bool, said: str = "") -> str:
        settings = Settings(report=ReportSettings(purpose=said))  # type: ignore[arg-type]
        cover = lines(report(tracker(action(complete=complete)), settings=settings))
        return next(line for line in cover if line.startswith("Purpose:"))

    assert purpose(complete=True) == "Purpose:\tFor decision"
    assert purpose(complete=False) == "Purpose:\tFor information"
    assert purpose(complete=True, said="discussion") == "Purpose:\tFor discussion"


def test_every_paper_says_the_same_of_how_open_actions_are_rated() -> None:
    told = tracker(
        action(ref="1", rag="green"),
        *(action(ref=str(number), rag="green", complete=True) for number in (2, 3)),
        action(ref="4", rag="red"),
    )
    found = review(told, COVER)
    assert counts_sentence(found) == "4 actions: 2 complete; 2 open: 1 red, 1 green; 0 overdue."
    assert counts_sentence(found) in page_bytes(told, found, COVER, built=()).decode()
    assert under(report(told), "At a glance")[0].endswith("2 complete and 2 open, of which 1 is red and 1 is green.")
    summary = openpyxl.load_workbook(BytesIO(workbook_bytes(told, found, COVER)))["Summary"]
    rated = {str(row[0].value): row[2].value for row in summary[summary.tables["By_rating"].ref]}
    assert (rated["Rating"], rated["Red"], rated["Green"], rated["Blue"]) == ("Open actions", 1, 1, 0)
    assert json.loads(model_bytes(told, found))["summary"]["rag"]["green"] == 3, (
        "the data counts every action, as it promises"
    )


BEFORE = tracker(
    objective(
        action("Open the hub", "1.1", rag="amber", due="2020-06-30"),
        action("Train forty staff", "1.2", rag="red", due="2020-08-31"),
        action("Write to every school", "1.3", due="2020-12-31"),
        action("Gone from the plan", "1.4"),
    ),
    as_at=date(2020, 4, 30),
)
NOW = tracker(
    objective(
        action("Open the hub", "1.1", rag="red", due="2020-09-30"),
        action("Train forty staff", "1.2", due="2020-08-31"),
        action("Write to every school", "1.3", due="2020-12-31", complete=True),
        action("Something quite new and different", "1.5", updates=[update("Begun", "2020-07-20")]),
    )
)


def test_movement_is_a_word_with_its_arrow() -> None:
    moved = under(report(NOW, BEFORE), "Since last time")
    assert "▲ Better:\t1.2 (red to green)" in moved
    assert "▼ Worse:\t1.1 (amber to red)" in moved
    assert "► Deadline moved:\t1.1 (92 days later)" in moved
    assert "✔ Completed:\t1.3" in moved


def test_an_action_whose_ref_stands_in_two_priorities_is_named_with_its_own() -> None:
    def of_both(rag: Rag, as_at: date) -> Tracker:
        calm = priority(objective(action("Open the hub", "1.1", rag=rag)), name="Calm")
        order = priority(objective(action("Walk the park", "1.1")), name="Order", sheet="Two")
        return tracker(calm, order, as_at=as_at)

    told = of_both("red", date(2020, 7, 30))
    moved = under(report(told, of_both("amber", date(2020, 4, 30))), "Since last time")
    assert "▼ Worse:\t1.1 of Calm (amber to red)" in moved


def test_many_movements_are_counted_so_that_the_page_stays_one_page() -> None:
    def of_all(rag: Rag, as_at: date) -> Tracker:
        titles = ("Open the hub", "Walk the park", "Map the knives", "Train staff", "Write home", "Call in", "Meet up")
        return tracker(*(action(title, f"1.{n}", rag=rag) for n, title in enumerate(titles, 1)), as_at=as_at)

    moved = under(report(of_all("green", date(2020, 7, 30)), of_all("red", date(2020, 4, 30))), "Since last time")
    assert "▲ Better:\t7, among them 1.1 (red to green), 1.2 (red to green) and 1.3 (red to green)" in moved


def test_objectives_of_several_priorities_are_named_with_theirs() -> None:
    told = tracker(
        priority(objective(action(), title="Calm"), name="Knives"),
        priority(objective(action("Else"), title="Order"), name="Parks", sheet="Two"),
    )
    assert "Parks: 1 Order" in under(report(told), "The figures by objective")


def test_movement_is_said_in_a_sentence() -> None:
    assert (
        "Since 30 April 2020, 1 rating has improved and 1 has worsened, 1 action has been completed, "
        "and 1 deadline has moved later."
    ) in under(report(NOW, BEFORE), "At a glance")


def test_without_an_earlier_tracker_the_report_says_so() -> None:
    assert "There is no earlier tracker to compare with." in under(report(NOW), "Since last time")


def test_later_deadlines_are_put_to_the_board_moved_or_asked_for() -> None:
    asked = Extension("1.2", "Train forty staff", "31 December 2020", "Ann Bell", "31 August 2020")
    decisions = under(report(NOW, BEFORE, extensions=(asked,)), "Later deadlines")
    first = decisions.index("1.1 Open the hub")
    assert decisions[first:][1:5] == ["30 June 2020", "30 September 2020", "92 days later", "Moved in the tracker"]
    second = decisions.index("1.2 Train forty staff")
    assert decisions[second:][1:5] == ["31 August 2020", "31 December 2020", "To decide", "Asked for by Ann Bell"]


def test_what_is_asked_of_the_board_is_counted() -> None:
    asks = under(report(NOW, BEFORE), "What the board is asked to do")
    assert asks[:4] == [
        "Approve or refuse 1 later deadline.",
        "Agree to close 1 complete action.",
        "Consider 1 exception: actions that are red, overdue or worse than last time.",
        "Note the progress of all other actions.",
    ]


def test_complete_actions_are_proposed_for_closing() -> None:
    assert "1.3 Write to every school (Ann Bell)" in under(report(NOW, BEFORE), "Actions to close")


def test_actions_with_nobody_to_answer_for_them_need_an_owner() -> None:
    told = tracker(
        action("Nobody's", "1", owners=()),
        action("Somebody's", "2", owners=("TBC", "Ann Bell")),
        action("To be confirmed", "3", owners=("TBC",)),
        action("Done by nobody", "4", owners=(), complete=True),
    )
    asked = under(report(told), "Actions without an owner")
    assert asked[1:] == ["1 Nobody's", "3 To be confirmed"]


def test_an_exception_says_why_who_and_what_next() -> None:
    late = action("Open the hub", "1.1", rag="red", due="2020-07-20", updates=[update("Stuck", "2020-07-01")])
    assert under(report(tracker(late)), "1.1 Open the hub") == [
        "Why:\tRed; 10 days overdue",
        "Rating:\tRed",
        "Owner:\tAnn Bell",
        "Deadline:\t20 July 2020 (“2020-07-20”), 10 days late",
        "Latest update:\t1 July 2020: Stuck",
        "Next date:\tNone set; the owner needs to give a new date",
    ]


def test_an_exception_with_a_later_date_asked_for_names_it() -> None:
    late = action("Open the hub", "1.1", due="2020-07-20")
    asked = Extension("1.1", "Open the hub", "1 October 2020", "Ann Bell")
    assert "Next date:\t1 October 2020 asked for" in under(report(tracker(late), extensions=(asked,)), "Exceptions")


def test_complete_actions_are_no_exceptions() -> None:
    told = tracker(action("Was late", rag="red", due="2020-01-01", complete=True))
    assert under(report(told), "Exceptions") == ["No open action is red, overdue or worse than last time."]


def test_due_soon_and_gone_quiet_have_their_lists() -> None:
    told = tracker(
        action("Soon", "1", due="2020-08-15"),
        action("Quiet", "2", due=None, updates=[update("Long ago", "2020-01-15")]),
        action("Never heard of", "3", updates=()),
    )
    document = report(told)
    assert under(document, "Due in the next 60 days")[4:8] == ["1 Soon", "Ann Bell", "15 August 2020", "Green"]
    quiet = under(document, "Gone quiet")
    assert quiet[4:7] == ["2 Quiet", "Ann Bell", "15 January 2020"]
    assert quiet[7:10] == ["3 Never heard of", "Ann Bell", "Never"]


def test_progress_gives_the_newest_update_of_each_action() -> None:
    told = tracker(
        action("Open the hub", "1.1", updates=[update("Older", "2020-01-15"), update("Newer", "2020-07-30")])
    )
    block = under(report(told), "Progress: Violence reduction")
    assert "Latest update:\t30 July 2020: Newer" in block
    assert not [line for line in block if "Older" in line]


def test_the_appendix_has_the_whole_history_newest_first() -> None:
    said = [update("Older", "2020-01-15"), update("Of a month", "2020-03"), update("Newer", "2020-07-30")]
    appendix = under(
        report(tracker(action("Open the hub", "1.1", updates=[*said, update("Some day")], extra={"Cost": "£5"}))),
        "Appendix: Violence reduction, every action in full",
    )
    assert "Cost:\t£5" in appendix
    history = appendix[appendix.index("Date") :]
    assert history == [
        "Date", "Update", "30 July 2020", "Newer", "March 2020", "Of a month", "15 January 2020", "Older",
        "Undated", "Some day",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stamp", "date_written", "inferred", "shown"),
    [
        ("30/7/20", "2020-07-30", False, "30 July 2020"),
        ("30th July 2020 –", "2020-07-30", False, "30 July 2020"),
        ("Feb 2020:", "2020-02", False, "February 2020"),
        ("30/7 –", "2020-07-30", True, "30 July 2020 (“30/7”)"),
        ("(AB 30/7/20)", "2020-07-30", False, "30 July 2020 (“AB 30/7/20”)"),
        ("As of 30/07/2020:", "2020-07-30", False, "30 July 2020 (“As of 30/07/2020”)"),
    ],
)
def test_a_date_stands_with_the_trackers_own_words_where_those_say_more_or_less(
    stamp: str, date_written: str, inferred: bool, shown: str
) -> None:
    told = tracker(action(updates=[update("Booked", date_written, stamp, inferred=inferred)]))
    appendix = under(report(told), "Appendix: Violence reduction, every action in full")
    assert appendix[-2:] == [shown, "Booked"]
    public = lines(board_bytes(told, review(told, COVER), COVER, public=True))
    assert public[-2] == shown.partition(" (“")[0], "initials are no matter of the public's"


def test_words_that_no_action_took_stand_with_their_cell_but_not_in_public() -> None:
    told = replace(tracker(action()), unplaced=(Unplaced(Place("Plan", "N40"), "Signed off by Ann Bell"),))
    assert under(report(told), "Words that belong to no action")[:4] == [
        "Where", "What it says", "Plan!N40", "Signed off by Ann Bell",
    ]  # fmt: skip
    assert "Words that belong to no action" not in lines(report(tracker(action())))
    assert "Signed off" not in "".join(lines(board_bytes(told, review(told, COVER), COVER, public=True)))


def test_every_priority_and_objective_has_its_part() -> None:
    told = tracker(
        priority(objective(action(), ref="1", title="Calm"), name="Knives"),
        priority(objective(action("Else"), ref="1", title="Order"), name="Parks", sheet="Two"),
    )
    found = lines(report(told))
    for heading in ("Progress: Knives", "Progress: Parks", "Objective 1: Calm", "Objective 1: Order"):
        assert heading in found


def test_what_is_to_mend_is_told_by_kind_with_all_its_cells() -> None:
    told = tracker(action(ref="1", due=None, cell="C4"), action(ref="2", due=None, cell="C9"))
    missing = tuple(
        Finding("deadline-missing", "warning", Place("Plan", cell), "There is no deadline.", "Write one.")
        for cell in ("F4", "F9")
    )
    noted = Finding("year-inferred", "info", Place("Plan", "G4"), "The year was worked out.", "Check it.")
    reviewed = review(told, COVER)._replace(findings=(*missing, noted))
    assert under(board_bytes(told, reviewed, COVER), "What to mend in the tracker")[3:6] == [
        "There is no deadline.",
        "Plan: F4, F9",
        "Write one.",
    ]


def test_official_is_not_shown_and_other_markings_are() -> None:
    for marking, shown in (("OFFICIAL", False), ("", False), ("OFFICIAL-SENSITIVE", True)):
        settings = Settings(report=ReportSettings(marking=marking))
        docx = Docx(report(tracker(action()), settings=settings))
        assert all(("OFFICIAL" in words(tree)) == shown for kind in ("header", "footer") for tree in trees(docx, kind))


def trees(docx: Docx, kind: str) -> list[etree._Element]:
    return [tree for _, tree in docx.furniture(kind) if tree is not None]


def test_the_chart_of_past_meetings_comes_only_with_a_past() -> None:
    counts = Counts(3, 1, 0, {"red": 2, "green": 1}, {"red": 2})
    past = (HistoryPoint(date(2020, 4, 30), counts, "old.xlsx"),)
    document = report(NOW, history=past)
    assert under(document, "Over the last meetings")[9:17] == ["30 April 2020", "2", "0", "0", "0", "0", "1", "3"]
    assert b"30 April 2020: 2 red, 1 complete." in Docx(document).parts["word/document.xml"]
    assert "word/charts/chart_history.xml" in Docx(document).parts
    assert "Over the last meetings" not in lines(report(NOW))


def test_only_the_first_figures_begin_a_page_so_that_none_is_left_half_empty() -> None:
    document = Docx(report(NOW)).parts["word/document.xml"].decode()
    assert re.findall(r"<w:pageBreakBefore/>.*?<w:t[^>]*>([^<]*)", document, re.DOTALL) == ["At a glance"]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert report(NOW, BEFORE) == report(NOW, BEFORE)


def test_no_part_of_the_file_knows_when_it_was_made() -> None:
    with zipfile.ZipFile(BytesIO(report(NOW))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        with zipfile.ZipFile(BytesIO(package.read("word/embeddings/chart_by_objective.xlsx"))) as workbook:
            assert b"2000-01-01T00:00:00Z" in workbook.read("docProps/core.xml")
        assert b"2020-07-30T00:00:00Z" in package.read("docProps/core.xml")


def test_a_template_of_the_settings_is_used(tmp_path: Path) -> None:
    ours = template_with(tmp_path, ("Gone quiet", "Silence"))
    settings = Settings(report=ReportSettings(template=str(ours)))
    assert "Silence" in lines(report(NOW, settings=settings))


def test_a_deadline_that_went_is_put_to_the_board_too() -> None:
    before = tracker(action("Open the hub", due="2020-06-30"), as_at=date(2020, 4, 30))
    after = tracker(action("Open the hub", due=when("Ongoing", ongoing=True)))
    assert under(report(after, before), "Later deadlines")[6:9] == ["30 June 2020", "Ongoing", "no date any more"]
