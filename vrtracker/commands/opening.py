"""Opens pages for a person: the papers' own, or the one that says why there are none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vrtracker.errors import VrtrackerError, of_the_disk
from vrtracker.terminal import Terminal
from vrtracker.workspace import FAILURE_PAGE, around


def open_page(page: Path, out: Terminal) -> None:
    """Open a page in the browser, or say where it is."""
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        out.say(f"No browser could be opened. The page is {page}.")


@contextmanager
def telling_by_page(source: Path | None, *, wanted: bool) -> Iterator[None]:
    """Who double-clicked sees no terminal: a failure opens as a page that says what to do."""
    try:
        yield
    except Exception as error:
        if wanted:
            open_page(_failure_page(error, source), Terminal())
        raise


def _failure_page(error: Exception, source: Path | None) -> Path:
    """Beside the papers of the workspace, else among the temporary files."""
    import tempfile

    from vrtracker.write.page.index import failure_page_bytes
    from vrtracker.write.save import write_file

    workspace = around(Path.cwd() if source is None else source if source.is_dir() else source.parent)
    page = workspace.failure_page if workspace else Path(tempfile.mkdtemp(prefix="vrtracker-")) / FAILURE_PAGE
    return write_file(page, failure_page_bytes(*in_words(error)))


def in_words(error: Exception) -> tuple[str, str]:
    """What went wrong and what to do, for any exception."""
    if isinstance(error, VrtrackerError):
        return error.message, error.remedy
    if isinstance(error, OSError) and error.filename:
        return of_the_disk(error)
    return (
        "Something went wrong that vrtracker did not expect.",
        "Run it again. If it fails again, send the tracker to whoever looks after vrtracker.",
    )
