"""Rows shaded from end to end in a pale colour, as people do with every other one: that rates nothing."""

from __future__ import annotations

from collections.abc import Collection

from vrtracker.read.grid import Cell, Sheet, Spot
from vrtracker.read.rating.fills import is_pale

MOST = 0.6
"""The share of a table's columns that a row's shading covers at least; a rating's own colour may stand among them."""


def is_shaded(sheet: Sheet, spot: Spot, columns: Collection[int]) -> bool:
    """Whether a cell wears the pale colour that its row has in most of the table's columns."""
    cell = sheet.cells.get(spot)
    if cell is None or not cell.fill or not is_pale(cell.fill):
        return False
    row = (sheet.cells.get((spot[0], column)) for column in columns)
    return sum(1 for other in row if other and other.fill == cell.fill) >= max(2, MOST * len(columns))


def unshaded(sheet: Sheet, spot: Spot, columns: Collection[int]) -> Cell | None:
    """The cell without the colour that is only its row's."""
    cell = sheet.cells.get(spot)
    return cell._replace(fill=None) if cell is not None and is_shaded(sheet, spot, columns) else cell
