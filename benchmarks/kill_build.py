"""Kills builds in a workspace at random moments: no half folder, no lost source, and the next run simply works."""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from vrtracker.new_workspace import make_workspace
from vrtracker.workspace import Workspace

SAMPLES = Path(__file__).parents[1] / "samples"
PAPERS = {"board-report.docx", "tracker-clean.xlsx", "index.html", "model.json"}
BUILD = [sys.executable, "-m", "vrtracker", "build", "--as-at", "2026-07-30", "--quiet"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        space = Workspace(Path(folder) / "Plan")
        make_workspace(space.root)
        source = shutil.copy(max(SAMPLES.glob("*.xlsx")), space.inbox)
        content = Path(source).read_bytes()
        seconds = min(_build(space, None) for _ in range(3))
        ends: Counter[str] = Counter()
        for kill in range(given.kills):
            _clear(space)
            ends[_end(space, _build(space, seconds * chance.uniform(0.4, 1.4)))] += 1
            _must_hold(space, Path(source), content, f"after kill {kill}")
            if kill % 10 == 9:
                _build(space, None)
                _must_hold(space, Path(source), content, f"after the run that follows kill {kill}", whole=True)
    print(f"{given.kills} builds killed at random moments of {seconds:.2f} s: nothing half done, no source lost")
    print(", ".join(f"{number} ended {end}" for end, number in ends.most_common()))


def _build(space: Workspace, kill_after: float | None) -> float:
    """One build, killed after so many seconds if it still runs; how long it took."""
    begun = time.perf_counter()
    process = subprocess.Popen(BUILD, cwd=space.root)
    try:
        process.wait(kill_after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if kill_after is None and process.returncode:
        raise SystemExit(f"a build that was left alone ended with exit code {process.returncode}")
    return time.perf_counter() - begun


def _end(space: Workspace, _: float) -> str:
    published, archived = any(_visible(space.papers)), any(_visible(space.archive))
    if archived:
        return "after all was done"
    return "between publishing and archiving" if published else "before anything was published"


def _must_hold(space: Workspace, source: Path, content: bytes, when: str, *, whole: bool = False) -> None:
    assert source.read_bytes() == content, f"the source is not what it was, {when}"
    for folder in _visible(space.papers):
        assert {path.name for path in folder.iterdir()} == PAPERS, f"{folder.name} is half done, {when}"
    for kept in _visible(space.archive):
        assert kept.read_bytes() == content, f"{kept.name} is not the source, {when}"
    if whole:
        assert [path.name for path in space.papers.iterdir()] == ["2026-07-30"], f"something was left over, {when}"
        assert len(list(space.archive.iterdir())) == 1, f"the archive is not as it should be, {when}"


def _clear(space: Workspace) -> None:
    for path in (*_visible(space.papers), *_visible(space.archive)):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _visible(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not path.name.startswith(".")]


if __name__ == "__main__":
    main()
