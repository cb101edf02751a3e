"""What is doubtful about how the owners of a cell were told apart, and how it is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.owners.conjunctions import is_rank_of_many, may_be_remit, share_noun
from vrtracker.read.owners.marks import is_done_for_something
from vrtracker.read.owners.names import (
    are_unit_words,
    is_acronym,
    is_alone,
    is_department,
    is_first_name,
    is_head_of,
    is_known_person,
    is_person,
    is_post,
    is_proper,
    is_role,
    is_tail,
    is_unit_word,
    unbracketed,
)
from vrtracker.read.owners.signatures import AND, is_person_of_body, is_unit_of_many
from vrtracker.read.owners.vocabulary import BODIES

_REMEDY = "Put a comma or a line break between owners."


def split(text: str, people: Sequence[str]) -> Doubt:
    """Owners that nothing parts, or words between owners that name none."""
    plural = "s" if len(people) > 1 else ""
    listed = "; ".join(people)
    return Doubt("names-split", "info", f"{quoted(text)} was read as {len(people)} owner{plural}: {listed}.", _REMEDY)


def unsure(text: str) -> Doubt:
    """One owner, or several that nothing parts for certain."""
    message = f"{quoted(text)} may be more than one owner; it was kept whole."
    remedy = "Put a line break between owners, or brackets around what belongs to one of them."
    return Doubt("names-unsure", "warning", message, remedy)


def handed(text: str) -> Doubt:
    """Several owners, one after the other."""
    message = f"{quoted(text)} says that one owner handed over to another; all of them were kept."
    return Doubt("names-unsure", "warning", message, "Leave only who owns the action now.")


def halved(owner: str) -> Doubt:
    """A line of its own that may be half of an owner."""
    message = f"{quoted(owner)} names nobody by itself; it may be part of the owner on the line beside it."
    return Doubt("names-unsure", "warning", message, "Write each owner on one line.")


def names_nobody(owner: str) -> bool:
    """Whether an owner is one word of a unit's or a post's name, and nobody without the rest: Emergency, Officer."""
    if " " in owner or is_alone(owner):
        return False
    return is_done_for_something(owner) or (is_unit_word(owner) and not is_tail(owner))


def may_be_more(people: Sequence[str]) -> bool:
    """Whether an owner kept whole may be several: Jane Doe, YOS; or names with words between that join nothing."""
    if len(people) != 1:
        return False
    owner = people[0]
    parts = [part.strip() for part in owner.split(",")]
    one_or_many = is_person_of_body(parts) or is_unit_of_many(parts) or _subjects(parts) or _two_units(owner)
    one_or_many = one_or_many or _is_named_beside_body(parts)
    return one_or_many or _names_in(unbracketed(owner)) > 1


def may_be_lines(text: str, owners: Sequence[str]) -> bool:
    """Whether two lines that were put together each name an owner as they stand: Jane Doe above Missing Team."""
    lines = [line.strip(" ,;") for line in text.split("\n") if line.strip()]
    return any(
        _stands_alone(first) and _stands_alone(second) and any(f"{first} {second}" in owner for owner in owners)
        for first, second in pairwise(lines)
    )


def _stands_alone(line: str) -> bool:
    """Whether a line of several words is a person, or ends as the name of a post or a body does."""
    words = line.split()
    return len(words) > 1 and not is_head_of(line) and (is_person(words) or is_tail(words[-1]) or _is_body(line))


def _is_body(text: str) -> bool:
    return is_department(text) or text.casefold() in BODIES


def _subjects(parts: Sequence[str]) -> bool:
    """Lamp Standards, Licensing and Street Safety: many subjects, and no noun that makes one unit of them."""
    subjects = [*parts[:-1], *AND.split(parts[-1])]
    return len(subjects) > 2 and all(are_unit_words(subject.split()) for subject in subjects)


def _is_named_beside_body(parts: Sequence[str]) -> bool:
    """Ann Bell, Early Years Team: a body whose officer she is, or another owner; a post is surely hers."""
    if len(parts) != 2 or is_post(parts[1].split()) or is_head_of(parts[1]):
        return False
    return is_person(parts[0].split()) and is_role(parts[1].split())


def _two_units(owner: str) -> bool:
    """Housing and Community Safety, Lampo and Keys24: nothing makes one body of them, and nothing two."""
    first, *others = AND.split(owner)
    if share_noun(owner.partition("/")[0], owner.partition("/")[2].split()):
        return True
    if len(others) != 1 or not first or not others[0]:
        return False
    second = others[0].split()
    if (is_head_of(first) and is_person(second)) or is_rank_of_many(first.split()[0]):
        return True
    alone = _may_stand(others[0]) or (len(second) == 1 and is_post(second))
    return may_be_remit(first, others[0]) or share_noun(first, second) or (_may_stand(first) and alone)


def _may_stand(side: str) -> bool:
    """Whether words are a body or a unit that may stand alone: VRU, Housing, Lampo, Community Safety."""
    words = side.split()
    unit = len(words) > 1 and are_unit_words(words) and not is_tail(words[-1]) and side.casefold() != "social care"
    named = all(is_proper(word) or word in _SMALL for word in words) and is_proper(words[0])
    body = len(words) > 1 and is_proper(words[0]) and is_tail(words[-1])
    return unit or named or body or _is_body(side) or is_acronym(side)


_SMALL = frozenset(("at", "for", "in", "of", "on", "the"))
"""Words inside the names of bodies: Hope at Keyholme."""


def _names_in(words: Sequence[str]) -> int:
    """How often a first name stands before a surname."""
    if is_person(words):
        return 1
    found, last = 0, -1
    for place, (word, following) in enumerate(pairwise(words)):
        surname = following[0].isupper() and not (is_tail(following) or is_alone(following) or is_unit_word(following))
        if place > last and surname and is_first_name(word):
            found, last = found + 1, place + 1
    return found


def only_look_like_names(owners: Sequence[str]) -> bool:
    """Whether owners are names by nothing but their looks: Green Lanes and Old Ford are places; VRU and Lampo."""
    unknown = [owner for owner in owners if is_person(owner.split()) and not is_known_person(owner.split())]
    return len(unknown) > 1 or any(is_proper(owner) and not is_first_name(owner) for owner in owners[-1:])


def loses_words(text: str, owners: Sequence[str]) -> bool:
    """Whether words of a cell stand in none of its owners; numbers, which only count a list, aside."""
    return bool(_words(text) - _words(" ".join(owners)) - {"and"})


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
