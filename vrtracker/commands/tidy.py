"""`vrtracker tidy`: the coordinator's own workbook back, its tracker tidied, everything else in it untouched."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.errors import SourceError
from vrtracker.model import Finding, Tracker
from vrtracker.patterns import compiled
from vrtracker.settings import Settings
from vrtracker.sources import Loaded, find, read_first
from vrtracker.terminal import Terminal
from vrtracker.write.tidy.changes import KINDS, ONLY_WHEN_ASKED, Kind
from vrtracker.write.tidy.tidied import Tidied, Tools, refuse_other_kinds, tidy

_HELP = "\n".join(
    [
        "\b",
        "What is tidied:",
        *(f"  {kind:9} {meaning}" for kind, meaning in KINDS.items()),
        "Only with --also, since it changes how stamps, ratings or deadlines are worded (never what they mean):",
        *(f"  {kind:9} {meaning}" for kind, meaning in ONLY_WHEN_ASKED.items()),
    ]
)
_SPACES = compiled(r" {2,}|^ | $")
_kinds = click.Choice(list(KINDS))


@click.command(epilog=_HELP)
@options.source(required=True)
@options.output("Where to put the tidied workbook; never over the tracker itself.")
@click.option("--only", multiple=True, type=_kinds, help="Tidy only this; may be given several times.")
@click.option("--skip", multiple=True, type=_kinds, help="Leave this as it is; may be given several times.")
@click.option("--also", multiple=True, type=click.Choice(list(ONLY_WHEN_ASKED)), help="Tidy this too.")
@click.option("--dry-run", is_flag=True, help="List what would be done, old → new by cell, and write nothing.")
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    *,
    source: Path,
    output: Path | None,
    only: tuple[Kind, ...],
    skip: tuple[Kind, ...],
    also: tuple[Kind, ...],
    dry_run: bool,
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> None:
    """Give the tracker's own workbook back with the tracker tidied inside it.

    Every part that needs no change stays as it is, to the byte. The result is read again before it is written: a
    change that would alter a priority, an objective or an action is not made.
    """
    if output is None and not dry_run:
        raise click.UsageError("Say where to put the tidied workbook (-o FILE), or ask for a list only (--dry-run).")
    loaded = read_first(find(source, settings_file, Path.cwd()), as_at, password)
    options.refuse_to_overwrite(output, loaded.path)
    options.tell_passed_over(loaded, out)
    refuse_other_kinds(loaded.tracker)
    kinds = [*(kind for kind in KINDS if (not only or kind in only) and kind not in skip), *also]
    data = _same_bytes(loaded)
    tidied = tidy(data, loaded.tracker, _tools(loaded, as_at), kinds)
    _same_bytes(loaded)
    if output and not dry_run:
        options.deliver(tidied.data, output, out)
    _tell(tidied, out, dry_run=dry_run)


def _tools(loaded: Loaded, as_at: date) -> Tools:
    """The other rooms, as tidy needs them."""
    from vrtracker.read.words import clean
    from vrtracker.review import review

    def findings(tracker: Tracker) -> Sequence[Finding]:
        return review(tracker, loaded.settings).findings

    return Tools(lambda data: read_bytes(data, loaded.path.name, as_at, loaded.settings), findings, clean)


def read_bytes(data: bytes, name: str, as_at: date, settings: Settings) -> Tracker:
    """The tracker in a workbook that is not a file yet."""
    from tempfile import TemporaryDirectory

    from vrtracker.read import read

    with TemporaryDirectory(prefix="vrtracker-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read(path, as_at=as_at, settings=settings)


def _same_bytes(loaded: Loaded) -> bytes:
    """The source's bytes, which must still be those that were read."""
    data = loaded.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != loaded.tracker.source.sha256:
        raise SourceError(
            f"{loaded.path.name} has changed while it was being tidied, so nothing was written.",
            "Close it in Excel and wait until it is saved or synced, then try again.",
        )
    return data


def _tell(tidied: Tidied, out: Terminal, *, dry_run: bool) -> None:
    if dry_run:
        rows = [(one.kind, str(one.place), _shown(one.old), _shown(one.new)) for one in tidied.changes]
        rows += [("rows", gone.sheet, ", ".join(map(str, gone.rows)), "taken out") for gone in tidied.rows]
        out.table(("What", "Cell", "Old", "New"), rows, heads_on_pipe=True)
    for one in tidied.left:
        out.say(f"{one.place} stays as it is: the tracker would be read differently ({one.kind}).")
    for note in tidied.notes:
        out.say(note)
    gone = sum(len(one.rows) for one in tidied.rows)
    out.say(f"Cells tidied: {len(tidied.changes)}; emptied rows taken out: {gone}.")


def _shown(text: str) -> str:
    """Words in which a person can see the spaces and line breaks that are to go."""
    seen = text.replace("\r", "").replace("\n", "⏎").replace("\xa0", "⍽").replace("\t", "⇥")
    return _SPACES.sub(lambda spaces: "␣" * len(spaces[0]), seen)
