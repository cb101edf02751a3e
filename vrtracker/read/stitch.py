"""Rows of a table → whole records of work, each under its objective, however many rows the page spread them over."""

from __future__ import annotations

from collections.abc import Container, Sequence

from vrtracker.read.banners import is_banner, tells_of_objective
from vrtracker.read.footers import is_footer, is_numbering, is_sum, only_counts
from vrtracker.read.joining import BULLETS, DASHES, ends_open, ends_whole, starts_low
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date, is_ref, is_stamped
from vrtracker.read.objective_lines import banner, banner_of
from vrtracker.read.records import (
    APART,
    BARE,
    PERHAPS_JOINED,
    PERHAPS_NEW,
    SHARED,
    UNTITLED,
    Group,
    Piece,
    Record,
    Stitched,
    is_continued,
    is_same,
)
from vrtracker.read.shape import Shape, above_lettered


def stitch(body: Sequence[Line], shape: Shape) -> Stitched:
    """The records of a table, from its rows."""
    upwards = sorted(body, key=lambda line: -line.number)
    work = (line for line in upwards if shape.action in line.words and not (is_footer(line) or only_counts(line)))
    last_work = next((line.number for line in work), -1)
    stitcher = _Stitcher(shape, last_work, above_lettered(body, shape))
    for line in body:
        stitcher.take(line)
    return stitcher.made


