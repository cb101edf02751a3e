"""What "and" joins: two owners, or one long name such as Crime and Disorder Officer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.owners.names import (
    are_unit_words,
    is_acronym,
    is_alone,
    is_bare_post,
    is_body_of,
    is_country,
    is_department,
    is_first_name,
    is_head_of,
    is_known_person,
    is_owner,
    is_person,
    is_post,
    is_proper,
    is_rank,
    is_role,
    is_tail,
    is_unit_word,
    names_post,
    unbracketed,
)
from vrtracker.read.owners.signatures import AND
from vrtracker.read.owners.vocabulary import (
    ACRONYMS_OF_BODIES,
    BEGINS_GROUP,
    BODIES,
    DESKS,
    MASKED_ANDS,
    OF_PLACES,
    OFFICES,
    RANKS_OF_MANY,
    UNITS_ALONE,
)


def ands(text: str) -> list[str]:
    """What "and" or & joins: two owners where both sides can stand alone, else one (Crime and Disorder Officer)."""
    for match in AND.finditer(text):
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if left and right and _stand_alone(left, right):
            return [*ands(left), *ands(right)]
    return [text]


def _stand_alone(left: str, right: str) -> bool:
    lefts, rights = unbracketed(left), unbracketed(AND.split(right)[0])
    if not lefts or not rights or _posts_of_one(left, rights):
        return False
    if len(rights) == 1 and len(lefts) == 2 and is_rank_of_many(lefts[0]):
        return False
    if len(lefts) == len(rights) == 1 and not (is_acronym(left) or is_acronym(rights[0])):
        alone = rights[0] == "others" or (_is_lone(lefts[0]) and _is_lone(rights[0]))
        return alone or _two_first_names(left, rights[0])
    begun = _begins_owner(left, lefts, right) or _two_bodies(lefts, rights) or _and_the(left, right)
    if begun or _is_another_body(left, lefts, right, rights):
        return True
    if len(right.split()) > len(rights) and not is_person(rights):
        rights = right.split()
    if not any(is_known_person(side) or is_role(side) for side in (lefts, rights)):
        return len(lefts) > 1 and len(rights) > 1 and is_person(lefts) and is_person(rights)
    return _both_whole(left, lefts, right, rights)


def _begins_owner(left: str, lefts: Sequence[str], right: str) -> bool:
    """Whether what follows can only be another owner: a person, Head of Keys, All partners, Nether Police."""
    words = right.split()
    if is_rank(lefts[-1]) or len(left) == 1:
        return False
    if (
        _opens_with_person(words)
        or is_head_of(right.removeprefix("the "))
        or (words[0] in ("All", "Other", "Relevant") and is_role(words))
    ):
        return True
    if len(lefts) > 1 and (lefts[0] == words[0] or is_known_person(lefts)):
        return is_acronym(words[0]) if lefts[0] == words[0] else words[0][0].isupper() and right not in _OF_FIRMS
    if re.search(r"\([A-Z][^()]*\)$", left):
        return words[0][0].isupper() and (is_role(unbracketed(right)) or right.endswith(")"))
    if " – " in right and len(_before_dash(words)) > 1 and is_bare_post(_before_dash(words)):
        return True
    return (_is_placed(words) or bool(re.fullmatch(r"[A-Z]\w+(?:['’]s|\d)", right))) and is_role(lefts)


def _is_placed(words: Sequence[str]) -> bool:
    """Whether words are a body of a place: Nether Police, NHS Nether ICB, Nether Fire and Rescue Service."""
    last, before = words[-1], words[:-1]
    named = last in ("Constabulary", "Council", "FRS", "Police") or (last in ("CCG", "ICB") and words[0] == "NHS")
    return (named or " ".join(words).endswith("Rescue Service")) and any(map(is_proper, before))


def _opens_with_person(words: Sequence[str]) -> bool:
    return any(is_known_person(words[:count]) for count in (2, 3, 4) if len(words) >= count)


def _posts_of_one(left: str, rights: Sequence[str]) -> bool:
    """Jane Doe – Lamp Manager and Key Lead, Assistant Director – Lamps and Keys: what is said of one after a dash."""
    name, dash, _ = re.sub(r" [–—-] ", "\n", left, count=1).partition("\n")
    if not dash or is_person(rights) or is_known_person(rights[:2]):
        return False
    another = is_post(rights) or is_head_of(" ".join(rights)) or is_bare_post(_before_dash(rights))
    another = another or _is_placed(rights)
    return is_bare_post(name.split()) and not another if is_post(name.split()) else is_posted(name, rights)


def _before_dash(words: Sequence[str]) -> list[str]:
    return re.split(r" [–—-] ", " ".join(words))[0].split()


def is_posted(name: str, rights: Sequence[str]) -> bool:
    return is_person(name.split()) and names_post(rights)


def _both_whole(left: str, lefts: Sequence[str], right: str, rights: Sequence[str]) -> bool:
    """Whether neither side needs the other to be an owner's name."""
    looks_only = is_person(lefts) and not (is_known_person(lefts) or is_role(lefts))
    looks_only = looks_only and not (is_post(rights) or is_head_of(right) or is_acronym(rights[0]))
    if share_noun(left, rights) or (looks_only and is_role(rights)):
        return False
    if left in DESKS and len(rights) > 1 and is_post(rights) and not is_head_of(right):
        return False
    lone = len(rights) == 1 and (is_acronym(rights[0]) or rights[0] == "Executive")
    wants = (is_head_of(left) or is_body_of(lefts)) and not left.endswith(")")
    named = (is_known_person(rights) if wants else is_person(rights)) or is_head_of(right) or lone
    if len(lefts) == 1 and is_alone(left) and not is_acronym(left):
        return named or (left.casefold() in _ELECTED and is_role(rights)) or (is_post(lefts) and is_post(rights))
    if wants and (_is_remit(AND.split(right)[0].split()) or may_be_remit(left, right)):
        return False
    another_post = len(rights) > 1 and is_post(rights) and not (is_alone(rights[-1]) or AND.search(" ".join(rights)))
    if (wants and not another_post) or len(rights) == 1:
        post = (is_post(rights) or (is_post(lefts) and is_tail(rights[0]))) and not wants
        return is_owner(left) and (named or post or is_alone(" ".join(rights)))
    return is_owner(left) and is_owner(" ".join(rights))


