"""A file → Tracker: what does the sheet say, and where?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vrtracker.model import Tracker
    from vrtracker.settings import Settings


def read(path: Path, *, as_at: date, settings: Settings | None = None, password: str | None = None) -> Tracker:
    """The tracker in a file of any kind; a SourceError where it can't be used or holds none."""
    from vrtracker.read.clean import read_clean
    from vrtracker.read.files import open_grid
    from vrtracker.read.tracker import read_tracker
    from vrtracker.settings import Settings

    settings = settings or Settings()
    grid = open_grid(path, password=password)
    cleaned = read_clean(grid, file=path.name, as_at=as_at, settings=settings)
    return cleaned or read_tracker(grid, file=path.name, as_at=as_at, settings=settings)
