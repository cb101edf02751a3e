"""Law 3: reading the clean workbook gives the same model, and cleaning what was cleaned changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import action, objective, priority, tracker, update, when
from tests.generate import AS_AT as GENERATED_AT
from tests.generate import generate
from tests.seed import of_the_seed
from tests.tables import read_of, sheet_of
from vrtracker.model import RAGS, Action, Context, Objective, Place, Priority, Rating, Tracker, Unplaced, When
from vrtracker.read import read
from vrtracker.read.dates.when import read_deadline, read_start
from vrtracker.read.grid import Sheet
from vrtracker.read.updates.entries import read_updates
from vrtracker.read.words import clean
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.model_json import model_bytes
from vrtracker.write.workbook.book import workbook_bytes

ROOT = Path(__file__).parents[2]
AS_AT = date(2020, 7, 30)
SETTINGS = Settings()

HOSTILE = (
    "=1+1",
    "+44 20",
    "-",
    "@SUM(A1)",
    "'tis",
    "{{ owner }}",
    "<r><t>x</t></r>",
    "a & b < c",
    "_x000A_",
    "👩‍👩‍👧 é ﷽ 日本",
    "one\ntwo",
    "About this priority",
    "From sheet",
    "Ref",
    "Yes",
    "Red",
    "1.10",
    "00123",
    "TRUE",
    "31/03/2020",
    "15/1/20 Begun\n3/2/20 – Half done",
    "Q2 2020/21 & ongoing",
    "ASAP",
    "http://example.org/?a=1&b=2",
    "x" * 300,
)
PROSE = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=40),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=3).map("\n".join),
)
TEXT = PROSE.map(clean).filter(bool)
LINE = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
TITLE = st.one_of(
    st.sampled_from(("Complete", "updates", "Notes", "extra: Notes", "Column J")), LINE.map(lambda t: t[:200].strip())
)


@st.composite
def ratings(draw: st.DrawFn) -> Rating:
    colour = draw(st.sampled_from(RAGS))
    text = draw(TEXT)
    return draw(
        st.sampled_from(
            (
                Rating(),
                Rating(None, text, None),
                Rating(colour, text, "text"),
                Rating(colour, None, "fill"),
                Rating(colour, text, "key"),
                Rating(colour, None, "key"),
            )
        )
    )


@st.composite
def actions(draw: st.DrawFn, sheet: str, cell: Callable[[], str]) -> Action:
    """An action as the reader makes them: its dates and updates are what their words say."""
    deadline = draw(st.none() | TEXT)
    start = draw(st.none() | TEXT)
    said = draw(st.none() | TEXT)
    return Action(
        ref=draw(LINE),
        title=draw(st.just("") | TEXT),
        place=Place(sheet, cell()),
        owners=tuple(draw(st.lists(LINE, max_size=3))),
        start=read_start(start, SETTINGS.dates)[0] if start else None,
        deadline=read_deadline(deadline, SETTINGS.dates)[0] if deadline else When(),
        updates=read_updates(said, AS_AT)[0] if said else (),
        rating=draw(ratings()),
        complete=draw(st.booleans()),
        evaluation=draw(st.none() | TEXT),
        extra=draw(st.dictionaries(TITLE, TEXT, max_size=3)),
    )


@st.composite
def priorities(draw: st.DrawFn, cell: Callable[[], str]) -> Priority:
    sheet = draw(st.sampled_from(("Plan", "plan", "Summary", "O'Brien's", "A & B")) | LINE)
    names = draw(st.lists(st.tuples(LINE, st.just("") | TEXT), max_size=3, unique=True))
    return Priority(
        name=draw(TEXT),
        sheet=sheet,
        strategic_lead=draw(st.none() | TEXT),
        support_officer=draw(st.none() | TEXT),
        measures=tuple(draw(st.lists(TEXT, max_size=2))),
        context=tuple(draw(st.lists(st.builds(Context, st.just("") | TEXT, TEXT), max_size=2))),
        rag_key=draw(st.dictionaries(st.sampled_from(RAGS), TEXT, max_size=2)),
        objectives=tuple(
            Objective(ref, title, tuple(draw(st.lists(actions(sheet, cell), max_size=2))), Place(sheet, cell()))
            for ref, title in names
        ),
    )


@st.composite
def trackers(draw: st.DrawFn) -> Tracker:
    numbers = count(1)
    plans = draw(st.lists(priorities(lambda: f"C{next(numbers)}"), min_size=1, max_size=2))
    left = draw(st.lists(st.builds(Unplaced, st.builds(Place, LINE, st.just("B7")), TEXT), max_size=2))
    return replace(tracker(*plans, as_at=AS_AT), unplaced=tuple(left))


def written(of: Tracker) -> bytes:
    return workbook_bytes(of, review(of, SETTINGS), SETTINGS)


def read_back(data: bytes, folder: Path, as_at: date = AS_AT) -> Tracker:
    file = folder / "tracker-clean.xlsx"
    file.write_bytes(data)
    return read(file, as_at=as_at, settings=SETTINGS)


def said(of: Tracker) -> list[dict[str, Any]]:
    """All that the model says of priorities, objectives and actions, but for cells and columns."""
    plans = json.loads(model_bytes(of, review(of, SETTINGS)))["priorities"]
    for plan in plans:
        del plan["columns"]
        for one in plan["objectives"]:
            for each in one["actions"]:
                del each["cells"]
    return plans  # type: ignore[no-any-return]


def check(of: Tracker, folder: Path) -> None:
    """The law itself."""
    data = written(of)
    again = read_back(data, folder, of.as_at)
    assert said(again) == said(of)
    assert [action.earlier_deadlines for action in again.actions()] == [a.earlier_deadlines for a in of.actions()]
    assert [(left.place, left.text) for left in again.unplaced] == [(left.place, left.text) for left in of.unplaced]
    assert written(again) == data


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(of=trackers())
def test_any_tracker_reads_back_as_it_was(of: Tracker, tmp_path: Path) -> None:
    check(of, tmp_path)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(of=trackers())
def test_another_reader_sees_every_word(of: Tracker) -> None:
    book = openpyxl.load_workbook(BytesIO(written(of)))
    seen = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)
    for one in of.actions():
        words = (
            one.ref,
            one.title,
            *one.owners,
            one.deadline.text,
            one.evaluation,
            one.rating.text,
            *one.extra.values(),
        )
        for text in (*words, *(one_update.line for one_update in one.updates)):
            if text and "x005F_" not in text:  # which that reader takes out of any text
                assert text.replace("_x", "_x005F_x") in seen or text in seen


@pytest.mark.parametrize("seed", range(500, 512))
def test_a_messy_tracker_reads_back_as_it_was_read(seed: int, tmp_path: Path) -> None:
    messy = tmp_path / "messy.xlsx"
    messy.write_bytes(generate(seed)[0])
    check(read(messy, as_at=GENERATED_AT), tmp_path)


@pytest.mark.parametrize("name", ["tracker_merged.xlsx", "tracker_wrapped.xlsx"])
def test_the_real_plan_reads_back_as_it_was(name: str, tmp_path: Path) -> None:
    check(read(of_the_seed(name), as_at=AS_AT), tmp_path)


@pytest.mark.parametrize(
    ("name", "as_at"),
    [("saltmarsh-tracker-2026-q1.xlsx", date(2026, 4, 14)), ("saltmarsh-tracker-2026-q2.xlsx", date(2026, 7, 14))],
)
def test_the_samples_read_back_as_they_were(name: str, as_at: date, tmp_path: Path) -> None:
    check(read(ROOT / "samples" / name, as_at=as_at), tmp_path)


@pytest.mark.parametrize(
    "of",
    [
        pytest.param(tracker(priority(), as_at=AS_AT), id="no objective"),
        pytest.param(tracker(priority(objective(title=""))), id="an objective without words or actions"),
        pytest.param(tracker(priority(objective(action(title="", owners=(), due=None, updates=())))), id="only a ref"),
        pytest.param(tracker(action(evaluation="words " * 9000 + "end", cell="C1")), id="a text longer than a cell"),
        pytest.param(tracker(action(extra={"Notes": "n" * 70_000, "Note": "x"})), id="an extra longer than two cells"),
        pytest.param(tracker(action(updates=(update("👍" * 20_000 + " done"),))), id="emoji longer than a cell"),
        pytest.param(tracker(action(ref="1.1", cell="C1"), action(ref="1.1", cell="C2")), id="the same ref twice"),
        pytest.param(
            tracker(priority(objective(action(cell="C1"))), priority(objective(action(cell="C9")))), id="two tables"
        ),
        pytest.param(tracker(replace(priority(objective(action())), measures=("m" * 40_000,))), id="a long measure"),
        pytest.param(
            tracker(
                replace(
                    action(cell="C1", extra={"Target": "31/03/20"}), earlier_deadlines=(when("31/03/20", "2020-03-31"),)
                ),
                action("Another", "1.2", cell="C2", extra={"Target": "TBC"}),
            ),
            id="a deadline that moved",
        ),
    ],
)
def test_odd_trackers_read_back_as_they_were(of: Tracker, tmp_path: Path) -> None:
    check(of, tmp_path)


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_of(
            "Action | Owner | Due | Revised due\nMeeting of 8 September 2019\nMend the lamps | Ann Bell | 10/1 | 5/2",
            merges=["A2:D2"],
        ),
        "Objective | Action | Owner | Due | Revised due\nBoard 8/9/19 | Mend the lamps | Ann Bell | 10/1 | 5/2",
    ],
)
def test_deadlines_read_by_the_meeting_they_stand_under_read_back_as_they_were(
    sheet: Sheet | str, tmp_path: Path
) -> None:
    of = read_of(sheet)
    assert [str(one.deadline.date) for one in of.actions()] == ["2020-02-05"]
    check(of, tmp_path)
