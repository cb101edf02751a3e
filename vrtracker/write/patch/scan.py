"""One pass over a worksheet's XML: where each of its rows and cells stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from vrtracker.write.patch.cells import RawCell, column_letters, column_number, read_cell
from vrtracker.write.patch.markup import Span, check_encoding, new_parser, parse, span
from vrtracker.write.patch.tiles import Range, Tiles, letters_of, plain_sheet


@dataclass(slots=True)
class SheetXml:
    """A worksheet part as scanned: the prefix of its elements, its rows in order, the element that holds them."""

    xml: bytes
    prefix: bytes = b""
    data: Span | None = None
    rows: dict[int, Span] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    tiles: Tiles | None = None
    found: dict[int, Mapping[int, Range]] = field(default_factory=dict)

    def ranges(self, number: int) -> Mapping[int, Range]:
        """Where the cells of a row stand, by column (from 1)."""
        if number not in self.found and self.tiles and number in self.rows:
            self.found[number] = self.tiles.ranges(self.xml, self.rows[number])
        return self.found.get(number, {})

    def range(self, number: int, column: int) -> Range | None:
        """Where one cell stands, if it is there."""
        if self.tiles and number not in self.found and number in self.rows:
            found = self.tiles.range(self.xml, self.rows[number], f"{column_letters(column)}{number}")
            if found:
                return found
        return self.ranges(number).get(column)

    def cells(self, number: int) -> Iterator[RawCell]:
        """What the cells of a row say."""
        if self.tiles and number not in self.found:
            return map(read_cell, self.tiles.cells(self.xml, self.rows[number]))
        return (read_cell(self.xml[start:end]) for start, end in self.ranges(number).values())

    def texts(self, number: int) -> Iterator[tuple[str, bytes | RawCell]]:
        """The cells of a row by the letters of their columns: a shared text by its number, another as it says.

        Cells in which nothing stands may be left out.
        """
        found = self.tiles.texts(self.xml, self.rows[number]) if self.tiles else []
        if found and all(shared or not other or letters_of(other) for _, shared, other in found):
            for letters, shared, other in found:
                if shared:
                    yield letters.decode(), shared
                elif other:
                    yield letters_of(other), read_cell(other)
            return
        for column, (start, end) in self.ranges(number).items():
            yield column_letters(column), read_cell(self.xml[start:end])

    def row_after(self, number: int) -> int:
        """Where a row of this number, which isn't there, would start."""
        at = bisect_left(self.numbers, number)
        if at < len(self.numbers):
            return self.rows[self.numbers[at]].start
        return self.data.close if self.data else len(self.xml)


@lru_cache(maxsize=4)
def scan_sheet(xml: bytes, part: str) -> SheetXml:
    """The rows and cells of a worksheet; those without an address follow the one before them.

    What is looked at, changed and looked at again is scanned once; nobody changes what comes back.
    """
    check_encoding(xml, part)
    plain = plain_sheet(xml)
    if plain:
        tiles, data, rows = plain
        return SheetXml(xml, tiles.prefix, data, dict(rows), list(rows), tiles)
    return parsed_sheet(xml)


def parsed_sheet(xml: bytes) -> SheetXml:
    """The same by the parser, for sheets with comments, extensions and whatever else among their cells."""
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
            self.sheet.rows[self.row], self.sheet.found[self.row] = whole, self.cells
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
