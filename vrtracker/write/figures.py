"""The few sentences that terminal and page share: how many actions, how they stand, what was not placed."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.english import count
from vrtracker.model import Place, Severity, Tracker
from vrtracker.reviewed import Counts, Review
from vrtracker.write.theme import RATING_KEYS, RATING_LABELS, RatingKey

_SHOWN = 3


def counts_sentence(review: Review) -> str:
    """10 actions: 2 complete; 8 open: 1 red, 3 amber, 1 green, 3 not rated; 1 overdue."""
    counts = review.counts
    ratings = [f"{number:,} {RATING_LABELS[key].lower()}" for key, number in open_ratings(counts)]
    still_open = f"{counts.still_open:,} open" + (f": {', '.join(ratings)}" if ratings else "")
    return f"{count(counts.actions, 'action')}: {counts.complete:,} complete; {still_open}; {counts.overdue:,} overdue."


def open_ratings(counts: Counts) -> list[tuple[RatingKey, int]]:
    """How the open actions are rated, each rating that there is with its number."""
    return [(key, number) for key in RATING_KEYS if (number := counts.open_rag.get(key, 0))]


def accounting(tracker: Tracker, *, see: str = "") -> str:
    """412 of 412 cells accounted for; 3 not placed: see Plan!A40, Plan!A41 and Plan!B2."""
    placed = f"{tracker.cells_read:,} of {count(tracker.cells_read, 'cell')} accounted for"
    if not tracker.unplaced:
        return f"{placed}; nothing left over."
    return f"{placed}; {len(tracker.unplaced):,} not placed: see {see or places([u.place for u in tracker.unplaced])}."


def places(found: Sequence[Place]) -> str:
    """The first few places in words, and how many more."""
    names = [str(place) for place in found[:_SHOWN]]
    if len(found) > _SHOWN:
        names.append(f"{len(found) - _SHOWN:,} more")
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def severities(review: Review) -> str:
    """2 errors and 5 warnings; "" where there is neither."""
    counted = [(severity_count(review, "error"), "error"), (severity_count(review, "warning"), "warning")]
    return " and ".join(count(number, noun) for number, noun in counted if number)


def severity_count(review: Review, severity: Severity) -> int:
    return sum(finding.severity == severity for finding in review.findings)
