"""A title among the others of its table, and what those say of the work: its words, who does it, by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.read.titles.points import SURELY

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

Points = Mapping[Field, int]


class Among(NamedTuple):
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


def work_points(points: Points) -> int:
    """How surely a title is the work's, and neither what it is for nor the number or the officer of an action."""
    said = points.get("action", 0)
    return said if said > max((points[name] for name in points if name != "action"), default=0) else 0


def has_date(others: Sequence[Points]) -> bool:
    return any(points.get("deadline", 0) >= BARE_DATE for points in others)


def is_asked(points: Points) -> bool:
    """Whether a title asks who does the work or by when."""
    return max(points.get("owner", 0), points.get("deadline", 0)) >= SAYS


def is_action(points: Points) -> bool:
    return points.get("action", 0) >= SURELY


def is_advice(points: Points) -> bool:
    return points.get("objective") == ADVISED


def without(title: Among, *names: Field) -> Points:
    return {name: earned for name, earned in title.points.items() if name not in names}
