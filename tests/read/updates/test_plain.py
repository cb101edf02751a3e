"""Plain cells read at a glance are read just as all cells are."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vrtracker.read.updates.entries import read_any, read_updates
from vrtracker.read.updates.plain import read_plain
from vrtracker.read.words import clean

AS_AT = date(2026, 7, 30)
STAMPS = st.builds(
    "{}/{}/{}{}".format,
    st.integers(1, 31),
    st.integers(1, 13),
    st.sampled_from(["19", "20", "2021", "26", "31", "98", "2051"]),
    st.sampled_from(["", ":", " –", " -", "-", "."]),
)
VOCABULARY = """
    Met Partners agreed the plan. on by 12 4 Jan May 3/4 12/3/20 (4) 10% Next Q2 2020 1.2 due 15th and Update – ; In as
    at of Section 24/7 £5k A&E Clerk. mind 3 from 31/12/20 w/c Closed to
    JS: JS – (JS) Board: Board Cllr Smith: JH/RC Report Report: Progress – Position Status: Review: Comments:
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=9).map(" ".join)
LINES = st.one_of(st.builds("{} {}".format, STAMPS, WORDS), WORDS, STAMPS)


@settings(max_examples=600)
@given(st.lists(LINES, min_size=1, max_size=4).map("\n".join))
def test_a_plain_cell_is_read_as_the_full_reader_reads_it(text: str) -> None:
    text = clean(text)
    plain = read_plain(text)
    if plain is not None:
        assert plain == read_any(text, AS_AT)[0]
        assert read_updates(text, AS_AT) == read_any(text, AS_AT)


def test_lines_that_begin_with_their_dates_are_plain() -> None:
    text = "15/1/20 Work goes on with 12 schools.\n30/07/2020: Hub open"
    assert [update.date for update in read_plain(text) or ()] == ["2020-01-15", "2020-07-30"]


@pytest.mark.parametrize(
    "text",
    [
        "Work goes on",
        "15/1/20 work goes on",
        "15/1/20 Met on 12/2/20",
        "15/1/20 Meets again in May",
        "31/2/20 Met",
        "15/1/20 The board meets on\n30/7/20 In the hall",
        "2.7.20 Improve the lighting",
        "15/1/20 JS: Hub open",
        "15/1/20 Progress report: Hub open",
        "15/1/20",
        "",
    ],
)
def test_a_cell_that_may_say_more_is_left_to_the_full_reader(text: str) -> None:
    assert read_plain(text) is None
