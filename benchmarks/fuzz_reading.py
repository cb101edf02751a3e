"""Workbooks with their insides changed at random, read one after another: a grid or one message, never a traceback.

    python benchmarks/fuzz_reading.py [--rounds 5000] [--seed 1] [FILE...]

The files are the samples unless others are named. A zip is changed part by part, so that what is packed still unpacks.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

from vrtracker.errors import SourceError
from vrtracker.read.files.opening import open_grid

SAMPLES = Path(__file__).parents[1] / "samples"
MARKS = (
    b"<",
    b">",
    b'"',
    b"/",
    b"0",
    b"-1",
    b"99999999999",
    b"A1",
    b"&amp;",
    b"",
    b"\xff",
    b"NaN",
    b"true",
    b"xmlns=''",
)


def changed(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them cut, doubled or written over."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        length = chance.choice((0, 1, 1, 8, 64))
        put = chance.choice((chance.choice(MARKS), data[at : at + 40], bytes([chance.randrange(256)])))
        data = data[:at] + put + data[at + length :]
    return data


def changed_file(data: bytes, chance: random.Random) -> bytes:
    """A file changed inside: one or two parts of a zip, or its bytes as they stand."""
    if not data.startswith(b"PK") or chance.random() < 0.2:
        return changed(data, chance)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        names = source.namelist()
        touched = set(chance.choices(names, k=2))
        for name in names:
            part = source.read(name)
            target.writestr(name, changed(part, chance) if name in touched else part)
    return made.getvalue()


def outcome(path: Path) -> tuple[str, float]:
    """What becomes of one file, and in how many seconds."""
    started = time.perf_counter()
    try:
        verdict = f"read as {open_grid(path).kind}"
    except SourceError:
        verdict = "refused"
    except Exception:
        traceback.print_exc()
        verdict = "TRACEBACK"
    return verdict, time.perf_counter() - started


def main() -> int:
    """Prints the counts and the slowest; keeps every file that broke the promise in the folder it names."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=5_000)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    chance = random.Random(asked.seed)
    sources = [path.read_bytes() for path in asked.files or sorted(SAMPLES.glob("*.xlsx"))]
    folder = Path(tempfile.mkdtemp(prefix="fuzz-reading-"))
    counts: Counter[str] = Counter()
    slowest = 0.0
    for number in range(asked.rounds):
        path = folder / f"{number}"
        path.write_bytes(changed_file(chance.choice(sources), chance))
        verdict, seconds = outcome(path)
        counts[verdict] += 1
        slowest = max(slowest, seconds)
        if verdict != "TRACEBACK":
            path.unlink()
    print(f"{asked.rounds} files: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()))
    print(f"slowest: {slowest:.2f} s")
    if counts["TRACEBACK"]:
        print(f"kept in {folder}")
        return 1
    folder.rmdir()
    return 0


if __name__ == "__main__":
    sys.exit(main())
