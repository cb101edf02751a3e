"""Plans of one sheet that share a title, told apart by what the header block above each says it is about."""

from __future__ import annotations

from dataclasses import replace

from vrtracker.model import Priority
from vrtracker.read.looks import is_date, is_ref

LONGEST = 80


def told_apart(priorities: tuple[Priority, ...]) -> tuple[Priority, ...]:
    """The plans, where all have one name each with the first label's words that differ from plan to plan behind it.

    "Response to the panel" above each of several forms becomes "Response to the panel – Night buses".
    """
    if len(priorities) < 2 or len({one.name for one in priorities}) > 1:
        return priorities
    said = [{each.label: each.text for each in one.context} for one in priorities]
    for label in filter(None, said[0]):
        texts = [each.get(label, "") for each in said]
        if len(set(texts)) == len(texts) and all(map(_tells, texts)):
            named = zip(priorities, texts, strict=True)
            return tuple(replace(one, name=f"{one.name} – {text}") for one, text in named)
    return priorities


def _tells(text: str) -> bool:
    """Whether words may name what a plan is about: no date, no number, no paragraph."""
    return 2 < len(text) <= LONGEST and "\n" not in text and not (is_date(text) or is_ref(text))
