"""A title typed in a hurry is the one it nearly is, and a word of its own stays."""

from __future__ import annotations

import pytest

from vrtracker.read.columns.fields import fields_of
from vrtracker.read.titles.typos import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("timscale", "timescale"),
        ("responsibilty", "responsibility"),
        ("responisble", "responsible"),
        ("recomendation", "recommendation"),
        ("commments", "comments"),
        ("progess", "progress"),
        ("organization", "organisation"),
    ],
)
def test_a_word_nearly_typed_is_the_one_meant(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "word", ["offices", "resource", "measured", "targets", "pattern", "station", "acton", "owners"]
)
def test_a_word_of_its_own_is_no_typing_error(word: str) -> None:
    assert mended(word) == word


def test_a_row_of_hasty_titles_is_read() -> None:
    assert fields_of(("Objetive", "Acions", "Responsibilty", "Timscale", "Progess", "RAG")) == (
        "objective",
        "action",
        "owner",
        "deadline",
        "updates",
        "rag",
    )
