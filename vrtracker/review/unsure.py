"""What a person should look at in a comparison: actions split or joined since last time, and matches in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vrtracker.model import Finding, Severity
from vrtracker.review.candidates import candidates
from vrtracker.review.case import short
from vrtracker.review.habits import Pair
from vrtracker.review.traits import Traits

INSIDE = 0.75
"""A part has at least so much of its words from the whole."""

ADDS = 0.2
"""Two parts together have at least so much more of the whole's words than either alone."""

_SHORTEST = 4
"""Shorter words (of, the, and) are in everything."""


def splits(old: Sequence[Traits], alone: Sequence[Traits], pairs: Sequence[Pair]) -> Iterator[Finding]:
    """New actions that an old one seems to have been split into."""
    partner = {id(was): is_now for was, is_now in pairs}
    for whole, part in _parts(old, alone, partner):
        yield _finding(
            "action-split",
            "warning",
            part,
            f"It seems to be a part of action {whole.action.ref} of the last tracker, “{short(whole.action.title)}”, "
            "which was split; it is counted as new.",
            "If it was split, tell the board so: the other part is compared with the whole action as it was.",
        )


def joins(new: Sequence[Traits], alone: Sequence[Traits], pairs: Sequence[Pair]) -> Iterator[Finding]:
    """New actions that seem to take in an old one that is gone."""
    partner = {id(is_now): was for was, is_now in pairs}
    for whole, part in _parts(new, alone, partner):
        yield _finding(
            "action-joined",
            "warning",
            whole,
            f"It seems to take in action {part.action.ref} of the last tracker, “{short(part.action.title)}”, "
            "which is counted as gone.",
            "If the two were put together, tell the board so, and carry the updates over.",
        )


def doubtful(was: Traits, is_now: Traits) -> Finding:
    """A match that the words alone would not have made."""
    return _finding(
        "match-unsure",
        "info",
        is_now,
        f"It was taken for action {was.action.ref} of the last tracker, “{short(was.action.title)}”, "
        "though much of it is worded otherwise.",
        "Nothing to do if it is the same action; if not, don't rely on what is said of its changes.",
    )


def missed(was: Traits, is_now: Traits) -> Finding:
    """Two that were not matched, and yet might be one."""
    return _finding(
        "match-unsure",
        "info",
        is_now,
        f"It is counted as new, but it might be action {was.action.ref} of the last tracker, "
        f"“{short(was.action.title)}”, in other words.",
        "Nothing to do if it is new; if it is the same action, its changes are not in the report.",
    )


def _parts(
    wholes: Sequence[Traits], alone: Sequence[Traits], partner: Mapping[int, Traits]
) -> Iterator[tuple[Traits, Traits]]:
    """Each whole with each lonely part of it, where the parts together say more of it than any one."""
    inside: defaultdict[int, list[Traits]] = defaultdict(list)
    for number, others in candidates(wholes, alone):
        for other in others:
            if _covered(alone[number], [wholes[other]]) >= INSIDE:
                inside[other].append(alone[number])
    for other, lonely in sorted(inside.items()):
        whole = wholes[other]
        kept = partner.get(id(whole))
        parts = [*lonely, *([kept] if kept else [])]
        most = max(_covered(whole, [part]) for part in parts)
        if _covered(whole, parts) - most >= ADDS:
            yield from ((whole, part) for part in lonely)


def _covered(one: Traits, others: Sequence[Traits]) -> float:
    """How much of an action's words stand in others."""
    words = _telling(one)
    return len(words & frozenset[str]().union(*map(_telling, others))) / len(words) if words else 0.0


def _telling(one: Traits) -> frozenset[str]:
    return frozenset(word for word in one.words.split() if len(word) >= _SHORTEST)


def _finding(code: str, severity: Severity, one: Traits, message: str, remedy: str) -> Finding:
    return Finding(code, severity, one.action.place_of("title"), message, remedy, one.action.ref)
