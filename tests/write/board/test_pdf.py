"""The report as a PDF, where the machine can make one, and a plain word where it can't."""

from __future__ import annotations

import pytest

from tests.builders import action, tracker
from vrtracker.errors import OutputError
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.board import pdf
from vrtracker.write.board.pdf import pdf_bytes
from vrtracker.write.board.report import board_bytes


def report() -> bytes:
    told = tracker(action())
    return board_bytes(told, review(told, Settings()), Settings())


@pytest.mark.skipif(pdf.libreoffice() is None, reason="LibreOffice is not here")
def test_the_pdf_is_tagged_and_titled() -> None:
    pdf = pdf_bytes(report())
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf
    assert b"/MarkInfo<</Marked true>>" in pdf.replace(b" /", b"/")


def test_without_libreoffice_and_word_there_is_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "libreoffice", lambda: None)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(OutputError) as caught:
        pdf_bytes(report())
    assert "LibreOffice or Word" in caught.value.message
    assert "Install LibreOffice" in caught.value.remedy


def test_a_program_that_gives_up_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "libreoffice", lambda: "false")
    with pytest.raises(OutputError) as caught:
        pdf_bytes(report())
    assert "could not be made" in caught.value.message
