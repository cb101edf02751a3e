"""One small workbook for each owner: their actions to read, three columns to fill in, the rest kept from harm."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from vrtracker import resources
from vrtracker.english import long_date
from vrtracker.model import Action, Tracker
from vrtracker.return_format import (
    AS_AT_LABEL,
    CHOICES,
    COLUMNS,
    FILL_IN,
    FROM_LABEL,
    INSTRUCTIONS,
    REPLY_LABEL,
    SHEET,
    TITLE,
    TO_DO_LABEL,
    ReturnField,
    shown,
)
from vrtracker.reviewed import Review
from vrtracker.send.address import file_word
from vrtracker.send.contacts import name_key
from vrtracker.send.letters import owners_of
from vrtracker.settings import Settings, author

HEADER_ROW = 8
LINE_HEIGHT = 15.0
"""Points of one line of 11 point text; Excel's rows end at 409."""
SPARE_ROWS_SHOWN = 409.0


class _Row(NamedTuple):
    """One open action of an owner with the priority it stands in."""

    priority: str
    action: Action


def returns(tracker: Tracker, review: Review, settings: Settings) -> dict[str, tuple[str, bytes]]:
    """Each owner's return, by owner: its file name and its bytes; owners with nothing open get none."""
    files: dict[str, tuple[str, bytes]] = {}
    taken: set[str] = set()
    for owner in owners_of(tracker):
        rows = _rows(tracker, owner)
        if rows:
            name = _free_name(f"{file_word(owner)} - update {review.as_at.isoformat()}", taken)
            files[owner] = (name, return_bytes(owner, rows, review, settings))
    return files


def _rows(tracker: Tracker, owner: str) -> tuple[_Row, ...]:
    key = name_key(owner)
    return tuple(
        _Row(priority.name, action)
        for priority in tracker.priorities
        for action in priority.actions()
        if not action.complete and key in {name_key(one) for one in action.owners}
    )


def _free_name(stem: str, taken: set[str]) -> str:
    name, number = f"{stem}.xlsx", 2
    while name.casefold() in taken:
        name, number = f"{stem} ({number}).xlsx", number + 1
    taken.add(name.casefold())
    return name


def return_bytes(owner: str, rows: Sequence[_Row], review: Review, settings: Settings) -> bytes:
    """The workbook of one owner; the same tracker and day give the same bytes."""
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(
        stream,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties(
        {
            "title": f"Updates from {owner}",
            "author": author(settings.report),
            "category": resources.MARK,
            "created": _midnight(review.as_at),
        }
    )
    formats = _Formats(book)
    sheet = book.add_worksheet(SHEET)
    _draw_instructions(sheet, formats, owner, review, settings)
    for number, column in enumerate(COLUMNS):
        sheet.set_column(number, number, column.width)
        sheet.write_string(HEADER_ROW, number, column.title, formats.header_of(column.field))
    for number, row in enumerate(rows, HEADER_ROW + 1):
        _draw_row(sheet, formats, number, row, review)
    _protect_and_print(sheet, len(rows))
    book.close()
    return stream.getvalue()


class _Formats:
    """The few formats of a return, made once."""

    def __init__(self, book: Any) -> None:
        cell = {"font_name": "Arial", "font_size": 11, "valign": "top", "text_wrap": True, "border": 1}
        cell["border_color"] = "#808080"
        fill_in = {**cell, "bg_color": "#FFF8DC", "locked": False}
        self.title = book.add_format({"font_name": "Arial", "font_size": 16, "bold": True})
        self.label = book.add_format({"font_name": "Arial", "font_size": 11, "bold": True})
        self.words = book.add_format({"font_name": "Arial", "font_size": 11})
        self.header = book.add_format({**cell, "bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF"})
        self.header_fill_in = book.add_format({**cell, "bold": True, "bg_color": "#FFD966"})
        self.read = book.add_format({**cell, "bg_color": "#F2F2F2"})
        self.fill_in = book.add_format(fill_in)
        self.date_in = book.add_format({**fill_in, "num_format": "dd/mm/yyyy", "align": "left"})
        self.code = book.add_format({**cell, "font_size": 8, "font_color": "#595959", "bg_color": "#F2F2F2"})

    def header_of(self, field: ReturnField) -> Any:
        return self.header_fill_in if field in FILL_IN else self.header

    def cell_of(self, field: ReturnField) -> Any:
        own = {"code": self.code, "proposed deadline": self.date_in}
        return own.get(field) or (self.fill_in if field in FILL_IN else self.read)


def _draw_instructions(sheet: Any, formats: _Formats, owner: str, review: Review, settings: Settings) -> None:
    partnership = settings.report.partnership or "the partnership"
    marking = f"{settings.report.marking} – " if settings.report.marking else ""
    reply_by = review.as_at + timedelta(days=settings.email.reply_within_days)
    labelled = ((FROM_LABEL, owner), (AS_AT_LABEL, long_date(review.as_at)), (REPLY_LABEL, long_date(reply_by)))
    to_do = ((TO_DO_LABEL, INSTRUCTIONS[0]), *(("", words) for words in INSTRUCTIONS[1:]))
    _write(sheet, 0, 0, f"{marking}{TITLE}{partnership}", formats.title)
    for row, (label, words) in enumerate((*labelled, *to_do), start=1):
        _write(sheet, row, 0, label, formats.label)
        _write(sheet, row, 1, words, formats.words)


def _draw_row(sheet: Any, formats: _Formats, number: int, row: _Row, review: Review) -> None:
    values = _values(row, review)
    for position, column in enumerate(COLUMNS):
        text = values.get(column.field, "")
        if text:
            _write(sheet, number, position, text, formats.cell_of(column.field))
        else:
            sheet.write_blank(number, position, None, formats.cell_of(column.field))
    lines = max(_lines(values.get(column.field, ""), column.width) for column in COLUMNS)
    sheet.set_row(number, min(SPARE_ROWS_SHOWN, max(3, lines) * LINE_HEIGHT))


def _write(sheet: Any, row: int, column: int, text: str, style: Any) -> None:
    """Text that stays text; what the library would take for its own markup goes in as runs that say the same."""
    if text.startswith("<r>"):
        sheet.write_rich_string(row, column, text[0], text[1], text[2:], style)
    else:
        sheet.write_string(row, column, text, style)


def _values(row: _Row, review: Review) -> dict[ReturnField, str]:
    status = review.status.get(row.action.place)
    return shown(row.priority, row.action, status.last_update if status else None)


def _lines(text: str, width: float) -> int:
    return sum(1 + int(len(line) * 1.15 // width) for line in text.split("\n"))


def _protect_and_print(sheet: Any, rows: int) -> None:
    first, last = HEADER_ROW + 1, HEADER_ROW + rows
    rag = next(number for number, column in enumerate(COLUMNS) if column.field == "new rag")
    sheet.data_validation(
        first,
        rag,
        last,
        rag,
        {
            "validate": "list",
            "source": list(CHOICES),
            "error_title": "New RAG",
            "error_message": "Please choose from the list, or leave it empty.",
            "error_type": "warning",
        },
    )
    sheet.protect(
        "", {"format_cells": True, "format_columns": True, "format_rows": True, "sort": True, "autofilter": True}
    )
    sheet.autofilter(HEADER_ROW, 0, last, len(COLUMNS) - 1)
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.set_footer("&L&A&RPage &P of &N")


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
