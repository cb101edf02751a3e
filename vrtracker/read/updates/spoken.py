"""Dates that are only spoken of, and numbers that only look like dates: what never stamps an entry of progress."""

from __future__ import annotations

from itertools import pairwise

from vrtracker.patterns import compiled

LEADS_ON = (
    *("on", "by", "at", "of", "from", "until", "till", "to", "the", "and", "between", "since", "before", "after"),
    *("during", "for", "in", "dated", "due", "with", "than"),
)
"""A line that ends with one of these goes on: the date below it is only spoken of."""
_LEAD_INS = """
    a about after agenda an and annual approx approximately are around as at awaiting be because before between
    board by cabinet circa committee conference date dated dates deadline due during each early end ending event
    every expected for forum from group has have in into is item last late meeting meetings mid minute minutes
    next no of on onwards or over paper per planned policy post pre prior ref report review scheduled section
    session since start starting target the their this throughout till to training until up v version via was week
    were when while will with within workshop year
"""
_LEAD_IN = frozenset(_LEAD_INS.split())
_EVENTS = frozenset(("held", "sent", "met", "set", "began", "took", "made", "given", "done", "live", "went", "came"))
LAST_WORD = compiled(r"([\w’'@/&-]+)[\s(]*$")

_GOES_ON_FROM_DATE = compiled(
    r"\s+(?:is|was|are|were|will|would|has|had|have|saw|sees|marks|marked|to|and|or|for|at|with|by|in|of|due|as|"
    r"deadline|onwards?|until|till|remains?|through|which|that|when|if|may|could|can|should|but|cohort|financial|per)\b"
)
_SMALL_START = compiled(
    r"\s+(?:in(?! which)|at|for|with|by(?! (?:which|when|the))|as|to be)\s+(?!which\b|when\b)[a-zA-Z]"
)
_SENTENCE = compiled(r"[^.!?;\n]+")
_DONE = compiled(
    r"(?i)\b(?:\w{2,}ed|held|sent|met|set up|began|took|made|given|done|went|complete|none|nil|no|was|were|has|have)\b"
)
_TO_COME = compiled(
    r"(?i)\b(?:to (?!date\b|all\b|the\b|be done by)\w+|will|would|should|due|planned|propos\w+|scheduled|expected|"
    r"anticipated|targeted|aim\w*|intend\w*|launch|publish|by|need\w*|required|further|next)\b"
)
_ITEM = compiled(
    r"(?m)(?:^|[.;)]\s)[ \t]*[1-9]\d?\.[1-9]\d?\.[1-9]\d\s+(?:[Tt]o (?!be\b)[a-z]|(?:Improve|Develop|Ensure|Establish|"
    r"Deliver|Provide|Increase|Reduce|Promote|Identify|Implement|Maintain|Create|Produce|Strengthen|Enable|Undertake|"
    r"Introduce|Embed|Encourage|Explore|Enhance|Raise|Tackle|Build|Expand|Prevent|Protect|Consider)\s+[a-z])"
)
_MINUTE = compiled(
    r"(?m)(?:^|[.;)]\s)[ \t]*\d{1,2}/\d{1,2}\s+(?:[–—-]\s+)?(?:Matters [Aa]rising|Apologies|Declarations? of|"
    r"Minutes of|Terms of|Election of|(?:Review|Approval|Confirmation) of (?:the )?[Mm]inutes)"
)
_PARAGRAPH = compiled(r"(?m)(?:^|[.;)]\s)[ \t]*([1-9]\d?\.[1-9]\d?)\.([1-9]\d)\s+(?=[A-Z])")


def spoken_of(before: str) -> bool:
    """Whether the words before a date lead to it: by, on, held, signed…"""
    word = LAST_WORD.search(before)
    return bool(word and word[1].lower() in _LEAD_IN) or is_of_event(before)


def is_of_event(before: str) -> bool:
    """Whether the word before a date tells what was done, maybe on that day: held, signed…"""
    word = LAST_WORD.search(before)
    said = word[1].lower() if word else ""
    return said in _EVENTS or said.endswith(("ed", "'d", "’d"))


def goes_on_from_date(text: str, end: int) -> bool:
    """Whether the words after a date make a sentence with it: 15/1/20 was the day…"""
    return bool(_GOES_ON_FROM_DATE.match(text, end))


def starts_small(text: str, end: int) -> bool:
    """Whether the words after a date can be a note of their own that begins with a small word: in post, with legal."""
    return bool(_SMALL_START.match(text, end))


def reports(text: str, start: int) -> bool:
    """Whether a sentence tells what was done or found, and nothing still to come: ward staff briefed, none seen."""
    sentence = _SENTENCE.match(text, start)
    return bool(sentence and _DONE.search(sentence[0]) and not _TO_COME.search(sentence[0]))


def numbers_items(text: str) -> bool:
    """Whether the numbers of a text count its items: 2.7.20 To approve…, 16/11 Matters arising, 3.4.11 and 3.4.12."""
    if _ITEM.search(text) or _MINUTE.search(text):
        return True
    counted: dict[str, list[int]] = {}
    for match in _PARAGRAPH.finditer(text):
        counted.setdefault(match[1], []).append(int(match[2]))
    return any(last == first + 1 for run in counted.values() for first, last in pairwise(run))
