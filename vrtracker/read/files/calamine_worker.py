"""A process of its own that reads a workbook through calamine: a damaged file may abort it, which nothing can catch."""

from __future__ import annotations

import pickle
import sys
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

MAX_MEMORY = 900_000_000
"""Address space of the process, most of which is never touched; where the system can hold a process to it."""

RawCells = list[tuple[int, int, object]]
RawMerges = list[tuple[tuple[int, int], tuple[int, int]]]
RawSheet = tuple[str, bool, RawCells, RawMerges]


def main() -> int:
    """The workbook on standard input, its filled cells pickled on standard output; 2 means a password, 1 damage."""
    _hold_memory()
    try:
        sheets = read_values(sys.stdin.buffer.read())
    except PasswordError:
        return 2
    sys.stdout.buffer.write(pickle.dumps(sheets))
    return 0


def read_values(data: bytes) -> list[RawSheet]:
    """Each worksheet's name, whether it is hidden, its filled cells and its merges."""
    with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
        return [
            _sheet(book.get_sheet_by_index(number), about.visible != SheetVisibleEnum.Visible)
            for number, about in enumerate(book.sheets_metadata)
            if about.typ == SheetTypeEnum.WorkSheet
        ]


def _sheet(sheet: CalamineSheet, hidden: bool) -> RawSheet:
    top, left = sheet.start or (0, 0)
    cells: RawCells = [
        (top + row, left + column, value)
        for row, values in enumerate(sheet.to_python(skip_empty_area=True))
        for column, value in enumerate(values)
        if value != ""
    ]
    return sheet.name, hidden, cells, list(sheet.merged_cell_ranges or [])


def _hold_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    sys.exit(main())
