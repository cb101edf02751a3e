"""Words compared and put apart: whether a change has lost a letter, and how a tracker separates its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_USUAL = ", "
_MARKS = frozenset(",;/&+|\n")


def same_letters(new: str, old: str) -> bool:
    """Whether the new words are the old ones but for spaces and line breaks: not a letter lost, added or moved."""
    return "".join(new.split()) == "".join(old.split())


class Separators(NamedTuple):
    """What a tracker most often puts between two names."""

    usual: str = _USUAL

    @classmethod
    def of(cls, cells: Iterable[tuple[tuple[str, ...], str]]) -> Separators:
        """The most frequent separator of a tracker's owner cells; the earlier one where two are as frequent."""
        seen = Counter(
            between for owners, text in cells for between in _between(owners, text) or () if _is_mark(between)
        )
        return cls(seen.most_common(1)[0][0]) if seen else cls()

    def applied(self, owners: tuple[str, ...], text: str) -> str | None:
        """The cell with its names put apart in the usual way; None where something else stands between them.

        A name that holds the usual mark itself would be cut by it.
        """
        between = _between(owners, text)
        if not between or not all(_is_mark(one) for one in between):
            return None
        if any(self.usual.strip(" ") in owner for owner in owners):
            return None
        return self.usual.join(owners)


@lru_cache(maxsize=4096)
def _between(owners: tuple[str, ...], text: str) -> tuple[str, ...] | None:
    """What stands between the names of a cell; None where it holds more than the names and that."""
    found, at = [], 0
    for number, owner in enumerate(owners):
        start = text.find(owner, at)
        if start < 0:
            return None
        found.append(text[at:start])
        at = start + len(owner)
        if number == 0 and found.pop():
            return None
    return tuple(found) if not text[at:] else None


def _is_mark(between: str) -> bool:
    """A mark that says by itself that two names are two, with or without spaces; not a mere space."""
    kept = between.strip(" ")
    return len(kept) == 1 and kept in _MARKS
