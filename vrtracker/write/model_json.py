"""model.json: a tracker and its review as the JSON that the outside relies on, key for key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from vrtracker.model import Action, Context, Finding, Objective, Priority, Tracker, Update, When
from vrtracker.reviewed import Changes, Review, Status

FORMAT = "vrtracker/1"
_LISTS = frozenset({"priorities", "columns", "objectives", "actions", "findings", "unplaced", "history"})
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def model_bytes(tracker: Tracker, review: Review) -> bytes:
    """The JSON as a file: UTF-8, indented, with a last line break."""
    return b"".join(model_pieces(tracker, review))


def model_pieces(tracker: Tracker, review: Review) -> Iterator[bytes]:
    """The same file piece by piece, each made as it is asked for: a large tracker's is as large as the tracker."""
    return _pieces(_model(tracker, review))


def json_bytes(value: dict[str, Any]) -> bytes:
    """Any of our JSON as text that a person can read too: one record a line."""
    return b"".join(_pieces(value))


def _pieces(value: dict[str, Any]) -> Iterator[bytes]:
    """Python's own indentation is written without the help of C, which costs a large tracker a second."""
    return (piece.encode("utf-8", "replace") for piece in chain(_fields(value, ""), "\n"))


def _fields(record: dict[str, Any], margin: str) -> Iterator[str]:
    """A record over several lines, one for each field."""
    start = "{"
    for key, item in record.items():
        name = f"{start}\n{margin}  {_ENCODE(key)}: "
        if isinstance(item, Iterator) or (key in _LISTS and isinstance(item, list)):
            yield name
            yield from _records(item, margin + "  ")
        else:
            yield name + _ENCODE(item)
        start = ","
    yield f"\n{margin}}}"


def _records(records: Iterable[dict[str, Any]], margin: str) -> Iterator[str]:
    """A list with a line for each record, or more where a record holds further lists of them."""
    start = "["
    for record in records:
        if _LISTS.isdisjoint(record):
            yield f"{start}\n{margin}  {_ENCODE(record)}"
        else:
            yield f"{start}\n{margin}  "
            yield from _fields(record, margin + "  ")
        start = ","
    yield "[]" if start == "[" else f"\n{margin}]"


def findings_bytes(review: Review) -> bytes:
    """What ``check --format json`` prints: the findings alone, as they stand in the model."""
    return json_bytes({"findings": [_finding(finding) for finding in review.findings]})


def _model(tracker: Tracker, review: Review) -> dict[str, Any]:
    """The model in the order of keys that is promised, its lists of records yet to be made, each as it is asked for."""
    return {
        "format": FORMAT,
        "source": {"file": tracker.source.file, "kind": tracker.source.kind, "sha256": tracker.source.sha256},
        "as_at": tracker.as_at.isoformat(),
        "priorities": (_priority(priority, review) for priority in tracker.priorities),
        "other_sheets": list(tracker.other_sheets),
        "unplaced": [
            {"sheet": left.place.sheet, "cell": left.place.cell, "text": left.text} for left in tracker.unplaced
        ],
        "findings": map(_finding, review.findings),
        "summary": _summary(tracker, review),
    }


def changes_dict(changes: Changes) -> dict[str, Any]:
    """What ``diff --format json`` prints."""
    return {
        "added": _refs(changes.added),
        "removed": _refs(changes.removed),
        "completed": _refs(changes.completed),
        "reopened": _refs(changes.reopened),
        "rag": [
            {"ref": moved.action.ref, "from": moved.before, "to": moved.after, "movement": moved.movement}
            for moved in changes.rag
        ],
        "deadline": [
            {
                "ref": moved.action.ref,
                "from": _day(moved.before),
                "to": _day(moved.after),
                "days": moved.days,
            }
            for moved in changes.deadline
        ],
        "updates": [
            {"ref": said.action.ref, "date": said.update.date, "text": said.update.text} for said in changes.updates
        ],
        "silent": _refs(changes.silent),
    }


def _priority(priority: Priority, review: Review) -> dict[str, Any]:
    return {
        "name": priority.name,
        "sheet": priority.sheet,
        "strategic_lead": priority.strategic_lead,
        "support_officer": priority.support_officer,
        "measures": list(priority.measures),
        "context": [_context(context) for context in priority.context],
        "rag_key": dict(priority.rag_key),
        "columns": [
            {"column": column.column, "title": column.title, "field": column.field} for column in priority.columns
        ],
        "objectives": (_objective(objective, review) for objective in priority.objectives),
    }


def _context(context: Context) -> dict[str, str]:
    return {"label": context.label, "text": context.text}


def _objective(objective: Objective, review: Review) -> dict[str, Any]:
    actions = (_action(action, review.status[action.place]) for action in objective.actions)
    return {"ref": objective.ref, "title": objective.title, "actions": actions}


def _action(action: Action, status: Status) -> dict[str, Any]:
    return {
        "ref": action.ref,
        "title": action.title,
        "owners": list(action.owners),
        "start": None if action.start is None else {"text": action.start.text, "date": _day(action.start)},
        "deadline": {
            "text": action.deadline.text,
            "date": _day(action.deadline),
            "ongoing": action.deadline.ongoing,
        },
        "updates": [_update(update) for update in action.updates],
        "rag": action.rating.colour,
        "rag_text": action.rating.text,
        "rag_from": action.rating.source,
        "complete": action.complete,
        "overdue": status.overdue,
        "days_overdue": status.days_overdue,
        "evaluation": action.evaluation,
        "extra": dict(action.extra),
        "cells": {name: list(cells) for name, cells in action.cells.items()},
    }


def _update(update: Update) -> dict[str, Any]:
    return {"date": update.date, "stamp": update.stamp, "inferred": update.inferred, "text": update.text}


def _day(when: When) -> str | None:
    return when.date.isoformat() if when.date else None


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "sheet": finding.place.sheet,
        "cell": finding.place.cell,
        "ref": finding.ref,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def _summary(tracker: Tracker, review: Review) -> dict[str, Any]:
    stands = [(action.ref, review.status[action.place]) for action in tracker.actions()]
    return {
        "actions": review.counts.actions,
        "complete": review.counts.complete,
        "rag": dict(review.counts.rag),
        "overdue": [ref for ref, status in stands if status.overdue],
        "due_soon": [ref for ref, status in stands if status.due_soon],
        "no_deadline": [ref for ref, status in stands if status.no_deadline],
        "stale": [ref for ref, status in stands if status.stale],
    }


def _refs(actions: Iterable[Action]) -> list[str]:
    return [action.ref for action in actions]
