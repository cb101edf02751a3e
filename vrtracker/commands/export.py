"""`vrtracker export`: the normalised model as JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.sources import find, read_first
from vrtracker.terminal import Terminal


@click.command()
@options.source()
@click.option(
    "--format", "kind", type=click.Choice(["json", "csv"]), default="json", show_default=True, help="What to write."
)
@options.output("Write to FILE instead of standard output.")
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    *,
    source: Path | None,
    kind: str,
    output: Path | None,
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> None:
    """Give the whole model of a tracker, as JSON or as a table.

    \b
    vrtracker export tracker.xlsx --format csv -o actions.csv
    """
    from vrtracker.review import review

    loaded = read_first(find(source, settings_file, Path.cwd()), as_at, password)
    options.refuse_to_overwrite(output, loaded.path)
    reviewed = review(loaded.tracker, loaded.settings)
    content: bytes | Iterator[bytes]
    if kind == "csv":
        from vrtracker.write.model_csv import csv_bytes

        content = csv_bytes(loaded.tracker, reviewed)
    else:
        from vrtracker.write.model_json import model_pieces

        content = model_pieces(loaded.tracker, reviewed)
    options.deliver(content, output, out)
