"""A workspace: where trackers come in, papers go out, and the trackers built from are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vrtracker.settings import FILE_NAME

INBOX = "Inbox"
PAPERS = "Board papers"
ARCHIVE = "Archive"
CONTACTS = "contacts.csv"
FAILURE_PAGE = "No papers yet.html"
RETURNS = "Returns"
"""The folder of the archive that keeps what partners sent back."""


class Kept(NamedTuple):
    """A tracker of the archive, and the day its papers spoke of."""

    path: Path
    as_at: date


class Workspace(NamedTuple):
    """The folders and files of one workspace, by its root."""

    root: Path

    @property
    def inbox(self) -> Path:
        return self.root / INBOX

    @property
    def papers(self) -> Path:
        return self.root / PAPERS

    @property
    def archive(self) -> Path:
        return self.root / ARCHIVE

    @property
    def settings(self) -> Path:
        return self.root / FILE_NAME

    @property
    def contacts(self) -> Path:
        return self.root / CONTACTS

    @property
    def failure_page(self) -> Path:
        """What a build that failed opens; the next one that works takes it away."""
        return self.papers / FAILURE_PAGE

    def kept(self) -> tuple[Kept, ...]:
        """The archive's trackers, oldest first; files that nobody named by a day are not ours to date."""
        return kept_in(self.archive)

    def before(self, day: date, sha256: str) -> Kept | None:
        """The tracker to compare with: the newest of an earlier day, else another one of the same day."""
        others = [kept for kept in self.kept() if kept.as_at <= day and digest(kept.path) != sha256]
        earlier = [kept for kept in others if kept.as_at < day]
        candidates = earlier or others
        return candidates[-1] if candidates else None

    def keep(self, name: str, content: bytes, day: date) -> Path | None:
        """Put a tracker into the archive as it came; None where the archive has these very bytes already."""
        return _keep(self.archive, [kept.path for kept in self.kept()], f"{day.isoformat()} {name}", content)

    def keep_return(self, name: str, content: bytes, day: date) -> Path | None:
        """Put a partner's return into the archive as it came; None where these very bytes are there already."""
        folder = self.archive / RETURNS
        return _keep(folder, list(_files(folder)), f"{day.isoformat()} {name}", content)


def _keep(folder: Path, there: Sequence[Path], name: str, content: bytes) -> Path | None:
    from vrtracker.write.save import write_beside

    sha256 = hashlib.sha256(content).hexdigest()
    return None if any(digest(path) == sha256 for path in there) else write_beside(folder / name, content)


def around(folder: Path) -> Workspace | None:
    """The workspace that a folder is in, or is."""
    folder = folder.resolve()
    roots = (root for root in (folder, *folder.parents) if (root / FILE_NAME).is_file() and (root / INBOX).is_dir())
    root = next(roots, None)
    return Workspace(root) if root else None


def kept_in(archive: Path) -> tuple[Kept, ...]:
    """The trackers of an archive folder, oldest first."""
    kept = [Kept(path, day) for path in _files(archive) if (day := day_of(path))]
    return tuple(sorted(kept, key=lambda one: (one.as_at, one.path.stat().st_mtime_ns, one.path.name)))


def day_of(path: Path) -> date | None:
    """The day that the name of an archived tracker begins with."""
    name = path.name
    if name[4:5] + name[7:8] != "--" or name[10:11].isalnum():
        return None
    try:
        return date.fromisoformat(name[:10])
    except ValueError:
        return None


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else iter(())
