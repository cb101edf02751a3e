"""One pass over a worksheet's XML: where each of its rows and cells stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from vrtracker.write.patch_cells import column_number
from vrtracker.write.patch_xml import Span, check_encoding, new_parser, parse, span

Range = tuple[int, int]
"""The first byte of a cell and the end of it."""


@dataclass(frozen=True, slots=True)
class RowSpan:
    """A row's number and span, and where its cells stand, by column (from 1)."""

    number: int
    span: Span
    cells: Mapping[int, Range]


@dataclass(slots=True)
class SheetXml:
    """A worksheet part as scanned: the prefix of its elements, its rows in order, the element that holds them."""

    xml: bytes
    prefix: bytes = b""
    data: Span | None = None
    rows: dict[int, RowSpan] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)

    def row_after(self, number: int) -> int:
        """Where a row of this number, which isn't there, would start."""
        at = bisect_left(self.numbers, number)
        if at < len(self.numbers):
            return self.rows[self.numbers[at]].span.start
        return self.data.close if self.data else len(self.xml)


@lru_cache(maxsize=4)
def scan_sheet(xml: bytes, part: str) -> SheetXml:
    """The rows and cells of a worksheet; those without an address follow the one before them.

    What is looked at, changed and looked at again is scanned once; nobody changes what comes back.
    """
    check_encoding(xml, part)
    pass_ = _Pass(SheetXml(xml))
    pass_.run()
    return pass_.sheet


class _Pass:
    """What the pass over a sheet remembers between tags."""

    def __init__(self, sheet: SheetXml) -> None:
        self.sheet = sheet
        self.parser = new_parser()
        self.row_tag = self.cell_tag = self.data_tag = ""
        self.row = self.column = 0
        self.row_start = self.cell_start = self.data_start = -1
        self.cells: dict[int, Range] = {}

    def run(self) -> None:
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end
        parse(self.parser, self.sheet.xml)

    def _start(self, name: str, found: Mapping[str, str]) -> None:
        if name == self.cell_tag:
            given = found.get("r")
            self.column = column_number(given.rstrip("0123456789")) if given else self.column + 1
            self.cell_start = self.parser.CurrentByteIndex
        elif name == self.row_tag and self.data_start >= 0:
            self.row = int(found.get("r", self.row + 1))
            self.column, self.row_start, self.cells = 0, self.parser.CurrentByteIndex, {}
        elif name == self.data_tag and self.sheet.data is None:
            self.data_start = self.parser.CurrentByteIndex
        elif not self.row_tag:
            self._root(name)

    def _end(self, name: str) -> None:
        if name == self.cell_tag:
            if self.row_start >= 0:
                self.cells[self.column] = (self.cell_start, self._cell_end(self.parser.CurrentByteIndex))
        elif name == self.row_tag and self.row_start >= 0:
            whole = span(self.sheet.xml, self.row_start, self.parser.CurrentByteIndex)
            self.sheet.rows[self.row] = RowSpan(self.row, whole, self.cells)
            self.sheet.numbers.append(self.row)
            self.row_start = -1
        elif name == self.data_tag and self.data_start >= 0:
            self.sheet.data = span(self.sheet.xml, self.data_start, self.parser.CurrentByteIndex)
            self.data_start = -1

    def _cell_end(self, index: int) -> int:
        """After an empty-element tag the parser stands behind it, else before the end tag."""
        xml = self.sheet.xml
        if xml.find(b">", self.cell_start, index) == index - 1 and xml[index - 2 : index] == b"/>":
            return index
        if xml.startswith(b"</", index):
            return xml.index(b">", index) + 1
        return span(xml, self.cell_start, index).end

    def _root(self, name: str) -> None:
        prefix = name[: name.find(":") + 1]
        self.sheet.prefix = prefix.encode()
        self.row_tag, self.cell_tag, self.data_tag = f"{prefix}row", f"{prefix}c", f"{prefix}sheetData"
