"""Checks of what was said of an action, and when."""

from __future__ import annotations

from collections.abc import Iterator

from vrtracker.english import count, long_date
from vrtracker.model import Finding, Update
from vrtracker.review.case import Case, short
from vrtracker.review.status import day_of


def no_update(case: Case) -> Iterator[Finding]:
    if not case.action.updates:
        yield case.finding(
            "update-missing",
            case.gap,
            "updates",
            "Nothing has been said about its progress.",
            "Ask its owner for an update and write it in with its date in front, such as “15/01/2020: …”.",
        )


def undated_update(case: Case) -> Iterator[Finding]:
    undated = [update for update in case.action.updates if update.date is None]
    if undated:
        some_dated = len(undated) < len(case.action.updates)
        yield case.finding(
            "update-undated",
            "info" if some_dated else case.gap,
            "updates",
            f"The update “{short(undated[0].text)}” has no date, so nobody can tell how old it is.",
            "Put the date it was written in front of it, such as “15/01/2020: …”.",
        )


def future_update(case: Case) -> Iterator[Finding]:
    for update in case.action.updates:
        when = day_of(update, case.as_at)
        if when and when > case.as_at:
            yield case.finding(
                "update-future",
                "error",
                "updates",
                f"The update “{_quoted(update)}” is dated after {long_date(case.as_at)}, "
                "the day this tracker is read as at.",
                "Correct its date, often only the year; if the date is right, build the papers as at a later day.",
            )


def gone_quiet(case: Case) -> Iterator[Finding]:
    last = case.status.last_update
    spoken = day_of(last, case.as_at) if last else None
    if case.status.stale and spoken:
        yield case.finding(
            "update-stale",
            "warning",
            "updates",
            f"The latest update is {count((case.as_at - spoken).days, 'day')} old.",
            "Ask its owner how it stands, and add what they say with its date.",
        )


def year_worked_out(case: Case) -> Iterator[Finding]:
    for update in case.action.updates:
        if update.inferred and update.date:
            yield case.finding(
                "year-inferred",
                "info",
                "updates",
                f"“{_quoted(update)}” gives no year; {update.date[:4]} was worked out from the dates around it.",
                "Nothing to do if it is right; if not, write the year into the date.",
            )


def _quoted(update: Update) -> str:
    return short(update.line)


UPDATE_CHECKS = (no_update, undated_update, future_update, gone_quiet, year_worked_out)
