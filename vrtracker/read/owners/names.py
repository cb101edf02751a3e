"""What one piece of an owner cell is: a person, a post, a unit, a body, or none of them by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from vrtracker.patterns import compiled
from vrtracker.read.owners.first_names import FIRST_NAMES
from vrtracker.read.owners.vocabulary import (
    ALONE,
    BODY_STARTS,
    DEPARTMENTS,
    GRADES,
    GRADES_OF_RANKS,
    HONOURS,
    MASKED_SLASH,
    PARTICLES,
    POSTS,
    RANKS,
    TAILS,
    UNIT_WORDS,
)

_HEAD_OF = compiled(
    r"(?i)^(?:(?:assistant|deputy|interim|acting|executive|associate|corporate|strategic|service|group|"
    r"regional|joint|senior|divisional|cabinet|portfolio|programme|clinical|managing)\s+)*"
    r"(?:head|director|directors|office|department|ministry|chief|chair|vice-?chair|leader|manager|lead|"
    r"member|holder|representative|board|"
    r"commissioner|secretary|minister|college|university|london borough|royal borough|borough|city|"
    r"county)s?\s+(?:of|for)\b"
)
_ACRONYM = compiled(r"^(?=.*[A-Z].*[A-Z])(?=.{2,}$)[A-Z&][\w&.\-’']*$")
_NAME_WORD = compiled(r"^[^\W\d_a-z][^\W\d_]*(?:[’'`\-.][^\W\d_]+)*[.]?$")
_INITIAL = compiled(r"^(?:[A-Z]\.?|(?:[A-Z]\.){2,3}[A-Z]?)$")


def is_first_name(word: str) -> bool:
    return word.casefold() in FIRST_NAMES


def is_unit_word(word: str) -> bool:
    return word.casefold().strip(".,()") in UNIT_WORDS


def are_unit_words(words: Collection[str]) -> bool:
    """Whether all words are of units' names, so that they may say what a unit or a post is for: Community Safety."""
    return all(map(is_unit_word, words))


def is_particle(word: str) -> bool:
    return word.casefold() in PARTICLES and not _INITIAL.match(word)


def is_honour(word: str) -> bool:
    return word.strip(".,") in HONOURS


def is_rank(word: str) -> bool:
    *graded, rank = word.casefold().strip(".,").replace(MASKED_SLASH, "/").split("/")
    return rank in RANKS and GRADES_OF_RANKS.issuperset(graded)


def is_tail(word: str) -> bool:
    """Whether a word completes the name of a role or an organisation: Officer, Team, Police."""
    bare = word.casefold().strip(".,()")
    return bare in TAILS or (bare.endswith("s") and bare[:-1] in TAILS and bare != "chambers")


def is_acronym(word: str) -> bool:
    """VRU, DoSCE, NED-WT: two capitals or more, and not written as a name is (McNeil, O'Hara, Jo-Anne)."""
    bare = word.strip("().,")
    if not _ACRONYM.match(bare) or re.match(r"^(?:Mc|Mac|O['’]|D['’]|De|La|Le|Fitz)[A-Z]?[a-z]*[A-Z]?[a-z]+$", bare):
        return False
    return not re.match(r"^[A-Z][a-zé]+(?:[-’'][A-Z][a-zé]+)+$", bare)


def is_alone(text: str) -> bool:
    """Whether a word stands for an owner by itself: Police, Probation, TBC."""
    return text.casefold().strip(" .?()") in ALONE


def is_department(text: str) -> bool:
    """Whether a word is what a post may be for: Assistant Director, Housing."""
    return text.casefold().strip(" .") in DEPARTMENTS


def is_head_of(text: str) -> bool:
    """Whether a text begins as a post "of" something: Head of Housing, Office of the Commissioner."""
    return bool(_HEAD_OF.match(text))


def is_role(words: Collection[str]) -> bool:
    """Whether words name a role or an organisation, whole: Head of Housing, Community Safety Team, NHS."""
    text = " ".join(words)
    if is_head_of(text):
        return True
    listed = list(words)
    if not listed:
        return False
    if len(listed) == 1 and is_acronym(listed[0]):
        return True
    if is_acronym(listed[-1]) and listed[0] in ("assistant", "deputy", "interim", "acting"):
        return True
    return is_alone(text) or is_tail(listed[-1]) or (len(listed) > 1 and listed[0].casefold() in BODY_STARTS)


