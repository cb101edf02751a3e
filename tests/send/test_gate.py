"""The gate: nothing hidden and nothing personal leaves without leave."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

from vrtracker.send.gate import KINDS, inspect
from vrtracker.send.message import Attachment, Letter
from vrtracker.settings import EmailSettings, Settings


def letter(text: str = "All well.", *files: Attachment) -> Letter:
    return Letter("Jo Bloggs", ("jo@x.example",), "Your actions", text, f"<p>{text}</p>", files)


def codes(made: Letter, *allowed: str) -> set[str]:
    settings = Settings(email=EmailSettings(allow=allowed))
    return {finding.code for finding in inspect(made, settings)}


def workbook(change: str) -> Attachment:
    book = openpyxl.Workbook()
    book.properties.creator = None
    sheet = book.active
    sheet["A1"] = "Action"
    if change == "hidden-row":
        sheet.row_dimensions[3].hidden = True
    elif change == "hidden-column":
        sheet.column_dimensions["C"].hidden = True
    elif change == "hidden-sheet":
        book.create_sheet("Contacts").sheet_state = "veryHidden"
    elif change == "comment":
        sheet["A1"].comment = Comment("ask first", "Jo")
    elif change == "document-property":
        book.properties.lastModifiedBy = "Jo Bloggs"
    elif change == "postcode":
        sheet["B2"] = "FW1 2AB"
    stream = io.BytesIO()
    book.save(stream)
    return Attachment("return.xlsx", stream.getvalue())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ring 07700 900123 to book.", "phone"),
        ("Ring +44 1632 960123.", "phone"),
        ("Ask sam@fenwick.example.", "email"),
        ("The hub at FW1 2AB opened.", "postcode"),
        ("Patient 943 476 5919 was seen.", "nhs-number"),
        ("See crime ref 20WS/12345K/26.", "crime-reference"),
        ("DOB: 12/03/2004.", "date-of-birth"),
    ],
)
def test_what_is_personal_stops_the_message_unless_the_settings_allow_it(text: str, kind: str) -> None:
    assert codes(letter(text)) == {f"gate-{kind}"}
    assert codes(letter(text), kind) == set()


@pytest.mark.parametrize(
    "text",
    [
        "15/1/20 Work is ongoing with 4000 young people; +11% by 31/03/2020.",
        "3700 offences in 2018/19, 1,234,567 in all.",
        "Action VR03 moved to Q2 2026/27; see section 1.10.",
        "NHS England agreed the 2025 to 2028 plan with 1234567890 views.",
    ],
)
def test_the_figures_and_dates_of_a_tracker_are_no_ones_details(text: str) -> None:
    assert codes(letter(text)) == set()


def test_the_partners_own_address_may_be_said_to_them() -> None:
    assert codes(letter("We write to jo@x.example.")) == set()


@pytest.mark.parametrize(
    "kind", ["hidden-row", "hidden-column", "hidden-sheet", "comment", "document-property", "postcode"]
)
def test_what_a_file_hides_stops_the_message(kind: str) -> None:
    assert f"gate-{kind}" in codes(letter("All well.", workbook(kind)))


def test_an_ordinary_workbook_goes_through() -> None:
    assert codes(letter("All well.", workbook("nothing"))) == set()


def test_tracked_changes_and_hidden_words_in_a_report_stop_it() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", "<w:p><w:ins><w:t>x</w:t></w:ins><w:rPr><w:vanish/></w:rPr></w:p>")
    report = Attachment("report.docx", stream.getvalue())
    assert codes(letter("All well.", report)) == {"gate-tracked-change", "gate-hidden-text"}


def test_every_kind_has_words_in_its_finding() -> None:
    for finding in inspect(letter("DOB 1/2/2003", workbook("comment")), Settings()):
        assert finding.code.removeprefix("gate-") in KINDS
        assert "email.allow" in finding.remedy
