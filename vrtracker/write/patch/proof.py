"""Whether rows can be taken out of a sheet: only where everything that may depend on them is known and can move."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vrtracker.package import parse_xml
from vrtracker.patterns import compiled
from vrtracker.write.patch.book import Book
from vrtracker.write.patch.markup import attributes, escape, scan
from vrtracker.write.patch.moves import Moves, reaches, rows_spoken_of, sheet_names
from vrtracker.write.patch.worksheet import Worksheet

_CAN_MOVE = frozenset(
    """sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells phoneticPr conditionalFormatting
    dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors
    drawing legacyDrawing legacyDrawingHF picture tableParts extLst""".split()  # noqa: SIM905
)
_CAN_STAY = frozenset(
    ("drawing", "vmlDrawing", "comments", "threadedComment", "hyperlink", "printerSettings", "table", "image")
)
_FAR_FORMULA = re.compile(rb"INDIRECT\s*\(|OFFSET\s*\(|[\w'):]:[^<!\"]{1,80}!", re.IGNORECASE)
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*>([^<]*)<")
_CELL_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_NAMED = compiled(r"(?:(?:'(?:[^']|'')+'|[^'!,()+*/=<>&\"-]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?,?)+")
_RULES = {
    "conditionalFormatting": "worksheet/conditionalFormatting",
    "dataValidation": "worksheet/dataValidations/dataValidation",
}


def why_not(book: Book, sheet: Worksheet, rows: Sequence[int]) -> str | None:
    """The first reason why these rows can't go, in words; None where nothing stands against it."""
    return next(_reasons(book, sheet, Moves(sorted(rows))), None)


def _reasons(book: Book, sheet: Worksheet, moves: Moves) -> Iterator[str]:
    first = moves.gone[0]
    yield from _of_elements(sheet)
    yield from _of_vanishing(sheet, moves)
    yield from _of_formulas(book, sheet)
    yield from _of_rules(sheet, first)
    yield from _of_extensions(sheet, first)
    yield from _of_parts(book, sheet, first)
    yield from _of_names(book, sheet.name)
    yield from _of_other_parts(book, sheet)


def _of_elements(sheet: Worksheet) -> Iterator[str]:
    root = parse_xml(sheet.frame, sheet.part)
    for child in root.iterchildren("*"):
        name = str(child.tag).rpartition("}")[2]
        if name not in _CAN_MOVE:
            yield f"the sheet has {name}"
        elif name == "autoFilter" and len(child):
            yield "a filter is set on the sheet"


def _of_formulas(book: Book, sheet: Worksheet) -> Iterator[str]:
    if any("vbaProject" in name for name in book.package.names):
        yield "the workbook has macros, which may speak of its rows"
    data = sheet.scanned.data
    if data and _CELL_FORMULA.search(sheet.scanned.xml, data.start, data.end):
        yield "formulas stand on the sheet"
    for other in book.sheets.values():
        if any(_FAR_FORMULA.search(formula) for formula in _FORMULA.findall(book.read(other.part))):
            yield f"formulas on {other.name} may reach the sheet by other ways than its name"


def _of_rules(sheet: Worksheet, first: int) -> Iterator[str]:
    """A rule over rows that move may only speak of its own row or of fixed rows above."""
    for name, path in _RULES.items():
        formulas = [f"{path}/{inner}" for inner in ("cfRule/formula", "formula1", "formula2", "cfRule/colorScale/cfvo")]
        found = scan(sheet.frame, path, *formulas)
        for rule in found[path]:
            refs = attributes(rule.tag(sheet.frame)).get("sqref", "")
            texts = [
                one.inside(sheet.frame).decode()
                for f in formulas
                for one in found[f]
                if rule.start < one.start < rule.end
            ]
            spoken = [row for text in texts for row in rows_spoken_of(text)]
            if spoken and reaches(refs, first) and not _keeps_to_its_row(refs, spoken, first):
                yield f"a {name} speaks of other rows"


