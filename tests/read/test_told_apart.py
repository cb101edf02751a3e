"""Several plans of one sheet under one title have names that can be told apart."""

from __future__ import annotations

import pytest

from tests.tables import read_of

_FORM = (
    "RESPONSE TO THE PANEL | \n\nPanel: | {}\nDate: | {}\nMinute: | {}\nReview of: | {}\n\n"
    "Recommendation | Response | Timescale | Officer\n"
    "a) {} | Agreed | May 2020 | Ann Bell\nb) Print a map | Rejected | |\n\n\n"
)


def _names(*forms: str) -> list[str]:
    return [priority.name for priority in read_of("".join(forms)).priorities]


def test_forms_under_one_title_are_named_by_the_first_words_in_which_all_differ() -> None:
    first = _FORM.format("Harbour panel", "4 May 2020", "12", "Night buses", "Run a bus at two")
    second = _FORM.format("Harbour panel", "9 June 2020", "7", "Dog wardens", "Hire two wardens")
    assert _names(first, second) == ["RESPONSE TO THE PANEL – Night buses", "RESPONSE TO THE PANEL – Dog wardens"]
    assert _names(first, second.replace("Harbour", "Quay"))[1] == "RESPONSE TO THE PANEL – Quay panel"


@pytest.mark.parametrize("title", ["RESPONSE TO THE BOARD", "REPLY"])
def test_plans_with_titles_of_their_own_keep_them(title: str) -> None:
    first = _FORM.format("Harbour panel", "4 May 2020", "12", "Night buses", "Run a bus at two")
    second = _FORM.format("Quay panel", "9 June 2020", "7", "Dog wardens", "Hire two wardens")
    assert _names(first, second.replace("RESPONSE TO THE PANEL", title)) == ["RESPONSE TO THE PANEL", title]


def test_dates_and_numbers_name_no_plan() -> None:
    first = _FORM.format("Harbour panel", "4 May 2020", "12", "Night buses", "Run a bus at two")
    second = _FORM.format("Harbour panel", "9 June 2020", "7", "Night buses", "Hire two wardens")
    assert _names(first, second) == ["RESPONSE TO THE PANEL"] * 2
