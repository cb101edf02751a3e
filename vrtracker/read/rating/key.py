"""The sheet's own key to its ratings: "Green = on track", a coloured cell with its meaning beside it, "1 = Done"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vrtracker.model import RAGS, Rag
from vrtracker.patterns import compiled
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_name
from vrtracker.read.rating.bands import banded, rated_besides
from vrtracker.read.rating.own_words import (
    LABEL,
    colour_word,
    coloured_boxes,
    coloured_row,
    coloured_words,
    is_key_label,
    named_words,
    own_colour,
    paired,
    words_beside_names,
)
from vrtracker.read.rating.rag import fill_colour, is_tally, named_in_tally, read_key
from vrtracker.read.rating.signs import Allowed, Entry, are_ratings, coded, grades_of, is_alphabet, names_key

LEAST = 2
NEAR = 2
"""How many rows above a key, an empty one between them at most, its title stands."""
LONGEST_MEANING = 200
_RATED = compiled(r"(?i)^\W*(?:b?rag|r/a/g)(?: (?:rating|status)s?)?\W*$")
_PREFIX = compiled(r"(?i)^\W*(?:(?:b?rag|status|rating|colour)\s+)?(?:key|legend)\s*[:–—-]\s*")
_LISTED = compiled(r"\n|[;,|]|\s{2,}")
_AFTER_COLOUR = compiled(r"(?i)(?<==)(\s*(?:red|amber|yellow|green|blue|grey))\s+(?=[^=]+=)")
"""Where one line of such a key goes on with the next: "On plan = green Late = amber"."""
_MEANS = compiled(r"(?i)\s+means\s+|\s*→\s*")
_OF_WHAT = compiled(r"^[^=:?,;]{1,40}[:?]")
_PARTS = compiled(
    r"\n|;|,(?=\s*(?:(?:red|amber|green|blue|grey|yellow|[ragby])\s*[=:–—-]|(?:[a-z](?:/?[a-z])?|\d{1,2})\s*=))"
    r"|\s+(?=(?:red|amber|green|blue|grey|yellow|(?-i:[RAGB]))\s*=)|\s{2,}|\s\|\s",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Key:
    """What each colour means, or each number or letter that stands for a rating, and the cells that say so."""

    meanings: dict[str, str] = field(default_factory=dict)
    spots: set[Spot] = field(default_factory=set)

    @property
    def signs(self) -> Mapping[str, str]:
        """What numbers and letters stand for that are no colour's, in small letters."""
        return {sign.casefold(): meaning for sign, meaning in self.meanings.items() if sign not in RAGS}

    @property
    def words(self) -> Mapping[str, str]:
        """What its signs stand for, and of which colour its own words are, in small letters."""
        colours = ((meaning.casefold(), colour) for colour, meaning in self.meanings.items() if colour in RAGS)
        return {**dict(colours), **self.signs}


def find_key(
    sheet: Sheet, lines: Sequence[Line], allowed: Callable[[Line], Sequence[int]], work: Container[int] = ()
) -> Key:
    """The key in those columns of each line that may hold one; nothing where fewer than two colours are explained.

    In the rows of ``work`` a coloured cell is a rating, and explains nothing.
    """
    key = Key()
    labels: set[Spot] = set()
    may = [(line, columns) for line in lines if (columns := allowed(line))]
    above: Allowed | None = None
    for part, entries in zip(may, _without_headings(may, list(_explained(sheet, may, lines, work)), work), strict=True):
        labels.update(_labels(part, entries, above))
        above = part
        for colour, meaning, spots in entries:
            if key.meanings.setdefault(colour, meaning) == meaning:
                key.spots.update(spots)
    if len(key.meanings) < LEAST:
        return Key()
    for spot, sign, meaning in _signs_beside(key, may, work):
        key.meanings.setdefault(sign, meaning)
        key.spots.add(spot)
    for colour, meaning, spots in rated_besides(_near(key, may, work), key.meanings):
        key.meanings[colour] += f"; {meaning}"
        key.spots.update(spots)
    key.spots |= labels
    return key


