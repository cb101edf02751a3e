"""What can always be worked out again, kept where Python keeps its compiled modules, and as easily done without."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

FOLDER = Path(__file__).parent / "__pycache__"


def keep(name: str, data: bytes) -> None:
    """Put a file there, whole or not at all: nothing where Python was told to keep nothing, or may not write."""
    if sys.dont_write_bytecode:
        return
    draft = FOLDER / f"{name}.{os.getpid()}"
    try:
        draft.write_bytes(data)
        draft.replace(FOLDER / name)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def kept(name: str) -> bytes:
    """What was kept under a name; nothing where it is missing or can't be read."""
    with suppress(OSError):
        return (FOLDER / name).read_bytes()
    return b""
