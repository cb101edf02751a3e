"""A doubt: what a reader of one cell has to say, before anyone knows which cell it is."""

from __future__ import annotations

from typing import NamedTuple

from vrtracker.model import Finding, Place, Severity


class Doubt(NamedTuple):
    """A finding that has no place yet."""

    code: str
    severity: Severity
    message: str
    remedy: str

    def at(self, place: Place, ref: str | None = None) -> Finding:
        """The finding, now that its place is known."""
        return Finding(self.code, self.severity, place, self.message, self.remedy, ref)


def quoted(words: str | None) -> str:
    """Words of a cell as a message quotes them: on one line, between the marks that every message uses."""
    return f"“{' '.join((words or '').split())}”"
