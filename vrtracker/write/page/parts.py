"""What the page shows, worked out before any of it is drawn: figures, tables and the words beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vrtracker.english import count, long_date
from vrtracker.model import Finding, Severity, Tracker
from vrtracker.reviewed import Counts, Review
from vrtracker.settings import Settings
from vrtracker.write.figures import accounting, counts_sentence, open_ratings, severities
from vrtracker.write.page.changes import Since, since_last_time
from vrtracker.write.page.table import Table, table
from vrtracker.write.theme import RATING_LABELS, RATING_PAINT, Paint, share

_MOST_OBJECTIVES = 60

_PAPERS = {
    "board-report.docx": ("Board report", "A Word document, ready to read and sign."),
    "board-report.pdf": ("Board report as a PDF", "The same report, for sending and printing."),
    "tracker-clean.xlsx": ("Cleaned tracker", "An Excel workbook: one row an action, with the findings."),
    "model.json": ("The data", "Everything that was read, for other programs."),
}


class Paper(NamedTuple):
    """A link to a document beside the page."""

    name: str
    title: str
    about: str


class Tile(NamedTuple):
    """One figure with what it counts."""

    label: str
    figure: str


class Part(NamedTuple):
    """One piece of a bar of ratings, in thousandths of its width."""

    start: float
    width: float
    paint: Paint
    words: str
    unrated: bool


class Bar(NamedTuple):
    """A picture of the open actions' ratings, then the complete ones, and the same in words for who can't see it."""

    parts: tuple[Part, ...]
    words: str


class Row(NamedTuple):
    """One objective or priority, rated."""

    title: str
    rag: Bar
    figures: tuple[str, ...]


class Mend(NamedTuple):
    """What to mend: a sentence, and a table for each severity."""

    words: str
    tables: tuple[Table, ...]


class Link(NamedTuple):
    """A section that the page links to from its top."""

    id: str
    title: str


class Page(NamedTuple):
    """Everything the template draws."""

    over: str
    as_at: str
    source: str
    counts: str
    sections: tuple[Link, ...]
    papers: tuple[Paper, ...]
    tiles: tuple[Tile, ...]
    rag: Bar
    group: str
    by_what: str
    rating_heads: tuple[str, ...]
    by_objective: tuple[Row, ...]
    since: Since | None
    mend: Mend
    worked_out: Table | None
    accounting: str
    unplaced: Table | None
    other_sheets: str
    columns: tuple[Table, ...]


def page_of(tracker: Tracker, review: Review, settings: Settings, built: Sequence[str]) -> Page:
    """The page of one tracker and its review."""
    since = since_last_time(review, tracker)
    by_objective = len(review.by_objective) <= _MOST_OBJECTIVES
    keys = tuple(key for key, _ in open_ratings(review.counts))
    return Page(
        over=settings.report.partnership or "Violence reduction action tracker",
        as_at=long_date(review.as_at),
        source=tracker.source.file,
        counts=counts_sentence(review),
        sections=tuple(_links(since is not None)),
        papers=tuple(Paper(name, *_PAPERS[name]) for name in built if name in _PAPERS),
        tiles=tuple(_tiles(review, settings)),
        rag=_bar(review.counts),
        group="Objective" if by_objective else "Priority",
        by_what=f"How the open actions are rated, by {'objective' if by_objective else 'priority'}",
        rating_heads=("Actions", "Complete", "Overdue", *(RATING_LABELS[key] for key in keys)),
        by_objective=tuple(
            _by_objective(tracker, review, keys) if by_objective else _by_priority(tracker, review, keys)
        ),
        since=since,
        mend=_mend(review),
        worked_out=_findings(review, "info", "Worked out by vrtracker, worth a look"),
        accounting=accounting(tracker, see="the table below"),
        unplaced=_unplaced(tracker),
        other_sheets=", ".join(tracker.other_sheets),
        columns=tuple(_columns(tracker)),
    )


def _links(changed: bool) -> Iterable[Link]:
    yield Link("papers", "Your papers")
    yield Link("glance", "At a glance")
    if changed:
        yield Link("since", "Since last time")
    yield Link("mend", "What to mend first")
    yield Link("read", "What was read")


def _tiles(review: Review, settings: Settings) -> Iterable[Tile]:
    status = review.status.values()
    yield Tile("Actions", f"{review.counts.actions:,}")
    yield Tile("Complete", f"{review.counts.complete:,}")
    yield Tile("Open", f"{review.counts.still_open:,}")
    yield Tile("Overdue", f"{review.counts.overdue:,}")
    yield Tile(f"Due in {settings.review.due_soon_days} days", f"{sum(one.due_soon for one in status):,}")
    yield Tile("Without a date", f"{sum(one.no_deadline for one in status):,}")
    yield Tile(f"Silent for {settings.review.stale_days} days", f"{sum(one.stale for one in status):,}")
    yield Tile("With undated updates only", f"{sum(one.undated for one in status):,}")


def _bar(counts: Counts) -> Bar:
    pieces = [(RATING_LABELS[key], key, number) for key, number in open_ratings(counts)]
    pieces += [("Complete", "blue", counts.complete)] if counts.complete else []
    parts: list[Part] = []
    start = 0.0
    for label, key, number in pieces:
        width = round(1000 * number / counts.actions, 2)
        words = f"{label}: {number:,} ({share(number, counts.actions)})"
        parts.append(Part(round(start, 2), width, RATING_PAINT[key], words, key == "unrated"))
        start += width
    said = ", ".join(part.words for part in parts) or "nothing to rate"
    return Bar(tuple(parts), f"{count(counts.actions, 'action')}. {said}.")


def _by_objective(tracker: Tracker, review: Review, keys: Sequence[str]) -> Iterable[Row]:
    several = len(tracker.priorities) > 1
    for one in review.by_objective:
        title = f"{one.ref} {one.title}".strip() if one.title else one.priority
        yield _row(f"{one.priority}: {title}" if several and one.title else title, one.counts, keys)


def _by_priority(tracker: Tracker, review: Review, keys: Sequence[str]) -> Iterable[Row]:
    for priority, counts in zip(tracker.priorities, review.by_priority, strict=True):
        yield _row(priority.name, counts, keys)


def _row(title: str, counts: Counts, keys: Sequence[str]) -> Row:
    figures = (counts.actions, counts.complete, counts.overdue, *(counts.open_rag.get(key, 0) for key in keys))
    return Row(title, _bar(counts), tuple(f"{figure:,}" for figure in figures))


def _mend(review: Review) -> Mend:
    found = severities(review)
    if not found:
        return Mend("Nothing in the tracker needs mending.", ())
    tables = (_findings(review, "error", "Errors: mend these first"), _findings(review, "warning", "Warnings"))
    words = f"{found[0].upper()}{found[1:]}. Mend them in the tracker itself, cell by cell, then build again."
    return Mend(words, tuple(one for one in tables if one))


def _findings(review: Review, severity: Severity, caption: str) -> Table | None:
    found = [finding for finding in review.findings if finding.severity == severity]
    heads = ("Cell", "Action", "What", "What to do")
    return table(f"{caption} ({len(found):,})", heads, [_finding(one) for one in found])


def _finding(finding: Finding) -> tuple[str, ...]:
    return str(finding.place), finding.ref or "–", finding.message, finding.remedy


def _unplaced(tracker: Tracker) -> Table | None:
    rows = [(str(left.place), left.text) for left in tracker.unplaced]
    return table("Words that no field took", ("Cell", "What it says"), rows)


def _columns(tracker: Tracker) -> Iterable[Table]:
    for priority in tracker.priorities:
        rows = [(one.column, one.title or "(no title)", one.field, one.why) for one in priority.columns]
        made = table(f"Sheet {priority.sheet}", ("Column", "Title", "Read as", "Why"), rows)
        if made:
            yield made