def is_person(words: Collection[str]) -> bool:
    """Whether words are one person's name, with rank, initials and particles, an officer's number, or initials."""
    listed = [word.rstrip(",") for word in words]
    while listed and is_rank(listed[0]):
        listed = listed[1:]
    if len(listed) < len(words) and listed and listed[0].isdigit():
        if len(listed) == 1:
            return len(listed[0]) > 1
        listed = listed[1:]
    listed = [word for word in listed if not re.match(r"^\(.*\)\.?$", word)]
    ranked = len(listed) < len(words)
    while len(listed) > 2 and is_honour(listed[-1]):
        listed = listed[:-1]
    names = [word for word in listed if not is_particle(word)]
    if not names or any(is_tail(word) or is_alone(word) or is_rank(word) or is_unit_word(word) for word in names):
        return False
    if not all(_NAME_WORD.match(word) or _INITIAL.match(word) for word in names):
        return False
    if any(is_acronym(word) and not _INITIAL.match(word) for word in names) and not text_is_capitals(names):
        return False
    return 2 <= len(names) <= 3 or (len(names) == 1 and (ranked or is_first_name(names[0])))


def is_post(words: Collection[str]) -> bool:
    """Whether words end as the post of one person does: Medical Director, Town Clerk."""
    listed = list(words)
    return bool(listed) and listed[-1].casefold().strip(".,") in POSTS


def names_post(words: Collection[str]) -> bool:
    """Whether words say what one person's post is, though it be for something: Business Manager – Leisure."""
    listed = list(words)
    closed = any(is_tail(word) and following in ("of", "for") for word, following in pairwise(listed))
    return is_role(words) or closed or any(word.casefold().strip(".,:–-") in POSTS for word in listed[:4])


def is_country(word: str) -> bool:
    """Whether a word closes the name of a national body: Statistics Canada, Police Scotland."""
    return word.strip(".,()") in ("Canada", "Cymru", "England", "Ireland", "Scotland", "UK", "Wales")


def is_bare_post(words: Collection[str]) -> bool:
    """Whether a post is named without what it is for, so that this must follow: Executive Director, Chair."""
    grades = [word.casefold() for word in list(words)[:-1] if word not in ("The", "the")]
    return is_post(words) and all(word in GRADES or word in RANKS for word in grades)


def is_known_person(words: Collection[str]) -> bool:
    """Whether a person's name has a mark of one: a rank, a known first name, an initial."""
    listed = list(words)
    return is_person(listed) and (is_rank(listed[0]) or is_first_name(listed[0]) or bool(_INITIAL.match(listed[0])))


def text_is_capitals(words: Collection[str]) -> bool:
    """Whether a name is typed in capitals: KIM MADILL, where a word is too long for an acronym."""
    listed = list(words)
    if len(listed) < 2 or not all(word.isupper() for word in listed):
        return False
    return any(len(word) > 4 for word in listed) or (len(listed[0]) > 2 and is_first_name(listed[0]))


def is_proper(word: str) -> bool:
    """Whether one word can only be somebody's own name: Lampo, Keys24, Hale; none of a unit, a post or a department."""
    own = bool(re.fullmatch(r"[A-Z][a-z][\w’']*", word))
    return own and not (is_unit_word(word) or is_tail(word) or is_alone(word) or is_rank(word))


def unbracketed(owner: str) -> list[str]:
    """The words of an owner outside brackets."""
    return re.sub(r"\s*\([^()]*\)", "", owner).split()


def is_owner(part: str) -> bool:
    """Whether words can be an owner; what follows a colon only says what a post is for (Team Manager: Lamps)."""
    words = unbracketed(part.partition(":")[0]) or part.split()
    words = words[:-1] if words[1:] and words[-1] in ("concerned", "involved") else words
    national = len(words) > 1 and (is_country(words[-1]) or words[-1] in ("Enterprise", "Government"))
    return is_person(words) or is_role(words) or national or is_body_of(words)


def is_body_of(words: Sequence[str]) -> bool:
    """Whether words name a body or post by what it is for: Nether Chamber of Keys, Old Office for Lamps."""
    begun = bool(words) and (words[0][0].isupper() or words[0] == "the")
    return begun and any(is_tail(word) and following in ("of", "for") for word, following in pairwise(words))
