"""Makes a tracker of any number of actions, as messy as a real one, for the benchmarks of size."""

from __future__ import annotations

import random
from pathlib import Path

import xlsxwriter

TITLES = ("Item No.", "Overall objective", "Objective", "Responsible Officer", "Start Date", "Deadline",
          "Actual outcomes of specific actions", "RAG", "Evaluation")  # fmt: skip
FILLS = {"Red": "#FF0000", "Amber": "#FFC000", "Green": "#00B050", "Complete": "#0070C0", "": "#FFFF00"}
VERBS = ("Agree", "Commission", "Deliver", "Launch", "Map", "Recruit", "Review", "Train")
THINGS = ("a knife amnesty", "mentors for excluded pupils", "the night-time economy pledge", "street lighting",
          "a hospital navigator", "safe spaces", "parent workshops", "detached youth work")  # fmt: skip
PLACES = ("Saltmarsh", "the Quays", "Harrow Lane", "Northfields", "the bus station", "St Brannock")
PEOPLE = ("Adele Ellis", "Jo Hart / Raj Cole", "TBC", "Helen Matthews, VRU", "Sam Okoro & Ann Bell", "Youth Service")
DEADLINES = ("March 2020", "31/12/2020", "End of June 2020", "Ongoing", "Performance year 2019/20", "ASAP", "Q3 2020")


def make(path: Path, actions: int, *, per_sheet: int = 5_000) -> Path:
    """A workbook of priorities of at most so many actions each, always the same for the same number."""
    chance = random.Random(actions)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        fills = {name: book.add_format({"bg_color": fill, "text_wrap": True}) for name, fill in FILLS.items()}
        for first in range(0, actions, per_sheet):
            sheet = book.add_worksheet(f"Priority {first // per_sheet + 1}")
            sheet.write(0, 0, f"Priority: Safer streets {first // per_sheet + 1}")
            sheet.write(1, 0, "Strategic lead: Helen Matthews")
            sheet.write_row(3, 0, TITLES)
            for number in range(min(per_sheet, actions - first)):
                _row(sheet, number, fills, chance)
    return path


def _row(sheet: xlsxwriter.worksheet.Worksheet, number: int, fills: dict[str, object], chance: random.Random) -> None:
    objective, action = divmod(number, 12)
    rating = chance.choice(list(FILLS))
    row = 4 + number
    sheet.write(row, 0, f"{objective + 1}.{action + 1}")
    if not action:
        sheet.write(row, 1, f"Overall objective {objective + 1}: fewer people are hurt in {chance.choice(PLACES)}")
    title = f"{chance.choice(VERBS)} {chance.choice(THINGS)} in {chance.choice(PLACES)}, strand {number + 1}"
    sheet.write_row(row, 2, (title, chance.choice(PEOPLE), "Jan 2020", chance.choice(DEADLINES)))
    sheet.write(row, 6, "\n".join(_updates(chance)))
    sheet.write(row, 7, rating, fills[rating])
    sheet.write(row, 8, "On course, board informed" if chance.random() < 0.3 else "")


def _updates(chance: random.Random) -> list[str]:
    months = sorted(chance.sample(range(1, 8), chance.randint(1, 4)))
    return [
        f"{chance.randint(1, 28)}/{month}/20 Partners met about {chance.choice(THINGS)} in {chance.choice(PLACES)}; "
        f"{chance.randint(2, 60)} people took part, the next session is planned."
        for month in months
    ]
