"""The zip of parts: what is in it, what refers to what, and what is refused."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from tests.read.files.packages import links, sheet_xml, xlsx_parts, zipped
from vrtracker import package as package_module
from vrtracker.errors import SourceError
from vrtracker.package import Package, parse_xml, walk_xml


def test_parts_are_found_whatever_their_case_or_slashes() -> None:
    package = Package(zipped({"XL\\Workbook.xml": "<a/>"}))
    assert "xl/workbook.xml" in package
    assert package.read("/xl/workbook.xml") == b"<a/>"


def test_relationships_are_resolved_from_the_part_that_has_them() -> None:
    package = Package(
        zipped(
            {
                "xl/worksheets/sheet1.xml": "<a/>",
                "xl/worksheets/_rels/sheet1.xml.rels": links(r1="comments:../comments1.xml", r2="table:/xl/t%201.xml"),
            }
        )
    )
    found = package.relationships("xl/worksheets/sheet1.xml")
    assert found["r1"].target == "xl/comments1.xml"
    assert found["r1"].kind == "comments"
    assert found["r2"].target == "xl/t 1.xml"


def test_an_external_relationship_keeps_its_address() -> None:
    rels = links(r1="hyperlink:https://example.org/a/../b").replace('/b"', '/b" TargetMode="External"')
    found = Package(zipped({"_rels/.rels": rels})).relationships()
    assert found["r1"].external
    assert found["r1"].target == "https://example.org/a/../b"


def test_the_main_part_is_the_one_the_package_is_about() -> None:
    package = Package(zipped(xlsx_parts(sheet_xml(""))))
    assert package.main_part == "xl/workbook.xml"
    assert "sheet.main" in package.content_type(package.main_part)
    assert package.content_type("xl/worksheets/sheet1.xml") == "application/xml"


def test_the_main_part_is_told_by_its_type_where_no_relationship_names_it() -> None:
    parts = xlsx_parts(sheet_xml(""))
    del parts["_rels/.rels"]
    assert Package(zipped(parts)).main_part == "xl/workbook.xml"


def test_an_entry_can_be_copied_as_it_stands() -> None:
    package = Package(zipped({"a.xml": "<a>" + "words " * 100 + "</a>"}))
    entry = package.entry("a.xml")
    raw = package.compressed(entry)
    assert len(raw) == entry.compress_size < entry.file_size
    assert zlib.decompress(raw, -15) == package.read("a.xml")


def test_a_missing_part_is_named() -> None:
    with pytest.raises(SourceError, match=r"part xl/styles\.xml is missing"):
        Package(zipped({"a.xml": ""})).read("xl/styles.xml")


@pytest.mark.parametrize("cut", [10, 60, 200])
def test_a_zip_cut_short_is_not_whole(cut: int) -> None:
    data = zipped(xlsx_parts(sheet_xml("")))
    with pytest.raises(SourceError, match="not whole"):
        Package(data[:-cut])


def test_a_part_whose_bytes_were_changed_is_damaged() -> None:
    data = bytearray(zipped({"a.xml": "<a>" + "x y z " * 50 + "</a>"}))
    data[45] ^= 0xFF
    with pytest.raises(SourceError, match=r"part a\.xml can't be read"):
        Package(bytes(data)).read("a.xml")


def test_more_parts_than_a_workbook_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_ENTRIES", 3)
    with pytest.raises(SourceError, match="holds 4 parts"):
        Package(zipped({f"{number}.xml": "" for number in range(4)}))


def test_parts_that_say_they_unpack_to_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_UNPACKED_BYTES", 1_000_000)
    with pytest.raises(SourceError, match="unpacks to 2 MB"):
        Package(zipped({"a.bin": bytes(1_000_000), "b.bin": bytes(1_000_000)}))


def test_a_part_of_almost_nothing_is_refused() -> None:
    with pytest.raises(SourceError, match="21 MB of almost nothing"):
        Package(zipped({"a.xml": bytes(21_000_000)}))


def test_what_is_really_unpacked_is_held_to_the_limit() -> None:
    package = Package(zipped({"a.xml": "<a>" + " " * 5_000 + "</a>"}))
    with pytest.raises(SourceError, match="more than a tracker can need"):
        package.read("a.xml", limit=1_000)


def test_a_row_without_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_ELEMENT_BYTES", 100_000)
    package = Package(zipped({"a.xml": "<a><row>" + "<c/>" * 100_000 + "</row></a>"}))
    with pytest.raises(SourceError, match="one element of more than"):
        list(walk_xml(package.stream("a.xml"), "a.xml", ("row",)))


def test_a_size_that_lies_is_damage() -> None:
    data = bytearray(zipped({"a.xml": "<a>" + "x" * 1_000 + "</a>"}))
    at = data.index(b"PK\x01\x02") + 24
    struct.pack_into("<I", data, at, 10)
    with pytest.raises(SourceError, match="can't be read"):
        Package(bytes(data)).read("a.xml")


def test_a_compression_no_office_program_uses_is_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_BZIP2) as packed:
        packed.writestr("a.xml", "<a/>")
    with pytest.raises(SourceError, match="no office program uses"):
        Package(made.getvalue())


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "http://127.0.0.1:9/">]><a>&b;</a>',
        "<!DOCTYPE a><a/>",
    ],
)
def test_a_document_type_is_refused_in_a_part_read_whole_or_piece_by_piece(xml: str) -> None:
    with pytest.raises(SourceError, match="not safe to read"):
        parse_xml(xml.encode(), "a.xml")
    package = Package(zipped({"a.xml": xml}))
    with pytest.raises(SourceError, match="not safe to read"):
        list(walk_xml(package.stream("a.xml"), "a.xml", ("a",)))


def test_a_bomb_of_entities_is_stopped() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "ha">{levels}]><a b="&e9;">&e9;</a>'
    with pytest.raises(SourceError):
        parse_xml(bomb.encode(), "a.xml")


def test_elements_walked_are_freed_as_the_walk_goes_on() -> None:
    package = Package(zipped({"a.xml": "<a>" + "<row><c>1</c></row>" * 20_000 + "</a>"}))
    rows = beside = 0
    for row in walk_xml(package.stream("a.xml"), "a.xml", ("row",)):
        parent = row.getparent()
        assert parent is not None
        rows, beside = rows + 1, max(beside, len(parent))
    assert rows == 20_000
    assert beside < 4_000
