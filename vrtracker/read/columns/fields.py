"""Which column holds which field: the columns of a table shared out among their bids, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.read.columns.bids import FIELDS, SECOND, Bid, bids_of
from vrtracker.read.columns.levels import is_former
from vrtracker.read.columns.trends import trends_apart
from vrtracker.read.columns.unrated import need_rating, rating_apart
from vrtracker.read.columns.vacant import (
    LEAST_FIELDS,
    comments_apart,
    dates_of_entries,
    helps,
    likeliest_work,
    log_of_entries,
    need_deadline,
    need_objective,
    need_owner,
    need_ref,
    need_updates,
    partners_apart,
    told_by_answers,
    untitled_work,
)
from vrtracker.read.doubt import quoted
from vrtracker.read.titles.content import Profile, seen
from vrtracker.read.titles.points import SURELY, names_extra, plain

MOST: Mapping[Field, int] = {
    "ref": 2,
    "objective": 1,
    "action": 1,
    "owner": 3,
    "start": 2,
    "deadline": 4,
    "updates": 60,
    "rag": 8,
    "evaluation": 1,
}
"""How many columns a field may have; the second and later ones need a title that says so."""

ENOUGH = 50.0
CLOSE = 8.0


class Guess(NamedTuple):
    """One column's field and why; ``rival`` is another field that fitted nearly as well.

    ``by_cells`` says that the title had no part in it.
    """

    field: Field
    why: str
    rival: Field | None = None
    by_cells: bool = False


def fields_of(titles: Sequence[str]) -> tuple[Field, ...]:
    """The field of each title, from the titles alone."""
    return tuple(guess.field for guess in assign(titles, [Profile()] * len(titles)))


def assign(
    titles: Sequence[str],
    profiles: Sequence[Profile],
    *,
    told: Mapping[int, Field] | None = None,
    because: str = "the settings say so",
    local: Mapping[Field, tuple[str, ...]] | None = None,
    by_cells: bool = False,
) -> tuple[Guess, ...]:
    """A guess for each column; ``told`` are decided already (and why), ``local`` are the place's own titles.

    What was decided ``by_cells`` is a guess under a column that has no title.
    """
    bids = bids_of(titles, profiles, local or {})
    given = _share_out(bids, told or {})
    _fill_vacant(titles, profiles, bids, given, told or {})
    return tuple(
        Guess(given[column], because, by_cells=by_cells and not plain(titles[column]))
        if column in (told or {})
        else _guess(_Settled(column, given.get(column, "extra"), titles[column], profiles[column]), bids, given)
        for column in range(len(titles))
    )


def _fill_vacant(
    titles: Sequence[str],
    profiles: Sequence[Profile],
    bids: Sequence[Bid],
    given: dict[int, Field],
    told: Mapping[int, Field],
) -> None:
    """What a table of work has and no bid won: first the work itself, then what is said of it."""
    if not told:
        log_of_entries(titles, profiles, given)
    if "action" not in given.values() and _some_group(profiles, given):
        likeliest_work(titles, profiles, given)
    held = any(found.filled for found in profiles)
    untitled_work(titles, profiles, given)
    _need_action(bids, given, told, held=held)
    if "action" not in given.values():
        likeliest_work(titles, profiles, given)
    need_ref(titles, profiles, given)
    need_objective(titles, given, profiles)
    need_owner(titles, profiles, given)
    need_updates(titles, profiles, given)
    if not told:
        told_by_answers(titles, profiles, given)
    need_deadline(titles, profiles, given)
    dates_of_entries(titles, profiles, given)
    comments_apart(titles, profiles, given)
    trends_apart(profiles, given)
    need_rating(titles, profiles, given)
    if "rag" not in told.values():
        rating_apart(titles, profiles, given)
    partners_apart(titles, profiles, given)


def _share_out(bids: Sequence[Bid], told: Mapping[int, Field]) -> dict[int, Field]:
    given: dict[int, Field] = dict(told)
    count = {name: sum(1 for field in told.values() if field == name) for name in FIELDS}
    for bid in bids:
        first = count[bid.field] == 0
        allowed = bid.total >= (ENOUGH if bid.titled else 45.0) if first else _also(bid)
        if bid.column in given or count[bid.field] >= MOST[bid.field] or not allowed:
            continue
        given[bid.column] = bid.field
        count[bid.field] += 1
    return given


def _also(bid: Bid) -> bool:
    """Whether a column may be a field's second: by a title that says so, or by dated entries under no title."""
    if bid.field == "rag":
        return bid.titled >= 93 and bid.total >= ENOUGH
    dated = not bid.titled and bid.field == "updates" and bid.total >= 60
    return bid.total >= ENOUGH and (bid.titled >= SECOND or dated)


