"""Progress on rows of its own, each with its label, below the action: "Update: 3/2/20 …", "Progress | …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.layout.footers import is_total
from vrtracker.read.layout.header import Table
from vrtracker.read.layout.objective_lines import names_objective
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date
from vrtracker.read.titles.points import plain, title_points

LEAST = 2
"""How often a label comes back at least."""
WORK = 3
"""How many cells a row of work has at least."""
SAYS = 84
"""How surely words are a title of progress, for rows to be called by them."""
_IN_CELL = compiled(r"^(?P<label>[^:\n]{4,40}?)\s*(?::|\s[–—-](?=\s))\s*(?P<text>.*)$", re.DOTALL)


class _Entry(NamedTuple):
    """A labelled row: its label and its words, the column of these, and whether the label has a cell of its own."""

    label: str
    text: str
    column: int
    apart: bool


def with_entry_rows(table: Table) -> Table:
    """The table with such rows under a title of progress, its own or the label; as it is where it has none."""
    found = _entries(table.body)
    if not found:
        return table
    titles = table.header.titles
    told = [column for column, title in titles.items() if _tells(title)]
    last = max(column for line in (*table.body, Line(0, titles)) for column in line.words)
    column, title = (told[0], titles[told[0]]) if told else (last + 1, next(iter(found.values())).label)
    body, labels = [], []
    for line in table.body:
        entry = found.get(line.number)
        if entry is None:
            body.append(line)
            continue
        labels += [Line(line.number, {min(line.words): title})] if entry.apart else []
        named = entry.apart or plain(entry.label) == plain(title)
        words = entry.text if named else line.words[entry.column]
        if entry.text:
            body.append(Line(line.number, {column: words}, {column: line.spot(entry.column)}))
    header = table.header._replace(titles={**titles, column: title})
    made = None if told else column
    return table._replace(header=header, body=tuple(body), repeats=(*table.repeats, *labels), entries=made)


def _entries(body: Sequence[Line]) -> dict[int, _Entry]:
    """The labelled rows by their numbers: right below a row of work or one another, their label more than once.

    They are the actions' where half of these have one; fewer may be what is said of several at once. A label may have
    its row alone, with what it is of right below.
    """
    found: dict[int, _Entry] = {}
    actions = followed = 0
    above = -LEAST
    for line in body:
        entry = (_entry(line) or _below(line, found.get(above))) if line.number == above + 1 else None
        if entry is not None:
            found[line.number] = entry
            followed += above not in found
        actions += len(line.words) >= WORK
        above = line.number if entry is not None or len(line.words) >= WORK else -LEAST
    if 2 * followed < actions:
        return {}
    counts = Counter(plain(entry.label) for entry in found.values())
    return {number: entry for number, entry in found.items() if counts[plain(entry.label)] >= LEAST}


def _below(line: Line, label: _Entry | None) -> _Entry | None:
    """The words below a label that stands alone in its row; an objective's line is none."""
    if label is None or label.text or list(line.words) != [label.column] or names_objective(line):
        return None
    return _Entry(label.label, line.text, label.column, apart=False)


def _entry(line: Line) -> _Entry | None:
    if len(line.words) > 2 or is_total(line):
        return None
    (first, words), *others = line.words.items()
    inside = _IN_CELL.match(words) if not others else None
    label = inside["label"] if inside else words.rstrip(": ")
    if len(label) > 40 or is_date(label) or not _tells(label):
        return None
    if inside:
        return _Entry(label, inside["text"].strip(), first, apart=False)
    return _Entry(label, others[0][1] if others else "", others[0][0] if others else first, apart=True)


def _tells(title: str) -> bool:
    """Whether words are a title of progress more than of anything else."""
    points = title_points(title)
    return points.get("updates", 0) >= max(SAYS, *points.values()) if points else False