def _near(key: Key, may: Sequence[Allowed], work: Container[int]) -> Sequence[Allowed]:
    """What lines up to two rows from those of the key say besides it."""
    rows = {row + step for row, _ in key.spots for step in range(-NEAR, NEAR + 1)}
    near = [(line, columns) for line, columns in may if line.number in rows and line.number not in work]
    return [(line, [each for each in columns if line.spot(each) not in key.spots]) for line, columns in near]


def _explained(
    sheet: Sheet, may: Sequence[Allowed], lines: Sequence[Line], work: Container[int]
) -> Iterator[Sequence[Entry]]:
    """What each line explains: the place's own words by their colours, colours by their names, numbers and letters."""
    grades = grades_of([(line, [] if _is_work(line, columns, work) else columns) for line, columns in may])
    worded = {
        **named_words(may, work),
        **words_beside_names(may, lines, work),
        **coloured_words(sheet, may, work),
        **coloured_boxes(sheet, may, work),
        **banded(may, work),
    }
    lettered = is_alphabet({sign for entries in grades.values() for sign, _, _ in entries})
    for line, columns in may:
        signs = grades.get(line.number, [])
        first = worded.get(line.number) or (lettered and signs)
        yield first or list(_entries(sheet, line, columns, line.number not in work)) or signs


def _without_headings(
    may: Sequence[Allowed], explained: Sequence[Sequence[Entry]], work: Container[int]
) -> Iterator[Sequence[Entry]]:
    """What lines explain; a letter alone in its row among the work heads a part of it: "A – Safer parks"."""
    rows = {line.number for (line, _), entries in zip(may, explained, strict=True) if entries}
    for (line, _), entries in zip(may, explained, strict=True):
        lone = len(line.words) == len(entries) == 1 and line.number in work
        sign = coded(line.text) if lone and rows.isdisjoint((line.number - 1, line.number + 1)) else None
        yield () if sign and len(sign[0]) == 1 else entries


def _labels(part: Allowed, entries: Sequence[Entry], above: Allowed | None) -> Iterator[Spot]:
    """The cells that only say that here, or right below, is the key."""
    line, columns = part
    yield from (line.spot(column) for column in columns if LABEL.match(line.words[column]))
    if entries and _RATED.match(line.words[columns[0]]):
        yield line.spot(columns[0])
    if entries and above and line.number - above[0].number <= NEAR and names_key(*above):
        yield from (above[0].spot(column) for column in above[1])


def _signs_beside(key: Key, lines: Sequence[Allowed], work: Container[int]) -> Iterator[tuple[Spot, str, str]]:
    """Cells of a sign and its meaning in the rows of the key, or right above or below it: "C = complete"."""
    rows = {row for row, _ in key.spots}
    near = rows | {row + step for row in rows for step in (-1, 1)}
    for line, columns in lines:
        for column in columns if line.number in near and line.number not in work else ():
            spot = line.spot(column)
            text = _PREFIX.sub("", line.words[column])
            found = coded(text) if spot not in key.spots else None
            if found and "=" not in found[1] and ("=" in text or are_ratings([found[1]])):
                yield spot, *found


def _is_work(line: Line, columns: Sequence[int], work: Container[int]) -> bool:
    return line.number in work and len(columns) == len(line.words)


def is_key_row(line: Line) -> bool:
    """Whether a row is the key: it says so, "RAG key:", or each of its cells gives a colour its meaning.

    "RAG:" in front of such cells is only what they are about.
    """
    first, *others = line.words.values()
    if is_key_label(first) or not others:
        return is_key_label(first)
    return bool(read_key(first) or _RATED.match(first)) and all(read_key(text) is not None for text in others)


def _entries(sheet: Sheet, line: Line, columns: Sequence[int], fills: bool) -> Iterator[Entry]:
    """What cells explain: in their own colour right of a label, in words, in two cells, or beside an empty colour."""
    if fills and (row := coloured_row(sheet, line, columns)):
        yield from row
        return
    labelled = False
    for at, column in enumerate(columns):
        text, spot = line.words[column], line.spot(column)
        label = is_key_label(text)
        if labelled and not label and (own := own_colour(sheet, spot, text)):
            yield from _coloured(own, text, spot)
        elif inside := list(_in_cell(text)):
            yield from ((colour, meaning, [spot]) for colour, meaning in inside)
        elif entry := _in_two_cells(line, columns, at):
            yield entry
        elif fills and _may_explain(text) and (filled := _fill_before(sheet, spot)):
            yield filled, text, [spot]
        labelled = labelled or label


