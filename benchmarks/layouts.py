"""How many fields of generated trackers are read as they were written, by field, and how many misses nobody announced.

python -m benchmarks.layouts [trackers] [first seed]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.generate import AS_AT, generate
from tests.generate.compare import Miss, compare
from vrtracker.errors import VrtrackerError
from vrtracker.read import read

GOAL = 99.5


def main(trackers: int = 500, first: int = 0) -> int:
    """Prints the figures; 1 where they fall short of the goal."""
    fields, failed, misses = 0, 0, list[tuple[int, Miss]]()
    started = perf_counter()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tracker.xlsx"
        for seed in range(first, first + trackers):
            data, truth = generate(seed)
            path.write_bytes(data)
            try:
                found = compare(truth, read(path, as_at=AS_AT))
            except VrtrackerError as error:
                failed += 1
                print(f"seed {seed}: {error}")
                continue
            fields += found.fields
            misses += [(seed, miss) for miss in found.misses]
    return report(trackers, fields, misses, failed, perf_counter() - started)


def report(trackers: int, fields: int, misses: list[tuple[int, Miss]], failed: int, seconds: float) -> int:
    silent = [(seed, miss) for seed, miss in misses if not miss.announced]
    right = 100 * (1 - len(misses) / fields) if fields else 0.0
    print(f"{trackers} trackers in {seconds:.0f} s, {failed} not read")
    print(f"{fields} fields, {right:.2f} % as written (goal {GOAL} %)")
    for name, count in Counter(miss.field for _, miss in misses).most_common():
        print(f"  {name:<12}{count:>5} missed")
    print(f"{len(silent)} misses without a finding (goal 0)")
    for seed, miss in silent[:20]:
        print(f"  seed {seed}, {miss.where}, {miss.field}: read {miss.got!r}, written {miss.want!r}")
    return int(bool(silent or failed) or right < GOAL)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
