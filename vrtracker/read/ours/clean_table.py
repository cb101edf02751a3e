"""The table on a sheet of our clean workbook, found by the row of fields it declares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

from vrtracker.clean_format import FIELDS_LABEL, CleanField, read_field_words
from vrtracker.read.grid import Sheet, cell_name

Texts = Mapping[int, Mapping[int, str]]
"""The words of a sheet by row and column."""


class CleanTable(NamedTuple):
    """The columns of a clean sheet by field and by extra title: more than one where a cell was too small.

    ``top`` is the first row of the actions; rows and columns count from 0.
    """

    sheet: str
    texts: Texts
    top: int
    columns: Mapping[str, tuple[int, ...]]
    extras: Mapping[str, tuple[int, ...]]
    earlier: frozenset[str]

    def text(self, row: int, name: str) -> str:
        return self.joined(row, self.columns.get(name, ()))

    def joined(self, row: int, columns: Sequence[int]) -> str:
        """The words of some cells of a row, end to end."""
        return "".join(self.texts[row].get(column, "") for column in columns)

    def cell(self, row: int, name: str) -> str:
        return cell_name((row, self.columns.get(name, (0,))[0]))


def texts_of(sheet: Sheet) -> Texts:
    """The words of a sheet; rows and cells without any are left out."""
    texts: dict[int, dict[int, str]] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        if cell.text.strip():
            texts.setdefault(row, {})[column] = cell.text
    return texts


def find_table(sheet: Sheet) -> CleanTable | None:
    """The table below the label that says how we read each column; None on any other sheet."""
    texts = texts_of(sheet)
    label = next((row for row, cells in texts.items() if cells.get(0, "").strip() == FIELDS_LABEL), None)
    if label is None:
        return None
    titles = texts.get(label + 2, {})
    columns: dict[str, tuple[int, ...]] = {}
    extras: dict[str, tuple[int, ...]] = {}
    earlier = set()
    for column, words in texts.get(label + 1, {}).items():
        name, title = read_field_words(words, titles.get(column, ""))
        if name in ("extra", "earlier deadline"):
            extras[title] = (*extras.get(title, ()), column)
            earlier |= {title} if name == "earlier deadline" else set()
        elif name in get_args(CleanField):
            columns[name] = (*columns.get(name, ()), column)
    if "action" not in columns:
        return None
    return CleanTable(sheet.name, texts, label + 3, columns, extras, frozenset(earlier))
