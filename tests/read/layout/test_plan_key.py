"""Where a key stands beside other words: the header block keeps its own."""

from __future__ import annotations

from itertools import zip_longest

import pytest

from tests.tables import read_of


@pytest.mark.parametrize(
    "key",
    [
        ["Key |", "Amber | On track", "Red | Off track", "Green | Complete"],
        ["Amber | On track", "Red | Off track", "Green | Complete"],
        ["Key | Amber | On track", "| Red | Off track", "| Green | Complete"],
        ["RAG key", "[FFC000] On track", "[FF0000] Off track", "[00B050] Complete"],
    ],
)
def test_a_key_may_stand_beside_the_header_block(key: list[str]) -> None:
    block = [
        "Priority: | Safer parks",
        "Strategic lead: | Dee Eve",
        "Support officer: | Ed Fox",
        "Measures: | Fewer calls",
    ]
    rows = "\n".join(f"{left} | | | {right}" for left, right in zip_longest(block, key, fillvalue=""))
    (plan,) = read_of(
        f"{rows}\n\nAction | Lead | Deadline | RAG\nMend the lamps | Ann Bell | May 2020 | Green"
    ).priorities
    assert (plan.name, plan.strategic_lead, plan.support_officer) == ("Safer parks", "Dee Eve", "Ed Fox")
    assert (plan.measures, plan.context) == (("Fewer calls",), ())
    assert plan.rag_key == {"amber": "On track", "red": "Off track", "green": "Complete"}
    assert [action.complete for action in plan.actions()] == [True]


def test_what_stands_beside_a_header_block_without_colours_is_no_key() -> None:
    (plan,) = read_of(
        "Priority: | Safer parks | Key partner: | Harbour Council\n"
        "Strategic lead: | Dee Eve | Support officer: | Ed Fox\n\n"
        "Action | Lead | Deadline | RAG\nMend the lamps | Ann Bell | May 2020 | Green"
    ).priorities
    assert (plan.name, plan.strategic_lead, plan.support_officer) == ("Safer parks", "Dee Eve", "Ed Fox")
    assert [(one.label, one.text) for one in plan.context] == [("Key partner", "Harbour Council")]
