"""Makes a workspace: folders, settings that teach, the report's template, and something to double-click."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from vrtracker import resources
from vrtracker.settings import FILE_NAME
from vrtracker.workspace import ARCHIVE, CONTACTS, INBOX, PAPERS

TEMPLATE = "Report template.docx"
BUTTON = "Build board papers"


class Made(NamedTuple):
    """What a workspace got, and what it had already, which stays as it was."""

    new: tuple[Path, ...]
    kept: tuple[Path, ...]


def make_workspace(root: Path, python: str = sys.executable) -> Made:
    """Make whatever of a workspace is missing in the folder; nothing that is there is touched."""
    from vrtracker.write.save import make_folder, write_file

    new: list[Path] = []
    kept: list[Path] = []
    for path in (root / name for name in (INBOX, PAPERS, ARCHIVE)):
        (kept if path.is_dir() else new).append(make_folder(path))
    for name, content in _files(root, python).items():
        path = root / name
        if path.exists():
            kept.append(path)
        else:
            new.append(write_file(path, content, executable=name.startswith(BUTTON)))
    return Made(tuple(new), tuple(kept))


def _files(root: Path, python: str) -> Mapping[str, bytes]:
    return {
        CONTACTS: _text(CONTACTS),
        TEMPLATE: (resources.folder("templates") / "board-report.docx").read_bytes(),
        **dict(_buttons(root.resolve(), python)),
        FILE_NAME: _text(FILE_NAME),
    }


def _buttons(root: Path, python: str) -> Iterator[tuple[str, bytes]]:
    """One for each system: a workspace on a shared drive is opened from any of them."""
    batch = _text(f"{BUTTON}.cmd").replace(b"@PYTHON@", python.replace("%", "%%").encode())
    yield f"{BUTTON}.cmd", batch.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    yield f"{BUTTON}.command", _text(f"{BUTTON}.command").replace(b"@PYTHON@", shlex.quote(python).encode())
    script = _in_desktop_file(str(root / f"{BUTTON}.command"))
    yield f"{BUTTON}.desktop", _text(f"{BUTTON}.desktop").replace(b"@SCRIPT@", script.encode())


def _text(name: str) -> bytes:
    return (resources.folder("templates") / "workspace" / name).read_bytes()


def _in_desktop_file(argument: str) -> str:
    """An argument of an Exec line: quoted once as an argument, then once more as a value of the file."""
    quoted = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in argument)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")
