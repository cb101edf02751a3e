"""RAG over all the trackers of an archive: one point for each, oldest first."""

from __future__ import annotations

from collections.abc import Iterable

from vrtracker.model import HistoryPoint, Tracker
from vrtracker.review.status import status_of
from vrtracker.review.summary import counts_of
from vrtracker.settings import ReviewSettings


def history(trackers: Iterable[Tracker], settings: ReviewSettings | None = None) -> tuple[HistoryPoint, ...]:
    """How each tracker stood as at its own date, in the order of those dates."""
    chosen = settings or ReviewSettings()
    return tuple(sorted((_point(tracker, chosen) for tracker in trackers), key=lambda point: (point.as_at, point.file)))


def _point(tracker: Tracker, settings: ReviewSettings) -> HistoryPoint:
    status = {action.place: status_of(action, tracker.as_at, settings) for action in tracker.actions()}
    return HistoryPoint(tracker.as_at, counts_of(tracker.actions(), status), tracker.source.file)
