"""Lines that were cut to a width: a break where the next word had no room parts nothing."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

from vrtracker.read.updates.entries import read_updates
from vrtracker.read.updates.hard_wraps import without_cuts

AS_AT = date(2024, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "The lamps of the yard were seen on the way to the depot and were lit by the wardens",
        "12/3/24: Lamps seen by the wardens of the yard, who asked for two more of the long posts by the gate",
    ],
)
def test_words_cut_to_a_width_are_one_line(text: str) -> None:
    assert without_cuts("\n".join(textwrap.wrap(text, 24))) == text


@pytest.mark.parametrize(
    "text",
    [
        "12/3/24 lamps seen\n14/4/24 lamps lit\n15/5/24 lamps out",
        "Jan 2024\nyard open\nFeb 2024\nyard shut",
        "The lamps are lit.\nThe posts are in.\nThe gate is shut.",
        "lamps\nposts\ngates",
        "Lamps for the whole of the yard\nposts\nand gates\nand more",
    ],
)
def test_lines_that_were_not_cut_stay_lines(text: str) -> None:
    assert without_cuts(text) == text


@pytest.mark.parametrize("width", [20, 26, 34])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lamps of the yard were seen on 18 March and they came back to the depot on 25 March 2024.", [None]),
        ("Wardens went to the yard and saw the lamps 14.02.2024, and the posts were kept until 31.03.2024", [None]),
        (
            "(TH 14/6/23) Yards were seen with the wardens. (TH 2/8/23) Three of the long posts were brought.",
            ["2023-06-14", "2023-08-02"],
        ),
        (
            "Update as at 30/09/2023: most lamps of the yard were lit. Update as at 31/12/2023: all of them were lit.",
            ["2023-09-30", "2023-12-31"],
        ),
        (
            "12/3/24 The wardens asked for posts. 14/4/24 Posts brought to us. 15/5/24 All of the lamps were lit.",
            ["2024-03-12", "2024-04-14", "2024-05-15"],
        ),
    ],
)
def test_entries_are_the_same_however_their_lines_were_cut(width: int, text: str, expected: list[str | None]) -> None:
    updates, _ = read_updates("\n".join(textwrap.wrap(text, width)), AS_AT)
    assert [update.date for update in updates] == expected
    assert read_updates("\n".join(update.line for update in updates), AS_AT)[0] == updates


def test_entries_of_cut_lines_that_begin_alike_stay_apart() -> None:
    lines = (
        "20/11 – Wardens rang\nthe depot about all\nof the lamps\n23/11 – Depot sent\nthree posts\n3/2/24 – Lamps lit"
    )
    assert [update.date for update in read_updates(lines, AS_AT)[0]] == ["2023-11-20", "2023-11-23", "2024-02-03"]
