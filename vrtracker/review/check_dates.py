"""Checks of an action's start and deadline."""

from __future__ import annotations

from collections.abc import Iterator

from vrtracker.english import count, long_date
from vrtracker.model import Finding
from vrtracker.review.case import Case, short


def no_deadline(case: Case) -> Iterator[Finding]:
    deadline = case.action.deadline
    if deadline.text is None and deadline.date is None:
        yield case.finding(
            "deadline-missing",
            case.gap,
            "deadline",
            "There is no deadline.",
            "Write the date by which it is due, such as 31/03/2021, or “Ongoing” if it has no end.",
        )


def unclear_deadline(case: Case) -> Iterator[Finding]:
    deadline = case.action.deadline
    if deadline.text is not None and deadline.date is None and not deadline.ongoing:
        yield case.finding(
            "deadline-unclear",
            case.gap,
            "deadline",
            f"The deadline “{short(deadline.text)}” does not say by which day it is due.",
            "Write a date, a month or a quarter, such as 31/03/2021 or March 2021.",
        )


def past_deadline(case: Case) -> Iterator[Finding]:
    if case.status.overdue and case.action.deadline.date:
        yield case.finding(
            "deadline-past",
            "warning",
            "deadline",
            f"The deadline was {long_date(case.action.deadline.date)}, {count(case.status.days_overdue, 'day')} ago, "
            "and the action is not complete.",
            "Mark the action complete if it is done; if not, ask the board for a new date and write that in.",
        )


def start_after_deadline(case: Case) -> Iterator[Finding]:
    start = case.action.start.date if case.action.start else None
    due = case.action.deadline.date
    if start and due and start > due:
        yield case.finding(
            "start-after-deadline",
            "error",
            "start",
            f"The action starts on {long_date(start)}, after its deadline of {long_date(due)}.",
            "One of the two dates is wrong, often by a year: correct it.",
        )


DATE_CHECKS = (start_after_deadline, no_deadline, unclear_deadline, past_deadline)
