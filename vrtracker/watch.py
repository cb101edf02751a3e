"""Watches an inbox: tells which files are whole and new, however they came to be there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from vrtracker.sources import may_be_tracker, newest_first
from vrtracker.workspace import Workspace, digest
from vrtracker.write.save import owner_files

LOOK_EVERY_SECONDS = 1.0
QUIET_SECONDS = 2.0
"""A file that has kept its size and time this long is whole: copies arrive in pieces."""


class Seen(NamedTuple):
    """A file at one look: its size, its time, and whether a program has it open."""

    size: int
    changed: int
    is_open: bool = False


@dataclass
class Watcher:
    """What is known of an inbox from one look to the next; ``built`` is the content of the last build."""

    built: str = ""
    quiet: float = QUIET_SECONDS
    _last: dict[Path, tuple[Seen, float]] = field(default_factory=dict)
    _done: dict[Path, Seen] = field(default_factory=dict)

    def whole(self, now: Mapping[Path, Seen], at: float) -> list[Path]:
        """The files that have come to rest since they were last dealt with, oldest first."""
        before = self._last
        self._last = {
            path: before[path] if path in before and before[path][0] == seen else (seen, at)
            for path, seen in now.items()
        }
        rested = [
            path
            for path, (seen, since) in self._last.items()
            if at - since >= self.quiet and not seen.is_open and self._done.get(path) != seen
        ]
        return sorted(rested, key=lambda path: (now[path].changed, path.name))

    def pass_over(self, files: Mapping[Path, Seen]) -> None:
        """Files that need nothing unless they change."""
        self._done.update(files)

    def is_new(self, path: Path) -> bool:
        """Whether a whole file says anything but the last build did; a file nobody may read yet is asked again."""
        try:
            content = digest(path)
        except OSError:
            return False
        self._done[path] = self._last[path][0]
        if content == self.built or not may_be_tracker(path):
            return False
        self.built = content
        return True


def begin(workspace: Workspace) -> Watcher:
    """A watcher that takes what is in the inbox already as dealt with, but for a newest tracker not yet built from."""
    waiting = newest_first(workspace.inbox)[:1]
    archived = {digest(kept.path) for kept in workspace.kept()}
    newest = digest(waiting[0]) if waiting else ""
    watcher = Watcher(newest if newest in archived else "")
    watcher.pass_over({path: seen for path, seen in look(workspace.inbox).items() if path not in waiting})
    return watcher


def watch(inbox: Path, watcher: Watcher, moments: Iterable[float], build: Callable[[Path], None]) -> None:
    """At each moment look into the inbox, and build from every tracker that has arrived whole."""
    for moment in moments:
        for path in watcher.whole(look(inbox), moment):
            if watcher.is_new(path):
                build(path)


def look(inbox: Path) -> Mapping[Path, Seen]:
    """The files of the inbox as they are now; nothing when it can't be reached, as when a share drops out."""
    try:
        files = {path.name: path for path in inbox.iterdir()}
    except OSError:
        return {}
    return dict(_seen(files))


def moments(inbox: Path) -> Iterator[float]:
    """A moment for every event in the inbox, and one every second: shares on a network send no events."""
    import watchfiles

    while True:
        try:
            events = watchfiles.watch(
                inbox, rust_timeout=int(LOOK_EVERY_SECONDS * 1000), yield_on_timeout=True, recursive=False
            )
            for _ in events:
                yield time.monotonic()
        except (OSError, RuntimeError):
            time.sleep(LOOK_EVERY_SECONDS)
            yield time.monotonic()


def _seen(files: Mapping[str, Path]) -> Iterator[tuple[Path, Seen]]:
    for name, path in files.items():
        if name.startswith(("~$", ".")):
            continue
        try:
            status = path.stat()
        except OSError:
            continue
        if path.is_file():
            yield path, Seen(status.st_size, status.st_mtime_ns, not files.keys().isdisjoint(owner_files(name)))
