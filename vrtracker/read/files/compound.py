"""An OLE compound file, the wrapping of xls and of every encrypted workbook: its streams, within bounds."""

from __future__ import annotations

import struct
from typing import NamedTuple

from vrtracker.errors import SourceError

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
_ENTRY = struct.Struct("<64sHBxIII36xIQ")
_STREAM, _ROOT = 2, 5
_ENTRY_SIZE = 128
_HEADER = 512


class _Entry(NamedTuple):
    name: str
    kind: int
    start: int
    size: int


class Compound:
    """The directory of a compound file; a stream is put together when it is asked for."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(SIGNATURE):
            raise _damaged()
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise _damaged()
        self._sector = 1 << shift
        directory, self._cutoff, mini_fat = struct.unpack_from("<I4xII", data, 48)
        self._fat = self._read_fat()
        self._mini_fat = _numbers(self._chain(mini_fat))
        entries = self._chain(directory)
        self._entries = [_entry(entries[at : at + _ENTRY_SIZE]) for at in range(0, len(entries) - 127, _ENTRY_SIZE)]
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        self._mini = self._chain(root.start) if root else b""

    @property
    def names(self) -> frozenset[str]:
        """The names of the streams and storages, in lower case."""
        return frozenset(entry.name.lower() for entry in self._entries if entry.kind)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream, found without regard to case; nothing where there is none."""
        for entry in self._entries:
            if entry.kind == _STREAM and entry.name.lower() == name.lower():
                if entry.size < self._cutoff:
                    return self._mini_chain(entry.start)[: entry.size]
                return self._chain(entry.start)[: entry.size]
        return b""

    def _read_fat(self) -> tuple[int, ...]:
        first, count = struct.unpack_from("<II", self._data, 68)
        places = list(struct.unpack_from("<109I", self._data, 76))
        seen: set[int] = set()
        while count and first < _END and first not in seen:
            seen.add(first)
            numbers = _numbers(self._at(first))
            if not numbers:
                break
            places.extend(numbers[:-1])
            first = numbers[-1]
        return _numbers(b"".join(self._at(place) for place in dict.fromkeys(places) if place < _END))

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector]

    def _chain(self, sector: int) -> bytes:
        """The sectors that follow one another; a chain that bites its tail ends there."""
        pieces: list[bytes] = []
        seen = bytearray(len(self._fat))
        while sector < len(self._fat) and not seen[sector]:
            seen[sector] = 1
            pieces.append(self._at(sector))
            sector = self._fat[sector]
        return b"".join(pieces)

    def _mini_chain(self, sector: int) -> bytes:
        pieces: list[bytes] = []
        seen = bytearray(len(self._mini_fat))
        while sector < len(self._mini_fat) and not seen[sector]:
            seen[sector] = 1
            pieces.append(self._mini[sector * 64 : sector * 64 + 64])
            sector = self._mini_fat[sector]
        return b"".join(pieces)


def _numbers(data: bytes) -> tuple[int, ...]:
    count = len(data) // 4
    return struct.unpack(f"<{count}I", data[: count * 4])


def _entry(data: bytes) -> _Entry:
    raw, length, kind, _, _, _, start, size = _ENTRY.unpack(data)
    return _Entry(raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), kind, start, size & 0xFFFFFFFF)


def _damaged() -> SourceError:
    return SourceError(
        "The file is damaged or not whole: it starts like an .xls workbook, but its directory can't be read.",
        "Open it in Excel, let Excel repair it if it asks to, save it as .xlsx, and use that file.",
    )
