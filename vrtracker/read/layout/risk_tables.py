"""A table of risks below a plan: its rows are no actions, and what is done about a risk is none of the plan's."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.layout.header import Header
from vrtracker.read.lines import Line
from vrtracker.read.titles.points import SURE, title_points

LEAST = 3
"""Titles that a table of risks has at least."""
_OF_WORK: tuple[Field, ...] = ("deadline", "updates")
_RISK = compiled(r"(?i)^\W*(?:(?:key|main|delivery|identified|description of) )*risks?(?: description|/issues?)?\W*$")
_HOW_BAD = compiled(
    r"(?i)^\W*(?:(?:gross|net|residual|inherent|current|target|overall) )?(?:likelihood|probability|consequences?"
    r"|severity|impact|(?:risk )?(?:score|rating|level)|l ?[x×] ?i)\b.{0,20}$"
)


def without_risks(lines: Sequence[Line], headers: Sequence[Header]) -> tuple[Sequence[Line], Sequence[Header]]:
    """The lines and headers without those of risks below the first table, whose own titles these are not."""
    first = headers[0] if headers else None
    own = {row for header in headers if first and header.words == first.words for row in header.rows}
    begins = [
        at
        for at, line in enumerate(lines)
        if first and line.number > first.last and line.number not in own and _is_titles(line)
    ]
    dropped = {line.number for at in begins for line in _table(lines, at, {header.rows[0] for header in headers})}
    if not dropped:
        return lines, headers
    kept = [line for line in lines if line.number not in dropped]
    return kept, [header for header in headers if header.rows[0] not in dropped]


def _is_titles(line: Line) -> bool:
    """A risk, and how likely or how bad it is; what has a deadline or progress too may be a plan against risks."""
    texts = line.words.values()
    if len(texts) < LEAST or not any(map(_RISK.match, texts)) or not any(map(_HOW_BAD.match, texts)):
        return False
    return not any(title_points(text).get(name, 0) >= SURE for text in texts for name in _OF_WORK)


def _table(lines: Sequence[Line], at: int, others: set[int]) -> Sequence[Line]:
    """The table whose titles stand here: with a heading right above, as far as its rows are below one another."""
    start = at - 1 if len(lines[at - 1].words) == 1 and lines[at - 1].number == lines[at].number - 1 else at
    end = at + 1
    while end < len(lines) and lines[end].number == lines[end - 1].number + 1 and lines[end].number not in others:
        end += 1
    return lines[start:end]
