"""What one text looks like, by cheap patterns: a date, a stamped entry, a name, a rating, a reference number."""

from __future__ import annotations

from functools import lru_cache

from vrtracker.patterns import compiled

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = compiled(
    rf"(?i)^\W*(?:(?:by|end|early|mid|late|from|of|the|to|before|on|start|beginning|until"
    rf"|revised|was|now|week|w/?c|year|financial|performance|academic"
    rf"|quarter|spring|summer|autumn|winter|monday|friday|ongoing|asap|immediate(?:ly)?"
    rf"|continuous|annual(?:ly)?|monthly|quarterly|weekly|tbc|tba|tbd|n/?a"
    rf"|in|place|and|impact|review|started|complete[d]?|daily|termly|within|months?|weeks?"
    rf"|days?|years?|short|medium|long|term|x|{MONTH}|q[1-4]|\d{{1,4}}(?:st|nd|rd"
    rf"|th)?)\b[\s,.&/–—;:()-]*)+$"
)
_HAS_DATE = compiled(
    rf"(?i)\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b|\b{MONTH}\W{{0,2}}\d{{2,4}}\b"
    rf"|\b20\d\d\b|\bongoing\b|\basap\b|\bimmediate"
)
_STAMP = compiled(
    rf"(?i)^\W*(?:update\w*|as (?:of|at)|position"
    rf"|[a-z]{{2,3}}\b)?\W*(?:20\d\d-\d\d-\d\d|q[1-4]\W{{0,2}}\d{{2,4}}(?:[/-]\d{{2,4}})?"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?(?!\.\d)|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?[\s-]+{MONTH}[\s,-]*(?:\d{{2,4}})?|{MONTH}\W{{0,2}}\d{{2,4}}"
    r"|(?:spring|summer|autumn|winter)(?: term)? 20\d\d(?:/\d\d)?)[\s:;,.)–—-]+\S"
)
_NAME_WORD = r"(?:[A-Z][\w'’.-]*|of|the|for|and|to|de|van|&|all)"
_NAME = compiled(rf"^{_NAME_WORD}(?:[\s,/;&+()\n–-]+{_NAME_WORD}){{0,11}}[\s,;/&]*$")
_RATING = compiled(
    r"(?i)^\W*(?:(?:b?rag|status|rated|currently|now|not yet|not|nearly|fully|partly|mostly|substantially"
    r"|partially)\W+)*(?:red|amber|green|blue|yellow|grey|gray|black|white|orange|purple"
    r"|[ragby]|ag|ar|complete[d]?|closed?|done|open|achieved|delivered|on track|off track"
    r"|on target|off target|on schedule|in progress|not started"
    r"|ongoing|on ?going|overdue|delayed|at risk|behind(?: schedule)?|started|yes|no|y|n|[✓✔✅🔴🟥🟠🟡🟧🟨🟢🟩🔵🟦]"
    r"|✗|✘|x|n/?a|tbc|\d{1,3} ?%|implemented|some issues|met|(?:non\W?)?compliant|under ?way|not due|on hold|paused"
    r"|not on track|some delay|delay|slipped)"
    r"(?:\W*$|\W+(?:[/&,–(-]\W*)?\w+\W*$|\s*[/–-]\s*\w+\W*$)"
)
_RATED_SENTENCE = compiled(
    r"(?i)^\W*(?:b?rag\W+)?(?:red|amber|green|blue|yellow|grey|complete[d]?|closed"
    r"|achieved)(?:\s*[–—:.!,-]|\s+(?:as|because|due|since|–|with|but|overall|for|at|while"
    r"|until|achieved)\b)"
)
_ONE_COLOUR = compiled(
    r"(?i)^\W*(?:red|amber|green|blue|yellow|grey|[ragby]|completed?|closed|done)\W*$|^[🔴🟥🟠🟡🟧🟨🟢🟩🔵🟦]\ufe0f?$"
)
_REF = compiled(
    r"^\W*(?:\d{1,3}(?:[.)]\d{0,3}){0,3}[a-z]?"
    r"|[A-Za-z]{1,6}[\s/.-]?\d{1,4}(?:[./-]\d{1,3})*[a-z]?|[a-z]|[ivx]{1,4}|[A-Z])"
    r"(?:\s?\((?:[a-z]|[ivx]{1,4})\))?\W*$"
)
_GRADE = compiled(r"(?i)^\W*(?:(?:very )?high|medium|med|low|critical|urgent|major|minor|moderate|h|m|l|p?[1-5])\W*$")
_TREND = compiled(
    r"(?i)^\W*(?:(?:much|slightly|a little|getting) )?(?:better|worse|(?:no|little) change|unchanged|(?:the )?same"
    r"|improv(?:ed|ing)|worsen(?:ed|ing)|declin(?:ed|ing)|deteriorat(?:ed|ing)|stable|static|steady|level|up|down)\W*$"
    r"|^[↑↓→↔↗↘▲▼►◄⬆⬇➡⬌]\ufe0f?$"
)
_NUMBER = compiled(r"^\W*\d{1,3}(?:\.\d{1,3})?(?:\.\d)?\W*$")
"""A number, or one of three levels that is no day: 1.1.1."""
_WORD = compiled(r"[^\W\d_]{2,}")


