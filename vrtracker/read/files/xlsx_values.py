"""One cell of an xlsx out of its type, its stored value and its style."""

from __future__ import annotations

from datetime import date, datetime, time

from vrtracker.read.files.number_digits import general
from vrtracker.read.files.number_formats import date_words, time_words
from vrtracker.read.files.xlsx_strings import RichText, Text, plain
from vrtracker.read.files.xlsx_styles import Style
from vrtracker.read.grid import Cell, Value


def typed_cell(kind: str, raw: str, style: Style, date_1904: bool = False, formula: bool = False) -> Cell:
    """The cell for a stored value that is no shared string; ``kind`` is its type, "n" where the file gives none."""
    if kind == "str":
        return text_cell(plain(raw), style, formula)
    text, value = _typed(kind, raw.strip(), style, date_1904)
    return Cell(
        text=text,
        value=value,
        fill=style.fill,
        struck=style.struck and bool(text),
        bold=style.bold,
        formula=formula,
    )


def text_cell(text: Text, style: Style, formula: bool = False) -> Cell:
    """The cell for a text, with what its runs say of it."""
    if isinstance(text, RichText):
        return _rich_cell(text, style, formula)
    words = style.format.text(text) if style.format and text else text
    return Cell(words, text or None, style.fill, style.struck and bool(text), "", style.bold, "", formula)


def _rich_cell(text: RichText, style: Style, formula: bool) -> Cell:
    words = text.words()
    struck = text.struck(style.struck)
    whole = bool(struck.strip()) and len(struck.split()) == len(words.split())
    return Cell(
        text=words,
        value=words or None,
        fill=style.fill,
        struck=whole,
        struck_text="" if whole else struck.strip(),
        bold=text.bold(style.bold),
        formula=formula,
    )


def _typed(kind: str, raw: str, style: Style, date_1904: bool) -> tuple[str, Value | None]:
    if kind == "b":
        return ("TRUE", True) if raw in ("1", "true") else ("FALSE", False)
    if kind == "d":
        return _iso(raw)
    number = None if kind == "e" else _number(raw)
    if number is None:
        return raw, raw or None
    return style.format.number(number, date_1904) if style.format else (general(number), number)


def _number(raw: str) -> int | float | None:
    try:
        return int(raw)
    except ValueError:
        pass
    try:
        number = float(raw)
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _iso(raw: str) -> tuple[str, Value]:
    """A date as Strict files may store it."""
    try:
        if "T" not in raw and ":" in raw:
            clock = time.fromisoformat(raw.rstrip("Z"))
            return time_words(clock), clock
        moment = datetime.fromisoformat(raw.rstrip("Z"))
    except ValueError:
        return raw, raw
    typed: date = moment.date() if moment.time() == time() else moment
    return date_words(typed), typed
