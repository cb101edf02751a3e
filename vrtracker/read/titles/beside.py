"""What a title means beside the others of its table: right of the work, "Priority" is a grade and "Outcome" a hope."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.titles.points import EXACT, SURELY, names_extra, plain, title_points

SUB_ACTION = 102
"""The points of a title that says "sub-action"."""
BARE_DATE = 55
"""The points of a title that says "date" and no more."""
ADVISED = 82
"""The points, as an objective, of what somebody found, needed or recommended."""
SAYS = 60
NAMES = 50
"""The least points of a title that may name the work where nothing says it better."""
UNTOLD = 10
"""The points of a title that hardly says a field: its cells must say much of it.

Those of an outcome before who and when and beside measures for progress, and of an item for a number.
"""
LEAST_PROMISE = 3
"""How many words an answer that promises work has."""

Points = Mapping[Field, int]


class _Title(NamedTuple):
    """One title's words and points, and the points of those left and right of it."""

    words: str
    points: Points
    left: Sequence[Points]
    right: Sequence[Points]
    first: bool
    """Whether another title says that its dates were the first: "Original deadline"."""

    @property
    def others(self) -> Sequence[Points]:
        return [*self.left, *self.right]


def points_beside(titles: Sequence[str]) -> tuple[Points, ...]:
    """The points of each title, once the other titles have had their say."""
    alone = [title_points(title) for title in titles]
    first = any(_FIRST.search(plain(title)) for title in titles)
    return tuple(
        _beside(_Title(plain(title), alone[at], alone[:at], alone[at + 1 :], first)) for at, title in enumerate(titles)
    )


def _beside(title: _Title) -> Points:
    return next((found for rule in _RULES if (found := rule(title)) is not None), title.points)


def _over_sub_actions(title: _Title) -> Points | None:
    """Beside "Sub-action", an "Action" is what groups them."""
    is_action = title.points.get("action", 0) in range(97, SUB_ACTION)
    return {"objective": 101} if is_action and any(p.get("action") == SUB_ACTION for p in title.others) else None


def _stage(title: _Title) -> Points | None:
    """Beside an "Action", a milestone is none."""
    if not _STAGE.match(title.words) or not any(_is_action(points) for points in title.others):
        return None
    return _without(title, "action")


def _grade(title: _Title) -> Points | None:
    """Right of the work, of a finding or of who does it and how it goes, "Priority" is how urgent it is."""
    known = any(work_points(points) >= NAMES or _is_advice(points) or _is_asked(points) for points in title.left)
    if title.words != "priority" or not (known or any(points.get("rag", 0) >= SAYS for points in title.left)):
        return None
    return _without(title, "objective", "action")


def _details(title: _Title) -> Points | None:
    """Right beside the work, or beside a recommendation, a description only tells more of it."""
    if title.words not in _DETAILS:
        return None
    told = bool(title.left) and work_points(title.left[-1]) >= NAMES
    return _without(title, "action") if told or any(map(_is_advice, title.others)) else None


def _next(title: _Title) -> Points | None:
    """Next steps right of the work, of a recommendation or of who does it, and further work, only follow it."""
    known = any(work_points(points) >= SAYS or _is_advice(points) or _is_asked(points) for points in title.left)
    further = _FURTHER.match(title.words) and any(work_points(points) >= SURELY for points in title.left)
    return _without(title, "action") if further or (title.words in _NEXT and known) else None


def _item(title: _Title) -> Points | None:
    """Where no other title is the work's, the items are the work, not its numbers, and minutes may be."""
    if title.words not in _ITEMS or any(points.get("action", 0) >= SAYS for points in title.others):
        return None
    number = title.points["ref"] if title.words in _MINUTES else UNTOLD
    return {**title.points, "ref": number, "action": 66}


def _undertaken(title: _Title) -> Points | None:
    """Where no other title may be the work's, measures left of who or when are those to be taken."""
    if not _MEASURES.match(title.words) or any(points.get("action", 0) >= 45 for points in title.others):
        return None
    return {**title.points, "action": SURELY} if any(map(_is_asked, title.right)) else None


def _whose(title: _Title) -> Points | None:
    """Left of the work, where another title says who does it, a service or a directorate is what it concerns."""
    work = any(work_points(points) >= SURELY for points in title.right)
    asked = any(points.get("owner", 0) >= SURELY for points in title.others)
    return {} if title.words in _BODIES and work and asked else None


