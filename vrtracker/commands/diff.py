"""`vrtracker diff`: what changed between two trackers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.commands.show import changes_found
from vrtracker.sources import find, read_first
from vrtracker.terminal import Terminal


@click.command()
@click.argument("old", type=options.PATH)
@click.argument("new", type=options.PATH)
@options.FORMAT
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    *, old: Path, new: Path, kind: str, as_at: date, settings_file: Path | None, password: str | None, out: Terminal
) -> None:
    """Say what changed from the tracker OLD to the tracker NEW.

    Actions are matched by what they say, with their ref as a hint.
    """
    from vrtracker.review.changes import compare
    from vrtracker.write.model_json import changes_dict, json_bytes

    before, after = (read_first(find(path, settings_file, Path.cwd()), as_at, password).tracker for path in (old, new))
    changes = compare(before, after)
    if kind == "json":
        out.data(json_bytes(changes_dict(changes)))
    else:
        changes_found(changes, out)
