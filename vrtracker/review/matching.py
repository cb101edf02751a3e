"""Which action of an old tracker is which of the new one: by what they say, with the ref as a hint."""

from __future__ import annotations

from dataclasses import dataclass

from vrtracker.model import Action, Finding, Tracker
from vrtracker.review.case import plain


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs (old, new) in the order of the new tracker, and findings about those a person should look at."""

    pairs: tuple[tuple[Action, Action], ...]
    unsure: tuple[Finding, ...] = ()


def match(old: Tracker, new: Tracker) -> Matched:
    """Pairs the actions that say the same."""
    by_words = {plain(action.title): action for action in reversed(list(old.actions()))}
    pairs = []
    for action in new.actions():
        before = by_words.pop(plain(action.title), None)
        if before:
            pairs.append((before, action))
    return Matched(tuple(pairs))
