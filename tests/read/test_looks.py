"""What a text looks like: an entry with its date, or only a date."""

from __future__ import annotations

import pytest

from vrtracker.read.looks import is_entry


@pytest.mark.parametrize("text", ["26th October 2020 – Lamps came.", "3/2/20: Begun", "26th October 2020 –"])
def test_a_date_before_words_or_the_sign_that_announces_them_is_an_entry(text: str) -> None:
    assert is_entry(text)


@pytest.mark.parametrize("text", ["May 2020", "31/3/20", "3 February 2020", "Lamps came", "2020"])
def test_a_date_alone_or_words_alone_are_none(text: str) -> None:
    assert not is_entry(text)


@pytest.mark.parametrize("text", ["SP1.1 Lamps for the path", "1.1.1. Lamps for the path", "12.3.4 Lamps"])
def test_a_number_of_several_levels_before_words_is_no_date(text: str) -> None:
    assert not is_entry(text)


@pytest.mark.parametrize("text", ["JS 12/4 Lamps came", "3.2.20 Lamps came", "9.1 Clerk rang", "WC 3.2.2020 Lamps"])
def test_days_with_stops_and_initials_apart_from_them_begin_entries(text: str) -> None:
    assert is_entry(text)
