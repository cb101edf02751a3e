"""What a public body's Word report must pass, rule by rule, from the file's own XML; each yields what breaks it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import pairwise

from lxml import etree

from vrtracker.write.theme import contrast

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
SERIF = re.compile("times|cambria|georgia|garamond|bookman|palatino|century|courier", re.I)
ADDRESS = re.compile(r"https?://|www\.")


@dataclass(frozen=True)
class Docx:
    """A Word file's parts as trees."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(self.data)) as package:
            return {name: package.read(name) for name in package.namelist()}

    @cached_property
    def document(self) -> etree._Element:
        return self.tree("word/document.xml")

    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def styles(self) -> dict[str, etree._Element]:
        return {style.get(f"{W}styleId", ""): style for style in self.tree("word/styles.xml").iter(f"{W}style")}

    @cached_property
    def defaults(self) -> etree._Element:
        found = self.tree("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        assert found is not None
        return found

    @cached_property
    def targets(self) -> dict[str, str]:
        links = self.tree("word/_rels/document.xml.rels")
        return {link.get("Id", ""): f"word/{link.get('Target', '')}".replace("word//", "") for link in links}

    def furniture(self, kind: str) -> list[tuple[etree._Element, etree._Element | None]]:
        """Each section with the header or footer that stands on all its pages."""
        found: list[tuple[etree._Element, etree._Element | None]] = []
        for section in self.document.iter(f"{W}sectPr"):
            reference = section.find(f"{W}{kind}Reference[@{W}type='default']")
            tree = self.tree(self.targets[reference.get(f"{R}id", "")]) if reference is not None else None
            found.append((section, tree))
        return found

    def everywhere(self) -> Iterator[etree._Element]:
        """The document and all headers and footers."""
        yield self.document
        for kind in ("header", "footer"):
            for _, tree in self.furniture(kind):
                if tree is not None:
                    yield tree


def words(element: etree._Element) -> str:
    marks = {f"{W}t": None, f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(marks[str(e.tag)] or e.text or "" for e in element.iter(*marks))


def style_of(element: etree._Element) -> str:
    """The style of a paragraph or run, "" where it has none."""
    inside = "pPr" if element.tag == f"{W}p" else "rPr"
    found = element.find(f"{W}{inside}/{W}{inside[0]}Style")
    return found.get(f"{W}val", "") if found is not None else ""


def level(docx: Docx, paragraph: etree._Element) -> int | None:
    """1 for Title and Heading 1, and so on; None for what is no heading."""
    style = docx.styles.get(style_of(paragraph))
    name = style.find(f"{W}name") if style is not None else None
    found = re.fullmatch(r"heading (\d)|title", name.get(f"{W}val", "") if name is not None else "", re.I)
    return int(found[1] or 1) if found else None


def chain(docx: Docx, style: str) -> Iterator[etree._Element]:
    """A style and those it is based on."""
    while style in docx.styles:
        yield docx.styles[style]
        based = docx.styles[style].find(f"{W}basedOn")
        style = based.get(f"{W}val", "") if based is not None else ""


def formatting(docx: Docx, paragraph: etree._Element, run: etree._Element, name: str) -> etree._Element | None:
    """A property of a run: by hand, by its style, by its paragraph's style, by default."""
    by_hand = run.find(f"{W}rPr/{W}{name}")
    if by_hand is not None:
        return by_hand
    for style in (*chain(docx, style_of(run)), *chain(docx, style_of(paragraph) or "Normal")):
        found = style.find(f"{W}rPr/{W}{name}")
        if found is not None:
            return found
    return docx.defaults.find(f"{W}{name}")


def runs(docx: Docx) -> Iterator[tuple[etree._Element, etree._Element]]:
    for tree in docx.everywhere():
        for paragraph in tree.iter(f"{W}p"):
            for run in paragraph.iter(f"{W}r"):
                if words(run).strip():
                    yield paragraph, run


def titled_in_british_english(docx: Docx) -> Iterator[str]:
    core = docx.tree("docProps/core.xml")
    title, creator = (core.findtext(f"{DC}{name}") or "" for name in ("title", "creator"))
    if not title or title.endswith((".docx", ".xlsx")):
        yield f"the title is {title!r}"
    if not creator or "docx" in creator.lower() or "vrtracker" in creator.lower():
        yield f"the creator is {creator!r}"
    language = docx.defaults.find(f"{W}lang")
    if language is None or language.get(f"{W}val") != "en-GB":
        yield "the language is not British English"


def headings_are_headings(docx: Docx) -> Iterator[str]:
    found = [(level(docx, p), words(p)) for p in docx.document.iter(f"{W}p") if level(docx, p)]
    if [number for number, _ in found].count(1) != 1 or found[0][0] != 1:
        yield f"not one title at the top: {found[:3]}"
    for (before, _), (after, text) in pairwise(found):
        if after and before and after > before + 1:
            yield f"a level is skipped at {text!r}"
    for paragraph in docx.document.iter(f"{W}p"):
        inside = [run for run in paragraph.iter(f"{W}r") if words(run).strip()]
        bold = inside and all(run.find(f"{W}rPr/{W}b") is not None for run in inside)
        if bold and not level(docx, paragraph):
            yield f"bold plays a heading: {words(paragraph)!r}"


def tables_have_headers(docx: Docx) -> Iterator[str]:
    for table in docx.document.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        look = table.find(f"{W}tblPr/{W}tblLook")
        if heads != rows[:1]:
            yield f"the first row is no header: {words(rows[0])!r}"
        if look is None or look.get(f"{W}firstRow") != "1":
            yield "a table's look has no first row"
        for name in ("tblCaption", "tblDescription"):
            told = table.find(f"{W}tblPr/{W}{name}")
            if told is None or not told.get(f"{W}val"):
                yield f"a table has no {name}"


def tables_are_simple(docx: Docx) -> Iterator[str]:
    for table in docx.document.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        if table.find(f".//{W}gridSpan") is not None or table.find(f".//{W}vMerge") is not None:
            yield f"merged cells: {words(table)[:60]!r}"
        if table.find(f".//{W}tbl") is not None:
            yield "a table in a table"
        if len(rows) < 2:
            yield "a table without rows"
        if len({len(row.findall(f"{W}tc")) for row in rows}) != 1:
            yield f"rows of different length: {words(rows[0])!r}"
        for row in rows:
            if row.find(f"{W}trPr/{W}cantSplit") is None:
                yield f"a row may break over pages: {words(row)[:60]!r}"
            for cell in row.findall(f"{W}tc"):
                if cell.find(f"{W}p") is None or not words(cell).strip():
                    yield f"an empty cell in {words(row)[:60]!r}"


def colour_is_never_alone(docx: Docx) -> Iterator[str]:
    for shade in docx.document.iter(f"{W}shd"):
        holder = next(shade.iterancestors(f"{W}tc", f"{W}r", f"{W}p"))
        if not words(holder).strip():
            yield "a coloured place without a word"
    for text in docx.document.iter(f"{W}t"):
        if re.search(r"[▲▼◆►](?!\s*\w)", text.text or "", re.UNICODE):
            yield f"an arrow without its word: {text.text!r}"


def words_stand_out(docx: Docx) -> Iterator[str]:
    for paragraph, run in runs(docx):
        colour = formatting(docx, paragraph, run, "color")
        ink = colour.get(f"{W}val", "auto") if colour is not None else "auto"
        ground = _ground(docx, paragraph, run)
        if ink == "auto":
            ink = "000000" if contrast("#000000", f"#{ground}") >= 4.5 else "FFFFFF"
        if contrast(f"#{ink}", f"#{ground}") < 4.5:
            yield f"{ink} on {ground}: {words(run)!r}"


def _ground(docx: Docx, paragraph: etree._Element, run: etree._Element) -> str:
    shades = [formatting(docx, paragraph, run, "shd"), paragraph.find(f"{W}pPr/{W}shd")]
    shades += [cell.find(f"{W}tcPr/{W}shd") for cell in paragraph.iterancestors(f"{W}tc")]
    fills = [shade.get(f"{W}fill", "auto") for shade in shades if shade is not None]
    return next((fill for fill in fills if fill != "auto"), "FFFFFF")


def pictures_are_described(docx: Docx) -> Iterator[str]:
    for tree in docx.everywhere():
        if tree.find(f".//{WP}anchor") is not None:
            yield "a floating picture"
        for drawing in tree.iter(f"{WP}inline"):
            told = drawing.find(f"{WP}docPr")
            description = told.get("descr", "") if told is not None else ""
            if not description.strip():
                yield "a picture without a description"
            for chart in drawing.iter(f"{C}chart"):
                part = docx.tree(docx.targets[chart.get(f"{R}id", "")])
                figures = {v.text for v in part.iterfind(f".//{C}val//{C}v") if v.text != "0"}
                lost = figures - set(re.findall(r"\d+", description))
                if lost:
                    yield f"the description lacks {lost}"
    numbers = [told.get("id") for told in docx.document.iter(f"{WP}docPr")]
    if len(numbers) != len(set(numbers)):
        yield "two drawings of one number"


def links_are_words(docx: Docx) -> Iterator[str]:
    for link in docx.document.iter(f"{W}hyperlink"):
        if ADDRESS.search(words(link)) or not words(link).strip():
            yield f"a link that reads {words(link)!r}"


def lists_are_lists(docx: Docx) -> Iterator[str]:
    for paragraph in docx.document.iter(f"{W}p"):
        if re.match(r"\s*[•●▪◦-]\s", words(paragraph)):
            yield f"a typed bullet: {words(paragraph)!r}"
        if style_of(paragraph).startswith("List"):
            numbered = [style.find(f"{W}pPr/{W}numPr") for style in chain(docx, style_of(paragraph))]
            if not any(item is not None for item in numbered):
                yield f"a list without numbering: {words(paragraph)!r}"


def space_is_not_typed(docx: Docx) -> Iterator[str]:
    for tree in docx.everywhere():
        for paragraph in tree.iter(f"{W}p"):
            if not words(paragraph).strip() and paragraph.find(f".//{W}drawing") is None:
                yield "an empty paragraph"
            if re.search(r"[ \u00a0]{2,}|\t\t", words(paragraph)):
                yield f"a run of spaces: {words(paragraph)!r}"


def text_can_be_read(docx: Docx) -> Iterator[str]:
    for paragraph, run in runs(docx):
        size = formatting(docx, paragraph, run, "sz")
        if size is None or float(size.get(f"{W}val", "0")) < 22:
            yield f"smaller than 11 points: {words(run)!r}"
        fonts = formatting(docx, paragraph, run, "rFonts")
        names = [str(value) for value in fonts.attrib.values()] if fonts is not None else []
        if not names or any(SERIF.search(name) for name in names):
            yield f"not sans serif ({names}): {words(run)!r}"
    for tree in (*docx.everywhere(), docx.tree("word/styles.xml")):
        for alignment in tree.iter(f"{W}jc"):
            if alignment.get(f"{W}val") not in ("left", "start"):
                yield f"aligned {alignment.get(f'{W}val')}"


def pages_are_furnished(docx: Docx, marking: str = "", version: str = "1.0", as_at: str = "") -> Iterator[str]:
    for kind in ("header", "footer"):
        for section, tree in docx.furniture(kind):
            if tree is None:
                yield f"a section without its {kind}"
                continue
            if marking not in words(tree):
                yield f"a {kind} without the marking"
            if section.find(f"{W}titlePg") is not None:
                yield "a first page of its own"
            codes = " ".join(field.get(f"{W}instr", "") for field in tree.iter(f"{W}fldSimple"))
            codes += " ".join(code.text or "" for code in tree.iter(f"{W}instrText"))
            if kind == "footer" and not ("PAGE" in codes.split() and "NUMPAGES" in codes.split()):
                yield "a footer without page x of y"
            if kind == "footer" and not (version in words(tree) and as_at in words(tree)):
                yield f"a footer without version and date: {words(tree)!r}"


def contents_are_right(docx: Docx) -> Iterator[str]:
    listed = [p for p in docx.document.iter(f"{W}p") if re.fullmatch(r"TOC\d", style_of(p))]
    marks = {mark.get(f"{W}name"): mark.getparent() for mark in docx.document.iter(f"{W}bookmarkStart")}
    wanted = [words(p).strip() for p in docx.document.iter(f"{W}p") if level(docx, p) == 2]
    if [words(p).strip() for p in listed] != wanted:
        yield f"the contents say {[words(p) for p in listed]}, the headings {wanted}"
    for entry in listed:
        link = entry.find(f"{W}hyperlink")
        place = marks.get(link.get(f"{W}anchor")) if link is not None else None
        if place is None or words(place).strip() != words(entry).strip():
            yield f"an entry that leads elsewhere: {words(entry)!r}"
    if docx.tree("word/settings.xml").find(f"{W}updateFields") is not None:
        yield "a question at opening"
    if any(field.get(f"{W}dirty") for field in docx.document.iter(f"{W}fldChar")):
        yield "a field that is not up to date"


RULES: tuple[Callable[[Docx], Iterator[str]], ...] = (
    titled_in_british_english,
    headings_are_headings,
    tables_have_headers,
    tables_are_simple,
    colour_is_never_alone,
    words_stand_out,
    pictures_are_described,
    links_are_words,
    lists_are_lists,
    space_is_not_typed,
    text_can_be_read,
    pages_are_furnished,
    contents_are_right,
)


def broken_rules(data: bytes) -> list[str]:
    """Every rule that a Word file breaks, with where."""
    docx = Docx(data)
    return [f"{rule.__name__}: {broken}" for rule in RULES for broken in rule(docx)]
