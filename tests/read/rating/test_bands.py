"""Bands of per cents rate a column of per cents where nothing else does, and only where they leave nothing open."""

from __future__ import annotations

import pytest

from tests.tables import read_of
from vrtracker.model import Priority
from vrtracker.review import review
from vrtracker.settings import Settings

ROWS = (
    ("1", "Light the path by the weir", "Ann Bell", "3/2/20 Lamps bought"),
    ("2", "Print a leaflet for schools", "Bob Carr", "4/2/20 At the printer"),
    ("3", "Fence the yard behind the shops", "Cas Dee", ""),
    ("4", "Train the stewards of the fair", "Di Ek", "5/2/20 Room asked for"),
)
BANDS = "100% = complete, 80–99% green, 30 to 79 amber, under 30 red"


def _tracker(key: str, *columns: tuple[str, ...]) -> Priority:
    """A tracker with the key below it; each column is its title and its four cells."""
    head = ["Ref", "Action", "Lead", "Progress", *(title for title, *_ in columns)]
    cells = list(zip(*(rest for _, *rest in columns), strict=True))
    rows = [" | ".join((*row, *more)) for row, more in zip(ROWS, cells, strict=True)]
    (priority,) = read_of("\n".join([" | ".join(head), *rows, "", key])).priorities
    return priority


def _rated(priority: Priority) -> list[tuple[str | None, str | None, bool]]:
    return [(each.rating.colour, each.rating.source, each.complete) for each in priority.actions()]


DONE = ("% done", "100%", "85%", "30%", "0%")
FOUR = [("blue", "key", True), ("green", "key", False), ("amber", "key", False), ("red", "key", False)]


@pytest.mark.parametrize(
    "key",
    [
        BANDS,
        BANDS.replace(", ", "\n"),
        "% done: 100 is complete, 80 to 99 is green, 30 to 79 is amber, below 30 is red",
        "Key: Red <30% Amber 30-79% Green 80%+ Blue 100%",
        "Less than 30% | Red\n30% to 79% | Amber\n80% and over | Green\n100% | Blue",
        "Key | 0-29% Red | 30-79% Amber | 80-99% Green | 100% Complete",
        "Up to 29%: red. Between 30% and 79%: amber. More than 79%: green. 100%: complete, no further visits.",
        "We rate: red if under 30 per cent is done, amber from 30 to 79 per cent, green from 80 per cent, blue 100%",
        "RAG: 0% – 29% = R, 30% – 79% = A, 80% – 99% = G, 100% = B",
        "B = 100%; G = at least 80%; A = 30-79%; R = 29% or less",
    ],
)
def test_bands_rate_a_column_of_per_cents(key: str) -> None:
    assert _rated(_tracker(key, DONE)) == FOUR


def test_all_of_the_work_in_a_band_of_green_is_green_and_complete() -> None:
    priority = _tracker("RAG: green (80% and over), amber (30% to 79%), red (under 30%)", DONE)
    assert priority.rag_key == {"green": "80% and over", "amber": "30% to 79%", "red": "under 30%"}
    assert _rated(priority) == [("green", "key", True), *FOUR[1:]]


def test_what_else_the_key_says_of_a_colour_stays_with_it() -> None:
    key = "On course (green): 80% or more\nSome delay (amber): 30% to 79%\nStuck (red): below 30%"
    assert _tracker(key, DONE).rag_key == {
        "green": "On course: 80% or more",
        "amber": "Some delay: 30% to 79%",
        "red": "Stuck: below 30%",
    }


def test_what_a_band_rates_is_said() -> None:
    tracker = read_of(f"Ref | Action | Lead | Progress | % done\n1 | Light the path | Ann Bell | | 85%\n\n{BANDS}")
    assert "rag-from-key" in [finding.code for finding in review(tracker, Settings()).checked]


@pytest.mark.parametrize(
    "key",
    [
        "80% to 100% green, 30 to 80% amber, under 30 red",
        "over 80% green, 30 to 79% amber, under 30 red",
        "80–100% green, 100% complete, 30 to 79 amber, under 30 red",
        "Green = 80% or more of the budget\nAmber = 30–79%\nRed = under 30%",
        "KPIs: green 80% or more, amber 30–79%, red under 30%",
        "Green = 80% or more of actions\nAmber = 30–79%\nRed = under 30%",
        "80% of our sites on time = green, 30 to 79% amber, under 30 red",
    ],
)
def test_bands_that_overlap_leave_holes_or_hang_on_more_rate_nothing(key: str) -> None:
    assert [colour for colour, _, _ in _rated(_tracker(key, DONE))][1:] == [None, None, None]


@pytest.mark.parametrize("bands", ["Green = 80% or more\nAmber = 30–79%\nRed = under 30%", BANDS])
def test_a_rule_besides_the_bands_leaves_every_rating_open(bands: str) -> None:
    rule = "Less than 50% and past its date is also red"
    priority = _tracker(f"{bands}\n{rule}", DONE)
    assert rule in priority.rag_key["red"]
    assert [colour for colour, _, _ in _rated(priority)][1:] == [None, None, None]


def test_between_two_bands_of_whole_numbers_is_neither() -> None:
    assert _rated(_tracker(BANDS, ("% done", "79.5%", "99.5%", "30.5%", "12.5%"))) == [
        (None, None, False),
        (None, None, False),
        *FOUR[2:],
    ]


def test_a_number_is_a_per_cent_where_its_title_says_so_but_a_bare_one() -> None:
    assert _rated(_tracker(BANDS, ("% done", "100", "85", "1", "0"))) == [*FOUR[:2], (None, None, False), FOUR[3]]
    assert {colour for colour, _, _ in _rated(_tracker(BANDS, ("Score", "90", "85", "31", "2")))} == {None}


def test_a_column_that_rates_by_itself_leaves_the_per_cents_an_extra() -> None:
    priority = _tracker(BANDS, DONE, ("RAG", "Amber", "Red", "Green", "Green"))
    assert [each.rating.colour for each in priority.actions()] == ["amber", "red", "green", "green"]
    assert [each.extra["% done"] for each in priority.actions()] == list(DONE[1:])


def test_per_cents_under_a_title_nobody_knows_are_rated_where_they_are_the_only_ones() -> None:
    far = ("How far", *DONE[1:])
    assert _rated(_tracker(BANDS, far)) == FOUR
    assert {colour for colour, _, _ in _rated(_tracker(BANDS, ("Spent", "90%", "20%", "60%", "10%"), far))} == {None}
    assert _rated(_tracker(BANDS, ("Spent", "90%", "20%", "60%", "10%"), DONE)) == FOUR


def test_a_fill_against_the_band_is_said() -> None:
    tracker = read_of(
        f"Ref | Action | Lead | Progress | % done\n1 | Light the path | Ann Bell | | [FF0000]85%\n\n{BANDS}"
    )
    assert "rag-contradicts-fill" in [finding.code for finding in tracker.findings]
