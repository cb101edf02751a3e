"""Rows that only explain a table's titles: hints right below them, "Who will lead?", and the notes their marks mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.layout.header import Header
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_only_date, is_rating
from vrtracker.read.titles.points import MARK, plain

LEAST = 2
"""How many cells at least must be hints; so must half of them."""
CONTENT = 4
"""Letters of a word that says something of its own: action, date, lead; not "by" or "who"."""


def without_hints(body: Sequence[Line], header: Header) -> Sequence[Line]:
    """The rows of work, without the hints that a template has right below its titles."""
    return body[1:] if body and body[0].number == header.last + 1 and are_hints(body[0], header) else body


def without_notes(body: Sequence[Line], header: Header) -> Sequence[Line]:
    """The rows of work, without the notes that begin with the mark of a title: "[a] As the panel agreed it."."""
    marks = {mark for title in header.titles.values() if (mark := _mark(_MARKED, title))}
    return [line for line in body if len(line.words) > 1 or _mark(_NOTED, line.text) not in marks] if marks else body


def _mark(where: re.Pattern[str], text: str) -> str | None:
    found = where.search(text)
    return found["mark"].casefold() if found else None


def are_hints(line: Line, header: Header) -> bool:
    """Whether a row asks for what belongs in its columns: it says nothing that is a day, and half of it is hints."""
    cells = [(header.titles.get(column, ""), text) for column, text in line.words.items()]
    hints = sum(_is_hint(title, text) for title, text in cells)
    said = any(is_only_date(text) or (is_rating(text) and not _CHOICES.search(text)) for _, text in cells)
    return not said and hints >= max(LEAST, len(cells) / 2)


def _is_hint(title: str, text: str) -> bool:
    """A question, words in brackets, a form of date, a choice, what to enter, or words of the title with a few more."""
    if text.endswith("?") or (text[0] == "(" and text[-1] == ")") or _CHOICES.search(text) or _ASKS.match(text):
        return True
    words = plain(text).split()
    return len(words) <= 6 and not _of(title).isdisjoint(words)


def _of(title: str) -> set[str]:
    return {word for word in plain(title).split() if len(word) >= CONTENT}


_MARKED = compiled(rf"(?<=\S)\s?(?P<mark>{MARK})$")
_NOTED = compiled(rf"^(?P<mark>{MARK})\s*\w")
_CHOICES = compiled(
    r"(?i)\b(?:red|r)\W+(?:or )?(?:amber|a)\W+(?:or )?(?:green|g)\b|\bdd\W?mm\W?yy|\by(?:es)?\s?/\s?n(?:o)?\b"
)
_ASKS = compiled(
    r"(?i)^\W*(?:please|add|enter|insert|state|specify|describe|list (?:the|each|all|any)|give (?:the|a|details|name)"
    r"|name (?:of|and|the)|e\.?g\.?\b|for example|use this column|drop ?down|select|choose)\b"
    r"|^(?:\w+ ){1,3}(?:please|per (?:line|row))\W*$"
)
