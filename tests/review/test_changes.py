"""What is said to have changed between two trackers, through renumbering, rewording and moves."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.builders import action, objective, priority, tracker, update, when
from vrtracker.model import RAGS, Action, Rag, Tracker
from vrtracker.review.changes import compare, movement

TRAIN = "Train staff of both colleges in trauma informed practice before the new term"
HUB = "Open a hub where partners share what they know of exploitation and agree who acts"
GROUP = "Set up a strategic group for domestic abuse with a chair from the council"
PATROL = "Agree a patrol plan for the bus station with the transport police and traders"


def matched(old: Tracker, new: Tracker) -> list[tuple[str, str]]:
    return [(before.ref, after.ref) for before, after in compare(old, new).pairs]


def test_nothing_changed_between_a_tracker_and_itself_but_that_all_were_silent():
    one = tracker(action(TRAIN, "1.1"), action(HUB, "1.2", rag="blue", complete=True))
    changes = compare(one, one)
    assert [one.ref for one in changes.silent] == ["1.1"]
    assert changes == changes._replace(added=(), removed=(), rag=(), deadline=(), updates=(), unsure=())


def test_actions_that_swapped_their_refs_are_still_themselves():
    old = tracker(action(TRAIN, "1.1"), action(HUB, "1.2"))
    new = tracker(action(HUB, "1.1"), action(TRAIN, "1.2"))
    assert matched(old, new) == [("1.2", "1.1"), ("1.1", "1.2")]


def test_a_reworded_and_renumbered_action_in_another_objective_and_sheet_is_the_same():
    old = tracker(priority(objective(action(TRAIN, "1.1"), action(HUB, "1.2"))))
    reworded = action(TRAIN.replace("before the new term", "by Christmas"), "VR7", sheet="Other")
    new = tracker(priority(objective(reworded, ref="9", title="Learning"), name="Prevention", sheet="Other"))
    assert matched(old, new) == [("1.1", "VR7")]


def test_an_action_of_other_words_under_the_same_ref_is_another_action():
    changes = compare(tracker(action(TRAIN, "1.1")), tracker(action(PATROL, "1.1", owners=["Omar Khan"], updates=())))
    assert ([one.ref for one in changes.added], [one.ref for one in changes.removed]) == (["1.1"], ["1.1"])
    assert changes.removed[0].title == TRAIN


def test_twins_are_told_apart_by_their_objective_and_owner():
    def twins(first: str, second: str) -> Tracker:
        return tracker(
            objective(action("Report to the board", first, owners=["Ann Bell"]), ref="1", title="Schools"),
            objective(action("Report to the board", second, owners=["Omar Khan"]), ref="2", title="Hospitals"),
        )

    old = twins("1.1", "2.1")
    new = tracker(*reversed(twins("a", "b").priorities[0].objectives))
    assert matched(old, new) == [("2.1", "b"), ("1.1", "a")]


def test_identical_twins_with_nothing_to_tell_them_apart_are_matched_in_their_order():
    old = tracker(*(action("Report", f"1.{at}") for at in range(100)))
    new = tracker(*(action("Report", f"2.{at}") for at in range(100)))
    assert matched(old, new) == [(f"1.{at}", f"2.{at}") for at in range(100)]


def test_many_twins_are_each_matched_with_the_one_of_their_own_owner():
    owners = [f"Officer {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    old = tracker(*(action("Report to the board", f"1.{at}", owners=[name]) for at, name in enumerate(owners)))
    new = tracker(*(action("Report to the board", f"7.{at}", owners=[name]) for at, name in enumerate(owners[::-1])))
    pairs = compare(old, new).pairs
    assert len(pairs) == len(owners)
    assert all(before.owners == after.owners for before, after in pairs)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("red", "amber", "better"),
        ("amber", "green", "better"),
        ("green", "blue", "better"),
        ("green", "red", "worse"),
        ("blue", "green", "worse"),
        (None, "green", "other"),
        ("red", None, "other"),
        ("grey", "green", "other"),
        ("amber", "grey", "other"),
    ],
)
def test_a_rating_moves_from_red_over_amber_and_green_to_blue(before, after, expected):
    assert movement(before, after) == expected
    (moved,) = compare(tracker(action(rag=before)), tracker(action(rag=after))).rag
    assert (moved.before, moved.after, moved.movement) == (before, after, expected)


def test_blue_is_called_complete_where_the_action_was_or_is():
    def words(before, after):
        [moved] = compare(tracker(before), tracker(after)).rag
        return moved.words

    done, agreed_apart = action(rag="blue", complete=True), action(rag="blue")
    assert words(action(rag="green"), done) == ("green", "complete")
    assert words(done, action(rag=None)) == ("complete", "not rated")
    assert words(action(rag="red"), agreed_apart) == ("red", "blue"), "a key may give blue another meaning"


def test_completed_and_reopened():
    done, still = action(TRAIN, "1.1", rag="blue", complete=True), action(TRAIN, "1.1")
    assert [one.ref for one in compare(tracker(still), tracker(done)).completed] == ["1.1"]
    assert [one.ref for one in compare(tracker(done), tracker(still)).reopened] == ["1.1"]


def test_a_deadline_moves_by_days_where_both_have_a_date():
    old, new = tracker(action(due="2020-03-31")), tracker(action(due="2020-10-31"))
    assert [moved.days for moved in compare(old, new).deadline] == [214]
    assert [moved.days for moved in compare(old, tracker(action(due=None))).deadline] == [None]


def test_the_same_date_in_other_words_is_no_move():
    old = tracker(action(due=when("31/03/2020", "2020-03-31")))
    assert compare(old, tracker(action(due=when("End of March 2020", "2020-03-31")))).deadline == ()


def test_a_new_update_is_one_whose_date_and_words_were_not_there_before():
    old = tracker(action(updates=[update("Met the head", "2020-07-01")]))
    new = tracker(action(updates=[update("Met  the head.", "2020-07-01"), update("Met the head", "2020-07-20")]))
    changes = compare(old, new)
    assert [said.update.date for said in changes.updates] == ["2020-07-20"]
    assert changes.silent == ()


def test_an_update_whose_year_was_worked_out_otherwise_last_time_is_not_new():
    was, is_now = (update("Met", f"{year}-11-20", "20/11 –", inferred=True) for year in (2018, 2019))
    assert compare(tracker(action(updates=[was])), tracker(action(updates=[is_now]))).updates == ()


def test_an_action_split_in_two_is_flagged_at_the_part_that_counts_as_new():
    whole = f"{TRAIN} and {PATROL[0].lower()}{PATROL[1:]}"
    changes = compare(
        tracker(action(whole, "1.1"), action(GROUP, "1.2")),
        tracker(action(TRAIN, "1.1"), action(PATROL, "1.2"), action(GROUP, "1.3")),
    )
    assert {finding.code for finding in changes.unsure} >= {"action-split"}
    assert all(one.ref in {finding.ref for finding in changes.unsure} for one in changes.added)


def test_actions_put_together_are_flagged_at_the_one_that_took_the_other_in():
    whole = f"{TRAIN} and {PATROL[0].lower()}{PATROL[1:]}"
    changes = compare(tracker(action(TRAIN, "1.1"), action(PATROL, "1.2")), tracker(action(whole, "1.1")))
    assert "action-joined" in {finding.code for finding in changes.unsure if finding.ref == "1.1"}


def test_an_action_without_words_is_never_matched_by_having_none():
    changes = compare(
        tracker(action("", "1.1", updates=())), tracker(action("", "9.9", updates=(), owners=["Omar Khan"]))
    )
    assert changes.pairs == ()


def test_empty_trackers_compare():
    assert compare(tracker(), tracker()) == compare(tracker(), tracker())._replace(pairs=())
    assert [one.ref for one in compare(tracker(), tracker(action())).added] == ["1.1"]


WORDS = "train map patrol school bus board hub group plan young staff ward abuse risk safe share"
TITLES = some.lists(some.sampled_from(WORDS.split()), min_size=1, max_size=6).map(" ".join)


def _drawn(rows: list[tuple[str, Rag | None]]) -> tuple[Action, ...]:
    return tuple(action(title, f"1.{number}", rag=rag) for number, (title, rag) in enumerate(rows))


ROWS = some.lists(some.tuples(TITLES, some.sampled_from([*RAGS, None])), max_size=8)


@settings(max_examples=60)
@given(ROWS, ROWS)
def test_every_action_is_matched_once_or_added_or_removed(before, after):
    old, new = tracker(*_drawn(before)), tracker(*_drawn(after))
    changes = compare(old, new)
    was, is_now = [pair[0].place for pair in changes.pairs], [pair[1].place for pair in changes.pairs]
    assert sorted(was + [one.place for one in changes.removed]) == sorted(one.place for one in old.actions())
    assert sorted(is_now + [one.place for one in changes.added]) == sorted(one.place for one in new.actions())


@settings(max_examples=60)
@given(some.lists(TITLES, max_size=8, unique=True), some.randoms(use_true_random=False))
def test_shuffling_and_renumbering_changes_no_match(titles: list[str], chance: random.Random):
    old = tracker(*(action(title, f"1.{number}") for number, title in enumerate(titles)))
    chance.shuffle(titles)
    new = tracker(*(action(title, f"2.{number}") for number, title in enumerate(titles)))
    assert all(before.title == after.title for before, after in compare(old, new).pairs)
    assert len(compare(old, new).pairs) == len(titles)
