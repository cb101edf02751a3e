"""`vrtracker merge`: the partners' returns put back into the tracker."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.commands.show import findings_found
from vrtracker.errors import DONE, FOUND, SourceError
from vrtracker.sources import find, read_first
from vrtracker.terminal import Terminal


@click.command()
@options.source(required=True)
@click.argument("returned", metavar="RETURN...", nargs=-1, required=True, type=options.PATH)
@options.output("Where to write the tracker with the returns in it.", required=True)
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    source: Path,
    returned: tuple[Path, ...],
    output: Path,
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> int:
    """Put the partners' returns into a copy of the tracker, in its own style; nothing else in it changes.

    A new update goes under the day's stamp. A proposed deadline is never applied: it is listed for the board.
    Exit code 1 says that something was not put in, or must be looked at; each is listed with what was sent.
    """
    from vrtracker.merging import merge

    loaded = read_first(find(source, settings_file, Path.cwd()), as_at, password)
    options.refuse_to_overwrite(output, loaded.path, *returned)
    if loaded.tracker.source.kind not in ("xlsx", "xlsm"):
        raise SourceError(
            f"{loaded.path.name} is a file of the kind {loaded.tracker.source.kind}, which can't be written back.",
            "Open it in Excel, save it as an Excel workbook (.xlsx), and merge into that.",
        )
    merged = merge(loaded.path, loaded.path.read_bytes(), loaded.tracker, returned, loaded.settings)
    options.deliver(merged.content, output, out)
    if loaded.workspace:
        for path in returned:
            loaded.workspace.keep_return(path.name, path.read_bytes(), as_at)
    if not out.quiet:
        rows = [
            (change.reply.owner, change.action.ref, change.what, str(change.edit.place), change.old, change.new)
            for change in merged.changes
        ]
        out.table(("From", "Ref", "What", "Cell", "Before", "After"), rows, title=f"Merged ({len(rows)})")
        asked = [(one.asked_by, one.ref, one.title, one.current or "", one.proposed) for one in merged.extensions]
        titles = ("From", "Ref", "Action", "Deadline", "Asked for")
        out.table(titles, asked, title=f"Deadlines for the board to decide ({len(asked)})")
        if merged.already_there:
            out.result(f"In the tracker already: {merged.already_there}.")
    findings_found(merged.findings, out)
    return FOUND if merged.findings else DONE
