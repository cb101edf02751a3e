"""The sheet that says what was merged: from whom, into which cell, what it said before and says now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from vrtracker.english import long_date
from vrtracker.merged_format import COLUMNS, PROPOSED, SHEET_START, TITLE_START, WIDTHS
from vrtracker.model import Extension, Finding
from vrtracker.write.merge import Change
from vrtracker.write.patch.edits import AddedSheet, SheetCell


def merge_sheet(
    changes: Sequence[Change],
    extensions: Sequence[Extension],
    findings: Sequence[Finding],
    as_at: date,
    taken: Iterable[str],
) -> AddedSheet:
    """The sheet, under a name the workbook does not have yet: what earlier merges wrote is never replaced."""
    rows = [
        (SheetCell(f"{TITLE_START} {long_date(as_at)}", bold=True),),
        tuple(SheetCell(title, bold=True) for title in COLUMNS),
        *(_change(change) for change in changes),
        *(_extension(extension) for extension in extensions),
    ]
    if findings:
        rows.append((SheetCell("Not merged, or to be looked at", bold=True),))
        rows += [(SheetCell(finding.message), SheetCell(finding.remedy)) for finding in findings]
    return AddedSheet(_free_name(as_at, set(taken)), tuple(rows), WIDTHS, frozen_rows=2)


def _change(change: Change) -> tuple[SheetCell, ...]:
    place = change.edit.place
    words = (change.reply.owner, change.reply.file, change.what, change.action.ref, change.action.title)
    return (
        *(SheetCell(word) for word in words),
        SheetCell(str(place), link=place),
        SheetCell(change.old),
        SheetCell(change.new),
    )


def _extension(asked: Extension) -> tuple[SheetCell, ...]:
    words = (asked.asked_by, "", PROPOSED, asked.ref, asked.title, "", asked.current or "", asked.proposed)
    return tuple(SheetCell(word) for word in words)


def _free_name(as_at: date, taken: set[str]) -> str:
    name, number = f"{SHEET_START} {as_at.isoformat()}", 2
    while name in taken:
        name, number = f"{SHEET_START} {as_at.isoformat()} {number}", number + 1
    return name
