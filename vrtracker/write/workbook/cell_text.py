"""What may stand in a cell: words XML can hold, cut where a cell is full, and how much room they take."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from unicodedata import combining, east_asian_width

from vrtracker.patterns import compiled

CELL_LIMIT = 32_767
"""The most that Excel holds in one cell, counted as it counts: in UTF-16."""

POINTS_A_LINE = 13.0
MAX_POINTS = 409.0
MAX_LINES = int((MAX_POINTS - 4) // POINTS_A_LINE)
"""The most lines that Excel's tallest row shows."""

_PIXELS_AN_EM = 13.34
_PIXELS_A_CHARACTER = 7
_PADDING = 14
"""What the indent and the edges take of a column, in pixels."""
_MARGIN = 1.04
"""Programs break lines a little differently; a little too tall is better than a line cut off."""

_LINE_ENDS = compiled("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = compiled("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA_START = ("=", "+", "-", "@", "'", "\t")

_EMS = {
    character: width / 1000
    for width, characters in {
        222: "ijl'",
        278: " !,./:;I[\\]ft",
        333: "()-`r{}|",
        355: '"',
        500: "Jcksvxyz",
        556: "#$0123456789?L_abdeghnopqu",
        584: "+<=>~^",
        611: "FTZ",
        667: "&ABEKPSVXY",
        722: "CDHNRUw",
        778: "GOQ",
        833: "Mm",
        889: "%",
        944: "W",
        1015: "@",
    }.items()
    for character in characters
}
"""How wide Arial draws its letters, in ems."""


def safe(text: str) -> str:
    """The text without the invisible characters that XML forbids, its line breaks as Excel keeps them."""
    return text if text.isprintable() else _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def looks_like_formula(text: str) -> bool:
    """Whether a program could take the text for a formula once somebody edits its cell."""
    return text.startswith(_FORMULA_START)


def length(text: str) -> int:
    """The length of a text as Excel counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def pieces(text: str, limit: int = CELL_LIMIT) -> tuple[str, ...]:
    """A text cut into what cells can hold, within words, so that the pieces joined end to end are the text."""
    if 2 * len(text) <= limit or length(text) <= limit:
        return (text,)
    cut = _cut(text, limit)
    return (text[:cut], *pieces(text[cut:], limit))


def _cut(text: str, limit: int) -> int:
    full = limit
    while length(text[:full]) > limit:
        full -= ceil((length(text[:full]) - limit) / 2)
    within_words = (at for at in range(full, 0, -1) if not text[at - 1].isspace() and not text[at : at + 1].isspace())
    return next(within_words, full)


@lru_cache(maxsize=5_000)
def lines(text: str, width: float) -> int:
    """How many lines a text takes when it is wrapped in a column, whose width is in characters as Excel counts it."""
    room = width * _PIXELS_A_CHARACTER - _PADDING
    if len(text) * _PIXELS_AN_EM <= room and "\n" not in text:
        return 1
    return sum(_lines_of(paragraph.rstrip(), room) for paragraph in text.split("\n"))


def pixels(text: str) -> float:
    """How wide the longest line of a text is drawn."""
    return max(_word_pixels(line) for line in text.split("\n"))


def characters(text: str) -> float:
    """The width of a column, in characters as Excel counts it, that shows a text without wrapping it."""
    return (pixels(text) + _PADDING + 3) / _PIXELS_A_CHARACTER


def points(number_of_lines: int) -> float:
    """The height of a row that shows so many lines, as far as Excel allows."""
    return min(MAX_POINTS, number_of_lines * POINTS_A_LINE + 4)


def _lines_of(paragraph: str, room: float) -> int:
    """Words go on a line while they fit; one that is wider than a line is broken."""
    total, used = 1, 0.0
    space = _word_pixels(" ")
    for word in paragraph.split(" "):
        width = _word_pixels(word)
        if used and used + space + width <= room:
            used += space + width
            continue
        if used:
            total += 1
        total += int(width // room)
        used = width % room or min(width, room)
    return total


@lru_cache(maxsize=50_000)
def _word_pixels(word: str) -> float:
    return sum(_EMS.get(character) or _other_em(character) for character in word) * _PIXELS_AN_EM * _MARGIN


def _other_em(character: str) -> float:
    if combining(character):
        return 0.0
    return 1.2 if east_asian_width(character) in "WF" else 0.64
