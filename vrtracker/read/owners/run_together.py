"""Names run together with nothing between them: Adele Ellis Helen Matthews are two people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from vrtracker.patterns import compiled
from vrtracker.read.owners.names import (
    is_acronym,
    is_alone,
    is_first_name,
    is_honour,
    is_owner,
    is_particle,
    is_person,
    is_rank,
    is_tail,
    is_unit_word,
    text_is_capitals,
)
from vrtracker.read.owners.vocabulary import OF_PLACES, OFFICES

_INITIALED = compiled(r"(?:[A-Z]\.?\s[A-Z][a-z][\w’'-]*(?:\s|$)){2,}")
_STAND_IN = frozenset(("acting", "assistant", "associate", "deputy", "interim"))
_NAME = compiled(r"^[^\W\d_a-z][\w’'`\-.]*$")


def apart(piece: str) -> tuple[list[str], bool]:
    """The owners of a piece without separators, and whether that is sure; a piece is kept whole when it isn't."""
    tokens = _tokens(_STUCK.sub(_unstuck, piece))
    if _INITIALED.fullmatch(piece):
        return [" ".join(pair) for pair in zip(tokens[::2], tokens[1::2], strict=True)], True
    if len(tokens) < 2 or is_person(tokens):
        return [piece], True
    if bodies := _in_brackets(piece):
        return bodies, True
    parts = _chunks(tokens)
    of_place = tokens[-1] in OF_PLACES and not is_first_name(tokens[0])
    if parts is None or of_place or _begins_unknown(parts):
        return [piece], parts is None or of_place or tokens[0] == "NHS"
    owners: list[str] = []
    for kind, chunk in parts:
        people = _people(chunk) if kind == "name" else [" ".join(chunk)]
        if people is None:
            return [piece], False
        owners.extend(people)
    return owners, True


_STUCK = compiled(r"(?<=[a-z] )([A-Z][a-z]{3,})([A-Z][a-z]+)(?= [A-Z])")


def _unstuck(found: re.Match[str]) -> str:
    """A surname and the first name that a lost line break left stuck to it, apart: Ellis|Helen, not Mac|Donald."""
    return f"{found[1]} {found[2]}" if is_first_name(found[2]) else found[0]


def _begins_unknown(parts: Sequence[tuple[str, list[str]]]) -> bool:
    """Whether an acronym stands before words that only look like a name: NHS Talking Lamps."""
    first, *others = parts
    names = others[0][1] if len(others) == 1 and others[0][0] == "name" else ()
    return first[0] == "owner" and bool(names) and not any(is_first_name(word) or is_rank(word) for word in names)


def _in_brackets(piece: str) -> list[str]:
    """Owners that nothing but their brackets parts: VRU (Jane Doe) Police (Tom Hale)."""
    found = [part.strip() for part in re.findall(r"[^()\s][^()]*\([^()]*\)", piece)] if piece.count("(") > 1 else []
    whole = len(found) > 1 and " ".join(found) == piece
    return found if whole and all(map(is_owner, found)) else []


def _tokens(piece: str) -> list[str]:
    """The words, with what stands in brackets as one word and an address joined to nothing."""
    return re.findall(r"\([^)]*\)|\[[^\]]*\]|<[^>]*>|[^\s]+", piece)


def _chunks(tokens: Sequence[str]) -> list[tuple[str, list[str]]] | None:
    """Runs of name words and the owners that are no names between them; None where it is a role or a phrase."""
    if all(re.fullmatch(r"[A-Z]{2}", token) for token in tokens):
        return [("owner", [token]) for token in tokens]
    capitals = text_is_capitals([token for token in tokens if token.isalpha()])
    chunks: list[tuple[str, list[str]]] = []
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=""):
        if token.endswith("-") or (token.casefold() in _STAND_IN and is_acronym(following)):
            return None
        ranked = is_rank(token) and _is_name_word(following) and not is_acronym(following)
        if token[0] in "([<" or "@" in token or (chunks and (token in OFFICES or is_honour(token))):
            if not chunks:
                return None
            chunks[-1][1].append(token)
        elif not ranked and (
            (not capitals and (is_acronym(token) or token.upper() in ("TBC", "TBA"))) or _is_body(token, chunks)
        ):
            chunks.append(("owner", [token]))
        elif _is_name_word(token):
            if chunks and chunks[-1][0] == "name":
                chunks[-1][1].append(token)
            else:
                chunks.append(("name", [token]))
        else:
            return None
    names = [chunk for kind, chunk in chunks if kind == "name"]
    if not names or any(not _nameable(chunk) for chunk in names):
        return None
    return chunks


