"""What each partner is told: their own actions first, what changed, what is asked of them and by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from vrtracker.english import count, long_date
from vrtracker.errors import TemplateError
from vrtracker.model import RAGS, Action, Tracker, is_nobody
from vrtracker.reviewed import Changes, Review, Status
from vrtracker.send.contacts import BOARD, Contacts, name_key
from vrtracker.send.message import Attachment, Letter
from vrtracker.settings import Settings

if TYPE_CHECKING:
    from jinja2 import Environment


class Line(NamedTuple):
    """One action as a partner reads it; every word of it is ready to be shown."""

    ref: str
    title: str
    deadline: str
    state: str
    rag: str
    last_update: str
    changed: tuple[str, ...] = ()


class Papers(NamedTuple):
    """The files that may go out: the pack for the board, and each owner's return."""

    pack: tuple[Attachment, ...] = ()
    shared: tuple[Attachment, ...] = ()
    returns: Mapping[str, Attachment] = MappingProxyType({})


def owners_of(tracker: Tracker) -> tuple[str, ...]:
    """Everybody who owns an action, in the tracker's order, as first written."""
    names: dict[str, str] = {}
    for action in tracker.actions():
        for owner in action.owners:
            if not is_nobody(owner):
                names.setdefault(name_key(owner), owner)
    return tuple(names.values())


class Mailing(NamedTuple):
    """All that one round of letters is made from; ``templates`` are folders, the first that has a template wins."""

    tracker: Tracker
    review: Review
    settings: Settings
    contacts: Contacts
    templates: tuple[Path, ...]
    papers: Papers = Papers()


def letters(mailing: Mailing) -> tuple[Letter, ...]:
    """The board's letter, then one for each partner with an address; owners who share their addresses share one."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for owner in owners_of(mailing.tracker):
        if to := mailing.contacts.of(owner):
            groups.setdefault(tuple(sorted(to)), []).append(owner)
    board = [_board_letter(mailing)] if mailing.contacts.of(BOARD) else []
    return (*board, *(_partner_letter(owners, mailing) for owners in groups.values()))


def _partner_letter(owners: Sequence[str], mailing: Mailing) -> Letter:
    returns = mailing.papers.returns
    files = tuple(returns[owner] for owner in owners if owner in returns)
    facts = {
        **_common(mailing),
        **_own_actions(owners, mailing),
        "owner": " and ".join(owners),
        "has_return": bool(files),
        "has_report": bool(mailing.papers.shared),
    }
    return Letter(
        owner=str(facts["owner"]),
        to=mailing.contacts.of(owners[0]),
        subject=_marked(f"Your actions as at {facts['as_at']}: please reply by {facts['reply_by']}", mailing),
        text=_render("partner.txt", facts, mailing),
        html=_render("partner.html", facts, mailing),
        attachments=(*files, *mailing.papers.shared),
    )


def _common(mailing: Mailing) -> dict[str, Any]:
    report, as_at = mailing.settings.report, mailing.review.as_at
    return {
        "partnership": report.partnership or "the partnership",
        "as_at": long_date(as_at),
        "reply_by": long_date(as_at + timedelta(days=mailing.settings.email.reply_within_days)),
        "meeting": report.meeting,
        "marking": report.marking,
    }


def _own_actions(owners: Sequence[str], mailing: Mailing) -> dict[str, Any]:
    keys = {name_key(owner) for owner in owners}
    mine = [action for action in mailing.tracker.actions() if keys & {name_key(owner) for owner in action.owners}]
    still_open = [action for action in mine if not action.complete]
    groups = _by_urgency(still_open, mailing.review)
    return {
        "groups": [
            (title, [_line(action, mailing.review) for action in actions]) for title, actions in groups if actions
        ],
        "count": len(still_open),
        "complete": len(mine) - len(still_open),
    }


def _board_letter(mailing: Mailing) -> Letter:
    counts = mailing.review.counts
    facts = {
        **_common(mailing),
        "actions": counts.actions,
        "complete": counts.complete,
        "overdue": counts.overdue,
        "open": counts.still_open,
        "rag": [(key, number) for key in (*RAGS, "unrated") if (number := counts.open_rag.get(key))],
        "files": [file.name for file in mailing.papers.pack],
    }
    return Letter(
        owner=BOARD,
        to=mailing.contacts.of(BOARD),
        subject=_marked(f"Board papers as at {facts['as_at']}", mailing),
        text=_render("board.txt", facts, mailing),
        html=_render("board.html", facts, mailing),
        attachments=mailing.papers.pack,
    )


def _by_urgency(actions: Sequence[Action], review: Review) -> list[tuple[str, list[Action]]]:
    """Overdue first, the longest first; then due soon, the soonest first; then the rest."""

    def status(action: Action) -> Status:
        return review.status.get(action.place, Status())

    overdue = sorted((one for one in actions if status(one).overdue), key=lambda one: -status(one).days_overdue)
    soon = sorted((one for one in actions if status(one).due_soon), key=lambda one: one.deadline.date or date.max)
    rest = [one for one in actions if one not in overdue and one not in soon]
    return [("Overdue", overdue), ("Due soon", soon), ("Other open actions", rest)]


def _line(action: Action, review: Review) -> Line:
    status = review.status.get(action.place, Status())
    state = ""
    if status.overdue:
        state = f"{count(status.days_overdue, 'day')} overdue"
    elif status.due_soon and status.days_to_deadline is not None:
        days = status.days_to_deadline
        state = f"due in {count(days, 'day')}" if days else "due today"
    return Line(
        ref=action.ref,
        title=action.title,
        deadline=action.deadline.text or "no deadline given",
        state=state,
        rag=(action.rating.colour or "not rated").capitalize(),
        last_update=status.last_update.line if status.last_update else "nothing said yet",
        changed=_changed(action, review.changes),
    )


def _changed(action: Action, changes: Changes | None) -> tuple[str, ...]:
    """What changed since last time, in words."""
    if changes is None:
        return ()
    words = [
        f"Rating was {move.words[0]}, now {move.words[1]} ({move.movement})."
        for move in changes.rag
        if move.action == action
    ]
    words += [
        f"Deadline was {move.before.text or 'not given'}, now {move.after.text or 'not given'}."
        for move in changes.deadline
        if move.action == action
    ]
    if action in changes.added:
        words.append("New since last time.")
    if action in changes.silent:
        words.append("Nothing new has been said since last time.")
    return tuple(words)


def _marked(subject: str, mailing: Mailing) -> str:
    marking = mailing.settings.report.marking
    return f"{marking}: {subject}" if marking else subject


def _render(name: str, facts: Mapping[str, Any], mailing: Mailing) -> str:
    from jinja2 import TemplateError as JinjaError

    try:
        return _environment(mailing.templates).get_template(name).render(facts)
    except JinjaError as error:
        line = getattr(error, "lineno", None)
        at = f", line {line}" if line else ""
        raise TemplateError(
            f"The e-mail template {name}{at} can't be filled in: {error}.",
            "Mend that line, or delete your copy of the template to have the one that comes with vrtracker.",
        ) from None


@cache
def _environment(folders: tuple[Path, ...]) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name and name.endswith(".html")),
        trim_blocks=True,
        lstrip_blocks=True,
    )
