"""Where the files that travel with the package are: templates and samples, from a clone or a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent

MARK = "Made by vrtracker"
"""The category property of every document we write, by which our outputs are told from trackers in a folder."""


def folder(name: str) -> Path:
    """The folder ``templates`` or ``samples``: inside an installed package, else beside it in a clone."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
