"""The pieces a Word document is made of, as XML: paragraphs, tables, sections, and the template's own tags."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from vrtracker.write import theme
from vrtracker.write.board.package import R, W

ROOT = f'xmlns:w="{W}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PORTRAIT, LANDSCAPE = (11906, 16838), (16838, 11906)
MARGIN, TOP, BOTTOM = 1134, 1701, 1531
LANDSCAPE_WIDTH = LANDSCAPE[0] - 2 * MARGIN
LABEL_WIDTH = 2268


def spacing(before: float = 0, after: float = 6, line: int = 276) -> str:
    return f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" w:line="{line}" w:lineRule="auto"/>'


def colour(name: str) -> str:
    return name.lstrip("#")


def run(text: str, style: str = "") -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, *runs: str, more: str = "") -> str:
    """A paragraph of one style; plain strings become runs."""
    inside = "".join(part if part.startswith("<w:") else run(part) for part in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inside}</w:p>'


def text(words: str, *, kept: bool = False) -> str:
    return paragraph("BodyText", words, more="<w:keepNext/>" if kept else "")


def tag(words: str) -> str:
    """A paragraph that only tells the template what to repeat or leave out; it is not in the report."""
    return paragraph("TemplateTag", words)


def labelled(label: str, *words: str, kept: bool = False) -> str:
    """Words beside their label; ``kept`` on the page of what follows, so that a block is not torn apart."""
    tab = "<w:r><w:tab/></w:r>"
    return paragraph("Labelled", run(f"{label}:", "Label"), tab, *words, more="<w:keepNext/>" if kept else "")


def bullet(words: str) -> str:
    return paragraph("ListBullet", words)


def number(words: str) -> str:
    return paragraph("ListNumber", words)


def heading(level: int, words: str, *, new_page: bool = False) -> str:
    return paragraph(f"Heading{level}", words, more=f"<w:pageBreakBefore/>{spacing(0, 8, 252)}" if new_page else "")


def cell(width: int, style: str, *runs: str, fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    inside = paragraph(style, *runs)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inside}</w:tc>'


def tag_row(words: str, width: int) -> str:
    return f"<w:tr>{cell(width, 'TemplateTag', words)}</w:tr>"


def table(caption: str, description: str, loop: str, columns: Iterable[tuple[str, str, int]]) -> str:
    """A table with a header row and one row for each turn of a loop; columns are title, words, width."""
    columns = tuple(columns)
    total = sum(width for _, _, width in columns)
    heads = "".join(cell(width, "TableHead", title, fill=colour(theme.PALE)) for title, _, width in columns)
    cells = "".join(cell(width, "TableText", words) for _, words, width in columns)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, _, width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="BoardTable"/><w:tblW w:w="{total}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(caption)}/><w:tblDescription w:val={quoteattr(description)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
        f"{tag_row('{%tr for ' + loop + ' %}', total)}"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
        f"{tag_row('{%tr endfor %}', total)}</w:tbl>"
    )


def section(size: tuple[int, int]) -> str:
    orient = ' w:orient="landscape"' if size == LANDSCAPE else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"{orient}/>'
        f'<w:pgMar w:top="{TOP}" w:right="{MARGIN}" w:bottom="{BOTTOM}" w:left="{MARGIN}" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def if_any(condition: str, some: Iterable[str], none: str) -> Iterable[str]:
    """One part of the report, and the sentence that stands there when there is nothing to say."""
    return (tag(f"{{%p if {condition} %}}"), *some, tag("{%p else %}"), text(none), tag("{%p endif %}"))


def for_each(loop: str, *inside: str) -> Iterable[str]:
    return (tag(f"{{%p for {loop} %}}"), *inside, tag("{%p endfor %}"))


def when(condition: str, *inside: str) -> Iterable[str]:
    return (tag(f"{{%p if {condition} %}}"), *inside, tag("{%p endif %}"))
