"""The place's own words for its ratings, each in its colour or with its colour's name, and the label of a key."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence

from vrtracker.model import Rag
from vrtracker.patterns import compiled
from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.lines import Line, runs
from vrtracker.read.rating.rag import fill_colour, read_key
from vrtracker.read.rating.signs import LEAST, Allowed, Entry
from vrtracker.read.rating.words import NAMES

LONGEST_WORD = 30

LABEL = compiled(
    r"(?i)^\W*(?:b?rag|status|rating|colour|progress|grade|grading)?\s*(?:key|legend|ratings?|status"
    r"|definitions?|guide)(?:\s+(?:to|for|of)\b.{0,40})?\W*$"
)
_KEY_LABEL = compiled(
    r"(?i)^\W*(?:(?:b?rag|status|rating|colour|progress|grade|grading)\s+)*(?:key|legend)(?:\s+(?:to|for|of)\b.{0,40})?\W*$"
)


def coloured_words(sheet: Sheet, lines: Sequence[Allowed], work: Container[int]) -> Mapping[int, Sequence[Entry]]:
    """The place's own words for a rating: each in that colour, what it means beside it, one below another."""
    found: dict[int, Sequence[Entry]] = {}
    for run in runs(filter(_is_pair, lines), lambda part: part[0].number):
        entries = {line.number: entry for line, columns in run if (entry := _coloured_word(sheet, line, columns))}
        colours = {colour for colour, _, _ in entries.values()}
        if len(colours) == len(entries) >= max(LEAST, len(run) - 1) and not any(number in work for number in entries):
            found |= {number: [entry] for number, entry in entries.items()}
    return found


def coloured_boxes(sheet: Sheet, lines: Sequence[Allowed], work: Container[int]) -> Mapping[int, Sequence[Entry]]:
    """The same words below one another with nothing beside them: no label need say what they are."""
    found: dict[int, Sequence[Entry]] = {}
    lone = (part for part in lines if len(part[0].words) == len(part[1]) == 1 and part[0].number not in work)
    boxes = (part for part in lone if not is_key_label(part[0].text))
    for run in runs(boxes, lambda part: part[0].number):
        cells = [(line.spot(columns[0]), line.text) for line, columns in run]
        if len({column for (_, column), _ in cells}) == 1:
            found |= {spot[0]: [(colour, text, [spot])] for colour, (spot, text) in _own_colours(sheet, cells)}
    return found


def coloured_row(sheet: Sheet, line: Line, columns: Sequence[int]) -> Sequence[Entry]:
    """A row of nothing but the place's words for its ratings, each in a colour of its own: no label need say so."""
    if len(columns) < len(line.words):
        return ()
    cells = [(line.spot(column), line.words[column]) for column in columns]
    return [(colour, text, [spot]) for colour, (spot, text) in _own_colours(sheet, cells)]


def _own_colours(sheet: Sheet, cells: Sequence[tuple[Spot, str]]) -> Sequence[tuple[Rag, tuple[Spot, str]]]:
    """The colours of cells whose words name none, with them; nothing where two are alike, one has none or few are."""
    colours = [colour for spot, text in cells if (colour := own_colour(sheet, spot, text))]
    alike = len(set(colours)) < len(cells) or len(cells) <= LEAST
    return () if alike else list(zip(colours, cells, strict=True))


def own_colour(sheet: Sheet, spot: Spot, text: str) -> Rag | None:
    """The colour of a cell whose words name none."""
    fill = sheet.cells[spot].fill if spot in sheet.cells else None
    return fill_colour(fill) if fill and not colour_word(text) and read_key(text) is None else None


def named_words(lines: Sequence[Allowed], work: Container[int]) -> Mapping[int, Sequence[Entry]]:
    """The place's own words, each with its colour's name, in cells beside each other or one below another."""
    found: dict[int, Sequence[Entry]] = {}
    outside = [(line, columns) for line, columns in lines if line.number not in work]
    named = [(line, entries) for line, columns in outside if (entries := _named_row(line, columns))]
    for run in runs(named, lambda part: part[0].number):
        colours = [colour for _, entries in run for colour, _, _ in entries]
        if len(colours) == len(set(colours)) > LEAST:
            found |= {line.number: entries for line, entries in run}
    return found


