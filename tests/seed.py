"""The real plan that the project began from: where it stands beside this clone, and the model it must give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

SEED = Path(__file__).parents[1] / ".." / "shared" / "seed"
WHY_SKIPPED = "the real plan is not beside this clone"


def of_the_seed(name: str) -> Path:
    """A file of the real plan; the test that asks for it is skipped where there is none."""
    if not (SEED / name).exists():
        pytest.skip(WHY_SKIPPED)
    return SEED / name


def expected_plan() -> dict[str, Any]:
    """The model that the real plan must give, as JSON has it."""
    found: dict[str, Any] = json.loads(of_the_seed("expected.json").read_text(encoding="utf-8"))
    return found


def expected_actions() -> list[dict[str, Any]]:
    """That model's actions, field by field."""
    return [action for objective in expected_plan()["objectives"] for action in objective["actions"]]
