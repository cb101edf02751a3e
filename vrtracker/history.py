"""How earlier trackers stood: the archive is the history, there is no database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vrtracker.errors import VrtrackerError
from vrtracker.model import Tracker
from vrtracker.reviewed import HistoryPoint
from vrtracker.settings import Settings
from vrtracker.workspace import Kept, day_of


class Past(NamedTuple):
    """What a build looks back on: the tracker it is compared with, and how things stood at the last meetings."""

    previous: Tracker | None = None
    points: tuple[HistoryPoint, ...] = ()


def standing(path: Path, until: date, settings: Settings, password: str | None = None) -> Tracker:
    """An earlier tracker as it stood at the day its name begins with, else at that of its newest update."""
    from vrtracker.read import read
    from vrtracker.review.status import newest_day

    day = day_of(path)
    tracker = read(path, as_at=min(day or until, until), settings=settings, password=password)
    newest = newest_day((update for action in tracker.actions() for update in action.updates), until)
    return replace(tracker, as_at=newest) if day is None and newest else tracker


def point(tracker: Tracker, settings: Settings) -> HistoryPoint:
    """How many actions a tracker had, and how they were rated."""
    from vrtracker.review import review

    return HistoryPoint(tracker.as_at, review(tracker, settings).counts, tracker.source.file)


def history(
    paths: Iterable[Path], until: date, settings: Settings, warn: Callable[[str], None], password: str | None = None
) -> tuple[HistoryPoint, ...]:
    """A point for each tracker up to a day, oldest first; one that can't be read is told and left out."""
    points = _points(paths, until, settings, warn, password)
    return tuple(sorted(points, key=lambda one: (one.as_at, one.file)))


def last_of_each_day(kept: Iterable[Kept]) -> tuple[Path, ...]:
    """The archive's trackers without those that were mended and built again on the same day."""
    return tuple({one.as_at: one.path for one in kept}.values())


def _points(
    paths: Iterable[Path], until: date, settings: Settings, warn: Callable[[str], None], password: str | None
) -> Iterator[HistoryPoint]:
    for path in paths:
        day = day_of(path)
        if day and day > until:
            continue
        try:
            yield point(standing(path, until, settings, password), settings)
        except VrtrackerError as error:
            warn(f"{path.name} is left out: {error.message}")
