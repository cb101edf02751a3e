"""A tracker as pandas DataFrames, for analysts: actions, updates and findings, with real dtypes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from vrtracker.model import RAGS, SEVERITIES, Action, Objective, Priority, Tracker
from vrtracker.review import review
from vrtracker.reviewed import Review
from vrtracker.settings import Settings

Row = dict[str, Any]
Dtypes = dict[str, Any]

_DAY = "datetime64[s]"
_RAG = pd.CategoricalDtype(list(RAGS), ordered=True)
_SEVERITY = pd.CategoricalDtype(list(SEVERITIES), ordered=True)

_WHERE: Dtypes = {"sheet": "string", "cell": "string"}
_ACTION: Dtypes = {
    "priority": "string",
    "objective_ref": "string",
    "objective": "string",
    "ref": "string",
    "title": "string",
    "owners": "object",
    "start": _DAY,
    "start_text": "string",
    "deadline": _DAY,
    "deadline_text": "string",
    "ongoing": "bool",
    "rag": _RAG,
    "rag_text": "string",
    "rag_from": "string",
    "complete": "bool",
    "overdue": "bool",
    "days_overdue": "int64",
    "due_soon": "bool",
    "no_deadline": "bool",
    "stale": "bool",
    "last_update": "string",
    "evaluation": "string",
    "extra": "object",
    **_WHERE,
}
_UPDATE: Dtypes = {
    "priority": "string",
    "objective_ref": "string",
    "ref": "string",
    "title": "string",
    "date": _DAY,
    "date_text": "string",
    "stamp": "string",
    "inferred": "bool",
    "text": "string",
    **_WHERE,
}
_FINDING: Dtypes = {
    "code": "string",
    "severity": _SEVERITY,
    **_WHERE,
    "ref": "string",
    "message": "string",
    "remedy": "string",
}


class Frames(NamedTuple):
    """``actions``: one row an action; ``updates``: one row an update; ``findings``: one row a finding."""

    actions: pd.DataFrame
    updates: pd.DataFrame
    findings: pd.DataFrame


def frames(tracker: Tracker, settings: Settings | None = None) -> Frames:
    """The frames of a tracker, reviewed with these settings, or with the defaults."""
    reviewed = review(tracker, settings or Settings())
    return Frames(
        _frame(_ACTION, _action_rows(tracker, reviewed)),
        _frame(_UPDATE, _update_rows(tracker)),
        _frame(_FINDING, _finding_rows(reviewed)),
    )


def _frame(dtypes: Dtypes, rows: Iterator[Row]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(dtypes), dtype="object").astype(dtypes)


def _walk(tracker: Tracker) -> Iterator[tuple[Priority, Objective, Action]]:
    for priority in tracker.priorities:
        for objective in priority.objectives:
            for action in objective.actions:
                yield priority, objective, action


def _action_rows(tracker: Tracker, reviewed: Review) -> Iterator[Row]:
    for priority, objective, action in _walk(tracker):
        status = reviewed.status[action.place]
        yield {
            "priority": priority.name,
            "objective_ref": objective.ref,
            "objective": objective.title,
            "ref": action.ref,
            "title": action.title,
            "owners": list(action.owners),
            "start": action.start.date if action.start else None,
            "start_text": action.start.text if action.start else None,
            "deadline": action.deadline.date,
            "deadline_text": action.deadline.text,
            "ongoing": action.deadline.ongoing,
            "rag": action.rating.colour,
            "rag_text": action.rating.text,
            "rag_from": action.rating.source,
            "complete": action.complete,
            "overdue": status.overdue,
            "days_overdue": status.days_overdue,
            "due_soon": status.due_soon,
            "no_deadline": status.no_deadline,
            "stale": status.stale,
            "last_update": status.last_update.text if status.last_update else None,
            "evaluation": action.evaluation,
            "extra": dict(action.extra),
            "sheet": action.place.sheet,
            "cell": action.place.cell,
        }


def _update_rows(tracker: Tracker) -> Iterator[Row]:
    for priority, objective, action in _walk(tracker):
        place = action.place_of("updates")
        for update in action.updates:
            yield {
                "priority": priority.name,
                "objective_ref": objective.ref,
                "ref": action.ref,
                "title": action.title,
                "date": f"{update.date}-01" if update.date and len(update.date) == len("2020-03") else update.date,
                "date_text": update.date,
                "stamp": update.stamp,
                "inferred": update.inferred,
                "text": update.text,
                "sheet": place.sheet,
                "cell": place.cell,
            }


def _finding_rows(reviewed: Review) -> Iterator[Row]:
    for finding in reviewed.findings:
        yield {
            "code": finding.code,
            "severity": finding.severity,
            "sheet": finding.place.sheet,
            "cell": finding.place.cell,
            "ref": finding.ref,
            "message": finding.message,
            "remedy": finding.remedy,
        }
