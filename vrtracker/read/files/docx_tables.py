"""A Word document as one sheet: its tables in their columns, its paragraphs between them in the first one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from vrtracker.errors import NoTrackerError, SourceError
from vrtracker.package import Package
from vrtracker.read.files.colours import hex_colour
from vrtracker.read.files.xlsx_strings import local_name
from vrtracker.read.grid import Cell, Merge, Sheet, Spot

MAX_ROWS = 250_000
"""Rows of all tables and paragraphs together, as for workbooks."""
MAX_COLUMNS = 63
"""What Word itself allows a table."""
MAX_DEPTH = 30
"""Wrappers within wrappers: content controls, insertions, tables in tables."""

_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "AlternateContent", "Choice"})
_GONE = frozenset(
    {"del", "moveFrom", "Fallback", "instrText", "delText", "annotationRef", "pPr", "rPr", "tcPr", "sdtPr"}
)
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HIGHLIGHTS = {
    "green": "00FF00",
    "darkGreen": "008000",
    "yellow": "FFFF00",
    "darkYellow": "808000",
    "red": "FF0000",
    "darkRed": "800000",
    "blue": "0000FF",
    "darkBlue": "000080",
    "cyan": "00FFFF",
    "lightGray": "C0C0C0",
    "darkGray": "808080",
}


@dataclass(slots=True)
class _Words:
    """The words of a cell or paragraph as they are gathered, with what their runs say."""

    parts: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    plain: bool = False
    bold: bool = True
    fills: set[str | None] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """The sheet as it grows downwards."""

    cells: dict[Spot, Cell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    widths: dict[int, int] = field(default_factory=dict)
    row: int = 0


def read_docx(package: Package, name: str) -> tuple[Sheet, ...]:
    """The document as one sheet of this name; tables that go on over pages stand under one another."""
    body = package.xml(package.main_part).find("{*}body")
    if body is None:
        raise SourceError("The Word document has no body.", "Open it in Word, save it again, and use that file.")
    comments = _comments(package)
    page = _Page()
    tables = 0
    for block in _within(body):
        if page.row > MAX_ROWS:
            raise SourceError(
                "The Word document is too long for a tracker.", "Cut it down to the tracker's own tables."
            )
        match local_name(block):
            case "tbl":
                tables += 1
                _add_table(page, block, comments)
            case "p":
                _add_paragraph(page, block, comments)
    if not tables:
        raise NoTrackerError(
            "The Word document has no table, so no tracker.",
            "Check that it is the tracker, or ask for it as a workbook.",
        )
    return (Sheet(name, page.cells, tuple(page.merges), unnamed=True, widths=page.widths),)


def _within(parent: etree._Element, depth: int = 0) -> Iterator[etree._Element]:
    """The children, those inside content controls and insertions included."""
    for child in parent.iterchildren(etree.Element):
        if local_name(child) in _WRAPPERS and depth < MAX_DEPTH:
            yield from _within(child, depth + 1)
        else:
            yield child


def _add_paragraph(page: _Page, paragraph: etree._Element, comments: Mapping[str, str]) -> None:
    cell = _cell((paragraph,), None, comments)
    if cell.text.strip():
        page.cells[page.row, 0] = cell._replace(bold=True) if _is_heading(paragraph) else cell
        page.row += 1


def _is_heading(paragraph: etree._Element) -> bool:
    """Whether a paragraph has the style of a heading or a title, or a level in the document's outline."""
    properties = paragraph.find("{*}pPr")
    if properties is None:
        return False
    style = properties.find("{*}pStyle")
    named = style is not None and _attribute(style, "val").lower().startswith(("heading", "title"))
    return named or properties.find("{*}outlineLvl") is not None


def _add_table(page: _Page, table: etree._Element, comments: Mapping[str, str]) -> None:
    open_merges: dict[int, Merge] = {}
    first = page.row
    rows = (row for row in _within(table) if local_name(row) == "tr")
    columns = max((_add_row(page, row, open_merges, comments) for row in rows), default=0)
    page.merges.extend(merge for merge in open_merges.values() if _is_range(merge))
    if columns > 1 and page.row > first + 1:
        page.widths.update(dict.fromkeys(range(first, page.row), columns))


