"""`vrtracker build`: the main job, from a tracker to the board papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vrtracker.building import Order, build
from vrtracker.commands import options
from vrtracker.commands.opening import open_page, telling_by_page
from vrtracker.commands.show import built
from vrtracker.papers import PAGE, Wishes
from vrtracker.terminal import Terminal

DEFAULT_FOLDER = "board-papers"


@click.command()
@options.source()
@click.option("--out", "folder", type=options.FOLDER, metavar="DIR", help="Where to put the papers.")
@click.option("--previous", type=options.PATH, metavar="FILE", help="The last tracker, to say what changed since.")
@click.option("--template", type=options.PATH, metavar="FILE", help="Another Word template for the report.")
@click.option("--meeting", default="", metavar="TEXT", help="The meeting the report is for.")
@click.option("--public", is_flag=True, help="A report for publication: no officers' names, no internal findings.")
@click.option("--pdf", is_flag=True, help="The report as a PDF too (needs LibreOffice or Word).")
@click.option("--open", "opening", is_flag=True, help="Open the page afterwards, also when the build failed.")
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    *,
    source: Path | None,
    folder: Path | None,
    previous: Path | None,
    template: Path | None,
    meeting: str,
    public: bool,
    pdf: bool,
    opening: bool,
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> None:
    """Read a tracker, review it, and write the board papers.

    In a workspace they go to a new dated folder of its "Board papers", elsewhere to the folder board-papers
    here, or where --out says: the Word report, the cleaned workbook, a page to start from, and the model as JSON.
    """
    wishes = Wishes(template, public, pdf, meeting)
    order = Order(source, as_at, folder, Path.cwd() / DEFAULT_FOLDER, previous, settings_file, password, wishes)
    with telling_by_page(source, wanted=opening):
        outcome = build(order, Path.cwd(), out)
    built(outcome, out)
    if opening:
        open_page(outcome.folder / PAGE, out)
