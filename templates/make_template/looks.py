"""How the template looks: its styles, its lists and its settings."""

from __future__ import annotations

from word import HEAD, LABEL_WIDTH, ROOT, colour, spacing

from vrtracker.write import theme


def style(
    kind: str,
    name: str,
    ident: str,
    *,
    based: str = "",
    after: str = "",
    paragraph: str = "",
    run: str = "",
    more: str = "",
) -> str:
    default = ' w:default="1"' if ident in ("Normal", "TableNormal") else ""
    parts = (
        f'<w:style w:type="{kind}"{default} w:styleId="{ident}">',
        f'<w:name w:val="{name}"/>',
        f'<w:basedOn w:val="{based}"/>' if based else "",
        f'<w:next w:val="{after}"/>' if after else "",
        "<w:qFormat/>",
        f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "",
        f"<w:rPr>{run}</w:rPr>" if run else "",
        f"{more}</w:style>",
    )
    return "".join(parts)


def size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def ink(name: str) -> str:
    return f'<w:color w:val="{colour(name)}"/>'


def heading_style(level: int, points: float, before: float, after: float) -> str:
    rule = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="{colour(theme.RULE)}"/></w:pBdr>'
        if level == 2
        else ""
    )
    return style(
        "paragraph",
        f"heading {level}",
        f"Heading{level}",
        based="Normal",
        after="BodyText",
        paragraph=f'<w:keepNext/><w:keepLines/>{rule}{spacing(before, after, 252)}<w:outlineLvl w:val="{level - 1}"/>',
        run=f"<w:b/><w:bCs/>{ink(theme.ACCENT)}{size(points)}",
    )


def rating_style(label: str, paint: theme.Paint) -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(paint.fill)}"/>'
    ident = f"Rating{label.replace(' ', '')}"
    return style("character", f"Rating {label}", ident, run=f"{ink(paint.text)}{fill}")


def styles() -> str:
    font = f'<w:rFonts w:ascii="{theme.FONT}" w:hAnsi="{theme.FONT}" w:cs="{theme.FONT}" w:eastAsia="{theme.FONT}"/>'
    listed = '<w:numPr><w:numId w:val="{}"/></w:numPr>'
    parts = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{font}{size(11)}<w:lang w:val="en-GB" '
        f'w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{spacing()}</w:pPr>'
        "</w:pPrDefault></w:docDefaults>",
        style("paragraph", "Normal", "Normal", run=ink(theme.INK)),
        style("paragraph", "Body Text", "BodyText", based="Normal"),
        heading_style(1, 26, 0, 8),
        heading_style(2, 17, 20, 8),
        heading_style(3, 13, 14, 4),
        heading_style(4, 11.5, 12, 3),
        style(
            "paragraph",
            "Subtitle",
            "Subtitle",
            based="Normal",
            paragraph=spacing(0, 12),
            run=f"{ink(theme.MUTED)}{size(13)}",
        ),
        style(
            "paragraph",
            "TOC Heading",
            "TOCHeading",
            based="Normal",
            paragraph=f"<w:keepNext/>{spacing(18, 6)}",
            run=f"{ink(theme.ACCENT)}{size(17)}",
        ),
        style("paragraph", "toc 1", "TOC1", based="Normal", paragraph=spacing(0, 3)),
        style("paragraph", "toc 2", "TOC2", based="Normal", paragraph=spacing(0, 3)),
        style(
            "paragraph",
            "Labelled",
            "Labelled",
            based="Normal",
            paragraph=f'{spacing(0, 4)}<w:ind w:left="{LABEL_WIDTH}" w:hanging="{LABEL_WIDTH}"/>',
        ),
        style("paragraph", "List Bullet", "ListBullet", based="Normal", paragraph=listed.format(1) + spacing(0, 4)),
        style("paragraph", "List Number", "ListNumber", based="Normal", paragraph=listed.format(2) + spacing(0, 4)),
        style(
            "paragraph",
            "Table Head",
            "TableHead",
            based="Normal",
            paragraph=f"<w:keepNext/>{spacing(2, 2, 252)}",
            run=f"<w:b/><w:bCs/>{ink(theme.ACCENT)}",
        ),
        style("paragraph", "Table Text", "TableText", based="Normal", paragraph=spacing(2, 2, 252)),
        style("paragraph", "After Table", "AfterTable", based="Normal", paragraph=spacing(8, 6)),
        style("paragraph", "Chart", "Chart", based="Normal", paragraph=spacing(2, 8, 240)),
        style("paragraph", "header", "Header", based="Normal", paragraph=spacing(0, 6, 240), run=ink(theme.MUTED)),
        style("paragraph", "footer", "Footer", based="Normal", paragraph=spacing(6, 0, 240), run=ink(theme.MUTED)),
        style("paragraph", "Marking", "Marking", based="Normal", paragraph=spacing(0, 2, 240), run=ink(theme.ACCENT)),
        style(
            "paragraph",
            "Template Tag",
            "TemplateTag",
            based="Normal",
            paragraph=spacing(0, 0, 240),
            run=ink(theme.MUTED),
        ),
        style("character", "Label", "Label", run=f"<w:b/><w:bCs/>{ink(theme.ACCENT)}"),
        style("character", "Hyperlink", "Hyperlink", run=f'{ink(theme.LINK)}<w:u w:val="single"/>'),
        *(rating_style(theme.RATING_LABELS[key], theme.RATING_PAINT[key]) for key in theme.RATING_KEYS),
        rating_style("Complete", theme.RATING_PAINT["blue"]),
        style("table", "Normal Table", "TableNormal", more=_cells(0, 108)),
        style("table", "Board Table", "BoardTable", based="TableNormal", more=_borders()),
    )
    return f"{HEAD}<w:styles {ROOT}>{''.join(parts)}</w:styles>"


def _cells(top: int, side: int) -> str:
    edges = (("top", top), ("left", side), ("bottom", top), ("right", side))
    margins = "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in edges)
    return f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'


def _borders() -> str:
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{colour(theme.RULE)}"/>'
        for edge in ("top", "bottom", "insideH")
    )
    return f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders></w:tblPr>'


def numbering() -> str:
    def level(kind: str, mark: str) -> str:
        return (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
            '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>'
        )

    lists = ((1, level("bullet", "•")), (2, level("decimal", "%1.")))
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{ident}"><w:multiLevelType w:val="singleLevel"/>{inside}</w:abstractNum>'
        for ident, inside in lists
    )
    numbers = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i, _ in lists)
    return f"{HEAD}<w:numbering {ROOT}>{abstract}{numbers}</w:numbering>"


def settings() -> str:
    word = "http://schemas.microsoft.com/office/word"
    return (
        f'{HEAD}<w:settings {ROOT}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{word}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
