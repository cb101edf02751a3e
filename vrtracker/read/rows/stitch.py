"""Rows of a table → whole records of work, each under its objective, however many rows the page spread them over."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence, Set

from vrtracker.read.joining import starts_low
from vrtracker.read.layout.objective_lines import banner_of
from vrtracker.read.layout.parts import is_wider, tells_of_objective
from vrtracker.read.layout.standing import says_standing
from vrtracker.read.lines import Line
from vrtracker.read.rows.banners import is_banner, without_remark
from vrtracker.read.rows.dittos import parted_from_ditto
from vrtracker.read.rows.going_on import Above
from vrtracker.read.rows.heading_rows import heading_rows, is_nested, over_objectives
from vrtracker.read.rows.loose_rows import is_loose, is_over, last_row_of_work
from vrtracker.read.rows.numbered import follows
from vrtracker.read.rows.records import (
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
from vrtracker.read.rows.shape import Shape


def stitch(
    body: Sequence[Line], shape: Shape, headings: Set[int] = frozenset(), kin: Iterable[Sequence[Line]] = ()
) -> Stitched:
    """The records of a table, from its rows; ``headings`` are rows that are known to head parts of it.

    ``kin`` are the rows of the tables that are kept alike, itself included.
    """
    headings |= over_objectives(body, shape)
    stitcher = _Stitcher(shape, last_row_of_work(body, shape), headings, heading_rows(body, shape, kin))
    for line in body:
        stitcher.take(line)
    return stitcher.made


class _Stitcher:
    """Goes down the rows of one table, with the record and the objective it is in."""

    def __init__(self, shape: Shape, last_work: int, headings: Set[int], banners: Container[int]) -> None:
        self.shape = shape
        self.headings = headings
        self.banners = banners
        self.last_work = last_work
        self.made = Stitched()
        self.open: Record | None = None
        self.section: Piece | None = None
        self.section_ref: str | None = None
        self.over = False

    @property
    def _above(self) -> Above:
        """What a row may go on from."""
        return Above(self.shape, self.open, self.made.groups[-1] if self.made.groups else None)

    def take(self, line: Line) -> None:
        """Takes a row; a mark that repeats the objective above is that row's own, one in words is left over."""
        row, ditto = parted_from_ditto(line, self.shape.objective if self.made.groups else None)
        if row.words:
            self._take(row)
        if ditto is not None and (self.open is None or any(map(str.isalpha, ditto.text))):
            self.made.loose.append(ditto)
        elif ditto is not None and self.open is not None:
            ((column, text),) = ditto.words.items()
            self.open.pieces.setdefault(column, []).append((ditto.spot(column), text))

    def _take(self, line: Line) -> None:
        heads = line.number in self.headings
        self.over = not heads and is_over(line, self.shape, begun=bool(self.made.records), over=self.over)
        if heads:
            self._begin_banner(line)
        elif self.over or is_loose(line, self.shape, self.last_work, self.made.loose) or self._tells_of_banner(line):
            self.made.loose.append(line)
        elif self._goes_on_from_banner(line):
            self._add_to_banner(line)
        elif line.number in self.banners:
            self._begin_numbered(line)
        elif is_banner(heading := without_remark(line), self.shape, self.made.records[-1:]):
            self._begin_banner(heading)
        elif self._is_objective(line):
            self._begin_objective(line)
        elif self._begins(line):
            self._begin(line)
        elif self.open is not None and not self._is_typed_ahead(line, self.open):
            self._add(self.open, line)
        else:
            self.made.loose.append(line)

    def _is_typed_ahead(self, line: Line, record: Record) -> bool:
        """A later number with nothing beside it numbers no work yet, and is no part of the number above."""
        column = self.shape.action_ref
        if column is None or list(line.words) != [column] or line.spot(self.shape.action) in self.shape.covered:
            return False
        numbers = [text for _, text in record.pieces.get(column, ())]
        return len(numbers) == 1 and follows(numbers[0], line.text)

    def _tells_of_banner(self, line: Line) -> bool:
        """Right below an objective across the table, who leads it or how it is measured names no other one."""
        group = self.made.groups[-1] if self.made.groups else None
        if group is None or group.banner is None or self.open is not None:
            return False
        return all(map(tells_of_objective, line.words.values()))

    def _goes_on_from_banner(self, line: Line) -> bool:
        """Right below an objective across the table that has no action yet, the rest of its words."""
        group = self.made.groups[-1] if self.made.groups else None
        if group is None or group.banner is None or self.open is not None or len(line.words) > 1:
            return False
        last = group.title[-1][0] if group.title else group.banner
        return last[0] == line.number - 1 and last[1] in line.words and starts_low(line.words[last[1]])

    def _add_to_banner(self, line: Line) -> None:
        group, (column, text) = self.made.groups[-1], next(iter(line.words.items()))
        group.title.append((line.spot(column), text))
        group.joined.append(line.spot(column))
        group.given_title = f"{group.given_title} {text}"

    def _begin_numbered(self, line: Line) -> None:
        """What numbered actions are for; words left of it are their section, and who leads it stays unplaced."""
        action, left = self.shape.action, [c for c in self.shape.columns("extra") if c in line.words]
        if left and left[0] < action:
            self.section = _piece(line, left[0])
        said = {column: line.words[column] for column in line.words if column in (self.shape.action_ref, action)}
        self._begin_banner(line._replace(words=said))

    def _begin_banner(self, line: Line) -> None:
        columns = list(line.words)
        text = line.words[columns[-1]]
        named = banner_of(line)
        ref, title = named or (None, text)
        pieces = [(line.spot(column), line.words[column]) for column in columns]
        if len(columns) == 2 and not named:
            ref, title = pieces[0][1], text
        spot = pieces[-1][0]
        if self.shape.objectives_given or says_standing(text):
            self.section = (spot, " ".join(words for _, words in pieces))
            self.open = None
            return
        if self._ends_standing():
            self.section = None
        if wider := self._wider(line, ref):
            self.section, self.section_ref = wider, self.made.groups.pop().given_ref
        elif ref and self.section_ref and not is_nested(self.section_ref, ref):
            self.section = self.section_ref = None
        heads = [] if named else pieces[:-1]
        self.made.groups.append(Group(heads, pieces if named else pieces[-1:], spot, ref, title))
        self.open = None

    def _ends_standing(self) -> bool:
        """Whether work stands right under words on how it stands: they spoke of one objective, and not of the next."""
        if self.section is None or not self.made.records or self.made.records[-1].section != self.section:
            return False
        banner = self.made.groups[self.made.records[-1].group].banner
        (row, _), text = self.section
        return says_standing(text) and (banner is None or banner[0] < row)

    def _wider(self, line: Line, ref: str | None) -> Piece | None:
        """The heading of another kind above an objective's line, which is a section of it: it has no work itself."""
        group = self.made.groups[-1] if self.made.groups else None
        works = any(record.group == len(self.made.groups) - 1 for record in self.made.records[-1:])
        if group is None or group.banner is None or works:
            return None
        (row, column), words = group.banner, group.title[-1][1]
        heads = line.number in self.headings and (row == line.number - 1 or row not in self.headings)
        within = bool(ref and group.given_ref and is_nested(group.given_ref, ref))
        return group.title[-1] if heads or within or is_wider(Line(row, {column: words}), line) else None

    def _is_objective(self, line: Line) -> bool:
        """A row that only names an objective: its title, perhaps its number, and no work yet."""
        objective = self.shape.objective
        if objective is None or objective not in line.words:
            return False
        if set(line.words) - {objective, *self.shape.columns("ref")}:
            return False
        return not self._above.objective_goes_on(line)

    def _begin_objective(self, line: Line) -> None:
        self._set_objective(line)
        self.open = None

    def _begins(self, line: Line) -> bool:
        """Whether a row is an action of its own."""
        shape = self.shape
        if shape.action in line.words:
            return not self._above.action_goes_on(line)
        numbered = shape.action_ref is not None and shape.action_ref in line.words
        return (
            numbered
            and shape.has(line, "owner", "deadline", "updates")
            and line.spot(shape.action) not in shape.covered
        )

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
        elif self._above.announces(text) or (
            self.open is not None and self.shape.low < 0.5 and (starts_low(text) or self._above.is_cut(line))
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
        if title and current and self._above.objective_goes_on(line):
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
                _add_objective(group, piece)
            elif column == self.shape.objective_ref:
                group.ref.append(piece)
            else:
                record.pieces.setdefault(column, []).append(piece)
                record.joined.append(piece[0])
        if self.shape.action in line.words and not starts_low(line.words[self.shape.action]):
            record.doubts.append((line.spot(self.shape.action), PERHAPS_NEW))


def _add_objective(group: Group, piece: Piece) -> None:
    """Words beside a row that goes on: more of the objective's, unless a page only said them again above its rows."""
    if is_continued(group, piece):
        return
    if is_same(group, piece, None):
        group.title.append((piece[0], ""))
        return
    group.title.append(piece)
    group.joined.append(piece[0])


def _piece(line: Line, column: int | None) -> Piece | None:
    return (line.spot(column), line.words[column]) if column is not None and column in line.words else None
