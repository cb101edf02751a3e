"""Whether a merged tracker reads as it was meant: as before, and just what was merged into it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vrtracker.model import Action, Place, Tracker
from vrtracker.return_format import Merge, NewRating
from vrtracker.review.known import folded


def misread(before: Tracker, after: Tracker, merge: Merge) -> frozenset[Place]:
    """The actions, by their place before, that do not read as before plus just what was merged into them."""
    old, new = list(before.actions()), list(after.actions())
    if len(old) != len(new):
        return frozenset(action.place for action in old)
    words: dict[Place, list[str]] = defaultdict(list)
    for one in merge.updates:
        words[one.action.place].append(one.text)
    rated = {one.action.place: one for one in merge.ratings}
    return frozenset(
        action.place
        for action, then in zip(old, new, strict=True)
        if not _reads_as_meant(action, then, words[action.place], rated.get(action.place))
    )


def _reads_as_meant(action: Action, then: Action, words: Sequence[str], rating: NewRating | None) -> bool:
    """All else the same, the old updates all there, the new words in new entries, the rating as it should be."""
    same = replace(
        then,
        updates=action.updates,
        rating=action.rating,
        complete=action.complete,
        cells=action.cells,
        place=action.place,
    )
    old, new = Counter(action.updates), Counter(then.updates)
    added = folded(" ".join(update.line for update in (new - old).elements()))
    rag_meant = (rating.rag, rating.complete) if rating else (action.rating.colour, action.complete)
    return (
        same == action
        and not old - new
        and bool(words) == bool(added)
        and all(folded(text) in added for text in words)
        and (then.rating.colour, then.complete) == rag_meant
    )
