"""Runs commands in turn, A B A B, so that what slows the machine slows both; gives medians and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Command = Sequence[str]


@dataclass(frozen=True)
class Measured:
    """The median seconds of a whole process over all rounds, those its processors worked, its largest memory in MB."""

    seconds: float
    megabytes: float
    worked: float


def side_by_side(commands: Mapping[str, Command], rounds: int = 7) -> dict[str, Measured]:
    """Each command once to warm the disk's cache, then in turn for so many rounds."""
    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
    for command in commands.values():
        _run(command)
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(_run(command))
    return {
        name: Measured(statistics.median(seconds), max(memory), statistics.median(worked))
        for name, (seconds, memory, worked) in ((name, zip(*run, strict=True)) for name, run in runs.items())
    }


def table(measured: Mapping[str, Measured], beside: str) -> str:
    """Every command's figures, and how they stand to those of the one beside it."""
    other = measured[beside]
    lines = [f"{'':40}{'seconds':>10}{'of ' + beside:>26}{'CPU s':>10}{'of it':>8}{'MB':>8}"]
    for name, one in measured.items():
        wall = f"{one.seconds:10.3f}{one.seconds / other.seconds:26.2f}"
        lines.append(f"{name:40}{wall}{one.worked:10.3f}{one.worked / other.worked:8.2f}{one.megabytes:8.0f}")
    return "\n".join(lines)


def python(*arguments: str) -> list[str]:
    """A command line of this same interpreter."""
    return [sys.executable, *arguments]


def _run(command: Command) -> tuple[float, float, float]:
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with exit code {process.returncode}")
    return seconds, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
