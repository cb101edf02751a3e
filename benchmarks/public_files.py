"""Every file of a folder through the reader, each in a process of its own: no traceback, no hang, no flood of memory.

    python benchmarks/public_files.py FOLDER [--seconds 10] [--megabytes 500]

Point it at the workbooks of public test suites (apache/poi, SheetJS/test_files, calamine, ClosedXML, PhpSpreadsheet).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

READ_ONE = """
import resource, sys, time
import vrtracker
from vrtracker.errors import NoTrackerError, SourceError
started = time.perf_counter()
try:
    tracker = vrtracker.read(sys.argv[1], as_at="2026-01-31")
    answer = f"{tracker.source.kind}: {sum(1 for _ in tracker.actions())} actions, {tracker.cells_read} cells"
except NoTrackerError:
    answer = "no tracker"
except SourceError as error:
    answer = f"refused: {error}"
own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(f"{time.perf_counter() - started:.2f}|{max(own, child) // 1024}|{answer}")
"""


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    path: Path
    verdict: str
    seconds: float = 0.0
    megabytes: int = 0
    words: str = ""


def read_one(path: Path, seconds: float, megabytes: int) -> Outcome:
    """The file read in a fresh process, killed when its time is up."""
    command = [sys.executable, "-c", READ_ONE, str(path)]
    started = time.perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False, errors="replace")
    except subprocess.TimeoutExpired:
        return Outcome(path, "HANG", seconds)
    if done.returncode:
        return Outcome(path, "TRACEBACK", time.perf_counter() - started, words=done.stderr.strip()[-600:])
    took, memory, words = done.stdout.strip().split("|", 2)
    verdict = words.split(":")[0] if words.startswith(("refused", "no tracker")) else "read"
    if int(memory) > megabytes:
        verdict = "MEMORY"
    elif done.stderr.strip():
        verdict, words = "NOISE", done.stderr.strip()[-600:]
    return Outcome(path, verdict, float(took), int(memory), words)


def main() -> int:
    """Prints the counts, and every file that broke a promise."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--seconds", type=float, default=10)
    options.add_argument("--megabytes", type=int, default=500)
    options.add_argument("--log", type=Path, help="write one line for each file here")
    asked = options.parse_args()
    files = sorted(path for path in asked.folder.rglob("*") if path.is_file())
    if not files:
        options.error(f"{asked.folder} holds no files")
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda path: read_one(path, asked.seconds, asked.megabytes), files))
    if asked.log:
        asked.log.write_text(
            "".join(f"{o.verdict}|{o.seconds:.2f}|{o.megabytes}|{o.path}|{o.words}\n" for o in outcomes)
        )
    counts = Counter(outcome.verdict for outcome in outcomes)
    print(f"{len(outcomes)} files: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()))
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    largest = max(outcomes, key=lambda outcome: outcome.megabytes)
    print(f"slowest: {slowest.seconds:.1f} s, {slowest.path.name}")
    print(f"most memory: {largest.megabytes} MB, {largest.path.name}")
    broken = [outcome for outcome in outcomes if outcome.verdict not in ("read", "no tracker", "refused")]
    for outcome in broken:
        print(f"{outcome.verdict}: {outcome.path}\n{outcome.words}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
