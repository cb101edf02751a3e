"""The lines of an owner cell that stand for owners: each its own, or the rest of one that a narrow column cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vrtracker.patterns import compiled
from vrtracker.read.owners.marks import STARS, is_done_for_something, one_word_a_line
from vrtracker.read.owners.names import (
    is_acronym,
    is_alone,
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
    is_role,
    is_tail,
    is_unit_word,
    unbracketed,
)
from vrtracker.read.owners.open_lines import is_cut
from vrtracker.read.owners.signatures import AND
from vrtracker.read.owners.vocabulary import BEGINS_GROUP, UNITS_ALONE

_BULLET = compiled(rf"(?m)^\s*(?:[{STARS}–—-]+|o(?=\s[A-Z])|\(?\d{{1,2}}[.)])\s+")


def owner_lines(text: str, widest: int = 0) -> list[str]:
    """The lines that stand for owners; one that only goes on, the column being narrow, joins the one before.

    The widest line, as it was written, tells how narrow; brackets may stand on one line here that had several.
    """
    bulleted = bool(_BULLET.search(text)) and not _is_dash_within(text)
    lines: list[str] = []
    marked = (_BULLET.sub("\ue006", text) if bulleted else text).split("\n")
    width, above = widest or max(map(len, marked)), 0
    cut_otherwise = bool(re.search(r"[/;|]", text)) or any(_is_cut_for_sure(*pair) for pair in pairwise(marked))
    for written in [" ".join(marked)] if one_word_a_line(marked) else marked:
        starts = written.startswith("\ue006")
        line = written.replace("\ue006", "").strip()
        full = above + len(line.partition(" ")[0]) + 1 > width - 2
        if lines and not starts and (bulleted or _goes_on(lines[-1], line, cut_otherwise, full)):
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
        above = len(line)
    return lines


def _is_dash_within(text: str) -> bool:
    """Whether a dash that begins a line begins no entry of a list, the line above having none: Jane Doe / – Manager."""
    first, *others = text.split("\n")
    listed = [line for line in others if _BULLET.match(line)]
    return len(listed) == 1 < len(others) and not _BULLET.match(first) and listed[0].lstrip()[0] in "–—-"


def _goes_on(before: str, line: str, cut_otherwise: bool, full: bool) -> bool:
    """Whether a line is the rest of the owner above: it begins small, brings the surname, or completes a title.

    A title is cut only where the line above was full: where the longest line would have had room for its next word,
    somebody began a new line.
    """
    if not line or ("@" in before and "@" in line):
        return False
    if _LEFT_OPEN.search(before) or line[0] in "(&/,;)–—-":
        return True
    if _ONLY_INITIALS.match(before) and _ONLY_INITIALS.match(line):
        return False
    if line[0].islower():
        return not (_small_owner(before, line) or _small_group(line, full))
    return _is_rest(before, line, cut_otherwise, full)


def _is_rest(before: str, line: str, cut_otherwise: bool, full: bool) -> bool:
    """Whether a line that begins large is the rest of the owner above."""
    line = " ".join(unbracketed(line))
    piece = re.split(r"[/;,|]| [–—-] ", line)[0]
    before_words, words, first = _last_owner(before).split(), piece.split(), AND.split(piece)[0].split()
    if not first or not before_words or _is_named_below(before, first):
        return False
    begun = is_cut(before_words, piece) or _only_begins(before_words, words)
    if not begun and is_tail(first[-1]) and len(first) <= 2 and not is_alone(piece):
        return full and _title_wanting(before_words, first)
    if begun or _wanting(before, before_words, words):
        return True
    named = is_person(words) or is_person(before_words) or (is_role(before_words) and is_role(words))
    ended = is_head_of(line) or _is_complete(before_words)
    return cut_otherwise and full and not ended and (not named or (is_role(words) and is_acronym(before_words[-1])))


def _is_named_below(before: str, words: Sequence[str]) -> bool:
    """Whether a body with a name of its own stands below a unit that is whole: Public Health / Nether Homes."""
    return before.casefold() in UNITS_ALONE and is_proper(words[0]) and not is_post(words)


def _is_cut_for_sure(above: str, line: str) -> bool:
    """Whether a narrow column, and nobody's hand, ended a line: it ends in "of", in Chief, or the next begins small."""
    first = re.split(r"[/;,|]", line)[0]
    last = re.split(r"[/;,|]", above)[-1].split()
    if _LEFT_OPEN.search(above.rstrip(" ,;/")) or line.partition(" ")[0] in _JOINING:
        return True
    return bool(last and first.strip()) and is_cut(last, first)


