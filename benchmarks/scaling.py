"""How `export` grows: beside openpyxl reading the same cells (at most half the time, at most the memory), and with
twice the actions twice the time (1,000, 10,000 and 50,000 within 15 % of a straight line)."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path

from big_tracker import make
from side_by_side import Measured, python, side_by_side, table

SIZES = (1_000, 10_000, 50_000)
BESIDE = 10_000
OPENPYXL = "openpyxl"
READ = """
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows():
        for cell in row:
            cell.value, cell.fill.fgColor.rgb
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        files = {size: make(Path(folder) / f"{size}.xlsx", size) for size in SIZES}
        beside = {
            OPENPYXL: python("-c", READ, str(files[BESIDE])),
            f"export of {BESIDE:,} actions": _export(files[BESIDE]),
        }
        print(table(side_by_side(beside, rounds), OPENPYXL))
        grown = side_by_side({f"{size:,} actions": _export(file) for size, file in files.items()}, rounds)
    print(_line(dict(zip(SIZES, grown.values(), strict=True))))


def _export(file: Path) -> list[str]:
    return python("-m", "vrtracker", "export", str(file), "--as-at", "2020-07-30")


def _line(measured: Mapping[int, Measured]) -> str:
    """How far each size is from the straight line from the smallest to the largest."""
    (small, first), *_, (large, last) = measured.items()
    each = (last.seconds - first.seconds) / (large - small)
    lines = [f"{'actions':>10}{'seconds':>10}{'MB':>8}{'of the line':>14}"]
    for size, one in measured.items():
        on_line = first.seconds + each * (size - small)
        lines.append(f"{size:10,}{one.seconds:10.2f}{one.megabytes:8.0f}{one.seconds / on_line:14.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
