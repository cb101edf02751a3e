"""The structure of a template's part, mended so that what it is filled with keeps the rules of accessibility."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from lxml import etree

from vrtracker.patterns import compiled
from vrtracker.write.board.styles import mend_formatting, tag
from vrtracker.write.board.tables import mend_table, words
from vrtracker.write.board.tags import check_tags
from vrtracker.write.board.traces import without_traces

BLOCK = "block"
"""The processing instruction that stands after every block of a template, and so of the filled document."""

CONTENTS_FIELD = "{{ contents }}"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_BULLET = compiled(r"^\s*[•●▪◦–-]\s+")
_ADDRESS = compiled(r"^\s*(?:https?://|www\.|mailto:)\S+\s*$", re.I)
_EXPRESSION = compiled(r"\{\{((?:(?!\|attribute\s*\}\}).)*?)\}\}", re.S)
_LONGEST_HEADING = 100
_INLINE = ("extent", "effectExtent", "docPr", "cNvGraphicFramePr")


def mend_part(root: etree._Element, headings: Mapping[str, int], name: str) -> etree._Element:
    """A document's, header's or footer's tree, mended; headings are the styles that are headings."""
    without_traces(root)
    check_tags(root, name)
    mend_formatting(root)
    _replace_contents(root)
    _break_pages_by_style(root)
    for table in list(root.iter(tag("tbl"))):
        _flatten(table)
    for table in root.iter(tag("tbl")):
        mend_table(table)
    for paragraph in list(root.iter(tag("p"))):
        _mend_paragraph(paragraph, headings)
    _mend_pictures(root)
    _mend_links(root)
    _fields_in_attributes(root)
    return root


def mark_blocks(holder: etree._Element) -> None:
    """Put a mark after every block of a body, header or footer, and one before the first."""
    for child in list(holder):
        child.addnext(etree.ProcessingInstruction(BLOCK))
    holder.insert(0, etree.ProcessingInstruction(BLOCK))


def _replace_contents(root: etree._Element) -> None:
    """A table of contents that Word made gives way to ours, whose entries are right when the file opens."""
    for control in list(root.iter(tag("sdt"))):
        if control.find(f".//{tag('docPartGallery')}[@{tag('val')}='Table of Contents']") is not None:
            _replace_by_field(control)
    for instruction in list(root.iter(tag("instrText"))):
        if (instruction.text or "").strip().upper().startswith("TOC"):
            _replace_field_blocks(instruction)


def _replace_by_field(element: etree._Element) -> None:
    paragraph = etree.Element(tag("p"))
    etree.SubElement(etree.SubElement(paragraph, tag("r")), tag("t")).text = CONTENTS_FIELD
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, paragraph)


def _replace_field_blocks(instruction: etree._Element) -> None:
    """The paragraphs from the field's beginning to its end."""
    first = next(instruction.iterancestors(tag("p")), None)
    depth = 0
    block = first
    while block is not None:
        for mark in block.iter(tag("fldChar")):
            depth += {"begin": 1, "end": -1}.get(mark.get(tag("fldCharType"), ""), 0)
        after = block.getnext()
        parent = block.getparent()
        if block is not first and parent is not None:
            parent.remove(block)
        if depth <= 0:
            break
        block = after
    if first is not None:
        _replace_by_field(first)


def _break_pages_by_style(root: etree._Element) -> None:
    """A page break that ends a paragraph, or is all there is in it, becomes a property of the paragraph after it."""
    for page_break in list(root.iter(tag("br"))):
        paragraph = next(page_break.iterancestors(tag("p")), None)
        if page_break.get(tag("type")) != "page" or paragraph is None or _words_after(page_break, paragraph):
            continue
        after = paragraph.getnext()
        if after is None or after.tag != tag("p") or "{%" in words(after):
            continue
        _put_property(after, etree.Element(tag("pageBreakBefore")))
        _remove(page_break)
        if not words(paragraph).strip() and paragraph.find(f".//{tag('sectPr')}") is None:
            _remove(paragraph)


def _words_after(place: etree._Element, paragraph: etree._Element) -> bool:
    found = list(paragraph.iter(tag("br"), tag("t")))
    return any((element.text or "").strip() for element in found[found.index(place) :])


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _put_property(paragraph: etree._Element, element: etree._Element) -> None:
    """Set one of the first properties of a paragraph, which stand after its style."""
    properties = paragraph.find(tag("pPr"))
    if properties is None:
        properties = etree.Element(tag("pPr"))
        paragraph.insert(0, properties)
    for old in properties.findall(str(element.tag)):
        properties.remove(old)
    before = [name for name in ("pStyle", "keepNext", "keepLines") if properties.find(tag(name)) is not None]
    properties.insert(0 if element.tag == tag("pStyle") else len(before), element)


