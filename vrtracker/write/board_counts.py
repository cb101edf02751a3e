"""The report's figures: open actions by rating, by objective and over the last meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from vrtracker.model import Action, Counts, HistoryPoint, Priority, Review, Tracker
from vrtracker.write import theme
from vrtracker.write.board_facts import CountFacts, RatingFacts, RatingWord
from vrtracker.write.board_text import short

MAX_HISTORY = 8
MAX_BARS = 10


def ratings(actions: Sequence[Action]) -> Iterator[RatingFacts]:
    still_open = [action for action in actions if not action.complete]
    counted = Counter(theme.rating_key(action.rating.colour) for action in still_open)
    for key in theme.RATING_KEYS:
        if counted[key] or key in ("red", "amber", "green"):
            share = theme.share(counted[key], len(still_open))
            yield RatingFacts(RatingWord(theme.RATING_LABELS[key]), f"{counted[key]:,}", share)


def complete_line(counts: Counts) -> str:
    return (
        f"Complete, and counted apart: {counts.complete:,} of {theme.count(counts.actions, 'action')} "
        f"({theme.share(counts.complete, counts.actions)})."
    )


def objectives(tracker: Tracker) -> Iterator[CountFacts]:
    """A row for each objective, named with its priority where there are several."""
    for priority in tracker.priorities:
        of = f"{short(priority.name or priority.sheet, 40)}: " if len(tracker.priorities) > 1 else ""
        for row in _by_objective(priority):
            yield replace(row, name=of + row.name)


def _by_objective(priority: Priority) -> Iterator[CountFacts]:
    for objective in priority.objectives:
        yield _count(f"{objective.ref} {short(objective.title, 60)}".strip(), objective.actions)


def has_too_many_objectives(tracker: Tracker) -> bool:
    """Whether a chart of them could not be read."""
    return sum(len(priority.objectives) for priority in tracker.priorities) > MAX_BARS


def chart_rows(tracker: Tracker) -> Iterator[CountFacts]:
    """Objectives, or priorities where objectives are too many for one chart; the least open ones together."""
    rows = [row for priority in tracker.priorities for row in _by_objective(priority)]
    if has_too_many_objectives(tracker):
        rows = [_count(short(priority.name, 60), tuple(priority.actions())) for priority in tracker.priorities]
    if len(rows) > MAX_BARS:
        rows.sort(key=lambda row: row.complete - row.total)
        rows[MAX_BARS - 1 :] = [_together("All others", rows[MAX_BARS - 1 :])]
    for row in rows:
        yield replace(row, name=short(row.name, 36))


def history_of(history: Sequence[HistoryPoint], tracker: Tracker, review: Review) -> Iterator[CountFacts]:
    """Earlier trackers, and this one last; nothing where there is no earlier one."""
    earlier = sorted((point for point in history if point.as_at < tracker.as_at), key=lambda point: point.as_at)
    if not earlier:
        return
    for point in earlier[-MAX_HISTORY + 1 :]:
        yield _point(theme.long_date(point.as_at), point.counts)
    yield _point(theme.long_date(tracker.as_at), review.counts)


def _count(name: str, actions: Sequence[Action]) -> CountFacts:
    """Ratings of open actions; complete ones apart."""
    counted = Counter(action.rating.colour for action in actions if not action.complete)
    return CountFacts(
        name=name,
        red=counted["red"],
        amber=counted["amber"],
        green=counted["green"],
        other=counted["blue"] + counted["grey"],
        unrated=counted[None],
        complete=sum(action.complete for action in actions),
        total=len(actions),
    )


def _together(name: str, rows: Sequence[CountFacts]) -> CountFacts:
    figures = [field.name for field in fields(CountFacts) if field.name != "name"]
    return CountFacts(name, *(sum(getattr(row, figure) for row in rows) for figure in figures))


def _point(name: str, counts: Counts) -> CountFacts:
    rag = counts.rag
    return CountFacts(
        name=name,
        red=rag.get("red", 0),
        amber=rag.get("amber", 0),
        green=rag.get("green", 0),
        other=rag.get("blue", 0) + rag.get("grey", 0),
        unrated=rag.get("unrated", 0),
        complete=counts.complete,
        total=counts.actions,
    )
