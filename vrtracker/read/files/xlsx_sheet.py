"""One sheet of an xlsx in one sparse pass: values and marks together, row by row, freed as it goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from vrtracker.errors import SourceError
from vrtracker.package import Package, walk_xml
from vrtracker.patterns import compiled
from vrtracker.read.files.xlsx_strings import MAIN, Text, local_name, string_item
from vrtracker.read.files.xlsx_styles import Style, Styles
from vrtracker.read.files.xlsx_values import text_cell, typed_cell
from vrtracker.read.grid import Cell, Merge, Spot
from vrtracker.read.references import MAX_COLUMN, MAX_ROW, column_number, ranges

if TYPE_CHECKING:
    from vrtracker.read.files.xlsx_conditional import Rule

MAX_FILLED_ROWS = 250_000
"""Rows with words in one sheet: 50,000 actions, each wrapped over five rows."""
MAX_FILLED_CELLS = 600_000
"""Cells with words in one workbook: 50,000 actions in twelve columns; together they take about 300 MB."""
MAX_CELL_ELEMENTS = 2_500_000
"""Cells of a sheet that are there at all, most of them empty: going past them takes about five seconds."""
MAX_COLOURED_CELLS = 200_000
"""Empty cells of a sheet whose fill is kept; a colour beyond them is decoration."""
MAX_MERGES = 100_000
"""Merged ranges of a sheet."""

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_PARTS = ("row", "cols", "mergeCell", "conditionalFormatting", "autoFilter")
_WANTED = (*(space + name for space in MAIN for name in _PARTS), f"{_X14}conditionalFormatting")
_DIGITS = "0123456789$"
_ZERO = compiled(r"0*(\.0*)?")


class Workbook(NamedTuple):
    """What all sheets of a workbook share."""

    package: Package
    strings: Sequence[Text]
    styles: Styles
    date_1904: bool = False

    def string(self, number: str) -> Text:
        """A shared string by its number; nothing where there is none."""
        try:
            place = int(number)
        except ValueError:
            return ""
        return self.strings[place] if 0 <= place < len(self.strings) else ""


@dataclass(slots=True)
class SheetParts:
    """A sheet as its part gives it, before comments and conditional formats are laid over it."""

    cells: dict[Spot, Cell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    rules: list[Rule] = field(default_factory=list)
    filtered: bool = False
    filled: int = 0
    unreckoned: int = 0
    """Formulas without a stored result."""
    uncoloured: int = 0
    """Empty cells whose fill was not kept, there being too many."""


def read_sheet(workbook: Workbook, part: str, name: str, budget: int = MAX_FILLED_CELLS) -> SheetParts:
    """The sheet of this part; ``budget`` is how many more cells with words the workbook may hold."""
    sheet = SheetParts()
    rows = _Rows(workbook, sheet, name, budget)
    with workbook.package.stream(part) as stream:
        for element in walk_xml(stream, part, _WANTED):
            match local_name(element):
                case "row":
                    rows.take(element)
                case "cols":
                    sheet.hidden_columns.update(_hidden_columns(element))
                case "mergeCell":
                    _add_merge(sheet, element, name)
                case "conditionalFormatting":
                    from vrtracker.read.files.xlsx_conditional import rules_of

                    sheet.rules.extend(rules_of(element, workbook.styles))
                case "autoFilter":
                    sheet.filtered = element.find("{*}filterColumn") is not None
    return sheet


_NOTHING = Cell()


class _Columns(dict[str, int]):
    """Columns by their letters, each worked out once."""

    def __missing__(self, letters: str) -> int:
        self[letters] = column_number(letters)
        return self[letters]


class _StylesByNumber(dict[str | None, Style]):
    """Styles by the words that name them, each looked up once."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._of = styles

    def __missing__(self, number: str | None) -> Style:
        self[number] = self._of.cell(number)
        return self[number]


class _EmptyCells(dict[str | None, Cell]):
    """The cell that a style gives where there are no words: its fill, or nothing."""

    def __init__(self, styles: _StylesByNumber) -> None:
        super().__init__()
        self._styles = styles

    def __missing__(self, number: str | None) -> Cell:
        fill = self._styles[number].fill
        self[number] = Cell(fill=fill) if fill else _NOTHING
        return self[number]


