"""A template's parts, mended and filled: document, headers and footers, styles, settings and properties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lxml import etree
from markupsafe import Markup

from vrtracker.errors import TemplateError
from vrtracker.patterns import compiled
from vrtracker.settings import NO_PARTNERSHIP
from vrtracker.write.board.blocks import CONTENTS, Blocks
from vrtracker.write.board.facts import BoardFacts
from vrtracker.write.board.fields import SWITCH
from vrtracker.write.board.furniture import furnished, mend_sections, said_in
from vrtracker.write.board.package import DocxParts
from vrtracker.write.board.structure import mark_blocks, mend_part
from vrtracker.write.board.styles import (
    heading_styles,
    mend_settings,
    mend_styles,
    put_core,
    tag,
)
from vrtracker.write.board.template import fill
from vrtracker.write.board.traces import drop_traces
from vrtracker.write.wording import plain

_ROOT = compiled(r"<w:(?:document|hdr|ftr)\b([^>]*)>")


def fill_document(parts: DocxParts, context: Mapping[str, object], facts: BoardFacts, as_at: date) -> bytes:
    """Fill in every part of a template in place; the answer is the document's XML."""
    drop_traces(parts, public=facts.public)
    parts.be_a_document()
    headings = _mend_styles(parts)
    for part in parts.related("settings").values():
        parts.put(part, mend_settings(parts.tree(part)))
    put_core(parts, plain(_document_title(facts)), plain(facts.partnership) or NO_PARTNERSHIP, as_at)
    root = parts.tree(parts.main)
    mend_sections(parts, root)
    for part in {**parts.related("header"), **parts.related("footer")}.values():
        parts.put(part, _fill_furniture(parts, part, context, facts))
    document = _fill_body(parts, root, context, headings)
    parts.put(parts.main, document)
    return document


def _document_title(facts: BoardFacts) -> str:
    of = f"{facts.partnership}: " if facts.partnership else ""
    return f"{of}{facts.title}, as at {facts.as_at}"


def _mend_styles(parts: DocxParts) -> dict[str, int]:
    headings: dict[str, int] = {}
    ours = parts if parts.as_it_came else DocxParts.own()
    for part in parts.related("styles").values():
        styles = mend_styles(parts.tree(part), ours.tree("word/styles.xml"))
        headings |= heading_styles(styles)
        parts.put(part, styles)
    return headings


def _fill_body(
    parts: DocxParts, root: etree._Element, context: Mapping[str, object], headings: Mapping[str, int]
) -> bytes:
    body = root.find(tag("body"))
    if body is None:
        raise TemplateError(f"The template {parts.name} has no text.", "Use a .docx that Word can open.")
    titles = [name for name, level in headings.items() if level == 0]
    below_title = any(style.get(tag("val")) in titles for style in root.iter(tag("pStyle")))
    blocks = Blocks(headings, below_title=below_title)
    head, tail = _fill_into(blocks, parts, root, body, {**context, "contents": Markup(CONTENTS)})
    return _checked(b"".join((head.encode(), *blocks.finished(), tail.encode())), parts.name)


def _fill_furniture(parts: DocxParts, part: str, context: Mapping[str, object], facts: BoardFacts) -> bytes:
    root = parts.tree(part)
    blocks = Blocks({})
    head, tail = _fill_into(blocks, parts, root, root, {**context, "contents": ""})
    inside = furnished(b"".join(blocks.finished()).decode(), facts, is_footer=root.tag == tag("ftr"))
    return _checked((head + inside + tail).encode(), parts.name)


def _fill_into(
    blocks: Blocks, parts: DocxParts, root: etree._Element, holder: etree._Element, context: Mapping[str, object]
) -> tuple[str, str]:
    """Mend a part, fill it in, and put its blocks into ``blocks``; what stands before and after them is returned.

    Our own template needs no mending as it comes, which a test holds, since that takes longer than to fill it in.
    """
    if not parts.as_it_came:
        mend_part(root, blocks.headings, parts.name)
    mark_blocks(holder)
    filled = fill(etree.tostring(root, encoding="unicode"), {**context, SWITCH: False}, parts)
    head = next(filled)
    found = _ROOT.search(head)
    blocks.namespaces = found[1].strip() if found else ""
    *content, tail = filled
    for block in content:
        blocks.add(block)
    return head, tail


def _checked(xml: bytes, name: str) -> bytes:
    """The XML, if it is whole: a tag of the template that opens in one place and closes in another can break it."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    try:
        parser.Parse(xml, True)
    except ExpatError:
        around = xml[max(parser.ErrorByteIndex - 600, 0) : parser.ErrorByteIndex + 100].decode(errors="ignore")
        near = said_in(around)[-120:].strip()
        raise TemplateError(
            f"The template {name} has tags that don't close where they opened, near “{near}”.",
            "Put {%p for … %} and its {%p endfor %} each in a paragraph of its own, on the same side of a table.",
        ) from None
    return xml
