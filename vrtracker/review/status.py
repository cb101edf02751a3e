"""What an action's dates mean as at a day: overdue, due soon, without a deadline, gone quiet."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from vrtracker.model import Action, Update
from vrtracker.reviewed import Status
from vrtracker.settings import ReviewSettings


def status_of(action: Action, as_at: date, settings: ReviewSettings) -> Status:
    """How one action stands as at a day."""
    is_open = not action.complete
    due = action.deadline.date
    days = (due - as_at).days if due else None
    last = last_update(action.updates, as_at)
    overdue = is_open and days is not None and days < 0
    return Status(
        overdue=overdue,
        days_overdue=-days if overdue and days is not None else 0,
        due_soon=is_open and days is not None and 0 <= days <= settings.due_soon_days,
        days_to_deadline=days,
        no_deadline=is_open and due is None and not action.deadline.ongoing,
        stale=is_open and _gone_quiet(last, as_at, settings.stale_days),
        undated=is_open and bool(action.updates) and all(update.date is None for update in action.updates),
        last_update=last,
    )


def day_of(update: Update, as_at: date) -> date | None:
    """The day an update counts from: a month alone is its last day, but never a day still to come in this month."""
    return None if update.date is None else _day(update.date, as_at)


@lru_cache(maxsize=4096)
def _day(written: str, as_at: date) -> date:
    if len(written) > len("2020-03"):
        return date.fromisoformat(written)
    year, month = (int(part) for part in written.split("-"))
    last = date(year, month, monthrange(year, month)[1])
    return as_at if date(year, month, 1) <= as_at < last else last


def newest_day(updates: Iterable[Update], as_at: date) -> date | None:
    """The newest day something was said, leaving out what claims to be said after the as-at date."""
    days = (_day(written, as_at) for written in {update.date for update in updates} if written is not None)
    return max((day for day in days if day <= as_at), default=None)


def last_update(updates: tuple[Update, ...], as_at: date) -> Update | None:
    """The newest update; of those of one day, or of undated ones, the newest by the order the cell keeps."""
    if not updates:
        return None
    dated = [(day, update) for update in updates if (day := day_of(update, as_at))]
    if not dated:
        return updates[-1]
    believable = [pair for pair in dated if pair[0] <= as_at] or dated
    newest = max(day for day, _ in believable)
    of_that_day = [update for day, update in believable if day == newest]
    return of_that_day[0] if dated[0][0] > dated[-1][0] else of_that_day[-1]


def _gone_quiet(last: Update | None, as_at: date, stale_days: int) -> bool:
    """Nothing was ever said, or nothing for too long; undated words are a doubt about the date, not silence."""
    if last is None:
        return True
    said = day_of(last, as_at)
    return said is not None and (as_at - said).days > stale_days