def words_beside_names(
    may: Sequence[Allowed], lines: Sequence[Line], work: Container[int]
) -> Mapping[int, Sequence[Entry]]:
    """The place's own words, one below another, each with its colour's name beside it, where the work is rated so.

    What other rows, or fewer, say of a colour may be a summary.
    """
    found: dict[int, Sequence[Entry]] = {}
    named = [part for part in may if part[0].number not in work and _is_pair(part) and _colour_beside(part)]
    for run in runs(named, lambda part: part[0].number):
        words = {line.text.casefold() for line, _ in run}
        colours = {_colour_beside(part) for part in run}
        if len(words) == len(colours) == len(run) > LEAST and _rate(words, lines, work):
            found |= {part[0].number: [entry] for part in run if (entry := _entry(part))}
    return found


def _colour_beside(part: Allowed) -> Rag | None:
    line, columns = part
    return None if line.text.casefold() in NAMES else NAMES.get(line.words[columns[1]].casefold())


def _rate(words: Collection[str], lines: Sequence[Line], work: Container[int]) -> bool:
    """Whether most of the words are whole cells of the work."""
    said = {text.casefold() for line in lines if line.number in work for text in line.words.values()}
    return 2 * len(said.intersection(words)) > len(words)


def _entry(part: Allowed) -> Entry | None:
    colour, (line, columns) = _colour_beside(part), part
    return (colour, line.text, [line.spot(column) for column in columns]) if colour else None


def _named_row(line: Line, columns: Sequence[int]) -> Sequence[Entry]:
    """What each cell of a row names a colour for, behind a label or without: "Late (red)", "On time: green"."""
    at = 1 if len(columns) > LEAST and is_key_label(line.words[columns[0]]) else 0
    cells = [(line.words[column], [line.spot(column)]) for column in columns[at:]]
    short = ((text, spots) for text, spots in cells if len(text) <= 2 * LONGEST_WORD)
    entries = [(*pair, spots) for text, spots in short if (pair := paired(text))]
    whole = len(entries) == len(cells) and all(colour_word(words) is None for _, words, _ in entries)
    return entries if whole else ()


def _is_pair(part: Allowed) -> bool:
    """Whether a row is two cells beside each other, and nothing else."""
    line, columns = part
    return len(columns) == len(line.words) == 2 and columns[1] - columns[0] <= 2


def _coloured_word(sheet: Sheet, line: Line, columns: Sequence[int]) -> Entry | None:
    (first, second), words = map(line.spot, columns), line.words[columns[0]]
    own, beside = sheet.cells.get(first), sheet.cells.get(second)
    colour = fill_colour(own.fill) if own and own.fill and not (beside and beside.fill == own.fill) else None
    if colour is None or len(words) > LONGEST_WORD or LABEL.match(words):
        return None
    said = colour_word(words)
    return said or colour, line.words[columns[1]] if said else words, [first, second]


def is_key_label(text: str) -> bool:
    """Whether words only say that here is the key: "Key", "RAG key:", "Legend"."""
    return _KEY_LABEL.match(text) is not None


def paired(text: str) -> tuple[Rag, str] | None:
    """The colour that a text names for words: "On track = Green", "Late (red)"."""
    pair = _PAIR.match(text)
    colour = NAMES.get((pair["colour"] or pair["named"]).casefold()) if pair else None
    return (colour, pair["words"]) if pair and colour else None


_PAIR = compiled(
    r"^\W*(?P<words>[^=():]*\w)\s*(?:(?:[=:–—]|\s-|\sis\b)\s*(?P<colour>\w+)|\(\s*(?P<named>\w+)\s*\))\W*$"
)


def colour_word(text: str) -> Rag | None:
    """The colour of which a text is the name or the letter."""
    found = read_key(f"{text.strip(' :=-–')} = x") if len(text) <= 12 else None
    return found[0] if found else None
