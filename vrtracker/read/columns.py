"""Which column holds which field: titles and cells scored together, columns shared out for the whole table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.read.beside import BARE_DATE, is_curt_answer, points_beside, work_points
from vrtracker.read.content import Profile, content_points, seen
from vrtracker.read.doubt import quoted
from vrtracker.read.levels import colour_titles, is_former, nested_levels, round_of
from vrtracker.read.titles import names_extra, plain, title_points
from vrtracker.read.vacant import (
    LEAST_FIELDS,
    comments_apart,
    dates_of_entries,
    helps,
    likeliest_work,
    need_deadline,
    need_objective,
    need_owner,
    need_rating,
    need_updates,
    partners_apart,
    untitled_work,
)

FIELDS: tuple[Field, ...] = ("ref", "objective", "action", "owner", "start", "deadline", "updates", "rag", "evaluation")

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
SECOND = 66
CLOSE = 8.0
ROUND_RATING = 94
"""The points for ratings of a column whose title names a round: "Status March 2024"."""


class Guess(NamedTuple):
    """One column's field and why; ``rival`` is another field that fitted nearly as well.

    ``by_cells`` says that the title had no part in it.
    """

    field: Field
    why: str
    rival: Field | None = None
    by_cells: bool = False


class _Bid(NamedTuple):
    total: float
    column: int
    field: Field
    titled: int


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
) -> tuple[Guess, ...]:
    """A guess for each column; ``told`` are decided already (and why), ``local`` are the place's own titles."""
    bids = _bids(titles, profiles, local or {})
    given = _share_out(bids, told or {})
    if "action" not in given.values() and _some_group(profiles, given):
        likeliest_work(titles, profiles, given)
    held = any(found.filled for found in profiles)
    if not held:
        untitled_work(titles, given)
    _need_action(bids, given, told or {}, held=held)
    if "action" not in given.values():
        likeliest_work(titles, profiles, given)
    need_objective(titles, given, profiles)
    need_owner(titles, profiles, given)
    comments_apart(titles, profiles, given)
    need_updates(titles, profiles, given)
    need_deadline(titles, profiles, given)
    dates_of_entries(titles, profiles, given)
    need_rating(titles, profiles, given)
    partners_apart(titles, profiles, given)
    return tuple(
        Guess(given[column], because)
        if column in (told or {})
        else _guess(_Settled(column, given.get(column, "extra"), titles[column], profiles[column]), bids, given)
        for column in range(len(titles))
    )


def _bids(titles: Sequence[str], profiles: Sequence[Profile], local: Mapping[Field, tuple[str, ...]]) -> list[_Bid]:
    own = {plain(title): name for name, words in local.items() for title in words}
    bids = []
    beside = points_beside(titles)
    work = _work_column(beside)
    nested = nested_levels(titles) | colour_titles(titles)
    coloured = _coloured_rounds(titles, profiles)
    unrated = not any(title_points(title).get("rag", 0) >= 76 for title in titles)
    for column, (title, found) in enumerate(zip(titles, profiles, strict=True)):
        points = title_points(title) if is_curt_answer(title, found.words) and found.filled else beside[column]
        if plain(title) in own:
            points = {own[plain(title)]: 150}
        elif column in nested:
            points = {nested[column]: 120}
        elif column in coloured or (
            "updates" in points and found.filled and (found.colour >= 0.8 or (unrated and _only_rates(found)))
        ):
            points = {"rag": ROUND_RATING}
        for name in FIELDS:
            titled = points.get(name, 0)
            if not titled and (not found.filled and not found.colours):
                continue
            if not titled and name in ("start", "deadline") and names_extra(title):
                continue
            total = titled + _held(titled, content_points(name, found)) - (0 if titled else _strangeness(title))
            total += _position(name, points, column, work) - (5 if name == "start" and not titled else 0)
            if total > 0:
                bids.append(_Bid(total, column, name, titled))
    return sorted(bids, key=lambda bid: (-bid.total, bid.column))


def _coloured_rounds(titles: Sequence[str], profiles: Sequence[Profile]) -> frozenset[int]:
    """Rounds that only have colours, and more than one, are rated; in one colour they are a calendar of the work."""
    rounds = [
        column
        for column, (title, found) in enumerate(zip(titles, profiles, strict=True))
        if found.colours and not found.filled and round_of(title)
    ]
    return frozenset(rounds if any(profiles[column].hues > 1 for column in rounds) else ())


def _only_rates(found: Profile) -> bool:
    """Cells that say how far work is in a word or two: Completed, In progress."""
    return found.filled > 1 and found.rating >= 0.9 and found.words <= 2.5 and found.stamp == 0


def _held(titled: int, points: float) -> float:
    """A plain title is not argued away by cells that look odd: people put short or strange words under it."""
    return points if points > 0 or titled < 84 else points * 0.35


def _work_column(beside: Sequence[Mapping[Field, int]]) -> int | None:
    """The column that is surely the action's by its title, where there is one."""
    said = [work_points(points) for points in beside]
    for least in (90, 80, 76):
        found = [column for column, points in enumerate(said) if points >= least]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _position(name: Field, points: Mapping[Field, int], column: int, work: int | None) -> float:
    """Where a title may be either, what work is for stands to the left of it, what came of it to the right."""
    if name == "objective" and work is not None and column > work and 0 < points.get(name, 0) < SECOND:
        return -40.0
    if name == "deadline" and points.get(name) == BARE_DATE and work is not None and column < work:
        return -40.0
    if (
        work is None
        or name not in ("objective", "updates", "evaluation")
        or "objective" not in points
        or len(points) < 2
    ):
        return 0.0
    if points.get(name, 0) >= 84:
        return 0.0
    return 12.0 if (column < work) == (name == "objective") else -12.0


def _strangeness(title: str) -> float:
    """A column with a title of its own that no field knows is probably an extra, whatever its cells look like."""
    return 45.0 if plain(title) else 0.0


def _share_out(bids: Sequence[_Bid], told: Mapping[int, Field]) -> dict[int, Field]:
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


def _also(bid: _Bid) -> bool:
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


def _need_action(bids: Sequence[_Bid], given: dict[int, Field], told: Mapping[int, Field], *, held: bool) -> None:
    """A table of work says somewhere what is to be done: an only objective, or the likeliest column, is the action.

    Titles alone, with no rows ``held`` below them, do not make an issue or an area the work.
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
    finer = [bid.column for bid in bids if aims and bid.column > aims[0] and _is_aim(bid) and bid.column not in given]
    if finer:
        given[finer[0]] = "action"
    elif held and aims and len(set(given.values())) >= LEAST_FIELDS:
        given[aims[0]] = "action"
        _next_objective(bids, given)


def _is_aim(bid: _Bid) -> bool:
    return bid.field == "objective" and bid.total >= ENOUGH and bid.titled >= SECOND


def _next_objective(bids: Sequence[_Bid], given: dict[int, Field]) -> None:
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


def _guess(one: _Settled, bids: Sequence[_Bid], given: Mapping[int, Field]) -> Guess:
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


def _why(one: _Settled, mine: Mapping[Field, _Bid]) -> str:
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


def _rival(name: Field, mine: Mapping[Field, _Bid], given: Mapping[int, Field]) -> Field | None:
    """The field a column would have had, had its cells been slightly different, where that field has none."""
    if name not in mine:
        return None
    taken = set(given.values())
    for other, bid in mine.items():
        if other != name and other not in taken and bid.total >= ENOUGH and mine[name].total - bid.total < CLOSE:
            return other
    return None
