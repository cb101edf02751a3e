"""Tables that a screen reader can read: a header row, a caption, whole rows, no merged, nested or empty cells."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from vrtracker.patterns import compiled
from vrtracker.write.board.styles import tag

NOTHING = "–"
_LOOK = {
    "val": "0020",
    "firstRow": "1",
    "lastRow": "0",
    "firstColumn": "0",
    "lastColumn": "0",
    "noHBand": "0",
    "noVBand": "1",
}
_TAG_ROW = compiled(r"\s*\{%-?\s*tr\s")
_FIELD = compiled(r"\{[{%].*?[}%]\}")


def words(element: etree._Element) -> str:
    """All the words inside an element."""
    return "".join(text.text or "" for text in element.iter(tag("t")))


def mend_table(table: etree._Element) -> None:
    """A table of a template; rows that only carry a tag of the template's language are left alone."""
    rows = [row for row in table.findall(tag("tr")) if not _TAG_ROW.match(words(row))]
    for row in rows:
        _part_cells(row)
        _fill_below(row)
        _keep_whole(row)
    if rows:
        _head(rows[0])
        _describe(table, [" ".join(words(cell).split()) for cell in rows[0].findall(tag("tc"))])
    _fill_up(table, rows)


def mend_filled_table(table: etree._Element) -> None:
    """A table once it is filled in: cells that came out empty say so, and so does a table without rows."""
    rows = table.findall(tag("tr"))
    if len(rows) == 1:
        rows.append(deepcopy(rows[0]))
        table.append(rows[1])
        for cell in rows[1].iter(tag("tc")):
            _set_words(cell, NOTHING)
        for head in rows[1].findall(f"{tag('trPr')}/{tag('tblHeader')}"):
            head.getparent().remove(head)  # type: ignore[union-attr]
    for cell in table.iter(tag("tc")):
        if not words(cell).strip() and cell.find(f".//{tag('drawing')}") is None:
            _set_words(cell, NOTHING)
        for paragraph in cell.findall(tag("p")):
            if not words(paragraph).strip() and paragraph.find(f".//{tag('drawing')}") is None:
                cell.remove(paragraph)


def _set_words(cell: etree._Element, text: str) -> None:
    paragraphs = cell.findall(tag("p"))
    first = paragraphs[0] if paragraphs else etree.SubElement(cell, tag("p"))
    for other in paragraphs[1:]:
        cell.remove(other)
    for child in list(first):
        if child.tag != tag("pPr"):
            first.remove(child)
    etree.SubElement(etree.SubElement(first, tag("r")), tag("t")).text = text


def _part_cells(row: etree._Element) -> None:
    """A cell over several columns becomes as many cells, the first with its words."""
    for cell in row.findall(tag("tc")):
        span = cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")
        if span is None:
            continue
        cell[0].remove(span)
        for _ in range(min(int(span.get(tag("val"), "1")), 63) - 1):
            beside = deepcopy(cell)
            _set_words(beside, NOTHING)
            cell.addnext(beside)


def _fill_below(row: etree._Element) -> None:
    """A cell that went on from the one above says the same words by itself."""
    above = _row_above(row)
    for index, cell in enumerate(row.findall(tag("tc"))):
        merge = cell.find(f"{tag('tcPr')}/{tag('vMerge')}")
        if merge is None:
            continue
        cell[0].remove(merge)
        if merge.get(tag("val")) != "restart" and above is not None and index < len(above):
            for paragraph in cell.findall(tag("p")):
                cell.remove(paragraph)
            cell.extend(deepcopy(above[index].findall(tag("p"))))


def _row_above(row: etree._Element) -> list[etree._Element] | None:
    above = row.getprevious()
    while above is not None and (above.tag != tag("tr") or _TAG_ROW.match(words(above))):
        above = above.getprevious()
    return above.findall(tag("tc")) if above is not None else None


def _row_properties(row: etree._Element) -> etree._Element:
    properties = row.find(tag("trPr"))
    if properties is None:
        properties = etree.Element(tag("trPr"))
        exceptions = row.find(tag("tblPrEx"))
        row.insert(0 if exceptions is None else 1, properties)
    return properties


def _keep_whole(row: etree._Element) -> None:
    properties = _row_properties(row)
    for name in ("cantSplit", "tblHeader"):
        for element in properties.findall(tag(name)):
            properties.remove(element)
    properties.append(etree.Element(tag("cantSplit")))


def _head(row: etree._Element) -> None:
    _row_properties(row).append(etree.Element(tag("tblHeader")))


def _describe(table: etree._Element, titles: list[str]) -> None:
    """What the table shows: the template's own words where it has them, else its columns."""
    properties = table.find(tag("tblPr"))
    if properties is None:
        properties = etree.Element(tag("tblPr"))
        table.insert(0, properties)
    columns = ", ".join(filter(None, (_FIELD.sub("", title).strip() for title in titles))) or "figures"
    told = {"tblCaption": f"Table of {columns}", "tblDescription": f"A table with these columns: {columns}."}
    for name in ("tblLook", "tblCaption", "tblDescription"):
        for element in properties.findall(tag(name)):
            told[name] = element.get(tag("val")) or told.get(name, "")
            properties.remove(element)
    etree.SubElement(properties, tag("tblLook"), {tag(key): value for key, value in _LOOK.items()})
    for name in ("tblCaption", "tblDescription"):
        etree.SubElement(properties, tag(name)).set(tag("val"), told[name])


def _fill_up(table: etree._Element, rows: list[etree._Element]) -> None:
    """As many cells in every row, and columns in the grid, as the widest row has."""
    widest = max((len(row.findall(tag("tc"))) for row in rows), default=0)
    for row in rows:
        for _ in range(len(row.findall(tag("tc"))), widest):
            _set_words(etree.SubElement(row, tag("tc")), NOTHING)
    grid = table.find(tag("tblGrid"))
    if grid is not None:
        for _ in range(len(grid), widest):
            etree.SubElement(grid, tag("gridCol")).set(tag("w"), "1000")
