"""Word files for tests: a part changed, the words read."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from tests.write.board.docx_rules import Docx, level, words
from vrtracker.write.board.report import template_bytes


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def template_with(folder: Path, *changes: tuple[str, str]) -> Path:
    """The exported template with some of its XML replaced."""
    return template_edited(folder, lambda xml: _replaced(xml, changes))


def template_edited(folder: Path, edit: Callable[[str], str]) -> Path:
    parts = parts_of(template_bytes())
    parts["word/document.xml"] = edit(parts["word/document.xml"].decode()).encode()
    return packed(folder / "ours.docx", parts)


def _replaced(xml: str, changes: tuple[tuple[str, str], ...]) -> str:
    for old, new in changes:
        assert old in xml
        xml = xml.replace(old, new, 1)
    return xml


def lines(document: bytes) -> list[str]:
    """The words of every paragraph of a document."""
    body = Docx(document).document
    return [words(paragraph) for paragraph in body.iter("{*}p")]


def under(document: bytes, heading: str) -> list[str]:
    """The words that stand under a heading, up to the next heading of its level or above."""
    found: list[str] = []
    depth = 0
    docx = Docx(document)
    for paragraph in docx.document.iter("{*}p"):
        own = level(docx, paragraph)
        if depth and own and own <= depth:
            break
        if depth:
            found.append(words(paragraph))
        if own and words(paragraph) == heading:
            depth = own
    return found
