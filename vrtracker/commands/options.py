"""The arguments and options that commands share, spelled once."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from vrtracker.patterns import compiled
from vrtracker.sources import Loaded
from vrtracker.terminal import Terminal

Command = TypeVar("Command", bound=Callable[..., Any])

PASSWORD_VARIABLE = "VRTRACKER_PASSWORD"
_DAY = compiled(r"\d{4}-\d{2}-\d{2}")


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD, and in no other way."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value) if _DAY.fullmatch(str(value)) else "")
        except ValueError:
            self.fail(f"{value!r} is not a day. Write it as year-month-day, for example 2020-07-30.", param, ctx)


PATH = click.Path(readable=False, path_type=Path)
"""Not held to be readable here: a tracker that can't be read is no mistake of the command line."""
FOLDER = click.Path(file_okay=False, readable=False, path_type=Path)
FILE = click.Path(dir_okay=False, readable=False, allow_dash=True, path_type=Path)
"""A file to write, ``-`` for standard output."""


def source(required: bool = False) -> Callable[[Command], Command]:
    """SOURCE: a workbook, a folder, or nothing inside a workspace."""
    return click.argument("source", required=required, type=PATH)


FORMAT = click.option(
    "--format", "kind", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it."
)
as_at = click.option(
    "--as-at",
    type=Day(),
    metavar="YYYY-MM-DD",
    default=date.today,
    show_default="today",
    help="The day everything is judged by.",
)
settings = click.option(
    "--settings",
    "settings_file",
    type=PATH,
    metavar="FILE",
    help="Settings to use instead of the vrtracker.toml beside the source.",
)
password = click.option(
    "--password",
    is_flag=True,
    callback=lambda _context, _option, asked: _password(asked),
    help=f"Ask for the workbook's password (or set {PASSWORD_VARIABLE}).",
)
terminal = click.option(
    "--quiet",
    "-q",
    "out",
    is_flag=True,
    callback=lambda _context, _option, quiet: Terminal(quiet),
    help="Say nothing but errors.",
)


def _password(asked: bool) -> str | None:
    """The password from the environment, from the keyboard without showing it, or from a pipe's first line."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given or not asked:
        return given or None
    if sys.stdin.isatty():
        return str(click.prompt("Password of the workbook", hide_input=True, err=True))
    return sys.stdin.readline().rstrip("\r\n") or None


def output(meaning: str, *, required: bool = False) -> Callable[[Command], Command]:
    """``-o FILE``, where ``-`` is standard output."""
    return click.option("-o", "--output", type=FILE, metavar="FILE", required=required, help=meaning)


def refuse_to_overwrite(target: Path | None, source: Path, *others: Path) -> None:
    """A command line that would write over the tracker, or over anything else that was read, is wrong."""
    if target is None or not target.exists():
        return
    if target.samefile(source):
        raise click.UsageError(f"{target} is the tracker itself, which is never written to. Name another file.")
    if any(other.exists() and target.samefile(other) for other in others):
        raise click.UsageError(f"{target} is one of the files to read, which are never written to. Name another file.")


def deliver(content: bytes | Iterable[bytes], target: Path | None, out: Terminal) -> None:
    """A single result: to its file, whole or not at all, or to standard output."""
    if target is None or target == Path("-"):
        out.data(content)
        return
    from vrtracker.write.save import write_file

    written = write_file(target, content)
    if written != target:
        out.say(f"{target.name} is open in another program, so this is in {written.name}.")
    out.say(f"Written: {written}")


def tell_passed_over(loaded: Loaded, out: Terminal) -> None:
    """In a folder, which file was taken, and which newer ones hold no tracker."""
    for path in loaded.passed_over:
        out.say(f"{path.name} holds no tracker; it was passed over.")
