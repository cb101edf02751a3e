"""Cells changed in a workbook's own package, and not one other byte."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.ooxml import validator_errors
from tests.write.patch.packages import MAIN, SHEET, parts_of, sheet_xml, text_cell, workbook, zipped
from vrtracker.errors import SourceError
from vrtracker.model import Place
from vrtracker.write.patch.edits import AddedSheet, CellEdit, SheetCell, apply, can_add_sheet, look

ROW = '<row r="2" ht="30" spans="1:3" x:unknown="1" xmlns:x="urn:x">{}</row>'


def plan(cell: str, value: str | date | None = None, **more: object) -> CellEdit:
    return CellEdit(Place("Plan", cell), value, **more)  # type: ignore[arg-type]


def one_sheet(rows: str, **more: str) -> bytes:
    return workbook(sheet_xml(rows, **more))


def sheet_of(data: bytes) -> str:
    return parts_of(data)[SHEET].decode()


def value_of(data: bytes, cell: str) -> object:
    return load_workbook(BytesIO(data), rich_text=True)["Plan"][cell].value


def test_edits_that_change_nothing_give_back_the_very_bytes() -> None:
    source = one_sheet(f'<row r="1">{text_cell("A1", "Board")}</row>')
    assert apply(source, []) is source
    assert apply(source, [plan("A1", "Board"), plan("B7", "")]) is source


def test_only_the_cell_named_is_written_anew() -> None:
    cells = [text_cell("A1", "one"), '<c r="B1" s="1"><v>7.10</v></c>', text_cell("C1", "three")]
    source = one_sheet(f'<row r="1">{"".join(cells)}</row><!-- kept --><row r="9"/>')
    expected = sheet_of(source).replace(cells[0], text_cell("A1", "two").replace(' s="0"', ""))
    assert sheet_of(apply(source, [plan("A1", "two")])) == expected


def test_every_other_part_keeps_its_bytes_its_place_and_its_time() -> None:
    extra = {"xl/media/logo.png": b"\x89PNG" * 9, "customXml/item1.xml": "<a/>", "docMetadata/LabelInfo.xml": "<clbl/>"}
    source = workbook(sheet_xml(f'<row r="1">{text_cell("A1", "one")}</row>'), parts=extra)
    result = apply(source, [plan("A1", "two")])
    before, after = parts_of(source), parts_of(result)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [SHEET]
    with ZipFile(BytesIO(source)) as old, ZipFile(BytesIO(result)) as new:
        assert [one.date_time for one in old.infolist()] == [one.date_time for one in new.infolist()]


def test_a_shared_text_is_never_edited_since_another_cell_may_use_it() -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>'
    source = workbook(sheet_xml(rows), shared="<si><t>same</t></si>")
    result = apply(source, [plan("A1", "other")])
    assert (value_of(result, "A1"), value_of(result, "B1")) == ("other", "same")


@pytest.mark.parametrize("value", ["<v></v>", "<v/>", "<v> </v>", "<v>9</v>", "<v>x</v>", ""])
def test_a_cell_that_names_no_shared_text_has_no_words(value: str) -> None:
    source = workbook(sheet_xml(f'<row r="1"><c r="A1" t="s">{value}</c></row>'), shared="<si><t>x</t></si>")
    assert look(source, "Plan", ["A1"])["A1"].text == ""
    assert value_of(apply(source, [plan("A1", "new")]), "A1") == "new"


def test_an_emptied_cell_keeps_its_style() -> None:
    source = one_sheet(f'<row r="1">{text_cell("A1", "gone", 1)}</row>')
    assert '<row r="1"><c r="A1" s="1"/></row>' in sheet_of(apply(source, [plan("A1", "")]))


@pytest.mark.parametrize(
    ("rows", "cell", "expected"),
    [
        ("", "B2", '<row r="2"><c r="B2"'),
        ('<row r="1"/><row r="3"/>', "A2", '<row r="1"/><row r="2"><c r="A2"'),
        ('<row r="2"/>', "C2", '<row r="2"><c r="C2"'),
        (f'<row r="2">{text_cell("A2", "a")}{text_cell("D2", "d")}</row>', "B2", '</c><c r="B2"'),
    ],
)
def test_a_cell_that_is_not_there_yet_is_put_where_it_belongs(rows: str, cell: str, expected: str) -> None:
    result = apply(one_sheet(rows), [plan(cell, "new")])
    assert expected in sheet_of(result)
    assert value_of(result, cell) == "new"


def test_rows_and_cells_without_addresses_are_counted() -> None:
    source = one_sheet('<row><c><v>1</v></c></row><row><c><v>2</v></c><c t="inlineStr"><is><t>x</t></is></c></row>')
    assert look(source, "Plan", ["B2"])["B2"].text == "x"
    assert '<is><t xml:space="preserve">y</t></is>' in sheet_of(apply(source, [plan("B2", "y")]))


def test_a_sheet_written_with_a_prefix_keeps_it() -> None:
    row = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{row}</x:sheetData></x:worksheet>'
    result = apply(workbook(xml), [plan("A1", "word"), plan("B3", "more")])
    assert '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">word</x:t></x:is></x:c>' in sheet_of(result)
    assert (value_of(result, "A1"), value_of(result, "B3")) == ("word", "more")


@pytest.mark.parametrize("text", ["=1+1", "a & <b>", ' "kept" ', "two\nlines", "tab\tbell", "_x0041_", "'=x", "é😀"])
def test_text_is_text(text: str) -> None:
    result = apply(one_sheet(""), [plan("A1", text)])
    assert look(result, "Plan", ["A1"])["A1"].text == text
    assert look(result, "Plan", ["A1"])["A1"].kind == "text"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40).filter(lambda text: text.strip() and not any(0xD800 <= ord(c) < 0xE000 for c in text)))
def test_any_words_come_back_as_they_were_put_in(text: str) -> None:
    result = apply(one_sheet(""), [plan("A1", text)])
    assert look(result, "Plan", ["A1"])["A1"].text == text
    assert apply(result, [plan("A1", text)]) is result


RICH = "<si><r><t>was </t></r><r><rPr><strike/></rPr><t>dropped</t></r><r><t> then kept</t></r></si>"


def struck(data: bytes, cell: str) -> str:
    return "".join(
        run.text for run in look(data, "Plan", [cell])[cell].runs if run.properties and b"strike" in run.properties
    )


@pytest.mark.parametrize(
    "words", ["was dropped then kept", "was\ndropped  then kept", "20/11 – new\nwas dropped then kept, more"]
)
def test_words_that_stay_keep_their_runs(words: str) -> None:
    source = workbook(sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), shared=RICH)
    result = apply(source, [plan("A1", words)])
    assert look(result, "Plan", ["A1"])["A1"].text == words
    assert struck(result, "A1").strip() == "dropped"


def test_where_words_are_joined_their_runs_are_joined() -> None:
    rows = f'<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">{text_cell("A2", "in bold", 2)}</row>'
    source = workbook(sheet_xml(rows), shared=RICH)
    result = apply(source, [plan("A1", "was dropped then kept in bold", joins=("A2",)), plan("A2", "")])
    assert struck(result, "A1").strip() == "dropped"
    bold = [run.text for run in look(result, "Plan", ["A1"])["A1"].runs if run.properties and b"<b/>" in run.properties]
    assert bold == ["in bold"]


def test_a_day_becomes_a_real_date_shown_day_first() -> None:
    source = one_sheet(f'<row r="1">{text_cell("A1", "31/03/2020", 1)}</row>')
    result = apply(source, [plan("A1", date(2020, 3, 31))])
    cell = load_workbook(BytesIO(result))["Plan"]["A1"]
    assert (cell.is_date, cell.value.date(), cell.number_format) == (True, date(2020, 3, 31), "dd/mm/yyyy")
    assert cell.fill.fgColor.rgb == "FF92D050"


def test_a_day_is_counted_from_1904_where_the_workbook_does() -> None:
    source = workbook(sheet_xml(""), protection='<workbookPr date1904="1"/>')
    assert "<v>1</v>" in sheet_of(apply(source, [plan("A1", date(1904, 1, 2))]))


def test_new_looks_are_added_at_the_end_and_used_again() -> None:
    source = one_sheet(f'<row r="1">{text_cell("A1", "Green")}{text_cell("B1", "Done", 1)}</row>')
    once = apply(source, [plan("A1", fill="FF7C80"), plan("C1", "x", fill_of="B1")])
    styles = parts_of(once)["xl/styles.xml"].decode()
    assert '<fills count="4">' in styles
    assert '<cellXfs count="5">' in styles
    twice = apply(once, [plan("D1", "y", fill="FF7C80")])
    assert parts_of(twice)["xl/styles.xml"] == parts_of(once)["xl/styles.xml"]
    book = load_workbook(BytesIO(twice))["Plan"]
    assert [book[c].fill.fgColor.rgb for c in ("A1", "C1", "D1")] == ["FFFF7C80", "FF92D050", "FFFF7C80"]


def test_text_that_wraps_has_its_rows_height_fitted() -> None:
    source = one_sheet(ROW.format(text_cell("A2", "one")))
    result = apply(source, [plan("A2", "one\ntwo", wrap=True)])
    assert '<row r="2" spans="1:3" x:unknown="1" xmlns:x="urn:x">' in sheet_of(result)
    assert load_workbook(BytesIO(result))["Plan"]["A2"].alignment.wrap_text


def test_formulas_are_worked_out_anew_once_a_cell_has_changed() -> None:
    formula = '<row r="1"><c r="B1"><f>LEN(A1)</f><v>3</v></c></row>'
    result = apply(one_sheet(formula), [plan("A1", "longer")])
    assert b'<calcPr fullCalcOnLoad="1"/>' in parts_of(result)["xl/workbook.xml"]
    known = apply(workbook(sheet_xml(formula), inside='<calcPr calcId="191029"/>'), [plan("A1", "longer")])
    assert b'<calcPr calcId="191029" fullCalcOnLoad="1"/>' in parts_of(known)["xl/workbook.xml"]


def test_a_workbook_without_formulas_is_not_made_to_calculate() -> None:
    result = apply(one_sheet(""), [plan("A1", "word")])
    assert b"calcPr" not in parts_of(result)["xl/workbook.xml"]


def test_a_computed_cell_is_not_overwritten() -> None:
    source = one_sheet('<row r="1"><c r="A1"><f>TODAY()</f><v>1</v></c></row>')
    with pytest.raises(SourceError, match="Plan!A1 is worked out by a formula"):
        apply(source, [plan("A1", "word")])


PROTECTED = '<sheetProtection sheet="1" objects="1"/>'


def test_a_locked_cell_of_a_protected_sheet_is_not_changed() -> None:
    source = one_sheet(f'<row r="1">{text_cell("A1", "locked")}</row>', after=PROTECTED)
    with pytest.raises(SourceError, match="Plan is protected and its cell A1 is locked"):
        apply(source, [plan("A1", "word")])


def test_an_unlocked_cell_of_a_protected_sheet_may_be_changed() -> None:
    source = one_sheet(f'<row r="1">{text_cell("A1", "open", 3)}</row>', after=PROTECTED)
    assert value_of(apply(source, [plan("A1", "word")]), "A1") == "word"


def test_a_signed_workbook_is_declined() -> None:
    parts = parts_of(one_sheet(""))
    signature = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    link = f'<Relationship Id="rId9" Type="{signature}" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", link.encode())
    with pytest.raises(SourceError, match="digital signature"):
        apply(zipped({**parts, "_xmlsignatures/origin.sigs": b""}), [plan("A1", "x")])


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_an_encrypted_workbook_is_declined(data: bytes) -> None:
    with pytest.raises(SourceError, match="encrypted"):
        apply(data, [])


@pytest.mark.parametrize("name", ["xl/worksheets/Sheet1.xml", "xl\\worksheets\\sheet1.xml", SHEET])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_workbook_with_two_parts_of_one_name_is_declined(name: str) -> None:
    buffer = BytesIO(one_sheet(""))
    with ZipFile(buffer, "a") as package:
        package.writestr(name, sheet_xml(f'<row r="1">{text_cell("A1", "twin")}</row>'))
    with pytest.raises(SourceError, match="two parts"):
        apply(buffer.getvalue(), [plan("A1", "x")])


def test_a_part_in_another_encoding_is_declined() -> None:
    xml = sheet_xml("").replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
    with pytest.raises(SourceError, match="UTF-8"):
        apply(workbook(xml), [plan("A1", "x")])
    unmarked = {"xl/workbook.xml": parts_of(one_sheet(""))["xl/workbook.xml"].decode().encode("utf-16-be")}
    with pytest.raises(SourceError, match="UTF-8"):
        apply(zipped({**parts_of(one_sheet("")), **unmarked}), [plan("A1", "x")])


def test_a_part_with_a_document_type_is_declined() -> None:
    xml = '<!DOCTYPE worksheet [<!ENTITY a "b">]>' + sheet_xml("").split("?>", 1)[1].lstrip()
    with pytest.raises(SourceError, match="document type"):
        apply(workbook(xml), [plan("A1", "x")])


FINDINGS = AddedSheet(
    "vrtracker findings",
    ((SheetCell("Title", bold=True),), (SheetCell("G7", link=Place("Plan's", "G7")), SheetCell("=1+1"))),
    widths=(12, 40),
    frozen_rows=1,
)


def test_an_added_sheet_stands_at_the_end_with_links_inside_the_workbook() -> None:
    book = load_workbook(BytesIO(apply(one_sheet(""), [FINDINGS])))
    assert book.sheetnames == ["Plan", "vrtracker findings"]
    sheet = book["vrtracker findings"]
    assert (sheet["A2"].hyperlink.location, sheet["B2"].value, sheet["B2"].data_type) == ("'Plan''s'!G7", "=1+1", "s")


def test_a_second_run_replaces_that_sheet_and_nothing_else() -> None:
    once = apply(one_sheet(""), [FINDINGS])
    assert apply(once, [FINDINGS]) is once
    other = apply(once, [AddedSheet(FINDINGS.name, FINDINGS.rows[:1], FINDINGS.widths)])
    before, after = parts_of(once), parts_of(other)
    assert [name for name in before if before[name] != after.get(name)] == ["xl/worksheets/sheet2.xml"]
    assert list(before) == list(after)


def test_no_sheet_is_added_where_the_structure_is_protected() -> None:
    source = workbook(sheet_xml(""), protection='<workbookProtection lockStructure="1"/>')
    assert not can_add_sheet(source)
    with pytest.raises(SourceError, match="structure is protected"):
        apply(source, [FINDINGS])


def test_what_the_sdk_validator_says_of_a_patched_workbook(tmp_path: Path) -> None:
    rows = f'<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">{text_cell("A2", "in bold", 2)}</row>'
    source = workbook(sheet_xml(rows), shared=RICH)
    edits = [plan("A1", "was dropped then kept in bold", joins=("A2",), wrap=True), plan("A2", ""), FINDINGS]
    edits += [plan("C9", date(2020, 3, 31)), plan("D9", "Red", fill="FF7C80")]
    path = tmp_path / "patched.xlsx"
    path.write_bytes(apply(source, edits))
    assert validator_errors(path) == []
