"""What the styles of an OpenDocument sheet say: fill, bold, strike, and which tables are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from vrtracker.package import Package
from vrtracker.read.files.colours import hex_colour

_MAX_PARENTS = 20


class OdsStyle(NamedTuple):
    """One style; None where it leaves a thing to its parent."""

    parent: str = ""
    fill: str | None = None
    bold: bool | None = None
    struck: bool | None = None
    shown: bool = True


class OdsStyles:
    """The styles of a document by their names, looked up through their parents."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], OdsStyle] = {}
        self._settled: dict[tuple[str, str], OdsStyle] = {}

    def add(self, styles: etree._Element) -> None:
        """Take in an ``automatic-styles`` or ``styles`` element."""
        for style in styles.iterchildren("{*}style"):
            names = attributes(style)
            self._found[names.get("family", ""), names.get("name", "")] = _style(style, names)

    def get(self, family: str, name: str) -> OdsStyle:
        """A style with what it has from its parents."""
        key = (family, name)
        if key not in self._settled:
            self._settled[key] = self._inherited(key)
        return self._settled[key]

    def _inherited(self, key: tuple[str, str]) -> OdsStyle:
        style = self._found.get(key, OdsStyle())
        parent = style.parent
        for _ in range(_MAX_PARENTS):
            above = self._found.get((key[0], parent))
            if above is None:
                break
            style = style._replace(
                fill=above.fill if style.fill is None else style.fill,
                bold=above.bold if style.bold is None else style.bold,
                struck=above.struck if style.struck is None else style.struck,
            )
            parent = above.parent
        return style._replace(fill=style.fill or None)


def read_common_styles(package: Package) -> OdsStyles:
    """The named styles of a document; its content adds the automatic ones."""
    styles = OdsStyles()
    if "styles.xml" in package:
        root = package.xml("styles.xml")
        for group in root.iterchildren("{*}styles", "{*}automatic-styles"):
            styles.add(group)
    return styles


def attributes(element: etree._Element) -> Mapping[str, str]:
    """An element's attributes by their names without namespaces."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}


def _style(style: etree._Element, names: Mapping[str, str]) -> OdsStyle:
    cell, text, table = (_properties(style, kind) for kind in ("table-cell", "text", "table"))
    colour = cell.get("background-color")
    weight = text.get("font-weight")
    line = text.get("text-line-through-style") or text.get("text-line-through-type")
    return OdsStyle(
        parent=names.get("parent-style-name", ""),
        fill=None if colour is None else hex_colour(colour) or "",
        bold=None if weight is None else weight == "bold" or (weight.isdecimal() and int(weight) >= 600),
        struck=None if line is None else line != "none",
        shown=table.get("display", "true") != "false",
    )


def _properties(style: etree._Element, kind: str) -> Mapping[str, str]:
    found = style.find(f"{{*}}{kind}-properties")
    return attributes(found) if found is not None else {}
