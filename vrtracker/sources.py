"""Finds the tracker that a command line means: a file, the newest one of a folder, or the workspace's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vrtracker import resources
from vrtracker.errors import NoTrackerError, SourceError
from vrtracker.model import Tracker
from vrtracker.settings import FILE_NAME, Settings, load
from vrtracker.workspace import CONTACTS, Workspace, around

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".docx"})
_PAPERWORK = frozenset({".txt", ".docx"})
"""Kinds that a folder mostly holds other things in; one that can't be read need not have been the tracker."""
_OUR_NAMES = ("tracker-clean", "board-report")
_OUR_CSV = b"Priority,Objective no.,Objective,Ref,"
_SAMPLES = "samples"


class Found(NamedTuple):
    """Where a tracker may be: files to try, best first, and the workspace around them."""

    candidates: tuple[Path, ...]
    workspace: Workspace | None
    settings: Settings
    folder: Path | None = None


class Loaded(NamedTuple):
    """A tracker that was read; ``passed_over`` are newer files of its folder that hold no tracker."""

    tracker: Tracker
    path: Path
    workspace: Workspace | None
    settings: Settings
    passed_over: tuple[Path, ...] = ()


def find(source: Path | None, settings_file: Path | None, here: Path) -> Found:
    """The files that SOURCE may mean, with the settings that apply to them."""
    workspace = around(here) if source is None else around(source if source.is_dir() else source.parent)
    if source is None and workspace is None:
        raise _no_workspace(
            here, "Name the tracker, for example `vrtracker build tracker.xlsx`, or a folder (`.` for this one)"
        )
    folder = _folder(source, workspace)
    settings = _settings(settings_file, workspace, folder or (source.parent if source else here))
    if folder is None:
        assert source is not None
        return Found((source,), workspace, settings)
    packaged = source is not None and not source.exists()
    return Found(newest_first(folder, by_name=packaged), workspace, settings, folder)


def archive_of(folder: Path | None, settings_file: Path | None, here: Path) -> Found:
    """The trackers of an archive: a workspace's own, or those of any folder."""
    workspace = around(folder or here)
    if folder is not None and not folder.is_dir():
        raise SourceError(f"There is no folder {folder}.", "Name a workspace, its Archive, or a folder of trackers.")
    if folder is None and workspace is None:
        raise _no_workspace(here, "Name a workspace, its Archive, or a folder of trackers")
    whole = workspace if workspace and (folder is None or folder.resolve() == workspace.root) else None
    archive = whole.archive if whole else folder or here
    settings = _settings(settings_file, workspace, archive)
    return Found(newest_first(archive), workspace, settings, archive)


def workspace_of(folder: Path | None, here: Path) -> Workspace:
    """The workspace that a folder is, or is in."""
    if folder is not None and not folder.is_dir():
        raise SourceError(f"There is no folder {folder}.", "Name a workspace, or make one with `vrtracker init`.")
    workspace = around(folder or here)
    if workspace is None:
        raise _no_workspace(folder or here, "Name a workspace")
    return workspace


def read_first(found: Found, as_at: date, password: str | None) -> Loaded:
    """The first of the candidates that holds a tracker; a file that can't be read at all is never passed over."""
    from vrtracker.read import read

    passed_over: list[Path] = []
    for path in found.candidates:
        if not path.exists():
            raise SourceError(f"There is no file {path}.", "Check its name and its folder.")
        try:
            tracker = read(path, as_at=as_at, settings=found.settings, password=password)
        except SourceError as error:
            if found.folder is None or not (isinstance(error, NoTrackerError) or path.suffix.lower() in _PAPERWORK):
                raise
            passed_over.append(path)
        else:
            return Loaded(tracker, path, found.workspace, found.settings, tuple(passed_over))
    raise _nothing_in(found.folder, passed_over)


def newest_first(folder: Path, *, by_name: bool = False) -> tuple[Path, ...]:
    """The files of a folder that may be trackers, newest first, of the same time the last name first."""
    files = [path for path in _files(folder) if may_be_tracker(path)]
    return tuple(sorted(files, key=lambda path: (0 if by_name else path.stat().st_mtime_ns, path.name), reverse=True))


def may_be_tracker(path: Path) -> bool:
    """A workbook or table by its name; never a lock file, a hidden file, nor something we wrote."""
    if path.name.startswith(("~$", ".")) or path.suffix.lower() not in WORKBOOKS:
        return False
    return path.name.lower() != CONTACTS and not is_ours(path)


def is_ours(path: Path) -> bool:
    """Whether vrtracker wrote the file, by its name or by the mark it carries inside."""
    return path.stem.lower().startswith(_OUR_NAMES) or _carries_mark(path)


def _carries_mark(path: Path) -> bool:
    """Our documents say so in a property; our csv by its first titles."""
    if path.suffix.lower() in {".csv", ".txt", ".tsv"}:
        return _begins(path).removeprefix(b"\xef\xbb\xbf").startswith(_OUR_CSV)
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(path) as package:
            return resources.MARK.encode() in package.read("docProps/core.xml")
    except (OSError, KeyError, RuntimeError, ValueError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return False


def _begins(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except OSError:
        return b""


def _files(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise SourceError(
            f"The folder {folder} can't be read: {(error.strerror or str(error)).lower()}.",
            "Check its name, and that you may open it.",
        ) from None


def _folder(source: Path | None, workspace: Workspace | None) -> Path | None:
    """The folder to take the newest tracker of; None where SOURCE is a file, or is not there at all."""
    if source is None:
        return workspace.inbox if workspace else None
    if source.is_dir():
        return workspace.inbox if workspace and workspace.root == source.resolve() else source
    if source == Path(_SAMPLES) and not source.exists():
        return resources.folder(_SAMPLES)
    return None


def _settings(given: Path | None, workspace: Workspace | None, folder: Path) -> Settings:
    """The settings that were named, else the workspace's, else those beside the source; a template is beside them."""
    beside = workspace.settings if workspace else folder / FILE_NAME
    file = given or beside
    if given is None and not beside.is_file():
        return Settings()
    settings = load(file)
    if not settings.report.template:
        return settings
    template = str(file.parent.resolve() / settings.report.template)
    return replace(settings, report=replace(settings.report, template=template))


def _no_workspace(here: Path, remedy: str) -> SourceError:
    return SourceError(f"{here} is not in a workspace.", f"{remedy}, or make a workspace with `vrtracker init`.")


def _nothing_in(folder: Path | None, passed_over: Sequence[Path]) -> SourceError:
    if passed_over:
        names = ", ".join(path.name for path in passed_over)
        return NoTrackerError(
            f"No file in {folder} holds a tracker; looked into {names}.",
            "A tracker is a table with a column of actions; `vrtracker check FILE` says what was found in one file.",
        )
    return SourceError(
        f"There is no tracker in {folder}.",
        "Save the tracker there (xlsx, xlsm, xls, xlsb, ods, csv, txt or docx), then run it again.",
    )
