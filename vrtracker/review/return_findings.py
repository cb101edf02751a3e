"""What is said to a person of a return that could not simply be put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vrtracker.model import Finding
from vrtracker.return_format import Reply, ReturnField
from vrtracker.review.known import Known, folded, is_rated

_FIXED: dict[ReturnField, str] = {
    "action": "the action",
    "deadline": "the deadline",
    "rating": "the rating",
    "last update": "the last update",
}


def edited(known: Known, reply: Reply) -> Iterator[Finding]:
    """The grey columns that do not say what the tracker says.

    What has changed in the tracker since is no edit: an older last update, or the rating before the one just sent.
    """
    said = {folded(update.line) for update in known.action.updates}
    explained = {
        "last update": said,
        "rating": {folded(reply.shown.get("rating", ""))} if is_rated(known.action, reply) else set(),
    }
    for column, words in _FIXED.items():
        was, now = known.shown[column], reply.shown.get(column)
        if now is None or folded(now) == folded(was) or folded(now) in explained.get(column, set()):
            continue
        yield _finding(
            "return-edited",
            reply,
            f"{words} of {known.action.ref} reads “{now}” in the return of {reply.owner}, and “{was}” in the tracker. "
            "It was not taken over.",
            "If they are right, change it in the tracker yourself; an update typed there belongs under New update.",
            known,
        )


def _sent(reply: Reply) -> str:
    """All that was filled in, and the last update as it came back, so that nothing typed there is lost either."""
    parts = (
        ("update", reply.update),
        ("RAG", reply.rag_text),
        ("proposed deadline", reply.proposed),
        ("beside the last update", reply.shown.get("last update", "")),
    )
    return "; ".join(f"{name} “{words}”" for name, words in parts if words)


def _finding(code: str, reply: Reply, message: str, remedy: str, known: Known | None = None) -> Finding:
    message = f"{reply.file}: {message}"
    return Finding(code, "error", reply.place, message, remedy, known.action.ref if known else None)


def unknown(reply: Reply) -> Finding:
    return _finding(
        "return-unknown-action",
        reply,
        f"no action of the tracker is “{reply.shown.get('action', '')}”. Not merged: {_sent(reply)}.",
        "Find the action in the tracker and type in what was sent.",
    )


def mixed_up(by_code: Known, by_words: Known, reply: Reply) -> Finding:
    return _finding(
        "return-mixed-up",
        reply,
        f"the code of this row belongs to {by_code.action.ref} and its words to {by_words.action.ref}. "
        f"Not merged: {_sent(reply)}.",
        f"Ask {reply.owner} which action is meant, and type in what was sent.",
    )


def numbered_otherwise(known: Known, reply: Reply) -> Finding:
    return _finding(
        "return-mixed-up",
        reply,
        f"the row has no code of the tracker; its words are those of {known.action.ref}, its ref or priority is not. "
        f"Not merged: {_sent(reply)}.",
        f"Ask {reply.owner} which action is meant, and type in what was sent.",
    )


def by_words_only(known: Known, reply: Reply) -> Finding:
    return _finding(
        "return-without-code",
        reply,
        f"the row has no code of the tracker, and was taken for {known.action.ref} by its words.",
        "Check that it is the right action.",
        known,
    )


def stale(known: Known, reply: Reply) -> Finding:
    rating = f" Its rating ({reply.rag_text}) was not put in." if reply.rag_text else ""
    return _finding(
        "return-stale",
        reply,
        f"{known.action.ref} has changed in the tracker since the return of {reply.owner} was made. Its new update was "
        f"put in beside what is there.{rating}",
        "Read the action as it is now, and set the rating yourself.",
        known,
    )


def unclear_rating(known: Known, reply: Reply) -> Finding:
    return _finding(
        "return-rag-unclear",
        reply,
        f"“{reply.rag_text}” as the new RAG of {known.action.ref} is not one rating. It was not put in.",
        f"Ask {reply.owner} for one of the list, or set it yourself.",
        known,
    )


def disagreement(known: Known, same: Sequence[tuple[Known, Reply]], reply: Reply) -> Finding:
    said = ", ".join(f"{other.owner} {other.rag_text}" for _, other in same)
    return _finding(
        "returns-disagree",
        reply,
        f"the returns do not agree on the rating of {known.action.ref}: {said}. None was put in.",
        "Ask them, and set the rating yourself.",
        known,
    )
