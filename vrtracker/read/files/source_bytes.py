"""A file's bytes, read once and never held open; what stands in the way is said with its remedy."""

from __future__ import annotations

import os
from pathlib import Path

from vrtracker.errors import SourceError

MAX_FILE_BYTES = 100_000_000
"""Trackers have a few MB even with pictures; a file this large is something else."""

_RECALL_ON_ACCESS = 0x400000
"""Windows marks a file so whose content is only in the cloud."""
_CLOUD_ERRORS = (362, 22)
"""What Windows answers where such a file can't be brought down now."""
_LOCK_PREFIX = "~$"

_KEEP = SourceError(
    "The file's content is only in the cloud, not on this computer.",
    "Right-click it in the file explorer, choose “Always keep on this device”, wait for the tick, then try again.",
)
_COPYING = SourceError(
    "The file is still being copied or saved: it changed while it was read.",
    "Wait until the copy has finished, then try again.",
)


def read_source(path: Path) -> bytes:
    """All bytes of the file."""
    if path.name.startswith(_LOCK_PREFIX):
        raise SourceError(
            "This is the small file by which Excel marks a workbook as open, not the workbook.",
            f"Use the workbook itself: {path.name.removeprefix(_LOCK_PREFIX)}",
        )
    try:
        before = _looked_at(path)
        data = path.read_bytes()
        after = path.stat()
    except SourceError:
        raise
    except OSError as error:
        raise _why(error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise _COPYING
    if not data:
        raise SourceError(
            "The file is empty.", "If it is still being copied, wait; otherwise ask the sender for a new copy."
        )
    return data


def _looked_at(path: Path) -> os.stat_result:
    """The file's state before it is read, if it is one that may be read."""
    if path.is_dir():
        raise SourceError("This is a folder, not a workbook.", "Name the workbook in it.")
    state = path.stat()
    if getattr(state, "st_file_attributes", 0) & _RECALL_ON_ACCESS:
        raise _KEEP
    if not path.is_file():
        raise SourceError("This is not a file that can be read.", "Name a workbook.")
    if state.st_size > MAX_FILE_BYTES:
        raise SourceError(
            f"The file is too large for a tracker: {state.st_size / 1e6:,.0f} MB.",
            "Copy the tracker's sheets into a new workbook, without pictures, and use that.",
        )
    return state


def _why(error: OSError) -> SourceError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return SourceError("There is no such file.", "Check the name and the folder.")
    if getattr(error, "winerror", None) in _CLOUD_ERRORS or error.errno in _CLOUD_ERRORS:
        return _KEEP
    if isinstance(error, PermissionError):
        return SourceError(
            "The file may not be read: it is still being copied, open in another program, or not yours to read.",
            "Wait for the copy, close it elsewhere, or ask its owner for the right to read it.",
        )
    return SourceError(
        f"The file can't be read ({error.strerror or error}).", "Copy it to this computer and try again."
    )
