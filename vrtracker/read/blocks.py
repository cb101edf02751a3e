"""Trackers kept as labelled blocks ("Action: … Lead: …", one record below another) → a table like any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from vrtracker.read.grid import Spot
from vrtracker.read.header import Header, Table
from vrtracker.read.heading import pairs_of
from vrtracker.read.lines import Line
from vrtracker.read.titles import plain, strength, title_points

LEAST_RECORDS = 2
SURE = 66


@dataclass(slots=True)
class _Record:
    """One block: its labels' values and where they stand; ``last`` is the label that words without one go on from."""

    number: int
    words: dict[str, str] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    last: str = ""


def find_blocks(lines: Sequence[Line]) -> Table | None:
    """The records of a sheet of labelled blocks, as a table whose titles are the labels; None where it has none."""
    labelled = [(line, list(pairs_of(line))) for line in lines]
    counts = Counter(plain(label) for _, pairs in labelled for label, _, _ in pairs if strength(label) >= SURE)
    labels = [label for label, count in counts.items() if count >= LEAST_RECORDS]
    if len(labels) < 2 or not any(title_points(label).get("action", 0) >= 60 for label in labels):
        return None
    titles: dict[str, str] = {}
    records: list[_Record] = []
    above: list[Line] = []
    taken: list[Line] = []
    for line, pairs in labelled:
        if not records and not any(plain(label) in labels for label, _, _ in pairs):
            above.append(line)
            continue
        _take(line, pairs, records, titles, labels)
        taken.append(line)
    columns = {label: column for column, label in enumerate(titles)}
    header = Header((taken[0].number,), {columns[label]: title for label, title in titles.items()})
    return Table(header, tuple(above), tuple(_line(record, columns) for record in records), (), blocks=tuple(taken))


def _take(
    line: Line,
    pairs: Sequence[tuple[str, str, list[Spot]]],
    records: list[_Record],
    titles: dict[str, str],
    labels: list[str],
) -> None:
    for label, value, spots in pairs:
        name = plain(label)
        if name in labels:
            if not records or name in records[-1].spots or (name == next(iter(titles), name) and records[-1].words):
                records.append(_Record(line.number))
            titles.setdefault(name, label)
            records[-1].last = name
            records[-1].spots[name] = spots[-1]
            records[-1].words.update({name: value} if value else {})
        elif records:
            words = f"{label}: {value}" if label and value else label or value
            record = records[-1]
            record.words[record.last] = "\n".join(part for part in (record.words.get(record.last, ""), words) if part)


def _line(record: _Record, columns: dict[str, int]) -> Line:
    words = {columns[name]: record.words[name] for name in columns if record.words.get(name)}
    return Line(record.number, words, {columns[name]: spot for name, spot in record.spots.items()})
