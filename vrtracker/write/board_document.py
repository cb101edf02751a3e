"""A template's parts, mended and filled: document, headers and footers, styles, settings and properties."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from lxml import etree
from markupsafe import Markup

from vrtracker.errors import TemplateError
from vrtracker.settings import NO_PARTNERSHIP
from vrtracker.write.board_blocks import CONTENTS, Blocks, line_xml
from vrtracker.write.board_facts import BoardFacts
from vrtracker.write.board_fields import SWITCH
from vrtracker.write.board_package import DocxParts
from vrtracker.write.board_structure import mark_blocks, mend_part, mend_sections, sections
from vrtracker.write.board_styles import (
    heading_styles,
    mend_settings,
    mend_styles,
    put_core,
    tag,
)
from vrtracker.write.board_template import fill
from vrtracker.write.board_text import plain
from vrtracker.write.board_traces import drop_traces

_ROOT = re.compile(r"<w:(?:document|hdr|ftr)\b([^>]*)>")
_FURNITURE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def fill_document(parts: DocxParts, context: Mapping[str, object], facts: BoardFacts, as_at: date) -> bytes:
    """Fill in every part of a template in place; the answer is the document's XML."""
    drop_traces(parts)
    headings = _mend_styles(parts)
    for part in parts.related("settings").values():
        parts.put(part, mend_settings(parts.tree(part)))
    put_core(parts, plain(_document_title(facts)), plain(facts.partnership) or NO_PARTNERSHIP, as_at)
    root = parts.tree(parts.main)
    header, footer = _furniture(parts, root)
    mend_sections(root, header, footer)
    for part in {**parts.related("header"), **parts.related("footer")}.values():
        _fill_furniture(parts, part, context, facts)
    document = _fill_body(parts, root, context, headings)
    parts.put(parts.main, document)
    return document


def _document_title(facts: BoardFacts) -> str:
    of = f"{facts.partnership}: " if facts.partnership else ""
    return f"{of}{facts.title}, as at {facts.as_at}"


def _mend_styles(parts: DocxParts) -> dict[str, int]:
    headings: dict[str, int] = {}
    ours = DocxParts.own().tree("word/styles.xml")
    for part in parts.related("styles").values():
        styles = mend_styles(parts.tree(part), ours)
        headings |= heading_styles(styles)
        parts.put(part, styles)
    return headings


def _fill_body(
    parts: DocxParts, root: etree._Element, context: Mapping[str, object], headings: Mapping[str, int]
) -> bytes:
    mend_part(root, headings, parts.name)
    body = root.find(tag("body"))
    if body is None:
        raise TemplateError(f"The template {parts.name} has no text.", "Use a .docx that Word can open.")
    titles = [name for name, level in headings.items() if level == 0]
    below_title = any(style.get(tag("val")) in titles for style in root.iter(tag("pStyle")))
    mark_blocks(body)
    xml = etree.tostring(root, encoding="unicode")
    filled = fill(xml, {**context, SWITCH: False, "contents": Markup(CONTENTS)}, parts)
    head = next(filled)
    blocks = Blocks(headings, _namespaces(head), below_title)
    *content, tail = filled
    for block in content:
        blocks.add(block)
    return _checked(b"".join((head.encode(), *blocks.finished(), tail.encode())), parts.name)


def _namespaces(head: str) -> str:
    found = _ROOT.search(head)
    return found[1].strip() if found else ""


def _furniture(parts: DocxParts, root: etree._Element) -> tuple[str, str]:
    """The header and footer of every page: the template's own, or ours where it has none."""
    found = []
    for kind in ("header", "footer"):
        there = [ident for ident in sections(root, kind) if ident in parts.related(kind)]
        if not there:
            ident, part = f"rId_{kind}", f"word/vrtracker_{kind}.xml"
            parts.put(part, DocxParts.own().tree(f"word/{kind}1.xml"), f"{_FURNITURE}.{kind}+xml")
            parts.link(parts.main, ident, f"{_RELATIONSHIP}/{kind}", f"/{part}")
            there = [ident]
        found.append(there[0])
    return found[0], found[1]


def _fill_furniture(parts: DocxParts, part: str, context: Mapping[str, object], facts: BoardFacts) -> None:
    """A header or footer; marking, page numbers, version and date are put in where the template lost them."""
    root = parts.tree(part)
    mend_part(root, {}, parts.name)
    mark_blocks(root)
    filled = fill(etree.tostring(root, encoding="unicode"), {**context, SWITCH: False, "contents": ""}, parts)
    head = next(filled)
    blocks = Blocks({}, _namespaces(head))
    *content, tail = filled
    for block in content:
        blocks.add(block)
    inside = b"".join(blocks.finished()).decode()
    said = _said(inside)
    if facts.marking and facts.marking not in said:
        inside = line_xml("Marking", plain(facts.marking)) + inside
    if root.tag == tag("ftr"):
        inside += _missing_from_footer(inside, said, facts)
    inside = inside or line_xml("Header", plain(facts.title))
    parts.put(part, _checked((head + inside + tail).encode(), parts.name))


def _missing_from_footer(inside: str, said: str, facts: BoardFacts) -> str:
    wanted = {facts.version: f"Version {facts.version}", facts.as_at: f"As at {facts.as_at}"}
    lost = [words for value, words in wanted.items() if plain(value) not in said]
    pages = "" if "NUMPAGES" in inside else _PAGES
    if not lost and not pages:
        return ""
    return line_xml("Footer", plain(" · ".join(lost))).replace("</w:p>", f"{pages}</w:p>")


_PAGES = (
    '<w:r><w:t xml:space="preserve"> Page </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
)


def _said(xml: str) -> str:
    return re.sub(r"<[^>]*>", "", xml).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _checked(xml: bytes, name: str) -> bytes:
    """The XML, if it is whole: a tag of the template that opens in one place and closes in another can break it."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    try:
        parser.Parse(xml, True)
    except ExpatError:
        around = xml[max(parser.ErrorByteIndex - 600, 0) : parser.ErrorByteIndex + 100].decode(errors="ignore")
        raise TemplateError(
            f"The template {name} has tags that don't close where they opened, near “{_said(around)[-120:].strip()}”.",
            "Put {%p for … %} and its {%p endfor %} each in a paragraph of its own, on the same side of a table.",
        ) from None
    return xml
