"""Tracker and review → what the board report says: figures in plain words, lists of actions, decisions asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace

from vrtracker.model import (
    Action,
    Changes,
    Counts,
    DeadlineMoved,
    Extension,
    Finding,
    HistoryPoint,
    Moved,
    Movement,
    ObjectiveCounts,
    Review,
    Tracker,
    When,
)
from vrtracker.settings import ReportSettings, ReviewSettings, Settings
from vrtracker.write import theme
from vrtracker.write.board_actions import SHORT, Teller, capital, from_to, owners, rating_word, short, unowned
from vrtracker.write.board_facts import (
    ActionFacts,
    BoardFacts,
    CountFacts,
    ExtensionFacts,
    FindingFacts,
    LineFacts,
    RatingFacts,
    RatingWord,
)

MAX_REFS = 8
MAX_HISTORY = 8
MAX_BARS = 12
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
    """Everything the report says of a tracker."""
    teller = Teller.of(review, extensions)
    actions = tuple(tracker.actions())
    report = settings.report
    moved = tuple(_extensions(review.changes, extensions, actions))
    findings = [] if public else [finding for finding in review.findings if finding.severity != "info"]

    def told(wanted: Callable[[Action], bool]) -> tuple[ActionFacts, ...]:
        return tuple(teller.action(action) for action in actions if wanted(action))

    closures = told(lambda action: action.complete)
    without_owner = told(lambda action: not action.complete and unowned(action))
    exceptions = told(teller.exceptional)
    return BoardFacts(
        title=report.title,
        partnership=report.partnership,
        meeting=report.meeting,
        meeting_date=report.meeting_date,
        agenda_item=report.agenda_item,
        author=report.author,
        purpose=f"For {report.purpose}",
        marking="" if public else marking(report),
        version=report.version,
        as_at=theme.long_date(tracker.as_at),
        since=theme.long_date(review.changes.since) if review.changes and review.changes.since else "",
        source_file=tracker.source.file,
        public=public,
        asks=tuple(_asks(moved, closures, without_owner, exceptions)),
        sentences=tuple(_sentences(tracker, review, settings.review)),
        ratings=tuple(_ratings(actions)),
        complete_line=_complete_line(review.counts),
        changes=tuple(_changes(review.changes)) if review.changes else (),
        no_comparison="There is no earlier tracker to compare with.",
        objectives=tuple(_objectives(tracker)),
        chart_rows=tuple(_chart_rows(tracker)),
        history=tuple(_history(history, tracker, review)),
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
        priorities=tuple(teller.priority(priority) for priority in tracker.priorities),
        findings=tuple(_findings(findings)),
    )


def marking(report: ReportSettings) -> str:
    """The marking to show; OFFICIAL is the default of everything and is not shown."""
    return "" if report.marking.strip().casefold() in _UNMARKED else report.marking.strip()


def _sentences(tracker: Tracker, review: Review, settings: ReviewSettings) -> Iterator[str]:
    counts = review.counts
    still_open = counts.actions - counts.complete
    yield (
        f"The plan has {theme.count(counts.actions, 'action')}: {counts.complete:,} complete and {still_open:,} open"
        + (f", of which {_listed(_open_ratings(tracker.actions()))}." if still_open else ".")
    )
    yield _lateness(tracker, review, settings)
    yield _movement(review.changes) if review.changes else _silence(review)


def _lateness(tracker: Tracker, review: Review, settings: ReviewSettings) -> str:
    late = [action for action in tracker.actions() if review.status[action.place].overdue]
    soon = sum(status.due_soon for status in review.status.values())
    undated = sum(status.no_deadline for status in review.status.values())
    tail = (
        f"{_some_or_none(soon)} {'falls' if soon <= 1 else 'fall'} due in the next "
        f"{theme.count(settings.due_soon_days, 'day')}, and {_some_or_none(undated)} {_have(max(undated, 1))} no deadline."
    )
    if not late:
        return f"No open action is past its deadline; {tail}"
    worst = max(late, key=lambda action: review.status[action.place].days_overdue)
    days = theme.count(review.status[worst.place].days_overdue, "day")
    longest = f"by {days} ({worst.ref})" if len(late) == 1 else f"the longest by {days} ({worst.ref})"
    return f"{capital(theme.count(len(late), 'open action'))} {_is(len(late))} past {_its(len(late))} deadline, {longest}; {tail}"


def _movement(changes: Changes) -> str:
    moved = Counter(moved.movement for moved in changes.rag)
    later = sum(1 for moved in changes.deadline if moved.days is not None and moved.days > 0)
    since = f"Since {theme.long_date(changes.since)}" if changes.since else "Since last time"
    return (
        f"{since}, {theme.count(moved['better'], 'rating')} {_have(moved['better'])} improved and "
        f"{moved['worse']:,} {_have(moved['worse'])} worsened, "
        f"{theme.count(len(changes.completed), 'action')} {_have(len(changes.completed))} been completed, and "
        f"{theme.count(later, 'deadline')} {_have(later)} moved later."
    )


def _silence(review: Review) -> str:
    quiet = sum(status.stale for status in review.status.values())
    newest = f"; the newest update is of {theme.long_date(review.newest_update)}" if review.newest_update else ""
    return f"{capital(theme.count(quiet, 'open action'))} {_have(quiet)} gone quiet{newest}."


def _asks(
    moved: Sequence[ExtensionFacts],
    closures: Sequence[ActionFacts],
    without_owner: Sequence[ActionFacts],
    exceptions: Sequence[ActionFacts],
) -> Iterator[str]:
    if moved:
        yield f"Approve or refuse {theme.count(len(moved), 'later deadline')}."
    if closures:
        yield f"Agree to close {theme.count(len(closures), 'complete action')}."
    if without_owner:
        yield f"Name an owner for {theme.count(len(without_owner), 'action')}."
    if exceptions:
        yield f"Challenge {theme.count(len(exceptions), 'exception')}: actions that are red, overdue or worse than last time."
    yield "Note the progress of all other actions."


def _open_ratings(actions: Iterable[Action]) -> list[str]:
    counted = Counter(theme.rating_label(action.rating.colour).lower() for action in actions if not action.complete)
    order = [theme.RATING_LABELS[key].lower() for key in theme.RATING_KEYS]
    return [f"{counted[label]:,} {_is(counted[label])} {label}" for label in order if counted[label]]


def _ratings(actions: Sequence[Action]) -> Iterator[RatingFacts]:
    still_open = [action for action in actions if not action.complete]
    counted = Counter(theme.rating_key(action.rating.colour) for action in still_open)
    for key in theme.RATING_KEYS:
        if counted[key] or key in ("red", "amber", "green"):
            share = theme.share(counted[key], len(still_open))
            yield RatingFacts(RatingWord(theme.RATING_LABELS[key]), f"{counted[key]:,}", share)


def _complete_line(counts: Counts) -> str:
    return (
        f"Complete, and counted apart: {counts.complete:,} of {theme.count(counts.actions, 'action')} "
        f"({theme.share(counts.complete, counts.actions)})."
    )


def _changes(changes: Changes) -> Iterator[LineFacts]:
    kinds: tuple[Movement, ...] = ("better", "worse", "other")
    for kind in kinds:
        moved = [f"{item.action.ref} ({from_to(item)})" for item in changes.rag if item.movement == kind]
        if moved:
            yield LineFacts(theme.movement(kind), _some(moved))
    for label, actions in (
        ("✔ Completed", changes.completed),
        ("↺ Reopened", changes.reopened),
        ("+ New", changes.added),
        ("− Taken off", changes.removed),
    ):
        if actions:
            yield LineFacts(label, _some([f"{action.ref} {short(action.title, 40)}" for action in actions]))
    later = [f"{item.action.ref} ({_days(item)})" for item in changes.deadline]
    if later:
        yield LineFacts("► Deadline moved", _some(later))
    if changes.silent:
        yield LineFacts("● Nothing new said", _some([action.ref for action in changes.silent]))
    if not (changes.rag or changes.completed or changes.deadline or changes.silent or changes.added or changes.removed):
        yield LineFacts("■ No change", "every action stands as it did, with something new said of each")


def _objectives(tracker: Tracker) -> Iterator[CountFacts]:
    for priority in tracker.priorities:
        for objective in priority.objectives:
            name = f"{objective.ref} {short(objective.title, 60)}".strip()
            yield _count(name, objective.actions)


def _chart_rows(tracker: Tracker) -> Iterator[CountFacts]:
    """Objectives, or priorities where objectives are too many for one chart; the least open ones together."""
    rows = list(_objectives(tracker))
    if len(rows) > MAX_BARS:
        rows = [_count(short(priority.name, 60), tuple(priority.actions())) for priority in tracker.priorities]
    if len(rows) > MAX_BARS:
        rows.sort(key=lambda row: row.complete - row.total)
        rows[MAX_BARS - 1 :] = [_together("All others", rows[MAX_BARS - 1 :])]
    for row in rows:
        yield replace(row, name=short(row.name, 45))


def _together(name: str, rows: Sequence[CountFacts]) -> CountFacts:
    figures = [field.name for field in fields(CountFacts) if field.name != "name"]
    return CountFacts(name, *(sum(getattr(row, figure) for row in rows) for figure in figures))


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


def _history(history: Sequence[HistoryPoint], tracker: Tracker, review: Review) -> Iterator[CountFacts]:
    """Earlier trackers, and this one last; nothing where there is no earlier one."""
    earlier = sorted((point for point in history if point.as_at < tracker.as_at), key=lambda point: point.as_at)
    if not earlier:
        return
    for point in earlier[-MAX_HISTORY + 1 :]:
        yield _point(theme.long_date(point.as_at), point.counts)
    yield _point(theme.long_date(tracker.as_at), review.counts)


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


def _extensions(
    changes: Changes | None, extensions: Sequence[Extension], actions: Sequence[Action]
) -> Iterator[ExtensionFacts]:
    titles = {action.ref: action for action in actions}
    for moved in changes.deadline if changes else ():
        if _is_later(moved):
            action = moved.action
            yield ExtensionFacts(
                action.ref, short(action.title), _day(moved.before), _day(moved.after), _days(moved), "Moved in the tracker"
            )
    for asked in extensions:
        action_asked = titles.get(asked.ref)
        before = asked.current or (_day(action_asked.deadline) if action_asked else "No deadline")
        yield ExtensionFacts(
            asked.ref, short(asked.title), before, asked.proposed, "To decide", f"Asked for by {asked.asked_by}"
        )


def _is_later(moved: DeadlineMoved) -> bool:
    """A later date, or no date any more, for an action that is still open."""
    return not moved.action.complete and (moved.days > 0 if moved.days is not None else moved.before.date is not None)


def _day(when: When) -> str:
    return theme.long_date(when.date) if when.date else when.text or "No deadline"


def _days(moved: DeadlineMoved) -> str:
    if moved.days is None:
        return "no date any more" if moved.after.date is None else "first date given"
    return f"{theme.count(abs(moved.days), 'day')} {'later' if moved.days > 0 else 'earlier'}"


def _none_completed(changes: Changes | None) -> str:
    return "No action has been completed since last time." if changes else "There is no earlier tracker to compare with."


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
    sheets: dict[str, list[str]] = {}
    for finding in findings:
        cells = sheets.setdefault(finding.place.sheet, [])
        if finding.place.cell and finding.place.cell not in cells:
            cells.append(finding.place.cell)
    told = [f"{sheet}: {_some(cells, MAX_CELLS)}" if cells else sheet for sheet, cells in sheets.items()]
    return "; ".join(told)


def _some(items: Sequence[str], most: int = MAX_REFS) -> str:
    """A list for one line, cut where it would fill the page."""
    more = len(items) - most
    return ", ".join(items[:most]) + (f" and {more:,} more" if more > 0 else "")


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _some_or_none(number: int) -> str:
    return f"{number:,}" if number else "none"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def _its(number: int) -> str:
    return "its" if number == 1 else "their"