def _last_owner(before: str) -> str:
    """The last owner of the lines above: what follows the last comma, but for Head of Lamps, Keys and Doors."""
    last = re.split(r"[/;|]", before)[-1].strip()
    return last if is_head_of(re.sub(r"^[^,]*?(?:: | [–-] )", "", last)) else last.split(",")[-1]


def _small_group(line: str, full: bool) -> bool:
    """Whether a line below one that was not full is a group: local authorities; and no rest of what stands above."""
    words = line.split()
    return not full and is_tail(words[-1]) and words[0] not in _JOINING


_JOINING = frozenset(("and", "at", "for", "from", "in", "of", "or", "to", "with"))
_TOPICS = frozenset(("ASB", "CCE", "CCTV", "CSE", "DA", "SEN", "SEND", "VAWG"))
"""Acronyms of what a group is for, and of nobody."""


def _only_begins(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a word is nobody without the line below: South / Nether Police, CSE / Key group, All / Partners."""
    if len(before) > 1:
        return False
    if before[0] in _TOPICS:
        return not (is_acronym(words[0]) or is_known_person(words))
    return before[0] == "All" and words[0].endswith("s")


def _wanting(before: str, before_words: Sequence[str], words: Sequence[str]) -> bool:
    """Whether what stands above wants these words: a name its surname, a unit the rest of it."""
    of_service = before.casefold().endswith("head of service") and is_acronym(words[0]) and not is_person(words)
    lower_half = len(before_words) == 1 and not is_alone(before) and is_head_of(" ".join([*before_words, *words]))
    remit = words if is_role(words) else AND.split(" ".join(words))[0].split()
    return of_service or lower_half or _unit_wanting(before_words, remit) or _surname_wanting(before_words, words)


def _small_owner(before: str, line: str) -> bool:
    """Whether a line that begins small is an owner all the same: project manager, below Steering group."""
    words, last = line.split(), re.split(r"[/;,|]", before)[-1].split()
    noun = len(words) == 1 and bool(last) and last[-1].islower() and not (last[-1].endswith("s") or is_alone(line))
    if noun or words[0] in (*_JOINING, "sub"):
        return False
    plain = len(words) == len(last) == 1 and last[0].islower() and line.endswith("s")
    if plain or words[-1] == "others" or (words[0] in ("other", "partner", "relevant") and is_tail(words[-1])):
        return True
    if not last or not is_owner(line.partition(",")[0]) or "/" in line:
        return False
    if is_tail(words[-1]) and line.endswith("s") and _is_complete(last):
        return True
    whole = is_role(last) or is_body_of(last) or _ends_nation(last) or (len(last) == 1 and is_first_name(last[0]))
    if len(words) > 1:
        return whole or words[0] == "the"
    plurals = last[-1].endswith("s") and (line.endswith("s") or is_alone(line)) and is_role(last)
    return plurals or (is_alone(line) and len(last) == 1 and len(last[0]) == 2)


def _unit_wanting(before: Sequence[str], words: Sequence[str]) -> bool:
    """Violence / Reduction, Head of Community / Safety: a unit's name that a narrow column cut between its words."""
    if len(words) > 1 or not is_unit_word(before[-1]) or is_tail(before[-1]) or is_alone(before[-1]):
        return False
    return is_unit_word(words[0]) and not is_alone(words[0]) and not is_acronym(words[0])


_WHAT_HAS_BOARDS = frozenset(("Management", "Partnership", "Service", "Services", "Steering"))
"""Words whose board, group or team stands below them: Youth Justice Partnership / Board."""


def _title_wanting(before: Sequence[str], words: Sequence[str]) -> bool:
    """Community Safety / Manager; but not Director of Nursing / Medical Director."""
    if len(words) == 1 and is_done_for_something(words[0]) and is_role(before) and not is_head_of(" ".join(before)):
        return not is_post(before) or list(before) == ["Lead"]
    if len(words) == 1 and words[0] in ("Board", "Committee", "Group", "Team") and before[-1] in _WHAT_HAS_BOARDS:
        return True
    if _is_complete(before) or words[0] in _NAMES_ALONE or (len(words) > 1 and _begins_body(before, words)):
        return False
    if is_head_of(" ".join(before)) and is_post([words[-1].removesuffix("s")]) and not is_done_for_something(words[0]):
        return False
    if is_acronym(before[-1]):
        return len(before) == len(words) == 1 and words[0] in _WHAT_ACRONYMS_HAVE
    plurals = len(before) == len(words) == 1 and before[0].endswith("s") and words[0].endswith("s")
    plurals = plurals and not is_unit_word(before[0])
    return not (is_tail(before[-1]) or is_first_name(before[0]) or _ends_nation(before) or plurals)


_OF_ACRONYMS = """
Board Committee Coordinator Department Director Directorate Forum Group Lead Manager Officer Panel Partnership Service
Services Team Unit
"""
_WHAT_ACRONYMS_HAVE = frozenset(_OF_ACRONYMS.split())
"""What stands below the acronym of its body or subject: MARAC / Coordinator."""
_NAMES_ALONE = frozenset(("All", "Bursar", "Caretaker", "Clerk", "Headteacher", "Headteachers", "Matron", "Mayor"))


def _is_complete(before: Sequence[str]) -> bool:
    """Whether words end as an owner does, in brackets or in a name: Lamp Manager (Jane Doe), Chair – Jane Doe."""
    return before[-1].endswith(")") or is_known_person(before) or (len(before) > 2 and is_known_person(before[-2:]))


def _begins_body(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are owners by themselves: Nether Police; Local Authorities, below Health."""
    many = words[0].casefold() in BEGINS_GROUP and is_alone(before[-1])
    many = many or (words[0].endswith("s") and is_alone(words[0]) and not is_department(words[0]))
    return many or is_acronym(words[0]) or (words[-1] in ("Police", "Council") and not is_unit_word(words[0]))


def _ends_nation(words: Sequence[str]) -> bool:
    return is_country(words[-1]) or (words[-1] == "Government" and words[0] != "Local")


_ONLY_INITIALS = compiled(r"[A-Z]{2,4}(?:\s*[/,;&]\s*[A-Z]{2,4})*$")
"""Lines of initials, or of short forms of bodies, which no column was ever too narrow for."""
_LEFT_OPEN = compiled(r"(?i)(?:[,/&;(–-]|\b(?:and|of|for|the|with|from|to|in|at|other|each|many|relevant))$")


def _surname_wanting(before: Sequence[str], words: Sequence[str]) -> bool:
    """Jane Doe Tom / Hale: an odd number of names, and below them one that is no first name."""
    lone = is_first_name(words[0]) or is_role(words) or is_acronym(words[0])
    if len(words) > 1 or lone or len(before) % 2 == 0 or len(before) < 3:
        return False
    names = all(part[:1].isupper() and part.isalpha() and not is_unit_word(part) for part in (*before, *words))
    return names and is_first_name(before[0]) and is_first_name(before[-1])
