"""The coordinator's own workbook back: tidied, its meaning the same, tidied again the same to the byte."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.generate import generate
from tests.ooxml import ROOT, validator_errors
from tests.seed import of_the_seed
from tests.write.patch.packages import parts_of
from vrtracker.clean_format import TIDY_SHEET
from vrtracker.commands.tidy import read_bytes
from vrtracker.model import Finding, Place, Tracker
from vrtracker.read.files.opening import open_grid
from vrtracker.read.words import clean
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.tidy.changes import KINDS, Kind
from vrtracker.write.tidy.findings import findings_sheet
from vrtracker.write.tidy.same import same
from vrtracker.write.tidy.tidied import Tidied, Tools, tidy

AS_AT = date(2020, 10, 1)
HEAD = "Ref|Action|Responsible officer|Deadline|Progress|RAG|Notes"
PLAIN = """
1.1|Light the path by the park|Ada Marsh|June 2020|15/1/20 Surveyed|[92D050]Green|
1.2|Meet every school in the borough|Leo Hart|June 2020|15/1/20 Begun|[FFC000]Amber|
1.3|Train the new wardens|Kit Snow|ASAP|15/1/20 Booked|[FF0000]Red|
"""


def read(data: bytes) -> Tracker:
    return read_bytes(data, "tracker.xlsx", AS_AT, Settings())


def findings(tracker: Tracker) -> Sequence[Finding]:
    return review(tracker, Settings()).findings


TOOLS = Tools(read, findings, clean)


def workbook(table: str, *, head: str = HEAD) -> bytes:
    """A workbook of one sheet, Plan, from a text table: ``|`` parts cells, ``[RRGGBB]`` before the words fills."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Plan"
    for row, line in enumerate([head, *table.strip("\n").split("\n")], 1):
        for column, words in enumerate(line.split("|"), 1):
            cell, (colour, text) = sheet.cell(row, column), _coloured(words)
            cell.value = text.replace("\\n", "\n") or None
            if colour:
                cell.fill = PatternFill("solid", fgColor=colour)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _coloured(words: str) -> tuple[str, str]:
    return (words[1:7], words[8:]) if words.startswith("[") else ("", words)


def tidied(source: bytes, kinds: Collection[Kind] = tuple(KINDS)) -> Tidied:
    """The workbook tidied; every test that tidies holds the laws."""
    before = read(source)
    result = tidy(source, before, TOOLS, kinds)
    after = read(result.data)
    assert same(before, after)
    assert tidy(result.data, after, TOOLS, kinds).data == result.data
    return result


def cells(result: Tidied | bytes) -> dict[str, object]:
    data = result if isinstance(result, bytes) else result.data
    return {cell.coordinate: cell.value for row in load_workbook(BytesIO(data))["Plan"] for cell in row if cell.value}


def fill(result: Tidied, cell: str) -> str:
    return str(load_workbook(BytesIO(result.data))["Plan"][cell].fill.fgColor.rgb)


WRAPPED = """
1.1|Light the path between the park and|Ada Marsh|June 2020|15/1/20 Surveyed by the|[92D050]Green|
|the station||||||
||||highways team||
1.2|Meet every school in the borough|Leo Hart|June 2020|15/1/20 Begun|[FFC000]Amber|
"""


def test_wrapped_rows_are_joined_into_the_first_and_the_emptied_ones_go() -> None:
    found = cells(tidied(workbook(WRAPPED)))
    assert found["B2"] == "Light the path between the park and the station"
    assert found["E2"] == "15/1/20 Surveyed by the highways team"
    assert found["A3"] == "1.2"


def test_rows_whose_words_fit_in_no_cell_stay_apart() -> None:
    long = "the station " * 1600
    table = WRAPPED.replace("|the station|", f"|and {long.strip()}|").replace("the park and|", f"{long}and|")
    assert str(cells(tidied(workbook(table)))["B3"]).startswith("and the station")


def test_emptied_rows_stay_where_something_may_depend_on_those_below() -> None:
    book = load_workbook(BytesIO(workbook(WRAPPED)))
    book["Plan"]["J1"] = "=COUNTA(B2:B9)"
    buffer = BytesIO()
    book.save(buffer)
    result = tidied(buffer.getvalue())
    assert cells(result)["A5"] == "1.2"
    assert "formulas stand on the sheet" in result.notes[0]
    sheet = load_workbook(BytesIO(result.data))[TIDY_SHEET]
    assert any("3–4" in str(row[4].value) for row in sheet)


