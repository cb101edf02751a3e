"""A review counts what there is, and lists all findings once, in an order a person can follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from tests.builders import action, objective, priority, tracker, update, when
from vrtracker.model import RAGS, Finding, Place
from vrtracker.review import review
from vrtracker.settings import Settings


def test_counts_of_the_tracker_its_plans_and_its_objectives():
    done = action("Map the gaps", "1.2", rag="green", complete=True, due="2020-01-01")
    late = action("Train staff", "2.1", rag=None, due="2020-01-01")
    one = tracker(
        priority(objective(action(), done), name="One"), priority(objective(late, ref="2", title="Safe"), name="Two")
    )
    result = review(one, Settings())
    assert (result.counts.actions, result.counts.complete, result.counts.overdue) == (3, 1, 1)
    assert dict(result.counts.open_rag) == {"red": 0, "amber": 0, "green": 1, "blue": 0, "grey": 0, "unrated": 1}
    assert dict(result.counts.rag) == {"red": 0, "amber": 0, "green": 2, "blue": 0, "grey": 0, "unrated": 1}
    assert [counts.actions for counts in result.by_priority] == [2, 1]
    assert [(one.priority, one.ref, one.title, one.counts.overdue) for one in result.by_objective] == [
        ("One", "1", "Young people are safe", 0),
        ("Two", "2", "Safe", 1),
    ]


def test_the_newest_update_of_all_is_known():
    one = tracker(action(), action("Train staff", "1.2", updates=[update("Met", "2020-07-20")]))
    assert review(one, Settings()).newest_update == date(2020, 7, 20)


def test_findings_go_from_errors_to_infos_and_then_down_the_sheet():
    late = action("Map", "1.1", cell="C9", due="2020-01-01", rag="amber")
    wrong = action("Train", "1.2", cell="C10", start=when("2022", "2022-01-01"))
    joined = Finding("rows-joined", "info", Place("Plan", "C3"), "Joined.", "Nothing.")
    doubt = Finding("column-unsure", "warning", Place("Plan", "C2"), "Perhaps.", "Look.")
    one = replace(tracker(late, wrong), findings=(joined, doubt))
    codes = [finding.code for finding in review(one, Settings()).findings]
    assert codes == ["start-after-deadline", "column-unsure", "deadline-past", "rows-joined"]


def test_row_ten_comes_after_row_nine_and_column_aa_after_column_z():
    cells = ["AA9", "Z9", "C10", "B9", ""]
    found = tuple(Finding("x", "info", Place("Plan", cell), "A.", "B.") for cell in cells)
    one = replace(tracker(action()), findings=found)
    assert [finding.place.cell for finding in review(one, Settings()).findings] == ["", "B9", "Z9", "AA9", "C10"]


def test_what_the_reader_and_a_check_both_say_of_a_cell_is_said_once_in_the_readers_words():
    one = action(due=when("Soon"), cell="C9", cells={"deadline": ("F9",)})
    said = Finding("deadline-unclear", "warning", Place("Plan", "F9"), "“Soon” may be any day.", "Give a date.")
    result = review(replace(tracker(one), findings=(said,)), Settings())
    assert [finding.message for finding in result.findings] == [said.message]
    assert [finding.code for finding in result.checked] == ["deadline-unclear"]


def test_words_that_are_no_rating_are_not_also_called_a_missing_rating():
    one = action(rag=None, cell="C9", cells={"rag": ("H9",)})
    said = Finding("rag-unclear", "warning", Place("Plan", "H9"), "“Later” is no rating.", "Rate it.")
    result = review(replace(tracker(one), findings=(said,)), Settings())
    assert [finding.code for finding in result.findings] == ["rag-unclear"]


def test_a_finding_of_the_reader_gets_the_ref_of_the_action_whose_cell_it_is_at():
    one = action(cell="C9", cells={"owner": ("D9", "D10")})
    split = Finding("names-split", "info", Place("Plan", "D10"), "Two.", "Put a comma.")
    result = review(replace(tracker(one), findings=(split,)), Settings())
    assert [finding.ref for finding in result.findings] == ["1.1"]


def test_changes_are_there_only_with_a_previous_tracker():
    one = tracker(action())
    assert review(one, Settings()).changes is None
    changes = review(one, Settings(), one).changes
    assert changes is not None
    assert len(changes.pairs) == 1


@given(
    some.lists(some.tuples(some.sampled_from([*RAGS, None]), some.booleans(), some.integers(-400, 400)), max_size=12)
)
def test_every_action_is_counted_once_at_every_level(drawn):
    actions = [
        action(f"Do {number}", f"1.{number}", rag=rag, complete=done, due=date.fromordinal(737000 + days).isoformat())
        for number, (rag, done, days) in enumerate(drawn)
    ]
    result = review(tracker(objective(*actions[::2]), objective(*actions[1::2], ref="2")), Settings())
    assert sum(result.counts.rag.values()) == result.counts.actions == len(drawn)
    assert sum(counts.counts.actions for counts in result.by_objective) == len(drawn)
    assert result.counts.overdue == sum(status.overdue for status in result.status.values())
