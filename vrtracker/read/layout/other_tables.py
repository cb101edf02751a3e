"""Tables of something else below a plan, of risks or of whom to ring: their rows are no actions of the plan's."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.grid import Sheet
from vrtracker.read.layout.header import Header, Table
from vrtracker.read.lines import Line
from vrtracker.read.titles.points import SURE, title_points

LEAST = 3
"""Titles that a table of risks has at least."""
LONGEST = 30
"""Letters of a title in a table of people."""
_OF_WORK: tuple[Field, ...] = ("deadline", "updates")
_RISK = compiled(r"(?i)^\W*(?:(?:key|main|delivery|identified|description of) )*risks?(?: description|/issues?)?\W*$")
_HOW_BAD = compiled(
    r"(?i)^\W*(?:(?:gross|net|residual|inherent|current|target|overall) )?(?:likelihood|probability|consequences?"
    r"|severity|impact|(?:risk )?(?:score|rating|level)|l ?[x×] ?i)\b.{0,20}$"
)


_NAME = compiled(
    r"(?i)^\W*(?:full |contact |officer |lead )?(?:names?|who|contacts?|person|people|officers?|members?|leads?)\W*$"
)
_OF_WHOM = compiled(
    r"(?i)^\W*(?:(?:job )?(?:title|role|post|position|rank)|from|organi[sz]ations?|agency|agencies|partners?|team"
    r"|service|department|initials?|short(?: form)?|room|base|address|hours|days|when to ring|out of hours"
    r"|(?:job )?titles?)\W*$"
)
_REACHED = compiled(
    r"(?i)^\W*(?:(?:contact|office|direct|work|duty|mobile|phone|telephone|email|e mail) )*"
    r"(?:number|no|phone|tel|telephone|mobile|mob|e-?mail|ext(?:ension)?|contact details?|details|ring(?: on)?|call"
    r"|initials?)(?: (?:no|number|address|details?))?\W*$"
)
"""How somebody is reached, or by which letters the plan calls them."""


def without_others(lines: Sequence[Line], headers: Sequence[Header]) -> tuple[Sequence[Line], Sequence[Header]]:
    """The lines and headers without those of other tables below the first, whose own titles these are not."""
    first = headers[0] if headers else None
    own = {row for header in headers if first and header.words == first.words for row in header.rows}
    begins = [
        at
        for at, line in enumerate(lines)
        if first and line.number > first.last and line.number not in own and (_of_risks(line) or _of_contacts(line))
    ]
    dropped = {line.number for at in begins for line in _table(lines, at, {header.rows[0] for header in headers})}
    if not dropped:
        return lines, headers
    kept = [line for line in lines if line.number not in dropped]
    return kept, [header for header in headers if header.rows[0] not in dropped]


def without_narrow(sheet: Sheet, table: Table) -> Table:
    """The table without the rows of a document's other tables that have little more than half of its columns.

    They are kept where the key may be looked for.
    """
    own = sheet.widths.get(table.header.last, 0)
    narrow = [line for line in table.body if 2 * sheet.widths.get(line.number, own) <= own + 1] if own else []
    if not narrow:
        return table
    body = tuple(line for line in table.body if line not in narrow)
    return table._replace(body=body, repeats=(*table.repeats, *narrow))


def _of_contacts(line: Line) -> bool:
    """Somebody's name, how to reach them and at most what they are: each title says one of these."""
    texts = list(line.words.values())
    if len(texts) < 2 or max(map(len, texts)) > LONGEST or not any(map(_REACHED.match, texts)):
        return False
    known = [any(kind.match(text) for kind in (_NAME, _OF_WHOM, _REACHED)) for text in texts]
    return all(known) and any(map(_NAME.match, texts))


def _of_risks(line: Line) -> bool:
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
    heading = end < len(lines) and lines[end].number in others and len(lines[end - 1].words) == 1
    return lines[start : end - heading]