def _completed(title: _Title) -> Points | None:
    """Beside another title that says by when, a completion date is when the work was completed; not the first's."""
    due = not title.first and any(points.get("deadline", 0) >= SURELY for points in title.others)
    return {} if title.words in _COMPLETION and due else None


def _raised(title: _Title) -> Points | None:
    """A bare date with nothing of the work to its left is when this was raised."""
    if title.points.get("deadline") != BARE_DATE:
        return None
    said = any(max(points.get(name, 0) for name in _WORK) >= SAYS for points in title.left)
    return None if said else _without(title, "deadline")


def _aimed(title: _Title) -> Points | None:
    """An outcome left of the work is what it is for."""
    if title.words not in _OUTCOMES or any(work_points(points) >= SAYS for points in title.left):
        return None
    right = any(work_points(points) >= SAYS for points in title.right)
    return {"objective": title.points["objective"]} if right else None


def _tested(title: _Title) -> Points | None:
    """What is assessed, left of the work, is what the work is for, where nothing else is."""
    if title.words not in _TESTS or any(points.get("objective", 0) >= SAYS for points in title.others):
        return None
    left = any(work_points(points) >= SAYS for points in title.left)
    return {"objective": ADVISED} if not left and any(work_points(p) >= SURELY for p in title.right) else None


def _hoped(title: _Title) -> Points | None:
    """An outcome right of the work is no aim; before a column of when, or of who beside measures, it is hoped for."""
    if _CAME.isdisjoint(title.words.split()) or not any(work_points(points) >= SAYS for points in title.left):
        return None
    points = _without(title, "objective")
    if title.words not in _OUTCOMES:
        return points
    measured = any(points.get("evaluation", 0) >= ADVISED for points in title.others)
    hoped = _has_date(title.right) or (measured and any(map(_is_asked, title.right)))
    told = UNTOLD if hoped else points["evaluation"]
    return {**points, "evaluation": points["updates"], "updates": told}


def _came(title: _Title) -> Points | None:
    """An impact right of the work and of who does it or by when evaluates it, not the criteria set left of that."""
    if title.words not in _IMPACTS or not any(map(_is_asked, title.left)):
        return None
    set_before = any(points.get("evaluation", 0) in _CRITERIA for points in title.left)
    known = any(work_points(points) >= SAYS for points in title.left)
    return {"evaluation": _CRITERIA.stop + 1} if set_before and known else None


def _promised(title: _Title) -> Points | None:
    """What managers answer to a recommendation is the work, where a date or a progress beside it is of that."""
    if title.words not in _ANSWERS or not any(map(_is_advice, title.left)):
        return None
    told = any(points.get("updates", 0) >= 84 for points in title.others) or _has_date(title.right)
    return {"action": SURELY} if told and not any(work_points(points) >= SURELY for points in title.others) else None


def _purposed(title: _Title) -> Points | None:
    """Action taken to some end, where no other title is the work's and another tells its progress, is the work."""
    if not _TO_AN_END.match(title.words) or any(work_points(points) >= SAYS for points in title.others):
        return None
    return {"action": SURELY} if any(points.get("updates", 0) >= 84 for points in title.others) else None


def _heard(title: _Title) -> Points | None:
    """What people said, right before what was done of it, is what that was for, where no other title says either."""
    answered = bool(title.right) and title.right[0].get("updates", 0) >= EXACT
    known = any(max(work_points(points), points.get("objective", 0)) >= SAYS for points in title.others)
    return {"objective": ADVISED} if answered and not known and _FEEDBACK.match(title.words) else None


def is_curt_answer(title: str, words: float) -> bool:
    """Whether managers only answer yes or no: "Agreed", "Partly accepted" is no work."""
    return words < LEAST_PROMISE and plain(title) in _ANSWERS


def _by(title: _Title) -> Points | None:
    """ "By" is a person where no other title says who; where none says when either, it may still be a date.

    Beside both, "Completed by" says who did it, or when: neither who is to, nor by when.
    """
    dated = _has_date(title.others)
    if title.words not in _BY or any(points.get("owner", 0) >= SAYS for points in title.others):
        return {} if dated and title.words == "completed by" else None
    if dated:
        return {"owner": 95}
    return {"owner": 95, "deadline": SURELY} if title.words == "by" else None


def _discussed(title: _Title) -> Points | None:
    """Beside the numbers of the actions, an item of an agenda is what was talked about."""
    if not title.words.startswith("agenda "):
        return None
    numbered = any(points.get("ref", 0) >= 75 for points in title.others)
    return {"objective": 66} if numbered else None


