"""Words that only say how the actions below them stand: open, live, closed or completed since the last board."""

from __future__ import annotations

from functools import lru_cache

from vrtracker.patterns import compiled

LONGEST = 80
DONE = frozenset(("archive", "archived", "closed", "complete", "completed", "discharged", "done", "finished"))
"""Words that say of all below them that it is done."""
_SAID_OPEN = """
achieved active carried current deferred delivered existing extended extension extensions future hold live new ongoing
open outstanding overdue parked paused planned postponed progress proposed started updated withdrawn
"""
_OPEN = frozenset(_SAID_OPEN.split())
_SAID_AROUND = """
action actions all an and any apr april as at aug august be been being board by committee date dec december decision
during feb february for forward from has have in item items jan january jul july jun june last list log mar march may
is it are meeting members month next not nov november now oct october of on or our period point points previous qtr
quarter recommendation recommendations register report requested review section sep sept september since still tab table
task tasks the this time to until was were which work year yet
"""
_AROUND = frozenset(_SAID_AROUND.split())
_NOT_YET = frozenset(("be", "not", "to", "yet"))
_WORD = compiled(r"[^\W\d_]{2,}")
_LETTERED = compiled(r"(?i)^\W*a\b|(?<!table )\b[b-z]\b")
"""A letter that counts headings: "A. Live actions" is one of several objectives; further in, "a" is a word."""


@lru_cache(maxsize=1024)
def says_standing(text: str) -> bool:
    """Whether words only say how the actions below them stand: "Open actions", "Closed since the last board"."""
    return len(text) <= LONGEST and not _LETTERED.search(text) and bool(_standing(text))


def says_only_standing(text: str) -> bool:
    """The same behind a letter or a number that counts tables: "C. Extensions requested"."""
    return says_standing(_COUNTED.sub("", text))


_COUNTED = compiled(r"^\W*(?:[A-Za-z]|\d{1,2})\s*[.):–—-]\s*(?=[^\W\d])")


@lru_cache(maxsize=1024)
def says_closed(text: str) -> bool:
    """Whether they say that all of it is done; not "Closed circuit", nor "Open and closed", nor "Not completed"."""
    said = _standing(text)
    return bool(said) and said <= DONE and _NOT_YET.isdisjoint(_words(text))


def _standing(text: str) -> frozenset[str]:
    """The words that say how actions stand, where all others only stand around these; none where others say more."""
    words = _words(text)
    standing = words & (DONE | _OPEN)
    return standing if words <= standing | _AROUND else frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
