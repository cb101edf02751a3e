"""What stamps begin with: a whole date, or what people put before one (Update by, week ending, initials, who met)."""

from __future__ import annotations

import re

from vrtracker.patterns import compiled
from vrtracker.read.dates.days import MONTH, WEEKDAY_NAME

WHOLE_DATE = r"\d{1,2}(?:[/.]\d{1,2}[/.]|-[A-Z][a-z]{2}-)\d{2,4}"
"""A date in the shapes that stamp most entries: 12/4/20, 12-Apr-20."""
OPENS_WITH_DATE = compiled(rf"\W{{0,3}}{WHOLE_DATE}")
PREFIX = compiled(
    r"(?i)(?:w/?[ceb]|week (?:commencing|ending|beginning)|wc|(?:(?:meeting|mtg|entry|update)\s+)?date"
    r"(?:\s+of\s+(?:meeting|mtg|entry|update|note|visit))?|meeting(?=:)|"
    rf"end(?:\s+of)?(?=\s+(?:q|{MONTH}\s+20\d\d\s?[:–—-])))[:.]?\s+|"
    r"[*\[(]{0,3}\s*(?:(?-i:NEW|LATEST)\s?|(?:new|latest)\s?[:*\])–-])[:*\])–-]{0,3}\s+"
)
_KINDS = (
    r"(?:(?:progress|latest|current|previous|prior|quarterly|monthly|weekly|annual|half-?[ ]?year(?:ly)?|"
    r"six[ -]?month(?:ly)?|verbal|written|final|interim|further|last|new|officer|police|partner|position|status|action|"
    r"q[1-4]|covid|mid-?year|end of year|year[- ]?end|end|general|overall|project|brief|fortnightly|daily|site|works)"
    r"[ ]+){0,3}"
)
_AUTHOR = (
    rf"(?:[ ]+(?!\w+[ ]+{MONTH})(?-i:(?:by|from)[ ]+"
    r"(?:[A-Z]{2,3}\b|(?:(?:Insp|Sgt|Supt|Cllr|Mr|Mrs|Ms|Dr|Rev)\.?[ ])?"
    r"[A-Z](?:[a-z]+|\.|(?=[ ][A-Z][a-z]))(?:[ ][A-Z][a-z]+)?(?=[ ]*[(\d]|[ ]on[ ]))))?"
)
_PARTS_OF_YEAR = r"(?:q[1-4]|qtr|quarter|spring|summer|autumn)\b"
_READERS = (
    rf"(?P<readers>[ ]+(?:for|to|at)[ ]+(?:the[ ]+)?(?:(?!{MONTH}|{WEEKDAY_NAME}|{_PARTS_OF_YEAR})"
    rf"(?-i:[A-Z])[\w&]*[ ]+){{1,4}}(?=\d|{MONTH}))"
)
LABEL = compiled(
    rf"{_KINDS}(?:updated?s?(?:[ ]+\d{{1,2}}(?=[ ]*(?:\(|[:–—-][ ]+\d{{1,2}}[/.])))?|"
    r"(?:progress|position)(?:[ ]+(?:to[ ]+date|so[ ]+far))?|status|notes?|comments?|commentary|"
    rf"reviewed|review|entry|actioned|added){_AUTHOR}(?:{_READERS}|"
    r"[ ]*:?[ ]+(?:as[ ]+at|as[ ]+of|as[ ]+on|at|for|from|on|to|dated))?(?:[ ]+(?:the[ ]+)?end(?:[ ]+of)?)?"
    r"[ ]*[:\-–—]?[ ]*(?:[(\[][ ]*(?:as[ ]+(?:at|of|on)[ ]+)?)?|"
    r"as[ ]+(?:at|of|on)[ ]*:?[ ]+(?:(?:the[ ]+)?end[ ]+(?:of[ ]+)?)?",
    re.IGNORECASE,
)
SAYS_WHEN = compiled(r"updated?s?(?::? as (?:at|of|on)| dated)?\s*$")
"""How a label ends that can only say when its entry was written, so that the entry may begin with a small word."""
INITIALS = compiled(r"[A-Z]{2,3}(?:\s*[:\-–,/]\s*|\s+)")
FORUM = compiled(
    rf"(?P<who>(?:(?:Insp|Sgt|Supt|Cllr|Mr|Mrs|Ms|Dr|Rev)\.\s+)?(?:[A-Z][\w&'’/-]*\s+){{0,3}}"
    rf"(?!(?i:{MONTH}))[A-Z][\w&'’/-]*)(?P<mark>[,:]?\s+|\s[–-]\s+)(?:(?:update[sd]?|notes?|comments?)(?P<noted>:?\s+))?"
    r"(?:(?<=[Mm]eeting )(?:(?:held )?on|of)\s+)?"
)
"""Who wrote or met, before the date of it: Board, Sub Group update, Meeting of."""
NO_FORUM = compiled(
    r"(?i)(?<![\w-])(?:deadline|due|target|next|by|until|from|on|start(?:ed|s)?|end|in|at|since|section|minutes?|"
    r"ref|agenda|item|"
    r"version|between|before|after|during|release|date|expected|completed?|revised|of|the|page|v|no|issue|and|to)$|"
    r"^(?:next|planned|proposed|future|provide|give|send|await\w*|requires?)\b"
)
BODIES = frozenset(
    (
        "board",
        "cabinet",
        "committee",
        "council",
        "csp",
        "exec",
        "executive",
        "forum",
        "group",
        "meeting",
        "mtg",
        "panel",
    )
)
"""Who meets, so that a month may say when: Full Council Oct 22: approved."""
AUTHORS = frozenset(
    (
        *("chair", "clerk", "coordinator", "education", "fire", "health", "highways", "housing", "police"),
        *("probation", "school", "secretary", "treasurer"),
    )
)
"""Who writes notes, and needs no name for it: Clerk 14/11 rang them."""
TITLES = frozenset(("cllr", "councillor", "pc", "pcso", "sgt", "insp", "supt", "mr", "mrs", "ms", "miss", "dr", "rev"))
