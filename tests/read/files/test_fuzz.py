"""Nonsense of every kind: a grid, or one message with its remedy, and nothing else."""

from __future__ import annotations

import random
import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.read.files.packages import MAIN, docx, record, saved, sheet_xml, xls, xlsx_parts, zipped
from vrtracker.errors import SourceError
from vrtracker.read.files import xls as xls_reader
from vrtracker.read.files import xlsb as xlsb_reader
from vrtracker.read.files.biff import read_biff
from vrtracker.read.files.compound import SIGNATURE, Compound
from vrtracker.read.files.opening import open_grid
from vrtracker.read.grid import Cell, Grid, Sheet

fuzzing = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

RULES = (
    '<cols><col min="1" max="2" hidden="1"/></cols><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    '<conditionalFormatting sqref="A1:C9"><cfRule type="cellIs" operator="equal" dxfId="0" priority="1">'
    '<formula>"x"</formula></cfRule></conditionalFormatting>'
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts><font><b/><strike/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor theme="4" '
    'tint="0.5"/></patternFill></fill></fills><cellXfs><xf fontId="0" fillId="0" numFmtId="164"/></cellXfs>'
    '<dxfs><dxf><fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill></dxf></dxfs></styleSheet>'
)
ROWS = (
    '<row r="1"><c r="A1" s="0"><v>43845</v></c><c r="B1" t="s"><v>0</v></c></row>'
    '<row r="2"><c t="inlineStr"><is><t>x</t></is></c></row>'
)
STRINGS = f'<sst xmlns="{MAIN}"><si><r><rPr><strike/></rPr><t>a</t></r></si></sst>'
PARTS = xlsx_parts(sheet_xml(ROWS, RULES), styles=STYLES, sharedStrings=STRINGS)
WORKBOOK = zipped(PARTS)
DOCUMENT = docx(
    "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
OLD = xls(record(0x203, struct.pack("<HHHd", 0, 0, 0, 1.5)))


def opened(tmp_path: Path, data: bytes) -> Grid | SourceError:
    """What becomes of a file with these bytes; any other exception fails the test."""
    try:
        return open_grid(saved(tmp_path, data, "fuzz"))
    except SourceError as refusal:
        return refusal


def keeps_the_promise(outcome: Grid | SourceError) -> bool:
    """A grid whose cells have words and places, or a refusal that says what is wrong and what to do."""
    if isinstance(outcome, SourceError):
        return bool(outcome.message and outcome.remedy)
    cells = [item for sheet in outcome.sheets for item in sheet.cells.items()]
    return all(isinstance(cell.text, str) and min(spot) >= 0 for spot, cell in cells)


def test_the_promise_can_be_broken() -> None:
    assert not keeps_the_promise(SourceError("What is wrong, and not a word on what to do.", ""))
    assert not keeps_the_promise(Grid("xlsx", "0" * 64, (Sheet("Plan", {(0, -1): Cell("x")}),)))


@pytest.fixture(autouse=True)
def _no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that calamine runs in is not what is fuzzed here, and would take most of the time."""

    def refused(_: bytes) -> list[object]:
        raise SourceError("not started", "not here")

    monkeypatch.setattr(xls_reader, "calamine_sheets", refused)
    monkeypatch.setattr(xlsb_reader, "calamine_sheets", refused)


@fuzzing
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", SIGNATURE, b"<", b"\xff\xfe", b"\xef\xbb\xbf"]))
def test_any_bytes(tmp_path: Path, data: bytes, start: bytes) -> None:
    assert keeps_the_promise(opened(tmp_path, start + data))


@fuzzing
@given(st.sampled_from([WORKBOOK, DOCUMENT, OLD]), st.randoms(use_true_random=False), st.integers(1, 12))
def test_a_file_with_bytes_changed(tmp_path: Path, data: bytes, chance: random.Random, count: int) -> None:
    changed = bytearray(data)
    for _ in range(count):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    assert keeps_the_promise(opened(tmp_path, bytes(changed)))


@fuzzing
@given(st.sampled_from([WORKBOOK, DOCUMENT, OLD]), st.floats(0, 1))
def test_a_file_cut_short(tmp_path: Path, data: bytes, share: float) -> None:
    assert keeps_the_promise(opened(tmp_path, data[: int(len(data) * share)]))


_WORDS = st.sampled_from(
    [
        "",
        "0",
        "-1",
        "1",
        "99999999999999999999",
        "A1",
        "ZZZ9999999",
        "A1:XFD1048576",
        "x",
        "NaN",
        "1e999",
        "true",
        "s",
        "b",
        "d",
        "e",
        "solid",
        "\u0663",
    ]
)


@fuzzing
@given(
    st.sampled_from(sorted(name for name in PARTS if name.endswith((".xml", ".rels")))),
    st.randoms(use_true_random=False),
    st.lists(_WORDS, min_size=1, max_size=4),
)
@example("xl/worksheets/sheet1.xml", random.Random(1), ["NaN"])
def test_parts_whose_attributes_and_words_are_nonsense(
    tmp_path: Path, name: str, chance: random.Random, words: list[str]
) -> None:
    pieces = str(PARTS[name]).split('"')
    for each in words:
        pieces[chance.randrange(len(pieces) // 2) * 2 + 1 if len(pieces) > 2 else 0] = each
    values = '"'.join(pieces)
    for each in words:
        values = values.replace(">43845<", f">{each}<")
    assert keeps_the_promise(opened(tmp_path, zipped({**PARTS, name: values})))


@fuzzing
@given(st.sampled_from(sorted(PARTS)), st.randoms(use_true_random=False))
def test_parts_whose_elements_are_missing_doubled_or_moved(tmp_path: Path, name: str, chance: random.Random) -> None:
    from lxml import etree

    root = etree.fromstring(str(PARTS[name]).encode())
    for _ in range(chance.randint(1, 4)):
        every = [element for element in root.iter() if element.getparent() is not None]
        if not every:
            break
        element = chance.choice(every)
        target = chance.choice([root, *every])
        if chance.random() < 0.5 and element not in target.iterancestors() and element is not target:
            target.append(element)
        else:
            element.getparent().remove(element)  # type: ignore[union-attr]
    assert keeps_the_promise(opened(tmp_path, zipped({**PARTS, name: etree.tostring(root)})))


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_that_is_missing_or_empty(tmp_path: Path, name: str) -> None:
    assert keeps_the_promise(
        opened(tmp_path, zipped({each: content for each, content in PARTS.items() if each != name}))
    )
    assert keeps_the_promise(opened(tmp_path, zipped({**PARTS, name: ""})))


@fuzzing
@given(
    st.lists(
        st.tuples(
            st.sampled_from([0x809, 0x0A, 0x85, 0x31, 0x41E, 0xE0, 0x92, 0x208, 0x7D, 0x203, 0xBD, 0xBE, 0xFD]),
            st.binary(max_size=24),
        ),
        max_size=12,
    )
)
def test_any_records_of_an_xls(records: list[tuple[int, bytes]]) -> None:
    book = read_biff(b"".join(record(kind, body) for kind, body in records))
    assert all(min(spot) >= 0 for sheet in book.sheets for spot in (sheet.extent, *sheet.looks, *sheet.errors))


@fuzzing
@given(st.binary(min_size=480, max_size=1_500))
def test_any_compound_file(data: bytes) -> None:
    head = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    with suppress(SourceError):
        compound = Compound(head + data)
        assert all(len(compound.stream(name)) <= len(head + data) for name in compound.names)
