"""Dates and numbers in English words, on every machine: the system's own words follow its language."""

from __future__ import annotations

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def long_date(day: date) -> str:
    """30 July 2020."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """1 action, 2 actions, 10,000 actions."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
