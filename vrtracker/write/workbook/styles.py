"""How the cells of our workbook look: each look is made once, whatever the number of cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from vrtracker.write import theme

Look = Literal[
    "title",
    "subtitle",
    "heading",
    "note",
    "head",
    "field label",
    "field",
    "text",
    "verbatim",
    "line",
    "prose",
    "strong",
    "date",
    "late",
    "month",
    "number",
    "share",
    "link",
    "choice",
    "error",
    "warning",
    "info",
    "count",
    "share of little",
    "share of nearly all",
    "red",
    "amber",
    "green",
    "blue",
    "grey",
    "unrated",
]

SIZE = 10
ROW_PIXELS = 17
ROW_POINTS = 12.75
RATING_LOOKS: Mapping[theme.RatingKey, Look] = {key: key for key in theme.RATING_KEYS}
_PAINTS: Mapping[str, theme.Paint] = dict([*theme.RATING_PAINT.items(), *theme.SEVERITY_PAINT.items()])

_ROW: Mapping[str, object] = {
    "valign": "top",
    "text_wrap": True,
    "align": "left",
    "indent": 1,
    "bottom": 1,
    "bottom_color": theme.RULE,
}


_LOOKS: Mapping[Look, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": theme.ACCENT, "valign": "vcenter"},
    "subtitle": {"font_color": theme.MUTED, "valign": "vcenter"},
    "heading": {"bold": True, "font_size": 12, "font_color": theme.ACCENT, "valign": "bottom"},
    "note": {"font_color": theme.MUTED, "valign": "top"},
    "head": {
        "bold": True,
        "font_color": theme.PAPER,
        "bg_color": theme.ACCENT,
        "text_wrap": True,
        "valign": "vcenter",
        "align": "left",
        "indent": 1,
    },
    "field label": {"italic": True, "font_size": 8, "font_color": theme.MUTED, "valign": "bottom"},
    "field": {"italic": True, "font_size": 8, "font_color": theme.MUTED, "indent": 1, "valign": "bottom"},
    "text": _ROW,
    "verbatim": {**_ROW, "num_format": "@"},
    "line": {"valign": "top", "align": "left", "indent": 1},
    "prose": {"valign": "top", "align": "left", "indent": 1, "text_wrap": True},
    "strong": {"valign": "top", "bold": True},
    "date": {**_ROW, "num_format": theme.EXCEL_DATE},
    "late": {**_ROW, "num_format": theme.EXCEL_DATE, "bold": True, "font_color": theme.RATING_PAINT["red"].fill},
    "month": {**_ROW, "num_format": theme.EXCEL_MONTH},
    "number": {**_ROW, "num_format": "#,##0"},
    "share": {**_ROW, "num_format": "0%"},
    "share of little": {**_ROW, "num_format": '"<1%"'},
    "share of nearly all": {**_ROW, "num_format": '">99%"'},
    "count": {**_ROW, "num_format": "#,##0", "bold": True},
    "link": {**_ROW, "font_color": theme.LINK, "underline": 1},
    "choice": {**_ROW, "bold": True},
}


class Styles:
    """The formats of one workbook, by look; a quoted one tells Excel that its text stays text when it is edited."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[Look, bool], Any] = {}

    def of(self, look: Look, *, quoted: bool = False) -> Any:
        key = (look, quoted)
        if key not in self._made:
            self._made[key] = self._book.add_format({**_properties(look), "quote_prefix": quoted})
        return self._made[key]

    def paint(self, paint: theme.Paint) -> Any:
        """A format for a condition: the fill and the colour of the words on it."""
        return self._book.add_format({"bg_color": paint.fill, "font_color": paint.text})


def _properties(look: Look) -> Mapping[str, object]:
    paint = _PAINTS.get(look)
    if paint:
        return {**_ROW, "bold": True, "bg_color": paint.fill, "font_color": paint.text}
    return {"font_color": theme.INK, **_LOOKS[look]}
