"""Marks under an objective that say the same as the row above: a quotation mark, "ditto"."""

from __future__ import annotations

from vrtracker.patterns import compiled
from vrtracker.read.lines import Line

_DITTO = compiled(r"(?i)^(?:[\"“”„″〃]|['’]{2}|-[\"”]-|ditto|do\.)$")


def parted_from_ditto(line: Line, objective: int | None) -> tuple[Line, Line | None]:
    """A row without such a mark in the objective's column, and the mark's own cell, where it has one."""
    if objective is None or not _DITTO.match(line.words.get(objective, "")):
        return line, None
    kept = {column: text for column, text in line.words.items() if column != objective}
    return line._replace(words=kept), line._replace(words={objective: line.words[objective]})
