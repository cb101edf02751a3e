"""Names that are one owner whatever signs stand in them: masked while the signs between owners are looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.owners.names import is_proper, is_tail
from vrtracker.read.owners.vocabulary import BEGINS_PLACE, MASKED_ANDS, MASKED_SLASH

_ONE_BODY = compiled(
    r"(?i)\bpolice,?\s(?:fire,?\s)?(?:and|&)\scrime\s(?:commissioner|panel)s?\b|\bpolice,\sfire\s(?:and|&)\scrime\b|"
    r"\b(?:fire\s(?:and|&)\srescue|health\s(?:and|&)\s(?:safety|well-?being)|crime\s(?:and|&)\sdisorder|"
    r"drugs?\s(?:and|&)\salcohol|alcohol\s(?:and|&)\sdrugs?|children\s(?:and|&)\s(?:young\speople|families)|"
    r"women\s(?:and|&)\sgirls)\b"
)
_ONE_WORD = compiled(
    r"(?i)(?<!\w)(?:(?:n/a|c/o|hmp/yoi)(?!\w)|[tad]/(?=d?ch\b|d?c?i\b|d?c?supt|c/|insp|d?sgt|ds\b|[agsw]m\b|superint|sergeant|a?cc\b|head|director|chief)"
    r"|(?:dc|d?ch?|chief)/(?=supt|insp|superint))"
)
_PLACE = r"(?:[A-Z][a-z]+ ?){1,3}"
_PLACES = compiled(
    rf"(?m)(?:^|(?<=[,;/] )|(?<=and ))({_PLACE}), ({_PLACE})(?:and|&) ([A-Z][a-z]+)(?: [A-Z][a-z]+)*? "
    r"(?:Alliance|Authority|CCG|CRC|Company|FRS|ICB|ICS|LRF|Partnership|Probation|Service|Trust)\b"
)
"""Kent, Surrey and Sussex Company: the places a body is of."""
_MASKED_AMPERSAND, _MASKED_AND = MASKED_ANDS
_MASK = {
    "/": MASKED_SLASH,
    ",": "\ue001",
    ";": "\ue002",
    "&": _MASKED_AMPERSAND,
    "+": "\ue004",
    "|": "\ue005",
    "\n": " ",
}
_UNMASK = {mark: sign for sign, mark in _MASK.items() if sign != "\n"} | {_MASKED_AND: "and"}


def kept_whole(text: str, organisations: Sequence[str]) -> str:
    """The text with the separators inside brackets and inside known organisations masked."""
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda match: _masked(match[0]), text)
    text = _with_initials_masked(text)
    text = _ONE_BODY.sub(lambda match: _masked(match[0]), text)
    text = _PLACES.sub(_places_masked, text)
    text = _ONE_WORD.sub(lambda match: _masked(match[0]), text)
    for name in sorted(organisations, key=len, reverse=True):
        words = r"\s+".join(re.escape(word) for word in name.split())
        text = re.sub(rf"(?i)(?<!\w){words}(?!\w)", lambda match: _masked(match[0]), text)
    return text


def _places_masked(found: re.Match[str]) -> str:
    words = " ".join(found.groups()).split()
    return _masked(found[0]) if all(is_proper(word) or word in BEGINS_PLACE for word in words) else found[0]


def _with_initials_masked(text: str) -> str:
    """The signs masked in every name that its own initials follow: Office for Lamps and Keys (OLK)."""
    for found in reversed(list(re.finditer(r"\(([A-Z]{3,})\)", text))):
        named = text[: found.start()]
        start = _where_initials_begin(named, found[1])
        subject, _, noun = named.rstrip().rpartition(" ")
        if start is None and is_tail(noun):
            start = _where_initials_begin(f"{subject} ", found[1])
        if start is not None:
            text = text[:start] + _masked(text[start : found.start()]) + text[found.start() :]
    return text


def _where_initials_begin(before: str, initials: str) -> int | None:
    """Where the words begin that these are the initials of; acronyms among them stand whole (HM Lamp Service)."""
    said, end = "", len(before)
    for word in reversed(list(re.finditer(r"(?<![\w’'-])[A-Z][\w’'-]*", before))):
        if not re.fullmatch(_GOES_ON, before[word.end() : end]):
            return None
        said = (word[0] if word[0].isupper() else word[0][0]) + said
        if said == initials:
            return word.start()
        if not initials.endswith(said):
            return None
        end = word.start()
    return None


_GOES_ON = r"(?i)(?:[\s,&/]|\b(?:of|for|and|the|to|in|on|with)\b)+"
"""What stands between the words of one name."""


def _masked(text: str) -> str:
    return "".join(_MASK.get(sign, sign) for sign in re.sub(r"\band\b", _MASKED_AND, text))


def shown_again(text: str) -> str:
    """The text as it was written, its signs no longer masked."""
    return "".join(_UNMASK.get(sign, sign) for sign in text)
