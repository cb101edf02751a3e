"""Trackers kept as labelled blocks ("Action: … Lead: …", one record below another) → a table like any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.layout.block_pairs import LEAST_RECORDS, labelled_lines
from vrtracker.read.layout.block_titles import Labelled, Pair, with_titles
from vrtracker.read.layout.header import Header, Table
from vrtracker.read.layout.objective_lines import banner_of
from vrtracker.read.layout.parts import heads_part, part_heading
from vrtracker.read.layout.standing import says_standing
from vrtracker.read.lines import Line, is_bold
from vrtracker.read.looks import is_date, is_day, is_rating
from vrtracker.read.titles.points import SURE, plain, strength, title_points


@dataclass(slots=True)
class _Record:
    """One block: its labels' values and where they stand; ``last`` is the label that words without one go on from."""

    number: int
    words: dict[str, str] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    last: str = ""


@dataclass(slots=True)
class _Reading:
    """The blocks of a sheet as they come: the labels that count, in order, the records, and the cells these hold.

    The values of labels ``apart`` have cells of their own, which may hold nothing but a colour.
    """

    labels: frozenset[str]
    apart: frozenset[str]
    titles: dict[str, str] = field(default_factory=dict)
    records: list[_Record] = field(default_factory=list)
    held: list[Spot] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)

    def heads(self, line: Line, below: Sequence[Pair], *, bold: bool, gap: bool) -> bool:
        """Whether a line between two blocks heads the ones below: as an objective, in bold, below an empty row."""
        if not self.records or not below or plain(below[0][0]) != next(iter(self.titles)) or len(line.words) > 1:
            return False
        text = line.text
        if plain(text) in self.labels:
            return False
        apart = bold or (gap and (text.isupper() or says_standing(text)))
        return banner_of(line) is not None or (apart and heads_part(line))

    def take(self, line: Line, pairs: Sequence[Pair]) -> None:
        for label, value, spots in pairs:
            name = plain(label)
            if name in self.labels:
                self._begin(name, label, line.number)
                beside = (spots[-1][0], spots[-1][1] + 1)
                self.records[-1].spots[name] = spots[-1] if value or name not in self.apart else beside
                self.records[-1].words[name] = value
                self.held += spots
            elif self.records:
                self._go_on(f"{label}: {value}" if label and value else label or value)
                self.held += spots

    def _begin(self, name: str, label: str, number: int) -> None:
        """A label that this record has already, or the first of all, begins the next record."""
        first = next(iter(self.titles), name)
        if not self.records or name in self.records[-1].spots or name == first:
            self.records.append(_Record(number))
        self.titles.setdefault(name, label)
        self.records[-1].last = name

    def _go_on(self, words: str) -> None:
        record = self.records[-1]
        before = record.words.get(record.last, "")
        record.words[record.last] = f"{before}\n{words}" if before else words


def find_blocks(sheet: Sheet, lines: Sequence[Line]) -> Table | None:
    """The records of a sheet of labelled blocks, as a table whose titles are the labels; None where it has none."""
    labelled, columns_of_labels = labelled_lines(lines)
    lines = [line for line, _ in labelled]
    labels = _labels_of(labelled, columns_of_labels)
    titled = with_titles(labelled, labels)
    if titled is not labelled:
        labels = _labels_of(titled, columns_of_labels)
    if not _are_records(labels, len(lines)) or _swallow(titled):
        return None
    reading = _Reading(frozenset(labels), _apart(titled))
    above: list[Line] = []
    rows = {line.number for line in lines}
    begins = _beginning(titled, labels)
    for (line, pairs), (_, below) in zip_longest(titled, titled[1:], fillvalue=(Line(0, {}), ())):
        if not reading.records and not any(plain(label) in begins for label, _, _ in pairs):
            above.append(line)
        elif reading.heads(line, below, bold=is_bold(sheet, line), gap=line.number - 1 not in rows):
            reading.headings.append(line)
        else:
            reading.take(line, pairs)
    first = part_heading(above, lambda line: is_bold(sheet, line)) if reading.headings and above else None
    if first is not None:
        reading.headings.append(above.pop(first.at))
    columns = {label: column for column, label in enumerate(reading.titles)}
    header = Header((reading.records[0].number,), {columns[label]: title for label, title in reading.titles.items()})
    records = [line for line in (_line(record, columns) for record in reading.records) if line.words]
    headings = [
        Line(line.number, {0: text}, {0: line.spot(column)})
        for line in reading.headings
        for column, text in line.words.items()
    ]
    body = tuple(sorted([*headings, *records], key=lambda line: line.number))
    return Table(
        header,
        tuple(above),
        body,
        (),
        blocks=tuple(reading.held),
        headings=frozenset(line.number for line in headings),
    )


