"""The model read beside the model written: which fields differ, and whether a finding says so at the place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.generate import Truth
from vrtracker.model import Action, Tracker

FIELDS = (
    "ref",
    "title",
    "objective",
    "owners",
    "start",
    "deadline",
    "updates",
    "rag",
    "complete",
    "evaluation",
    "extra",
    "earlier",
)


@dataclass(frozen=True)
class Miss:
    """One field that was read otherwise than it was written; ``announced`` where a finding stands at its rows."""

    field: str
    where: str
    got: object
    want: object
    announced: bool


@dataclass(frozen=True)
class Comparison:
    """How many fields were compared, and which missed."""

    fields: int
    misses: tuple[Miss, ...]

    @property
    def silent(self) -> tuple[Miss, ...]:
        return tuple(miss for miss in self.misses if not miss.announced)


def compare(truth: Truth, read: Tracker) -> Comparison:
    """Every field of every action and of every header block."""
    misses = list(_plans(truth, read))
    fields = 6 * len(truth.priorities)
    found = [
        (objective.title, action) for p in read.priorities for objective in p.objectives for action in objective.actions
    ]
    wanted = [
        (objective.title, action)
        for p in truth.priorities
        for objective in p.objectives
        for action in objective.actions
    ]
    by_title = {_words(action.title): (objective, action) for objective, action in found}
    told = _told(read)
    for (objective, action), (_, sheet, rows) in zip(wanted, truth.rows, strict=True):
        fields += len(FIELDS)
        got = by_title.get(_words(action.title))
        announced = any((sheet, row) in told for row in rows)
        for name, mine, theirs in _differences(got, (objective, action)):
            misses.append(Miss(name, f"{sheet}!{rows.start + 1}", mine, theirs, announced))
    if len(found) > len(wanted):
        titles = {_words(action.title) for _, action in wanted}
        for _, action in found:
            if _words(action.title) not in titles:
                row = int(re.sub(r"\D", "", action.place.cell) or 1) - 1
                misses.append(Miss("action", str(action.place), action.title, None, (action.place.sheet, row) in told))
    return Comparison(fields, tuple(misses))


def _told(read: Tracker) -> set[tuple[str, int]]:
    """The rows that the reader has said something about."""
    return {
        (finding.place.sheet, int(re.sub(r"\D", "", finding.place.cell)) - 1)
        for finding in read.findings
        if finding.place.cell
    }


def _plans(truth: Truth, read: Tracker) -> Iterator[Miss]:
    for number, want in enumerate(truth.priorities):
        got = read.priorities[number] if number < len(read.priorities) else None
        pairs = (
            ("name", got and got.name, want.name),
            ("lead", got and got.strategic_lead, want.strategic_lead),
            ("support", got and got.support_officer, want.support_officer),
            ("measures", got and [*map(_words, got.measures)], [*map(_words, want.measures)]),
            (
                "context",
                got and tuple(c for c in got.context if c.label in {one.label for one in want.context}),
                want.context,
            ),
        )
        for name, mine, theirs in pairs:
            if mine != theirs:
                yield Miss(name, want.sheet, mine, theirs, False)
    if set(read.other_sheets) != set(truth.other_sheets):
        yield Miss("other sheets", "", read.other_sheets, truth.other_sheets, False)


def _differences(got: tuple[str, Action] | None, want: tuple[str, Action]) -> Iterator[tuple[str, object, object]]:
    if got is None:
        for name in FIELDS:
            yield name, None, want[1].title if name == "title" else "(lost)"
        return
    mine, theirs = _fields(*got), _fields(*want)
    for name in FIELDS:
        if mine[name] != theirs[name]:
            yield name, mine[name], theirs[name]


def _fields(objective: str, action: Action) -> dict[str, object]:
    return {
        "ref": action.ref,
        "title": _words(action.title),
        "objective": _words(objective),
        "owners": action.owners,
        "start": action.start,
        "deadline": action.deadline,
        "updates": tuple((update.date, update.stamp, _words(update.text)) for update in action.updates),
        "rag": action.rating.colour,
        "complete": action.complete,
        "evaluation": _words(action.evaluation or ""),
        "extra": {key: _words(text) for key, text in action.extra.items()},
        "earlier": action.earlier_deadlines,
    }


def _words(text: str) -> str:
    return " ".join(text.replace("’", "'").split())
