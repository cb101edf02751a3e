"""Bands of per cents that a key gives its colours: "75–99% green", "under 40% = red", "100%: complete"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from vrtracker.model import RAGS, Rag
from vrtracker.patterns import compiled
from vrtracker.read.grid import Cell
from vrtracker.read.lines import Line
from vrtracker.read.rating.signs import Allowed, Entry
from vrtracker.read.rating.words import LETTERS, NAMES

ALL = 100
LEAST_BANDS = 2
LONGEST = 200

_N = r"(\d{1,3})(?!\d)(?:\s*(?:%|per ?cent\b))?"
_BAND = compiled(
    rf"(?i)(?:\b(?:if|when|where)\s+)?(?:(?P<below>(?:\bunder|\bbelow|\b(?:less|fewer|lower) than|<(?![=\s]*=))\s*{_N})"
    rf"|(?P<to>(?:\bup to|\bnot? more than|\bat most|≤|<=|=<)\s*{_N}|{_N}\s*\b(?:or|and) (?:less|below|under|lower)\b)"
    rf"|(?P<above>(?:\bover|\babove|\b(?:more|greater|higher) than|>(?!=))\s*{_N})"
    rf"|(?P<least>(?:\bat least|≥|>=|=>)\s*{_N}|\bfrom {_N}(?!\s*(?:to\b|and\b|[–—-])\s*\d)"
    rf"|{_N}\s*(?:\+|\b(?:or|and) (?:more|over|above|higher|upwards?)\b))"
    rf"|(?P<between>(?:\b(?:between|from)\s+)?{_N}\s*(?:to\b|and\b|[–—-])\s*{_N})"
    rf"|(?P<one>{_N}))"
)
_PER_CENT = compiled(r"(?i)\d\s*(?:%|per ?cent\b)|%")
_IN_PER_CENT = compiled(r"(?i)\W*(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent)\W*")
_COLOUR = compiled(rf"(?i)\b(?:{'|'.join(NAMES)})\b")
_DONE = compiled(r"(?i)\b(?:completed?|closed|done|finished)\b")
_CONDITION = compiled(
    r"(?i)\b(?:if|unless|but|and|also|overdue|past|late|behind|early|whe[nr]e?|until|budget|spen[dt]|months?|weeks?"
    r"|days?|kpis?|indicators?|(?:in|on) time|of(?! (?:the |this )?(?:action|task|work|milestones|steps)\b))\b"
)
"""What makes a rating hang on more than how far the work is."""
_STOPS = (
    r"\n|[;,|]|\.(?=\s|$)|\s{2,}|\s+and\s+(?=(?:under|below|over|above|(?:less|more) than|up to|at least|[<>≤≥])\W*\d)"
)
_LISTED = compiled(rf"(?i){_STOPS}")
_COLOUR_FIRST = compiled(rf"(?i){_STOPS}|\s+(?=(?:{'|'.join(NAMES)})\b)")
_COLOUR_LAST = compiled(rf"(?i)(\b(?:{'|'.join(NAMES)})\b)\W+")
_LABEL = compiled(r"(?i)^\W*(?:(?:b?rag|status|rating|colour)\s+)*(?:key|legend|b?rag|ratings?)\s*[:–—-]\s*")
_JOINT = compiled(r"(?i)^(?:[\s:=,;.–—-]|\b(?:is|are|means|rated)\b)*|(?:[\s:=,;.–—-]|\b(?:is|are|means|rated)\b)*$")
_NOTHING = compiled(r"\s*\(\s*\)")
_LETTER = compiled(r"(?:^|[\s(])([RAGB])(?:[\s).]|$)")
_IN_BRACKETS = compiled(r"\((?P<words>[^()]*)\)")


class Band(NamedTuple):
    """From this per cent to that; ``open`` where it says but one end."""

    first: int
    last: int
    open: bool = False

    def without(self, others: Sequence[Band]) -> Band:
        """The band but for its open end, where another is just that: over 75%, beside 100%."""
        if self.open and Band(ALL, ALL) in others and self.last == ALL:
            return Band(self.first, ALL - 1)
        return Band(1, self.last) if self.open and Band(0, 0) in others and self.first == 0 else self


def rated_by(text: str, key: Mapping[str, str]) -> Rag | None:
    """The colour that the key's bands give a per cent; between two bands it is neither's."""
    found = _IN_PER_CENT.fullmatch(text)
    scale = _scale(_coloured(key)) if found else {}
    if not found or not scale:
        return None
    share = float(found[1])
    return scale.get(int(share)) if scale.get(int(share)) == scale.get(-int(-share // 1)) else None


def per_cent(title: str, text: str) -> str | None:
    """The per cent that a cell is, or its number where its title says so; a bare 1 may be all of the work as well."""
    if _IN_PER_CENT.fullmatch(text):
        return text
    return f"{text}%" if text.isdecimal() and text != "1" and _ASKED.search(title) else None


def in_bands(title: str, cells: Sequence[Cell], key: Mapping[str, str]) -> Sequence[Cell]:
    """The cells of a column of per cents, each with the colour that the key gives it; nothing for another column."""
    if not _scale(_coloured(key)):
        return ()
    shares = [per_cent(title, cell.text.strip()) for cell in cells]
    said = sum(1 for cell in cells if cell.text.strip())
    if 2 * sum(map(bool, shares)) <= said:
        return ()
    return [
        cell._replace(text=(rated_by(share, key) if share else None) or cell.text)
        for cell, share in zip(cells, shares, strict=True)
    ]


_ASKED = compiled(r"(?i)%|\bper ?cent")


def banded(lines: Sequence[Allowed], work: Container[int]) -> Mapping[int, Sequence[Entry]]:
    """What the lines outside the work that are bands say of each colour; nothing unless all of them make one scale."""
    outside = [part for part in lines if part[0].number not in work or len(part[1]) < len(part[0].words)]
    if not any(_PER_CENT.search(line.words[column]) for line, columns in outside for column in columns):
        return {}
    found = {line.number: entries for line, columns in outside if (entries := _of_line(line, columns))}
    meant = [(colour, meaning) for entries in found.values() for colour, meaning, _ in entries]
    alone = len({colour for colour, _ in meant}) == len(meant)
    return found if alone and _scale(tuple(meant)) else {}


def rated_besides(lines: Sequence[Allowed], key: Mapping[str, str]) -> Iterator[Entry]:
    """What lines say of a colour besides its band, so that it is not all: "Under 50% and overdue is red too"."""
    if not _scale(_coloured(key)):
        return
    for line, columns in lines:
        for column in columns:
            text = line.words[column]
            colours = {NAMES[named.casefold()] for named in _COLOUR.findall(text)}
            if len(colours) == 1 and _PER_CENT.search(text) and _CONDITION.search(text):
                yield colours.pop(), text, [line.spot(column)]


def _coloured(key: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    return tuple((colour, key[colour]) for colour in RAGS if colour in key)


@lru_cache(maxsize=64)
def _scale(meanings: Sequence[tuple[str, str]]) -> Mapping[int, Rag]:
    """The colour of each whole per cent; nothing where bands leave holes below all of it, overlap or are unclear."""
    bands = {colour: _band(meaning) for colour, meaning in meanings if any(map(str.isdigit, meaning))}
    known = [band for band in bands.values() if band]
    if len(known) < max(len(bands), LEAST_BANDS):
        return {}
    ends = [(NAMES[colour], band.without(known)) for colour, band in bands.items() if band]
    each = [(share, colour) for colour, band in ends for share in range(band.first, band.last + 1)]
    whole = len({share for share, _ in each}) == len(each) and set(range(ALL)) <= {share for share, _ in each}
    return dict(each) if whole else {}


def _band(text: str) -> Band | None:
    """The one band of a text that says nothing else the rating would hang on."""
    found = list(_BAND.finditer(text)) if len(text) <= LONGEST else []
    rest = _BAND.sub(" ", text)
    if len(found) != 1 or any(map(str.isdigit, rest)) or _CONDITION.search(rest):
        return None
    first, *others = [int(number) for number in found[0].groups() if number and number.isdecimal()]
    bands = {
        "below": Band(0, first - 1, open=True),
        "to": Band(0, first, open=True),
        "above": Band(first + 1, ALL, open=True),
        "least": Band(first, ALL, open=True),
        "between": Band(first, others[0] if others else first),
        "one": Band(first, first),
    }
    band = bands[next(name for name, said in found[0].groupdict().items() if said)]
    return band if 0 <= band.first <= band.last <= ALL else None


def _of_line(line: Line, columns: Sequence[int]) -> Sequence[Entry]:
    """The bands of a line: those of each of its cells, or of two cells that say band and colour between them."""
    cells = [(line.words[column], [line.spot(column)]) for column in columns]
    if len(cells) == 2 and not any(_pairs(text) for text, _ in cells):
        (first, at), (second, beside) = cells
        pair = _pair(f"{first} = {second}")
        return [(*pair, [*at, *beside])] if pair else ()
    return [(*pair, spots) for text, spots in cells for pair in _pairs(text)]


def _pairs(text: str) -> Sequence[tuple[Rag, str]]:
    """Each colour with its band, where a text holds nothing else."""
    if not any(map(str.isdigit, text)) or len(text) > LONGEST * LEAST_BANDS:
        return ()
    body = _LABEL.sub("", text)
    for parts in (_LISTED.split(body), _COLOUR_FIRST.split(body), _COLOUR_LAST.sub(r"\1\n", body).split("\n")):
        whole = _with_remarks(parts)
        found = [pair for part in whole if (pair := _pair(part))]
        if found and len(found) == len(whole):
            return found
    return ()


def _with_remarks(parts: Sequence[str]) -> Sequence[str]:
    """The parts that say a number, each with what is said behind it: "100%: complete, no further checks"."""
    whole: list[str] = []
    for part in (part.strip() for part in parts if part and part.strip()):
        if whole and not any(map(str.isdigit, part)) and not _COLOUR.search(part):
            whole[-1] += f", {part}"
        else:
            whole.append(part)
    return whole


def _pair(text: str) -> tuple[Rag, str] | None:
    """The colour of a band, and the words of it; all of the work is complete where no colour is named."""
    colours = {NAMES[named.casefold()] for named in _COLOUR.findall(text)}
    band = _band(text) if len(colours) <= 1 else None
    if band is None:
        return None
    if colours:
        words = _bare(_COLOUR.sub("", text))
        inside = _IN_BRACKETS.fullmatch(words)
        return colours.pop(), inside["words"] if inside else words
    letters = _LETTER.findall(text)
    if len(letters) == 1:
        return LETTERS[letters[0].lower()], _bare(_LETTER.sub(" ", text))
    return ("blue", text.strip()) if band == Band(ALL, ALL) and _DONE.search(text) else None


def _bare(text: str) -> str:
    """What is said of a colour, without what only joined it to its name."""
    return " ".join(_JOINT.sub("", _NOTHING.sub("", text)).split())
