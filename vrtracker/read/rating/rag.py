"""RAG as people write it: words, letters, sentences, a sheet's own key, a fill; and nothing where nothing is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from vrtracker.model import RAGS, Rag, RagSource, Rating
from vrtracker.patterns import compiled
from vrtracker.read.doubt import Doubt
from vrtracker.read.looks import GRADED
from vrtracker.read.rating.bands import rated_by
from vrtracker.read.rating.fills import fill_colour
from vrtracker.read.rating.words import (
    LETTERS,
    NAMES,
    colour_said,
    is_closed_unmet,
    is_combined,
    says_complete,
    says_not_begun,
)
from vrtracker.read.words import clean
from vrtracker.settings import RagSettings

LONGEST_SIGN = 5
"""The letters of a sign, with the brackets or stops about it."""
_ONE_RATING = "Write one rating: Red, Amber, Green or Complete."

__all__ = ["RatingRead", "fill_colour", "read_key", "read_rating"]


class RatingRead(NamedTuple):
    """A rating, whether it says complete, and what is doubtful about it."""

    rating: Rating
    complete: bool = False
    doubts: tuple[Doubt, ...] = ()


def read_rating(text: str, fill: str | None, *, key: Mapping[str, str], settings: RagSettings) -> RatingRead:
    """The rating of a RAG cell: its words first, then its fill. Settings win over the key, both over the defaults."""
    text = clean(text)
    meant = _meant(text, key)
    if meant and not _by_settings(text, settings):
        return _of_sign(text, meant, read_rating(meant, fill, key=_only_colours(key), settings=settings))
    if (graded := GRADED.match(text)) and not _by_settings(text, settings):
        read = read_rating(text[graded.end() :], fill, key=key, settings=settings)
        return read._replace(rating=replace(read.rating, text=text))
    filled, fill_source = _fill(fill, settings)
    in_band = rated_by(text, key)
    by_key = _by_settings(text, settings) or in_band or _by_key(text, key)
    said = by_key or colour_said(text)
    complete = (
        says_complete(text)
        or bool(in_band and _ALL.match(text))
        or bool(said and (_key_complete(said, key) or _is_marked(text, said, key)))
    )
    if said is None and complete:
        said = "blue"
    if said:
        blue = said == "blue" and not says_not_begun(text)
        complete = complete or (blue and _blue_is_complete(key))
        by_default = says_complete(text) or blue
        rating = Rating(said, text, "key" if by_key or complete != by_default else "text")
        return RatingRead(rating, complete, (*_against_fill(text, said, filled, complete), *_unmet(text)))
    doubts = (_unclear(text),) if text else ()
    if filled is None:
        return RatingRead(Rating(None, text or None, None), False, doubts)
    complete = (filled == "blue" and _blue_is_complete(key)) or _key_complete(filled, key)
    return RatingRead(Rating(filled, text or None, fill_source), complete, doubts)


def _meant(text: str, key: Mapping[str, str]) -> str:
    """What a number or letter stands for that the sheet's own key explains, and that names no colour."""
    sign = text.strip(" .()").casefold() if len(text) <= LONGEST_SIGN else ""
    return next((meaning for of, meaning in key.items() if of.casefold() == sign and of not in RAGS), "")


def _only_colours(key: Mapping[str, str]) -> Mapping[str, str]:
    return {colour: key[colour] for colour in RAGS if colour in key}


def _of_sign(sign: str, meaning: str, read: RatingRead) -> RatingRead:
    """The rating of what a sign means, with the sign as its words; achieved and delivered mean complete in a key."""
    complete = read.complete or _MEANS_COMPLETE.match(meaning) is not None
    if read.rating.colour is None and complete:
        return RatingRead(Rating("blue", sign, "key"), complete)
    if read.rating.colour is None:
        message = (
            f"“{sign}” is “{_short(meaning)}” in the sheet's own key: that names no colour, so no rating was read."
        )
        return RatingRead(Rating(None, sign), complete, (Doubt("rag-unclear", "warning", message, _ONE_RATING),))
    source = "key" if read.rating.source == "text" else read.rating.source
    doubts = tuple(doubt for doubt in read.doubts if doubt.code != "rag-unclear")
    return RatingRead(Rating(read.rating.colour, sign, source), complete, doubts)


def read_key(text: str) -> tuple[Rag, str] | None:
    """A line of a sheet's key, "Green = on track": the colour and its meaning."""
    match = _KEY.match(clean(text))
    if not match or not match["meaning"].strip() or is_tally(match["meaning"]):
        return None
    word = match["word"].lower()
    colour = NAMES.get(word) or LETTERS.get(word)
    return (colour, match["meaning"].strip()) if colour else None


def is_tally(meaning: str) -> bool:
    """Whether words only say how many are rated so: "Red: 3", "Green = 12 (60%)"."""
    return _TALLY.match(meaning) is not None


def named_in_tally(text: str) -> tuple[Rag, str] | None:
    """The colour and the place's own words for it in a count of ratings: "Green ‘Complete’ = 3 (30%)"."""
    found = _COUNTED.match(text)
    return (NAMES[found["word"].lower()], found["meaning"]) if found else None


_COUNTED = compiled(
    rf"(?i)^\W*(?P<word>{'|'.join(NAMES)})\s*[‘'“\"(:=–—-]+\s*(?P<meaning>[^\W\d](?:[^\d=:]*[^\W\d])?)"
    r"\s*[’'”\")]*\s*[:=–—-]\s*\d+(?:\s*\(?\s*[\d.]+\s?%\s*\)?)?\W*$"
)
_TALLY = compiled(r"^\W*\d+(?!\d|\s*%)\s*(?:\([\d.]+\s?%\))?\W*$")
_KEY = compiled(
    rf"(?is)^\W*(?P<word>{'|'.join(NAMES)}|[RAGBY])\s*(?:\([^)]*\))?\s*(?:=|:|–|—|-|means|→)+\s*(?P<meaning>.+)$"
)