class _Stitcher:
    """Goes down the rows of one table, with the record and the objective it is in."""

    def __init__(self, shape: Shape, last_work: int, above: Container[int] = ()) -> None:
        self.shape = shape
        self.above = above
        self.last_work = last_work
        self.made = Stitched()
        self.open: Record | None = None
        self.section: Piece | None = None
        self.over = False

    def take(self, line: Line) -> None:
        self.over = self._is_over(line)
        if self.over or self._is_loose(line) or self._tells_of_banner(line):
            self.made.loose.append(line)
        elif line.number in self.above or is_banner(line, self.shape, self.made.records[-1:]):
            self._begin_banner(line)
        elif self._is_objective(line):
            self._begin_objective(line)
        elif self._begins(line):
            self._begin(line)
        elif self.open is not None:
            self._add(self.open, line)
        else:
            self.made.loose.append(line)

    def _is_loose(self, line: Line) -> bool:
        """Words that are no work: a footer, the columns' numbers, notes beside the table or under it."""
        shape = self.shape
        if is_numbering(line) or min(line.words) > shape.last:
            return True
        if line.number > self.last_work and self._is_note(line):
            return True
        below = line.number > self.last_work
        if below and only_counts(line) and self._is_apart(line):
            return True
        if is_footer(line) and (is_sum(line) or not shape.has(line, "updates") or (below and self._is_apart(line))):
            return True
        return below and not shape.has(line, "updates", "owner", "deadline", "rag", "evaluation", "start", "extra")

    def _tells_of_banner(self, line: Line) -> bool:
        """Right below an objective across the table, who leads it or how it is measured names no other one."""
        group = self.made.groups[-1] if self.made.groups else None
        if group is None or group.banner is None or self.open is not None or len(line.words) > 1:
            return False
        return tells_of_objective(next(iter(line.words.values())))

    def _is_apart(self, line: Line) -> bool:
        """Below an empty row, or right below another row that is no work."""
        return self.shape.gap_above(line) > 0 or any(other.number == line.number - 1 for other in self.made.loose[-1:])

    def _is_note(self, line: Line) -> bool:
        """One sentence in front, parted from the work above it, that names no objective."""
        column, text = next(iter(line.words.items()))
        alone = len(line.words) == 1 and column <= self.shape.first and column != self.shape.action
        return alone and self.shape.gap_above(line) > 0 and ":" in text and banner(text) is None

    def _is_over(self, line: Line) -> bool:
        """The work is over where, two empty rows down and with no titles below, rows have nothing an action has."""
        shape = self.shape
        if line.number + 1 in shape.titled_again or not (
            self.over or (self.made.records and shape.gap_above(line) >= 2)
        ):
            return False
        if shape.across.get(line.spot(min(line.words)), 0) - min(line.words) >= 2:
            return False
        ref = line.words.get(shape.action_ref, "") if shape.action_ref is not None else ""
        if ref and not is_ref(ref):
            return len(line.words) <= 3
        bare = (
            not shape.has(line, "owner", "deadline", "start", "rag", "updates") and max(shape.owned, shape.dated) > 0.6
        )
        small = (
            len(line.words) <= 2
            and not shape.has(line, "action", "ref")
            and not any(map(_continues, line.words.values()))
        )
        return not is_ref(ref) and (bare or small)

    def _begin_banner(self, line: Line) -> None:
        columns = list(line.words)
        text = line.words[columns[-1]]
        named = banner_of(line)
        ref, title = named or (None, text)
        pieces = [(line.spot(column), line.words[column]) for column in columns]
        if len(columns) == 2 and not named:
            ref, title = pieces[0][1], text
        spot = pieces[-1][0]
        if self.shape.objectives_given:
            self.section = (spot, " ".join(words for _, words in pieces))
            self.open = None
            return
        heads = [] if named else pieces[:-1]
        self.made.groups.append(Group(heads, pieces if named else pieces[-1:], spot, ref, title))
        self.open = None

    def _is_objective(self, line: Line) -> bool:
        """A row that only names an objective: its title, perhaps its number, and no work yet."""
        objective = self.shape.objective
        if objective is None or objective not in line.words:
            return False
        if set(line.words) - {objective, *self.shape.columns("ref")}:
            return False
        return not self._objective_goes_on(line)

    def _objective_goes_on(self, line: Line) -> bool:
        """Whether the words in the objective's column go on from those above: a page cut them too."""
        objective = self.shape.objective
        text = line.words.get(objective, "") if objective is not None else ""
        group = self.made.groups[-1] if self.made.groups else None
        if not text or group is None or not group.title or group.banner is not None:
            return False
        before = group.title[-1][1]
        numbered = any(column in line.words for column in self.shape.columns("ref"))
        return not numbered and text != before and (starts_low(text) or ends_open(before))

    def _begin_objective(self, line: Line) -> None:
        self._set_objective(line)
        self.open = None

    def _begins(self, line: Line) -> bool:
        """Whether a row is an action of its own."""
        shape = self.shape
        if shape.action in line.words:
            return not self._goes_on(line)
        numbered = shape.action_ref is not None and shape.action_ref in line.words
        return (
            numbered
            and shape.has(line, "owner", "deadline", "updates")
            and line.spot(shape.action) not in shape.covered
        )

    def _goes_on(self, line: Line) -> bool:
        """Whether the words in the action's column go on from the row above rather than being an action."""
        shape = self.shape
        if self.open is None or (shape.action_ref is not None and shape.action_ref in line.words):
            return False
        text = line.words[shape.action]
        unnumbered = shape.action_ref is not None and starts_low(text)
        if shape.objective in line.words and not unnumbered and not self._objective_goes_on(line):
            return False
        before = self.open.pieces.get(shape.action, [((0, 0), "")])[-1][1]
        whole = self._is_whole(line)
        if starts_low(text):
            return (not whole and shape.low < 0.5) or ends_open(before)
        bare = not shape.has(line, "owner", "deadline", "start", "rag")
        point = bare and self._is_point(text)
        if shape.action_ref is None:
            open_above = max(shape.owned, shape.dated) > 0.6 and ends_open(before)
            return not whole and (point or (bare and open_above))
        if whole:
            return self._is_cut_beside(line)
        updates = (line.words[column] for column in shape.columns("updates") if column in line.words)
        return point or not ends_whole(before) or any(map(starts_low, updates))

    def _is_cut_beside(self, line: Line) -> bool:
        """Whether the words beside an unnumbered action go on from those above, in a column that begins otherwise."""
        pieces = self.open.pieces if self.open else {}
        for column in self.shape.columns("updates", "evaluation", "rag"):
            above, text = pieces.get(column), line.words.get(column, "")
            if above and starts_low(text) and not (starts_low(above[0][1]) or ends_whole(above[-1][1])):
                return True
        return False

    def _is_point(self, text: str) -> bool:
        """A point of the list that the action above announces with a colon."""
        above = self.open.pieces.get(self.shape.action, []) if self.open else []
        return text[:1] in BULLETS | DASHES and any(words.endswith(":") for _, words in above)

    def _is_whole(self, line: Line) -> bool:
        """A row with what every action of this table has is an action, however its words begin."""
        shape = self.shape
        owner = any(column in line.words and not starts_low(line.words[column]) for column in shape.columns("owner"))
        dated = any(column in line.words and not starts_low(line.words[column]) for column in shape.columns("deadline"))
        return owner and (dated or shape.dated < 0.7)

    def _begin(self, line: Line) -> None:
        self._set_objective(line)
        record = Record([line], {}, len(self.made.groups) - 1, section=self.section)
        skip = {self.shape.objective, self.shape.objective_ref}
        for column, text in line.words.items():
            if column not in skip:
                record.pieces[column] = [(line.spot(column), text)]
        self._share_merged(record, line)
        self._doubt_beginning(record, line)
        self.made.records.append(record)
        self.open = record

    def _doubt_beginning(self, record: Record, line: Line) -> None:
        text = line.words.get(self.shape.action, "")
        spot = line.spot(self.shape.action)
        if not text:
            record.doubts.append((spot, UNTITLED))
        elif self.shape.action_ref is not None and self.shape.action_ref in line.words:
            return
        elif self._stands_apart(line):
            record.doubts.append((spot, APART))
        elif len(line.words) == 1 and min(self.shape.owned, self.shape.dated) > 0.6:
            record.doubts.append((spot, BARE))
        elif self._is_point(text) or (
            self.open is not None and self.shape.low < 0.5 and (starts_low(text) or self._cut_above(line))
        ):
            record.doubts.append((spot, PERHAPS_JOINED))

    def _stands_apart(self, line: Line) -> bool:
        """A short row, two empty rows below the work or right under another such row."""
        if not self.made.records or len(line.words) > 2:
            return False
        if self.shape.dated <= 0.6 and len(self.made.records[0].pieces) < 5:
            return False
        after_one = any(doubt is APART for _, doubt in self.made.records[-1].doubts)
        return self.shape.gap_above(line) >= 2 or after_one

    def _cut_above(self, line: Line) -> bool:
        """The row above stops in the middle of something, and this one has less than an action has."""
        before = self.open.pieces.get(self.shape.action, [((0, 0), "")])[-1][1] if self.open else ""
        bare = not self.shape.has(line, "owner", "deadline", "rag", "start") and self.shape.owned > 0.6
        return bare and before != "" and not ends_whole(before)

    def _share_merged(self, record: Record, line: Line) -> None:
        """A cell merged over several actions speaks for each of them."""
        shape = self.shape
        if not shape.covered:
            return
        for column in shape.columns("owner", "start", "deadline", "updates", "rag", "evaluation", "extra"):
            anchor = shape.covered.get(line.spot(column))
            if anchor is None or column in line.words:
                continue
            for earlier in reversed(self.made.records):
                piece = next((piece for piece in earlier.pieces.get(column, []) if piece[0] == anchor), None)
                if piece:
                    record.pieces[column] = [piece]
                    record.doubts.append((line.spot(column), SHARED))
                if piece or earlier.first_row <= anchor[0]:
                    break

    def _set_objective(self, line: Line) -> None:
        """The objective this row's work is under: a new one, the one above, or the one above going on."""
        shape, groups = self.shape, self.made.groups
        title = _piece(line, shape.objective)
        ref = _piece(line, shape.objective_ref)
        current = groups[-1] if groups else None
        if title and current and is_continued(current, title):
            return
        if title and current and self._objective_goes_on(line):
            current.title.append(title)
            current.joined.append(title[0])
        elif title and not (current and is_same(current, title, ref)):
            groups.append(Group([ref] if ref else [], [title]))
        elif title and current:
            current.title.append((title[0], ""))
            current.ref.extend([(ref[0], "")] if ref else [])
        elif ref and not (current and current.ref and current.ref[0][1] == ref[1]):
            groups.append(Group([ref], []))
        elif current is None:
            groups.append(Group())

    def _add(self, record: Record, line: Line) -> None:
        """A row that goes on from the ones above: each of its cells is put to its column's."""
        record.lines.append(line)
        group = self.made.groups[record.group]
        for column in line.words:
            piece = (line.spot(column), line.words[column])
            if column == self.shape.objective and group.banner is None:
                group.title.append(piece)
                group.joined.append(piece[0])
            elif column == self.shape.objective_ref:
                group.ref.append(piece)
            else:
                record.pieces.setdefault(column, []).append(piece)
                record.joined.append(piece[0])
        if self.shape.action in line.words and not starts_low(line.words[self.shape.action]):
            record.doubts.append((line.spot(self.shape.action), PERHAPS_NEW))


def _continues(text: str) -> bool:
    """Words that go on from something, or that are an entry of progress with its date."""
    return starts_low(text) or is_stamped(text) or is_date(text)


def _piece(line: Line, column: int | None) -> Piece | None:
    return (line.spot(column), line.words[column]) if column is not None and column in line.words else None
