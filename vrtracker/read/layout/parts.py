"""Headings of the parts of one plan, each above a table of its own: objectives, or how the actions below stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.joining import BULLETS, DASHES
from vrtracker.read.layout.header import Header
from vrtracker.read.layout.heading import says_post, starts_with_label
from vrtracker.read.layout.labels import POSTS, label_kind
from vrtracker.read.layout.objective_lines import (
    KINDS,
    banner,
    banner_of,
    lone_text,
    names_objective,
    numbers_objective,
)
from vrtracker.read.layout.plan_title import may_name_plan
from vrtracker.read.layout.standing import says_standing
from vrtracker.read.lines import Line
from vrtracker.read.titles.points import plain

SENTENCE = 6
"""Words that a sentence below a heading has at least."""
LONG = 3
"""Letters beyond which a word that two headings have in common tells that they are of one kind."""

_SAYS_OBJECTIVE = compiled(rf"(?i)\b(?:{KINDS}|indicator|priority \d+\.\d+)\b")
_NAMES_PLAN = compiled(r"(?i)\b(?:priority|priorities|plans?|strategy|tracker|programme)\b")


def names_plan(text: str) -> bool:
    """Whether words are of a whole plan: "Safer streets delivery plan", "Priority 2"."""
    return _NAMES_PLAN.search(text) is not None


def says_objective(text: str) -> bool:
    """Whether words are of an objective or of how it is measured, and of no whole plan."""
    return _SAYS_OBJECTIVE.search(text) is not None


class PartHeading(NamedTuple):
    """The line above a table that heads a part of its plan, and whether it is set apart from the lines above it.

    ``over`` says what several parts belong to, right above the first of them: "Outcome 1", over "Priority 1.1".
    """

    at: int
    words: str
    apart: bool
    over: str | None = None

    @property
    def first(self) -> int:
        """Where the line stands, or the one over it."""
        return self.at - (self.over is not None)


IsBold = Callable[[Line], bool]


def part_heading(above: Sequence[Line], bold: IsBold) -> PartHeading | None:
    """What heads the part of a plan above its table, where the plan has words of its own above that line."""
    at = heading_at(above)
    if at < 0 or (at == 0 and len(above[0].words) == 1 and not _is_part_alone(above[0])):
        return None
    over = above[at - 1].text if at > 1 and is_wider(above[at - 1], above[at]) else None
    top = at - (over is not None)
    apart = top == 0 or above[top - 1].number < above[top].number - 1 or bold(above[at])
    return PartHeading(at, lone_text(above[at]), apart, over)


def _is_part_alone(line: Line) -> bool:
    """Whether a line on top of its sheet can only head a part: it numbers an objective, or says how actions stand."""
    return numbers_objective(line) or says_standing(line.text)


def is_wider(first: Line, second: Line) -> bool:
    """Whether the line of a numbered objective stands right over that of another one, of another kind, or its title."""
    if first.number != second.number - 1:
        return False
    if _ends_in_number(first.text) and len(first.words) == len(second.words) == 1:
        return heads_part(second) and banner_of(second) is None
    found = [banner_of(line) for line in (first, second)]
    return all(one and one[0] for one in found) and not _are_called_alike(first.text, second.text)


def heads_next_part(lines: Sequence[Line], first: PartHeading | None) -> bool:
    """Whether lines above a later table head one more part of the plan whose first part has this heading.

    A lead or a measure of its own makes a plan of what no word calls an objective.
    """
    at = heading_at(lines) if first and lines else -1
    if first is None or at not in (0, 1) or (at == 1 and not _is_next_over(lines[0], lines[1], first)):
        return False
    words = lone_text(lines[at])
    if not says_objective(words) and any(map(_tells_of_part, lines[at + 1 :])):
        return False
    if any(says_standing(one) != says_standing(first.words) for one in (words, first.words)):
        return False
    return _are_alike(first.words, words) or (first.apart and _form(first.words) == _form(words))


def _is_next_over(line: Line, below: Line, first: PartHeading) -> bool:
    """Whether a line over a part's heading is of the kind that stands over the first part's."""
    return first.over is not None and is_wider(line, below) and _are_called_alike(first.over, line.text)


def with_lone_headings(lines: Sequence[Line], headers: Sequence[Header]) -> Sequence[Line]:
    """The lines with each part's heading alone, where a second cell beside every one says who chairs it.

    That is so where like titles come again, each time right below two cells that an empty row parts from the rest.
    """
    rows = {line.number: line for line in lines}
    above = [rows.get(header.rows[0] - 1) for header in headers]
    if len(headers) < 2 or any(header.words != headers[0].words for header in headers):
        return lines
    if not all(line and line.number - 1 not in rows and _is_chaired(line, headers[0]) for line in above):
        return lines
    lone = {line.number for line in above if line}
    first = (line._replace(words={min(line.words): line.text}) if line.number in lone else line for line in lines)
    return list(first)


def _is_chaired(line: Line, header: Header) -> bool:
    if len(line.words) != 2 or names_objective(line):
        return False
    return min(line.words) <= min(header.titles) and not any(map(starts_with_label, line.words.values()))


def bold_heading(between: Sequence[Line], bold: IsBold) -> Sequence[Line]:
    """The lines above a later header from one in bold letters on, which no empty row need part from the work above."""
    at = heading_at(between) if between else 0
    return between[at:] if at > 0 and bold(between[at]) else ()


def part_block(lines: Sequence[Line]) -> Sequence[Line]:
    """The last lines, from that of a numbered objective on, with no gap below it but single empty rows."""
    block = _numbered_block(lines)
    return block if all(line.number - above.number <= 2 for above, line in pairwise(block)) else ()


def _numbered_block(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the last one of a numbered objective, where those below it only speak of it, as no work does."""
    at = next((at for at in reversed(range(len(lines))) if _numbers_part(lines[at])), len(lines))
    return lines[at:] if all(map(_speaks_on, lines[at + 1 :])) else ()


