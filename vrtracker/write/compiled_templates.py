"""Our own templates, compiled once: kept where Python keeps its compiled modules, and as easily done without."""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

_FOLDER = Path(__file__).parent / "__pycache__"


class CompiledTemplates(BytecodeCache):
    """jinja2's cache of bytecode; it holds templates that came with us, never a person's, and nothing of a tracker.

    jinja2 checks its own and Python's version and the template's text. Where the folder can't be written to, or Python
    was told to keep nothing, each run compiles for itself, which takes a few hundredths of a second.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, EOFError, pickle.UnpicklingError), _path(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        draft = _path(bucket).with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            draft.write_bytes(bucket.bytecode_to_string())
            draft.replace(_path(bucket))


def _path(bucket: Bucket) -> Path:
    return _FOLDER / f"{bucket.key}.template"
