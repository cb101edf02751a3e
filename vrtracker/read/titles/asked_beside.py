"""Who does the work and by when, among the titles of a table: "By", "Completion date", "Target", "Name"."""

from __future__ import annotations

from collections.abc import Callable

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.titles.neighbours import BARE_DATE, SAYS, Among, Points, has_date, without, work_points
from vrtracker.read.titles.points import SURELY, names_extra


def _whose(title: Among) -> Points | None:
    """Left of the work, where another title says who does it, a service or a directorate is what it concerns."""
    work = any(work_points(points) >= SURELY for points in title.right)
    asked = any(points.get("owner", 0) >= SURELY for points in title.others)
    return {} if title.words in _BODIES and work and asked else None


def _signed(title: Among) -> Points | None:
    """Right of an entry and its bare date, "By" or "Initials" is who wrote it, where others say who acts and when."""
    beside, others = title.left[-2:], [*title.left[:-2], *title.right]
    dated = any(points.get("deadline") == BARE_DATE for points in beside)
    entered = dated and any(points.get("updates", 0) >= SAYS for points in beside)
    if title.words not in _SIGNED or not entered or not any(points.get("owner", 0) >= SAYS for points in others):
        return None
    due = any(points.get("deadline", 0) >= SAYS for points in title.left[:-2])
    return {} if due or title.words != "by" else None


def _completed(title: Among) -> Points | None:
    """Beside another title that says by when, a completion date is when the work was completed; not the first's."""
    due = not title.first and any(points.get("deadline", 0) >= SURELY for points in title.others)
    return {} if title.words in _COMPLETION and due else None


def _checked(title: Among) -> Points | None:
    """Beside the titles that say who does the work and by when, those of who checks it and when say neither."""
    if not asks_who_checks(title.words):
        return None
    owned = any(points.get("owner", 0) >= SURELY for points in title.others)
    dated = any(points.get("deadline", 0) >= SURELY for points in title.others)
    of_person, of_time = "owner" in title.points, "deadline" in title.points
    known = (owned or not of_person) and (dated or not of_time) and (owned or dated)
    return {} if known else None


def asks_who_checks(words: str) -> bool:
    """Whether a title's plain words ask who checks how work goes, or when: "Monitored by", "Review date"."""
    return _CHECKS.search(words) is not None


def _raised(title: Among) -> Points | None:
    """A bare date with nothing of the work to its left is when this was raised."""
    if title.points.get("deadline") != BARE_DATE:
        return None
    said = any(max(points.get(name, 0) for name in _WORK) >= SAYS for points in title.left)
    return None if said else without(title, "deadline")


def _milestones(title: Among) -> Points | None:
    """Beside another title that says by when, the times of milestones are those of steps on the way."""
    due = any(points.get("deadline", 0) >= SURELY for points in title.others)
    return without(title, "deadline", "action") if due and _OF_MILESTONES.search(title.words) else None


def _by(title: Among) -> Points | None:
    """ "By" is a person where no other title says who; where none says when either, it may still be a date.

    Beside both, "Completed by" says who did it, or when: neither who is to, nor by when.
    """
    dated = has_date(title.others)
    if title.words not in _BY or any(points.get("owner", 0) >= SAYS for points in title.others):
        return {} if dated and title.words == "completed by" else None
    if dated:
        return {"owner": 95}
    return {"owner": 95, "deadline": SURELY} if title.words == "by" else None


def _name(title: Among) -> Points | None:
    """Where another title says who leads, a name is the name of something else."""
    if title.words not in _NAMES or not any(points.get("owner", 0) > title.points["owner"] for points in title.others):
        return None
    return without(title, "owner")


def _target(title: Among) -> Points | None:
    """A target beside a date is what to reach, not when; without one, right of who does it, it is when."""
    if title.words not in _TARGETS:
        return None
    owned = any(points.get("owner", 0) >= SAYS for points in title.left)
    if has_date(title.others):
        return without(title, "deadline", *(("objective", "action") if owned else ()))
    return {"deadline": SAYS} if owned else None


def _dated(title: Among) -> Points | None:
    """Where no other title says when, a date of some kind right of the work is when it is due."""
    if title.points or not title.words.endswith(" date") or has_date(title.others) or names_extra(title.words):
        return None
    return {"deadline": SAYS} if any(work_points(points) >= SAYS for points in title.left) else None


ASKED_RULES: tuple[Callable[[Among], Points | None], ...] = (
    _whose,
    _completed,
    _checked,
    _raised,
    _signed,
    _milestones,
    _by,
    _name,
    _target,
    _dated,
)
_CHECKS = compiled(
    r"^(?!how\b|what\b|.*\b(?:completion|deadline|due|target|timescale)\b)(?=.*\b(?:by|dates?|officer|person|responsib\w+"
    r"|when|whom?)\b)(?:.*\b(?:monitor\w*|evaluat\w*|scrutin\w*|oversight|assurance|check(?:ed|ing|s))\b"
    r"|(?:(?:next|date of|when|who) (?:will |to |it is |be )*)?review(?:ed|s)?\b)"
)
_OF_MILESTONES = compiled(
    r"^(?:\w+ )?milestones? (?:and )?(?:dates?|time ?(?:frame|line|scale)s?)$"
    r"|\btime ?(?:frame|line|scale)s? (?:for|of) milestones?$"
)
_BODIES = frozenset(("service", "services", "directorate", "department", "division", "unit", "team"))
_COMPLETION = frozenset(("completion date", "date of completion"))
_BY = frozenset(("by", "implemented by", "implementation by", "completed by", "to be completed by"))
_TARGETS = frozenset(("target", "targets"))
_SIGNED = frozenset(("by", "by whom", "who", "initials", "name", "officer", "author"))
_NAMES = frozenset(("name", "names", "initials", "contact"))
_WORK: tuple[Field, ...] = ("action", "objective", "updates")
