"""A sheet while it is drawn: text that stays text, real dates, tables whose rows are as high as their words need."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from vrtracker.patterns import compiled
from vrtracker.write.theme import short_date
from vrtracker.write.workbook import cell_text
from vrtracker.write.workbook.styles import Look, Styles
from vrtracker.write.workbook.table import Column, Drawn, Link, Styled, Table, Value

_ARROW = 3
"""The room that a filter's arrow takes of a title, in characters."""
_FIRST_YEAR = 1900
_EVERYWHERE = "A1:XFD1048576"
"""Refs and dates as they were written are text on purpose: Excel need not mark each of them as a mistake."""
_ESCAPE_LIKE = compiled(r"_(?=x[0-9A-Fa-f]{4}_)")


class Page:
    """One sheet of our workbook; ``sheet`` is the library's own, for what only one sheet needs."""

    def __init__(self, sheet: Any, styles: Styles) -> None:
        self.sheet = sheet
        self.styles = styles
        sheet.ignore_errors(dict.fromkeys(("number_stored_as_text", "two_digit_text_year"), _EVERYWHERE))

    def title(self, words: str, about: str) -> None:
        """The first two rows: what the sheet is, and a sentence about it."""
        self.write(0, 0, words, "title")
        self.write(1, 0, about, "subtitle")
        self.sheet.set_row(0, 28)
        self.sheet.set_row(1, 18)

    def widths(self, widths: Sequence[float]) -> None:
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)

    def freeze(self, row: int, columns: int = 0) -> None:
        """Keep the rows down to this one in sight, and repeat it on every printed page."""
        self.sheet.freeze_panes(row + 1, columns)
        self.sheet.repeat_rows(row)

    def table(self, table: Table, top: int, *, filters: bool = True) -> Drawn:
        """Draw a table (as ``whole`` gives it) from column A, its titles in the row ``top``."""
        rows = table.rows or ((None,) * len(table.columns),)
        headers = [{"header": _ESCAPE_LIKE.sub("_x005F_", column.title)} for column in table.columns]
        options = {"name": table.name, "columns": headers, "style": None, "autofilter": filters}
        self.sheet.add_table(top, 0, top + len(rows), len(table.columns) - 1, options)
        for at, column in enumerate(table.columns):
            self.write(top, at, column.title, "head")
        lines = [self._row(table.columns, values, row) for row, values in enumerate(rows, top + 1)]
        title = cell_text.points(_title_lines(table.columns, filters)) + 4
        self.sheet.set_row(top, title)
        cut = (row for row, needed in enumerate(lines, top + 1) if needed > cell_text.MAX_LINES)
        return Drawn(table, top, (title, *map(cell_text.points, lines)), tuple(cut))

    def _row(self, columns: Sequence[Column], values: Sequence[Value], row: int) -> int:
        """Draw a row as high as its words need, and give the number of lines they need."""
        tallest = 1
        for at, (column, value) in enumerate(zip(columns, values, strict=True)):
            self.write(row, at, value, column.look)
            words = value.words if isinstance(value, Link) else value
            if isinstance(words, str):
                tallest = max(tallest, cell_text.lines(words, column.width))
        self.sheet.set_row(row, cell_text.points(tallest))
        return tallest

    def write(self, row: int, column: int, value: Value, look: Look) -> None:
        """Write one value; whatever it says, text stays text."""
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, self.styles.of(look))
        elif isinstance(value, str):
            self._text(row, column, cell_text.safe(value), look)
        elif isinstance(value, Styled):
            self.write(row, column, value.value, value.look)
        elif isinstance(value, Link):
            self._link(row, column, value)
        elif isinstance(value, date):
            self._date(row, column, value, look)
        else:
            self.sheet.write_number(row, column, value, self.styles.of(look))

    def _text(self, row: int, column: int, text: str, look: Look) -> None:
        style = self.styles.of(look, quoted=cell_text.looks_like_formula(text))
        if text.startswith("<r>"):
            # The library takes such a text for its own markup; in runs it is written as what it says.
            self.sheet.write_rich_string(row, column, text[0], text[1], text[2:], style)
        else:
            self.sheet.write_string(row, column, text, style)

    def _link(self, row: int, column: int, link: Link) -> None:
        tip = f"Go to {link.sheet}, {link.cell}"
        self.sheet.write_url(row, column, link.target, self.styles.of("link"), "", tip)
        self._text(row, column, cell_text.safe(link.words) or link.cell, "link")

    def _date(self, row: int, column: int, day: date, look: Look) -> None:
        """A real date, or its words where Excel knows no such date."""
        if day.year < _FIRST_YEAR:
            self.sheet.write_string(row, column, short_date(day), self.styles.of(look))
        else:
            self.sheet.write_datetime(row, column, datetime(day.year, day.month, day.day), self.styles.of(look))


def _title_lines(columns: Sequence[Column], filters: bool) -> int:
    room = _ARROW if filters else 0
    return max(cell_text.lines(column.title, max(column.width - room, 3)) for column in columns)
