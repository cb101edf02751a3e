"""A Word file as its parts: read within limits, changed part by part, written the same way every time."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from vrtracker.errors import SourceError, TemplateError
from vrtracker.package import Package, parse_xml
from vrtracker.resources import folder

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "[Content_Types].xml"
_REMEDY = "Use a .docx made from the current template: vrtracker template --export FILE gives it."
OWN_TEMPLATE = "board-report.docx"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


class DocxParts:
    """The parts of a Word file by name; XML parts are handed out as trees and stay as they were left.

    ``as_it_came`` says that it is vrtracker's own template, which nobody has edited.
    """

    def __init__(self, data: bytes, name: str, *, as_it_came: bool = False) -> None:
        self.name = name
        self.as_it_came = as_it_came
        try:
            package = Package(data)
            self.main = package.main_part
            self._parts = {part: package.read(part) for part in package.names}
        except SourceError as error:
            raise TemplateError(f"The template {name} is damaged, or no Word document at all.", _REMEDY) from error
        if not self.main.endswith(".xml") or f"{{{W}}}document" != self.tree(self.main).tag:
            raise TemplateError(f"The template {name} is not a Word document (.docx).", _REMEDY)

    @classmethod
    def open(cls, path: Path) -> DocxParts:
        try:
            return cls(path.read_bytes(), path.name)
        except FileNotFoundError:
            raise TemplateError(
                f"There is no template at {path}.", "Check the path, or leave --template out."
            ) from None
        except OSError as error:
            raise TemplateError(f"The template {path} can't be read: {error.strerror}.", _REMEDY) from None

    @classmethod
    def own(cls) -> DocxParts:
        """The template that comes with vrtracker."""
        return cls((folder("templates") / OWN_TEMPLATE).read_bytes(), OWN_TEMPLATE, as_it_came=True)

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def tree(self, part: str) -> etree._Element:
        """A part's XML, parsed."""
        return parse_xml(self._parts[part], part)

    def be_a_document(self) -> None:
        """Say that it is a plain document, whether the template was one, a .dotx or a .docm."""
        types = self.tree(_TYPES)
        for override in types.findall(f"{{*}}Override[@PartName='/{self.main}']"):
            override.set("ContentType", _DOCUMENT)
        self.put(_TYPES, types)

    def put(self, part: str, content: bytes | str | etree._Element, content_type: str = "") -> None:
        """Set a part; a new one says its content type."""
        self._parts[part] = _as_bytes(content)
        if content_type:
            self._declare(part, content_type)

    def remove(self, part: str) -> None:
        """Take a part out, with its declaration and its own relationships; links to it go too."""
        if self._parts.pop(part, None) is None:
            return
        self._parts.pop(_relations_of(part), None)
        types = self.tree(_TYPES)
        for override in types.findall(f"{{*}}Override[@PartName='/{part}']"):
            types.remove(override)
        self.put(_TYPES, types)
        for name in [name for name in self._parts if name.endswith(".rels")]:
            self._unlink(name, part)

    def related(self, kind: str) -> dict[str, str]:
        """The parts that the document links to in one way, by relationship id."""
        found = {}
        for link in self._links(self.main):
            if link.get("Type", "").endswith(f"/{kind}") and link.get("TargetMode") != "External":
                found[link.get("Id", "")] = self._target(link, posixpath.dirname(self.main))
        return {ident: part for ident, part in found.items() if part in self._parts}

    def link(self, owner: str, ident: str, kind: str, target: str) -> None:
        """Link a part ("" is the package itself) to another by a relationship id."""
        name = _relations_of(owner)
        root = self.tree(name) if name in self._parts else etree.Element(f"{{{_RELATIONS}}}Relationships")
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=ident, Type=kind, Target=target)
        self.put(name, root)

    def packed(self) -> bytes:
        """The file: its parts in one order, without times, so that the same parts are the same bytes."""
        first = [_TYPES, "_rels/.rels"]
        names = [name for name in first if name in self._parts] + sorted(set(self._parts) - set(first))
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for name in names:
                entry = zipfile.ZipInfo(name, _FIXED_TIME)
                package.writestr(entry, self._parts[name], zipfile.ZIP_DEFLATED, 6)
        return buffer.getvalue()

    def _declare(self, part: str, content_type: str) -> None:
        types = self.tree(_TYPES)
        if not types.findall(f"{{*}}Override[@PartName='/{part}']"):
            etree.SubElement(
                types, types.tag.replace("Types", "Override"), PartName=f"/{part}", ContentType=content_type
            )
            self.put(_TYPES, types)

    def _links(self, owner: str) -> list[etree._Element]:
        name = _relations_of(owner)
        return list(self.tree(name)) if name in self._parts else []

    def _unlink(self, relations: str, part: str) -> None:
        root = self.tree(relations)
        folder = posixpath.dirname(posixpath.dirname(relations))
        gone = [link for link in root if self._target(link, folder) == part]
        for link in gone:
            root.remove(link)
        if gone:
            self.put(relations, root)

    @staticmethod
    def _target(link: etree._Element, folder: str) -> str:
        target = link.get("Target", "")
        return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _relations_of(part: str) -> str:
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _as_bytes(content: bytes | str | etree._Element) -> bytes:
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode("utf-8")
    return etree.tostring(content, xml_declaration=True, encoding="UTF-8", standalone=True)
