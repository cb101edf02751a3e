"""How well the words above a column fit each field's titles, and whether words are some column's title at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from vrtracker.model import Field
from vrtracker.read.progress_words import ROUND
from vrtracker.read.title_words import EXTRA, TITLES

_PATTERNS: Mapping[Field, tuple[tuple[int, re.Pattern[str]], ...]] = {
    name: tuple((points, re.compile(pattern)) for points, pattern in patterns) for name, patterns in TITLES.items()
}
_EXTRA = re.compile(EXTRA)
_NOT_WORDS = re.compile(r"[^\w#%]+|_")
_HUMP = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
"""Where a data set runs words together: dueDate, actionTitle."""
LONGEST_TITLE = 90


@lru_cache(maxsize=4096)
def plain(title: str) -> str:
    """A title as its patterns see it: lower-case words with single spaces, "R/A/G" as "r a g"."""
    words = title.replace("'", "").replace("’", "")
    if " " not in words:
        words = _HUMP.sub(" ", words)
    return " ".join(_NOT_WORDS.sub(" ", words.lower()).split())


_ASIDE = re.compile(r"\s*\([^()]*\)[\s:*]*$")
"""What people add to a title to say how its column is filled in: (newest first), (delete as needed)."""


@lru_cache(maxsize=4096)
def title_points(title: str) -> Mapping[Field, int]:
    """The points a title earns for each field it may stand for; none for words too long to be a title."""
    words = plain(title)
    if not words or len(words) > LONGEST_TITLE or _EXTRA.search(words):
        return {}
    found: dict[Field, int] = {}
    for name, patterns in _PATTERNS.items():
        for points, pattern in patterns:
            if pattern.search(words):
                found[name] = points
                break
    if (not found or "ref" in found) and (bare := _ASIDE.sub("", title)) != title:
        return title_points(bare) or found
    if "/" in title and {"deadline", "updates"} <= found.keys():
        return title_points(title.split("/", maxsplit=1)[0]) or found
    return _settle(words, found)


_OF_ACTION = re.compile(
    r"\b(?:taken|by|dates?|owners?|leads?|status|completed?|progress|updates?|latest"
    r"|outstanding|officer|whom|when|rag|due|comments?)\b"
)


def _settle(words: str, found: dict[Field, int]) -> Mapping[Field, int]:
    """ "Action by", "Latest action" and "Action status" speak of an action without being one."""
    if found.get("action", 0) in range(70, 100) and _OF_ACTION.search(words) and len(found) > 1:
        found["action"] = 40
    if "updates" in found and found["updates"] >= 84 and found.get("rag", 0) < 90:
        found.pop("rag", None)
    if found.get("evaluation", 0) >= 100:
        found.pop("action", None)
    if found.get("start", 0) >= 88:
        found.pop("deadline", None)
    return found


def _words_of(patterns: str) -> frozenset[str]:
    """Every word that a pattern may want, plural or not, written apart or as one."""
    patterns += patterns.replace(" ?", "")
    found = re.findall(r"([a-z#%]{2,})(\?)?", re.sub(r"\\[a-z]", " ", patterns))
    ends = {
        word[: -len(end)] + other
        for word, _ in found
        for end, other in (("y", "ies"), ("ies", "y"))
        if word.endswith(end)
    }
    return frozenset({word for word, _ in found} | {word[:-1] for word, optional in found if optional} | ends)


_COMMON = "the we it you they is are be has to of for in on at this"
_PLAIN = """
# r no by brag action actions task tasks activity activities milestone milestones deliverable step intervention priority
priorities responsibility responsibilities achieved achievement complete completed update updates
"""
_TITLE_WORDS = (
    _words_of(" ".join(pattern for group in TITLES.values() for _, pattern in group)) | frozenset(_PLAIN.split())
) - frozenset(_COMMON.split())


def may_be_title(text: str) -> bool:
    """A cheap look before the patterns: whether any word of a text is ever used in a title, as no number alone is."""
    return len(text) <= LONGEST_TITLE and not text.replace(".", "").isdecimal() and _has_title_word(text)


@lru_cache(maxsize=4096)
def _has_title_word(text: str) -> bool:
    return not _TITLE_WORDS.isdisjoint(plain(text).split())


_ALSO_VALUES = re.compile(
    r"^(?:completed?|open|opened|closed?|done|achieved|on track|stage|contact|team|service"
    r"|partners?|achievements?|started|ongoing|deadline passed"
    r"|end|from|by|completion|no"
    rf"|(?:\w+ )?(?:lead|officer|managers?|directors?|team|staff|partnership|agencies)|{ROUND})$"
)
_LONG = 5


def evidence(text: str) -> Mapping[Field, int]:
    """What a text says for its row being a row of titles: a word that is as often a value says nothing."""
    words = plain(text)
    points = title_points(text)
    if not points or (_ALSO_VALUES.match(words) and words not in _SURE_TITLES):
        return {}
    least = 90 if len(words.split()) > _LONG else 66
    return {
        name: earned for name, earned in points.items() if earned >= least and not (name == "updates" and earned == 88)
    }


_SURE_TITLES = frozenset(("no", "lead", "lead officer", "responsible officer", "lead agencies", "action lead"))


def strength(title: str) -> int:
    """How surely words are some column's title, from 0 to 100."""
    return max(title_points(title).values(), default=0)


def names_extra(title: str) -> bool:
    """Whether a title is known to belong to no field, whatever its cells look like: a cost, an actual date."""
    return _EXTRA.search(plain(title)) is not None
