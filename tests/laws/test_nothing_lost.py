"""Law 1 seen from outside: every word that openpyxl finds in a tracker's visible cells stands somewhere in the JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.generate import AS_AT, generate
from tests.seed import of_the_seed
from vrtracker.read import read
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.model_json import model_bytes

ROOT = Path(__file__).parents[2]
KEYS = frozenset(["priority", "objective", "action", "measure", "strategic", "lead", "support", "officer"])
"""What the names of the model's own fields say already, where they are a sheet's labels too."""
_ESCAPE = re.compile(r"_x[0-9A-Fa-f]{4}_")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")

NASTY = """\
Harbour Wardens – quarterly tracker

Priority 3: | Nights on the quay
Lead | Cllr Mirabel Thrupp
How we will know | 1) Fewer wounds 2) More wardens
Survey, May | Most feel watched; few feel safe.

Ref | Aim | What will we do? | Who? | By when | New date | How is it going? | | R/A/G | Wombles
Aim 1 – Calmer ferries
f1 | | Light the steps and | Ada Quill / TBC | 31 March | | 3/2/26 – two lamps and a | zeta | Amber | grib
 | | paint the rails | | 2026 | | third on order
 | | | | | | 10/2/26 – third lamp came
f2 | | =1+1 is what the meter says | Lu Marsh and Kit Wray | soon | tbc | @all: {{ met }} <b>once</b> | | not red

Totals | 2 actions
Green = on course
Last updated 3/8/26 by OV"""


@pytest.mark.parametrize("seed", range(7000, 7025))
def test_of_generated_trackers(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "tracker.xlsx"
    path.write_bytes(generate(seed)[0])
    assert lost(path, AS_AT) == []


def test_of_a_tracker_with_words_where_none_belong(tmp_path: Path) -> None:
    assert lost(_save(NASTY, tmp_path / "tracker.xlsx"), date(2026, 8, 15)) == []


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*.xlsx")), ids=lambda path: path.stem)
def test_of_the_samples(path: Path) -> None:
    assert lost(path, date(2026, 7, 15)) == []


@pytest.mark.parametrize("name", ["tracker_merged.xlsx", "tracker_wrapped.xlsx"])
def test_of_the_real_plan(name: str) -> None:
    assert lost(of_the_seed(name), date(2020, 7, 30)) == []


def test_the_check_sees_what_is_lost() -> None:
    assert _missing("Run a clinic", {"run", "a"}) == ["clinic"]


def lost(path: Path, as_at: date) -> list[tuple[str, str, list[str]]]:
    """The cells with words that stand nowhere in the model: sheet, cell, words."""
    tracker = read(path, as_at=as_at)
    model = json.loads(model_bytes(tracker, review(tracker, Settings())))
    said = {word.casefold() for text in _texts(model) for word in _words(text)} | KEYS
    said |= {str(number) for plan in model["priorities"] for number in range(1, len(plan["measures"]) + 1)}
    sheets = {plan["sheet"] for plan in model["priorities"]}
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()), data_only=True)
    assert sheets | set(model["other_sheets"]) == set(book.sheetnames)
    return [
        (name, cell, missing)
        for name in sorted(sheets)
        for cell, text in _visible(book[name])
        if (missing := _missing(text, said))
    ]


def _missing(text: str, said: set[str] | frozenset[str]) -> list[str]:
    return [word for word in _words(text) if word.casefold() not in said]


def _texts(model: Any) -> Iterator[str]:
    """Every text of the JSON's values."""
    if isinstance(model, str):
        yield model
    elif isinstance(model, dict):
        for key, value in model.items():
            yield from (key, *_texts(value))
    elif isinstance(model, list):
        for value in model:
            yield from _texts(value)


def _words(text: str) -> list[str]:
    plain = _INVISIBLE.sub("", _ESCAPE.sub(" ", unicodedata.normalize("NFC", text)))
    return re.findall(r"[^\W_]+", plain)


def _visible(sheet: Worksheet) -> Iterator[tuple[str, str]]:
    """The cells that somebody sees; dates aside, which the model writes in its own way."""
    hidden = {
        column
        for one in sheet.column_dimensions.values()
        if one.hidden
        for column in range(one.min or 0, (one.max or 0) + 1)
    }
    for row in sheet.iter_rows():
        for cell in row:
            unseen = cell.column in hidden or sheet.row_dimensions[cell.row].hidden
            if cell.value is None or unseen or isinstance(cell.value, (date, datetime, float)):
                continue
            yield cell.coordinate, str(cell.value)


def _save(table: str, path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(table.split("\n"), 1):
        for column, text in enumerate(row.split("|"), 1):
            if text.strip():
                sheet.cell(number, column, text.strip()).data_type = "s"
    book.save(path)
    return path
