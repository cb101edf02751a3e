"""What commas and "and" join: two owners, or one long name such as Crime and Disorder Officer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.read.names import (
    is_acronym,
    is_alone,
    is_bare_post,
    is_country,
    is_department,
    is_first_name,
    is_head_of,
    is_known_person,
    is_person,
    is_post,
    is_rank,
    is_role,
    is_tail,
    is_unit_word,
    names_post,
)

_WITH = re.compile(r"\s+with\s+(?:the\s+)?(?=[A-Z])")
AND = re.compile(r"\s*(?:,\s*)?(?:\band\b|&|\+)\s*", re.IGNORECASE)


def by_commas(text: str) -> list[str]:
    """Owners apart by commas and "and"; a comma inside one owner (a name and its post, a long title) parts nothing."""
    return [owner for side in _withs(text) for owner in _commas(side)]


def _commas(text: str) -> list[str]:
    parts = [bare(part) for part in text.split(",")]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return _ands(text)
    if _one_name(parts) or _one_post(parts) or _one_signature(parts):
        return [text]
    if bodies := _bodies(parts):
        return bodies
    split = [owner for index, part in enumerate(parts) for owner in _joined(part, parts[:index])]
    if all(_is_owner(part) for part in split) or _listed(parts, split):
        return _with_posts(split)
    last = _ands(parts[-1])
    if len(last) == 2 and is_person(parts[0].split()):
        return [f"{', '.join([*parts[:-1], last[0]])}", last[1]]
    return [text]


def _withs(text: str) -> list[str]:
    """What "with" joins, where both sides are whole: Team with Named Doctor; not Children with Disabilities Team."""
    for match in _WITH.finditer(text):
        left, right = text[: match.start()].split(), AND.split(text[match.end() :])[0].split(",")[0].split()
        ended = bool(left) and (is_tail(left[-1]) or is_alone(left[-1]) or is_person(left))
        ended = ended or (len(left) == 1 and is_acronym(left[0]))
        if ended and right and (is_person(right) or names_post(right)):
            return [text[: match.start()], text[match.end() :]]
    return [text]


def _joined(part: str, before: Sequence[str]) -> list[str]:
    """The owners that "and" joins in a part; after a person's name, posts are that person's, however many."""
    owners = _ands(part)
    if before and is_person(before[-1].split()) and not any(is_person(owner.split()) for owner in owners):
        return [part] if all(is_head_of(owner) or is_post(owner.split()) for owner in owners[1:]) else owners
    return owners


def _one_name(parts: Sequence[str]) -> bool:
    """Doe, Jane is one person; Chair, Environment Committee one post."""
    first, second = parts[0].split(), parts[1].split()
    if len(parts) > 2:
        return False
    if len(first) == len(second) == 1 and is_first_name(second[0]):
        return not (is_first_name(first[0]) or is_role(first))
    if len(first) == len(second) == 1 and re.fullmatch(r"[A-Z]\.?", second[0]) and not is_acronym(first[0]):
        return True
    if _POST_INITIALS.fullmatch(parts[0]) and second[-1] in ("Branch", "Directorate", "Division", "Sector", "Region"):
        return True
    another = (
        is_person(second)
        or (is_alone(parts[1]) and not is_department(parts[1]))
        or is_post(second)
        or _POST_OF.match(parts[1])
    )
    of_service = parts[0].lower().endswith("head of service")
    return (of_service or is_bare_post(first)) and not another


_POST_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}|A?DG|S?ADM|VP|ED|CEO|CFO|COO|CIO")
_POST_OF = re.compile(r"(?i)(?:\w+ ){0,2}(?:head|director|manager|leader|lead|chair|secretary) (?:of|for) ")


def _one_signature(parts: Sequence[str]) -> bool:
    """Jane Doe (JD), Nether Council, Manager, or Jane Doe Manager, Nether Council: one person, signed in full."""
    if any(is_known_person(side.split()) for part in parts[1:] for side in AND.split(part) if side):
        return False
    first = _unbracketed(parts[0])
    name = first if is_person(first) else first[:2]
    if not is_person(name):
        return False
    initials = "".join(word[0] for word in name if word[0].isupper() and not is_rank(word))
    if len(initials) > 1 and f"({initials})" in " ".join(parts):
        return f"({initials})" in parts[-1] or any(is_post(_unbracketed(part)) for part in parts[1:])
    post, body = first[len(name) :], _unbracketed(parts[1])
    return (
        len(parts) == 2
        and is_known_person(name)
        and bool(post)
        and names_post(post)
        and len(body) > 1
        and not is_post(body)
    )


def _listed(parts: Sequence[str], split: Sequence[str]) -> bool:
    """Whether commas list owners, known or not: each begins with a capital, and none is the start of a long title."""
    if not all(_begins_large(part) for part in split) or is_head_of(parts[0]):
        return False
    return any(is_person(part.split()) for part in split) or not AND.search(parts[-1])


def _one_post(parts: Sequence[str]) -> bool:
    """Jane Doe, Manager for Parks, Streets and Play: what a person's post is for goes on past the commas."""
    if len(parts) < 3 or not is_person(parts[0].split()) or not re.search(r"\b(?:of|for)\b", parts[1]):
        return False
    return names_post(parts[1].split()) and not any(_is_owner(part) for part in parts[2:])


