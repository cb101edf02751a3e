"""An OpenDocument spreadsheet: values, marks and merges in one pass, repeats only where they hold words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from lxml import etree

from vrtracker.errors import SourceError
from vrtracker.package import Package, walk_xml
from vrtracker.patterns import compiled
from vrtracker.read.files.encrypted import MISSING_PASSWORD
from vrtracker.read.files.number_formats import date_words
from vrtracker.read.files.ods_styles import OdsStyles, attributes, read_common_styles
from vrtracker.read.files.xlsx_sheet import MAX_COLOURED_CELLS, MAX_FILLED_CELLS, MAX_FILLED_ROWS, too_large
from vrtracker.read.files.xlsx_strings import local_name
from vrtracker.read.grid import Cell, Merge, Sheet, Spot, Value
from vrtracker.read.references import MAX_COLUMN, MAX_ROW

_WANTED = ("{*}automatic-styles", "{*}table-column", "{*}table-row", "{*}conditional-formats")
_HIDDEN = ("collapse", "filter")
_MONTH_ONLY = compiled(r"[^\W\d]{3,9}[ \-/.,']{0,2}\d{2,4}|\d{1,2}[/.\-]\d{4}")
_MAX_DEPTH = 30


@dataclass(slots=True)
class _Table:
    """One sheet as it grows."""

    name: str
    hidden: bool
    cells: dict[Spot, Cell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    column_styles: dict[int, str] = field(default_factory=dict)
    column: int = 0
    row: int = 0
    filled_rows: int = 0
    coloured: int = 0
    conditional: bool = False


def read_ods(package: Package) -> tuple[Sheet, ...]:
    """The tables of a spreadsheet, in its order."""
    if "content.xml" not in package or _is_encrypted(package):
        raise MISSING_PASSWORD
    reader = _Reader(read_common_styles(package))
    with package.stream("content.xml") as stream:
        for element in walk_xml(stream, "content.xml", _WANTED):
            reader.take(element)
    if not reader.tables:
        raise SourceError("The spreadsheet has no sheet.", "Check that it is the tracker; save it again as .xlsx.")
    return tuple(_sheet(table) for table in reader.tables)


def _is_encrypted(package: Package) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in package and package.xml(manifest).find(".//{*}encryption-data") is not None


def _sheet(table: _Table) -> Sheet:
    notes = ("Conditional formats of an .ods are not worked out: save it as .xlsx to have their colours read.",)
    return Sheet(
        name=table.name,
        cells=table.cells,
        merges=tuple(table.merges),
        hidden_rows=frozenset(table.hidden_rows),
        hidden_columns=frozenset(table.hidden_columns),
        hidden=table.hidden,
        notes=notes if table.conditional else (),
    )


class _Reader:
    """Takes the parts of the content as they come; a row belongs to the table it stands in."""

    def __init__(self, styles: OdsStyles) -> None:
        self.tables: list[_Table] = []
        self._styles = styles
        self._element: etree._Element | None = None
        self._filled = 0

    def take(self, element: etree._Element) -> None:
        name = local_name(element)
        if name == "automatic-styles":
            self._styles.add(element)
            return
        table = self._table(element)
        if table is None:
            return
        if name == "table-column":
            _take_column(table, attributes(element))
        elif name == "table-row":
            self._take_row(table, element)
        else:
            table.conditional = True

    def _table(self, element: etree._Element) -> _Table | None:
        """The sheet that an element is in; tables inside cells, forms and tracked changes are none."""
        parent = next(element.iterancestors("{*}table"), None)
        if parent is None or local_name(_parent(parent)) != "spreadsheet":
            return None
        if parent is not self._element:
            self._element = parent
            names = attributes(parent)
            shown = self._styles.get("table", names.get("style-name", "")).shown
            self.tables.append(_Table(names.get("name", ""), hidden=not shown))
        return self.tables[-1]

    def _take_row(self, table: _Table, row: etree._Element) -> None:
        names = attributes(row)
        times = _count(names.get("number-rows-repeated"))
        cells = list(self._cells(table, row, names.get("default-cell-style-name", "")))
        worth = any(cell.text or cell.comment for _, cell in cells)
        for at in range(table.row, min(table.row + times, MAX_ROW) if cells else table.row):
            if not worth and table.coloured > MAX_COLOURED_CELLS:
                break
            self._put(table, at, cells, worth)
        if names.get("visibility") in _HIDDEN:
            table.hidden_rows.update(range(table.row, min(table.row + times, MAX_ROW, table.row + MAX_FILLED_ROWS)))
        table.row += times

    def _put(self, table: _Table, row: int, cells: list[tuple[int, Cell]], worth: bool) -> None:
        for column, cell in cells:
            table.cells[row, column] = cell
            if cell.text:
                self._filled += 1
            else:
                table.coloured += 1
        table.filled_rows += worth
        if table.filled_rows > MAX_FILLED_ROWS:
            raise too_large(table.name, f"more than {MAX_FILLED_ROWS:,} rows with words in them")
        if self._filled > MAX_FILLED_CELLS:
            raise too_large(table.name, f"more than {MAX_FILLED_CELLS:,} cells with words, with the sheets before it")

    def _cells(self, table: _Table, row: etree._Element, row_style: str) -> Iterator[tuple[int, Cell]]:
        """The cells of a row that hold words or a mark, with their columns; repeated ones as often as they stand."""
        column = 0
        for element in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
            names = attributes(element)
            times = _count(names.get("number-columns-repeated"))
            _add_merge(table, names, column)
            style = names.get("style-name", "") or row_style
            cell = self._cell(element, names, style or table.column_styles.get(column, ""))
            if cell.text or cell.comment or (cell.fill and times < 1_000):
                for at in range(column, min(column + times, MAX_COLUMN)):
                    yield at, cell
            column += times

    def _cell(self, element: etree._Element, names: Mapping[str, str], style_name: str) -> Cell:
        style = self._styles.get("table-cell", style_name)
        if len(element) == 0 and not names.get("value-type"):
            return Cell(fill=style.fill)
        struck: list[str] = []
        shown = "\n".join(self._paragraph(p, bool(style.struck), struck) for p in element.iterchildren("{*}p"))
        text, value = _typed(names, shown)
        marked = "".join(struck).strip()
        whole = bool(marked) and len(marked.split()) == len(text.split())
        return Cell(
            text=text,
            value=value,
            fill=style.fill,
            struck=whole or (bool(style.struck) and bool(text) and not shown),
            struck_text="" if whole else marked,
            bold=bool(style.bold),
            comment="\n".join(self._comment(each) for each in element.iterchildren("{*}annotation")),
            formula="formula" in names,
        )

    def _comment(self, annotation: etree._Element) -> str:
        return "\n".join(self._paragraph(p, False, []) for p in annotation.iter("{*}p"))

    def _paragraph(self, element: etree._Element, struck: bool, into: list[str], depth: int = 0) -> str:
        """The words of a paragraph or a span of it; what is struck is gathered too."""
        parts = [_kept(element.text, struck, into)]
        for child in element:
            name = local_name(child)
            if name == "s":
                parts.append(_kept(" " * min(_count(attributes(child).get("c")), 1_000), struck, into))
            elif name in ("tab", "line-break"):
                parts.append("\t" if name == "tab" else "\n")
            elif name and name not in ("annotation", "note") and depth < _MAX_DEPTH:
                own = self._styles.get("text", attributes(child).get("style-name", "")).struck
                parts.append(self._paragraph(child, struck if own is None else own, into, depth + 1))
            parts.append(_kept(child.tail, struck, into))
        return "".join(parts)


def _kept(text: str | None, struck: bool, into: list[str]) -> str:
    if text and struck:
        into.append(text)
    return text or ""


def _take_column(table: _Table, names: Mapping[str, str]) -> None:
    times = _count(names.get("number-columns-repeated"))
    columns = range(table.column, min(table.column + times, MAX_COLUMN))
    if names.get("visibility") in _HIDDEN:
        table.hidden_columns.update(columns)
    style = names.get("default-cell-style-name")
    if style:
        table.column_styles.update(dict.fromkeys(columns, style))
    table.column += times


def _add_merge(table: _Table, names: Mapping[str, str], column: int) -> None:
    across, down = _count(names.get("number-columns-spanned")), _count(names.get("number-rows-spanned"))
    if across > 1 or down > 1:
        bottom, right = min(table.row + down, MAX_ROW) - 1, min(column + across, MAX_COLUMN) - 1
        table.merges.append(Merge(table.row, column, bottom, right))


def _typed(names: Mapping[str, str], shown: str) -> tuple[str, Value | None]:
    """The words and the typed value; a cell that shows nothing still has what is stored."""
    match names.get("value-type"):
        case "float" | "percentage" | "currency":
            number = _number(names.get("value", ""))
            return (shown or names.get("value", "")), (shown or None) if number is None else number
        case "date":
            return _date(names.get("date-value", ""), shown)
        case "boolean":
            truth = names.get("boolean-value") == "true"
            return ("TRUE" if truth else "FALSE"), truth
        case "string":
            words = shown or names.get("string-value", "")
            return words, words or None
    return shown, shown or None


def _date(stored: str, shown: str) -> tuple[str, Value | None]:
    try:
        moment = datetime.fromisoformat(stored[:26])
    except ValueError:
        return shown or stored, shown or stored or None
    typed = moment.date() if moment.time() == time() else moment
    if moment.day == 1 and _MONTH_ONLY.fullmatch(shown.strip()):
        return shown.strip(), typed
    return date_words(moment, with_time=":" in shown), typed


def _number(words: str) -> int | float | None:
    try:
        number = float(words)
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _count(words: str | None) -> int:
    return max(1, min(int(words), MAX_ROW)) if words and words.isdecimal() and len(words) < 10 else 1


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent
