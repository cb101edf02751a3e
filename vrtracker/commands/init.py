"""`vrtracker init`: a workspace, with something to double-click."""

from __future__ import annotations

from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.terminal import Terminal


@click.command()
@click.argument("folder", type=options.PATH, default=".")
@options.terminal
def command(*, folder: Path, out: Terminal) -> None:
    """Make a workspace in FOLDER, or here: inbox, archive, settings, template, contacts, a file to double-click.

    What is there already stays as it is, so running it again does no harm.
    """
    from vrtracker.new_workspace import BUTTON, make_workspace

    made = make_workspace(folder)
    for path in made.new:
        out.say(f"Made: {path}")
    if made.kept:
        out.say(f"Already there, and left as it was: {', '.join(path.name for path in made.kept)}")
    out.say(f"Save the tracker in {folder / 'Inbox'}, then double-click “{BUTTON}”, or run `vrtracker build` there.")