def _bodies(parts: Sequence[str]) -> list[str]:
    """Bodies in a list that ends with "and": Lake Water, Lake Highways and the Lake Agency; none of one word."""
    last = AND.split(parts[-1])
    bodies = [*parts[:-1], *last]
    if (
        len(last) != 2
        or not all(bodies)
        or any(is_known_person(body.split()) for body in bodies)
        or is_post(parts[0].split())
    ):
        return []
    whole = all(len(body.split()) > 1 or is_acronym(body) or is_alone(body) or _PROPER.search(body) for body in bodies)
    large = all(body[0].isupper() or body.startswith("the ") for body in bodies)
    closed = is_role(bodies[-1].split()) or bool(_PROPER.search(bodies[-1]))
    return bodies if whole and large and closed and not is_head_of(parts[0]) else []


_PROPER = re.compile(r"\w['’]s$|\d$")
"""How the names of charities and firms end that are no common words: Lamp's, Lamp24."""


def _begins_large(part: str) -> bool:
    """Whether a part can begin an owner: a capital in its first word (myPlace too), or a role written small."""
    words = part.split()
    return any(map(str.isupper, words[0])) or is_role(words)


def _with_posts(owners: Sequence[str]) -> list[str]:
    """A single post or body after a name belongs to it: Jane Doe, Head of Housing."""
    kept: list[str] = []
    for index, owner in enumerate(owners):
        words, following = _unbracketed(owner), owners[index + 1 : index + 2]
        post = len(words) > 1 and names_post(words) and not any(is_role(next_.split()) for next_ in following)
        if kept and post and not is_person(words) and is_person(_unbracketed(kept[-1])):
            kept[-1] += f", {owner}"
        else:
            kept.append(owner)
    return kept


def _unbracketed(owner: str) -> list[str]:
    return re.sub(r"\s*\([^()]*\)", "", owner).split()


def _is_owner(part: str) -> bool:
    """Whether words can be an owner; what follows a colon only says what a post is for (Team Manager: Lamps)."""
    words = part.partition(":")[0].split() or part.split()
    return is_person(words) or is_role(words) or (len(words) > 1 and is_country(words[-1]))


def _ands(text: str) -> list[str]:
    """What "and" or & joins: two owners where both sides can stand alone, else one (Crime and Disorder Officer)."""
    for match in AND.finditer(text):
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if left and right and _stand_alone(left, right):
            return [*_ands(left), *_ands(right)]
    return [text]


