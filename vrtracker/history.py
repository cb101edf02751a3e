"""How the trackers of an archive stood, one after the other: the archive is the history, there is no database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from vrtracker.errors import VrtrackerError
from vrtracker.model import HistoryPoint
from vrtracker.settings import Settings
from vrtracker.workspace import day_of

Warn = Callable[[str], None]


def history(
    paths: Iterable[Path], until: date, settings: Settings, warn: Warn, password: str | None = None
) -> tuple[HistoryPoint, ...]:
    """A point for each tracker, oldest first; one that can't be read is told and left out.

    A tracker stands at the day its name begins with, else at that of its newest update.
    """
    points = _points(paths, until, settings, warn, password)
    return tuple(sorted(points, key=lambda point: (point.as_at, point.file)))


def one_a_day(points: Sequence[HistoryPoint]) -> tuple[HistoryPoint, ...]:
    """The last point of each day: an earlier one of the same day was mended."""
    return tuple({point.as_at: point for point in points}.values())


def _points(
    paths: Iterable[Path], until: date, settings: Settings, warn: Warn, password: str | None
) -> Iterator[HistoryPoint]:
    for path in paths:
        day = day_of(path)
        if day and day > until:
            continue
        try:
            yield _point(path, day, until, settings, password)
        except VrtrackerError as error:
            warn(f"{path.name} is left out: {error.message}")


def _point(path: Path, day: date | None, until: date, settings: Settings, password: str | None) -> HistoryPoint:
    from vrtracker.read import read
    from vrtracker.review import review

    tracker = read(path, as_at=day or until, settings=settings, password=password)
    reviewed = review(tracker, settings)
    if day is None and reviewed.newest_update and reviewed.newest_update < until:
        return _point(path, reviewed.newest_update, until, settings, password)
    return HistoryPoint(tracker.as_at, reviewed.counts, path.name)
