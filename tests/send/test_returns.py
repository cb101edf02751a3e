"""Returns: clear to a partner who has never seen one, and safe from what people do to a workbook."""

import io

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import action, tracker, update
from vrtracker.model import Tracker
from vrtracker.return_format import CHOICES, COLUMNS, FILL_IN, FROM_LABEL, code
from vrtracker.review import review
from vrtracker.send.gate import inspect
from vrtracker.send.message import Attachment, Letter
from vrtracker.send.returns import HEADER_ROW, returns
from vrtracker.settings import Settings

OPEN = action("Open the hub", "1.1", owners=["Jo Bloggs", "Fenwick VRU"], updates=[update("Booked", "2020-07-01")])
PLAN = tracker(OPEN, action("=SUM(A1:A9)", "1.2", owners=["Jo Bloggs"]), action(owners=["Sam Frost"], complete=True))


def made(plan: Tracker = PLAN) -> dict[str, tuple[str, bytes]]:
    return returns(plan, review(plan, Settings()), Settings())


def sheet_of(owner: str) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(made()[owner][1])).active
    assert isinstance(sheet, Worksheet)
    return sheet


def column_of(field: str) -> int:
    return next(number for number, column in enumerate(COLUMNS, 1) if column.field == field)


def test_an_action_with_two_owners_is_in_both_returns_and_a_complete_one_in_none() -> None:
    assert set(made()) == {"Jo Bloggs", "Fenwick VRU"}
    for owner in made():
        assert sheet_of(owner).cell(HEADER_ROW + 2, column_of("action")).value == "Open the hub"


def test_the_first_rows_say_whose_it_is_and_what_to_do() -> None:
    words = [cell.value for row in sheet_of("Jo Bloggs").iter_rows(max_row=HEADER_ROW) for cell in row if cell.value]
    assert FROM_LABEL in words
    assert "Jo Bloggs" in words
    assert any("yellow" in str(word) for word in words)


def test_only_the_columns_to_fill_in_are_unlocked_and_no_password_is_needed() -> None:
    sheet = sheet_of("Jo Bloggs")
    assert sheet.protection.sheet
    assert not sheet.protection.password
    for number, column in enumerate(COLUMNS, 1):
        assert sheet.cell(HEADER_ROW + 2, number).protection.locked == (column.field not in FILL_IN)


def test_the_rating_is_chosen_from_a_list() -> None:
    [rule] = sheet_of("Jo Bloggs").data_validations.dataValidation
    assert rule.formula1 == f'"{",".join(CHOICES)}"'


def test_each_row_carries_the_code_of_its_action() -> None:
    sheet = sheet_of("Jo Bloggs")
    assert sheet.cell(HEADER_ROW + 2, column_of("code")).value == code("Violence reduction", OPEN)


def test_what_was_typed_stays_text() -> None:
    cell = sheet_of("Jo Bloggs").cell(HEADER_ROW + 3, column_of("action"))
    assert (cell.value, cell.data_type) == ("=SUM(A1:A9)", "s")


def test_nothing_in_a_return_is_hidden() -> None:
    files = tuple(Attachment(name, content) for name, content in made().values())
    assert inspect(Letter("Jo", ("jo@x.example",), "Yours", "Hello", "<p>Hello</p>", files), Settings()) == ()


def test_the_same_tracker_and_day_give_the_same_bytes() -> None:
    assert made() == made()


def test_markup_and_very_long_words_stay_what_they_are() -> None:
    plan = tracker(
        action("<r><t>bold</t></r>", "1.1", owners=["Jo Bloggs"]),
        action("Read it all", "1.2", owners=["Jo Bloggs"], updates=[update("word " * 10_000, "2020-07-01")]),
    )
    sheet = openpyxl.load_workbook(io.BytesIO(made(plan)["Jo Bloggs"][1]), rich_text=False).active
    assert isinstance(sheet, Worksheet)
    assert sheet.cell(HEADER_ROW + 2, column_of("action")).value == "<r><t>bold</t></r>"
    assert str(sheet.cell(HEADER_ROW + 3, column_of("last update")).value).endswith("…")
