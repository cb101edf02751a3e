"""The records of an xlsb's binary parts, and the styles that its style part's records give."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from vrtracker.package import Package
from vrtracker.read.files.colours import PATTERNS, Colours, mixed, tinted
from vrtracker.read.files.number_formats import BUILT_IN, number_format
from vrtracker.read.files.xlsx_styles import Style

_FONT, _FORMAT, _FILL, _XF = 43, 44, 45, 47
_BEGIN_CELL_XFS, _END_CELL_XFS = 617, 618
_INDEXED, _RGB, _THEME = 1, 2, 3


def binary_styles(package: Package, part: str, colours: Colours) -> tuple[Style, ...]:
    """The cell formats of a binary style part, in the order that cells number them."""
    fonts: list[tuple[bool, bool]] = []
    fills: list[str | None] = []
    codes = dict(BUILT_IN)
    styles: list[Style] = []
    in_cells = False
    for kind, body in records(package.read(part)):
        if kind in (_BEGIN_CELL_XFS, _END_CELL_XFS):
            in_cells = kind == _BEGIN_CELL_XFS
        elif kind == _FONT and len(body) >= 6:
            flags, weight = struct.unpack_from("<2xHH", body)
            fonts.append((weight >= 600, bool(flags & 8)))
        elif kind == _FILL and len(body) >= 20:
            fills.append(_fill(body, colours))
        elif kind == _FORMAT and len(body) >= 6:
            codes[struct.unpack_from("<H", body)[0]] = string(body, 2)[0]
        elif kind == _XF and in_cells and len(body) >= 8:
            code, font, fill = struct.unpack_from("<2xHHH", body)
            bold, struck = fonts[font] if font < len(fonts) else (False, False)
            words = codes.get(code, "General")
            shown = None if words.lower() in ("general", "@", "") else number_format(words)
            styles.append(Style(fills[fill] if fill < len(fills) else None, bold, struck, shown))
    return tuple(styles)


def _fill(body: bytes, colours: Colours) -> str | None:
    pattern = struct.unpack_from("<I", body)[0]
    if not 0 < pattern < len(PATTERNS):
        return None
    front, back = _colour(body, 4, colours), _colour(body, 12, colours)
    return (front or back) if pattern == 1 else mixed(front or "000000", back or "FFFFFF", PATTERNS[pattern])


def _colour(body: bytes, at: int, colours: Colours) -> str | None:
    kind, number, tint, red, green, blue = struct.unpack_from("<BBhBBB", body, at)
    kind >>= 1
    if kind == _RGB:
        base: str | None = f"{red:02X}{green:02X}{blue:02X}"
    else:
        known = {_INDEXED: colours.palette, _THEME: colours.theme}.get(kind, ())
        base = known[number] if number < len(known) else None
    return tinted(base, tint / 32_767) if base and tint else base


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a binary part: a number of one or two bytes, a length of one to four, the body."""
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80 and at < len(data):
            kind = kind & 0x7F | (data[at] & 0x7F) << 7
            at += 1
        length, shift = 0, 0
        while at < len(data) and shift < 28:
            byte = data[at]
            length |= (byte & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if not byte & 0x80:
                break
        yield kind, data[at : at + length]
        at += length


def string(body: bytes, at: int) -> tuple[str, int]:
    """A string with its length in front, and where it ends."""
    if at + 4 > len(body):
        return "", at
    length = struct.unpack_from("<I", body, at)[0]
    end = min(at + 4 + 2 * length, len(body))
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
