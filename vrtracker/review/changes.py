"""What changed between two trackers: added, removed, done, re-rated, moved, said, and who said nothing."""

from __future__ import annotations

from itertools import chain

from vrtracker.model import Action, Rag, Tracker, Update
from vrtracker.review.case import plain
from vrtracker.review.matching import match
from vrtracker.reviewed import Changes, DeadlineMoved, Moved, Movement, NewUpdate

_ORDER: tuple[Rag, ...] = ("red", "amber", "green", "blue")
Pair = tuple[Action, Action]


def compare(old: Tracker, new: Tracker) -> Changes:
    """The changes from an old tracker to a new one, in the order of the new one."""
    matched = match(old, new)
    pairs = matched.pairs
    gone, came = {before.place for before, _ in pairs}, {after.place for _, after in pairs}
    said = [_said(before, after) for before, after in pairs]
    return Changes(
        since=old.as_at,
        pairs=pairs,
        added=tuple(action for action in new.actions() if action.place not in came),
        removed=tuple(action for action in old.actions() if action.place not in gone),
        completed=tuple(after for before, after in pairs if after.complete and not before.complete),
        reopened=tuple(after for before, after in pairs if before.complete and not after.complete),
        rag=tuple(_moved(*pair) for pair in pairs if pair[0].rating.colour != pair[1].rating.colour),
        deadline=tuple(_deadline_moved(*pair) for pair in pairs if _due_changed(*pair)),
        updates=tuple(chain.from_iterable(said)),
        silent=tuple(after for (_, after), new_ones in zip(pairs, said, strict=True) if _silent(after, new_ones)),
        unsure=matched.unsure,
    )


def movement(before: Rag | None, after: Rag | None) -> Movement:
    """Better or worse from red over amber and green to blue; a step from or to grey or unrated is neither."""
    if before not in _ORDER or after not in _ORDER:
        return "other"
    return "better" if _ORDER.index(after) > _ORDER.index(before) else "worse"


def _moved(before: Action, after: Action) -> Moved:
    was, now = before.rating.colour, after.rating.colour
    return Moved(after, was, now, movement(was, now), before.complete)


def _due_changed(before: Action, after: Action) -> bool:
    """Another date; where there was none and is none, the same unclear words in other words are no move."""
    return before.deadline.date != after.deadline.date


def _deadline_moved(before: Action, after: Action) -> DeadlineMoved:
    was, now = before.deadline.date, after.deadline.date
    return DeadlineMoved(after, before.deadline, after.deadline, (now - was).days if was and now else None)


def _silent(after: Action, said: list[NewUpdate]) -> bool:
    return not after.complete and not said


def _said(before: Action, after: Action) -> list[NewUpdate]:
    """The updates that the old action did not have, by date and words, however they are spaced or punctuated."""
    if before.updates == after.updates:
        return []
    known = {key for update in before.updates for key in _keys(update)}
    return [NewUpdate(after, update) for update in after.updates if not known & _keys(update)]


def _keys(update: Update) -> set[tuple[str, str | None, str]]:
    """What an update is known by; its stamp too, since the year worked out for it may differ as at another day."""
    words = plain(update.text)
    keys = {("date", update.date, words)}
    return keys | {("stamp", update.stamp, words)} if update.inferred else keys
