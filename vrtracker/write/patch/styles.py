"""The styles part: new looks are added at the end of its lists, or found there; nothing in it is renumbered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from vrtracker.write.patch.markup import (
    Splice,
    attributes,
    check_encoding,
    closing,
    opened,
    prefix_of,
    scan,
    splice,
    with_attributes,
)

DAY_FORMAT = "dd/mm/yyyy"
_FIRST_OWN_FORMAT = 164
_ROOT = "styleSheet"
_FALSE = ("0", "false", "off")
EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    b'</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    b'<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)
"""What a workbook without a styles part is given once a cell needs a look of its own."""


class Look(NamedTuple):
    """What is to be different from the style a cell has; None or False leaves that as it is."""

    fill: str | None = None
    fill_of: int | None = None
    wrap: bool = False
    day: bool = False


@dataclass(slots=True)
class _List:
    """One counted list of the part: its elements' bytes, and those added."""

    name: str
    items: list[bytes]
    added: list[bytes] = field(default_factory=list)

    def index(self, item: bytes) -> int:
        """The place of an element, added at the end unless the list has it."""
        if item not in self.items:
            self.items.append(item)
            self.added.append(item)
        return self.items.index(item)


class Styles:
    """A styles part and what is added to it."""

    def __init__(self, xml: bytes) -> None:
        check_encoding(xml, "styles.xml")
        self._xml = xml
        names = {"numFmts": "numFmt", "fonts": "font", "fills": "fill", "cellXfs": "xf"}
        paths = [f"{_ROOT}/{name}{rest}" for name, item in names.items() for rest in ("", f"/{item}")]
        self._spans = scan(xml, _ROOT, *paths)
        self._root = self._spans[_ROOT][0]
        self._prefix = prefix_of(self._root.tag(xml))
        self._lists = {
            name: _List(name, [one.of(xml) for one in self._spans[f"{_ROOT}/{name}/{item}"]])
            for name, item in names.items()
        }
        self._filled: dict[int, bool] = {}
        self._fonts: dict[int, bytes | None] = {}
        self._variants: dict[tuple[int, Look], int] = {}

    def variant(self, style: int, look: Look) -> int:
        """The number of the style that is this one but for the look asked for."""
        if look == Look() or style >= len(self._lists["cellXfs"].items):
            return style
        key = (style, look)
        if key not in self._variants:
            self._variants[key] = self._lists["cellXfs"].index(self._changed(self._xf(style), look))
        return self._variants[key]

    def filled(self, style: int) -> bool:
        """Whether the style colours its cells."""
        if style not in self._filled:
            self._filled[style] = self._has_fill(style)
        return self._filled[style]

    def _has_fill(self, style: int) -> bool:
        fills, number = self._lists["fills"].items, int(self._attributes(style).get("fillId", "0"))
        if number >= len(fills):
            return False
        patterns = scan(fills[number], "fill", "fill/patternFill", "fill/gradientFill")
        if patterns["fill/gradientFill"]:
            return True
        tags = [attributes(one.tag(fills[number])) for one in patterns["fill/patternFill"]]
        return any(tag.get("patternType", "none") != "none" for tag in tags)

    def locked(self, style: int) -> bool:
        """Whether a protected sheet lets no one change cells of this style."""
        xf = self._xf(style)
        marks = [attributes(one.tag(xf)) for one in scan(xf, "xf/protection")["xf/protection"]]
        return not any(mark.get("locked") in _FALSE for mark in marks)

    def font(self, style: int) -> bytes | None:
        """The raw font of a style."""
        if style not in self._fonts:
            fonts, number = self._lists["fonts"].items, int(self._attributes(style).get("fontId", "0"))
            self._fonts[style] = fonts[number] if number < len(fonts) else None
        return self._fonts[style]

    def patched(self) -> bytes:
        """The part with what was added; the same bytes where nothing was."""
        return splice(self._xml, [self._grown(one) for one in self._lists.values() if one.added])

    def _xf(self, style: int) -> bytes:
        styles = self._lists["cellXfs"].items
        return styles[style] if style < len(styles) else b"<xf/>"

    def _attributes(self, style: int) -> dict[str, str]:
        xf = self._xf(style)
        return attributes(scan(xf, "xf")["xf"][0].tag(xf))

    def _changed(self, xf: bytes, look: Look) -> bytes:
        values: dict[str, str | None] = {}
        if look.fill:
            values |= {"fillId": str(self._lists["fills"].index(self._solid(look.fill))), "applyFill": "1"}
        elif look.fill_of is not None:
            values |= {"fillId": self._attributes(look.fill_of).get("fillId", "0"), "applyFill": "1"}
        if look.day:
            values |= {"numFmtId": self._day_format(), "applyNumberFormat": "1", "quotePrefix": None}
        tag = scan(xf, "xf")["xf"][0].tag(xf)
        changed = with_attributes(tag, values) + xf[len(tag) :]
        return self._wrapping(changed) if look.wrap else changed

    def _wrapping(self, xf: bytes) -> bytes:
        spans = scan(xf, "xf", "xf/alignment")
        tag, alignment = spans["xf"][0].tag(xf), spans["xf/alignment"]
        if alignment:
            mark = alignment[0]
            inner = with_attributes(mark.tag(xf), {"wrapText": "1"}) + xf[mark.open_end : spans["xf"][0].end]
            return with_attributes(tag, {"applyAlignment": "1"}) + xf[len(tag) : mark.start] + inner
        rest = xf[len(tag) :] or closing(tag)
        return (
            opened(with_attributes(tag, {"applyAlignment": "1"})) + b'<%balignment wrapText="1"/>' % self._prefix + rest
        )

    def _solid(self, rgb: str) -> bytes:
        p = self._prefix
        colours = b'<%bfgColor rgb="FF%b"/><%bbgColor indexed="64"/>' % (p, rgb.upper().encode(), p)
        return b'<%bfill><%bpatternFill patternType="solid">%b</%bpatternFill></%bfill>' % (p, p, colours, p, p)

    def _day_format(self) -> str:
        formats = self._lists["numFmts"]
        known = [attributes(scan(one, "numFmt")["numFmt"][0].tag(one)) for one in formats.items]
        for one in known:
            if one.get("formatCode") == DAY_FORMAT:
                return one["numFmtId"]
        number = max([_FIRST_OWN_FORMAT - 1, *(int(one.get("numFmtId", "0")) for one in known)]) + 1
        formats.index(b'<%bnumFmt numFmtId="%d" formatCode="%b"/>' % (self._prefix, number, DAY_FORMAT.encode()))
        return str(number)

    def _grown(self, grown: _List) -> Splice:
        """The list with its new elements before its end tag and its count right; a list that isn't there is made."""
        spans = self._spans[f"{_ROOT}/{grown.name}"]
        added, count = b"".join(grown.added), {"count": str(len(grown.items))}
        if not spans:
            name = self._prefix + grown.name.encode()
            return Splice(
                self._root.open_end,
                self._root.open_end,
                b'<%b count="%d">%b</%b>' % (name, len(grown.items), added, name),
            )
        whole = spans[0]
        tag = whole.tag(self._xml)
        new = opened(with_attributes(tag, count)) + whole.inside(self._xml) + added + closing(tag)
        return Splice(whole.start, whole.end, new)
