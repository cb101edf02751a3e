"""Numbers of actions: in front of their own words, "1.1 Run a clinic", "(2a) Print a leaflet", or counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.rows.records import Record

_LEVELS = compiled(r"^[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[.)]?$")
_LEVEL = compiled("[0-9]+")
LEAST = 2
MOSTLY = 0.7
"""The share of actions that have a number in front, where that is their ref."""
_IN_FRONT = compiled(
    r"^(?P<open>\(?)(?P<ref>\d{1,2}(?:\.\d{1,2}){1,3}[a-h]?|\d{1,2}[a-h]|(?P<coded>[A-Z]{1,4}\d{1,3}(?:\.\d{1,3})*)"
    r"|(?P<whole>\d{1,3}))(?P<close>\)|\.(?!\d)|:|\s[–—-](?=\s))?\s*(?P<title>[^\W\d_].*)$",
    re.DOTALL,
)


def number_by_words(records: Sequence[Record], action: int) -> None:
    """Takes the numbers off the front of the actions, where next to all have one and none has another's."""
    found = [(record, _number(record, action)) for record in records]
    numbered = [(record, match) for record, match in found if match is not None]
    refs = [match["ref"] for _, match in numbered]
    if len(refs) < max(LEAST, MOSTLY * len(records)) or len(set(refs)) < len(refs):
        return
    if not any(match["coded"] or match["ref"].endswith(("1", "a")) for _, match in numbered):
        return
    if any(match["whole"] for _, match in numbered) and refs != [str(number) for number in range(1, len(refs) + 1)]:
        return
    for record, match in numbered:
        spot = record.pieces[action][0][0]
        record.number = (spot, match["ref"])
        record.pieces[action][0] = (spot, match["title"])


def counted(ref: str, turn: int) -> str:
    """The ref of an action without one, by its turn within the objective: 2.1 in "2", "2." and "(2)"."""
    bare = ref.strip("()") if ref.count("(") == ref.startswith("(") else ref
    return f"{bare.rstrip('.:')}.{turn}"


def follows(first: str, second: str) -> bool:
    """Whether the second of two numbers of one level comes after the first: 7 after 6, 1.10 after 1.9."""
    if not (_LEVELS.match(first) and _LEVELS.match(second)):
        return False
    before, after = ([int(level) for level in _LEVEL.findall(number)] for number in (first, second))
    return len(before) == len(after) and after > before


def _number(record: Record, action: int) -> re.Match[str] | None:
    """What stands in front of an action's words, where it can only be a number: "3 workshops" and "Y7 days" have none.

    Words that go on from a number right away, "1.5m of fence", have none either.
    """
    pieces = record.pieces.get(action)
    found = _IN_FRONT.match(pieces[0][1]) if pieces else None
    if found is None or (found["open"] and found["close"] != ")"):
        return None
    parted = found["close"] or found.string[found.end("ref")].isspace()
    marked = found["close"] or not (found["whole"] or found["coded"])
    return found if parted and marked else None
