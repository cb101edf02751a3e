"""A pattern that is compiled late is the same pattern."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import vrtracker
from vrtracker.read.lazily import _Lazy, lazily


def test_it_finds_what_the_pattern_finds() -> None:
    late = lazily(r"(?P<day>\d+)\s+(may|june)", re.IGNORECASE)
    found = late.search("by 12 May")
    assert found is not None
    assert found["day"] == "12"
    assert late.match("by 12 May") is None
    assert late.sub("then", "from 1 June to 3 may") == "from then to then"
    assert late.flags & re.IGNORECASE


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = re.compile
    monkeypatch.setattr(re, "compile", lambda pattern, flags=0: asked.append(pattern) or real(pattern, flags))
    late = lazily("due")
    assert asked == []
    assert [late.search(text) is not None for text in ("due", "done", "overdue")] == [True, False, True]
    assert asked == ["due"]


def _late_patterns() -> Iterator[tuple[str, _Lazy]]:
    package = importlib.import_module("vrtracker.read")
    for found in pkgutil.walk_packages(package.__path__, f"{vrtracker.__name__}.read."):
        module = importlib.import_module(found.name)
        yield from ((f"{found.name}.{name}", each) for name, each in vars(module).items() if isinstance(each, _Lazy))


def test_every_late_pattern_can_be_compiled() -> None:
    late = dict(_late_patterns())
    assert late
    for name, each in late.items():
        assert re.compile(*each._asked).pattern, name
