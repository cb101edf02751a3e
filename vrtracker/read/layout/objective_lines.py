"""Lines whose words name an objective: "Objective 2: Safer parks", "2. Safer parks", "Goal: | Safer parks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vrtracker.patterns import compiled
from vrtracker.read.layout.labels import label_kind
from vrtracker.read.lines import Line
from vrtracker.read.titles.points import SURE, strength

KINDS = r"(?:objective|outcome|aim|goal|theme|work ?stream|strand|pillar|commitment|ambition|recommendation)"
"""What people call that for which several actions are done."""
_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
_OBJECTIVE = compiled(
    rf"(?i)^(?:(?:strategic|overall|key|our) )?(?:{KINDS}|strategic priority"
    r"|indicator(?=\s*\d)|priority(?=\s*\d+\.\d))\b"
    rf"(?:\s*(?:no\.?\s*)?(?P<ref>[A-Z]?\d+(?:\.\d+)*[a-z]?|[A-Z]|[IVX]+|{_IN_WORDS}))?\s*(?:[:.)–—-]+\s*"
    r"|\s+(?=(?-i:[A-Z])))(?P<title>\S.*)$",
    re.DOTALL,
)
_NUMBERED = compiled(r"^(?P<ref>\d{1,2}(?:\.\d{1,2})?|[A-Z])\s*[.):–-]\s*(?P<title>[^\W\d].*)$", re.DOTALL)


def banner(text: str) -> tuple[str | None, str] | None:
    """The ref and title of an objective written across the table: "Objective 2: …", "2. Build …", "2. Objective: …"."""
    called = _OBJECTIVE.match(text)
    found = called or _NUMBERED.match(text)
    if found is None:
        return None
    title = found["title"].strip()
    labelled = _OBJECTIVE.match(title) if not called and ":" in title else None
    return found["ref"], labelled["title"].strip() if labelled and not labelled["ref"] else title


def banner_of(line: Line) -> tuple[str | None, str] | None:
    """The ref and title of an objective that has its row alone, in one cell or in two: "Objective:", "Build …"."""
    text = lone_text(line)
    return banner(text) if text else None


def lone_text(line: Line) -> str:
    """The words of a line of one cell, or of two that name an objective; "" of any other."""
    texts = list(line.words.values())
    if len(texts) == 2 and _OBJECTIVE_LABEL.match(texts[0]) and label_kind(texts[0]) is None:
        return f"{texts[0].rstrip(': ')}: {texts[1]}"
    return texts[0] if len(texts) == 1 else ""


_OBJECTIVE_LABEL = compiled(
    r"(?i)^(?:(?:strategic|overall|key|our) )?(?:objective|aim|goal|recommendation|commitment|ambition"
    r"|(?:outcome|theme|workstream|strand|pillar)(?!\s*:?$))"
    rf"(?:\s*(?:no\.?\s*)?(?P<ref>[A-Z]?\d+(?:\.\d+)*|(?-i:[A-Z]|[IVX]+)|{_IN_WORDS}))?\s*:?$"
)


def with_titles_beside(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with an objective's title beside its number, where it stands right below that: Aim 1 / Safer parks."""
    kept: list[Line] = []
    for line in lines:
        above = kept[-1] if kept else line
        if above.number == line.number - 1 and _is_title_of(above, line):
            column = min(above.words)
            words = {column: above.text, column + 1: line.text}
            kept[-1] = Line(above.number, words, {column: above.spot(column), column + 1: line.spot(column)})
        else:
            kept.append(line)
    return kept


def _is_title_of(label: Line, line: Line) -> bool:
    """Whether a label that only numbers an objective has that one's title in the cell below it."""
    if len(label.words) > 1 or line.words.keys() != label.words.keys() or line.text.endswith(":"):
        return False
    found = _OBJECTIVE_LABEL.match(label.text)
    return found is not None and found["ref"] is not None and _OBJECTIVE.match(line.text) is None


def numbers_objective(line: Line) -> bool:
    """Whether a line that stands alone calls something an objective by its number."""
    found = _OBJECTIVE.match(lone_text(line))
    return found is not None and found["ref"] is not None


def names_objective(line: Line) -> bool:
    """Whether a line that stands alone calls something an objective: "Objective 2: Safer parks"."""
    return _OBJECTIVE.match(lone_text(line)) is not None


def names_level(title: str) -> bool:
    """Whether the first of a table's titles is no title but what its work is for: "Priority 1 - Knife crime"."""
    found = _LEVEL.match(title)
    return found is not None and strength(found["rest"]) < SURE


_LEVEL = compiled(
    rf"(?i)^(?:strategic |key |our )?(?:{KINDS}|priority|standard)(?: area)?"
    r"\s*(?:no\.?\s*)?(?:\d+(?:\.\d+)*|(?-i:[A-Z]))\b\s*[-–—:.)]*\s+"
    r"(?P<rest>\w.{3,})$"
)


def split_banner(above: Sequence[Line], rows: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """An objective's own line right above the titles belongs to the work, not to the header block."""
    text = lone_text(above[-1]) if above and banner_of(above[-1]) else ""
    if text and (_names_objective(text) or _comes_back(text, rows)):
        return list(above[:-1]), [above[-1]]
    return list(above), []


def _names_objective(text: str) -> bool:
    """An objective's own line; an aim or a goal without a number is said of the whole plan."""
    found = _OBJECTIVE.match(text)
    return found is not None and (found["ref"] is not None or _WHOLE_PLAN.match(text) is None)


_WHOLE_PLAN = compiled(
    r"(?i)^(?:(?:overall|key|our|strategic) )?(?:aims?|goals?|ambitions?|themes?|workstreams?|strands?)\b"
)


def _comes_back(text: str, rows: Sequence[Line]) -> bool:
    """Whether a line that begins with the same word stands above work again: each of them names a part of it."""
    word = text.partition(":")[0].casefold()
    return any(
        len(after.words) > 1 and lone_text(line).partition(":")[0].casefold() == word for line, after in pairwise(rows)
    )
