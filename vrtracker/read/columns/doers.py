"""A column titled "Action" whose cells name who acts: in logs of meetings, where the work stands under "Item"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vrtracker.patterns import compiled
from vrtracker.read.columns.fields import Guess
from vrtracker.read.grid import Cell
from vrtracker.read.looks import is_date
from vrtracker.read.owners.conjunctions import is_rank_of_many
from vrtracker.read.owners.names import is_alone, is_known_person, is_owner, is_post, is_proper, is_tail, unbracketed
from vrtracker.read.owners.people import read_owners
from vrtracker.read.titles.beside import is_work, points_beside
from vrtracker.read.titles.content import SAMPLE, profile
from vrtracker.read.titles.neighbours import NAMES, SAYS
from vrtracker.read.titles.points import names_extra, plain, title_points

ACTS = "Action by"
"""What such a title means."""
WORK = "Action"
LEAST = 2
"""How many cells at least must name somebody."""
NEARLY_ALL = 0.9
LEAST_WORDS = 2.5
"""How many words, on average, the work that stands beside has."""


def meanings(titles: Sequence[str], cells: Sequence[Sequence[Cell]]) -> Mapping[int, str]:
    """What such a title means, and that of the work beside it where nobody knows it; nothing in any other table.

    No other title asks for people, and another column may be the work, right of it only by a sure title. What work
    is called may look like a team's name, Street Pastors, or like a sign, CPN: half of the cells at least must be
    people's names, posts or initials, and nearly all of them somebody's.
    """
    actions = [column for column, title in enumerate(titles) if _says_action(title) and is_work(title)]
    asked = any(
        title_points(title).get("owner", 0) >= SAYS and any(cell.text and not is_date(cell.text) for cell in each)
        for title, each in zip(titles, cells, strict=True)
    )
    found = [column for column in actions if not asked and _are_doers(cells[column])]
    if len(found) != 1:
        return {}
    acts = {found[0]: ACTS}
    beside = points_beside([acts.get(column, title) for column, title in enumerate(titles)])
    known = (
        max(points.get("action", 0), points.get("objective", 0)) >= (NAMES if column < found[0] else SAYS)
        for column, points in enumerate(beside)
    )
    if any(may and _is_told(each) for may, each in zip(known, cells, strict=True)):
        return acts
    left = (column for column in range(found[0]) if beside[column].keys() <= {"ref"} and _is_told(cells[column]))
    named = (column for column in left if plain(titles[column]) and not names_extra(titles[column]))
    return next((acts | {column: WORK} for column in named), {})


def guessed(meaning: str) -> Guess:
    """The guess of a column whose title means this here."""
    if meaning == ACTS:
        return Guess("owner", "its cells name who acts", "action")
    return Guess("action", "its cells say what those who act are to do", by_cells=True)


def _says_action(title: str) -> bool:
    return not {"action", "actions"}.isdisjoint(plain(title).split())


def _is_told(cells: Sequence[Cell]) -> bool:
    """Whether cells say what is to be done, or what it is about, in words enough."""
    held = profile(cells)
    return held.words >= LEAST_WORDS and held.name < 0.5


def _are_doers(cells: Sequence[Cell]) -> bool:
    """Whether cells name who acts; those that say nobody does, or nothing, aside."""
    said = [cell.text for cell in cells if cell.text and not _NOBODY.match(cell.text)][:SAMPLE]
    owners = [list(_each(read_owners(text)[0])) for text in said]
    named = sum(1 for text, each in zip(said, owners, strict=True) if each and _only_names(text, each))
    known = sum(1 for each in owners if any(map(_is_somebody, each)))
    return len(said) >= LEAST and named >= NEARLY_ALL * len(said) and 2 * known >= len(said)


def _only_names(text: str, owners: Sequence[Sequence[str]]) -> bool:
    """Whether all that stands in a cell are names of owners: "Clerk to write to the police" is work."""
    small = (word for word in _SMALL.findall(text) if not (is_tail(word) or is_alone(word)))
    return all(map(is_owner, map(" ".join, owners))) and all(word in _JOINS for word in small)


def _each(owners: Iterable[str]) -> Iterator[list[str]]:
    """The words of each owner; a lone surname has the rank before the first of several: Cllrs Hale and Wu."""
    rank: list[str] = []
    for owner in owners:
        words = unbracketed(owner) or owner.split()
        rank = words[:1] if is_rank_of_many(words[0]) else rank
        yield [*rank, *words] if len(words) == 1 and is_proper(words[0]) else words


def _is_somebody(words: Sequence[str]) -> bool:
    """Whether words are surely one person's: a name with a mark of one, a post, two initials."""
    return is_known_person(words) or is_post(words) or (len(words) == 1 and _INITIALS.match(words[0]) is not None)


_SMALL = compiled(r"(?<![\w’'])[a-z][\w’']*")
_JOINS = frozenset(("and", "for", "of", "the", "with"))
_INITIALS = compiled(r"^(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.?)$")
_NOBODY = compiled(r"(?i)^\W*(?:n/?a|none|nil|noted?)?\W*$")
