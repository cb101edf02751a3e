"""Several plans under one set of titles: rows between the work that name a plan and who leads it begin the next."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.read.layout.header import Table
from vrtracker.read.layout.heading import pairs_of
from vrtracker.read.layout.labels import POSTS, label_kind
from vrtracker.read.layout.parts import says_objective
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date

BOTH = frozenset(("lead", "support"))
MOST = 6
"""Cells of a row that names a plan: its label and its name, and two posts with who holds them."""


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
    if not (named or not label) or not all(map(_is_said_of_plan, pairs)):
        return ()
    length = 1
    while length < len(lines) and lines[length].number == lines[0].number + length:
        beside = list(pairs_of(lines[length]))
        if not all(map(_is_said_of_plan, beside)):
            break
        pairs += beside
        length += 1
    posts = {kind for label, value, _ in pairs if value and (kind := label_kind(label)) in POSTS}
    colon = any(":" in text for line in lines[:length] for text in line.words.values())
    return tuple(lines[:length]) if posts >= BOTH or (named and posts and colon) else ()


def _is_said_of_plan(pair: tuple[str, str, object]) -> bool:
    """Whether a label and its value are of a header block, and no cells of work."""
    label, value, _ = pair
    return label_kind(label) is not None and not is_date(value)
