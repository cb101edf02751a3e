"""The public version: bodies and roles instead of officers, and no officer's name left in any text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from vrtracker.model import Action, Extension, Tracker, is_nobody
from vrtracker.patterns import compiled
from vrtracker.reviewed import Review
from vrtracker.settings import Settings
from vrtracker.write.board.facts import Drawing, RatingWord
from vrtracker.write.board.names import ACRONYMS, BODIES, EVERYDAY, FIELDS, FORENAMES, PLACES, ROLES, TITLES

OFFICER = "the responsible officer"
REMOVED = "[name removed]"
_MOST_UNKNOWN = 2
_APART = compiled(r"\s*(?:[,;/&+()\[\]\n]|\s[-–—]\s|\band\b|\s-)\s*")
_WORD = compiled(r"[\w'’-]+")
_TITLE = compiled(rf"^(?:(?:{TITLES})\b\.?\s*)+", re.I)
_CONTACT = compiled(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w/])(?:\+44\s?\(?0?\)?|\(?0)\d[\d\s()-]{7,12}\d\b")
_CAPITAL = r"[A-Z][\w'’-]*[a-z][\w'’-]*"
_TITLED = compiled(rf"\b(?:{TITLES})\b\.?\s+(?:\d+\s+)?(?:[A-Z]\.?\s+)?{_CAPITAL}(?:\s+{_CAPITAL})?")
_NAMED = compiled(
    rf"\b({'|'.join(sorted(name.title() for name in FORENAMES))})\b(?!\s+(?:{PLACES})\b)"
    rf"(?:(?:\s+[A-Z]\.)?\s+({_CAPITAL}))?"
)
_TOKEN = compiled(r"\w+(?:-\w+)*")
_SEVERAL = compiled(rf"(?:\b(?:{TITLES})\b\.?\s+|\b[A-Z]\.\s?)*{re.escape(REMOVED)}(?:\s+{re.escape(REMOVED)})*")
_T = TypeVar("_T")


def public_body(owner: str, organisations: Iterable[str]) -> str:
    """The bodies and roles among the words of an owner, or that there is an officer; never a person."""
    known = {name.casefold() for name in organisations}
    parts = [part.strip() for part in _APART.split(owner) if part.strip()]
    bodies = [part for part in parts if part.casefold() in known or _is_body(part)]
    return ", ".join(dict.fromkeys(bodies)) or OFFICER


def without_names(record: _T, names: Callable[[str], str]) -> _T:
    """The same record with every text in it, however deep, told without names."""
    if isinstance(record, (RatingWord, Drawing)):
        return record
    if isinstance(record, str):
        return names(record)  # type: ignore[return-value]
    if isinstance(record, tuple):
        told = (without_names(item, names) for item in record)
        return record._make(told) if hasattr(record, "_make") else tuple(told)  # type: ignore[return-value]
    return record


def eraser(
    tracker: Tracker, review: Review, settings: Settings, extensions: Sequence[Extension]
) -> Callable[[str], str]:
    """A function that takes out of a text the names of everyone the tracker speaks of, and what looks like a name."""
    names = Names.of(_people(tracker, review, settings, extensions))

    def erase(text: str) -> str:
        text = names.erase(_CONTACT.sub("[contact removed]", text))
        return _SEVERAL.sub(REMOVED, _NAMED.sub(_erase_named, _TITLED.sub(REMOVED, text)))

    return erase


class Names(NamedTuple):
    """The names of a tracker: whole ones by their first word, and words that can only be part of one."""

    whole: Mapping[str, Sequence[tuple[str, ...]]]
    alone: frozenset[str]

    @classmethod
    def of(cls, people: Iterable[str]) -> Names:
        whole: dict[str, list[tuple[str, ...]]] = {}
        alone = set()
        for name in dict.fromkeys(people):
            words = tuple(_TOKEN.findall(name))
            if len(words) > 1:
                whole.setdefault(words[0].casefold(), []).append(tuple(word.casefold() for word in words))
                if _may_be_person(words):
                    alone |= {word for word in words if _tells(word)}
            elif words and words[0].casefold() not in EVERYDAY:
                alone.add(words[0])
        return cls(whole, frozenset({*alone, *(word.upper() for word in alone)}))

    def erase(self, text: str) -> str:
        """The text without them; one pass, however many names there are."""
        found = list(_TOKEN.finditer(text))
        kept, end, index = [], 0, 0
        while index < len(found):
            length = self._length(found, index)
            if length:
                kept += [text[end : found[index].start()], REMOVED]
                end = found[index + length - 1].end()
            index += max(length, 1)
        return "".join([*kept, text[end:]])

    def _length(self, found: Sequence[re.Match[str]], index: int) -> int:
        """How many words from here on are a name."""
        word = found[index][0]
        for name in self.whole.get(word.casefold(), ()):
            if tuple(match[0].casefold() for match in found[index : index + len(name)]) == name:
                return len(name)
        return 1 if word in self.alone else 0


def _may_be_person(words: Sequence[str]) -> bool:
    """Whether a name's parts may stand for a person by themselves.

    More than two words of which one is a body's or an everyday one ("Fenwick Royal Infirmary") are a body nobody
    knows: its whole name goes, to be sure, but "Fenwick" by itself is a town.
    """
    known = {word.casefold() for word in words}
    return len(words) < 3 or bool(known & FORENAMES) or known.isdisjoint(BODIES | FIELDS | EVERYDAY)


def _tells(word: str) -> bool:
    """Whether a part of a name says by itself whose it is."""
    common = word.casefold() in EVERYDAY | BODIES | ROLES | FIELDS | ACRONYMS
    return len(word) > 2 and word[0].isupper() and not common


def _erase_named(match: re.Match[str]) -> str:
    """A forename, with the name after it; one that is a word too only when a name follows."""
    forename, other = match[1].casefold(), (match[2] or "").casefold()
    follows = bool(other) and other not in BODIES | ROLES | FIELDS
    if forename in EVERYDAY:
        return REMOVED if follows else match[0]
    return REMOVED if follows or not other else f"{REMOVED} {match[2]}"


def _is_body(part: str) -> bool:
    if is_nobody(part) or part.casefold() == "all":
        return True
    words = [word.casefold() for word in _WORD.findall(part)]
    if not words or words[0] in FORENAMES or any(word in FORENAMES - EVERYDAY for word in words):
        return False
    unknown = [word for word in words if word not in BODIES | ROLES | FIELDS | ACRONYMS and not word.isdigit()]
    if not unknown:
        return True
    ends_in_body = words[-1] in BODIES or part.endswith(("Council", "Police", "NHS"))
    return ends_in_body and len(unknown) <= _MOST_UNKNOWN and words[0] not in ROLES


def _people(tracker: Tracker, review: Review, settings: Settings, extensions: Sequence[Extension]) -> Iterator[str]:
    """The parts of owners, leads, authors and askers that name no body."""
    known = {name.casefold() for name in settings.read.organisations}
    told = [settings.report.author, *(extension.asked_by for extension in extensions)]
    for priority in tracker.priorities:
        told += [priority.strategic_lead or "", priority.support_officer or ""]
    for action in _actions(tracker, review):
        told += action.owners
    for text in told:
        for part in _APART.split(text):
            name = _TITLE.sub("", part).strip(" .")
            if name and name.casefold() not in known and not _is_body(part.strip()):
                yield name


def _actions(tracker: Tracker, review: Review) -> Iterator[Action]:
    yield from tracker.actions()
    if review.changes:
        yield from review.changes.removed
        yield from (before for before, _ in review.changes.pairs)
