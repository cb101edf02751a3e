"""Patterns of text, compiled when they are first used, and kept compiled between runs: that was a sixth of a build.

Python keeps its own modules compiled, but not the patterns in them. What is kept here was proved equal to what ``re``
makes before it was written, is sealed with a checksum, and belongs to one very version of Python; wherever any of that
does not hold, ``re`` compiles as it always does.
"""

from __future__ import annotations

import marshal
import re
import sys
import zlib
from array import array
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, cast

from vrtracker.kept import keep, kept

_NAME = f"patterns.{sys.implementation.cache_tag}"
_MADE_FOR = f"{sys.version} {sys.byteorder} ".encode()
_MOST = 4000
"""Patterns kept at most: far more than there are, and a bound to what older versions of ours leave behind."""

_Asked = tuple[str, int]


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, which costs nothing until it is asked for something."""
    return cast(re.Pattern[str], _Late((pattern, int(flags))))


class _Late:
    """Stands for a pattern; each method of the real one is at hand from its first use on."""

    def __init__(self, asked: _Asked) -> None:
        self._asked = asked

    def __getattr__(self, name: str) -> object:
        found: object = getattr(_real(self._asked), name)
        setattr(self, name, found)
        return found


class _Parts(NamedTuple):
    """A compiled pattern taken apart: plain numbers and words, as they can be kept."""

    flags: int
    code: bytes
    groups: int
    names: Mapping[str, int]


_NEW: set[_Asked] = set()


@cache
def _real(asked: _Asked) -> re.Pattern[str]:
    parts = _kept().get(asked)
    if parts:
        return _together(asked[0], _Parts(*parts))
    _NEW.add(asked)
    return re.compile(*asked)


def keep_new() -> None:
    """Keep what had to be compiled in this run for the next one."""
    proved = {asked: parts for asked in sorted(_NEW) if (parts := _proved(asked))}
    if proved:
        before = _kept()
        body = marshal.dumps({**(before if len(before) + len(proved) < _MOST else {}), **proved})
        keep(_NAME, _MADE_FOR + zlib.crc32(body).to_bytes(4) + body)
    _NEW.clear()


@cache
def _kept() -> Mapping[_Asked, tuple[Any, ...]]:
    data = kept(_NAME)
    start = len(_MADE_FOR) + 4
    body = data[start:]
    sealed = data[:start] == _MADE_FOR + zlib.crc32(body).to_bytes(4)
    return cast(Mapping[_Asked, tuple[Any, ...]], marshal.loads(body)) if sealed else {}


def _proved(asked: _Asked) -> tuple[Any, ...] | None:
    """The parts of a pattern, where this Python can take it apart and its parts make the very same pattern again."""
    try:
        parts = _apart(asked)
        same = _is(_together(asked[0], parts), re.compile(*asked))
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return None
    return tuple(parts) if same else None


def _is(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Whether two patterns are the same in all: for ``==`` it is the pattern, its flags and its code."""
    return one == other and one.groups == other.groups and one.groupindex == other.groupindex


def _apart(asked: _Asked) -> _Parts:
    """As ``re`` itself compiles, but for the last step."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    pattern, flags = asked
    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return _Parts(flags | parsed.state.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict))


def _together(pattern: str, parts: _Parts) -> re.Pattern[str]:
    """The last step: the numbers, which the machine of ``re`` checks, and the names of the groups."""
    import _sre  # type: ignore[import-not-found]

    code = array("I")
    code.frombytes(parts.code)
    named: list[str | None] = [None] * (parts.groups + 1)
    for name, group in parts.names.items():
        named[group] = name
    made = _sre.compile(pattern, parts.flags, code.tolist(), parts.groups, parts.names, tuple(named))
    return cast(re.Pattern[str], made)
