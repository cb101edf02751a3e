"""`vrtracker check`: what in the tracker needs mending, cell by cell; writes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.commands.show import columns_read, findings_found
from vrtracker.errors import DONE, FOUND
from vrtracker.model import SEVERITIES
from vrtracker.sources import find, read_first
from vrtracker.terminal import Terminal


@click.command()
@options.source()
@click.option("--strict", is_flag=True, help="Warnings count as errors: exit 1.")
@options.FORMAT
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    *,
    source: Path | None,
    strict: bool,
    kind: str,
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> int:
    """Print the findings, each with its cell and what to do, and how each column was read.

    Exit code 1 says that there are errors (with --strict, also warnings). Nothing is written.
    """
    from vrtracker.english import long_date
    from vrtracker.review import review
    from vrtracker.write.figures import accounting, counts_sentence
    from vrtracker.write.model_json import findings_bytes

    loaded = read_first(find(source, settings_file, Path.cwd()), as_at, password)
    reviewed = review(loaded.tracker, loaded.settings)
    options.tell_passed_over(loaded, out)
    if kind == "json":
        out.data(findings_bytes(reviewed))
    elif out.quiet:
        findings_found([finding for finding in reviewed.findings if finding.severity == "error"], out)
    else:
        out.result(f"{loaded.path.name}, as at {long_date(as_at)}. {counts_sentence(reviewed)}")
        columns_read(loaded.tracker, out)
        findings_found(reviewed.findings, out)
        for left in loaded.tracker.unplaced:
            out.result(f"Not placed: {left.place}: {' '.join(left.text.split())}")
        out.result(accounting(loaded.tracker))
    failing = SEVERITIES[: 2 if strict else 1]
    return FOUND if any(finding.severity in failing for finding in reviewed.findings) else DONE
