"""Drawn sheets → the bytes of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from tests.generate.draw import Canvas, Drawn


def workbook(canvases: Sequence[Canvas]) -> bytes:
    """An xlsx of the sheets, the same bytes for the same sheets."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    book.set_properties({"created": datetime(2024, 1, 1)})
    for canvas in canvases:
        sheet = book.add_worksheet(canvas.name)
        anchors = {(top, left): (bottom, right) for top, left, bottom, right in canvas.merges}
        for (top, left), (bottom, right) in anchors.items():
            sheet.merge_range(top, left, bottom, right, "")
        for (row, column), drawn in sorted(canvas.cells.items()):
            _write(book, sheet, row, column, drawn)
        for row in canvas.hidden_rows:
            sheet.set_row(row, None, None, {"hidden": True})
        for column in canvas.hidden_columns:
            sheet.set_column(column, column, None, None, {"hidden": True})
        if canvas.hidden:
            sheet.hide()
    book.close()
    return stream.getvalue()


def _write(book: xlsxwriter.Workbook, sheet: Worksheet, row: int, column: int, drawn: Drawn) -> None:
    marks: dict[str, object] = {"text_wrap": True}
    if drawn.fill:
        marks["bg_color"] = f"#{drawn.fill}"
    if drawn.struck:
        marks["font_strikeout"] = True
    if drawn.day:
        marks["num_format"] = "dd/mm/yyyy"
    elif drawn.number_format:
        marks["num_format"] = drawn.number_format
    style = book.add_format(marks)
    if drawn.day:
        sheet.write_datetime(row, column, datetime(drawn.day.year, drawn.day.month, drawn.day.day), style)
    elif drawn.number is not None:
        sheet.write_number(row, column, drawn.number, style)
    elif drawn.text:
        sheet.write_string(row, column, drawn.text, style)
    else:
        sheet.write_blank(row, column, None, style)
    if drawn.comment:
        sheet.write_comment(row, column, drawn.comment)
