"""What stamps begin with: a whole date, or what people put before one (Update by, week ending, initials, who met)."""

from __future__ import annotations

import re

from vrtracker.read.days import MONTH, WEEKDAY_NAME

WHOLE_DATE = r"\d{1,2}(?:[/.]\d{1,2}[/.]|-[A-Z][a-z]{2}-)\d{2,4}"
"""A date in the shapes that stamp most entries: 12/4/20, 12-Apr-20."""
OPENS_WITH_DATE = re.compile(rf"\W{{0,3}}{WHOLE_DATE}")
PREFIX = re.compile(
    r"(?i)(?:w/?[ce]|week (?:commencing|ending|beginning)|wc|date|end of(?= q)|meeting(?=:))[:.]?\s+|"
    r"[*\[(]{0,3}\s*(?:(?-i:NEW|LATEST)\s?|(?:new|latest)\s?[:*\])–-])[:*\])–-]{0,3}\s+"
)
_KINDS = (
    r"(?:(?:progress|latest|current|previous|prior|quarterly|monthly|weekly|annual|half-?[ ]?year(?:ly)?|"
    r"six[ -]?month(?:ly)?|verbal|written|final|interim|further|last|new|officer|police|partner|position|status|action|"
    r"q[1-4]|covid|mid-?year|end of year|year[- ]?end|end)[ ]+){0,3}"
)
_AUTHOR = (
    rf"(?:[ ]+(?!\w+[ ]+{MONTH})(?-i:(?:by|from)[ ]+"
    r"(?:[A-Z]{2,3}\b|[A-Z](?:[a-z]+|\.)(?:[ ][A-Z][a-z]+)?(?=[ ]*[(\d]|[ ]on[ ]))))?"
)
_READERS = (
    rf"(?P<readers>[ ]+(?:for|to|at)[ ]+(?:the[ ]+)?(?:(?!{MONTH}|{WEEKDAY_NAME})(?-i:[A-Z])[\w&]*[ ]+){{1,4}}"
    rf"(?=\d|{MONTH}))"
)
LABEL = re.compile(
    rf"{_KINDS}(?:updated?s?(?:[ ]+\d{{1,2}}(?=[ ]*\())?|"
    r"(?:progress|position)(?:[ ]+(?:to[ ]+date|so[ ]+far))?|status|notes?|comments?|commentary|"
    rf"reviewed|review|entry|actioned|added){_AUTHOR}(?:{_READERS}|"
    r"[ ]*:?[ ]+(?:as[ ]+at|as[ ]+of|as[ ]+on|at|for|from|on|to|dated))?(?:[ ]+(?:the[ ]+)?end(?:[ ]+of)?)?"
    r"[ ]*[:\-–—]?[ ]*\(?[ ]*|as[ ]+(?:at|of|on)[ ]*:?[ ]+(?:(?:the[ ]+)?end[ ]+(?:of[ ]+)?)?",
    re.IGNORECASE,
)
SAYS_WHEN = re.compile(r"updated?s?(?::? as (?:at|of|on)| dated)?\s*$")
"""How a label ends that can only say when its entry was written, so that the entry may begin with a small word."""
INITIALS = re.compile(r"[A-Z]{2,3}(?:\s*[:\-–,]\s*|\s+)")
FORUM = re.compile(
    rf"(?:(?:Insp|Sgt|Supt|Cllr|Mr|Mrs|Ms|Dr|Rev)\.\s+)?(?:[A-Z][\w&'’/-]*\s+){{0,3}}"
    rf"(?!(?i:{MONTH}))[A-Z][\w&'’/-]*,?\s+(?:(?:update[sd]?|notes?|comments?):?\s+)?"
)
NO_FORUM = re.compile(
    r"(?i)(?<![\w-])(?:deadline|due|target|next|by|until|from|on|start(?:ed|s)?|end|in|at|since|section|minutes?|"
    r"ref|agenda|item|"
    r"version|between|before|after|during|release|date|expected|completed?|revised|of|the|page|v|no|issue|and|to),?\s+$"
)
BODIES = frozenset(
    ("board", "cabinet", "committee", "council", "csp", "exec", "executive", "forum", "group", "meeting", "panel")
)
"""Who meets, so that a month may say when: Full Council Oct 22: approved."""
