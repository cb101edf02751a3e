"""One table → one Priority: its columns shared out, its rows made whole, its header block and key read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from vrtracker.model import Column, Context, Field, Finding, Priority
from vrtracker.read.accounting import Ledger
from vrtracker.read.action_cells import Frame
from vrtracker.read.beside import is_work
from vrtracker.read.columns import Guess, assign
from vrtracker.read.content import SAMPLE, profile
from vrtracker.read.grid import Cell, Sheet, Spot, column_name
from vrtracker.read.grouping import finer_action, grouping, outranked
from vrtracker.read.guesses import say_columns, say_labels
from vrtracker.read.header import Header, Table
from vrtracker.read.heading import Heading, read_footer, read_heading
from vrtracker.read.joining import Vocabulary
from vrtracker.read.key import Key, find_key, is_key_row
from vrtracker.read.layout import Layout
from vrtracker.read.lines import Line, without
from vrtracker.read.naming import column_names, shown_titles
from vrtracker.read.objectives import read_objectives
from vrtracker.read.plan_title import title_line
from vrtracker.read.rating import fill_colour
from vrtracker.read.readers import readers
from vrtracker.read.records import Stitched
from vrtracker.read.shading import unshaded
from vrtracker.read.shape import Shape, shape_of
from vrtracker.read.stitch import stitch
from vrtracker.read.titles import SURE, names_extra, strength, title_points
from vrtracker.settings import Settings, SheetSettings

LEAST_KNOWN = 2
"""Where fewer titles than these are known, the cells alone say what a column is."""
Kin = Sequence[tuple[Sheet, Table]]
"""The tables with the same titles in the same columns, on whatever sheet: what one leaves open, another may tell."""


class Reading(NamedTuple):
    """What every plan of a file is read with."""

    as_at: date
    settings: Settings
    shared_key: Mapping[str, str]


class Plan:
    """One table on its way to a Priority."""

    def __init__(self, sheet: Sheet, layout: Layout, table: Table, settings: Settings, kin: Kin = ()) -> None:
        self.sheet, self.layout, self.table, self.settings = sheet, layout, table, settings
        self.kin = kin or ((sheet, table),)
        self.own = settings.sheets.get(sheet.name, SheetSettings())
        self.titled = set(table.header.titles) - {table.entries}
        self.key = self._key()
        self.body = [line for line in (without(line, self.key.spots) for line in table.body) if line.words]
        self.heading = read_heading(
            [line for line in (without(line, self.key.spots) for line in table.above) if line.words]
        )
        self.columns = sorted({*self.titled, *(column for line in self.body for column in line.words)})
        self.guesses = self._assign()
        self.fields: dict[int, Field] = {column: guess.field for column, guess in self.guesses.items()}

    @property
    def works(self) -> bool:
        """Whether this is a table of work at all: it says in words what is to be done, and something else about it."""
        action = next((column for column, name in self.fields.items() if name == "action"), None)
        others = [column for column, name in self.fields.items() if name not in ("action", "extra")]
        if action is None:
            return False
        said = any(" " in line.words.get(action, "") for line in self.body)
        return said and any(column in line.words for line in self.body for column in others)

    def _assign(self) -> dict[int, Guess]:
        header = self.table.header
        titles = [_scored_title(header, column) for column in self.columns]
        if sum(map(bool, map(title_points, titles))) < LEAST_KNOWN:
            titles = [title if title_points(title) else "" for title in titles]
        profiles = [
            profile(self._explained(title, self._sample(column)))
            for title, column in zip(titles, self.columns, strict=True)
        ]
        told: dict[int, Field] = {}
        for index, column in enumerate(self.columns):
            name = self.own.columns.get(column_name(column)) or self.own.columns.get(header.titles.get(column, ""))
            if name:
                told[index] = name
        guesses = assign(titles, profiles, told=told, local=self.settings.read.titles)
        rows = [[line.words.get(c, "") for c in self.columns] for line in self.body]
        finer = finer_action(titles, guesses, rows)
        if finer and not told:
            because = "each of its rows has an owner and a date of its own"
            guesses = assign(titles, profiles, told=finer, because=because, local=self.settings.read.titles)
        merged = {
            index
            for index, c in enumerate(self.columns)
            if self.layout.down and any(line.spot(c) in self.layout.down for line in self.body)
        }
        below = [row for row, line in zip(rows, self.body, strict=True) if line.number > header.last]
        kin = ([[line.words.get(c, "") for c in self.columns] for line in table.body[:SAMPLE]] for _, table in self.kin)
        found = grouping(titles, guesses, merged, rows, kin) or outranked(titles, guesses, below)
        for column, group in found.items():
            guesses = (*guesses[:column], group, *guesses[column + 1 :])
        return dict(zip(self.columns, guesses, strict=True))

    def _sample(self, column: int) -> list[Cell]:
        """A column's cells with words or a fill, of the table and of those with its titles."""
        found: list[Cell] = []
        for sheet, lines in self._sampled:
            cells = (unshaded(sheet, line.spot(column), self.titled) for line in lines)
            found += [cell for cell in cells if cell is not None and (cell.text or cell.fill)][:SAMPLE]
        return found[: 2 * SAMPLE]

    def _explained(self, title: str, cells: Sequence[Cell]) -> Sequence[Cell]:
        """The cells under a title of progress or rating, or one nobody knows: what the key explains in its words."""
        signs, points = self.key.signs, title_points(title)
        if not signs or (points and {"updates", "rag"}.isdisjoint(points)):
            return cells
        return [cell._replace(text=signs.get(cell.text.strip().casefold(), cell.text)) for cell in cells]

    @cached_property
    def _sampled(self) -> list[tuple[Sheet, Sequence[Line]]]:
        """The rows that columns are told by, taken evenly."""
        return [(sheet, list(_evenly(self._full(table), SAMPLE * 4))) for sheet, table in self.kin]

    def _full(self, table: Table) -> Sequence[Line]:
        """The rows that tell most of a table: not banners or footers, where there are others."""
        edge = max(self.titled, default=0)
        least = max(2, 0.4 * len(self.titled))
        rows = [line for line in table.body if sum(1 for each in line.words if each <= edge) >= least]
        return rows or table.body

    def priority(self, reading: Reading, ledger: Ledger, findings: list[Finding], *, alone: bool) -> Priority:
        """The priority; what it took is taken from the ledger, what there is to say added to the findings."""
        table = self.table
        key, body = self.key, self.body
        heading = self.heading
        shape = self._shape()
        stitched = stitch(body, shape)
        footer = read_footer(stitched.loose)
        meanings: Mapping[str, str] = dict[str, str](key.meanings) or reading.shared_key
        names = column_names(self.columns, table.header)
        titles = shown_titles(names, table.header, self.fields)
        frame = Frame(
            self.sheet,
            names,
            shape.by_field,
            readers(reading.settings, meanings),
            reading.as_at,
            Vocabulary(lambda: (text for line in self.layout.lines for text in line.words.values())),
            self._colour_column(),
            self.layout.down,
            bool(table.blocks),
            any(cell.comment for cell in self.sheet.cells.values()),
            "c" not in map(str.casefold, meanings) and self._is_in_letters(shape.columns("rag")),
        )
        self._account(ledger, heading, footer, stitched, key)
        objectives = list(read_objectives(stitched, frame, shape.action_ref, findings))
        findings.extend(say_columns(self.sheet.name, table.header.last, titles, self.guesses))
        findings.extend(say_labels(self.sheet.name, heading))
        name, context = self._name(heading, alone)
        return Priority(
            name=name,
            sheet=self.sheet.name,
            strategic_lead=heading.lead,
            support_officer=heading.support,
            measures=tuple(heading.measures),
            context=(*context, *heading.context, *footer.context),
            rag_key=dict(meanings),
            columns=tuple(self._column(column, titles) for column in self.columns if self._is_shown(column)),
            objectives=tuple(objectives),
        )

    def _shape(self) -> Shape:
        """How the table is kept; a number that is neither the actions' nor the objectives' is kept as an extra."""
        shape = shape_of(self.sheet, self.kin, self.fields, self.layout, sorted(self.titled))
        spare = [c for c in shape.by_field.get("ref", ()) if c not in (shape.objective_ref, shape.action_ref)]
        if not spare:
            return shape
        self.fields |= dict.fromkeys(spare, "extra")
        return shape_of(self.sheet, self.kin, self.fields, self.layout, sorted(self.titled))

    def _is_shown(self, column: int) -> bool:
        """A column without a title of its own is only shown where its cells belong to the work."""
        return column in self.titled or any(column in line.words for line in self.body)

    def _key(self) -> Key:
        """The key above the table, below it or to the right of it: never in a row of work."""
        table = self.table
        upwards = sorted(table.body, key=lambda line: -line.number)
        last_row = next((line.number for line in upwards if len(line.words) > 2 and not is_key_row(line)), -1)
        first, edge = min(self.titled, default=0), max(self.titled, default=0)
        told = {
            column
            for column, title in table.header.titles.items()
            if not {"updates", "rag", "evaluation"}.isdisjoint(title_points(title))
        }

        def allowed(line: Line) -> Sequence[int]:
            columns = list(line.words)
            if line.number in table.header.rows:
                return [column for column in columns if column > edge]
            inside = table.header.rows[0] <= line.number <= last_row
            if not inside or (len(columns) <= 2 and told.isdisjoint(columns)) or is_key_row(line):
                return columns
            return [column for column in columns if not first <= column <= edge]

        lines = [*table.above, *table.titles, *table.repeats, *table.body]
        return find_key(
            self.sheet,
            sorted(lines, key=lambda line: line.number),
            allowed,
            work=range(table.header.rows[0], last_row + 1),
        )

    def _colour_column(self) -> int | None:
        """Where there is no RAG column, the one column that is coloured by hand in more than one rating."""
        if "rag" in self.fields.values():
            return None
        within = range(min(self.titled, default=0), max(self.titled, default=0) + 2)
        for column in (*(c for c in within if c not in self.columns), *self.columns):
            cells = self._sample(column)
            if len({fill_colour(cell.fill) for cell in cells if cell.fill} - {None}) >= 2:
                return column
        return next((c for c in within if c not in self.columns and self._is_coloured_alone(c)), None)

    def _is_in_letters(self, columns: Iterable[int]) -> bool:
        """Whether a column of ratings holds two letters at least of R, A and G."""
        return any(len({"R", "A", "G"} & {cell.text.strip() for cell in self._sample(c)}) >= 2 for c in columns)

    def _is_coloured_alone(self, column: int) -> bool:
        """Whether a column without words is coloured in rows of work, and no cell beside it is."""
        cells = self.sheet.cells
        spots = [line.spot(column) for line in self._full(self.table)]
        fills = [(cells[spot].fill, cells.get((spot[0], spot[1] - 1))) for spot in spots if spot in cells]
        return any(fill and fill_colour(fill) and not (beside and beside.fill == fill) for fill, beside in fills)

    def _name(self, heading: Heading, alone: bool) -> tuple[str, list[Context]]:
        """The plan's name, and the lines without a label that are not it."""
        lines = [text for _, text in heading.titles]
        name = self.own.priority or heading.name
        if name is None and (title := title_line(self.sheet, heading, alone=alone)) is not None:
            name = lines.pop(title)
        return name or self.sheet.name, [Context("", text) for text in lines]

    def _column(self, column: int, titles: Mapping[int, str]) -> Column:
        first = next((line for line in self.table.body if column in line.words), None)
        letters = column_name(first.spot(column)[1] if first and self.table.blocks else column)
        return Column(letters, titles[column], self.fields[column], self.guesses[column].why)

    def _titled_spots(self) -> Iterator[Spot]:
        """The cells of the titles or of their parts, of those repeated with the same words, and of labelled blocks."""
        header, table = self.table.header, self.table
        above = {text for line in table.above for text in line.words.values()}
        said = {*header.titles.values(), *header.groups.values(), *above}
        whole = [f" {title} " for title in header.titles.values()]
        for line in (*table.titles, *table.repeats):
            for column, text in line.words.items():
                if text in said or any(f" {text} " in title for title in whole):
                    yield line.spot(column)
        yield from table.blocks

    def _account(self, ledger: Ledger, heading: Heading, footer: Heading, stitched: Stitched, key: Key) -> None:
        ledger.take(*self._titled_spots())
        ledger.take(*heading.taken, *(spot for spot, _ in heading.titles), *footer.taken, *key.spots)
        for group in stitched.groups:
            ledger.take(*(spot for spot, _ in (*group.ref, *group.title)))
        for record in stitched.records:
            ledger.take(*(piece[0] for pieces in record.pieces.values() for piece in pieces))
            if record.section:
                ledger.take(record.section[0])


def _evenly(body: Sequence[Line], most: int) -> Sequence[Line]:
    step = max(1, len(body) // most)
    return body[::step]


def _scored_title(header: Header, column: int) -> str:
    """A column's own title, with its group's in front where it says too little alone ("Progress", then "March").

    Where another title of the table is the work, "What we do" in front makes no second one of this. Under "Delivery
    date", a "Target" is one, and so is what nobody knows.
    """
    own, group = header.titles.get(column, ""), header.groups.get(column, "")
    if not group:
        return own
    dated = title_points(group).get("deadline", 0) >= SURE and not names_extra(own)
    if dated and "deadline" in title_points(own):
        return group
    if strength(own) >= 50:
        return own
    others = [title for at, title in header.titles.items() if at != column]
    whole = f"{group} {own}"
    if dated and not title_points(whole):
        return group
    return own if is_work(group) and any(map(is_work, others)) else whole
