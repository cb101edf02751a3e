"""A Word file's styles, settings and properties as an accessible British report needs them, whoever edited them."""

from __future__ import annotations

from datetime import date
from html import escape

from lxml import etree

from vrtracker.resources import MARK
from vrtracker.write import theme
from vrtracker.write.board.colour import mend_colour
from vrtracker.write.board.package import DocxParts, W

LANGUAGE = "en-GB"
MIN_HALF_POINTS = 22
_SERIF = (
    "times", "cambria", "georgia", "garamond", "book antiqua", "bookman", "palatino", "century", "baskerville",
    "constantia", "serif", "liberation serif", "courier", "comic", "brush", "script",
)  # fmt: skip
_OURS = ("Heading", "Rating", "TOC", "Hyperlink", "Label", "ListBullet", "Marking", "Header", "Footer", "TableText")
_EDITING_SETTINGS = (
    "updateFields", "evenAndOddHeaders", "trackRevisions", "attachedTemplate", "mailMerge", "rsids",
    "documentProtection", "writeProtection", "saveSubsetFonts", "hdrShapeDefaults",
)  # fmt: skip


def tag(name: str) -> str:
    return f"{{{W}}}{name}"


_AFTER_SIZE = [
    tag(name)
    for name in ("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "em", "lang", "eastAsianLayout")
]


def mend_styles(root: etree._Element, ours: etree._Element) -> etree._Element:
    """Text of 11 points or more, sans serif, left aligned, readable, in British English; our own styles all there."""
    present = {style.get(tag("styleId")) for style in root.iter(tag("style"))}
    for style in ours.iter(tag("style")):
        if style.get(tag("styleId")) not in present and style.get(tag("styleId"), "").startswith(_OURS):
            root.append(style)
    _mend_defaults(root)
    mend_formatting(root)
    return root


def mend_formatting(root: etree._Element) -> None:
    """The same for formatting set by hand: what breaks a rule goes, and the style's own shows again."""
    for properties in root.iter(tag("rPr")):
        _mend_run(properties)
    for alignment in list(root.iter(tag("jc"))):
        if alignment.get(tag("val")) not in ("left", "start"):
            _drop(alignment)


def mend_settings(root: etree._Element) -> etree._Element:
    """No question at opening, no path of somebody's computer, one header for every page."""
    for name in _EDITING_SETTINGS:
        for element in list(root.iter(tag(name))):
            _drop(element)
    return root


def core_xml(title: str, creator: str, as_at: date) -> str:
    """Who made the file, what it is and when, from the report and not from whoever edited its template."""
    stamp = f"{as_at.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(creator)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        f"<dc:language>{LANGUAGE}</dc:language><cp:category>{MARK}</cp:category></cp:coreProperties>"
    )


def heading_styles(styles: etree._Element) -> dict[str, int]:
    """The styles that are headings, with their level; Title is 0."""
    found = {}
    for style in styles.iter(tag("style")):
        name = style.find(tag("name"))
        words = name.get(tag("val"), "").casefold() if name is not None else ""
        if words == "title":
            found[style.get(tag("styleId"), "")] = 0
        elif words.startswith("heading ") and words[8:].isdigit():
            found[style.get(tag("styleId"), "")] = int(words[8:])
    return found


def put_core(parts: DocxParts, title: str, creator: str, as_at: date) -> None:
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    relationship = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    part = "docProps/core.xml"
    if part not in parts:
        parts.link("", "rIdCore", relationship, part)
    parts.put(part, core_xml(title, creator, as_at), kind)


def _mend_defaults(root: etree._Element) -> None:
    properties = _inside(_first(_first(root, "docDefaults"), "rPrDefault"), "rPr")
    if properties.find(tag("rFonts")) is None:
        fonts = _first(properties, "rFonts")
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(tag(script), theme.FONT)
    if properties.find(tag("lang")) is None:
        etree.SubElement(properties, tag("lang"))
    for name in ("sz", "szCs"):
        if properties.find(tag(name)) is None:
            later = next((child for child in properties if child.tag in _AFTER_SIZE), None)
            size = etree.Element(tag(name))
            size.set(tag("val"), str(MIN_HALF_POINTS))
            properties.insert(len(properties) if later is None else properties.index(later), size)
    for element in root.iter(tag("lang")):
        element.set(tag("val"), LANGUAGE)


def _mend_run(properties: etree._Element) -> None:
    for name in ("sz", "szCs"):
        size = properties.find(tag(name))
        if size is not None and _number(size.get(tag("val"))) < MIN_HALF_POINTS:
            size.set(tag("val"), str(MIN_HALF_POINTS))
    fonts = properties.find(tag("rFonts"))
    if fonts is not None:
        _mend_fonts(fonts)
    language = properties.find(tag("lang"))
    if language is not None:
        language.set(tag("val"), LANGUAGE)
    mend_colour(properties)


def _mend_fonts(fonts: etree._Element) -> None:
    themed = [key for key in fonts.attrib if str(key).endswith("Theme")]
    named = [key for key, value in fonts.attrib.items() if str(value).casefold().startswith(_SERIF)]
    for key in [*themed, *named]:
        del fonts.attrib[key]
    if themed or named:
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(tag(script), fonts.get(tag(script)) or theme.FONT)


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return 0


def _first(parent: etree._Element, name: str) -> etree._Element:
    found = parent.find(tag(name))
    if found is None:
        found = etree.Element(tag(name))
        parent.insert(0, found)
    return found


def _inside(parent: etree._Element, name: str) -> etree._Element:
    found = parent.find(tag(name))
    return found if found is not None else etree.SubElement(parent, tag(name))


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
