"""The year of a deadline that gives a day and a month alone, where the heading above says when that was agreed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from vrtracker.model import When
from vrtracker.patterns import compiled
from vrtracker.read.dates.days import WEEKDAY_NAME, Day, days_in
from vrtracker.read.dates.spans import YEAR_MISSING, spans_in
from vrtracker.read.dates.when import read_deadline
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.settings import DateSettings

_MEETING = compiled(
    r"(?i)\b(?:meetings?|board|minutes?|committee|group|panel|forum|session|agreed|arising|raised|held"
    r"|actions? (?:from|of))\b"
)
_ENDS = compiled(
    r"(?i)\b(?:by|until|till|to|before|end(?:s|ing)?|due|deadline|completed|completion)(?: (?:on|of|the))*\W*$"
)
_ALONE = compiled(rf"(?i)(?:\W|\b(?:by|on|end|of|the|before|due|at|latest|no|later|than|until|{WEEKDAY_NAME})\b)*")
"""What may stand beside a day and a month that are surely when something is due; a "Stage 2/3" is none."""


@lru_cache(maxsize=64)
def day_agreed(heading: str) -> date | None:
    """The day of the meeting that a heading names: "Meeting of 8 September 2025", or the day and nothing else."""
    days = [day for day in days_in(heading) if day.possible]
    if len(days) != 1 or not (days[0].year and days[0].day):
        return None
    before = heading[: days[0].start]
    rest = f"{before} {heading[days[0].end :]}"
    named = _MEETING.search(rest) is not None or not any(map(str.isalpha, rest))
    return days[0].first if named and not _ENDS.search(before) else None


def read_due(text: str, heading: str, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]]:
    """A deadline as its words say it, or in the year that the meeting named above it gives it, where they have none."""
    when, doubts = read_deadline(text, settings)
    agreed = None if when.date else day_agreed(heading)
    return (agreed and due_after(text, agreed, settings)) or (when, doubts)


def due_after(text: str, agreed: date, settings: DateSettings) -> tuple[When, tuple[Doubt, ...]] | None:
    """The deadline as the first such day after it was agreed; None where it names no day that only lacks its year."""
    days = [day for day in days_in(text) if day.possible and not day.year]
    if len(days) != 1 or [span.why for span in spans_in(text, settings)] != [YEAR_MISSING]:
        return None
    (day,) = days
    if not _ALONE.fullmatch(f"{text[: day.start]} {text[day.end :]}"):
        return None
    for year in (agreed.year, agreed.year + 1):
        when, _ = read_deadline(_with_year(text, day, year), settings)
        if when.date and when.date >= agreed:
            doubt = Doubt(
                "deadline-year",
                "info",
                f"The deadline {quoted(text)} has no year: agreed {agreed:%d/%m/%Y}, it is due {when.date:%d/%m/%Y}.",
                "Write the year, such as 31/03/2021.",
            )
            return When(text, when.date, when.ongoing), (doubt,)
    return None


def _with_year(text: str, day: Day, year: int) -> str:
    mark = day.mark if day.style == "numeric" else " "
    return f"{text[: day.end]}{mark}{year}{text[day.end :]}"
