"""An action as partners' returns know it, and words in the form they are compared in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vrtracker.model import Action
from vrtracker.return_format import Reply, ReturnField


class Known(NamedTuple):
    """An action of the tracker, with the priority it is known under and what its return would show now."""

    priority: str
    action: Action
    shown: Mapping[ReturnField, str]


def folded(text: str) -> str:
    """Words as they are compared, whatever their case and spacing."""
    return " ".join(text.split()).casefold()


def is_rated(action: Action, reply: Reply) -> bool:
    """Whether the action has the very rating that was sent."""
    return reply.rag is not None and (reply.rag, reply.complete) == (action.rating.colour, action.complete)
