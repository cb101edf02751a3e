"""English words for dates and numbers, whatever language the machine speaks."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from vrtracker import english

ROOT = Path(english.__file__).parent
OF_THE_SYSTEM = re.compile("%[aAbBcpxX]")


def test_a_date_is_written_out() -> None:
    assert english.long_date(date(2020, 7, 3)) == "3 July 2020"


def test_counts_are_in_good_english() -> None:
    assert english.count(1, "action") == "1 action"
    assert english.count(10_000, "action") == "10,000 actions"
    assert english.count(2, "priority", "priorities") == "2 priorities"


@pytest.mark.parametrize("file", sorted(ROOT.rglob("*.py")), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_date_is_ever_written_in_the_words_of_the_system(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    formats = [ast.unparse(node.format_spec) for node in ast.walk(tree) if _has_format(node)]
    assert not [words for words in formats if OF_THE_SYSTEM.search(words)]
    assert "strftime" not in ast.dump(tree)


def _has_format(node: ast.AST) -> bool:
    return isinstance(node, ast.FormattedValue) and node.format_spec is not None
