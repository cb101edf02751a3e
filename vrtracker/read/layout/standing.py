"""Words that only say how the actions below them stand: open, live, closed or completed since the last board."""

from __future__ import annotations

from vrtracker.patterns import compiled

LONGEST = 80
DONE = frozenset(("archive", "archived", "closed", "complete", "completed", "discharged", "done", "finished"))
"""Words that say of all below them that it is done."""
_SAID_OPEN = """
achieved active current delivered existing future hold live new ongoing open outstanding overdue planned progress
proposed started
"""
_OPEN = frozenset(_SAID_OPEN.split())
_SAID_AROUND = """
action actions all an and apr april as at aug august be being board committee date dec december during feb february for
from in item items jan january jul july jun june last list log mar march may meeting month next not nov november
now oct october of on or our period point points previous qtr quarter recommendation recommendations register report
review section sep sept september since still tab table task tasks the this to was were work year yet
"""
_AROUND = frozenset(_SAID_AROUND.split())
_NOT_YET = frozenset(("be", "not", "to", "yet"))
_WORD = compiled(r"[^\W\d_]{2,}")
_LETTERED = compiled(r"(?i)(?<!table )\b[a-z]\b")
"""A letter that counts headings: "A. Live actions" is one of several objectives."""


def says_standing(text: str) -> bool:
    """Whether words only say how the actions below them stand: "Open actions", "Closed since the last board"."""
    return len(text) <= LONGEST and not _LETTERED.search(text) and bool(_standing(text))


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
