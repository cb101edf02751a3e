"""A zip written back: entries that didn't change keep their packed bytes, their order and their times."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from vrtracker.package import Package

_LOCAL = struct.Struct("<4s2B4H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_ZIP64_FIELD = 0x0001
_SIZES_FOLLOW = 0x0008
_UTF8_NAME = 0x0800
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class _Entry(NamedTuple):
    """An entry as it will stand: the zip's record of it, its checksum and sizes, its packed bytes."""

    info: ZipInfo
    crc: int
    size: int
    packed: bytes

    @property
    def name(self) -> bytes:
        return self.info.orig_filename.encode("utf-8" if self.info.flag_bits & _UTF8_NAME else "cp437")

    @property
    def head(self) -> tuple[int, ...]:
        """What the local header and the directory both say: versions, flags, packing, time, checksum, sizes."""
        info, (year, month, day, hour, minute, second) = self.info, self.info.date_time
        stamp = (hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)
        flags = info.flag_bits & ~_SIZES_FOLLOW
        return (info.extract_version, info.reserved, flags, info.compress_type, *stamp, self.crc, *self._sizes)

    @property
    def _sizes(self) -> tuple[int, int]:
        return len(self.packed), self.size

    def local(self) -> bytes:
        extra = _extra(self.info)
        return _LOCAL.pack(b"PK\x03\x04", *self.head, len(self.name), len(extra)) + self.name + extra + self.packed

    def central(self, offset: int) -> bytes:
        info, extra = self.info, _extra(self.info)
        made = (info.create_version, info.create_system)
        lengths = (len(self.name), len(extra), len(info.comment))
        rest = (0, info.internal_attr, info.external_attr, offset)
        return _CENTRAL.pack(b"PK\x01\x02", *made, *self.head, *lengths, *rest) + self.name + extra + info.comment


def rewrite(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The package's bytes with parts changed or added (names it doesn't have); the same bytes for none."""
    if not changed:
        return package.data
    entries = [
        _changed(info, changed[info.filename]) if info.filename in changed else _kept(package, info)
        for info in package.entries
    ]
    known = {info.filename for info in package.entries}
    return _assemble([*entries, *(_new(name, data) for name, data in changed.items() if name not in known)])


def _kept(package: Package, info: ZipInfo) -> _Entry:
    return _Entry(info, info.CRC, info.file_size, package.compressed(info))


def _changed(info: ZipInfo, data: bytes) -> _Entry:
    packed = data if info.compress_type == ZIP_STORED else _deflate(data)
    return _Entry(info, zlib.crc32(data), len(data), packed)


def _new(name: str, data: bytes) -> _Entry:
    """An added part says nothing of when it was made, so that the same input gives the same bytes."""
    info = ZipInfo(name, _NO_TIME)
    info.compress_type, info.create_system = ZIP_DEFLATED, 0
    return _changed(info, data)


def _deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _extra(info: ZipInfo) -> bytes:
    """The entry's extra fields but for the 64-bit sizes, which the plain ones now say."""
    kept, left = b"", info.extra
    while len(left) >= 4:
        kind, length = struct.unpack_from("<2H", left)
        field, left = left[: 4 + length], left[4 + length :]
        kept += b"" if kind == _ZIP64_FIELD else field
    return kept


def _assemble(entries: list[_Entry]) -> bytes:
    pieces, directory, at = [], [], 0
    for entry in entries:
        piece = entry.local()
        directory.append(entry.central(at))
        pieces.append(piece)
        at += len(piece)
    records = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(records), at, 0)
    return b"".join([*pieces, records, end])
