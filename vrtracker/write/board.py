"""The board report: what is to be said, drawn through a Word template into a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from vrtracker.model import Extension, HistoryPoint, Review, Tracker
from vrtracker.resources import folder
from vrtracker.settings import Settings

TEMPLATE_NAME = "board-report.docx"


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
    from vrtracker.write.board_gather import gather
    from vrtracker.write.board_package import DocxParts
    from vrtracker.write.board_template import MARK, fill

    facts = gather(tracker, review, settings, extensions, history, public=public)
    context = {item.name: getattr(facts, item.name) for item in fields(facts)}
    context |= {"contents": "", "chart_by_objective": "", "chart_history": ""}
    parts = DocxParts.open(template or template_path(settings))
    for part in (parts.main, *parts.related("header").values(), *parts.related("footer").values()):
        xml = parts._parts[part].decode()
        parts.put(part, "".join(fill(xml, context, parts.name)))
    return parts.packed()


def template_path(settings: Settings) -> Path:
    """The template that the settings name, or the one that comes with vrtracker."""
    return Path(settings.report.template) if settings.report.template else folder("templates") / TEMPLATE_NAME
