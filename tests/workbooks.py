"""Small trackers as workbooks on the disk, for tests of the commands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import openpyxl

TITLES = ("No.", "Overall objective", "Action", "Responsible officer", "Start date", "Deadline", "Progress", "RAG")
_AIM = "Young people are safe"
_TEAM, _CAFE, _LEADS = (
    "Train the detached youth team in first aid",
    "Open a night café by the bus station",
    "Name a lead for every secondary school",
)
ROWS: tuple[tuple[str | None, ...], ...] = (
    ("1.1", _AIM, _TEAM, "Ann Bell", "Jan 2020", "31/12/2020", "15/06/20 Two sessions held.", "Green"),
    ("1.2", None, _CAFE, "Raj Cole", "Jan 2020", "31/03/2020", "10/07/20 Lease signed.", "Amber"),
    ("1.3", None, _LEADS, "TBC", "Jan 2020", "30/09/2020", "01/07/20 Heads written to.", "Red"),
)


def save_tracker(
    path: Path, rows: Sequence[Sequence[str | None]] = ROWS, *, sheet: str = "Plan", at: float | None = None
) -> Path:
    """A tracker of these rows; ``at`` is the time its file was last changed."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    page.append(TITLES)
    for row in rows:
        page.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    if at is not None:
        os.utime(path, (at, at))
    return path


def with_change(number: int, **cells: str | None) -> list[list[str | None]]:
    """The rows with some cells of one row changed: ``with_change(1, rag="Red")``."""
    places = {"action": 2, "owner": 3, "deadline": 5, "updates": 6, "rag": 7}
    rows = [list(row) for row in ROWS]
    for name, words in cells.items():
        rows[number][places[name]] = words
    return rows
