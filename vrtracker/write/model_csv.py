"""The model as a table, one row an action, that Excel opens as it is and in which no text is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from vrtracker.model import Action, Objective, Priority, Tracker
from vrtracker.reviewed import Review, Status

COLUMNS = (
    "Priority",
    "Objective no.",
    "Objective",
    "Ref",
    "Action",
    "Owners",
    "Start",
    "Start date",
    "Deadline",
    "Due date",
    "Ongoing",
    "Updates",
    "RAG",
    "RAG as written",
    "RAG read from",
    "Complete",
    "Overdue",
    "Days overdue",
    "Evaluation",
    "Sheet",
    "Cell",
)
_STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STARTS_A_CELL = ("\t", "\r", "\n")
_BYTE_ORDER_MARK = "\ufeff"


def csv_bytes(tracker: Tracker, review: Review) -> bytes:
    """The table as a file; its first bytes tell Excel that it is UTF-8."""
    extras = _extra_titles(tracker)
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow([_safe(title) for title in (*COLUMNS, *extras)])
    for priority, objective, action in _rows(tracker):
        row = [*_fields(priority, objective, action, review.status[action.place]), *_extra(action, extras)]
        table.writerow([_safe(value) for value in row])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode("utf-8", "replace")


def _rows(tracker: Tracker) -> Iterator[tuple[Priority, Objective, Action]]:
    for priority in tracker.priorities:
        for objective in priority.objectives:
            for action in objective.actions:
                yield priority, objective, action


def _fields(priority: Priority, objective: Objective, action: Action, status: Status) -> tuple[str, ...]:
    start = action.start
    return (
        priority.name,
        objective.ref,
        objective.title,
        action.ref,
        action.title,
        "\n".join(action.owners),
        (start.text or "") if start else "",
        start.date.isoformat() if start and start.date else "",
        action.deadline.text or "",
        action.deadline.date.isoformat() if action.deadline.date else "",
        _yes(action.deadline.ongoing),
        "\n".join(update.line for update in action.updates),
        action.rating.colour or "",
        action.rating.text or "",
        action.rating.source or "",
        _yes(action.complete),
        _yes(status.overdue),
        str(status.days_overdue),
        action.evaluation or "",
        action.place.sheet,
        action.place.cell,
    )


def _extra_titles(tracker: Tracker) -> tuple[str, ...]:
    """Every extra column of any priority, once, in the order they are met."""
    return tuple(dict.fromkeys(title for action in tracker.actions() for title in action.extra))


def _extra(action: Action, titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(action.extra.get(title, "") for title in titles)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _safe(text: str) -> str:
    """Text that a spreadsheet takes as text: an apostrophe in front of what would start a formula, spaces or not."""
    starts = text.startswith(_STARTS_A_CELL) or text.lstrip().startswith(_STARTS_A_FORMULA)
    return f"'{text}" if starts else text
