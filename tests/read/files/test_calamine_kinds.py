"""xls and xlsb: values through calamine in a process of its own, marks from the files' records."""

from __future__ import annotations

import struct
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.read.files.packages import binary_record, grid_of, record, wide, xls, xlsb, zipped
from vrtracker.errors import SourceError
from vrtracker.package import Package
from vrtracker.read.files import calamine_values
from vrtracker.read.files.colours import Colours
from vrtracker.read.files.compound import Compound
from vrtracker.read.files.xlsb_records import binary_styles
from vrtracker.read.grid import Cell


def number(row: int, column: int, value: float, look: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, look, value))


def label(row: int, column: int, words: str, look: int = 0) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, look, len(words), 0) + words.encode("latin-1"))


def font(*, bold: bool = False, struck: bool = False) -> bytes:
    return record(
        0x31,
        struct.pack("<HHHHHBBBBBB", 220, 8 if struck else 0, 0x7FFF, 700 if bold else 400, 0, 0, 0, 0, 0, 1, 0) + b"A",
    )


def look(font_number: int = 0, code: int = 0, pattern: int = 0, colour: int = 64) -> bytes:
    return record(
        0xE0, struct.pack("<HHHBBBBIIH", font_number, code, 0, 0, 0, 0, 0, 0, pattern << 26, colour | 65 << 7)
    )


STYLES = font() + font(bold=True, struck=True) + look() + look(1, 14, 1, 17) + look(0, 17)


def test_an_xls_gives_values_with_their_formats_and_marks(tmp_path: Path) -> None:
    rows = (
        record(0x208, struct.pack("<HHHHHHI", 1, 0, 3, 255, 0, 0, 0x20))
        + record(0x7D, struct.pack("<HHHHHH", 3, 4, 2000, 0, 1, 0))
        + label(0, 0, "Action")
        + number(0, 1, 43845, 1)
        + number(1, 1, 43891, 2)
        + number(1, 2, 1.5)
        + record(0x201, struct.pack("<HHH", 2, 2, 1))
        + record(0x205, struct.pack("<HHHBB", 3, 0, 0, 42, 1))
    )
    grid = grid_of(tmp_path, xls(rows, STYLES))
    sheet = grid.sheets[0]
    assert (grid.kind, sheet.name, sheet.hidden_rows, sheet.hidden_columns) == ("xls", "Plan", {1}, {3, 4})
    assert sheet.cells == {
        (0, 0): Cell("Action", "Action"),
        (0, 1): Cell("15/01/2020", date(2020, 1, 15), fill="008000", struck=True, bold=True),
        (1, 1): Cell("Mar-20", date(2020, 3, 1)),
        (1, 2): Cell("1.5", 1.5),
        (2, 2): Cell(fill="008000"),
        (3, 0): Cell("#N/A", "#N/A"),
    }


def test_an_xls_whose_rectangle_is_too_large_is_refused_before_it_is_built(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="65,536 rows and 256 columns"):
        grid_of(tmp_path, xls(number(0, 0, 1) + number(65_535, 255, 1)))


def test_an_xlsb_gives_values_errors_and_what_is_hidden(tmp_path: Path) -> None:
    columns = binary_record(60, struct.pack("<IIIIH", 2, 2, 2000, 0, 1))
    rows = (
        binary_record(0, struct.pack("<IIHBBB", 0, 0, 300, 0, 0, 0) + bytes(4))
        + binary_record(5, struct.pack("<IId", 0, 0, 1.5))
        + binary_record(0, struct.pack("<IIHBBB", 3, 0, 300, 0, 0x10, 0) + bytes(4))
        + binary_record(6, struct.pack("<II", 1, 0) + struct.pack("<I", 4) + "Meet".encode("utf-16-le"))
        + binary_record(3, struct.pack("<IIB", 2, 0, 23))
    )
    grid = grid_of(tmp_path, xlsb(rows, columns))
    sheet = grid.sheets[0]
    assert (grid.kind, sheet.name) == ("xlsb", "Plan")
    assert sheet.cells == {(0, 0): Cell("1.5", 1.5), (3, 1): Cell("Meet", "Meet"), (3, 2): Cell("#REF!", "#REF!")}
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({3}, {2})
    assert sheet.notes == ()


def test_an_xlsb_with_a_stray_cell_far_away_is_refused_before_it_is_built(tmp_path: Path) -> None:
    rows = b"".join(
        binary_record(0, struct.pack("<IIHBBB", row, 0, 300, 0, 0, 0) + bytes(4))
        + binary_record(5, struct.pack("<IId", column, 0, 1.5))
        for row, column in ((0, 0), (1_048_575, 16_383))
    )
    with pytest.raises(SourceError, match="reaches over 1,048,576 rows"):
        grid_of(tmp_path, xlsb(rows))


@pytest.mark.parametrize(("code", "said"), [(1, "damaged"), (-6, "damaged"), (2, "password")])
def test_a_reader_that_dies_is_only_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    monkeypatch.setattr(
        calamine_values.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], code, b"", b"")
    )
    with pytest.raises(SourceError, match=said):
        grid_of(tmp_path, xls(number(0, 0, 1)))


def test_a_reader_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("reader", 9)

    monkeypatch.setattr(calamine_values.subprocess, "run", hang)
    with pytest.raises(SourceError, match="takes too long"):
        grid_of(tmp_path, xls(number(0, 0, 1)))


def test_a_chain_of_sectors_that_bites_its_tail_ends() -> None:
    data = bytearray(xls(number(0, 0, 1)))
    data[-512:-508] = struct.pack("<I", 0)
    assert len(Compound(bytes(data)).stream("Workbook")) == 512


def test_the_styles_of_an_xlsb_give_fills_fonts_and_formats() -> None:
    solid = struct.pack("<I", 1) + struct.pack("<BBhBBBB", 2 << 1, 0, 0, 0, 176, 80, 255) + bytes(8)
    themed = struct.pack("<I", 1) + struct.pack("<BBhBBBB", 3 << 1, 4, 0, 0, 0, 0, 255) + bytes(8)
    part = (
        binary_record(43, struct.pack("<HHH", 220, 0, 400))
        + binary_record(43, struct.pack("<HHH", 220, 8, 700))
        + binary_record(45, solid)
        + binary_record(45, themed)
        + binary_record(44, struct.pack("<H", 164) + wide("0.00"))
        + binary_record(47, struct.pack("<HHHH", 0, 0, 1, 1))
        + binary_record(617)
        + binary_record(47, struct.pack("<HHHH", 0, 164, 1, 0))
        + binary_record(47, struct.pack("<HHHH", 0, 0, 0, 1))
        + binary_record(618)
    )
    first, second = binary_styles(Package(zipped({"styles.bin": part})), "styles.bin", Colours())
    assert (first.fill, first.bold, first.struck) == ("00B050", True, True)
    assert first.format is not None
    assert first.format.number(1.1)[0] == "1.10"
    assert (second.fill, second.bold, second.format) == ("4F81BD", False, None)
