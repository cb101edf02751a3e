"""Patterns that few trackers need, compiled when they are first used: to compile them all is a sixth of a build."""

from __future__ import annotations

import re
from typing import cast


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, which costs nothing until it is asked for something."""
    return cast(re.Pattern[str], _Lazy(pattern, flags))


class _Lazy:
    """Stands for a pattern; each method of the real one is at hand from its first use on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = pattern, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(*self._asked), name)
        setattr(self, name, found)
        return found
