"""The true model of a tracker that does not exist yet: what a perfect reader would find in it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from random import Random

from tests.generate import words
from vrtracker.model import Action, Context, Objective, Place, Priority, Rag, Rating, Update, When

AS_AT = date(2024, 6, 30)
COLOURS: tuple[Rag, ...] = ("red", "amber", "green", "green", "amber", "blue")


def true_priorities(random: Random, *, priorities: int, objectives: bool, largest: int = 4) -> tuple[Priority, ...]:
    """Plans with their objectives and actions; no titles are the same."""
    used: set[str] = set()
    return tuple(
        _priority(random, name, objectives, largest, used) for name in words.pick(random, words.PRIORITIES, priorities)
    )


def _priority(random: Random, name: str, objectives: bool, largest: int, used: set[str]) -> Priority:
    aims = words.pick(random, words.AIMS, random.randint(1, largest)) if objectives else [""]
    style = random.randrange(words.STAMP_STYLES)
    newest_first = random.random() < 0.3
    return Priority(
        name=name,
        sheet=name,
        strategic_lead=f"Chief Inspector {words.person(random)}",
        support_officer=words.person(random),
        measures=tuple(f"{words.title(random).rstrip('.')}." for _ in range(random.randint(1, 4))),
        context=(Context("Jan 2024 - Strategic assessment", words.report(random)),),
        objectives=tuple(
            Objective(
                str(number),
                aim,
                tuple(
                    _action(random, used, style, newest_first)
                    for _ in range(random.randint(1, 5) + (not objectives) * 3 + (number == 1))
                ),
            )
            for number, aim in enumerate(aims, 1)
        ),
    )


def _action(random: Random, used: set[str], style: int, newest_first: bool) -> Action:
    title = words.title(random)
    while title in used:
        title = words.title(random)
    used.add(title)
    colour = random.choice(COLOURS)
    return Action(
        ref="",
        title=title,
        place=Place(""),
        owners=words.owners(random),
        start=_start(random),
        deadline=_deadline(random),
        updates=_updates(random, style, newest_first),
        rating=Rating(colour),
        complete=colour == "blue",
        evaluation=words.report(random),
    )


def _start(random: Random) -> When | None:
    kind = random.randrange(4)
    day = date(2023, 1, 1) + timedelta(days=random.randrange(300))
    if kind == 0:
        return When("Immediate")
    if kind == 1:
        return When(f"{day:%d/%m/%Y}", day)
    month = f"{words.MONTHS[day.month - 1]} {day.year}"
    return When(month, day.replace(day=1))


def _deadline(random: Random) -> When:
    kind = random.randrange(6)
    day = date(2024, 1, 1) + timedelta(days=random.randrange(500))
    last = day.replace(day=monthrange(day.year, day.month)[1])
    month = words.MONTHS[day.month - 1]
    if kind == 0:
        return When(f"{month} {day.year} & ongoing", last, True)
    if kind == 1:
        return When(f"End of {month} {day.year}", last)
    if kind == 2:
        return When(f"{month} {day.year}", last)
    if kind == 3:
        return When("Ongoing", None, True)
    return When(f"{day:%d/%m/%Y}", day)


def _updates(random: Random, style: int, newest_first: bool) -> tuple[Update, ...]:
    count = random.choice((1, 1, 2, 2, 3, 4))
    if random.random() < 0.15:
        return (Update(words.report(random)),)
    days = sorted(
        {date(2023, 6, 1) + timedelta(days=random.randrange(380)) for _ in range(count)}, reverse=newest_first
    )
    return tuple(Update(words.report(random), day.isoformat(), words.stamp(day, style)) for day in days)
