"""Stamps that say who wrote or met as well as when; who and a number that is no date stamp nothing."""

from __future__ import annotations

from datetime import date

import pytest

from vrtracker.read.updates.entries import read_updates

AS_AT = date(2024, 6, 30)

Entries = list[tuple[str | None, str]]

SIGNED: list[tuple[str, Entries]] = [
    ("Ann 14/11 rang the yard\nAnn 28/11 yard swept", [("2023-11-14", "rang the yard"), ("2023-11-28", "yard swept")]),
    ("Ann 14/11 rang the yard. Tom 28/11 swept it.", [("2023-11-14", "rang the yard."), ("2023-11-28", "swept it.")]),
    ("Clerk 14/11 rang the yard", [("2023-11-14", "rang the yard")]),
    ("Cllr Wu 14/11 rang the yard", [("2023-11-14", "rang the yard")]),
    ("Ann 3/4 rang the yard\nAnn 28/4 yard swept", [("2024-04-03", "rang the yard"), ("2024-04-28", "yard swept")]),
    ("Police: 12/2/24 – two seen\nSchool: 14/2/24 – none", [("2024-02-12", "two seen"), ("2024-02-14", "none")]),
    ("Mtg 12/3 – kept. Mtg 14/5 – swept", [("2024-03-12", "kept."), ("2024-05-14", "swept")]),
    ("Meeting of 12/3/24: kept. Meeting of 14/5/24: swept", [("2024-03-12", "kept."), ("2024-05-14", "swept")]),
    ("Yard Gp 1/2/24 Post kept. Yard Gp 2/5/24 Post lit.", [("2024-02-01", "Post kept."), ("2024-05-02", "Post lit.")]),
    ("TH (12/2): lit\nAW (14/2): out", [("2024-02-12", "lit"), ("2024-02-14", "out")]),
    ("TH/14.11.23: lit\nTH/16.01.24: out", [("2023-11-14", "lit"), ("2024-01-16", "out")]),
    ("TH 23/1 – lit. AW 6/2 – out.", [("2024-01-23", "lit."), ("2024-02-06", "out.")]),
    ("Yard update 13 April\n\nThe posts are dry.", [("2024-04-13", "The posts are dry.")]),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_who_wrote_or_met_stands_before_the_date_of_an_entry(text: str, expected: Entries) -> None:
    updates, _ = read_updates(text, AS_AT)
    assert [(update.date, update.text) for update in updates] == expected
    again, _ = read_updates("\n".join(update.line for update in updates), AS_AT)
    assert again == updates


@pytest.mark.parametrize(
    "text",
    [
        "Ann 1/2 day a week from May",
        "Ann 3/4 lamps are lit",
        "Board 7/4 seats filled",
        "Council 2/3 majority kept the yard",
        "Sweep the yard. Ann 14/11 free, Tom not.",
        "Yard Park 12/4 lamps lit",
        "Yard Gp 1/2/24 Post kept.",
        "Launch: 12/3/24 – in the yard",
        "Next Board 12/3/24 – lamps to be seen",
        "Provide update 12/3/24: to Board",
        "TH/3/12: lamp rules",
        "Ann 14/11 was the day",
    ],
)
def test_who_beside_a_number_that_may_be_no_date_stamps_nothing(text: str) -> None:
    updates, _ = read_updates(text, AS_AT)
    assert [(update.date, update.text) for update in updates] == [(None, text)]
