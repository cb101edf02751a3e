"""Actions that a list writes again for each entry of progress: the same number and words, and one update a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import Frame
from vrtracker.read.doubt import Doubt
from vrtracker.read.looks import is_ref, is_stamped
from vrtracker.read.rows.records import UNTITLED, Record
from vrtracker.read.titles.points import plain

LEAST_WORDS = 3
"""How many words of an action without a number are hardly another's."""


@dataclass(frozen=True)
class _Telling:
    """What tells one action from another: its columns but those of progress and rating, and of the entry alone.

    What is of no field may be of the entry too, where the action has its number and each entry its date.
    """

    records: Sequence[Record]
    frame: Frame

    @cached_property
    def columns(self) -> list[int]:
        return self.fields + [column for column in self.frame.columns("extra") if not self._is_of_entry(column)]

    @cached_property
    def fields(self) -> list[int]:
        fields = self.frame.by_field.items()
        return [column for name, columns in fields if name not in ("updates", "rag", "extra") for column in columns]

    def _is_of_entry(self, column: int) -> bool:
        """Whether a column says who wrote an entry, or gives each row a number of its own."""
        if _WRITTEN.match(plain(self.frame.titles[column])):
            return True
        said = [_words(record, column) for record in self.records]
        return len(set(said)) == len(said) and all(map(is_ref, said))


_WRITTEN = compiled(
    r"^(?:(?:update |entry |comment )?author|(?:(?:last )?(?:entered|updated|added|logged|written|posted|recorded"
    r"|modified|created|changed)|(?:update|entry|comment)s?)(?: (?:by|on|at|date))?)$"
)


def join_repeats(records: Sequence[Record], frame: Frame, ref_column: int | None) -> list[Record]:
    """The records with those put together that say the same action again, in the order in which each first stands."""
    marks = {_words(r, ref_column) if ref_column in r.pieces else _said(r, frame, "action").casefold() for r in records}
    if len(marks) == len(records):
        return list(records)
    whole: list[Record] = []
    by_words: dict[tuple[str, str], Record] = {}
    telling = _Telling(records, frame)
    for record in records:
        ref = _words(record, ref_column)
        title = _plain(_said(record, frame, "action"))
        first = by_words.setdefault((ref, title), record) if title else by_words.get((ref, ""), record)
        if title and ref:
            by_words[ref, ""] = first
        if first is not record and _is_again(first, record, telling, numbered=bool(ref)):
            _join(first, record, frame)
        else:
            whole.append(record)
    return whole


def _is_again(first: Record, record: Record, telling: _Telling, *, numbered: bool) -> bool:
    """Whether a record differs from the first in its progress and rating alone; without a number it must have both."""
    frame = telling.frame
    told = [_said(each, frame, "updates") for each in (first, record)]
    entered = numbered and bool(_said(record, frame, "action")) and all(map(is_stamped, told)) and told[0] != told[1]
    if not all(_agree(first, record, column) for column in (telling.fields if entered else telling.columns)):
        return False
    if not all(_agree(first, record, column) or _words(record, column) for column in frame.columns("rag")):
        return False
    if len(_fills(first, frame) | _fills(record, frame)) > 1 and not _said(record, frame, "rag"):
        return False
    named = all(_said(first, frame, name) for name in ("owner", "deadline"))
    long = len(_said(first, frame, "action").split()) >= LEAST_WORDS
    return numbered or (all(told) and told[0] != told[1] and named and long)


def _agree(first: Record, record: Record, column: int) -> bool:
    """Whether a record says the same under a column as the first, or nothing."""
    words = _words(record, column)
    return not words or _plain(words) == _plain(_words(first, column))


def _words(record: Record, column: int | None) -> str:
    if column is None:
        return ""
    return " ".join(text for _, text in record.pieces.get(column, ()))


def _said(record: Record, frame: Frame, name: Field) -> str:
    return " ".join(_words(record, column) for column in frame.columns(name)).strip()


def _plain(words: str) -> str:
    """Words as they are compared: however names are parted, lines broken or capitals set."""
    return " ".join(word for word in re.findall(r"\w+", words.casefold()) if word != "and")


def _fills(record: Record, frame: Frame) -> set[str]:
    columns = frame.columns("rag") or ((frame.colour_column,) if frame.colour_column is not None else ())
    cells = (frame.sheet.cells.get(line.spot(column)) for line in record.lines for column in columns)
    return {cell.fill for cell in cells if cell is not None and cell.fill}


def _join(first: Record, record: Record, frame: Frame) -> None:
    """What a record says anew is put to the first: its entries unless they are there, its rating where it changed."""
    first.lines += record.lines
    place = min(spot for pieces in record.pieces.values() for spot, _ in pieces)
    first.doubts += [(place, AGAIN), *(said for said in record.doubts if said[1] is not UNTITLED)]
    again = _entries(record, frame) <= _entries(first, frame)
    for column, pieces in record.pieces.items():
        before = first.pieces.setdefault(column, [])
        said = {_plain(text) for _, text in (before[-1:] if column in frame.columns("rag") else before)}
        new = any(_plain(text) not in said for _, text in pieces)
        before.extend(pieces if (not again if column in frame.columns("updates") else new) else ())


def _entries(record: Record, frame: Frame) -> set[tuple[str, ...]]:
    """Each row's words of progress, its date and its text together."""
    by_row: dict[int, tuple[str, ...]] = {}
    for column in frame.columns("updates"):
        for (row, _), text in record.pieces.get(column, ()):
            by_row[row] = (*by_row.get(row, ()), text)
    return set(by_row.values())


AGAIN = Doubt(
    "rows-joined",
    "info",
    "The number or the words of an action above stand here again: this row is read as part of it.",
    "Nothing to do, if that is right; if it is another action, give it another number or other words.",
)
