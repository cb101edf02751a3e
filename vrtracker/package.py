"""The one door to an OOXML or OpenDocument zip: opened within limits, its parts, relationships and content types."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO
from typing import IO, NamedTuple
from urllib.parse import unquote

from lxml import etree

from vrtracker.errors import SourceError

MAX_ENTRIES = 10_000
"""A workbook with many pictures has hundreds of parts; tens of thousands are made to exhaust a reader."""
MAX_PART_BYTES = 30_000_000
"""What one part may unpack to when it is read whole, which takes ten times that in memory as a tree."""
MAX_STREAM_BYTES = 400_000_000
"""What one part may unpack to when it is read piece by piece: a sheet of a million filled cells has about 100 MB."""
MAX_UNPACKED_BYTES = 1_000_000_000
"""What all parts together may say they unpack to, pictures included."""
MAX_RATIO = 400
"""Sheets compress 10 to 100 times; only a part made of one repeated byte nears deflate's limit of 1,032."""
MAX_ELEMENT_BYTES = 16_000_000
"""How much of a part may go by without one of its rows ending: a row is kept in memory until then."""
RATIO_FROM_BYTES = 20_000_000
"""Smaller parts may be as regular as they like: unpacking them costs nothing."""

_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = struct.Struct("<26xHH")
_CONTENT_TYPES = "[Content_Types].xml"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    ValueError,
    OverflowError,
    OSError,
    IndexError,
)
_OPEN_AND_SAVE = "Open it in Excel, let Excel repair it if it asks to, save it under a new name, and use that file."
_ASK_AGAIN = "Copy or download it again, or ask the sender for a new copy."


class Relationship(NamedTuple):
    """A link from one part to another; ``target`` is the full name of a part, or an address where it is external."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type, the same in Transitional and Strict files: "worksheet", "theme"."""
        return self.type.rsplit("/", 1)[-1]


class Package:
    """A zip of parts, read from the file's bytes; nothing is unpacked before it is asked for."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.entries = tuple(self._zip.infolist())
        except _BROKEN as error:
            raise SourceError(
                "The file is damaged or not whole: it starts like a workbook but ends too early.", _ASK_AGAIN
            ) from error
        _check_limits(self.entries)
        self._by_name = {_key(entry.filename): entry for entry in self.entries if not entry.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The parts' names as the zip gives them, in its order."""
        return tuple(entry.filename for entry in self.entries if not entry.is_dir())

    @property
    def said_twice(self) -> tuple[str, ...]:
        """The names that another part of the zip has too, but for small letters and slashes; programs differ there."""
        counts = Counter(map(_key, self.names))
        return tuple(name for name in self.names if counts[_key(name)] > 1)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and _key(name) in self._by_name

    def entry(self, name: str) -> zipfile.ZipInfo:
        """The zip's own record of a part: its flags, times, compression and place."""
        try:
            return self._by_name[_key(name)]
        except KeyError:
            raise SourceError(f"The file is damaged: its part {name} is missing.", _OPEN_AND_SAVE) from None

    def compressed(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of an entry as they stand in the zip, to be copied unchanged."""
        try:
            name_length, extra_length = _LOCAL_HEADER.unpack_from(self.data, entry.header_offset)
        except struct.error as error:
            raise _damaged(entry.filename) from error
        start = entry.header_offset + 30 + name_length + extra_length
        return self.data[start : start + entry.compress_size]

    def read(self, name: str, limit: int = MAX_PART_BYTES) -> bytes:
        """A whole part, unpacked."""
        with self.stream(name, limit) as part:
            return part.read()

    def stream(self, name: str, limit: int = MAX_STREAM_BYTES) -> PartStream:
        """A part to be read piece by piece; what is really unpacked is held to the limit."""
        entry = self.entry(name)
        if entry.flag_bits & 1:
            raise SourceError("The file is a zip with a password.", "Save the workbook without a password.")
        try:
            return PartStream(self._zip.open(entry), entry.filename, limit)
        except _BROKEN as error:
            raise _damaged(entry.filename) from error

    def xml(self, name: str) -> etree._Element:
        """The root of a part."""
        return parse_xml(self.read(name), name)

    def relationships(self, name: str = "") -> Mapping[str, Relationship]:
        """The relationships of a part by their id ("" is the package itself), their targets resolved."""
        folder, base = posixpath.split(name.lstrip("/"))
        part = posixpath.join(folder, "_rels", f"{base}.rels")
        if part not in self:
            return {}
        found = (_relationship(element, folder) for element in self.xml(part).iterchildren("{*}Relationship"))
        return {relationship.id: relationship for relationship in found}

    def related(self, name: str, kind: str) -> Iterator[Relationship]:
        """The internal relationships of a part whose type ends in this word."""
        for relationship in self.relationships(name).values():
            if relationship.kind == kind and not relationship.external:
                yield relationship

    def content_type(self, name: str) -> str:
        """What a part is, by its own declaration or its extension's; "" where nothing says it."""
        defaults, overrides = self._content_types
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        return overrides.get(_key(name)) or defaults.get(extension, "")

    @cached_property
    def main_part(self) -> str:
        """The part that the package is about: the workbook or the document; "" where there is none."""
        for relationship in self.related("", "officeDocument"):
            if relationship.target in self:
                return relationship.target
        declared = (name for name in self.names if self.content_type(name).endswith("main+xml"))
        return next(declared, "")

    @cached_property
    def _content_types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        if _CONTENT_TYPES not in self:
            return {}, {}
        root = self.xml(_CONTENT_TYPES)
        defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in root.iterchildren("{*}Default")}
        overrides = {_key(e.get("PartName", "")): e.get("ContentType", "") for e in root.iterchildren("{*}Override")}
        return defaults, overrides


