"""From a place in the source to the place of the same thing in our workbook."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import Action, Finding, Place
from vrtracker.write.workbook.actions import ActionSheet

_FIELD_OF_CODE = {
    "ref": "ref",
    "action": "action",
    "owner": "owner",
    "start": "start",
    "deadline": "deadline",
    "update": "updates",
    "year": "updates",
    "rag": "rag",
    "evaluation": "evaluation",
}
"""A finding's code begins with what it is about, which holds wherever the cell was."""

_FIELD_OF_CELLS = {"title": "action"}

_Row = tuple[ActionSheet, int]


class Places:
    """The cells of the source that a tracker was read from, each with its action's row in our workbook."""

    def __init__(self, sheets: Sequence[ActionSheet]) -> None:
        self._tops: dict[str, Place] = {}
        self._by_ref: dict[tuple[Place, str | None], _Row] = {}
        self._by_cell: dict[Place, tuple[_Row, str]] = {}
        for sheet in sheets:
            self._tops.setdefault(sheet.priority.sheet, Place(sheet.name, "A1"))
            for index, row in enumerate(sheet.rows):
                if row.objective.place:
                    self._by_cell.setdefault(row.objective.place, ((sheet, index), "objective"))
                if row.action:
                    self._add(row.action, (sheet, index))

    def _add(self, action: Action, row: _Row) -> None:
        for place in (action.place, *(Place(action.place.sheet, c) for cells in action.cells.values() for c in cells)):
            self._by_ref.setdefault((place, action.ref), row)
        for column in row[0].priority.columns:
            self._by_ref.setdefault((action.place_in(column.column), action.ref), row)
        for name, cells in action.cells.items():
            for cell in cells:
                key = _FIELD_OF_CELLS.get(name, name)
                self._by_cell.setdefault(Place(action.place.sheet, cell), (row, key))
        self._by_cell.setdefault(action.place, (row, "action"))

    def of(self, finding: Finding) -> Place | None:
        """Where in our workbook a finding's cell went; None where it has none."""
        there = self._by_cell.get(finding.place)
        row = self._by_ref.get((finding.place, finding.ref)) or (there and there[0])
        if row is None:
            return self._tops.get(finding.place.sheet)
        field = _FIELD_OF_CODE.get(finding.code.partition("-")[0]) or (there[1] if there else "action")
        sheet, index = row
        return Place(sheet.name, cell_name(sheet.row_of(index), sheet.column_of(field)))


def cell_name(row: int, column: int) -> str:
    """The address of a cell counted from 0: (6, 2) is C7."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))
