"""Progress on rows of its own below each action, with a label in front."""

from __future__ import annotations

import pytest

from tests.tables import read_of, sheet_of

TITLES = "Ref | Action | Lead | Due | RAG"
ONE, TWO = "1 | Open the hub | Ann Bell | 31/5/21 | G", "2 | Run the buses | Bob Carr | 31/5/21 | A"


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("Update: 3/2/20: Lease signed", "Update: Trial began", "Update"),
        ("Progress | 3/2/20: Lease signed", "Progress | Trial began", "Progress"),
        ("Latest position – 3/2/20: Lease signed", "Latest position – Trial began", "Latest position"),
        ("Comments: | 3/2/20: Lease signed", "Comments: | Trial began", "Comments"),
    ],
)
def test_labelled_rows_below_actions_are_their_progress(first: str, second: str, title: str) -> None:
    sheet = sheet_of(f"{TITLES}\n{ONE}\n{first}\n{TWO}\n{second}", merges=["A3:E3"] if "|" not in first else [])
    tracker = read_of(sheet)
    assert [(a.ref, a.rating.colour, [(u.date, u.text) for u in a.updates]) for a in tracker.actions()] == [
        ("1", "green", [("2020-02-03", "Lease signed")]),
        ("2", "amber", [(None, "Trial began")]),
    ]
    assert [(c.title, c.field) for c in tracker.priorities[0].columns][-1] == (title, "updates")
    assert [f.place.cell[1:] for f in tracker.findings if f.code == "rows-joined"] == ["3", "5"]


def test_labelled_rows_go_under_a_title_of_progress_where_there_is_one_and_may_be_empty() -> None:
    tracker = read_of(
        f"{TITLES} | Progress\n{ONE} | 2/1/20: Begun\nUpdate | 3/2/20: Lease signed\n{TWO} |\nUpdate |\n"
        "3 | Light the path | Ann Bell | 31/5/21 | G |\nUpdate: 4/2/20: Lamps bought"
    )
    assert [[u.text for u in a.updates] for a in tracker.actions()] == [["Begun", "Lease signed"], [], ["Lamps bought"]]


@pytest.mark.parametrize(
    "rows",
    [
        f"{ONE}\n{TWO}\n3 | Light the path | Ann Bell | 31/5/21 | G\nProgress: all on track",
        f"{ONE}\n{TWO}\n3 | Light the path | Ann Bell | 31/5/21 | G\n\nComments: please send\nComments: to Len",
    ],
)
def test_a_line_said_once_or_apart_from_the_work_is_no_progress(rows: str) -> None:
    assert not any(action.updates for action in read_of(f"{TITLES}\n{rows}").actions())


def test_a_label_may_have_its_row_alone_with_the_progress_right_below() -> None:
    rows = "{} | {} | Ann Bell | 31/5/21 | Calls counted\nProgress / achievement\n{}"
    tracker = read_of(
        "Ref | Action | Lead | Due | Measurement of progress\n"
        + "\n".join([rows.format(1, "Open the hub", "Lease signed."), rows.format(2, "Run the buses", "Trial began.")])
        + "\n3 | Light the path | Ann Bell | 31/5/21 | Steps counted\nProgress / achievement\n"
        "Objective 2: Safer parks\n4 | Mend the gate | Ann Bell | 31/5/21 |"
    )
    assert [[u.text for u in a.updates] for a in tracker.actions()] == [["Lease signed."], ["Trial began."], [], []]
    assert [a.evaluation for a in tracker.actions()] == ["Calls counted", "Calls counted", "Steps counted", None]
    assert [one.title for one in tracker.priorities[0].objectives] == ["", "Safer parks"]
