"""Makes the two sample trackers: one invented partnership's plan at two quarters, as a busy coordinator keeps it.

Everything in them is invented. ``python samples/make_samples.py`` writes both workbooks beside this script, or into
the folder it is given; the same words give the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from sample_quarters import QUARTERS, Quarter, Safety, When, Youth
from xlsxwriter import Workbook

PARTNERSHIP = "Saltmarsh and Fenwick Violence Reduction Partnership"
FILLS = {"green": "#92D050", "amber": "#FFC000", "red": "#FF0000", "blue": "#00B0F0"}
YOUTH_TITLES = (
    "Ref",
    "What will we do?",
    "Who",
    "Begin",
    "By when",
    "New date",
    "Where are we now?\n(newest first)",
    "R/A/G",
    "Officer notes",
    "Evidence of impact",
    "Strategy strand",
)
SAFETY_TITLES = ("Outcome we want", "No.", "Action", "Responsible", "Timescale", "Progress", "Status", "Comments")
MEASURES = (
    "1. Fewer under-25s hurt by a knife, by a fifth in two years\n"
    "2. Fewer first-time entrants to the justice system\n"
    "3. More young people say they feel safe in their own town"
)
NEED = (
    "Injuries with a blade among under-25s rose from 41 to 57 in a year. Two thirds happened between 3pm and 9pm, "
    "most within 500 metres of the two bus stations."
)
KEY = (("Red", "off track & no plan to recover"), ("Amber", "behind, plan agreed"), ("Green", "on track"))
GUIDANCE = (
    "How to fill in the tracker",
    "1. Put your newest update at the top of the cell with its date in front.",
    "2. Colour the R/A/G cell on the youth violence sheet; on the women and girls sheet write a sentence instead.",
    "3. Don't delete finished actions: the board takes them off.",
    "4. Return to Ivo by the 10th of the month.",
)
AGENCIES = ("Fenland Constabulary", "Youth Justice Service", "Saltmarsh Housing", "Anchor Women's Aid", "Public Health")


class Sketch:
    """A workbook while it is made, with the few looks its coordinator uses."""

    def __init__(self, path: Path, kept: date) -> None:
        self.book = Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
        self.book.set_properties(
            {"title": "Delivery plan", "author": PARTNERSHIP, "created": datetime.combine(kept, time())}
        )
        body = {"text_wrap": True, "valign": "top", "border": 1, "font_size": 10}
        self.body = self.book.add_format(body)
        self.day = self.book.add_format({**body, "num_format": "dd/mm/yyyy", "align": "left"})
        self.number = self.book.add_format({**body, "num_format": "0.0"})
        self.struck = self.book.add_format({**body, "font_strikeout": True})
        self.head = self.book.add_format({**body, "bold": True, "bg_color": "#D9E1F2"})
        self.banner = self.book.add_format({**body, "bold": True, "bg_color": "#EDEDED"})
        self.title = self.book.add_format({"bold": True, "font_size": 16, "align": "center"})
        self.bold = self.book.add_format({"bold": True, "valign": "top"})
        self.wrapped = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.fills = {name: self.book.add_format({**body, "bg_color": fill}) for name, fill in FILLS.items()}

    def write(self, sheet: Any, row: int, column: int, value: float | When, look: Any = None) -> None:
        look = look or self.body
        if isinstance(value, date):
            sheet.write_datetime(row, column, datetime.combine(value, time()), self.day)
        elif isinstance(value, float):
            sheet.write_number(row, column, value, self.number)
        else:
            sheet.write_string(row, column, value, look) if value else sheet.write_blank(row, column, None, look)


def make(quarter: Quarter, folder: Path) -> Path:
    """Write the tracker of one quarter."""
    path = folder / quarter.file
    sketch = Sketch(path, quarter.kept)
    guidance(sketch)
    youth_sheet(sketch, quarter)
    safety_sheet(sketch, quarter)
    lists(sketch)
    sketch.book.close()
    return path


def guidance(sketch: Sketch) -> None:
    sheet = sketch.book.add_worksheet("Guidance")
    sheet.set_column(0, 0, 100)
    for row, line in enumerate(GUIDANCE):
        sheet.write_string(row, 0, line, sketch.bold if row == 0 else sketch.wrapped)


def youth_sheet(sketch: Sketch, quarter: Quarter) -> None:
    """Banner objectives, ratings as fills, two due dates, a hidden column of notes, a key below the table."""
    sheet = sketch.book.add_worksheet("Youth violence")
    for column, width in enumerate((8, 34, 22, 14, 14, 12, 60, 7, 24, 30, 14)):
        sheet.set_column(column, column, width, None, {"hidden": YOUTH_TITLES[column] == "Officer notes"})
    sheet.merge_range("A1:K1", f"{PARTNERSHIP} – Delivery plan 2025-27", sketch.title)
    heading = (
        "Priority 1: Serious youth violence",
        "Lead: Detective Superintendent Rowena Hask, Fenland Constabulary",
        "Support officer: Ivo Tarrant",
    )
    for row, line in enumerate(heading, 1):
        sheet.write_string(row, 0, line, sketch.bold)
    sheet.write_string("A5", "How we will know", sketch.bold)
    sheet.merge_range("C5:K5", MEASURES, sketch.wrapped)
    sheet.write_string("A6", "Nov 2025 - Needs assessment", sketch.bold)
    sheet.merge_range("C6:K6", NEED, sketch.wrapped)
    sheet.set_row(4, 42)
    sheet.write_row(7, 0, YOUTH_TITLES, sketch.head)
    row = 8
    for banner, actions in quarter.youth:
        sheet.merge_range(row, 0, row, len(YOUTH_TITLES) - 1, banner, sketch.banner)
        row += 1
        for action in actions:
            row = youth_row(sketch, sheet, row, action)
    youth_key(sketch, sheet, row + 1, quarter.kept)


def youth_row(sketch: Sketch, sheet: Any, row: int, action: Youth) -> int:
    """Write one action, over two rows where its words ran on; gives the next free row."""
    first, rest = action.over if any(action.over) else (action.what, "")
    values = (
        action.ref,
        first,
        action.who.replace(" / ", "\xa0/ "),
        action.begin,
        action.by,
        action.new_date,
        action.now,
        "",
        action.note,
        action.impact,
        action.strategy,
    )
    for column, value in enumerate(values):
        sketch.write(sheet, row, column, value)
    if action.colour:
        sheet.write_blank(row, 7, None, sketch.fills[action.colour])
    if action.note:
        sheet.write_comment(row, 6, "Ask for the new police figures before the board meets", {"author": "Ivo"})
    if not rest:
        return row + 1
    for column in range(len(values)):
        sketch.write(sheet, row + 1, column, rest if column == 1 else "")
    return row + 2


def youth_key(sketch: Sketch, sheet: Any, row: int, kept: date) -> None:
    for offset, (colour, meaning) in enumerate(KEY):
        sheet.write_string(row + offset, 1, f"{colour} = {meaning}", sketch.fills[colour.lower()])
    sheet.write_string(row + len(KEY), 1, f"Last updated {kept:%d/%m/%Y}", sketch.wrapped)


def safety_sheet(sketch: Sketch, quarter: Quarter) -> None:
    """Outcomes merged over their actions, ratings as sentences, a page that broke in the middle."""
    sheet = sketch.book.add_worksheet("Women and girls")
    for column, width in enumerate((24, 6, 36, 24, 16, 60, 26, 24)):
        sheet.set_column(column, column, width)
    for row, (label, value) in enumerate(safety_heading()):
        sheet.write_string(row, 0, label, sketch.bold)
        sheet.write_string(row, 2, value)
    sheet.write_row(5, 0, SAFETY_TITLES, sketch.head)
    row = 6
    for outcome, actions in quarter.safety:
        top = row
        for action in actions:
            row = safety_row(sketch, sheet, row, action)
        if row - top > 1:
            sheet.merge_range(top, 0, row - 1, 0, outcome, sketch.body)
        else:
            sheet.write_string(top, 0, outcome, sketch.body)
        if outcome == quarter.safety[0][0]:
            sheet.write_row(row + 1, 0, SAFETY_TITLES, sketch.head)
            row += 2


def safety_heading() -> Iterator[tuple[str, str]]:
    yield "Priority", "Safety of women and girls"
    yield "Strategic lead", "Tamsin Quill, Director of Communities"
    yield "Support officer", "TBC"
    yield "Measure", "Repeat victims at home down by 10% by March 2027"


def safety_row(sketch: Sketch, sheet: Any, row: int, action: Safety) -> int:
    """Write one action, and below it what a page break cut off; gives the next free row."""
    values = (
        action.number,
        action.action,
        action.responsible,
        action.timescale,
        action.progress,
        action.status,
        action.comments,
    )
    for column, value in enumerate(values, 1):
        sketch.write(sheet, row, column, value, sketch.struck if action.struck else None)
    if not action.more:
        return row + 1
    for column in range(1, len(SAFETY_TITLES)):
        sketch.write(sheet, row + 1, column, action.more if column == 5 else "")
    return row + 2


def lists(sketch: Sketch) -> None:
    sheet = sketch.book.add_worksheet("Lists")
    for row, agency in enumerate(("Agencies", *AGENCIES)):
        sheet.write_string(row, 0, agency, sketch.bold if row == 0 else None)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for each in QUARTERS:
        make(each, target)
