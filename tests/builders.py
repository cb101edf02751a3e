"""Short builders of the nouns, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import count

from vrtracker.model import Action, Objective, Place, Priority, Rag, Rating, Source, Tracker, Update, When

AS_AT = date(2020, 7, 30)
SHEET = "Plan"
_rows = count(2)


def when(text: str | None, day: str | None = None, *, ongoing: bool = False) -> When:
    """A deadline or a start; ``when("31/03/2020", "2020-03-31")``."""
    return When(text, date.fromisoformat(day) if day else None, ongoing)


def update(text: str, day: str | None = None, stamp: str | None = None, *, inferred: bool = False) -> Update:
    """An update; its stamp is its date where none is given."""
    return Update(text, day, stamp if stamp is not None else day and f"{day}:", inferred)


def action(
    title: str = "Run a workshop",
    ref: str = "1.1",
    *,
    cell: str | None = None,
    sheet: str = SHEET,
    owners: Iterable[str] = ("Ann Bell",),
    start: When | None = None,
    due: str | When | None = "2020-12-31",
    updates: Iterable[Update] = (Update("Booked", "2020-07-01", "01/07/20:"),),
    rag: Rag | None = "green",
    rag_text: str | None = None,
    rating: Rating | None = None,
    complete: bool = False,
    evaluation: str | None = None,
    extra: Mapping[str, str] | None = None,
    cells: Mapping[str, tuple[str, ...]] | None = None,
) -> Action:
    """An action nothing is wrong with, but for what is given; it stands in a row of its own unless told."""
    deadline = due if isinstance(due, When) else when(due, due)
    return Action(
        ref=ref,
        title=title,
        place=Place(sheet, cell or f"C{next(_rows)}"),
        owners=tuple(owners),
        start=start,
        deadline=deadline,
        updates=tuple(updates),
        rating=rating or Rating(rag, rag_text or (rag and rag.title()), "text" if rag else None),
        complete=complete,
        evaluation=evaluation,
        extra=extra or {},
        cells=cells or {},
    )


def objective(*actions: Action, ref: str = "1", title: str = "Young people are safe") -> Objective:
    return Objective(ref, title, actions)


def priority(*objectives: Objective, name: str = "Violence reduction", sheet: str = SHEET) -> Priority:
    return Priority(name, sheet, objectives=objectives)


def tracker(*parts: Action | Objective | Priority, as_at: date = AS_AT) -> Tracker:
    """A tracker of actions, objectives or priorities; the walls that are missing are put round them."""
    actions = [part for part in parts if isinstance(part, Action)]
    objectives = [part for part in parts if isinstance(part, Objective)] + ([objective(*actions)] if actions else [])
    priorities = [part for part in parts if isinstance(part, Priority)] + (
        [priority(*objectives)] if objectives else []
    )
    return Tracker(Source("tracker.xlsx", "xlsx", "0" * 64), as_at, tuple(priorities))
