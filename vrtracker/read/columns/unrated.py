"""Nothing surely rates a table's work: which column left over, of ratings or of colours, does."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.columns.levels import is_former
from vrtracker.read.titles.content import Profile
from vrtracker.read.titles.points import names_extra, plain, title_points


def need_rating(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where nothing else rates the work, a column of ratings does, whatever it is called; first one of the present."""
    if "rag" in given.values() or "action" not in given.values():
        return
    rated = [
        column
        for column, found in enumerate(profiles)
        if column not in given
        and found.filled >= 2
        and found.rating >= 0.8
        and (found.length >= 4 or found.colours > 1)
    ]
    if rated:
        given[next((column for column in rated if not is_former(titles[column])), rated[0])] = "rag"


def rating_apart(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Beside a status that only says how far work is, colours under a title that nobody knows are its rating."""
    states = [column for column, name in given.items() if name == "rag"]
    if len(states) != 1 or not _is_state(titles[states[0]], profiles[states[0]]):
        return
    coloured = [
        column
        for column, (title, found) in enumerate(zip(titles, profiles, strict=True))
        if column not in given and found.filled > 1 and found.colour >= 0.8 and found.named >= 0.5 and _may_rate(title)
    ]
    if len(coloured) == 1:
        del given[states[0]]
        given[coloured[0]] = "rag"


def _is_state(title: str, found: Profile) -> bool:
    """Whether a column rates the work by its title alone, and its cells, a word or two each, have no colour."""
    unsure = title_points(title).get("rag", 0) < SURE_RATING and found.filled > 0 and not found.colours
    return unsure and found.words <= SHORT_STATE and found.stamp == 0 and found.named < 0.2


def _may_rate(title: str) -> bool:
    """Whether a title is there and speaks of nothing else that is rated, nor of another time."""
    words = plain(title)
    return bool(words) and not (title_points(title) or names_extra(title) or is_former(title) or _OTHER.search(words))


SHORT_STATE = 2.5
SURE_RATING = 93
"""The points of a title that surely is the rating's."""
_OTHER = compiled(
    r"\b(?:risks?|priorit\w+|urgen\w+|sever\w+|impact|likelihood|probabilit\w+|complex\w+|cost|budget|financ\w+|grades?"
    r"|scores?|quality|benefits?)\b"
)
