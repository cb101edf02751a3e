"""How well actions are matched from one tracker to the next: invented pairs whose true matches are known.

Run ``python benchmarks/matching.py``. Each round invents a tracker, then its next version: every action renumbered and
shuffled, up to 30 % of the words of its title changed, some of it moved to other objectives, 10 % of the actions taken
out and 10 % added. A match is right where it is the true one; wrong where it is any other.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vrtracker.model import Action, Objective, Place, Priority, Rating, Source, Tracker, Update, When
from vrtracker.review.changes import compare


def phrases(text: str) -> list[str]:
    """The phrases of a text that keeps one from the next by a stroke, over any number of lines."""
    return [" ".join(phrase.split()) for phrase in text.split("|")]


VERBS = phrases(
    """
    Deliver | Commission | Review | Develop | Establish | Map | Pilot | Extend | Evaluate | Launch | Agree | Refresh
    | Embed | Co-design | Publish
    """
)
THINGS = phrases(
    """
    mentoring sessions | a trauma informed training offer | an early help pathway | a knife crime awareness campaign
    | the detached youth work rota | a family group conferencing service | a hotspot patrol plan | the custody
    navigator scheme | a bystander programme | the information sharing agreement | a parenting course | a hospital
    based advocate | the school exclusion protocol | a perpetrator programme | the night time economy charter | a
    problem profile | a community sentencing panel | the missing from home process | a contextual safeguarding
    toolkit | a sports diversion scheme
    """
)
AUDIENCES = phrases(
    """
    for year six pupils | for care leavers | with housing officers | for young women at risk | with licensed
    premises | for parents in the north of the borough | with pharmacists | for siblings of known offenders | with
    faith leaders | for children out of school | with bus and tram operators | for victims under twenty five | with
    the probation service | for students in further education | with market traders | for newly arrived families |
    with the ambulance service
    """
)
PLACES = phrases(
    """
    in Harbourside ward | across Millbrook | around the Castle Street bus station | in the three priority estates |
    on both college sites | within Northgate and Eastfield | at the walk in centre | along the canal corridor | in
    all secondary schools | at the retail park | in Quarry Hill | around Station Approach | at the leisure centre
    """
)
AIMS = phrases(
    """
    so that fewer of them carry weapons | in order to shorten waiting times | to close the gap found in the needs
    assessment | so that referrals reach one front door | to reduce repeat presentations | with an evaluation by the
    university | drawing on what residents told us at the summer events | so that staff recognise exploitation
    sooner | to give partners one shared picture of risk | and report the learning to the board each quarter | as
    recommended by the domestic homicide review | within the existing budget of the partnership
    """
)
NAMES = phrases(
    """
    Ann Bell | Omar Khan | Priya Nair | Tom Reed | Lucy Hart | Youth Justice | Public Health | Dee Obi | Raj Gill |
    Housing
    """
)
SPARE = phrases(
    """
    also | together | jointly | new | local | existing | further | wider | improved | joint | targeted | regular |
    agreed | partner | lead
    """
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of tracker: how long its titles are, how many say the same, what else it has and whether that is kept."""

    name: str
    parts: Sequence[Sequence[str]]
    history: bool = True
    twins: float = 0.0
    settled: bool = False
    bare: bool = False


KINDS = (
    Kind("long titles", (VERBS, THINGS, AUDIENCES, PLACES, AIMS)),
    Kind("long titles, no history", (VERBS, THINGS, AUDIENCES, PLACES, AIMS), history=False),
    Kind("middling titles", (VERBS, THINGS, AUDIENCES, PLACES)),
    Kind("twins", (VERBS, THINGS, AUDIENCES, PLACES), twins=0.05),
    Kind("only reworded", (VERBS, THINGS, AUDIENCES, PLACES), settled=True),
    Kind("titles and nothing else", (VERBS, THINGS, AUDIENCES, PLACES, AIMS), history=False, bare=True),
)


@dataclass(slots=True)
class Tally:
    """What became of the actions that are in both trackers, and of all that were matched."""

    true: int = 0
    right: int = 0
    wrong: int = 0
    flagged: int = 0
    seconds: float = 0.0


def invent(chance: random.Random, kind: Kind, size: int) -> list[Action]:
    """Actions with titles of this kind; each carries its own number in ``cells``, which matching doesn't look at."""
    actions: list[Action] = []
    while len(actions) < size:
        title = " ".join(chance.choice(part) for part in kind.parts)
        if actions and chance.random() < kind.twins:
            title = chance.choice(actions).title
        actions.append(_action(chance, title, kind))
    return actions


def _action(chance: random.Random, title: str, kind: Kind) -> Action:
    due = date(2020, 1, 31) + timedelta(days=chance.randrange(600))
    updates = tuple(_update(chance, due) for _ in range(chance.randrange(4))) if kind.history else ()
    return Action(
        ref="",
        title=title,
        place=Place("", ""),
        owners=() if kind.bare else tuple(chance.sample(NAMES, chance.choice((1, 1, 2)))),
        deadline=When(f"{due:%d/%m/%Y}", due) if kind.history else When(),
        updates=updates,
        rating=Rating(chance.choice(("red", "amber", "green", None)), None, "fill"),
    )


