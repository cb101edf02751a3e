"""Which line above a table is its plan's title."""

from __future__ import annotations

from vrtracker.read.grid import Sheet
from vrtracker.read.heading import Heading, is_title
from vrtracker.read.layout import banner
from vrtracker.read.titles import plain

_PLAN = frozenset(("plan", "strategy", "tracker", "programme"))
_NO_NAMES = frozenset(("sheet", "table", "tabelle", "blad", "feuil", ""))


def title_line(sheet: Sheet, heading: Heading, *, alone: bool) -> int | None:
    """Which of the heading's lines without a label names the plan; none where the name of its own sheet does.

    It is the last one that stands out, or else the last. A document that is one plan has its title on top of the
    headings of its parts.
    """
    cells, lines = sheet.cells, heading.titles
    may = [index for index, (spot, text) in enumerate(lines) if spot[0] not in sheet.hidden_rows and is_title(text)]
    document = alone and sheet.unnamed
    if not may or (alone and not document and not _says_nothing(sheet.name)):
        return None
    bold = {index for index in may if (spot := lines[index][0]) in cells and cells[spot].bold}
    if document:
        may = [index for index in may if banner(lines[index][1]) is None]
        plans = [index for index in may if not _PLAN.isdisjoint(plain(lines[index][1]).split())]
        may = plans or [index for index in may if index in bold] or may[:1]
    return next((index for index in reversed(may) if index in bold), may[-1] if may else None)


def _says_nothing(name: str) -> bool:
    return plain(name).rstrip("0123456789 ") in _NO_NAMES
