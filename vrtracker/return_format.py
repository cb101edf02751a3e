"""The layout of a partner's return, declared once, so that what send/ draws is what read/ understands."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from vrtracker.model import Action

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


@dataclass(frozen=True, slots=True)
class ReturnColumn:
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

CHOICES = ("Red", "Amber", "Green", "Complete", "Grey")
"""What the drop-down of New RAG offers; Complete is rated blue, as everywhere."""

NO_UPDATE = "Nothing yet"
NO_DEADLINE = "None given"
NOT_RATED = "Not rated"


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
