"""Law 3 over generated trackers: tidying changes nothing of the model, and tidying again changes nothing at all.

python benchmarks/tidy_laws.py [--trackers 500] [--first 0]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.generate import AS_AT, generate
from vrtracker.commands.tidy import read_bytes
from vrtracker.errors import VrtrackerError
from vrtracker.read.words import clean
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.tidy.same import same
from vrtracker.write.tidy.tidied import Tools, tidy

SETTINGS = Settings()
TOOLS = Tools(
    lambda data: read_bytes(data, "tracker.xlsx", AS_AT, SETTINGS),
    lambda tracker: review(tracker, SETTINGS).findings,
    clean,
)


def faults_of(seed: int, done: Counter[str], left: Counter[str]) -> list[str]:
    """What is wrong with the tidied workbook of one generated tracker."""
    data, _ = generate(seed)
    try:
        before = TOOLS.read(data)
    except VrtrackerError as error:
        left[f"not read: {error.message[:60]}"] += 1
        return []
    tidied = tidy(data, before, TOOLS)
    after = TOOLS.read(tidied.data)
    done.update(change.kind for change in tidied.changes)
    done["rows"] += sum(len(one.rows) for one in tidied.rows)
    left.update(change.kind for change in tidied.left)
    left["rows stay"] += len(tidied.notes)
    faults = [] if same(before, after) else ["the model differs"]
    return faults if tidy(tidied.data, after, TOOLS).data == tidied.data else [*faults, "a second run changes it"]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trackers", type=int, default=500)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args(arguments)
    done: Counter[str] = Counter()
    left: Counter[str] = Counter()
    began, wrong = time.perf_counter(), 0
    for seed in range(options.first, options.first + options.trackers):
        for fault in faults_of(seed, done, left):
            wrong += 1
            print(f"seed {seed}: {fault}")
    print(f"{options.trackers} trackers in {time.perf_counter() - began:.0f} s: {wrong} break the law")
    print(f"done: {dict(done)}\nleft as they were: {dict(left)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
