"""One table → one Priority: its columns shared out, its rows made whole, its header block and key read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vrtracker.model import Column, Context, Field, Finding, Priority
from vrtracker.read.accounting import Ledger
from vrtracker.read.actions.cells import Frame
from vrtracker.read.actions.objectives import read_objectives
from vrtracker.read.actions.readers import readers
from vrtracker.read.columns.cells import ColumnCells, Kin
from vrtracker.read.columns.doers import guessed, meanings
from vrtracker.read.columns.explained import explained
from vrtracker.read.columns.fields import Guess, assign
from vrtracker.read.columns.guesses import say_columns, say_labels
from vrtracker.read.columns.naming import column_names, shown_titles
from vrtracker.read.columns.title_over_numbers import moved_right, numbered, numbers_beside
from vrtracker.read.dates.periods import Period, year_of_plan
from vrtracker.read.grid import Sheet, Spot, column_name
from vrtracker.read.joining import Vocabulary
from vrtracker.read.layout.header import Table
from vrtracker.read.layout.heading import Heading, read_footer, read_heading
from vrtracker.read.layout.plan_key import key_of
from vrtracker.read.layout.plan_title import title_line
from vrtracker.read.layout.tables import Layout
from vrtracker.read.layout.title_groups import scored_title
from vrtracker.read.lines import Line, without
from vrtracker.read.looks import is_ref
from vrtracker.read.parts_of_plan import standing_over, with_part
from vrtracker.read.rating.key import Key
from vrtracker.read.references import MAX_ROW
from vrtracker.read.rows.grouping import finer_action, grouping, outranked
from vrtracker.read.rows.records import Piece, Stitched
from vrtracker.read.rows.shape import Shape, shape_of
from vrtracker.read.rows.stitch import stitch
from vrtracker.read.titles.content import SAMPLE, profile
from vrtracker.read.titles.points import names_extra, title_points
from vrtracker.settings import Settings, SheetSettings

LEAST_KNOWN = 2
"""Where fewer titles than these are known, the cells alone say what a column is."""


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
        self.key = key_of(sheet, table, self.titled)
        self.body = [line for line in (without(line, self.key.spots) for line in table.body) if line.words]
        self.above = [line for line in (without(line, self.key.spots) for line in table.above) if line.words]
        self.heading = read_heading(self.above)
        self.cells = ColumnCells(self.kin, self.titled)
        self.columns = sorted({*self.titled, *(column for line in self.body for column in line.words)})
        self.guesses = self._assign()

    @property
    def fields(self) -> Mapping[int, Field]:
        """The field of each column."""
        return {column: guess.field for column, guess in self.guesses.items()}

    @property
    def works(self) -> bool:
        """Whether this is a table of work at all: it says in words what is to be done, and something else about it."""
        action = next((column for column, name in self.fields.items() if name == "action"), None)
        others = [column for column, name in self.fields.items() if name not in ("action", "extra")]
        if action is None:
            return False
        said = any(" " in line.words.get(action, "") for line in self.body)
        return said and any(column in line.words for line in self.body for column in others)

    @property
    def standing(self) -> Piece | None:
        """What stands over a table that is a part of the plan above: how its actions stand, and no more."""
        return standing_over(self.heading)

    def _assign(self) -> dict[int, Guess]:
        titles = self._scored_titles()
        cells = explained(titles, [self.cells.of(column) for column in self.columns], self.key)
        profiles = [profile(each) for each in cells]
        told, local = self._told(), self.settings.read.titles
        spans = numbers_beside(titles, profiles, told)
        titles = moved_right(titles, *spans) if spans else titles
        meant = meanings(titles, cells) if not told else {}
        titles = [meant.get(index, title) for index, title in enumerate(titles)]
        guesses = assign(titles, profiles, told=told, local=local)
        rows = self._rows(self.body)
        finer = finer_action(titles, guesses, rows)
        if finer and not told:
            because = "each of its rows has an owner and a date of its own"
            guesses = assign(titles, profiles, told=finer, because=because, local=local, by_cells=True)
        found = dict(zip(self.columns, self._grouped(titles, guesses, rows), strict=True))
        found |= {self.columns[index]: guessed(meaning) for index, meaning in meant.items()}
        numbers = self.columns[spans[0]] if spans else None
        return found | {numbers: numbered()} if numbers is not None and found[numbers].field == "ref" else found

    def _scored_titles(self) -> list[str]:
        """The titles as they count: a number among them is that of what stands below."""
        header = self.table.header
        titles = [scored_title(header.titles, header.groups, column) for column in self.columns]
        titles = ["" if title[:1].isdigit() and is_ref(title) else title for title in titles]
        if sum(map(bool, map(title_points, titles))) >= LEAST_KNOWN:
            return titles
        return [title if title_points(title) or names_extra(title) else "" for title in titles]

    def _told(self) -> dict[int, Field]:
        """What the settings say of columns, by their letters or their titles."""
        names = ((column_name(column), self.table.header.titles.get(column, "")) for column in self.columns)
        told = (self.own.columns.get(letters) or self.own.columns.get(title) for letters, title in names)
        return {index: name for index, name in enumerate(told) if name}

    def _grouped(
        self, titles: Sequence[str], guesses: Sequence[Guess], rows: Sequence[Sequence[str]]
    ) -> Sequence[Guess]:
        """The guesses, changed where the rows tell which column groups them."""
        down = self.layout.down
        merged = {i for i, c in enumerate(self.columns) if down and any(line.spot(c) in down for line in self.body)}
        below = [row for row, line in zip(rows, self.body, strict=True) if line.number > self.table.header.last]
        kin = (self._rows(table.body[:SAMPLE]) for _, table in self.kin)
        found = grouping(titles, guesses, merged, rows, kin) or outranked(titles, guesses, below)
        return [found.get(index, guess) for index, guess in enumerate(guesses)]

    def _rows(self, lines: Sequence[Line]) -> list[list[str]]:
        """The words of each line, column by column."""
        return [[line.words.get(column, "") for column in self.columns] for line in lines]

    def priority(
        self,
        reading: Reading,
        ledger: Ledger,
        findings: list[Finding],
        *,
        alone: bool,
        above: Priority | None = None,
    ) -> Priority:
        """The priority; what it took is taken from the ledger, what there is to say added to the findings.

        Where this is only a part of the plan ``above``, it is that plan with the work of this table.
        """
        table, key, heading = self.table, self.key, self.heading
        shape = self._shape()
        stitched = stitch(self.body, shape, self.table.headings, (table.body for _, table in self.kin))
        for record in stitched.records if above else ():
            record.section = record.section or self.standing
        footer = read_footer(stitched.loose)
        meanings: Mapping[str, str] = dict[str, str](key.meanings) or reading.shared_key
        names = column_names(self.columns, table.header)
        titles = shown_titles(names, table.header, self.fields)
        name, context = (above.name, []) if above else self._name(heading, alone)
        frame = self._frame(shape, names, reading, meanings)
        alone_above = (line.text for line in self.above[-1:] if len(line.words) == 1)
        frame = frame._replace(names=(*alone_above, name), year=self._year(name, reading))
        self._account(ledger, heading, footer, stitched, key)
        before = len(above.objectives) if above else 0
        objectives = list(read_objectives(stitched, frame, shape.action_ref, findings, before=before))
        findings.extend(say_columns(self.sheet.name, table.header.last, titles, self.guesses))
        findings.extend(say_labels(self.sheet.name, heading))
        made = Priority(
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
        return with_part(above, made) if above else made

    def _frame(self, shape: Shape, names: Mapping[int, str], reading: Reading, meanings: Mapping[str, str]) -> Frame:
        """What the cells of each action are read with."""
        return Frame(
            self.sheet,
            names,
            shape.by_field,
            readers(reading.settings, meanings),
            reading.as_at,
            Vocabulary(lambda: (text for line in self.layout.lines for text in line.words.values())),
            self._colour_column(),
            self.layout.down,
            bool(self.table.blocks),
            any(cell.comment for cell in self.sheet.cells.values()),
            "c" not in map(str.casefold, meanings) and self.cells.are_letters(shape.columns("rag")),
        )

    def _shape(self) -> Shape:
        """How the table is kept; a number that is neither the actions' nor the objectives' is kept as an extra."""
        shape = shape_of(self.sheet, self.kin, self.fields, self.layout, sorted(self.titled))
        spare = [c for c in shape.by_field.get("ref", ()) if c not in (shape.objective_ref, shape.action_ref)]
        if not spare:
            return shape
        self.guesses |= {column: self.guesses[column]._replace(field="extra") for column in spare}
        return shape_of(self.sheet, self.kin, self.fields, self.layout, sorted(self.titled))

    def _is_shown(self, column: int) -> bool:
        """A column without a title of its own is only shown where its cells belong to the work."""
        return column in self.titled or any(column in line.words for line in self.body)

    def _colour_column(self) -> int | None:
        """Where there is no RAG column, the one that only its colours make one."""
        rated = "rag" in self.fields.values()
        return None if rated else self.cells.coloured_column(self.sheet, self.table, self.columns)

    def _name(self, heading: Heading, alone: bool) -> tuple[str, list[Context]]:
        """The plan's name, and the lines without a label that are not it."""
        lines = [text for _, text in heading.titles]
        name = self.own.priority or heading.name
        if name is None and (title := title_line(self.sheet, heading, alone=alone)) is not None:
            name = lines.pop(title)
        return name or self.sheet.name, [Context("", text) for text in lines]

    def _year(self, name: str, reading: Reading) -> Period | None:
        """The one year that lines above the table say the plan is for."""
        lines = [" ".join(line.words.values()) for line in self.above]
        years = (year_of_plan(line, reading.settings.dates) for line in (name, self.sheet.name, *lines))
        found = {(year.first, year.last): year for year in years if year}
        return next(iter(found.values())) if len(found) == 1 else None

    def _column(self, column: int, titles: Mapping[int, str]) -> Column:
        first = next((line for line in self.table.body if column in line.words), None)
        letters = column_name(first.spot(column)[1] if first and column != self.table.entries else column)
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
        yield from table.labels

    def _block_spots(self, loose: Sequence[Line]) -> Iterator[Spot]:
        """The cells of labelled blocks, but of those that are no work."""
        starts = sorted({line.number for line in self.body})
        ends = dict(zip(starts, [*starts[1:], MAX_ROW], strict=True))
        left = [range(line.number, ends.get(line.number, line.number + 1)) for line in loose]
        return (spot for spot in self.table.blocks if not any(spot[0] in rows for rows in left))

    def _account(self, ledger: Ledger, heading: Heading, footer: Heading, stitched: Stitched, key: Key) -> None:
        ledger.take(*self._titled_spots(), *self._block_spots(stitched.loose))
        ledger.take(*heading.taken, *(spot for spot, _ in heading.titles), *footer.taken, *key.spots)
        for group in stitched.groups:
            ledger.take(*(spot for spot, _ in (*group.ref, *group.title)))
        for record in stitched.records:
            ledger.take(*(piece[0] for pieces in record.pieces.values() for piece in pieces))
            if record.section:
                ledger.take(record.section[0])
