"""Owners: the people, roles and organisations of one cell, apart by whatever people put between them, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vrtracker.patterns import compiled
from vrtracker.read.doubt import Doubt
from vrtracker.read.owners.conjunctions import share_noun
from vrtracker.read.owners.doubts import (
    halved,
    handed,
    loses_words,
    may_be_lines,
    may_be_more,
    names_nobody,
    only_look_like_names,
    split,
    unsure,
)
from vrtracker.read.owners.labels import by_semicolons, is_label
from vrtracker.read.owners.lines import owner_lines
from vrtracker.read.owners.lists import bare, by_commas, with_holders
from vrtracker.read.owners.marks import handed_over, one_a_line, one_rank_each
from vrtracker.read.owners.names import (
    is_acronym,
    is_alone,
    is_head_of,
    is_known_person,
    is_person,
    is_post,
    is_tail,
    is_unit_word,
)
from vrtracker.read.owners.run_together import apart
from vrtracker.read.owners.signatures import AND
from vrtracker.read.owners.whole_names import kept_whole, shown_again
from vrtracker.read.words import clean

_HARD = compiled(r"\s*(?:[;|•+\t]|\s//\s)\s*")
_KEPT_DOT = compiled(
    r"(?i)(?:\b(?:sub|dept|mgr|asst|supt|insp|sgt|ltd|co|cttee|cllr|st|jr|snr|sr|org|grp|gp|serv|off|comm|"
    r"dir|exec|gov|etc)|\b[A-Z](?:\.[A-Z])+|\s[A-Z])\.$"
)


def read_owners(text: str, organisations: Sequence[str] = ()) -> tuple[tuple[str, ...], tuple[Doubt, ...]]:
    """The owners of a cell in order, and a doubt where they were told apart with nothing between them."""
    return _owners(clean(text), tuple(organisations))


@lru_cache(maxsize=4096)
def _owners(text: str, organisations: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Doubt, ...]]:
    if not text:
        return (), ()
    parted = handed_over(text)
    whole = kept_whole(one_rank_each(one_a_line(parted)), organisations)
    pieces = _pieces(owner_lines(whole, max(map(len, text.split("\n")))))
    owners: list[str] = []
    doubts: list[Doubt] = []
    together = _with_acronyms(pieces)
    signed = len(pieces) > 1 and all("," in piece for piece in pieces)
    for piece in map(shown_again, pieces):
        people, sure = ([piece], True) if together else apart(piece)
        owners.extend(people)
        if not sure or (piece not in organisations and not signed and may_be_more(people)):
            doubts.append(unsure(piece))
        elif len(people) > 1:
            doubts.append(split(piece, people))
    shown = tuple(dict.fromkeys(filter(None, map(_tidy, owners))))
    if parted != text and len(shown) > 1:
        doubts.append(handed(text))
    if not doubts and may_be_lines(text, shown):
        doubts.append(unsure(text))
    if not doubts and "\n" in text and len(shown) > 1:
        doubts.extend(map(halved, filter(names_nobody, shown)))
    if not doubts and (loses_words(text, shown) or (AND.search(whole) and only_look_like_names(shown))):
        doubts.append(split(text, shown))
    return shown, tuple(doubts)


def _pieces(lines: Sequence[str]) -> list[str]:
    """Each owner's words, as far as signs and joining words tell them apart."""
    sides: list[str] = []
    named = [line for line in lines if not is_label(line)]
    for sentence in (sentence for line in named or lines for sentence in _sentences(line)):
        for part in _HARD.split(by_semicolons(sentence)):
            sides.extend(filter(None, map(bare, _slashes(part))))
    if len(sides) > 1 and all(map(_person_of, sides)):
        return sides
    pieces = [piece for side in sides for piece in filter(None, map(bare, by_commas(side)))]
    return (all("," in side for side in sides) and with_holders(pieces)) or pieces


def _sentences(line: str) -> list[str]:
    """Owners that full stops part: Lamp Manager. Head of Keys; no stop of a short form does (Insp. Hale)."""
    sentences: list[str] = []
    for part in re.split(r"(?<=[a-z]{3})\.\s+(?=[A-Z])", line):
        last = sentences[-1].split()[-1] if sentences else ""
        if not sentences or (is_tail(last) and not _KEPT_DOT.search(f"{last}.")):
            sentences.append(part)
        else:
            sentences[-1] += f". {part}"
    return sentences


def _person_of(side: str) -> bool:
    """Whether words are one person and what the person is of: Jane Doe, Parks, Streets and Play."""
    name, comma, rest = side.partition(",")
    others = any(is_known_person(part.split()) for part in re.split(r",|&|\band\b", rest))
    return bool(comma) and is_known_person(name.split()) and not others


def _with_acronyms(pieces: Sequence[str]) -> bool:
    """Whether every owner of a list is a name with one word after it that says what the person is or is of."""
    named = [piece.split() for piece in pieces]
    return len(named) > 1 and all(
        len(words) > 2 and is_person(words[:-1]) and (is_acronym(words[-1]) or is_alone(words[-1])) for words in named
    )


def _slashes(text: str) -> list[str]:
    """A slash parts owners, but not the two units of one post (Head of Service MASH/SA, Drug/Alcohol Workers)."""
    parts = text.split("/")
    kept = [parts[0].strip()]
    for written, above in zip(parts[1:], parts, strict=False):
        part, spaced = written.strip(), written[:1] == " " or above[-1:] == " "
        before = kept[-1].split(",")[-1].split()
        of_one = not spaced and _ends_in_unit(before) and _opens_with_acronym(part)
        if before and (of_one or _is_half(before, part.split()) or share_noun(kept[-1], part.split())):
            kept[-1] += f"/{part}"
        else:
            kept.append(part)
    return kept


def _ends_in_unit(words: Sequence[str]) -> bool:
    """Whether an acronym stands after a post: Head of Service MASH."""
    posted = len(words) > 2 and (is_head_of(" ".join(words)) or any(is_post([word]) for word in words[:-1]))
    return posted and is_acronym(words[-1]) and words[-1][-1] != ")"


def _is_half(before: Sequence[str], words: Sequence[str]) -> bool:
    """Drug / Alcohol Workers: whether one word before a slash is nobody without the noun at the end."""
    half = len(before) == 1 and is_unit_word(before[0]) and not is_alone(before[0])
    return half and len(words) > 1 and is_unit_word(words[0]) and is_tail(words[-1])


def _opens_with_acronym(part: str) -> bool:
    """Whether an acronym stands before the next sign that parts owners: MASH, MASH and Jane Doe."""
    return is_acronym(re.split(r",|&|\band\b", part)[0].strip())


def _tidy(owner: str) -> str:
    owner = " ".join(owner.split()).strip(" ,;:/–-")
    return owner if _KEPT_DOT.search(owner) else owner.rstrip(".")
