"""What kind of file some bytes are, by content alone; kinds that can't be read say how to make one that can."""

from __future__ import annotations

from typing import Literal

from vrtracker.errors import SourceError
from vrtracker.package import Package
from vrtracker.read.files.compound import SIGNATURE, Compound

Kind = Literal["xlsx", "xlsm", "xlsb", "xls", "ods", "docx", "plain", "encrypted"]

_SAVE_AS = "Open it in Excel, save it as an Excel workbook (.xlsx), and use that file."
_STARTS = (
    (b"%PDF", "a PDF", "Ask for the workbook it was made from."),
    (b"{\\rtf", "a rich text document", "Open it in Word, save it as .docx, and use that file."),
    (b"\x89PNG", "a picture", "Ask for the workbook it was taken from."),
    (b"\xff\xd8\xff", "a picture", "Ask for the workbook it was taken from."),
    (b"GIF8", "a picture", "Ask for the workbook it was taken from."),
    (b"II*\x00", "a picture", "Ask for the workbook it was taken from."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and use the workbook in it."),
    (b"Rar!", "a RAR archive", "Unpack it and use the workbook in it."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and use the file in it."),
    (b"ID;P", "a SYLK sheet", _SAVE_AS),
    (b"\t\x08\x10\x00", "an Excel sheet of a kind before 1997", _SAVE_AS),
    (b"\t\x04\x06\x00", "an Excel sheet of a kind before 1997", _SAVE_AS),
    (b"\t\x02\x06\x00", "an Excel sheet of a kind before 1997", _SAVE_AS),
    (b"\t\x00\x04\x00", "an Excel sheet of a kind before 1997", _SAVE_AS),
    (
        b"\x00\x05\x16\x07",
        "a side file that a Mac leaves beside the real one",
        "Use the file whose name lacks the “._”.",
    ),
)
_MARKUP = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", "an Excel 2003 XML sheet", _SAVE_AS),
    (b"urn:oasis:names:tc:opendocument", "a flat OpenDocument sheet", "Open it in LibreOffice and save it as .xlsx."),
    (b"<html", "a web page, though its name may end like a workbook's", _SAVE_AS),
    (b"<!doctype html", "a web page, though its name may end like a workbook's", _SAVE_AS),
    (b"<table", "a web page, though its name may end like a workbook's", _SAVE_AS),
    (b"<?xml", "an XML file", _SAVE_AS),
)
_NAMED_PARTS = (
    ("wordprocessingml", "docx"),
    ("ms-word", "docx"),
    ("sheet.binary", "xlsb"),
    ("macroenabled", "xlsm"),
    ("spreadsheetml", "xlsx"),
)
_HEAD = 4_096


def kind_of(data: bytes) -> Kind:
    """The kind of a file that this package reads; any other raises."""
    if data.startswith(b"PK"):
        return package_kind(Package(data))
    if data.startswith(SIGNATURE):
        return compound_kind(Compound(data))
    for start, what, remedy in _STARTS:
        if data.startswith(start):
            raise _not_a_tracker(what, remedy)
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<", b"mime-version")):
        for mark, what, remedy in _MARKUP:
            if mark in head:
                raise _not_a_tracker(what, remedy)
    return "plain"


def package_kind(package: Package) -> Kind:
    """A zip's kind, by the type its main part is declared to have."""
    if package.main_part:
        declared = package.content_type(package.main_part).lower()
        for word, kind in _NAMED_PARTS:
            if word in declared:
                return kind  # type: ignore[return-value]
        if "presentationml" in declared:
            raise _not_a_tracker("a PowerPoint presentation", "Copy its tables into a workbook.")
    if "mimetype" in package:
        return _open_document_kind(package.read("mimetype", limit=1_000))
    if "content.xml" in package and "META-INF/manifest.xml" in package:
        return "ods"
    if any(name.lower().endswith(".iwa") for name in package.names):
        raise _not_a_tracker("an Apple Numbers or Pages document", "Export it as an Excel workbook and use that.")
    raise _not_a_tracker("a zip archive without a workbook's parts", "Unpack it and use the workbook in it.")


def compound_kind(compound: Compound) -> Kind:
    """An OLE file's kind, by the names of its streams."""
    names = compound.names
    if "encryptedpackage" in names or "encryptioninfo" in names:
        return "encrypted"
    if names & {"workbook", "book"}:
        return "xls"
    if "worddocument" in names:
        raise _not_a_tracker(
            "a Word document of the old kind (.doc)", "Open it in Word, save it as .docx, and use that."
        )
    if "powerpoint document" in names:
        raise _not_a_tracker("a PowerPoint presentation", "Copy its tables into a workbook.")
    raise _not_a_tracker("an Office file without a workbook in it", "Check that it is the tracker.")


def _open_document_kind(declared: bytes) -> Kind:
    if b"spreadsheet" in declared:
        return "ods"
    raise _not_a_tracker(
        "an OpenDocument file, but no spreadsheet", "Open it in LibreOffice, save it as .docx or .xlsx, and use that."
    )


def _not_a_tracker(what: str, remedy: str) -> SourceError:
    return SourceError(f"The file is {what}, not a workbook.", remedy)
