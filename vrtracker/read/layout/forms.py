"""A small form above each of several like tables: a row of labels, and below it what the table's work is for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from vrtracker.read.grid import Spot
from vrtracker.read.layout.labels import POSTS, label_kind
from vrtracker.read.lines import Line
from vrtracker.read.references import MAX_COLUMN
from vrtracker.read.titles.points import LONGEST_TITLE, SURE, plain, title_points


class Form(NamedTuple):
    """What heads the table's work, with its label's place, and lines that say what else the form tells."""

    labels: tuple[str, ...]
    label: Spot
    heading: Line
    beside: tuple[Line, ...]

    def is_next(self, first: Form | None) -> bool:
        """Whether this is the same form as the first one, filled in with other words."""
        return first is not None and self.labels == first.labels and self.heading.words != first.heading.words


def form_above(above: Sequence[Line]) -> Form | None:
    """The form whose two rows stand right above a row of titles; its first label asks what the work is for.

    Who leads the part leads not the plan: that is left where it stands.
    """
    if len(above) < 2 or above[-1].number != above[-2].number + 1:
        return None
    labels, values = above[-2:]
    kinds = {column: label_kind(text) for column, text in labels.words.items() if len(text) <= LONGEST_TITLE}
    columns = [*labels.words, MAX_COLUMN]
    told = [{c: t for c, t in values.words.items() if start <= c < end} for start, end in pairwise(columns)]
    if not _asks_aim(labels.text) or not all(told) or sum(map(len, told)) < len(values.words):
        return None
    if len(told[0]) > 2 or len(kinds) < len(labels.words) or "name" in kinds.values():
        return None
    said = zip(columns[1:-1], told[1:], strict=True)
    beside = (_pair(labels, values.number, c, each) for c, each in said if kinds[c] not in POSTS)
    names = tuple(map(plain, labels.words.values()))
    return Form(names, labels.spot(columns[0]), Line(values.number, told[0]), tuple(beside))


def _asks_aim(label: str) -> bool:
    return title_points(label).get("objective", 0) >= SURE


def _pair(labels: Line, number: int, column: int, told: dict[int, str]) -> Line:
    """A label with what stands below it, as if that stood beside it."""
    places = {column + 1 + at: (number, each) for at, each in enumerate(told)}
    words = dict(zip(places, told.values(), strict=True))
    return Line(number, {column: labels.words[column], **words}, {column: labels.spot(column), **places})
