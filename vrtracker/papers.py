"""One build: a tracker that was read, through review, to the board papers as bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from vrtracker.history import Past
from vrtracker.model import Tracker
from vrtracker.reviewed import Review
from vrtracker.settings import Settings

REPORT = "board-report.docx"
REPORT_PDF = "board-report.pdf"
CLEAN = "tracker-clean.xlsx"
PAGE = "index.html"
MODEL = "model.json"
STEPS = 6


class Wishes(NamedTuple):
    """What `build` may be asked for besides the four papers."""

    template: Path | None = None
    public: bool = False
    pdf: bool = False
    meeting: str = ""


class Papers(NamedTuple):
    """The papers by their names, and the review they draw."""

    files: Mapping[str, bytes]
    review: Review


def make(
    tracker: Tracker,
    settings: Settings,
    past: Past,
    wishes: Wishes,
    begin: Callable[[str], None],
) -> Papers:
    """All the papers; nothing touches the disk."""
    from vrtracker.review import review as review_of
    from vrtracker.write.board.report import board_bytes
    from vrtracker.write.model_json import model_bytes
    from vrtracker.write.page.index import page_bytes
    from vrtracker.write.workbook.book import workbook_bytes

    settings = _with_meeting(settings, wishes.meeting)
    begin("Reviewing")
    review = review_of(tracker, settings, past.previous)
    begin("Writing the Word report")
    report = board_bytes(
        tracker,
        review,
        settings,
        template=_template(settings, wishes),
        public=wishes.public,
        extensions=tracker.extensions,
        history=past.points,
    )
    files = {REPORT: report}
    if wishes.pdf:
        begin("Making the PDF")
        files[REPORT_PDF] = _pdf(report)
    begin("Writing the workbook")
    files[CLEAN] = workbook_bytes(tracker, review, settings)
    begin("Writing the page")
    files[PAGE] = page_bytes(tracker, review, settings, built=(*files, MODEL))
    files[MODEL] = model_bytes(tracker, review)
    return Papers(files, review)


def _with_meeting(settings: Settings, meeting: str) -> Settings:
    return replace(settings, report=replace(settings.report, meeting=meeting)) if meeting else settings


def _template(settings: Settings, wishes: Wishes) -> Path | None:
    return wishes.template or (Path(settings.report.template) if settings.report.template else None)


def _pdf(report: bytes) -> bytes:
    from vrtracker.write.board.pdf import pdf_bytes

    return pdf_bytes(report)
