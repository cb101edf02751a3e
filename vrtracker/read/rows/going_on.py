"""Whether a row goes on from the ones above it, as where a page cut them, or begins an action of its own."""

from __future__ import annotations

from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.joining import BULLETS, DASHES, ends_open, ends_whole, starts_low
from vrtracker.read.lines import Line
from vrtracker.read.rows.records import Group, Piece, Record
from vrtracker.read.rows.shape import Shape


class Above(NamedTuple):
    """What stands above a row of a table of this shape: the record that may go on, and the last objective."""

    shape: Shape
    record: Record | None
    group: Group | None

    def objective_goes_on(self, line: Line) -> bool:
        """Whether the words in the objective's column go on from those above: a page cut them too.

        Beside a whole action, a capital begins another objective, though the one above ends in "someone to turn to".
        """
        objective = self.shape.objective
        text = line.words.get(objective, "") if objective is not None else ""
        group = self.group
        if not text or group is None or not group.title or group.banner is not None:
            return False
        (row, _), before = group.title[-1]
        numbered = any(column in line.words for column in self.shape.columns("ref"))
        if numbered:
            return self.shape.objective_ref is None and starts_low(text) and row == line.number - 1
        return text != before and (starts_low(text) or (ends_open(before) and not self._begins_anew(line)))

    def _begins_anew(self, line: Line) -> bool:
        """Whether a whole action begins here that goes on from nothing."""
        action = line.words.get(self.shape.action, "")
        said = self.shape.has(line, "owner") and self.shape.has(line, "deadline")
        whole = said or self._is_whole(line)
        return whole and action != "" and not (starts_low(action) or ends_open(self._last_words()))

    def action_goes_on(self, line: Line) -> bool:
        """Whether the words in the action's column go on from the row above rather than being an action."""
        shape = self.shape
        if self.record is None or self._is_numbered(line):
            return False
        text = line.words[shape.action]
        unnumbered = shape.action_ref is not None and starts_low(text)
        if shape.objective in line.words and not unnumbered and not self.objective_goes_on(line):
            return False
        if shape.parted and shape.gap_above(line) == 0:
            return True
        if starts_low(text):
            cut = not self._is_whole(line) or shape.action_ref is not None or self._cut_beside(line) > 0
            return (cut and shape.low < 0.5) or ends_open(self._last_words())
        if self._is_whole(line):
            sure = shape.action_ref is None and shape.has(line, "deadline")
            pieces = self._cut_beside(line)
            return pieces > 0 and pieces + ends_open(self._last_words()) > sure
        return self._less_goes_on(line)

    def _is_numbered(self, line: Line) -> bool:
        """A row with a number of its own, or without any the next point of a list that the action above is in."""
        if self.shape.action_ref is not None:
            return self.shape.action_ref in line.words
        above = self._action()
        return bool(above) and _counts_on(above[0][1], line.words[self.shape.action])

    def _less_goes_on(self, line: Line) -> bool:
        """The same for a row that begins with a capital and has less than an action of this table has."""
        shape, before = self.shape, self._last_words()
        bare = not shape.speaks(line, "owner", "deadline", "start", "rag")
        if (bare and self.announces(line.words[shape.action])) or self._cut_beside(line):
            return True
        if shape.action_ref is None:
            return bare and max(shape.owned, shape.dated) > 0.6 and ends_open(before)
        updates = (line.words[column] for column in shape.columns("updates") if column in line.words)
        return not ends_whole(before) or any(map(starts_low, updates))

    def _cut_beside(self, line: Line) -> int:
        """How many cells beside an unnumbered action go on from those above, in columns that begin otherwise."""
        pieces = self.record.pieces if self.record else {}
        told = (
            (pieces.get(column), line.words.get(column, ""))
            for column in self.shape.columns("updates", "evaluation", "rag")
        )
        return sum(
            1
            for above, text in told
            if above and starts_low(text) and not (starts_low(above[0][1]) or ends_whole(above[-1][1]))
        )

    def announces(self, text: str) -> bool:
        """Whether a text is a point of the list that the action above announces with a colon."""
        return text[:1] in BULLETS | DASHES and any(words.endswith(":") for _, words in self._action())

    def _is_whole(self, line: Line) -> bool:
        """A row with what every action of this table has is an action, however its words begin."""
        shape = self.shape
        owner = any(column in line.words and not starts_low(line.words[column]) for column in shape.columns("owner"))
        dated = any(column in line.words and not starts_low(line.words[column]) for column in shape.columns("deadline"))
        return owner and (dated or shape.dated < 0.7)

    def is_cut(self, line: Line) -> bool:
        """The row above stops in the middle of something, and this one has less than an action has."""
        before = self._last_words()
        bare = not self.shape.speaks(line, "owner", "deadline", "rag", "start") and self.shape.owned > 0.6
        return bare and before != "" and not ends_whole(before)

    def _action(self) -> list[Piece]:
        return self.record.pieces.get(self.shape.action, []) if self.record else []

    def _last_words(self) -> str:
        pieces = self._action()
        return pieces[-1][1] if pieces else ""


def _counts_on(first: str, text: str) -> bool:
    """Whether words are the next point of the list that the first ones are a point of: "b) …" below "a) …; and"."""
    before, found = _POINT.match(first), _POINT.match(text)
    if before is None or found is None:
        return False
    return _place(found["point"]) == _place(before["point"]) + 1


def _place(point: str) -> int:
    return int(point) if point.isdigit() else ord(point)


_POINT = compiled(r"^\(?(?P<point>[a-z]|\d{1,2})[.)]\s")
