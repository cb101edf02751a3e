"""The partners' updates and ratings as changes to cells of the coordinator's own workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from typing import NamedTuple

from vrtracker.model import Action, Finding, Place, Priority, Rag, Tracker
from vrtracker.patterns import compiled
from vrtracker.return_format import Merge, NewRating, NewWords, Reply
from vrtracker.write.patch.edits import CellEdit, CellNow, look
from vrtracker.write.stamp_style import stamp, style_of

_FILLS: Mapping[Rag, str] = {
    "red": "FF0000",
    "amber": "FFC000",
    "green": "00B050",
    "blue": "0070C0",
    "grey": "BFBFBF",
}
"""The fills that Excel's own palette offers for the ratings, for a tracker that has none of a colour yet."""

UPDATE = "New update"
RATING = "New RAG"
"""What a change is, in the words of the columns that partners fill in."""

_ONE_WORD = compiled(r"\W*[^\W\d_]+\W*")

_SOURCE_ROW = compiled(r"\d+")


class Change(NamedTuple):
    """One thing put into the tracker: from whom, into which action's cell, and what the cell said and says."""

    action: Action
    what: str
    reply: Reply
    edit: CellEdit
    old: str
    new: str


class Plan(NamedTuple):
    """The changes a merge comes to, and what could not be changed, with the words that were sent."""

    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()


def plan(
    data: bytes, tracker: Tracker, merge: Merge, as_at: date, *, colon_for: frozenset[Place] = frozenset()
) -> Plan:
    """How the merge goes into the workbook's cells.

    ``colon_for`` are the places of actions whose new stamp is followed by a colon, since without one it would run
    into the words after it.
    """
    writer = _Writer(data, tracker, as_at, colon_for, {rating.action.place for rating in merge.ratings})
    made = [*writer.updates(merge.updates), *(writer.rating(rating) for rating in merge.ratings)]
    return Plan(
        tuple(one for one in made if isinstance(one, Change)), tuple(one for one in made if isinstance(one, Finding))
    )


class _Writer:
    """Knows the tracker's habits: where its columns are, how it stamps, where its newest stands, how it rates."""

    def __init__(
        self, data: bytes, tracker: Tracker, as_at: date, colon_for: frozenset[Place], changing: Set[Place]
    ) -> None:
        self._changing = changing
        self._data = data
        self._as_at = as_at
        self._colon_for = colon_for
        self._priorities = {str(one.place): priority for priority in tracker.priorities for one in priority.actions()}
        self._cells: dict[str, Mapping[str, CellNow]] = {}
        self._actions = actions = list(tracker.actions())
        self._style = style_of(update.stamp for one in actions for update in one.updates if update.stamp)
        orders = Counter(order for one in actions if (order := _newest_first(one)) is not None)
        self._newest_first = orders[True] > orders[False]
        self._rated = [one for one in actions if one.rating.colour]

    def updates(self, new: Sequence[NewWords]) -> Iterator[Change | Finding]:
        """One change an action, whoever sent how much of it."""
        grouped: dict[str, list[NewWords]] = {}
        for words in new:
            grouped.setdefault(str(words.action.place), []).append(words)
        for same in grouped.values():
            yield from self._update(same)

    def _update(self, same: Sequence[NewWords]) -> Iterator[Change | Finding]:
        action = same[0].action
        first = _newest_first(action)
        at_front = (self._newest_first if first is None else first) and not _has_undated_lead(action)
        place = self._cell(action, "updates", last=not at_front)
        if place is None:
            yield from (_no_cell(words, "The sheet has no column for updates.") for words in same)
            return
        now = self._now(place)
        if now.kind not in ("text", "empty"):
            yield from (_no_cell(words, f"Cell {place.cell} holds a {now.kind}, not words.") for words in same)
            return
        lines = [self._line(words) for words in same]
        parts = [*reversed(lines), now.text] if at_front else [now.text.rstrip(), *lines]
        value = "\n".join(part for part in parts if part)
        edit = CellEdit(place, value, wrap=True)
        for words, line in zip(same, lines, strict=True):
            yield Change(action, UPDATE, words.reply, edit, now.text, line)

    def _line(self, words: NewWords) -> str:
        mark = stamp(self._as_at, self._style)
        if words.action.place in self._colon_for and not self._style.after.strip():
            mark += ":"
        return f"{mark} {words.text}"

    def rating(self, new: NewRating) -> Change | Finding:
        place = self._cell(new.action, "rag", last=False)
        if place is None:
            return _no_rating(new, "The sheet has no RAG column.")
        now = self._now(place)
        if now.kind not in ("text", "empty") or (now.text and not _is_rating_alone(new.action, now.text)):
            return _no_rating(new, "Its RAG cell says more than a rating, and that would be overwritten.")
        if new.action.rating.text and not now.text:
            return _no_rating(new, "Its RAG is read from a sentence, which a new colour would contradict.")
        in_words = bool(now.text) or (new.action.rating.colour is None and self._rates_in_words)
        word = self._word(new) if in_words else ""
        if in_words and not word:
            return _no_rating(new, "The tracker's own key gives its words other meanings, and none says this.")
        fill = self._fill(new, place, now, in_words)
        edit = CellEdit(place, word or None, fill=fill[0], fill_of=fill[1])
        return Change(new.action, RATING, new.reply, edit, _rating_words(now, new.action), word or new.rag)

    @property
    def _rates_in_words(self) -> bool:
        sources = Counter("fill" if one.rating.source == "fill" else "words" for one in self._rated)
        return sources["words"] >= sources["fill"]

    def _word(self, new: NewRating) -> str:
        """The tracker's own word for the rating, else the plain one in the letters that its words are in."""
        alone = [(one, one.rating.text) for one in self._rated if _is_rating_alone(one, one.rating.text or "")]
        words = [text for _, text in alone if text]
        own = Counter(
            text for one, text in alone if text and (one.rating.colour, one.complete) == (new.rag, new.complete)
        )
        if own:
            return own.most_common(1)[0][0]
        if any(one.rating.source == "key" for one in self._rated):
            return ""
        return _in_letters_of(words, "Complete" if new.complete else new.rag)

    def _fill(self, new: NewRating, place: Place, now: CellNow, in_words: bool) -> tuple[str | None, str | None]:
        """The fill as RRGGBB, or the cell whose fill is taken; neither where the words, or a rule, give the colour."""
        if in_words and not now.filled:
            return None, None
        like = [
            cells[0]
            for one in self._rated
            if one.place.sheet == place.sheet
            and one.place not in self._changing
            and (one.rating.colour, one.complete) == (new.rag, new.complete)
            and (cells := one.cells.get("rag"))
            and self._now(Place(place.sheet, cells[0])).filled
        ]
        return (None, like[0]) if like else (_FILLS[new.rag], None)

    def _cell(self, action: Action, field: str, *, last: bool) -> Place | None:
        """The action's cell of a field: where its words are, else where its row meets the field's column."""
        sheet = action.place.sheet
        if cells := self._worded(sheet, action.cells.get(field, ())):
            return Place(sheet, cells[-1] if last else cells[0])
        empty = self._empty_cell(action, field)
        return Place(sheet, empty) if empty else None

    def _worded(self, sheet: str, cells: Sequence[str]) -> Sequence[str]:
        """Of cells in two columns (dates beside words), those of the column that has the words."""
        columns: dict[str, list[str]] = {}
        for cell in cells:
            columns.setdefault(cell.rstrip("0123456789"), []).append(cell)
        if len(columns) < 2:
            return cells
        return max(columns.values(), key=lambda own: sum(len(self._now(Place(sheet, cell)).text) for cell in own))

    def _empty_cell(self, action: Action, field: str) -> str | None:
        column = _column(self._priorities[str(action.place)], field)
        row = _SOURCE_ROW.search(action.place.cell)
        return f"{column}{row.group()}" if column and row else None

    def _now(self, place: Place) -> CellNow:
        """What a cell holds; a sheet's RAG and update cells are looked up together, the first time one is asked for."""
        if place.sheet not in self._cells:
            wanted = {
                cell
                for one in self._actions
                if one.place.sheet == place.sheet
                for field in ("rag", "updates")
                for cell in (*one.cells.get(field, ()), self._empty_cell(one, field))
                if cell
            }
            self._cells[place.sheet] = look(self._data, place.sheet, sorted(wanted))
        return self._cells[place.sheet][place.cell]


