"""What a title means beside the others of its table: right of the work, "Priority" is a grade and "Outcome" a hope."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vrtracker.patterns import compiled
from vrtracker.read.titles.aims_beside import AIM_RULES
from vrtracker.read.titles.asked_beside import ASKED_RULES
from vrtracker.read.titles.neighbours import SAYS, Among, Points, work_points
from vrtracker.read.titles.points import plain, title_points
from vrtracker.read.titles.work_beside import WORK_RULES


def points_beside(titles: Sequence[str]) -> tuple[Points, ...]:
    """The points of each title, once the other titles have had their say."""
    alone = [title_points(title) for title in titles]
    first = any(_FIRST.search(plain(title)) for title in titles)
    return tuple(
        _beside(Among(plain(title), alone[at], alone[:at], alone[at + 1 :], first)) for at, title in enumerate(titles)
    )


def _beside(title: Among) -> Points:
    return next((found for rule in _RULES if (found := rule(title)) is not None), title.points)


def is_work(title: str) -> bool:
    """Whether a title by itself is the work's."""
    return work_points(title_points(title)) >= SAYS


_RULES: tuple[Callable[[Among], Points | None], ...] = (*WORK_RULES, *AIM_RULES, *ASKED_RULES)
_FIRST = compiled(r"\b(?:original|initial|first|old|previous)\b")
