"""The year that a heading gives to days below it that name none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.read.dates.periods import period_of, read_beside, read_within, year_of_plan
from vrtracker.settings import DateSettings

DATES = DateSettings()


@pytest.mark.parametrize(
    ("heading", "first", "last"),
    [
        ("YEAR 1 OCTOBER 2025 – OCTOBER 2026", date(2025, 10, 1), date(2026, 10, 31)),
        ("Financial year 2025/26", date(2025, 4, 1), date(2026, 3, 31)),
        ("Actions for the school year 2025-26", date(2025, 9, 1), date(2026, 8, 31)),
        ("Year 2 (2025/26)", date(2025, 9, 1), date(2026, 3, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_heading_about_a_year_and_of_an_unnamed_kind_of_it_what_all_kinds_share(
    heading: str, first: date, last: date
) -> None:
    period = period_of(heading, DATES)
    assert period
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "heading",
    ["May 2026", "2024 to 2029", "Fewer thefts than there were in all of 2024/25", "Year 1", "2024/25, 2026/27"],
)
def test_a_heading_that_is_about_something_else_or_no_one_year(heading: str) -> None:
    assert period_of(heading, DATES) is None


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Harbour action plan 2025/26", True),
        ("School year 2025/26", True),
        ("Review of the plan for 2025/26", False),
        ("Harbour action plan 2026", False),
        ("Harbour action plan 2025 to 2028", False),
        ("Harbour partnership 2025/26", False),
    ],
)
def test_the_year_that_a_plan_is_for(line: str, *, known: bool) -> None:
    assert (year_of_plan(line, DATES) is not None) is known


@pytest.mark.parametrize(
    ("heading", "text", "due"),
    [
        ("Financial year 2025/26", "By end of January", date(2026, 1, 31)),
        ("Financial year 2025/26", "31/7", date(2025, 7, 31)),
        ("Financial year 2025/26", "Q3", date(2025, 12, 31)),
        ("Financial year 2025/26", "before June", date(2025, 5, 31)),
        ("Financial year 2025/26", "March to June", None),
        ("Financial year 2025/26", "December 2027", date(2027, 12, 31)),
        ("Year 1 (2025/26)", "May", None),
        ("October 2025 – October 2026", "October", None),
        ("October 2025 – October 2026", "March to June", date(2026, 6, 30)),
        ("School year 2025/26", "INSET day 1st September", date(2025, 9, 1)),
        ("School year 2025/26", "October half term", date(2025, 10, 31)),
        ("School year 2025/26", "Summer term", date(2026, 7, 31)),
        ("School year 2025/26", "Q3", None),
        ("School year 2025/26", "TBC", None),
    ],
)
def test_a_deadline_takes_the_one_year_in_which_it_lies_within_the_time_above_it(
    heading: str, text: str, due: date | None
) -> None:
    period = period_of(heading, DATES)
    assert period
    when, doubts = read_within(text, period, DATES)
    assert (when.text, when.date) == (text, due)
    if due and "20" not in text:
        assert [(doubt.code, doubt.severity) for doubt in doubts] == [("deadline-year", "info")]
        assert read_beside(text, due, DATES)[0] == when


def test_beside_a_day_that_its_words_cannot_mean_a_deadline_is_read_by_its_words() -> None:
    assert read_beside("December", date(2026, 5, 31), DATES)[0].date is None
    assert read_beside("May 2027", date(2026, 5, 31), DATES)[0].date == date(2027, 5, 31)


_TITLES = "Aim | Action | Timescale | Lead"


def test_each_action_takes_the_year_of_the_heading_it_stands_under() -> None:
    rows = (
        "Year 1 (April 2020 – March 2021)\nLight | Mend the lamps | December | Ann Bell\n"
        "Year 2 (April 2021 – March 2022)\nPaths | Cut the hedges | December | Bob Carr"
    )
    tracker = read_of(sheet_of(f"{_TITLES}\n{rows}", merges=["A2:D2"]))
    due = [action.deadline.date for action in tracker.actions()]
    assert due == [date(2020, 12, 31), date(2021, 12, 31)]
    assert [one.title for one in tracker.priorities[0].objectives] == ["Light", "Paths"]
    assert [one.place.cell for one in tracker.findings if one.code == "deadline-year"] == ["C3", "C5"]


def test_a_plan_s_own_year_counts_where_it_names_one_and_no_other() -> None:
    work = f"{_TITLES}\nLight | Mend the lamps | December | Ann Bell"
    for above, due in (
        ("Harbour action plan 2020/21\n", date(2020, 12, 31)),
        ("", None),
        ("Harbour action plan 2020/21\nHarbour action plan 2021/22\n", None),
    ):
        (action,) = read_of(f"{above}{work}").actions()
        assert action.deadline.date == due