_OF_FIRMS = frozenset(("Associates", "Co", "Sons"))
"""What follows a name in the name of a firm."""


def share_noun(left: str, rights: Sequence[str]) -> bool:
    """IDVA and ISVA services, MARAC/MAPPA Coordinators: whether two acronyms may say what one group is for."""
    if len(rights) != 2 or not (is_acronym(left) and is_acronym(rights[0])):
        return False
    return rights[1].endswith("s") and (rights[1][0].islower() or is_post([rights[1][:-1]]))


def is_rank_of_many(word: str) -> bool:
    return word.casefold().strip(".") in RANKS_OF_MANY


_ELECTED = frozenset(("councillors", "cllrs", "governors", "trustees"))
"""People who are owners together, and whose word begins no other body's name."""


def _is_remit(words: Sequence[str]) -> bool:
    """What else a post is for: Director of Housing and Adult Services, Head of Housing and Planning."""
    return words[-1] in ("Services", "Affairs") if len(words) > 1 else is_department("".join(words))


def may_be_remit(left: str, right: str) -> bool:
    """Head of Lamps and QA: whether an acronym after "and" may be what a post is for, being no known body's."""
    if not (is_acronym(right) and is_head_of(left)) or right in OFFICES | OF_PLACES | ACRONYMS_OF_BODIES:
        return False
    return not (_MINISTRY.match(left) or is_tail(unbracketed(left)[-1]))


def _two_bodies(lefts: Sequence[str], rights: Sequence[str]) -> bool:
    """Police Scotland and Crime Stoppers, Rivers Canada and Lakes Canada: the first is whole by itself."""
    large = lefts[0][0].isupper() and rights[0][0].isupper()
    if len(lefts) == 1:
        body = is_acronym(rights[0]) if len(rights) == 1 else are_unit_words(rights)
        return large and lefts[0].endswith(("'s", "’s")) and body
    if large and is_country(lefts[-1]):
        return len(rights) > 1 or is_acronym(rights[0])
    placed = len(rights) > 2 or (len(rights) == 2 and (is_unit_word(lefts[-1]) or is_acronym(lefts[-1])))
    body = placed and rights[-1] in ("Council", "Police") and not is_unit_word(rights[0])
    return large and body and not is_head_of(" ".join(lefts))


