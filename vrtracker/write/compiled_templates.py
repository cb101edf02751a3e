"""Our own templates, compiled once: kept where Python keeps its compiled modules, and as easily done without."""

from __future__ import annotations

import pickle
from contextlib import suppress
from io import BytesIO

from jinja2.bccache import Bucket, BytecodeCache

from vrtracker.kept import keep, kept


class CompiledTemplates(BytecodeCache):
    """jinja2's cache of bytecode; it holds templates that came with us, never a person's, and nothing of a tracker.

    jinja2 checks its own and Python's version and the template's text. Where the folder can't be written to, or Python
    was told to keep nothing, each run compiles for itself, which takes a few hundredths of a second.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(EOFError, pickle.UnpicklingError):
            bucket.load_bytecode(BytesIO(kept(_name(bucket))))

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return f"{bucket.key}.template"
