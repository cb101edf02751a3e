"""What the words of a RAG cell say: the colour they state, and whether they state that the work is complete."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from vrtracker.model import Rag
from vrtracker.patterns import compiled
from vrtracker.read.dates.days import MONTH
from vrtracker.read.words import run_on

NAMES: Mapping[str, Rag] = {
    "red": "red",
    "amber": "amber",
    "orange": "amber",
    "yellow": "amber",
    "green": "green",
    "blue": "blue",
    "grey": "grey",
    "gray": "grey",
}
LETTERS: Mapping[str, Rag] = {"r": "red", "a": "amber", "g": "green", "b": "blue"}
_SIGNS: Mapping[str, Rag] = {
    "🔴": "red",
    "🟥": "red",
    "🟠": "amber",
    "🟡": "amber",
    "🟧": "amber",
    "🟨": "amber",
    "🟢": "green",
    "🟩": "green",
    "🔵": "blue",
    "🟦": "blue",
}
_SIGN = compiled("|".join(_SIGNS))
_COLOUR = r"\b(?:" + "|".join(NAMES) + r")\b"
_MENTION = compiled(_COLOUR, re.IGNORECASE)
_LABEL = compiled(
    r"(?i)^\W*(?:(?:current|overall|latest|delivery)\s+)*(?:b?rag(?:\s+(?:rating|status|score|rated))?|"
    r"r/a/g|status|rating|rated)"
    r"\s*[:=–—-]*\s*(?=[\w(✓✔✅☑])"
)
_EARLIER = compiled(
    rf"(?i)[\[(,;–-]?\s*(?:\b(?:was|previously|formerly|prev\.?|last (?:time|month|quarter|period)|up from|"
    rf"down from|changed from|moved from|improved from)"
    rf"[\s:]*){_COLOUR}[\])]?"
)
_LAST_TIME = compiled(rf"(?i){_COLOUR}\s+(?:last|previous)\s+\w+[\s,;–-]*")
_ARROW = r"(?:[→➔➜➝➞➙➡⇒⇨⟶▶►»>↗↘]\ufe0f?|-+>|=+>)"
_MOVED = compiled(
    rf"(?i)\bfrom\s+{_COLOUR}\s+(?:back\s+)?(?:in)?to\s+(?={_COLOUR})|{_COLOUR}:?(?:\s*\([^()]*\))?\s*{_ARROW}\s*(?={_COLOUR})|"
    rf"\b(?:no longer|not)\s+{_COLOUR}\s*[–—,;-]\s*(?:but\s+)?(?:now\s+)?(?={_COLOUR})|"
    rf"\b(?:moved|changed|gone|went|downgraded|upgraded|improved|escalated|raised|"
    rf"lowered|reduced|dropped|fallen|slipped|risen|returned|reverted)\s+(?:back\s+)?to\s+(?={_COLOUR})"
)
_COMBINED = compiled(
    rf"(?i)({_COLOUR})(?:\s*\([^()]*\))?(?:\s*[/&,+\\–—-]\s*|\s+)(?:(?:to|or|and)\s+)?({_COLOUR})|\b[RAGB]\s?[/\-]\s?[RAGB]\b(?!\s?[/\-])"
)
_TALLY = compiled(r"=\s*\d+(?:\s*\([\d.]+\s?%\))?\W*$")
"""How many are rated so, and not how one is: Red = 0."""
_COUNTED = compiled(rf"(?i)({_COLOUR})\s*[(:=–-]?\s*\d+\b(?![\d/.%])")
_MEANING = compiled(
    rf"(?i)({_COLOUR})(?:\s*(?:[:=]|means\b)\s*(?=[A-Za-z])|\s+(?:for|in|on)\s+(?=\w)|\s+\(?(?=\d{{1,2}}[/.]\d|q[1-4]\b))"
)
"""What is said of each colour: a key, or parts and times that are rated apart (amber for Q1, green for Q2)."""
_OVERALL = compiled(
    rf"(?i)\boverall\b(?:\s+(?:rag|rating|status|position|assessment)){{0,2}}\s*[:=–—-]?\s*(?:(?:is|now|rated)\s+)*({_COLOUR})"
)
_NOT_STATED = compiled(
    r"(?i)(?:\b(?:not|never|no|longer|cannot|can't|without|rather than|instead of|if|when|once|until|"
    r"unless|would|could|should|might|may|"
    r"will|to|become|becomes|becoming|turn|turns|turning|towards?|expected|aim\w*|hope\w*|target|before|"
    r"after|than|less|nearly|almost|beyond)\b|n['’]t\b)"
    r"(?:\s+(?:yet|have|been|be|being|appear|show|seem|a|an|the|at|in|rated|as|physically|go|move|all|fully|quite|considered|reported|"
    r"full|into|currently|become|turn|get|return|get to|back|there|is|are|it|now|moved|changed))*\s*$"
)
_CONDITION_AFTER = compiled(
    r"(?i)^\s*(?:\?|(?:if|once|when|where|subject to|provided|providing|unless|assuming|dependent|depending)\b|"
    r"by\s+(?:the\s+)?(?:end|next|\d|q[1-4]|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|spring|summer|autumn|winter)|"
    r"\w+\s*\?)"
)
_AHEAD = compiled(
    r"(?i)\b(?:forecast|target|projected|predicted|expected|planned|future|next (?:month|quarter|period)|year[- ]end)"
    r"(?:\s+(?:rating|rag|status|position))?\s*[:=–—-]?\s*$"
)
_STATED = compiled(
    r"(?i)(?:\b(?:(?:completed?|open|live|ongoing|in progress|high|medium|low|active)\s*/|current|actual|present|"
    r"latest|is|are|was|were|been|as|at|remain(?:s|ed|ing)?|rated|rating|rag|status|now|currently|stay(?:s|ed)?|still|overall|judged|assessed|"
    r"scored|moved to|changed to|reported as|marked|showing|deemed|graded|coded)|[:=–—-])\s*(?:(?:rated|"
    r"currently|now|still|at|as|a|an|overall|to|strong|mostly|showing)\s+)*[“\"'(]*$"
)
_SOME = (
    r"\b(?:some|several|many|most|few|none|no|any|each|those|both|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|\d+)\b"
)
_OF_SOME = compiled(
    rf"(?i){_SOME}\s+(?:were|are)\s+(?:now\s+|at\s+)?$|{_SOME}[^.!?;\n]*"
    r"\b(?:actions|items|indicators|measures|risks|kpis|targets|areas|projects|recommendations)\b[^.!?;\n]*$"
)
_OF_A_RATING = compiled(r"(?i)(?:^|[.!?;:\n])\s*an?\s+$")
"""An amber rating was…: a sentence about a rating, which gives none."""
_SENTENCE_START = compiled(r"(?:^|[.!?;\n(\[]\s*[“\"'(\[]*)$")
_NOUN_AFTER = compiled(
    r"(?i)^[\s-]+(?:spaces?|papers?|party|lights?|flags?|flagged|tape|lines?|belts?|cards?|alerts?|valley|"
    r"agenda|energy|gym|infrastructure|"
    r"deal|badges?|areas?|books?|teams?|routes?|zones?|stars?|cross|corridors?|economy|lanes?|streets?|"
    r"road|house|hill|park|skills?|lit|"
    r"tea|plaques?|carpets?|squirrels?|kites?|herrings?|shoots|screens?|"
    r"jobs?|homes?|transport|travel|waste|bins?|bags?|fleet|roofs?|pens?|teaming|hat|hall|estate|ward|"
    r"field|fields|rating system)\b"
)
_NAME_AFTER = compiled(
    r"^ +(?!(?:Completed?|Closed|Done|Achieved|On|Off|Not|In|Overdue|Ongoing|Delayed|At|Rated|Rating|"
    r"Status|Forecast|Target|Previous|Last|Current|Next|Trend|Direction|As|Due|Because|No|Some|All|"
    r"Awaiting|Work|Actions?|Progress|Deliver\w+|Rag|RAG)\b)[A-Z][a-z]"
)


_LETTER_LABELLED = compiled(r"\b[Rr][Aa][Gg](?:\s+(?:rating|status|score))?\s*[:=–—-]\s*([RAGB])\b(?!\s?[/-])")
_TREND_FIRST = compiled(
    r"(?i)^\W*(?:(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s-])?{MONTH}[\s-]?\d{{2,4}}|"
    r"\d{1,3}\s?%|improv(?:ing|ed)|worsen(?:ing|ed)|declin(?:ing|ed)|"
    r"deteriorat(?:ing|ed)|stable|static|no change|unchanged|better|worse|same)\W+)+"
    rf"(?={_COLOUR})"
)
_REASON_AFTER = compiled(r"(?i)\s+(?:due to|because|as|since|owing to|pending|given)\b")


@lru_cache(maxsize=4096)
def colour_said(text: str) -> Rag | None:
    """The one colour given as a rating; None for legends, combined ratings, negations, questions and conditions."""
    if len({_SIGNS[sign] for sign in _SIGN.findall(text)}) > 1 and not re.search(_ARROW, text):
        return None
    named = _SIGN.sub(lambda sign: f"{_SIGNS[sign[0]]}: ", run_on(text))
    if overall := _overall(named):
        return overall
    body = _LABEL.sub("", named, count=1)
    words = re.findall(r"\w+", body)
    if len(words) <= 1:
        return None if "?" in body or not words else NAMES.get(words[0].lower()) or LETTERS.get(words[0].lower())
    return _by_letter(body) or _by_name(body)


def _by_letter(body: str) -> Rag | None:
    """The colour that a letter stands for: A → G, A – late, (A), RAG: A."""
    moved = re.fullmatch(rf"\W*[RAGB]\s*{_ARROW}\s*([RAGB])\W*", body)
    opening = re.match(r"[\[(]?([RAGB])[\])]?\s*(?:[:–—(]|-\s)|\(([RAGB])\)", body)
    found = moved or opening or _LETTER_LABELLED.search(body)
    return LETTERS[next(filter(None, found.groups())).lower()] if found else None


def _by_name(body: str) -> Rag | None:
    """The colour that is named, as it is now where it has moved."""
    body = _TREND_FIRST.sub("", _MOVED.sub("now ", body))
    earlier = _EARLIER.sub("", _LAST_TIME.sub("", body))
    body = earlier if _MENTION.search(earlier) else body
    if any(len({found[1].lower() for found in many.finditer(body)}) > 1 for many in (_COUNTED, _MEANING)):
        return None
    if (
        is_combined(body)
        or _TALLY.search(body)
        or len({NAMES[mention[0].lower()] for mention in _MENTION.finditer(body)}) > 2
    ):
        return None
    return _stated(body)


def _overall(body: str) -> Rag | None:
    """The one colour that is called the overall one, whatever its parts are rated."""
    mentions = list(_OVERALL.finditer(body))
    if len(mentions) != 1 or _COMBINED.match(body, mentions[0].start(1)):
        return None
    before, after = body[: mentions[0].start()], body[mentions[0].end() :]
    if _NOT_STATED.search(before) or _CONDITION_AFTER.match(after) or _NOUN_AFTER.match(after):
        return None
    return NAMES[mentions[0][1].lower()]


def is_combined(text: str) -> bool:
    """Whether a text rates with two colours at once: Amber/Green, Red to Amber, A/G."""
    body = _MOVED.sub("now ", text)
    return any(
        not match[1] or (NAMES[match[1].lower()] != NAMES[match[2].lower()] and not _looks_ahead(match))
        for match in _COMBINED.finditer(body)
    )


def _looks_ahead(match: re.Match[str]) -> bool:
    """Amber – red if not funded: after a dash, the second colour is only what it may become."""
    between = match.string[match.end(1) : match.start(2)].strip()
    return between in ("-", "–", "—", ",") and bool(_CONDITION_AFTER.match(match.string[match.end() :]))


def _stated(body: str) -> Rag | None:
    """The colour a text begins with; else the one colour that it states."""
    found: set[Rag] = set()
    for mention in _MENTION.finditer(body):
        before, after = body[: mention.start()], body[mention.end() :]
        if _NOUN_AFTER.match(after) or (_NAME_AFTER.match(after) and not mention[0].isupper()):
            continue
        if _OF_SOME.search(before) or _AHEAD.search(before):
            continue
        if _CONDITION_AFTER.match(after) or _NOT_STATED.search(before):
            continue
        if not re.search(r"\w", before):
            return NAMES[mention[0].lower()]
        if _OF_A_RATING.search(before) and re.match(r"(?i)[\s-]+(?:rag\s+)?(?:rating|status)\b", after):
            continue
        own_sentence = _SENTENCE_START.search(before) and (
            re.match(r"\s*(?:[.!;,:–—)\n-]|$)", after) or _REASON_AFTER.match(after)
        )
        if own_sentence or _STATED.search(before) or re.match(r"(?i)[\s-]+(?:rated|rating|rag|status)\b", after):
            found.add(NAMES[mention[0].lower()])
    return found.pop() if len(found) == 1 else None


_SUBJECT = (
    r"(?:(?:all|the|this|these|overall|now|actions?|items?|tasks?|work|works|project|objectives?|"
    r"recommendations?|milestones?|"
    r"deliverables?|plan|it|status|fully|100\s?%|is|are|was|were|has|have|been|both|already|successfully|"
    r"marked|as|since|yes)(?:\s*:)?\s+|[-–—:,]\s*)*"
)
_COMPLETE = compiled(
    rf"(?i)^\W*{_SUBJECT}(?:completed?|closed|done)\b(?!\s*[-–]?\s*(?:except|apart|bar|other than|but|in part)\b)"
    r"(?=\s*(?:$|[,:–—(/=+&✓✔✅’'”\"-]|\d|(?:on|in|at|during|and|as|since|via|due to|following|ahead|early|late|within|"
    r"with|for|through|this|last|per|see|q[1-4]\b|"
    r"by\s+(?:the\s+)?(?:board|committee|panel|group|chair|executive|cabinet|council)\b|"
    r"by\s+(?!(?:jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|easter|christmas|q[1-4]|spring|summer|"
    r"autumn|winter|end|year))(?-i:[A-Z])|"
    r"mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?-i:[A-Z]).*\b(?:achieved|delivered|met|in place)\W*$))"
)
_ACHIEVED = compiled(r"(?i)^\W*(?:(?:now|fully|all)\s+)*achieved\b(?=\s*(?:$|[.,!:;–—(-]|in|on|and|by|as))")
_CLOSED_UNMET = compiled(
    r"(?i)\b(?:closed|completed?|done)\s*(?:[,:–—(/-]+|\bbut\b|\band\b|\bas\b)?\s*(?:but\s+)?"
    r"(?:(?:was|were|target|outcome|aim)s?\s+)*"
    r"(?P<unmet>not\s+(?:achieved|implemented|met|delivered|progressed|pursued|taken forward|"
    r"feasible|viable|possible))\b"
)
_OPEN = compiled(
    r"(?i)\b(?:except|apart from|other than|bar|but|however|outstanding|still to|remaining|in progress|"
    r"ongoing|on-going|underway|not\s+\w+|yet to|re-?opened|"
    r"partially|partly)\b|\?|\d\s?%(?<!100%)"
)
_STILL_OPEN = compiled(
    r"(?i)\W*(?:in progress|ongoing|on-going|outstanding|not started|underway|open|to do"
    r"|to be (?!archived|closed|kept|monitored|removed|reviewed)\w+)\W*"
)
"""What stands alone beside "Done" and says that something is still to do."""
_PART_DONE = compiled(r"\W*\d{1,2}\s?%")
_PIECES = compiled(r"[.!;\n()\[\]]+")


def says_not_begun(text: str) -> bool:
    """Whether a text says that the work has not begun or not ended, whatever its colour."""
    return bool(re.search(r"(?i)\bnot\s+(?:yet\s+)?(?:started|begun|due|commenced|completed?)\b", text))


def leaves_open(text: str) -> bool:
    """Whether words say that something is still to do, or question what is done: "outstanding", "but", "not yet"."""
    return _OPEN.search(text) is not None


def is_closed_unmet(text: str) -> bool:
    """Whether a text says both that an action is closed and that it wasn't achieved."""
    return bool(_CLOSED_UNMET.search(text)) and says_complete(text)


@lru_cache(maxsize=4096)
def says_complete(text: str) -> bool:
    """Whether a text states that the action is complete; "80% complete", "to be completed" and the like don't."""
    body = _CLOSED_UNMET.sub(lambda said: said[0][: said.start("unmet") - said.start()], _LABEL.sub("", text, count=1))
    body = run_on(body)
    if _PART_DONE.match(body):
        return False
    if len({NAMES[mention[0].lower()] for mention in _MENTION.finditer(body)}) > 2:
        return False
    rated = re.match(rf"(?i)\W*(?:{_COLOUR}|[RAGB](?=\s*[:–—-]\s))\W*", body)
    pieces = [piece for piece in _PIECES.split(body[rated.end() :] if rated else body) if re.search(r"\w", piece)]
    if not rated and _ACHIEVED.match(body) and _MENTION.search(body) and not _OPEN.search(body):
        return colour_said(text) is not None
    if not pieces or (rated and _ACHIEVED.match(body[rated.end() :]) and not _OPEN.search(pieces[0])):
        return bool(pieces)
    return any(_COMPLETE.match(piece.strip()) and not _OPEN.search(piece) for piece in pieces) and not any(
        _STILL_OPEN.fullmatch(piece) for piece in pieces
    )
