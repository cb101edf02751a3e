"""Each row of a return to the action it is about: by its code, held against its words; else by its words alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Finding, Tracker, Update
from vrtracker.return_format import NO_UPDATE, Reply, identity, shown
from vrtracker.review.known import Known, folded
from vrtracker.review.return_findings import by_words_only, mixed_up, numbered_otherwise, unknown

ALIKE = 90
"""From this similarity (0 to 100) a title in a return is the action's, reworded by a person or a program."""
APART = 5
"""How much more alike the best action must be than the next, to be taken."""


class Found(NamedTuple):
    """The action a reply is about, or None, with what a person should know of how it was found."""

    known: Known | None
    findings: tuple[Finding, ...] = ()


class Index:
    """The tracker's actions by identity, by title, and by likeness."""

    def __init__(self, tracker: Tracker, last_updates: Mapping[str, Update]) -> None:
        self._by_identity: dict[str, list[Known]] = defaultdict(list)
        self._by_title: dict[str, list[Known]] = defaultdict(list)
        self._lines = {folded(update.line) for one in tracker.actions() for update in one.updates}
        self._lines |= {"", folded(NO_UPDATE)}
        for priority in tracker.priorities:
            for action in priority.actions():
                last = last_updates.get(str(action.place))
                one = Known(priority.name, action, shown(priority.name, action, last))
                self._by_identity[identity(priority.name, action)].append(one)
                self._by_title[folded(action.title)].append(one)

    def find(self, reply: Reply) -> Found:
        """By the code first, held against the words; then by the words alone; else by nothing."""
        by_code = _one(
            self._by_identity.get(reply.shown.get("code", "").partition("-")[0].strip().casefold(), ()), reply
        )
        by_words = self._by_words(reply)
        if (
            by_code
            and by_words
            and by_code.action != by_words.action
            and by_code.shown["action"] != by_words.shown["action"]
        ):
            return Found(None, self._if_anything(reply, mixed_up(by_code, by_words, reply)))
        if by_code:
            return Found(by_code)
        if by_words and not _is_numbered_otherwise(by_words, reply):
            return Found(by_words, self._if_anything(reply, by_words_only(by_words, reply)))
        if by_words:
            return Found(None, self._if_anything(reply, numbered_otherwise(by_words, reply)))
        return Found(None, self._if_anything(reply, unknown(reply)))

    def _if_anything(self, reply: Reply, finding: Finding) -> tuple[Finding, ...]:
        """A finding about a row that says something new: filled in, or typed where the last update stood."""
        typed = folded(reply.shown.get("last update", "")) not in self._lines
        return (finding,) if reply.filled_in or typed else ()

    def _by_words(self, reply: Reply) -> Known | None:
        title = folded(reply.shown.get("action", ""))
        if not title:
            return None
        return _one(self._by_title.get(title, ()), reply) or self._most_alike(title)

    def _most_alike(self, title: str) -> Known | None:
        from rapidfuzz import fuzz, process

        best = process.extract(title, list(self._by_title), scorer=fuzz.ratio, score_cutoff=ALIKE - APART, limit=2)
        if not best or best[0][1] < ALIKE or (len(best) > 1 and best[0][1] - best[1][1] < APART):
            return None
        same = self._by_title[best[0][0]]
        return same[0] if len(same) == 1 else None


def _is_numbered_otherwise(known: Known, reply: Reply) -> bool:
    """Whether the row's ref or priority speaks of another action than its words: without a code, that is too little."""
    ref, priority = reply.shown.get("ref", ""), reply.shown.get("priority", "")
    return bool((ref and ref != known.action.ref) or (priority and folded(priority) != folded(known.priority)))


def _one(candidates: Sequence[Known], reply: Reply) -> Known | None:
    """The only candidate, or the only one with the reply's ref (and priority, where that is still said)."""
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    ref, priority = reply.shown.get("ref", ""), reply.shown.get("priority", "")
    same = [known for known in candidates if known.action.ref == ref]
    if len(same) > 1 and priority:
        same = [known for known in same if known.priority == priority]
    return same[0] if len(same) == 1 else None
