"""A partner's return, declared once: what send/ draws, what read/ understands, what a merge makes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from vrtracker.model import Action, Extension, Finding, Place, Rag, Update

ReturnField = Literal[
    "priority",
    "ref",
    "action",
    "deadline",
    "rating",
    "last update",
    "new update",
    "new rag",
    "proposed deadline",
    "code",
]
FILL_IN: tuple[ReturnField, ...] = ("new update", "new rag", "proposed deadline")


class ReturnColumn(NamedTuple):
    """One column of a return: its field, its title, its width in characters."""

    field: ReturnField
    title: str
    width: float


COLUMNS: tuple[ReturnColumn, ...] = (
    ReturnColumn("priority", "Priority", 18),
    ReturnColumn("ref", "Ref", 7),
    ReturnColumn("action", "Action", 40),
    ReturnColumn("deadline", "Deadline", 15),
    ReturnColumn("rating", "Rating", 10),
    ReturnColumn("last update", "Last update", 40),
    ReturnColumn("new update", "New update", 48),
    ReturnColumn("new rag", "New RAG", 11),
    ReturnColumn("proposed deadline", "Proposed deadline", 17),
    ReturnColumn("code", "Code", 11),
)
"""Every return has these columns, in this order; people may move, add or delete some before it comes back."""

SHEET = "Your actions"
FROM_LABEL = "Updates from:"
AS_AT_LABEL = "Actions as at:"
"""The two labels, in column A above the table, whose values in column B say whose return it is and of when."""

INSTRUCTIONS = (
    "Fill in the three yellow columns for each action; leave empty what has not changed.",
    "New update: what has happened since the last update. It is put under the date of the day it is merged.",
    "New RAG: choose from the list. Proposed deadline: only if you ask for another; the board decides.",
    "Then save this workbook and send it back. The grey columns are to read; please don't change them.",
)
REPLY_LABEL = "Please reply by:"
TO_DO_LABEL = "What to do:"
TITLE = "Your actions for "
"""How the first cell goes on after the marking, if any."""

CHOICES = ("Red", "Amber", "Green", "Complete", "Grey")
"""What the drop-down of New RAG offers; Complete is rated blue, as everywhere."""

LONGEST = 16_000
"""The most characters of a column to read: a cell holds 32,767 of Excel's, of which some letters take two."""

NO_UPDATE = "Nothing yet"
NO_DEADLINE = "None given"
NOT_RATED = "Not rated"


class Reply(NamedTuple):
    """One row of a return that came back: what its grey columns say now, and what was filled in.

    ``shown`` are the grey columns' words as they came back. ``rag`` is the new rating read from ``rag_text``, None
    where nothing, or nothing clear, was chosen; ``complete`` that it says the action is done.
    """

    file: str
    owner: str
    place: Place
    shown: Mapping[ReturnField, str] = MappingProxyType({})
    update: str = ""
    rag_text: str = ""
    rag: Rag | None = None
    complete: bool = False
    proposed: str = ""

    @property
    def filled_in(self) -> bool:
        return bool(self.update or self.rag_text or self.proposed)


class NewWords(NamedTuple):
    """An update that goes into the tracker, and who sent it."""

    action: Action
    text: str
    reply: Reply


class NewRating(NamedTuple):
    """A rating that goes into the tracker; more than one partner may have sent the same."""

    action: Action
    rag: Rag
    complete: bool
    reply: Reply


class Merge(NamedTuple):
    """What the returns come to: what goes into the tracker, what the board is asked, and what a person must look at."""

    updates: tuple[NewWords, ...] = ()
    ratings: tuple[NewRating, ...] = ()
    extensions: tuple[Extension, ...] = ()
    findings: tuple[Finding, ...] = ()
    already_there: int = 0


def shown(priority: str, action: Action, last: Update | None) -> dict[ReturnField, str]:
    """The words of the columns that a partner reads, for one action."""
    last = last or (action.updates[-1] if action.updates else None)
    words: dict[ReturnField, str] = {
        "priority": priority,
        "ref": action.ref,
        "action": action.title,
        "deadline": action.deadline.text or NO_DEADLINE,
        "rating": (action.rating.colour or NOT_RATED).capitalize(),
        "last update": last.line if last else NO_UPDATE,
        "code": code(priority, action),
    }
    return {name: text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…" for name, text in words.items()}


def identity(priority: str, action: Action) -> str:
    """Eight hex digits that name an action by what it says, whatever its number and wherever its row."""
    return _digest(priority, action.title)


def state(action: Action) -> str:
    """Eight hex digits of what an action's return showed, to tell whether it has changed since."""
    lines = tuple(update.line for update in action.updates)
    return _digest(action.deadline.text or "", action.rating.colour or "", action.rating.text or "", *lines)


def code(priority: str, action: Action) -> str:
    """What stands in a return's Code column: identity and state."""
    return f"{identity(priority, action)}-{state(action)}"


def _digest(*words: str) -> str:
    folded = "\0".join(" ".join(word.split()).casefold() for word in words)
    return hashlib.sha256(folded.encode()).hexdigest()[:8]
