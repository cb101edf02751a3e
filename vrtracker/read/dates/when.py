"""Starts and deadlines: the words as written beside the first or last day they mean, where they mean one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from vrtracker.model import When
from vrtracker.patterns import compiled
from vrtracker.read.dates.spans import MONTH_OF_YEAR, YEAR_MISSING, spans_in
from vrtracker.read.dates.year_spans import Span
from vrtracker.read.doubt import Doubt
from vrtracker.read.words import clean, run_on
from vrtracker.settings import DateSettings

_ONGOING = compiled(
    r"(?i)\b(?:on-?\s?going|continuous(?:ly)?|continual(?:ly)?|continu(?:ing|es?)|rolling|annually|yearly|"
    r"monthly|weekly|daily|fortnightly|"
    r"quarterly|half[- ]yearly|termly|bi-?\s?annual(?:ly)?|bi-?monthly|bi-?weekly|six[- ]monthly|"
    r"\d+[- ]monthly|recurring|permanent(?:ly)?|"
    r"indefinite(?:ly)?|until further notice|throughout|onwards?|and beyond|"
    r"(?<!end of )(?<!end of the )(?:life(?:time|span)?|duration|course) of (?:the|this|our) (?:\w+ )?"
    r"(?:framework|partnership|plan|programme|project|strategy)|"
    r"(?:(?:keep|kept|remains?) under (?:\w+ )?|under constant )review|"
    r"(?:each|every|per)\s+(?:\w+\s+)?(?:meeting|year|"
    r"month|week|day|quarter|term|board|"
    r"months|years|weeks)|(?:each|every)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|"
    r"fall|winter)\w*|annual basis|business as usual|bau|as and when|standing (?:item|agenda)|(?:once|twice|"
    r"\w+ times) (?:a|per) year|twice yearly|all year|"
    r"year[- ]round|regular(?:ly)?)\b"
    r"|^\s*annual\b(?!\s+(?:report|conference|event))"
)
_VAGUE = compiled(
    r"(?i)(?:\b(?:early|mid|middle of|the middle of|beginning of|the beginning of|start of|the start of|begin|"
    r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:of|in)|"
    r"circa|approx(?:imately)?\.?|around|about|c\.)|~)(?:[\s\-–]|(?<=\.))*(?:in\s+)?(?:the\s+)?$"
)
_BEFORE = compiled(
    r"(?i)\b(?<!on or )(?<!by or )(?:before|prior to|ahead of|in advance of|no later than the start of)\s+(?:the\s+)?$"
)
_NOT_DUE = compiled(
    r"(?i)(?<!to be )\b(?:from|since|after|starts?|started|(?<!week )(?<!wk )(?:starting|commenc\w+|beginning)|began|"
    r"begins|launched|reviewed|"
    r"(?:revised|extended|moved|changed|slipped|deferred) from|was|were|originally|previously|formerly|"
    r"completed|(?<![,;] )complete|achieved|delivered|closed|done|finished|post|updated|agreed|set|approved|cancelled|"
    r"submitted|following|(?:no|not) (?:before|earlier than|sooner than))"
    r"(?:\s+(?:on|in|at|as at|as of|date|w/c|(?:the\s+)?week\s+(?:commencing|beginning|of)))?[\s:–\-]*$"
)
_BEGINS = compiled(
    r"(?i)\s*(?:onwards?\b|\(?(?:start|onwards?|start date|from)\)?\s*(?:[,;]|$)|[-–]\s*(?:present\b|current\b|$)|"
    r"\(?(?:at\s+(?:the\s+)?)?earliest\b|(?:\+|plus\b)\s*\d)"
)
RANGE = compiled(r"^\s*(?:to|-|–|—|until|till|through|and|/)\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?$")
_RELATIVE = compiled(
    r"(?i)\b(?:within\s+)?(?:\d+|one|two|three|four|six|nine|twelve|a|few|several)\s*-?\s*(?:to\s*\d+\s*|"
    r"-\s*\d+\s*)?(?:working\s+|calendar\s+)?(?:days?|weeks?|months?|years?)\b"
)
_BY = compiled(r"(?i)\bby\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?$")
_OF_EVENT = compiled(r"(?i)^\s*(?:of|from|after|following|post|prior to|before)\b")


def read_deadline(text: str, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    """The last day by which something is due, if its words name one; never a guess."""
    return _deadline(clean(text), settings)


@lru_cache(maxsize=4096)
def _deadline(text: str, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    if not text:
        return When(), ()
    words = run_on(text)
    ongoing = bool(_ONGOING.search(words))
    spans = _meant(words, spans_in(words, settings))
    due, why = _last(words, spans)
    doubts: list[Doubt] = []
    if due is None and not (ongoing and not spans):
        doubts.append(_unclear(text, why or "it names no day"))
    elif due is not None and len({span.last for span in spans if span.last}) > 1 and not _one_range(words, spans):
        doubts.append(_several(text, due))
    elif due is not None and (read_as := next(filter(None, (_read_as(text, span) for span in spans if span.last)), "")):
        doubts.append(_worked_out(text, due, read_as))
    return When(text, due, ongoing), tuple(doubts)


def read_start(text: str, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    """The first day something starts, if its words name one."""
    text = clean(text)
    if not text:
        return When(), ()
    firsts = [span.first for span in spans_in(text, settings) if span.first and not _VAGUE.search(text[: span.start])]
    return When(text, firsts[0] if firsts else None, bool(_ONGOING.search(text)) and not firsts), ()


def _meant(text: str, spans: list[Span]) -> list[Span]:
    """The spans that say when it is due: a bare year beside finer ones only where it is led to as one."""
    finer = any(not span.bare_year for span in spans)
    return [span for span in spans if not (span.bare_year and finer and not _LED_TO.search(text[: span.start]))]


_LED_TO = compiled(
    r"(?i)(?:\b(?:by|end(?:\s+of)?|in|during|until|till|to|before|late|and|&|then)|"
    r"[-–/;,])\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?$"
)


def _last(text: str, spans: list[Span]) -> tuple[date | None, str]:
    """The latest day the spans name, or why there is none."""
    due: date | None = None
    why = ""
    for index, span in enumerate(spans):
        before = text[: span.start]
        starts_range = index + 1 < len(spans) and RANGE.match(text[span.end : spans[index + 1].start])
        begins = _NOT_DUE.search(before) or _BEGINS.match(text, span.end)
        if begins and not starts_range:
            why = why or "its date is not a due date"
        elif _VAGUE.search(before):
            why, due = "it names no exact day", None if index + 1 == len(spans) else due
        elif span.last is None:
            why = why or span.why
        elif _counts_from_event(before) and not _in_brackets(text, span):
            why = why or FROM_EVENT
        else:
            last = _day_before(span) if _BEFORE.search(before) else span.last
            due = max(due or last, last)
    if spans and spans[-1].last is None and due and spans[-1].why == YEAR_MISSING:
        return None, spans[-1].why
    if not spans and _RELATIVE.search(text):
        why = FROM_EVENT
    return due, why


FROM_EVENT = "it counts from an event"
IN_BRACKETS = "was read as the day in its brackets, not as counted from that"
_WORKED_OUT = {MONTH_OF_YEAR: "deadline-month", IN_BRACKETS: "deadline-bracketed"}


def _counts_from_event(before: str) -> bool:
    """Two weeks after the hearing on 4 May: whether the words before a date only count from it."""
    ends = [match.end() for match in _RELATIVE.finditer(before)]
    return bool(ends) and not _BY.search(before) and _OF_EVENT.match(before[ends[-1] :]) is not None


def _in_brackets(text: str, span: Span) -> bool:
    """Within 28 days of the report (22/08/2025): whether a whole day stands alone in brackets, as people count it.

    Two weeks after the hearing (4 May 2020): that may as well be the day of the hearing.
    """
    before = text[: span.start].rstrip()
    alone = before[-1:] == "(" and text[span.end :].lstrip()[:1] == ")" and span.first == span.last
    return alone and re.search(r"(?i)\bwithin\b", before) is not None


def _read_as(text: str, span: Span) -> str:
    """How a time was read that its words do not say by themselves, "" where they do."""
    counted = _in_brackets(text, span) and _counts_from_event(text[: span.start])
    return span.why or (IN_BRACKETS if counted else "")


def _day_before(span: Span) -> date:
    return (span.first or date.max) - timedelta(days=1)


def _one_range(text: str, spans: list[Span]) -> bool:
    return all(RANGE.match(text[one.end : two.start]) for one, two in pairwise(spans))


def _unclear(text: str, why: str) -> Doubt:
    return Doubt(
        "deadline-unclear",
        "warning",
        f"The deadline “{_short(text)}” gives no date: {why}.",
        "Write the last day by which it is due, such as 31/03/2021.",
    )


def _several(text: str, due: date) -> Doubt:
    return Doubt(
        "deadline-several",
        "info",
        f"The deadline “{_short(text)}” names several dates; the last, {due:%d/%m/%Y}, was taken.",
        "Check that the last date is the one that counts.",
    )


def _worked_out(text: str, due: date, read_as: str) -> Doubt:
    return Doubt(
        _WORKED_OUT.get(read_as, "deadline-term"),
        "info",
        f"The deadline “{_short(text)}” {read_as}: due by {due:%d/%m/%Y}.",
        "Write the last day by which it is due, such as 31/03/2021.",
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"
