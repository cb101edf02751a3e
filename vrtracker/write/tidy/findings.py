"""The sheet of findings that tidy adds: each finding on a row, its cell a link to where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from vrtracker.clean_format import TIDY_SHEET
from vrtracker.model import SEVERITIES, Finding, Place
from vrtracker.write.patch.edits import AddedSheet, SheetCell

_TITLES = ("Severity", "Sheet", "Cell", "Ref", "What", "What to do")
_WIDTHS = (11.0, 22.0, 8.0, 8.0, 70.0, 60.0)
_MOST = 10_000
"""So many rows nobody reads through; of more the first are listed, which are the most severe."""
_PLURALS = {"error": "errors", "warning": "warnings", "info": "notes"}


def findings_sheet(findings: Sequence[Finding], as_at: date) -> AddedSheet:
    """The sheet, the same for the same findings."""
    more = f" The first {_MOST:,} are listed here; `vrtracker check` lists all." if len(findings) > _MOST else ""
    head = (
        (SheetCell(TIDY_SHEET, bold=True),),
        (SheetCell(_summary(findings, as_at) + more),),
        (SheetCell("This sheet is written anew by each vrtracker tidy. To see a finding's cell, click its address."),),
        tuple(SheetCell(title, bold=True) for title in _TITLES),
    )
    return AddedSheet(TIDY_SHEET, (*head, *(_row(one) for one in findings[:_MOST])), _WIDTHS, frozen_rows=len(head))


def empty_rows_finding(sheet: str, rows: Sequence[int]) -> Finding:
    """Rows inside a table that hold nothing, said once for a sheet."""
    return Finding(
        code="rows-empty",
        severity="info",
        place=Place(sheet, f"A{rows[0]}"),
        message=f"Nothing stands in these rows between the actions: {_ranges(rows)}.",
        remedy="Delete them in Excel, if nothing beside the table needs them.",
    )


def _row(finding: Finding) -> tuple[SheetCell, ...]:
    place = finding.place
    return (
        SheetCell(finding.severity),
        SheetCell(place.sheet),
        SheetCell(place.cell or ("sheet" if place.sheet else ""), link=place if place.sheet else None),
        SheetCell(finding.ref or ""),
        SheetCell(finding.message),
        SheetCell(finding.remedy),
    )


def _summary(findings: Sequence[Finding], as_at: date) -> str:
    counts = Counter(finding.severity for finding in findings)
    said = ", ".join(f"{counts[one]} {_PLURALS[one] if counts[one] != 1 else _singular(one)}" for one in SEVERITIES)
    return f"As at {as_at:%d/%m/%Y}: {said}."


def _singular(severity: str) -> str:
    return "note" if severity == "info" else severity


def _ranges(rows: Sequence[int]) -> str:
    """Numbers with runs of them drawn together: 8, 10–12."""
    runs = [list(run) for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0][1]}–{run[-1][1]}" if len(run) > 1 else str(run[0][1]) for run in runs)