def _update(chance: random.Random, near: date) -> Update:
    day = near - timedelta(days=chance.randrange(300))
    words = chance.sample(" ".join([*THINGS, *AUDIENCES, *AIMS]).split(), 12)
    return Update(" ".join(words).capitalize(), day.isoformat(), f"{day:%d/%m/%y}:")


def next_version(chance: random.Random, action: Action, kind: Kind) -> Action:
    """The same action a quarter later: reworded, perhaps given to somebody else, its date moved, an update added."""
    if kind.settled or kind.bare:
        return replace(action, title=reword(chance, action.title))
    owners = action.owners if chance.random() < 0.85 else tuple(chance.sample(NAMES, 1))
    deadline = action.deadline
    if deadline.date and chance.random() < 0.2:
        later = deadline.date + timedelta(days=chance.choice((30, 90, 180)))
        deadline = When(f"{later:%d/%m/%Y}", later)
    updates = (*action.updates, _update(chance, date(2020, 9, 30))) if kind.history else ()
    return replace(action, title=reword(chance, action.title), owners=owners, deadline=deadline, updates=updates)


def reword(chance: random.Random, title: str) -> str:
    """The title with up to 30 % of its words replaced, dropped or joined by others."""
    words = title.split()
    vocabulary = [word for part in (VERBS, SPARE, *(text.split() for text in (*THINGS, *AUDIENCES))) for word in part]
    for _ in range(chance.randint(0, int(len(words) * 0.3))):
        spot = chance.randrange(len(words))
        change = chance.choice(("replace", "replace", "drop", "insert"))
        if change == "replace":
            words[spot] = chance.choice(vocabulary)
        elif change == "drop" and len(words) > 2:
            del words[spot]
        else:
            words.insert(spot, chance.choice(SPARE))
    return " ".join(words)


def tracker(chance: random.Random, numbered: Sequence[tuple[int, Action]], objectives: Sequence[int]) -> Tracker:
    """A tracker of these actions under objectives of some size, with the refs and cells of their new order."""
    rest = list(numbered)
    made: list[Objective] = []
    while rest:
        part, rest = rest[: objectives[0]], rest[objectives[0] :]
        ref = str(len(made) + 1)
        placed = tuple(
            replace(
                action,
                ref=f"{ref}.{number}",
                place=Place("Plan", f"C{len(made) * 100 + number}"),
                cells={"number": (str(identity),)},
            )
            for number, (identity, action) in enumerate(part, start=1)
        )
        made.append(Objective(ref, f"Objective {chance.choice(AIMS)}", placed))
    plan = Priority("Violence reduction", "Plan", objectives=tuple(made))
    return Tracker(Source("tracker.xlsx", "xlsx", ""), date(2020, 10, 1), (plan,))


def pair(chance: random.Random, kind: Kind, size: int) -> tuple[Tracker, Tracker]:
    """A tracker and its next version, 10 % of it taken out and 10 % added, all of it shuffled and renumbered."""
    before = list(enumerate(invent(chance, kind, size)))
    tenth = max(1, size // 10)
    kept = chance.sample(before, size - tenth)
    after = [(number, next_version(chance, action, kind)) for number, action in kept]
    after += list(enumerate(invent(chance, replace(kind, twins=0.0), tenth), start=size))
    chance.shuffle(after)
    return tracker(chance, before, [7]), tracker(chance, after, [8])


def measure(chance: random.Random, kind: Kind, size: int, rounds: int) -> Tally:
    """The tally of some rounds; the clock runs for the comparison alone."""
    tally = Tally()
    for _ in range(rounds):
        old, new = pair(chance, kind, size)
        began = time.process_time()
        changes = compare(old, new)
        tally.seconds += time.process_time() - began
        numbers = {action.cells["number"] for action in old.actions()}
        tally.true += sum(action.cells["number"] in numbers for action in new.actions())
        right = sum(before.cells == after.cells for before, after in changes.pairs)
        tally.right += right
        tally.wrong += len(changes.pairs) - right
        tally.flagged += len(changes.unsure)
    return tally


def rows(seed: int, actions: int) -> Iterator[tuple[Kind, int, Tally]]:
    """Every kind at several sizes, about so many actions each."""
    for kind in KINDS:
        for size in (10, 60, 400):
            yield kind, size, measure(random.Random(seed), kind, size, max(1, actions // size))


def main() -> None:
    """Prints a line for each kind and size, and one for all."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--actions", type=int, default=2_000, help="about so many for each line")
    given = options.parse_args()
    total = Tally()
    print(f"{'kind':28}{'actions':>8}{'right':>9}{'wrong':>9}{'flagged':>9}{'seconds':>9}")
    for kind, size, tally in rows(given.seed, given.actions):
        line(f"{kind.name:28}{size:>8}", tally)
        for name in ("true", "right", "wrong", "flagged", "seconds"):
            setattr(total, name, getattr(total, name) + getattr(tally, name))
    line(f"{'all':28}{'':>8}", total)


def line(start: str, tally: Tally) -> None:
    print(
        f"{start}{tally.right / tally.true:>9.2%}{tally.wrong / tally.true:>9.2%}"
        f"{tally.flagged / tally.true:>9.2%}{tally.seconds:>9.2f}"
    )


if __name__ == "__main__":
    main()
