"""`vrtracker tidy` at its edge: what it lists, writes and declines."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.workbooks import save_tracker, with_change
from tests.write.patch.packages import parts_of, sheet_xml, text_cell, workbook, zipped
from vrtracker.clean_format import TIDY_SHEET
from vrtracker.cli import run
from vrtracker.write.patch.edits import look

AS_AT = ("--as-at", "2020-07-30")


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    return save_tracker(tmp_path / "tracker.xlsx", with_change(1, owner="Raj  Cole"))


def tidy(*arguments: str | Path) -> int:
    return run(["tidy", *map(str, arguments), *AS_AT])


def test_the_tidied_workbook_is_written_and_the_tracker_is_not(tracker: Path, tmp_path: Path) -> None:
    before = tracker.read_bytes()
    assert tidy(tracker, "-o", tmp_path / "out.xlsx") == 0
    assert tracker.read_bytes() == before
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["Plan", TIDY_SHEET]
    assert book["Plan"]["D3"].value == "Raj Cole"


def test_the_list_gives_each_change_by_cell_and_writes_nothing(
    tracker: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tidy(tracker, "--dry-run", "--only", "spaces") == 0
    assert "spaces\tPlan!D3\tRaj␣␣Cole\tRaj Cole" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["tracker.xlsx"]


def test_a_kind_can_be_skipped(tracker: Path, tmp_path: Path) -> None:
    assert tidy(tracker, "-o", tmp_path / "out.xlsx", "--skip", "findings", "--skip", "spaces") == 0
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["Plan"]
    assert book["Plan"]["D3"].value == "Raj  Cole"


def test_the_tracker_itself_is_never_the_output(tracker: Path) -> None:
    before = tracker.read_bytes()
    assert tidy(tracker, "-o", tracker) == 2
    assert tracker.read_bytes() == before


def test_somewhere_to_write_must_be_said(tracker: Path) -> None:
    assert tidy(tracker) == 2


def test_a_tracker_that_changes_meanwhile_is_noticed(
    tracker: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from vrtracker.commands import tidy as command

    def saved_in_excel(*arguments: object) -> object:
        result = original(*arguments)
        save_tracker(tracker, with_change(1, owner="Somebody Else"))
        return result

    original = command.tidy
    monkeypatch.setattr(command, "tidy", saved_in_excel)
    assert tidy(tracker, "-o", tmp_path / "out.xlsx") == 3
    assert "has changed while it was being tidied" in capsys.readouterr().err
    assert not (tmp_path / "out.xlsx").exists()


def test_other_kinds_of_file_are_declined(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "tracker.csv"
    source.write_text("Ref,Action,Lead,Deadline,Progress,RAG\n1,Light the path,Ada Marsh,June 2020,Begun,Green\n")
    assert tidy(source, "-o", tmp_path / "out.xlsx") == 3
    assert "save it as .xlsx" in capsys.readouterr().err


ROWS = (
    ("Ref", "Action", "Lead", "Deadline", "Progress", "RAG"),
    ("1.1", "Light the  path by the park", "Ada Marsh", "June 2020", "15/1/20 Surveyed", "Green"),
    ("1.2", "Meet every school", "Leo Hart", "June 2020", "15/1/20 Begun", "Amber"),
)
CELLS = [
    "".join(text_cell(f"{'ABCDEF'[column]}{row}", text) for column, text in enumerate(line))
    for row, line in enumerate(ROWS, 1)
]
TABLE = "".join(f'<row r="{row}">{cells}</row>' for row, cells in enumerate(CELLS, 1))


def declined(data: bytes, folder: Path) -> int:
    source = folder / "tracker.xlsx"
    source.write_bytes(data)
    code = tidy(source, "-o", folder / "out.xlsx")
    assert (folder / "out.xlsx").exists() == (code == 0)
    return code


def test_a_protected_sheet_whose_cells_must_change_is_declined(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert declined(workbook(sheet_xml(TABLE, after='<sheetProtection sheet="1"/>')), tmp_path) == 3
    assert "Plan is protected and its cell" in capsys.readouterr().err


def test_a_signed_workbook_is_declined(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    signed = {**parts_of(workbook(sheet_xml(TABLE))), "_xmlsignatures/sig1.xml": b"<a/>"}
    assert declined(zipped(signed), tmp_path) == 3
    assert "signature" in capsys.readouterr().err


def test_a_protected_structure_costs_the_findings_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = workbook(sheet_xml(TABLE), protection='<workbookProtection lockStructure="1"/>')
    assert declined(source, tmp_path) == 0
    assert "the findings sheet is left out" in capsys.readouterr().err
    assert load_workbook(tmp_path / "out.xlsx").sheetnames == ["Plan"]


def test_macros_and_sensitivity_labels_are_kept(tmp_path: Path) -> None:
    parts = {"xl/vbaProject.bin": b"macros", "docMetadata/LabelInfo.xml": "<clbl:labelList/>"}
    source = workbook(sheet_xml(TABLE), macros=True, parts=parts)
    assert declined(source, tmp_path) == 0
    after = parts_of((tmp_path / "out.xlsx").read_bytes())
    assert after["xl/vbaProject.bin"] == b"macros"
    assert after["docMetadata/LabelInfo.xml"] == b"<clbl:labelList/>"
    assert b"macroEnabled" in after["[Content_Types].xml"]
    assert look((tmp_path / "out.xlsx").read_bytes(), "Plan", ["B2"])["B2"].text == "Light the path by the park"
