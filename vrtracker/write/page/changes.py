"""Since last time, for the page: one sentence, and a table for each kind of change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vrtracker.english import count, long_date
from vrtracker.model import Action, Tracker, When
from vrtracker.reviewed import Changes, DeadlineMoved, Moved, Review
from vrtracker.write.page.table import Chip, Table, table
from vrtracker.write.theme import movement, rating_paint, short_date, update_date


class Since(NamedTuple):
    """What changed since the last tracker."""

    words: str
    tables: tuple[Table, ...]


def since_last_time(review: Review, tracker: Tracker) -> Since | None:
    """None where there is no tracker to compare with."""
    changes = review.changes
    if changes is None:
        return None
    day = f"Since {long_date(changes.since)}" if changes.since and changes.since != tracker.as_at else "Since last time"
    return Since(f"{day}: {changes_sentence(changes)}.", tuple(one for one in _tables(changes) if one))


def changes_sentence(changes: Changes) -> str:
    """2 completed, 1 better, 1 worse … or that nothing changed."""
    moved = [one.movement for one in changes.rag]
    figures = (
        (len(changes.completed), "completed"),
        (len(changes.reopened), "reopened"),
        (moved.count("better"), "rated better"),
        (moved.count("worse"), "rated worse"),
        (len(changes.added), "new"),
        (len(changes.removed), "gone"),
        (len(changes.silent), "with nothing new said"),
    )
    said = [f"{number:,} {words}" for number, words in figures if number]
    if changes.deadline:
        said.append(f"{count(len(changes.deadline), 'deadline')} moved")
    if changes.updates:
        said.append(count(len(changes.updates), "new update"))
    return ", ".join(said) or "nothing changed"


def _tables(changes: Changes) -> Iterator[Table | None]:
    ratings = [(one.action.ref, one.action.title, *_chips(one), movement(one.movement)) for one in changes.rag]
    yield table("Ratings that changed", ("Ref", "Action", "Was", "Is now", "Movement"), ratings)
    moves = [
        (one.action.ref, one.action.title, _day(one.before), _day(one.after), _by(one)) for one in changes.deadline
    ]
    yield table("Deadlines that moved", ("Ref", "Action", "Was", "Is now", "By"), moves)
    yield _list("Completed", changes.completed)
    yield _list("Reopened", changes.reopened)
    yield _list("New actions", changes.added)
    yield _list("Gone from the tracker", changes.removed)
    said = [(one.action.ref, update_date(one.update.date), one.update.text) for one in changes.updates]
    yield table("New updates", ("Ref", "Date", "Update"), said)
    yield _list("Nothing new said", changes.silent)


def _list(caption: str, actions: tuple[Action, ...]) -> Table | None:
    rows = [(action.ref, action.title, ", ".join(action.owners) or "–") for action in actions]
    return table(caption, ("Ref", "Action", "Owners"), rows)


def _chips(moved: Moved) -> tuple[Chip, Chip]:
    before, after = moved.words
    return Chip(before.capitalize(), rating_paint(moved.before)), Chip(after.capitalize(), rating_paint(moved.after))


def _day(when: When) -> str:
    return short_date(when.date) if when.date else when.text or "No date"


def _by(moved: DeadlineMoved) -> str:
    if moved.days is None:
        return "–"
    return f"{count(abs(moved.days), 'day')} {'later' if moved.days > 0 else 'earlier'}"
