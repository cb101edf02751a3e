"""The analyst's door: a tracker as DataFrames whose columns have real types."""

from __future__ import annotations

import doctest
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import vrtracker
from tests.builders import action, tracker, update, when
from vrtracker import resources
from vrtracker.model import RAGS

SAMPLES = sorted(resources.folder("samples").glob("*.xlsx"))
WITH_SAMPLES = pytest.mark.skipif(not SAMPLES, reason="the samples have not been made")


def test_one_row_an_action_with_dates_as_dates_and_ratings_in_their_order():
    actions = tracker(action(start=when("ASAP")), action("Train", "1.2", due="2020-01-01", rag="red")).frames().actions
    assert list(actions["ref"]) == ["1.1", "1.2"]
    assert actions["deadline"].max() == pd.Timestamp(2020, 12, 31)
    assert actions["start"].isna().all()
    assert list(actions["rag"].cat.categories) == list(RAGS)
    assert list(actions.loc[actions["overdue"], "days_overdue"]) == [211]
    assert actions.loc[0, "owners"] == ["Ann Bell"]


def test_one_row_an_update_and_a_month_alone_begins_on_its_first():
    said = [update("Met", "2020-01-15"), update("Met again", "2020-03"), update("Met once")]
    updates = tracker(action(updates=said)).frames().updates
    assert list(updates["date"].dropna()) == [pd.Timestamp(2020, 1, 15), pd.Timestamp(2020, 3, 1)]
    assert list(updates["date_text"].fillna("")) == ["2020-01-15", "2020-03", ""]
    assert list(updates["ref"]) == ["1.1"] * 3


def test_findings_are_those_of_the_review_by_severity():
    findings = tracker(action(owners=()), action("Train", "1.1")).frames().findings
    assert list(findings["code"]) == ["ref-duplicate", "owner-missing"]
    assert findings["severity"].min() == "error"


def test_an_empty_tracker_has_the_same_columns_and_types():
    empty, full = tracker().frames(), tracker(action()).frames()
    for name in ("actions", "updates", "findings"):
        assert list(getattr(empty, name).dtypes) == list(getattr(full, name).dtypes)


def test_the_package_starts_light():
    script = "import sys, vrtracker; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "pydantic", "lxml", "vrtracker.settings", "vrtracker.model"} & set(loaded)


@WITH_SAMPLES
def test_the_example_in_the_docstring_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "tracker.xlsx").write_bytes(SAMPLES[-1].read_bytes())
    monkeypatch.chdir(tmp_path)
    (example,) = (test for test in doctest.DocTestFinder(recurse=False).find(vrtracker))
    lines = doctest.DocTestRunner()
    assert lines.run(example).failed == 0
    assert len(example.examples) == 5


@WITH_SAMPLES
def test_read_takes_a_day_as_a_date_as_text_or_today_and_stays_a_function():
    path = SAMPLES[-1]
    told = vrtracker.read(path, as_at="2026-07-31")
    assert told == vrtracker.read(str(path), date(2026, 7, 31))
    assert vrtracker.read(path).as_at == date.today()
