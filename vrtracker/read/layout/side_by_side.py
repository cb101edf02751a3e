"""Tables that stand side by side on one sheet, an empty column between them: each is read as if it stood alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.grid import Spot
from vrtracker.read.layout.header import Header, find_headers
from vrtracker.read.layout.heading import starts_with_label
from vrtracker.read.layout.labels import is_label
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_day
from vrtracker.read.titles.points import names_extra, strength, title_points

SEARCHED = 60
"""Rows from the top within which tables that stand beside each other have their titles."""
LEAST_ALIKE = 0.7
"""The share of titles that two tables beside each other have in common, where nothing else tells them apart."""
LEAST_KINDS = 3
"""How many fields the titles of a table name at least."""

Lines = Sequence[Line]


def parted(lines: Lines, across: Mapping[Spot, int], down: Mapping[Spot, Spot]) -> list[Lines]:
    """The lines of each table from the left, with what is written above it; all lines together where none stand so."""
    starts = _starts(lines)
    if len(starts) < 2:
        return [lines]
    parts: list[tuple[int, Lines, Header | None]] = []
    for start, end in pairwise([*starts, max(max(line.words) for line in lines) + 1]):
        block = _within(lines[:SEARCHED], start, end)
        header = next(iter(find_headers(block, across, down)), None) if block else None
        first = next((each for _, _, each in parts if each), None)
        if first is None or (header and _is_table(header, first, block)):
            parts = [*parts, (start, block, header)] if first else [(starts[0], block, header)]
        elif _is_aside(block, first):
            parts.append((start, block, None))
    if len(parts) < 2:
        return [lines]
    tops = [header.rows[0] for _, _, header in parts if header]
    return _cut(lines, [start for start, _, _ in parts], max(tops))


def _starts(lines: Lines) -> Sequence[int]:
    """The first column of each run of columns that hold words in rows of more than a label and its value.

    A run ends before an empty column, or where its titles come again.
    """
    used: set[int] = set()
    for line in lines:
        if len(line.words) > 2:
            used.update(line.words)
    runs = {column for column in used if column - 1 not in used}
    return sorted(runs.union(*map(_repeats, lines[:SEARCHED])))


def _repeats(line: Line) -> Sequence[int]:
    """Where a row of titles says all of them again, with or without an empty column between."""
    texts, columns = list(line.words.values()), list(line.words)
    if texts[0] not in texts[LEAST_KINDS:]:
        return ()
    length = texts.index(texts[0], LEAST_KINDS)
    again = len(texts) % length == 0 and texts == texts[:length] * (len(texts) // length)
    return columns[length::length] if again and len(set(texts)) == length else ()


def _within(lines: Lines, start: int, end: int) -> Lines:
    found = (Line(line.number, {c: t for c, t in line.words.items() if start <= c < end}) for line in lines)
    return [line for line in found if line.words]


def _is_table(header: Header, first: Header, block: Lines) -> bool:
    """Whether titles right of an empty column are a table's own, and not the same rows going on.

    They say what is done and who does it or when, as those on the left do; and most of them are the same, or they
    have a heading of their own, with a label or above numbers. Right beside those on the left, they are all the same:
    "Date | Detail | Initials" again only tells of the next review.
    """
    kinds, known = _kinds(header), _kinds(first)
    beside = min(header.titles) == max(first.titles) + 1
    if (
        "action" not in kinds & known
        or kinds.isdisjoint(("owner", "deadline"))
        or (beside and first.words - header.words)
    ):
        return False
    alike = len(header.words & first.words) >= LEAST_ALIKE * min(len(header.words), len(first.words))
    above = [line for line in block if line.number < header.rows[0]]
    named = any(starts_with_label(line.words[min(line.words)]) for line in above)
    return len(kinds) >= LEAST_KINDS and (alike or named or ("ref" in kinds and bool(above)))


def _is_aside(block: Lines, first: Header) -> bool:
    """Whether a list of something else begins above a table's titles, so that values of it stand beside these.

    It has titles of its own for each of its columns: the days of the meetings, whom to ring.
    """
    beside = next((line for line in block if line.number == first.last), None)
    titles = next((line for line in block if len(line.words) > 1), None)
    if beside is None or titles is None or titles.number >= first.rows[0]:
        return False
    texts = [text for column, text in beside.words.items() if column in titles.words]
    values = [text for text in texts if _NUMBER.match(text) or (_DAY.match(text) and is_day(text))]
    others = (text for text in texts if text not in values)
    return len(texts) == len(beside.words) > 1 and bool(values) and not any(map(_may_be_title, others))


def _may_be_title(text: str) -> bool:
    return strength(text) > 0 or names_extra(text)


_NUMBER = compiled(r"^(?!(?:19|20)\d\d$)[\d £.,()+-]*\d[\d .,()-]*$")
"""An amount or a telephone's number, and no year."""
_DAY = compiled(r"^\d{1,2}(?:st|nd|rd|th)?[ /.-]")
"""How a whole day begins, and no month or year, which may be a title."""


def _kinds(header: Header) -> Set[Field]:
    """What the titles are first of all known as."""
    found = filter(None, map(title_points, header.titles.values()))
    return {max(points, key=points.__getitem__) for points in found}


def _cut(lines: Lines, starts: Sequence[int], top: int) -> list[Lines]:
    """The lines cut before these columns, but for a label above the titles whose value stands on the other side."""
    parts: list[list[Line]] = [[] for _ in starts]
    for line in lines:
        pieces: list[dict[int, str]] = [{} for _ in starts]
        last, at = "", 0
        for column, text in line.words.items():
            here = max(index for index, start in enumerate(starts) if index == 0 or column >= start)
            keeps = line.number < top and here > at and is_label(last) and not is_label(text)
            at = at if keeps else here
            pieces[at][column] = text
            last = text
        for part, words in zip(parts, pieces, strict=True):
            if words:
                part.append(Line(line.number, words))
    return list(parts)
