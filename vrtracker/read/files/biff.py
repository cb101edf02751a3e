"""The records of an .xls: how far its sheets reach, what is hidden in them, and how its cells look."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vrtracker.read.files.colours import PALETTE, PATTERNS, mixed
from vrtracker.read.files.number_formats import BUILT_IN, number_format
from vrtracker.read.files.xlsx_styles import Style
from vrtracker.read.grid import Spot

_EOF, _BOUNDSHEET, _FILEPASS = 0x0A, 0x85, 0x2F
_BOFS = (0x0809, 0x0409, 0x0209, 0x0009)
_FONT, _FONT_2, _FORMAT, _XF, _PALETTE = 0x31, 0x231, 0x41E, 0xE0, 0x92
_ROW, _COLINFO = 0x208, 0x7D
_CELLS = frozenset({0x06, 0x406, 0x203, 0x204, 0x205, 0x27E, 0xD6, 0xFD, 0x201, 0x01})
_BLANK, _ERROR, _FORMULAS = 0x201, 0x205, (0x06, 0x406)
_MULTIPLE_RK, _MULTIPLE_BLANK = 0xBD, 0xBE
_CONDITIONAL = (0x1B0, 0x879)
_WORKSHEET = 0
_BIFF8 = 0x0600


@dataclass(slots=True)
class BiffSheet:
    """What the records of one worksheet say, beside its values."""

    looks: dict[Spot, int] = field(default_factory=dict)
    """The number of each cell's style."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[Spot, int] = field(default_factory=dict)
    """The number of the error that a cell shows."""
    conditional: bool = False
    """Whether it has conditional formats."""
    filled: list[int] = field(default_factory=lambda: [1 << 20, -1, 1 << 20, -1])
    """The first and last row, the first and last column that hold a value."""

    @property
    def extent(self) -> tuple[int, int]:
        """Rows and columns of the rectangle around the filled cells."""
        top, bottom, left, right = self.filled
        return max(0, bottom - top + 1), max(0, right - left + 1)


class BiffBook(NamedTuple):
    """A workbook's worksheets in order, and its styles; ``encrypted`` says that the rest can't be read."""

    sheets: tuple[BiffSheet, ...] = ()
    styles: tuple[Style, ...] = ()
    encrypted: bool = False


def read_biff(stream: bytes) -> BiffBook:
    """Go through the records of the workbook stream."""
    styles = _StyleRecords()
    places: list[tuple[int, int]] = []
    for kind, body in _records(stream, 0):
        if kind == _FILEPASS:
            return BiffBook(encrypted=True)
        if kind == _BOUNDSHEET and len(body) >= 6:
            place, _, sheet_type = struct.unpack_from("<IBB", body)
            places.append((place, sheet_type))
        else:
            styles.take(kind, body)
    sheets = tuple(_sheet(stream, place) for place, sheet_type in places if sheet_type == _WORKSHEET)
    return BiffBook(sheets, styles.settled())


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records of one substream, from its beginning to its end; those of charts inside it left out."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind in _BOFS:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        if depth <= 1:
            yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheet(stream: bytes, place: int) -> BiffSheet:
    sheet = BiffSheet()
    for kind, body in _records(stream, place):
        if kind in _CELLS and len(body) >= 6:
            row, column, look = struct.unpack_from("<HHH", body)
            sheet.looks[row, column] = look
            error = _error(kind, body)
            if error is not None:
                sheet.errors[row, column] = error
            if kind != _BLANK:
                _stretch(sheet.filled, row, column, column)
        elif kind in (_MULTIPLE_RK, _MULTIPLE_BLANK) and len(body) >= 6:
            _take_multiple(sheet, body, kind == _MULTIPLE_RK)
        elif kind in _CONDITIONAL:
            sheet.conditional = True
        elif kind == _ROW and len(body) >= 16:
            row, height, flags = struct.unpack_from("<H4xH4xH", body)
            if flags & 0x20 or height & 0x7FFF == 0:
                sheet.hidden_rows.add(row)
        elif kind == _COLINFO and len(body) >= 10:
            first, last, width, _, flags = struct.unpack_from("<HHHHH", body)
            if flags & 1 or width == 0:
                sheet.hidden_columns.update(range(first, min(last, 255) + 1))
    return sheet


