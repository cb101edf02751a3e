"""Makes board-report.docx, the Word template of the board report, as it is before anybody edits it in Word."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from vrtracker.resources import MARK
from vrtracker.write import theme
from vrtracker.write.board_furniture import field_xml

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT = f'xmlns:w="{W}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PORTRAIT, LANDSCAPE = (11906, 16838), (16838, 11906)
MARGIN, TOP, BOTTOM = 1134, 1701, 1531
PORTRAIT_WIDTH, LANDSCAPE_WIDTH = 11906 - 2 * MARGIN, 16838 - 2 * MARGIN
LABEL_WIDTH, DATE_WIDTH = 2268, 3300


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


def cover() -> Iterable[str]:
    yield heading(1, "{{ title }}")
    yield from when("partnership", paragraph("Subtitle", "{{ partnership }}"))
    for label, name in (
        ("Meeting", "meeting"),
        ("Date", "meeting_date"),
        ("Agenda item", "agenda_item"),
        ("Author", "author"),
    ):
        yield from when(name, labelled(label, f"{{{{ {name} }}}}"))
    yield labelled("Purpose", "{{ purpose }}")
    yield labelled("Position", "As at {{ as_at }}{% if since %}, compared with {{ since }}{% endif %}")
    yield heading(2, "What the board is asked to do")
    yield from for_each("ask in asks", number("{{ ask }}"))
    yield paragraph("TOCHeading", "Contents")
    yield paragraph("BodyText", "{{ contents }}")


def glance() -> Iterable[str]:
    yield heading(2, "At a glance", new_page=True)
    yield from for_each("sentence in sentences", text("{{ sentence }}"))
    yield table(
        "Open actions by rating",
        "How many of the open actions have each rating, and their share of the open actions.",
        "row in ratings",
        (
            ("Rating", "{{ row.rating }}", 2800),
            ("Open actions", "{{ row.number }}", 2000),
            ("Share", "{{ row.share }}", 4838),
        ),
    )
    yield paragraph("AfterTable", "{{ complete_line }}")
    yield heading(3, "{{ chart_title }}")
    yield paragraph("Chart", "{{ chart_by_objective }}")
    yield heading(3, "Since last time")
    yield from if_any(
        "since",
        for_each("change in changes", labelled("{{ change.label }}", "{{ change.text }}")),
        "{{ no_comparison }}",
    )
    yield heading(3, "The figures by objective")
    yield table(
        "Ratings by objective",
        "For each objective: its open actions by rating, its complete actions, and all its actions.",
        "row in objectives",
        (
            ("Objective", "{{ row.name }}", 3208),
            ("Red", "{{ row.red }}", 740),
            ("Amber", "{{ row.amber }}", 950),
            ("Green", "{{ row.green }}", 900),
            ("Blue or grey", "{{ row.other }}", 1030),
            ("Not rated", "{{ row.unrated }}", 860),
            ("Complete", "{{ row.complete }}", 1250),
            ("All", "{{ row.total }}", 700),
        ),
    )
    yield from when(
        "history",
        heading(3, "Over the last meetings"),
        paragraph("Chart", "{{ chart_history }}"),
        table(
            "Ratings over the last meetings",
            "For each tracker: its open actions by rating, its complete actions, and all its actions.",
            "point in history",
            (
                ("As at", "{{ point.name }}", 3208),
                ("Red", "{{ point.red }}", 740),
                ("Amber", "{{ point.amber }}", 950),
                ("Green", "{{ point.green }}", 900),
                ("Blue or grey", "{{ point.other }}", 1030),
                ("Not rated", "{{ point.unrated }}", 860),
                ("Complete", "{{ point.complete }}", 1250),
                ("All", "{{ point.total }}", 700),
            ),
        ),
    )


def decisions() -> Iterable[str]:
    yield heading(2, "Decisions asked for")
    yield heading(3, "Later deadlines")
    yield from if_any(
        "extensions",
        (
            table(
                "Later deadlines",
                "Each action whose deadline has moved or is asked to: from when to when, by how much, and why.",
                "extension in extensions",
                (
                    ("Action", "{{ extension.ref }} {{ extension.title }}", 3638),
                    ("From", "{{ extension.before }}", 1600),
                    ("To", "{{ extension.after }}", 1600),
                    ("Change", "{{ extension.change }}", 1200),
                    ("How", "{{ extension.how }}", 1600),
                ),
            ),
        ),
        "No deadline has moved, and no later one is asked for.",
    )
    yield heading(3, "Actions to close")
    yield from if_any(
        "closures",
        (
            text("These actions are complete and can be taken off the plan.", kept=True),
            *for_each("action in closures", bullet("{{ action.ref }} {{ action.short }} ({{ action.owners }})")),
        ),
        "No action is complete.",
    )
    yield heading(3, "Actions without an owner")
    yield from if_any(
        "unowned",
        (
            text("These actions have no named owner. The board is asked who will answer for them.", kept=True),
            *for_each("action in unowned", bullet("{{ action.ref }} {{ action.short }}")),
        ),
        "Every open action has an owner.",
    )


def exceptions() -> Iterable[str]:
    yield heading(2, "Exceptions")
    yield from if_any(
        "exceptions",
        (
            text("Actions that are red, overdue or worse than last time.", kept=True),
            *for_each(
                "action in exceptions",
                heading(3, "{{ action.ref }} {{ action.short }}"),
                labelled("Why", "{{ action.reasons }}", kept=True),
                labelled("Rating", "{{ action.rating }}", kept=True),
                labelled("Owner", "{{ action.owners }}", kept=True),
                labelled("Deadline", "{{ action.deadline }}", kept=True),
                labelled("Latest update", "{{ action.latest }}", kept=True),
                labelled("Next date", "{{ action.next_date }}"),
            ),
        ),
        "No open action is red, overdue or worse than last time.",
    )


def lists() -> Iterable[str]:
    yield heading(2, "Completed since last time")
    yield from if_any(
        "completed",
        for_each("action in completed", bullet("{{ action.ref }} {{ action.short }} ({{ action.owners }})")),
        "{{ none_completed }}",
    )
    yield heading(2, "Due in the next {{ due_soon_days }} days")
    yield from if_any(
        "due_soon",
        (
            table(
                "Actions due soon",
                "Each open action that falls due soon: who owns it, when it is due, and its rating.",
                "action in due_soon",
                (
                    ("Action", "{{ action.ref }} {{ action.short }}", 4338),
                    ("Owner", "{{ action.owners }}", 2200),
                    ("Deadline", "{{ action.due }}", 1900),
                    ("Rating", "{{ action.rating }}", 1200),
                ),
            ),
        ),
        "No open action falls due in the next {{ due_soon_days }} days.",
    )
    yield heading(2, "Gone quiet")
    yield from if_any(
        "quiet",
        (
            text("Open actions that nobody has reported on for more than {{ stale_days }} days.", kept=True),
            table(
                "Actions gone quiet",
                "Each open action without a recent update: who owns it, and when it was last reported on.",
                "action in quiet",
                (
                    ("Action", "{{ action.ref }} {{ action.short }}", 4838),
                    ("Owner", "{{ action.owners }}", 2600),
                    ("Last update", "{{ action.last_heard }}", 2200),
                ),
            ),
        ),
        "No open action has been silent for more than {{ stale_days }} days, as far as its updates are dated.",
    )
    yield from when(
        "undated",
        paragraph(
            "AfterTable",
            "Nobody can tell how long ago these open actions were reported on: their updates have no date.",
            more="<w:keepNext/>",
        ),
        *for_each("action in undated", bullet("{{ action.ref }} {{ action.short }} ({{ action.owners }})")),
    )


def action_lines() -> Iterable[str]:
    yield from when("action.cut", labelled("Action", "{{ action.title }}", kept=True))
    yield labelled("Rating", "{{ action.rating }}", "{% if action.state %} {{ action.state }}{% endif %}", kept=True)
    yield labelled("Latest update", "{{ action.latest }}")
    yield labelled("Owner", "{{ action.owners }}", kept=True)
    yield tag("{%p if action.evaluation %}")
    yield labelled("Deadline", "{{ action.deadline }}", kept=True)
    yield labelled("Evaluation", "{{ action.evaluation }}")
    yield tag("{%p else %}")
    yield labelled("Deadline", "{{ action.deadline }}")
    yield tag("{%p endif %}")


def progress() -> Iterable[str]:
    yield tag("{%p for priority in priorities %}")
    yield heading(2, "Progress: {{ priority.name }}")
    yield from when("priority.lead", labelled("Strategic lead", "{{ priority.lead }}", kept=True))
    yield from when("priority.support", labelled("Support officer", "{{ priority.support }}", kept=True))
    yield from when(
        "priority.measures",
        text("What success looks like:", kept=True),
        *for_each("measure in priority.measures", bullet("{{ measure }}")),
    )
    yield from for_each(
        "item in priority.context", paragraph("BodyText", run("{{ item.label }}: ", "Label"), "{{ item.text }}")
    )
    yield from when("priority.key", labelled("What ratings mean", "{{ priority.key }}"))
    yield tag("{%p for objective in priority.objectives %}")
    yield heading(3, "{{ objective.heading }}")
    yield from when("objective.cut", text("{{ objective.title }}", kept=True))
    yield from for_each(
        "action in objective.actions", heading(4, "{{ action.ref }} {{ action.short }}"), *action_lines()
    )
    yield tag("{%p endfor %}")
    yield tag("{%p endfor %}")


def data_quality() -> Iterable[str]:
    yield tag("{%p if not public %}")
    yield heading(2, "What to mend in the tracker")
    yield from if_any(
        "findings",
        (
            table(
                "What to mend in the tracker",
                "What is wrong or missing in the tracker, in which cells, and what to do about it.",
                "finding in findings",
                (
                    ("What is wrong", "{{ finding.message }}", 3400),
                    ("Where", "{{ finding.places }}", 2838),
                    ("What to do", "{{ finding.remedy }}", 3400),
                ),
            ),
        ),
        "Nothing in the tracker needs mending.",
    )
    yield from when(
        "unplaced",
        heading(3, "Words that belong to no action"),
        table(
            "Words that belong to no action",
            "What stands in the tracker where no action could be told, with its cell.",
            "words in unplaced",
            (("Where", "{{ words.label }}", 2838), ("What it says", "{{ words.text }}", 6800)),
        ),
    )
    yield tag("{%p endif %}")
    yield paragraph(
        "AfterTable",
        "The appendix gives every action with its full history. Dates are written out there; "
        "the tracker's own words stand beside them where those say more or less.",
        more=section(PORTRAIT),
    )


def appendix() -> Iterable[str]:
    yield tag("{%p for priority in priorities %}")
    yield heading(2, "Appendix: {{ priority.name }}, every action in full")
    yield tag("{%p for objective in priority.objectives %}")
    yield heading(3, "{{ objective.heading }}")
    yield from for_each(
        "action in objective.actions",
        heading(4, "{{ action.ref }} {{ action.short }}"),
        *when("action.cut", labelled("Action", "{{ action.title }}", kept=True)),
        labelled("Owner", "{{ action.owners }}", kept=True),
        *when("action.start", labelled("Start", "{{ action.start }}", kept=True)),
        labelled("Deadline", "{{ action.deadline }}"),
        *when("action.earlier", labelled("Was due", "{{ action.earlier }}")),
        labelled("Rating", "{{ action.rating }}", "{% if action.state %} {{ action.state }}{% endif %}"),
        *when("action.rated_as", labelled("Rated as", "{{ action.rated_as }}")),
        *when("action.evaluation", labelled("Evaluation", "{{ action.evaluation }}")),
        *for_each("item in action.extra", labelled("{{ item.label }}", "{{ item.text }}")),
        *if_any(
            "action.updates",
            (
                table(
                    "History of action {{ action.ref }}",
                    "Every update on action {{ action.ref }}, the newest first, each with its date.",
                    "update in action.updates",
                    (
                        ("Date", "{{ update.date }}", DATE_WIDTH),
                        ("Update", "{{ update.text }}", LANDSCAPE_WIDTH - DATE_WIDTH),
                    ),
                ),
            ),
            "No update is recorded.",
        ),
    )
    yield tag("{%p endfor %}")
    yield tag("{%p endfor %}")


def document() -> str:
    parts = (cover, glance, decisions, exceptions, lists, progress, data_quality, appendix)
    body = "".join(xml for part in parts for xml in part())
    return f"{HEAD}<w:document {ROOT}><w:body>{body}{section(LANDSCAPE)}</w:body></w:document>"


def header() -> str:
    lines = (
        *when("marking", paragraph("Marking", "{{ marking }}")),
        paragraph("Header", "{% if partnership %}{{ partnership }} · {% endif %}{{ title }}"),
    )
    return f"{HEAD}<w:hdr {ROOT}>{''.join(lines)}</w:hdr>"


def footer() -> str:
    lines = (
        paragraph(
            "Footer",
            "{% if version %}Version {{ version }} · {% endif %}As at {{ as_at }} · {{ source_file }} · Page ",
            field_xml("PAGE"),
            " of ",
            field_xml("NUMPAGES"),
        ),
        *when("marking", paragraph("Marking", "{{ marking }}")),
    )
    return f"{HEAD}<w:ftr {ROOT}>{''.join(lines)}</w:ftr>"


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


def spacing(before: float = 0, after: float = 6, line: int = 276) -> str:
    return f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" w:line="{line}" w:lineRule="auto"/>'


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


def core() -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Board report template</dc:title>'
        "<dc:creator>The partnership</dc:creator><dc:language>en-GB</dc:language>"
        f"<cp:category>{MARK}</cp:category></cp:coreProperties>"
    )


PARTS = (
    ("word/document.xml", f"{OFFICE}.document.main+xml", document),
    ("word/styles.xml", f"{OFFICE}.styles+xml", styles),
    ("word/numbering.xml", f"{OFFICE}.numbering+xml", numbering),
    ("word/settings.xml", f"{OFFICE}.settings+xml", settings),
    ("word/header1.xml", f"{OFFICE}.header+xml", header),
    ("word/footer1.xml", f"{OFFICE}.footer+xml", footer),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core),
)


def relations(*links: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in links)
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{inside}</Relationships>"
    )


def content_types() -> str:
    parts = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind, _ in PARTS)
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def files() -> Iterable[tuple[str, str]]:
    yield "[Content_Types].xml", content_types()
    properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    yield (
        "_rels/.rels",
        relations(
            ("rId1", f"{RELATION}/officeDocument", "word/document.xml"), ("rId2", properties, "docProps/core.xml")
        ),
    )
    yield (
        "word/_rels/document.xml.rels",
        relations(
            ("rId2", f"{RELATION}/styles", "styles.xml"),
            ("rId3", f"{RELATION}/numbering", "numbering.xml"),
            ("rId4", f"{RELATION}/settings", "settings.xml"),
            ("rId5", f"{RELATION}/header", "header1.xml"),
            ("rId6", f"{RELATION}/footer", "footer1.xml"),
        ),
    )
    for name, _, make in PARTS:
        yield name, make()


def main() -> None:
    with zipfile.ZipFile(HERE / "board-report.docx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files():
            package.writestr(zipfile.ZipInfo(name), content.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
