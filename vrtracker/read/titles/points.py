"""How well the words above a column fit each field's titles, and whether words are some column's title at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.titles.field_words import EXTRA, SHORT, TITLES
from vrtracker.read.titles.head import HEADS, head_of
from vrtracker.read.titles.progress_words import ROUND
from vrtracker.read.titles.typos import mended

_PATTERNS: Mapping[Field, tuple[tuple[int, re.Pattern[str]], ...]] = {
    name: tuple((points, compiled(pattern)) for points, pattern in patterns) for name, patterns in TITLES.items()
}
_EXTRA = compiled(EXTRA)
_NOT_WORDS = compiled(r"[^\w#%]+|_")
_HUMP = compiled(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
"""Where a data set runs words together: dueDate, actionTitle."""
LONGEST_TITLE = 90
SURE = 66
"""Points from which words are a title, and hardly a value."""


@lru_cache(maxsize=4096)
def plain(title: str) -> str:
    """A title as its patterns see it: lower-case words with single spaces, "R/A/G" as "r a g"."""
    words = without_mark(title).replace("'", "").replace("’", "")
    if " " not in words:
        words = _HUMP.sub(" ", words)
    return " ".join(_NOT_WORDS.sub(" ", words.lower()).split())


def without_mark(title: str) -> str:
    """A title without the mark of the note that explains it: "Lead officer[iv]", "Action¹"."""
    return title if title.isascii() and title[-1:] != "]" else _MARK.sub("", title)


MARK = r"(?:[¹²³⁰⁴-⁹]{1,2}|\[(?:\d{1,2}|[ivx]{1,5}|[a-z])\])"
"""What refers to a note at the foot: ¹ [1] [iv] [a]."""
_MARK = compiled(rf"(?<=\S)(?:[\s,]?{MARK})+\s*$", re.IGNORECASE)

_ASIDE = compiled(r"\s*\([^()]*\)[\s:*]*$")
"""What people add to a title to say how its column is filled in: (newest first), (delete as needed)."""

_RUN_IN = compiled(r"[A-Za-z]{3}[1-9]$")
_CHOICE = compiled(r"\([^()]*(?:/| or )[^()]*\)\s*$")
"""An aside of what may be written in the column: (Lead/Partner), (yes or no)."""
_SEVERAL = compiled(r"[/,&]|\band\b|\bwith\b", re.IGNORECASE)
_TOLD_TOGETHER: tuple[Field, ...] = ("action", "owner", "deadline", "updates")
_BROKEN = compiled(r"(?<=[a-z])-\s+(?=[a-z])")
"""Where a narrow column broke a word: "Respon- sible"."""
_PLURAL = compiled(r"\s?\((?:e?s|ies)\)|/e?s\b", re.IGNORECASE)
"""How people write one or more: date(s), owner/s, agency (ies)."""
_RUN_ON = compiled(r"(?<=[a-z])['’](ll|ve|re)\b", re.IGNORECASE)
_RUN_ON_WORDS = {"ll": " will", "ve": " have", "re": " are"}
_WHAT_IS = compiled(
    r"^(?:what (?:is|are) (?:an?|our|the|your)"
    r"|(?:(?:brief|full|short) )?(?:description|details?|summary) of(?: (?:an?|any|each|our|the|this|your))?) "
)
"""What asks for a thing, or for its description, asks for the thing."""
_ASKING = compiled(r"^(?:what|who|whos|how|when|where|why|which|is|are|do|does|has|have)\b")


@lru_cache(maxsize=4096)
def title_points(title: str) -> Mapping[Field, int]:
    """The points a title earns for each field it may stand for; none for words too long to be a title."""
    words = _spelt_out(title)
    bare = _ASIDE.sub("", title)
    if len(words) > LONGEST_TITLE and bare != title:
        return title_points(bare)
    if not words or len(words) > LONGEST_TITLE:
        return {}
    if _EXTRA.search(words):
        return _by_sure_first(title)
    found = _matched(words)
    chosen = "rag" not in found and _CHOICE.search(title) is not None
    if bare != title and (chosen or "ref" in found or _best(title_points(bare))[1] > _best(found)[1]):
        return title_points(bare) or ({} if chosen else found)
    return _of_several(title, found) or _by_head(title, _settle(words, found)) or _by_first(title) or _by_marked(title)


def _of_several(title: str, found: Mapping[Field, int]) -> Mapping[Field, int]:
    """What a title names first, where it is sure of that and tells of more: "Action and lead", "Timescale/progress"."""
    several = _SEVERAL.search(title) if found else None
    first = title_points(title[: several.start()]) if several else {}
    name, sure = _best(first)
    other, whole = _best(found)
    apart = whole < EXACT or (name == "action" and other in ("owner", "deadline"))
    told = name in _TOLD_TOGETHER or (name == other == "rag" and "updates" not in found)
    return first if apart and sure >= SURELY and told else {}


def _best(points: Mapping[Field, int]) -> tuple[Field, int]:
    return max(points.items(), key=lambda each: each[1], default=("extra", 0))


def _by_first(title: str) -> Mapping[Field, int]:
    """What the first of two names of a column says, where both together say nothing: "Standard/criterion".

    Where that says nothing either, the second may say what the work is for: "Location / problem".
    """
    first, _, other = title.partition("/")
    said = title_points(first) if other else {}
    found = said or {name: points for name, points in title_points(other).items() if name == "objective"}
    return {name: min(points, HEADED) for name, points in found.items()}


def _by_marked(title: str) -> Mapping[Field, int]:
    """What a title surely says but for the number of a note that ran into it, its superscript lost: "Deadline3"."""
    said = title_points(title[:-1]) if _RUN_IN.search(title) else {}
    return said if _best(said)[1] >= SURELY else {}


def _by_sure_first(title: str) -> Mapping[Field, int]:
    """The same where the other name is of no field: only where the first is surely one's, "Objective/rationale"."""
    first = _by_first(title)
    return first if first and strength(title.partition("/")[0]) >= EXACT else {}


