"""School terms: the months that each covers, of which the spring term's last is the one that Easter leaves it."""

from __future__ import annotations

from datetime import date, timedelta

from vrtracker.read.dates.days import month_end

_FIRST_MONTHS = {"spring": 1, "summer": 5, "autumn": 9}


def term(name: str, year: int) -> tuple[date, date]:
    """The first day and the last that the spring, summer or autumn term of a calendar year may have."""
    last = {"spring": (easter(year) - timedelta(days=3)).month, "summer": 7}.get(name, 12)
    return date(year, _FIRST_MONTHS[name], 1), month_end(year, last)


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar."""
    century = year // 100
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))
