"""The board report: what is to be said, drawn through a Word template into a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vrtracker.model import Extension, Tracker
from vrtracker.reviewed import HistoryPoint, Review
from vrtracker.settings import Settings

if TYPE_CHECKING:
    from vrtracker.write.board.facts import BoardFacts


def board_bytes(
    tracker: Tracker,
    review: Review,
    settings: Settings,
    *,
    template: Path | None = None,
    public: bool = False,
    extensions: Sequence[Extension] = (),
    history: Sequence[HistoryPoint] = (),
) -> bytes:
    """board-report.docx; the same tracker, review, settings and template give the same bytes."""
    from vrtracker.write.board.charts import drawings, put_charts, report_charts
    from vrtracker.write.board.document import fill_document
    from vrtracker.write.board.gather import gather
    from vrtracker.write.board.package import DocxParts

    facts = gather(tracker, review, settings, extensions, history, public=public)
    charts = report_charts(facts)
    chosen = template or (Path(settings.report.template) if settings.report.template else None)
    parts = DocxParts.open(chosen) if chosen else DocxParts.own()
    document = fill_document(parts, context_of(facts, drawings(charts)), facts, tracker.as_at)
    put_charts(parts, charts, document)
    return parts.packed()


def context_of(facts: BoardFacts, drawings: Mapping[str, str]) -> dict[str, object]:
    """What the template's fields stand for."""
    return {**facts._asdict(), **drawings}


def template_bytes() -> bytes:
    """The report's template, with a page that lists every field it can use, to be edited in Word."""
    from vrtracker.write.board.fields import with_field_list
    from vrtracker.write.board.package import DocxParts

    return with_field_list(DocxParts.own()).packed()