def _coloured(colour: Rag, text: str, spot: Spot) -> Iterator[Entry]:
    """The meaning of a cell's own colour, and of the sign in front of it: "G = on track" in green."""
    sign = coded(text)
    yield colour, sign[1] if sign else text, [spot]
    if sign:
        yield *sign, [spot]


def _in_two_cells(line: Line, columns: Sequence[int], at: int) -> Entry | None:
    """A colour's name, and its meaning in the cell beside it."""
    column, beside = columns[at], columns[at + 1] if at + 1 < len(columns) else None
    colour = colour_word(line.words[column])
    if not colour or beside is None or beside - column > 2 or not _is_meaning(line, columns, line.words[beside]):
        return None
    return colour, line.words[beside], [line.spot(column), line.spot(beside)]


def _may_explain(text: str) -> bool:
    return not colour_word(text) and len(text) < LONGEST_MEANING and not is_tally(text)


def _is_meaning(line: Line, columns: Sequence[int], text: str) -> bool:
    """What stands beside a colour explains it: not another colour, nor the next column of a list of choices."""
    others = [column for column in columns if not is_key_label(line.words[column])]
    return len(others) == 2 and not (colour_word(text) or is_tally(text) or (is_name(text) and " " in text))


def _in_cell(text: str) -> Iterator[tuple[str, str]]:
    """Each "colour = meaning" of a cell that holds nothing else; "C = complete" among them, or with others like it."""
    if counted := named_in_tally(text):
        yield counted[0], text
        return
    if plain := list(_turned(text)) or list(_unsigned(text)):
        yield from plain
        return
    parts = [part for part in _PARTS.split(_PREFIX.sub("", text)) if part.strip()]
    signs = [coded(part) for part in parts]
    lettered = is_alphabet([sign[0] for sign in signs if sign]) and None not in signs
    found = signs if lettered else [read_key(part) or sign for part, sign in zip(parts, signs, strict=True)]
    explained = [one for one in found if one is not None]
    if len(explained) < len(found):
        return
    codes = [meaning for sign, meaning in explained if sign not in RAGS]
    if len(codes) < len(explained) or (len(codes) >= LEAST and are_ratings(codes)):
        yield from explained


def _turned(text: str) -> Iterator[tuple[str, str]]:
    """A key that gives each of the place's own words its colour: "On track = Green", "Late (red)"."""
    text = _MEANS.sub("=", text)
    if "=" not in text and "(" not in text:
        return
    apart = _AFTER_COLOUR.sub(r"\1\n", _OF_WHAT.sub("", text))
    parts = [part for part in _LISTED.split(apart) if part.strip()]
    pairs = [pair for part in parts if (pair := paired(part))]
    if len(pairs) == len(parts) >= (1 if "=" in text else LEAST + 1):
        yield from ((colour, words) for colour, words in pairs if colour_word(words) is None)


def _unsigned(text: str) -> Iterator[tuple[str, str]]:
    """A key with nothing between colours and meanings, three at least: "R off track, A delayed, G on track"."""
    parts = [part for part in _LISTED.split(_PREFIX.sub("", text)) if part.strip()]
    found = [_BARE.match(part) for part in parts] if len(parts) > LEAST else [None]
    pairs = [(read_key(f"{one['word']} = x"), one["meaning"]) for one in found if one]
    colours = {named[0] for named, _ in pairs if named}
    if len(colours) == len(found) and are_ratings([meaning for _, meaning in pairs]):
        yield from ((named[0], meaning) for named, meaning in pairs if named)


_BARE = compiled(r"^\W*(?P<word>[A-Z]|[A-Z][a-z]{2,5}|[a-z]{3,6}) (?P<meaning>[a-z]\w.*\w)\W*$")


def _fill_before(sheet: Sheet, spot: Spot) -> Rag | None:
    """The colour of an empty cell just before these words; a row shaded from there on shows none."""
    cell, words = sheet.cells.get((spot[0], spot[1] - 1)), sheet.cells.get(spot)
    if cell is None or not cell.fill or cell.text.strip() or (words is not None and words.fill == cell.fill):
        return None
    return fill_colour(cell.fill)