def _is_whole(words: Sequence[str]) -> bool:
    """Whether words are a person or a body, and not the first half of a unit: Jane Doe, Nether ICB."""
    unit = len(words) > 2 and words[-1] in _WHAT_IS_WHOLE and not is_head_of(" ".join(words))
    return unit or is_known_person(words) or (is_acronym(words[-1]) and words[-1] not in DESKS)


def _is_whole_post(left: str, words: Sequence[str]) -> bool:
    """Whether a post says what it is for in front, so that nothing behind it can: Lamp Manager, not Director."""
    return is_post(words) and not is_bare_post(words) and not is_head_of(left)


_WHAT_IS_WHOLE = frozenset(("Board", "Council", "Partnership", "Police", "Service", "Team", "Trust", "Unit"))
_NAMES_ITSELF = compiled(r"(?:the )?([A-Z])[^,()]*\(\1[A-Z]{2,}\)")
"""A body beside its own acronym: Office for Lamps (OFL)."""


def _is_another_body(left: str, lefts: Sequence[str], right: str, rights: Sequence[str]) -> bool:
    """What follows a name that its acronym closes; YOT or Police after a unit, whose name ends in no body's."""
    if (re.search(r"\([A-Z]{2,}\)$", left) or left.endswith(" Rescue")) and is_role(rights):
        return True
    if (left.casefold() in BODIES and len(rights) > 2 and rights[1] in MASKED_ANDS) or _is_unit_alone(
        left, lefts, rights
    ):
        return True
    if _MINISTRY.match(left) and is_tail(lefts[-1]) and is_role(rights):
        return True
    unit = len(rights) > 1 and are_unit_words(rights)
    named = len(rights) > 1 and _is_whole(lefts) and (unit or (is_proper(lefts[0]) and is_role(rights)))
    if named or (unit and _is_whole_post(left, lefts)):
        return True
    if min(len(lefts), len(rights)) > 1:
        itself = _NAMES_ITSELF.match(right)
        closed = is_acronym(lefts[-1]) or (rights[-1] in OF_PLACES and is_tail(lefts[-1]))
        return (closed and is_acronym(rights[-1])) or bool(itself and is_owner(left))
    body = rights[0].casefold() in BODIES or (is_acronym(rights[0]) and rights[0] not in DESKS)
    return body and len(rights) == 1 and len(lefts) > 1 and are_unit_words(lefts)


def _is_unit_alone(left: str, lefts: Sequence[str], rights: Sequence[str]) -> bool:
    """Nether Police and Public Health, Public Health and Nether Homes: beside a name that is whole.

    Lamp Services may be half of a unit.
    """
    if left.casefold() in UNITS_ALONE:
        return len(rights) > 1 and is_proper(rights[0]) and is_role(rights) and not is_post(rights)
    ended = (
        (is_tail(lefts[-1]) or lefts[-1] in _HOUSES or is_person(lefts))
        and lefts[-1].casefold() != "services"
        and not is_head_of(left)
    )
    return " ".join(rights).casefold() in UNITS_ALONE and (ended or left.casefold() in BODIES)


_HOUSES = frozenset(("Aid", "Refuge", "Shelter"))
"""What ends the names of charities, and is one's whole name too."""
_MINISTRY = compiled(r"(?:Department|Ministry|Office) (?:of|for)\b")


def _and_the(left: str, right: str) -> bool:
    """Inspectorate and the Quality Commission: what begins with "the" is another body."""
    words = right.split()
    posted = is_head_of(left) and not _MINISTRY.match(left)
    unit = words[0].casefold() in ("other", "partner", "relevant") and are_unit_words(left.split())
    if words[0].casefold() in BEGINS_GROUP and is_role(words) and (unit or is_role(left.split())) and not posted:
        return True
    return words[0] == "the" and is_role(words) and left[0].isupper() and not posted


def _is_lone(word: str) -> bool:
    """Whether a word is an owner by itself: Police, Clerk, Governors."""
    return is_alone(word) or is_post([word])


def _two_first_names(left: str, right: str) -> bool:
    """Jo and Sam; one of them may be a short name that few people bear."""
    if is_first_name(left) and is_first_name(right):
        return True
    name, other = (left, right) if is_first_name(left) else (right, left)
    return is_first_name(name) and len(other) <= 3 and other[0].isupper() and other[1:].islower()
