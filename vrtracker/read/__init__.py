"""A file → Tracker: what does the sheet say, and where?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vrtracker.model import Tracker
    from vrtracker.read.grid import Grid
    from vrtracker.settings import Settings


def read(path: Path, *, as_at: date, settings: Settings | None = None, password: str | None = None) -> Tracker:
    """The tracker in a file of any kind; a SourceError where it can't be used or holds none."""
    from vrtracker.read.files.opening import open_grid
    from vrtracker.read.tracker import read_tracker
    from vrtracker.settings import Settings

    settings = settings or Settings()
    grid = open_grid(path, password=password)
    cleaned = _read_clean(grid, path.name, as_at, settings)
    return cleaned or read_tracker(grid, file=path.name, as_at=as_at, settings=settings)


def _read_clean(grid: Grid, file: str, as_at: date, settings: Settings) -> Tracker | None:
    """A clean workbook of ours by its own reader, which is loaded only where our label stands in a first column."""
    from vrtracker.clean_format import FIELDS_LABEL

    if not any(
        cell.text.strip() == FIELDS_LABEL for sheet in grid.sheets for spot, cell in sheet.cells.items() if not spot[1]
    ):
        return None
    from vrtracker.read.ours.clean import read_clean

    return read_clean(grid, file=file, as_at=as_at, settings=settings)
