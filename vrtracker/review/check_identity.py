"""Checks of who and what an action is: its ref, its words, its owners."""

from __future__ import annotations

from collections.abc import Iterator

from vrtracker.model import Finding, is_nobody
from vrtracker.review.case import Case, short


def ref_twice(case: Case) -> Iterator[Finding]:
    if case.same_ref is not None:
        yield case.finding(
            "ref-duplicate",
            "error",
            "ref",
            f"Two actions have the ref {case.action.ref}: “{case.same_ref}” and “{short(case.action.title)}”.",
            "Give one of them a ref of its own, so that the board can tell which one is meant.",
        )


def title_twice(case: Case) -> Iterator[Finding]:
    if case.same_title is not None:
        yield case.finding(
            "action-duplicate",
            "warning",
            "title",
            f"This action says the same as action {case.same_title}: “{short(case.action.title)}”.",
            "If it is one action, delete one of the two; if not, say in each what makes it different.",
        )


def no_title(case: Case) -> Iterator[Finding]:
    if not case.action.title.strip():
        yield case.finding(
            "action-missing",
            "warning",
            "title",
            "The row has a date, an owner or a progress note, but it does not say what the action is.",
            "Write what is to be done in the action's column, or delete the row.",
        )


def no_owner(case: Case) -> Iterator[Finding]:
    if not case.action.owners:
        yield case.finding(
            "owner-missing",
            case.gap,
            "owner",
            "Nobody is named as the owner.",
            "Write the name of the person or organisation that answers for this action.",
        )


def owner_to_be_confirmed(case: Case) -> Iterator[Finding]:
    unknown = [owner for owner in case.action.owners if is_nobody(owner)]
    if unknown:
        others = [owner for owner in case.action.owners if owner not in unknown]
        beside = f", beside {' and '.join(others)}" if others else ""
        yield case.finding(
            "owner-tbc",
            case.gap,
            "owner",
            f"The owner is still to be confirmed (“{unknown[0]}”{beside}).",
            f"Replace “{unknown[0]}” by a name as soon as there is one"
            + (", or delete it if the others own the action." if others else "."),
        )


IDENTITY_CHECKS = (ref_twice, no_title, title_twice, no_owner, owner_to_be_confirmed)
