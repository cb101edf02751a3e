"""Any file a tracker may come in, told by its content, made into a grid."""

from __future__ import annotations

import hashlib
from pathlib import Path

from vrtracker.package import Package
from vrtracker.read.grid import Grid
from vrtracker.read.xlsx import read_xlsx


def open_grid(path: Path, *, password: str | None = None) -> Grid:
    """The file as a grid; a file that can't be used raises a SourceError that says why and what to do."""
    data = Path(path).read_bytes()
    package = Package(data)
    return Grid("xlsx", hashlib.sha256(data).hexdigest(), read_xlsx(package))
