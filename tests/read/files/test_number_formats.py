"""Numbers as their formats show them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vrtracker.read.files.number_digits import general
from vrtracker.read.files.number_formats import from_serial, number_format


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (1.1, "0.00", "1.10"),
        (0.5, "0%", "50%"),
        (0.256, "0.0%", "25.6%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234.5, "[$£-809]#,##0.00", "£1,234.50"),
        (-1234.5, '"£"#,##0;[Red]-"£"#,##0', "-£1,235"),
        (-5, "0;(0)", "(5)"),
        (-5, "0", "-5"),
        (0, '0;-0;"none"', "none"),
        (3, '"VR"00', "VR03"),
        (7, r"\A0", "A7"),
        (1234567, "#,##0,", "1,235"),
        (123456789, "000-00-0000", "123-45-6789"),
        (2, "0.0#", "2.0"),
        (2.25, "0.0#", "2.25"),
        (1.25, "# ?/?", "1 1/4"),
        (0.5, "# ?/?", "1/2"),
        (12345, "0.00E+00", "1.23E+04"),
        (5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "5.00"),
        (150, '[>100]"many";0', "many"),
        (15, '[>100]"many";0', "15"),
        (2.5, "0", "3"),
        (1.005, "0.00", "1.01"),
        (1, ";;;", ""),
        (3, 'General" days"', "3 days"),
        (4.5, "@", "4.5"),
    ],
)
def test_a_number_reads_as_it_is_shown(value: float, code: str, shown: str) -> None:
    assert number_format(code).number(value)[0] == shown


@pytest.mark.parametrize(
    "code",
    ["dd/mm/yyyy", "m/d/yy", "yyyy-mm-dd", "[$-809]dd mmmm yyyy;@", "[$-F800]dddd, mmmm dd, yyyy", "d-mmm", "D.M.YY"],
)
def test_a_date_reads_day_first_in_whatever_order_it_is_shown(code: str) -> None:
    assert number_format(code).number(43845) == ("15/01/2020", date(2020, 1, 15))


def test_a_date_shows_its_time_where_its_format_does_and_it_is_not_midnight() -> None:
    stamp = number_format("dd/mm/yyyy hh:mm")
    assert stamp.number(43845.5) == ("15/01/2020 12:00", datetime(2020, 1, 15, 12))
    assert stamp.number(43845) == ("15/01/2020", date(2020, 1, 15))
    assert number_format("dd/mm/yyyy").number(43845.5)[0] == "15/01/2020"


@pytest.mark.parametrize(
    ("code", "shown"), [("mmm-yy", "Mar-20"), ("mmmm yyyy", "March 2020"), ("mm/yyyy", "03/2020"), ("yyyy", "2020")]
)
def test_a_month_typed_without_a_day_is_not_made_the_first(code: str, shown: str) -> None:
    assert number_format(code).number(43891) == (shown, date(2020, 3, 1))


def test_a_whole_date_shown_as_a_month_keeps_its_day() -> None:
    assert number_format("mmm-yy").number(43845) == ("15/01/2020", date(2020, 1, 15))


def test_minutes_are_no_month() -> None:
    assert number_format("h:mm").number(0.5) == ("12:00", time(12))
    assert number_format("mm:ss").number(0.5)[0] == "12:00"
    assert number_format("[h]:mm").number(1.5)[0] == "36:00"


def test_days_count_from_1900_as_excel_does_or_from_1904() -> None:
    assert from_serial(1) == datetime(1900, 1, 1)
    assert from_serial(61) == datetime(1900, 3, 1)
    assert from_serial(43845) == datetime(2020, 1, 15)
    assert from_serial(42383, date_1904=True) == datetime(2020, 1, 15)


@pytest.mark.parametrize("value", [-1.0, 2_958_466.0, float("nan"), float("inf")])
def test_a_number_beyond_the_calendar_is_no_date(value: float) -> None:
    assert from_serial(value) is None
    assert number_format("dd/mm/yyyy").number(value)[0] == general(value)


def test_an_empty_date_reads_as_excel_shows_it() -> None:
    assert number_format("dd/mm/yyyy").number(0)[0] == "00/01/1900"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (5, "5"),
        (1.1, "1.1"),
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333"),
        (12345.678912, "12345.67891"),
        (447700900123, "447700900123"),
        (1.5e20, "1.5E+20"),
        (0.0000123, "1.23E-05"),
        (-0.5, "-0.5"),
    ],
)
def test_general_shows_what_excel_does_and_a_long_reference_whole(value: float, shown: str) -> None:
    assert general(value) == shown


def test_only_a_format_with_words_beside_its_at_sign_changes_a_text() -> None:
    assert number_format("dd/mm/yyyy").text("TBC") == "TBC"
    assert number_format('"Ref "@').text("12") == "Ref 12"
    assert number_format('0;0;0;@" (draft)"').text("Plan") == "Plan (draft)"


@given(st.integers(61, 2_958_465))
def test_every_day_reads_as_itself(serial: int) -> None:
    shown, value = number_format("dd/mm/yyyy").number(serial)
    assert isinstance(value, date)
    assert shown == f"{value.day:02}/{value.month:02}/{value.year:04}"
    assert (value - date(1899, 12, 30)).days == serial


@given(st.text(max_size=20), st.floats(allow_nan=True, allow_infinity=True))
def test_any_format_shows_any_number_somehow(code: str, value: float) -> None:
    assert isinstance(number_format(code).number(value)[0], str)


@given(
    st.lists(
        st.sampled_from(
            [
                "0",
                "#",
                "?",
                ".",
                ",",
                "%",
                "/",
                "E+",
                "y",
                "m",
                "d",
                "h",
                "s",
                "[h]",
                ";",
                '"x"',
                " ",
                "@",
                "General",
                "[>1]",
                "AM/PM",
            ]
        ),
        max_size=10,
    ),
    st.floats(-1e12, 1e12),
)
def test_any_format_of_known_marks_shows_any_number_somehow(marks: list[str], value: float) -> None:
    assert isinstance(number_format("".join(marks)).number(value)[0], str)
