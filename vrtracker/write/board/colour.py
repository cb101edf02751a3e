"""Words in a template's own colours, kept where they can be read and changed where they can't."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vrtracker.patterns import compiled
from vrtracker.write import theme
from vrtracker.write.board.package import W

_RGB = compiled("[0-9a-fA-F]{6}")
_ENOUGH = 4.5
_NEARLY_WHITE = 1.5
_BEFORE_COLOUR = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden"
)


def mend_colour(properties: etree._Element) -> None:
    """Words that can't be read on their ground become dark or white, whichever can."""
    colour = properties.find(f"{{{W}}}color")
    ink = _rgb(colour.get(f"{{{W}}}val")) if colour is not None else None
    ground = next(_grounds(properties), None)
    if ground is None and (ink is None or _is_for_a_dark_ground(properties, ink)):
        return
    ground = ground or theme.PAPER
    if theme.contrast(ink or theme.INK, ground) < _ENOUGH:
        best = max((theme.INK, theme.PAPER), key=lambda candidate: theme.contrast(candidate, ground))
        _set_colour(properties, colour, best)


def _grounds(properties: etree._Element) -> Iterator[str]:
    """The shades that are set by hand behind a run: its own, its paragraph's, its cell's."""
    run = properties.getparent()
    holders = [properties]
    for holder in run.iterancestors(f"{{{W}}}p", f"{{{W}}}tc") if run is not None else ():
        holders += holder.findall(f"{{{W}}}pPr") + holder.findall(f"{{{W}}}tcPr")
    for holder in holders:
        shade = holder.find(f"{{{W}}}shd")
        fill = _rgb(shade.get(f"{{{W}}}fill")) if shade is not None else None
        if fill:
            yield fill


def _is_for_a_dark_ground(properties: etree._Element, ink: str) -> bool:
    """White words in a style or a table, where a style may shade what is behind them."""
    in_document = next(properties.iterancestors(f"{{{W}}}p"), None) is not None
    in_table = next(properties.iterancestors(f"{{{W}}}tbl"), None) is not None
    return (in_table or not in_document) and theme.contrast(ink, theme.PAPER) < _NEARLY_WHITE


def _set_colour(properties: etree._Element, colour: etree._Element | None, ink: str) -> None:
    if colour is None:
        colour = etree.Element(f"{{{W}}}color")
        before = sum(properties.find(f"{{{W}}}{name}") is not None for name in _BEFORE_COLOUR.split())
        properties.insert(before, colour)
    colour.attrib.clear()
    colour.set(f"{{{W}}}val", ink.lstrip("#"))


def _rgb(value: str | None) -> str | None:
    return f"#{value}" if value and _RGB.fullmatch(value) else None
