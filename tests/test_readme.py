"""README: what it promises to a newcomer is there, in the order they need it."""

from pathlib import Path

import pytest

import vrtracker
from vrtracker.cli import COMMANDS

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command: str) -> None:
    assert f"vrtracker {command}" in README or f"`{command}" in README


def test_it_speaks_to_the_coordinator_first_then_the_analyst_then_the_engineer() -> None:
    places = [README.index(f"## For the {reader}") for reader in ("coordinator", "analyst", "engineer")]
    assert places == sorted(places)


def test_its_two_lines_make_their_own_environment() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv .venv && ")]
    assert any(line.endswith("vrtracker build samples") for line in lines)
    assert any("pytest" in line for line in lines)


def test_its_example_is_the_one_that_is_tested() -> None:
    example = README.split("```python\n")[1].split("```")[0].splitlines()
    assert all(line.strip() in (vrtracker.__doc__ or "") for line in example if line)
