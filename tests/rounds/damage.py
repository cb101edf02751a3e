"""What people do to a return before it comes back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from vrtracker.return_format import COLUMNS
from vrtracker.send.returns import HEADER_ROW

FIRST = HEADER_ROW + 2
"""The first row of actions, counted from 1."""
COLUMN = {column.field: number for number, column in enumerate(COLUMNS, 1)}
NEWS = (
    "Met the team and agreed what comes next",
    "Funding confirmed & two posts advertised",
    "15 people trained, 6 more booked",
    "Waiting for the landlord; see minute 4.2",
    "On 3 March the group saw a draft.\nIt goes to the board",
    "Delayed: staff sickness (back in April)",
)
RATINGS = ("Red", "Amber", "Green", "Complete", "green", "R", "amber/green", "dunno", None, None, None)


@dataclass
class Sheet:
    """A return as it comes back, and for each word sent the title of the action it is about."""

    book: Workbook
    sent: dict[str, str] = field(default_factory=dict)

    @property
    def sheet(self) -> Worksheet:
        found = self.book.active
        assert isinstance(found, Worksheet)
        return found

    @property
    def rows(self) -> range:
        return range(FIRST, self.sheet.max_row + 1)


def fill_in(book: Workbook, random: Random, owner: str) -> Sheet:
    """Types an update with a word of its own into most rows, a rating or a deadline into some."""
    filled = Sheet(book)
    for row in filled.rows:
        token = f"zz{owner}r{row}"
        title = str(filled.sheet.cell(row, COLUMN["action"]).value)
        if random.random() < 0.8:
            filled.sheet.cell(row, COLUMN["new update"]).value = f"{random.choice(NEWS)} {token}"
            filled.sent[token] = title
        filled.sheet.cell(row, COLUMN["new rag"]).value = random.choice(RATINGS)
        if random.random() < 0.2:
            filled.sheet.cell(row, COLUMN["proposed deadline"]).value = f"31/12/2027 please {token}p"
            filled.sent[f"{token}p"] = title
    return filled


def damage(sheet: Sheet, random: Random) -> Sheet:
    """One or two of the things that happen to a return, or none."""
    chosen = random.sample(HAPPENINGS, random.choice((0, 1, 1, 2)))
    for happening in sorted(chosen, key=lambda one: (one in MOVING) + 2 * (one is _note_below)):
        if sheet.rows:
            happening(sheet, random)
    sheet.sent = {token: title for token, title in sheet.sent.items() if _holds(sheet, token)}
    return sheet


def _holds(sheet: Sheet, token: str) -> bool:
    """Whether a word is still in the return: who deletes a row as empty deletes what they typed beside it, too."""
    return any(token in str(value).split() for row in sheet.sheet.iter_rows(values_only=True) for value in row)


def saved(sheet: Sheet, path: Path, random: Random) -> Path:
    """The return as a workbook, or as the csv that some programs make of it."""
    if random.random() < 0.15:
        path = path.with_suffix(".csv")
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(sheet.sheet.iter_rows(values_only=True))
        return path
    path = path.with_suffix(".xlsx")
    sheet.book.save(path)
    return path


def _sort(sheet: Sheet, random: Random) -> None:
    rows = [_row(sheet, row) for row in sheet.rows]
    random.shuffle(rows)
    for row, values in zip(sheet.rows, rows, strict=True):
        _write(sheet, row, values)


def _delete_empty_rows(sheet: Sheet, random: Random) -> None:
    for row in reversed(sheet.rows):
        if not any(
            sheet.sheet.cell(row, COLUMN[name]).value for name in ("new update", "new rag", "proposed deadline")
        ):
            sheet.sheet.delete_rows(row)


def _hide(sheet: Sheet, random: Random) -> None:
    sheet.sheet.row_dimensions[random.choice(sheet.rows)].hidden = True


def _add_column(sheet: Sheet, random: Random) -> None:
    sheet.sheet.insert_cols(random.choice((1, 4, 8)))


def _drop_the_first_rows(sheet: Sheet, random: Random) -> None:
    sheet.sheet.delete_rows(1, HEADER_ROW)


def _rename(sheet: Sheet, random: Random) -> None:
    sheet.sheet.title = "Sheet1"


def _drop_the_codes(sheet: Sheet, random: Random) -> None:
    for row in sheet.rows:
        sheet.sheet.cell(row, COLUMN["code"]).value = None


def _reword_a_title(sheet: Sheet, random: Random) -> None:
    cell = sheet.sheet.cell(random.choice(sheet.rows), COLUMN["action"])
    cell.value = f"{cell.value} (agreed)"


def _type_beside(sheet: Sheet, random: Random) -> None:
    """An update typed where the last one stands, instead of under New update."""
    row = random.choice(sheet.rows)
    wrong = sheet.sheet.cell(row, COLUMN["last update"])
    wrong.value = f"{wrong.value}\nand now zzbeside{row}"
    sheet.sent[f"zzbeside{row}"] = str(sheet.sheet.cell(row, COLUMN["action"]).value)


def _note_below(sheet: Sheet, random: Random) -> None:
    sheet.sheet.cell(sheet.sheet.max_row + 3, 2).value = "Sorry this is late zznote"
    sheet.sent["zznote"] = ""


def _copy_a_row(sheet: Sheet, random: Random) -> None:
    values = _row(sheet, random.choice(sheet.rows))
    _write(sheet, sheet.sheet.max_row + 1, values)


def _swap_titles(sheet: Sheet, random: Random) -> None:
    """Two rows' words pasted over each other while the rest stayed."""
    if len(sheet.rows) < 2:
        return
    one, other = random.sample(sheet.rows, 2)
    first, second = (sheet.sheet.cell(row, COLUMN["action"]) for row in (one, other))
    first.value, second.value = second.value, first.value


HAPPENINGS: tuple[Callable[[Sheet, Random], None], ...] = (
    _sort,
    _delete_empty_rows,
    _hide,
    _add_column,
    _drop_the_first_rows,
    _rename,
    _drop_the_codes,
    _reword_a_title,
    _type_beside,
    _note_below,
    _copy_a_row,
    _swap_titles,
)

MOVING = (_add_column, _drop_the_first_rows, _delete_empty_rows)
"""What moves cells comes after what looks for them by their place."""


def _row(sheet: Sheet, row: int) -> list[Any]:
    return [sheet.sheet.cell(row, column).value for column in range(1, len(COLUMNS) + 1)]


def _write(sheet: Sheet, row: int, values: list[Any]) -> None:
    for column, value in enumerate(values, 1):
        sheet.sheet.cell(row, column).value = value
