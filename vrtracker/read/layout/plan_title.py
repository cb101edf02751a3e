"""Which line above a table is its plan's title."""

from __future__ import annotations

from vrtracker.patterns import compiled
from vrtracker.read.grid import Sheet
from vrtracker.read.joining import BULLETS, DASHES
from vrtracker.read.layout.heading import Heading
from vrtracker.read.layout.objective_lines import banner
from vrtracker.read.looks import is_only_date
from vrtracker.read.titles.points import MARK, plain

_PLAN = frozenset(("plan", "strategy", "tracker", "programme"))
_NO_NAMES = frozenset(("sheet", "table", "tabelle", "blad", "feuil", ""))


def title_line(sheet: Sheet, heading: Heading, *, alone: bool) -> int | None:
    """Which of the heading's lines without a label names the plan; none where the name of its own sheet does.

    It is the last one that stands out, or else the last. A document that is one plan has its title on top of the
    headings of its parts.
    """
    cells, lines = sheet.cells, heading.titles
    may = [
        index for index, (spot, text) in enumerate(lines) if spot[0] not in sheet.hidden_rows and may_name_plan(text)
    ]
    document = alone and sheet.unnamed
    if not may or (alone and not document and not _says_nothing(sheet.name)):
        return None
    bold = {index for index in may if (spot := lines[index][0]) in cells and cells[spot].bold}
    if document:
        may = [index for index in may if banner(lines[index][1]) is None]
        plans = [index for index in may if not _PLAN.isdisjoint(plain(lines[index][1]).split())]
        may = plans or [index for index in may if index in bold] or may[:1]
    return next((index for index in reversed(may) if index in bold), may[-1] if may else None)


def _says_nothing(name: str) -> bool:
    return plain(name).rstrip("0123456789 ") in _NO_NAMES


def may_name_plan(text: str) -> bool:
    """Whether a line may be the title of a plan: no sentence, point of a list, note, date or word on the paper."""
    listed = text[:1] in BULLETS | DASHES or _NOTE.match(text) is not None
    return len(text) <= LONGEST and not (listed or _SENTENCE.search(text) or is_about_paper(text) or is_only_date(text))


def is_about_paper(text: str) -> bool:
    """Whether words are about the paper and no work: "as at 31 March", "Page 3", "Version 2"."""
    return _ABOUT_PAPER.match(text) is not None


LONGEST = 140
_NOTE = compiled(rf"^{MARK}\s?\S")
_SENTENCE = compiled(r"[a-z]{2}[.;!?](?:\s|$)|\n|:$")
_ABOUT_PAPER = compiled(
    r"(?i)^\W*(?:please|n\.?b\b|notes?\b(?! of)|as (?:at|of|on)\b"
    r"|last (?:updated?|reviewed|amended|saved|revised|changed)"
    r"|updat(?:ed|es?)\b|version\b|v\d|(?:draft|final)(?: version| draft)?\W*[\dv.]*\W*$"
    r"|(?:approved|agreed|prepared|produced|printed|reviewed|revised|amended|created|completed|return(?:ed)?)"
    r" (?:by|on|at|to|for|from|in|\d)|date\b|page\b|(?:b?rag\W+)?key(?:\s*[:=]|\W*$| to\b)|legend\b"
    r"|see (?:the|below|also|key|notes?)\b"
    r"|this (?:plan|document|tracker|sheet|page|version|is|will)\b|for (?:information|decision|discussion)\b"
    r"|(?:official|restricted|confidential)(?:\W+sensitive)?\W*$|(?:not )?protectively marked"
    r"|(?:appendix|annex|enclosure|(?:agenda )?item) ?[\w.]{0,4}\W*$"
    r"|(?:progress |quarterly |monthly )?(?:report|update|position)s? (?:to|for|at|as)\b"
    r"|(?:meeting|board|committee)s? (?:of|on|date)\b)"
)
