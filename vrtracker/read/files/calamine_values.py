"""xls and xlsb: their values through calamine, in a process of its own, held to a time and to memory."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Mapping, Sequence, Set
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

from vrtracker.errors import SourceError
from vrtracker.read.files.encrypted import MISSING_PASSWORD
from vrtracker.read.files.number_digits import general
from vrtracker.read.files.number_formats import date_words, time_words
from vrtracker.read.files.xlsx_styles import Style
from vrtracker.read.grid import Cell, Merge, Sheet, Spot, Value

if TYPE_CHECKING:
    from vrtracker.read.files.calamine_worker import RawSheet

ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
"""Error values by their numbers in binary files; calamine leaves such cells empty."""

_PLAIN = Style()
_EPOCH = datetime(1899, 12, 30)

MAX_SECONDS = 9
"""The largest tracker takes one; a file that takes longer was made to."""
MAX_RECTANGLE = 4_000_000
"""Cells of the rectangle around a sheet's filled ones, which calamine builds whole: about 100 MB."""


def calamine_sheets(data: bytes) -> list[RawSheet]:
    """Each worksheet's name, whether it is hidden, its filled cells and its merges."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "vrtracker.read.files.calamine_worker"],
            input=data,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _damaged("reading it takes too long") from error
    if done.returncode == 2:
        raise MISSING_PASSWORD
    if done.returncode or not done.stdout:
        raise _damaged("its content does not fit together")
    sheets: list[RawSheet] = pickle.loads(done.stdout)
    return sheets


def refuse_rectangle(name: str, extent: tuple[int, int]) -> None:
    """A cell far away makes the rectangle around all of them too large to build."""
    rows, columns = extent
    if rows * columns > MAX_RECTANGLE:
        raise SourceError(
            f"The sheet “{name}” reaches over {rows:,} rows and {columns:,} columns, too far for a file of this kind.",
            "Save it as .xlsx, where that does no harm, or delete the cells far from the tracker.",
        )


class Marks(Protocol):
    """What a binary file's own records say of a worksheet, beside its values."""

    @property
    def looks(self) -> Mapping[Spot, int]:
        """The number of each cell's style; the first where none is said."""

    @property
    def errors(self) -> Mapping[Spot, int]:
        """The number of the error that a cell shows."""

    @property
    def hidden_rows(self) -> Set[int]: ...

    @property
    def hidden_columns(self) -> Set[int]: ...

    @property
    def conditional(self) -> bool:
        """Whether it has conditional formats."""


def marked_sheet(
    raw: RawSheet, marks: Marks, styles: Sequence[Style], *, merges: tuple[Merge, ...], note: str
) -> Sheet:
    """A sheet of calamine's values, each with its style; the note is given where colours may be missing."""

    def look(spot: Spot) -> Style:
        number = marks.looks.get(spot, 0)
        return styles[number] if number < len(styles) else _PLAIN

    cells = {spot: styled_cell(ERRORS.get(code, "#N/A"), look(spot)) for spot, code in marks.errors.items()}
    cells |= {(row, column): styled_cell(value, look((row, column))) for row, column, value in raw[2]}
    for spot in marks.looks:
        fill = look(spot).fill
        if fill and spot not in cells:
            cells[spot] = Cell(fill=fill)
    return Sheet(
        name=raw[0],
        cells=cells,
        merges=merges,
        hidden_rows=frozenset(marks.hidden_rows),
        hidden_columns=frozenset(marks.hidden_columns),
        hidden=raw[1],
        notes=(note,) if marks.conditional else (),
    )


def styled_cell(value: object, style: Style) -> Cell:
    """The cell for one of calamine's values, shown as its number format shows it."""
    text, typed = words_of(value)
    cell = Cell(text=text, value=typed)
    number = _serial(value)
    if style.format and number is not None:
        text, typed = style.format.number(number)
        cell = cell._replace(text=text, value=typed)
    elif style.format and isinstance(value, str):
        cell = cell._replace(text=style.format.text(cell.text))
    return cell._replace(fill=style.fill, bold=style.bold, struck=style.struck and bool(cell.text))


def _serial(value: object) -> float | None:
    """The number behind a value, which calamine has already made a date of where it could."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return int(value) if float(value).is_integer() and abs(value) < 1e15 else value
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    elif isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        value = moment - _EPOCH
    return value / timedelta(days=1) if isinstance(value, timedelta) else None


def words_of(value: object) -> tuple[str, Value | None]:
    """A value's words and itself."""
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), value
    if isinstance(value, int | float):
        number = int(value) if float(value).is_integer() and abs(value) < 1e15 else value
        return general(number), number
    if isinstance(value, date | time | timedelta):
        return _moment(value)
    words = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return words, words or None


def grid_merges(raw: RawSheet) -> tuple[Merge, ...]:
    """The merged ranges of a sheet, where calamine gives them."""
    return tuple(Merge(top, left, bottom, right) for (top, left), (bottom, right) in raw[3])


def _moment(value: date | time | timedelta) -> tuple[str, Value]:
    if isinstance(value, timedelta):
        return _elapsed(value), value / timedelta(days=1)
    if isinstance(value, time):
        return time_words(value), value
    midnight = isinstance(value, datetime) and value.time() == time()
    return date_words(value), value.date() if isinstance(value, datetime) and midnight else value


def _elapsed(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _damaged(why: str) -> SourceError:
    return SourceError(
        f"The file is damaged: {why}.",
        "Open it in Excel, let Excel repair it if it asks to, save it as .xlsx, and use that file.",
    )
