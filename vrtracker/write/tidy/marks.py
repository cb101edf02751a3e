"""What a tracker's cells lack beside their words: the colour of a rating, a day that Excel knows as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vrtracker.model import Action, Finding, Place, Rag, When
from vrtracker.write.patch.edits import CellEdit, CellNow
from vrtracker.write.tidy.changes import Change, Clean, Now, column_of
from vrtracker.write.tidy.words import same_letters

_PLAIN: Mapping[Rag, str] = {
    "red": "FF7C80",
    "amber": "FFC000",
    "green": "92D050",
    "blue": "8DB4E2",
    "grey": "BFBFBF",
}
"""Fills that dark words can be read on, for a tracker that has none of its own."""
_DAY = "%d/%m/%Y"


def plan_colours(now: Now, findings: Sequence[Finding], clean: Clean) -> Iterator[Change]:
    """The tracker's own colour (the plain one where it has none) for each RAG cell that has only a word.

    A cell with a finding about its rating stays as it is: the finding asks a person to look first.
    """
    doubted = {one.place for one in findings if one.code.startswith("rag-") and one.severity != "info"}
    against = {one.place for one in findings if one.code == "rag-contradicts-fill"}
    columns = rag_columns(now)
    cells = [_rated_cell(action, now, clean) for action in now.tracker.actions()]
    rated = [one for one in cells if one and (one.place.sheet, column_of(one.place)) in columns]
    own = _own_fills(rated, against)
    for action, place, cell in rated:
        colour, words = action.rating.colour, (action.rating.text or "").casefold()
        if colour is None or cell.coloured or place in doubted:
            continue
        like = own.get((place.sheet, words)) or own.get((place.sheet, colour))
        edit = CellEdit(place, fill_of=like) if like else CellEdit(place, fill=_PLAIN[colour])
        new = f"{now.text(place)} (coloured {colour})"
        yield Change("colours", place, now.text(place), new, edit, action.place)


def rag_columns(now: Now) -> frozenset[tuple[str, str]]:
    """The sheets and columns in which ratings are kept; one told from other words colours no cell."""
    return frozenset(
        (sheet, column.column)
        for priority in now.tracker.priorities
        for sheet in {action.place.sheet for action in priority.actions()}
        for column in priority.columns
        if column.field == "rag"
    )


def plan_dates(now: Now, clean: Clean) -> Iterator[Change]:
    """Words that say a day and no more, in the way a real date is shown: these become the real date."""
    for action in now.tracker.actions():
        for name, when in (("start", action.start), ("deadline", action.deadline)):
            day, cells = _plain_day(when), action.cells.get(name, ())
            place = Place(action.place.sheet, cells[0]) if day and len(cells) == 1 else None
            if place and now.mine([place]) and clean(now.text(place)) == f"{day:{_DAY}}":
                new = f"{day:{_DAY}} (a date)"
                yield Change("dates", place, now.text(place), new, CellEdit(place, day), action.place)


def _plain_day(when: When | None) -> date | None:
    """The day a text is, where it is written as dd/mm/yyyy and means just that day."""
    if when is None or when.text is None or when.date is None or when.ongoing:
        return None
    plain = len(when.text) == len("31/03/2021") and when.text == f"{when.date:{_DAY}}"
    return when.date if plain and when.date.year > 1904 else None


class _Rated(NamedTuple):
    """An action and the cell of its rating, with what that holds."""

    action: Action
    place: Place
    cell: CellNow


def _rated_cell(action: Action, now: Now, clean: Clean) -> _Rated | None:
    """The cell of an action's own that its rating stands in, or begins in where rows have cut it."""
    places = [Place(action.place.sheet, cell) for cell in action.cells.get("rag", ())]
    if not places or action.rating.source is None or any(now.claimed(place) != 1 for place in places):
        return None
    found, rating = [now.cell(place) for place in places], action.rating
    one_column = len(places) == 1 or {column_of(place) for place in places} == {column_of(places[0])}
    if not one_column or found[0].kind not in ("text", "empty"):
        return None
    said = clean("".join(one.text for one in found))
    its_words = rating.source == "fill" or said == rating.text or same_letters(said, rating.text or "")
    return _Rated(action, places[0], found[0]) if its_words else None


def _own_fills(rated: Sequence[_Rated], against: Collection[Place]) -> Mapping[tuple[str, str], str]:
    """For each sheet, the cell with the most usual fill for a rating's words, and for its colour."""
    seen: dict[tuple[str, str], Counter[int]] = {}
    first: dict[tuple[str, int], str] = {}
    for action, place, found in rated:
        if not found.filled or found.ruled or place in against:
            continue
        first.setdefault((place.sheet, found.style), place.cell)
        for key in ((action.rating.text or "").casefold(), action.rating.colour):
            if key:
                seen.setdefault((place.sheet, key), Counter())[found.style] += 1
    return {(sheet, key): first[sheet, styles.most_common(1)[0][0]] for (sheet, key), styles in seen.items()}
