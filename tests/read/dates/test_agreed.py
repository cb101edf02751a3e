"""Deadlines without a year, below the heading of the meeting that agreed them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tables import read_of, sheet_of
from vrtracker.read.dates.agreed import day_agreed, due_after
from vrtracker.settings import DateSettings

AGREED = date(2019, 9, 8)


@pytest.mark.parametrize(
    "heading",
    [
        "Meeting of 8 September 2019",
        "Harbour Board 08/09/2019 (by video)",
        "Actions arising from 8.9.19",
        "8 September 2019",
    ],
)
def test_a_heading_names_the_day_of_its_meeting(heading: str) -> None:
    assert day_agreed(heading) == AGREED


@pytest.mark.parametrize(
    "heading",
    [
        "Safer parks by 8 September 2019",
        "Group work, to end 8 September 2019",
        "Lamps lit since 8 September 2019",
        "Meeting of September 2019",
        "Meetings of 8 September 2019 and 6 October 2019",
        "Meeting",
    ],
)
def test_other_headings_name_none(heading: str) -> None:
    assert day_agreed(heading) is None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("28/11", date(2019, 11, 28)),
        ("by Friday 10 January", date(2020, 1, 10)),
        ("end of March", date(2020, 3, 31)),
        ("before 8/9", date(2020, 9, 7)),
        ("8/9", AGREED),
    ],
)
def test_a_day_without_a_year_is_the_first_after_that(text: str, due: date) -> None:
    found = due_after(text, AGREED, DateSettings())
    assert found is not None
    when, (doubt,) = found
    assert (when.text, when.date, doubt.code) == (text, due, "deadline-year")


@pytest.mark.parametrize(
    "text", ["28/11/20", "ASAP", "Stage 2/3", "early March", "3/4 and 5/6", "from 3/4", "Christmas"]
)
def test_other_words_stay_as_they_are_read(text: str) -> None:
    assert due_after(text, AGREED, DateSettings()) is None


def test_below_a_meeting_s_heading_only_deadlines_without_a_year_are_read_by_it() -> None:
    tracker = read_of(
        sheet_of(
            "Min. no. | Action | Owner | Due | Update\nMeeting of 8 September 2019 | | | |\n"
            "7/19 | Mend the lamps | Ann Bell | 10/1 | 13/10: Begun.\n8/19 | Print a leaflet | Bob Carr | 31/3/20 |",
            merges=["A2:E2"],
        )
    )
    told = [(action.ref, str(action.deadline.date)) for action in tracker.actions()]
    assert told == [("7/19", "2020-01-10"), ("8/19", "2020-03-31")]
    assert [f.place.cell for f in tracker.findings if f.code == "deadline-year"] == ["D3"]
    (aim,) = read_of("Action | Owner | Due\nMend the lamps | Ann Bell | 10/1").actions()
    assert aim.deadline.date is None
