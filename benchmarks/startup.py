"""How fast the command starts: `vrtracker --help` beside an interpreter that only imports click (at most 2.5 times)."""

from __future__ import annotations

import argparse

from side_by_side import python, side_by_side, table

CLICK = "import click"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    commands = {
        CLICK: python("-c", "import click"),
        "vrtracker --help": python("-m", "vrtracker", "--help"),
        "vrtracker check --help": python("-m", "vrtracker", "check", "--help"),
    }
    print(table(side_by_side(commands, rounds), CLICK))


if __name__ == "__main__":
    main()
