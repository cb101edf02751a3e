"""A whole tracker from a grid: each field in its place, nothing lost, every working-out said."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generate import AS_AT, generate
from tests.generate.compare import compare
from tests.tables import actions_of, grid_of, read_of, sheet_of
from vrtracker.model import Tracker
from vrtracker.read.files.opening import open_grid
from vrtracker.read.tracker import MOST_KIN, read_tracker
from vrtracker.settings import Settings


def codes(tracker: Tracker) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in tracker.findings:
        found.setdefault(finding.code, []).append(finding.place.cell)
    return found


def test_two_due_columns_the_later_counts_and_the_other_is_kept() -> None:
    tracker = read_of("Action | Lead | Target date | New date\nRun a clinic | Ann Bell | 31/03/2020 | 30/06/2020")
    (action,) = tracker.actions()
    assert action.deadline.text == "30/06/2020"
    assert [when.text for when in action.earlier_deadlines] == ["31/03/2020"]
    assert action.extra == {"Target date": "31/03/2020"}
    assert codes(tracker)["deadline-moved"] == ["D2"]


@pytest.mark.parametrize("title", ["Proposed date", "Requested completion date", "Proposed new deadline"])
def test_a_date_that_is_only_proposed_counts_beside_no_other_and_is_kept(title: str) -> None:
    tracker = read_of(
        f"Action | Lead | Current date | {title}\nRun a clinic | Ann Bell | 31/03/2020 | 30/06/2020\n"
        "Print a leaflet | Bob Carr | | 30/09/2020"
    )
    first, second = tracker.actions()
    assert (first.deadline.text, first.extra, first.earlier_deadlines) == ("31/03/2020", {title: "30/06/2020"}, ())
    assert second.deadline.text == "30/09/2020"
    assert codes(tracker)["deadline-proposed"] == ["C2"]


def test_a_column_that_groups_the_actions_of_one_sheet_does_so_on_the_others_that_are_kept_alike() -> None:
    one, other = (
        "Audit | Rec | Recommendation | Lead | Due\nPayroll run | 1 | Check the totals | Ann Bell | May 2020\n"
        "Payroll run | 2 | Remove the leavers | Bob Carr | May 2020\nGrants paid | 3 | Keep a list | Cas Dee | Soon",
        "Audit | Rec | Recommendation | Lead | Closed on\nFleet keys | 4 | Lock the box | Ann Bell | 1/5/2020\n"
        "Parks cash | 5 | Count it twice | Bob Carr | 1/5/2020",
    )
    tracker = read_of(one, other)
    titles = [[objective.title for objective in priority.objectives] for priority in tracker.priorities]
    assert titles == [["Payroll run", "Grants paid"], ["Fleet keys", "Parks cash"]]
    assert "A1" in codes(tracker)["column-guessed"]
    assert [objective.title for objective in read_of(other).priorities[0].objectives] == [""]


def test_progress_in_a_column_for_each_round() -> None:
    (action,) = actions_of(
        "Action | Lead | March 2020 | April 2020\nRun a clinic | Ann Bell | Room booked. | Doors open."
    )
    assert [(update.date, update.text) for update in action.updates] == [
        ("2020-03", "Room booked."),
        ("2020-04", "Doors open."),
    ]


def test_a_rating_as_a_fill_alone() -> None:
    (action,) = actions_of("Action | Lead | RAG\nRun a clinic | Ann Bell | [FF0000]")
    assert (action.rating.colour, action.rating.source, action.rating.text) == ("red", "fill", None)
    assert action.cells["rag"] == ("C2",)


def test_a_rating_that_begins_the_evaluation() -> None:
    (action,) = actions_of("Action | Lead | RAG | Evaluation\nRun a clinic | Ann Bell | | Green – the clinic is full.")
    assert (action.rating.colour, action.evaluation) == ("green", "Green – the clinic is full.")


def test_a_sentence_in_the_rag_column_becomes_the_evaluation_too() -> None:
    tracker = read_of("Action | Lead | RAG | Evaluation\nRun a clinic | Ann Bell | Amber – the room is too small.")
    (action,) = tracker.actions()
    assert (action.rating.colour, action.evaluation) == ("amber", "Amber – the room is too small.")
    assert codes(tracker)["text-drifted"] == ["C2"]


def test_colours_of_another_column_rate_where_there_is_no_rag_column() -> None:
    actions = actions_of(
        "Action | Lead | Progress\nRun a clinic | Ann Bell | [FF0000] Not begun\nPrint a "
        "leaflet | Bob Carr | [00B050] Done well"
    )
    assert [action.rating.colour for action in actions] == ["red", "green"]


def test_notes_in_comments_are_kept() -> None:
    (action,) = actions_of("Action | Lead\nRun a clinic | Ann Bell ^On leave in May^")
    assert action.extra == {"Comment on Lead": "On leave in May"}


def test_struck_and_hidden_rows_are_read_and_said() -> None:
    tracker = read_of(
        sheet_of(
            "Action | Lead\n~Run a clinic~ | Ann Bell\nPrint a leaflet | Bob Carr\nMend the lights | Cat Dean",
            hidden_rows=[3],
        )
    )
    assert len(list(tracker.actions())) == 3
    assert codes(tracker) == {"row-struck": ["A2"], "row-hidden": ["A3"]}
    assert tracker.cells_read == 6


def test_an_error_of_a_formula_stays_as_words_and_is_said() -> None:
    tracker = read_of("Action | Lead | Deadline\nRun a clinic | Ann Bell | #REF!")
    assert next(tracker.actions()).deadline.text == "#REF!"
    assert codes(tracker)["formula-error"] == ["C2"]


def test_what_nobody_took_is_named_with_its_cell() -> None:
    tracker = read_of("Action | Lead | Deadline\nRun a clinic | Ann Bell | May 2020\n\n\n | Copies to the mayor")
    assert [(str(one.place), one.text) for one in tracker.unplaced] == [
        ("Violence reduction!B5", "Copies to the mayor")
    ]
    assert codes(tracker)["text-unplaced"] == ["B5"]


def test_spaces_and_breaks_of_other_programs() -> None:
    (action,) = actions_of("Action | Lead\nRun\u00a0a  clinic_x000D_\\nin the park | Ann\u00a0Bell")
    assert " ".join(action.title.split()) == "Run a clinic in the park"
    assert action.owners == ("Ann Bell",)


@pytest.mark.parametrize("seed", range(40))
def test_the_model_read_is_the_model_written(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    data, truth = generate(seed)
    path = tmp_path_factory.mktemp("generated") / "tracker.xlsx"
    path.write_bytes(data)
    tracker = read_tracker(open_grid(path), file=path.name, as_at=AS_AT, settings=Settings())
    found = compare(truth, tracker)
    assert not found.silent
    assert len(found.misses) <= 0.03 * found.fields


@pytest.mark.parametrize("seed", range(100, 120))
def test_every_word_of_every_visible_cell_stands_in_the_model(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data, _ = generate(seed)
    path = tmp_path_factory.mktemp("generated") / "tracker.xlsx"
    path.write_bytes(data)
    grid = open_grid(path)
    tracker = read_tracker(grid, file=path.name, as_at=AS_AT, settings=Settings())
    known = _words_of(tracker)
    read_sheets = {priority.sheet for priority in tracker.priorities}
    for sheet in grid.sheets:
        if sheet.name in read_sheets:
            seen = [cell.text for spot, cell in sheet.cells.items() if spot[1] not in sheet.hidden_columns]
            lost = {word for text in seen for word in _words(text)} - known
            assert lost <= LABELS, lost


LABELS = {"priority", "strategic", "lead", "support", "officer", "measures", "updated", "objective", "1", "2", "3", "4"}


def _words(text: str) -> list[str]:
    return "".join(c.lower() if c.isalnum() else " " for c in text.replace("_x000D_", " ")).split()


def _words_of(tracker: Tracker) -> set[str]:
    from dataclasses import asdict

    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.update(_words(value))
        elif isinstance(value, dict):
            for key, inner in value.items():
                walk(key)
                walk(inner)
        elif isinstance(value, (list, tuple)):
            for inner in value:
                walk(inner)

    walk([asdict(priority) for priority in tracker.priorities])
    walk([asdict(one) for one in tracker.unplaced])
    return found


def test_a_grid_of_any_kind_will_do() -> None:
    tracker = read_tracker(
        grid_of("Action | Lead\nRun a clinic | Ann Bell", kind="csv"), file="plan.csv", as_at=AS_AT, settings=Settings()
    )
    assert (tracker.source.file, tracker.source.kind) == ("plan.csv", "csv")


def test_yes_and_no_under_completed() -> None:
    done, open_ = actions_of(
        "Action | Lead | Completed\nRun a clinic | Ann Bell | Yes\nPrint a leaflet | Bob Carr | No"
    )
    assert (done.complete, done.rating.colour, done.rating.text) == (True, "blue", "Yes")
    assert (open_.complete, open_.rating.colour) == (False, None)


def test_of_a_rating_for_each_round_the_last_counts() -> None:
    first, second = actions_of(
        "Action | Lead | Q1 update | Q1 RAG | Q2 update | Q2 RAG\n"
        "Run a clinic | Ann Bell | Room found. | Amber | Doors open. | Green\n"
        "Print a leaflet | Bob Carr | Drafted. | Red"
    )
    assert (first.rating.colour, first.extra) == ("green", {"Q1 RAG": "Amber"})
    assert (second.rating.colour, second.extra) == ("red", {})
    assert [update.text for update in first.updates] == ["Q1 update: Room found.\nQ2 update: Doors open."]


def test_a_tick_under_a_time_is_that_time() -> None:
    (action,) = actions_of("Action | Lead | By June 2020 | By July 2020\nRun a clinic | Ann Bell | | x")
    assert action.deadline.text == "By July 2020"


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.integers(min_value=10_000, max_value=99_999))
def test_any_layout_is_read_as_it_was_written(seed: int) -> None:
    data, truth = generate(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tracker.xlsx"
        path.write_bytes(data)
        tracker = read_tracker(open_grid(path), file=path.name, as_at=AS_AT, settings=Settings())
    assert not compare(truth, tracker).silent


def test_a_column_of_status_words_is_known_by_them_whatever_their_spaces() -> None:
    table = (
        "Commitment | Officer | Due | Performance\nOpen a haven | Ann Bell | May 2020 | On track\n"
        "Inspect homes | Bob Carr | June 2020 | Completed"
    )
    assert [action.complete for action in actions_of(table.replace("On track", "On\u00a0track"))] == [False, True]


def test_of_very_many_plans_kept_alike_each_is_read() -> None:
    plan = "Priority: Place {0}\nAction | Lead | | Due\nMend lamp {0} | Ann Bell | [00B050] | May 2020\n\n"
    plans = read_of("".join(plan.format(number) for number in range(MOST_KIN + 5))).priorities
    assert [action.title for each in plans for action in each.actions()] == [
        f"Mend lamp {number}" for number in range(MOST_KIN + 5)
    ]
    assert {action.rating.colour for each in plans for action in each.actions()} == {"green"}
