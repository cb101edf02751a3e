"""Checks of an action's rating: whether there is one, and whether its words, dates and completion agree with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vrtracker.model import Finding, Rag
from vrtracker.patterns import compiled
from vrtracker.review.case import Case, short

_COLOURS: dict[str, Rag] = {
    "red": "red",
    "amber": "amber",
    "yellow": "amber",
    "orange": "amber",
    "green": "green",
    "blue": "blue",
    "grey": "grey",
    "gray": "grey",
}
_RATED = compiled(
    rf"\W*({'|'.join(_COLOURS)})\b\s*(?=$|[–—\-:;,.!(]|as\b|due\b|because\b|rated\b|rating\b|status\b)", re.I
)
_SUBJECT = r"\W*(?:(?:this|the|action|objective|task|project|work|milestone|it|now|is|has|been|was|are|have|all)\s+)*"
_SAYS_DONE = compiled(
    rf"{_SUBJECT}(?:fully\s+)?(?:completed?|closed|achieved|delivered in full)\s*(?:[.!;:–—]|-\s|$)", re.I
)
_SAYS_LATE = compiled(rf"{_SUBJECT}(?:overdue|behind schedule|off track|not on track|stalled|badly delayed)\b", re.I)
_SAYS_NOT_BEGUN = compiled(
    rf"{_SUBJECT}(?:not (?:yet )?(?:started|commenced|begun)|yet to (?:start|commence|begin)|not progressed)\b", re.I
)


def no_rating(case: Case) -> Iterator[Finding]:
    rating = case.action.rating
    if rating.colour is None and rating.text is None:
        yield case.finding(
            "rag-missing",
            case.gap,
            "rag",
            "The action has no RAG rating.",
            "Write Red, Amber, Green or Complete in its RAG cell.",
        )


def unclear_rating(case: Case) -> Iterator[Finding]:
    rating = case.action.rating
    if rating.colour is None and rating.text is not None:
        yield case.finding(
            "rag-unclear",
            case.gap,
            "rag",
            f"“{short(rating.text)}” is not a RAG rating, so the action counts as unrated.",
            "Write Red, Amber, Green or Complete in its RAG cell, and put the other words beside it.",
        )


def rated_otherwise_in_words(case: Case) -> Iterator[Finding]:
    """The evaluation opens with another colour; where a key gives colours other meanings, words can't be held to it."""
    action = case.action
    named = _RATED.match(action.evaluation or "")
    if not named or action.rating.colour is None or action.rating.source == "key":
        return
    colour = _COLOURS[named[1].casefold()]
    if colour != action.rating.colour:
        yield case.finding(
            "rag-contradicts-words",
            "warning",
            "rag",
            f"The action is rated {action.rating.colour}, but its evaluation says “{short(action.evaluation or '')}”.",
            "Decide which of the two is right, and change the other.",
        )


def rated_against_its_story(case: Case) -> Iterator[Finding]:
    """Only words that open the latest update or the evaluation count: further in, they may speak of anything."""
    colour = case.action.rating.colour
    if colour is None or case.action.rating.source == "key":
        return
    for words in _openings(case):
        contradiction = _contradiction(case, colour, words)
        if contradiction:
            yield case.finding(
                "rag-contradicts-words",
                "warning",
                "rag",
                f"The action {contradiction}, but its words say “{short(words)}”.",
                "Decide which of the two is right, and change the other.",
            )
            return


def _openings(case: Case) -> Iterator[str]:
    if case.status.last_update:
        yield case.status.last_update.text
    for text in (case.action.evaluation, case.action.rating.text):
        if text:
            yield _unrated(text)


@lru_cache(maxsize=4096)
def _unrated(text: str) -> str:
    """The words after the rating that opens them."""
    return _RATED.sub("", text, count=1).lstrip(" –—-:;,.!")


def _contradiction(case: Case, colour: Rag, words: str) -> str | None:
    """What the rating says that the words deny, or None."""
    start = case.action.start.date if case.action.start else None
    if case.action.complete:
        denied = _SAYS_LATE.match(words) or _SAYS_NOT_BEGUN.match(words)
        return "counts as complete" if denied else None
    if _SAYS_DONE.match(words):
        return f"is rated {colour} and not marked complete"
    if colour == "green" and _SAYS_LATE.match(words):
        return "is rated green"
    if colour == "green" and _SAYS_NOT_BEGUN.match(words) and start and start < case.as_at:
        return f"is rated green and was to start by {start:%d/%m/%Y}"
    return None


def complete_yet_rated(case: Case) -> Iterator[Finding]:
    colour = case.action.rating.colour
    if case.action.complete and colour in ("red", "amber"):
        yield case.finding(
            "rag-contradicts-complete",
            "warning",
            "rag",
            f"The action is complete and yet rated {colour}.",
            "Rate it Complete if it is done; if it is not, take the word that says so out of its RAG cell.",
        )


def green_yet_late(case: Case) -> Iterator[Finding]:
    if case.status.overdue and case.action.rating.colour == "green":
        yield case.finding(
            "rag-contradicts-deadline",
            "warning",
            "rag",
            "The action is rated green, but its deadline has passed and it is not complete.",
            "Rate it Complete if it is done; if not, rate it Amber or Red, or ask the board for a new date.",
        )


def from_fill(case: Case) -> Iterator[Finding]:
    rating = case.action.rating
    if rating.source == "fill" and rating.colour:
        yield case.finding(
            "rag-from-fill",
            "info",
            "rag",
            f"The rating {rating.colour} was read from the cell's colour; there is no word in it.",
            "Nothing to do if it is right; the word beside the colour helps people who can't tell colours apart.",
        )


def from_key(case: Case) -> Iterator[Finding]:
    rating = case.action.rating
    if rating.source == "key" and rating.colour:
        yield case.finding(
            "rag-from-key",
            "info",
            "rag",
            f"The rating {rating.colour} was read with the tracker's own key or your settings"
            + (f" from “{short(rating.text)}”." if rating.text else " from the cell's colour."),
            "Nothing to do if it is right; if not, correct the key on the sheet or [rag] in vrtracker.toml.",
        )


RATING_CHECKS = (
    no_rating,
    unclear_rating,
    rated_otherwise_in_words,
    rated_against_its_story,
    complete_yet_rated,
    green_yet_late,
    from_fill,
    from_key,
)
