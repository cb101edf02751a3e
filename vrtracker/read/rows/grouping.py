"""Tables that say what their work is for without a title that says so: by merged cells, by words written once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.columns.fields import Guess
from vrtracker.read.layout.footers import is_page
from vrtracker.read.layout.standing import says_standing
from vrtracker.read.looks import is_date, is_grade, is_rating, is_ref
from vrtracker.read.titles.content import IN_WORDS
from vrtracker.read.titles.points import SURE, plain, strength, title_points

SURELY_OBJECTIVE = 95
LEAST_ROWS = 2
LEAST_TITLE = 3
MOST_FILLED = 0.75
SORTING = 2
"""Words that a category has at most: Must do, Should do."""

Rows = Sequence[Sequence[str]]


def finer_action(titles: Sequence[str], guesses: Sequence[Guess], rows: Rows) -> Mapping[int, Field]:
    """Where one action is written over several rows, each with its own owner or date, these are the actions.

    "What will we do?" then says the objective, "How will we do it?" each action, and so does what was read as an
    objective right of it, "Aim" and "Commitment"; nothing where they are not like that.
    """
    fields = [guess.field for guess in guesses]
    if "action" not in fields or "objective" in fields[: fields.index("action")]:
        return {}
    action = fields.index("action")
    others = [
        c for c, name in enumerate(fields) if name in ("extra", "evaluation") or _tells_of_action(titles[c], name)
    ]
    whens = [column for column, name in enumerate(fields) if name in ("owner", "deadline")]
    bare = [row for row in rows if not row[action] and sum(1 for column in whens if row[column]) >= 2]
    if not bare or 4 * len(bare) < len(rows):
        return {}
    if "objective" in fields:
        finer = fields.index("objective")
        return {action: "objective", finer: "action"} if all(row[finer] for row in bare) else {}
    named = next((column for column in others if _names_action(titles[column], fields[column])), None)
    better = _in_words(titles, others, action, rows) if named is None else named
    if better is None or not all(row[better] for row in bare):
        return {}
    return {action: "objective", better: "action"}


def _names_action(title: str, name: Field) -> bool:
    return title_points(title).get("action", 0) >= 66 or _tells_of_action(title, name)


def _tells_of_action(title: str, name: Field) -> bool:
    """Whether a column read as progress may be the work after all: "Action taken or already in place"."""
    return name == "updates" and "action" in title_points(title)


def _in_words(titles: Sequence[str], others: Sequence[int], action: int, rows: Rows) -> int | None:
    """Right of the action, the column under a title of no field that says most, where it says something in each row."""
    work = [row for row in rows if sum(map(bool, row)) > 2]
    free = [column for column in others if column > action and strength(titles[column]) < SURE]
    said = {c: sum(len(row[c].split()) for row in work) for c in free if all(row[c] for row in work)}
    most = max(said, key=lambda column: said[column], default=None)
    return most if most is not None and said[most] >= IN_WORDS * len(work) else None


def grouping(
    titles: Sequence[str], guesses: Sequence[Guess], merged: Collection[int], rows: Rows, kin: Iterable[Rows]
) -> Mapping[int, Guess]:
    """Where nothing says what the work is for, words left of it that several actions share do, here and in its kin.

    They may be merged over these actions, written once above them, or written again for each; right of it, they do
    under a title that says so. A column of categories that come and go says it less than they.
    """
    fields = [guess.field for guess in guesses]
    if "action" not in fields:
        return {}
    action = fields.index("action")
    work = _work(rows, action)
    objective = fields.index("objective") if "objective" in fields else None
    if objective is not None and not (_is_weak(titles[objective]) and _comes_and_goes([r[objective] for r in work])):
        return {}
    tables = [rows, *kin]
    column = _shared_column(titles, fields, merged, tables)
    if column is None and objective is None:
        column = _served(titles, fields, merged, tables)
    if column is None:
        return _perhaps(titles, guesses, work) if objective is None else {}
    why = "its cells are merged over several actions" if column in merged else "several actions share its words"
    found = {column: Guess("objective", why, by_cells=True)}
    return found if objective is None else found | {objective: Guess("extra", "another column groups the actions")}


def _served(
    titles: Sequence[str], fields: Sequence[Field], merged: Collection[int], tables: Sequence[Rows]
) -> int | None:
    """Right of the work, the column whose title says that work serves what stands there, shared by several actions."""
    action = fields.index("action")
    for column in range(action + 1, len(titles)):
        if fields[column] != "extra" or not _SERVES.match(plain(titles[column])):
            continue
        cells = [[row[column] for row in _work(rows, action)] for rows in tables]
        if column in merged or all(_is_shared(each) for each in cells if each):
            return column
    return None


_SERVES = compiled(
    r"^(?:(?:this|it|which) )?(?:contribut(?:es|ing|ion) (?:to|towards)|(?:works?|working) towards|in support of"
    r"|(?:will )?helps?(?: us)?(?: to)? (?:achieve|reach|deliver|meet)|serves|supports|delivers(?: on)?)\b"
    r"(?: (?:the|our|which|what|this))?"
    r"(?: (?:\w+ )?(?:aims?|goals?|outcomes?|objectives?|priorit(?:y|ies)|ambitions?))?$"
)


def _perhaps(titles: Sequence[str], guesses: Sequence[Guess], work: Rows) -> Mapping[int, Guess]:
    """A column of words in front of the work, under a title nobody knows, may say what it is for: that is said."""
    action = next(column for column, guess in enumerate(guesses) if guess.field == "action")
    for column in range(action):
        guess, title = guesses[column], plain(titles[column])
        unknown = len(title) >= LEAST_TITLE and not title_points(title) and not _ABOUT_ROW.search(title)
        said = [row[column] for row in work if row[column]]
        if guess.field == "extra" and guess.rival is None and unknown and said and _are_words(said):
            return {column: guess._replace(rival="objective")}
    return {}


def _are_words(said: Sequence[str]) -> bool:
    return all(map(_is_name_of_group, said)) and 2 * len(said) <= sum(len(text.split()) for text in said)


def _shared_column(
    titles: Sequence[str], fields: Sequence[Field], merged: Collection[int], tables: Sequence[Rows]
) -> int | None:
    action = fields.index("action")
    banners = any(_has_banners(rows, action) for rows in tables)
    aside = [c for c in range(action) if _ABOUT_ROW.search(plain(titles[c])) or _is_choice(titles[c], c, tables)]
    shared: list[int] = []
    for column in range(action):
        title = plain(titles[column])
        if fields[column] != "extra" or column in aside:
            continue
        left = all(fields[c] != "extra" or c in shared or c in aside for c in range(column))
        if column in merged:
            free = [c for c in merged if c < action and fields[c] == "extra" and c not in aside]
            return _named_once(column, free, tables[0])
        cells = [[row[column] for row in _work(rows, action)] for rows in tables]
        if left and len(title) >= LEAST_TITLE and not banners and all(_is_shared(each) for each in cells if each):
            shared.append(column)
    return _said_in_full(shared, tables[0])


def _is_choice(title: str, column: int, tables: Sequence[Rows]) -> bool:
    """Whether a column only says which of the words in its title holds: Must / Should."""
    offered = set(plain(title).split())
    said = {text for rows in tables for row in rows if (text := plain(row[column]))}
    return len(offered) > 1 and bool(said) and all(offered.issuperset(text.split()) for text in said)


def _said_in_full(shared: Sequence[int], rows: Rows) -> int | None:
    """The first of such columns; where that only sorts the work in a word or two, the next that says what it is for."""
    words = {column: [len(row[column].split()) for row in rows if row[column]] for column in shared}
    sorts = bool(shared) and max(words[shared[0]], default=0) <= SORTING
    full = (column for column in shared if min(words[column], default=0) > SORTING)
    return next(full, shared[0]) if sorts else next(iter(shared), None)


def _named_once(first: int, merged: Sequence[int], rows: Rows) -> int:
    """The first merged column; where that only sorts its groups (Must do, Should do), one beside it that names them."""
    said = {column: [row[column] for row in rows if row[column]] for column in merged}
    for column in sorted(merged):
        alike = column >= first and len(said[column]) == len(said[first])
        if alike and len(set(said[column])) == len(said[column]) and all(map(_is_name_of_group, said[column])):
            return column
    return first


def outranked(titles: Sequence[str], guesses: Sequence[Guess], rows: Rows) -> Mapping[int, Guess]:
    """Where rows of their own name what the work is for, a column of categories, areas or topics does not.

    Nor does one right of the work, which says what else the work serves.
    """
    fields = [guess.field for guess in guesses]
    if "action" not in fields or "objective" not in fields:
        return {}
    column, action = fields.index("objective"), fields.index("action")
    work = _work(rows, action)
    apart = column > 0 or sum(1 for row in work if row[column]) > MOST_FILLED * len(work)
    if apart and (_is_weak(titles[column]) or column > action) and _has_banners(rows, action):
        return {column: Guess("extra", "rows of their own say what the work is for")}
    return {}


def _is_weak(title: str) -> bool:
    return title_points(title).get("objective", 0) < SURELY_OBJECTIVE


def _comes_and_goes(cells: Sequence[str]) -> bool:
    """Whether the same words come back after others."""
    said = [text for text in cells if text]
    return 1 + sum(before != after for before, after in pairwise(said)) > len(set(said))


def _work(rows: Rows, action: int) -> Rows:
    return [row for row in rows if row[action] and sum(map(bool, row)) > 1]


def _has_banners(rows: Rows, action: int) -> bool:
    """Whether rows of their own, above others of work, name what these are for."""
    last = max((at for at, row in enumerate(rows) if row[action]), default=0)
    lone = [row[0] for row in rows[:last] if row[0] and not any(row[1:])]
    return not all(is_page(text) or is_date(text) or is_ref(text) or says_standing(text) for text in lone)


def _is_shared(cells: Sequence[str]) -> bool:
    """Words written where a group of actions begins and left empty below, or the same down the whole group."""
    said = [text for text in cells if text]
    if len(cells) < LEAST_ROWS or not cells[0] or not all(map(_is_name_of_group, said)):
        return False
    if len(said) < len(cells):
        return len(said) <= MOST_FILLED * len(cells) and len(set(said)) == len(said)
    runs = 1 + sum(before != after for before, after in pairwise(cells))
    return runs == len(set(cells)) <= MOST_FILLED * len(cells)


def _is_name_of_group(text: str) -> bool:
    dated = is_date(text) and is_date(text.split(maxsplit=1)[0])
    return len(text) > 3 and not (is_ref(text) or dated or is_grade(text) or is_rating(text))


_ABOUT_ROW = compiled(
    r"\b(?:by|date|raised|source|meeting|minutes?|when|who|notes?|comments?|cost|risk|budget|type|level|links?|linked"
    r"|holder|member|ward|location|portfolio|urgency|importance|status|scale|evidence|measures?|impact)\b"
)
