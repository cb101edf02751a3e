"""Files for the reader's tests, small and made by hand: xlsx parts, zips, compound files."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from vrtracker.read.files.opening import open_grid
from vrtracker.read.grid import Grid, Sheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BINARY_TYPE = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts, in their order."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def links(**targets: str) -> str:
    """A relationships part: each id with ``kind:target``."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in ((name, words.split(":", 1)) for name, words in targets.items())
    )
    return f'<Relationships xmlns="{LINKS}">{rows}</Relationships>'


def xlsx_parts(sheet: str, **others: str) -> dict[str, str | bytes]:
    """The parts of a workbook of one sheet with this XML; others by the kind of their part: styles="<…>"."""
    files = {kind: f"xl/{kind}.xml" for kind in others}
    return {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{WORKBOOK_TYPE}"/></Types>',
        "_rels/.rels": links(r1="officeDocument:xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links(
            r1="worksheet:worksheets/sheet1.xml", **{kind: f"{kind}:{kind}.xml" for kind in others}
        ),
        "xl/worksheets/sheet1.xml": sheet,
        **{files[kind]: content for kind, content in others.items()},
    }


def sheet_xml(rows: str, after: str = "", before: str = "") -> str:
    """A sheet's part around its rows."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def saved(folder: Path, data: bytes, name: str = "tracker.xlsx") -> Path:
    """The bytes as a file."""
    path = folder / name
    path.write_bytes(data)
    return path


def grid_of(folder: Path, data: bytes, name: str = "tracker.xlsx") -> Grid:
    """The grid of a file with these bytes."""
    return open_grid(saved(folder, data, name))


def sheet_of(folder: Path, rows: str, after: str = "", before: str = "", **others: str) -> Sheet:
    """The one sheet of a workbook with these rows."""
    return grid_of(folder, zipped(xlsx_parts(sheet_xml(rows, after, before), **others))).sheets[0]


def texts(sheet: Sheet) -> dict[str, str]:
    """The words of a sheet by their addresses."""
    from vrtracker.read.grid import cell_name

    return {cell_name(spot): cell.text for spot, cell in sheet.cells.items() if cell.text}


def docx(body: str) -> bytes:
    """A Word document with this body."""
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}">'
            f'<Override PartName="/word/document.xml" ContentType="{DOCUMENT_TYPE}"/></Types>',
            "_rels/.rels": links(r1="officeDocument:word/document.xml"),
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        }
    )


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE compound file of these streams, each at least 4,096 bytes long so that none is a mini stream."""
    sectors: list[bytes] = []
    fat: list[int] = []
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for number, (name, data) in enumerate(streams.items(), 1):
        whole = data.ljust(4096, b"\0")
        start = len(sectors)
        pieces = [whole[at : at + 512].ljust(512, b"\0") for at in range(0, len(whole), 512)]
        sectors += pieces
        fat += [*range(start + 1, start + len(pieces)), 0xFFFFFFFE]
        right = number + 1 if number < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, start, len(whole), right=right))
    directory = b"".join(entries)
    directory += b"\0" * (-len(directory) % 512)
    first = len(sectors)
    pages = len(directory) // 512
    sectors += [directory[at : at + 512] for at in range(0, len(directory), 512)]
    fat += [*range(first + 1, first + pages), 0xFFFFFFFE, 0xFFFFFFFD]
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack(
        "<HHHHH6xIIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, 1, first, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, len(sectors)
    )
    return header.ljust(512, b"\xff") + b"".join(sectors) + table


def _entry(name: str, kind: int, start: int, size: int, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16xI16xIQ", raw.ljust(64, b"\0"), len(raw), kind, 1, 0xFFFFFFFF, right, child, 0, start, size
    )


def record(kind: int, body: bytes = b"") -> bytes:
    """A record of an .xls."""
    return struct.pack("<HH", kind, len(body)) + body


def xls(sheet: bytes, extra: bytes = b"") -> bytes:
    """An .xls of one sheet "Plan" with these records; ``extra`` stands among the workbook's own."""
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 1996, 0, 6))
    name = b"\x04\x00Plan"
    before = begin + record(0x42, struct.pack("<H", 1200)) + extra
    place = len(before) + 4 + 6 + len(name) + 4
    book = before + record(0x85, struct.pack("<IBB", place, 0, 0) + name) + record(0x0A)
    begin_sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0x0DBB, 1996, 0, 6))
    return compound({"Workbook": book + begin_sheet + sheet + record(0x0A)})


def binary_record(kind: int, body: bytes = b"") -> bytes:
    """A record of an .xlsb part."""
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, size = b"", len(body)
    while True:
        size, low = size >> 7, size & 0x7F
        length += bytes([low | (0x80 if size else 0)])
        if not size:
            return number + length + body


def wide(words: str) -> bytes:
    """A string of an .xlsb."""
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def xlsb(rows: bytes, columns: bytes = b"") -> bytes:
    """An .xlsb of one sheet "Plan" with these records for its rows and columns."""
    book = binary_record(131) + binary_record(143)
    book += (
        binary_record(156, struct.pack("<II", 0, 1) + wide("r1") + wide("Plan"))
        + binary_record(144)
        + binary_record(132)
    )
    extent = binary_record(148, struct.pack("<IIII", 0, 0, 0, 0))
    part = binary_record(129) + extent + columns + binary_record(145) + rows + binary_record(146) + binary_record(130)
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}">'
            f'<Default Extension="bin" ContentType="{BINARY_TYPE}"/></Types>',
            "_rels/.rels": links(r1="officeDocument:xl/workbook.bin"),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": links(r1="worksheet:worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": part,
        }
    )
