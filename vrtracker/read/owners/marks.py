"""Marks between owners that are no commas: the numbers and stars of a list, and the signs of a handover."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vrtracker.patterns import compiled
from vrtracker.read.owners.names import is_acronym, is_alone, is_first_name, is_proper, is_tail
from vrtracker.read.owners.vocabulary import RANKS_OF_MANY

STARS = "•·●▪■◦*➢✓"

_WHAT_ONE_DOES = frozenset(
    ("Manager", "Managers", "Officer", "Officers", "Coordinator", "Co-ordinator", "Leader", "Worker", "Workers")
)
"""Posts that are nobody's without what they are for."""


def is_done_for_something(word: str) -> bool:
    """Whether a post is nobody's without what it is for: Officer, Worker."""
    return word in _WHAT_ONE_DOES


def one_a_line(text: str) -> str:
    """A list that was written on one line, its entries on lines of their own: 1. Jane Doe 2. Tom Hale."""
    if re.match(r"\(?1[.)]\s*[^\W\d]", text):
        return re.sub(r"(?:^|[,;]?\s+)\(?\d{1,2}[.)]\s*(?=[^\W\d])", "\n• ", text).strip()
    if text[:1] in STARS and text[1:2] == " ":
        return text.replace(f" {text[0]} ", f"\n{text[0]} ")
    return text


def handed_over(text: str) -> str:
    """The same with a semicolon where one owner hands over to the next: Jane Doe > Tom Hale, Jane Doe then Tom Hale."""
    if not re.search(r"[>→⇒⇨⟶➔➜➝➞➙➡►▶»]|\b(?:then|over to|by)\b", text):
        return text
    return re.sub(
        r"(\([^()]*\)|<[^<>]*>)|\s*(?:(?<!\S)[-=]*>(?!\S)|[-=]+>|(?<=\w)>(?=[A-Z])|[→⇒⇨⟶➔➜➝➞➙➡►▶»]\ufe0f?)\s*|"
        r"[,;]?\s+(?:and )?(?:then|(?:was |to be )?(?:handed (?:over )?to|taken over by|succeeded by|replaced by)):?\s+"
        r"(?=[A-Z])",
        lambda found: found[1] or " ; ",
        text,
    )


_NAME = r"[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*)?"
_OF_ONE_RANK = compiled(
    rf"\b(?=[A-Z])(?i:{'|'.join(sorted(RANKS_OF_MANY))})\.?\s+"
    rf"(?P<names>{_NAME}(?:\s*,\s*{_NAME})*\s*,?\s*(?:&|\band\b)\s*{_NAME})(?![\w’'-])"
)
"""Cllrs Symes, Lee & Hart: one rank, said once for all."""


def one_rank_each(text: str) -> str:
    """The same with a semicolon between those who share a rank, where each of them has a name that is nothing else."""
    return _OF_ONE_RANK.sub(_each_apart, text)


def _each_apart(found: re.Match[str]) -> str:
    names = re.split(r"\s*,?\s*(?:&|\band\b)\s*|\s*,\s*", found["names"])
    if not all(map(is_proper, " ".join(names).split())):
        return found[0]
    return f"{found[0].removesuffix(found['names'])}{' ; '.join(names)}"


_WHAT_MEETS = frozenset(("Board", "Committee", "Group", "Panel", "Partnership", "Team"))
"""What the name of a body ends with, though each of its words has a line of its own."""


def one_word_a_line(lines: Sequence[str]) -> bool:
    """Whether a column of one word a line cut one name: Education / Welfare / Officer, Serious / Case / Panel."""
    if len(lines) < 3 or lines[-1] not in _WHAT_ONE_DOES | _WHAT_MEETS or any(map(_may_be_owner, lines[1:-1])):
        return False
    begins = is_acronym(lines[0]) or (is_alone(lines[0]) and lines[-1] in _WHAT_ONE_DOES)
    return begins or not _may_be_owner(lines[0])


def _may_be_owner(line: str) -> bool:
    known = is_alone(line) or is_acronym(line) or is_tail(line) or is_first_name(line)
    return known or " " in line or not line[:1].isupper()