def test_updates_stand_one_a_line_in_the_trackers_own_order() -> None:
    table = PLAIN.replace("15/1/20 Surveyed", "30/7/20 Lit at last. 15/1/20 Surveyed by Highways.")
    assert cells(tidied(workbook(table)))["E2"] == "30/7/20 Lit at last.\n15/1/20 Surveyed by Highways."


def test_spaces_line_breaks_and_escapes_are_cleaned() -> None:
    table = PLAIN.replace(
        "|June 2020|15/1/20 Begun|[FFC000]Amber|",
        "|June 2020|15/1/20 Begun|[FFC000]Amber| two  spaces\xa0and_x000D_\\nbreaks ",
    )
    assert cells(tidied(workbook(table)))["G3"] == "two spaces and\nbreaks"


OWNERS = PLAIN.replace("Ada Marsh", "Ada Marsh, Leo Hart").replace("|Leo Hart|", "|Leo Hart, Kit Snow|")


@pytest.mark.parametrize("written", ["Kit Snow; Ada Marsh", "Kit Snow / Ada Marsh", "Kit Snow,Ada Marsh"])
def test_names_are_put_apart_in_the_trackers_own_way(written: str) -> None:
    table = OWNERS.replace("|Kit Snow|", f"|{written}|")
    assert cells(tidied(workbook(table)))["C4"] == "Kit Snow, Ada Marsh"


def test_names_that_only_a_guess_has_split_stay_as_written() -> None:
    table = OWNERS.replace("|Kit Snow|", "|Kit Snow Ada Marsh|")
    assert cells(tidied(workbook(table)))["C4"] == "Kit Snow Ada Marsh"


def test_a_rating_in_words_gets_the_trackers_own_colour() -> None:
    table = (
        PLAIN + "1.4|Paint the hall|Kit Snow|ASAP|15/1/20 Booked|Green|\n1.5|Open a café|Kit Snow|ASAP|1/2/20 Let|Blue|"
    )
    result = tidied(workbook(table))
    assert fill(result, "F5") == "0092D050"
    assert fill(result, "F6") == "FF8DB4E2"


def test_a_rating_that_a_finding_doubts_gets_no_colour() -> None:
    table = PLAIN + "1.4|Paint the hall|Kit Snow|ASAP|15/1/20 Booked|Green? ask the board|"
    assert fill(tidied(workbook(table)), "F5") == "00000000"


def test_a_colour_without_a_word_gets_none_since_the_model_says_where_a_rating_was_read() -> None:
    table = PLAIN.replace("[FF0000]Red", "[FF0000]")
    assert "F4" not in cells(tidied(workbook(table)))


def test_words_that_say_a_day_and_no_more_become_a_real_date() -> None:
    table = PLAIN.replace("|ASAP|", "|31/03/2021|")
    cell = load_workbook(BytesIO(tidied(workbook(table)).data))["Plan"]["D4"]
    assert (cell.is_date, cell.value.date()) == (True, date(2021, 3, 31))


@pytest.mark.parametrize(
    "words", ["March 2021 & ongoing impact", "31/3/21", "by 31/03/2021", "31/03/2021 at the latest"]
)
def test_words_that_would_read_otherwise_as_a_date_stay(words: str) -> None:
    assert cells(tidied(workbook(PLAIN.replace("|ASAP|", f"|{words}|"))))["D4"] == words


def test_a_cell_with_words_struck_through_is_not_written_anew() -> None:
    book = load_workbook(BytesIO(workbook(PLAIN)))
    sheet = book["Plan"]
    struck = InlineFont(strike=True)
    sheet["C2"] = CellRichText(TextBlock(struck, "Ada  Marsh"), "  Leo Hart;Kit Snow")
    sheet["D2"] = CellRichText(TextBlock(struck, "31/3/20"), " 30/6/20")
    data = BytesIO()
    book.save(data)
    result = tidied(data.getvalue())
    assert next(read(result.data).actions()).owners == ("Leo Hart", "Kit Snow")
    assert (cells(result)["C2"], cells(result)["D2"]) == ("Ada  Marsh  Leo Hart;Kit Snow", "31/3/20 30/6/20")


def test_a_cell_merged_over_several_actions_is_not_rewritten_for_one_of_them() -> None:
    book = load_workbook(BytesIO(workbook(PLAIN.replace("|Leo Hart|", "||"))))
    book["Plan"]["C2"] = "Ada  Marsh"
    book["Plan"].merge_cells("C2:C3")
    buffer = BytesIO()
    book.save(buffer)
    assert cells(tidied(buffer.getvalue()))["C2"] == "Ada  Marsh"


