"""Trackers kept as labelled blocks ("Action: … Lead: …", one record below another) → a table like any other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from vrtracker.patterns import compiled
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.layout.block_titles import Labelled, Pair, with_titles
from vrtracker.read.layout.header import Header, Table
from vrtracker.read.layout.heading import pairs_of
from vrtracker.read.layout.labels import LONGEST_LABEL
from vrtracker.read.layout.objective_lines import banner_of
from vrtracker.read.layout.parts import heads_part, part_heading
from vrtracker.read.layout.standing import says_standing
from vrtracker.read.lines import Line, is_bold
from vrtracker.read.looks import is_date, is_rating
from vrtracker.read.references import MAX_COLUMN
from vrtracker.read.titles.points import SURE, names_extra, plain, strength, title_points

LEAST_RECORDS = 2
MOSTLY = 0.7


@dataclass(slots=True)
class _Record:
    """One block: its labels' values and where they stand; ``last`` is the label that words without one go on from."""

    number: int
    words: dict[str, str] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    last: str = ""


@dataclass(slots=True)
class _Reading:
    """The blocks of a sheet as they come: the labels that count, in order, the records, and the cells these hold."""

    labels: frozenset[str]
    titles: dict[str, str] = field(default_factory=dict)
    records: list[_Record] = field(default_factory=list)
    held: list[Spot] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)

    def heads(self, line: Line, below: Sequence[Pair], *, bold: bool, gap: bool) -> bool:
        """Whether a line between two blocks heads the ones below: as an objective, in bold, below an empty row."""
        if not self.records or not below or plain(below[0][0]) != next(iter(self.titles)) or len(line.words) > 1:
            return False
        text = line.text
        apart = bold or (gap and (text.isupper() or says_standing(text)))
        return banner_of(line) is not None or (apart and heads_part(line))

    def take(self, line: Line, pairs: Sequence[Pair]) -> None:
        for label, value, spots in pairs:
            name = plain(label)
            if name in self.labels:
                self._begin(name, label, line.number)
                self.records[-1].spots[name] = spots[-1]
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
    columns_of_labels = label_columns(lines)
    lines = _one_below_another(lines, columns_of_labels)
    labelled = _unnumbered([(line, _across(line, columns_of_labels) or list(pairs_of(line))) for line in lines])
    labelled = _with_empty(labelled, columns_of_labels)
    labels = _labels_of(labelled, columns_of_labels)
    titled = with_titles(labelled, labels)
    if titled is not labelled:
        labels = _labels_of(titled, columns_of_labels)
    if not _are_records(labels, len(lines)):
        return None
    reading = _Reading(frozenset(labels))
    above: list[Line] = []
    rows = {line.number for line in lines}
    for (line, pairs), (_, below) in zip_longest(titled, titled[1:], fillvalue=(Line(0, {}), ())):
        if not reading.records and not any(plain(label) in labels for label, _, _ in pairs):
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


def _one_below_another(lines: Sequence[Line], columns: Collection[int]) -> Sequence[Line]:
    """Blocks that stand beside each other with the same labels, the left ones first; other lines as they are."""
    starts = sorted(columns)
    labels = [{words for words, count in _counts(lines, column).items() if count >= LEAST_RECORDS} for column in starts]
    if len(starts) < 2 or not all(2 * len(each & labels[0]) > max(len(each), len(labels[0])) for each in labels):
        return lines
    first = next((at for at, line in enumerate(lines) if sum(column in line.words for column in starts) > 1), None)
    if first is None:
        return lines
    parts = [range(start, end) for start, end in zip(starts, [*starts[1:], MAX_COLUMN], strict=True)]
    apart = ({c: text for c, text in line.words.items() if c in part} for part in parts for line in lines[first:])
    numbers = [line.number for _ in parts for line in lines[first:]]
    beside = [Line(number, words) for number, words in zip(numbers, apart, strict=True) if words]
    return [*lines[:first], *beside]


def label_columns(lines: Sequence[Line]) -> frozenset[int]:
    """The columns, two at least, the first among them, that hold next to nothing but titles which come back.

    So stand the labels of blocks that run across the sheet too: "Action | … | RAG | …". In rows of nothing but titles
    they are these, said again on each page.
    """
    first = min((min(line.words) for line in lines), default=0)
    if not _holds_labels(lines, first):
        return frozenset()
    found = {column for column in {each for line in lines for each in line.words} if _holds_labels(lines, column)}
    rows = [line for line in lines if found <= line.words.keys()]
    titles = [line for line in rows if _are_titles(line, found)]
    return frozenset(found if len(found) > 1 and 2 * len(titles) <= len(rows) else ())


