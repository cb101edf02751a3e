"""Rows that are no work by their own words: totals, when the table was last kept, the numbers of its columns."""

from __future__ import annotations

from vrtracker.patterns import compiled
from vrtracker.read.lines import Line

_FOOTER = compiled(
    r"(?i)^\W*(?:(?:grand |sub[- ]?)?totals?\b(?:\s+(?:number|no\b|of|actions?|open|complete\w*"
    r"|red|amber|green|overdue)\b.*|\s*[:=–-].*|(?:\s+\w+){1,3}\s*[:=–-]\s*\d+|\s*\d*)$"
    r"|last (?:updated?|reviewed|amended|saved|revised)\b|updated (?:on|by|:|\d)|updated\b.{0,24}\b20\d\d$|version\b"
    r"|page \d+ of|\(?(?:red|amber|green|complete) actions?\b"
    r"|(?:red|amber|green|blue|complete|overdue|number of actions|actions complete)\s*[:=]\s*\d+\W*$"
    r"|end of (?:plan|table|document|tracker)|printed\b|prepared by\b|document (?:owner"
    r"|control)|next review\b|review date\b|n\.?b\.?[\s:])"
)


def is_footer(line: Line) -> bool:
    """Totals, "Last updated …" and the like: words about the table, in no action's row."""
    first = line.text
    spelt_out = _SPELT_OUT if len(line.words) == 1 else _SPELT_OUT_BESIDE
    if is_sum(line) or _SIGNED.match(first) or all(map(spelt_out.match, line.words.values())):
        return True
    if len(line.words) == 1 and (_NOTE.match(first) or _DONE_OF.match(first)):
        return True
    return len(line.words) <= 3 and _FOOTER.match(first) is not None


def is_page_line(line: Line) -> bool:
    """What stands at the head or foot of every page: its number, alone or beside the plan's title."""
    return len(line.words) <= 3 and any(map(_NUMBERED_PAGE.match, line.words.values()))


def is_page(text: str) -> bool:
    """What a page says at its foot: its number, perhaps the plan's name before it."""
    return _PAGE.match(text) is not None


def is_sum(line: Line) -> bool:
    """A row that only counts: "Total", "Of which red", and numbers, each perhaps with what it counts: "Red 3"."""
    first, *others = line.words.values()
    return bool(others) and _COUNTED.match(first) is not None and all(map(_is_number_of, others))


def _is_number_of(text: str) -> bool:
    label = text.rstrip("0123456789")
    return _COUNT.match(text) is not None or (label != text and _COUNTED.match(label.rstrip(" :=–-")) is not None)


def only_counts(line: Line) -> bool:
    """A row of words and then nothing but numbers, whatever the words say: "Average score", "Patrols made"."""
    first, *others = line.words.values()
    return bool(others) and not _COUNT.match(first) and all(map(_COUNT.match, others))


def is_count(label: str, value: str) -> bool:
    """Whether two cells beside each other only count: "Red" and "3"."""
    return _COUNTED.match(label) is not None and _COUNT.match(value) is not None


def is_total(line: Line) -> bool:
    """A row that begins with the word total or only says how many are done, and so speaks of the work above it."""
    return _TOTAL.match(line.text) is not None or _DONE_OF.match(line.text) is not None


def is_numbering(line: Line) -> bool:
    """A row that only numbers the columns: 1, 2, 3, 4."""
    values = list(line.words.values())
    return len(values) >= 3 and values[0] == "1" and values == [str(number) for number in range(1, len(values) + 1)]


_NOTE = compiled(
    r"(?i)^(?:\*+|†|‡)\s*\w|^(?:foot)?notes?\s*(?:\d+\s*)?[:–—-]\s|^sources?\s*:"
    r"|^(?:the|this|our) (?:[a-z]+ )?(?:plan|tracker|document|log|register|table)"
    r" (?:is|was|(?:will|shall|has)(?: next)? be(?:en)?) (?:\w+ly )?"
    r"(?:agreed|approved|monitored|overseen|owned|refreshed|reviewed|revised|updated)\b.*\.$"
)
"""What is marked as a note, or says in a sentence what becomes of the plan: "This plan will be reviewed each May."."""
_DONE = r"(?:completed?|closed|done|on track|overdue|red|amber|green)"
_SHARE = r"\d+\s*(?:/|(?:out )?of)\s*\d+"
_DONE_OF = compiled(
    rf"(?i)^\W*(?:(?:actions?|tasks?|milestones?|number|total) )*{_DONE}\s*[:=–-]\s*{_SHARE}\W*$"
    rf"|^\W*{_SHARE}(?:\s+(?:actions?|tasks?|milestones?|are|were|now))*\s+{_DONE}\W*$"
)
"""How many of the rows above are done: "1 of 3 complete"."""
_SPELT_OUT = compiled(r"^[A-Z][A-Za-z]{0,3}[A-Z]\s*=\s*\w")
"""What initials or a short form stand for: "MW = DI Mo Whitley"."""
_SPELT_OUT_BESIDE = compiled(r"^[A-Z][A-Za-z]{0,3}[A-Z]\s*(?:[=:]|\s[–—-])\s*\w")
"""The same where more than one are beside each other: "MW: DI Mo Whitley"."""
_TOTAL = compiled(r"(?i)^\W*(?:grand |sub[- ]?)?totals?\b(?:\s+\w+){0,3}\W*$")
_COUNTED = compiled(
    rf"{_TOTAL.pattern}|^\W*(?:of which|including|number|no\.? of|how many|average|mean|median)\b(?:\s+\w+){{0,4}}\W*$"
    r"|^\W*(?:(?:actions?|red|amber|green|blue|grey|completed?|open|closed|overdue|late|on track|in progress|unrated"
    r"|not started|on target|off target|at risk|no rating|not rated)\b\s*){1,3}\W*$"
)
_COUNT = compiled(r"^\W*\d+(?:[.,]\d+)*\s*%?(?:\s*\(\d+(?:\.\d+)?\s*%\))?\W*$")
_SIGNED = compiled(
    r"(?i)^\W*(?:sign(?:ed|ature|[- ]?off)|approved|agreed|authorised|endorsed|ratified)(?:[- ]off)?"
    r"(?:\s+(?:by|on|for|on behalf of|date|of))*(?:\s+(?:the )?\w+){0,3}\s*:\W*$|^\W*signed(?: off)?(?: by)?\W*$"
)
_PAGE = compiled(
    r"(?i)^\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$|^.{0,120}\bpage\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$"
)
_NUMBERED_PAGE = compiled(r"(?i)^\W*page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$")
