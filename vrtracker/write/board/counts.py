"""The report's figures: open actions by rating, by objective and over the last meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vrtracker import english
from vrtracker.model import Tracker
from vrtracker.reviewed import Counts, HistoryPoint, ObjectiveCounts, Review
from vrtracker.write import theme
from vrtracker.write.board.facts import CountFacts, RatingFacts, RatingWord
from vrtracker.write.wording import short

MAX_HISTORY = 8
MAX_BARS = 10


def ratings(counts: Counts) -> Iterator[RatingFacts]:
    """The open actions by rating; red, amber and green also where there is none."""
    for key in theme.RATING_KEYS:
        number = counts.open_rag.get(key, 0)
        if number or key in ("red", "amber", "green"):
            share = theme.share(number, counts.still_open)
            yield RatingFacts(RatingWord(theme.RATING_LABELS[key]), f"{number:,}", share)


def complete_line(counts: Counts) -> str:
    return (
        f"Complete, and counted apart: {counts.complete:,} of {english.count(counts.actions, 'action')} "
        f"({theme.share(counts.complete, counts.actions)})."
    )


def objectives(tracker: Tracker, review: Review) -> Iterator[CountFacts]:
    """A row for each objective, named with its priority where there are several."""
    for of in review.by_objective:
        priority = f"{short(of.priority or of.sheet, 40)}: " if len(tracker.priorities) > 1 else ""
        yield _row(priority + _name(of), of.counts)


def has_too_many_objectives(review: Review) -> bool:
    """Whether a chart of them could not be read."""
    return len(review.by_objective) > MAX_BARS


def chart_rows(tracker: Tracker, review: Review) -> Iterator[CountFacts]:
    """Objectives, or priorities where objectives are too many for one chart; the least open ones together."""
    rows = [_row(_name(of), of.counts) for of in review.by_objective]
    if has_too_many_objectives(review):
        priorities = zip(tracker.priorities, review.by_priority, strict=True)
        rows = [_row(short(priority.name, 60), counts) for priority, counts in priorities]
    if len(rows) > MAX_BARS:
        rows.sort(key=lambda row: row.complete - row.total)
        rows[MAX_BARS - 1 :] = [_together("All others", rows[MAX_BARS - 1 :])]
    for row in rows:
        yield row._replace(name=short(row.name, 36))


def history_of(history: Sequence[HistoryPoint], tracker: Tracker, review: Review) -> Iterator[CountFacts]:
    """Earlier trackers, and this one last; nothing where there is no earlier one."""
    earlier = sorted((point for point in history if point.as_at < tracker.as_at), key=lambda point: point.as_at)
    if not earlier:
        return
    for point in earlier[-MAX_HISTORY + 1 :]:
        yield _row(english.long_date(point.as_at), point.counts)
    yield _row(english.long_date(tracker.as_at), review.counts)


def _name(of: ObjectiveCounts) -> str:
    return f"{of.ref} {short(of.title, 60)}".strip()


def _row(name: str, counts: Counts) -> CountFacts:
    """Ratings of open actions; complete ones apart."""
    rag = counts.open_rag
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


def _together(name: str, rows: Sequence[CountFacts]) -> CountFacts:
    figures = [field for field in CountFacts._fields if field != "name"]
    return CountFacts(name, *(sum(getattr(row, figure) for row in rows) for figure in figures))
