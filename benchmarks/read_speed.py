"""Reading a large tracker into a grid, beside openpyxl and beside calamine with a pass of its own for the marks.

    python benchmarks/read_speed.py [--actions 10000] [--rounds 5]

The second comparison gives values and style numbers only: no fills, rich text, conditional formats or comments.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

import xlsxwriter
from side_by_side import python, side_by_side, table

WORDS = (
    "the",
    "board",
    "asked",
    "partners",
    "to",
    "review",
    "hot",
    "spots",
    "and",
    "share",
    "data",
    "before",
    "spring",
)
TITLES = ("Ref", "Overall objective", "Action", "Owner", "Start", "Deadline", "Update", "RAG", "Evaluation", "Notes")

OURS = """
import sys
from pathlib import Path
from vrtracker.read.files.opening import open_grid
grid = open_grid(Path(sys.argv[1]))
print(sum(1 for sheet in grid.sheets for cell in sheet.cells.values() if cell.text or cell.fill))
"""
OPENPYXL = """
import sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(len([(cell.value, cell.fill.fgColor.rgb) for sheet in book for row in sheet.iter_rows() for cell in row]))
"""
TWO_PASSES = """
import sys, zipfile
from lxml import etree
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
values = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
package, marks = zipfile.ZipFile(sys.argv[1]), {}
for part in (name for name in package.namelist() if name.startswith("xl/worksheets/sheet")):
    for _, row in etree.iterparse(package.open(part), tag="{*}row"):
        for cell in row.iterchildren("{*}c"):
            marks[part, cell.get("r")] = cell.get("s")
        row.clear()
print(len(marks))
"""


def make_tracker(path: Path, actions: int) -> None:
    """A tracker of ten columns, with dates, fills and updates of two entries."""
    chance = random.Random(1)

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        wrap, day = book.add_format({"text_wrap": True}), book.add_format({"num_format": "dd/mm/yyyy"})
        fills = [book.add_format({"bg_color": colour}) for colour in ("#00B050", "#FFC000", "#FF0000")]
        sheet.write_row(0, 0, TITLES)
        for row in range(1, actions + 1):
            sheet.write_row(
                row, 0, (f"{row // 10 + 1}.{row % 10 + 1}", f"Objective {row // 10}", f"{row} {words(12)}"), wrap
            )
            sheet.write_row(row, 3, (chance.choice(("Jo Lee", "Police", "Ann Ray/ Bo Cox")), "Immediate"))
            sheet.write_number(row, 5, 43_845 + row % 300, day)
            sheet.write_string(row, 6, f"15/1/20 {words(20)}\n30/7/20 {words(20)} {row}", wrap)
            sheet.write(row, 7, "" if row % 2 else "Green", fills[row % 3])
            sheet.write_row(row, 8, (words(6), words(5)))


def main() -> None:
    """Prints one line for each reader."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--actions", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tracker.xlsx"
        make_tracker(path, asked.actions)
        programs = {"vrtracker": OURS, "openpyxl": OPENPYXL, "calamine and marks": TWO_PASSES}
        commands = {name: python("-c", program, str(path)) for name, program in programs.items()}
        print(table(side_by_side(commands, asked.rounds), "openpyxl"))


if __name__ == "__main__":
    main()
