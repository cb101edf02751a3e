"""Labelled blocks that each begin with a line of their own, as cards with titles: it says what is to be done."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from vrtracker.model import Field
from vrtracker.read.grid import Spot
from vrtracker.read.lines import Line
from vrtracker.read.titles.points import SURE, plain, title_points
from vrtracker.read.titles.work_beside import tells_more

Pair = tuple[str, str, list[Spot]]
Labelled = tuple[Line, list[Pair]]

LEAST = 2
WORK = "Action"
"""The label that such a line does without."""
_WHO: tuple[Field, ...] = ("owner",)
_HOW: tuple[Field, ...] = ("deadline", "updates", "rag")


def with_titles(labelled: Sequence[Labelled], labels: Collection[str]) -> Sequence[Labelled]:
    """The lines with what heads each block as its first label's value, where every block has such a line, another each.

    So it is only where no label is the work's: one that tells more of it, or asks who does it and when or how it goes.
    Elsewhere the very lines come back.
    """
    heads = _heads(labelled, labels) if _lack_work(labels) else ()
    if not heads:
        return labelled
    return [
        (line, [(WORK, line.text, pair[2]) for pair in pairs] if at in heads else pairs)
        for at, (line, pairs) in enumerate(labelled)
    ]


def _lack_work(labels: Collection[str]) -> bool:
    others = [title_points(label) for label in labels if not tells_more(label)]
    if any(points.get("action", 0) >= SURE for points in others):
        return False
    asked = [any(points.get(name, 0) >= SURE for name in names for points in others) for names in (_WHO, _HOW)]
    return len(others) < len(labels) or all(asked)


def _heads(labelled: Sequence[Labelled], labels: Collection[str]) -> Collection[int]:
    """The places of the lines that stand alone right above the first label of each block, below a value or nothing."""
    own = [bool(pairs) and plain(pairs[0][0]) in labels for _, pairs in labelled]
    first = next((plain(pairs[0][0]) for (_, pairs), mine in zip(labelled, own, strict=True) if mine), "")
    begins = [at for at, (_, pairs) in enumerate(labelled) if own[at] and plain(pairs[0][0]) == first]
    heads = [at - 1 for at in begins]
    if len(heads) < LEAST or heads[0] < 0 or len({labelled[at][0].text for at in heads}) < len(heads):
        return ()
    alone = all(_is_alone(labelled[at]) and labelled[at][0].number >= labelled[at + 1][0].number - 2 for at in heads)
    whole = all(own[at - 1] and labelled[at - 1][1][-1][1] for at in heads[1:])
    return heads if alone and whole else ()


def _is_alone(one: Labelled) -> bool:
    line, pairs = one
    return len(line.words) == len(pairs) == 1 and not pairs[0][0] and " " in line.text
