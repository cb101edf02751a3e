"""What a file is, told by its content, and what is said of files that can't be used."""

from __future__ import annotations

import errno
import hashlib
import os
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from tests.read.files.packages import (
    WORKBOOK_TYPE,
    compound,
    docx,
    grid_of,
    record,
    saved,
    sheet_xml,
    xls,
    xlsx_parts,
    zipped,
)
from vrtracker.errors import SourceError
from vrtracker.read.files import delimited, source_bytes, xlsx, xlsx_sheet
from vrtracker.read.files.opening import open_grid

WORKBOOK = zipped(xlsx_parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>')))
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def refusal(path: Path, **options: str) -> SourceError:
    """What is said of a file that can't be used; every such saying names the file and has a remedy."""
    with pytest.raises(SourceError) as caught:
        open_grid(path, **options)
    assert path.name in caught.value.message
    assert caught.value.remedy.endswith((".", '"', "”")) or path.name.removeprefix("~$") in caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (WORKBOOK, "xlsx"),
        (docx(TABLE), "docx"),
        (b"Action,Owner\nDo it,Jo\n", "csv"),
        (b"Action\tOwner\nDo it\tJo\n", "text"),
    ],
)
def test_the_kind_is_told_by_content_whatever_the_name(tmp_path: Path, data: bytes, kind: str) -> None:
    for name in ("tracker.xlsx", "tracker.xls", "tracker.csv", "tracker"):
        assert grid_of(tmp_path, data, name).kind == kind


@pytest.mark.parametrize(
    ("declared", "kind"),
    [
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xlsm"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "xlsx"),
    ],
)
def test_a_workbook_with_macros_or_a_template_is_a_workbook(tmp_path: Path, declared: str, kind: str) -> None:
    parts = xlsx_parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    parts["[Content_Types].xml"] = str(parts["[Content_Types].xml"]).replace(WORKBOOK_TYPE, declared)
    assert grid_of(tmp_path, zipped(parts)).kind == kind


def test_the_checksum_is_of_the_files_bytes(tmp_path: Path) -> None:
    assert grid_of(tmp_path, WORKBOOK).sha256 == hashlib.sha256(WORKBOOK).hexdigest()


def test_the_source_is_left_as_it_was(tmp_path: Path) -> None:
    path = saved(tmp_path, WORKBOOK)
    path.chmod(0o444)
    before = path.stat()
    open_grid(path)
    assert path.read_bytes() == WORKBOOK
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (WORKBOOK[:-40], "not whole"),
        (WORKBOOK[:200], "not whole"),
        (b"PK\x03\x04", "not whole"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"{\\rtf1 hello}", "a rich text document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"<html><table><tr><td>Action</td></tr></table></html>", "a web page"),
        (b"\xef\xbb\xbf\n <!DOCTYPE html><p>x", "a web page"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "Excel 2003 XML"),
        (b'<?xml version="1.0"?><a/>', "an XML file"),
        (b"ID;PWXL;N;E\nC;Y1;X1;K1", "a SYLK sheet"),
        (b"\t\x08\x10\x00\x00\x06", "before 1997"),
        (os.urandom(16) + bytes(range(256)) * 4, "not a workbook, nor text"),
        (b"   \n\t\n", "no words"),
        (zipped({"readme.txt": "hello"}), "without a workbook's parts"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "no spreadsheet"),
        (zipped({"Index/Document.iwa": "x"}), "Apple Numbers"),
        (docx("<w:p/>"), "no table"),
        (compound({"WordDocument": b"x"}), "old kind"),
        (compound({"Anything": b"x"}), "without a workbook in it"),
        (compound({"Workbook": b"x"})[:700], "damaged|without a workbook"),
        (zipped(xlsx_parts("<worksheet>")), "sheet1.xml can't be read"),
        (zipped(xlsx_parts(f"<!DOCTYPE a>{sheet_xml('<row/>')}")), "not safe to read"),
    ],
)
def test_a_file_that_is_no_workbook_says_what_it_is(tmp_path: Path, data: bytes, said: str) -> None:
    path = saved(tmp_path, data)
    with pytest.raises(SourceError, match=said):
        open_grid(path)
    refusal(path)