def _spelt_out(title: str) -> str:
    """A title's plain words with what is written short written out: "Est. Compl.", "What we'll do"."""
    whole = _PLURAL.sub("", _BROKEN.sub("", title))
    said = _RUN_ON.sub(lambda short: _RUN_ON_WORDS[short[1].lower()], whole)
    return _WHAT_IS.sub("", " ".join(SHORT.get(word) or mended(word) for word in plain(said).split()))


def _matched(words: str) -> dict[Field, int]:
    """The points of each field's best pattern; the nouns inside a question are not what it asks for."""
    asking = _ASKING.match(words) is not None
    found: dict[Field, int] = {}
    for name, patterns in _PATTERNS.items():
        for points, pattern in patterns:
            if pattern.match(words) if asking else pattern.search(words):
                found[name] = points
                break
    return found


HEADED = 64
"""The points of a title whose noun alone says its field: too few to tell a row of titles by."""
SURELY = 90
"""The points of a title that hardly says anything but its field."""
EXACT = 94
"""The points of a title that people write in these very words."""
FAR_MORE = 22
"""By how many points more success criteria, though with evidence, are no progress."""
_DATED: frozenset[Field] = frozenset(("deadline", "start"))


def _by_head(title: str, found: Mapping[Field, int]) -> Mapping[Field, int]:
    """What the noun of a title says, where its words together say nothing surely."""
    words = plain(title.split("/", maxsplit=1)[0])
    head = head_of(words)
    name = HEADS.get(head)
    best = max(found.values(), default=0)
    sure = best >= EXACT or (found and " " not in words) or _ASKING.match(words)
    apart = (name == "ref" and not words.endswith(head)) or (head == "date" and _is_of_day(found))
    if name is None or sure or apart or found.get(name, 0) == best > 0:
        return found
    return {} if name == "extra" else {name: max(HEADED, found.get(name, 0))}


def _is_of_day(found: Mapping[Field, int]) -> bool:
    """Whether a date is said to be that of the work, or of an update."""
    return not _DATED.isdisjoint(found) or found.get("updates", 0) >= SURELY


_OF_ACTION = compiled(
    r"\b(?:taken|by|dates?|owners?|leads?|status|completed?|progress|updates?|latest"
    r"|outstanding|officer|whom|when|rag|due|comments?|requiring|needing)\b"
)
_TO_WHAT_END = compiled(r"(?<=[a-z]) to (?!be\b|date\b).*")


_LINK = compiled(r"^(?:\w+ )?links? (?:to|with)\b")


def _settle(words: str, found: dict[Field, int]) -> Mapping[Field, int]:
    """ "Action by", "Latest action", "Links to actions" speak of an action without being one; its number is no more."""
    if 75 <= found.get("ref", 0) == max(found.values()):
        return {"ref": found["ref"]}
    if _LINK.match(words):
        found.pop("action", None)
    if "rag" in found and words.endswith((" status", " rag")):
        found.pop("objective", None)
    if found.get("action", 0) in range(70, 100) and _OF_ACTION.search(_TO_WHAT_END.sub("", words)) and len(found) > 1:
        found["action"] = 40
    if "updates" in found and found["updates"] >= 84 and found.get("rag", 0) < 90:
        found.pop("rag", None)
    if found.get("evaluation", 0) >= 100:
        found.pop("action", None)
    if found.get("evaluation", 0) >= found.get("updates", 0) + FAR_MORE:
        found.pop("updates", None)
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
    _words_of(" ".join(pattern for group in TITLES.values() for _, pattern in group))
    | frozenset(_PLAIN.split())
    | frozenset(SHORT)
) - frozenset(_COMMON.split())


def may_be_title(text: str) -> bool:
    """A cheap look before the patterns: whether any word of a text is ever used in a title, as no number alone is."""
    return len(text) <= LONGEST_TITLE and not text.replace(".", "").isdecimal() and _has_title_word(text)


@lru_cache(maxsize=4096)
def _has_title_word(text: str) -> bool:
    return not _TITLE_WORDS.isdisjoint(plain(text.rstrip("123456789")).split())


_ALSO_VALUES = compiled(
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
    return _EXTRA.search(plain(title)) is not None and not _by_sure_first(title)
