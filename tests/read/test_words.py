"""Words: what a person sees of a cell, and no word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vrtracker.read.words import clean, clean_any, run_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  plain  ", "plain"),
        ("two  spaces", "two spaces"),
        ("no\u00a0break", "no break"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("one_x000D_\ntwo", "one\n\ntwo"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("tab\tstop", "tab stop"),
        ("bell\x07rings", "bell rings"),
        ("line \n break", "line\nbreak"),
        ("far\n\n\n\napart", "far\n\napart"),
        ("old\vbreak", "old\nbreak"),
        ("smart “quotes” – and dashes", "smart “quotes” – and dashes"),
    ],
)
def test_cell_reads_as_a_person_sees_it(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.sampled_from("ab \n\t\r_x0D\u00a0\u00ad\u2003\u2028\u200b\ufeff\x1cé–’")) | st.text())
def test_what_is_taken_for_clean_at_a_glance_is_clean(text: str) -> None:
    assert clean(text) == clean_any(text)


def test_no_character_is_taken_for_clean_that_is_not() -> None:
    words = [f"a{chr(code)}b" for code in range(0x11000)]
    assert [text for text in words if clean(text) != clean_any(text)] == []


def test_words_run_on_behind_a_break_in_a_small_letter_or_from_a_word_that_leads_on() -> None:
    assert run_on("Lamps\nof the\nyard by\nMarch") == "Lamps of the yard by March"
    assert run_on("Lamps\nYard\n\nof the gate") == "Lamps\nYard\n\nof the gate"
