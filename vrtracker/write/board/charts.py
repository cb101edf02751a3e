"""The report's charts: ratings by objective, ratings over the last meetings, and their parts in the Word file."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from vrtracker.write import theme
from vrtracker.write.board import native_charts
from vrtracker.write.board.facts import BoardFacts, CountFacts, Drawing
from vrtracker.write.board.package import DocxParts
from vrtracker.write.workbook.chart import chart_workbook_bytes

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS: tuple[tuple[str, str, theme.RatingKey, str], ...] = (
    ("Red", "R", "red", "red"),
    ("Amber", "A", "amber", "amber"),
    ("Green", "G", "green", "green"),
    ("Blue or grey", "B", "grey", "other"),
    ("Not rated", "N", "unrated", "unrated"),
    ("Complete", "C", "blue", "complete"),
)
"""What a bar is made of: the open actions by rating, then the complete ones; its word, letter, paint and field."""


def report_charts(facts: BoardFacts) -> dict[str, native_charts.Chart]:
    """The charts that have something to show, by the field that places them."""
    made = {}
    if any(row.total for row in facts.chart_rows):
        made["chart_by_objective"] = _chart(facts.chart_title.lower(), facts.chart_rows)
    if facts.history:
        made["chart_history"] = _chart("ratings over the last meetings", facts.history, upright=True)
    return made


def drawings(made: dict[str, native_charts.Chart]) -> dict[str, Drawing]:
    """What each chart's field puts into the document."""
    names = ("chart_by_objective", "chart_history")
    return {
        name: Drawing(native_charts.drawing_xml(made[name], _relationship(name), number) if name in made else "")
        for number, name in enumerate(names, 1)
    }


def put_charts(parts: DocxParts, made: dict[str, native_charts.Chart], document: bytes) -> None:
    """The parts of the charts that the filled document shows."""
    folder = posixpath.dirname(parts.main)
    for name, chart in made.items():
        if _relationship(name).encode() not in document:
            continue
        part, workbook = f"{folder}/charts/{name}.xml", f"{folder}/embeddings/{name}.xlsx"
        parts.put(workbook, chart_workbook_bytes(native_charts.rows(chart)), _XLSX)
        parts.put(part, native_charts.chart_xml(chart), native_charts.CONTENT_TYPE)
        parts.put(
            f"{folder}/charts/_rels/{name}.xml.rels", native_charts.chart_relations_xml(f"../embeddings/{name}.xlsx")
        )
        parts.link(parts.main, _relationship(name), native_charts.RELATIONSHIP, f"charts/{name}.xml")


def _relationship(name: str) -> str:
    return f"rId_{name}"


def _chart(title: str, rows: Sequence[CountFacts], *, upright: bool = False) -> native_charts.Chart:
    series = [
        native_charts.Series(name, letter, theme.RATING_PAINT[paint], tuple(int(getattr(row, field)) for row in rows))
        for name, letter, paint, field in _KINDS
    ]
    shown = tuple(one for one in series if any(one.values) or one.name in ("Red", "Amber", "Green"))
    return native_charts.Chart(title, tuple(row.name for row in rows), shown, upright)
