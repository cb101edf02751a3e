"""A column titled "Action" that only says who acts, and one that is the work for all that its words look like."""

from __future__ import annotations

import pytest

from tests.tables import read_of
from vrtracker.model import Field

_LOG = (
    "Minute | Item | Action | Due\n4.1 | Mend the lamp at the ford | Clerk | May 2020\n"
    "4.2 | Ask the school for its survey | Cllr Amiss + Clerk | June 2020\n5 | Write to the bus company | JS |"
)


def _fields(table: str) -> dict[str, Field]:
    return {column.title: column.field for column in read_of(table).priorities[0].columns}


def test_where_an_action_only_names_who_acts_the_item_is_the_work_and_that_is_said() -> None:
    tracker = read_of(_LOG)
    first, second, third = tracker.actions()
    assert (first.ref, first.title, first.owners) == ("4.1", "Mend the lamp at the ford", ("Clerk",))
    assert (second.owners, third.owners) == (("Cllr Amiss", "Clerk"), ("JS",))
    said = [finding for finding in tracker.findings if finding.code == "column-unsure"]
    assert [(finding.place.cell, finding.severity) for finding in said] == [("C1", "info")]


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("Subject | Actions", "action owner"),
        ("Issue | Action", "action owner"),
        ("Minute | Action", "action owner"),
        ("Task | For action", "action owner"),
        ("Recommendation | Action required", "action owner"),
        ("Discussion point | Action", "action owner"),
        ("Agreed actions | Action", "action owner"),
    ],
)
def test_what_the_work_stands_under_where_the_action_names_who_acts(titles: str, fields: str) -> None:
    rows = "Mend the lamp at the ford | {} | Ordered in May\nAsk the school for its survey | {} | Not yet asked"
    for first, second in (
        ("Head of Parks", "Ann Bell"),
        ("all councillors", "Clerk / Chair"),
        ("AB", "AB & CD"),
        ("Clerk + Cllrs Quill & Sedge", "Cllrs Sedge and Quill"),
        ("Lengthsman", "Clerk/Lengthsman"),
    ):
        found = _fields(f"{titles} | Progress\n{rows.format(first, second)}")
        assert " ".join(found.values()) == f"{fields} updates"


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Street Pastors", "Taxi Marshals", "Night Bus"),
        ("CPN", "CBO", "Closure Order"),
        ("Clerk to write to the police", "Clerk", "Cllr Amiss"),
        ("Mend the lamp", "Ann Bell", "Clerk"),
        ("Appoint a Champion", "Knife Arches", "Youth Coordinator"),
    ],
)
def test_a_short_action_stays_the_work_though_it_looks_like_a_name(first: str, second: str, third: str) -> None:
    table = (
        f"Issue | Action | Due\nDrinking down at the ford | {first} | May 2020\n"
        f"Fights at the bus stop | {second} | May 2020\nNoise in Elm Close at night | {third} | June 2020"
    )
    assert _fields(table) == {"Issue": "objective", "Action": "action", "Due": "deadline"}


def test_an_action_beside_who_leads_it_or_beside_nothing_else_to_do_stays_the_work() -> None:
    assert _fields(f"{_LOG.replace('Due', 'Lead').replace('May 2020', 'Ann Bell')}")["Action"] == "action"
    alone = "Ref | Action | Due\n1 | Town Clerk | May 2020\n2 | The Chair | June 2020"
    assert _fields(alone)["Action"] == "action"


def test_work_under_a_title_nobody_knows_beside_who_acts_is_said_to_be_guessed() -> None:
    tracker = read_of(_LOG.replace("Item", "Matter arising"))
    assert [action.owners for action in tracker.actions()] == [("Clerk",), ("Cllr Amiss", "Clerk"), ("JS",)]
    assert [one.place.cell for one in tracker.findings if one.code == "column-guessed"] == ["B1"]


@pytest.mark.parametrize("title", ["Matter arising", "Item", "Topic"])
def test_what_came_of_it_is_no_work_beside_who_acts(title: str) -> None:
    rows = (
        "Mend the lamp at the ford | Clerk | A lamp was ordered in May\n"
        "Ask the school for its survey | JS | It came in June and was read"
    )
    assert list(_fields(f"{title} | Action | Outcome\n{rows}").values()) == ["action", "owner", "updates"]


@pytest.mark.parametrize("title", ["Agenda item", "Item", "Matter arising"])
@pytest.mark.parametrize("when", ["By", "Due", "Responsible"])
def test_a_title_over_dates_alone_asks_for_nobody(title: str, when: str) -> None:
    rows = "Mend the lamp at the ford | {} | {} | Open\nAsk the school for its survey | {} | {} | Open"
    table = f"{title} | Action | {when} | Status\n{rows}"
    assert list(_fields(table.format("Clerk", "June 2020", "JS", "July 2020")).values())[:2] == ["action", "owner"]
    assert _fields(table.format("Buy a lamp", "Ann Bell", "Write to it", "Clerk"))["Action"] == "action"