def _nameable(chunk: Sequence[str]) -> bool:
    """Whether a run of words can be names: two of them, or one after a rank."""
    return len(_core(chunk)) > (0 if any(map(is_rank, chunk)) else 1)


def _is_body(token: str, chunks: Sequence[tuple[str, list[str]]]) -> bool:
    """Police or Probation after a whole name."""
    if not is_alone(token) or not chunks:
        return False
    core = _core(chunks[-1][1])
    return chunks[-1][0] == "owner" or (len(core) == 2 and is_first_name(core[0]))


def _is_name_word(token: str) -> bool:
    if is_rank(token) or is_particle(token):
        return True
    return bool(_NAME.match(token)) and not (is_tail(token) or is_alone(token) or is_unit_word(token))


def _core(chunk: Sequence[str]) -> list[str]:
    """The names themselves, without ranks, particles, initials and brackets."""
    return [
        token
        for token in chunk
        if not is_rank(token) and not is_particle(token) and not re.match(r"^[A-Z]\.?$|^[(\[<]|.*@", token)
    ]


def _people(chunk: Sequence[str]) -> list[str] | None:
    """The people of a run of names: by ranks and brackets, by two words each, by first names; None if unsure."""
    groups = _groups(chunk)
    people: list[str] = []
    for group in groups:
        core = len(_core(group))
        if core <= 2 or (core == 3 and not _two_first_names(group)):
            people.append(" ".join(group))
        else:
            found = _pairs(group) if core % 2 == 0 and _looks_paired(group) else _by_first_names(group)
            if found is None:
                return None
            people.extend(found)
    return people


def _groups(chunk: Sequence[str]) -> list[list[str]]:
    """A rank before a name starts a person; brackets or an address end one."""
    groups: list[list[str]] = [[]]
    last_name = max((index for index, token in enumerate(chunk) if not is_rank(token)), default=-1)
    for index, token in enumerate(chunk):
        ended = groups[-1] and re.match(r"^[(\[<]|.*@", groups[-1][-1]) and not re.match(r"^[(\[<]|.*@", token)
        ranked = index < last_name and is_rank(token) and groups[-1] and not all(map(is_rank, groups[-1]))
        if ended or ranked:
            groups.append([])
        groups[-1].append(token)
    return groups


def _two_first_names(group: Sequence[str]) -> bool:
    core = _core(group)
    return is_first_name(core[0]) and is_first_name(core[2]) and not is_first_name(core[1])


def _looks_paired(group: Sequence[str]) -> bool:
    """Whether it can be people at all: a known first name stands where a pair begins, or letters English has not."""
    core = _core(group)
    return any(map(is_first_name, core[::2])) or not all(map(str.isascii, core))


def _pairs(group: Sequence[str]) -> list[str]:
    """Two names each; ranks, initials and particles go with the name they stand before."""
    people: list[list[str]] = [[]]
    for token in group:
        if len(_core(people[-1])) == 2 and not re.match(r"^[(\[<]", token):
            people.append([])
        people[-1].append(token)
    return [" ".join(person) for person in people]


def _by_first_names(group: Sequence[str]) -> list[str] | None:
    """Each person from a known first name to the next, if that gives everyone two or three names."""
    people: list[list[str]] = []
    for token in group:
        if not people or (is_first_name(token) and len(_core(people[-1])) >= 2):
            people.append([])
        people[-1].append(token)
    right = all(2 <= len(_core(person)) <= 3 and is_first_name(_core(person)[0]) for person in people)
    return [" ".join(person) for person in people] if right and len(people) > 1 else None
