"""The table that Excel opens: one row an action, nothing in it a formula."""

from __future__ import annotations

import csv
import io

import pytest

from tests.builders import action, objective, priority, tracker, update
from vrtracker.model import Tracker
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.model_csv import csv_bytes


def rows(one: Tracker) -> list[dict[str, str]]:
    text = csv_bytes(one, review(one, Settings())).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_an_action_with_its_lines_in_one_cell():
    said = [update("Met", "2020-01-15", "15/1/20"), update("Met, again", "2020-07-01", "1/7/20")]
    (first, second) = rows(tracker(action(updates=said, owners=["Ann Bell", "Omar Khan"]), action("Train", "1.2")))
    assert first["Updates"] == "15/1/20 Met\n1/7/20 Met, again"
    assert first["Owners"] == "Ann Bell\nOmar Khan"
    assert second["Ref"] == "1.2"


def test_it_begins_with_the_mark_that_tells_excel_it_is_utf8():
    one = tracker(action("Café – “naïve”"))
    data = csv_bytes(one, review(one, Settings()))
    assert data.startswith(b"\xef\xbb\xbf")
    assert "Café – “naïve”" in data.decode("utf-8-sig")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\xa0=", "＝"])
def test_no_text_starts_a_formula(start):
    (row,) = rows(tracker(action(f"{start}1+1", extra={f"{start}col": f"{start}cmd"})))
    assert row["Action"] == f"'{start}1+1"
    assert row[f"'{start}col"] == f"'{start}cmd"


def test_extra_columns_of_all_plans_stand_once_each():
    one = tracker(
        priority(objective(action(extra={"Cost": "5"})), name="One"),
        priority(objective(action("Train", "2.1", extra={"Cost": "7", "O": "x"})), name="Two"),
    )
    assert [(row["Cost"], row["O"]) for row in rows(one)] == [("5", ""), ("7", "x")]
