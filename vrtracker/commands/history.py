"""`vrtracker history`: RAG over all the trackers of an archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.errors import SourceError
from vrtracker.reviewed import HistoryPoint
from vrtracker.sources import archive_of
from vrtracker.terminal import Terminal


@click.command()
@click.argument("folder", type=options.PATH, required=False)
@options.FORMAT
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    *,
    folder: Path | None,
    kind: str,
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> None:
    """Say how the trackers in FOLDER stood, one after the other: a workspace, its archive, or any folder of trackers.

    A tracker stands at the day its name begins with (2020-07-30 plan.xlsx), else at that of its newest update.
    """
    from vrtracker.history import history

    archive = archive_of(folder, settings_file, Path.cwd())
    points = history(archive.candidates, as_at, archive.settings, out.say, password)
    if not points:
        raise SourceError(
            f"There is no tracker to show in {archive.folder}.",
            "Each build in a workspace keeps its tracker in the Archive; build once, or name a folder of trackers.",
        )
    if kind == "json":
        _as_json(points, out)
    else:
        _as_table(points, out)


def _as_json(points: Sequence[HistoryPoint], out: Terminal) -> None:
    from vrtracker.write.model_json import json_bytes

    rows = [
        {
            "as_at": point.as_at.isoformat(),
            "file": point.file,
            "actions": point.counts.actions,
            "complete": point.counts.complete,
            "overdue": point.counts.overdue,
            "rag": dict(point.counts.rag),
            "open_rag": dict(point.counts.open_rag),
        }
        for point in points
    ]
    out.data(json_bytes({"history": rows}))


def _as_table(points: Sequence[HistoryPoint], out: Terminal) -> None:
    from vrtracker.write.theme import RATING_KEYS, RATING_LABELS

    ratings = (f"Open {RATING_LABELS[key].lower()}" for key in RATING_KEYS)
    heads = ("As at", "Actions", "Complete", "Overdue", *ratings, "Tracker")
    rows = [
        (
            point.as_at.isoformat(),
            *(str(n) for n in (point.counts.actions, point.counts.complete, point.counts.overdue)),
            *(str(point.counts.open_rag.get(key, 0)) for key in RATING_KEYS),
            point.file,
        )
        for point in points
    ]
    out.table(heads, rows, heads_on_pipe=True)
