"""A worksheet's rows and cells found by their bytes alone, where the sheet is written plainly enough for that.

Nearly every sheet is: well-formed XML without comments, character data sections or extensions among its cells, in
which rows hold cells and nothing else. There ``</row>`` can only end a row and ``</c>`` a cell, so that they may be
looked for; ``plain_sheet`` makes sure of it, and leaves every other sheet to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from vrtracker.write.patch.cells import column_number
from vrtracker.write.patch.markup import Span, attributes, new_parser, parse, tag_end

_ATTRIBUTES = rb"""(?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*+\s*"""
_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*<((?:[\w.-]+:)?)worksheet(?=[\s/>])")
Range = tuple[int, int]
"""The first byte of a cell and the end of it."""


class Tiles:
    """How rows and cells are written with one prefix."""

    def __init__(self, prefix: bytes) -> None:
        self.prefix = prefix
        p, a = re.escape(prefix), _ATTRIBUTES
        c = rb"<" + p + rb"c"
        end = rb"(?:/>|>.*?</" + p + rb"c\s*>)"
        shared = c + rb' r="([A-Z]{1,3})\d+"(?: s="\d+")? t="s"><' + p + rb"v>(\d+)</" + p + rb"v></" + p + rb"c>"
        bare = c + rb' r="[A-Z]{1,3}\d+"(?: s="\d+")?/>'
        self._end = re.compile(rb"</" + p + rb"row\s*>")
        self._named = b"<" + prefix + b'c r="%b"'
        self._row = re.compile(rb"\s*(<" + p + rb'row(?: r="(\d+)")?' + a + rb"(/?)>)")
        self._cell = re.compile(c + rb'(?: r="([A-Z]{1,3})\d+")?' + a + end, re.DOTALL)
        self._only_cells = re.compile(rb"(?:" + c + a + end + rb"|\s+)*+", re.DOTALL)
        self._only_named = re.compile(rb"(?:" + c + rb' r="[A-Z]{1,3}\d+"' + a + end + rb"|\s+)*+", re.DOTALL)
        self._address = re.compile(rb"(" + c + rb' r="[A-Z]{1,3})\d+("' + a + end + rb")", re.DOTALL)
        self._shared = re.compile(shared + rb"|" + bare + rb"|(" + c + a + end + rb")", re.DOTALL)

    def rows(self, xml: bytes, start: int, end: int) -> dict[int, Span] | None:
        """The rows by number; None where something else stands among them or in them."""
        found: dict[int, Span] = {}
        at, number = start, 0
        while row := self._row.match(xml, at, end):
            given = row[2] or attributes(row[1]).get("r")
            above, number = number, int(given) if given else number + 1
            open_end = row.end()
            ended = None if row[3] else self._end.search(xml, open_end, end)
            close, at = ended.span() if ended else (open_end, open_end)
            if number <= above or not self._only_cells.fullmatch(xml, open_end, close):
                return None
            found[number] = Span(row.start(1), open_end, close, at)
        return None if xml[at:end].strip() else found

    def ranges(self, xml: bytes, row: Span) -> Mapping[int, Range]:
        """Where the cells of a row stand, by column (from 1); those without an address follow the one before them."""
        found, column = {}, 0
        for cell in self._cell.finditer(xml, row.open_end, row.close):
            letters = cell[1].decode() if cell[1] else letters_of(cell[0])
            column = column_number(letters) if letters else column + 1
            found[column] = cell.span()
        return found

    def cells(self, xml: bytes, row: Span) -> Iterator[bytes]:
        """The cells of a row."""
        return (cell[0] for cell in self._cell.finditer(xml, row.open_end, row.close))

    def texts(self, xml: bytes, row: Span) -> list[tuple[bytes, bytes, bytes]]:
        """The cells of a row: the column and number of a shared text, or all of another cell, or nothing."""
        return self._shared.findall(xml, row.open_end, row.close)

    def range(self, xml: bytes, row: Span, address: str) -> Range | None:
        """Where one cell of a row stands, if it says its address first."""
        start = xml.rfind(self._named % address.encode(), row.open_end, row.close)
        cell = self._cell.match(xml, start) if start >= 0 else None
        return cell.span() if cell else None

    def moved(self, xml: bytes, row: Span, number: int) -> bytes | None:
        """The inside of a row once it has another number; None where not every cell says its address first."""
        if not self._only_named.fullmatch(xml, row.open_end, row.close):
            return None
        new = str(number).encode()
        return self._address.sub(lambda found: found[1] + new + found[2], xml[row.open_end : row.close])


def letters_of(cell: bytes) -> str:
    """The column of a cell whose address is not said first; "" where it is not said at all."""
    return attributes(cell[: tag_end(cell, 0)]).get("r", "").rstrip("0123456789")


@lru_cache(maxsize=16)
def _tiles(prefix: bytes) -> Tiles:
    return Tiles(prefix)


def plain_sheet(xml: bytes) -> tuple[Tiles, Span, Mapping[int, Span]] | None:
    """How a plainly written sheet is written, where its rows are, and which; None for any other sheet."""
    root = _ROOT.match(xml)
    if not root or b"<!" in xml or b"<?" in xml[root.end() :]:
        return None
    parse(new_parser(), xml)
    prefix = root[1]
    start, end = xml.find(b"<" + prefix + b"sheetData>"), xml.find(b"</" + prefix + b"sheetData>")
    if start < 0 or end < start or b"extLst" in xml[start:end]:
        return None
    inside = start + len(prefix) + len(b"<sheetData>")
    tiles = _tiles(prefix)
    rows = tiles.rows(xml, inside, end)
    return None if rows is None else (tiles, Span(start, inside, end, end + len(prefix) + len(b"</sheetData>")), rows)
