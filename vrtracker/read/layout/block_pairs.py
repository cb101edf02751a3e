"""Labelled blocks row by row: which columns hold labels, and what label and value each row has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.layout.block_titles import Labelled, Pair
from vrtracker.read.layout.heading import pairs_of
from vrtracker.read.layout.labels import LONGEST_LABEL
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date, is_rating
from vrtracker.read.references import MAX_COLUMN
from vrtracker.read.titles.points import SURE, names_extra, plain, strength

LEAST_RECORDS = 2
MOSTLY = 0.7


def labelled_lines(lines: Sequence[Line]) -> tuple[Sequence[Labelled], frozenset[int]]:
    """The rows with their labels and values, blocks that stand beside each other one below another, and where labels
    have columns of their own.
    """
    columns = label_columns(lines)
    lines = _one_below_another(lines, columns)
    known = _labels_in(lines, columns)
    labelled = _unnumbered([(line, _pairs(line, columns, known)) for line in lines])
    return _with_empty(labelled, columns), columns


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
    times = Counter(text for line in rows for text in line.words.values())
    titles = [line for line in rows if _are_titles(line, found, times)]
    return frozenset(found if len(found) > 1 and 2 * len(titles) <= len(rows) else ())


def _are_titles(line: Line, labels: Collection[int], times: Mapping[str, int]) -> bool:
    """Whether half of what stands beside the labels of a row are titles like them, and no values.

    A month is a title where it comes back, and a value where it stands once.
    """
    others = [text for column, text in line.words.items() if column not in labels]
    perhaps = (text for text in others if times[text] > 1 or not is_date(text))
    known = sum((strength(text) >= SURE and not is_rating(text)) or names_extra(text) for text in perhaps)
    return known > 0 and 2 * known >= len(others)


def _counts(lines: Sequence[Line], column: int) -> Counter[str]:
    return Counter(_as_label(line.words[column]) for line in lines if column in line.words)


def _holds_labels(lines: Sequence[Line], column: int) -> bool:
    """Whether a column holds labels known for titles, and one for every two of these that comes back as often."""
    counts = _counts(lines, column)
    again = {words: count for words, count in counts.items() if count >= LEAST_RECORDS}
    if sum(again.values()) < MOSTLY * sum(counts.values()):
        return False
    known = {words: n for words, n in again.items() if strength(words) >= SURE}
    most = max(known.values(), default=0)
    like = sum(n for words, n in again.items() if words not in known and n == most)
    return sum(known.values()) + min(like, sum(known.values()) // 2) >= MOSTLY * sum(counts.values())


def _as_label(text: str) -> str:
    """A text as labels are compared, without a number of its own; one too long for a label is only itself."""
    if len(text) > LONGEST_LABEL:
        return text
    numbered = _numbered(text.rstrip(": "))
    return plain(numbered.label if numbered else text)


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


def _labels_in(lines: Sequence[Line], columns: Collection[int]) -> Collection[str]:
    """What comes back in these columns."""
    counts = [_counts(lines, column) for column in columns]
    return {words for each in counts for words, count in each.items() if count >= LEAST_RECORDS}


def _pairs(line: Line, columns: Collection[int], known: Collection[str]) -> list[Pair]:
    """The labels and values of one row; a label may have its value in several cells: "Progress | 3 May | Begun"."""
    if across := _across(line, columns, known):
        return across
    pairs = list(pairs_of(line))
    in_several = len(pairs) > 2 and not any(label for label, _, _ in pairs)
    return (_across(line, {min(line.words)}, known) if in_several else []) or pairs


def _across(line: Line, columns: Collection[int], known: Collection[str]) -> list[Pair]:
    """The labels and values of one row of such a block; none where it does not begin with a label."""
    pairs: list[Pair] = []
    for column, words in line.words.items():
        if column in columns and (_as_label(words) in known or strength(words) >= SURE):
            pairs.append((words.rstrip(": "), "", [line.spot(column)]))
        elif not pairs:
            return []
        else:
            label, value, spots = pairs.pop()
            pairs.append((label, f"{value}\n{words}" if value else words, [*spots, line.spot(column)]))
    return pairs


def _with_empty(labelled: Sequence[Labelled], columns: Collection[int]) -> list[Labelled]:
    """A label with nothing beside it, below one that has a value elsewhere, is one all the same: its value is empty.

    So is one that comes back among the labels and never has words beside it, only a colour perhaps.
    """
    known = {(plain(label), spots[0][1]) for _, pairs in labelled for label, _, spots in pairs[:1] if label}
    known |= {
        (plain(label), spots[0][1]) for _, pairs in labelled for label, _, spots in pairs if spots[0][1] in columns
    }
    columns = {column for _, column in known}
    alone = Counter(
        (plain(line.text), min(line.words)) for line, pairs in labelled if len(line.words) == len(pairs) == 1
    )
    known |= {
        (words, column)
        for (words, column), count in alone.items()
        if count >= LEAST_RECORDS and column in columns and strength(words) >= SURE and not is_rating(words)
    }

    def filled(pair: Pair) -> Pair:
        label, value, spots = pair
        empty = not label and len(value) <= LONGEST_LABEL and (plain(value), spots[0][1]) in known
        return (value, "", spots) if empty else pair

    return [(line, [filled(pair) for pair in pairs]) for line, pairs in labelled]


def _unnumbered(labelled: Sequence[Labelled]) -> list[Labelled]:
    """ "Action 1: …", "Action 1 – …" or "1.1 Action: …": the label is Action, and its number the ref.

    Alone on its line it is only that.
    """
    said = {label or value for _, pairs in labelled for label, value, _ in pairs}
    numbered = {words: found for words in said if (found := _numbered(words))}
    counts = Counter(plain(found.label) for found in numbered.values())
    named = {words: found for words, found in numbered.items() if counts[plain(found.label)] >= LEAST_RECORDS}
    return [(line, [part for pair in pairs for part in _parted(pair, named)]) for line, pairs in labelled]


class _Numbered(NamedTuple):
    """A label with a number, and what is written behind that in the same cell."""

    label: str
    ref: str
    title: str


def _numbered(words: str) -> _Numbered | None:
    found = _NUMBERED.match(words) or _NUMBER_FIRST.match(words)
    if found is not None:
        return _Numbered(found["label"], found["ref"], "")
    titled = _TITLED.match(words)
    return _Numbered(titled["label"], titled["ref"], titled["title"]) if titled else None


def _parted(pair: Pair, named: Mapping[str, _Numbered]) -> list[Pair]:
    label, value, spots = pair
    numbered = named.get(label or value)
    if numbered is None or (label and value and numbered.title):
        return [pair]
    if not (label or numbered.title):
        return [(f"{numbered.label} ref", numbered.ref, spots)]
    return [("Ref", numbered.ref, spots[:1]), (numbered.label, numbered.title or value, spots)]


_NUMBERED = compiled(
    r"(?i)^(?P<label>(?:action|task|objective|recommendation|milestone)s?(?: point)?)\s*(?:no\.?|number|#)?\s*"
    r"(?P<ref>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?)$"
)
_NUMBER_FIRST = compiled(
    r"(?i)^(?P<ref>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<label>aim|action|task|objective|outcome|recommendation|milestone)$"
)
_TITLED = compiled(
    r"(?is)^(?P<label>action|task)\s*(?:no\.?\s*)?(?P<ref>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:\s*[–—.)]|\s-)\s+"
    r"(?P<title>\w.*)$"
)
