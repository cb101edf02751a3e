"""A workbook as it is being changed: which part is which sheet, what forbids a change, and its parts written back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from vrtracker.errors import SourceError
from vrtracker.package import MAX_STREAM_BYTES, Package, Relationship
from vrtracker.write.patch.entries import rewrite
from vrtracker.write.patch.markup import (
    Span,
    Splice,
    attributes,
    check_encoding,
    closing,
    opened,
    prefix_of,
    scan,
    splice,
    with_attributes,
)
from vrtracker.write.patch.strings import SharedStrings, shared_strings
from vrtracker.write.patch.styles import EMPTY, Styles

_CONTENT_TYPES = "[Content_Types].xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_XML_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OLE = b"\xd0\xcf\x11\xe0"
_TRUE = ("1", "true", "on")
_BEFORE_CALC = ("sheets", "functionGroups", "externalReferences", "definedNames")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it, with the part it is."""

    name: str
    part: str
    kind: str


class Book:
    """The parts of a workbook, the changed ones over the source's; ``save`` gives the bytes of the whole."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise _declined(
                "The workbook is encrypted or of the old .xls kind",
                "Open it in Excel, take the password off or save it as .xlsx, and tidy that file.",
            )
        self.package = Package(data)
        self.changed: dict[str, bytes] = {}
        self.main = self.package.main_part
        self._refuse_signed()
        self._refuse_twins()
        kind = self.package.content_type(self.main)
        if ("spreadsheetml" not in kind and "macroEnabled.main+xml" not in kind) or not kind.endswith("+xml"):
            raise _declined(
                "Only workbooks of the kinds .xlsx and .xlsm can be changed in place",
                "Open it in Excel, save it as .xlsx, and tidy that file.",
            )
        check_encoding(self.read(self.main), self.main)

    def read(self, name: str) -> bytes:
        """A part as it stands now."""
        found = self.changed.get(self._true_name(name))
        return self.package.read(name, MAX_STREAM_BYTES) if found is None else found

    def write(self, name: str, data: bytes) -> None:
        """A part's new bytes; a part that comes out as it was doesn't count as changed."""
        name = self._true_name(name)
        if name in self.package and self.package.read(name, MAX_STREAM_BYTES) == data:
            self.changed.pop(name, None)
        else:
            self.changed[name] = data

    def save(self) -> bytes:
        if "styles" in self.__dict__:
            self._write_styles()
        return rewrite(self.package, self.changed)

    @cached_property
    def sheets(self) -> Mapping[str, SheetEntry]:
        """The sheets by name, in the workbook's order."""
        return {entry.name: entry for entry in self._entries()}

    def _entries(self) -> list[SheetEntry]:
        xml, links = self.read(self.main), self.package.relationships(self.main)
        entries = []
        for one in scan(xml, "workbook/sheets/sheet")["workbook/sheets/sheet"]:
            found = attributes(one.tag(xml))
            link = next((links[v] for k, v in found.items() if k.rpartition(":")[2] == "id" and v in links), None)
            if link and link.target in self.package:
                entries.append(SheetEntry(found.get("name", ""), link.target, link.kind))
        return entries

    def sheet(self, name: str) -> SheetEntry:
        found = self.sheets.get(name)
        if found is None or found.kind != "worksheet":
            raise SourceError(f'The workbook has no worksheet "{name}".', "Check the sheet's name.")
        return found

    @cached_property
    def styles(self) -> Styles:
        part = self._styles_part()
        return Styles(self.read(part) if part else EMPTY)

    def _write_styles(self) -> None:
        part, patched = self._styles_part(), self.styles.patched()
        if part:
            self.write(part, patched)
        elif patched != EMPTY:
            self.add_part("xl/styles.xml", patched, _STYLES_TYPE, "styles")

    def _styles_part(self) -> str:
        found = next(self.package.related(self.main, "styles"), None)
        return found.target if found and found.target in self.package else ""

    @cached_property
    def strings(self) -> SharedStrings:
        found = next(self.package.related(self.main, "sharedStrings"), None)
        there = found and found.target in self.package
        return shared_strings(self.read(found.target) if found and there else b"<sst/>")

    @cached_property
    def from_1904(self) -> bool:
        """Whether days are counted from 1904, as old Macs did."""
        return self._workbook_flag("workbookPr", "date1904")

    @cached_property
    def structure_locked(self) -> bool:
        """Whether the workbook's protection lets no one add a sheet."""
        return self._workbook_flag("workbookProtection", "lockStructure")

    def _workbook_flag(self, element: str, name: str) -> bool:
        xml = self.read(self.main)
        spans = scan(xml, f"workbook/{element}")[f"workbook/{element}"]
        return any(attributes(one.tag(xml)).get(name) in _TRUE for one in spans)

    @cached_property
    def has_formulas(self) -> bool:
        """Whether any cell of any sheet is worked out from others."""
        return any(_FORMULA.search(self.read(entry.part)) for entry in self.sheets.values())

    def recalculate(self) -> None:
        """Formulas are worked out anew when the workbook is next opened."""
        xml = self.read(self.main)
        spans = scan(xml, "workbook", "workbook/calcPr", *(f"workbook/{name}" for name in _BEFORE_CALC))
        calc = spans["workbook/calcPr"]
        if calc:
            tag = with_attributes(calc[0].tag(xml), {"fullCalcOnLoad": "1"})
            self.write(self.main, splice(xml, [Splice(calc[0].start, calc[0].open_end, tag)]))
            return
        at = max(one.end for name in _BEFORE_CALC for one in spans[f"workbook/{name}"])
        new = b"<" + prefix_of(spans["workbook"][0].tag(xml)) + b'calcPr fullCalcOnLoad="1"/>'
        self.write(self.main, splice(xml, [Splice(at, at, new)]))

    def add_sheet(self, name: str, xml: bytes) -> None:
        """A new worksheet after all others; listed as the last one is, whose tag may declare the prefix it needs."""
        part = self._free("xl/worksheets/sheet{}.xml")
        link = self.add_part(part, xml, _SHEET_TYPE, "worksheet")
        book = self.read(self.main)
        spans = scan(book, "workbook/sheets", "workbook/sheets/sheet")
        tags = [one.tag(book) for one in spans["workbook/sheets/sheet"]]
        known = [attributes(tag) for tag in tags]
        number = max(int(one.get("sheetId", "0")) for one in known) + 1
        key = next(k for k in known[-1] if k.rpartition(":")[2] == "id")
        new = with_attributes(tags[-1], {"name": name, "sheetId": str(number), key: link, "state": None})
        new = new if new.endswith(b"/>") else new[:-1] + b"/>"
        whole = spans["workbook/sheets"][0]
        self.write(self.main, splice(book, [_appended(book, whole, new)]))

    def add_part(self, part: str, data: bytes, content_type: str, kind: str) -> str:
        """A new part that the workbook refers to; the reference's id."""
        self.write(part, data)
        types = self.read(_CONTENT_TYPES)
        check_encoding(types, _CONTENT_TYPES)
        root = scan(types, "Types")["Types"][0]
        tag = b"<" + prefix_of(root.tag(types)) + b"Override/>"
        override = with_attributes(tag, {"PartName": f"/{part}", "ContentType": content_type})
        self.write(_CONTENT_TYPES, splice(types, [_appended(types, root, override)]))
        return self._relate(part, kind)

    def _relate(self, part: str, kind: str) -> str:
        name, links = _rels_name(self.main), self.package.relationships(self.main)
        xml = self.read(name) if name in self.package or name in self.changed else _XML_HEAD + _RELATIONSHIPS
        check_encoding(xml, name)
        spans = scan(xml, "Relationships", "Relationships/Relationship")
        taken = {attributes(one.tag(xml)).get("Id", "") for one in spans["Relationships/Relationship"]}
        link = next(f"rId{n}" for n in range(len(taken) + 1, 2 * len(taken) + 3) if f"rId{n}" not in taken)
        tag = b"<" + prefix_of(spans["Relationships"][0].tag(xml)) + b"Relationship/>"
        values = {"Id": link, "Type": _type(links, kind), "Target": f"/{part}"}
        new = with_attributes(tag, values)
        self.write(name, splice(xml, [_appended(xml, spans["Relationships"][0], new)]))
        return link

    def main_namespace(self) -> str:
        """The namespace this workbook's sheets are written in: Transitional's or Strict's."""
        xml = self.read(self.main)
        tag = scan(xml, "workbook")["workbook"][0].tag(xml)
        prefix = prefix_of(tag)[:-1].decode()
        return attributes(tag).get(f"xmlns:{prefix}" if prefix else "xmlns", _MAIN)

    def _free(self, pattern: str) -> str:
        numbers = range(1, len(self.package.entries) + len(self.changed) + 2)
        names = (pattern.format(number) for number in numbers)
        return next(name for name in names if name not in self.package and name not in self.changed)

    def _true_name(self, name: str) -> str:
        """A part's name as the zip writes it, which may differ in case."""
        return self.package.entry(name).filename if name in self.package else name

    def _refuse_signed(self) -> None:
        kinds = {link.kind for link in self.package.relationships().values()}
        if "origin" in kinds or any(name.lower().startswith("_xmlsignatures/") for name in self.package.names):
            raise _declined(
                "The workbook carries a digital signature, which any change would break",
                "Save a copy without the signature in Excel (File, Info), and tidy the copy.",
            )

    def _refuse_twins(self) -> None:
        """Programs differ in which of two parts of one name they read, so that a change may not be seen."""
        twins = self.package.said_twice
        if twins:
            raise _declined(
                f"The workbook has two parts called {twins[0]}, which no office program writes",
                "Open it in Excel, save it under a new name, and tidy that file.",
            )


def _appended(xml: bytes, parent: Span, new: bytes) -> Splice:
    """An element put at the end of its parent."""
    if parent.empty:
        tag = parent.tag(xml)
        return Splice(parent.start, parent.end, opened(tag) + new + closing(tag))
    return Splice(parent.close, parent.close, new)


def _type(links: Mapping[str, Relationship], kind: str) -> str:
    """The relationship's type as this workbook's others are written: Transitional or Strict."""
    strict = any(link.type.startswith("http://purl.oclc.org/") for link in links.values())
    base = (
        "http://purl.oclc.org/ooxml/officeDocument"
        if strict
        else "http://schemas.openxmlformats.org/officeDocument/2006"
    )
    return f"{base}/relationships/{kind}"


def _rels_name(part: str) -> str:
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"


def _declined(what: str, remedy: str) -> SourceError:
    return SourceError(f"{what}.", remedy)
