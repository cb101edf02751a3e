"""What tidy does only when asked to, since it changes words of the model, though never a date, a colour or a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from vrtracker.clean_format import RAG_WORDS
from vrtracker.model import Action, Place, Update, When
from vrtracker.patterns import compiled
from vrtracker.write.patch.edits import CellEdit
from vrtracker.write.stamp_style import StampStyle, stamp, style_of
from vrtracker.write.tidy.changes import Change, Kind, Now, column_of
from vrtracker.write.tidy.marks import rag_columns

_LONGEST_WORD = 20
"""Characters of a RAG cell that is a rating and no sentence."""
_NUMERIC_DAY = compiled(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")


def plan_restyling(now: Now, kinds: Collection[Kind]) -> Iterator[Change]:
    """The changes that were asked for by name."""
    if "stamps" in kinds:
        yield from _stamps(now)
    if "words" in kinds:
        yield from _words(now)
    if "days" in kinds:
        yield from _days(now)


def _stamps(now: Now) -> Iterator[Change]:
    """Dates before updates in the way most of the tracker's are written; a year that was worked out stays out."""
    updates = [update for action in now.tracker.actions() for update in action.updates]
    style = style_of(update.stamp for update in updates if update.stamp)
    for action in now.tracker.actions():
        place = _own_cell(action, "updates", now)
        new = "\n".join(_restyled(update, style) for update in action.updates)
        if place and new != "\n".join(update.line for update in action.updates):
            edit = CellEdit(place, new, wrap="\n" in new)
            yield Change("stamps", place, now.text(place), new, edit, action.place)


def _restyled(update: Update, style: StampStyle) -> str:
    if not update.stamp or update.inferred or not update.date or len(update.date) != len("2020-01-15"):
        return update.line
    day = date.fromisoformat(update.date)
    if stamp(day, style_of([update.stamp])) != update.stamp:
        return update.line
    return f"{stamp(day, style)} {update.text}".strip()


def _words(now: Now) -> Iterator[Change]:
    """The tracker's own word for each RAG cell that has only a colour."""
    own, columns = _own_words(now), rag_columns(now)
    for action in now.tracker.actions():
        cells, rating = action.cells.get("rag", ()), action.rating
        place = Place(action.place.sheet, cells[0]) if len(cells) == 1 else None
        if rating.source != "fill" or rating.text or not rating.colour or not place:
            continue
        free = now.claimed(place) == 1 and now.cell(place).kind == "empty"
        if free and (place.sheet, column_of(place)) in columns:
            word = own.get(rating.colour, RAG_WORDS[rating.colour])
            yield Change("words", place, f"(coloured {rating.colour})", word, CellEdit(place, word), action.place)


def _own_words(now: Now) -> Mapping[str, str]:
    """The word that most often stands for each colour: one word, or words that stand in several cells.

    "Red: no provider" speaks of one action alone.
    """
    seen: dict[str, Counter[str]] = {}
    for action in now.tracker.actions():
        rating = action.rating
        if rating.source == "text" and rating.colour and rating.text and len(rating.text) <= _LONGEST_WORD:
            seen.setdefault(rating.colour, Counter())[rating.text] += 1
    usual = {
        colour: [text for text, count in words.most_common() if text.isalpha() or count > 1]
        for colour, words in seen.items()
    }
    return {colour: texts[0] for colour, texts in usual.items() if texts}


def _days(now: Now) -> Iterator[Change]:
    """Days written as 31/3/20 in the way their words say become real dates."""
    for action in now.tracker.actions():
        for name, when in (("start", action.start), ("deadline", action.deadline)):
            place, day = _own_cell(action, name, now), _numeric_day(when)
            if place and day:
                yield Change(
                    "days", place, now.text(place), f"{day:%d/%m/%Y} (a date)", CellEdit(place, day), action.place
                )


def _numeric_day(when: When | None) -> date | None:
    """The day that numbers alone say, where it is the day they were read as."""
    found = _NUMERIC_DAY.fullmatch(when.text) if when and when.text and not when.ongoing else None
    if not found or not when or not when.date or when.date.year <= 1904:
        return None
    said = (int(found[1]), int(found[3]), int(found[4]) % 100)
    return when.date if said == (when.date.day, when.date.month, when.date.year % 100) else None


def _own_cell(action: Action, name: str, now: Now) -> Place | None:
    """The one cell of words that a field of an action stands in."""
    cells = action.cells.get(name, ())
    place = Place(action.place.sheet, cells[0]) if len(cells) == 1 else None
    return place if place and now.mine([place]) else None
