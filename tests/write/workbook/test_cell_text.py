"""Words in cells: cut without losing one, and given the room they need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vrtracker.write.workbook.cell_text import characters, length, lines, looks_like_formula, pieces, safe


@given(st.text(st.sampled_from("ab \n👍é"), max_size=60), st.integers(4, 20))
def test_pieces_fit_and_joined_are_the_text(text: str, limit: int) -> None:
    cut = pieces(text, limit)
    assert "".join(cut) == text
    assert all(length(piece) <= limit for piece in cut)


def test_a_text_is_cut_within_a_word_so_that_no_space_stands_at_an_edge() -> None:
    assert pieces("one two three", 8) == ("one tw", "o three")


def test_length_is_counted_as_excel_counts() -> None:
    assert length("a👍") == len("a👍".encode("utf-16-le")) // 2 == 3


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("", 10, 1),
        ("short", 20, 1),
        ("one\ntwo\n\nthree", 20, 4),
        ("word " * 20, 20, 6),
        ("x" * 200, 20, 12),
        ("日本" * 20, 20, 6),
    ],
)
def test_lines_are_as_many_as_a_column_breaks_its_words_into(text: str, width: float, wanted: int) -> None:
    assert wanted <= lines(text, width) <= wanted * 1.4


@given(st.text(st.characters(codec="ascii", exclude_categories=("Cc",)), max_size=60))
def test_a_column_as_wide_as_its_words_shows_them_on_one_line(text: str) -> None:
    assert lines(text, characters(text)) == 1


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "'a", "\ta"])
def test_what_a_program_could_take_for_a_formula(text: str) -> None:
    assert looks_like_formula(text)
    assert not looks_like_formula("a" + text)


def test_only_what_xml_forbids_is_left_out() -> None:
    assert safe("a\x00b\x0bc\r\nd\u2028e\ud83d") == "ab\nc\nd\ne"
    assert safe("tab\tand 👍 stay") == "tab\tand 👍 stay"
