"""What there is to tidy in a tracker's own workbook: a list of changes, each at its cell, old → new."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Literal, NamedTuple

from vrtracker.model import STRUCK_OUT, Action, Objective, Place, Tracker
from vrtracker.write.patch.edits import LONGEST_TEXT, CellEdit, CellNow, Patch
from vrtracker.write.tidy.words import Separators, same_letters

Kind = Literal["join", "updates", "spaces", "owners", "colours", "dates", "rows", "findings", "stamps", "words", "days"]
KINDS: Mapping[Kind, str] = {
    "join": "wrapped rows joined into the action's first row",
    "updates": "updates one a line",
    "spaces": "spaces, line breaks and control characters cleaned",
    "owners": "officers' names separated in the tracker's own way",
    "colours": "the colour where a RAG cell has only a word",
    "dates": "deadlines written as dd/mm/yyyy made real dates",
    "rows": "rows that joining has emptied taken out",
    "findings": "a sheet of findings at the end",
}
"""What tidy does, each by its name on the command line."""

ONLY_WHEN_ASKED: Mapping[Kind, str] = {
    "stamps": "dates before updates all written in the tracker's most frequent way",
    "words": "the word where a RAG cell has only a colour",
    "days": "deadlines such as 31/3/20 made real dates",
}
"""What changes words of the model (a stamp, a RAG's words, a deadline's), though no date, colour or text."""

Clean = Callable[[str], str]

_REWORDED = frozenset(("updates", "owner"))
"""Fields whose words may be put otherwise though they are clean."""


class Change(NamedTuple):
    """One change to one cell, and the action it is made for."""

    kind: Kind
    place: Place
    old: str
    new: str
    edit: CellEdit
    action: Place
    emptied: tuple[Place, ...] = ()

    @property
    def edits(self) -> tuple[CellEdit, ...]:
        """The change itself, and the emptying of the cells whose words it has taken in."""
        return (self.edit, *(CellEdit(place, "") for place in self.emptied))


class Field(NamedTuple):
    """A field of an action: its cells, and its words as the model has them."""

    name: str
    places: tuple[Place, ...]
    words: str


class Now(NamedTuple):
    """What a plan is made from: the tracker, the workbook's cells as they stand, and how many claim each of them."""

    tracker: Tracker
    workbook: Patch
    claims: Mapping[str, Mapping[str, int]] = MappingProxyType({})

    def text(self, place: Place) -> str:
        """The words of a cell; "" where it holds none, or something else than words."""
        return self.workbook.words(place.sheet).get(place.cell, "")

    def cell(self, place: Place) -> CellNow:
        return self.workbook.now(place)

    def claimed(self, place: Place) -> int:
        """How many actions and objectives speak by this cell."""
        return self.claims[place.sheet].get(place.cell, 0)

    def mine(self, places: Collection[Place]) -> bool:
        """Whether these cells speak for one action only, in words, and may be changed."""
        return all(self.claimed(place) == 1 and place.cell in self.workbook.words(place.sheet) for place in places)


def look_at(workbook: Patch, tracker: Tracker) -> Now:
    """What the cells of a tracker's actions hold in the workbook.

    One with words struck through speaks twice, by these too: written anew they would be like the others.
    """
    claims: dict[str, Counter[str]] = defaultdict(Counter)
    for action in tracker.actions():
        claims[action.place.sheet].update({*chain.from_iterable(action.cells.values())})
        struck = (cells for name, cells in action.cells.items() if name.startswith(STRUCK_OUT))
        claims[action.place.sheet].update(chain.from_iterable(struck))
    for objective in (one for priority in tracker.priorities for one in priority.objectives):
        for place in _title_cells(objective):
            claims[place.sheet][place.cell] += 1
    return Now(tracker, workbook, claims)


def plan_text(now: Now, clean: Clean, kinds: Collection[Kind]) -> Iterator[Change]:
    """The changes to words: rows joined, updates one a line, spaces cleaned, separators made the same."""
    separators = Separators.of(_owner_cells(now, clean))
    words = _Words(now, clean, frozenset(kinds), separators, cache(lambda sheet: _unclean(now, sheet, clean)))
    for priority in now.tracker.priorities:
        for objective in priority.objectives:
            title = Field("objective", _title_cells(objective), objective.title)
            for number, action in enumerate(objective.actions):
                yield from words.changes([title] if not number else [], action)


def _unclean(now: Now, sheet: str, clean: Clean) -> Collection[str]:
    """The cells of a sheet whose words are not clean."""
    is_clean = cache(lambda text: clean(text) == text)
    return {cell for cell, text in now.workbook.words(sheet).items() if not is_clean(text)}


