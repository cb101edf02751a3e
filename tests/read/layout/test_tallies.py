"""Small counts beside a table are no part of it; ratings with numbers beside them are."""

from __future__ import annotations

import pytest

from tests.tables import actions_of, read_of

TABLE = """
Action | Lead | Deadline | {0}
Run a clinic in the park | Ann Bell | May 2020 | {1}
Print a leaflet for schools | Bob Carr | June 2020 | {2}
Mend the lamps on the hill | Cat Dean | July 2020 | {3}
"""


@pytest.mark.parametrize(
    "count",
    [
        (" | RAG summary | ", " | Red | 1", " | Amber | 2", " | Green | 0"),
        (" | | ", " | Complete | 4", " | Open | 12", " | Overdue | 3"),
        (" | Red | 1", " | Amber | 2", " | Green | 3", " | Total | 6"),
    ],
)
def test_a_count_right_of_an_empty_column_rates_nothing_and_is_not_lost(count: tuple[str, ...]) -> None:
    tracker = read_of(TABLE.strip().format(*count))
    actions = list(tracker.actions())
    assert [action.title.split()[0] for action in actions] == ["Run", "Print", "Mend"]
    assert all(action.rating.colour is None and not action.extra for action in actions)
    words = {word.strip() for row in count for word in row.split("|")} - {""}
    assert words == {one.text for one in tracker.unplaced}


def test_ratings_behind_an_empty_column_with_numbers_beside_them_are_ratings() -> None:
    actions = actions_of(TABLE.strip().format(" | RAG | % done", " | Red | 10", " | Amber | 20", " | Green | 90"))
    assert [action.rating.colour for action in actions] == ["red", "amber", "green"]
    assert [action.extra["% done"] for action in actions] == ["10", "20", "90"]


def test_a_count_in_rows_of_its_own_under_the_table_says_nothing_of_its_columns() -> None:
    actions = actions_of(
        "Objective | Action | Lead\nCalmer buses | Ride along | Ann Bell\nCalmer buses | Print cards | Bob Carr\n"
        "Kinder parks | Mend lamps | Cat Dean\n\n\n | Summary\n | Total actions | 3\n | Red | 2\n | Green | 1"
    )
    assert [action.title for action in actions] == ["Ride along", "Print cards", "Mend lamps"]


def test_who_gets_copies_well_below_the_table_is_no_work() -> None:
    tracker = read_of(
        "Action | Lead | Deadline\nRide along | Ann Bell | May 2020\nPrint cards | Bob Carr | June 2020\n"
        "Total actions: 2\n\n\nDistribution | Copies\nBoard members | 12\nDelivery group | 9"
    )
    assert [action.title for action in tracker.actions()] == ["Ride along", "Print cards"]
    assert {"Distribution", "Copies", "12", "Delivery group"} <= {one.text for one in tracker.unplaced}


def test_counts_with_their_shares_below_the_table_are_no_work() -> None:
    tracker = read_of(
        "Ref | Action | Lead | Deadline\n1 | Ride along | Ann Bell | May 2020\n2 | Print cards | Bob Carr | June 2020\n"
        "\n | Completed | 1 (50%)\n | Green | 1 (50%)"
    )
    assert [action.title for action in tracker.actions()] == ["Ride along", "Print cards"]
