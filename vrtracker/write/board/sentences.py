"""The position in plain English: three sentences, what the board is asked to do, what moved since last time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from vrtracker import english
from vrtracker.model import Action, Place, Tracker
from vrtracker.reviewed import Changes, DeadlineMoved, Movement, Review
from vrtracker.settings import ReviewSettings
from vrtracker.write import theme
from vrtracker.write.board.actions import from_to, refs
from vrtracker.write.board.facts import ActionFacts, ExtensionFacts, LineFacts
from vrtracker.write.figures import open_ratings
from vrtracker.write.wording import short

MAX_REFS = 6
MAX_TITLES = 3


def sentences(tracker: Tracker, review: Review, settings: ReviewSettings) -> Iterator[str]:
    counts = review.counts
    rated = [f"{number:,} {_is(number)} {theme.RATING_LABELS[key].lower()}" for key, number in open_ratings(counts)]
    yield (
        f"The plan has {english.count(counts.actions, 'action')}: {counts.complete:,} complete "
        f"and {counts.still_open:,} open" + (f", of which {_listed(rated)}." if rated else ".")
    )
    yield _lateness(tracker, review, settings)
    yield _movement(review.changes) if review.changes else _silence(review)


def asks(
    moved: Sequence[ExtensionFacts],
    closures: Sequence[ActionFacts],
    without_owner: Sequence[ActionFacts],
    exceptions: Sequence[ActionFacts],
) -> Iterator[str]:
    if moved:
        yield f"Approve or refuse {english.count(len(moved), 'later deadline')}."
    if closures:
        yield f"Agree to close {english.count(len(closures), 'complete action')}."
    if without_owner:
        yield f"Name an owner for {english.count(len(without_owner), 'action')}."
    if exceptions:
        number = english.count(len(exceptions), "exception")
        yield f"Consider {number}: actions that are red, overdue or worse than last time."
    yield "Note the progress of all other actions."


def change_lines(changes: Changes, names: Mapping[Place, str]) -> Iterator[LineFacts]:
    kinds: tuple[Movement, ...] = ("better", "worse", "other")
    for kind in kinds:
        moved = [f"{_ref(item.action, names)} ({from_to(item)})" for item in changes.rag if item.movement == kind]
        if moved:
            yield LineFacts(theme.movement(kind), some(moved))
    for label, actions in (("✔ Completed", changes.completed), ("↺ Reopened", changes.reopened)):
        if actions:
            yield LineFacts(label, some([_ref(action, names) for action in actions]))
    for label, actions in (("+ New", changes.added), ("− Taken off", changes.removed)):
        if actions:
            yield LineFacts(label, some([f"{action.ref} {short(action.title, 30)}" for action in actions], MAX_TITLES))
    later = [f"{_ref(item.action, names)} ({days_moved(item)})" for item in changes.deadline]
    if later:
        yield LineFacts("► Deadline moved", some(later))
    if changes.silent:
        yield LineFacts("■ Nothing new said", some([_ref(action, names) for action in changes.silent]))
    if not (changes.rag or changes.completed or changes.deadline or changes.silent or changes.added or changes.removed):
        yield LineFacts("■ No change", "every action stands as it did, with something new said of each")


def _ref(action: Action, names: Mapping[Place, str]) -> str:
    return names.get(action.place, action.ref)


def days_moved(moved: DeadlineMoved) -> str:
    if moved.days is None:
        return "no date any more" if moved.after.date is None else "first date given"
    return f"{english.count(abs(moved.days), 'day')} {'later' if moved.days > 0 else 'earlier'}"


def some(items: Sequence[str], most: int = MAX_REFS) -> str:
    """A list for a line or two: all of it, or how many and the first few."""
    if len(items) <= most:
        return ", ".join(items)
    return f"{len(items):,}, among them {_listed(items[: max(most // 2, 1)])}"


def _lateness(tracker: Tracker, review: Review, settings: ReviewSettings) -> str:
    late = [action for action in tracker.actions() if review.status[action.place].overdue]
    soon = sum(status.due_soon for status in review.status.values())
    undated = sum(status.no_deadline for status in review.status.values())
    tail = (
        f"{_some_or_none(soon)} {'falls' if soon <= 1 else 'fall'} due in the next "
        f"{english.count(settings.due_soon_days, 'day')}, "
        f"and {_some_or_none(undated)} {_have(max(undated, 1))} no deadline."
    )
    if not late:
        return f"No open action is past its deadline; {tail}"
    worst = max(late, key=lambda action: review.status[action.place].days_overdue)
    days = english.count(review.status[worst.place].days_overdue, "day")
    longest = f"{'' if len(late) == 1 else 'the longest '}by {days} ({refs(tracker)[worst.place]})"
    number = english.count(len(late), "open action")
    return f"{number} {_is(len(late))} past {_its(len(late))} deadline, {longest}; {tail}"


def _movement(changes: Changes) -> str:
    moved = Counter(moved.movement for moved in changes.rag)
    later = sum(1 for moved in changes.deadline if moved.days is not None and moved.days > 0)
    since = f"Since {english.long_date(changes.since)}" if changes.since else "Since last time"
    return (
        f"{since}, {english.count(moved['better'], 'rating')} {_have(moved['better'])} improved and "
        f"{moved['worse']:,} {_have(moved['worse'])} worsened, "
        f"{english.count(len(changes.completed), 'action')} {_have(len(changes.completed))} been completed, and "
        f"{english.count(later, 'deadline')} {_have(later)} moved later."
    )


def _silence(review: Review) -> str:
    quiet = sum(status.stale for status in review.status.values())
    undated = sum(status.undated for status in review.status.values())
    newest = f"; the newest update is of {english.long_date(review.newest_update)}" if review.newest_update else ""
    who = f"{english.count(quiet, 'open action')} {_have(quiet)}" if quiet else "No open action has"
    unknown = f", and {undated:,} {_have(undated)} undated updates only" if undated else ""
    return f"{who} gone quiet{unknown}{newest}."


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
