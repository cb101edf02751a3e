"""Conditional formats worked out: the colour a person sees in the cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from tests.read.files.packages import MAIN, grid_of, sheet_of, sheet_xml, xlsx_parts, zipped
from vrtracker.read.files.opening import open_grid
from vrtracker.read.grid import Sheet, cell_name

GREEN, AMBER, RED = (PatternFill(bgColor=colour) for colour in ("00B050", "FFC000", "FF0000"))


def made(tmp_path: Path, rows: list[list[object]], add: Callable[[Worksheet], None]) -> Sheet:
    """A sheet of these rows with the rules that ``add`` gives it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    add(book.active)
    path = tmp_path / "made.xlsx"
    book.save(path)
    return open_grid(path).sheets[0]


def fills(sheet: Sheet) -> dict[str, str]:
    return {cell_name(spot): cell.fill for spot, cell in sheet.cells.items() if cell.fill}


def test_a_word_gives_the_colour(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.conditional_formatting.add("A1:A9", CellIsRule(operator="equal", formula=['"Green"'], fill=GREEN))
        sheet.conditional_formatting.add("A1:A9", CellIsRule(operator="equal", formula=['"Red"'], fill=RED))

    sheet = made(tmp_path, [["green"], ["Red"], ["Reddish"], ["Red"]], add)
    assert fills(sheet) == {"A1": "00B050", "A2": "FF0000", "A4": "FF0000"}
    assert sheet.notes == ()


@pytest.mark.parametrize(
    ("kind", "words", "coloured"),
    [
        ("containsText", "amber", {"A1", "A2"}),
        ("beginsWith", "amber", {"A1"}),
        ("endsWith", "AMBER", {"A2"}),
        ("notContainsText", "amber", {"A3"}),
    ],
)
def test_a_rule_about_part_of_the_text(tmp_path: Path, kind: str, words: str, coloured: set[str]) -> None:
    def add(sheet: Worksheet) -> None:
        dxf = DifferentialStyle(fill=AMBER)
        sheet.conditional_formatting.add("A1:A9", Rule(type=kind, text=words, dxf=dxf))

    sheet = made(tmp_path, [["Amber still"], ["now amber"], ["green"]], add)
    assert set(fills(sheet)) == coloured


def test_numbers_are_compared_as_numbers(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.conditional_formatting.add("A1:A9", CellIsRule(operator="between", formula=["1", "2"], fill=GREEN))
        sheet.conditional_formatting.add("A1:A9", CellIsRule(operator="greaterThan", formula=["2"], fill=RED))

    assert fills(made(tmp_path, [[1], [2], [2.5], [0]], add)) == {"A1": "00B050", "A2": "00B050", "A3": "FF0000"}


def test_a_formula_about_another_column_colours_the_row(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.conditional_formatting.add("A2:C9", FormulaRule(formula=['$C2="Amber"'], fill=AMBER))

    sheet = made(tmp_path, [["Action", "RAG", "Words"], ["one", None, "Amber"], ["two", "x", "Green"]], add)
    assert fills(sheet) == {"A2": "FFC000", "B2": "FFC000", "C2": "FFC000"}


def test_the_first_rule_by_priority_wins_and_one_that_stops_lets_none_after_it(tmp_path: Path) -> None:
    def rule(priority: int, fill: PatternFill | None, stop: bool = False) -> Rule:
        style = DifferentialStyle(fill=fill) if fill else DifferentialStyle()
        return Rule(type="expression", formula=["A1>0"], dxf=style, priority=priority, stopIfTrue=stop)

    assert fills(_with_rules(tmp_path, [rule(2, GREEN), rule(1, RED)])) == {"A1": "FF0000"}
    assert fills(_with_rules(tmp_path, [rule(1, None), rule(2, RED)])) == {"A1": "FF0000"}
    assert fills(_with_rules(tmp_path, [rule(1, None, stop=True), rule(2, RED)])) == {}


def _with_rules(tmp_path: Path, rules: list[Rule]) -> Sheet:
    styles = f'<styleSheet xmlns="{MAIN}"><dxfs>' + "".join(
        f'<dxf><fill><patternFill><bgColor rgb="{rule.dxf.fill.bgColor.rgb}"/></patternFill></fill></dxf>'
        if rule.dxf.fill
        else "<dxf/>"
        for rule in rules
    )
    written = "".join(
        f'<cfRule type="expression" dxfId="{n}" priority="{rule.priority}" stopIfTrue="{int(bool(rule.stopIfTrue))}">'
        f"<formula>A1&gt;0</formula></cfRule>"
        for n, rule in enumerate(rules)
    )
    after = f'<conditionalFormatting sqref="A1">{written}</conditionalFormatting>'
    return sheet_of(tmp_path, '<row r="1"><c r="A1"><v>1</v></c></row>', after, styles=f"{styles}</dxfs></styleSheet>")


def test_a_conditional_fill_lies_over_the_cells_own(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet["A1"].fill = PatternFill("solid", fgColor="FFFFFF")
        sheet.conditional_formatting.add("A1", CellIsRule(operator="equal", formula=['"x"'], fill=GREEN))

    assert fills(made(tmp_path, [["x"]], add)) == {"A1": "00B050"}


def test_the_newer_kind_of_rule_carries_its_own_fill(tmp_path: Path) -> None:
    after = (
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings>'
        '<x14:conditionalFormatting><x14:cfRule type="expression" priority="1">'
        "<xm:f>$B1=&quot;Red&quot;</xm:f><x14:dxf>"
        '<fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></x14:dxf></x14:cfRule>'
        "<xm:sqref>A1:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
    )
    rows = '<row r="1"><c r="B1" t="str"><v>Red</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
    sheet = grid_of(tmp_path, zipped(xlsx_parts(sheet_xml(rows, after)))).sheets[0]
    assert fills(sheet) == {"A1": "FF0000"}


def test_pictures_and_rules_about_today_are_said_not_guessed(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.conditional_formatting.add("A1:A9", FormulaRule(formula=["A1<TODAY()"], fill=RED))
        sheet.conditional_formatting.add(
            "B1:B9", ColorScaleRule(start_type="min", start_color="FF0000", end_type="max", end_color="00FF00")
        )
        sheet.conditional_formatting.add("C1", IconSetRule("3TrafficLights1", "percent", [0, 33, 67]))

    sheet = made(tmp_path, [[1, 1, 1]], add)
    assert fills(sheet) == {}
    assert ["A1:A9" in sheet.notes[0], "colour scale" in sheet.notes[1], "icons" in sheet.notes[2]] == [True] * 3


def test_a_rule_over_whole_columns_is_worked_out_for_the_cells_there_are(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.conditional_formatting.add("A1:XFD1048576", FormulaRule(formula=['A1="x"'], fill=GREEN))

    assert fills(made(tmp_path, [["x", "y"], [None, "x"]], add)) == {"A1": "00B050", "B2": "00B050"}


def test_a_blank_cell_is_blank_to_a_rule(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet["A2"].fill = PatternFill("solid", fgColor="FFFFFF")
        blank = Rule(type="containsBlanks", dxf=DifferentialStyle(fill=AMBER))
        sheet.conditional_formatting.add("A1:A3", blank)

    assert fills(made(tmp_path, [["x"], [None]], add)) == {"A2": "FFC000"}
