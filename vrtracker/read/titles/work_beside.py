"""What is the work among the titles of a table: an action, its stages, what only tells more of it or follows it."""

from __future__ import annotations

from collections.abc import Callable

from vrtracker.patterns import compiled
from vrtracker.read.titles.neighbours import (
    NAMES,
    SAYS,
    UNTOLD,
    Among,
    Points,
    has_date,
    is_action,
    is_advice,
    is_asked,
    without,
    work_points,
)
from vrtracker.read.titles.points import EXACT, SURELY, plain

SUB_ACTION = 102
"""The points of a title that says "sub-action"."""
AIMED = 70
"""The least points, as an objective, of a title that says what work is for."""
_AT_LENGTH = 4
"""How many words a title has that is more than the name of a column."""
LEAST_PROMISE = 3
"""How many words an answer that promises work has."""


def _over_sub_actions(title: Among) -> Points | None:
    """Beside "Sub-action", an "Action" is what groups them."""
    grouping = title.points.get("action", 0) in range(97, SUB_ACTION)
    return {"objective": 101} if grouping and any(p.get("action") == SUB_ACTION for p in title.others) else None


def _wordy(title: Among) -> Points | None:
    """Beside a title that is the work's and no more, "Action required", one that speaks of work at length is none."""
    said = SURELY <= work_points(title.points) < EXACT and len(title.words.split()) >= _AT_LENGTH
    return without(title, "action") if said and any(work_points(p) > EXACT for p in title.others) else None


def _stage(title: Among) -> Points | None:
    """Beside an "Action", a milestone is none."""
    if not _STAGE.match(title.words) or not any(is_action(points) for points in title.others):
        return None
    return without(title, "action")


def _details(title: Among) -> Points | None:
    """Right of the work, or beside a recommendation, a description only tells more of it."""
    if title.words not in _DETAILS:
        return None
    told = any(work_points(points) >= NAMES for points in title.left)
    return without(title, "action") if told or any(map(is_advice, title.others)) else None


def _next(title: Among) -> Points | None:
    """Next steps right of the work, of a recommendation or of who does it, and further work, only follow it."""
    known = any(work_points(points) >= SAYS or is_advice(points) or is_asked(points) for points in title.left)
    further = _FURTHER.match(title.words) and any(work_points(points) >= SURELY for points in title.left)
    return without(title, "action") if further or (title.words in _NEXT and known) else None


def _numbers_another(title: Among) -> Points | None:
    """Right of the work, the number of a risk or of a contract is none of the action's."""
    told = any(work_points(points) >= SAYS for points in title.left)
    return without(title, "ref") if told and "ref" in title.points and _OTHER_NUMBERED.match(title.words) else None


def _item(title: Among) -> Points | None:
    """Where no other title is the work's, the items are the work, not its numbers, and minutes may be."""
    if title.words not in _ITEMS or any(points.get("action", 0) >= SAYS for points in title.others):
        return None
    number = title.points["ref"] if title.words in _MINUTES else UNTOLD
    return {**title.points, "ref": number, "action": 66}


def _undertaken(title: Among) -> Points | None:
    """Where no other title may be the work's, measures left of who or when are those to be taken."""
    if not _MEASURES.match(title.words) or any(points.get("action", 0) >= 45 for points in title.others):
        return None
    return {**title.points, "action": SURELY} if any(map(is_asked, title.right)) else None


def _promised(title: Among) -> Points | None:
    """What managers answer to a recommendation is the work, where a date or a progress beside it is of that."""
    if title.words not in _ANSWERS or not any(map(is_advice, title.left)):
        return None
    told = any(points.get("updates", 0) >= 84 for points in title.others) or has_date(title.right)
    return {"action": SURELY} if told and not any(work_points(points) >= SURELY for points in title.others) else None


def _pledged(title: Among) -> Points | None:
    """Right of an aim or a theme, what is pledged is the work, where who or when is asked and nothing else is it."""
    if title.words not in _PLEDGES or any(work_points(points) >= SAYS for points in title.others):
        return None
    aimed = any(points.get("objective", 0) >= AIMED for points in title.left)
    return {"action": SURELY} if aimed and any(map(is_asked, title.right)) else None


def _resolved(title: Among) -> Points | None:
    """What a meeting resolved, in front of who acts and behind a number alone, is the work where nothing else is it."""
    if title.words not in _RESOLUTIONS or any(work_points(points) >= SAYS for points in title.others):
        return None
    first = all(points.keys() <= {"ref"} for points in title.left)
    return {"action": SURELY} if first and any(points.get("owner", 0) >= SAYS for points in title.right) else None


def _proposed(title: Among) -> Points | None:
    """What is proposed, beside who does it or when and with no work or advice of another title, is the work."""
    if not _PROPOSALS.match(title.words) or not any(map(is_asked, title.others)):
        return None
    told = any(work_points(points) >= SAYS for points in title.others) or any(map(is_advice, title.right))
    return None if told else {"action": SURELY}


def _purposed(title: Among) -> Points | None:
    """Action taken to some end, where no other title is the work's and another tells its progress, is the work."""
    if not _TO_AN_END.match(title.words) or any(work_points(points) >= SAYS for points in title.others):
        return None
    return {"action": SURELY} if any(points.get("updates", 0) >= 84 for points in title.others) else None


def is_curt_answer(title: str, words: float) -> bool:
    """Whether managers only answer yes or no: "Agreed", "Partly accepted" is no work."""
    return words < LEAST_PROMISE and plain(title) in _ANSWERS


def tells_more(title: str) -> bool:
    """Whether a title is of what only tells more of something: a description."""
    return plain(title) in _DETAILS


def is_stage(title: str) -> bool:
    """Whether a title is of stages of some work."""
    return _STAGE.match(plain(title)) is not None


WORK_RULES: tuple[Callable[[Among], Points | None], ...] = (
    _over_sub_actions,
    _wordy,
    _stage,
    _details,
    _next,
    _numbers_another,
    _item,
    _undertaken,
    _promised,
    _pledged,
    _resolved,
    _proposed,
    _purposed,
)
_STAGE = compiled(r"^(?:(?:key|main|interim|major|planned) )?(?:milestones?|deliverables?)$|^step$")
"""Titles of what shows that work gets on; without another title for the work they may be the work."""
_OTHER_NUMBERED = compiled(r"^(?:risk|budget|cost|contract|crime|incident|policy|page|order|invoice)\b")
_DETAILS = frozenset(("description", "details", "detail"))
_NEXT = frozenset(("next steps", "next step", "next actions", "next action"))
_FURTHER = compiled(r"^(?:any )?(?:further|additional|other|outstanding|remaining|follow up) (?:actions?|work|steps)\b")
_MINUTES = frozenset(("minute", "minutes"))
_ITEMS = _MINUTES | {"item", "items"}
_MEASURES = compiled(
    r"^(?!.*\b(?:success|performance|outcomes?|outputs?|progress|impact|quality)\b)(?:\w+ )*measures?$"
)
_PLEDGES = frozenset(
    f"{whose}{what}"
    for whose in ("", "our ", "the ", "partnership ", "key ")
    for what in ("commitment", "commitments", "pledge", "pledges", "promise", "promises")
)
_ANSWERS = frozenset(("management response", "management responses", "management comment", "management comments"))
_RESOLUTIONS = frozenset(
    ("resolved", "resolution", "resolutions", "decision", "decisions", "agreed", "what was agreed", "resolved that")
)
_PROPOSALS = compiled(r"^(?:(?:our|the|councils?) )?proposals?$")
_TO_AN_END = compiled(r"^actions? taken to (?!date\b)\w+")