def _keeps_to_its_row(refs: str, spoken: Sequence[tuple[bool, int]], first: int) -> bool:
    tops = {int(re.sub(r"\D", "", ref.partition(":")[0])) for ref in refs.split()}
    top = min(tops)
    return len(tops) == 1 and top < first and all(row < first if fixed else row == top for fixed, row in spoken)


def _of_vanishing(sheet: Worksheet, moves: Moves) -> Iterator[str]:
    """A link, a rule or a list that lies on nothing but these rows would be lost with them."""
    for path, name in (("worksheet/hyperlinks/hyperlink", "ref"), *((path, "sqref") for path in _RULES.values())):
        for span in scan(sheet.frame, path)[path]:
            if not moves.ranges(attributes(span.tag(sheet.frame)).get(name, "A1")):
                yield f"a {path.rpartition('/')[2]} lies on nothing else"


def _of_extensions(sheet: Worksheet, first: int) -> Iterator[str]:
    """What newer versions of Excel have added (rules, sparklines, lists) must lie above."""
    root = parse_xml(sheet.frame, sheet.part)
    for extension in root.iterfind("{*}extLst"):
        for element in extension.iter("{*}f", "{*}sqref"):
            refs = re.sub(r"[^A-Z0-9:$ ]", " ", element.text or "")
            if reaches(refs, first):
                yield "sparklines, rules or lists of a newer kind lie below"


def _of_parts(book: Book, sheet: Worksheet, first: int) -> Iterator[str]:
    for link in book.package.relationships(sheet.part).values():
        if link.external:
            continue
        if link.kind not in _CAN_STAY:
            yield f"the sheet has a {link.kind}"
        elif link.target in book.package and link.kind in ("comments", "threadedComment", "table"):
            refs = [
                e.get("ref", "")
                for e in book.package.xml(link.target).iter("{*}comment", "{*}threadedComment", "{*}table")
            ]
            if any(reaches(ref, first) for ref in refs):
                yield f"a {link.kind.removesuffix('s')} lies below"
        elif link.kind == "drawing" and link.target in book.package:
            rows = [
                int(e.text or 0) + 1 for e in book.package.xml(link.target).iter("{*}row") if (e.text or "").isdigit()
            ]
            if any(row >= first for row in rows):
                yield "a picture, shape or chart lies below"
    breaks = scan(sheet.frame, "worksheet/rowBreaks/brk")["worksheet/rowBreaks/brk"]
    if any(int(attributes(one.tag(sheet.frame)).get("id", "0")) >= first for one in breaks):
        yield "a page break lies below"


def _of_names(book: Book, sheet: str) -> Iterator[str]:
    for element in book.package.xml(book.main).iterfind(".//{*}definedName"):
        name, formula = element.get("name", ""), element.text or ""
        named = sheet_names(formula)
        if any(":" in one for one in named) or "INDIRECT" in formula.upper():
            yield f"the name {name} may reach the sheet by other ways than its name"
        elif sheet.lower() in named and not _NAMED.fullmatch(formula):
            yield f"the name {name} is a formula about the sheet"


def _of_other_parts(book: Book, sheet: Worksheet) -> Iterator[str]:
    """Charts, pivots, links, rules and formulas elsewhere speak of a sheet by its name."""
    skipped = {sheet.part.lower(), book.main.lower()}
    for name in book.package.names:
        low = name.lower().lstrip("/")
        if low in skipped or not low.endswith((".xml", ".vml")) or low.startswith(("docprops/", "xl/sharedstrings")):
            continue
        if any(form in book.read(name) for form in _forms(sheet.name)):
            yield f"its part {name} speaks of the sheet"


def _forms(sheet: str) -> list[bytes]:
    """The ways XML writes a reference to a sheet: plain, quoted, escaped, as an attribute of a pivot's source."""
    quoted = sheet.replace("'", "''")
    plain = [f"{sheet}!".encode(), f"{quoted}'!".encode(), f'sheet="{sheet}"'.encode()]
    escaped = [escape(f"{sheet}!"), escape(f"{quoted}'!"), escape(quoted) + b"&apos;!"]
    return [*plain, *escaped, b'sheet="' + escape(sheet) + b'"']
