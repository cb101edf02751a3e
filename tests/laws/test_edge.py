"""The laws at the edge: the source is never written to, the clock is an argument, and text is text."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest

from tests.workbooks import ROWS, save_tracker
from vrtracker.cli import run

AS_AT = ["--as-at", "2020-07-30"]
NASTY = (
    "=HYPERLINK(\"http://evil.example\",\"Open\")",
    "+cmd|' /C calc'!A0",
    "-2+3 beds",
    "@SUM(A1:A9)",
    "{=1+1}",
    "<script>alert(1)</script>",
    "<b>bold & brave</b>",
    "{{ 7 * 7 }} and {% raw %}",
    "http://evil.example/page",
    "]]> <!-- & &amp; &lt;",
    "5 < 6 > 4 \"quoted\" 'single'",
    "a face 😀, naïve Zoë, עברית",
)  # fmt: skip

Snapshot = dict[str, tuple[bytes, int, int]]


def state(folder: Path) -> Snapshot:
    """All that could show that somebody wrote: bytes, times and rights."""
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    return save_tracker(tmp_path / "in" / "tracker.xlsx")


class TestTheSourceIsNeverWrittenTo:
    @pytest.mark.parametrize(
        "command",
        [
            ["build", "{source}", "--out", "{out}"],
            ["build", "{folder}", "--out", "{out}", "--previous", "{source}"],
            ["check", "{source}"],
            ["export", "{source}"],
            ["export", "{source}", "--format", "csv", "-o", "{out}"],
            ["diff", "{source}", "{source}"],
            ["history", "{folder}"],
        ],
        ids=lambda command: " ".join(command[:2]),
    )
    def test_by_any_command(
        self, tmp_path: Path, tracker: Path, command: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        before = state(tracker.parent)
        places = {"source": tracker, "folder": tracker.parent, "out": tmp_path / "out"}
        assert run([*(word.format(**places) for word in command), *AS_AT]) in {0, 1}
        assert state(tracker.parent) == before

    def test_though_papers_go_beside_it(self, tracker: Path) -> None:
        before = state(tracker.parent)
        assert run(["build", str(tracker), "--out", str(tracker.parent), "--quiet", *AS_AT]) == 0
        assert state(tracker.parent)[str(tracker)] == before[str(tracker)]

    @pytest.mark.parametrize(
        "paper", ["board.report.board_bytes", "workbook.book.workbook_bytes", "page.index.page_bytes"]
    )
    def test_and_when_a_paper_can_not_be_made_none_appears(
        self, tmp_path: Path, tracker: Path, paper: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from vrtracker.errors import OutputError

        def fail(*_: object, **__: object) -> bytes:
            raise OutputError("It can't be made.", "Try again.")

        monkeypatch.setattr(f"vrtracker.write.{paper}", fail)
        assert run(["build", str(tracker), "--out", str(tmp_path / "out"), *AS_AT]) == 3
        assert {path.name for path in tmp_path.iterdir()} == {"in"}


class TestTheClockIsAnArgument:
    def test_papers_built_in_another_year_are_the_same_part_for_part(
        self, tmp_path: Path, tracker: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = []
        for seconds in (1_000_000_000.0, 4_000_000_000.0):
            with monkeypatch.context() as patch:
                _set_clock(patch, seconds)
                out = tmp_path / f"{seconds:.0f}"
                assert run(["build", str(tracker), "--out", str(out), "--quiet", *AS_AT]) == 0
            made.append({path.name: path.read_bytes() for path in out.iterdir()})
        assert made[0] == made[1]

    def test_the_model_is_the_same_in_another_place(self, tracker: Path) -> None:
        models = {
            subprocess.run(
                [sys.executable, "-m", "vrtracker", "export", str(tracker), *AS_AT],
                capture_output=True,
                check=True,
                env={**os.environ, **place},
                cwd=folder,
            ).stdout
            for place, folder in (
                ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, tracker.parent),
                ({"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"}, Path("/")),
            )
        }
        assert len(models) == 1


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The papers of a tracker whose every cell was typed by somebody with a strange keyboard."""
    folder = tmp_path_factory.mktemp("nasty")
    rows = [
        [str(number), nasty, nasty, nasty, nasty, nasty, f"01/07/20 {nasty}", nasty]
        for number, nasty in enumerate(NASTY, start=1)
    ]
    tracker = _save_as_text(folder / "nasty.xlsx", [*ROWS, *rows])
    assert run(["build", str(tracker), "--out", str(folder / "out"), "--quiet", *AS_AT]) == 0
    assert run(["export", str(tracker), "--format", "csv", "-o", str(folder / "out.csv"), "-q", *AS_AT]) == 0
    return folder / "out"


class TestTextIsText:
    def test_the_model_has_it_as_typed(self, papers: Path) -> None:
        titles = {action["title"] for action in _actions(papers)}
        assert titles >= set(NASTY)

    def test_no_cell_of_the_workbook_is_a_formula_or_a_link_elsewhere(self, papers: Path) -> None:
        book = openpyxl.load_workbook(papers / "tracker-clean.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        typed = [cell for cell in cells if isinstance(cell.value, str) and cell.value in NASTY]
        assert len(typed) >= len(NASTY)
        assert {cell.data_type for cell in typed} == {"s"}
        targets = [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target]
        assert not any("evil" in target for target in targets)

    def test_no_part_of_a_document_refers_outside(self, papers: Path) -> None:
        for name in ("tracker-clean.xlsx", "board-report.docx"):
            with zipfile.ZipFile(papers / name) as package:
                for part in package.namelist():
                    if part.endswith(".rels"):
                        assert b"evil" not in package.read(part), part

    def test_the_report_says_it_as_typed(self, papers: Path) -> None:
        import docx

        said = "\n".join(_words_of(docx.Document(str(papers / "board-report.docx"))))
        assert [nasty for nasty in NASTY if nasty not in said] == []

    def test_the_page_has_no_element_of_theirs(self, papers: Path) -> None:
        met: set[str] = set()

        class Tags(HTMLParser):
            def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
                met.add(tag)

        Tags().feed((papers / "index.html").read_text("utf-8"))
        assert "table" in met
        assert not met & {"script", "b", "img", "iframe", "form"}

    def test_no_cell_of_the_csv_starts_a_formula(self, papers: Path) -> None:
        text = papers.with_suffix(".csv").read_text("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
        assert '\'=HYPERLINK("http://evil.example","Open")' in cells


def _set_clock(patch: pytest.MonkeyPatch, seconds: float) -> None:
    """Another now, for everything that asks the time module."""
    real: Callable[..., time.struct_time] = time.localtime
    patch.setattr(time, "time", lambda: seconds)
    patch.setattr(time, "localtime", lambda at=None: real(seconds if at is None else at))


def _save_as_text(path: Path, rows: list[object]) -> Path:
    """A tracker whose cells are all text, also those that begin like a formula."""
    save_tracker(path, rows)  # type: ignore[arg-type]
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
    book.save(path)
    return path


def _actions(papers: Path) -> Iterator[dict[str, str]]:
    model = json.loads((papers / "model.json").read_text("utf-8"))
    for priority in model["priorities"]:
        for objective in priority["objectives"]:
            yield from objective["actions"]


def _words_of(document: object) -> Iterator[str]:
    from docx.document import Document
    from docx.oxml.ns import qn

    assert isinstance(document, Document)
    for paragraph in document.element.body.iter(qn("w:p")):
        yield "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
