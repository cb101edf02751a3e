"""xlsx and xlsm: a workbook's parts put together into a grid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from vrtracker.clean_format import TIDY_SHEET
from vrtracker.errors import SourceError
from vrtracker.package import Package
from vrtracker.read.files.xlsx_comments import read_comments
from vrtracker.read.files.xlsx_sheet import MAX_FILLED_CELLS, SheetParts, Workbook, read_sheet, too_large
from vrtracker.read.files.xlsx_strings import Text, shared_strings
from vrtracker.read.files.xlsx_styles import read_styles
from vrtracker.read.grid import Cell, Sheet, Spot

MAX_LETTERS = 200_000_000
"""What all cells may say together: a tracker of 100,000 actions says 50 million. One long shared text, which takes
little room in the file, may stand in every cell."""


def read_xlsx(package: Package) -> tuple[Sheet, ...]:
    """The worksheets of a workbook, in its order; charts and macro sheets hold no cells."""
    main = package.main_part
    root = package.xml(main)
    workbook = Workbook(
        package=package,
        strings=_strings(package, main),
        styles=read_styles(package, _related(package, main, "styles"), _related(package, main, "theme")),
        date_1904=_is_1904(root),
    )
    budget, letters = MAX_FILLED_CELLS, MAX_LETTERS
    sheets: list[Sheet] = []
    for name, part, hidden in _worksheets(package, main, root):
        parts = read_sheet(workbook, part, name, budget)
        budget -= parts.filled
        letters -= sum(len(cell.text) for cell in parts.cells.values())
        if letters < 0:
            raise too_large(name, f"more than {MAX_LETTERS:,} characters in its cells, with the sheets before it")
        sheets.append(_sheet(name, hidden, parts, read_comments(package, part)))
    if not sheets:
        raise SourceError(
            "The workbook has no worksheet.", "Check that it is the tracker; copy its cells into a new workbook."
        )
    return tuple(sheets)


def _sheet(name: str, hidden: bool, parts: SheetParts, comments: dict[Spot, str]) -> Sheet:
    fills, notes = _conditional(parts)
    cells = parts.cells
    for spot, fill in fills.items():
        cells[spot] = cells.get(spot, _EMPTY)._replace(fill=fill)
    for spot, comment in comments.items():
        cells[spot] = cells.get(spot, _EMPTY)._replace(comment=comment)
    return Sheet(
        name=name,
        cells=cells,
        merges=tuple(parts.merges),
        hidden_rows=frozenset(parts.hidden_rows),
        hidden_columns=frozenset(parts.hidden_columns),
        hidden=hidden,
        notes=(*notes, *_notes(parts)),
    )


_EMPTY = Cell()


def _conditional(parts: SheetParts) -> tuple[Mapping[Spot, str], Sequence[str]]:
    """The fills that conditional formats give; most trackers have none, and need not know how formulas are read."""
    if not parts.rules:
        return {}, ()
    from vrtracker.read.files.xlsx_conditional import conditional_fills

    return conditional_fills(parts.rules, parts.cells)


def _notes(parts: SheetParts) -> Iterator[str]:
    if parts.unreckoned:
        yield (
            f"{parts.unreckoned} formulas have no stored result, so their cells read as empty: "
            "open the workbook in Excel, save it, and read it again."
        )
    if parts.filtered and parts.hidden_rows:
        yield "A filter is on: the rows it hides are read as hidden rows."
    if parts.uncoloured:
        yield f"{parts.uncoloured:,} empty coloured cells far down the sheet were left out."


def _worksheets(package: Package, main: str, root: etree._Element) -> Iterator[tuple[str, str, bool]]:
    """Each worksheet's name, part, and whether it is hidden; a sheet of our findings is no part of a tracker."""
    relationships = package.relationships(main)
    for sheet in root.iterfind("{*}sheets/{*}sheet"):
        link = relationships.get(_relationship_id(sheet))
        there = link is not None and link.kind == "worksheet" and link.target in package
        if link is not None and there and sheet.get("name") != TIDY_SHEET:
            yield sheet.get("name", ""), link.target, sheet.get("state", "visible") != "visible"


def _relationship_id(sheet: etree._Element) -> str:
    return next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("relationships}id")), "")


def _strings(package: Package, main: str) -> list[Text]:
    part = _related(package, main, "sharedStrings")
    return shared_strings(package, part) if part else []


def _related(package: Package, main: str, kind: str) -> str | None:
    return next((link.target for link in package.related(main, kind) if link.target in package), None)


def _is_1904(root: etree._Element) -> bool:
    properties = root.find("{*}workbookPr")
    return properties is not None and properties.get("date1904") in ("1", "true")
