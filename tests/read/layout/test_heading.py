"""The header block above a table: its labels and values."""

from __future__ import annotations

from tests.tables import read_of


def test_a_key_that_only_shows_its_colours_is_no_measure() -> None:
    tracker = read_of(
        "Strategic lead: | Ed Fox\nMeasures: | 1. Fewer calls\n\n"
        "RAG key: | [FF0000]Red | [FFC000]Amber | [00B050]Green\n\n"
        "Action | Lead | Deadline\nRun a clinic | Ann Bell | May 2020"
    )
    assert tracker.priorities[0].measures == ("Fewer calls",)
    assert {"Red", "Amber", "Green"} <= {one.text for one in tracker.unplaced}
