"""The summary's picture: a native chart, each objective a bar, its actions stacked by rating."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vrtracker.model import Counts
from vrtracker.write import theme
from vrtracker.write.workbook_text import safe

MOST_BARS = 16
_WIDTH = 740
_LEAST_HEIGHT = 320
"""As high as the tables beside it."""
_LONGEST_DESCRIPTION = 2000


@dataclass(frozen=True, slots=True)
class Bars:
    """What the chart shows: a table's rows on a sheet, counted from 0, and the columns of names and of ratings."""

    sheet: str
    title: str
    first: int
    names: tuple[str, ...]
    counts: tuple[Counts, ...]
    name_column: int
    rating_columns: tuple[int, ...]

    @property
    def height(self) -> int:
        """In pixels."""
        return max(_LEAST_HEIGHT, 110 + 34 * len(self.names))


def draw_chart(book: Any, sheet: Any, bars: Bars, spot: tuple[int, int]) -> None:
    """Put the chart at a cell, with words that say what it shows to those who can't see it."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for key, at in zip(theme.RATING_KEYS, bars.rating_columns, strict=True):
        if any(counts.rag.get(key, 0) for counts in bars.counts):
            chart.add_series(_series(bars, key, at))
    chart.set_title({"name": bars.title, "name_font": _font(12, theme.ACCENT, bold=True), "overlay": False})
    chart.set_y_axis({"reverse": True, "num_font": _font(9), "line": {"color": theme.RULE}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_legend({"position": "bottom", "font": _font(9)})
    chart.set_chartarea({"border": {"color": theme.RULE}})
    chart.set_size({"width": _WIDTH, "height": bars.height})
    sheet.insert_chart(*spot, chart, {"description": describe(bars), "object_position": 3, "x_offset": 20})


def _series(bars: Bars, key: theme.RatingKey, column: int) -> dict[str, object]:
    paint = theme.RATING_PAINT[key]
    last = bars.first + len(bars.names) - 1
    return {
        "name": theme.RATING_LABELS[key],
        "categories": [bars.sheet, bars.first, bars.name_column, last, bars.name_column],
        "values": [bars.sheet, bars.first, column, last, column],
        "fill": {"color": paint.fill},
        "border": {"color": theme.PAPER},
        "gap": 45,
        "overlap": 100,
        "data_labels": {"value": True, "num_format": "#,##0;;", "font": _font(9, paint.text, bold=True)},
    }


def _font(size: int, colour: str = theme.INK, *, bold: bool = False) -> dict[str, object]:
    return {"name": theme.FONT, "size": size, "color": colour, "bold": bold}


def describe(bars: Bars) -> str:
    """The chart in words, with its figures."""
    said = [f"{name}: {_figures(counts)}" for name, counts in zip(bars.names, bars.counts, strict=True)]
    words = safe(f"Stacked bars, {bars.title}. {'; '.join(said)}.")
    return words if len(words) <= _LONGEST_DESCRIPTION else words[: _LONGEST_DESCRIPTION - 1].rsplit(";", 1)[0] + "…"


def _figures(counts: Counts) -> str:
    said = [
        f"{counts.rag[key]} {theme.RATING_LABELS[key].lower()}" for key in theme.RATING_KEYS if counts.rag.get(key, 0)
    ]
    return ", ".join(said) or "no actions"
