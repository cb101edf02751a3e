"""Sheets that are kept alike are read alike: what groups the actions on one of them does so on the others."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.read.columns.fields import Guess
from vrtracker.read.plan import Plan
from vrtracker.read.titles.points import plain

_WHY = "a column of that title groups the actions of another table"


def read_alike(plans: Sequence[Plan]) -> None:
    """Where a column may say what the work is for, it does if one of that title does so in another of these plans."""
    known = {
        plain(plan.table.header.titles.get(column, ""))
        for plan in plans
        for column, guess in plan.guesses.items()
        if guess.field == "objective" and guess.by_cells
    }
    for plan in plans:
        may = [c for c, guess in plan.guesses.items() if (guess.field, guess.rival) == ("extra", "objective")]
        for column in may:
            if plain(plan.table.header.titles[column]) in known and "objective" not in plan.fields.values():
                plan.guesses[column] = Guess("objective", _WHY, by_cells=True)
