"""csv and text set apart by tabs, in the encodings and with the separators that people's programs write."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.files.packages import grid_of, texts
from vrtracker.errors import SourceError
from vrtracker.read.files.delimited import read_plain


def words(data: bytes) -> dict[str, str]:
    return texts(read_plain(data, "Plan")[1][0])


@pytest.mark.parametrize(
    "data",
    [
        b"Ref,Action\n1,Meet\n",
        b"Ref;Action\r\n1;Meet\r\n",
        b"Ref|Action\r1|Meet\r",
        b"Ref\tAction\n1\tMeet",
        b"\xef\xbb\xbfRef,Action\n1,Meet\n",
        "Ref\tAction\n1\tMeet\n".encode("utf-16"),
        b"sep=;\nRef;Action\n1;Meet\n",
        b'"Ref","Action"\n"1","Meet"\n',
    ],
)
def test_any_separator_and_encoding_gives_the_same_cells(data: bytes) -> None:
    assert words(data) == {"A1": "Ref", "B1": "Action", "A2": "1", "B2": "Meet"}


def test_commas_in_sentences_are_not_taken_for_separators() -> None:
    data = b"Ref\tAction\n1\tMeet, talk, and write, then go\n2\tAsk, listen, answer\n"
    assert words(data)["B2"] == "Meet, talk, and write, then go"
    assert words(b"Ref;Action\n1;Meet, talk\n2;Ask, listen\n")["B3"] == "Ask, listen"


def test_wrapped_cells_keep_their_line_breaks_and_quotation_marks() -> None:
    assert words(b'Ref,Update\n1,"15/1/20 said ""yes""\r\n30/7/20 done"\n')["B2"] == '15/1/20 said "yes"\n30/7/20 done'


def test_quotation_marks_that_do_not_wrap_a_cell_are_words() -> None:
    data = b'Ref\tAction\n1\t"Safe streets" week\n2\t"Never closed\n3\tMeet\n'
    assert words(data) == {
        **{"A1": "Ref", "B1": "Action", "A2": "1", "B2": '"Safe streets" week'},
        **{"A3": "2", "B3": '"Never closed', "A4": "3", "B4": "Meet"},
    }


def test_an_older_windows_encoding_is_read() -> None:
    assert words("Ref,Café – “yes”\n".encode("cp1252"))["B1"] == "Café – “yes”"


def test_empty_lines_and_cells_keep_the_others_in_their_places() -> None:
    assert words(b"\n\nRef\t\tAction\n\n\t\tMeet\n") == {"A3": "Ref", "C3": "Action", "C5": "Meet"}


def test_the_sheet_is_named_as_the_file(tmp_path: Path) -> None:
    assert grid_of(tmp_path, b"a,b\n", "Serious violence plan.csv").sheets[0].name == "Serious violence plan"


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_said_not_to_be(data: bytes) -> None:
    try:
        kind, sheets = read_plain(data, "Plan")
    except SourceError:
        return
    assert kind in ("csv", "text")
    assert sheets[0].cells


@given(
    st.lists(
        st.lists(st.text("abc ,;", min_size=1, max_size=5).map(lambda s: f"x{s}x"), min_size=2, max_size=4),
        min_size=1,
        max_size=6,
    )
)
def test_no_word_between_tabs_is_lost(rows: list[list[str]]) -> None:
    data = "\n".join("\t".join(row) for row in rows).encode()
    assert sorted(words(data).values()) == sorted(text for row in rows for text in row)
