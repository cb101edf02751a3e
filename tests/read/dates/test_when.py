"""Deadlines: the last day by which something is due, where its words name one; the words always stay."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.seed import expected_actions
from vrtracker.read.dates.days import day_at, days_in
from vrtracker.read.dates.terms import easter
from vrtracker.read.dates.when import read_deadline, read_start
from vrtracker.read.words import clean
from vrtracker.settings import DateSettings

DEFAULT = DateSettings()

DUE = [
    ("Year 1 (2022 to 23)", "2023-03-31"),
    ("10 to 12 March 2024", "2024-03-12"),
    ("31/03/2024", "2024-03-31"),
    ("31.3.24", "2024-03-31"),
    ("31 03 2024", "2024-03-31"),
    ("Week\ncommencing\n25th\nMarch 2024", "2024-03-31"),
    ("31-Mar-24", "2024-03-31"),
    ("31st March 2024", "2024-03-31"),
    ("31 Mar '24", "2024-03-31"),
    ("Mar-24", "2024-03-31"),
    ("Mar 24", "2024-03-31"),
    ("03/2024", "2024-03-31"),
    ("2024-03-31", "2024-03-31"),
    ("2024-03", "2024-03-31"),
    ("by end of March 2024", "2024-03-31"),
    ("End Mar 24", "2024-03-31"),
    ("end-March 2024", "2024-03-31"),
    ("Feb 2024", "2024-02-29"),
    ("February 2023", "2023-02-28"),
    ("Q1 2024/25", "2024-06-30"),
    ("Q4 2023-24", "2024-03-31"),
    ("Quarter 3 2023/24", "2023-12-31"),
    ("Qtr 2 23/24", "2023-09-30"),
    ("2023/24 Q3", "2023-12-31"),
    ("End of Q2 2023/24", "2023-09-30"),
    ("Q1-Q2 2024/25", "2024-09-30"),
    ("Second quarter of 2023/24", "2023-09-30"),
    ("2023/24", "2024-03-31"),
    ("2023/2024", "2024-03-31"),
    ("23/24", "2024-03-31"),
    ("FY 2023/24", "2024-03-31"),
    ("FY23/24", "2024-03-31"),
    ("Financial year 2023-24", "2024-03-31"),
    ("2023/24 financial year", "2024-03-31"),
    ("End of financial year 2023/24", "2024-03-31"),
    ("Performance year 2023/24", "2024-03-31"),
    ("Academic year 2023/24", "2024-08-31"),
    ("2023/24 academic year", "2024-08-31"),
    ("School year 2023-24", "2024-08-31"),
    ("2024", "2024-12-31"),
    ("by 2025", "2025-12-31"),
    ("End 2024", "2024-12-31"),
    ("during 2024", "2024-12-31"),
    ("2024-2026", "2026-12-31"),
    ("2024 - 2027", "2027-12-31"),
    ("Spring 2024", "2024-05-31"),
    ("summer 2024", "2024-08-31"),
    ("Autumn 24", "2024-11-30"),
    ("Spring/Summer 2024", "2024-08-31"),
    ("Easter 2024", "2024-03-31"),
    ("By Christmas 2024", "2024-12-25"),
    ("late 2024", "2024-12-31"),
    ("31/03/2023 revised to 30/06/2023", "2023-06-30"),
    ("31/03/23 extended to Sept 23", "2023-09-30"),
    ("30/6/23 (was 31/3/23)", "2023-06-30"),
    ("Originally March 2023, now June 2023", "2023-06-30"),
    ("Phase 1: March 2023; Phase 2: Sept 2023", "2023-09-30"),
    ("March & September 2024", "2024-09-30"),
    ("April 2023 - March 2024", "2024-03-31"),
    ("April to June 2024", "2024-06-30"),
    ("Jan/Feb 2024", "2024-02-29"),
    ("1st - 7th March 2024", "2024-03-07"),
    ("12/25/2024", "2024-12-25"),
    ("March 2024 (subject to funding)", "2024-03-31"),
    ("March 2024 – dependent on recruitment", "2024-03-31"),
    ("Friday 29 March 2024", "2024-03-29"),
    ("5pm, 29/03/24", "2024-03-29"),
    ("29/03/2024 00:00:00", "2024-03-29"),
    ("Board meeting 12 March 2024", "2024-03-12"),
    ("Before 1 April 2024", "2024-03-31"),
    ("Before the end of April 2024", "2024-04-30"),
    ("On or before 30/04/24", "2024-04-30"),
    ("By end of academic yr 24/25", "2025-08-31"),
    ("24/25 school yr", "2025-08-31"),
    ("Q1/Q2 25/26", "2025-09-30"),
    ("Review 1/4/24, complete 1/10/24", "2024-10-01"),
    ("Acad. year 24/25", "2025-08-31"),
    ("Year end 24/25", "2025-03-31"),
    ("Dec 25/Jan 26", "2026-01-31"),
    ("Dec 2025/Jan 2026", "2026-01-31"),
    ("calendar year 2024", "2024-12-31"),
    ("Q2 of the financial yr 24/25", "2024-09-30"),
    ("Q1 2024/25 (Apr-Jun)", "2024-06-30"),
    ("Q4 24/25 (Jan to March)", "2025-03-31"),
    ("31st Mar 24 tbc", "2024-03-31"),
    ("01/04/2023-31/03/2024", "2024-03-31"),
    ("1.4.23-31.3.24", "2024-03-31"),
    ("12/6-14/7/23", "2023-07-14"),
    ("1st April 2023-31st March 2024", "2024-03-31"),
    ("1 April 2023–31 March 2024", "2024-03-31"),
    ("12-Jan-23-14-Feb-23", "2023-02-14"),
    ("Within 28 days of the visit (by 14/07/23)", "2023-07-14"),
    ("Within 28 days of the visit (14/07/23)", "2023-07-14"),
    ("Prior to end of 2024", "2024-12-31"),
    ("Week commencing 3rd June 2024", "2024-06-09"),
    ("wk starting 03/06/24", "2024-06-09"),
    ("Autumn term 2024", "2024-12-31"),
    ("autumn term 2024/25", "2024-12-31"),
    ("End of summer term 2023/24", "2024-07-31"),
    ("Spring term 2024", "2024-03-31"),
    ("Spring 2025 term", "2025-04-30"),
    ("w/e 29/3/24", "2024-03-29"),
    ("By close of play 29/03/24", "2024-03-29"),
    ("no later than 31 March 2024", "2024-03-31"),
    ("To be completed by March 2024", "2024-03-31"),
    ("Complete by 31/3/24", "2024-03-31"),
    ("Year 2 (2024/25)", "2025-03-31"),
    ("31 March 2024 / 30 June 2024", "2024-06-30"),
    ("31 March\n2024", "2024-03-31"),
    ("Septmber 2024", "2024-09-30"),
    ("1/4/24 - 31/3/25", "2025-03-31"),
    ("H1 2024/25", "2024-09-30"),
    ("by the end of the calendar year 2024", "2024-12-31"),
    ("Dec 24", "2024-12-31"),
    ("December '24", "2024-12-31"),
    ("Start: April 2024 End: March 2025", "2025-03-31"),
    ("March 31, 2024", "2024-03-31"),
    ("by Sept 24 latest", "2024-09-30"),
    ("Fiscal 2024-25", "2025-03-31"),
    ("Fall 2024", "2024-11-30"),
    ("By 30 Nov 2024 at the latest", "2024-11-30"),
    ("3 years to March 2027", "2027-03-31"),
    ("Within 12 months (by March 2025)", "2025-03-31"),
    ("By December 31, 2023", "2023-12-31"),
    ("Fall 2022 to spring 2024", "2024-05-31"),
    ("By end of fiscal year 2023-24", "2024-03-31"),
    ("By late 2023", "2023-12-31"),
    ("Start: fall 2022; end: summer 2023", "2023-08-31"),
    ("Nov  2012", "2012-11-30"),
    ("Oct-23", "2023-10-31"),
    ("13.09.2023 / 08.11.2023", "2023-11-08"),
    ("April 2014 – March 2015", "2015-03-31"),
    ("May 23, 2013", "2013-05-23"),
    ("11/2012", "2012-11-30"),
    ("2/22/13", "2013-02-22"),
    ("End October 2008", "2008-10-31"),
    ("Oct/Nov 2008", "2008-11-30"),
    ("July 2024 Board", "2024-07-31"),
    ("Board July 2024", "2024-07-31"),
    ("Sept 2024 Cabinet", "2024-09-30"),
    ("by 1st April 2025", "2025-04-01"),
    ("In place by April 25", "2025-04-30"),
    ("1st April 25", "2025-04-01"),
    ("March '25 (draft), June '25 (final)", "2025-06-30"),
    ("Dec 2024/ Jan 2025", "2025-01-31"),
    ("Summer/Autumn 2024", "2024-11-30"),
    ("Late Spring 2024", "2024-05-31"),
    ("31.03.24 – extended to 30.06.24", "2024-06-30"),
    ("Deadline 31/03/24", "2024-03-31"),
    ("Due: 31/03/24", "2024-03-31"),
    ("Target date: March 2024", "2024-03-31"),
    ("Review date: 31/03/24", "2024-03-31"),
    ("2024/25 Q1 & Q2", "2024-09-30"),
    ("Q1 and Q2 2024/25", "2024-09-30"),
    ("Q3/Q4 2024-25", "2025-03-31"),
    ("Q4 24/25", "2025-03-31"),
    ("Qtr 4 - 2024/25", "2025-03-31"),
    ("Q2 (Sept 2024)", "2024-09-30"),
    ("Sept 2024 (Q2)", "2024-09-30"),
    ("Q1 (April - June) 2024/25", "2024-06-30"),
    ("2024/2025", "2025-03-31"),
    ("2024-2025 financial year", "2025-03-31"),
    ("by the end of 2024/25", "2025-03-31"),
    ("31st Dec, 2024", "2024-12-31"),
    ("31-12-2024", "2024-12-31"),
    ("31–12–2024", "2024-12-31"),
    ("31\\12\\2024", "2024-12-31"),
    ("2024.12.31", "2024-12-31"),
    ("Tue 31/12/24", "2024-12-31"),
    ("31/12/24 @ noon", "2024-12-31"),
    ("31/12/24?", "2024-12-31"),
    ("31/12/24*", "2024-12-31"),
    ("Mar-Apr 2024", "2024-04-30"),
    ("by Mar 2024 if funded", "2024-03-31"),
    ("Launch 1 May 2024, evaluation 30 Nov 2024", "2024-11-30"),
    ("Academic Year 24/25", "2025-08-31"),
    ("AY 2024/25", "2025-08-31"),
    ("Before Christmas 2024", "2024-12-24"),
    ("Sep 24-Mar 25", "2025-03-31"),
    ("Sept 2024+", "2024-09-30"),
    ("Jan 2024 Jun 2024", "2024-06-30"),
    ("6-10 April 2020", "2020-04-10"),
    ("Phase 1 June 2020, Phase 2 Dec 2020", "2020-12-31"),
    ("1. June 2020\n2. Sept 2020", "2020-09-30"),
    ("FYE 2024", "2024-03-31"),
    ("Quarter: 1, 2015/16", "2015-06-30"),
]

ONGOING: list[tuple[str, str | None]] = [
    ("as part of business\nas usual", None),
    ("twice a\nyear", None),
    ("Ongoing", None),
    ("On-going", None),
    ("on going", None),
    ("Ongoing – review March 2024", "2024-03-31"),
    ("March 2024 then ongoing", "2024-03-31"),
    ("March 2024 & ongoing", "2024-03-31"),
    ("Ongoing until March 2025", "2025-03-31"),
    ("Quarterly", None),
    ("Monthly", None),
    ("Every 6 months", None),
    ("Each meeting", None),
    ("Quarterly until March 2025", "2025-03-31"),
    ("Continuous", None),
    ("Rolling programme", None),
    ("BAU", None),
    ("Annual", None),
    ("April 2024 onwards", None),
    ("April 2024 and annually thereafter", "2024-04-30"),
    ("Annually in March", None),
    ("March each year", None),
    ("30/09/24 (ongoing)", "2024-09-30"),
    ("Throughout 2024/25", "2025-03-31"),
    ("By March 31, 2023 and annually thereafter", "2023-03-31"),
    ("Every year by March 31", None),
    ("By 2024 (ongoing)", "2024-12-31"),
    ("Ongoing – reviewed quarterly", None),
    ("By September 2014 and then ongoing", "2014-09-30"),
    ("Immediately and ongoing", None),
    ("Over the lifetime of the plan", None),
    ("For the duration of our Lamp Strategy", None),
    ("Over the life of the plan, to March 2024", "2024-03-31"),
    ("Keep under review", None),
    ("Under constant review", None),
    ("Until further notice", None),
    ("Review annually", None),
    ("2024 onwards", None),
    ("Weekly", None),
    ("Every 31 March", None),
    ("Daily", None),
    ("Monthly meetings", None),
    ("Bi-monthly", None),
    ("Per term", None),
    ("Termly", None),
    ("Twice a year", None),
    ("Twice yearly", None),
    ("Six monthly review", None),
    ("Every two years", None),
    ("Continuing", None),
    ("Standing item", None),
    ("Sept 2024 - ongoing", "2024-09-30"),
    ("Every August with the yearly paper", None),
    ("each autumn", None),
    ("To be looked at on an annual basis", None),
]

UNCLEAR = [
    "Not\nbefore\nMarch 2024",
    "in the first\nweek of\nMarch 2024",
    "By March\n31",
    "Q2 2024",
    "Q3",
    "End of academic year",
    "end of the financial year",
    "Year end",
    "Autumn/Winter 2024",
    "Winter 2024",
    "Summer",
    "before Christmas",
    "mid March 2024",
    "Mid-2024",
    "early April 2024",
    "Within 3 months",
    "6 weeks",
    "Within 6 months of contract award",
    "12 months from start",
    "Two weeks after the hearing (4 May 2020)",
    "Within 28 days of the visit of 14/07/23",
    "Within 3 months of the visit (July 2023)",
    "28 days",
    "TBC",
    "tbc",
    "ASAP",
    "Immediate",
    "Immediately",
    "N/A",
    "None",
    "Complete",
    "Completed",
    "Not started",
    "?",
    "-",
    "31 March",
    "March",
    "end of June",
    "12/6",
    "Sept",
    "From April 2024",
    "31/02/2024",
    "30/13/24",
    "31 June 2024",
    "Completed 12/3/24",
    "Completed March 2024",
    "Year 1",
    "Short term",
    "High priority",
    "Medium (1-2 years)",
    "2024 Strategy refresh",
    "As per strategy 2023-26",
    "In line with Delivery Plan",
    "Next meeting",
    "After the election",
    "01.04.2024 (start)",
    "June 30",
    "March 31",
    "Q4",
    "11/12",
    "Municipal year 2024/25",
    "44286",
    "By mid-2023",
    "By the end of the commitment",
    "By the end of the life of the plan",
    "From September 2014",
    "As required",
    "By Next meeting",
    "14 Aug",
    "17 July",
    "Early Summer 2024",
    "3-6 months",
    "Within 18 months",
    "End of year 1",
    "Y1 Q3",
    "End Q4",
    "Not applicable",
    "To be agreed",
    "To be determined",
    "On hold",
    "Overdue",
    "~March 2024",
    "c. March 2024",
    "around March 2024",
    "no date set",
    "Not before April 2024",
    "after April 2024",
    "Half term",
    "Feb half term 2025",
    "Christmas",
    "New Year 2025",
    "Long-term",
    "Lifetime of plan",
    "1 month",
    "Autumn 2020 half term",
    "Spring term 2 2025",
    "first week of December 2024",
    "1/4/24 start, six months in all",
    "Easter term 2024",
    "Half term 2024",
    "1/4/24 + 6 months",
    "no earlier than 1/4/24",
    "Approved 1/4/24",
    "June 2024 at the earliest",
    "01/06/24 - present",
    "Autumn half term 24/25",
    "Terms 1-2 24/25",
    "Term 1 2024/25",
    "Jan 24/25",
    "Dec/Jan 2025/26",
    "Uni year 24/25",
    "Michaelmas 2024",
    "Bonfire Night 2024",
    "Winter term 2024",
    "Start of autumn term 2024",
    "Commencing 3 June 2024",
    "Starting w/c 3 June 2024",
]


def due(text: str, settings: DateSettings = DEFAULT) -> str | None:
    when, _ = read_deadline(text, settings)
    return when.date.isoformat() if when.date else None


@pytest.mark.parametrize(("text", "day"), DUE)
def test_deadline_is_the_last_day_its_words_cover(text: str, day: str) -> None:
    when, _ = read_deadline(text, DEFAULT)
    assert (when.date and when.date.isoformat(), when.ongoing) == (day, False)


@pytest.mark.parametrize(("text", "day"), ONGOING)
def test_recurring_and_ongoing_work_is_ongoing_with_its_date_if_it_has_one(text: str, day: str | None) -> None:
    when, _ = read_deadline(text, DEFAULT)
    assert (when.date and when.date.isoformat(), when.ongoing) == (day, True)


@pytest.mark.parametrize("text", UNCLEAR)
def test_words_that_name_no_day_give_none_and_a_doubt(text: str) -> None:
    when, doubts = read_deadline(text, DEFAULT)
    assert (when.date, when.ongoing) == (None, False)
    assert [doubt.code for doubt in doubts] == ["deadline-unclear"]


def test_empty_cell_is_no_deadline() -> None:
    when, doubts = read_deadline(" ", DEFAULT)
    assert (when.text, when.date, when.ongoing, doubts) == (None, None, False, ())


def test_years_and_seasons_end_where_the_settings_say() -> None:
    own = DateSettings(
        financial_year_end="12-31", academic_year_end="07-31", performance_year_end="06-30", spring_end="04-30"
    )
    assert due("2023/24", own) == "2024-12-31"
    assert due("Q1 2023/24", own) == "2024-03-31"
    assert due("Academic year 2023/24", own) == "2024-07-31"
    assert due("Performance year 2023/24", own) == "2024-06-30"
    assert due("Spring 2024", own) == "2024-04-30"


def test_several_milestones_say_which_was_taken() -> None:
    _, doubts = read_deadline("Draft by May 2024; final by July 2024", DEFAULT)
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("deadline-several", "info")]
    assert "31/07/2024" in doubts[0].message


def test_a_month_and_the_last_digits_of_a_year_are_read_and_said_to_be() -> None:
    when, doubts = read_deadline("3/26", DEFAULT)
    assert when.date == date(2026, 3, 31)
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("deadline-month", "info")]
    assert read_deadline("31/3", DEFAULT)[0].date is None


def test_missing_year_is_named_as_the_reason() -> None:
    _, doubts = read_deadline("30 Sept", DEFAULT)
    assert "year is missing" in doubts[0].message


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dec 2023", date(2023, 12, 1)),
        ("1/4/24", date(2024, 4, 1)),
        ("Immediate", None),
        ("ASAP", None),
        ("2023/24", date(2023, 4, 1)),
        ("From April 2024", date(2024, 4, 1)),
        ("Q2 2023/24", date(2023, 7, 1)),
    ],
)
def test_start_is_the_first_day_its_words_cover(text: str, day: date | None) -> None:
    assert read_start(text, DEFAULT)[0].date == day


@pytest.mark.parametrize(
    "text", ["+24% in", "24/7/365", "2019/20", "37/2019/P", "2/17Agenda", "11% of the", "3.5m", "£1.2", "1/2%"]
)
def test_numbers_that_look_like_dates_are_none(text: str) -> None:
    assert not list(days_in(text))


def test_day_comes_first_unless_that_is_impossible() -> None:
    ours, american = day_at("3/4/24", 0), day_at("3/25/24", 0)
    assert ours is not None
    assert american is not None
    assert (ours.day, ours.month, ours.month_first) == (3, 4, False)
    assert (american.day, american.month, american.month_first) == (25, 3, True)


@pytest.mark.parametrize(
    ("year", "day"), [(2019, (4, 21)), (2020, (4, 12)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))]
)
def test_easter_is_the_easter_of_that_year(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%d-%b-%y", "%Y-%m-%d", "%A %d %B %Y", "%B %d, %Y"]),
)
def test_any_full_date_is_read_in_any_style(day: date, style: str) -> None:
    assert due(day.strftime(style)) == day.isoformat()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_words_stay_as_written(text: str) -> None:
    assert read_deadline(text, DEFAULT)[0].text == (clean(text) or None)


def test_the_real_plan_is_read_as_expected() -> None:
    for action in expected_actions():
        when, _ = read_deadline(action["deadline"]["text"] or "", DEFAULT)
        assert {"text": when.text, "date": when.date and when.date.isoformat(), "ongoing": when.ongoing} == action[
            "deadline"
        ]


def test_a_school_term_is_read_to_the_end_of_its_last_month_and_says_so() -> None:
    _, doubts = read_deadline("Spring term 2025", DEFAULT)
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("deadline-term", "info")]
    assert "30/04/2025" in doubts[0].message


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("1/4/2023", "31/3/2024"),
        ("01.04.23", "31.03.24"),
        ("1-Apr-23", "31-Mar-24"),
        ("1 April 2023", "31 March 2024"),
        ("1st Apr 23", "31st Mar 24"),
        ("1Apr23", "31Mar24"),
        ("April 2023", "March 2024"),
        ("Apr-23", "Mar-24"),
    ],
)
@pytest.mark.parametrize("between", ["-", "–", " - ", " – ", " to ", " until ", "\n", " & "])
def test_of_two_dates_the_later_is_due_however_they_are_set_apart(first: str, last: str, between: str) -> None:
    assert due(f"{first}{between}{last}") == "2024-03-31"


def test_a_day_in_brackets_behind_what_it_counts_from_is_said_to_be_one_that_was_chosen() -> None:
    _, doubts = read_deadline("Within 28 days of the visit (14/07/23)", DateSettings())
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("deadline-bracketed", "info")]
