"""A new stamp looks like those around it."""

from datetime import date

import pytest

from vrtracker.write.stamp_style import stamp, style_of

DAY = date(2026, 7, 5)


@pytest.mark.parametrize(
    ("stamps", "wanted"),
    [
        (["15/1/20", "3/2/20"], "5/7/26"),
        (["15/01/2020", "03/02/2020"], "05/07/2026"),
        (["13.09.2023:"], "05.07.2026:"),
        (["15-Jan-20", "3-Feb-20"], "5-Jul-26"),
        (["15th January 2020 –", "1st March 2020 –"], "5th July 2026 –"),
        (["Update 12/3/20:"], "Update 5/7/26:"),
        (["As of 30/06/2013:"], "As of 05/07/2026:"),
        ([], "5/7/26"),
    ],
)
def test_a_stamp_is_written_as_the_tracker_writes_its_own(stamps: list[str], wanted: str) -> None:
    assert stamp(DAY, style_of(stamps)) == wanted


def test_the_most_frequent_style_wins() -> None:
    assert stamp(DAY, style_of(["1/2/20", "13.09.2023:", "4/5/20"])) == "5/7/26"


def test_initials_and_months_alone_have_no_say() -> None:
    assert stamp(DAY, style_of(["(JS 12/4)", "March 2014 –", "20/11 –", "1.2.20"])) == "5.7.26"
