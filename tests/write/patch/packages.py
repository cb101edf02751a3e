"""Workbooks made of raw XML, for tests that care about every byte."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "xl/worksheets/sheet1.xml"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF92D050"/></patternFill></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
"""Style 0 is plain, 1 filled green, 2 bold, 3 unlocked."""


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts, each with a time of its own, so that a copy that loses it shows."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for number, (name, content) in enumerate(parts.items()):
            info = ZipInfo(name, (2021, 1, 1 + number % 28, 12, 0, 0))
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, content)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheet_xml(rows: str, *, before: str = "", after: str = "") -> str:
    return (
        f'{_HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{LINKS}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def text_cell(name: str, text: str, style: int = 0) -> str:
    return f'<c r="{name}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def workbook(
    *sheets: str,
    names: tuple[str, ...] = ("Plan", "Notes", "More"),
    shared: str = "",
    inside: str = "",
    protection: str = "",
    links: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    macros: bool = False,
) -> bytes:
    """A workbook of these sheets' XML; ``inside`` goes after its sheets' list, ``parts`` are added as they are."""
    numbers = range(1, len(sheets) + 1)
    kind = "application/vnd.ms-excel.sheet.macroEnabled" if macros else f"{_KIND}.sheet"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>' for n in numbers
    )
    listed = "".join(f'<sheet name="{names[n - 1]}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    return zipped(
        {
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.main+xml"/>{overrides}'
            f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_KIND}.sharedStrings+xml"/></Types>',
            "_rels/.rels": f'{_HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{protection}'
            f"<sheets>{listed}</sheets>{inside}</workbook>",
            "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{package}/relationships">{related}'
            f'<Relationship Id="rId90" Type="{LINKS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId91" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
            f"{links}</Relationships>",
            **{f"xl/worksheets/sheet{n}.xml": xml for n, xml in zip(numbers, sheets, strict=True)},
            "xl/styles.xml": _HEAD + STYLES,
            "xl/sharedStrings.xml": f'{_HEAD}<sst xmlns="{MAIN}">{shared}</sst>',
            **(parts or {}),
        }
    )
