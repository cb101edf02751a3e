"""What is doubtful about the dates of a cell's entries: an unlikely year, a day the calendar lacks, a date inside."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from vrtracker.model import Update
from vrtracker.patterns import compiled
from vrtracker.read.dates.days import day_at
from vrtracker.read.doubt import Doubt
from vrtracker.read.updates.spoken import goes_on_from_date, is_of_event, spoken_of
from vrtracker.read.updates.stamp_words import OPENS_WITH_DATE, WHOLE_DATE

_STUCK = compiled(r"(?m)^[\s•*–-]*(\d{1,2}([/.])\d{1,2}\2(?:20)?\d{2}[A-Z][a-z]+)")
_DAY_OR_YEAR = compiled(r"^\W*[A-Z][a-z]+ [0-3]\d\b")
_DATE_INSIDE = compiled(rf"[a-z0-9%] ({WHOLE_DATE})(?= ([A-Za-z]))")


def doubts_of(text: str, updates: tuple[Update, ...], as_at: date) -> tuple[Doubt, ...]:
    """Every doubt about the dates of a cell and of its entries, each once."""
    found = [unlikely(update, as_at) for update in updates if update.date and not update.inferred]
    found += [_inside(update) for update in updates if update.date]
    found += [_impossible(text, match.end()) for match in re.finditer(r"(?m)^[\s•*–-]*(?=\d)", text)]
    found += [_stuck(match[1]) for match in _STUCK.finditer(text)]
    return tuple(dict.fromkeys(doubt for doubt in found if doubt))


def _stuck(words: str) -> Doubt:
    return Doubt(
        "update-date",
        "warning",
        f"“{words}” starts a line with a date that a word is joined to, so the date was not read.",
        "Put a space after the date, so that the entry stands by itself.",
    )


def _impossible(text: str, position: int) -> Doubt | None:
    day = day_at(text, position)
    if not day or not day.full or day.possible:
        return None
    return Doubt(
        "update-date",
        "warning",
        f"“{text[day.start : day.end]}” starts a line like a date, but the calendar has no such day.",
        "Correct the date, so that the entry stands by itself.",
    )


def _inside(update: Update) -> Doubt | None:
    """A date in running text, written as stamps are and led to by no word: letter to owner 14/4/20 reply received.

    Before a capital it starts an entry, but where it may be the day of what was done: letter sent 14/4/20 Reply in.
    """
    if not OPENS_WITH_DATE.match(update.stamp or ""):
        return None
    for match in _DATE_INSIDE.finditer(update.text):
        before = update.text[: match.start(1)]
        may_start = is_of_event(before) if match[2].isupper() else not spoken_of(before)
        if may_start and not goes_on_from_date(update.text, match.end(1)):
            return Doubt(
                "update-dates-inside",
                "warning",
                f"“{match[1]}” may start another entry; it was kept inside that of “{update.stamp}”.",
                "Start each entry on a line of its own.",
            )
    return None


def unlikely(update: Update, as_at: date) -> Doubt | None:
    """A doubt where an entry is dated in the future, or long ago."""
    day = update.date or ""
    latest, oldest, oldest_month = _likely(as_at)
    if day > latest[: len(day)] and not _under_way(update, as_at):
        return Doubt(
            "update-future",
            "error",
            f"The update “{update.stamp}” is dated after {as_at:%d/%m/%Y}.",
            "Check the date: the year may be a typing error.",
        )
    if day < oldest or (day < oldest_month and _DAY_OR_YEAR.search(update.stamp or "")):
        return Doubt(
            "update-year",
            "warning",
            f"The update “{update.stamp}” has an unlikely year.",
            "Check the date: the year may be a typing error.",
        )
    return None


def _under_way(update: Update, as_at: date) -> bool:
    """Whether the quarter, season or term that stamps an entry has begun, though its last month lies ahead."""
    stamp, day = (update.stamp or "").lower(), update.date or ""
    if len(day) != len("2024-03") or not any(name in stamp for name in ("q", "spring", "summer", "autumn")):
        return False
    ahead = 12 * (int(day[:4]) - as_at.year) + int(day[5:]) - as_at.month
    return ahead <= (3 if "term" in stamp else 2)


@lru_cache(maxsize=8)
def _likely(as_at: date) -> tuple[str, str, str]:
    """The last day, and the first year, of which updates are likely; the first where Nov 12 may be the 12th."""
    return as_at.isoformat(), f"{as_at.year - 15:04}", f"{as_at.year - 6:04}"
