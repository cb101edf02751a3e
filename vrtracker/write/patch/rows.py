"""Rows taken out of a sheet: those below come up, and every address that speaks of them follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vrtracker.write.patch.book import Book
from vrtracker.write.patch.cells import column_letters
from vrtracker.write.patch.markup import Span, Splice, attributes, escape, scan, splice, unescape, with_attributes
from vrtracker.write.patch.moves import Moves, moved_formula
from vrtracker.write.patch.scan import SheetXml
from vrtracker.write.patch.worksheet import Worksheet

_ALONE = {"worksheet/conditionalFormatting": "sqref", "worksheet/autoFilter": "ref"}
_IN_LISTS = {
    "worksheet/mergeCells": ("mergeCell", "ref"),
    "worksheet/dataValidations": ("dataValidation", "sqref"),
    "worksheet/hyperlinks": ("hyperlink", "ref"),
    "worksheet/ignoredErrors": ("ignoredError", "sqref"),
}
_ADDRESS = re.compile(rb"""<[^\s/>]+(?:\s+(?!r\s*=)[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s+r\s*=\s*["']([A-Z0-9]+)""")
_DIMENSION = "worksheet/dimension"


def empty_of(sheet: Worksheet, rows: Collection[int]) -> tuple[int, ...]:
    """Those of the rows in which nothing stands, whether the file lists them or not."""
    return tuple(sorted(row for row in rows if row > 0 and _is_empty(sheet, row)))


def without_rows(book: Book, sheet: Worksheet, rows: Sequence[int]) -> bytes:
    """The sheet's bytes once the rows have gone; the workbook's names are written as they are then."""
    moves = Moves(sorted(rows))
    _move_names(book, sheet.name, moves)
    return splice(sheet.scanned.xml, [*_row_splices(sheet, moves), *_frame_splices(sheet, moves)])


def _is_empty(sheet: Worksheet, row: int) -> bool:
    if row not in sheet.scanned.rows:
        return True
    return all(cell.value is None and cell.inline is None and not cell.formula for cell in sheet.scanned.cells(row))


def _row_splices(sheet: Worksheet, moves: Moves) -> Iterator[Splice]:
    scanned, gone = sheet.scanned, set(moves.gone)
    for number, row in scanned.rows.items():
        if number in gone:
            yield Splice(row.start, row.end, b"")
        elif (new := moves.row(number)) != number:
            yield from _readdressed(scanned.xml, row.start, str(new))
            yield from _moved_cells(scanned, number, row, new)


def _moved_cells(scanned: SheetXml, number: int, row: Span, new: int) -> Iterator[Splice]:
    inside = scanned.tiles.moved(scanned.xml, row, new) if scanned.tiles else None
    if inside is not None:
        yield Splice(row.open_end, row.close, inside)
        return
    for column, (start, _) in scanned.ranges(number).items():
        yield from _readdressed(scanned.xml, start, f"{column_letters(column)}{new}")


def _readdressed(xml: bytes, start: int, address: str) -> Iterator[Splice]:
    """The address in a row's or cell's tag, where it has one; without one it is found by counting."""
    found = _ADDRESS.match(xml, start)
    if found:
        yield Splice(found.start(1), found.end(1), address.encode())


def _frame_splices(sheet: Worksheet, moves: Moves) -> Iterator[Splice]:
    """Merges, rules, links, the filter; one of which nothing is left goes, and so does a list that is left empty."""
    frame = sheet.frame
    children = {path: f"{path}/{child}" for path, (child, _) in _IN_LISTS.items()}
    found = scan(frame, _DIMENSION, *_ALONE, *_IN_LISTS, *children.values())
    splices = [_dimension(frame, span, moves) for span in found[_DIMENSION]]
    for path, name in _ALONE.items():
        splices += [_one(frame, span, name, moves)[0] for span in found[path]]
    for path, (_, name) in _IN_LISTS.items():
        for span in found[path]:
            splices += _list(frame, span, [_one(frame, child, name, moves) for child in found[children[path]]])
    yield from (_in_part(sheet, one) for one in splices)


def _dimension(frame: bytes, span: Span, moves: Moves) -> Splice:
    tag = span.tag(frame)
    new = moves.range(attributes(tag).get("ref", "A1")) or "A1"
    return Splice(span.start, span.open_end, with_attributes(tag, {"ref": new}))


def _one(frame: bytes, span: Span, name: str, moves: Moves) -> tuple[Splice, bool]:
    """An element with its ranges moved, and whether it is still there; a merge of one cell is none."""
    tag = span.tag(frame)
    new = moves.ranges(attributes(tag).get(name, ""))
    if not new or (b"mergeCell" in tag and ":" not in _as_one(new)):
        return Splice(span.start, span.end, b""), False
    return Splice(span.start, span.open_end, with_attributes(tag, {name: new})), True


def _list(frame: bytes, span: Span, children: Sequence[tuple[Splice, bool]]) -> list[Splice]:
    left = sum(stays for _, stays in children)
    if not left:
        return [Splice(span.start, span.end, b"")]
    tag = span.tag(frame)
    count = [with_attributes(tag, {"count": str(left)})] if "count" in attributes(tag) else []
    return [*(Splice(span.start, span.open_end, new) for new in count), *(splice for splice, _ in children)]


def _as_one(ref: str) -> str:
    """A range of one cell by its address alone."""
    first, _, last = ref.replace("$", "").partition(":")
    return first if first == last else ref


def _in_part(sheet: Worksheet, one: Splice) -> Splice:
    """A range of the frame as one of the part, which has the rows in between."""
    data = sheet.scanned.data
    if data is None or one.start < data.start:
        return one
    length = data.end - data.start
    return Splice(one.start + length, one.end + length, one.new)


def _move_names(book: Book, sheet: str, moves: Moves) -> None:
    """Print areas, titles and other names of ranges on the sheet."""
    xml, path = book.read(book.main), "workbook/definedNames/definedName"
    splices = []
    for span in scan(xml, path)[path]:
        old = unescape(span.inside(xml).decode())
        new = moved_formula(old, sheet, moves)
        splices += [Splice(span.open_end, span.close, escape(new))] if new != old else []
    book.write(book.main, splice(xml, splices))
