"""All findings in one list: the reader's and the checks', each once, most severe first, then as the tracker goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain

from vrtracker.model import SEVERITIES, Action, Finding, Place, Tracker
from vrtracker.patterns import compiled

_CELL = compiled(r"([A-Z]+)(\d+)")
_NOTHING: frozenset[str] = frozenset()


def in_order(tracker: Tracker, checked: Iterable[Finding], unsure: Iterable[Finding]) -> tuple[Finding, ...]:
    """The reader's findings and the review's; where both say the same of one cell, the reader's says more."""
    refs = _refs(tracker.actions(), {finding.place.cell for finding in tracker.findings if finding.ref is None})
    found = [_with_ref(finding, refs) for finding in tracker.findings]
    said: defaultdict[Place, set[str]] = defaultdict(set)
    for finding in found:
        said[finding.place].add(finding.code)
    found += [finding for finding in checked if said.get(finding.place, _NOTHING).isdisjoint(_says(finding))]
    found += unsure
    sheets = {sheet: index for index, sheet in reversed(list(enumerate(_sheets(tracker))))}
    ranks = {severity: rank for rank, severity in enumerate(SEVERITIES)}
    return tuple(sorted(found, key=lambda finding: (ranks[finding.severity], _position(finding.place, sheets))))


def _says(finding: Finding) -> tuple[str, ...]:
    """The codes under which the reader may have said the same: words that are no rating leave none."""
    return ("rag-missing", "rag-unclear") if finding.code == "rag-missing" else (finding.code,)


def _refs(actions: Iterable[Action], asked: Collection[str]) -> dict[Place, str]:
    """The ref of the action that each cell asked about belongs to; one that two actions share is the first's."""
    refs: dict[Place, str] = {}
    for action in actions if asked else ():
        for cell in (action.place.cell, *chain.from_iterable(action.cells.values())):
            if cell in asked:
                refs.setdefault(Place(action.place.sheet, cell), action.ref)
    return refs


def _with_ref(finding: Finding, refs: Mapping[Place, str]) -> Finding:
    if finding.ref is not None or finding.place not in refs:
        return finding
    return replace(finding, ref=refs[finding.place])


def _sheets(tracker: Tracker) -> list[str]:
    return [*(priority.sheet for priority in tracker.priorities), *tracker.other_sheets]


def _position(place: Place, sheets: Mapping[str, int]) -> tuple[int, int, int, str]:
    """Sheet by sheet, row by row, and from left to right; a whole sheet before its cells."""
    match = _CELL.match(place.cell)
    row, letters = (int(match[2]), match[1]) if match else (0, "")
    return sheets.get(place.sheet, len(sheets)), row, len(letters), letters
