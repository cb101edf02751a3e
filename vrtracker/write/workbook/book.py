"""tracker-clean.xlsx: the whole tracker as a workbook that people can sort, filter, print and read back."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Any

from vrtracker import english
from vrtracker.model import Tracker
from vrtracker.resources import MARK
from vrtracker.reviewed import Review
from vrtracker.settings import ReportSettings, Settings, author
from vrtracker.write import theme
from vrtracker.write.wording import short
from vrtracker.write.workbook.actions import action_sheet
from vrtracker.write.workbook.cell_text import safe
from vrtracker.write.workbook.lists import draw_findings, draw_unplaced, draw_updates
from vrtracker.write.workbook.names import sheet_names
from vrtracker.write.workbook.page import Page
from vrtracker.write.workbook.places import Places
from vrtracker.write.workbook.priority import draw_priority
from vrtracker.write.workbook.styles import ROW_PIXELS, SIZE, Styles
from vrtracker.write.workbook.summary import draw_summary

_A3 = 8
_HEADER_WORDS = 50
"""Excel holds 255 characters for the three parts of a page's head together."""


def workbook_bytes(tracker: Tracker, review: Review, settings: Settings) -> bytes:
    """The workbook as a file; the same tracker, review and settings give the same bytes."""
    from xlsxwriter import Workbook

    names = sheet_names([priority.sheet for priority in tracker.priorities])
    sheets = [
        action_sheet(priority, name, number, review.status)
        for number, (priority, name) in enumerate(zip(tracker.priorities, names.priorities, strict=True), 1)
    ]
    file = BytesIO()
    with Workbook(file, _options()) as book:
        book.set_properties(_properties(tracker, settings.report))
        styles = Styles(book)

        def page(name: str) -> Page:
            sheet = book.add_worksheet(name)
            _set_page(sheet, settings.report, review)
            return Page(sheet, styles)

        draw_summary(page(names.summary), book, sheets, review, settings)
        for plan in sheets:
            draw_priority(page(plan.name), plan, review.as_at)
        draw_updates(page(names.updates), sheets, review.as_at)
        draw_findings(page(names.findings), review, Places(sheets))
        if tracker.unplaced:
            draw_unplaced(page(names.unplaced), tracker.unplaced)
    return file.getvalue()


def _options() -> dict[str, object]:
    """New for each workbook: the library writes into what it is given."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": theme.FONT, "font_size": SIZE},
        "default_row_height": ROW_PIXELS,
    }


def _set_page(sheet: Any, report: ReportSettings, review: Review) -> None:
    """Prints on A3 landscape, as wide as one page, with the marking at head and foot."""
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.75)
    sheet.hide_gridlines(2)
    marking = _in_header(report.marking)
    sheet.set_header(f"&L{_in_header(report.partnership)}&C&B{marking}&R&A")
    sheet.set_footer(f"&LAs at {english.long_date(review.as_at)}&C&B{marking}&RPage &P of &N")


def _in_header(text: str) -> str:
    """Words for the head of a printed page, where & starts an instruction."""
    return short(safe(text), _HEADER_WORDS)[:_HEADER_WORDS].replace("&", "&&")


def _properties(tracker: Tracker, report: ReportSettings) -> dict[str, object]:
    partnership = safe(report.partnership)
    title = safe(report.title) if not partnership else f"{partnership}: {safe(report.title)}"
    return {
        "title": f"{title}, the tracker",
        "subject": f"Actions, ratings and updates as at {english.long_date(tracker.as_at)}",
        "author": safe(author(report)),
        "category": MARK,
        "created": datetime.combine(tracker.as_at, time()),
    }
