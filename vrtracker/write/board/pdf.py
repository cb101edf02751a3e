"""A Word file as a tagged PDF, through LibreOffice or Word where one of them is on the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from vrtracker.errors import OutputError

_SECONDS = 240
_LIBREOFFICE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_TAGGED = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
_WORD_SCRIPT = (
    "$word = New-Object -ComObject Word.Application; $word.DisplayAlerts = 0; try { "
    "$document = $word.Documents.Open($env:VRTRACKER_DOCX, $false, $true); "
    "$document.ExportAsFixedFormat($env:VRTRACKER_PDF, 17, $false, 0, 0, 1, 1, 0, $true, $true, 1, $true); "
    "$document.Close($false) } finally { $word.Quit() }"
)


def pdf_bytes(document: bytes) -> bytes:
    """The document as a PDF whose headings, tables and pictures a screen reader finds."""
    ways = tuple(_ways())
    if not ways:
        raise OutputError(
            "A PDF needs LibreOffice or Word, and neither was found on this computer.",
            "Install LibreOffice, which is free, or open board-report.docx in Word and save it as a PDF.",
        )
    with TemporaryDirectory(prefix="vrtracker-") as name:
        source, target = Path(name, "board-report.docx"), Path(name, "board-report.pdf")
        source.write_bytes(document)
        for way in ways:
            way(source, target)
            if target.is_file():
                return target.read_bytes()
    raise OutputError(
        "The PDF could not be made: LibreOffice or Word gave up on it.",
        "Close them if they are open and run it again, or open board-report.docx and save it as a PDF from there.",
    )


def _ways() -> Iterator[Callable[[Path, Path], None]]:
    """What this machine can make a PDF with, the surest first."""
    if sys.platform == "win32" and shutil.which("powershell"):
        yield _with_word
    program = libreoffice()
    if program:
        yield lambda source, target: _with_libreoffice(program, source, target)


def libreoffice() -> str | None:
    """The path of LibreOffice, where it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _LIBREOFFICE if Path(path).is_file()), None)


def _with_libreoffice(program: str, source: Path, target: Path) -> None:
    """A profile of its own lets it run beside a LibreOffice that is open."""
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    _run([*command, "--convert-to", _TAGGED, "--outdir", str(target.parent), str(source)])


def _with_word(source: Path, target: Path) -> None:
    paths = {"VRTRACKER_DOCX": str(source), "VRTRACKER_PDF": str(target)}
    _run(["powershell", "-NoProfile", "-NonInteractive", "-Command", _WORD_SCRIPT], paths)


def _run(command: list[str], environment: dict[str, str] | None = None) -> None:
    try:
        subprocess.run(
            command,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return
