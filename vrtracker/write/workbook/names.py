"""Names of sheets as Excel allows them: no longer than 31, none twice, none of ours in the way of the tracker's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vrtracker.clean_format import FINDINGS_SHEET, OUR_SHEET_SUFFIX, SUMMARY_SHEET, UNPLACED_SHEET, UPDATES_SHEET
from vrtracker.patterns import compiled
from vrtracker.write.workbook.cell_text import length, safe

_LIMIT = 31
_NOT_ALLOWED = compiled(r"[\[\]:*?/\\\n\t]+")
_RESERVED = "history"


class SheetNames(NamedTuple):
    """What every sheet of our workbook is called."""

    summary: str
    priorities: tuple[str, ...]
    updates: str
    findings: str
    unplaced: str


def sheet_names(sheets: Sequence[str]) -> SheetNames:
    """The priorities keep their sheets' names; one of ours that is taken gets a suffix."""
    used = {_RESERVED}
    priorities = tuple(_unused(_allowed(name), used) for name in sheets)
    ours = (_ours(name, used) for name in (SUMMARY_SHEET, UPDATES_SHEET, FINDINGS_SHEET, UNPLACED_SHEET))
    summary, updates, findings, unplaced = ours
    return SheetNames(summary, priorities, updates, findings, unplaced)


def _allowed(name: str) -> str:
    return " ".join(_NOT_ALLOWED.sub(" ", safe(name)).split()).strip("' ") or "Priority"


def _ours(name: str, used: set[str]) -> str:
    return _unused(name + OUR_SHEET_SUFFIX if name.lower() in used else name, used)


def _unused(name: str, used: set[str]) -> str:
    candidate, turn = _cut(name, _LIMIT), 2
    while candidate.lower() in used:
        ending = f" ({turn})"
        candidate, turn = _cut(name, _LIMIT - len(ending)) + ending, turn + 1
    used.add(candidate.lower())
    return candidate


def _cut(name: str, limit: int) -> str:
    while length(name) > limit:
        name = name[:-1]
    return name.rstrip("' ")
