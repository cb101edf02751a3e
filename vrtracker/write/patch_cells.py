"""The rows and cells of a sheet's XML: where they stand, what they hold, and how a changed one is written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from vrtracker.write.patch_runs import Run, inline_string
from vrtracker.write.patch_xml import (
    Span,
    attributes,
    check_encoding,
    closing,
    new_parser,
    opened,
    parse,
    scan,
    span,
    with_attributes,
)

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_SIMPLE = re.compile(rb"<(?:\w+:)?c\b([^>]*)>(?:<(?:\w+:)?v>([^<]*)</(?:\w+:)?v>)</(?:\w+:)?c>")
_CONTENT = {"t": None, "cm": None, "vm": None}
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class RowSpan:
    """A row's number and span, and the spans of its cells by column (from 1)."""

    number: int
    span: Span
    cells: Mapping[int, Span]


@dataclass(slots=True)
class SheetXml:
    """A worksheet part as scanned: every row's number and start, and the wanted rows with their cells."""

    xml: bytes
    prefix: bytes = b""
    root: str = ""
    data: Span | None = None
    numbers: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    rows: dict[int, RowSpan] = field(default_factory=dict)

    def row_after(self, number: int) -> int:
        """Where a row of this number, which isn't there, would start."""
        at = bisect_left(self.numbers, number)
        return self.starts[at] if at < len(self.starts) else self._data_close()

    def _data_close(self) -> int:
        return self.data.close if self.data else len(self.xml)


def column_number(letters: str) -> int:
    """The number of a column from its letters: A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a column counted from 1: 1 is A."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(cell: str) -> tuple[int, int]:
    """Row and column of an address such as G7, both counted from 1."""
    found = _ADDRESS.fullmatch(cell)
    if not found:
        raise ValueError(f"{cell!r} is no cell's address")
    return int(found[2]), column_number(found[1])


def scan_sheet(xml: bytes, part: str, wanted: Collection[int] | None) -> SheetXml:
    """One pass over a worksheet: the spans of the wanted rows (None: all) and of their cells.

    Rows and cells without an address follow the one before them.
    """
    check_encoding(xml, part)
    sheet = SheetXml(xml)
    parser = new_parser()
    state = _Scan(sheet, None if wanted is None else frozenset(wanted))

    def start(name: str, found: Mapping[str, str]) -> None:
        state.start(name, found, parser.CurrentByteIndex)

    def end(name: str) -> None:
        state.end(name, parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parse(parser, xml)
    return sheet


class _Scan:
    """What the pass over a sheet remembers between tags."""

    def __init__(self, sheet: SheetXml, wanted: frozenset[int] | None) -> None:
        self.sheet, self.wanted = sheet, wanted
        self.row_tag = self.cell_tag = self.data_tag = ""
        self.row = self.column = 0
        self.row_start = self.cell_start = self.data_start = -1
        self.cells: dict[int, Span] | None = None

    def start(self, name: str, found: Mapping[str, str], at: int) -> None:
        if not self.row_tag:
            self._root(name)
        elif name == self.cell_tag:
            if self.cells is not None:
                given = found.get("r")
                self.column = address(given)[1] if given else self.column + 1
                self.cell_start = at
        elif name == self.row_tag and self.data_start >= 0:
            self._row(found.get("r"), at)
        elif name == self.data_tag and self.sheet.data is None:
            self.data_start = at

    def end(self, name: str, index: int) -> None:
        if name == self.cell_tag:
            if self.cells is not None and self.cell_start >= 0:
                self.cells[self.column] = span(self.sheet.xml, self.cell_start, index)
                self.cell_start = -1
        elif name == self.row_tag and self.cells is not None:
            row = RowSpan(self.row, span(self.sheet.xml, self.row_start, index), self.cells)
            self.sheet.rows[self.row] = row
            self.cells = None
        elif name == self.data_tag and self.data_start >= 0:
            self.sheet.data = span(self.sheet.xml, self.data_start, index)
            self.data_start = -1

    def _root(self, name: str) -> None:
        self.sheet.root = name
        prefix = name.rpartition(":")[0]
        prefix += ":" if prefix else ""
        self.sheet.prefix = prefix.encode()
        self.row_tag, self.cell_tag, self.data_tag = f"{prefix}row", f"{prefix}c", f"{prefix}sheetData"

    def _row(self, given: str | None, at: int) -> None:
        self.row = int(given) if given else self.row + 1
        self.column, self.row_start = 0, at
        self.sheet.numbers.append(self.row)
        self.sheet.starts.append(at)
        self.cells = {} if self.wanted is None or self.row in self.wanted else None


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as its XML says: its style, its type, its value's words, whether a formula makes them."""

    style: int = 0
    type: str = "n"
    value: bytes | None = None
    formula: bool = False
    inline: bytes | None = None


def read_cell(raw: bytes) -> RawCell:
    """What a cell's element says."""
    simple = _SIMPLE.fullmatch(raw)
    if simple:
        found = attributes(b"<c" + simple[1] + b">")
        return RawCell(int(found.get("s", "0")), found.get("t", "n"), simple[2])
    spans = scan(raw, "c", "c/f", "c/v", "c/is")
    found = attributes(spans["c"][0].tag(raw))
    value = spans["c/v"][0].inside(raw) if spans["c/v"] else None
    inline = spans["c/is"][0].of(raw) if spans["c/is"] else None
    return RawCell(int(found.get("s", "0")), found.get("t", "n"), value, bool(spans["c/f"]), inline)


def cell_bytes(
    old: bytes, value: tuple[Run, ...] | date | None, prefix: bytes, *, style: int, from_1904: bool
) -> bytes:
    """A cell with new content (None empties it) and style; extensions it carried stay."""
    spans = scan(old, "c", "c/extLst")
    tag = spans["c"][0].tag(old)
    kept = b"".join(one.of(old) for one in spans["c/extLst"])
    if isinstance(value, tuple):
        content, kind = inline_string(value, prefix), "inlineStr"
    elif value is None:
        content, kind = b"", None
    else:
        content, kind = b"<%bv>%d</%bv>" % (prefix, _serial(value, from_1904), prefix), None
    tag = with_attributes(tag, {**_CONTENT, "s": str(style) if style else None, "t": kind})
    return _closed(tag, content + kept)


def new_cell(name: str, prefix: bytes) -> bytes:
    """An empty cell, to be given content."""
    return b"<" + prefix + b'c r="' + name.encode() + b'"/>'


def with_style(old: bytes, style: int) -> bytes:
    """A cell that keeps what it holds and gets another style."""
    tag = scan(old, "c")["c"][0].tag(old)
    return with_attributes(tag, {"s": str(style)}) + old[len(tag) :]


def _closed(tag: bytes, content: bytes) -> bytes:
    if content:
        return opened(tag) + content + closing(tag)
    return tag if tag.endswith(b"/>") else tag[:-1] + b"/>"


def _serial(day: date, from_1904: bool) -> int:
    return (day - (_EPOCH_1904 if from_1904 else _EPOCH)) // timedelta(days=1)
