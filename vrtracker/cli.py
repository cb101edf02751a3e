"""The command line: finds the command, and turns whatever stops it into a sentence and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import NoReturn

import click

from vrtracker import errors, patterns, terminal

COMMANDS = {
    "build": "Read a tracker, review it, and write the board papers.",
    "check": "Print the findings, each with its cell and what to do.",
    "export": "Give the whole model of a tracker, as JSON or as a table.",
    "diff": "Say what changed between two trackers.",
    "history": "Say how the trackers of an archive stood, one after the other.",
    "template": "Give the report's Word template, to be edited in Word.",
    "tidy": "Give the coordinator's own workbook back, cleaned.",
    "returns": "Make each owner's workbook, to fill in and send back.",
    "merge": "Put the partners' returns back into the tracker.",
    "email": "Make each partner's message: drafts, or sent.",
    "init": "Make a workspace, with something to double-click.",
    "watch": "Build whenever a new tracker lands in the inbox.",
}
"""The commands in the order a month's work meets them; said here so that `--help` need not import any of them."""
STOPPED = 130


class Commands(click.Group):
    """Commands that are imported only when they are asked for, which is what makes every one of them start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in COMMANDS if find_spec(f"vrtracker.commands.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"vrtracker.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vrtracker", message="%(prog)s %(version)s")
def vrtracker() -> None:
    """A partnership's action tracker in, board papers out.

    SOURCE is a workbook, or a folder (its newest tracker is taken), or left out inside a workspace made by
    `vrtracker init`. Exit codes: 0 done, 1 findings, 2 the command line is wrong, 3 the source can't be used.
    """


def main() -> NoReturn:
    """The command ``vrtracker``.

    Looking after memory during so short a life, and giving it back piece by piece at its end, would cost a fifth of it.
    """
    gc.disable()
    code = run(sys.argv[1:])
    terminal.flush()
    patterns.keep_new()
    os._exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing it meets becomes a traceback."""
    terminal.prepare()
    out = terminal.Terminal()
    try:
        return int(vrtracker.main(list(arguments), prog_name="vrtracker", standalone_mode=False) or errors.DONE)
    except click.ClickException as error:
        error.show()
        return errors.USAGE
    except errors.VrtrackerError as error:
        out.error(error.message, error.remedy)
        return error.exit_code
    except terminal.ReaderGoneError:
        return errors.DONE
    except (KeyboardInterrupt, click.Abort):
        out.error("Stopped.", "Nothing half done was left behind; run it again when you like.")
        return STOPPED
    except Exception as error:
        out.error(*_unexpected(error))
        return errors.UNUSABLE


def _unexpected(error: Exception) -> tuple[str, str]:
    """What a disk refused; else a mistake of ours: a sentence, and the details in a file only this user can read."""
    if isinstance(error, OSError) and error.filename:
        return errors.of_the_disk(error)
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="vrtracker-", suffix=".log", delete=False, encoding="utf-8", errors="replace"
    ) as log:
        log.write("".join(traceback.format_exception(error)))
    return (
        f"Something went wrong that vrtracker should have met with a better sentence ({type(error).__name__}).",
        f"Nothing half done was left behind. Send {log.name} to whoever looks after vrtracker "
        "(it may hold words of the tracker).",
    )
