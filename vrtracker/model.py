"""The nouns every room speaks: what a tracker holds, where it stood, and what is found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from vrtracker.frames import Frames

Rag = Literal["red", "amber", "green", "blue", "grey"]
RagSource = Literal["text", "fill", "key"]
Severity = Literal["error", "warning", "info"]
Field = Literal["ref", "objective", "action", "owner", "start", "deadline", "updates", "rag", "evaluation", "extra"]

RAGS: tuple[Rag, ...] = ("red", "amber", "green", "blue", "grey")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
STRUCK_OUT = "Struck out under "
"""What begins the titles under which words that are struck through are kept."""

_NOBODY = re.compile(
    r"t\.?b\.?[acd]|to be (?:confirmed|agreed|appointed|decided|determined|identified|named)|vacan(?:t|cy)"
    r"|unknown|not known|nobody|none|n/?a|\?*",
    re.IGNORECASE,
)


def is_nobody(owner: str) -> bool:
    """Whether the words of an owner say that there is none yet: TBC, vacant, ?"""
    return bool(_NOBODY.fullmatch(" ".join(owner.split()).strip(" .")))


class Place(NamedTuple):
    """Where something stands: a sheet's name and a cell such as ``G7`` ("" for the whole sheet)."""

    sheet: str
    cell: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, doubtful or worked out, at its place, with what to do about it."""

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A start or a deadline: the words as written beside the last day they mean, where they mean one."""

    text: str | None = None
    date: date | None = None
    ongoing: bool = False


@dataclass(frozen=True, slots=True)
class Update:
    """One entry of progress.

    ``date`` is ISO text, ``2020-01-15``, or ``2020-03`` where only the month is given, or None.
    ``stamp`` is what was taken off the front, exactly as written; ``inferred`` says the year was worked out.
    """

    text: str
    date: str | None = None
    stamp: str | None = None
    inferred: bool = False

    @property
    def line(self) -> str:
        """The update on a line of its own, its stamp in front: what the reader reads back as the same update.

        A stamp that is less than a whole date needs a line to itself before words that might go on from it.
        """
        if not self.stamp:
            return self.text
        whole = len(self.date or "") == 10 and not self.inferred
        gap = "\n" if not whole and self.stamp[-1].isalnum() and self.text[:1].islower() else " "
        return f"{self.stamp}{gap}{self.text}".strip()


@dataclass(frozen=True, slots=True)
class Rating:
    """A RAG as read: its colour, the words it stood in, and what it was read from."""

    colour: Rag | None = None
    text: str | None = None
    source: RagSource | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One row of work, whole again however many rows it was spread over.

    ``cells`` maps a field's name ("title", "owner", "start", "deadline", "updates", "rag", "evaluation", "ref",
    or a title in ``extra``) to the cells it came from, the action's own first.
    ``earlier_deadlines`` are the due dates that a later one has replaced, oldest column first.
    """

    ref: str
    title: str
    place: Place
    owners: tuple[str, ...] = ()
    start: When | None = None
    deadline: When = When()
    earlier_deadlines: tuple[When, ...] = ()
    updates: tuple[Update, ...] = ()
    rating: Rating = Rating()
    complete: bool = False
    evaluation: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def place_of(self, name: str) -> Place:
        """The first cell of a field, or the action's own place where the field has none."""
        cells = self.cells.get(name)
        return Place(self.place.sheet, cells[0]) if cells else self.place

    def place_in(self, column: str) -> Place:
        """The cell of a column in the action's own row, whether or not there is anything in it."""
        row = self.place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return Place(self.place.sheet, f"{column}{row}") if row else self.place


@dataclass(frozen=True, slots=True)
class Objective:
    """An overall objective and the actions under it; the title is "" where a tracker has no objectives.

    ``cells`` are those its title came from, more than one where rows were joined.
    """

    ref: str
    title: str
    actions: tuple[Action, ...] = ()
    place: Place | None = None
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """A labelled line of the header block that has no field of its own."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """How one column of a table was read, and why (a sentence for `check`)."""

    column: str
    title: str
    field: Field
    why: str = ""


@dataclass(frozen=True, slots=True)
class Priority:
    """One plan: its header block, how its columns were read, its objectives."""

    name: str
    sheet: str
    strategic_lead: str | None = None
    support_officer: str | None = None
    measures: tuple[str, ...] = ()
    context: tuple[Context, ...] = ()
    rag_key: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    objectives: tuple[Objective, ...] = ()

    def actions(self) -> Iterator[Action]:
        for objective in self.objectives:
            yield from objective.actions


@dataclass(frozen=True, slots=True)
class Source:
    """The file a tracker was read from; ``kind`` is told by content (xlsx, xls, csv, docx …)."""

    file: str
    kind: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of a tracker sheet that no field took, with their cell."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Extension:
    """A later deadline that an owner asks the board for, from a return; it is never applied by itself."""

    ref: str
    title: str
    proposed: str
    asked_by: str
    current: str | None = None


@dataclass(frozen=True, slots=True)
class Tracker:
    """A whole tracker as read; ``findings`` are the reader's own: workings-out and doubts about the reading.

    ``cells_read`` counts the visible, non-empty cells of the tracker sheets, ``unplaced`` those no field took.
    ``extensions`` are the later deadlines that owners have asked for, from the sheets that earlier merges added.
    """

    source: Source
    as_at: date
    priorities: tuple[Priority, ...]
    other_sheets: tuple[str, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    findings: tuple[Finding, ...] = ()
    cells_read: int = 0
    extensions: tuple[Extension, ...] = ()

    def actions(self) -> Iterator[Action]:
        for priority in self.priorities:
            yield from priority.actions()

    def frames(self) -> Frames:
        """The tracker as pandas DataFrames: ``actions``, ``updates`` and ``findings``."""
        from vrtracker.frames import frames

        return frames(self)