def _column(priority: Priority, field: str) -> str | None:
    return next((column.column for column in priority.columns if column.field == field), None)


def _newest_first(action: Action) -> bool | None:
    """Whether an action's updates run from the newest down; None where fewer than two days tell."""
    days = [update.date for update in action.updates if update.date]
    return days[0] > days[-1] if len(days) > 1 and days[0] != days[-1] else None


def _has_undated_lead(action: Action) -> bool:
    """Undated words at the top would be read as part of an entry put above them."""
    return bool(action.updates) and action.updates[0].date is None


def _is_rating_alone(action: Action, text: str) -> bool:
    """Whether a RAG cell's words are a rating and nothing else: one word, or words that a key gives a meaning."""
    return bool(_ONE_WORD.fullmatch(text)) or (action.rating.source == "key" and text == action.rating.text)


def _in_letters_of(words: Iterable[str], plain: str) -> str:
    """The plain word as capitals, small letters, one letter or a name, as most of the tracker's words are."""
    counted = Counter(_letters(word) for word in words)
    style = counted.most_common(1)[0][0] if counted else "name"
    return {"one": plain[0].upper(), "capitals": plain.upper(), "small": plain.lower()}.get(style, plain.capitalize())


def _letters(word: str) -> str:
    if len(word) == 1:
        return "one"
    return "capitals" if word.isupper() else "small" if word.islower() else "name"


def _rating_words(now: CellNow, action: Action) -> str:
    return now.text or action.rating.colour or "not rated"


def _no_cell(words: NewWords, why: str) -> Finding:
    return _not_put_in(words.action, words.reply, f"The update “{words.text}”", why)


def _no_rating(new: NewRating, why: str) -> Finding:
    return _not_put_in(new.action, new.reply, f"The rating {new.reply.rag_text}", why)


def _not_put_in(action: Action, reply: Reply, what: str, why: str) -> Finding:
    return Finding(
        "merge-not-put-in",
        "error",
        action.place,
        f"{what} from {reply.owner} for {action.ref} could not be put in. {why}",
        "Type it into the tracker yourself.",
        action.ref,
    )


def unsafe(change: Change) -> Finding:
    """A change that was taken back, since reading the result did not give the tracker plus just this."""
    why = "It would be read as something else beside what is there."
    return _not_put_in(change.action, change.reply, f"“{change.new}”", why)
