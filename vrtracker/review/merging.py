"""What the partners' returns come to: each row to its action, and every disagreement said rather than settled."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from vrtracker.model import Action, Extension, Finding, Place, Priority, Tracker, Update
from vrtracker.return_format import (
    NO_UPDATE,
    Merge,
    NewRating,
    NewWords,
    Reply,
    ReturnField,
    identity,
    shown,
)

ALIKE = 90
"""From this similarity (0 to 100) a title in a return is the action's, reworded by a person or a program."""
APART = 5
"""How much more alike the best action must be than the next, to be taken."""

_FIXED: dict[ReturnField, str] = {
    "action": "the action",
    "deadline": "the deadline",
    "rating": "the rating",
    "last update": "the last update",
}


class _Known(NamedTuple):
    """An action of the tracker, with the priority it is known under and what its return would show now."""

    priority: str
    action: Action
    shown: Mapping[ReturnField, str]


class _Found(NamedTuple):
    """The action a reply is about, or None, with what a person should know of how it was found."""

    known: _Known | None
    findings: tuple[Finding, ...] = ()


def decide(tracker: Tracker, replies: Sequence[Reply], last_updates: Mapping[str, Update]) -> Merge:
    """What goes into the tracker and what does not; ``last_updates`` are the newest by an action's place, as text.

    A new update is always put in, since that overwrites nothing. A rating is put in where everybody who sent one
    agrees and the action still has the rating that the return showed.
    """
    index = _Index(tracker, last_updates)
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
        self._rated: dict[str, list[tuple[_Known, Reply]]] = defaultdict(list)
        self._asked = set(tracker.extensions)
        self._extensions: list[Extension] = []
        self._already = 0

    def take(self, known: _Known, reply: Reply) -> None:
        self.findings += _edited(known, reply)
        has_update = bool(reply.update) and not _says(known.action, reply.update)
        has_rating = bool(reply.rag_text) and not _is_rated(known.action, reply)
        stale = (has_update or has_rating) and _is_stale(known, reply)
        if stale:
            self.findings.append(_stale(known, reply))
        if has_update and not _twice(self._updates, known, reply):
            self._updates.append(NewWords(known.action, reply.update, reply))
        if has_rating and reply.rag is None:
            self.findings.append(_unclear_rating(known, reply))
        elif reply.rag and not stale:
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


class _Index:
    """The tracker's actions by identity, by title, and by likeness."""

    def __init__(self, tracker: Tracker, last_updates: Mapping[str, Update]) -> None:
        self._by_identity: dict[str, list[_Known]] = defaultdict(list)
        self._by_title: dict[str, list[_Known]] = defaultdict(list)
        self._lines = {_folded(update.line) for one in tracker.actions() for update in one.updates}
        self._lines |= {"", _folded(NO_UPDATE)}
        for priority in tracker.priorities:
            for action in priority.actions():
                known = _known(priority, action, last_updates.get(str(action.place)))
                self._by_identity[identity(priority.name, action)].append(known)
                self._by_title[_folded(action.title)].append(known)

    def find(self, reply: Reply) -> _Found:
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
            return _Found(None, self._if_anything(reply, _mixed(by_code, by_words, reply)))
        if by_code:
            return _Found(by_code)
        if by_words and not _is_numbered_otherwise(by_words, reply):
            return _Found(by_words, self._if_anything(reply, _by_words_only(by_words, reply)))
        if by_words:
            return _Found(None, self._if_anything(reply, _number_and_words(by_words, reply)))
        return _Found(None, self._if_anything(reply, _unknown(reply)))

    def _if_anything(self, reply: Reply, finding: Finding) -> tuple[Finding, ...]:
        """A finding about a row that says something new: filled in, or typed where the last update stood."""
        typed = _folded(reply.shown.get("last update", "")) not in self._lines
        return (finding,) if reply.filled_in or typed else ()

    def _by_words(self, reply: Reply) -> _Known | None:
        title = _folded(reply.shown.get("action", ""))
        if not title:
            return None
        return _one(self._by_title.get(title, ()), reply) or self._most_alike(title)

    def _most_alike(self, title: str) -> _Known | None:
        from rapidfuzz import fuzz, process

        best = process.extract(title, list(self._by_title), scorer=fuzz.ratio, score_cutoff=ALIKE - APART, limit=2)
        if not best or best[0][1] < ALIKE or (len(best) > 1 and best[0][1] - best[1][1] < APART):
            return None
        same = self._by_title[best[0][0]]
        return same[0] if len(same) == 1 else None


