"""Rounds of returns, damaged as people damage them, merged back: counts words lost, overwritten or misplaced.

python benchmarks/merge_rounds.py --rounds 10000 --first 0
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.rounds import round_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    began = time.perf_counter()
    for seed in range(options.first, options.first + options.rounds):
        try:
            outcome = round_of(seed)
        except Exception:
            counts["failed"] += 1
            print(f"round {seed} failed\n{traceback.format_exc(limit=-3)}", flush=True)
            continue
        counts["rounds"] += 1
        if outcome is None:
            continue
        counts["sent"] += outcome.sent
        counts["merged"] += outcome.merged
        for kind in ("lost", "overwritten", "misplaced"):
            words = getattr(outcome, kind)
            counts[kind] += len(words)
            if words:
                print(f"round {seed}: {kind} {words[:3]}", flush=True)
    print(f"{dict(counts)} in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
