"""Charts that Word can edit: figures, words and workbook all say the same."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from lxml import etree

from tests.builders import action, objective, tracker
from tests.write.board.docx_rules import C, Docx
from tests.write.board.word_files import lines
from vrtracker.model import Rating
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write import theme
from vrtracker.write.board import native_charts
from vrtracker.write.board.report import board_bytes
from vrtracker.write.workbook.chart import chart_workbook_bytes

RED, GREEN = theme.RATING_PAINT["red"], theme.RATING_PAINT["green"]


def chart(*values: tuple[int, int], upright: bool = False) -> native_charts.Chart:
    names = tuple(f"Objective {number} & <more>" for number in range(1, len(values) + 1))
    reds, greens = tuple(red for red, _ in values), tuple(green for _, green in values)
    series = (native_charts.Series("Red", "R", RED, reds), native_charts.Series("Green", "G", GREEN, greens))
    return native_charts.Chart("ratings by objective", names, series, upright)


def test_the_description_has_every_figure() -> None:
    assert native_charts.description(chart((1, 2), (0, 0))) == (
        "Bar chart, ratings by objective. Objective 1 & <more>: 1 red, 2 green. Objective 2 & <more>: none."
    )


def test_the_chart_refers_to_the_cells_its_workbook_has() -> None:
    drawn = chart((1, 2), (3, 4))
    sheet = openpyxl.load_workbook(BytesIO(chart_workbook_bytes(native_charts.rows(drawn))))["Sheet1"]
    root = etree.fromstring(native_charts.chart_xml(drawn).encode())
    for reference in root.iter(f"{C}numRef", f"{C}strRef"):
        place = (reference.findtext(f"{C}f") or "").removeprefix("Sheet1!").replace("$", "")
        cells = sheet[place]
        values = [row[0].value for row in cells] if isinstance(cells, tuple) else [cells.value]
        assert [value.text for value in reference.iter(f"{C}v")] == [str(value) for value in values]


@pytest.mark.parametrize("upright", [False, True])
def test_every_piece_says_its_letter_and_its_figure(upright: bool) -> None:
    root = etree.fromstring(native_charts.chart_xml(chart((5, 2), upright=upright)).encode())
    codes = [code.get("formatCode") for code in root.iterfind(f".//{C}dLbls/{C}numFmt")]
    assert codes == ['"R "0', '"G "0']
    assert all(shown.get("val") == "1" for shown in root.iterfind(f".//{C}dLbls/{C}showVal"))


def test_a_piece_of_nothing_says_nothing() -> None:
    root = etree.fromstring(native_charts.chart_xml(chart((0, 7))).encode())
    hidden = [label.getparent() for label in root.iterfind(f".//{C}dLbl/{C}delete")]
    assert len(hidden) == 1


def test_more_bars_make_a_higher_chart() -> None:
    assert chart(*[(1, 1)] * 12).height > chart(*[(1, 1)] * 4).height


def test_words_in_the_workbook_never_become_formulas() -> None:
    sheet = openpyxl.load_workbook(BytesIO(chart_workbook_bytes([("=1+1", 2), ("http://x", 3)])))["Sheet1"]
    assert [(cell.value, cell.data_type) for cell in sheet["A"]] == [("=1+1", "s"), ("http://x", "s")]


def test_many_objectives_are_drawn_by_priority_and_the_rest_together() -> None:
    told = tracker(*(objective(action(ref=f"{n}.1"), ref=str(n), title=f"Aim {n}") for n in range(1, 31)))
    document = board_bytes(told, review(told, Settings()), Settings())
    assert categories(document) == ["Violence reduction"]
    assert "Ratings by priority" in lines(document)


def test_a_few_objectives_are_drawn_each() -> None:
    told = tracker(objective(action(), title="Calm"), objective(action(rating=Rating()), ref="2", title="Order"))
    assert categories(board_bytes(told, review(told, Settings()), Settings())) == ["1 Calm", "2 Order"]


def categories(document: bytes) -> list[str | None]:
    root = Docx(document).tree("word/charts/chart_by_objective.xml")
    first = next(root.iter(f"{C}cat"))
    return [value.text for value in first.iter(f"{C}v")]
