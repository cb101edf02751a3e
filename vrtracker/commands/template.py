"""`vrtracker template`: the report's Word template, to be edited in Word."""

from __future__ import annotations

from pathlib import Path

import click

from vrtracker.commands import options
from vrtracker.terminal import Terminal


@click.command()
@click.option(
    "--export",
    "target",
    type=options.FILE,
    metavar="FILE",
    required=True,
    help="The Word file to write (- for a pipe).",
)
@options.terminal
def command(*, target: Path, out: Terminal) -> None:
    """Give the report's Word template, with a page that lists every field it can use.

    Edit it in Word, then build with it: vrtracker build tracker.xlsx --template FILE.
    """
    from vrtracker.write.board.report import template_bytes

    options.deliver(template_bytes(), target, out)
