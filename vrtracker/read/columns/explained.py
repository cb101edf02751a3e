"""Cells as the sheet's own key explains them, before their columns are shared out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vrtracker.patterns import compiled
from vrtracker.read.grid import Cell
from vrtracker.read.rating.bands import in_bands
from vrtracker.read.rating.key import Key
from vrtracker.read.titles.points import names_extra, title_points


def explained(titles: Sequence[str], columns: Sequence[Sequence[Cell]], key: Key) -> Sequence[Sequence[Cell]]:
    """The cells of each column; under titles of progress or rating, or ones nobody knows, with what the key means.

    Of more than one column of per cents none is rated under a title that nobody knows.
    """
    words = key.words
    if not words:
        return columns
    banded = [
        in_bands(title, cells, key.meanings) if _may_rate(title) and not names_extra(title) else ()
        for title, cells in zip(titles, columns, strict=True)
    ]
    lone = sum(map(bool, banded)) == 1
    return [
        (rated if rated and (lone or title_points(title)) else _in_words(cells, words)) if _may_rate(title) else cells
        for title, cells, rated in zip(titles, columns, banded, strict=True)
    ]


def _may_rate(title: str) -> bool:
    points = title_points(title)
    return not points or not {"updates", "rag"}.isdisjoint(points)


def _in_words(cells: Sequence[Cell], words: Mapping[str, str]) -> Sequence[Cell]:
    return [cell._replace(text=_meant(cell.text, words)) for cell in cells]


def _meant(text: str, words: Mapping[str, str]) -> str:
    """What the key explains of a cell, whose words may go on: "slow, half term came"."""
    said = text.strip().casefold()
    begun = _BEGUN.match(said)
    return words.get(said) or (words.get(begun[0].strip()) if begun else None) or text


_BEGUN = compiled(r"[^,;:(.–—-]+(?=[,;:(.–—]|\s-)")
