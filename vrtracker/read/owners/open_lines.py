"""Lines of an owner cell that are nobody by themselves, so that a narrow column must have cut one owner there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.owners.names import (
    are_unit_words,
    is_acronym,
    is_alone,
    is_bare_post,
    is_country,
    is_first_name,
    is_honour,
    is_known_person,
    is_person,
    is_post,
    is_proper,
    is_rank,
    is_role,
    is_tail,
    is_unit_word,
    unbracketed,
)
from vrtracker.read.owners.signatures import AND
from vrtracker.read.owners.vocabulary import BEGINS_PLACE, OF_PLACES

_ADJECTIVES = """
adult advisory allied anti-social chief climate clinical combined corporate criminal democratic designated digital
domestic emergency environmental financial healthier hm hmp human independent integrated interim internal joint lb
local looked medical mental metropolitan national operating organisational primary public rb regional regulatory safer
scottish secondary senior serious sexual social strategic stronger supported sustainable targeted voluntary welsh
"""
_NEVER_LAST = frozenset(_ADJECTIVES.split())
"""Words that end no owner's name: Chief Operating / Officer, Director of Environmental / Health."""
_OF_POSTS = frozenset(
    ("acting", "assistant", "associate", "cabinet", "deputy", "executive", "lead", "portfolio", "vice")
)
"""Words that end no line where a post stands below: Assistant / Director."""
_OF_COUNCILS = frozenset(("Borough", "City", "County", "District", "Parish", "Town"))
_WITH_POLICE = """
Cleveland Cornwall Cumbria Devon Dorset Durham Essex Gwent Humberside Kent London Manchester Mercia Merseyside Norfolk
Northumbria Powys Rutland Somerset Suffolk Surrey Sussex Tayside Transport Valley
"""
_COUNTIES = frozenset(_WITH_POLICE.split())
"""Counties whose name doesn't end in -shire, and what else a police force is of."""
_OF_PLACES = frozenset(("Constabulary", "Council", "Councils", "County", "Fire", "Police"))


def is_cut(before: Sequence[str], line: str) -> bool:
    """Whether a line ends in a word that ends no owner's name, or the line below begins with one that is nobody."""
    below = unbracketed(AND.split(line)[0].partition(":")[0].rstrip(" –—-"))
    if not below:
        return False
    above = re.split(r"(?:^|\s)[–—-]\s|:\s", AND.split(" ".join(before))[-1])[-1].split()
    names = [word for word in above if not is_rank(word)]
    ranked = bool(above) and is_rank(above[-1]) and not (names and is_tail(above[-1])) and not is_alone(above[-1])
    if ranked and not (is_role(below) or is_unit_word(below[0])):
        return not (is_rank(below[0]) and is_acronym(above[-1]))
    if is_known_person(below) and len(below) > 1:
        return False
    return _is_left_open(before, below) or (len(below) == 1 and bool(names) and _wants(names, below[0]))


def _is_left_open(before: Sequence[str], below: Sequence[str]) -> bool:
    last = before[-1].casefold()
    if is_first_name(before[0]) and len(before) == 2 and not is_post(below[:1]):
        return False
    if last in _NEVER_LAST:
        return not is_acronym(below[0])
    if last in _OF_POSTS and [word.casefold() for word in before[-2:]] != ["chief", "executive"]:
        post = is_tail(below[0]) or (is_unit_word(below[0]) and (is_post(below) or below[-1].casefold() in _NEVER_LAST))
        return post if last != "lead" else below[0] == "Member"
    sub = (last == "sub" or below[0] == "Sub") and below[-1].casefold() in ("group", "committee")
    return sub or _is_post_of(before, below) or _is_place_of(before, below)


def _is_post_of(before: Sequence[str], below: Sequence[str]) -> bool:
    """Whether two lines make one post: Service / Director, LSCB / Chair, Trust / Secretary, Area Director / Housing."""
    if list(below) == ["Chair"]:
        return is_acronym(before[-1]) and (before[-1].endswith("B") or before[-1] in OF_PLACES)
    if len(before) > 1:
        return before[-1] == "Director" and is_bare_post(before) and are_unit_words(below)
    graded = is_bare_post((before[0], below[0])) and not (is_post(before) or is_acronym(before[0]))
    return graded or (list(below) == ["Secretary"] and before[0] in ("Board", "Company", "Trust"))


def _is_place_of(before: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a line ends in a place, and what the place has stands below: Kent / Police, Safer South / Lampshire."""
    if before[-1] in BEGINS_PLACE:
        return is_proper(below[0]) or len(before) < 2 <= len(below)
    if before[0] == "NHS":
        return below[-1] in OF_PLACES or (len(before) == 1 and _is_county(below[0]))
    if below[0] in _OF_COUNCILS and below[-1] == "Council":
        return is_proper(before[-1]) and not any(is_rank(word) or is_first_name(word) for word in before)
    return (before[-1] in _OF_COUNCILS or _is_county(before[-1])) and below[0] in _OF_PLACES


def _is_county(word: str) -> bool:
    return word.endswith("shire") or word in _COUNTIES


def _wants(names: Sequence[str], below: str) -> bool:
    """Whether what stands above has this for its surname or its country: Mrs P / Hale, Tom / Doe, Police / Scotland."""
    if is_country(below):
        return not is_person(names)
    if is_honour(below):
        return is_person(names)
    if is_first_name(below) or is_role([below]) or is_unit_word(below) or not below[0].isupper():
        return False
    return all(map(_INITIALS.match, names)) or (len(names) == 1 and is_first_name(names[0]))


_INITIALS = compiled(r"(?:[A-Z]\.)+$|[A-Z]$")
