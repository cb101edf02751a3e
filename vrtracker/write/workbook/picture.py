"""The summary's picture: a native chart, each objective a bar, its open actions by rating, then the complete ones."""

from __future__ import annotations

from typing import Any, NamedTuple

from vrtracker.reviewed import Counts
from vrtracker.write import theme
from vrtracker.write.workbook.cell_text import safe

MOST_BARS = 16
_WIDTH = 740
_LEAST_HEIGHT = 320
"""As high as the tables beside it."""
_LONGEST_DESCRIPTION = 2000


class Bars(NamedTuple):
    """What the chart shows: a table's rows on a sheet, counted from 0, and the columns of names and of pieces."""

    sheet: str
    title: str
    first: int
    names: tuple[str, ...]
    counts: tuple[Counts, ...]
    name_column: int
    piece_columns: tuple[int, ...]

    @property
    def height(self) -> int:
        """In pixels."""
        return max(_LEAST_HEIGHT, 110 + 34 * len(self.names))


class _Piece(NamedTuple):
    """One colour of one bar: its word, its paint, how many actions."""

    name: str
    paint: theme.Paint
    number: int


def draw_chart(book: Any, sheet: Any, bars: Bars, spot: tuple[int, int]) -> None:
    """Put the chart at a cell, with words that say what it shows to those who can't see it."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    by_piece = zip(*map(_pieces, bars.counts), strict=True)
    for pieces, at in zip(by_piece, bars.piece_columns, strict=True):
        if any(piece.number for piece in pieces):
            chart.add_series(_series(bars, pieces[0], at))
    chart.set_title({"name": bars.title, "name_font": _font(12, theme.ACCENT, bold=True), "overlay": False})
    chart.set_y_axis({"reverse": True, "num_font": _font(9), "line": {"color": theme.RULE}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_legend({"position": "bottom", "font": _font(9)})
    chart.set_chartarea({"border": {"color": theme.RULE}})
    chart.set_size({"width": _WIDTH, "height": bars.height})
    sheet.insert_chart(*spot, chart, {"description": describe(bars), "object_position": 3, "x_offset": 20})


def _pieces(counts: Counts) -> tuple[_Piece, ...]:
    """What one bar is made of, also what it has none of."""
    rated = (
        _Piece(theme.RATING_LABELS[key], theme.RATING_PAINT[key], counts.open_rag.get(key, 0))
        for key in theme.RATING_KEYS
    )
    return (*rated, _Piece("Complete", theme.RATING_PAINT["blue"], counts.complete))


def _series(bars: Bars, piece: _Piece, column: int) -> dict[str, object]:
    paint = piece.paint
    last = bars.first + len(bars.names) - 1
    return {
        "name": piece.name,
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
    said = [f"{piece.number} {piece.name.lower()}" for piece in _pieces(counts) if piece.number]
    return ", ".join(said) or "no actions"