def _known(priority: Priority, action: Action, last: Update | None) -> _Known:
    return _Known(priority.name, action, shown(priority.name, action, last))


def _is_numbered_otherwise(known: _Known, reply: Reply) -> bool:
    """Whether the row's ref or priority speaks of another action than its words: without a code, that is too little."""
    ref, priority = reply.shown.get("ref", ""), reply.shown.get("priority", "")
    return bool((ref and ref != known.action.ref) or (priority and _folded(priority) != _folded(known.priority)))


def _one(candidates: Sequence[_Known], reply: Reply) -> _Known | None:
    """The only candidate, or the only one with the reply's ref (and priority, where that is still said)."""
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    ref, priority = reply.shown.get("ref", ""), reply.shown.get("priority", "")
    same = [known for known in candidates if known.action.ref == ref]
    if len(same) > 1 and priority:
        same = [known for known in same if known.priority == priority]
    return same[0] if len(same) == 1 else None


def _is_rated(action: Action, reply: Reply) -> bool:
    return reply.rag is not None and (reply.rag, reply.complete) == (action.rating.colour, action.complete)


def _says(action: Action, text: str) -> bool:
    """Whether an action's updates hold these very words already, one after the other."""
    wanted = _folded(text)
    return any(wanted in (_folded(update.text), _folded(update.line)) for update in action.updates) or (
        len(action.updates) > 1
        and wanted in _folded(" ".join(update.line for update in action.updates))
        and len(wanted.split()) > 6
    )


def _twice(updates: Iterable[NewWords], known: _Known, reply: Reply) -> bool:
    return any(new.action == known.action and _folded(new.text) == _folded(reply.update) for new in updates)


def _is_stale(known: _Known, reply: Reply) -> bool:
    """Whether the action has changed since the return was made; without its code that can't be known."""
    state = reply.shown.get("code", "").partition("-")[2].strip().casefold()
    return bool(state) and state != known.shown["code"].partition("-")[2]


def _edited(known: _Known, reply: Reply) -> Iterator[Finding]:
    """The grey columns that do not say what the tracker says.

    What has changed in the tracker since is no edit: an older last update, or the rating before the one just sent.
    """
    said = {_folded(update.line) for update in known.action.updates}
    explained = {
        "last update": said,
        "rating": {_folded(reply.shown.get("rating", ""))} if _is_rated(known.action, reply) else set(),
    }
    for column, words in _FIXED.items():
        was, now = known.shown[column], reply.shown.get(column)
        if now is None or _folded(now) == _folded(was) or _folded(now) in explained.get(column, set()):
            continue
        yield _finding(
            "return-edited",
            reply,
            f"{words} of {known.action.ref} reads “{now}” in the return of {reply.owner}, and “{was}” in the tracker. "
            "It was not taken over.",
            "If they are right, change it in the tracker yourself; an update typed there belongs under New update.",
            known,
        )


def _ratings(rated: Iterable[Sequence[tuple[_Known, Reply]]]) -> tuple[tuple[NewRating, ...], tuple[Finding, ...]]:
    agreed: list[NewRating] = []
    findings: list[Finding] = []
    for same in rated:
        known, first = same[0]
        wanted = {(reply.rag, reply.complete) for _, reply in same}
        if len(wanted) > 1:
            findings += [_disagreement(known, same, reply) for _, reply in same]
        elif first.rag and (first.rag != known.action.rating.colour or first.complete != known.action.complete):
            agreed.append(NewRating(known.action, first.rag, first.complete, first))
    return tuple(agreed), tuple(findings)