@lru_cache(maxsize=8192)
def is_date(text: str) -> bool:
    """Whether a short text says when: 31/3/20, March 2020 & ongoing, ASAP."""
    if len(text) > 70 or _NUMBER.match(text):
        return False
    return bool(_DATE.match(text) or (len(text) <= 60 and _HAS_DATE.search(text)))


def is_only_date(text: str) -> bool:
    """Whether a text says when and nothing else: March 2020, Q2 2020/21."""
    return len(text) <= 70 and _DATE.match(text) is not None


def is_day(text: str) -> bool:
    """Whether a text says when with a number: "Start", "End" and "Impact" alone may be titles."""
    return any(map(str.isdigit, text)) and is_date(text)


def is_stamped(text: str) -> bool:
    """Whether a text begins with a date and goes on with words."""
    return len(text) > 6 and _STAMP.match(text[:60]) is not None


def is_entry(text: str) -> bool:
    """Whether a text is an entry of progress with its date, more than a date alone: words, or the sign before them."""
    return is_stamped(text) and (_DATE.match(text) is None or text.rstrip()[-1] in ":–—")


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Whether a text may name people or organisations."""
    return len(text) <= 90 and _NAME.match(text) is not None


@lru_cache(maxsize=8192)
def is_rating(text: str) -> bool:
    """Whether a text is a rating, or a sentence that begins with one."""
    return (len(text) <= 40 and _RATING.match(text) is not None) or _RATED_SENTENCE.match(text[:60]) is not None


def is_graded_rating(text: str) -> bool:
    """Whether a text is a rating with its number in front, as drop-downs have them: 4 - Complete."""
    return text[:1].isdigit() and (found := GRADED.match(text)) is not None and is_rating(text[found.end() :])


GRADED = compiled(rf"^\d{{1,2}}\s*[–—:-]\s*(?!(?i:{MONTH})\b)(?=[^\W\d])")
"""A number in front of words, as grades in drop-downs have it."""


@lru_cache(maxsize=8192)
def is_ref(text: str) -> bool:
    """Whether a text may be a reference: 1, 1.10, VR03, PUB23/1/5."""
    return len(text) <= 14 and _REF.match(text) is not None and not is_date(text)


def is_colour(text: str) -> bool:
    """Whether a text is one colour's name or letter, or says that the work is complete."""
    return len(text) <= 12 and _ONE_COLOUR.match(text) is not None


def is_grade(text: str) -> bool:
    """Whether a text says how pressing something is: High, Medium, Low."""
    return len(text) <= 12 and _GRADE.match(text) is not None


def is_trend(text: str) -> bool:
    """Whether a text only says which way work has gone: Better, No change, an arrow."""
    return len(text) <= 16 and _TREND.match(text) is not None


def word_count(text: str) -> int:
    """How many words a text has, counted up to its 400th character."""
    return len(_WORD.findall(text[:400]))


STATES = frozenset(("status", "status change", "change of status", "rag", "rag rating", "rag change", "rating"))
"""The kinds of entries in a log that say how the work stands."""
_SAID = "comment comments decision evidence note notes progress query reply response update updates"
_TOLD = frozenset((*_SAID.split(), "progress update", "status update", "file note"))


def is_kind_of_entry(text: str) -> bool:
    """Whether a cell only says what kind of entry its row of a log is: "status", "Comment"."""
    kind = text.casefold()
    return kind in STATES or kind in _TOLD
