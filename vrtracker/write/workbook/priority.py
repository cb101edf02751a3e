"""Draws one priority's sheet: its table of actions, and below it who leads it and how it is measured."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vrtracker import english
from vrtracker.clean_format import (
    ABOUT_LABEL,
    COMPLETE_WORD,
    CONTEXT_LABEL,
    FIELDS_LABEL,
    KEY_LABEL,
    LEAD_LABEL,
    MEASURE_LABEL,
    NOT_COMPLETE_WORD,
    PRIORITY_LABEL,
    RAG_WORDS,
    SHEET_LABEL,
    SUPPORT_LABEL,
)
from vrtracker.model import RAGS, Priority
from vrtracker.write import theme
from vrtracker.write.workbook import cell_text
from vrtracker.write.workbook.actions import TOP, ActionSheet
from vrtracker.write.workbook.page import Page
from vrtracker.write.workbook.table import Drawn

_DUE_DATE_HINT = {
    "validate": "any",
    "input_title": "Due date",
    "input_message": "Worked out from the words under Deadline: change those.",
}
_SEEN_ACROSS = 6
"""A line of the header block that is not wrapped may run over so many columns."""


def draw_priority(page: Page, plan: ActionSheet, as_at: date) -> None:
    """Draw the whole sheet."""
    page.widths([column.width for column in plan.table.columns])
    drawn = page.table(plan.table, TOP)
    page.title(f"{plan.priority.name}: actions as at {english.long_date(as_at)}", _sentence(plan.priority, drawn))
    _draw_fields(page, plan)
    _colour_ratings(page, plan, drawn)
    _draw_about(page, plan, drawn.last + 3)
    page.freeze(TOP, 1)


def _draw_fields(page: Page, plan: ActionSheet) -> None:
    page.write(TOP - 2, 0, FIELDS_LABEL, "field label")
    page.sheet.set_row(TOP - 2, 13)
    for at, column in enumerate(plan.table.columns):
        page.write(TOP - 1, at, column.field, "field")
    page.sheet.set_row(TOP - 1, 13)


def _sentence(priority: Priority, drawn: Drawn) -> str:
    """What a reader of the sheet wants to know first, on a line."""
    objectives = sum(bool(objective.title) for objective in priority.objectives)
    under = f" under {english.count(objectives, 'objective')}" if objectives else ""
    parts = [f"{english.count(sum(1 for _ in priority.actions()), 'action')}{under}."]
    if priority.strategic_lead:
        parts.append(f"Strategic lead: {priority.strategic_lead}.")
    if priority.support_officer:
        parts.append(f"Support officer: {priority.support_officer}.")
    parts.append(f"More about this priority stands below the table, from row {drawn.last + 4}.")
    if drawn.cut:
        rows = ", ".join(str(row + 1) for row in drawn.cut[:10])
        parts.append(f"Excel can't show all the words of row {rows} at once: select a cell to read all of it.")
    return " ".join(" ".join(parts).split())


def _colour_ratings(page: Page, plan: ActionSheet, drawn: Drawn) -> None:
    """The colour follows the word, and the word can be chosen from a list."""
    column = plan.column_of("rag")
    for rag in RAGS:
        paint = page.styles.paint(theme.RATING_PAINT[rag])
        rule = {"type": "cell", "criteria": "==", "value": f'"{RAG_WORDS[rag]}"', "format": paint}
        page.sheet.conditional_format(drawn.first, column, drawn.last, column, rule)
    choices = (
        ("rag", "RAG rating", list(RAG_WORDS.values())),
        ("complete", "Complete", [COMPLETE_WORD, NOT_COMPLETE_WORD]),
    )
    for field, what, words in choices:
        column = plan.column_of(field)
        page.sheet.data_validation(drawn.first, column, drawn.last, column, _choice(what, words))
    column = plan.column_of("due date")
    page.sheet.data_validation(drawn.first, column, drawn.last, column, _DUE_DATE_HINT)


def _choice(what: str, words: list[str]) -> dict[str, object]:
    said = f"Choose one of {', '.join(words)}, or leave the cell empty."
    return {"validate": "list", "source": words, "error_title": what, "error_message": said}


def _draw_about(page: Page, plan: ActionSheet, top: int) -> None:
    page.write(top, 0, ABOUT_LABEL, "heading")
    page.sheet.set_row(top, 22)
    widths = [column.width for column in plan.table.columns]
    for row, (label, *texts) in enumerate(_about(plan.priority), top + 1):
        page.write(row, 0, label, "strong")
        cells = [piece for text in texts for piece in cell_text.pieces(cell_text.safe(text))]
        tallest = 1
        for at, text in enumerate(cells, 1):
            fits = at == len(cells) and cell_text.lines(text, sum(widths[at : at + _SEEN_ACROSS])) == 1
            page.write(row, at, text, "line" if fits else "prose")
            tallest = tallest if fits else max(tallest, cell_text.lines(text, widths[at]))
        page.sheet.set_row(row, cell_text.points(tallest))


def _about(priority: Priority) -> Iterator[tuple[str, ...]]:
    """The lines of the header block: a label, and its one or two texts."""
    yield SHEET_LABEL, priority.sheet
    yield PRIORITY_LABEL, priority.name
    if priority.strategic_lead:
        yield LEAD_LABEL, priority.strategic_lead
    if priority.support_officer:
        yield SUPPORT_LABEL, priority.support_officer
    for measure in priority.measures:
        yield MEASURE_LABEL, measure
    for context in priority.context:
        yield CONTEXT_LABEL, context.label, context.text
    for colour, meaning in priority.rag_key.items():
        yield KEY_LABEL, colour, meaning
