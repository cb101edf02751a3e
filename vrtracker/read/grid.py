"""The grid every file becomes first: sheets of cells, with what their formatting says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

Value = str | float | int | bool | date | datetime | time

Spot = tuple[int, int]
"""A cell's row and column, both counted from 0."""


class Cell(NamedTuple):
    """One cell: its words as a person sees them, the typed value behind them, and its marks.

    There are hundreds of thousands of them in a large tracker; a named tuple is the record that is made fastest.

    ``text`` keeps line breaks and is never None ("" for a cell that only has a mark). A real date reads as
    dd/mm/yyyy. ``number_shown`` is a number as its format shows it (1.10, 50%), which may differ from the value.
    ``fill`` is the colour seen, RRGGBB, conditional formats included; ``struck`` that all of its words are struck
    through; ``struck_text`` the struck words where only some are.
    """

    text: str = ""
    value: Value | None = None
    fill: str | None = None
    struck: bool = False
    struck_text: str = ""
    bold: bool = False
    comment: str = ""
    formula: bool = False


class Merge(NamedTuple):
    """A merged range, first and last row and column, all included, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """One sheet, sparse: only the cells that hold words or a mark."""

    name: str
    cells: Mapping[Spot, Cell]
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    unnamed: bool = False
    """Whether nobody named this sheet: its name is the file's."""
    notes: tuple[str, ...] = ()
    """What the file reader itself had doubts about, in words, for a finding at the sheet."""
    widths: Mapping[int, int] = MappingProxyType({})
    """How many columns the table of each row has, in a document whose tables stand below one another."""


class Grid(NamedTuple):
    """A whole file; ``kind`` (told by content) is xlsx, xlsm, xlsb, xls, ods, csv, text or docx."""

    kind: str
    sha256: str
    sheets: tuple[Sheet, ...]


@cache
def column_name(column: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(spot: Spot) -> str:
    """The address of a cell: (6, 2) is C7."""
    return f"{column_name(spot[1])}{spot[0] + 1}"