def _are_titles(line: Line, labels: Collection[int]) -> bool:
    """Whether half of what stands beside the labels of a row are titles like them, and no values."""
    others = [text for column, text in line.words.items() if column not in labels]
    known = sum((strength(text) >= SURE and not is_rating(text)) or names_extra(text) for text in others)
    return known > 0 and 2 * known >= len(others)


def _counts(lines: Sequence[Line], column: int) -> Counter[str]:
    return Counter(_as_label(line.words[column]) for line in lines if column in line.words)


def _holds_labels(lines: Sequence[Line], column: int) -> bool:
    counts = _counts(lines, column)
    again = {words: count for words, count in counts.items() if count >= LEAST_RECORDS}
    if sum(again.values()) < MOSTLY * sum(counts.values()):
        return False
    return sum(n for words, n in again.items() if strength(words) >= SURE) >= MOSTLY * sum(counts.values())


def _as_label(text: str) -> str:
    """A text as labels are compared; one too long for a label is only itself."""
    return plain(text) if len(text) <= LONGEST_LABEL else text


def _across(line: Line, columns: Collection[int]) -> list[Pair]:
    """The labels and values of one row of such a block; none where it does not begin with a label."""
    if min(line.words) not in columns:
        return []
    pairs: list[Pair] = []
    for column, words in line.words.items():
        if column in columns:
            pairs.append((words.rstrip(": "), "", [line.spot(column)]))
        else:
            label, value, spots = pairs.pop()
            pairs.append((label, f"{value}\n{words}" if value else words, [*spots, line.spot(column)]))
    return pairs if all(strength(label) >= SURE for label, _, _ in pairs) else []


def _with_empty(labelled: Sequence[Labelled], columns: Collection[int]) -> list[Labelled]:
    """A label with nothing beside it, below one that has a value elsewhere, is one all the same: its value is empty."""
    known = {(plain(label), spots[0][1]) for _, pairs in labelled for label, _, spots in pairs[:1] if label}
    known |= {
        (plain(label), spots[0][1]) for _, pairs in labelled for label, _, spots in pairs if spots[0][1] in columns
    }

    def filled(pair: Pair) -> Pair:
        label, value, spots = pair
        empty = not label and len(value) <= LONGEST_LABEL and (plain(value), spots[0][1]) in known
        return (value, "", spots) if empty else pair

    return [(line, [filled(pair) for pair in pairs]) for line, pairs in labelled]


def _unnumbered(labelled: Sequence[Labelled]) -> list[Labelled]:
    """ "Action 1: …" or "1.1 Action: …": the label is Action, and its number the ref; alone on its line only that."""
    said = {label or value for _, pairs in labelled for label, value, _ in pairs}
    numbered = {words: found for words in said if (found := _NUMBERED.match(words) or _NUMBER_FIRST.match(words))}
    counts = Counter(plain(found["label"]) for found in numbered.values())
    named = {words: found for words, found in numbered.items() if counts[plain(found["label"])] >= LEAST_RECORDS}
    return [(line, [part for pair in pairs for part in _parted(pair, named)]) for line, pairs in labelled]


def _parted(pair: Pair, named: Mapping[str, re.Match[str]]) -> list[Pair]:
    label, value, spots = pair
    numbered = named.get(label or value)
    if numbered is None:
        return [pair]
    if not label:
        return [(f"{numbered['label']} ref", numbered["ref"], spots)]
    return [("Ref", numbered["ref"], spots[:1]), (numbered["label"], value, spots)]


_NUMBERED = compiled(
    r"(?i)^(?P<label>(?:action|task|objective|recommendation|milestone)s?(?: point)?)\s*(?:no\.?|number|#)?\s*"
    r"(?P<ref>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?)$"
)


_NUMBER_FIRST = compiled(
    r"(?i)^(?P<ref>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<label>aim|action|task|objective|outcome|recommendation|milestone)$"
)


def _labels_of(labelled: Sequence[Labelled], columns: Collection[int]) -> Counter[str]:
    """The labels that come back from block to block, of those that stand first in a row or in a column of labels."""
    return _repeated(
        [pair for _, pairs in labelled for pair in pairs if pair[2][0][1] in {pairs[0][2][0][1], *columns}]
    )


def _repeated(pairs: Sequence[Pair]) -> Counter[str]:
    """The labels that come back from block to block, with how often they do."""
    counts = Counter(plain(label) for label, value, _ in pairs if strength(label) >= SURE)
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
