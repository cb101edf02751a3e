"""Head and foot of every page: each section has them, and they say marking, version, date and page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vrtracker.write.board.blocks import line_xml
from vrtracker.write.board.facts import BoardFacts
from vrtracker.write.board.package import DocxParts, R
from vrtracker.write.board.styles import tag
from vrtracker.write.wording import plain

KINDS = ("header", "footer")
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def field_xml(instruction: str) -> str:
    """A field as Word writes it, which Word brings up to date by itself in headers and footers."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    shown = '<w:r><w:t xml:space="preserve">1</w:t></w:r>'
    return f"{mark.format('begin')}{code}{mark.format('separate')}{shown}{mark.format('end')}"


def mend_sections(parts: DocxParts, root: etree._Element) -> None:
    """Every section, landscape ones too, has a header and a footer on all its pages: its own, or the ones before it."""
    known = {(kind, "default"): _any_furniture(parts, root, kind) for kind in KINDS}
    there = {*parts.related("header"), *parts.related("footer")}
    for section in root.iter(tag("sectPr")):
        own = {(kind, which): ident for kind, which, ident in _furniture(section) if ident in there}
        known |= {place: ident for place, ident in own.items() if place[1] != "even"}
        for old in [*section.findall(tag("headerReference")), *section.findall(tag("footerReference"))]:
            section.remove(old)
        for place, ((kind, which), ident) in enumerate(sorted(known.items())):
            reference = etree.Element(tag(f"{kind}Reference"))
            reference.set(tag("type"), which)
            reference.set(f"{{{R}}}id", ident)
            section.insert(place, reference)
        first_page = section.find(tag("titlePg"))
        if first_page is not None and not all((kind, "first") in known for kind in KINDS):
            section.remove(first_page)


def furnished(inside: str, facts: BoardFacts, *, is_footer: bool) -> str:
    """The paragraphs of a filled header or footer, with what must be there and is not."""
    said = said_in(inside)
    lost = _missing_from_footer(inside, said, facts) if is_footer else ""
    marking = line_xml("Marking", plain(facts.marking)) if facts.marking and facts.marking not in said else ""
    return f"{marking}{inside}{lost}" or line_xml("Header", plain(facts.title))


def said_in(xml: str) -> str:
    """The words of a piece of XML."""
    return re.sub(r"<[^>]*>", "", xml).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _furniture(section: etree._Element) -> Iterator[tuple[str, str, str]]:
    for kind in KINDS:
        for reference in section.findall(tag(f"{kind}Reference")):
            yield kind, reference.get(tag("type"), "default"), reference.get(f"{{{R}}}id", "")


def _any_furniture(parts: DocxParts, root: etree._Element, kind: str) -> str:
    """The header or footer of the first section that has one, or else our own template's."""
    related = parts.related(kind)
    found = {which: ident for s in root.iter(tag("sectPr")) for k, which, ident in _furniture(s) if k == kind}
    ident = found.get("default", found.get("first", ""))
    if ident in related:
        return ident
    part = f"word/vrtracker_{kind}.xml"
    parts.put(part, DocxParts.own().tree(f"word/{kind}1.xml"), f"{_CONTENT_TYPE}.{kind}+xml")
    parts.link(parts.main, f"rId_{kind}", f"{_RELATIONSHIP}/{kind}", f"/{part}")
    return f"rId_{kind}"


def _pages() -> str:
    said = '<w:r><w:t xml:space="preserve"> {} </w:t></w:r>'
    return f"{said.format('Page')}{field_xml('PAGE')}{said.format('of')}{field_xml('NUMPAGES')}"


def _missing_from_footer(inside: str, said: str, facts: BoardFacts) -> str:
    wanted = {facts.version: f"Version {facts.version}", facts.as_at: f"As at {facts.as_at}"}
    lost = [words for value, words in wanted.items() if plain(value) not in said]
    pages = "" if "NUMPAGES" in inside else _pages()
    if not lost and not pages:
        return ""
    return line_xml("Footer", plain(" · ".join(lost))).replace("</w:p>", f"{pages}</w:p>")
