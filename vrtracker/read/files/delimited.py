"""Plain text in columns: csv, and text set apart by tabs, as one sheet."""

from __future__ import annotations

import csv
from collections import Counter
from contextlib import suppress
from io import StringIO
from typing import Literal

from vrtracker.errors import SourceError
from vrtracker.read.grid import Cell, Sheet, Spot

MAX_ROWS = 250_000
MAX_CELLS = 600_000
"""As for workbooks: far beyond any tracker, and still within memory."""

_SAMPLE_LINES = 50
_UNPRINTABLE = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31}

PlainKind = Literal["csv", "text"]


def read_plain(data: bytes, name: str) -> tuple[PlainKind, tuple[Sheet, ...]]:
    """The kind and the one sheet, named as the file is."""
    words = decoded(data)
    delimiter = _delimiter(words)
    cells: dict[Spot, Cell] = {}
    for row, fields in enumerate(_rows(words, delimiter)):
        if row >= MAX_ROWS or len(cells) >= MAX_CELLS:
            raise SourceError(
                f"The file is too large for a tracker: more than {MAX_ROWS:,} lines or {MAX_CELLS:,} cells.",
                "Cut it down to the tracker's own lines.",
            )
        for column, text in enumerate(fields):
            if text.strip():
                cells[row, column] = Cell(text=text, value=text)
    if not cells:
        raise SourceError("The file holds no words.", "Check that it is the tracker.")
    return "text" if delimiter == "\t" else "csv", (Sheet(name, cells),)


def decoded(data: bytes) -> str:
    """Text in the encodings that office programs write; bytes that are no text raise."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and (b"\x00" in data or sum(data.count(byte) for byte in _UNPRINTABLE) * 200 > len(data)):
        raise _no_text()
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252", "latin-1"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    raise _no_text()


def _delimiter(words: str) -> str:
    """The separator that stands in most lines; a tab is nobody's punctuation, so it wins over the others."""
    lines = [line for line in words.split("\n", 4 * _SAMPLE_LINES)[: 4 * _SAMPLE_LINES] if line.strip()][:_SAMPLE_LINES]
    declared = words[:6].lower()
    if declared.startswith("sep=") and len(declared) > 4:
        return declared[4]
    if sum("\t" in line for line in lines) * 2 >= len(lines) > 0:
        return "\t"
    counts = {mark: _regularity(lines, mark) for mark in (",", ";", "|")}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else "\t" if any("\t" in line for line in lines) else ","


def _regularity(lines: list[str], mark: str) -> int:
    """How many lines have the commonest number of this mark, outside quotation marks."""
    counts = Counter(_outside_quotes(line).count(mark) for line in lines)
    counts.pop(0, None)
    return max((seen for _, seen in counts.items()), default=0)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _rows(words: str, delimiter: str) -> list[list[str]]:
    """The fields of each line; quotation marks that don't pair are words, not wrapping."""
    if words[:4].lower() == "sep=":
        words = words.partition("\n")[2]
    with suppress(csv.Error):
        return list(csv.reader(StringIO(words), delimiter=delimiter, strict=True))
    try:
        if delimiter == "\t":
            return list(csv.reader(StringIO(words), delimiter=delimiter, quoting=csv.QUOTE_NONE))
        return list(csv.reader(StringIO(words), delimiter=delimiter))
    except csv.Error as error:
        raise SourceError(
            f"The file can't be split into cells ({error}).",
            "Look for a quotation mark that is never closed, or open it in Excel and save it as .xlsx.",
        ) from error


def _no_text() -> SourceError:
    return SourceError("The file is not a workbook, nor text.", "Check that it is the tracker; ask for it as .xlsx.")
