"""What is hidden: nothing of a hidden column is read and a warning names it; hidden rows are read, and said."""

from __future__ import annotations

from tests.tables import read_of, sheet_of
from vrtracker.read.grid import cell_name
from vrtracker.settings import Settings, SheetSettings

ROWS = """
Ref | Action | Lead | Deadline | Progress | Officer notes
1 | Run a clinic in the park | Ann Bell | May 2020 | 3/2/20 Room booked. | ring her sister
2 | Print a leaflet for schools | Bob Carr | June 2020 | 4/2/20 At the printer. | do not say
"""


def test_nothing_of_a_hidden_column_is_read_and_a_warning_stands_at_its_title() -> None:
    tracker = read_of(sheet_of(ROWS.strip(), hidden_columns=["F"]))
    assert "sister" not in repr(tracker)
    assert "do not say" not in repr(tracker)
    (said,) = [finding for finding in tracker.findings if finding.code == "column-hidden"]
    assert (said.severity, said.place.cell) == ("warning", "F1")
    assert said.message == "Column F “Officer notes” is hidden, so nothing of it is in the papers."
    assert said.remedy == "Unhide it if it belongs there."


def test_cells_of_a_hidden_column_are_not_counted() -> None:
    shown, hidden = read_of(ROWS.strip()), read_of(sheet_of(ROWS.strip(), hidden_columns=["F"]))
    assert shown.cells_read - hidden.cells_read == 3


def test_dated_entries_in_a_hidden_column_are_no_updates() -> None:
    tracker = read_of(sheet_of(ROWS.replace("ring her sister", "9/9/20 Told the press").strip(), hidden_columns=["F"]))
    assert [[update.date for update in action.updates] for action in tracker.actions()] == [
        ["2020-02-03"],
        ["2020-02-04"],
    ]


def test_the_settings_may_have_a_hidden_column_read() -> None:
    for name in ("F", "Officer notes"):
        settings = Settings(sheets={"Violence reduction": SheetSettings(columns={name: "extra"})})
        tracker = read_of(sheet_of(ROWS.strip(), hidden_columns=["F"]), settings=settings)
        assert next(tracker.actions()).extra == {"Officer notes": "ring her sister"}
        assert [finding for finding in tracker.findings if finding.code == "column-hidden"] == []


def test_a_merged_cell_that_shows_beside_a_hidden_column_is_read() -> None:
    table = "Priority: Safer parks | | \n" + ROWS.strip().replace("\n", "\n| ").replace("Ref", "| Ref", 1)
    tracker = read_of(sheet_of(table, merges=["A1:C1"], hidden_columns=["A"]))
    assert tracker.priorities[0].name == "Safer parks"


def test_a_hidden_row_is_read_with_a_warning_at_it() -> None:
    tracker = read_of(sheet_of(ROWS.strip(), hidden_rows=[3]))
    assert [action.title for action in tracker.actions()][1] == "Print a leaflet for schools"
    (said,) = [finding for finding in tracker.findings if finding.code == "row-hidden"]
    assert (said.severity, said.place.cell) == ("warning", cell_name((2, 1)))
