"""Builds in a workspace again and again, each time killed at a later step that touches the disk; run as a script.

It prints how many steps there were, or fails with what was left half done. The libraries are loaded once, and each
build is a fork of that, since starting anew for every step would take minutes.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

from vrtracker.cli import run
from vrtracker.workspace import Workspace

WRITING = os.O_WRONLY | os.O_RDWR
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir"}
PAPERS = {"board-report.docx", "tracker-clean.xlsx", "index.html", "model.json"}
BUILD = ["build", "--as-at", "2020-07-30", "--quiet"]


def main(root: Path) -> None:
    space = Workspace(root)
    os.chdir(root)
    source = next(space.inbox.iterdir())
    content = source.read_bytes()
    assert run([*BUILD, "--out", str(root.parent / "trial")]) == 0
    for step in count(1):
        _clear(space)
        killed = _build_killed_at(step, space)
        assert source.read_bytes() == content, f"the source changed at step {step}"
        for folder in space.papers.iterdir():
            names = {path.name for path in folder.iterdir()}
            assert names == PAPERS or folder.name.startswith("."), f"{folder.name} is half done at step {step}"
        for kept in space.archive.iterdir():
            assert kept.read_bytes() == content or kept.name.startswith("."), f"half archived at step {step}"
        if not killed:
            break
    assert [path.name for path in space.papers.iterdir()] == ["2020-07-30"], "the last run clears what others left"
    assert len(list(space.archive.iterdir())) == 1
    sys.stdout.write(f"{step}\n")


def _clear(space: Workspace) -> None:
    """Take away what was finished; what a killed run left stays for the next one to meet."""
    for path in (*space.papers.iterdir(), *space.archive.iterdir()):
        if not path.name.startswith("."):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _build_killed_at(step: int, space: Workspace) -> bool:
    """One build in a process of its own; whether it came to that step."""
    process = os.fork()
    if not process:
        _kill_at(step, space.root)
        os._exit(run(BUILD))
    status = os.waitpid(process, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "a build that was not killed works"
    return os.WIFSIGNALED(status)


def _kill_at(step: int, root: Path) -> None:
    left = step

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        opens = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
        if (opens or event in CHANGES) and str(arguments[0]).startswith(str(root)):
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