def _flatten(table: etree._Element) -> None:
    """A table inside a table becomes a paragraph for each of its rows."""
    parent = table.getparent()
    if parent is None or parent.tag != tag("tc"):
        return
    lines = [", ".join(words(cell) for cell in row.findall(tag("tc"))) for row in table.findall(tag("tr"))]
    place = parent.index(table)
    parent.remove(table)
    for offset, line in enumerate(lines):
        paragraph = etree.Element(tag("p"))
        etree.SubElement(etree.SubElement(paragraph, tag("r")), tag("t")).text = line
        parent.insert(place + offset, paragraph)


def _mend_paragraph(paragraph: etree._Element, headings: Mapping[str, int]) -> None:
    text = words(paragraph)
    _collapse_spaces(paragraph)
    style = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
    name = style.get(tag("val"), "") if style is not None else ""
    in_body = next(paragraph.iterancestors(tag("tbl"), tag("hdr"), tag("ftr")), None) is None
    if not in_body or name in headings or text.lstrip().startswith("{%"):
        return
    if _plays_heading(paragraph, text):
        _restyle(paragraph, _beside(paragraph, headings))
    elif _BULLET.match(text) and paragraph.find(f"{tag('pPr')}/{tag('numPr')}") is None:
        _restyle(paragraph, "ListBullet")
        first = next(element for element in paragraph.iter(tag("t")) if (element.text or "").strip())
        first.text = _BULLET.sub("", first.text or "") if _BULLET.match(first.text or "") else (first.text or "")[1:]


def _collapse_spaces(paragraph: etree._Element) -> None:
    for text in paragraph.iter(tag("t")):
        if text.text and "  " in text.text.replace("\u00a0", " "):
            text.text = re.sub(r"[ \u00a0]{2,}", " ", text.text)


def _plays_heading(paragraph: etree._Element, text: str) -> bool:
    """Bold from end to end, one short line, no sentence: what people type instead of a heading."""
    runs = [run for run in paragraph.iter(tag("r")) if words(run).strip()]
    if not runs or len(text) > _LONGEST_HEADING or text.rstrip().endswith((".", ";", ",", "!")):
        return False
    return all(_is_bold(run) for run in runs)


def _is_bold(run: etree._Element) -> bool:
    bold = run.find(f"{tag('rPr')}/{tag('b')}")
    return bold is not None and bold.get(tag("val"), "1") not in ("0", "false", "off")


def _beside(paragraph: etree._Element, headings: Mapping[str, int]) -> str:
    """The style of the heading before; the second level where there is none, or only the title."""
    styles = {level: style for style, level in headings.items()}
    for before in paragraph.itersiblings(tag("p"), preceding=True):
        style = before.find(f"{tag('pPr')}/{tag('pStyle')}")
        name = style.get(tag("val"), "") if style is not None else ""
        if headings.get(name, 0) > 1:
            return name
    return styles.get(2, "Heading2")


def _restyle(paragraph: etree._Element, name: str) -> None:
    style = etree.Element(tag("pStyle"))
    style.set(tag("val"), name)
    _put_property(paragraph, style)
    for run in paragraph.iter(tag("rPr")):
        for element in [*run.findall(tag("b")), *run.findall(tag("bCs"))]:
            run.remove(element)


def _mend_pictures(root: etree._Element) -> None:
    """Pictures stand in the line of text, and each says what it is."""
    for anchor in list(root.iter(f"{{{_WP}}}anchor")):
        inline = etree.Element(f"{{{_WP}}}inline")
        inline.extend([child for name in _INLINE for child in anchor.findall(f"{{{_WP}}}{name}")])
        inline.extend(anchor.findall("{*}graphic"))
        parent = anchor.getparent()
        if parent is not None:
            parent.replace(anchor, inline)
    for picture in root.iter(f"{{{_WP}}}docPr"):
        if not picture.get("descr", "").strip():
            picture.set("descr", picture.get("title") or f"Picture in the template: {picture.get('name', 'no name')}")


def _mend_links(root: etree._Element) -> None:
    """A link says in words where it leads."""
    for link in root.iter(tag("hyperlink")):
        texts = list(link.iter(tag("t")))
        address = "".join(text.text or "" for text in texts)
        if texts and _ADDRESS.match(address):
            host = urlsplit(address if "//" in address else f"//{address}").hostname or "linked"
            for text in texts[1:]:
                text.text = ""
            texts[0].text = f"the {host.removeprefix('www.')} page"


def _fields_in_attributes(root: etree._Element) -> None:
    """A field in an attribute, such as a table's caption, is filled in as one line."""
    for element in root.iter():
        for key, value in element.attrib.items():
            if "{{" in str(value):
                element.set(str(key), _EXPRESSION.sub(r"{{ (\1)|attribute }}", str(value)))
