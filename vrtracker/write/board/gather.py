"""Tracker and review → what the board report says: figures in plain words, lists of actions, decisions asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from vrtracker import english
from vrtracker.model import Action, Extension, Finding, Tracker, When
from vrtracker.reviewed import Changes, DeadlineMoved, HistoryPoint, Review
from vrtracker.settings import ReportSettings, Settings
from vrtracker.write.board.actions import Teller, refs, unowned
from vrtracker.write.board.counts import (
    chart_rows,
    complete_line,
    has_too_many_objectives,
    history_of,
    objectives,
    ratings,
)
from vrtracker.write.board.facts import (
    ActionFacts,
    BoardFacts,
    ExtensionFacts,
    FindingFacts,
    LineFacts,
)
from vrtracker.write.board.sentences import asks, change_lines, days_moved, sentences
from vrtracker.write.wording import short

NO_COMPARISON = "There is no earlier tracker to compare with."
MAX_CELLS = 24
_UNMARKED = frozenset({"", "official"})


def gather(
    tracker: Tracker,
    review: Review,
    settings: Settings,
    extensions: Sequence[Extension] = (),
    history: Sequence[HistoryPoint] = (),
    *,
    public: bool = False,
) -> BoardFacts:
    """Everything the report says of a tracker; its public version names no officer and no findings."""
    matter = Matter(tracker, review, settings, tuple(extensions), tuple(history))
    if not public:
        return _gather(matter)
    from vrtracker.write.board.public import eraser, public_body, without_names

    def body(owner: str) -> str:
        return public_body(owner, settings.read.organisations)

    facts = _gather(matter, body, public=True)._replace(marking="", findings=(), unplaced=())
    return without_names(facts, eraser(tracker, review, settings, extensions))


class Matter(NamedTuple):
    """What a report is made from."""

    tracker: Tracker
    review: Review
    settings: Settings
    extensions: tuple[Extension, ...]
    history: tuple[HistoryPoint, ...]


def _gather(matter: Matter, name: Callable[[str], str] = str, *, public: bool = False) -> BoardFacts:
    tracker, review, settings, extensions = matter.tracker, matter.review, matter.settings, matter.extensions
    teller = Teller.of(review, extensions, name, public=public)
    actions = tuple(tracker.actions())
    report = settings.report
    moved = tuple(_extensions(review.changes, extensions, actions, name))
    findings = [finding for finding in review.findings if finding.severity != "info"]

    def told(wanted: Callable[[Action], bool]) -> tuple[ActionFacts, ...]:
        return tuple(teller.action(action) for action in actions if wanted(action))

    closures = told(lambda action: action.complete)
    without_owner = told(lambda action: not action.complete and unowned(action))
    exceptions = told(teller.exceptional)
    return BoardFacts(
        title=report.title.strip() or ReportSettings().title,
        partnership=report.partnership,
        meeting=report.meeting,
        meeting_date=report.meeting_date,
        agenda_item=report.agenda_item,
        author=name(report.author) if report.author else "",
        purpose=f"For {report.purpose or ('decision' if moved or closures or without_owner else 'information')}",
        marking=marking(report),
        version=report.version,
        as_at=english.long_date(tracker.as_at),
        since=english.long_date(review.changes.since) if review.changes and review.changes.since else "",
        source_file=tracker.source.file,
        public=public,
        asks=tuple(asks(moved, closures, without_owner, exceptions)),
        sentences=tuple(sentences(tracker, review, settings.review)),
        ratings=tuple(ratings(review.counts)),
        complete_line=complete_line(review.counts),
        changes=tuple(change_lines(review.changes, refs(tracker))) if review.changes else (),
        no_comparison=NO_COMPARISON,
        objectives=tuple(objectives(tracker, review)),
        chart_title=f"Ratings by {'priority' if has_too_many_objectives(review) else 'objective'}",
        chart_rows=tuple(chart_rows(tracker, review)),
        history=tuple(history_of(matter.history, tracker, review)),
        extensions=moved,
        closures=closures,
        unowned=without_owner,
        exceptions=exceptions,
        completed=tuple(teller.action(action) for action in review.changes.completed) if review.changes else (),
        none_completed=_none_completed(review.changes),
        due_soon=told(lambda action: teller.status(action).due_soon),
        due_soon_days=settings.review.due_soon_days,
        quiet=told(lambda action: teller.status(action).stale),
        stale_days=settings.review.stale_days,
        undated=told(lambda action: teller.status(action).undated),
        priorities=tuple(teller.priority(priority) for priority in tracker.priorities),
        findings=tuple(_findings(findings)),
        unplaced=tuple(LineFacts(str(left.place), left.text) for left in tracker.unplaced),
    )


def marking(report: ReportSettings) -> str:
    """The marking to show; OFFICIAL is the default of everything and is not shown."""
    return "" if report.marking.strip().casefold() in _UNMARKED else report.marking.strip()


def _extensions(
    changes: Changes | None,
    extensions: Sequence[Extension],
    actions: Sequence[Action],
    name: Callable[[str], str],
) -> Iterator[ExtensionFacts]:
    titles = {action.ref: action for action in actions}
    for moved in changes.deadline if changes else ():
        if _is_later(moved):
            action = moved.action
            yield ExtensionFacts(
                action.ref,
                short(action.title),
                _day(moved.before),
                _day(moved.after),
                days_moved(moved),
                "Moved in the tracker",
            )
    for asked in extensions:
        action_asked = titles.get(asked.ref)
        before = asked.current or (_day(action_asked.deadline) if action_asked else "No deadline")
        yield ExtensionFacts(
            asked.ref, short(asked.title), before, asked.proposed, "To decide", f"Asked for by {name(asked.asked_by)}"
        )


def _is_later(moved: DeadlineMoved) -> bool:
    """A later date, or no date any more, for an action that is still open."""
    return not moved.action.complete and (moved.days > 0 if moved.days is not None else moved.before.date is not None)


def _day(when: When) -> str:
    return english.long_date(when.date) if when.date else when.text or "No deadline"


def _none_completed(changes: Changes | None) -> str:
    return "No action has been completed since last time." if changes else NO_COMPARISON


def _findings(findings: Sequence[Finding]) -> Iterator[FindingFacts]:
    """One entry for each kind of thing to mend, most severe first, with all its cells."""
    kinds: dict[str, list[Finding]] = {}
    for finding in findings:
        kinds.setdefault(finding.code, []).append(finding)
    for alike in kinds.values():
        others = sum(finding.message != alike[0].message for finding in alike)
        more = f" ({others:,} more of this kind)" if others else ""
        yield FindingFacts(alike[0].message + more, _places(alike), alike[0].remedy)


def _places(findings: Sequence[Finding]) -> str:
    """Cells by sheet: Plan: C8, C12; Other: D4."""
    sheets: dict[str, dict[str, None]] = {}
    for finding in findings:
        cells = sheets.setdefault(finding.place.sheet, {})
        if finding.place.cell:
            cells[finding.place.cell] = None
    told = [f"{sheet}: {_cells(tuple(cells))}" if cells else sheet for sheet, cells in sheets.items()]
    return "; ".join(told)


def _cells(cells: Sequence[str]) -> str:
    more = len(cells) - MAX_CELLS
    return ", ".join(cells[:MAX_CELLS]) + (f" and {more:,} more" if more > 0 else "")
