"""A build from its order to its place on the disk, in a workspace or outside one."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from vrtracker.errors import SourceError, VrtrackerError
from vrtracker.history import Past, history, last_of_each_day, point, standing
from vrtracker.model import Tracker
from vrtracker.papers import STEPS, Papers, Wishes, make
from vrtracker.reviewed import HistoryPoint
from vrtracker.sources import Found, Loaded, find, read_first
from vrtracker.terminal import Terminal
from vrtracker.workspace import Workspace

MEETINGS = 5
"""How many earlier meetings the report's chart looks back on."""
_LONG_FROM_BYTES = 60_000


class Order(NamedTuple):
    """What to build from what, as at which day, and where to; ``elsewhere`` is for papers of no workspace."""

    source: Path | None
    as_at: date
    folder: Path | None
    elsewhere: Path
    previous: Path | None = None
    settings_file: Path | None = None
    password: str | None = None
    wishes: Wishes = Wishes()


class Outcome(NamedTuple):
    """What was built from which tracker, and the folder it is in."""

    tracker: Tracker
    papers: Papers
    folder: Path


def build(order: Order, here: Path, out: Terminal) -> Outcome:
    """Read, review, write and publish; in a workspace also compare with the archive and keep the source there."""
    found = find(order.source, order.settings_file, here)
    with out.progress(STEPS, long=_is_long(found)) as begin:
        begin("Reading the tracker")
        loaded = read_first(found, order.as_at, order.password)
        for path in loaded.passed_over:
            out.say(f"{path.name} holds no tracker; it was passed over.")
        past = look_back(order, loaded, out)
        papers = make(loaded.tracker, loaded.settings, past, order.wishes, begin)
        begin("Saving")
        return Outcome(loaded.tracker, papers, _save(order, loaded, papers, out))


def _is_long(found: Found) -> bool:
    return (
        bool(found.candidates)
        and found.candidates[0].is_file()
        and (found.candidates[0].stat().st_size > _LONG_FROM_BYTES)
    )


def look_back(order: Order, loaded: Loaded, out: Terminal) -> Past:
    """What the papers look back on: the tracker that was named, else what the workspace's archive has."""
    if order.previous is not None:
        named = standing(order.previous, order.as_at, loaded.settings, order.password)
        return Past(named, (point(named, loaded.settings),))
    previous = _archived(loaded, order.as_at, order.password, out)
    if previous is None or loaded.workspace is None:
        return Past()
    return Past(previous, _last_meetings(order, loaded, loaded.workspace, previous))


def _archived(loaded: Loaded, as_at: date, password: str | None, out: Terminal) -> Tracker | None:
    """The tracker of last time, from the workspace's archive; one that can't be read is said and left out."""
    last = loaded.workspace.before(as_at, loaded.tracker.source.sha256) if loaded.workspace else None
    if last is None:
        return None
    try:
        return standing(last.path, as_at, loaded.settings, password)
    except VrtrackerError as error:
        out.say(f"{last.path.name} in the archive can't be read, so nothing is compared with it: {error.message}")
        return None


def _last_meetings(order: Order, loaded: Loaded, workspace: Workspace, previous: Tracker) -> tuple[HistoryPoint, ...]:
    """How things stood before the tracker compared with, and at it."""
    older = last_of_each_day(kept for kept in workspace.kept() if kept.as_at < previous.as_at)[1 - MEETINGS :]
    points = history(older, order.as_at, loaded.settings, lambda _: None, order.password)
    return (*points, point(previous, loaded.settings))


def _save(order: Order, loaded: Loaded, papers: Papers, out: Terminal) -> Path:
    from vrtracker.write.save import publish, publish_beside

    source = _as_it_was_read(loaded)
    workspace = _home(order, loaded)
    if workspace is not None:
        folder = publish_beside(workspace.papers / order.as_at.isoformat(), papers.files)
        workspace.keep(loaded.path.name, source, order.as_at)
        with suppress(OSError):
            workspace.failure_page.unlink()
        return folder
    wanted = order.folder or order.elsewhere
    _refuse_what_was_read(wanted, papers, loaded.path, order.previous, order.wishes.template)
    folder = publish(wanted, papers.files)
    if folder != wanted:
        out.say(f"A paper in {wanted} is open in another program, so these went to {folder}. Nothing was lost.")
    return folder


def _home(order: Order, loaded: Loaded) -> Workspace | None:
    """The workspace that the papers belong to: its tracker came from its inbox, and no other place was asked for."""
    workspace = loaded.workspace
    if workspace is None or order.folder is not None or loaded.path.resolve().parent != workspace.inbox.resolve():
        return None
    return workspace


def _as_it_was_read(loaded: Loaded) -> bytes:
    """The source's bytes, to archive; a file that somebody saved meanwhile is not what the papers say."""
    try:
        content = loaded.path.read_bytes()
    except OSError:
        content = b""
    if hashlib.sha256(content).hexdigest() != loaded.tracker.source.sha256:
        raise SourceError(f"{loaded.path} changed while it was being read.", "Save and close it, then run it again.")
    return content


def _refuse_what_was_read(folder: Path, papers: Papers, *read: Path | None) -> None:
    """Papers that would replace a tracker or template they are made from are a mistake of the command line."""
    there = [folder / name for name in papers.files if (folder / name).exists()]
    for path in read:
        if path and any(paper.samefile(path) for paper in there):
            raise click.UsageError(f"{path} would be replaced by the papers made from it. Choose another folder.")