class _Rows:
    """The rows of one sheet, put into its cells; cells that are alike are one object."""

    def __init__(self, workbook: Workbook, sheet: SheetParts, name: str, budget: int) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._name = name
        self._budget = budget
        self._alike: dict[tuple[str | None, str, str | None, bool], Cell] = {}
        self._alike_inline: dict[tuple[Text, str | None, bool], Cell] = {}
        self._columns = _Columns()
        self._styles = _StylesByNumber(workbook.styles)
        self._empty = _EmptyCells(self._styles)
        self._row = -1
        self._elements = 0
        self._filled_rows = 0
        self._coloured = 0

    def take(self, row: etree._Element) -> None:
        number = row.get("r", "")
        self._row = int(number) - 1 if number.isdecimal() else self._row + 1
        if _is_hidden(row, "ht") and self._row < MAX_ROW:
            self._sheet.hidden_rows.add(self._row)
        space = row.tag[: -len("row")]
        self._take_cells(row, space + "c", space + "v", space + "f", space + "is")
        self._hold_limits()

    def _take_cells(
        self, row: etree._Element, cell_tag: str, value_tag: str, formula_tag: str, inline_tag: str
    ) -> None:
        # a large tracker has a million of these: what the loop needs is at hand, and no function is called in vain
        columns, alike, cells, at = self._columns, self._alike, self._sheet.cells, self._row
        empty = self._empty
        column, filled, elements = -1, 0, 0
        for element in row:
            if element.tag != cell_tag:
                continue
            get = element.get
            ref = get("r")
            column = columns[ref.rstrip(_DIGITS)] if ref else column + 1
            raw = inline = None
            formula = False
            for place in range(len(element)):
                child = element[place]
                tag = child.tag
                if tag == value_tag:
                    raw = child.text
                elif tag == formula_tag:
                    formula = True
                elif tag == inline_tag:
                    inline = child
            style = get("s")
            if inline is not None:
                cell = self._inline(string_item(inline), style, formula)
            elif raw:
                key = (get("t"), raw, style, formula)
                cell = alike.get(key) or self._filled(*key)
            else:
                self._sheet.unreckoned += formula
                cell = empty[style]
            elements += 1
            if cell.value is None and (cell.fill is None or not self._has_room()):
                continue
            if 0 <= column < MAX_COLUMN and 0 <= at < MAX_ROW:
                filled += cell.value is not None
                cells[at, column] = cell
        self._elements += elements
        self._sheet.filled += filled
        self._filled_rows += filled > 0

    def _filled(self, kind: str | None, raw: str, style: str | None, formula: bool) -> Cell:
        look, book = self._styles[style], self._workbook
        if kind == "s":
            cell = text_cell(book.string(raw), look, formula)
        else:
            cell = typed_cell(kind or "n", raw, look, book.date_1904, formula)
        self._alike[kind, raw, style, formula] = cell
        return cell

    def _inline(self, text: Text, style: str | None, formula: bool) -> Cell:
        key = (text, style, formula)
        cell = self._alike_inline.get(key)
        if cell is None:
            cell = self._alike_inline[key] = text_cell(text, self._styles[style], formula)
        return cell

    def _has_room(self) -> bool:
        """Whether one more empty cell is kept for its fill alone."""
        self._coloured += 1
        self._sheet.uncoloured += self._coloured > MAX_COLOURED_CELLS
        return self._coloured <= MAX_COLOURED_CELLS

    def _hold_limits(self) -> None:
        if self._filled_rows > MAX_FILLED_ROWS:
            raise too_large(self._name, f"more than {MAX_FILLED_ROWS:,} rows with words in them")
        if self._sheet.filled > self._budget:
            raise too_large(
                self._name, f"more than {MAX_FILLED_CELLS:,} cells with words in them, with the sheets before it"
            )
        if self._elements > MAX_CELL_ELEMENTS:
            raise too_large(self._name, f"more than {MAX_CELL_ELEMENTS:,} cells, most of them empty but formatted")


def too_large(sheet: str, what: str) -> SourceError:
    return SourceError(
        f"The sheet “{sheet}” is too large for a tracker: it has {what}.",
        "Copy the tracker itself into a new workbook and use that, or delete what stands below and beside it.",
    )


def _is_hidden(element: etree._Element, size: str) -> bool:
    """Hidden by name or by a height or width of nothing."""
    if element.get("hidden") in ("1", "true"):
        return True
    measure = element.get(size)
    return measure is not None and bool(measure) and _ZERO.fullmatch(measure) is not None


def _hidden_columns(columns: etree._Element) -> Iterator[int]:
    for column in columns.iterchildren("{*}col"):
        first, last = column.get("min", ""), column.get("max", "")
        if _is_hidden(column, "width") and first.isdecimal() and last.isdecimal():
            yield from range(int(first) - 1, min(int(last), MAX_COLUMN))


def _add_merge(sheet: SheetParts, element: etree._Element, name: str) -> None:
    sheet.merges.extend(ranges(element.get("ref", "")))
    if len(sheet.merges) > MAX_MERGES:
        raise too_large(name, f"more than {MAX_MERGES:,} merged ranges")
