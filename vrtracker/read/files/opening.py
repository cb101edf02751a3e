"""Any file a tracker may come in, told by its content, made into a grid."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from vrtracker.errors import SourceError
from vrtracker.package import Package
from vrtracker.read.files.kinds import Kind, kind_of
from vrtracker.read.files.source_bytes import read_source
from vrtracker.read.grid import Grid, Sheet

_DAMAGE = (ValueError, LookupError, ArithmeticError, RecursionError, MemoryError, struct.error, etree.LxmlError)
"""What reading nonsense raises in the middle of a file; anything else is a mistake of ours and must be seen."""

Sheets = tuple[Sheet, ...]
Reader = Callable[[bytes, str, str | None], Sheets]


def open_grid(path: Path, *, password: str | None = None) -> Grid:
    """The file as a grid; a file that can't be used raises a SourceError that says why and what to do."""
    path = Path(path)
    try:
        data = read_source(path)
        kind, sheets = _read(data, path.stem, password)
    except SourceError as error:
        raise type(error)(f"{path.name}: {error.message}", error.remedy) from error
    except _DAMAGE as error:
        raise SourceError(
            f"{path.name}: The file is damaged: what it says of itself does not fit together.",
            "Open it in Excel, let Excel repair it if it asks to, save it under a new name, and use that file.",
        ) from error
    return Grid(kind, hashlib.sha256(data).hexdigest(), sheets)


def _read(data: bytes, name: str, password: str | None) -> tuple[str, Sheets]:
    kind = kind_of(data)
    if kind == "encrypted":
        from vrtracker.read.files.encrypted import decrypted

        data = decrypted(data, password)
        kind = kind_of(data)
    if kind == "plain":
        from vrtracker.read.files.delimited import read_plain

        return read_plain(data, name)
    return kind, _reader(kind)(data, name, password)


def _reader(kind: Kind) -> Reader:
    """The reader of a kind, imported only when a file of that kind comes, since most runs meet only one."""
    if kind == "docx":
        from vrtracker.read.files.docx_tables import read_docx

        return lambda data, name, _: read_docx(Package(data), name)
    if kind == "ods":
        from vrtracker.read.files.ods import read_ods

        return lambda data, *_: read_ods(Package(data))
    if kind == "xls":
        from vrtracker.read.files.xls import read_xls

        return lambda data, _, password: read_xls(data, password)
    if kind == "xlsb":
        from vrtracker.read.files.xlsb import read_xlsb

        return lambda data, *_: read_xlsb(data)
    from vrtracker.read.files.xlsx import read_xlsx

    return lambda data, *_: read_xlsx(Package(data))
