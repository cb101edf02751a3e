"""Where words leave for the screen: results on standard output, everything else on standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO

from vrtracker.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console

_NARROW = 120
"""Columns of a window below which a table of sentences has none to spare."""
_CONTROLS = {code: None for code in (*range(32), 127, *range(128, 160)) if chr(code) not in "\n\t"}


class ReaderGoneError(Exception):
    """Whoever read our output (``| head``) has had enough."""


class Progress(Protocol):
    """How long work tells how far it is: the name of the step that begins."""

    def __call__(self, step: str) -> None: ...


def prepare() -> None:
    """UTF-8 on every console and pipe, Windows' too; a character nobody can show never stops a run."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def flush() -> None:
    """Nothing said may be left behind in a buffer when the process ends."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()


def safe(text: str) -> str:
    """Text from a file without the control characters that could move a cursor or colour a screen."""
    return text.translate(_CONTROLS)


class Terminal(NamedTuple):
    """The two streams of one run; ``quiet`` leaves errors only."""

    quiet: bool = False

    def result(self, text: str) -> None:
        """A line of what was asked for."""
        _write(sys.stdout, f"{safe(text)}\n")

    def data(self, content: bytes | Iterable[bytes]) -> None:
        """What was asked for, byte for byte (JSON, CSV), at once or in pieces: no translation of line ends."""
        with _leaving(sys.stdout):
            sys.stdout.flush()
            sys.stdout.buffer.writelines([content] if isinstance(content, bytes) else content)
            sys.stdout.buffer.flush()

    def say(self, text: str) -> None:
        """Something worth knowing that is no result."""
        if not self.quiet:
            _write(sys.stderr, f"{safe(text)}\n")

    def error(self, message: str, remedy: str) -> None:
        """Why a run stopped, and what to do."""
        _write(sys.stderr, f"vrtracker: {safe(message)}\n{safe(remedy)}\n")

    def table(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        title: str = "",
        heads_on_pipe: bool = False,
        last_can_go: bool = False,
    ) -> None:
        """A table drawn to the window's width; on a pipe, plain lines that other tools can cut and search.

        ``last_can_go``: a narrow window leaves the last column's room to the others.
        """
        if not rows:
            return
        if _is_terminal(sys.stdout):
            _draw(columns, rows, title, last_can_go=last_can_go)
            return
        if title:
            self.result(title)
        for row in (columns, *rows) if heads_on_pipe else rows:
            self.result("  " + "\t".join(" ".join(cell.split()) for cell in row))

    @contextmanager
    def progress(self, steps: int, *, long: bool) -> Iterator[Progress]:
        """A bar on standard error, where a person watches and the work is long; otherwise nothing."""
        if self.quiet or not long or not _is_terminal(sys.stderr):
            yield lambda step: None
            return
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
        with Bar(*columns, console=_console(sys.stderr), transient=True) as bar:
            task = bar.add_task("", total=steps)
            begun = 0

            def begin(step: str) -> None:
                nonlocal begun
                bar.update(task, description=safe(step), completed=begun)
                begun += 1

            yield begin


def _draw(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str, *, last_can_go: bool) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    console = _console(sys.stdout)
    shown = len(columns) - (last_can_go and console.width < _NARROW)
    table = Table(title=Text(safe(title), style="bold") if title else None, title_justify="left", box=box.SIMPLE_HEAD)
    third = console.width // 3
    table.add_column(columns[0], no_wrap=max(len(row[0]) for row in rows) <= third, max_width=third)
    for column in columns[1:shown]:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(safe(cell), overflow="fold") for cell in row[:shown]))
    console.print(table)


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    return Console(file=stream, highlight=False)


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO, text: str) -> None:
    with _leaving(stream):
        stream.write(text)
        stream.flush()


@contextmanager
def _leaving(stream: TextIO) -> Iterator[None]:
    """Writing to a stream that may be gone or full; it is pointed at nothing then, so that its last flush is quiet."""
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError):
            raise ReaderGoneError from None
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"The output can't be written: {reason}.", "Make room, or use -o with a file.") from None


def _nowhere() -> TextIO:
    """For a run without a console, as a double-click on Windows may start one."""
    return Path(os.devnull).open("w", encoding="utf-8")
