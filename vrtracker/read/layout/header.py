"""Where the titles of a table stand: one row or more, anywhere on the sheet, more than once where pages broke."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.grid import Spot
from vrtracker.read.layout.title_groups import are_groups, are_subtitles, joined, splits_last, stand_inside
from vrtracker.read.layout.wrapped_titles import MOST_PARTS, key_beside, whole_titles
from vrtracker.read.lines import Line
from vrtracker.read.looks import MONTH, is_date, is_day, is_ref
from vrtracker.read.rating.rag import read_key
from vrtracker.read.titles.points import LONGEST_TITLE, SURE, evidence, may_be_title, names_extra, plain, title_points

SEARCHED = 60
WIDEST = 40
"""Rows from the top, and columns, within which titles may stand that no row holds whole."""
LONGEST_NUMBER = 16
"""Signs of the longest number of an action."""
_TWO_SENTENCES = compiled(r"(?:\w+ ){2}\w+\. [A-Z]")
LEAST_LABELS = 3
"""Cells that end in a colon, two of them right beside each other: in such a row they are titles, with no values."""


class Header(NamedTuple):
    """The rows of a table's titles, each column's own title, and the title of the group it stands in."""

    rows: tuple[int, ...]
    titles: Mapping[int, str]
    groups: Mapping[int, str] = MappingProxyType({})

    @property
    def last(self) -> int:
        return self.rows[-1]

    @property
    def signature(self) -> tuple[tuple[int, str], ...]:
        """Which titles stand in which columns: the same for tables that are kept alike."""
        return tuple((column, plain(title)) for column, title in sorted(self.titles.items()))

    @property
    def words(self) -> frozenset[str]:
        return frozenset(plain(title) for title in self.titles.values() if plain(title))


class Table(NamedTuple):
    """One table: its header, the lines above that belong to it, its rows of work, and repeated titles between them."""

    header: Header
    above: tuple[Line, ...]
    body: tuple[Line, ...]
    titles: tuple[Line, ...]
    repeats: tuple[Line, ...] = ()
    blocks: tuple[Spot, ...] = ()
    """The cells of labelled blocks, where the table was made from these."""
    entries: int | None = None
    """The column, right of all others, that was made for progress on labelled rows of its own."""
    headings: frozenset[int] = frozenset()
    """The rows that head parts of the table: an objective each, or how the actions below stand."""
    labels: tuple[Spot, ...] = ()
    """The cells that say what such a row is: "Area for improvement"."""


def find_headers(lines: Sequence[Line], across: Mapping[Spot, int], down: Mapping[Spot, Spot]) -> tuple[Header, ...]:
    """The headers of a sheet, from the top, repeated ones included."""
    least = 3 if any(_is_titles(line, 3) for line in lines) else 2
    if least == 2 and (wrapped := tuple(_find_wrapped(lines, across))):
        return wrapped
    headers: list[Header] = []
    used: set[int] = set()
    known: dict[tuple[str, ...], tuple[int, int]] = {}
    for index, line in enumerate(lines):
        if line.number in used or not _is_titles(line, least):
            continue
        said = tuple(_titles_only(line, _after(lines, index)).words.values())
        above, below = known.get(said, (1, MOST_PARTS))
        header = _with_neighbours(lines, index, across, down, above=above, below=below)
        known.setdefault(said, (line.number - header.rows[0], header.last - line.number))
        used.update(header.rows)
        headers.append(header)
    return tuple(headers)


def _find_wrapped(lines: Sequence[Line], across: Mapping[Spot, int]) -> Iterator[Header]:
    """The headers of a sheet where no row holds three whole titles, only their parts; far down only the same again.

    Titles said again have as many rows as they had the first time: what is below them goes on from before the page.
    """
    last = -1
    known: dict[tuple[str, ...], int] = {}
    begun: set[str] = set()
    for index, whole in enumerate(lines):
        if whole.number <= last or len(whole.words) <= 2 or (index >= SEARCHED and whole.text not in begun):
            continue
        line = _titles_only(whole, _after(lines, index))
        said = tuple(line.words.values())
        if not 2 < len(said) <= WIDEST or (index >= SEARCHED and said not in known):
            continue
        below = lines[index + 1 : index + 1 + known.get(said, MOST_PARTS)]
        header = Header(*whole_titles(line, None, below, across))
        if len(header.rows) > 1 and _is_titles(Line(line.number, header.titles), 3):
            last = header.last
            known.setdefault(said, len(header.rows) - 1)
            begun.add(whole.text)
            yield header


def header_at(lines: Sequence[Line], row: int, across: Mapping[Spot, int], down: Mapping[Spot, Spot]) -> Header | None:
    """The header whose last row somebody named, counted from 0."""
    for index, line in enumerate(lines):
        if line.number == row:
            return _with_neighbours(lines, index, across, down)
    return None


def _evidence(line: Line, least: int) -> list[Mapping[Field, int]]:
    """What cells say for their row being one of titles; nothing as soon as fewer than ``least`` of them can.

    The shortest are asked first: most of them are values that were met before.
    """
    perhaps = [text for text in _unlabelling(line) if len(text) <= LONGEST_TITLE]
    found: list[Mapping[Field, int]] = []
    for asked, text in enumerate(sorted(perhaps, key=len)):
        if len(found) + len(perhaps) - asked < least:
            return []
        points = evidence(text) if may_be_title(text) and not (is_day(text) or _TWO_SENTENCES.search(text)) else {}
        if points:
            found.append(points)
    return found


def _unlabelling(line: Line) -> Sequence[str]:
    """The texts of a row that are no label: "Lead:" is one beside a value, and none beside "Deadline:" or "RAG"."""
    texts = list(line.words.values())
    if ":" not in "".join(texts):
        return texts
    labels = {column for column, text in line.words.items() if text.endswith(":")}
    if (
        not labels
        or _has_months(line)
        or (len(labels) >= LEAST_LABELS and any(column + 1 in labels for column in labels))
    ):
        return texts
    return [
        text
        for text, beside in zip(texts, [*texts[1:], ":"], strict=True)
        if not text.endswith(":") or beside.endswith(":") or names_extra(beside) or evidence(beside)
    ]


def _is_titles(line: Line, least: int) -> bool:
    """Whether a row says enough fields to be one of titles; what begins with a number, 2.1 or VR12, is work."""
    first = line.words[min(line.words)]
    numbered = len(first) <= LONGEST_NUMBER and any(map(str.isdigit, first)) and is_ref(first)
    if numbered and not (first[:-1].isalpha() and _bears_notes(line)):
        return False
    found = _evidence(line, least) if len(line.words) >= least else []
    if len(found) < least and _has_months(line):
        found = [*_evidence(line, least - 1), {"updates": SURE}]
    kinds = {max(points, key=lambda name: points[name]) for points in found}
    if len(kinds) < least:
        return False
    undated = sum(1 for text in line.words.values() if not is_date(text) and not names_extra(text)) or 1
    says_work = any(not _WORK_FIELDS.isdisjoint(points) for points in found)
    return says_work and len(found) / undated >= (0.6 if least == 2 else 0.4)


def _bears_notes(line: Line) -> bool:
    """Whether texts are titles that numbers of notes ran into, none of these twice: "Action1 | Lead2"."""
    ends = [
        text[-1] for text in line.words.values() if text[-1].isdigit() and text[:-1].isalpha() and title_points(text)
    ]
    return 0 < len(ends) == len(set(ends))


def _has_months(line: Line) -> bool:
    """Whether months stand side by side, as columns of progress are called: "March 2020 | April 2020"."""
    short = ((column, text) for column, text in line.words.items() if len(text) <= LONGEST_MONTH)
    months = [column for column, text in short if text[-1].isdigit() and _MONTH.match(text)]
    return any(column + 1 == other and line.words[column] != line.words[other] for column, other in pairwise(months))


LONGEST_MONTH = 16
_MONTH = compiled(rf"(?i)^{MONTH}\s+(?:20)?\d\d$")


_WORK_FIELDS: frozenset[Field] = frozenset(("action", "updates", "deadline", "objective"))


def _with_neighbours(
    lines: Sequence[Line],
    index: int,
    across: Mapping[Spot, int],
    down: Mapping[Spot, Spot],
    *,
    above: int = 1,
    below: int = MOST_PARTS,
) -> Header:
    """The header of a row of titles; so many rows at most above and below it may hold the rest of them.

    Around titles said again, what a page cut may end and go on: they have as many rows as they had the first time.
    """
    line = _titles_only(lines[index], _after(lines, index))
    over = _titles_only(lines[index - 1], lines[index]) if index and above else None
    under = lines[index + 1 : index + 1 + MOST_PARTS]
    if under and splits_last(line, under[0]):
        return Header(*joined(line, under[0], across))
    split = _below(line, under[0], across) if under else None
    if split is not None and split.words and are_subtitles(line, split, across, down):
        return Header(*joined(line, split, across))
    if over is not None and stand_inside(line, over, across):
        return Header(*joined(over, line, across))
    groups = _up_to(over, max(line.words)) if over is not None else None
    if groups is not None and groups.words and groups.number == line.number - 1 and are_groups(groups, line, across):
        return Header(*joined(groups, line, across))
    return Header(*whole_titles(line, over, under[:below], across))


def _after(lines: Sequence[Line], index: int) -> Line | None:
    return lines[index + 1] if index + 1 < len(lines) else None


def _titles_only(line: Line, below: Line | None) -> Line:
    """The row without what only stands beside the table: a line of the key, or its title and what is right of that."""
    key = key_beside(line, below)
    words = {c: t for c, t in line.words.items() if read_key(t) is None and (key is None or c < key)}
    return Line(line.number, words or line.words)


def _below(line: Line, below: Line, across: Mapping[Spot, int]) -> Line:
    """The row under the titles as far as the table goes: to the end of its last group, and titles next to that."""
    last = max(across.get((line.number, column), column) for column in line.words)
    while last + 1 in below.words and len(line.words) > 2:
        last += 1
    return _up_to(below, last)


def _up_to(line: Line, last: int) -> Line:
    return Line(line.number, {column: text for column, text in line.words.items() if column <= last})
