"""`vrtracker watch`: builds whenever a new tracker lands in the inbox."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import click

from vrtracker.building import Order, build
from vrtracker.commands import options
from vrtracker.commands.opening import in_words, open_page
from vrtracker.commands.show import built
from vrtracker.papers import PAGE
from vrtracker.sources import workspace_of
from vrtracker.terminal import Terminal


@click.command()
@click.argument("folder", type=options.PATH, required=False)
@click.option("--open", "opening", is_flag=True, help="Open the page after each build.")
@click.option(
    "--as-at",
    type=options.Day(),
    metavar="YYYY-MM-DD",
    help="The day everything is judged by; the day of each build unless given.",
)
@options.settings
@options.password
@options.terminal
def command(
    *,
    folder: Path | None,
    opening: bool,
    as_at: date | None,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> None:
    """Watch the inbox of a workspace, and build from each tracker that lands there, until Ctrl-C.

    It waits until a copy is whole and the tracker is closed in Excel. A file that can't be used is told, and the
    watch goes on.
    """
    from vrtracker.watch import begin, moments, watch

    workspace = workspace_of(folder, Path.cwd())

    def build_from(path: Path) -> None:
        order = Order(path, as_at or date.today(), None, workspace.papers, None, settings_file, password)
        out.say(f"{path.name} has arrived; building.")
        try:
            outcome = build(order, workspace.root, out)
        except Exception as error:
            out.error(*in_words(error))
            return
        built(outcome, out)
        gc.collect()
        if opening:
            open_page(outcome.folder / PAGE, out)

    watcher = begin(workspace)
    out.say(f"Watching {workspace.inbox}. Stop with Ctrl-C.")
    try:
        watch(workspace.inbox, watcher, moments(workspace.inbox), build_from)
    except KeyboardInterrupt:
        out.say("Stopped watching.")