def _some_group(profiles: Sequence[Profile], given: Mapping[int, Field]) -> bool:
    """Whether the words of an objective come back, so that they group actions and are none."""
    return any(name == "objective" and _comes_back(profiles[column]) for column, name in given.items())


def _comes_back(found: Profile) -> bool:
    return found.filled >= 3 and found.distinct < 0.8


def _need_action(bids: Sequence[Bid], given: dict[int, Field], told: Mapping[int, Field], *, held: bool) -> None:
    """A table of work says somewhere what is to be done: an only objective, or the likeliest column, is the action.

    Of two that may say what work is for, the right one is the work. Titles alone, with no rows ``held`` below them, do
    not make an issue or an area the work.
    """
    if "action" in given.values():
        return
    for bid in bids:
        free = bid.column not in told and given.get(bid.column, "extra") in ("objective", "extra", "evaluation")
        if bid.field == "action" and free and bid.total >= 25 and (bid.titled >= 60 or bid.total != bid.titled):
            vacant = given.get(bid.column) == "objective"
            given[bid.column] = "action"
            if vacant:
                _next_objective(bids, given)
            return

    aims = [column for column, name in given.items() if name == "objective" and column not in told]
    others = [bid.column for bid in bids if aims and _is_aim(bid) and bid.column not in given]
    finer = [column for column in others if column > aims[0]]
    if finer:
        given[finer[0]] = "action"
    elif held and others and any(bid.column == aims[0] and _is_aim(bid) and bid.titled < SURELY for bid in bids):
        given.update({others[0]: "objective", aims[0]: "action"})
    elif held and aims and len(set(given.values())) >= LEAST_FIELDS:
        given[aims[0]] = "action"
        _next_objective(bids, given)


def _is_aim(bid: Bid) -> bool:
    return bid.field == "objective" and bid.total >= ENOUGH and bid.titled >= SECOND


def _next_objective(bids: Sequence[Bid], given: dict[int, Field]) -> None:
    """What the work is for, where the likeliest column turned out to be the work itself: the next likeliest."""
    for bid in bids:
        if _is_aim(bid) and bid.column not in given:
            given[bid.column] = "objective"
            return


class _Settled(NamedTuple):
    column: int
    field: Field
    title: str
    found: Profile


def _guess(one: _Settled, bids: Sequence[Bid], given: Mapping[int, Field]) -> Guess:
    mine = {bid.field: bid for bid in bids if bid.column == one.column}
    titled = one.field in mine and mine[one.field].titled > 0
    if one.field == "extra":
        return Guess("extra", _why(one, mine), _may_be(one))
    return Guess(one.field, _why(one, mine), _rival(one.field, mine, given), not titled)


def _may_be(one: _Settled) -> Field | None:
    """The field that a column of no field may be after all, as its cells look like that field's."""
    found = one.found
    if helps(one.title) and found.filled:
        return "owner"
    if not plain(one.title) or names_extra(one.title) or is_former(one.title):
        return None
    if found.entry >= 0.5:
        return "updates"
    if found.date >= 0.6 and found.words < 6:
        return "deadline"
    return "rag" if found.colour >= 0.8 and found.filled > 1 else None


def _why(one: _Settled, mine: Mapping[Field, Bid]) -> str:
    name, title, found = one.field, one.title, one.found
    bid = mine.get(name)
    if bid is None or name == "extra":
        return f"no field is called {quoted(title)}" if plain(title) else f"no title; {seen(found)}"
    if not plain(title):
        return f"no title; {seen(found)}"
    if not bid.titled:
        return f"{seen(found)}, whatever the title {quoted(title)} means"
    return (
        f"titled {quoted(title)}" if bid.titled >= 90 or not found.filled else f"titled {quoted(title)}; {seen(found)}"
    )


def _rival(name: Field, mine: Mapping[Field, Bid], given: Mapping[int, Field]) -> Field | None:
    """The field a column would have had, had its cells been slightly different, where that field has none."""
    if name not in mine:
        return None
    taken = set(given.values())
    for other, bid in mine.items():
        if other != name and other not in taken and bid.total >= ENOUGH and mine[name].total - bid.total < CLOSE:
            return other
    return None
