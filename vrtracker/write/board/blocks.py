"""The filled document, block by block: empty ones dropped, headings in order and listed, tables and ids put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import count

from lxml import etree

from vrtracker.patterns import compiled
from vrtracker.write.board.tables import mend_filled_table, mend_table

CONTENTS = "<?contents?>"
"""What the field ``contents`` puts where the entries are to stand."""

_EMPTY_RUN = '<w:r><w:t xml:space="preserve"></w:t></w:r>'
_CONTENTS = CONTENTS.encode()
_LISTED = 2
"""The level of headings that the contents list."""
_WORDS = compiled(r"<w:t(?: [^>]*)?>[^<]*[^<\s]")
_KEEPS = compiled(
    r"<w:(?:drawing|pict|object|sectPr|fldSimple|instrText|fldChar|sdt|sym)\b|<m:oMath|w:type=\"page\"|noteReference"
)
_STYLE = compiled(r'<w:pStyle w:val="([^"]*)"/>')
_SPACED = compiled(r">[^<]*  [^<]*")
_SPACES = compiled(" {2,}")
_BREAK = compiled(r"<w:(?:br|tab)/>")
_TEXT = compiled(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_CELL_PARAGRAPH = compiled(r"<w:p(?: [^>]*)?/>|<w:p[ >].*?</w:p>", re.S)
_MERGED = compiled("<w:(?:gridSpan|vMerge)")
_ROW = compiled(r"<w:tr[ >]")
_DRAWING_ID = compiled(r'(<wp:docPr\b[^>]*?\bid=")[^"]*"')
_BOOKMARK_ID = compiled(r'(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"')
_PARAGRAPH = compiled(r"\s*<w:p[ >]")
_OPENING = compiled(r"<w:p(?: [^>]*)?>")
_SECTION = compiled(r"<w:sectPr\b.*</w:sectPr>", re.S)
_TEMPLATE_BOOKMARKS = 1_000_000


@dataclass
class Blocks:
    """The blocks of the filled body, mended one after another; what came before decides what a heading may be.

    ``below_title``: the template has a paragraph of the style Title, so that its headings all go one level down.
    """

    headings: Mapping[str, int]
    namespaces: str = ""
    below_title: bool = False
    done: list[bytes] = field(default_factory=list)
    entries: list[tuple[str, str]] = field(default_factory=list)
    level: int | None = None
    _drawings: count[int] = field(default_factory=lambda: count(1))

    def add(self, block: str) -> None:
        """Take the next block in; the contents stand after whatever else their paragraph says."""
        self._add(block.replace(CONTENTS, ""))
        if CONTENTS in block:
            self.done.append(_CONTENTS)

    def _add(self, block: str) -> None:
        block = block.replace(_EMPTY_RUN, "")
        if "  " in block:
            block = _SPACED.sub(lambda match: _SPACES.sub(" ", match[0]), block)
        if not _WORDS.search(block) and not _KEEPS.search(block):
            if block.rstrip().endswith("</w:tbl>"):
                self._add_table(block)
            return
        if "<wp:docPr" in block:
            block = _DRAWING_ID.sub(lambda match: f'{match[1]}{next(self._drawings)}"', block)
        if "<w:bookmark" in block:
            block = _BOOKMARK_ID.sub(lambda match: f'{match[1]}{_TEMPLATE_BOOKMARKS + int(match[2])}"', block)
        if block.lstrip().startswith("<w:tbl"):
            self._add_table(block)
        elif "<w:sectPr" in block and _PARAGRAPH.match(block) and not _WORDS.search(block):
            self._end_section(block)
        else:
            style = _STYLE.search(block)
            self._put(self._heading(block, style) if style and style[1] in self.headings else block)

    def finished(self) -> Iterator[bytes]:
        """All blocks, with the contents' entries where the template wants them."""
        listed = iter([contents_xml(self.entries).encode()])
        for block in self.done:
            yield next(listed, b"") if block == _CONTENTS else block

    def _put(self, block: str) -> None:
        """Bytes take a half of the room, or a quarter, of text that holds one arrow or emoji."""
        self.done.append(block.encode())

    def _add_table(self, block: str) -> None:
        lines = _CELL_PARAGRAPH.findall(block)
        whole = all(_WORDS.search(line) or _KEEPS.search(line) for line in lines)
        if whole and len(_ROW.findall(block)) > 1 and not _MERGED.search(block):
            self._put(block)
            return
        root = etree.fromstring(f"<w:body {self.namespaces}>{block}</w:body>")
        for table in root:
            mend_table(table)
            mend_filled_table(table)
        mended = etree.tostring(root, encoding="unicode")
        self._put(mended[mended.index(">") + 1 : mended.rindex("<")])

    def _end_section(self, block: str) -> None:
        """A section that ends in an empty paragraph ends in the paragraph before it instead."""
        section = _SECTION.search(block)
        before = self.done[-1].decode() if self.done else ""
        if section and _PARAGRAPH.match(before) and "<w:sectPr" not in before:
            self.done[-1] = _with_section(before, section[0]).encode()
        else:
            self._put(block)

    def _heading(self, block: str, style: re.Match[str]) -> str:
        """One heading of the first level, at the top; none that skips a level."""
        wanted = self.headings[style[1]]
        level = self._allowed(wanted + 1 if self.below_title else wanted)
        if level != max(wanted, 1):
            name = next((name for name, known in self.headings.items() if known == level), style[1])
            block = f'{block[: style.start()]}<w:pStyle w:val="{name}"/>{block[style.end() :]}'
        self.level = level
        return self._listed(block) if level == _LISTED else block

    def _allowed(self, wanted: int) -> int:
        if self.level is None:
            return 1
        return max(2, min(wanted, self.level + 1))

    def _listed(self, block: str) -> str:
        """A heading with the bookmark that its entry in the contents leads to."""
        number = len(self.entries) + 1
        name = f"_Toc{number:08d}"
        self.entries.append((name, " ".join("".join(_TEXT.findall(_BREAK.sub("<w:t> </w:t>", block))).split())))
        start = block.index("</w:pPr>") + len("</w:pPr>")
        end = block.rindex("</w:p>")
        return (
            f'{block[:start]}<w:bookmarkStart w:id="{number}" w:name="{name}"/>{block[start:end]}'
            f'<w:bookmarkEnd w:id="{number}"/>{block[end:]}'
        )


def _with_section(paragraph: str, section: str) -> str:
    """The paragraph as the last of a section."""
    opened = paragraph.replace("<w:pPr/>", "<w:pPr></w:pPr>", 1)
    if "<w:pPr>" not in opened:
        opened = _OPENING.sub(r"\g<0><w:pPr></w:pPr>", opened, count=1)
    return opened.replace("</w:pPr>", f"{section}</w:pPr>", 1)


def contents_xml(entries: Iterable[tuple[str, str]]) -> str:
    """A table of contents whose entries are there already; page numbers, which only Word knows, are left out."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "{_LISTED}-{_LISTED}" \\n \\h \\z </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    links = [
        f'<w:hyperlink w:anchor="{name}" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        f'<w:t xml:space="preserve">{words}</w:t></w:r></w:hyperlink>'
        for name, words in entries
    ]
    if not links:
        return ""
    links[0], links[-1] = begin + links[0], links[-1] + end if len(links) > 1 else begin + links[0] + end
    return "".join(f'<w:p><w:pPr><w:pStyle w:val="TOC{_LISTED}"/></w:pPr>{link}</w:p>' for link in links)


def line_xml(style: str, text: str) -> str:
    """A paragraph of plain words in one style."""
    words = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'
