"""Colours that can be read by everyone, and dates and shares that say what is meant."""

from __future__ import annotations

from datetime import date

import pytest

from vrtracker.clean_format import RAG_WORDS
from vrtracker.model import RAGS
from vrtracker.write import theme


@pytest.mark.parametrize("paint", [*theme.RATING_PAINT.values(), *theme.SEVERITY_PAINT.values()])
def test_words_on_a_fill_can_be_read(paint: theme.Paint) -> None:
    assert theme.contrast(paint.fill, paint.text) >= 4.5


@pytest.mark.parametrize("text", [theme.INK, theme.MUTED, theme.LINK, theme.ACCENT])
@pytest.mark.parametrize("ground", [theme.PAPER, theme.PALE])
def test_words_on_paper_can_be_read(text: str, ground: str) -> None:
    assert theme.contrast(text, ground) >= 4.5


def test_white_words_stand_on_the_accent() -> None:
    assert theme.contrast(theme.ACCENT, "#FFFFFF") >= 4.5


def test_contrast_counts_as_wcag_does() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_rating_has_its_own_colour_and_the_word_of_the_clean_workbook() -> None:
    assert len({paint.fill for paint in theme.RATING_PAINT.values()}) == len(theme.RATING_KEYS)
    assert [theme.rating_label(rag) for rag in RAGS] == [RAG_WORDS[rag] for rag in RAGS]
    assert theme.rating_label(None) == "Not rated"


def test_dates_are_british() -> None:
    assert theme.short_date(date(2020, 7, 3)) == "03/07/2020"


@pytest.mark.parametrize(("iso", "words"), [("2020-07-03", "3 July 2020"), ("2020-07", "July 2020"), (None, "Undated")])
def test_an_update_says_no_more_of_its_date_than_is_known(iso: str | None, words: str) -> None:
    assert theme.update_date(iso) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 10, "0%"), (1, 3, "33%"), (10, 10, "100%"), (999, 1000, ">99%"), (1, 1000, "<1%"), (0, 0, "–")],
)
def test_some_is_never_none_and_not_all_is_never_all(part: int, whole: int, words: str) -> None:
    assert theme.share(part, whole) == words


def test_movement_is_a_word_beside_its_arrow() -> None:
    assert theme.movement("worse") == "▼ Worse"
