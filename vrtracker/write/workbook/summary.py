"""Draws the summary: the counts, the picture, and the actions that want looking at."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from vrtracker import english
from vrtracker.reviewed import Counts, Review
from vrtracker.settings import Settings
from vrtracker.write import theme
from vrtracker.write.workbook.actions import ActionSheet
from vrtracker.write.workbook.page import Page
from vrtracker.write.workbook.picture import MOST_BARS, Bars, draw_chart
from vrtracker.write.workbook.places import cell_name
from vrtracker.write.workbook.styles import RATING_LOOKS, ROW_PIXELS, ROW_POINTS, Look
from vrtracker.write.workbook.table import Column, Link, Styled, Table, Value, whole
from vrtracker.write.workbook.watch import listed, watch_tables

_WIDTHS = (13.0, 58.0, 26.0, 18.0, 13.0, 15.0, 10.0, 10.0, 10.0, 10.0, 10.0, 11.0)
_TOP = 3
_CHART_COLUMN = 3
_HEADING_POINTS = 22.0
_COMPLETE, _RATINGS = 4, tuple(range(6, 12))
"""The columns of the tables by objective and by priority that the picture draws."""
_LONGEST_NAME = 110
_APART = "The ratings are those of open actions; complete ones are counted apart."


class _Flow:
    """One table below the other, on a common grid of columns; ``points`` is how far down the sheet it has come."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.row = _TOP
        self.points = 0.0

    def add(self, heading: str, table: Table | None, note: str = "") -> int:
        """Add a table under its heading, or only a note; gives the first row of the table's body."""
        self.page.write(self.row, 0, heading, "heading")
        self.page.sheet.set_row(self.row, _HEADING_POINTS)
        self._down(1, _HEADING_POINTS)
        if note:
            self.page.write(self.row, 0, note, "note")
            self._down(1, ROW_POINTS)
        if table:
            drawn = self.page.table(whole(table), self.row, filters=False)
            self._down(len(drawn.heights), sum(drawn.heights))
        first = self.row - len(table.rows) if table else self.row
        self._down(1, ROW_POINTS)
        return first

    def make_room(self, points: float) -> None:
        """Leave rows empty until the flow has come so far down."""
        missing = ceil((points - self.points) / ROW_POINTS)
        if missing > 0:
            self._down(missing, missing * ROW_POINTS)

    def _down(self, rows: int, points: float) -> None:
        self.row += rows
        self.points += points


def draw_summary(page: Page, book: Any, sheets: Sequence[ActionSheet], review: Review, settings: Settings) -> None:
    """Draw the whole sheet."""
    page.title(f"Summary of the action tracker as at {english.long_date(review.as_at)}", _sentence(review, settings))
    page.widths(_WIDTHS)
    flow = _Flow(page)
    flow.add("At a glance", _glance(sheets, review, settings))
    flow.add("Open actions by rating", _ratings(review.counts))
    if review.counts.actions:
        flow.make_room((_bars(0, page, review).height + ROW_PIXELS) * ROW_POINTS / ROW_PIXELS)
        first = flow.add("By objective", _by_objective(sheets, review), _APART)
        draw_chart(book, page.sheet, _bars(first, page, review), (_TOP, _CHART_COLUMN))
    flow.add("By priority", _by_priority(sheets, review), _APART)
    for heading, table, note in watch_tables(listed(sheets, review), review, settings.review, _WIDTHS):
        flow.add(heading, table, note)


def _sentence(review: Review, settings: Settings) -> str:
    whose = f"{settings.report.partnership}." if settings.report.partnership else ""
    newest = f"The newest update is of {english.long_date(review.newest_update)}." if review.newest_update else ""
    return f"{whose} {newest}".strip()


