"""The nouns of a review: how actions and trackers stand as at a day, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from vrtracker.model import Action, Finding, Place, Rag, Update, When

Movement = Literal["better", "worse", "other"]


class Status(NamedTuple):
    """What an action's dates mean as at the day of the review; ``last_update`` is its newest dated entry.

    ``undated``: it is open and something was said of it, but never with a date, so whether it is ``stale`` is unknown.
    """

    overdue: bool = False
    days_overdue: int = 0
    due_soon: bool = False
    days_to_deadline: int | None = None
    no_deadline: bool = False
    stale: bool = False
    undated: bool = False
    last_update: Update | None = None


class Counts(NamedTuple):
    """How many actions there are, and how they stand: by every RAG colour and "unrated".

    ``rag`` counts all actions, as model.json does; ``open_rag`` those that are not complete, as all papers do.
    """

    actions: int = 0
    complete: int = 0
    overdue: int = 0
    rag: Mapping[str, int] = MappingProxyType({})
    open_rag: Mapping[str, int] = MappingProxyType({})

    @property
    def still_open(self) -> int:
        return self.actions - self.complete


class ObjectiveCounts(NamedTuple):
    """The counts of one objective, for RAG at a glance."""

    priority: str
    sheet: str
    ref: str
    title: str
    counts: Counts


class Moved(NamedTuple):
    """An action whose rating changed; ``movement`` is a word, since an arrow alone says nothing to a screen reader."""

    action: Action
    before: Rag | None
    after: Rag | None
    movement: Movement
    was_complete: bool = False

    @property
    def words(self) -> tuple[str, str]:
        """Both ratings in a word; blue is called complete where the action was, or is."""
        return _rating_word(self.before, self.was_complete), _rating_word(self.after, self.action.complete)


def _rating_word(rag: Rag | None, complete: bool) -> str:
    return "complete" if complete and rag == "blue" else rag or "not rated"


class DeadlineMoved(NamedTuple):
    """An action whose due date changed; ``days`` is positive for a later date, None where one side has no date."""

    action: Action
    before: When
    after: When
    days: int | None


class NewUpdate(NamedTuple):
    """Something said of an action since last time."""

    action: Action
    update: Update


class Changes(NamedTuple):
    """What changed between two trackers; actions are the new tracker's, except ``removed``, which are the old one's.

    ``pairs`` are the matches (old, new); ``unsure`` are findings about matches that a person should look at.
    """

    since: date | None = None
    pairs: tuple[tuple[Action, Action], ...] = ()
    added: tuple[Action, ...] = ()
    removed: tuple[Action, ...] = ()
    completed: tuple[Action, ...] = ()
    reopened: tuple[Action, ...] = ()
    rag: tuple[Moved, ...] = ()
    deadline: tuple[DeadlineMoved, ...] = ()
    updates: tuple[NewUpdate, ...] = ()
    silent: tuple[Action, ...] = ()
    unsure: tuple[Finding, ...] = ()


class Review(NamedTuple):
    """What the board must know of a tracker as at a date.

    ``status`` is by the place of an action. ``findings`` are all of them: the reader's and the checks', most
    severe first, then in the order of the tracker. ``checked`` are the checks' alone: they follow from the model,
    so a cleaned workbook has the same ones.
    """

    as_at: date
    counts: Counts
    by_priority: tuple[Counts, ...]
    by_objective: tuple[ObjectiveCounts, ...]
    status: Mapping[Place, Status]
    findings: tuple[Finding, ...]
    checked: tuple[Finding, ...] = ()
    changes: Changes | None = None
    newest_update: date | None = None


class HistoryPoint(NamedTuple):
    """How one tracker of an archive stood: its counts as at its date, and the file they come from."""

    as_at: date
    counts: Counts
    file: str
