"""Words struck through in a cell of who or of when: they held before those that now stand beside them."""

from __future__ import annotations

from vrtracker.model import STRUCK_OUT, Place
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import Made
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import cell_name
from vrtracker.read.words import clean


def unstruck(made: Made, column: int, words: str) -> str:
    """The words of a cell without those struck through at its start or end, which are kept in extra.

    Struck words among the others stay where they are: what is left of those may be no whole.
    """
    spots = made.spots(column)
    cell = made.frame.sheet.cells.get(spots[0]) if len(spots) == 1 else None
    if cell is None or not cell.struck_text:
        return words
    struck = clean(cell.struck_text)
    rest = _without(struck, words)
    title = f"{STRUCK_OUT}{made.frame.titles[column]}"[:255]
    if title not in made.extra:
        message = (
            f"{quoted(struck)} is struck through here: it {'no longer counts' if rest else 'is read all the same'}."
        )
        doubt = Doubt("row-struck", "info", message, "Delete it, if it no longer holds.")
        made.findings.append(doubt.at(Place(made.frame.sheet.name, cell_name(spots[0])), made.ref))
    if not rest:
        return words
    made.extra[title] = struck
    made.mark(title, spots)
    return rest


def _without(struck: str, words: str) -> str:
    """What is left of the words; "" where the struck ones are no whole words at their start or end."""
    if len(struck) >= len(words):
        return ""
    if words.startswith(struck):
        return _BEFORE.sub("", words[len(struck) :]) if not words[len(struck)].isalnum() else ""
    if words.endswith(struck):
        left = words[: -len(struck)]
        return _AFTER.sub("", left) if not left[-1].isalnum() else ""
    return ""


_BEFORE = compiled(r"(?i)^[\s,;:/&+|>→–—.-]*(?:(?:and|now)\b\s*)?")
_AFTER = compiled(r"(?i)[\s,;:/&+|<–—-]*(?:\b(?:and|was|previously|formerly)[\s:]*)?$")
