"""A pattern that is compiled late, or was kept, is the pattern that was written."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import vrtracker
from vrtracker import kept, patterns
from vrtracker.patterns import _apart, _is, _Late, _together, compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of what is kept, empty and this test's own, in a Python that keeps what it compiles."""
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(patterns, "_NEW", set())
    another_run()
    yield tmp_path
    another_run()


def another_run() -> None:
    patterns._real.cache_clear()
    patterns._kept.cache_clear()


def asked_of_re(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What ``re`` is asked to compile from now on."""
    asked: list[str] = []
    real = re.compile
    monkeypatch.setattr(re, "compile", lambda pattern, flags=0: asked.append(pattern) or real(pattern, flags))
    return asked


def test_it_finds_what_the_pattern_finds() -> None:
    late = compiled(r"(?P<day>\d+)\s+(may|june)", re.IGNORECASE)
    found = late.search("by 12 May")
    assert found is not None
    assert found["day"] == "12"
    assert late.match("by 12 May") is None
    assert late.sub("then", "from 1 June to 3 may") == "from then to then"
    assert late.flags & re.IGNORECASE


def test_nothing_is_compiled_before_it_is_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asked_of_re(monkeypatch)
    late = compiled("due")
    assert asked == []
    assert [late.search(text) is not None for text in ("due", "done", "overdue")] == [True, False, True]
    assert asked == ["due"]


def test_what_one_run_compiled_the_next_one_finds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled(r"(?i)by (?P<when>\w+)").search("BY March")
    patterns.keep_new()
    another_run()
    asked = asked_of_re(monkeypatch)
    found = compiled(r"(?i)by (?P<when>\w+)").search("BY March")
    assert found is not None
    assert found["when"] == "March"
    assert asked == []


def test_runs_add_to_what_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for word in ("red", "amber"):
        assert compiled(word).match(word)
        patterns.keep_new()
        another_run()
    asked = asked_of_re(monkeypatch)
    assert all(compiled(word).match(word) for word in ("red", "amber", "green"))
    assert asked == ["green"]


@pytest.mark.parametrize("place", [0, 5, -1])
def test_a_damaged_file_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    assert compiled("overdue").match("overdue")
    patterns.keep_new()
    [file] = folder.iterdir()
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    another_run()
    asked = asked_of_re(monkeypatch)
    assert compiled("overdue").match("overdue")
    assert asked == ["overdue"]


def test_a_cut_file_is_done_without(folder: Path) -> None:
    assert compiled("overdue").match("overdue")
    patterns.keep_new()
    [file] = folder.iterdir()
    for length in (0, 3, 40, file.stat().st_size - 1):
        file.write_bytes(file.read_bytes()[:length])
        another_run()
        assert compiled("overdue").match("overdue")


def test_another_python_keeps_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled("overdue").match("overdue")
    patterns.keep_new()
    another_run()
    monkeypatch.setattr(patterns, "_MADE_FOR", b"4.0 ")
    asked = asked_of_re(monkeypatch)
    assert compiled("overdue").match("overdue")
    assert asked == ["overdue"]


def test_nothing_is_kept_where_python_was_told_to_keep_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled("overdue").match("overdue")
    patterns.keep_new()
    assert not list(folder.iterdir())


def test_what_can_not_be_put_in_place_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refused)
    assert compiled("overdue").match("overdue")
    patterns.keep_new()
    assert not list(folder.iterdir())


def test_a_python_that_takes_patterns_apart_otherwise_compiles_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "_apart", lambda asked: _apart(asked)._replace(groups=7))
    assert compiled("overdue").match("overdue")
    patterns.keep_new()
    assert not list(folder.iterdir())


def test_every_pattern_of_ours_is_the_same_taken_apart_and_put_together() -> None:
    late = _late_patterns()
    assert len(late) > 300
    for each in late:
        assert _is(_together(each._asked[0], _apart(each._asked)), re.compile(*each._asked)), each._asked


def _late_patterns() -> list[_Late]:
    """Every pattern of the package, in tables and pairs too."""
    for found in pkgutil.walk_packages(vrtracker.__path__, f"{vrtracker.__name__}."):
        importlib.import_module(found.name)
    return [each for each in gc.get_objects() if isinstance(each, _Late)]
