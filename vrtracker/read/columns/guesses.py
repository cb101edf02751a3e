"""What there is to say about a plan's columns and labels: which meaning each was given, and what it may be instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vrtracker.model import Finding, Place
from vrtracker.patterns import compiled
from vrtracker.read.columns.fields import Guess
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import cell_name, column_name
from vrtracker.read.layout.heading import Heading
from vrtracker.read.titles.points import plain

_LABELLED = {
    "name": ("name", frozenset({"priority", "name"})),
    "lead": ("strategic lead", frozenset({"strategic", "lead"})),
    "support": ("support officer", frozenset({"lead", "support", "officer"})),
    "measures": ("measures", frozenset({"measure", "measures"})),
}
"""What each kind of label is for, and the words of it that the model's own names say already."""


def say_columns(
    sheet: str, last_header_row: int, titles: Mapping[int, str], guesses: Mapping[int, Guess]
) -> Iterator[Finding]:
    """The columns read by their cells alone, and those that another field would have fitted nearly as well."""
    for column, guess in guesses.items():
        place = Place(sheet, cell_name((last_header_row, column)))
        if guess.by_cells:
            yield _guessed(sheet, column, titles[column], guess).at(place)
        if guess.rival is not None:
            yield _unsure(sheet, column, titles[column], guess).at(place)


def _unsure(sheet: str, column: int, title: str, guess: Guess) -> Doubt:
    letters = column_name(column)
    message = f"Column {letters}, {quoted(title)}, may be {guess.field} or {guess.rival}: it is read as {guess.field}."
    remedy = f"If that is wrong, {_told(sheet, letters, guess.rival or '…')}"
    return Doubt("column-unsure", "info", message, remedy)


def _guessed(sheet: str, column: int, title: str, guess: Guess) -> Doubt:
    letters = column_name(column)
    message = f"Column {letters}, {quoted(title)}, is read as {guess.field}: {guess.why}."
    return Doubt("column-guessed", "info", message, f"Give it a title, or {_told(sheet, letters, '…')}")


def _told(sheet: str, letters: str, name: str) -> str:
    return f'write in vrtracker.toml: [sheets."{sheet}"] columns = {{ "{letters}" = "{name}" }}.'


def say_labels(sheet: str, heading: Heading) -> Iterator[Finding]:
    """What a label was taken to mean, where it says more than its field's name, and posts that no field was found for.

    A label that the model has a name for already needs no word.
    """
    kept = {context.label for context in heading.context}
    for spot, label, kind in heading.labels:
        meaning, usual = _LABELLED[kind]
        if label in kept or set(plain(label).split()) <= usual:
            continue
        message = f"“{label}” is read as the label of the plan's {meaning}."
        yield Doubt("label-read", "info", message, "Nothing to do, if that is right.").at(Place(sheet, cell_name(spot)))
    for spot, label in heading.others:
        if _POST.search(plain(label)):
            message = f"“{label}” is kept as context; it is not read as who leads or supports the plan."
            remedy = "If it is, call it Strategic Lead or Support officer."
            yield Doubt("label-kept", "info", message, remedy).at(Place(sheet, cell_name(spot)))


_POST = compiled(
    r"\b(?:leads?|leader|chair\w*|owners?|officers?|sponsor|champion|responsib\w+|accountab\w+|managers?|directors?"
    r"|coordinat\w+|support\w*|holder|contact|senior)\b"
)
