"""XML changed by byte ranges: where its elements stand, and a part with some of them replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.parsers import expat

from vrtracker.errors import SourceError
from vrtracker.patterns import compiled

_TAG = re.compile(rb"""<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>""")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']""")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_ENTITY = compiled(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|lt|gt|quot|apos|amp);")


class Span(NamedTuple):
    """Where an element stands: its first byte, the end of its start tag, the start of its end tag, its end.

    An empty-element tag has no inside: ``open_end``, ``close`` and ``end`` are the same.
    """

    start: int
    open_end: int
    close: int
    end: int

    @property
    def empty(self) -> bool:
        return self.close == self.end

    def of(self, xml: bytes) -> bytes:
        return xml[self.start : self.end]

    def tag(self, xml: bytes) -> bytes:
        return xml[self.start : self.open_end]

    def inside(self, xml: bytes) -> bytes:
        return xml[self.open_end : self.close]


class Splice(NamedTuple):
    """Bytes that take the place of a range; an empty range is an insertion."""

    start: int
    end: int
    new: bytes


def splice(xml: bytes, splices: Iterable[Splice]) -> bytes:
    """The XML with the ranges replaced and every other byte as it was."""
    pieces, at = [], 0
    for one in sorted(splices, key=lambda s: (s.start, s.end)):
        pieces += [xml[at : one.start], one.new]
        at = one.end
    return b"".join([*pieces, xml[at:]])


def check_encoding(xml: bytes, part: str) -> None:
    """Byte ranges are those of UTF-8, which office programs write."""
    found = _ENCODING.match(xml[:200])
    wide = xml[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in xml[:4]
    if wide or (found and found[1].lower() not in (b"utf-8", b"us-ascii", b"ascii")):
        raise SourceError(
            f"The workbook's part {part} is not written as UTF-8, so it can't be changed safely in place.",
            "Open the workbook in Excel, save it under a new name, and tidy that file.",
        )


def scan(xml: bytes, *paths: str) -> Mapping[str, list[Span]]:
    """The elements at each of these paths of local names ("styleSheet/fills/fill"), in order."""
    found: dict[str, list[Span]] = {path: [] for path in paths}
    names: list[str] = []
    starts: list[int] = []
    parser = new_parser()

    def start(name: str, _: object) -> None:
        local = name.rpartition(":")[2]
        names.append(f"{names[-1]}/{local}" if names else local)
        starts.append(parser.CurrentByteIndex)

    def end(_: str) -> None:
        path, at = names.pop(), starts.pop()
        if path in found:
            found[path].append(span(xml, at, parser.CurrentByteIndex))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parse(parser, xml)
    for spans in found.values():
        spans.sort(key=lambda s: s.start)
    return found


def new_parser() -> expat.XMLParserType:
    """A parser that gives names as written and refuses a document type."""
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise _unsafe("declares a document type, which no office program writes")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def parse(parser: expat.XMLParserType, xml: bytes) -> None:
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise _unsafe(f"is damaged ({error})") from error


def span(xml: bytes, start: int, index: int) -> Span:
    """The span of an element, from its first byte and where the parser stood when it ended."""
    open_end = tag_end(xml, start)
    if xml[open_end - 2 : open_end] == b"/>":
        return Span(start, open_end, open_end, open_end)
    return Span(start, open_end, index, xml.index(b">", index) + 1)


def tag_end(xml: bytes, start: int) -> int:
    found = _TAG.match(xml, start)
    if not found:
        raise _unsafe("has a tag that can't be read")
    return found.end()


def prefix_of(tag: bytes) -> bytes:
    """The prefix an element is written with, its colon included; b"" where it has none."""
    prefix, colon, _ = _name(tag).rpartition(b":")
    return prefix + colon


def attributes(tag: bytes) -> dict[str, str]:
    """A start tag's attributes by their names as written."""
    return {name.decode(): unescape(value[1:-1].decode()) for name, value in _ATTRIBUTE.findall(_inner(tag))}


def with_attributes(tag: bytes, values: Mapping[str, str | None]) -> bytes:
    """A start tag with some attributes set, or taken out (None); the others keep their bytes and order."""
    found = _TAG.match(tag)
    if not found:
        raise _unsafe("has a tag that can't be read")
    kept, left = [], dict(values)
    for one in _ATTRIBUTE.finditer(found[2]):
        name = one[1].decode()
        if name not in values:
            kept.append(one[0])
        elif (value := left.pop(name)) is not None:
            kept.append(_attribute(name, value))
    kept += [_attribute(name, value) for name, value in left.items() if value is not None]
    return b"<" + found[1] + b"".join(kept) + found[3] + b">"


def opened(tag: bytes) -> bytes:
    """An empty-element tag as a start tag, for content to follow."""
    return tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag


def closing(tag: bytes) -> bytes:
    """The end tag of a start tag."""
    return b"</" + _name(tag) + b">"


def escape(text: str) -> bytes:
    """Text as XML content or a quoted attribute's value."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").encode("utf-8")


def unescape(text: str) -> str:
    """Text from XML content, the five entities and the numeric references resolved."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1]))
    return chr(int(found[2], 16)) if found[2] else _ENTITIES[found[0]]


def _attribute(name: str, value: str) -> bytes:
    return b" " + name.encode() + b'="' + escape(value) + b'"'


def _inner(tag: bytes) -> bytes:
    found = _TAG.match(tag)
    return found[2] if found else b""


def _name(tag: bytes) -> bytes:
    found = _TAG.match(tag)
    return found[1] if found else b""


def _unsafe(what: str) -> SourceError:
    return SourceError(
        f"A part of the workbook {what}, so it can't be changed safely.",
        "Open the workbook in Excel, save it under a new name, and tidy that file.",
    )