def _beginning(labelled: Sequence[Labelled], labels: Collection[str]) -> Collection[str]:
    """The label that stands first below most empty rows; where none does so twice, any of them."""
    above = -LEAST_RECORDS
    firsts: Counter[str] = Counter()
    for line, pairs in labelled:
        label = plain(pairs[0][0])
        firsts[label] += line.number != above + 1 and label in labels
        above = line.number
    (label, count), *_ = firsts.most_common(1)
    return (label,) if count >= LEAST_RECORDS else labels


def _apart(labelled: Sequence[Labelled]) -> frozenset[str]:
    """The labels whose values stand in other cells than they do themselves."""
    inside = {plain(label) for _, pairs in labelled for label, value, spots in pairs if value and len(spots) == 1}
    return frozenset(plain(label) for _, pairs in labelled for label, _, _ in pairs) - inside


def _swallow(labelled: Sequence[Labelled]) -> bool:
    """Whether what would be one value holds labels: titles right of others, that come back from block to block."""
    values = Counter(
        line.words[column]
        for line, pairs in labelled
        for _, _, spots in pairs
        if len(spots) > 2
        for row, column in spots[1:]
        if row == line.number and column in line.words
    )
    return any(
        count >= LEAST_RECORDS and strength(text) >= SURE and not (is_rating(text) or is_day(text))
        for text, count in values.items()
    )


def _labels_of(labelled: Sequence[Labelled], columns: Collection[int]) -> Counter[str]:
    """The labels that come back from block to block: first in a row, in a column of labels, or before their value."""
    found: list[Pair] = []
    for _, pairs in labelled:
        starts = {pairs[0][2][0][1], *columns}
        found += [pair for pair in pairs if pair[2][0][1] in starts or (pair[0] and pair[1])]
    return _repeated(found)


def _repeated(pairs: Sequence[Pair]) -> Counter[str]:
    """The labels that come back from block to block, with how often they do."""
    counts = Counter(plain(label) for label, value, _ in pairs if strength(label) >= SURE and not is_day(label))
    known = Counter({label: count for label, count in counts.items() if count >= LEAST_RECORDS})
    most = max(known.values(), default=0)
    others = Counter(plain(label) for label, _, spots in pairs if _may_be_label(label, spots))
    known.update({label: n for label, n in others.items() if label not in known and n >= LEAST_RECORDS and n == most})
    return known


def _may_be_label(label: str, spots: Sequence[Spot]) -> bool:
    """A few words in a cell of their own; they are a label where every block has them."""
    return len(spots) > 1 and len(label) <= 40 and bool(plain(label)) and not is_date(label)


def _are_records(labels: Counter[str], lines: int) -> bool:
    """Blocks say what is to be done, have most of their labels each time, and are most of what is on the sheet."""
    if len(labels) < 2 or not any(title_points(label).get("action", 0) >= 76 for label in labels):
        return False
    most = max(labels.values())
    regular = sum(1 for count in labels.values() if 2 * count >= most)
    return regular >= 2 and 2 * sum(labels.values()) >= lines


def _line(record: _Record, columns: dict[str, int]) -> Line:
    words = {columns[name]: record.words[name] for name in columns if record.words.get(name)}
    return Line(record.number, words, {columns[name]: spot for name, spot in record.spots.items()})
