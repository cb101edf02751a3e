"""What each column offers for each field: the points of its title, of its place among the others and of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.columns.levels import colour_titles, is_former, meetings, nested_levels, round_of
from vrtracker.read.titles.beside import points_beside
from vrtracker.read.titles.content import IN_SAYINGS, IN_WORDS, MOSTLY, Profile, content_points
from vrtracker.read.titles.neighbours import BARE_DATE, work_points
from vrtracker.read.titles.points import SURELY, names_extra, plain, title_points
from vrtracker.read.titles.work_beside import is_curt_answer, is_stage

FIELDS: tuple[Field, ...] = ("ref", "objective", "action", "owner", "start", "deadline", "updates", "rag", "evaluation")

SECOND = 66
"""The least points of a title that says a field which another column has too."""
ROUND_RATING = 94
"""The points for ratings of a column whose title names a round: "Status March 2024"."""

BARE_PER_CENT = 84
"""The points for ratings of numbers under a title that says they are per cents: the cells show nothing of it."""


class Bid(NamedTuple):
    """One column's points for one field, and those that its title alone has."""

    total: float
    column: int
    field: Field
    titled: int


def bids_of(titles: Sequence[str], profiles: Sequence[Profile], local: Mapping[Field, tuple[str, ...]]) -> list[Bid]:
    """The bids of all columns, the highest first; ``local`` are the place's own titles."""
    beside = _with_dated_stages(titles, profiles, points_beside(titles))
    work = _work_column(beside)
    said = _said(titles, profiles, beside, local)
    columns = enumerate(zip(titles, profiles, said, strict=True))
    bids = [bid for column, each in columns for bid in _bids(column, *each, work)]
    return sorted(bids, key=lambda bid: (-bid.total, bid.column))


def _with_dated_stages(
    titles: Sequence[str], profiles: Sequence[Profile], beside: Sequence[Mapping[Field, int]]
) -> Sequence[Mapping[Field, int]]:
    """Beside priorities that each row tells in words of its own, milestones that begin with when say by when."""
    aimed = max((points.get("objective", 0) for points in beside), default=0) in AIMED
    told = aimed and any(
        "objective" in points and found.words >= IN_WORDS and found.distinct == 1
        for points, found in zip(beside, profiles, strict=True)
    )
    dated = [told and is_stage(title) and p.entry >= MOSTLY for title, p in zip(titles, profiles, strict=True)]
    return [{"deadline": SURELY} if each else points for each, points in zip(dated, beside, strict=True)]


AIMED = range(SECOND, SURELY)
"""The points of a title that may say what work is for, and hardly is called so."""


def _said(
    titles: Sequence[str],
    profiles: Sequence[Profile],
    beside: Sequence[Mapping[Field, int]],
    local: Mapping[Field, tuple[str, ...]],
) -> Iterator[Mapping[Field, int]]:
    """The points of each title: as the place's own, as a level or a colour of others, as a rated round, or as it is.

    Single signs, as under the months of a calendar, tell no progress.
    """
    own = {plain(title): name for name, words in local.items() for title in words}
    nested = nested_levels(titles) | colour_titles(titles)
    coloured, met = _coloured_rounds(titles, profiles), _said_at_meetings(titles, profiles)
    unrated = not any(title_points(title).get("rag", 0) >= 76 for title in titles)
    for column, (title, found) in enumerate(zip(titles, profiles, strict=True)):
        points = title_points(title) if is_curt_answer(title, found.words) and found.filled else beside[column]
        rated = found.filled and (found.colour >= 0.8 or (unrated and _only_rates(found)))
        if plain(title) in own:
            yield {own[plain(title)]: 150}
        elif column in nested:
            yield {nested[column]: 120}
        elif "updates" in points and _measures(title, found):
            yield {"rag": SECOND if found.percent else BARE_PER_CENT}
        elif column in coloured or ("updates" in points and rated):
            yield {"rag": ROUND_RATING}
        elif _is_numbered(points, found):
            yield {}
        elif found.marks:
            yield {name: earned for name, earned in points.items() if name != "updates"}
        elif column in met:
            yield {"updates": SURELY}
        else:
            yield points


def _bids(column: int, title: str, found: Profile, points: Mapping[Field, int], work: int | None) -> Iterator[Bid]:
    """One column's bids; under a title that does not say a field, its cells must say it."""
    for name in FIELDS:
        titled = points.get(name, 0)
        if not titled and not _may_hold(name, title, found):
            continue
        total = titled + _held(titled, content_points(name, found)) - (0 if titled else _strangeness(title))
        total += _position(name, points, column, work) - (5 if name == "start" and not titled else 0)
        if total > 0:
            yield Bid(total, column, name, titled)


def _may_hold(name: Field, title: str, found: Profile) -> bool:
    """Whether cells under a title that says no field may hold it: nothing starts "short term" or is rated "Was"."""
    if name in ("start", "deadline"):
        return (found.day > 0 or name == "deadline") and not names_extra(title)
    return (found.filled > 0 or found.colours > 0) and not (name == "rag" and is_former(title))


def _coloured_rounds(titles: Sequence[str], profiles: Sequence[Profile]) -> frozenset[int]:
    """Rounds that only have colours, and more than one, are rated; in one colour they are a calendar of the work."""
    rounds = [
        column
        for column, (title, found) in enumerate(zip(titles, profiles, strict=True))
        if found.colours and not found.filled and round_of(title)
    ]
    return frozenset(rounds if any(profiles[column].hues > 1 for column in rounds) else ())


def _said_at_meetings(titles: Sequence[str], profiles: Sequence[Profile]) -> frozenset[int]:
    """Columns of what was said of the work at each meeting of a kind, where it is words, or nothing yet."""
    spoken = (
        columns
        for columns in meetings(titles)
        if max(profiles[column].words for column in columns) >= IN_SAYINGS
        or not any(profiles[column].filled for column in columns)
    )
    return frozenset(column for columns in spoken for column in columns if not names_extra(titles[column]))


def _measures(title: str, found: Profile) -> bool:
    """Cells that say how far work is in per cent and no more, as a bar of progress does."""
    return found.percent >= MOSTLY or (found.ref >= MOSTLY and _PER_CENT.search(plain(title)) is not None)


def _is_numbered(points: Mapping[Field, int], found: Profile) -> bool:
    """Whether cells are the numbers of indicators, which evaluate nothing."""
    return points.keys() == {"evaluation"} and found.ref >= MOSTLY and not found.percent


_PER_CENT = compiled(r"%|\bper ?cent|\bbar$")


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
    """Where a title may be either, what work is for stands to the left of it, what came of it to the right.

    So does the number of something else, under a title that says no number of the work's.
    """
    if name == "ref" and "ref" not in points and work is not None and column > work:
        return -40.0
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
