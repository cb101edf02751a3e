"""The layout of tracker-clean.xlsx, declared once, so that what write/ draws is what read/ understands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CleanField = Literal[
    "ref",
    "objective ref",
    "objective",
    "action",
    "owner",
    "start",
    "deadline",
    "due date",
    "updates",
    "rag",
    "rag as written",
    "rag read from",
    "complete",
    "evaluation",
    "extra",
]


@dataclass(frozen=True, slots=True)
class CleanColumn:
    """One column of a priority's table: its field, its title in the table, its width in characters."""

    field: CleanField
    title: str
    width: float


COLUMNS: tuple[CleanColumn, ...] = (
    CleanColumn("ref", "Ref", 7),
    CleanColumn("objective ref", "Objective no.", 10),
    CleanColumn("objective", "Overall objective", 26),
    CleanColumn("action", "Action", 42),
    CleanColumn("owner", "Owners", 20),
    CleanColumn("start", "Start", 13),
    CleanColumn("deadline", "Deadline", 16),
    CleanColumn("due date", "Due date", 12),
    CleanColumn("updates", "Updates", 60),
    CleanColumn("rag", "RAG", 9),
    CleanColumn("rag as written", "RAG as written", 24),
    CleanColumn("rag read from", "RAG read from", 10),
    CleanColumn("complete", "Complete", 10),
    CleanColumn("evaluation", "Evaluation", 30),
)
"""Every clean table has these, in this order; the extra columns of the tracker follow under their own titles."""

EXTRA_WIDTH = 22.0

SHEET_LABEL = "From sheet"
PRIORITY_LABEL = "Priority"
LEAD_LABEL = "Strategic lead"
SUPPORT_LABEL = "Support officer"
MEASURE_LABEL = "Measure"
CONTEXT_LABEL = "Context"
KEY_LABEL = "RAG key"
FIELDS_LABEL = "How vrtracker reads each column:"
"""The row with this label in column A is followed by the row of field names, and that by the table's titles.

Header block, before it, one line each, label in A: ``From sheet`` (name in B), ``Priority`` (B), ``Strategic lead``
(B), ``Support officer`` (B), ``Measure`` (one a row, B), ``Context`` (its label in B, its text in C), ``RAG key``
(the colour in B, its meaning in C). Lines with nothing to say are left out, but for From sheet and Priority.
A1 is the sheet's title and says what the sheet is.
"""

SUMMARY_SHEET = "Summary"
UPDATES_SHEET = "All updates"
FINDINGS_SHEET = "Findings"
UNPLACED_SHEET = "Not placed"
OUR_SHEETS = (SUMMARY_SHEET, UPDATES_SHEET, FINDINGS_SHEET, UNPLACED_SHEET)
OUR_SHEET_SUFFIX = " (vrtracker)"
"""Added to one of our sheets' names where the tracker has a sheet of that name already."""

RAG_WORDS = {"red": "Red", "amber": "Amber", "green": "Green", "blue": "Blue", "grey": "Grey"}
