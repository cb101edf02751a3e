"""The watch over an inbox: it builds from what arrived whole and new, once, and goes on whatever arrives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.workbooks import ROWS, save_tracker, with_change
from vrtracker.cli import run
from vrtracker.new_workspace import make_workspace
from vrtracker.terminal import Terminal
from vrtracker.watch import QUIET_SECONDS, Watcher, begin, look, moments, watch
from vrtracker.workspace import Workspace


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    make_workspace(tmp_path / "Plan")
    return Workspace(tmp_path / "Plan")


class Inbox:
    """An inbox to which things happen, a second apart, while it is watched."""

    def __init__(self, space: Workspace) -> None:
        self.folder = space.inbox
        self.built: list[str] = []
        self._watcher = begin(space)
        self._now = 0.0

    def after(self, happening: Callable[[], object] = lambda: None, *, seconds: float = 0) -> list[str]:
        """What is built after something happened and so many seconds went by."""
        happening()
        self.built = []
        watch(self.folder, self._watcher, self._seconds(seconds), lambda path: self.built.append(path.name))
        return self.built

    def _seconds(self, seconds: float) -> Iterator[float]:
        for _ in range(int(seconds) + 1):
            yield self._now
            self._now += 1.0
        self._now -= 1.0


@pytest.fixture
def inbox(space: Workspace) -> Inbox:
    return Inbox(space)


def test_a_tracker_that_lands_is_built_from_once_it_rests(inbox: Inbox) -> None:
    assert inbox.after(lambda: save_tracker(inbox.folder / "plan.xlsx"), seconds=1) == []
    assert inbox.after(seconds=2) == ["plan.xlsx"]
    assert inbox.after(seconds=10) == []


def test_a_copy_that_arrives_in_pieces_is_waited_for(inbox: Inbox, tmp_path: Path) -> None:
    content = save_tracker(tmp_path / "plan.xlsx").read_bytes()
    for size in range(0, len(content), len(content) // 5):
        assert inbox.after(lambda size=size: (inbox.folder / "plan.xlsx").write_bytes(content[:size]), seconds=1) == []  # type: ignore[misc]
    assert inbox.after(lambda: (inbox.folder / "plan.xlsx").write_bytes(content), seconds=3) == ["plan.xlsx"]


@pytest.mark.parametrize("owner", ["~$plan.xlsx", "~$an.xlsx", ".~lock.plan.xlsx#"])
def test_a_tracker_open_in_a_program_is_waited_for(inbox: Inbox, owner: str) -> None:
    (inbox.folder / owner).write_bytes(b"Ann Bell")
    assert inbox.after(lambda: save_tracker(inbox.folder / "plan.xlsx"), seconds=10) == []
    assert inbox.after((inbox.folder / owner).unlink, seconds=2) == ["plan.xlsx"]


def test_excel_s_save_by_rename_is_one_build_of_the_new_content(inbox: Inbox) -> None:
    plan, draft = inbox.folder / "plan.xlsx", inbox.folder / "1A2B3C00"
    inbox.after(lambda: save_tracker(plan, at=1_000_000), seconds=5)

    def save_as_excel_does() -> None:
        save_tracker(inbox.folder / "draft.xlsx", with_change(0, rag="Red"), at=2_000_000).rename(draft)
        plan.rename(inbox.folder / "5D6E7F00.tmp")

    assert inbox.after(save_as_excel_does, seconds=1) == []
    assert inbox.after(lambda: draft.rename(plan), seconds=1) == []
    assert inbox.after((inbox.folder / "5D6E7F00.tmp").unlink, seconds=2) == ["plan.xlsx"]


def test_the_same_content_is_not_built_twice(inbox: Inbox) -> None:
    plan = inbox.folder / "plan.xlsx"
    assert inbox.after(lambda: save_tracker(plan, at=1_000_000), seconds=3) == ["plan.xlsx"]
    assert inbox.after(lambda: os.utime(plan, (2_000_000, 2_000_000)), seconds=5) == []
    assert inbox.after(lambda: (inbox.folder / "copy.xlsx").write_bytes(plan.read_bytes()), seconds=5) == []


def test_going_back_to_an_earlier_tracker_is_a_build(inbox: Inbox) -> None:
    plan = inbox.folder / "plan.xlsx"
    first = save_tracker(plan, at=1_000_000).read_bytes()
    assert inbox.after(seconds=3) == ["plan.xlsx"]
    assert inbox.after(lambda: save_tracker(plan, ROWS[:2], at=2_000_000), seconds=3) == ["plan.xlsx"]
    assert inbox.after(lambda: plan.write_bytes(first), seconds=3) == ["plan.xlsx"]


def test_two_that_land_together_are_built_the_newest_last(inbox: Inbox) -> None:
    save_tracker(inbox.folder / "a.xlsx", ROWS[:2], at=2_000_000)
    save_tracker(inbox.folder / "b.xlsx", at=1_000_000)
    assert inbox.after(seconds=3) == ["b.xlsx", "a.xlsx"]


def test_what_is_no_tracker_by_name_is_left_alone(inbox: Inbox) -> None:
    for name in ("minutes.pdf", ".hidden.xlsx", "contacts.csv", "tracker-clean.xlsx", "~$plan.xlsx"):
        save_tracker(inbox.folder / name)
    assert inbox.after(seconds=5) == []


def test_an_inbox_that_drops_out_and_comes_back_is_watched_on(inbox: Inbox, tmp_path: Path) -> None:
    inbox.after(seconds=1)
    assert inbox.after(lambda: inbox.folder.rename(tmp_path / "away"), seconds=3) == []
    (tmp_path / "away").rename(inbox.folder)
    assert inbox.after(lambda: save_tracker(inbox.folder / "plan.xlsx"), seconds=3) == ["plan.xlsx"]


def test_a_file_nobody_may_read_yet_is_asked_again(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_: Path) -> str:
        raise PermissionError

    save_tracker(inbox.folder / "plan.xlsx")
    with monkeypatch.context() as patch:
        patch.setattr("vrtracker.watch.digest", held)
        assert inbox.after(seconds=5) == []
    assert inbox.after(seconds=1) == ["plan.xlsx"]


def test_what_was_built_before_the_watch_began_is_not_built_again(space: Workspace) -> None:
    plan = save_tracker(space.inbox / "plan.xlsx")
    space.keep("plan.xlsx", plan.read_bytes(), day=date(2020, 7, 30))
    assert Inbox(space).after(seconds=5) == []


def test_the_newest_that_waits_when_the_watch_begins_is_built(space: Workspace) -> None:
    save_tracker(space.inbox / "old.xlsx", ROWS[:1], at=1_000_000)
    save_tracker(space.inbox / "new.xlsx", at=2_000_000)
    assert Inbox(space).after(seconds=5) == ["new.xlsx"]


def test_rest_is_measured_from_the_last_change(tmp_path: Path) -> None:
    watcher = Watcher()
    save_tracker(tmp_path / "plan.xlsx", at=1_000_000)
    assert watcher.whole(look(tmp_path), 0.0) == []
    assert watcher.whole(look(tmp_path), QUIET_SECONDS - 0.1) == []
    assert watcher.whole(look(tmp_path), QUIET_SECONDS) == [tmp_path / "plan.xlsx"]


def test_moments_come_although_nothing_happens(tmp_path: Path) -> None:
    two = moments(tmp_path)
    assert next(two) < next(two)


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_the_command_builds_tells_of_a_bad_file_goes_on_and_ends_cleanly(space: Workspace, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "vrtracker", "watch", str(space.root), "--as-at", "2020-07-30"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stderr
    said = iter(process.stderr)
    assert "Watching" in next(said)
    (space.inbox / "bad.xlsx").write_bytes(b"PK\x03\x04 and no more")
    os.utime(space.inbox / "bad.xlsx", (1_000_000, 1_000_000))
    save_tracker(tmp_path / "plan.xlsx").rename(space.inbox / "plan.xlsx")
    assert _until(said, "vrtracker: bad.xlsx: The file is damaged")
    assert _until(said, "plan.xlsx has arrived")
    _wait_for(space.papers / "2020-07-30" / "index.html")
    process.send_signal(signal.SIGINT)
    assert _until(said, "Stopped watching")
    assert process.wait(timeout=20) == 0
    process.stderr.close()


def test_what_lands_as_it_says_that_it_watches_is_built(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def say(terminal: Terminal, words: str) -> None:
        if words.startswith("Watching"):
            save_tracker(space.inbox / "old.xlsx", ROWS[:1], at=1_000_000)
            save_tracker(space.inbox / "new.xlsx", at=2_000_000)
        told.append(words)

    told: list[str] = []
    monkeypatch.setattr(Terminal, "say", say)
    monkeypatch.setattr("vrtracker.watch.moments", lambda _: iter((0.0, QUIET_SECONDS)))
    assert run(["watch", str(space.root), "--as-at", "2020-07-30"]) == 0
    assert [words for words in told if "has arrived" in words] == [
        "old.xlsx has arrived; building.",
        "new.xlsx has arrived; building.",
    ]


def _until(lines: Iterable[str], words: str) -> bool:
    return any(words in line for line in lines)


def _wait_for(path: Path) -> None:
    for _ in range(400):
        if path.exists():
            return
        time.sleep(0.05)
    pytest.fail(f"{path} was not built")
