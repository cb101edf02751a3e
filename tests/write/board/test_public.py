"""The public version names bodies and roles, no officer, and nothing that is only for the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import action, objective, tracker, update
from tests.write.board.docx_rules import Docx
from tests.write.board.word_files import lines
from vrtracker.model import Context, Extension, Priority, Source, Tracker
from vrtracker.review import review
from vrtracker.settings import ReadSettings, ReportSettings, Settings
from vrtracker.write.board.public import OFFICER, REMOVED, public_body
from vrtracker.write.board.report import board_bytes

OFFICE = Settings(
    report=ReportSettings(partnership="Safer Ashford", author="Mark Page", marking="OFFICIAL-SENSITIVE"),
    read=ReadSettings(organisations=("Turning Tide",)),
)


@pytest.mark.parametrize(
    ("owner", "body"),
    [
        ("Ann Bell", OFFICER),
        ("JS", OFFICER),
        ("Stephen", OFFICER),
        ("Turning Tide", "Turning Tide"),
        ("VRU", "VRU"),
        ("Kent Police", "Kent Police"),
        ("West Midlands Police - Superintendent Kim Lowe", "West Midlands Police"),
        ("Ann Bell (Ashford Council)", "Ashford Council"),
        ("Ann Bell, Ashford Housing Group", "Ashford Housing Group"),
        ("Head of Community Safety", "Head of Community Safety"),
        ("Community Safety Manager", "Community Safety Manager"),
        ("Superintendent Lowe", OFFICER),
        ("Superintendent", "Superintendent"),
        ("Sue Dickson Police", OFFICER),
        ("TBC", "TBC"),
        ("All partners", "All partners"),
        ("Youth Justice Service / J. Holt", "Youth Justice Service"),
        ("Head of Service Priya Nair", OFFICER),
    ],
)
def test_an_owner_is_named_by_body_or_role_alone(owner: str, body: str) -> None:
    assert public_body(owner, ("Turning Tide",)) == body


def plan() -> Tracker:
    told = objective(
        action(
            "Agree the plan with Ann Bell and Supt Lowe",
            "1.1",
            owners=("Ann Bell", "Kent Police"),
            updates=[
                update("Met Bell's team; A. Bell to chase. ann.bell@example.org or 01632 960 001.", "2020-07-01"),
                update(
                    "Emily Hurst (chair) and PC 1234 Dunn agreed. Green as expected. Will meet in May.", "2020-06-01"
                ),
            ],
            evaluation="ANN BELL is pleased",
            extra={"Contact for Bell": "Wei Zhang"},
            due="2020-07-01",
        ),
        action("Ask Wei Zhang", "1.2", owners=("Wei Zhang",), complete=True),
    )
    plan = Priority(
        "Violence", "Plan", "Kent Police - Superintendent Kim Lowe", "Joy Grant", context=(Context("Note", "Lowe"),)
    )
    return Tracker(
        Source("plan of Ann Bell.xlsx", "xlsx", "0" * 64), date(2020, 7, 30), (replace(plan, objectives=(told,)),)
    )


def public() -> bytes:
    told = plan()
    before = tracker(
        action("Agree the plan with Ann Bell and Supt Lowe", "1.1", owners=("Omar Said",), due="2020-06-01"),
        as_at=date(2020, 4, 1),
    )
    asked = (Extension("1.1", "Agree the plan with Ann Bell", "1 October 2020", "Ann Bell"),)
    return board_bytes(told, review(told, OFFICE, before), OFFICE, public=True, extensions=asked)


def test_no_officer_is_named_anywhere_in_the_file() -> None:
    for name, content in Docx(public()).parts.items():
        for word in (
            b"Bell",
            b"Lowe",
            b"Hurst",
            b"Dunn",
            b"Zhang",
            b"Omar",
            b"Mark Page",
            b"Joy Grant",
            b"example.org",
        ):
            assert word not in content, (name, word)
        assert b"960" not in content


def test_bodies_and_everyday_words_stay() -> None:
    found = lines(public())
    assert f"Owner:\t{OFFICER}, Kent Police" in found
    assert "Strategic lead:\tKent Police" in found
    assert f"{REMOVED} (chair) and {REMOVED} agreed. Green as expected. Will meet in May." in found


def test_what_is_for_the_office_is_left_out() -> None:
    document = public()
    assert "What to mend in the tracker" not in lines(document)
    assert "OFFICIAL" not in " ".join(part.decode(errors="ignore") for part in Docx(document).parts.values())


def test_the_full_report_names_everyone() -> None:
    told = plan()
    assert "Owner:\tAnn Bell, Kent Police" in lines(board_bytes(told, review(told, OFFICE), OFFICE))


def test_a_body_nobody_knows_takes_no_everyday_word_or_town_with_it() -> None:
    plan = tracker(
        action("Women and girls feel safe on the coast of Fenwick", owners=["Fenwick Royal Infirmary"]),
        action("Run a lounge", "1.2", owners=["Anchor Women's Lounge", "Tamsin Quillfeather"]),
        action("Ask Quillfeather", "1.3"),
    )
    words = "\n".join(lines(board_bytes(plan, review(plan, Settings()), Settings(), public=True)))
    assert "Women and girls feel safe on the coast of Fenwick" in words
    assert "Quillfeather" not in words
