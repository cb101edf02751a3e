"""How the pieces of one cell go together again, wherever a page cut it: in a word, a sentence, between entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence

from vrtracker.patterns import compiled
from vrtracker.read.common_words import is_common
from vrtracker.read.looks import is_date, is_stamped, word_count
from vrtracker.read.owners.names import is_alone, is_tail

_END = compiled(r"[.!?;:][\"'”’)\]]*$")
_OPEN_WORD = compiled(
    r"(?i)(?:\b(?:a|an|the|to|of|and|or|for|with|in|on|at|by|from|as|that|which|who|is|are"
    r"|be|been|was|were|will|has|have|its|their|our|this|these|into|not|but|if|among|between|than|under|within|whose|&)"
    r"|[,(/&–—-])$"
)
BULLETS = frozenset("•●▪·◦‣*")
DASHES = frozenset("-–")
_DAY = compiled(r"(?i)(?:\b\d{1,2}(?:st|nd|rd|th)?|\bupdated?|\bas (?:at|of))$")
_WORDS = compiled(r"[A-Za-z]{2,}")
_WORD_END = compiled(r"(?<![\w’'-])[A-Za-z]+$")
_WORD_START = compiled(r"^[a-z]+")
_ENDINGS = """
tion tions sion sions ment ments ness ing ings ed ity ities ies ive ance ence ences ible ously ially ional tional
ation ations tation tations ting ning ding ling ged ted ded sed ned ised ized ship ships hood ful
ers ors als ly ty ry cy ary ory tive sive gies ses ces ples ters ders ners vers nity munity nership nerships tegy tegies
gencies ency cies ility ssion ction ctions
"""
_NO_START = (
    r"(?=[a-z]*[aeiouy])(?=[a-z]{3})(?![^aeiouy](?:[aeiouy]|qu))"
    r"(?!(?:[bcfgkps]l|[bcdfgkpt]r|s[ckmnpqtw]|[cgprstw]h|[dt]w|wr|kn|gn|ps|ts|s[cp][hlr]|str|sch|shr|thr|chr|phr|squ)"
    r"[aeiouyr])[b-df-hj-np-tv-xz]{2}"
)
"""Letters that no English word begins with, unless it is a short form without a vowel."""
_NO_END = r"^(?=[a-z]{4})[a-z]*[aeiouy][a-z]*(?:[bcdfgkpt][lr]|[bcdfkptv][nm]|h[bdfgkpsv]|[b-df-hj-np-tv-z][jqv]|dg)$"
"""Letters that no English word ends in, but for names."""
_NO_WORDS = frozenset(_ENDINGS.split())
"""What is left of an English word when a page cuts it, and never a word by itself."""


def ends_open(text: str) -> bool:
    """Whether words stop in the middle of something: after "to", a comma, or inside a bracket."""
    tail = text.rstrip()
    return bool(_OPEN_WORD.search(tail)) or tail.count("(") > tail.count(")")


def ends_whole(text: str) -> bool:
    """Whether words stop at the end of a sentence."""
    return bool(_END.search(text.rstrip()))


def starts_low(text: str) -> bool:
    """Whether words go on from something: they begin with a small letter, a closing bracket, a comma."""
    start = text.lstrip("\"'“‘ ")[:2]
    return bool(start) and (
        (start[0].islower() and not re.match(r"^[a-z][.)]|^i[A-Z]|^e-", text)) or start[0] in ",;)&"
    )


def join_texts(pieces: Sequence[str], known: Container[str] = ()) -> str:
    """Running text whole again: no gap in a cut word, a space in a cut sentence, a new line between entries."""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += _gap(whole, piece, known) + piece
    return whole


def join_lists(pieces: Sequence[str], known: Container[str] = ()) -> str:
    """Names or dates in rows of their own stay apart; the two halves of one, or of a word of it, are put together."""
    whole = pieces[0]
    for piece in pieces[1:]:
        last = whole.rsplit("\n", 1)[-1]
        ended = last[-1:].isalpha() and is_tail(last.split()[-1]) and not starts_low(piece)
        apart = "\n" if _is_whole(last) and (ended or _is_whole(piece)) else " "
        whole += piece if _cut_word(last, piece, known) else apart + piece
    return whole


def _is_whole(text: str) -> bool:
    return (
        not ends_open(text)
        and not starts_low(text)
        and (word_count(text) >= 2 or is_date(text) or text.isupper() or is_alone(text))
    )


def _gap(before: str, after: str, known: Container[str]) -> str:
    if _cut_word(before, after, known):
        return ""
    if _DAY.search(before):
        return " "
    if is_stamped(after) or after[:1] in BULLETS or (after[:1] in DASHES and ends_whole(before)):
        return "\n"
    return "\n" if ends_whole(before) and not starts_low(after) else " "


def _cut_word(before: str, after: str, known: Container[str]) -> bool:
    """Whether a page cut one word in two: a half of it is no word, and the whole is one or the cut is a strange one."""
    left, right = _WORD_END.search(before), _WORD_START.match(after)
    if not left or not right or before[-1:].isspace():
        return before.endswith("-") and not before.endswith(" -") and starts_low(after)
    first, last = left[0].lower(), right[0]
    if last in _NO_WORDS and len(first) >= 3:
        return True
    goes_on = _is_word(last, known)
    if goes_on and _is_word(first, known):
        return False
    whole = first + last
    strange = re.match(_NO_START, last) or (not goes_on and re.match(_NO_END, left[0]))
    return bool(strange) or whole in known or is_common(whole)


def _is_word(word: str, known: Container[str]) -> bool:
    return len(word) < 2 or word in known or is_common(word)


def _whole_words(text: str) -> Sequence[str]:
    """The words of a text but those that a page may have cut: a small one in front, a last one without a full stop."""
    words = _WORDS.findall(text.lower())
    first = 1 if starts_low(text) else 0
    last = len(words) - 1 if len(words) > 1 and text[-1:].isalpha() else len(words)
    return words[first:last]


class Vocabulary:
    """The words a tracker uses, gathered when the first cut word asks for them."""

    def __init__(self, texts: Callable[[], Iterable[str]]) -> None:
        self._texts = texts
        self._words: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._words is None:
            self._words = frozenset(word for text in self._texts() for word in _whole_words(text))
        return word in self._words
