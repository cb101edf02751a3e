"""Drafts: what is written under a hidden name first, and what runs that were killed have left of it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

HIDDEN = ".vrtracker-"
"""How the names of half-done files and folders begin; a person sees one only after a run was killed."""

_FORGOTTEN_AFTER_SECONDS = 600.0


@contextmanager
def draft_in(folder: Path) -> Iterator[Path]:
    """A hidden name to work under, which is gone afterwards; what killed runs have left goes too."""
    draft = folder / f"{HIDDEN}{machine_name()}-{os.getpid()}-{uuid4().hex[:8]}"
    try:
        yield draft
        _clear_leftovers(folder, draft)
    finally:
        _remove(draft)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all, then wait for all: a disk that is asked once for everything answers sooner."""
    folder.mkdir()
    with ExitStack() as opened:
        written = [_begin(opened, folder / name, [content]) for name, content in files.items()]
        for file in written:
            os.fsync(file.fileno())


def _begin(opened: ExitStack, path: Path, pieces: Iterable[bytes]) -> BinaryIO:
    file = opened.enter_context(path.open("xb"))
    file.writelines(pieces)
    file.flush()
    return file


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write one file, each piece as it is made, and wait until the disk has it."""
    with ExitStack() as opened:
        os.fsync(_begin(opened, path, pieces).fileno())


def _clear_leftovers(folder: Path, own: Path) -> None:
    """Remove the drafts of runs that were killed; the draft of a run that is still at work stays."""
    touched = folder.stat().st_mtime
    for path in folder.iterdir():
        if path.name.startswith(HIDDEN) and path != own and _is_forgotten(path, touched):
            _remove(path)


def _is_forgotten(draft: Path, now: float) -> bool:
    """Forgotten: made on this machine by a process that has ended, or long before the folder was last touched."""
    machine, _, rest = draft.name.removeprefix(HIDDEN).partition("-")
    process = rest.partition("-")[0]
    if sys.platform != "win32" and machine == machine_name() and process.isdigit():
        return not _is_running(int(process))
    try:
        return now - draft.stat().st_mtime > _FORGOTTEN_AFTER_SECONDS
    except OSError:
        return False


def _is_running(process: int) -> bool:
    """Whether another process has this number; in a container a run that was killed often had our own."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def machine_name() -> str:
    """This machine, in letters and digits."""
    return "".join(letter for letter in platform.node() if letter.isalnum())