def _stand_alone(left: str, right: str) -> bool:
    lefts, rights = _unbracketed(left), _unbracketed(AND.split(right)[0])
    if not lefts or not rights:
        return False
    if len(rights) == 1 and len(lefts) == 2 and lefts[0].casefold().strip(".") in _RANKS_OF_MANY:
        return False
    if len(lefts) == len(rights) == 1 and not (is_acronym(left) or is_acronym(rights[0])):
        return _two_first_names(left, rights[0]) or (_is_lone(left) and _is_lone(rights[0]))
    if _two_bodies(lefts, rights) or _and_the(left, right):
        return True
    if len(right.split()) > len(rights) and not is_person(rights):
        rights = right.split()
    if not any(is_known_person(side) or is_role(side) for side in (lefts, rights)):
        return len(lefts) > 1 and len(rights) > 1 and is_person(lefts) and is_person(rights)
    return _both_whole(left, lefts, right, rights)


def _both_whole(left: str, lefts: Sequence[str], right: str, rights: Sequence[str]) -> bool:
    """Whether neither side needs the other to be an owner's name."""
    looks_only = is_person(lefts) and not (is_known_person(lefts) or is_role(lefts))
    if looks_only and is_role(rights) and not (is_post(rights) or is_head_of(right) or is_acronym(rights[0])):
        return False
    named = is_person(rights) or is_head_of(right) or (len(rights) == 1 and is_acronym(rights[0]))
    if len(lefts) == 1 and is_alone(left) and not is_acronym(left):
        return named or (left.casefold() in _ELECTED and is_role(rights))
    if is_head_of(left) and _is_remit(AND.split(right)[0].split()):
        return False
    another_post = len(rights) > 1 and is_post(rights) and not is_alone(rights[-1])
    if (is_head_of(left) and not another_post) or len(rights) == 1:
        return _is_owner(left) and (named or is_alone(" ".join(rights)))
    return _is_owner(left) and _is_owner(" ".join(rights))


_RANKS_OF_MANY = frozenset(("cllrs", "councillors", "drs", "mmes", "messrs"))
"""Ranks that stand before the surnames of several people: Cllrs Hale and Wu."""
_ELECTED = frozenset(("councillors", "cllrs", "governors", "trustees"))
"""People who are owners together, and whose word begins no other body's name."""


def _is_remit(words: Sequence[str]) -> bool:
    """What else a post is for: Director of Housing and Adult Services, Head of Housing and Planning."""
    return words[-1] in ("Services", "Affairs") if len(words) > 1 else is_department("".join(words))


def _two_bodies(lefts: Sequence[str], rights: Sequence[str]) -> bool:
    """Police Scotland and Crime Stoppers, Rivers Canada and Lakes Canada: the first is whole by itself."""
    large = lefts[0][0].isupper() and rights[0][0].isupper()
    if len(lefts) == 1:
        return large and lefts[0].endswith(("'s", "’s")) and len(rights) == 1 and is_acronym(rights[0])
    if large and is_country(lefts[-1]):
        return len(rights) > 1 or is_acronym(rights[0])
    placed = len(rights) > 2 or (len(rights) == 2 and is_unit_word(lefts[-1]))
    body = placed and rights[-1] in ("Council", "Police") and not is_unit_word(rights[0])
    return large and body and not is_head_of(" ".join(lefts))


_MINISTRY = re.compile(r"(?:Department|Ministry|Office) (?:of|for)\b")


def _and_the(left: str, right: str) -> bool:
    """Inspectorate and the Quality Commission: what begins with "the" is another body."""
    return (
        right.startswith("the ")
        and is_role(right.split())
        and left[0].isupper()
        and not (is_head_of(left) and not _MINISTRY.match(left))
    )


def _is_lone(word: str) -> bool:
    """Whether a word is an owner by itself: Police, Clerk, Governors."""
    return is_alone(word) or is_post([word])


def _two_first_names(left: str, right: str) -> bool:
    """Jo and Sam; one of them may be a short name that few people bear."""
    if is_first_name(left) and is_first_name(right):
        return True
    name, other = (left, right) if is_first_name(left) else (right, left)
    return is_first_name(name) and len(other) <= 3 and other[0].isupper() and other[1:].islower()


def bare(piece: str) -> str:
    return re.sub(r"(?i)^\s*(?:and|&)\s+|\s+(?:and|&)\s*$", "", piece).strip(" ,;/\n")
