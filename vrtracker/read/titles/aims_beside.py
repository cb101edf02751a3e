"""What work is for and what came of it, among the titles of a table: "Priority", "Outcome", "Impact", "Feedback"."""

from __future__ import annotations

from collections.abc import Callable

from vrtracker.patterns import compiled
from vrtracker.read.titles.neighbours import (
    ADVISED,
    NAMES,
    SAYS,
    UNTOLD,
    Among,
    Points,
    has_date,
    is_advice,
    is_asked,
    without,
    work_points,
)
from vrtracker.read.titles.points import EXACT, SURELY


def _grade(title: Among) -> Points | None:
    """Right of the work, of a finding or of who does it and how it goes, "Priority" is how urgent it is."""
    known = any(work_points(points) >= NAMES or is_advice(points) or is_asked(points) for points in title.left)
    if title.words != "priority" or not (known or any(points.get("rag", 0) >= SAYS for points in title.left)):
        return None
    return without(title, "objective", "action")


def _troubled(title: Among) -> Points | None:
    """Risks and issues right of the work are what stands in its way, not what it is for."""
    hindered = _TROUBLES.match(title.words) and any(work_points(points) >= SAYS for points in title.left)
    return without(title, "objective", "action") if hindered else None


def _aimed(title: Among) -> Points | None:
    """An outcome left of the work is what it is for."""
    if title.words not in _OUTCOMES or any(work_points(points) >= SAYS for points in title.left):
        return None
    right = any(work_points(points) >= SAYS for points in title.right)
    return {"objective": title.points["objective"]} if right else None


def _tested(title: Among) -> Points | None:
    """What is assessed, left of the work, is what the work is for, where nothing else is."""
    if title.words not in _TESTS or any(points.get("objective", 0) >= SAYS for points in title.others):
        return None
    left = any(work_points(points) >= SAYS for points in title.left)
    return {"objective": ADVISED} if not left and any(work_points(p) >= SURELY for p in title.right) else None


def _hoped(title: Among) -> Points | None:
    """An outcome right of the work is no aim; right of who does it, with no work further right, it is no work either.

    It is hoped for right after the outputs, before a column of when, and before one of who beside measures.
    """
    if _CAME.isdisjoint(title.words.split()):
        return None
    ends = any(map(is_asked, title.left)) and not any(work_points(points) >= SAYS for points in title.right)
    if not ends and not any(work_points(points) >= SAYS for points in title.left):
        return None
    points = without(title, "objective", "action") if ends else without(title, "objective")
    if title.words not in _OUTCOMES:
        return points
    measured = any(points.get("evaluation", 0) >= ADVISED for points in title.others)
    produced = title.left[-1].keys() == {"evaluation"} and title.left[-1]["evaluation"] < SAYS
    hoped = produced or has_date(title.right) or (measured and any(map(is_asked, title.right)))
    told = UNTOLD if hoped else points["evaluation"]
    return {**points, "evaluation": points["updates"], "updates": told}


def _came(title: Among) -> Points | None:
    """An impact right of the work and of who does it or by when evaluates it, not the criteria set left of that."""
    if title.words not in _IMPACTS or not any(map(is_asked, title.left)):
        return None
    set_before = any(points.get("evaluation", 0) in _CRITERIA for points in title.left)
    known = any(work_points(points) >= SAYS for points in title.left)
    return {"evaluation": _CRITERIA.stop + 1} if set_before and known else None


def _heard(title: Among) -> Points | None:
    """What people said, right before what was done of it, is what that was for, where no other title says either.

    So are comments right before the work and left of all else but a number, where they are not dated as progress is.
    """
    if not _FEEDBACK.match(title.words):
        return None
    answered = bool(title.right) and title.right[0].get("updates", 0) >= EXACT
    known = any(max(work_points(points), points.get("objective", 0)) >= SAYS for points in title.others)
    if answered and not known:
        return {"objective": ADVISED}
    first = all(points.keys() <= {"ref"} for points in title.left)
    before_work = bool(title.right) and (work_points(title.right[0]) >= SAYS or is_advice(title.right[0]))
    return {"objective": ADVISED, "updates": UNDATED} if first and before_work else None


def _told(title: Among) -> Points | None:
    """Right of who does the work or by when, what people said is what they said of it, and not what it is for."""
    return {} if _SAID.match(title.words) and any(map(is_asked, title.left)) else None


def _discussed(title: Among) -> Points | None:
    """Beside the numbers of the actions, an item of an agenda is what was talked about."""
    if not title.words.startswith("agenda "):
        return None
    numbered = any(points.get("ref", 0) >= 75 for points in title.others)
    return {"objective": 66} if numbered else None


AIM_RULES: tuple[Callable[[Among], Points | None], ...] = (
    _grade,
    _troubled,
    _aimed,
    _tested,
    _hoped,
    _came,
    _heard,
    _told,
    _discussed,
)
_TROUBLES = compiled(
    r"^(?:(?:key|any) )?(?:risks?|issues?|barriers?|challenges|concerns) (?:(?:and|or) )?"
    r"(?:risks?|issues?|barriers?|challenges|concerns)$"
)
_OUTCOMES = frozenset(("outcome", "outcomes"))
_TESTS = frozenset(("indicator", "indicators", "criterion", "criteria", "requirement", "requirements"))
_CAME = _OUTCOMES | {"observation", "observations"}
_IMPACTS = frozenset(("impact", "impacts", "impact made", "impact seen", "actual impact", "difference made"))
_CRITERIA = range(ADVISED, 103)
"""The points for an evaluation of a title of criteria or measures, less than those of "Evaluation" itself."""
_FEEDBACK = compiled(
    r"^(?:\w+ )?(?:feedback|complaints?)\b|^(?:(?:details?|summary) of )?(?:\w+ ){0,2}comments?(?: (?:made|received))?$"
)
_SAID = compiled(r"^(?:what )?(?:the )?(?!we\b|i\b)\w+(?: \w+)? (?:say|said|told us|think|thought)\b")
UNDATED = 50
"""The points, as progress, of comments that are only this where their cells are entries with a date."""
