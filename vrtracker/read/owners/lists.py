"""What commas list: owners, or what one post or unit is for (Director of Adults, Health and Communities)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.owners.conjunctions import ands, is_posted
from vrtracker.read.owners.names import (
    are_unit_words,
    is_acronym,
    is_alone,
    is_bare_post,
    is_department,
    is_head_of,
    is_known_person,
    is_owner,
    is_person,
    is_post,
    is_proper,
    is_role,
    is_tail,
    is_unit_word,
    names_post,
    unbracketed,
)
from vrtracker.read.owners.signatures import AND, is_one_owner, is_person_of_body
from vrtracker.read.owners.vocabulary import DESKS

_NAMED = compiled(r"([^,:;–—-]+?)(?::|\s[–—-])\s+")
_WITH = compiled(r"\s+with\s+(?:the\s+)?(?=[A-Z])")


def by_commas(text: str) -> list[str]:
    """Owners apart by commas and "and"; a comma inside one owner (a name and its post, a long title) parts nothing."""
    return [owner for side in _withs(text) for owner in _commas(side)]


def _commas(text: str) -> list[str]:
    parts = [part for part in map(bare, re.split(r",(?!\s*\([^()]*\)\s*(?:,|$))", text)) if part]
    if len(parts) < 2:
        return ands(text)
    if is_one_owner(parts) or _is_long_post(parts):
        return [text]
    named = _NAMED.match(text)
    if named and is_head_of(text[named.end() :]) and is_known_person(named[1].split()):
        first, *others = _commas(text[named.end() :])
        return [f"{named[0]}{first}", *others]
    if post := _second_post(text):
        return [*_commas(text[: post.start()]), *_commas(text[post.end() :])]
    return _bodies(parts) or _listing(text, parts)


def _is_long_post(parts: Sequence[str]) -> bool:
    """Jane Doe, Chair of the Lamps, Keys and Doors Panel: one person, whose post lists what it is for."""
    if len(parts) < 3 or not (is_person(parts[0].split()) and is_head_of(parts[1]) and AND.search(parts[-1])):
        return False
    return len(ands(parts[-1])) == 1 and not any(is_person(part.split()) for part in parts[1:])


def _second_post(text: str) -> re.Match[str] | None:
    """The "and" before another post with its remit: Director, Lamps and Keys and Director, Doors."""
    if not is_bare_post(text.partition(",")[0].split()):
        return None
    return next((found for found in AND.finditer(text) if _begins_bare(text[found.end() :])), None)


def _begins_bare(text: str) -> bool:
    post, comma, _ = text.partition(",")
    return bool(comma) and is_bare_post(post.split())


def _listing(text: str, parts: Sequence[str]) -> list[str]:
    """The owners that commas list, where they list any; every one of them may end in brackets that say more."""
    split = [owner for index, part in enumerate(parts) for owner in _joined(part, parts[:index])]
    if all(map(_in_list, split)) or all(part.endswith(")") for part in parts) or _listed(parts, split):
        return _with_posts(split)
    last = ands(parts[-1])
    if len(last) == 2 and is_person(parts[0].split()):
        return [f"{', '.join([*parts[:-1], last[0]])}", last[1]]
    return _firm(parts) or [text]


def _firm(parts: Sequence[str]) -> list[str]:
    """Lampo, Nether Police, Parents and Carers: a list where one at least is an owner for sure, and none a post's."""
    ends = AND.split(parts[-1])
    if len(ends) != 2 or not all(ends) or is_bare_post(parts[0].split()) or is_person(parts[0].split()):
        return []
    if _AFTER_DASH.search(parts[-1]) or (
        is_tail(ends[1].split()[-1]) and not (_in_list(ends[0]) or ends[1].split()[0] in _OTHERS)
    ):
        ends = list(parts[-1:])
    listed = [*parts[:-1], *ends]
    firm = [part for part in (listed[1:] if is_post(parts[0].split()) else listed) if _in_list(part)]
    of_one = len(listed) < 3 or any(map(is_head_of, parts)) or all(map(_is_subject, firm))
    return [] if of_one or not all(map(_begins_large, listed[:-1])) else listed


_OTHERS = frozenset(("all", "many", "other", "others", "relevant"))
"""First words of what may close a list, known or not: many others, relevant partners."""


def _is_subject(part: str) -> bool:
    """Whether words may be what a unit is for: Housing, Community Safety."""
    return is_department(part) or are_unit_words(part.split())


def _withs(text: str) -> list[str]:
    """What "with" joins, where both sides are whole: Team with Named Doctor; not Children with Disabilities Team."""
    for match in _WITH.finditer(text):
        left, right = unbracketed(text[: match.start()]), AND.split(text[match.end() :])[0].split(",")[0].split()
        ended = bool(left) and (is_tail(left[-1]) or is_alone(left[-1]) or is_person(left))
        ended = ended or (len(left) == 1 and is_acronym(left[0]))
        if ended and right and (is_person(right) or names_post(right)):
            return [text[: match.start()], text[match.end() :]]
    return [text]


def _joined(part: str, before: Sequence[str]) -> list[str]:
    """The owners that "and" joins in a part; after a person's name, posts are that person's, however many."""
    owners = ands(part)
    if before and is_person(before[-1].split()) and not any(is_person(owner.split()) for owner in owners):
        return [part] if all(is_head_of(owner) or is_post(owner.split()) for owner in owners[1:]) else owners
    return owners