def _numbers_part(line: Line) -> bool:
    """Whether a line numbers an objective, with its title or with that on the line below."""
    return numbers_objective(line) or (len(line.words) == 1 and _ends_in_number(line.text))


def _speaks_on(line: Line) -> bool:
    return len(line.words) == 1 or says_lead(line) or (len(line.words) == 2 and label_kind(line.text) is not None)


def heading_at(lines: Sequence[Line]) -> int:
    """Where a heading stands above what is said beside it; -1 where none does."""
    if block := _numbered_block(lines):
        titled = len(block) > 1 and _ends_in_number(block[0].text) and is_wider(block[0], block[1])
        return len(lines) - len(block) + titled
    at = len(lines) - 1
    while at > 0 and is_aside(lines[at]) and not _begins_part(lines[at - 1], lines[at]):
        at -= 1
    return at if at >= 0 and heads_part(lines[at]) else -1


def _begins_part(above: Line, line: Line) -> bool:
    """Whether a line that might be said of a part names one itself: an objective's, below none or below a wider one."""
    return banner_of(line) is not None and (banner_of(above) is None or is_wider(above, line))


def _are_alike(first: str, text: str) -> bool:
    """Two headings of one kind: of how actions stand, in capitals, called Theme both, or with words in common."""
    ours, theirs = (plain(one).split() for one in (first, text))
    shared = [word for word in ours if word in theirs and len(word) > LONG]
    return (
        _are_called_alike(first, text)
        or len(shared) > 1
        or (first.isupper() and text.isupper())
        or says_standing(first)
    )


def _are_called_alike(first: str, text: str) -> bool:
    """Two objectives by the same word: Theme both."""
    if _ends_in_number(first) and _ends_in_number(text):
        return True
    named = banner(first) is not None and banner(text) is not None
    return named and plain(first).split()[0] == plain(text).split()[0]


def _ends_in_number(text: str) -> bool:
    """Whether words only number an objective of something: "Crime plan: Objective 1"."""
    return _NUMBER_LAST.search(text) is not None


_NUMBER_LAST = compiled(rf"(?i)\b(?:{KINDS}|strategic priority)\s+\d+(?:\.\d+)*\W*$")


def _form(text: str) -> tuple[bool, bool]:
    return banner(text) is not None, text.isupper()


def heads_part(line: Line) -> bool:
    """Whether a line may head a part of a plan: an objective's, or a few words that name no plan and no date."""
    text = lone_text(line).rstrip(": ")
    if len(text) < 4 or text[0].islower():
        return False
    if banner(text) is not None or says_standing(text):
        return True
    return may_name_plan(text) and not (names_plan(text) or starts_with_label(text))


def is_aside(line: Line) -> bool:
    """What is said of a part below its heading: who leads it, how it is measured, a sentence, a list and its start."""
    text = line.text
    if len(line.words) > 1:
        said = says_lead(line) or label_kind(text) == "measures"
        return len(line.words) == 2 and (said or not any(map(starts_with_label, line.words.values())))
    said = text.endswith(".") and len(text.split()) >= SENTENCE and not text.split("(")[0].isupper()
    return said or text[0] in BULLETS | DASHES or _ANNOUNCES.search(text) is not None or tells_of_objective(text)


_ANNOUNCES = compiled(r"\.\s.*:$|\w\s.*\b(?:will|by|following|include|are):$")
"""The end of what announces a table or a list, more than its heading: "To go further, we will:", "Done by:"."""


def says_lead(line: Line) -> bool:
    """Whether a line says who holds a post, in one cell or in two: "Strategic Lead | Ann Bell"."""
    if any(map(says_post, line.words.values())):
        return True
    return len(line.words) == 2 and label_kind(line.text) in POSTS


def _tells_of_part(line: Line) -> bool:
    return says_lead(line) or tells_of_objective(line.text)


def tells_of_objective(text: str) -> bool:
    """Whether a line says who leads an objective or how it is measured: "Lead: Ann Bell", "Indicator: 70 % say so"."""
    return says_post(text) or _MEASURED.match(text) is not None


_MEASURED = compiled(
    r"(?i)^(?:(?:key|success|performance|outcome|headline) )*(?:indicators?|measures?(?: of success)?|kpis?|criteria"
    r"|targets?|baseline)(?: \d{1,2})?\s*(?::|\s[–—-]\s)"
)
