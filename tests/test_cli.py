"""The commands at their edge: what they take, print and write, and the codes they end with."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from tests.workbooks import ROWS, save_tracker, with_change
from vrtracker import cli
from vrtracker.cli import COMMANDS, run

AS_AT = ("--as-at", "2020-07-30")
PAPERS = {"board-report.docx", "tracker-clean.xlsx", "index.html", "model.json"}


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said where."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def vrtracker(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run_it(*arguments: str | Path) -> Ran:
        code = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run_it


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    return save_tracker(tmp_path / "in" / "tracker.xlsx")


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class TestHelp:
    def test_help_names_every_command(self, vrtracker: Run) -> None:
        shown = vrtracker("--help")
        assert shown.code == 0
        assert [line.split()[0] for line in shown.out.partition("Commands:")[2].splitlines() if line.strip()] == [
            name for name in COMMANDS if (Path(cli.__file__).parent / "commands" / f"{name}.py").exists()
        ]

    @pytest.mark.parametrize("name", [name for name in COMMANDS if name in cli.vrtracker.list_commands(None)])  # type: ignore[arg-type]
    def test_every_option_of_every_command_says_what_it_does(self, name: str) -> None:
        command = cli.vrtracker.get_command(click.Context(cli.vrtracker), name)
        assert command
        assert command.help
        assert all(option.help for option in command.params if isinstance(option, click.Option))

    def test_starting_loads_no_library_that_only_some_commands_need(self) -> None:
        script = (
            "import sys; from vrtracker.cli import run; run(['--help']); run(['check', '--help']);"
            "heavy = {'pandas', 'docx', 'jinja2', 'lxml', 'rich', 'pydantic', 'xlsxwriter', 'watchfiles'};"
            "print(sorted(heavy & set(sys.modules)))"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
        assert done.stdout.splitlines()[-1] == "[]"

    def test_check_loads_neither_pandas_nor_docx_nor_jinja(self, tracker: Path) -> None:
        script = (
            f"import sys; from vrtracker.cli import run; run(['check', {str(tracker)!r}]);"
            "print(sorted({'pandas', 'docx', 'jinja2', 'xlsxwriter', 'pydantic', 'rich'} & set(sys.modules)))"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
        assert done.stdout.splitlines()[-1] == "[]"


class TestTheCommandLineIsWrong:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["nonsense"],
            ["build", "--nonsense"],
            ["check", "a.xlsx", "b.xlsx"],
            ["check", "tracker.xlsx", "--as-at", "30/07/2020"],
            ["check", "tracker.xlsx", "--as-at", "2020-02-30"],
            ["check", "tracker.xlsx", "--as-at", "20200730"],
            ["export", "tracker.xlsx", "--format", "pdf"],
            ["diff", "old.xlsx"],
            ["template"],
            ["template", "--export", "in"],
            ["export", "in/tracker.xlsx", "-o", "in"],
            ["build", "in/tracker.xlsx", "--out", "in/tracker.xlsx"],
        ],
    )
    def test_exit_2_and_nothing_on_standard_output(self, vrtracker: Run, tracker: Path, arguments: list[str]) -> None:
        assert tracker.is_file()
        ended = vrtracker(*arguments)
        assert ended.code == 2
        assert ended.out == ""
        assert "Error" in ended.err

    def test_writing_over_the_tracker_itself_is_refused(self, vrtracker: Run, tracker: Path) -> None:
        before = tracker.read_bytes()
        assert vrtracker("export", tracker, "-o", tracker).code == 2
        assert tracker.read_bytes() == before

    def test_papers_in_the_place_of_their_own_tracker_are_refused(self, vrtracker: Run, tmp_path: Path) -> None:
        tracker = save_tracker(tmp_path / "in" / "tracker-clean.xlsx")
        before = tracker.read_bytes()
        assert vrtracker("build", tracker, "--out", tmp_path / "in", *AS_AT).code == 2
        assert everything_in(tmp_path / "in") == {"tracker-clean.xlsx": before}

    @pytest.mark.parametrize(
        ("option", "name"), [("--previous", "tracker-clean.xlsx"), ("--template", "board-report.docx")]
    )
    def test_nor_may_papers_take_the_place_of_what_they_are_compared_with_or_drawn_through(
        self, vrtracker: Run, tmp_path: Path, tracker: Path, option: str, name: str
    ) -> None:
        assert vrtracker("build", tracker, "--out", "out", *AS_AT).code == 0
        if option == "--template":
            assert vrtracker("template", "--export", f"out/{name}").code == 0
        before = everything_in(tmp_path)
        assert vrtracker("build", tracker, option, f"out/{name}", "--out", "out", *AS_AT).code == 2
        assert everything_in(tmp_path) == before


class TestTheSourceCannotBeUsed:
    @pytest.mark.parametrize("command", ["build", "check", "export"])
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("missing.xlsx", None),
            ("empty.xlsx", b""),
            ("damaged.xlsx", b"PK\x03\x04 and no more"),
            ("words.xlsx", b"Hello, board"),
        ],
    )
    def test_exit_3_with_one_message_and_nothing_written(
        self, vrtracker: Run, tmp_path: Path, command: str, name: str, content: bytes | None
    ) -> None:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        before = everything_in(tmp_path)
        ended = vrtracker(command, name)
        assert ended.code == 3
        assert ended.out == ""
        assert ended.err.startswith("vrtracker: ")
        assert len(ended.err.strip().splitlines()) == 2, "one message and its remedy"
        assert "Traceback" not in ended.err
        assert everything_in(tmp_path) == before

    def test_a_tracker_that_may_not_be_read_is_no_mistake_of_the_command_line(
        self, vrtracker: Run, tracker: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def forbidden(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("os.access", lambda *_, **__: False)
        monkeypatch.setattr(Path, "open", forbidden)
        monkeypatch.setattr(Path, "read_bytes", forbidden)
        ended = vrtracker("check", tracker)
        assert ended.code == 3
        assert "may not be read" in ended.err

    def test_a_file_that_is_not_there_is_named_with_its_folder(self, vrtracker: Run) -> None:
        missing = Path("Trackers", "2020", "plan.xlsx")
        assert vrtracker("check", missing).err.startswith(f"vrtracker: There is no file {missing}.\n")

    @pytest.mark.parametrize(
        "words",
        [["check", "locked/plan.xlsx"], ["check", "locked"], ["export", "in/tracker.xlsx", "-o", "locked/model.json"]],
    )
    def test_a_folder_that_may_not_be_entered_is_named(
        self, vrtracker: Run, tracker: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stat = os.stat

        def forbidden(path: str | Path, *rest: object, **more: object) -> os.stat_result:
            if "locked" in str(path):
                raise PermissionError(13, "Permission denied", str(path))
            return stat(path, *rest, **more)  # type: ignore[arg-type]

        monkeypatch.setattr("os.stat", forbidden)
        ended = vrtracker(*words)
        assert ended.code == 3
        assert re.match(r"vrtracker: .*locked.* can't be (opened|written): permission denied\.\n", ended.err)
        assert tracker.is_file()

    def test_outside_a_workspace_a_source_must_be_named(self, vrtracker: Run) -> None:
        ended = vrtracker("build")
        assert ended.code == 3
        assert "vrtracker init" in ended.err

    def test_a_folder_without_a_tracker_says_so(self, vrtracker: Run, tmp_path: Path) -> None:
        (tmp_path / "minutes.pdf").write_bytes(b"%PDF")
        ended = vrtracker("check", ".")
        assert ended.code == 3
        assert "no tracker in" in ended.err

    def test_a_folder_that_only_holds_other_workbooks_names_them(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "rota.xlsx", [])
        ended = vrtracker("check", ".")
        assert ended.code == 3
        assert "rota.xlsx" in ended.err

    def test_a_wrong_setting_is_named(self, vrtracker: Run, tracker: Path) -> None:
        (tracker.parent / "vrtracker.toml").write_text("[review]\nstale_days = 'many'\n")
        ended = vrtracker("check", tracker)
        assert ended.code == 3
        assert "review.stale_days" in ended.err

    def test_our_own_mistakes_become_a_sentence_and_a_log(
        self, vrtracker: Run, tracker: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object, **__: object) -> None:
            raise ZeroDivisionError("a secret of the tracker")

        monkeypatch.setattr("vrtracker.review.review", broken)
        ended = vrtracker("export", tracker)
        assert ended.code == 3
        assert "Traceback" not in ended.err
        assert "secret" not in ended.err
        log = re.search(r"Send (\S+\.log)", ended.err)
        assert log
        assert "a secret of the tracker" in Path(log[1]).read_text()
        assert os.name != "posix" or Path(log[1]).stat().st_mode & 0o077 == 0, "only this user may read it"
        Path(log[1]).unlink()


class TestWhichTracker:
    def test_of_a_folder_the_newest_is_taken(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "b.xlsx", at=1_000_000)
        save_tracker(tmp_path / "a.xlsx", at=2_000_000)
        assert _source(vrtracker("export", ".")) == "a.xlsx"

    def test_of_the_same_time_the_last_name_is_taken(self, vrtracker: Run, tmp_path: Path) -> None:
        for name in ("2020-q1.xlsx", "2020-q2.xlsx"):
            save_tracker(tmp_path / name, at=1_000_000)
        assert _source(vrtracker("export", ".")) == "2020-q2.xlsx"

    def test_lock_files_hidden_files_and_other_kinds_are_never_taken(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "plan.xlsx", at=1_000_000)
        save_tracker(tmp_path / "~$plan.xlsx", at=2_000_000)
        save_tracker(tmp_path / ".plan.xlsx", at=2_000_000)
        (tmp_path / "minutes.pdf").write_bytes(b"%PDF")
        assert _source(vrtracker("export", ".")) == "plan.xlsx"

    def test_what_we_wrote_is_never_taken_whatever_its_name(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "plan.xlsx", at=1_000_000)
        assert vrtracker("build", "plan.xlsx", "--out", ".", *AS_AT).code == 0
        assert vrtracker("export", "plan.xlsx", "--format", "csv", "-o", "actions.csv", *AS_AT).code == 0
        assert vrtracker("template", "--export", "Our template.docx").code == 0
        (tmp_path / "tracker-clean.xlsx").rename(tmp_path / "July.xlsx")
        (tmp_path / "board-report.docx").rename(tmp_path / "For the chair.docx")
        assert _source(vrtracker("export", ".")) == "plan.xlsx"

    def test_a_newer_workbook_without_a_tracker_is_passed_over_and_told(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "plan.xlsx", at=1_000_000)
        save_tracker(tmp_path / "rota.xlsx", [], at=2_000_000)
        taken = vrtracker("check", ".")
        assert "plan.xlsx" in taken.out
        assert "rota.xlsx holds no tracker" in taken.err

    def test_a_newer_workbook_that_is_damaged_is_not_passed_over(self, vrtracker: Run, tmp_path: Path) -> None:
        save_tracker(tmp_path / "plan.xlsx", at=1_000_000)
        (tmp_path / "new.xlsx").write_bytes(b"PK\x03\x04 and no more")
        assert vrtracker("check", ".").code == 3

    def test_the_samples_come_with_the_package(self, vrtracker: Run, tmp_path: Path) -> None:
        assert vrtracker("build", "samples", *AS_AT).code == 0
        assert set(everything_in(tmp_path)) == {f"board-papers/{name}" for name in PAPERS}


class TestBuild:
    def test_exactly_the_four_papers_are_put_into_the_folder(
        self, vrtracker: Run, tmp_path: Path, tracker: Path
    ) -> None:
        assert vrtracker("build", tracker, "--out", tmp_path / "out", *AS_AT).code == 0
        assert set(everything_in(tmp_path / "out")) == PAPERS
        assert [path.name for path in sorted(tmp_path.iterdir())] == ["in", "out"]

    def test_it_ends_with_what_was_built_the_counts_and_the_accounting(self, vrtracker: Run, tracker: Path) -> None:
        built = vrtracker("build", tracker, "--out", "out", *AS_AT)
        assert all(f"  {name}\n" in built.out for name in PAPERS)
        assert "3 actions: 0 complete; 3 open: 1 red, 1 amber, 1 green; 1 overdue." in built.out
        assert re.search(r"^(\d+) of \1 cells accounted for", built.out, re.MULTILINE)

    def test_quiet_says_nothing(self, vrtracker: Run, tracker: Path) -> None:
        assert vrtracker("build", tracker, "--out", "out", "--quiet", *AS_AT) == Ran(0, "", "")

    def test_without_a_place_to_go_the_papers_go_to_board_papers_here(
        self, vrtracker: Run, tmp_path: Path, tracker: Path
    ) -> None:
        vrtracker("build", tracker, *AS_AT)
        assert {path.name for path in (tmp_path / "board-papers").iterdir()} == PAPERS

    def test_the_model_is_what_export_gives(self, vrtracker: Run, tmp_path: Path, tracker: Path) -> None:
        vrtracker("build", tracker, "--out", "out", *AS_AT)
        assert (tmp_path / "out" / "model.json").read_text("utf-8") == vrtracker("export", tracker, *AS_AT).out

    def test_with_the_last_tracker_it_says_what_changed(self, vrtracker: Run, tmp_path: Path, tracker: Path) -> None:
        old = save_tracker(tmp_path / "old.xlsx", with_change(1, rag="Green"))
        assert vrtracker("build", tracker, "--previous", old, "--out", "out", *AS_AT).code == 0
        assert "1 rated worse" in (tmp_path / "out" / "index.html").read_text("utf-8")

    def test_a_last_tracker_that_is_missing_stops_the_build(
        self, vrtracker: Run, tmp_path: Path, tracker: Path
    ) -> None:
        assert vrtracker("build", tracker, "--previous", "gone.xlsx", "--out", "out", *AS_AT).code == 3
        assert not (tmp_path / "out").exists()

    def test_open_opens_the_page(self, vrtracker: Run, tracker: Path, opened: list[str]) -> None:
        vrtracker("build", tracker, "--out", "out", "--open", *AS_AT)
        assert [url.rsplit("/", 2)[1:] for url in opened] == [["out", "index.html"]]

    def test_open_after_a_failure_opens_a_page_that_says_what_to_do(self, vrtracker: Run, opened: list[str]) -> None:
        assert vrtracker("build", "gone.xlsx", "--open").code == 3
        page = Path(opened[0].removeprefix("file://").replace("%20", " ")).read_text("utf-8")
        assert "The board papers were not built" in page
        assert "gone.xlsx" in page

    def test_a_meeting_stands_in_the_report(self, vrtracker: Run, tmp_path: Path, tracker: Path) -> None:
        vrtracker("build", tracker, "--meeting", "Board of 12 August 2020", "--out", "out", *AS_AT)
        assert "Board of 12 August 2020" in _word_text(tmp_path / "out" / "board-report.docx")

    def test_today_is_the_day_unless_another_is_given(
        self, vrtracker: Run, tracker: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from datetime import date

        assert json.loads(vrtracker("export", tracker).out)["as_at"] == date.today().isoformat()
        assert json.loads(vrtracker("export", tracker, *AS_AT).out)["as_at"] == "2020-07-30"


class TestCheck:
    def test_each_finding_is_printed_with_cell_and_remedy(self, vrtracker: Run, tracker: Path) -> None:
        findings = json.loads(vrtracker("check", tracker, "--format", "json", *AS_AT).out)["findings"]
        shown = vrtracker("check", tracker, *AS_AT).out
        assert findings
        for finding in findings:
            line = next(line for line in shown.splitlines() if f"{finding['sheet']}!{finding['cell']}\t" in line)
            assert line
            assert finding["message"] in shown
            assert finding["remedy"] in shown

    def test_it_shows_how_each_column_was_read_and_why(self, vrtracker: Run, tracker: Path) -> None:
        lines = vrtracker("check", tracker, *AS_AT).out.splitlines()
        assert any(line.startswith("  D\tResponsible officer\towner\t") for line in lines)

    def test_it_writes_nothing(self, vrtracker: Run, tmp_path: Path, tracker: Path) -> None:
        before = everything_in(tmp_path)
        vrtracker("check", tracker, *AS_AT)
        assert everything_in(tmp_path) == before

    def test_warnings_count_only_when_it_is_strict(self, vrtracker: Run, tracker: Path) -> None:
        severities = {
            finding["severity"]
            for finding in json.loads(vrtracker("check", tracker, "--format", "json", *AS_AT).out)["findings"]
        }
        assert "warning" in severities
        assert vrtracker("check", tracker, *AS_AT).code == ("error" in severities)
        assert vrtracker("check", tracker, "--strict", *AS_AT).code == 1

    def test_a_tracker_with_nothing_wrong_ends_with_0_however_strict(self, vrtracker: Run, tmp_path: Path) -> None:
        tracker = save_tracker(tmp_path / "good.xlsx", ROWS[:1])
        assert vrtracker("check", tracker, "--strict", *AS_AT).code == 0

    def test_quiet_leaves_the_errors_only(self, vrtracker: Run, tmp_path: Path) -> None:
        tracker = save_tracker(tmp_path / "good.xlsx", ROWS[:1])
        assert vrtracker("check", tracker, "--quiet", *AS_AT) == Ran(0, "", "")

    def test_words_of_a_tracker_cannot_move_the_cursor(self, vrtracker: Run, tmp_path: Path) -> None:
        tracker = save_tracker(tmp_path / "odd.xlsx", with_change(0, deadline="\u009b31mtomorrow"))
        assert "\u009b" not in vrtracker("check", tracker, *AS_AT).out


class TestExport:
    def test_json_goes_to_standard_output_alone(self, vrtracker: Run, tracker: Path) -> None:
        given = vrtracker("export", tracker, *AS_AT)
        assert given.err == ""
        model = json.loads(given.out)
        assert model["format"] == "vrtracker/1"
        assert model["source"]["file"] == "tracker.xlsx"

    def test_csv_has_a_row_for_each_action(self, vrtracker: Run, tracker: Path) -> None:
        lines = vrtracker("export", tracker, "--format", "csv", *AS_AT).out.splitlines()
        assert len([line for line in lines if "Ann Bell" in line]) == 1

    def test_to_a_file_says_where_and_prints_no_result(self, vrtracker: Run, tmp_path: Path, tracker: Path) -> None:
        given = vrtracker("export", tracker, "-o", "model.json", *AS_AT)
        assert given.out == ""
        assert "model.json" in given.err
        assert json.loads((tmp_path / "model.json").read_text("utf-8"))

    def test_a_dash_is_standard_output(self, vrtracker: Run, tracker: Path) -> None:
        assert json.loads(vrtracker("export", tracker, "-o", "-", *AS_AT).out)


class TestDiff:
    @pytest.fixture
    def old(self, tmp_path: Path) -> Path:
        return save_tracker(tmp_path / "old.xlsx", with_change(1, rag="Green", deadline="31/01/2020"))

    def test_json_is_the_contract_s(self, vrtracker: Run, tracker: Path, old: Path) -> None:
        changes = json.loads(vrtracker("diff", old, tracker, "--format", "json").out)
        assert changes == {
            "added": [],
            "removed": [],
            "completed": [],
            "reopened": [],
            "rag": [{"ref": "1.2", "from": "green", "to": "amber", "movement": "worse"}],
            "deadline": [{"ref": "1.2", "from": "2020-01-31", "to": "2020-03-31", "days": 60}],
            "updates": [],
            "silent": ["1.1", "1.2", "1.3"],
        }

    def test_text_says_it_for_people(self, vrtracker: Run, tracker: Path, old: Path) -> None:
        shown = vrtracker("diff", old, tracker, *AS_AT).out
        assert "▼ Worse\tGreen to Amber" in shown
        assert "60 days later" in shown

    def test_a_missing_side_is_named(self, vrtracker: Run, tracker: Path) -> None:
        assert "gone.xlsx" in vrtracker("diff", "gone.xlsx", tracker).err


class TestTemplate:
    def test_it_gives_a_word_file(self, vrtracker: Run, tmp_path: Path) -> None:
        assert vrtracker("template", "--export", "mine.docx").code == 0
        assert (tmp_path / "mine.docx").read_bytes().startswith(b"PK")

    def test_a_report_can_be_built_with_it(self, vrtracker: Run, tracker: Path) -> None:
        vrtracker("template", "--export", "mine.docx")
        assert vrtracker("build", tracker, "--template", "mine.docx", "--out", "out", *AS_AT).code == 0

    def test_a_template_that_is_not_there_is_named(self, vrtracker: Run, tmp_path: Path, tracker: Path) -> None:
        ended = vrtracker("build", tracker, "--template", "gone.docx", "--out", "out", *AS_AT)
        assert ended.code == 3
        assert "gone.docx" in ended.err
        assert not (tmp_path / "out").exists()


class TestInAWindow:
    @pytest.fixture
    def window(self, vrtracker: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
        def run_it(columns: int, *arguments: str | Path) -> str:
            monkeypatch.setattr("vrtracker.terminal._is_terminal", lambda _: True)
            monkeypatch.setenv("COLUMNS", str(columns))
            return vrtracker(*arguments).out

        return run_it

    @pytest.mark.filterwarnings("ignore:Title is more than 31 characters")
    def test_a_very_long_name_of_a_sheet_takes_no_room_from_what_is_wrong(
        self, window: Callable[..., str], tmp_path: Path
    ) -> None:
        name = "Prevention and early help for under-25s in both towns " * 2
        tracker = save_tracker(tmp_path / "long.xlsx", with_change(0, rag=None), sheet=name)
        shown = " ".join(window(80, "check", tracker, *AS_AT).split())
        assert "The action has" in shown
        assert "!H" in shown, "the cell is there too"

    def test_codes_are_for_windows_that_have_the_room(self, window: Callable[..., str], tracker: Path) -> None:
        assert "deadline-past" in window(160, "check", tracker, *AS_AT)
        assert "deadline-past" not in window(80, "check", tracker, *AS_AT)


class TestAsAProcess:
    @pytest.mark.skipif(os.name != "posix", reason="a console's Ctrl-C can't be sent to one process there")
    def test_ctrl_c_while_it_is_still_loading_shows_no_traceback(self) -> None:
        script = (
            "import os, signal, sys\n"
            "class Interrupted:\n"
            "    def find_spec(self, name, *_):\n"
            "        if name == 'vrtracker.cli': os.kill(os.getpid(), signal.SIGINT)\n"
            "sys.meta_path.insert(0, Interrupted())\n"
            "from vrtracker.__main__ import main\n"
            "main()"
        )
        done = subprocess.run([sys.executable, "-c", script, "--help"], capture_output=True, check=False)
        assert done.returncode == -signal.SIGINT
        assert done.stdout + done.stderr == b""

    def test_a_reader_that_goes_away_is_no_trouble(self, tracker: Path) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "vrtracker", "export", str(tracker)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0
        process.stderr.close()

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
    def test_a_full_disk_behind_a_redirection_is_said(self, tracker: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "vrtracker", "export", str(tracker)],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                encoding="utf-8",
            )
        assert done.returncode == 3
        assert done.stderr.splitlines()[0] == "vrtracker: The output can't be written: no space left on device."

    def test_a_console_of_another_encoding_still_gets_utf_8(self, tmp_path: Path) -> None:
        tracker = save_tracker(tmp_path / "plan.xlsx", with_change(0, owner="Zoë Łukasz", rag=None))
        done = subprocess.run(
            [sys.executable, "-m", "vrtracker", "export", str(tracker)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        )
        assert "Zoë Łukasz" in done.stdout.decode("utf-8")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were opened in the browser."""
    urls: list[str] = []

    def remember(url: str) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", remember)
    return urls


def _source(given: Ran) -> str:
    return str(json.loads(given.out)["source"]["file"])


def _word_text(path: Path) -> str:
    import zipfile

    with zipfile.ZipFile(path) as package:
        return re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
