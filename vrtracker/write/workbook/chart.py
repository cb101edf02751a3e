"""The small workbook behind a chart in Word: one sheet with the chart's figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO


def chart_workbook_bytes(rows: Iterable[tuple[str | int, ...]]) -> bytes:
    """A workbook of one sheet that holds the rows from A1; words stay words."""
    from xlsxwriter import Workbook

    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(buffer, plain) as workbook:
        workbook.set_properties({"title": "Figures of a chart", "created": datetime(2000, 1, 1)})
        sheet = workbook.add_worksheet("Sheet1")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        sheet.set_column(0, 0, 40)
    return buffer.getvalue()