def _field(action: Action, name: str) -> Field:
    """A field of an action whose words are all of its cells'."""
    places = tuple(Place(action.place.sheet, cell) for cell in action.cells[name])
    return Field(name, places, action.extra[name] if name in action.extra else _said(action, name))


def _said(action: Action, name: str) -> str:
    said = _SAID.get(name)
    return said(action) if said else ""


_SAID: Mapping[str, Callable[[Action], str]] = {
    "title": lambda action: action.title,
    "owner": lambda action: "\n".join(action.owners),
    "start": lambda action: (action.start.text if action.start else None) or "",
    "deadline": lambda action: action.deadline.text or "",
    "updates": lambda action: "\n".join(update.line for update in action.updates),
    "rag": lambda action: action.rating.text or "",
    "evaluation": lambda action: action.evaluation or "",
}


class _Words(NamedTuple):
    """What decides the new words of a cell."""

    now: Now
    clean: Clean
    kinds: frozenset[Kind]
    separators: Separators
    unclean: Callable[[str], Collection[str]]

    def changes(self, first: Iterable[Field], action: Action) -> Iterator[Change]:
        """The changes of an action's fields; a cell that is two of them is changed once."""
        done: set[Place] = set()
        for one in (*first, *self._fields_of(action)):
            change = self.change(one, action) if one.places and not done & set(one.places) else None
            if change:
                done |= set(one.places)
                yield change

    def _fields_of(self, action: Action) -> Iterator[Field]:
        """The fields that may need a change: not those in one cell of clean words, which is most of them."""
        words, unclean = self.now.workbook.words(action.place.sheet), self.unclean(action.place.sheet)
        for name, cells in action.cells.items():
            if len(cells) == 1 and cells[0] not in unclean:
                old = words.get(cells[0]) if name in _REWORDED else None
                if old is None or self._is_settled(name, action, old):
                    continue
            if name != "ref":
                yield _field(action, name)

    def _is_settled(self, name: str, action: Action, old: str) -> bool:
        """Whether clean words of updates or owners are already as they would be written."""
        if name == "updates":
            return old == _said(action, name)
        return self.separators.applied(action.owners, old) in (None, old)

    def change(self, one: Field, action: Action) -> Change | None:
        """The change a field's cells need; none where they speak for other actions too or stand side by side."""
        if not self.now.mine(one.places) or len({column_of(place) for place in one.places}) > 1:
            return None
        old = [self.now.text(place) for place in one.places]
        if len(one.places) > 1:
            fits = len(one.words) <= LONGEST_TEXT
            may = "join" in self.kinds and fits and same_letters(one.words, "".join(old))
            return _joined(one, action, old) if may else None
        kind, new = self._reworded(one, action, old[0])
        if new == old[0] or not new:
            return None
        edit = CellEdit(one.places[0], new, wrap="\n" in new)
        return Change(kind, one.places[0], old[0], new, edit, action.place)

    def _reworded(self, one: Field, action: Action, old: str) -> tuple[Kind, str]:
        cleaned = self.clean(old)
        if one.name == "updates" and "updates" in self.kinds and one.words != cleaned:
            if same_letters(one.words, cleaned):
                return "updates", one.words
        elif one.name == "owner" and "owners" in self.kinds:
            separated = self.separators.applied(action.owners, cleaned)
            if separated and separated != cleaned:
                return "owners", separated
        return "spaces", cleaned if "spaces" in self.kinds else old


def _joined(one: Field, action: Action, old: list[str]) -> Change:
    first, *rest = one.places
    edit = CellEdit(first, one.words, joins=tuple(place.cell for place in rest), wrap=True)
    return Change("join", first, " ¶ ".join(old), one.words, edit, action.place, tuple(rest))


def _owner_cells(now: Now, clean: Clean) -> Iterator[tuple[tuple[str, ...], str]]:
    for action in now.tracker.actions():
        cells = action.cells.get("owner", ())
        place = Place(action.place.sheet, cells[0]) if cells else None
        if place and len(cells) == 1 and len(action.owners) > 1:
            yield action.owners, clean(now.text(place))


def _title_cells(objective: Objective) -> tuple[Place, ...]:
    return tuple(Place(objective.place.sheet, cell) for cell in objective.cells) if objective.place else ()


def column_of(place: Place) -> str:
    """The letters of a cell's column."""
    return place.cell.rstrip("0123456789")
