"""Numbers and letters that a key explains and that are no colour's: "1 = Achieved", "OT | On target"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from vrtracker.patterns import compiled
from vrtracker.read.grid import Spot
from vrtracker.read.lines import Line, runs
from vrtracker.read.looks import is_date
from vrtracker.read.rating.words import says_complete

LEAST = 2
Allowed = tuple[Line, Sequence[int]]
"""A line, and those of its columns that may hold a key."""
Entry = tuple[str, str, list[Spot]]
"""A sign, its meaning, and the cells that say so."""
_CODE = compiled(
    r"^\W*(?P<code>(?!(?i:nb)\b)[A-Za-z](?:/?[A-Za-z]){0,2}|\d{1,2})(?:(?:\s*[=:]+\s*|\s+[–—-]+\s+)(?P<meaning>\w.*)|\W*)$",
    re.DOTALL,
)
_LONGEST = 200
_OF_SIGNS = compiled(
    r"(?i)^\W*(?:what )?(?:(?:b?rag|status|progress|colou?r|the|our|these) )*"
    r"(?:b?rag|status|ratings?|colou?rs?|cod(?:es?|ing)|scores?|grades?|categor(?:y|ies)|symbols?|keys?|letters?|no"
    r"|assessments?|(?:traffic )?lights?|shading)(?: (?:explained|mean|stand for|used|we use))?\W*$"
)
_OF_MEANINGS = compiled(
    r"(?i)^\W*(?:(?:what (?:it|this|they) )?means?|meanings?|definitions?|descriptions?|explanations?|criteria)\W*$"
)


def grades_of(lines: Sequence[Allowed]) -> Mapping[int, Sequence[Entry]]:
    """What cells of these columns of each line say that 1, 2, 3 or other short signs of their own mean.

    They may stand one below another, in a cell or two, or beside each other in a row.
    """
    found: dict[int, Sequence[Entry]] = {}
    single: list[tuple[int, Entry]] = []
    for line, columns in lines:
        row = _row(line, columns)
        found |= _settled([(line.number, entry) for entry in row])
        if len(row) < LEAST and (entry := _grade(line, columns)) is not None:
            single.append((line.number, entry))
    for run in runs(single, lambda each: each[0]):
        found |= _settled(run)
    return found


def names_key(line: Line, columns: Sequence[int]) -> bool:
    """Whether a row only says what stands below it: "Rating | Meaning", "Colours", "What the colours mean"."""
    first, *others = (line.words[column] for column in columns)
    return len(others) <= 1 and _OF_SIGNS.match(first) is not None and all(map(_OF_MEANINGS.match, others))


def _row(line: Line, columns: Sequence[int]) -> list[Entry]:
    """The signs of a row that holds nothing else, but for words in front that may say what they are."""
    found = [(column, coded(line.words[column])) for column in columns if len(columns) > 1]
    if any(pair is None for _, pair in found[1:]):
        return []
    return [(*pair, [line.spot(column)]) for column, pair in found if pair is not None]


def _grade(line: Line, columns: Sequence[int]) -> Entry | None:
    if not columns or len(columns) > 2 or columns[-1] - columns[0] > 2 or names_key(line, columns):
        return None
    code = _CODE.match(line.words[columns[0]])
    meaning = line.words[columns[1]] if len(columns) > 1 else (code and code["meaning"]) or ""
    if code is None or not meaning or len(meaning) > _LONGEST or (len(columns) > 1 and code["meaning"]):
        return None
    if "=" in (code["meaning"] or ""):
        return None
    return code["code"], meaning, [line.spot(column) for column in columns]


def _settled(run: Sequence[tuple[int, Entry]]) -> dict[int, Sequence[Entry]]:
    """A run of such rows, where it is one of grades: they count up from the first, and most say how work stands."""
    codes = [code for _, (code, _, _) in run]
    numbers = sorted(int(code) for code in codes if code.isdecimal())
    counted = not numbers or (
        len(numbers) == len(codes) and numbers == list(range(numbers[0], len(codes) + numbers[0]))
    )
    if len(set(codes)) < LEAST or not counted or (numbers and numbers[0] > 1):
        return {}
    if not are_ratings([entry[1] for _, entry in run]):
        return {}
    return {number: [entry for of, entry in run if of == number] for number, _ in run}


def is_alphabet(signs: Collection[str]) -> bool:
    """Whether letters are grades from A on: then A is no amber and B no blue."""
    return len(signs) > LEAST and sorted(sign.upper() for sign in signs) == list("ABCDEFGH"[: len(signs)])


def are_ratings(meanings: Sequence[str]) -> bool:
    """Whether half of the meanings at least say how work stands."""
    said = sum(1 for meaning in meanings if len(meaning) > 3 and (_says_status(meaning) or says_complete(meaning)))
    return 2 * said >= len(meanings)


def _says_status(meaning: str) -> bool:
    """Whether words up to the first stop only say how work stands: "Open spaces" and "Delivered meals" do not."""
    first = _STOP.split(meaning.lower(), maxsplit=1)[0]
    words = re.findall(r"[a-z]+", first)
    return bool(words) and all(word in _STATUS for word in words)


_STOP = compiled(r"[–—,;:(.]|\s-\s")
_WORDS = """
a abandoned achieved action actions all almost amber and at been begin begun behind blue cancelled closed complete
completed compliant concerns deferred delay delayed delays delivered done due embedded fully good green has have
hold implemented in is issues late limited major met minor moderate mostly nearly no non none not objective of off
on ongoing open or overdue partially partly paused planned postponed progress progressing recommendation red removed
risk schedule significant significantly slightly slippage slipped some stalled started stopped substantial
substantially suspended target task the to track under underway unlikely way will with withdrawn work yet
"""
_STATUS = frozenset(_WORDS.split())


def coded(text: str) -> tuple[str, str] | None:
    """The sign and what it stands for: "C = complete"."""
    found = _CODE.match(text.strip())
    return (
        (found["code"], found["meaning"].strip()) if found and found["meaning"] and not is_date(found["code"]) else None
    )