_DONE = (
    r"(?:completed?|closed|done|delivered|achieved|implemented|finished|checked|verified|assured|signed[- ]off"
    r"|embedded)"
)
_AFTERWARDS = (
    r"(?:check|verif|assur|audit|evidenc|embedd|sign|validat|review|approv|confirm|remov|archiv|taken off|on time"
    r"|in time|within)"
)
"""What happens to an action that is complete, or whether it was so in time."""
_MEANS_COMPLETE = compiled(
    r"(?i)^(?:(?:the|this|all|actions?|tasks?|work|milestones?|recommendations?|objectives?|has|have|been|is|are|fully|now)"
    rf"\s+)*{_DONE}\b(?!.*\b(?:or(?!\s+{_DONE}\b)|on track|to be(?!\s+(?:fully\s+)?{_AFTERWARDS})|if"
    rf"|not(?!\s+(?:yet\s+)?(?:been\s+)?(?:fully\s+)?{_AFTERWARDS}))\b)"
)


def _fill(fill: str | None, settings: RagSettings) -> tuple[Rag | None, RagSource]:
    if not fill:
        return None, "fill"
    own = {rgb.lstrip("#").upper(): colour for rgb, colour in settings.fills.items()}.get(fill[-6:].upper())
    return (own, "key") if own else (fill_colour(fill), "fill")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+|%", text.casefold()))


def _by_settings(text: str, settings: RagSettings) -> Rag | None:
    """The colour that the settings give these words, whole or as how they begin; the longest such words count."""
    plain = _plain(text)
    own = sorted(((_plain(words), colour) for words, colour in settings.words.items()), key=lambda pair: -len(pair[0]))
    return next((colour for words, colour in own if words and f"{plain} ".startswith(f"{words} ")), None)


def _by_key(text: str, key: Mapping[str, str]) -> Rag | None:
    """The one colour whose meaning in the sheet's own key these words are."""
    plain = _plain(text)
    if not plain:
        return None
    exact = {colour for colour, meaning in key.items() if plain == _plain(meaning)}
    others = {} if plain.endswith("%") else key
    found = exact or {
        colour for colour, meaning in others.items() if any(_same(plain, part) for part in _parts(meaning))
    }
    colour = found.pop() if len(found) == 1 else ""
    return NAMES.get(colour)


def _parts(meaning: str) -> list[str]:
    """A meaning and each of the meanings it lists; what has a meaning of its own again is none of them."""
    return [_plain(part) for part in [meaning, *re.split(r"[/,;(]|\bor\b", meaning)] if "=" not in part]


def _same(plain: str, meaning: str) -> bool:
    if not meaning or (
        meaning in ("complete", "completed", "closed", "done") and plain.split(maxsplit=1)[0] != meaning
    ):
        return False
    begins = len(plain.split()) > 1 or plain in ("complete", "completed", "closed", "done", "delayed", "overdue")
    return (
        plain == meaning or f"{plain} ".startswith(f"{meaning} ") or (begins and f"{meaning} ".startswith(f"{plain} "))
    )


def _key_complete(colour: str, key: Mapping[str, str]) -> bool:
    return bool(_MEANS_COMPLETE.match(_ALL.sub("", key.get(colour, "").strip())))


_ALL = compiled(r"(?i)^\W*100(?:\.0+)?(?: ?(?:%|per ?cent\b))?(?:\W|\b(?:is|means)\b)*")
"""All of the work, as a key says it in front: "100% = complete"."""


def _is_marked(text: str, colour: str, key: Mapping[str, str]) -> bool:
    """Whether a rating ends in the letter that the key puts behind what is done: "Green: on track, or finished (C)"."""
    last = _LAST_LETTER.search(text)
    return last is not None and last[1] in _MARK.findall(key.get(colour, ""))


_MARK = compiled(rf"(?i:\b{_DONE})\s*\(([C-FH-QS-Z])\)")
"""A letter in brackets behind what is done that is no colour's: A, B, G and R may say the rating itself."""
_LAST_LETTER = compiled(r"(?:^|[\s(/–-])([A-Z])\)?\s*$")


def _blue_is_complete(key: Mapping[str, str]) -> bool:
    return "blue" not in key or _key_complete("blue", key)


def _against_fill(text: str, said: Rag, filled: Rag | None, complete: bool) -> tuple[Doubt, ...]:
    """Words and fill that say different things; the fill of what is complete may well be grey, green or blue."""
    if filled is None or filled == said or (complete and filled in ("green", "blue", "grey")):
        return ()
    return (
        Doubt(
            "rag-contradicts-fill",
            "warning",
            f"The words say {said} (“{_short(text)}”), the cell is filled {filled}. The words were taken.",
            "Change the fill or the words, so that they agree.",
        ),
    )


def _unmet(text: str) -> tuple[Doubt, ...]:
    if not is_closed_unmet(text):
        return ()
    return (
        Doubt(
            "rag-closed-unmet",
            "info",
            f"“{_short(text)}” says closed, and not achieved. It counts as complete.",
            "Say in the evaluation what was not achieved; rate it Red if it should stay open.",
        ),
    )


def _unclear(text: str) -> Doubt:
    reason = "gives more than one colour" if is_combined(text) else "is no rating"
    return Doubt(
        "rag-unclear",
        "warning",
        f"“{_short(text)}” {reason}, so no rating was read from it.",
        _ONE_RATING,
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
