"""An action in the making: its cells by field, what is said about them, and what its table shares."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from vrtracker.model import Field, Finding, Place
from vrtracker.read.actions.readers import Readers
from vrtracker.read.dates.periods import Period
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Sheet, Spot, cell_name
from vrtracker.read.joining import join_lists, join_texts
from vrtracker.read.rows.records import Record

TICKS = ("x", "✓", "✔", "•", "●", "√", "ü")
"""A mark under a title that is itself the time: three columns called 2024, 2025 and 2026."""


class Frame(NamedTuple):
    """What the records of one table share."""

    sheet: Sheet
    titles: Mapping[int, str]
    by_field: Mapping[Field, tuple[int, ...]]
    readers: Readers
    as_at: date
    known: Container[str] = ()
    colour_column: int | None = None
    covered: Mapping[Spot, Spot] = MappingProxyType({})
    in_blocks: bool = False
    has_comments: bool = True
    in_letters: bool = False
    """Whether ratings are letters that nothing explains: R, A and G."""
    names: tuple[str, ...] = ()
    """What the table and its plan are called: the line right above its titles, and the plan's name."""
    year: Period | None = None
    """The year that the whole plan is for, where it says so."""

    def columns(self, name: Field) -> tuple[int, ...]:
        return self.by_field.get(name, ())


@dataclass(slots=True)
class Made:
    """An action in the making: its cells by field's name, and the doubts with theirs."""

    frame: Frame
    record: Record
    ref: str
    heading: str = ""
    """The title of its objective."""
    cells: dict[str, tuple[str, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)

    def text(self, column: int, *, as_list: bool = False) -> str:
        """The whole words of one column, "" where it has none."""
        found = self.record.pieces.get(column)
        if not found:
            return ""
        if len(found) == 1:
            return found[0][1]
        pieces = [text for _, text in found]
        return join_lists(pieces, self.frame.known) if as_list else join_texts(pieces, self.frame.known)

    def spots(self, *columns: int) -> list[Spot]:
        return [spot for column in columns for spot, _ in self.record.pieces.get(column, ())]

    def places(self, column: int) -> list[Spot]:
        """Where a column's cells stand for this record, those without words too."""
        lines = [line for line in self.record.lines if not self.frame.in_blocks or column in line.moved]
        rows = [line.spot(column) for line in lines]
        return list(dict.fromkeys([*self.spots(column), *rows]))

    def mark(self, name: str, spots: Iterable[Spot]) -> None:
        if names := [cell_name(spot) for spot in spots]:
            before = self.cells.get(name, ())
            self.cells[name] = tuple(dict.fromkeys((*before, *names)) if before or len(names) > 1 else names)

    def take(self, name: str, columns: Sequence[int], *, as_list: bool = False) -> str:
        """The whole words of a field's columns, whose cells are put down under its name."""
        self.mark(name, self.spots(*columns))
        texts = [text for column in columns if (text := self.text(column, as_list=as_list))]
        return "\n".join(texts)

    def keep(self, column: int, words: str) -> str:
        """Keeps a column's words in extra, under its title, which is given back."""
        title = self.frame.titles[column]
        self.extra[title] = words
        self.mark(title, self.spots(column))
        return title

    def place(self, name: str) -> Place:
        cells = self.cells.get(name) or self.cells.get("title") or ("",)
        return Place(self.frame.sheet.name, cells[0])

    def say(self, doubts: Iterable[Doubt], name: str) -> None:
        for doubt in doubts:
            self.findings.append(doubt.at(self.place(name), self.ref))
