"""What the styles of an xlsx say of a cell: its fill, bold, strike and number format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from vrtracker.package import Package
from vrtracker.read.files.colours import PALETTE, Colours, hex_colour, theme_colours
from vrtracker.read.files.number_formats import BUILT_IN, NumberFormat, number_format
from vrtracker.read.files.xlsx_strings import switched_on


class Style(NamedTuple):
    """One cell format; ``format`` is None where words and numbers stand as they are."""

    fill: str | None = None
    bold: bool = False
    struck: bool = False
    format: NumberFormat | None = None


class Styles(NamedTuple):
    """Cell formats by number, and the fills of the conditional formats by theirs."""

    cells: tuple[Style, ...] = (Style(),)
    conditional: tuple[str | None, ...] = ()
    colours: Colours = Colours()

    def cell(self, number: str | None) -> Style:
        """The style a cell names; the first where it names none, a plain one where it names one that isn't there."""
        if not number:
            return self.cells[0] if self.cells else Style()
        return self.cells[int(number)] if number.isdecimal() and int(number) < len(self.cells) else Style()


def read_styles(package: Package, styles_part: str | None, theme_part: str | None) -> Styles:
    """The styles of a workbook; either part may be missing."""
    theme = theme_colours(package.xml(theme_part)) if theme_part else Colours().theme
    if not styles_part:
        return Styles(colours=Colours(theme))
    root = package.xml(styles_part)
    colours = Colours(theme, _palette(root))
    fills = [colours.fill(fill) for fill in root.iterfind("{*}fills/{*}fill")]
    fonts = [(switched_on(f, "b"), switched_on(f, "strike")) for f in root.iterfind("{*}fonts/{*}font")]
    codes = _codes(root)
    cells = tuple(_style(xf, fills, fonts, codes) for xf in root.iterfind("{*}cellXfs/{*}xf"))
    dxfs = tuple(colours.fill(dxf.find("{*}fill"), conditional=True) for dxf in root.iterfind("{*}dxfs/{*}dxf"))
    return Styles(cells or (Style(),), dxfs, colours)


def _palette(root: etree._Element) -> tuple[str, ...]:
    own = [hex_colour(colour.get("rgb", "")) for colour in root.iterfind("{*}colors/{*}indexedColors/{*}rgbColor")]
    changed = tuple(colour or "000000" for colour in own[: len(PALETTE)])
    return changed + PALETTE[len(changed) :]


def _codes(root: etree._Element) -> Mapping[int, str]:
    formats = root.iterfind("{*}numFmts/{*}numFmt")
    own = {_number(each.get("numFmtId")): each.get("formatCode", "") for each in formats}
    return {**BUILT_IN, **own}


def _style(
    xf: etree._Element, fills: list[str | None], fonts: list[tuple[bool, bool]], codes: Mapping[int, str]
) -> Style:
    fill, font = _number(xf.get("fillId")), _number(xf.get("fontId"))
    bold, struck = fonts[font] if 0 <= font < len(fonts) else (False, False)
    code = codes.get(_number(xf.get("numFmtId")), "General")
    return Style(
        fill=fills[fill] if 0 <= fill < len(fills) else None,
        bold=bold,
        struck=struck,
        format=None if code.lower() in ("general", "@", "") else number_format(code),
    )


def _number(words: str | None) -> int:
    return int(words) if words and words.isdecimal() else 0
