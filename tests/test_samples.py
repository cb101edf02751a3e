"""The samples: made by their script to the byte, different quarters of one plan, and as messy as the real thing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.ooxml import ROOT, validator_errors
from vrtracker.model import Action, Tracker
from vrtracker.read import read

SAMPLES = ROOT / "samples"
FIRST, SECOND = "saltmarsh-tracker-2026-q1.xlsx", "saltmarsh-tracker-2026-q2.xlsx"
DAYS = {FIRST: date(2026, 4, 14), SECOND: date(2026, 7, 14)}


@cache
def tracker(name: str) -> Tracker:
    return read(SAMPLES / name, as_at=DAYS[name])


def by_ref(name: str) -> dict[str, Action]:
    return {action.ref: action for action in tracker(name).actions()}


def sheet(name: str, title: str) -> Worksheet:
    return openpyxl.load_workbook(SAMPLES / name)[title]


def test_the_script_makes_the_very_files(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SAMPLES / "make_samples.py", tmp_path], check=True)
    for name in (FIRST, SECOND):
        assert (tmp_path / name).read_bytes() == (SAMPLES / name).read_bytes()


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_a_sample_is_a_sound_workbook(name: str) -> None:
    assert validator_errors(SAMPLES / name) == []


@pytest.mark.parametrize(("name", "actions"), [(FIRST, 14), (SECOND, 15)])
def test_every_action_is_read_under_its_objective(name: str, actions: int) -> None:
    plans = tracker(name).priorities
    assert [len(plan.objectives) for plan in plans] == [2, 3]
    assert len(by_ref(name)) == actions


def test_the_plans_are_known_by_their_words() -> None:
    youth, women = tracker(SECOND).priorities
    assert youth.strategic_lead == "Detective Superintendent Rowena Hask, Fenland Constabulary"
    assert (youth.support_officer, women.support_officer) == ("Ivo Tarrant", "TBC")
    assert women.name == "Safety of women and girls"
    assert set(youth.rag_key) == {"red", "amber", "green"}


def test_rows_that_a_page_cut_are_whole_again() -> None:
    actions = by_ref(SECOND)
    assert actions["YV-03"].title.endswith("and visit every shop on the map")
    assert actions["1.2"].updates[-1].text.endswith("over bank holidays, so a holiday rota begins at Easter.")


def test_ratings_are_read_from_fills_and_from_sentences() -> None:
    actions = by_ref(SECOND)
    assert [actions[f"YV-0{n}"].rating.colour for n in range(1, 8)] == [
        "green",
        "blue",
        "amber",
        "green",
        "red",
        "amber",
        "green",
    ]
    assert actions["1.3"].rating.colour == "red"
    assert actions["2.2"].rating.colour is None
    assert actions["2.10"].complete


def test_updates_are_read_newest_first_whatever_their_stamps() -> None:
    actions = by_ref(SECOND)
    assert [update.date for update in actions["YV-01"].updates] == [
        "2026-07-03",
        "2026-04-02",
        "2026-01-15",
        "2025-11-20",
    ]
    assert [update.date for update in actions["YV-04"].updates] == ["2026-07-01", "2026-04-08", "2026-01-14"]
    assert [update.date for update in actions["3.1"].updates] == ["2026-07", "2026-02"]


def test_a_new_date_counts_and_the_old_one_stays() -> None:
    action = by_ref(SECOND)["YV-03"]
    assert action.deadline.date == date(2026, 9, 30)
    assert [earlier.date for earlier in action.earlier_deadlines] == [date(2026, 3, 31)]


def words(of: Worksheet) -> Iterator[str]:
    yield from (str(cell.value) for row in of.iter_rows() for cell in row if cell.value is not None)


def test_the_samples_are_as_messy_as_people_are() -> None:
    youth = sheet(SECOND, "Youth violence")
    assert youth.merged_cells.ranges
    assert youth.column_dimensions["I"].hidden
    assert any(cell.comment for row in youth.iter_rows() for cell in row)
    assert any("\xa0" in text for text in words(youth))
    women = sheet(SECOND, "Women and girls")
    assert any(cell.font.strike for row in women.iter_rows() for cell in row)
    assert sum(text == "Progress" for text in words(women)) == 2


def test_a_quarter_brings_what_boards_ask_about() -> None:
    before, after = by_ref(FIRST), by_ref(SECOND)
    assert before["YV-06"].title == after["YV-05"].title
    assert before["YV-04"].title not in {action.title for action in after.values()}
    assert after["YV-07"].title not in {action.title for action in before.values()}
    assert after["YV-02"].complete
    assert not before["YV-02"].complete


def test_a_board_has_something_to_ask_about() -> None:
    late = [
        action.ref
        for action in tracker(SECOND).actions()
        if action.deadline.date and action.deadline.date < DAYS[SECOND]
    ]
    assert {"1.3"} <= set(late)
