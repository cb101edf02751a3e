"""How fast a build is, whole process: beside a bare script that reads and writes with the common libraries (at most
1.0 times), and with a previous tracker beside without one (at most 1.3 times)."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from side_by_side import python, side_by_side, table

SAMPLES = Path(__file__).parents[1] / "samples"
BARE = "the bare script"
WITHOUT = "build"

SCRIPT = """
import sys
import docx, openpyxl, xlsxwriter

source, xlsx, word = sys.argv[1:]
book = openpyxl.load_workbook(source)
rows = [[str(cell.value or "") for cell in row] for sheet in book for row in sheet.iter_rows()]
with xlsxwriter.Workbook(xlsx) as workbook:
    sheet = workbook.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
document = docx.Document()
table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
for cells, row in zip(table.rows, rows):
    for cell, text in zip(cells.cells, row):
        cell.text = text
document.save(word)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    previous, newest = sorted(SAMPLES.glob("*.xlsx"))[-2:]
    parser.add_argument("tracker", type=Path, nargs="?", default=newest)
    parser.add_argument("--previous", type=Path, default=previous)
    parser.add_argument("--as-at", default="2020-07-30")
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build = python("-m", "vrtracker", "build", str(given.tracker), "--as-at", given.as_at, "--quiet", "--out")
        bare = python("-c", SCRIPT, str(given.tracker), f"{folder}/bare.xlsx", f"{folder}/bare.docx")
        out = f"{folder}/papers"
        measured = side_by_side(
            {BARE: bare, WITHOUT: [*build, out], "build --previous": [*build, out, "--previous", str(given.previous)]},
            given.rounds,
        )
    print(table(measured, BARE))
    ratio = measured["build --previous"].seconds / measured[WITHOUT].seconds
    print(f"build --previous is {ratio:.2f} of build")


if __name__ == "__main__":
    main()
