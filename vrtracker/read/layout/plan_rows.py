"""Several plans under one set of titles: rows between the work that name a plan and who leads it begin the next."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import is_nobody
from vrtracker.patterns import compiled
from vrtracker.read.grid import Spot
from vrtracker.read.layout.header import Table
from vrtracker.read.layout.heading import pairs_of
from vrtracker.read.layout.labels import POSTS, label_kind
from vrtracker.read.layout.objective_lines import banner_of
from vrtracker.read.layout.parts import says_objective
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_only_date

BOTH = frozenset(("lead", "support"))
MOST = 6
"""Cells of a row that names a plan: its label and its name, and two posts with who holds them."""
MOST_APART = 2
"""How far below one another the rows that say it stand: an empty one may part them."""
Pair = tuple[str, str, Sequence[Spot]]


def plans_apart(table: Table) -> tuple[Table, ...]:
    """The table, or one for each of its plans, all under its titles: what names a plan stands above its rows."""
    blocks = {
        at: block
        for at, line in enumerate(table.body)
        if len(line.words) <= MOST and (block := _block(table.body[at:]))
    }
    if not blocks:
        return (table,)
    starts = list(blocks)
    plans = [table._replace(body=table.body[: starts[0]])] if starts[0] else []
    for start, end in zip(starts, [*starts[1:], len(table.body)], strict=True):
        block = blocks[start]
        body = table.body[start + len(block) : end]
        if plans:
            plans.append(table._replace(above=block, body=body, titles=(), repeats=(), blocks=(), labels=()))
        else:
            plans.append(table._replace(above=(*table.above, *block), body=body))
    return tuple(plans)


def _block(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The rows these begin with, where they name a plan, which is no objective, and say who leads it."""
    if says_objective(lines[0].text):
        return ()
    (label, name, _), *pairs = pairs_of(lines[0])
    named = bool(name) and label_kind(label) == "name"
    if not (named or not label) or not _is_said_of_plan(lines[0], pairs):
        return ()
    length = 1
    for line, above in zip(lines[1:], lines, strict=False):
        beside = list(pairs_of(line))
        if line.number - above.number > MOST_APART or not (
            _is_said_of_plan(line, beside) or _says_more(line, beside, above, pairs)
        ):
            break
        pairs += beside
        length += 1
    posts = {kind for label, value, _ in pairs if value and (kind := label_kind(label)) in POSTS}
    colon = any(":" in text for line in lines[:length] for text in line.words.values())
    return tuple(lines[:length]) if posts >= BOTH or (named and posts and colon) else ()


def _is_said_of_plan(line: Line, pairs: Sequence[Pair]) -> bool:
    """Whether labels and their values are of a header block, and no cells of work; nobody may hold a post yet.

    "Project Lead | TBC" further right in a row may be who does the work, and by when.
    """
    sure = ":" in line.text or label_kind(line.text) in POSTS
    return all(
        (kind := label_kind(label)) is not None
        and (not is_only_date(value) or (kind in POSTS and (sure or len(spots) == 1) and is_nobody(value)))
        for label, value, spots in pairs
    )


def _says_more(line: Line, beside: Sequence[Pair], above: Line, pairs: Sequence[Pair]) -> bool:
    """Whether a row of one cell goes on with the list of measures right above it, or says in a sentence why all is so.

    A sentence has a label, perhaps with its date: "Why this matters: …", "Jan 2020 – Needs assessment: …".
    """
    if len(line.words) > 1 or line.number != above.number + 1:
        return False
    label, value, _ = pairs[-1] if pairs else ("", "", ())
    listed = not value or _POINT.match(value) is not None
    if _POINT.match(line.text):
        return listed and (label_kind(label) == "measures" or (not label and _POINT.match(above.text) is not None))
    return bool(beside[0][0]) and ":" in line.text and line.text.endswith(".") and banner_of(line) is None


_POINT = compiled(r"^\s*(?:\(?\d{1,2}[.)]|[•●▪◦·*–—-])\s+\S")
