"""What people change in a sheet without changing what it says: the same work is read before and after."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tables import read_of, sheet_of
from vrtracker.read.grid import Cell, Sheet

PLANS = {
    "a column of objectives": """
Priority: Safer parks
Strategic Lead: Chief Inspector Dee

Ref | Objective | What will we do? | Responsible Officer | Start Date | Deadline | Latest position | RAG | Evaluation
1.1 | Fewer calls at night | Run a clinic in the park | Ann Bell | Jan 2020 | 31/05/2020 | 3/2/20 Room booked. | Green |
1.2 | | Print a leaflet for every school | Bob Carr / Cat Dean | Feb 2020 | June 2020 | 4/2/20 Printed. | Amber | Late
2.1 | Kinder streets | Mend the lamps on the hill | Youth Service | Jan 2020 | Ongoing | 5/2/20 Four lit. | [FF0000] |
""",
    "banners and no refs": """
Harbour action plan

Action | By whom | By when | Progress | Status
Objective 1: Safer nights
Walk the route with the police each week | Harbour Watch | 30/09/2020 | 12/08/20 Nine came | On track
Open the café until ten | Gil Hope | March 2021 | Not begun | Red
Objective 2: Safer days
Paint the crossing | Council | 31/12/2020 | 01/09/20 Painted | Completed
""",
    "two due dates": """
No | Task | Lead | Original date | New date | Comments | BRAG
1 | Agree who shares which data | Ivy June | 31/03/2020 | 30/09/2020 | 3/9/20 Signed by six | A
2 | Train forty door staff | Kit Lowe, Licensing | 30/06/2020 | | 1/6/20 All trained | B
3 | Count the calls each month | Police | 31/12/2020 | | 2/9/20 Counted | G
""",
}
TITLES = {"a column of objectives": 3, "banners and no refs": 2, "two due dates": 0}


def said(sheet: Sheet) -> list[tuple[object, ...]]:
    """What the work is, without where it stands and how its columns are called."""
    return [
        (
            " ".join(objective.title.split()),
            " ".join(action.title.split()),
            action.owners,
            action.deadline.date,
            [(update.date, " ".join(update.text.split())) for update in action.updates],
            action.rating.colour,
            action.complete,
            action.evaluation and " ".join(action.evaluation.split()),
        )
        for priority in read_of(sheet).priorities
        for objective in priority.objectives
        for action in objective.actions
    ]


def moved(sheet: Sheet, rows: Callable[[int], int], columns: Callable[[int], int]) -> Sheet:
    return sheet._replace(cells={(rows(row), columns(column)): cell for (row, column), cell in sheet.cells.items()})


def in_words(sheet: Sheet, change: Callable[[str], str], only: int | None = None) -> Sheet:
    """The words of one row, or of all, written another way."""
    cells = {
        spot: cell._replace(text=change(cell.text)) if only in (None, spot[0]) and cell.text else cell
        for spot, cell in sheet.cells.items()
    }
    return sheet._replace(cells=cells)


def last_row(sheet: Sheet) -> int:
    return max(row for row, _ in sheet.cells)


def shaded(sheet: Sheet, titles: int, fill: str) -> Sheet:
    """Every other row below the titles in a pale colour, from end to end."""
    width = {column for row, column in sheet.cells if row == titles}
    cells = dict(sheet.cells)
    for row in range(titles + 2, last_row(sheet) + 1, 2):
        for column in width:
            cell = cells.get((row, column), Cell())
            cells[row, column] = cell if cell.fill else cell._replace(fill=fill)
    return sheet._replace(cells=cells)


def titles_again(sheet: Sheet, titles: int) -> Sheet:
    """An empty row and the titles once more, above the last row."""
    last = last_row(sheet)
    below = moved(sheet, lambda row: row + 2 if row == last else row, lambda column: column)
    again = {(last + 1, column): cell for (row, column), cell in sheet.cells.items() if row == titles}
    return below._replace(cells={**below.cells, **again})


def broken_titles(sheet: Sheet, titles: int) -> Sheet:
    """The titles that have several words in two rows, the last word in the lower one."""
    lower = moved(sheet, lambda row: row + 1 if row > titles else row, lambda column: column)
    cells = dict(lower.cells)
    for (row, column), cell in lower.cells.items():
        first, _, last = cell.text.rpartition(" ")
        if row == titles and first:
            cells[row, column], cells[row + 1, column] = cell._replace(text=first), cell._replace(text=last)
    return lower._replace(cells=cells)


CHANGES: dict[str, Callable[[Sheet, int], Sheet]] = {
    "lower and further right": lambda sheet, _: moved(sheet, lambda row: row + 3, lambda column: column + 2),
    "hard spaces": lambda sheet, _: in_words(sheet, lambda text: text.replace(" ", "\u00a0")),
    "loose spaces": lambda sheet, _: in_words(sheet, lambda text: f" {text.replace('. ', '.  ')}\n"),
    "titles in capitals": lambda sheet, titles: in_words(sheet, str.upper, titles),
    "titles with a colon": lambda sheet, titles: in_words(sheet, lambda text: f"{text}:", titles),
    "titles with a star": lambda sheet, titles: in_words(sheet, lambda text: f"{text}*", titles),
    "titles on several lines": lambda sheet, titles: in_words(sheet, lambda text: text.replace(" ", "\n"), titles),
    "titles in two rows": broken_titles,
    "titles again": titles_again,
    "an empty row below each": lambda sheet, titles: moved(
        sheet, lambda row: row + max(0, row - titles - 1), lambda column: column
    ),
    "an empty column": lambda sheet, _: moved(sheet, lambda row: row, lambda column: column + (column > 2)),
    "shaded in green": lambda sheet, titles: shaded(sheet, titles, "E2EFDA"),
    "shaded in orange": lambda sheet, titles: shaded(sheet, titles, "FCE4D6"),
    "shaded in blue": lambda sheet, titles: shaded(sheet, titles, "DDEBF7"),
    "when it was kept": lambda sheet, _: sheet._replace(
        cells={**sheet.cells, (last_row(sheet) + 2, 0): Cell("Last updated: 1/9/20 by Ivy")}
    ),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("plan", PLANS)
def test_the_same_work_is_read_after_a_change_that_says_nothing(plan: str, change: str) -> None:
    sheet = sheet_of(PLANS[plan].strip())
    assert said(CHANGES[change](sheet, TITLES[plan])) == said(sheet)


@given(st.sampled_from(sorted(PLANS)), st.permutations(["titles in capitals", "shaded in green", "hard spaces"]))
@settings(max_examples=12)
def test_the_same_work_is_read_after_several_changes(plan: str, changes: list[str]) -> None:
    first = sheet = sheet_of(PLANS[plan].strip())
    for change in changes:
        sheet = CHANGES[change](sheet, TITLES[plan])
    assert said(CHANGES["lower and further right"](sheet, TITLES[plan])) == said(first)


def test_the_plans_of_these_tests_are_read_at_all() -> None:
    for plan, table in PLANS.items():
        work = said(sheet_of(table.strip()))
        assert len(work) == 3, plan
        assert all(first != second for first, second in pairwise(work))
        assert all(owners and title for _, title, owners, *_ in work)
