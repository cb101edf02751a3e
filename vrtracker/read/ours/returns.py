"""Returns that came back, whatever people did to them: found by their titles in any kind of file, on any sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from vrtracker.errors import SourceError
from vrtracker.model import Finding, Place
from vrtracker.read.files.opening import open_grid
from vrtracker.read.grid import Cell, Sheet, Spot, cell_name
from vrtracker.read.rating.rag import read_rating
from vrtracker.read.words import clean
from vrtracker.return_format import (
    AS_AT_LABEL,
    COLUMNS,
    FROM_LABEL,
    INSTRUCTIONS,
    REPLY_LABEL,
    TITLE,
    TO_DO_LABEL,
    Reply,
    ReturnField,
)
from vrtracker.settings import RagSettings, Settings

_TITLES: Mapping[str, ReturnField] = {column.title.casefold(): column.field for column in COLUMNS}
_NEEDED: tuple[ReturnField, ...] = ("new update", "new rag", "proposed deadline")
_LABELS = (FROM_LABEL, AS_AT_LABEL, REPLY_LABEL, TO_DO_LABEL)


class _Table(NamedTuple):
    """Where a return's table stands on a sheet: its header row, and its columns by field."""

    sheet: Sheet
    header: int
    columns: Mapping[ReturnField, int]


def read_return(path: Path, settings: Settings) -> tuple[tuple[Reply, ...], tuple[Finding, ...]]:
    """The rows of one return, and a finding for all words in it that are in none of its columns."""
    found = [(sheet, _table(sheet)) for sheet in open_grid(path).sheets]
    tables = [table for _, table in found if table]
    if not tables:
        raise SourceError(
            f"{path.name} is not a return: no row of it has the titles New update, New RAG and Proposed deadline.",
            "Ask for the workbook that was sent out, filled in; or type its updates into the tracker by hand.",
        )
    replies = [reply for table in tables for reply in _replies(table, path, settings.rag)]
    findings = [finding for table in tables for finding in _loose_words(table, path)]
    findings += [finding for sheet, table in found for finding in _unread(sheet, path, is_return=table is not None)]
    return tuple(replies), tuple(findings)


def _unread(sheet: Sheet, path: Path, *, is_return: bool) -> Iterator[Finding]:
    """What of a sheet could not be read, and the words of a sheet that somebody added beside the return."""
    for note in sheet.notes:
        place = Place(sheet.name)
        yield _note(place, f"{path.name}: {note}", "Look at that sheet in Excel, and type in what belongs there.")
    words = {spot: text for spot, cell in sorted(sheet.cells.items()) if (text := clean(cell.text))}
    if words and not is_return:
        spot, first = next(iter(words.items()))
        begins = " ".join(first.split())[:120]
        message = f"{path.name} has a sheet that is not part of the return; it begins “{begins}”. It was not merged."
        yield _note(Place(sheet.name, cell_name(spot)), message)


def _note(
    place: Place, message: str, remedy: str = "Read them, and type into the tracker what belongs there."
) -> Finding:
    return Finding("return-note", "error", place, message, remedy)


def _table(sheet: Sheet) -> _Table | None:
    """The first row that has at least two of the three titles to fill in, and something to know the action by."""
    rows: dict[int, dict[ReturnField, int]] = {}
    for (row, column), cell in sheet.cells.items():
        field = _TITLES.get(" ".join(clean(cell.text).split()).casefold())
        if field:
            rows.setdefault(row, {}).setdefault(field, column)
    for row in sorted(rows):
        fields = rows[row].keys()
        if sum(field in fields for field in _NEEDED) >= 2 and fields & {"action", "code", "ref"}:
            return _Table(sheet, row, rows[row])
    return None


def _replies(table: _Table, path: Path, settings: RagSettings) -> Iterator[Reply]:
    owner = _labelled(table, FROM_LABEL) or path.stem
    for row in sorted({row for row, _ in table.sheet.cells if row > table.header}):
        words: dict[ReturnField, str] = {field: _text(table, row, field) for field in table.columns}
        if not _is_row(words):
            continue
        rating = read_rating(words.get("new rag", ""), None, key={}, settings=settings)
        yield Reply(
            file=path.name,
            owner=owner,
            place=Place(table.sheet.name, cell_name((row, table.columns.get("new update", 0)))),
            shown={field: text for field, text in words.items() if field not in _NEEDED},
            update=words.get("new update", ""),
            rag_text=words.get("new rag", ""),
            rag=rating.rating.colour,
            complete=rating.complete,
            proposed=words.get("proposed deadline", ""),
        )


def _is_row(words: Mapping[ReturnField, str]) -> bool:
    """A row of the table says which action it is, or was filled in; a repeated header is neither."""
    titles = sum(_TITLES.get(text.casefold()) == field for field, text in words.items() if text)
    return titles < 3 and any(words.get(field) for field in (*_NEEDED, "action", "code"))


def _text(table: _Table, row: int, field: ReturnField) -> str:
    cell = table.sheet.cells.get((row, table.columns[field]))
    return clean(cell.text) if cell else ""


def _labelled(table: _Table, label: str) -> str:
    """What stands to the right of a label above the table."""
    for (row, column), cell in table.sheet.cells.items():
        if row < table.header and clean(cell.text) == label:
            beside = sorted(spot for spot in table.sheet.cells if spot[0] == row and spot[1] > column)
            return next((text for spot in beside if (text := clean(table.sheet.cells[spot].text))), "")
    return ""


def _loose_words(table: _Table, path: Path) -> Iterator[Finding]:
    """Words beside, above or below the table that we did not put there: a partner's note, an added column."""
    owned = set(table.columns.values())
    for spot, cell in sorted(table.sheet.cells.items()):
        text = clean(cell.text)
        if text and _is_loose(table, spot, cell, owned):
            place = Place(table.sheet.name, cell_name(spot))
            yield _note(place, f"{path.name} has words outside its columns: “{text}”. They were not merged.")


def _is_loose(table: _Table, spot: Spot, cell: Cell, owned: set[int]) -> bool:
    row, column = spot
    if row > table.header:
        beside = column not in owned
        return beside or not _is_row({field: _text(table, row, field) for field in table.columns})
    if row == table.header:
        return False
    return not _is_ours(table, spot, clean(cell.text))


def _is_ours(table: _Table, spot: Spot, text: str) -> bool:
    """One of the lines above the table as it went out, wherever an added column has moved it."""
    row, column = spot
    before = max((left for above, left in table.sheet.cells if above == row and left < column), default=None)
    beside_label = before is not None and clean(table.sheet.cells[row, before].text) in _LABELS
    return text in _LABELS or text in INSTRUCTIONS or TITLE in text or beside_label
