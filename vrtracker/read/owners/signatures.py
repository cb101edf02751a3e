"""One owner whose name goes on past a comma: Doe, Jane; Jane Doe (JD), Nether Council, Manager."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.model import is_nobody
from vrtracker.patterns import compiled
from vrtracker.read.owners.names import (
    are_unit_words,
    is_acronym,
    is_alone,
    is_bare_post,
    is_department,
    is_first_name,
    is_head_of,
    is_known_person,
    is_owner,
    is_person,
    is_post,
    is_rank,
    is_role,
    is_unit_word,
    names_post,
    unbracketed,
)
from vrtracker.read.owners.vocabulary import ACRONYMS_OF_BODIES, MASKED_ANDS, OF_PLACES, OFFICES

AND = compiled(r"\s*(?:,\s*)?(?:\band\b|(?<!\b[A-Z])&(?![A-Z]\b)|\+)\s*", re.IGNORECASE)
"""What joins owners; the & of R&D joins none."""


_OTHERS = frozenset(
    ("all", "councillors", "everyone", "governors", "members", "officers", "partners", "residents", "schools", "staff")
)
"""Who stands beside a person in a list, and is nobody's body or post."""


def is_one_owner(parts: Sequence[str]) -> bool:
    """Whether parts that commas part are one owner all the same."""
    if any("@" in part for part in parts):
        return len(parts) == 2 and "@" not in parts[0]
    return (
        _one_name(parts)
        or _one_post(parts)
        or _one_signature(parts)
        or _one_remit(parts)
        or is_person_of_body(parts)
        or is_unit_of_many(parts)
    )


def is_person_of_body(parts: Sequence[str]) -> bool:
    """Jane Doe, YOS, or Jane Doe, Team Manager, Nether Council: a person and, it seems, what the person is of."""
    if len(parts) == 2 and is_post(parts[0].split()) and not is_person(parts[0].split()):
        unit = parts[1].split()
        return " " in parts[0] and len(unit) > 1 and all(is_unit_word(word) for word in unit if word != "Services")
    if len(parts) == 2 and (is_head_of(parts[0]) or parts[0].endswith((" Team", " Unit"))):
        another = is_nobody(parts[1]) or parts[1] in OFFICES
        another = another or (not is_head_of(parts[0]) and parts[1] in ACRONYMS_OF_BODIES | OF_PLACES)
        return bool(re.fullmatch(r"[A-Z]{3,}", parts[1])) and not another
    if len(parts) not in (2, 3) or len(parts[0].split()) < 2 or not is_known_person(parts[0].split()):
        return False
    if len(parts[1].split()) > 1:
        return len(parts) == 3 and _is_one_post(parts[1]) and _is_body(parts[2])
    body = is_alone(parts[1]) and parts[1].casefold() not in _OTHERS and not is_nobody(parts[1])
    body = body or (is_acronym(parts[1]) and not is_nobody(parts[1]))
    post = len(parts) == 2 or (is_post(parts[2].split()) and not is_person(parts[2].split()))
    return body and post


def _is_one_post(part: str) -> bool:
    return is_post(part.split()) or is_head_of(part)


def _is_body(part: str) -> bool:
    words = unbracketed(part)
    return len(words) > 1 and is_role(words) and not (_is_one_post(part) or is_person(words) or AND.search(part))


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


_POST_INITIALS = compiled(r"(?:[A-Z]\.){2,3}|A?DG|S?ADM|VP|ED|CEO|CFO|COO|CIO")
_POST_OF = compiled(r"(?i)(?:\w+ ){0,2}(?:head|director|manager|leader|lead|chair|secretary) (?:of|for) ")


def _one_signature(parts: Sequence[str]) -> bool:
    """Jane Doe (JD), Nether Council, Manager, or Jane Doe Manager, Nether Council: one person, signed in full."""
    if any(is_known_person(side.split()) for part in parts[1:] for side in AND.split(part) if side):
        return False
    first = unbracketed(parts[0])
    if _is_elected(first) and _ELECTED_POST.match(parts[1]):
        return all(_ELECTED_POST.search(part) or not is_owner(part) for part in parts[2:])
    name = first if is_person(first) else first[:2]
    if not is_person(name):
        return False
    initials = "".join(word[0] for word in name if word[0].isupper() and not is_rank(word))
    if len(initials) > 1 and f"({initials})" in " ".join(parts):
        return f"({initials})" in parts[-1] or any(is_post(unbracketed(part)) for part in parts[1:])
    post, body = first[len(name) :], unbracketed(parts[1])
    return (
        len(parts) == 2
        and is_known_person(name)
        and bool(post)
        and names_post(post)
        and len(body) > 1
        and not (is_post(body) or is_head_of(parts[1]))
    )


def _is_elected(words: Sequence[str]) -> bool:
    """Whether a name is a councillor's, whose titles may be many."""
    return is_person(words) and words[0].casefold().strip(".") in ("cllr", "councillor")


_ELECTED_POST = compiled(
    r"(?:Deputy |Assistant |Executive |Cabinet |Portfolio |Lead |Vice[ -])*(?:Leader|Member|Holder|Lead|Mayor|Chair)"
)


def _one_post(parts: Sequence[str]) -> bool:
    """Jane Doe, Manager for Parks, Streets and Play: what a person's post is for goes on past the commas."""
    if len(parts) < 3 or not is_person(parts[0].split()):
        return False
    units = all(is_unit_word(part.split()[-1]) for part in parts[2:])
    if not re.search(r"\b(?:of|for)\b", parts[1]) and not (units and is_post(parts[1].split())):
        return False
    return names_post(parts[1].split()) and not any(is_owner(part) for part in parts[2:])


def _one_remit(parts: Sequence[str]) -> bool:
    """Head of Housing, Planning and Highways: what one post is for, all of them departments."""
    if not is_head_of(parts[0]) or not AND.search(parts[-1]):
        return False
    remit = [part.split() for part in (*parts[1:-1], *AND.split(parts[-1]))]
    return all(words and all(is_department(word) or is_unit_word(word) for word in words) for words in remit)


_EITHER_AND = compiled(rf"{AND.pattern}|\s+[{''.join(MASKED_ANDS)}]\s+", re.IGNORECASE)
_UNITS = frozenset(("Department", "Directorate", "Division", "Service", "Team", "Unit"))
_BODIES = frozenset(("ambulance", "fire", "probation"))


def is_unit_of_many(parts: Sequence[str]) -> bool:
    """Education, Skills and Inclusion Service: one unit, it seems, whose name lists what it is for."""
    *words, unit = parts[-1].split()
    subjects = [*parts[:-1], *_EITHER_AND.split(" ".join(words))]
    if unit not in _UNITS or not is_alone(parts[0]) or len(subjects) == len(parts) or " " in subjects[-1]:
        return False
    return all(map(_is_subject, subjects))


def _is_subject(part: str) -> bool:
    return are_unit_words(part.split()) and part.casefold() not in _BODIES