def _dated(title: _Title) -> Points | None:
    """Where no other title says when, a date of some kind right of the work is when it is due."""
    if title.points or not title.words.endswith(" date") or _has_date(title.others) or names_extra(title.words):
        return None
    return {"deadline": SAYS} if any(work_points(points) >= SAYS for points in title.left) else None


def _target(title: _Title) -> Points | None:
    """A target beside a date is what to reach, not when; without one, right of who does it, it is when."""
    if title.words not in _TARGETS:
        return None
    owned = any(points.get("owner", 0) >= SAYS for points in title.left)
    if _has_date(title.others):
        return _without(title, "deadline", *(("objective", "action") if owned else ()))
    return {"deadline": SAYS} if owned else None


def _name(title: _Title) -> Points | None:
    """Where another title says who leads, a name is the name of something else."""
    if title.words not in _NAMES or not any(points.get("owner", 0) > title.points["owner"] for points in title.others):
        return None
    return _without(title, "owner")


_RULES: tuple[Callable[[_Title], Points | None], ...] = (
    _over_sub_actions,
    _stage,
    _grade,
    _details,
    _next,
    _item,
    _undertaken,
    _whose,
    _completed,
    _raised,
    _aimed,
    _tested,
    _hoped,
    _came,
    _promised,
    _purposed,
    _heard,
    _by,
    _discussed,
    _name,
    _target,
    _dated,
)
_BODIES = frozenset(("service", "services", "directorate", "department", "division", "unit", "team"))
_FIRST = compiled(r"\b(?:original|initial|first|old|previous)\b")
_COMPLETION = frozenset(("completion date", "date of completion"))
_STAGE = compiled(r"^(?:(?:key|main|interim|major|planned) )?(?:milestones?|deliverables?)$|^step$")
"""Titles of what shows that work gets on; without another title for the work they may be the work."""
_DETAILS = frozenset(("description", "details", "detail"))
_NEXT = frozenset(("next steps", "next step", "next actions", "next action"))
_FURTHER = compiled(r"^(?:any )?(?:further|additional|other|outstanding|remaining|follow up) (?:actions?|work|steps)\b")
_MINUTES = frozenset(("minute", "minutes"))
_ITEMS = _MINUTES | {"item", "items"}
_MEASURES = compiled(
    r"^(?!.*\b(?:success|performance|outcomes?|outputs?|progress|impact|quality)\b)(?:\w+ )*measures?$"
)
_OUTCOMES = frozenset(("outcome", "outcomes"))
_TESTS = frozenset(("indicator", "indicators", "criterion", "criteria", "requirement", "requirements"))
_CAME = _OUTCOMES | {"observation", "observations"}
_IMPACTS = frozenset(("impact", "impacts", "impact made", "impact seen", "actual impact", "difference made"))
_CRITERIA = range(ADVISED, 103)
"""The points for an evaluation of a title of criteria or measures, less than those of "Evaluation" itself."""
_ANSWERS = frozenset(("management response", "management responses", "management comment", "management comments"))
_TO_AN_END = compiled(r"^actions? taken to (?!date\b)\w+")
_FEEDBACK = compiled(r"^(?:\w+ )?(?:feedback|complaints?)\b|^comments? (?:made|received)\b")
_BY = frozenset(("by", "implemented by", "implementation by", "completed by", "to be completed by"))
_TARGETS = frozenset(("target", "targets"))
_NAMES = frozenset(("name", "names", "initials", "contact"))
_WORK: tuple[Field, ...] = ("action", "objective", "updates")


def _has_date(others: Sequence[Points]) -> bool:
    return any(points.get("deadline", 0) >= BARE_DATE for points in others)


def _is_asked(points: Points) -> bool:
    """Whether a title asks who does the work or by when."""
    return max(points.get("owner", 0), points.get("deadline", 0)) >= SAYS


def _is_action(points: Points) -> bool:
    return points.get("action", 0) >= SURELY


def is_stage(title: str) -> bool:
    """Whether a title is of stages of some work."""
    return _STAGE.match(plain(title)) is not None


def work_points(points: Points) -> int:
    """How surely a title is the work's, and neither what it is for nor the number or the officer of an action."""
    said = points.get("action", 0)
    return said if said > max((points[name] for name in points if name != "action"), default=0) else 0


def is_work(title: str) -> bool:
    """Whether a title by itself is the work's."""
    return work_points(title_points(title)) >= SAYS


def _is_advice(points: Points) -> bool:
    return points.get("objective") == ADVISED


def _without(title: _Title, *names: Field) -> Points:
    return {name: earned for name, earned in title.points.items() if name not in names}
