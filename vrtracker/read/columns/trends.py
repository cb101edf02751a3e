"""Columns that only say which way work has gone since the last time: better, worse, no change, an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import Field
from vrtracker.read.titles.content import MOSTLY, Profile


def trends_apart(profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Beside a column that tells how the work goes, one of trends tells none of it: it keeps its own title.

    Beside dates alone, "No change" is the entry of that day.
    """
    said = [column for column, name in given.items() if name == "updates" and profiles[column].filled]
    trends = [column for column in said if profiles[column].trend >= MOSTLY]
    days = [column for column in said if profiles[column].date >= MOSTLY and not profiles[column].entry]
    told = [column for column in said if column not in (*trends, *days)]
    for column in trends if told else ():
        del given[column]