def _error(kind: int, body: bytes) -> int | None:
    """The number of an error value, stored as such or as a formula's result."""
    if kind == _ERROR and len(body) >= 8:
        return body[6] if body[7] else None
    if kind in _FORMULAS and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
        return body[8]
    return None


def _take_multiple(sheet: BiffSheet, body: bytes, filled: bool) -> None:
    """A run of cells in one record: numbers with their styles, or styles alone."""
    row, first = struct.unpack_from("<HH", body)
    step = 6 if filled else 2
    last = first - 1
    for at in range(4, len(body) - 2 - step + 1, step):
        last += 1
        sheet.looks[row, last] = struct.unpack_from("<H", body, at)[0]
    if filled and last >= first:
        _stretch(sheet.filled, row, first, last)


def _stretch(filled: list[int], row: int, first: int, last: int) -> None:
    filled[0], filled[1] = min(filled[0], row), max(filled[1], row)
    filled[2], filled[3] = min(filled[2], first), max(filled[3], last)


@dataclass(slots=True)
class _Xf:
    font: int
    code: int
    pattern: int = 0
    front: int = 64
    back: int = 65


class _StyleRecords:
    """Gathers fonts, formats, palette and cell formats, which refer to one another."""

    def __init__(self) -> None:
        self._fonts: list[tuple[bool, bool]] = []
        self._codes: dict[int, str] = dict(BUILT_IN)
        self._xfs: list[_Xf] = []
        self._palette: Sequence[str] = PALETTE
        self._biff8 = True

    def take(self, kind: int, body: bytes) -> None:
        if kind == _BOFS[0] and len(body) >= 2:
            self._biff8 = struct.unpack_from("<H", body)[0] >= _BIFF8
        elif kind in (_FONT, _FONT_2) and len(body) >= 8:
            flags, weight = struct.unpack_from("<2xH2xH", body)
            self._fonts.append((weight >= 600, bool(flags & 8)))
        elif kind == _FORMAT and len(body) >= 5:
            self._take_format(body)
        elif kind == _XF and len(body) >= 16:
            self._xfs.append(self._xf(body))
        elif kind == _PALETTE and len(body) >= 2:
            self._take_palette(body)

    def settled(self) -> tuple[Style, ...]:
        return tuple(self._style(xf) for xf in self._xfs)

    def _take_format(self, body: bytes) -> None:
        number = struct.unpack_from("<H", body)[0]
        if not self._biff8:
            self._codes[number] = body[3 : 3 + body[2]].decode("cp1252", "replace")
            return
        length, wide = struct.unpack_from("<HB", body, 2)
        size = length * 2 if wide & 1 else length
        self._codes[number] = body[5 : 5 + size].decode("utf-16-le" if wide & 1 else "latin-1", "replace")

    def _take_palette(self, body: bytes) -> None:
        count = min(struct.unpack_from("<H", body)[0], 56, (len(body) - 2) // 4)
        own = tuple(body[2 + 4 * i : 5 + 4 * i].hex().upper() for i in range(count))
        self._palette = (*PALETTE[:8], *own, *PALETTE[8 + count :])

    def _xf(self, body: bytes) -> _Xf:
        font, code = struct.unpack_from("<HH", body)
        if self._biff8 and len(body) >= 20:
            border, colours = struct.unpack_from("<IH", body, 14)
            return _Xf(font, code, border >> 26 & 0x3F, colours & 0x7F, colours >> 7 & 0x7F)
        fill, pattern = struct.unpack_from("<HH", body, 8)
        return _Xf(font, code, pattern & 0x3F, fill & 0x7F, fill >> 7 & 0x7F)

    def _style(self, xf: _Xf) -> Style:
        # the format has no font number 4: what is called 5 is the fifth
        number = xf.font - 1 if xf.font > 4 else xf.font
        bold, struck = self._fonts[number] if number < len(self._fonts) else (False, False)
        code = self._codes.get(xf.code, "General")
        style = Style(bold=bold, struck=struck, fill=self._fill(xf))
        return style if code.lower() in ("general", "@", "") else style._replace(format=number_format(code))

    def _fill(self, xf: _Xf) -> str | None:
        if not 0 < xf.pattern < len(PATTERNS):
            return None
        front, back = self._colour(xf.front, "000000"), self._colour(xf.back, "FFFFFF")
        return front if xf.pattern == 1 else mixed(front, back, PATTERNS[xf.pattern])

    def _colour(self, number: int, otherwise: str) -> str:
        return self._palette[number] if number < 64 else otherwise
