"""Partners' part of the month, from the command line: returns out, messages, returns back into the tracker."""

import io
import shutil
from email import policy
from email.parser import BytesParser
from pathlib import Path

import openpyxl
import pytest

from tests.send.servers import Box, Refusing, serving
from vrtracker import resources
from vrtracker.cli import run
from vrtracker.return_format import COLUMNS
from vrtracker.send.returns import HEADER_ROW

DAY = ["--as-at", "2026-07-30"]
CONTACTS = (
    "owner,email\nPriya Lund,priya@fenwick.example\nDev Okafor,dev@fenwick.example\nBoard,chair@fenwick.example\n"
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "Workspace"
    assert run(["init", str(root), "--quiet"]) == 0
    [*_, newest] = sorted(resources.folder("samples").glob("*.xlsx"))
    shutil.copy(newest, root / "Inbox")
    (root / "contacts.csv").write_text(CONTACTS, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def send_through(root: Path, port: int) -> None:
    server = f'host = "127.0.0.1"\nport = {port}\nsecurity = "none"\nsender = "vru@x.example"\npause_seconds = 0.0\n'
    (root / "vrtracker.toml").write_text(f"[email]\n{server}", encoding="utf-8")


def sources(root: Path) -> Path:
    [tracker] = (root / "Inbox").iterdir()
    return tracker


def fill_in(path: Path, update: str, rag: str = "", proposed: str = "") -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    number = {column.field: position for position, column in enumerate(COLUMNS, 1)}
    for field, words in (("new update", update), ("new rag", rag), ("proposed deadline", proposed)):
        sheet.cell(HEADER_ROW + 2, number[field]).value = words or None  # type: ignore[index]
    book.save(path)


def test_drafts_open_ready_to_send_with_the_partners_workbook(workspace: Path) -> None:
    assert run(["email", "--drafts", "Drafts", *DAY, "--quiet"]) == 0
    assert sorted(path.name for path in (workspace / "Drafts").iterdir()) == [
        "Board.eml",
        "Dev Okafor.eml",
        "Priya Lund.eml",
    ]
    draft = BytesParser(policy=policy.default).parsebytes((workspace / "Drafts" / "Priya Lund.eml").read_bytes())
    assert draft["X-Unsent"] == "1"
    assert [part.get_filename() for part in draft.iter_attachments()] == ["Priya Lund - update 2026-07-30.xlsx"]
    pack = BytesParser(policy=policy.default).parsebytes((workspace / "Drafts" / "Board.eml").read_bytes())
    assert [part.get_filename() for part in pack.iter_attachments()] == ["board-report.docx", "tracker-clean.xlsx"]


def test_a_dry_run_says_who_would_get_what_and_writes_nothing(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(workspace.rglob("*"))
    assert run(["email", "--dry-run", *DAY]) == 0
    assert "priya@fenwick.example" in capsys.readouterr().out
    assert sorted(workspace.rglob("*")) == before


def test_what_was_sent_is_not_sent_again(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    box = Box()
    with serving(box) as port:
        send_through(workspace, port)
        assert run(["email", "--send", "--yes", *DAY]) == 0
        assert run(["email", "--send", "--yes", *DAY]) == 0
    assert sorted(to for to, _ in box.got) == [
        ("chair@fenwick.example",),
        ("dev@fenwick.example",),
        ("priya@fenwick.example",),
    ]
    assert "3 already sent" in capsys.readouterr().out


def test_an_address_that_is_refused_is_told_and_the_run_says_so(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "contacts.csv").write_text("owner,email\nPriya Lund,sam@x.example\n", encoding="utf-8")
    with serving(Refusing()) as port:
        send_through(workspace, port)
        assert run(["email", "--send", "--yes", *DAY]) == 1
    assert "no such user" in capsys.readouterr().err


def test_a_message_that_did_not_arrive_is_told_even_when_quiet(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(Box()) as port:
        pass
    send_through(workspace, port)
    assert run(["email", "--send", "--yes", "--quiet", *DAY]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Priya Lund <priya@fenwick.example>: not tried." in said.err


def test_nothing_is_sent_unasked_where_nobody_can_answer(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    box = Box()
    with serving(box) as port:
        send_through(workspace, port)
        assert run(["email", "--send", *DAY]) == 2
    assert not box.got
    assert "--yes" in capsys.readouterr().err


def test_without_a_workspace_nobody_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    [*_, newest] = sorted(resources.folder("samples").glob("*.xlsx"))
    shutil.copy(newest, tmp_path / "tracker.xlsx")
    monkeypatch.chdir(tmp_path)
    assert run(["email", "tracker.xlsx", "--dry-run", *DAY]) == 3
    assert "vrtracker init" in capsys.readouterr().err


def test_what_partners_send_back_is_in_the_merged_tracker_once(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tracker = sources(workspace)
    was = tracker.read_bytes()
    assert run(["returns", str(tracker), "--out", "Out", *DAY]) == 0
    back = workspace / "Out" / "Priya Lund - update 2026-07-30.xlsx"
    fill_in(back, "Second tender is out", proposed="31/03/2027")
    assert run(["merge", str(tracker), str(back), "-o", "once.xlsx", *DAY]) == 0
    assert "31/03/2027" in capsys.readouterr().out
    assert run(["merge", "once.xlsx", str(back), "-o", "twice.xlsx", *DAY]) == 0
    assert (workspace / "once.xlsx").read_bytes() == (workspace / "twice.xlsx").read_bytes()
    assert tracker.read_bytes() == was
    assert [path.name for path in (workspace / "Archive" / "Returns").iterdir()] == [f"2026-07-30 {back.name}"]
    assert run(["export", "once.xlsx", *DAY]) == 0
    assert "Second tender is out" in capsys.readouterr().out


def test_a_merge_never_writes_over_a_return(workspace: Path) -> None:
    tracker = sources(workspace)
    assert run(["returns", str(tracker), "--out", "Out", *DAY]) == 0
    back = workspace / "Out" / "Priya Lund - update 2026-07-30.xlsx"
    fill_in(back, "Second tender is out")
    before = back.read_bytes()
    assert run(["merge", str(tracker), str(back), "-o", str(back), *DAY]) == 2
    assert back.read_bytes() == before


def test_a_rating_in_a_sentence_is_not_contradicted_but_told(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tracker = sources(workspace)
    assert run(["returns", str(tracker), "--out", "Out", *DAY]) == 0
    back = workspace / "Out" / "Priya Lund - update 2026-07-30.xlsx"
    fill_in(back, "", rag="Green")
    assert run(["merge", str(tracker), str(back), "-o", "merged.xlsx", *DAY]) == 1
    assert "merge-not-put-in" in capsys.readouterr().out


def test_what_stands_on_a_sheet_of_its_own_or_in_a_formula_without_a_result_is_told(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tracker = sources(workspace)
    assert run(["returns", str(tracker), "--out", "Out", *DAY]) == 0
    back = workspace / "Out" / "Priya Lund - update 2026-07-30.xlsx"
    fill_in(back, '="Tender"&" is out"')
    book = openpyxl.load_workbook(back)
    book.create_sheet("Notes")["B4"] = "Please ring me about the lease"
    book.create_sheet("Empty")
    book.save(back)
    assert run(["merge", str(tracker), str(back), "-o", "merged.xlsx", *DAY]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "Please ring me about the lease" in said
    assert "Notes!B4" in said
    assert "no stored result" in said
    assert "Empty" not in said


def test_something_that_is_no_return_is_refused_with_what_was_looked_for(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tracker = sources(workspace)
    assert run(["merge", str(tracker), str(tracker), "-o", "merged.xlsx", *DAY]) == 3
    assert "New update" in capsys.readouterr().err
    assert not (workspace / "merged.xlsx").exists()


def test_a_tracker_that_is_no_workbook_is_not_written_back(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = workspace / "plan.csv"
    plan.write_text("Ref,Action,Lead,Deadline,Progress,RAG\n1,Open the hub,Jo Bell,31/3/27,,Red\n", encoding="utf-8")
    assert run(["returns", "plan.csv", "--out", "Out", *DAY]) == 0
    [back] = (workspace / "Out").iterdir()
    assert run(["merge", "plan.csv", str(back), "-o", "merged.xlsx", *DAY]) == 3
    assert "save it as an Excel workbook" in capsys.readouterr().err
