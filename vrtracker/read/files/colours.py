"""Colours of a workbook as a person sees them: RRGGBB out of theme, tint, palette or plain RGB."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

from lxml import etree

_FIRST_EIGHT = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
PALETTE = (
    *_FIRST_EIGHT,
    *_FIRST_EIGHT,
    *("800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"),
    *("9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"),
    *("000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"),
    *("00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"),
    *("3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"),
    *("003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"),
    *("000000", "FFFFFF"),
)
"""The colours that files name by number, the last two being the system's text and window."""

OFFICE_THEME = (
    *("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D"),
    *("9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"),
)
"""The theme of a workbook without one, in the order cells number it."""

_THEME_ORDER = (
    *("lt1", "dk1", "lt2", "dk2", "accent1", "accent2"),
    *("accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"),
)
_COVERAGE: Mapping[str, float] = {
    "gray0625": 0.0625,
    "gray125": 0.125,
    "lightGray": 0.25,
    "mediumGray": 0.5,
    "darkGray": 0.75,
    "darkTrellis": 0.75,
    "lightHorizontal": 0.25,
    "lightVertical": 0.25,
    "lightDown": 0.25,
    "lightUp": 0.25,
    "lightGrid": 0.4,
    "lightTrellis": 0.4,
}
"""How much of a cell the foreground of a pattern covers; the other patterns cover half."""


PATTERNS = (0.0, 1.0, 0.5, 0.75, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.75, 0.25, 0.25, 0.25, 0.25, 0.4, 0.4, 0.125, 0.0625)
"""The same by the numbers that binary files give to patterns; 1 is solid."""


class Colours(NamedTuple):
    """A workbook's own colours: its theme, and its palette where it has changed that."""

    theme: Sequence[str] = OFFICE_THEME
    palette: Sequence[str] = PALETTE

    def seen(self, element: etree._Element | None) -> str | None:
        """The colour a ``color`` element means, RRGGBB; None where it leaves it to Excel."""
        if element is None:
            return None
        base = self._base(element)
        tint = element.get("tint")
        return tinted(base, _number(tint)) if base and tint else base

    def fill(self, fill: etree._Element | None, conditional: bool = False) -> str | None:
        """The colour of a ``fill`` element; a conditional format keeps a solid fill's colour in its background."""
        if fill is None:
            return None
        pattern = fill.find("{*}patternFill")
        if pattern is None:
            stop = fill.find("{*}gradientFill/{*}stop/{*}color")
            return self.seen(stop)
        kind = pattern.get("patternType", "solid" if conditional else "none")
        if kind == "none":
            return None
        front, back = self.seen(pattern.find("{*}fgColor")), self.seen(pattern.find("{*}bgColor"))
        if kind == "solid":
            return (back or front) if conditional else (front or back)
        return mixed(front or "000000", back or "FFFFFF", _COVERAGE.get(kind, 0.5))

    def _base(self, element: etree._Element) -> str | None:
        rgb = element.get("rgb")
        if rgb:
            return hex_colour(rgb)
        theme = element.get("theme")
        if theme:
            return _at(self.theme, theme)
        return _at(self.palette, element.get("indexed", ""))


def hex_colour(words: str) -> str | None:
    """RRGGBB out of RRGGBB or AARRGGBB; Excel paints every colour solid, whatever its alpha says."""
    words = words.strip().lstrip("#")[-6:].upper()
    return words if len(words) == 6 and all(letter in "0123456789ABCDEF" for letter in words) else None


def tinted(rgb: str, tint: float) -> str:
    """A colour made darker (tint below 0) or lighter by its share of lightness, as Excel does it."""
    hue, light, saturation = rgb_to_hls(*(int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    tint = max(-1.0, min(1.0, tint))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return _hex(hls_to_rgb(hue, light, saturation))


def mixed(front: str, back: str, coverage: float) -> str:
    """What a pattern looks like from afar."""
    pairs = ((int(front[i : i + 2], 16), int(back[i : i + 2], 16)) for i in (0, 2, 4))
    return _hex(tuple((f * coverage + b * (1 - coverage)) / 255 for f, b in pairs))


def theme_colours(theme: etree._Element) -> Sequence[str]:
    """The twelve colours of a theme part, in the order cells number them."""
    scheme = theme.find("{*}themeElements/{*}clrScheme")
    if scheme is None:
        return OFFICE_THEME
    found = {etree.QName(child).localname: _theme_colour(child) for child in scheme.iterchildren(etree.Element)}
    return tuple(found.get(name) or default for name, default in zip(_THEME_ORDER, OFFICE_THEME, strict=True))


def _theme_colour(element: etree._Element) -> str | None:
    for child in element.iterchildren(etree.Element):
        return hex_colour(child.get("lastClr") or child.get("val") or "")
    return None


def _at(colours: Sequence[str], number: str) -> str | None:
    return colours[int(number)] if number.isdecimal() and int(number) < len(colours) else None


def _number(words: str) -> float:
    try:
        return float(words)
    except ValueError:
        return 0.0


def _hex(rgb: Sequence[float]) -> str:
    return "".join(f"{round(max(0.0, min(1.0, part)) * 255):02X}" for part in rgb)
