"""vrtracker: a violence reduction partnership's action tracker in, board papers out.

For analysts, a tracker as pandas DataFrames:

>>> import vrtracker
>>> tracker = vrtracker.read("tracker.xlsx", as_at="2026-07-31")
>>> actions = tracker.frames().actions
>>> late = actions[actions["overdue"]].sort_values("days_overdue", ascending=False)
>>> shares = actions.groupby("objective")["rag"].value_counts(normalize=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vrtracker.read import read as _read

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vrtracker.model import Tracker
    from vrtracker.settings import Settings

__all__ = ["read"]


def read(
    path: str | Path,
    as_at: date | str | None = None,
    settings: Settings | None = None,
    *,
    password: str | None = None,
) -> Tracker:
    """The tracker in a workbook, as at a day (``date`` or "YYYY-MM-DD"; today unless given).

    Raises vrtracker.errors.SourceError where the file can't be used, with what to do about it.
    The package of the same name is loaded above, so that this name stays the function's.
    """
    import datetime
    import pathlib

    day = datetime.date.fromisoformat(as_at) if isinstance(as_at, str) else as_at or datetime.date.today()
    return _read(pathlib.Path(path), as_at=day, settings=settings, password=password)
