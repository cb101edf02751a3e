"""Makes board-report.docx, the Word template of the board report, as it is before anybody edits it in Word."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

import matters
import plan
from looks import numbering, settings, styles
from word import HEAD, LANDSCAPE, ROOT, paragraph, section, when

from vrtracker.resources import MARK
from vrtracker.write.board.furniture import field_xml

HERE = Path(__file__).parents[1]
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def document() -> str:
    parts = (
        *(matters.cover, matters.glance, matters.decisions, matters.exceptions, matters.lists),
        *(plan.progress, plan.data_quality, plan.appendix),
    )
    body = "".join(xml for part in parts for xml in part())
    return f"{HEAD}<w:document {ROOT}><w:body>{body}{section(LANDSCAPE)}</w:body></w:document>"


def header() -> str:
    lines = (
        *when("marking", paragraph("Marking", "{{ marking }}")),
        paragraph("Header", "{% if partnership %}{{ partnership }} · {% endif %}{{ title }}"),
    )
    return f"{HEAD}<w:hdr {ROOT}>{''.join(lines)}</w:hdr>"


def footer() -> str:
    lines = (
        paragraph(
            "Footer",
            "{% if version %}Version {{ version }} · {% endif %}As at {{ as_at }} · {{ source_file }} · Page ",
            field_xml("PAGE"),
            " of ",
            field_xml("NUMPAGES"),
        ),
        *when("marking", paragraph("Marking", "{{ marking }}")),
    )
    return f"{HEAD}<w:ftr {ROOT}>{''.join(lines)}</w:ftr>"


def core() -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Board report template</dc:title>'
        "<dc:creator>The partnership</dc:creator><dc:language>en-GB</dc:language>"
        f"<cp:category>{MARK}</cp:category></cp:coreProperties>"
    )


PARTS = (
    ("word/document.xml", f"{OFFICE}.document.main+xml", document),
    ("word/styles.xml", f"{OFFICE}.styles+xml", styles),
    ("word/numbering.xml", f"{OFFICE}.numbering+xml", numbering),
    ("word/settings.xml", f"{OFFICE}.settings+xml", settings),
    ("word/header1.xml", f"{OFFICE}.header+xml", header),
    ("word/footer1.xml", f"{OFFICE}.footer+xml", footer),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core),
)


def relations(*links: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in links)
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{inside}</Relationships>"
    )


def content_types() -> str:
    parts = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind, _ in PARTS)
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def files() -> Iterable[tuple[str, str]]:
    yield "[Content_Types].xml", content_types()
    properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    yield (
        "_rels/.rels",
        relations(
            ("rId1", f"{RELATION}/officeDocument", "word/document.xml"), ("rId2", properties, "docProps/core.xml")
        ),
    )
    yield (
        "word/_rels/document.xml.rels",
        relations(
            ("rId2", f"{RELATION}/styles", "styles.xml"),
            ("rId3", f"{RELATION}/numbering", "numbering.xml"),
            ("rId4", f"{RELATION}/settings", "settings.xml"),
            ("rId5", f"{RELATION}/header", "header1.xml"),
            ("rId6", f"{RELATION}/footer", "footer1.xml"),
        ),
    )
    for name, _, make in PARTS:
        yield name, make()


def main() -> None:
    with zipfile.ZipFile(HERE / "board-report.docx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files():
            package.writestr(zipfile.ZipInfo(name), content.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
