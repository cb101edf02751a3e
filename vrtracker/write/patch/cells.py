"""The cells of a sheet's XML: how they are addressed, what they hold, and how a changed one is written."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.write.patch.markup import (
    attributes,
    closing,
    opened,
    scan,
    tag_end,
    with_attributes,
)
from vrtracker.write.patch.runs import Run, inline_string

_ADDRESS = compiled(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_SIMPLE = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)(?:/>|(?<!/)>(?:<(?:\w+:)?v>([^<]*)</(?:\w+:)?v>"
    rb"|(<(?:\w+:)?is><(?:\w+:)?t(?: [^>]*)?>[^<]*</(?:\w+:)?t></(?:\w+:)?is>))?</(?:\w+:)?c>)"
)
"""A cell with no more than a value, or plain words of its own: nearly all of them."""
_STYLE = re.compile(rb"""\ss\s*=\s*["'](\d+)""")
_TYPE = re.compile(rb"""\st\s*=\s*["'](\w+)""")
_TEXT_TYPES = ("s", "inlineStr", "str")
_CONTENT = {"t": None, "cm": None, "vm": None}
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """The number of a column from its letters: A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@lru_cache(maxsize=1024)
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


class RawCell(NamedTuple):
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
        style, kind = _STYLE.search(simple[1]), _TYPE.search(simple[1])
        value = simple[2] or None
        return RawCell(int(style[1]) if style else 0, kind[1].decode() if kind else "n", value, False, simple[3])
    spans = scan(raw, "c", "c/f", "c/v", "c/is")
    found = attributes(spans["c"][0].tag(raw))
    value = spans["c/v"][0].inside(raw) or None if spans["c/v"] else None
    inline = spans["c/is"][0].of(raw) if spans["c/is"] else None
    return RawCell(int(found.get("s", "0")), found.get("t", "n"), value, bool(spans["c/f"]), inline)


def kind_of(cell: RawCell) -> str:
    """What a cell holds: text, number (days are numbers too), formula, other (true, an error) or empty."""
    if cell.formula:
        return "formula"
    if cell.value is None and cell.inline is None:
        return "empty"
    if cell.type in _TEXT_TYPES:
        return "text"
    return "number" if cell.type in ("n", "d") else "other"


def cell_bytes(
    old: bytes, value: tuple[Run, ...] | date | None, prefix: bytes, *, style: int, from_1904: bool
) -> bytes:
    """A cell with new content (None empties it) and style; extensions it carried stay."""
    tag = old[: tag_end(old, 0)]
    kept = b"".join(one.of(old) for one in scan(old, "c/extLst")["c/extLst"]) if b"extLst" in old else b""
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
    tag = old[: tag_end(old, 0)]
    return with_attributes(tag, {"s": str(style)}) + old[len(tag) :]


def _closed(tag: bytes, content: bytes) -> bytes:
    if content:
        return opened(tag) + content + closing(tag)
    return tag if tag.endswith(b"/>") else tag[:-1] + b"/>"


def _serial(day: date, from_1904: bool) -> int:
    return (day - (_EPOCH_1904 if from_1904 else _EPOCH)) // timedelta(days=1)