def _add_row(page: _Page, row: etree._Element, open_merges: dict[int, Merge], comments: Mapping[str, str]) -> int:
    """Adds the cells of a row, and gives how many columns it has."""
    column = _count(row.find("{*}trPr/{*}gridBefore"), 0)
    for element in _within(row):
        if local_name(element) != "tc" or column >= MAX_COLUMNS:
            continue
        properties = element.find("{*}tcPr")
        width = _count(properties.find("{*}gridSpan"), 1) if properties is not None else 1
        right = min(column + max(width, 1), MAX_COLUMNS) - 1
        here = Merge(page.row, column, page.row, right)
        above = open_merges.get(column)
        if _continues(properties) and above is not None:
            open_merges[column] = Merge(above.top, above.left, page.row, above.right)
        else:
            if above is not None and _is_range(above):
                page.merges.append(above)
            open_merges[column] = here
        cell = _cell(tuple(element.iterchildren(etree.Element)), properties, comments)
        if cell != _EMPTY:
            page.cells[page.row, column] = cell
        column = right + 1
    page.row += 1
    return column


_EMPTY = Cell()


def _cell(blocks: tuple[etree._Element, ...], properties: etree._Element | None, comments: Mapping[str, str]) -> Cell:
    words = _Words()
    for block in blocks:
        before = len(words.parts)
        _gather(block, words, comments, 0)
        if local_name(block) in ("p", "tbl") and len(words.parts) >= before:
            words.parts.append("\n")
    text = "".join(words.parts).strip("\n")
    struck = "".join(words.struck).strip()
    whole = bool(struck) and not words.plain
    highlight = next(iter(words.fills)) if len(words.fills) == 1 else None
    return Cell(
        text=text,
        value=text or None,
        fill=_shade(properties) or highlight,
        struck=whole,
        struck_text="" if whole else struck,
        bold=bool(text.strip()) and words.bold,
        comment="\n".join(words.comments),
    )


def _gather(element: etree._Element, words: _Words, comments: Mapping[str, str], depth: int) -> None:
    """The words below an element, in order; what is deleted with changes tracked is not one of them."""
    if depth > MAX_DEPTH:
        return
    for child in element.iterchildren(etree.Element):
        name = local_name(child)
        if name == "r":
            _gather_run(child, words, comments)
        elif name not in _GONE:
            _gather(child, words, comments, depth + 1)
            if name in ("p", "tr"):
                words.parts.append("\n")
            elif name == "tc":
                words.parts.append("\t")


def _gather_run(run: etree._Element, words: _Words, comments: Mapping[str, str]) -> None:
    text = ""
    for child in run.iterchildren(etree.Element):
        name = local_name(child)
        if name == "t":
            text += child.text or ""
        elif name == "commentReference":
            words.comments.extend(filter(None, [comments.get(_attribute(child, "id"), "")]))
        else:
            text += _MARKS.get(name, "")
    if not text:
        return
    words.parts.append(text)
    if text.strip():
        properties = run.find("{*}rPr")
        struck = _is_on(properties, "strike") or _is_on(properties, "dstrike")
        words.plain |= not struck
        words.bold &= _is_on(properties, "b")
        words.fills.add(_highlight(properties))
        if struck:
            words.struck.append(text)


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = properties.find(f"{{*}}{name}") if properties is not None else None
    return found is not None and (_attribute(found, "val") or "1") not in ("0", "false", "off", "none")


def _highlight(properties: etree._Element | None) -> str | None:
    found = properties.find("{*}highlight") if properties is not None else None
    if found is not None:
        return _HIGHLIGHTS.get(_attribute(found, "val"))
    return _shade(properties)


def _shade(properties: etree._Element | None) -> str | None:
    shade = properties.find("{*}shd") if properties is not None else None
    if shade is None:
        return None
    return hex_colour(_attribute(shade, "color" if _attribute(shade, "val") == "solid" else "fill"))


def _continues(properties: etree._Element | None) -> bool:
    """Whether this cell goes on the merged one above it."""
    merge = properties.find("{*}vMerge") if properties is not None else None
    return merge is not None and _attribute(merge, "val") != "restart"


def _is_range(merge: Merge) -> bool:
    return (merge.top, merge.left) != (merge.bottom, merge.right)


def _count(element: etree._Element | None, otherwise: int) -> int:
    words = _attribute(element, "val") if element is not None else ""
    return min(int(words), MAX_COLUMNS) if words.isdecimal() else otherwise


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")


def _comments(package: Package) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for link in package.related(package.main_part, "comments"):
        if link.target in package:
            for comment in package.xml(link.target).iterchildren("{*}comment"):
                cell = _cell(tuple(comment.iterchildren(etree.Element)), None, {})
                found[_attribute(comment, "id")] = cell.text
    return found
