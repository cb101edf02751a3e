"""How fast tidy is on a large tracker, whole process, beside openpyxl loading and saving it (at most 0.5 of that)."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from random import Random

import xlsxwriter
from side_by_side import python, side_by_side, table

OTHER = "openpyxl load + save"
SCRIPT = "import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
TITLES = ("Ref", "Action", "Responsible officer", "Start date", "Deadline", "Progress", "RAG", "Evaluation", "Notes")
MONTHS = ("March", "June", "September", "December")
COLOURS = {"Green": "#92D050", "Amber": "#FFC000", "Red": "#FF0000"}


def make(path: Path, actions: int) -> None:
    """A tracker with so many actions; about one row in three has something to tidy, one action in ten is wrapped."""
    random = Random(1)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        fills = {word: book.add_format({"bg_color": colour}) for word, colour in COLOURS.items()}
        sheet.write_row(0, 0, TITLES)
        row = 1
        for number in range(1, actions + 1):
            rag = random.choice(list(COLOURS))
            gap, cut = ("  " if number % 20 == 0 else " "), (" " if number % 7 == 0 else "\n")
            said = f"15/1/20 Work on step {number} has begun.{cut}30/7/20 The review of step {number} was held and"
            due = "31/03/2021" if number % 9 == 0 else f"End of {random.choice(MONTHS)} 2021"
            wrapped = number % 10 == 0
            said += "" if wrapped else " its findings were shared."
            sheet.write_row(row, 0, (f"{number}", f"Deliver step{gap}{number} of the plan with the schools"))
            sheet.write_row(row, 2, ("Ada Marsh, Tom Reeve", "Immediate", due, said))
            sheet.write_string(row, 6, rag, fills[rag] if number % 8 else None)
            sheet.write_row(row, 7, ("Achieved in part", f"Note {number % 97}"))
            if wrapped:
                row += 1
                sheet.write_string(row, 5, "its findings were shared with the board.")
            row += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "tracker.xlsx"
        make(source, given.actions)
        options = ("-o", f"{folder}/tidied.xlsx", "--as-at", "2020-10-01", "--quiet")
        tidy = python("-m", "vrtracker", "tidy", str(source), *options)
        other = python("-c", SCRIPT, str(source), f"{folder}/saved.xlsx")
        print(table(side_by_side({OTHER: other, "vrtracker tidy": tidy}, given.rounds), OTHER))


if __name__ == "__main__":
    main()
