"""A case: one action with what a check needs to know of its surroundings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from vrtracker.model import Action, Finding, Place, Priority, Severity, Tracker
from vrtracker.patterns import compiled
from vrtracker.reviewed import Status

_NOT_A_WORD = compiled(r"[\W_]+")


class Case(NamedTuple):
    """One action before the checks; ``same_ref`` and ``same_title`` name the first of the priority with them."""

    action: Action
    status: Status
    as_at: date
    same_ref: str | None = None
    same_title: str | None = None
    columns: Mapping[str, str] = MappingProxyType({})

    @property
    def gap(self) -> Severity:
        """How much a gap matters: only an open action still waits for it."""
        return "info" if self.action.complete else "warning"

    def finding(self, code: str, severity: Severity, name: str, message: str, remedy: str) -> Finding:
        """A finding at the cell of one of the action's fields, or where it would stand if it were there."""
        return Finding(code, severity, self._place(name), message, remedy, self.action.ref)

    def _place(self, name: str) -> Place:
        if name not in self.action.cells and name in self.columns:
            return self.action.place_in(self.columns[name])
        return self.action.place_of(name)


def cases(tracker: Tracker, status: Mapping[Place, Status]) -> Iterator[Case]:
    """Every action of a tracker as a case, in its order."""
    for priority in tracker.priorities:
        yield from _cases_of(priority, tracker.as_at, status)


def _cases_of(priority: Priority, as_at: date, status: Mapping[Place, Status]) -> Iterator[Case]:
    refs: dict[str, Action] = {}
    titles: dict[str, str] = {}
    columns: dict[str, str] = {column.field: column.column for column in reversed(priority.columns)}
    for action in priority.actions():
        words = plain(action.title)
        same = titles.get(words) if words else None
        first = refs.setdefault(action.ref, action)
        same_ref = short(first.title) if first is not action else None
        yield Case(action, status[action.place], as_at, same_ref, same, columns)
        titles.setdefault(words, action.ref)


def plain(text: str) -> str:
    """Words alone, in lower case: what two texts have in common however they are punctuated."""
    return _NOT_A_WORD.sub(" ", text.casefold()).strip()


def short(text: str, length: int = 60) -> str:
    """The start of a text on one line, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rsplit(" ", 1)[0] + "…"