def test_each_kind_can_be_left_out() -> None:
    source = workbook(WRAPPED + PLAIN.replace("|ASAP|", "|31/03/2021|").replace("1.", "2."))
    assert tidied(source, []).data is source
    for kind in KINDS:
        assert {change.kind for change in tidied(source, [kind]).changes} <= {kind}


def test_the_findings_sheet_stands_last_and_links_to_the_cells() -> None:
    book = load_workbook(BytesIO(tidied(workbook(PLAIN)).data))
    assert book.sheetnames[-1] == TIDY_SHEET
    links = [cell.hyperlink.location for row in book[TIDY_SHEET] for cell in row if cell.hyperlink]
    assert links
    assert all(link.startswith("'Plan'!") for link in links)


def test_of_more_findings_than_anyone_reads_the_most_severe_are_listed() -> None:
    many = [Finding("rag-missing", "error", Place("Plan", "A1"), f"No rating {n}.", "") for n in range(10_007)]
    sheet = findings_sheet(many, AS_AT)
    assert (len(sheet.rows), sheet.rows[-1][4].text) == (10_004, "No rating 9999.")
    assert "10007 errors" in sheet.rows[1][0].text
    assert "The first 10,000 are listed here" in sheet.rows[1][0].text
    assert "are listed here" not in findings_sheet(many[:10_000], AS_AT).rows[1][0].text


def test_the_findings_sheet_is_never_read_nor_counted_as_part_of_a_tracker(tmp_path: Path) -> None:
    path = tmp_path / "tidied.xlsx"
    path.write_bytes(tidied(workbook(PLAIN)).data)
    assert [sheet.name for sheet in open_grid(path).sheets] == ["Plan"]


def test_a_change_that_would_alter_an_action_is_not_made() -> None:
    """A cleaner that drops a word stands for any mistake of ours."""
    source = workbook(PLAIN.replace("Train the new wardens", "Train the  new wardens"))
    careless = Tools(read, findings, lambda text: clean(text).replace("new ", ""))
    result = tidy(source, read(source), careless, ["spaces"])
    assert cells(result)["B4"] == "Train the  new wardens"
    assert [str(change.place) for change in result.left] == ["Plan!B4"]


def test_only_what_had_to_change_has_changed() -> None:
    source = workbook(PLAIN.replace("Ada Marsh", "Ada  Marsh"))
    before, after = parts_of(source), parts_of(tidied(source).data)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "[Content_Types].xml",
    }


STAMPED = """
1.1|Light the path by the park|Ada Marsh|31/3/20|15/1/20 Surveyed\\n3.2.2020: Lit|[92D050]Green|
1.2|Meet every school in the borough|Leo Hart|June 2020|15/1/20 Begun\\n20/2/20 Half are met|[FFC000]|
"""


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        ("stamps", "E2", "15/1/20 Surveyed\n3/2/20 Lit"),
        ("words", "F3", "Amber"),
        ("days", "D2", datetime(2020, 3, 31)),
    ],
)
def test_what_changes_words_of_the_model_is_done_only_when_asked(kind: Kind, cell: str, expected: object) -> None:
    source = workbook(STAMPED)
    before = read(source)
    assert cells(tidied(source)).get(cell) != expected
    result = tidy(source, before, TOOLS, [kind])
    assert cells(result)[cell] == expected
    assert same(before, read(result.data), [kind])
    assert not same(before, read(result.data))


def test_what_one_cell_says_beside_its_rating_is_no_word_for_others() -> None:
    source = workbook(PLAIN.replace("[92D050]Green", "[FF0000]Red: no bid").replace("[FF0000]Red|", "[FF0000]|"))
    assert cells(tidy(source, read(source), TOOLS, ["words"]))["F4"] == "Red"


SAMPLES = sorted((ROOT / "samples").glob("*.xlsx"))


@pytest.mark.parametrize("name", ["tracker_merged.xlsx", "tracker_wrapped.xlsx"])
def test_the_laws_hold_for_the_real_plan(name: str, tmp_path: Path) -> None:
    _check_laws(of_the_seed(name), tmp_path)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_laws_hold_for_the_samples(path: Path, tmp_path: Path) -> None:
    _check_laws(path, tmp_path)


def _check_laws(path: Path, tmp_path: Path) -> None:
    result = tidied(path.read_bytes())
    out = tmp_path / "tidied.xlsx"
    out.write_bytes(result.data)
    assert set(validator_errors(out)) <= set(validator_errors(path))


@pytest.mark.parametrize("seed", range(25))
def test_the_laws_hold_for_generated_trackers(seed: int) -> None:
    tidied(generate(seed)[0])
