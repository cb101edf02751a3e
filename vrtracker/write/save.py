"""Puts finished documents on the disk: whole or not at all, however the run ends."""

from __future__ import annotations

import errno
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from vrtracker.errors import OutputError
from vrtracker.write.save_draft import draft_in, write_folder, write_whole


class _HeldError(Exception):
    """A file that should be replaced is open in another program."""


def publish(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write all the files into the folder, or none; returns the folder they are in.

    A new folder appears in one rename. In a folder that exists the files are replaced and whatever else is there
    stays; when one of them is open in Word or Excel, all go to a sibling (``papers (2)``) instead.
    """
    with _plain_words(folder):
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file, not a folder.", "Give the name of a folder for the papers.")
        if not folder.exists():
            return _publish_new(folder, files)
        try:
            _replace_all(folder, files)
        except _HeldError:
            return _publish_new(free_name(folder), files)
        return folder


def publish_beside(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Publish as a new folder, never into an old one: ``2020-07-30``, then ``2020-07-30 (2)``.

    A folder that holds these very bytes already is left as it is and returned.
    """
    with _plain_words(folder):
        for name in _names(folder):
            if _holds(name, files):
                return name
            if not name.exists():
                try:
                    return _publish_new(name, files)
                except OSError:
                    if not name.exists():
                        raise
    raise AssertionError("names never run out")


def write_beside(path: Path, content: bytes) -> Path:
    """Write a new file, never over another: under the first free one of ``name``, ``name (2)`` …"""
    with _plain_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft_in(path.parent) as draft:
            write_whole(draft, [content])
            for name in _names(path):
                if not name.exists() and _claim(draft, name):
                    return name
    raise AssertionError("names never run out")


def make_folder(path: Path) -> Path:
    """A folder, with those above it; one that is there already is left as it is."""
    with _plain_words(path):
        path.mkdir(parents=True, exist_ok=True)
    return path


def write_file(path: Path, content: bytes | Iterable[bytes], *, executable: bool = False) -> Path:
    """Write one file, whole or not at all, at once or in pieces; returns where it is.

    That is a sibling's name where the file is open in another program.
    """
    pieces = [content] if isinstance(content, bytes) else content
    path = path.resolve() if path.is_symlink() else path
    with _plain_words(path):
        if path.is_dir():
            raise OutputError(f"{path} is a folder.", "Give the name of a file to write.")
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.writelines(pieces)
            return path
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft_in(path.parent) as draft:
            write_whole(draft, pieces)
            if path.exists():
                shutil.copymode(path, draft)
            elif executable:
                draft.chmod(draft.stat().st_mode | 0o111)
            try:
                return _move(draft, path)
            except _HeldError:
                return _move(draft, free_name(path))


def free_name(path: Path) -> Path:
    """The path itself, or the first of ``name (2)``, ``name (3)`` … that nobody uses."""
    return next(name for name in _names(path) if not name.exists())


def _names(path: Path) -> Iterator[Path]:
    yield path
    ending = "" if path.is_dir() else path.suffix
    for number in count(2):
        yield path.with_name(f"{path.name.removesuffix(ending)} ({number}){ending}")


def _publish_new(folder: Path, files: Mapping[str, bytes]) -> Path:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with draft_in(folder.parent) as draft:
        write_folder(draft, files)
        _rename_folder(draft, folder)
    return folder


def _replace_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace one after the other, from drafts that are on the disk already; a failure puts the old ones back."""
    with draft_in(folder) as draft:
        write_folder(draft, files)
        before = draft / "before"
        before.mkdir()
        for name in files:
            if (folder / name).exists():
                _keep(folder / name, before / name)
        moved: list[str] = []
        try:
            for name in files:
                _move(draft / name, folder / name)
                moved.append(name)
        except BaseException:
            for name in moved:
                _put_back(before / name, folder / name)
            raise


def _keep(path: Path, kept: Path) -> None:
    """A second name for a file that is about to be replaced; a copy where the disk has no second names."""
    try:
        kept.hardlink_to(path)
    except OSError:
        shutil.copy2(path, kept)


def _put_back(kept: Path, path: Path) -> None:
    if kept.exists():
        kept.replace(path)
    else:
        path.unlink(missing_ok=True)


def _move(draft: Path, path: Path) -> Path:
    if _has_owner_file(path):
        raise _HeldError
    try:
        return draft.replace(path)
    except PermissionError:
        if path.is_file():
            raise _HeldError from None
        raise


def _claim(draft: Path, name: Path) -> bool:
    """Give a draft its name, unless another run took that name a moment ago."""
    try:
        name.hardlink_to(draft)
    except FileExistsError:
        return False
    except OSError:
        draft.rename(name)
    return True


def _rename_folder(draft: Path, folder: Path) -> None:
    """Rename, with patience for virus scanners, which on Windows hold new files for a moment."""
    for wait in (0.05, 0.2, 0.8):
        try:
            draft.rename(folder)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    draft.rename(folder)


def owner_files(name: str) -> tuple[str, ...]:
    """What Excel, Word and LibreOffice put beside a file while they have it open."""
    return f"~${name}", f"~${name[2:]}", f".~lock.{name}#"


def _has_owner_file(path: Path) -> bool:
    return path.exists() and any((path.parent / owner).exists() for owner in owner_files(path.name))


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    try:
        return all((folder / name).read_bytes() == content for name, content in files.items())
    except OSError:
        return False


@contextmanager
def _plain_words(path: Path) -> Iterator[None]:
    """What the system says about a disk, in words that say what to do."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path} can't be written: {_reason(error)}.", _remedy(error)) from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).rstrip(".").lower()


def _remedy(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Make room on the disk, then run it again; nothing was changed."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return "Name a place that you may write to."
    return "Check the name of the place to write to; nothing was changed."
