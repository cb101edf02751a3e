"""`vrtracker returns`: one small workbook for each owner, to fill in and send back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.sources import find, read_first
from vrtracker.terminal import Terminal


@click.command()
@options.source(required=True)
@click.option("--out", "folder", type=options.FOLDER, metavar="DIR", required=True, help="Where to put the workbooks.")
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    source: Path, folder: Path, as_at: date, settings_file: Path | None, password: str | None, out: Terminal
) -> None:
    """Write one workbook for each owner: their open actions, and three columns to fill in.

    Actions that are complete are left out. What comes back goes into the tracker with `vrtracker merge`.
    """
    from vrtracker.review import review
    from vrtracker.send.returns import returns
    from vrtracker.write.save import publish

    loaded = read_first(find(source, settings_file, Path.cwd()), as_at, password)
    options.tell_passed_over(loaded, out)
    made = returns(loaded.tracker, review(loaded.tracker, loaded.settings), loaded.settings)
    where = publish(folder, dict(made.values()))
    if not out.quiet:
        for owner, (name, _) in made.items():
            out.result(f"{owner}: {where / name}")
    if not made:
        out.say("No open action has an owner, so there is nothing to send out.")
