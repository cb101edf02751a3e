"""What an action's dates mean as at a day: the boundaries, day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import AS_AT, action, update, when
from vrtracker.review.status import last_update, newest_day, status_of
from vrtracker.settings import ReviewSettings

SETTINGS = ReviewSettings()


def day(offset: int) -> str:
    return (AS_AT + timedelta(days=offset)).isoformat()


@pytest.mark.parametrize(
    ("due_in", "overdue", "days_overdue", "due_soon"),
    [(-1, True, 1, False), (0, False, 0, True), (60, False, 0, True), (61, False, 0, False), (-400, True, 400, False)],
)
def test_overdue_from_the_day_after_and_due_soon_until_the_sixtieth_day(due_in, overdue, days_overdue, due_soon):
    status = status_of(action(due=day(due_in)), AS_AT, SETTINGS)
    assert (status.overdue, status.days_overdue, status.due_soon) == (overdue, days_overdue, due_soon)
    assert status.days_to_deadline == due_in


def test_a_complete_action_is_neither_overdue_nor_due_soon_nor_quiet_nor_without_a_deadline():
    for one in (action(due=day(-9), complete=True), action(due=None, updates=(), complete=True)):
        status = status_of(one, AS_AT, SETTINGS)
        assert not any((status.overdue, status.due_soon, status.stale, status.no_deadline))


def test_ongoing_work_past_its_date_is_overdue_all_the_same():
    assert status_of(action(due=when("March 2020 & ongoing", "2020-03-31", ongoing=True)), AS_AT, SETTINGS).overdue


@pytest.mark.parametrize(
    ("deadline", "without"), [(when(None), True), (when("TBC"), True), (when("Ongoing", ongoing=True), False)]
)
def test_no_deadline_is_an_open_action_with_no_date_that_is_not_ongoing(deadline, without):
    assert status_of(action(due=deadline), AS_AT, SETTINGS).no_deadline is without


@pytest.mark.parametrize(("age", "stale"), [(0, False), (90, False), (91, True)])
def test_an_action_goes_quiet_after_ninety_days(age, stale):
    assert status_of(action(updates=[update("Met", day(-age))]), AS_AT, SETTINGS).stale is stale


def test_an_action_nobody_said_anything_of_is_quiet_and_one_with_undated_words_is_not():
    assert status_of(action(updates=()), AS_AT, SETTINGS).stale
    assert not status_of(action(updates=[update("Met")]), AS_AT, SETTINGS).stale


def test_a_month_alone_counts_as_its_last_day_but_never_as_a_day_to_come():
    assert newest_day([update("Met", "2020-02")], AS_AT) == date(2020, 2, 29)
    assert newest_day([update("Met", "2020-07")], AS_AT) == AS_AT


def test_what_claims_to_be_said_later_than_today_keeps_no_action_fresh():
    said = [update("Met", "2020-01-15"), update("Met again", "2021-07-01")]
    status = status_of(action(updates=said), AS_AT, SETTINGS)
    assert status.stale
    assert status.last_update == said[0]


def test_the_last_update_is_the_newest_by_date_in_whatever_order_the_cell_keeps():
    first, second = update("First", "2020-01-15"), update("Second", "2020-05-15")
    assert last_update((first, second), AS_AT) == last_update((second, first), AS_AT) == second


def test_of_two_updates_of_one_day_the_last_is_the_one_at_the_newest_end_of_the_cell():
    old, one, two = update("Old", "2020-01-15"), update("One", "2020-05-15"), update("Two", "2020-05-15")
    assert last_update((old, one, two), AS_AT) == two
    assert last_update((two, one, old), AS_AT) == two


def test_undated_words_are_the_last_update_only_where_nothing_is_dated():
    dated, undated = update("Dated", "2020-05-15"), update("Undated")
    assert last_update((undated, dated), AS_AT) == dated
    assert last_update((undated,), AS_AT) == undated
    assert last_update((), AS_AT) is None