def test_a_missing_file_a_folder_and_a_file_no_one_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no such file" in refusal(tmp_path / "gone.xlsx").message
    assert "no such file" in refusal(saved(tmp_path, WORKBOOK, "a.xlsx") / "b.xlsx").message
    assert "folder" in refusal(tmp_path).message

    def denied(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert "may not be read" in refusal(saved(tmp_path, WORKBOOK)).message


def test_excels_lock_file_points_to_the_workbook(tmp_path: Path) -> None:
    said = refusal(saved(tmp_path, b"\x05Jo Lee".ljust(165), "~$tracker.xlsx"))
    assert "marks a workbook as open" in said.message
    assert said.remedy.endswith("tracker.xlsx")


def test_a_file_that_changes_while_it_is_read_is_still_being_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, WORKBOOK)
    read = Path.read_bytes

    def growing(self: Path) -> bytes:
        data = read(self)
        with self.open("ab") as more:
            more.write(b"more")
        return data

    monkeypatch.setattr(Path, "read_bytes", growing)
    assert "still being copied" in refusal(path).message


def test_a_file_only_in_the_cloud_is_not_pulled_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, WORKBOOK)
    state = path.stat()
    cloudy = SimpleNamespace(st_size=state.st_size, st_mode=state.st_mode, st_file_attributes=0x400000)
    monkeypatch.setattr(Path, "stat", lambda self, **_: cloudy)
    assert "only in the cloud" in refusal(path).message


@pytest.mark.parametrize("number", [22, 362])
def test_a_cloud_that_does_not_answer_is_told_from_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def failing(path: Path) -> bytes:
        raise OSError(number, "The cloud file provider is not running")

    monkeypatch.setattr(Path, "read_bytes", failing)
    assert "Always keep on this device" in refusal(saved(tmp_path, WORKBOOK)).remedy


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_bytes, "MAX_FILE_BYTES", 100)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read all the same"))
    assert "too large" in refusal(saved(tmp_path, WORKBOOK)).message


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("MAX_FILLED_ROWS", "rows with words"),
        ("MAX_FILLED_CELLS", "cells with words"),
        ("MAX_CELL_ELEMENTS", "cells, most"),
        ("MAX_LETTERS", "characters in its cells"),
    ],
)
def test_a_sheet_beyond_the_limits_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, said: str
) -> None:
    monkeypatch.setattr(xlsx_sheet, limit, 5, raising=False)
    monkeypatch.setattr(xlsx, limit, 5, raising=False)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 9))
    error = refusal(saved(tmp_path, zipped(xlsx_parts(sheet_xml(rows)))))
    assert "“Plan” is too large" in error.message
    assert said in error.message


def test_text_beyond_the_limits_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_ROWS", 3)
    assert "too large" in refusal(saved(tmp_path, b"a,b\n" * 9)).message


def encrypted(password: str) -> bytes:
    """A workbook as Excel saves it with this password."""
    crypto = pytest.importorskip("msoffcrypto.format.ooxml", reason="msoffcrypto-tool is an optional part")
    plain, made = BytesIO(), BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = "secret"
    book.save(plain)
    crypto.OOXMLFile(plain).encrypt(password, made)
    return made.getvalue()


def test_a_workbook_with_a_password_opens_with_it(tmp_path: Path) -> None:
    path = saved(tmp_path, encrypted("open sesame"))
    grid = open_grid(path, password="open sesame")
    assert (grid.kind, grid.sheets[0].cells[0, 0].text) == ("xlsx", "secret")
    assert grid.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_missing_or_wrong_password_is_said(tmp_path: Path) -> None:
    path = saved(tmp_path, encrypted("open sesame"))
    assert "protected with a password" in refusal(path).message
    assert "--password" in refusal(path).remedy
    assert "does not open" in refusal(path, password="wrong").message


def test_the_password_excel_itself_uses_is_tried(tmp_path: Path) -> None:
    path = saved(tmp_path, encrypted("VelvetSweatshop"))
    assert open_grid(path).sheets[0].cells[0, 0].text == "secret"


def test_without_the_optional_part_its_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}))
    monkeypatch.setitem(__import__("sys").modules, "msoffcrypto", None)
    assert "vrtracker[password]" in refusal(path, password="any").remedy
    assert "--password" in refusal(path).remedy


def test_encryption_that_makes_no_sense_is_said_to_be_unknown(tmp_path: Path) -> None:
    path = saved(tmp_path, compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}))
    assert "can't be opened here" in refusal(path, password="any").message


def test_an_xls_with_a_password_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    data = xls(b"", extra=record(0x2F, bytes(54)))
    assert "protected with a password" in refusal(saved(tmp_path, data)).message
