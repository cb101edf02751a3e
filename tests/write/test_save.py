"""Documents appear whole or not at all, and nothing that was there is lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from vrtracker.errors import OutputError
from vrtracker.write import save
from vrtracker.write.save import free_name, publish, publish_beside, write_beside, write_file
from vrtracker.write.save_draft import HIDDEN, machine_name

PAPERS = {"board-report.docx": b"report", "index.html": b"page"}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def failing_after(moves: int, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """Let so many files be moved to their place, then fail."""
    replace, left = Path.replace, [moves]

    def move(self: Path, target: Path) -> Path:
        if self.parent.name.startswith(HIDDEN) or self.name.startswith(HIDDEN):
            if not left[0]:
                raise error
            left[0] -= 1
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", move)


def test_papers_appear_in_a_new_folder_and_nothing_else_does(tmp_path: Path) -> None:
    assert publish(tmp_path / "deep" / "papers", PAPERS) == tmp_path / "deep" / "papers"
    assert content(tmp_path / "deep" / "papers") == PAPERS
    assert names(tmp_path / "deep") == {"papers"}


def test_papers_replace_the_old_ones_and_leave_other_files_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"old")
    (tmp_path / "minutes.docx").write_bytes(b"theirs")
    publish(tmp_path, PAPERS)
    assert content(tmp_path) == {**PAPERS, "minutes.docx": b"theirs"}


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="no space left") as raised:
        publish(tmp_path / "papers", PAPERS)
    assert "Make room" in raised.value.remedy
    assert names(tmp_path) == set()


def test_a_replacement_that_fails_half_way_puts_the_old_papers_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "board-report.docx").write_bytes(b"old report")
    failing_after(1, monkeypatch, OSError(errno.EIO, "Input/output error"))
    with pytest.raises(OutputError):
        publish(tmp_path, PAPERS)
    assert content(tmp_path) == {"board-report.docx": b"old report"}


@pytest.mark.parametrize("owner", ["~$board-report.docx", "~$ard-report.docx", ".~lock.board-report.docx#"])
def test_papers_open_in_word_stay_and_the_new_ones_go_beside(tmp_path: Path, owner: str) -> None:
    folder = publish(tmp_path / "papers", dict.fromkeys(PAPERS, b"old"))
    (folder / owner).write_bytes(b"Ann Bell")
    assert publish(folder, PAPERS) == tmp_path / "papers (2)"
    assert content(tmp_path / "papers (2)") == PAPERS
    assert (folder / "board-report.docx").read_bytes() == b"old"
    assert (folder / "index.html").read_bytes() == b"old"


def test_a_paper_that_windows_holds_open_sends_all_of_them_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = publish(tmp_path / "papers", dict.fromkeys(PAPERS, b"old"))
    failing_after(1, monkeypatch, PermissionError(errno.EACCES, "Access is denied"))
    assert publish(folder, PAPERS) == tmp_path / "papers (2)"
    assert content(folder) == dict.fromkeys(PAPERS, b"old")


def test_a_dated_folder_is_never_written_into(tmp_path: Path) -> None:
    first = publish_beside(tmp_path / "2020-07-30", PAPERS)
    (first / "board-report.docx").write_bytes(b"report, signed")
    second = publish_beside(tmp_path / "2020-07-30", PAPERS)
    assert second == tmp_path / "2020-07-30 (2)"
    assert (first / "board-report.docx").read_bytes() == b"report, signed"


def test_the_same_papers_again_need_no_second_folder(tmp_path: Path) -> None:
    first = publish_beside(tmp_path / "2020-07-30", PAPERS)
    assert publish_beside(tmp_path / "2020-07-30", PAPERS) == first
    assert names(tmp_path) == {"2020-07-30"}


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "papers").write_bytes(b"")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        publish(tmp_path / "papers", PAPERS)


def test_a_single_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "model.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    assert write_file(target, b"new") == target
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == {"model.json"}


def test_a_single_file_is_written_piece_by_piece_and_not_at_all_where_one_cannot_be_made(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    assert write_file(model, iter([b"{", b"}"])) == model
    assert model.read_bytes() == b"{}"

    def broken() -> Iterator[bytes]:
        yield b"["
        raise ValueError

    with pytest.raises(ValueError):
        write_file(model, broken())
    assert content(tmp_path) == {"model.json": b"{}"}


def test_a_single_file_open_in_excel_gets_a_sibling(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"old")
    (tmp_path / "~$plan.xlsx").write_bytes(b"")
    assert write_file(tmp_path / "plan.xlsx", b"new") == tmp_path / "plan (2).xlsx"
    assert (tmp_path / "plan.xlsx").read_bytes() == b"old"


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_file(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


def test_what_a_killed_run_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    ended = f"{HIDDEN}{machine_name()}-{int(done.stdout)}-abc"
    running = f"{HIDDEN}{machine_name()}-{os.getppid()}-abc"
    ours = f"{HIDDEN}{machine_name()}-{os.getpid()}-abc"
    for name in (ended, ours, running):
        (tmp_path / name).mkdir()
        (tmp_path / name / "board-report.docx").write_bytes(b"half")
    publish(tmp_path / "papers", PAPERS)
    assert names(tmp_path) == {"papers", running}


def test_what_another_machine_left_is_cleared_when_it_is_old(tmp_path: Path) -> None:
    for name, age in (("old", 3600), ("new", 0)):
        draft = tmp_path / f"{HIDDEN}elsewhere-7-{name}"
        draft.write_bytes(b"half")
        os.utime(draft, (draft.stat().st_mtime - age,) * 2)
    publish(tmp_path / "papers", PAPERS)
    assert names(tmp_path) == {"papers", f"{HIDDEN}elsewhere-7-new"}


def test_a_new_file_never_goes_over_another(tmp_path: Path) -> None:
    assert [write_beside(tmp_path / "plan.xlsx", words).name for words in (b"one", b"two", b"three")] == [
        "plan.xlsx",
        "plan (2).xlsx",
        "plan (3).xlsx",
    ]
    assert content(tmp_path) == {"plan.xlsx": b"one", "plan (2).xlsx": b"two", "plan (3).xlsx": b"three"}


def test_two_runs_that_want_one_name_both_keep_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"theirs")
    monkeypatch.setattr(Path, "exists", lambda self: False)
    assert write_beside(tmp_path / "plan.xlsx", b"ours").name == "plan (2).xlsx"
    assert (tmp_path / "plan.xlsx").read_bytes() == b"theirs"


def test_two_runs_that_want_one_folder_both_keep_their_papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = save._rename_folder

    def overtaken(draft: Path, folder: Path) -> None:
        if folder.name == "2020-07-30":
            folder.mkdir()
            (folder / "index.html").write_bytes(b"theirs")
        rename(draft, folder)

    monkeypatch.setattr(save, "_rename_folder", overtaken)
    assert publish_beside(tmp_path / "2020-07-30", PAPERS) == tmp_path / "2020-07-30 (2)"
    assert content(tmp_path / "2020-07-30") == {"index.html": b"theirs"}


def test_free_names_count_on(tmp_path: Path) -> None:
    for name in ("plan.xlsx", "plan (2).xlsx"):
        (tmp_path / name).write_bytes(b"")
    assert free_name(tmp_path / "plan.xlsx").name == "plan (3).xlsx"
    assert free_name(tmp_path / "other.xlsx").name == "other.xlsx"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom a folder can refuse")
def test_a_folder_one_may_not_write_to_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(OutputError, match="can't be written") as raised:
        publish(tmp_path / "papers", PAPERS)
    assert "--out" in raised.value.remedy
