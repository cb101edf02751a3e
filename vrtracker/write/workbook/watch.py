"""The summary's lists: the actions that are overdue, due soon, without a deadline or gone quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from vrtracker import english
from vrtracker.clean_format import RAG_WORDS
from vrtracker.model import Action
from vrtracker.reviewed import Review, Status
from vrtracker.settings import ReviewSettings
from vrtracker.write import theme
from vrtracker.write.workbook.actions import ActionSheet
from vrtracker.write.workbook.places import cell_name
from vrtracker.write.workbook.styles import RATING_LOOKS, Look
from vrtracker.write.workbook.table import Column, Link, Styled, Table, Value

_MOST_ROWS = 500
"""A list is for looking at; a longer one is better had by filtering the priorities' sheets."""


class Listed(NamedTuple):
    """An action with how it stands, and its sheet and row."""

    action: Action
    status: Status
    sheet: ActionSheet
    row: int

    @property
    def link(self) -> Link:
        return Link(self.action.ref, self.sheet.name, cell_name(self.row, self.sheet.column_of("action")))


class _List(NamedTuple):
    """One kind of list: which actions, in which order, and what its last columns say."""

    name: str
    heading: str
    nothing: str
    wanted: Callable[[Status], bool]
    order: Callable[[Listed], int]
    day_title: str
    day: Callable[[Listed], Value]
    days_title: str
    days: Callable[[Listed], Value]


def listed(sheets: Sequence[ActionSheet], review: Review) -> list[Listed]:
    """Every action, with its status and where it stands in this workbook."""
    return [
        Listed(row.action, review.status[row.action.place], sheet, sheet.row_of(index))
        for sheet in sheets
        for index, row in enumerate(sheet.rows)
        if row.action
    ]


def watch_tables(
    actions: Sequence[Listed], review: Review, settings: ReviewSettings, widths: Sequence[float]
) -> Iterator[tuple[str, Table | None, str]]:
    """Each list as its heading, its table where there is anything in it, and a note."""
    for kind in _kinds(review, settings):
        wanted = sorted((one for one in actions if kind.wanted(one.status)), key=kind.order)
        heading = f"{kind.heading} ({len(wanted):,})"
        if not wanted:
            yield heading, None, kind.nothing
            continue
        cut = f"The first {_MOST_ROWS} are listed here; filter the priorities' sheets for the others."
        yield heading, _table(kind, wanted[:_MOST_ROWS], widths), cut if len(wanted) > _MOST_ROWS else ""


def _kinds(review: Review, settings: ReviewSettings) -> tuple[_List, ...]:
    soon = english.long_date(review.as_at + timedelta(days=settings.due_soon_days))
    return (
        _List(
            "Overdue",
            "Overdue",
            "No action is past its date.",
            lambda status: status.overdue,
            lambda one: -one.status.days_overdue,
            "Due date",
            _due,
            "Days overdue",
            lambda one: one.status.days_overdue,
        ),
        _List(
            "Due_soon",
            f"Due by {soon}",
            f"No action falls due in the next {settings.due_soon_days} days.",
            lambda status: status.due_soon,
            lambda one: one.status.days_to_deadline or 0,
            "Due date",
            _due,
            "Days left",
            lambda one: one.status.days_to_deadline,
        ),
        _List(
            "No_deadline",
            "No deadline",
            "Every open action has a deadline.",
            lambda status: status.no_deadline,
            lambda one: 0,
            "Due date",
            lambda one: None,
            "Last update",
            _last_update,
        ),
        _List(
            "Gone_quiet",
            f"Nothing new for {settings.stale_days} days",
            "No open action has been silent for longer, as far as its updates are dated.",
            lambda status: status.stale,
            lambda one: 0,
            "Due date",
            _due,
            "Last update",
            _last_update,
        ),
    )


def _due(one: Listed) -> Value:
    return one.action.deadline.date


def _last_update(one: Listed) -> Value:
    last = one.status.last_update
    return theme.update_date(last.date) if last else "None"


def _table(kind: _List, wanted: Sequence[Listed], widths: Sequence[float]) -> Table:
    titles = ("Ref", "Action", "Owners", "Deadline", kind.day_title, kind.days_title, "RAG")
    looks: tuple[Look, ...] = ("link", "text", "text", "verbatim", "date", "number", "text")
    columns = tuple(Column(title, width, look) for title, width, look in zip(titles, widths, looks, strict=False))
    return Table(kind.name, columns, tuple(_row(kind, one) for one in wanted))


def _row(kind: _List, one: Listed) -> tuple[Value, ...]:
    action = one.action
    colour = action.rating.colour
    rating = Styled(RAG_WORDS[colour] if colour else theme.rating_label(None), RATING_LOOKS[theme.rating_key(colour)])
    owners = ", ".join(action.owners) or "Nobody named"
    return (one.link, action.title, owners, action.deadline.text, kind.day(one), kind.days(one), rating)