def _glance(sheets: Sequence[ActionSheet], review: Review, settings: Settings) -> Table:
    counts, status = review.counts, review.status.values()
    priorities = english.count(len(sheets), "priority", "priorities")
    rows: tuple[tuple[int, str], ...] = (
        (counts.actions, f"{'action' if counts.actions == 1 else 'actions'} in {priorities}"),
        (counts.complete, f"complete ({theme.share(counts.complete, counts.actions)})"),
        (counts.still_open, f"open ({theme.share(counts.still_open, counts.actions)})"),
        (counts.overdue, f"overdue ({theme.share(counts.overdue, counts.actions)})"),
        (sum(one.due_soon for one in status), f"due in the next {settings.review.due_soon_days} days"),
        (sum(one.no_deadline for one in status), "open without a deadline"),
        (sum(one.stale for one in status), f"open with nothing new for {settings.review.stale_days} days"),
        (sum(one.undated for one in status), "open with undated updates only"),
    )
    return Table("At_a_glance", (_column("Actions", 0, "count"), _column("How they stand", 1)), rows)


def _ratings(counts: Counts) -> Table:
    rows = tuple(
        (Styled(theme.RATING_LABELS[key], RATING_LOOKS[key]), *_share(counts.open_rag.get(key, 0), counts.still_open))
        for key in theme.RATING_KEYS
    )
    columns = (_column("Rating", 0), _column("Share of open actions", 1, "share"), _column("Open actions", 2, "number"))
    return Table("By_rating", columns, rows)


def _share(part: int, whole_: int) -> tuple[Value, Value]:
    said = theme.share(part, whole_)
    share = part / whole_ if whole_ else 0
    if said == "<1%":
        return Styled(share, "share of little"), part
    return (Styled(share, "share of nearly all") if said == ">99%" else share), part


def _by_objective(sheets: Sequence[ActionSheet], review: Review) -> Table:
    columns = (
        _column("No.", 0, "link"),
        _column("Objective", 1),
        _column("Priority", 2),
        *_count_columns(),
    )
    links = [link for sheet in sheets for link in _objective_links(sheet)]
    rows = tuple(
        (link, _name(of.title or of.priority), of.priority, *_counts(of.counts))
        for link, of in zip(links, review.by_objective, strict=True)
    )
    return Table("By_objective", columns, rows)


def _objective_links(sheet: ActionSheet) -> list[Link]:
    """For each objective its number, leading to its first row."""
    links: dict[int, Link] = {}
    for index, row in enumerate(sheet.rows):
        cell = cell_name(sheet.row_of(index), sheet.column_of("objective"))
        links.setdefault(id(row.objective), Link(row.objective.ref or "–", sheet.name, cell))
    return list(links.values())


def _by_priority(sheets: Sequence[ActionSheet], review: Review) -> Table:
    columns = (
        _column("No.", 0, "number"),
        _column("Priority", 1, "link"),
        _column("Strategic lead", 2),
        *_count_columns(),
    )
    rows = tuple(
        (number, Link(_name(sheet.priority.name), sheet.name, "A1"), sheet.priority.strategic_lead, *_counts(counts))
        for number, (sheet, counts) in enumerate(zip(sheets, review.by_priority, strict=True), 1)
    )
    return Table("By_priority", columns, rows)


def _count_columns() -> tuple[Column, ...]:
    titles = ("Actions", "Complete", "Overdue", *theme.RATING_LABELS.values())
    return tuple(_column(title, at, "number") for at, title in enumerate(titles, 3))


def _counts(counts: Counts) -> tuple[Value, ...]:
    return (
        counts.actions,
        counts.complete,
        counts.overdue,
        *(counts.open_rag.get(key, 0) for key in theme.RATING_KEYS),
    )


def _column(title: str, at: int, look: Look = "text") -> Column:
    return Column(title, _WIDTHS[at], look)


def _name(title: str) -> str:
    """An objective's title, short enough for a table at a glance."""
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1].rsplit(" ", 1)[0] + "…"


def _bars(first: int, page: Page, review: Review) -> Bars:
    every = review.by_objective[:MOST_BARS]
    cut = f" (the first {MOST_BARS} of {len(review.by_objective)})" if len(every) < len(review.by_objective) else ""
    names = tuple(_name(of.title or of.priority) for of in every)
    counts = tuple(of.counts for of in every)
    title = f"Open actions by rating, and complete ones, by objective{cut}"
    return Bars(page.sheet.get_name(), title, first, names, counts, 1, (*_RATINGS, _COMPLETE))