def _extension(action: Action, reply: Reply) -> Extension:
    return Extension(action.ref, action.title, reply.proposed, reply.owner, action.deadline.text)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _sent(reply: Reply) -> str:
    """All that was filled in, and the last update as it came back, so that nothing typed there is lost either."""
    parts = (
        ("update", reply.update),
        ("RAG", reply.rag_text),
        ("proposed deadline", reply.proposed),
        ("beside the last update", reply.shown.get("last update", "")),
    )
    return "; ".join(f"{name} “{words}”" for name, words in parts if words)


def _finding(code_: str, reply: Reply, message: str, remedy: str, known: _Known | None = None) -> Finding:
    message = f"{reply.file}: {message}"
    return Finding(code_, "error", reply.place, message, remedy, known.action.ref if known else None)


def _unknown(reply: Reply) -> Finding:
    return _finding(
        "return-unknown-action",
        reply,
        f"no action of the tracker is “{reply.shown.get('action', '')}”. Not merged: {_sent(reply)}.",
        "Find the action in the tracker and type in what was sent.",
    )


def _mixed(by_code: _Known, by_words: _Known, reply: Reply) -> Finding:
    return _finding(
        "return-mixed-up",
        reply,
        f"the code of this row belongs to {by_code.action.ref} and its words to {by_words.action.ref}. "
        f"Not merged: {_sent(reply)}.",
        f"Ask {reply.owner} which action is meant, and type in what was sent.",
    )


def _number_and_words(known: _Known, reply: Reply) -> Finding:
    return _finding(
        "return-mixed-up",
        reply,
        f"the row has no code of the tracker; its words are those of {known.action.ref}, its ref or priority is not. "
        f"Not merged: {_sent(reply)}.",
        f"Ask {reply.owner} which action is meant, and type in what was sent.",
    )


def _by_words_only(known: _Known, reply: Reply) -> Finding:
    return _finding(
        "return-without-code",
        reply,
        f"the row has no code of the tracker, and was taken for {known.action.ref} by its words.",
        "Check that it is the right action.",
        known,
    )


def _stale(known: _Known, reply: Reply) -> Finding:
    rating = f" Its rating ({reply.rag_text}) was not put in." if reply.rag_text else ""
    return _finding(
        "return-stale",
        reply,
        f"{known.action.ref} has changed in the tracker since the return of {reply.owner} was made. Its new update was "
        f"put in beside what is there.{rating}",
        "Read the action as it is now, and set the rating yourself.",
        known,
    )


def _unclear_rating(known: _Known, reply: Reply) -> Finding:
    return _finding(
        "return-rag-unclear",
        reply,
        f"“{reply.rag_text}” as the new RAG of {known.action.ref} is not one rating. It was not put in.",
        f"Ask {reply.owner} for one of the list, or set it yourself.",
        known,
    )


def _disagreement(known: _Known, same: Sequence[tuple[_Known, Reply]], reply: Reply) -> Finding:
    said = ", ".join(f"{other.owner} {other.rag_text}" for _, other in same)
    return _finding(
        "returns-disagree",
        reply,
        f"the returns do not agree on the rating of {known.action.ref}: {said}. None was put in.",
        "Ask them, and set the rating yourself.",
        known,
    )


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
    added = _folded(" ".join(update.line for update in (new - old).elements()))
    rag_meant = (rating.rag, rating.complete) if rating else (action.rating.colour, action.complete)
    return (
        same == action
        and not old - new
        and bool(words) == bool(added)
        and all(_folded(text) in added for text in words)
        and (then.rating.colour, then.complete) == rag_meant
    )
