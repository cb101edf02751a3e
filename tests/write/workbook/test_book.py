"""The clean workbook as another reader, openpyxl, sees it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import action, objective, priority, tracker, update, when
from tests.ooxml import ROOT, validator_errors
from vrtracker.clean_format import COLUMNS, FIELDS_LABEL
from vrtracker.model import Context, Place, Rating, Tracker, Unplaced
from vrtracker.review import review
from vrtracker.settings import ReportSettings, Settings
from vrtracker.write import theme
from vrtracker.write.workbook.book import workbook_bytes
from vrtracker.write.workbook.cell_text import CELL_LIMIT

SETTINGS = Settings(report=ReportSettings(partnership="Saltmarsh & Fenwick Partnership", marking="OFFICIAL-SENSITIVE"))


def built(of: Tracker, settings: Settings = SETTINGS) -> bytes:
    return workbook_bytes(of, review(of, settings), settings)


def opened(of: Tracker, settings: Settings = SETTINGS) -> Workbook:
    return openpyxl.load_workbook(BytesIO(built(of, settings)))


def table(sheet: Worksheet, name: str = "Actions_1") -> list[dict[str, object]]:
    """The rows of a table, each by its titles."""
    titles, *rows = sheet[sheet.tables[name].ref]
    return [{str(title.value): cell.value for title, cell in zip(titles, row, strict=True)} for row in rows]


def plan(*actions: object, **keywords: object) -> Tracker:
    return tracker(priority(objective(*actions), **keywords))  # type: ignore[arg-type]


def words(book: Workbook) -> Iterator[str]:
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (str(cell.value) for cell in row if cell.value is not None)


RICH = plan(
    action(
        "Run a workshop",
        "1.1",
        cell="C7",
        owners=("Ann Bell", "Youth Justice Service"),
        due=when("End of June 2020", "2020-06-30"),
    ),
    action("Open a refuge", "1.2", cell="C8", rag=None, due=when(None), updates=(), evaluation="Too early"),
    action(
        "Train the drivers",
        "1.10",
        cell="C9",
        rating=Rating("blue", "Complete", "text"),
        complete=True,
        start=when("Immediate"),
        updates=(
            update("Half done", "2020-03", "March 2020 –"),
            update("All done", "2020-07-02", "2/7", inferred=True),
        ),
        extra={"Notes": "Ask again", "complete": "75%"},
    ),
)


def test_an_action_is_a_row_with_its_words_and_a_real_date_beside_them() -> None:
    first, _, third = table(opened(RICH)["Plan"])
    assert first["Ref"] == "1.1"
    assert first["Action"] == "Run a workshop"
    assert first["Owners"] == "Ann Bell\nYouth Justice Service"
    assert first["Deadline"] == "End of June 2020"
    assert first["Due date"] == datetime(2020, 6, 30)
    assert first["RAG"] == "Green"
    assert third["Ref"] == "1.10"
    assert third["Updates"] == "March 2020 – Half done\n2/7 All done"
    assert third["Complete"] == "Yes"
    assert third["Start"] == "Immediate"


def test_an_objective_stands_on_every_row_so_that_filters_work() -> None:
    assert [row["Overall objective"] for row in table(opened(RICH)["Plan"])] == ["Young people are safe"] * 3


def test_what_a_sheet_does_not_say_is_left_empty() -> None:
    second = table(opened(RICH)["Plan"])[1]
    assert [second[title] for title in ("Deadline", "Due date", "Updates", "RAG", "RAG read from")] == [None] * 5


def test_an_extra_column_that_is_called_like_ours_gets_another_title_and_keeps_its_own_in_the_field_row() -> None:
    sheet = opened(RICH)["Plan"]
    assert table(sheet)[2]["complete (2)"] == "75%"
    fields = [cell.value for cell in sheet[4]]
    assert fields[: len(COLUMNS)] == [column.field for column in COLUMNS]
    assert fields[len(COLUMNS) :] == ["extra", "extra: complete"]
    assert sheet["A3"].value == FIELDS_LABEL


def test_a_due_date_that_a_later_one_replaced_is_known_by_its_field() -> None:
    moved = action(extra={"Target date": "31/03/20"}, cell="C7")
    sheet = opened(plan(replace(moved, earlier_deadlines=(when("31/03/20", "2020-03-31"),))))["Plan"]
    assert [cell.value for cell in sheet[4]][-1] == "earlier deadline"


def test_an_objective_without_actions_keeps_its_row() -> None:
    rows = table(opened(tracker(priority(objective(action(), ref="1"), objective(ref="2", title="Later"))))["Plan"])
    assert [(row["Ref"], row["Overall objective"]) for row in rows] == [
        ("1.1", "Young people are safe"),
        (None, "Later"),
    ]


def test_the_header_block_stands_below_the_table() -> None:
    full = replace(
        RICH.priorities[0],
        strategic_lead="Ann Bell",
        measures=("Fewer injuries", "More trust"),
        context=(Context("Need", "Injuries rose"),),
        rag_key={"green": "on track"},
    )
    sheet = opened(replace(RICH, priorities=(full,)))["Plan"]
    lines = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows(min_row=10) if row[0].value]
    assert lines == [
        ("About this priority", None, None),
        ("From sheet", "Plan", None),
        ("Priority", "Violence reduction", None),
        ("Strategic lead", "Ann Bell", None),
        ("Measure", "Fewer injuries", None),
        ("Measure", "More trust", None),
        ("Context", "Need", "Injuries rose"),
        ("RAG key", "green", "on track"),
    ]


def test_ratings_are_words_with_their_colour_and_chosen_from_a_list() -> None:
    sheet = opened(RICH)["Plan"]
    rules = [rule for ranged in sheet.conditional_formatting for rule in ranged.rules]
    assert {rule.formula[0] for rule in rules} == {'"Red"', '"Amber"', '"Green"', '"Blue"', '"Grey"'}
    assert '"Red,Amber,Green,Blue,Grey"' in [one.formula1 for one in sheet.data_validations.dataValidation]


def test_titles_are_frozen_and_printed_on_every_page_one_page_wide_in_landscape() -> None:
    for sheet in opened(replace(RICH, unplaced=(Unplaced(Place("Plan", "Z1"), "Left over"),))):
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        if sheet.title != "Summary":
            titles = int(sheet.print_title_rows.split("$")[-1])
            assert sheet.freeze_panes.lstrip("AB") == str(titles + 1)


def test_rows_are_as_high_as_their_words_need() -> None:
    long = plan(action("Word " * 400, cell="C7"), action("Short", "1.2", cell="C8"))
    sheet = opened(long)["Plan"]
    width = sheet.column_dimensions["C"].width
    assert sheet.row_dimensions[6].height >= 400 * 5 / width * 12
    assert sheet.row_dimensions[7].height < 30


def test_words_beyond_the_tallest_row_are_said_to_be_there() -> None:
    sheet = opened(plan(action("Word " * 5000, cell="C7")))["Plan"]
    assert sheet.row_dimensions[6].height > 408
    assert "row 6" in sheet["A2"].value


def test_nothing_is_merged_hidden_or_commented() -> None:
    for sheet in opened(RICH):
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        assert not any(column.hidden for column in sheet.column_dimensions.values())
        assert not any(cell.comment for row in sheet.iter_rows() for cell in row)


def test_every_sheet_says_what_it_is_and_every_table_has_a_name() -> None:
    book = opened(replace(RICH, unplaced=(Unplaced(Place("Plan", "Z1"), "Left over"),)))
    assert [sheet.title for sheet in book] == ["Summary", "Plan", "All updates", "Findings", "Not placed"]
    assert all(sheet["A1"].value and sheet["A1"].font.b for sheet in book)
    names = [name for sheet in book for name in sheet.tables]
    assert len(names) == len(set(names))


def test_there_is_no_sheet_for_what_was_not_placed_when_all_was() -> None:
    assert "Not placed" not in opened(RICH).sheetnames


def test_updates_stand_one_a_row_and_say_no_more_of_their_date_than_is_known() -> None:
    rows = table(opened(RICH)["All updates"], "Updates")
    assert [(row["Ref"], row["Date"], row["As written"], row["Year worked out"]) for row in rows] == [
        ("1.1", datetime(2020, 7, 1), "01/07/20:", None),
        ("1.10", datetime(2020, 3, 1), "March 2020 –", None),
        ("1.10", datetime(2020, 7, 2), "2/7", "Yes"),
    ]
    sheet = opened(RICH)["All updates"]
    assert [sheet.cell(row, 4).number_format for row in (5, 6, 7)] == ["dd/mm/yyyy", "mmm yyyy", "dd/mm/yyyy"]


def test_a_finding_leads_to_the_cell_it_speaks_of() -> None:
    book = opened(RICH)
    sheet = book["Findings"]
    cells = {row["What was found"]: row["Cell"] for row in table(sheet, "Findings")}
    titles = [cell.value for cell in book["Plan"][5]]
    assert cells["There is no deadline."] == f"{'ABCDEFGHIJKLMNOPQ'[titles.index('Deadline')]}7"
    first = sheet["C5"]
    assert first.hyperlink.location == f"'Plan'!{first.value}"


@pytest.mark.parametrize(
    ("sheets", "names"),
    [
        (("Plan",), ["Summary", "Plan", "All updates", "Findings"]),
        (("Plan", "plan"), ["Summary", "Plan", "plan (2)", "All updates", "Findings"]),
        (("Summary",), ["Summary (vrtracker)", "Summary", "All updates", "Findings"]),
        (("A/B [draft]: why?",), ["Summary", "A B draft why", "All updates", "Findings"]),
        (("'Quoted'", "", "History"), ["Summary", "Quoted", "Priority", "History (2)", "All updates", "Findings"]),
        (("x" * 40, "x" * 40), ["Summary", "x" * 31, "x" * 27 + " (2)", "All updates", "Findings"]),
    ],
)
def test_sheets_keep_their_names_as_far_as_excel_allows(sheets: tuple[str, ...], names: list[str]) -> None:
    many = tracker(
        *(priority(objective(action(sheet=name, cell=f"C{at}")), sheet=name) for at, name in enumerate(sheets, 1))
    )
    assert opened(many).sheetnames == names


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 1632 960000",
        "-none-",
        "@all",
        "'quoted",
        "http://example.org",
        "<r><t>bold</t></r>",
        "<b>&amp;</b>",
        "{{ name }}",
        "{=A1}",
        "00012",
        "1.10",
        "  spaces  kept ",
        "naïve “quotes” – 日本 👩‍👩‍👧",
        "_x0041_",
        "line\nbreak",
    ],
)
def test_what_was_typed_stays_text(text: str) -> None:
    odd = plan(
        action(
            text,
            text.strip(),
            cell="C7",
            owners=(text,),
            evaluation=text,
            extra={text.strip().replace("\n", " "): text},
        )
    )
    book = opened(odd)
    row = table(book["Plan"])[0]
    assert unescaped(row["Action"]) == unescaped(row["Evaluation"]) == text
    assert not any(cell.data_type == "f" for sheet in book for line in sheet.iter_rows() for cell in line)
    assert not any(target(cell) for sheet in book for line in sheet.iter_rows() for cell in line)


def target(cell: Cell) -> str | None:
    """Where a link of a cell leads outside of the workbook."""
    return cell.hyperlink.target if cell.hyperlink else None


def unescaped(value: object) -> str:
    """openpyxl leaves the escape of what looks like an escape."""
    return str(value).replace("_x005F_", "_")


@pytest.mark.parametrize("text", ["<r><t>bold</t></r>", "=1+1", "one\x0btwo"])
def test_the_words_of_a_link_stay_text_too(text: str) -> None:
    late = plan(action("Late", text, cell="C7", due="2020-01-01"), name=text)
    sheet = opened(late)["Summary"]
    shown = text.replace("\x0b", "\n")
    assert table(sheet, "Overdue")[0]["Ref"] == shown
    assert table(sheet, "By_priority")[0]["Priority"] == " ".join(shown.split())
    with ZipFile(BytesIO(built(late))) as package:
        assert b"<si><r><t>bold" not in package.read("xl/sharedStrings.xml")


def test_a_text_that_looks_like_a_formula_stays_one_when_its_cell_is_edited() -> None:
    sheet = opened(plan(action("=1+1", cell="C7")))["Plan"]
    assert sheet["C6"].quotePrefix
    assert not sheet["B6"].quotePrefix


def test_characters_that_xml_forbids_take_no_words_with_them() -> None:
    row = table(opened(plan(action("one\x0btwo\x00three\ud800four\ufffe", cell="C7")))["Plan"])[0]
    assert row["Action"] == "one\ntwothreefour"


def test_a_text_longer_than_a_cell_goes_on_in_the_next_column() -> None:
    text = "👍 words " * 9000
    sheet = opened(plan(action(text.strip(), cell="C7", extra={"Notes": "n" * CELL_LIMIT + "m"})))["Plan"]
    row = table(sheet)[0]
    parts = [str(row[title]) for title in ("Action", "Action (continued)", "Action (continued) (2)")]
    assert "".join(parts) == text.strip()
    assert all(len(part.encode("utf-16-le")) // 2 <= CELL_LIMIT for part in parts)
    fields = [cell.value for cell in sheet[4] if cell.value]
    assert fields.count("action") == 3
    assert fields[-2:] == ["extra", "extra: Notes"]


def test_an_ampersand_in_a_name_is_no_instruction_to_the_printer() -> None:
    sheet = opened(RICH)["Plan"]
    assert sheet.oddHeader.left.text == "Saltmarsh && Fenwick Partnership"
    assert "OFFICIAL-SENSITIVE" in sheet.oddHeader.center.text
    assert "OFFICIAL-SENSITIVE" in sheet.oddFooter.center.text
    assert sheet.oddFooter.right.text == "Page &P of &N"


def test_a_long_name_at_the_head_of_a_page_ends_at_a_word() -> None:
    name = "Saltmarsh and Fenwick Violence Reduction Partnership"
    sheet = opened(RICH, Settings(report=ReportSettings(partnership=name)))["Plan"]
    assert sheet.oddHeader.left.text == "Saltmarsh and Fenwick Violence Reduction…"


def test_the_file_says_what_it_is_and_whose() -> None:
    properties = opened(RICH).properties
    assert properties.title == "Saltmarsh & Fenwick Partnership: Action tracker report, the tracker"
    assert properties.creator == "Saltmarsh & Fenwick Partnership"
    assert properties.subject == "Actions, ratings and updates as at 30 July 2020"
    assert properties.created == datetime(2020, 7, 30)
    assert "xlsxwriter" not in opened(RICH, Settings()).properties.creator.lower()


def test_the_summary_counts_and_lists() -> None:
    sheet = opened(RICH)["Summary"]
    assert [row["Actions"] for row in table(sheet, "At_a_glance")] == [3, 1, 2, 1, 0, 1, 1, 0]
    assert {row["Rating"]: row["Open actions"] for row in table(sheet, "By_rating")} == {
        "Red": 0,
        "Amber": 0,
        "Green": 1,
        "Blue": 0,
        "Grey": 0,
        "Not rated": 1,
    }
    assert [(row["Ref"], row["Days overdue"], row["RAG"]) for row in table(sheet, "Overdue")] == [("1.1", 30, "Green")]
    assert [row["Ref"] for row in table(sheet, "No_deadline")] == ["1.2"]
    assert "Due_soon" not in sheet.tables


def test_the_picture_is_a_native_chart_in_the_themes_colours_with_its_figures_in_words() -> None:
    with ZipFile(BytesIO(built(RICH))) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert theme.RATING_PAINT["green"].fill.lstrip("#") in chart
    title = "Open actions by rating, and complete ones, by objective"
    assert f'descr="Stacked bars, {title}. Young people are safe: 1 green, 1 not rated, 1 complete."' in drawing


def test_building_twice_gives_the_same_bytes_also_in_another_process() -> None:
    command = "from tests.write.workbook.test_book import RICH, built; import sys; sys.stdout.buffer.write(built(RICH))"
    other = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, check=True)
    assert built(RICH) == built(RICH) == other.stdout


def test_the_name_of_the_source_changes_nothing() -> None:
    assert built(RICH) == built(
        replace(RICH, source=replace(RICH.source, file="other.xls", kind="xls", sha256="1" * 64))
    )


def test_a_tracker_with_nothing_in_it_is_still_a_workbook() -> None:
    assert opened(tracker()).sheetnames == ["Summary", "All updates", "Findings"]
    assert opened(tracker(priority())).sheetnames == ["Summary", "Plan", "All updates", "Findings"]


def test_a_day_that_excel_does_not_know_stands_in_words() -> None:
    row = table(opened(plan(action(due=when("1066", "1066-10-14"), cell="C7")))["Plan"])[0]
    assert row["Due date"] == "14/10/1066"


def test_the_workbook_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "clean.xlsx"
    file.write_bytes(built(replace(RICH, unplaced=(Unplaced(Place("Plan", "Z1"), "Left over"),))))
    assert validator_errors(file) == []
