"""What the partners' returns come to: each row to its action, and every disagreement said rather than settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from vrtracker.model import Action, Extension, Finding, Tracker, Update
from vrtracker.return_format import Merge, NewRating, NewWords, Reply
from vrtracker.review.known import Known, folded, is_rated
from vrtracker.review.return_findings import disagreement, edited, stale, unclear_rating
from vrtracker.review.return_matching import Index


def decide(tracker: Tracker, replies: Sequence[Reply], last_updates: Mapping[str, Update]) -> Merge:
    """What goes into the tracker and what does not; ``last_updates`` are the newest by an action's place, as text.

    A new update is always put in, since that overwrites nothing. A rating is put in where everybody who sent one
    agrees and the action still has the rating that the return showed.
    """
    index = Index(tracker, last_updates)
    merging = _Merging(tracker)
    for reply in replies:
        found = index.find(reply)
        merging.findings += found.findings
        if found.known:
            merging.take(found.known, reply)
    return merging.result()


class _Merging:
    """What has been decided so far, reply by reply."""

    def __init__(self, tracker: Tracker) -> None:
        self.findings: list[Finding] = []
        self._updates: list[NewWords] = []
        self._rated: dict[str, list[tuple[Known, Reply]]] = defaultdict(list)
        self._asked = set(tracker.extensions)
        self._extensions: list[Extension] = []
        self._already = 0

    def take(self, known: Known, reply: Reply) -> None:
        self.findings += edited(known, reply)
        has_update = bool(reply.update) and not _says(known.action, reply.update)
        has_rating = bool(reply.rag_text) and not is_rated(known.action, reply)
        has_changed = (has_update or has_rating) and _has_changed(known, reply)
        if has_changed:
            self.findings.append(stale(known, reply))
        if has_update and not _twice(self._updates, known, reply):
            self._updates.append(NewWords(known.action, reply.update, reply))
        if has_rating and reply.rag is None:
            self.findings.append(unclear_rating(known, reply))
        elif reply.rag and not has_changed:
            self._rated[str(known.action.place)].append((known, reply))
        if reply.proposed:
            self._ask(_extension(known.action, reply))
        self._already += reply.filled_in and not (has_update or has_rating)

    def result(self) -> Merge:
        ratings, disagreed = _ratings(self._rated.values())
        findings = (*self.findings, *disagreed)
        return Merge(tuple(self._updates), ratings, tuple(self._extensions), findings, self._already)

    def _ask(self, extension: Extension) -> None:
        if extension not in self._asked:
            self._asked.add(extension)
            self._extensions.append(extension)


def _says(action: Action, text: str) -> bool:
    """Whether an action's updates hold these very words already, one after the other."""
    wanted = folded(text)
    return any(wanted in (folded(update.text), folded(update.line)) for update in action.updates) or (
        len(action.updates) > 1
        and wanted in folded(" ".join(update.line for update in action.updates))
        and len(wanted.split()) > 6
    )


def _twice(updates: Iterable[NewWords], known: Known, reply: Reply) -> bool:
    return any(new.action == known.action and folded(new.text) == folded(reply.update) for new in updates)


def _has_changed(known: Known, reply: Reply) -> bool:
    """Whether the action has changed since the return was made; without its code that can't be known."""
    state = reply.shown.get("code", "").partition("-")[2].strip().casefold()
    return bool(state) and state != known.shown["code"].partition("-")[2]


def _ratings(rated: Iterable[Sequence[tuple[Known, Reply]]]) -> tuple[tuple[NewRating, ...], tuple[Finding, ...]]:
    agreed: list[NewRating] = []
    findings: list[Finding] = []
    for same in rated:
        known, first = same[0]
        wanted = {(reply.rag, reply.complete) for _, reply in same}
        if len(wanted) > 1:
            findings += [disagreement(known, same, reply) for _, reply in same]
        elif first.rag and (first.rag != known.action.rating.colour or first.complete != known.action.complete):
            agreed.append(NewRating(known.action, first.rag, first.complete, first))
    return tuple(agreed), tuple(findings)


def _extension(action: Action, reply: Reply) -> Extension:
    return Extension(action.ref, action.title, reply.proposed, reply.owner, action.deadline.text)