class PartStream:
    """A part being unpacked; damage and excess end it with a message that names the part.

    ``unseen`` counts the bytes given out since whoever reads it piece by piece last got something out of them.
    """

    def __init__(self, source: IO[bytes], name: str, limit: int) -> None:
        self._source = source
        self._name = name
        self._left = limit
        self.unseen = 0

    def __enter__(self) -> PartStream:
        return self

    def __exit__(self, *_: object) -> None:
        self._source.close()

    def read(self, size: int = -1) -> bytes:
        try:
            piece = self._source.read(min(size, self._left + 1) if size >= 0 else self._left + 1)
        except _BROKEN as error:
            raise _damaged(self._name) from error
        self._left -= len(piece)
        self.unseen += len(piece)
        if self._left < 0:
            raise _too_large(f"its part {self._name} unpacks to more than a tracker can need")
        if size >= 0 and self.unseen > MAX_ELEMENT_BYTES:
            raise _too_large(f"its part {self._name} has one element of more than {MAX_ELEMENT_BYTES / 1e6:.0f} MB")
        return piece


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root of an XML part; a document type or an entity of its own is refused, nothing is ever fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _unreadable(name, error) from error
    refuse_doctype(root, name)
    return root


def walk_xml(stream: PartStream, name: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Each element with one of these tags as it ends, in order; those gone by are freed with every piece read."""
    first = True
    try:
        for _, element in etree.iterparse(stream, tag=tags, resolve_entities=False, no_network=True, load_dtd=False):
            if first:
                refuse_doctype(element, name)
                first = False
            if stream.unseen:
                stream.unseen = 0
                _free_before(element)
            yield element
    except etree.XMLSyntaxError as error:
        raise _unreadable(name, error) from error


def _free_before(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        del parent[: parent.index(element)]


def refuse_doctype(element: etree._Element, name: str) -> None:
    """Office never writes a document type; one is there to smuggle in entities or files."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise _unsafe(name)


def _check_limits(entries: tuple[zipfile.ZipInfo, ...]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise _too_large(f"it holds {len(entries):,} parts")
    total = sum(entry.file_size for entry in entries)
    if total > MAX_UNPACKED_BYTES:
        raise _too_large(f"it unpacks to {total / 1e6:,.0f} MB")
    for entry in entries:
        if entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise _too_large(f"its part {entry.filename} unpacks to {entry.file_size / 1e6:,.0f} MB of almost nothing")
        if entry.compress_type not in _COMPRESSIONS:
            raise SourceError(f"The file is packed in a way no office program uses ({entry.filename}).", _OPEN_AND_SAVE)


def _too_large(what: str) -> SourceError:
    return SourceError(
        f"The file is too large to read safely: {what}.",
        "Copy the tracker's sheets into a new workbook, without pictures and empty formatted cells, and use that.",
    )


def _unsafe(name: str) -> SourceError:
    return SourceError(
        f"The file is not safe to read: its part {name} declares a document type, which no office program writes.",
        "Don't open it; ask the sender for the workbook itself.",
    )


def _unreadable(name: str, error: Exception) -> SourceError:
    """The parser stops a bomb of entities by itself, before its document type can be seen."""
    return _unsafe(name) if "entity" in str(error) and "amplification" in str(error) else _damaged(name)


def _damaged(name: str) -> SourceError:
    return SourceError(f"The file is damaged: its part {name} can't be read.", _OPEN_AND_SAVE)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _relationship(element: etree._Element, folder: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        resolved = target if target.startswith("/") else posixpath.join(folder, target)
        target = posixpath.normpath(unquote(resolved.partition("#")[0])).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)