def _listed(parts: Sequence[str], split: Sequence[str]) -> bool:
    """Whether commas list owners, known or not: each begins with a capital, and none is the start of a long title."""
    if not all(_begins_large(part) for part in split) or is_head_of(parts[0]) or _wants_more(parts[0]):
        return False
    return any(is_person(part.split()) for part in split) or not AND.search(parts[-1])


def _bodies(parts: Sequence[str]) -> list[str]:
    """Bodies in a list that ends with "and": Lake Water, Lake Highways and the Lake Agency; none of one word."""
    last = AND.split(parts[-1])
    posted = " " in last[0] and any(is_post([word]) for word in last[0].split()[:3])
    if _AFTER_DASH.search(parts[-1]) or (posted and all(map(_is_subject, last[1:]))):
        last = ands(parts[-1])
    bodies = [*parts[:-1], *last]
    if (
        len(last) != 2
        or not all(bodies)
        or any(is_known_person(body.split()) for body in bodies)
        or is_post(parts[0].split())
    ):
        return []
    known_first = is_acronym(bodies[0]) and bodies[0] not in DESKS
    if all(map(is_proper, " ".join(bodies[1:]).split())) and (known_first or is_proper(bodies[0])):
        return bodies
    known = is_proper(bodies[-1]) and all(" " in body or is_acronym(body) or is_proper(body) for body in bodies)
    firm = () if known else bodies
    whole = all(len(body.split()) > 1 or is_acronym(body) or is_alone(body) or _PROPER.search(body) for body in firm)
    large = all(body[0].isupper() or body.startswith("the ") or _is_unit(body) for body in bodies)
    closed = known or is_role(bodies[-1].split()) or bool(_PROPER.search(bodies[-1])) or all(map(_is_unit, bodies[1:]))
    return bodies if whole and large and closed and not is_head_of(parts[0]) else []


_AFTER_DASH = compiled(r" [–—-] ")
_PROPER = compiled(r"\w['’]s$|\d$")
"""How the names of charities and firms end that are no common words: Lamp's, Lamp24."""


def _is_unit(part: str) -> bool:
    """Whether words are units and nothing else: Community Safety, Housing, but not Children or Families alone."""
    return is_alone(part) or (" " in part and are_unit_words(part.split()))


def _in_list(part: str) -> bool:
    """Whether a part of a list can be an owner; there, words before an acronym name a body (Nether and Upper PCT)."""
    words = unbracketed(part) or [""]
    body = len(words) > 1 and is_acronym(words[-1]) and words[0][0].isupper() and not is_person(words[:-1])
    body = body and words[-1] not in DESKS
    return is_owner(part) or _is_unit(part) or body or part.endswith("Rescue") or "@" in part


def _wants_more(part: str) -> bool:
    """Whether one word is nobody, but begins a unit's name: Adults, Children."""
    return is_unit_word(part) and not is_alone(part)


def _begins_large(part: str) -> bool:
    """Whether a part can begin an owner: a capital in its first word (myPlace too), or a role written small."""
    words = part.split()
    return any(map(str.isupper, words[0])) or is_role(words)


def _belongs(person: str, body: str) -> bool:
    return is_person_of_body((person, body)) or is_posted(person, body.split())


_EVERYONE = frozenset(("all", "each", "every", "other", "partner", "relevant"))
"""First words of many at once, which nobody's post is: Jane Doe, All partners."""


def _wants_post(owner: str) -> bool:
    """Whether an owner is a name whose post is not said yet, as it is in Jane Doe (Lamp Manager)."""
    said = re.search(r"\(([^()]*)\)$", owner)
    held = said is not None and (is_post(said[1].split()) or is_head_of(said[1]))
    return is_person(unbracketed(owner)) and not held


def _may_be_held(words: Sequence[str]) -> bool:
    """Whether words can say what one person's post is: no single word, not All partners, no Key Boards."""
    if len(words) < 2 or words[0].casefold() in _EVERYONE:
        return False
    many = words[-1].endswith("s") and is_tail(words[-1][:-1]) and words[-1].casefold() != "services"
    return names_post(words) and not many


def _with_posts(owners: Sequence[str]) -> list[str]:
    """A single post or body after a name belongs to it: Jane Doe, Head of Housing."""
    if with_holders(owners):
        return list(owners)
    people, bodies = owners[::2], owners[1::2]
    if len(people) == len(bodies) > 1 and all(map(_belongs, people, bodies)):
        return [", ".join(pair) for pair in zip(people, bodies, strict=True)]
    kept: list[str] = []
    for index, owner in enumerate(owners):
        words, following = unbracketed(owner), owners[index + 1 : index + 2]
        address = "@" in owner and " " not in owner and kept and "@" not in kept[-1]
        post = _may_be_held(words) and not any(is_post(next_.split()) for next_ in following)
        if address or (kept and post and not is_person(words) and _wants_post(kept[-1])):
            kept[-1] += f", {owner}"
        else:
            kept.append(owner)
    return kept


def with_holders(owners: Sequence[str]) -> list[str]:
    """Posts, each with who holds it: Head of Keys, Jane Doe, Key Manager, Tom Hale; none where it is another list."""
    posts, names = owners[::2], owners[1::2]
    paired = len(posts) == len(names) > 1 and all(map(is_posted, names, map(str.split, posts)))
    return [f"{post}, {name}" for post, name in zip(posts, names, strict=True)] if paired else []


def bare(piece: str) -> str:
    return re.sub(r"(?i)^\s*(?:and|or|&)\s+|\s+(?:and|&)\s*$", "", piece).strip(" ,;/\n")
