"""The sheets that list: every update, every finding with a link to its cell, and what found no place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vrtracker import english
from vrtracker.model import SEVERITIES, Action, Finding, Unplaced, Update
from vrtracker.reviewed import Review
from vrtracker.write import theme
from vrtracker.write.workbook.actions import ActionSheet
from vrtracker.write.workbook.page import Page
from vrtracker.write.workbook.places import Places
from vrtracker.write.workbook.table import Column, Link, Styled, Table, Value, whole

_TOP = 3
_MOST_LINKS = 65_000
"""Excel opens no sheet with many more links than this."""

_UPDATE_COLUMNS = (
    Column("Priority", 26),
    Column("Ref", 9, "verbatim"),
    Column("Action", 44),
    Column("Date", 12, "date"),
    Column("As written", 16, "verbatim"),
    Column("Year worked out", 11),
    Column("Update", 96),
)
_FINDING_COLUMNS = (
    Column("Kind", 11),
    Column("Sheet", 26),
    Column("Cell", 9),
    Column("Ref", 9, "verbatim"),
    Column("What was found", 62),
    Column("What to do", 62),
)
_UNPLACED_COLUMNS = (Column("Sheet", 30), Column("Cell", 10, "verbatim"), Column("Text", 110))


def draw_updates(page: Page, sheets: Sequence[ActionSheet], as_at: date) -> None:
    """Every update on a row of its own, as the tracker goes."""
    rows = tuple(_update_rows(sheets))
    about = (
        f"{english.count(len(rows), 'update')}, one a row, in the order of the tracker. Sort by Date for the newest."
    )
    title = f"All updates as at {english.long_date(as_at)}"
    _draw_list(page, Table("Updates", _UPDATE_COLUMNS, rows), title, about)


def _update_rows(sheets: Sequence[ActionSheet]) -> Iterator[tuple[Value, ...]]:
    for sheet in sheets:
        for action in sheet.priority.actions():
            for update in action.updates:
                yield _update_row(sheet.priority.name, action, update)


def _update_row(priority: str, action: Action, update: Update) -> tuple[Value, ...]:
    worked_out = "Yes" if update.inferred else None
    return (priority, action.ref, action.title, _day(update.date), update.stamp, worked_out, update.text)


def _day(iso: str | None) -> Value:
    """A real date; a month alone is its first day, shown as the month."""
    if iso is None:
        return None
    if len(iso) > len("2020-03"):
        return date.fromisoformat(iso)
    return Styled(date.fromisoformat(f"{iso}-01"), "month")


def draw_findings(page: Page, review: Review, places: Places) -> None:
    """What the checks found, each with a link to the cell of this workbook that it speaks of."""
    rows = tuple(_finding_row(finding, places, at < _MOST_LINKS) for at, finding in enumerate(review.checked))
    counts = {severity: sum(finding.severity == severity for finding in review.checked) for severity in SEVERITIES}
    said = ", ".join(
        english.count(counts[severity], theme.SEVERITY_LABELS[severity].lower()) for severity in SEVERITIES
    )
    title = f"Findings: what to mend in the tracker, as at {english.long_date(review.as_at)}"
    _draw_list(page, Table("Findings", _FINDING_COLUMNS, rows), title, f"{said}. A cell's name leads to it.")


def _finding_row(finding: Finding, places: Places, linked: bool) -> tuple[Value, ...]:
    kind = Styled(theme.SEVERITY_LABELS[finding.severity], finding.severity)
    place = places.of(finding)
    if place is None:
        return (kind, finding.place.sheet, None, finding.ref, finding.message, finding.remedy)
    cell: Value = Link(place.cell, place.sheet, place.cell) if linked else place.cell
    return (kind, place.sheet, cell, finding.ref, finding.message, finding.remedy)


def draw_unplaced(page: Page, unplaced: Sequence[Unplaced]) -> None:
    """The words of the tracker that no field took, with their cell in it."""
    rows = tuple((left.place.sheet, left.place.cell, left.text) for left in unplaced)
    about = "Words of the tracker that belong to no action and no heading, with their sheet and cell in it."
    _draw_list(page, Table("Not_placed", _UNPLACED_COLUMNS, rows), "Not placed", about)


def _draw_list(page: Page, table: Table, title: str, about: str) -> None:
    table = whole(table)
    page.title(title, about)
    page.widths([column.width for column in table.columns])
    page.table(table, _TOP)
    page.freeze(_TOP)
