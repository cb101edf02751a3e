"""How everything we write looks and speaks: colours that can be read, labels, dates and shares, once for all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from vrtracker.english import MONTHS, long_date
from vrtracker.model import RAGS, Rag, Severity
from vrtracker.reviewed import Movement

FONT = "Arial"
"""Sans serif, on every machine, and of a known width."""

INK = "#1F2933"
MUTED = "#4B5663"
RULE = "#C9D1DA"
PALE = "#F3F6F9"
PAPER = "#FFFFFF"
ACCENT = "#1D3D5C"
"""Titles and heads of tables; white words stand on it."""
LINK = "#1A5FA0"

RatingKey = Literal["red", "amber", "green", "blue", "grey", "unrated"]
"""The keys of ``Counts.rag``."""

RATING_KEYS: tuple[RatingKey, ...] = (*RAGS, "unrated")


class Paint(NamedTuple):
    """A fill and the colour of the words on it, both #RRGGBB, never less than 4.5 to 1 apart."""

    fill: str
    text: str


RATING_PAINT: Mapping[RatingKey, Paint] = {
    "red": Paint("#B3261E", "#FFFFFF"),
    "amber": Paint("#F2B134", "#1F1A0A"),
    "green": Paint("#1F7A4D", "#FFFFFF"),
    "blue": Paint("#1F5FA8", "#FFFFFF"),
    "grey": Paint("#69737F", "#FFFFFF"),
    "unrated": Paint("#E9EDF1", "#1F2933"),
}

RATING_LABELS: Mapping[RatingKey, str] = {
    "red": "Red",
    "amber": "Amber",
    "green": "Green",
    "blue": "Blue",
    "grey": "Grey",
    "unrated": "Not rated",
}

SEVERITY_PAINT: Mapping[Severity, Paint] = {
    "error": Paint("#FBE4E2", "#8C1D18"),
    "warning": Paint("#FDF0D0", "#6B4700"),
    "info": Paint("#E3EDF7", "#1D4B7A"),
}

SEVERITY_LABELS: Mapping[Severity, str] = {"error": "Error", "warning": "Warning", "info": "Note"}

MOVEMENT_WORDS: Mapping[Movement, str] = {"better": "Better", "worse": "Worse", "other": "Changed"}
MOVEMENT_ARROWS: Mapping[Movement, str] = {"better": "▲", "worse": "▼", "other": "◆"}
"""Only ever beside the word."""

EXCEL_DATE = "dd/mm/yyyy"
EXCEL_MONTH = "mmm yyyy"


def rating_key(rag: Rag | None) -> RatingKey:
    return rag or "unrated"


def rating_label(rag: Rag | None) -> str:
    """The word that always stands with the colour."""
    return RATING_LABELS[rating_key(rag)]


def rating_paint(rag: Rag | None) -> Paint:
    return RATING_PAINT[rating_key(rag)]


def short_date(day: date) -> str:
    """30/07/2020."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def update_date(iso: str | None) -> str:
    """An update's date for people: 30 July 2020, July 2020 where only the month is known, or Undated."""
    if iso is None:
        return "Undated"
    if len(iso) > len("2020-07"):
        return long_date(date.fromisoformat(iso))
    year, month = iso.split("-")
    return f"{MONTHS[int(month) - 1]} {int(year)}"


def share(part: int, whole: int) -> str:
    """A part in per cent: some is never 0%, and not all is never 100%."""
    if not whole:
        return "–"
    percent = round(100 * part / whole)
    if percent == 0 and part:
        return "<1%"
    if percent == 100 and part < whole:
        return ">99%"
    return f"{percent}%"


def movement(kind: Movement) -> str:
    """A movement as its arrow and its word: an arrow alone says nothing to a screen reader."""
    return f"{MOVEMENT_ARROWS[kind]} {MOVEMENT_WORDS[kind]}"


def contrast(one: str, other: str) -> float:
    """How far two colours, #RRGGBB, are apart to the eye, from 1 to 21, as WCAG 2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
