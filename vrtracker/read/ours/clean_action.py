"""One row of our clean workbook → Action: the words decide, as they do in any tracker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

from vrtracker.clean_format import COMPLETE_WORD, RAG_WORDS
from vrtracker.model import RAGS, Action, Finding, Place, Rag, RagSource, Rating, When
from vrtracker.read.dates.agreed import read_due
from vrtracker.read.dates.periods import read_beside
from vrtracker.read.dates.when import read_deadline, read_start
from vrtracker.read.doubt import Doubt
from vrtracker.read.ours.clean_table import CleanTable
from vrtracker.read.rating.rag import read_rating
from vrtracker.read.updates.entries import read_updates
from vrtracker.settings import DateSettings, Settings

_RAGS: Mapping[str, Rag] = {RAG_WORDS[rag].casefold(): rag for rag in RAGS}
_NAMES = {
    "ref": "ref",
    "title": "action",
    "owner": "owner",
    "start": "start",
    "deadline": "deadline",
    "updates": "updates",
    "rag": "rag",
    "evaluation": "evaluation",
}
"""What the model calls a field of an action, and what the clean workbook does."""


@dataclass(slots=True)
class CleanReading:
    """What every row is read with, and what there was to say about them."""

    as_at: date
    settings: Settings
    findings: list[Finding] = field(default_factory=list)


def holds_action(table: CleanTable, row: int) -> bool:
    """Whether a row says anything of an action; one that does not only names an objective."""
    written = any(table.text(row, name).strip() for name in (*_NAMES.values(), "rag as written"))
    return written or any(table.joined(row, columns).strip() for columns in table.extras.values())


def read_action(table: CleanTable, row: int, counted: str, reading: CleanReading) -> Action:
    """The action of a row; ``counted`` is its ref where somebody added the row without one."""
    dates, text = reading.settings.dates, {name: table.text(row, column) for name, column in _NAMES.items()}
    ref = text["ref"].strip() or counted
    heading = table.text(row, "objective")
    deadline, deadline_doubts = _deadline(text["deadline"], table.text(row, "due date"), dates)
    start, start_doubts = read_start(text["start"], dates) if text["start"] else (None, ())
    updates, update_doubts = read_updates(text["updates"], reading.as_at) if text["updates"] else ((), ())
    for name, doubts in (("deadline", deadline_doubts), ("start", start_doubts), ("updates", update_doubts)):
        reading.findings += _findings(doubts, Place(table.sheet, table.cell(row, name)), ref)
    extra = {title: words for title, columns in table.extras.items() if (words := table.joined(row, columns))}
    rating, complete = _rating(table, row, reading)
    return Action(
        ref=ref,
        title=text["title"],
        place=Place(table.sheet, table.cell(row, "action")),
        owners=tuple(name for name in text["owner"].split("\n") if name.strip()),
        start=start,
        deadline=deadline,
        earlier_deadlines=_earlier(table, extra, heading, reading),
        updates=updates,
        rating=rating,
        complete=complete,
        evaluation=text["evaluation"] or None,
        extra=extra,
        cells={name: (table.cell(row, column),) for name, column in _NAMES.items()},
    )


def _deadline(words: str, day: str, dates: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    """The deadline by its words; the day beside them only says the year that they leave out."""
    if not words:
        return When(), ()
    due = read_deadline(day, dates)[0].date if day else None
    return read_beside(words, due, dates) if due else read_deadline(words, dates)


def _findings(doubts: Iterable[Doubt], place: Place, ref: str) -> list[Finding]:
    return [doubt.at(place, ref) for doubt in doubts]


def _earlier(table: CleanTable, extra: Mapping[str, str], heading: str, reading: CleanReading) -> tuple[When, ...]:
    """The due dates that a later one has replaced: those of their columns that say a day."""
    said = (words for title, words in extra.items() if title in table.earlier)
    read = (read_due(words, heading, reading.settings.dates)[0] for words in said)
    return tuple(when for when in read if when.date)


def _rating(table: CleanTable, row: int, reading: CleanReading) -> tuple[Rating, bool]:
    """The rating and whether the action is complete; words in the RAG cell that aren't ours are read as anyone's."""
    word, written = table.text(row, "rag").strip(), table.text(row, "rag as written") or None
    complete = table.text(row, "complete").strip().casefold() == COMPLETE_WORD.casefold()
    if word and word.casefold() not in _RAGS:
        read = read_rating(word, None, key={}, settings=reading.settings.rag)
        return read.rating, read.complete or complete
    colour = _RAGS.get(word.casefold())
    return Rating(colour, written, _source(table.text(row, "rag read from"), colour)), complete


def _source(words: str, colour: Rag | None) -> RagSource | None:
    given: Mapping[str, RagSource] = {source: source for source in get_args(RagSource)}
    return given.get(words.strip(), "text" if colour else None)
