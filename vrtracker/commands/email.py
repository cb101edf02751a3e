"""`vrtracker email`: each partner's message, as drafts that open in a mail program, or sent."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vrtracker.building import Order, look_back
from vrtracker.commands import options
from vrtracker.commands.show import findings_found
from vrtracker.errors import DONE, FOUND
from vrtracker.sources import find, read_first
from vrtracker.terminal import Terminal
from vrtracker.workspace import Workspace

if TYPE_CHECKING:
    from vrtracker.mailing import Ready
    from vrtracker.send.smtp import Delivery
    from vrtracker.settings import EmailSettings


@click.command()
@options.source()
@click.option("--drafts", type=options.PATH, metavar="DIR", help="Write each message as a draft (.eml) into DIR.")
@click.option("--send", "sending", is_flag=True, help="Send the messages through the mail server of the settings.")
@click.option("--dry-run", is_flag=True, help="Only say who would get what.")
@click.option("--yes", is_flag=True, help="Send without asking first.")
@click.option(
    "--again", multiple=True, metavar="ADDRESS", help="Send to this address although it has the pack, or may have it."
)
@options.as_at
@options.settings
@options.password
@options.terminal
def command(
    source: Path | None,
    drafts: Path | None,
    sending: bool,
    dry_run: bool,
    yes: bool,
    again: tuple[str, ...],
    as_at: date,
    settings_file: Path | None,
    password: str | None,
    out: Terminal,
) -> int:
    """Make each partner's message: their actions, what is asked of them and by when, their workbook to fill in.

    Recipients come only from contacts.csv of the workspace. Exit code 1 says that a message was stopped, or that
    an address did not get its message.
    """
    if (drafts is None) == (not sending) and not dry_run:
        raise click.UsageError("Say --drafts DIR for drafts, --send to send, or --dry-run to see who would get what.")
    from vrtracker.mailing import prepare, workspace_of

    loaded = read_first(find(source, settings_file, Path.cwd()), as_at, password)
    options.tell_passed_over(loaded, out)
    workspace = workspace_of(loaded)
    order = Order(source, as_at, None, Path.cwd(), settings_file=settings_file, password=password)
    ready = prepare(loaded, look_back(order, loaded, out))
    _show(ready, out)
    if dry_run:
        return _code(ready)
    if drafts is not None:
        return _write_drafts(ready, loaded.settings.email, drafts, out)
    return _send(ready, loaded.settings.email, workspace, _Asked(frozenset(again), yes), out)


class _Asked:
    """How the sending was asked for."""

    def __init__(self, again: frozenset[str], yes: bool) -> None:
        self.again = again
        self.yes = yes


def _show(ready: Ready, out: Terminal) -> None:
    """Who gets what, and what stands in the way."""
    from vrtracker.mailing import what_goes

    rows = [(letter.owner, ", ".join(letter.to), letter.subject, what_goes(letter)) for letter in ready.letters]
    if not out.quiet:
        out.table(("To", "Addresses", "Subject", "With"), rows, title=f"Messages ({len(rows)})")
        findings_found(ready.findings, out)
    else:
        findings_found([finding for finding in ready.findings if finding.severity == "error"], out)


def _code(ready: Ready) -> int:
    return FOUND if any(finding.severity == "error" for finding in ready.findings) else DONE


def _write_drafts(ready: Ready, settings: EmailSettings, folder: Path, out: Terminal) -> int:
    from vrtracker.mailing import messages
    from vrtracker.send.drafts import drafts
    from vrtracker.write.save import publish

    files = drafts(messages(ready, settings, None))
    where = publish(folder, files)
    if not out.quiet:
        for name in files:
            out.result(str(where / name))
    return _code(ready)


def _send(ready: Ready, settings: EmailSettings, workspace: Workspace, asked: _Asked, out: Terminal) -> int:
    from vrtracker.mailing import LEDGER, messages, password_for
    from vrtracker.send.ledger import Ledger
    from vrtracker.send.smtp import Run, check_server, send

    check_server(settings)
    now = datetime.now(UTC)
    made = messages(ready, settings, now)
    if made and not asked.yes:
        _confirm(len(made), settings.host)
    run = Run(settings, password_for(settings), Ledger(workspace.root / LEDGER), now.date().isoformat(), asked.again)
    done: list[Delivery] = []
    for delivery in send(made, run):
        done.append(delivery)
        _tell(delivery, out)
    _report(done, out)
    return _code(ready) if all(_is_there(delivery) for delivery in done) else FOUND


def _confirm(number: int, host: str) -> None:
    """Ask before anything leaves; where nobody is there to answer, the command line lacks --yes."""
    question = f"Send {'this message' if number == 1 else f'these {number:,} messages'} through {host}?"
    try:
        click.confirm(question, abort=True, err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise click.UsageError("Nothing was sent: nobody answered yes. Say --yes to send without asking.") from None


def _is_there(delivery: Delivery) -> bool:
    return delivery.outcome in ("accepted", "already sent")


def _tell(delivery: Delivery, out: Terminal) -> None:
    """What became of one message; one that is not there is an error, told even when quiet."""
    words = f"{delivery.owner} <{delivery.recipient}>: {delivery.outcome}."
    if _is_there(delivery):
        out.say(f"{words} {delivery.detail}".rstrip())
    else:
        out.error(words, delivery.detail)


def _report(done: Sequence[Delivery], out: Terminal) -> None:
    counts: dict[str, int] = {}
    for delivery in done:
        counts[delivery.outcome] = counts.get(delivery.outcome, 0) + 1
    words = ", ".join(f"{number} {outcome}" for outcome, number in counts.items())
    if not out.quiet:
        out.result(f"Addresses: {words or 'none'}.")
    doubtful = [delivery.recipient for delivery in done if delivery.outcome == "in doubt"]
    if doubtful:
        out.error(
            f"In doubt, perhaps sent and perhaps not: {', '.join(doubtful)}.",
            "Ask them, or look into your mail server's log. To send to one of them again: --again ADDRESS.",
        )
