"""A workspace: made once, filled by builds, and never the worse for a run that ended badly."""

from __future__ import annotations

import json
import os
import re
import shlex
import stat
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.test_cli import PAPERS, Run, everything_in, opened, vrtracker
from tests.workbooks import ROWS, save_tracker, with_change
from vrtracker import resources
from vrtracker.new_workspace import make_workspace
from vrtracker.settings import Settings, SheetSettings, load, parse
from vrtracker.workspace import Workspace, around, day_of, digest

__all__ = ["opened", "vrtracker"]

JULY = ("--as-at", "2020-07-30")
OCTOBER = ("--as-at", "2020-10-30")


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A new workspace, and the folder one stands in."""
    root = tmp_path / "Violence reduction"
    make_workspace(root)
    monkeypatch.chdir(root)
    return Workspace(root)


@pytest.fixture
def run(vrtracker: Run, space: Workspace, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(space.root)
    return vrtracker


def folders(space: Workspace) -> dict[str, set[str]]:
    return {folder.name: {path.name for path in folder.iterdir()} for folder in space.papers.iterdir()}


class TestInit:
    def test_it_makes_all_that_a_coordinator_needs(self, vrtracker: Run, tmp_path: Path) -> None:
        assert vrtracker("init", "Plan").code == 0
        assert {path.name for path in (tmp_path / "Plan").iterdir()} == {
            "Inbox",
            "Board papers",
            "Archive",
            "vrtracker.toml",
            "contacts.csv",
            "Report template.docx",
            "Build board papers.cmd",
            "Build board papers.command",
            "Build board papers.desktop",
        }

    def test_running_it_again_changes_nothing_of_the_users(self, vrtracker: Run, tmp_path: Path) -> None:
        vrtracker("init")
        (tmp_path / "contacts.csv").write_text("owner,email\nAnn Bell,ann@example.org\n")
        (tmp_path / "vrtracker.toml").write_text("[report]\npartnership = 'Harbour'\n")
        (tmp_path / "Build board papers.cmd").unlink()
        before = everything_in(tmp_path)
        again = vrtracker("init")
        after = everything_in(tmp_path)
        assert {name: after[name] for name in before} == before
        assert after.keys() - before.keys() == {"Build board papers.cmd"}
        assert "contacts.csv" in again.err

    def test_a_file_in_the_way_is_named(self, vrtracker: Run, tmp_path: Path) -> None:
        (tmp_path / "Plan").write_bytes(b"")
        ended = vrtracker("init", "Plan")
        assert ended.code == 3
        assert "Plan" in ended.err


class TestSettingsThatTeach:
    TEXT = (resources.folder("templates") / "workspace" / "vrtracker.toml").read_text("utf-8")

    def test_as_made_they_are_the_defaults_but_for_the_template_beside_them(self, space: Workspace) -> None:
        made = load(space.settings)
        assert made.report.template == "Report template.docx"
        assert made.review == Settings().review
        assert made.email == Settings().email

    def test_every_setting_is_there_with_its_default(self) -> None:
        values = tomllib.loads(re.sub(r"(?m)^#(?=[\w\[])", "", self.TEXT))
        assert parse(values)
        sheet = values.pop("sheets")["Name of the sheet"]
        assert set(sheet) == {field.name for field in fields(SheetSettings)}
        values["report"]["template"] = Settings().report.template
        assert values == _plain(Settings(), without="sheets")

    def test_no_line_is_too_long_for_a_small_window(self) -> None:
        assert max(map(len, self.TEXT.splitlines())) <= 120


class TestSomethingToDoubleClick:
    @pytest.mark.skipif(os.name == "nt", reason="a shell script is for macOS and Linux")
    @pytest.mark.parametrize("tracker", [True, False], ids=["with a tracker", "with an empty inbox"])
    @pytest.mark.parametrize("button", ["Build board papers.command", "Build board papers.desktop"])
    def test_it_builds_and_opens_a_page_also_when_there_is_nothing_to_build(
        self, tmp_path: Path, button: str, tracker: bool
    ) -> None:
        space = _made(tmp_path / 'a "plan" $HOME 100% & `more`')
        if tracker:
            save_tracker(space.inbox / "plan.xlsx")
        assert (space.root / button).stat().st_mode & stat.S_IXUSR
        ended = _click(space.root / button, tmp_path)
        page = Path(_path_of((tmp_path / "opened.txt").read_text().strip()))
        assert ended == (0 if tracker else 3)
        assert page.name == ("index.html" if tracker else "No papers yet.html")
        assert page.is_file()

    def test_the_windows_one_runs_the_python_that_made_it_and_has_windows_line_ends(self, tmp_path: Path) -> None:
        make_workspace(tmp_path, python=r"C:\100% Zoë\python.exe")
        lines = (tmp_path / "Build board papers.cmd").read_bytes().split(b"\r\n")
        assert 'set "VRTRACKER_PYTHON=C:\\100%% Zoë\\python.exe"'.encode() in lines
        assert b'  "%VRTRACKER_PYTHON%" -P -m vrtracker build --open' in lines
        assert not any(b"\n" in line for line in lines)


class TestBuildInAWorkspace:
    def test_the_newest_tracker_of_the_inbox_becomes_a_dated_folder_and_is_archived(
        self, run: Run, space: Workspace
    ) -> None:
        source = save_tracker(space.inbox / "plan.xlsx")
        before = source.read_bytes()
        assert run("build", *JULY).code == 0
        assert folders(space) == {"2020-07-30": PAPERS}
        assert {path.name: path.read_bytes() for path in space.archive.iterdir()} == {"2020-07-30 plan.xlsx": before}
        assert source.read_bytes() == before

    def test_it_works_from_any_folder_inside(self, run: Run, space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        save_tracker(space.inbox / "plan.xlsx")
        monkeypatch.chdir(space.archive)
        assert run("build", *JULY).code == 0
        assert folders(space) == {"2020-07-30": PAPERS}

    @pytest.mark.parametrize("source", [".", "Inbox/plan.xlsx"])
    def test_naming_the_workspace_or_a_tracker_of_its_inbox_is_the_same(
        self, run: Run, space: Workspace, source: str
    ) -> None:
        save_tracker(space.inbox / "plan.xlsx")
        assert run("build", source, *JULY).code == 0
        assert folders(space) == {"2020-07-30": PAPERS}

    def test_it_compares_with_the_archive(self, run: Run, space: Workspace) -> None:
        save_tracker(space.inbox / "july.xlsx", at=1_000_000)
        run("build", *JULY)
        save_tracker(space.inbox / "october.xlsx", with_change(1, rag="Red"), at=2_000_000)
        run("build", *OCTOBER)
        page = (space.papers / "2020-10-30" / "index.html").read_text("utf-8")
        assert "Since 30 July 2020: 1 rated worse" in page

    def test_a_tracker_is_never_compared_with_itself(self, run: Run, space: Workspace) -> None:
        save_tracker(space.inbox / "july.xlsx")
        run("build", *JULY)
        run("build", *OCTOBER)
        assert "Since" not in (space.papers / "2020-10-30" / "index.html").read_text("utf-8")
        assert len(list(space.archive.iterdir())) == 1

    def test_an_archived_tracker_that_is_damaged_costs_only_the_comparison(self, run: Run, space: Workspace) -> None:
        (space.archive / "2020-01-30 plan.xlsx").write_bytes(b"PK damaged")
        save_tracker(space.inbox / "plan.xlsx")
        ended = run("build", *JULY)
        assert ended.code == 0
        assert "2020-01-30 plan.xlsx in the archive can't be read" in ended.err

    def test_a_second_build_of_the_day_leaves_the_first_as_it_is(self, run: Run, space: Workspace) -> None:
        save_tracker(space.inbox / "plan.xlsx", at=1_000_000)
        run("build", *JULY)
        first = everything_in(space.papers / "2020-07-30")
        save_tracker(space.inbox / "plan.xlsx", with_change(1, rag="Red"), at=2_000_000)
        run("build", *JULY)
        assert folders(space) == {"2020-07-30": PAPERS, "2020-07-30 (2)": PAPERS}
        assert everything_in(space.papers / "2020-07-30") == first
        assert {path.name for path in space.archive.iterdir()} == {"2020-07-30 plan.xlsx", "2020-07-30 plan (2).xlsx"}

    def test_building_the_same_again_makes_nothing_new(self, run: Run, space: Workspace) -> None:
        save_tracker(space.inbox / "plan.xlsx")
        run("build", *JULY)
        before = everything_in(space.root)
        assert run("build", *JULY).code == 0
        assert everything_in(space.root) == before

    def test_another_place_leaves_the_workspace_alone(self, run: Run, space: Workspace, tmp_path: Path) -> None:
        save_tracker(space.inbox / "plan.xlsx")
        assert run("build", "--out", tmp_path / "trial", *JULY).code == 0
        assert {path.name for path in (tmp_path / "trial").iterdir()} == PAPERS
        assert folders(space) == {}
        assert list(space.archive.iterdir()) == []

    def test_its_settings_and_its_template_are_used(self, run: Run, space: Workspace) -> None:
        save_tracker(space.inbox / "plan.xlsx")
        space.settings.write_text("[report]\npartnership = 'Harbour Partnership'\ntemplate = 'gone.docx'\n")
        ended = run("build", *JULY)
        assert ended.code == 3
        assert str(space.root / "gone.docx") in ended.err
        space.settings.write_text("[report]\npartnership = 'Harbour Partnership'\n")
        assert run("build", *JULY).code == 0
        assert "Harbour Partnership" in (space.papers / "2020-07-30" / "index.html").read_text("utf-8")

    def test_an_empty_inbox_says_what_to_do_and_writes_nothing(self, run: Run, space: Workspace) -> None:
        before = everything_in(space.root)
        ended = run("build", *JULY)
        assert ended.code == 3
        assert "Save the tracker there" in ended.err
        assert everything_in(space.root) == before

    def test_the_page_of_a_failure_goes_when_a_build_works_again(
        self, run: Run, space: Workspace, opened: list[str]
    ) -> None:
        run("build", "--open", *JULY)
        assert (space.papers / "No papers yet.html").exists()
        save_tracker(space.inbox / "plan.xlsx")
        run("build", "--open", *JULY)
        assert folders(space) == {"2020-07-30": PAPERS}
        assert [url.rsplit("/", 1)[1] for url in opened] == ["No%20papers%20yet.html", "index.html"]

    def test_a_tracker_that_changes_while_it_is_read_is_not_built_from(
        self, run: Run, space: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from vrtracker import papers

        source = save_tracker(space.inbox / "plan.xlsx")
        made = papers.make

        def make_slowly(*arguments: object) -> object:
            save_tracker(source, ROWS[:2])
            return made(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr("vrtracker.building.make", make_slowly)
        ended = run("build", *JULY)
        assert ended.code == 3
        assert "changed while it was being read" in ended.err
        assert folders(space) == {}


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that can't be caught")
def test_killed_at_any_step_nothing_is_half_done_and_the_next_run_works(tmp_path: Path) -> None:
    space = _made(tmp_path / "Plan")
    save_tracker(space.inbox / "plan.xlsx")
    done = subprocess.run(
        [sys.executable, "-m", "tests.killing", str(space.root)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        check=False,
        timeout=60,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 8, "the steps are really met"


class TestHistory:
    def test_each_archived_tracker_is_a_line_with_its_ratings(self, run: Run, space: Workspace) -> None:
        save_tracker(space.archive / "2020-01-30 plan.xlsx", with_change(1, rag="Red"))
        save_tracker(space.archive / "2020-04-30 plan.xlsx", with_change(1, rag="Green"))
        points = json.loads(run("history", "--format", "json", *JULY).out)["history"]
        assert [(point["as_at"], point["rag"]["red"], point["rag"]["green"]) for point in points] == [
            ("2020-01-30", 2, 1),
            ("2020-04-30", 1, 2),
        ]
        assert len(run("history", *JULY).out.splitlines()) == 3

    def test_later_trackers_than_the_day_are_left_out(self, run: Run, space: Workspace) -> None:
        save_tracker(space.archive / "2020-10-30 plan.xlsx")
        assert run("history", *JULY).code == 3

    def test_any_folder_of_trackers_has_a_history_by_their_newest_updates(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "old" / "plan.xlsx")
        points = json.loads(vrtracker("history", "old", "--format", "json", *OCTOBER).out)["history"]
        assert [point["as_at"] for point in points] == ["2020-07-10"]

    def test_a_damaged_one_is_told_and_left_out(self, run: Run, space: Workspace) -> None:
        save_tracker(space.archive / "2020-01-30 plan.xlsx")
        (space.archive / "2020-02-30 no day.xlsx").write_bytes(b"PK damaged")
        (space.archive / "2020-02-28 damaged.xlsx").write_bytes(b"PK damaged")
        shown = run("history", *JULY)
        assert shown.code == 0
        assert "2020-02-28 damaged.xlsx is left out" in shown.err


def test_a_workspace_is_found_from_inside_it(space: Workspace, tmp_path: Path) -> None:
    assert around(space.inbox) == Workspace(space.root.resolve())
    assert around(tmp_path) is None


def test_the_archive_is_dated_by_names(space: Workspace) -> None:
    assert day_of(Path("2020-07-30 plan.xlsx")) == date(2020, 7, 30)
    assert day_of(Path("2020-02-30 plan.xlsx")) is None
    assert day_of(Path("plan 2020-07-30.xlsx")) is None


def test_an_earlier_day_is_compared_with_before_the_same_day(space: Workspace) -> None:
    march = save_tracker(space.archive / "2020-03-30 plan.xlsx", ROWS[:1])
    july = save_tracker(space.archive / "2020-07-30 plan.xlsx", ROWS[:2])
    assert _before(space) == march
    march.unlink()
    assert _before(space) == july
    assert space.before(date(2020, 7, 30), digest(july)) is None


def _before(space: Workspace) -> Path | None:
    kept = space.before(date(2020, 7, 30), "")
    return kept.path if kept else None


def _made(root: Path) -> Workspace:
    make_workspace(root)
    return Workspace(root)


def _plain(value: object, without: str = "") -> object:
    """Settings as the values that a TOML file would give."""
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name != without}
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def _click(button: Path, folder: Path) -> int:
    """What a desktop does at a double-click, with a browser that only writes down what it is asked to open."""
    browser = folder / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {shlex.quote(str(folder / "opened.txt"))}\n')
    browser.chmod(0o755)
    command = [str(button)] if button.suffix == ".command" else list(_exec_line(button))
    return subprocess.run(
        command, env={**os.environ, "BROWSER": str(browser), "DISPLAY": ":0"}, cwd="/", check=False, timeout=60
    ).returncode


def _exec_line(button: Path) -> Iterator[str]:
    """The command of a desktop file, unquoted as its specification says."""
    value = next(line for line in button.read_text("utf-8").splitlines() if line.startswith("Exec="))[5:]
    value = value.replace("\\\\", "\\").replace("%%", "%")
    for quoted, bare in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', value):
        yield bare or re.sub(r"\\(.)", r"\1", quoted)


def _path_of(url: str) -> str:
    from urllib.parse import unquote, urlsplit

    return unquote(urlsplit(url).path)
