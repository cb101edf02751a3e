"""Hidden columns: nothing of them is read, since what was hidden was not meant for the papers, and each is named."""

from __future__ import annotations

from collections.abc import Iterator

from vrtracker.model import Finding, Place
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import Sheet, cell_name, column_name
from vrtracker.read.titles.points import plain
from vrtracker.settings import SheetSettings


def without_hidden(sheet: Sheet, own: SheetSettings) -> Sheet:
    """The sheet without its hidden columns, but for those that the settings name; a merged cell shows all the same."""
    hidden = _unread(sheet, own)
    if not hidden:
        return sheet
    shown = {
        (merge.top, merge.left) for merge in sheet.merges if not hidden.issuperset(range(merge.left, merge.right + 1))
    }
    return sheet._replace(
        cells={spot: cell for spot, cell in sheet.cells.items() if spot[1] not in hidden or spot in shown}
    )


def say_hidden(sheet: Sheet, own: SheetSettings, header_row: int) -> Iterator[Finding]:
    """A warning for each hidden column that holds words, at its title."""
    for column in sorted(_unread(sheet, own)):
        if not any(spot[1] == column and cell.text.strip() for spot, cell in sheet.cells.items()):
            continue
        cell = sheet.cells.get((header_row, column))
        title = " ".join(cell.text.split()) if cell else ""
        named = f"Column {column_name(column)} {quoted(title)}" if title else f"Column {column_name(column)}"
        message = f"{named} is hidden, so nothing of it is in the papers."
        yield Doubt("column-hidden", "warning", message, "Unhide it if it belongs there.").at(
            Place(sheet.name, cell_name((header_row, column)))
        )


def _unread(sheet: Sheet, own: SheetSettings) -> frozenset[int]:
    if not sheet.hidden_columns:
        return frozenset()
    letters = {name.upper() for name in own.columns}
    titles = {plain(name) for name in own.columns}
    named = {
        spot[1] for spot, cell in sheet.cells.items() if spot[1] in sheet.hidden_columns and plain(cell.text) in titles
    }
    return frozenset(
        column for column in sheet.hidden_columns if column_name(column) not in letters and column not in named
    )
