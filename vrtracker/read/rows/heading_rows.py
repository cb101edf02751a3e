"""Rows that say what the numbered actions right below them are for: "1 Safer parks" above 1.1, "Parks" above 1."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from vrtracker.read.joining import BULLETS, DASHES, ends_open, starts_low
from vrtracker.read.lines import Line
from vrtracker.read.rows.shape import Shape

LEAST = 2


def heading_rows(body: Sequence[Line], shape: Shape, kin: Iterable[Sequence[Line]] = ()) -> frozenset[int]:
    """Rows of a number and words above actions numbered below it, and rows of words above numbers that begin anew.

    Who leads such a part may stand beside it, where nothing else of its level says more, as work does. One alone heads
    a part where the tables kept alike, ``kin``, have others.
    """
    found = _heading_rows(body, shape)
    enough = len(found) >= LEAST or (found and sum(len(_heading_rows(rows, shape)) for rows in kin) >= LEAST)
    return found if enough else frozenset()


def _heading_rows(body: Sequence[Line], shape: Shape) -> frozenset[int]:
    if shape.action_ref is None or shape.objective is not None:
        return frozenset()
    lone = {shape.action_ref, shape.action}
    heads = [(line, set(line.words) == lone) for line, after in pairwise(body) if _heads(line, after, shape)]
    levels = {_level(line, shape) for line, alone in heads if not alone}
    working = {level for level in levels if any(_works(line, level, shape) for line in body)}
    working |= {None} if _are_unnumbered(body, {line.number for line, _ in heads}, shape) else set()
    return frozenset(line.number for line, alone in heads if alone or _level(line, shape) not in working)


def over_objectives(body: Sequence[Line], shape: Shape) -> frozenset[int]:
    """Rows of words alone in the column of the objectives, right above a row of work with an objective of its own.

    They stand out from that, or name a year; others are objectives that have no work yet.
    """
    objective = shape.objective
    if objective is None:
        return frozenset()
    lone = [(line, after) for line, after in pairwise(body) if set(line.words) == {objective}]
    return frozenset(
        line.number
        for line, after in lone
        if after.number == line.number + 1
        and {objective, shape.action} <= after.words.keys()
        and not (_goes_on(after.words[objective]) or ends_open(line.words[objective]))
        and (_stands_out(line, after, shape, objective) or re.search(r"\b20\d\d\b", line.words[objective]))
    )


def _stands_out(line: Line, after: Line, shape: Shape, column: int) -> bool:
    return shape.is_marked(line.spot(column)) and not shape.is_marked(after.spot(column))


def is_nested(ref: str, other: str) -> bool:
    """Whether one number stands right within the other: 1.2 within 1, CC3.1 within CC3."""
    numbers = numbers_of(ref)
    return bool(numbers) and numbers_of(other)[:-1] == numbers


def numbers_of(ref: str) -> list[str]:
    return re.findall(r"\d+", ref)


def _heads(line: Line, after: Line, shape: Shape) -> bool:
    if shape.action not in line.words or _says_work(line, shape):
        return False
    if not shape.has(after, "owner", "deadline", "rag", "updates"):
        return False
    ref, other = _ref(line, shape), _ref(after, shape)
    if ref:
        return _is_under(ref, other)
    return re.match(r"^\W*(?:1|a)\W*$", other) is not None and not _goes_on(line.words[shape.action])


def _is_under(ref: str, other: str) -> bool:
    first = re.match(r"^\W*(?:a|i)\W*$", other) is not None
    below = re.match(rf"^{re.escape(ref.rstrip('. '))}\.?(?:1|a)\W*$", other) is not None
    return (first and ref != other) or below or (is_nested(ref, other) and numbers_of(other)[-1] == "1")


def _ref(line: Line, shape: Shape) -> str:
    return "" if shape.action_ref is None else line.words.get(shape.action_ref, "")


def _level(line: Line, shape: Shape) -> tuple[str, int] | None:
    """The letters of a row's number and how deep it is; None where it has none."""
    ref = _ref(line, shape)
    return (re.sub(r"[\W\d].*", "", ref), len(numbers_of(ref))) if ref else None


def _works(line: Line, level: tuple[str, int] | None, shape: Shape) -> bool:
    return level is not None and _level(line, shape) == level and _says_work(line, shape)


def _says_work(line: Line, shape: Shape) -> bool:
    return shape.has(line, "start", "deadline", "rag", "updates", "evaluation")


def _are_unnumbered(body: Sequence[Line], heads: set[int], shape: Shape) -> bool:
    """Whether actions stand in rows without a number too, so that one of these may be an action."""
    bare = (line for line in body if shape.action in line.words and _level(line, shape) is None)
    return any(line.number not in heads and not _goes_on(line.words[shape.action]) for line in bare)


def _goes_on(text: str) -> bool:
    return starts_low(text) or text[:1] in BULLETS | DASHES
