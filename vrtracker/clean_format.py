"""The layout of tracker-clean.xlsx, declared once, so that what write/ draws is what read/ understands."""

from __future__ import annotations

from typing import Literal, NamedTuple

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
    "earlier deadline",
]


class CleanColumn(NamedTuple):
    """One column of a priority's table: its field, its title in the table, its width in characters."""

    field: CleanField
    title: str
    width: float


COLUMNS: tuple[CleanColumn, ...] = (
    CleanColumn("ref", "Ref", 15),
    CleanColumn("objective", "Overall objective", 30),
    CleanColumn("action", "Action", 44),
    CleanColumn("owner", "Owners", 20),
    CleanColumn("start", "Start", 13),
    CleanColumn("deadline", "Deadline", 17),
    CleanColumn("due date", "Due date", 12),
    CleanColumn("updates", "Updates", 64),
    CleanColumn("rag", "RAG", 9),
    CleanColumn("rag as written", "RAG as written", 24),
    CleanColumn("rag read from", "RAG read from", 11),
    CleanColumn("complete", "Complete", 11),
    CleanColumn("evaluation", "Evaluation", 30),
    CleanColumn("objective ref", "Objective no.", 12),
)
"""Every clean table has these, in this order; the extra columns of the tracker follow under their own titles.

A row is one action. A row without a ref is an objective that has no actions. Rows next to each other with the same
objective ref and title are one objective. Owners stand one a line, updates too, each as ``Update.line``.
A field that stands twice in the field row is one text longer than a cell can hold: its cells are joined end to end.
``due date`` and the RAG cell's colour are worked out from the words, for people: reading takes the words, and from the
due date only the year that these leave out.
"""

EXTRA_WIDTH = 22.0

COMPLETE_WORD = "Yes"
"""In the column Complete; an action that is not complete has "No" there."""
NOT_COMPLETE_WORD = "No"

_TITLE_MARK = ": "


def field_words(field: CleanField, title: str, shown: str) -> str:
    """The field row's words for a column; a title that could not be shown as it is follows the field's name."""
    return field if title == shown else f"{field}{_TITLE_MARK}{title}"


def read_field_words(words: str, shown: str) -> tuple[str, str]:
    """The field and the true title of a column, from the field row's words and the title shown below them."""
    field, mark, title = words.partition(_TITLE_MARK)
    return (field.strip(), title if mark else shown)


SHEET_LABEL = "From sheet"
PRIORITY_LABEL = "Priority"
LEAD_LABEL = "Strategic lead"
SUPPORT_LABEL = "Support officer"
MEASURE_LABEL = "Measure"
CONTEXT_LABEL = "Context"
KEY_LABEL = "RAG key"
FIELDS_LABEL = "How vrtracker reads each column:"
"""The row with this label in column A is followed by the row of field names, and that by the table's titles.

A1 is the sheet's title and says what the sheet is; what else stands above this label is for people only. The table
ends at the last row that has ABOUT_LABEL in A; empty rows in it count for nothing. The header block stands below it,
so that the frozen titles stay small, one line each, label in A: ``From sheet`` (name in B), ``Priority`` (B),
``Strategic lead`` (B), ``Support officer`` (B), ``Measure`` (one a row, B), ``Context`` (its label in B, its text in
C), ``RAG key`` (the colour in B, its meaning in C). Lines with nothing to say are left out, but for From sheet and
Priority. A text longer than a cell can hold goes on in the cells to the right of its own, joined end to end.
"""

ABOUT_LABEL = "About this priority"
"""The title above the header block."""

SUMMARY_SHEET = "Summary"
UPDATES_SHEET = "All updates"
FINDINGS_SHEET = "Findings"
UNPLACED_SHEET = "Not placed"
OUR_SHEETS = (SUMMARY_SHEET, UPDATES_SHEET, FINDINGS_SHEET, UNPLACED_SHEET)
TIDY_SHEET = "vrtracker findings"
"""The sheet that tidy adds to a coordinator's own workbook; it is never read as a tracker."""
OUR_SHEET_SUFFIX = " (vrtracker)"
"""Added to one of our sheets' names where the tracker has a sheet of that name already."""

RAG_WORDS = {"red": "Red", "amber": "Amber", "green": "Green", "blue": "Blue", "grey": "Grey"}
