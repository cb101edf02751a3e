"""The noun a title is about: "Lead officer comments" are comments, "Evidence of impact" is evidence."""

from __future__ import annotations

from collections.abc import Mapping

from vrtracker.model import Field

_NOUNS: Mapping[Field, str] = {
    "ref": "id no ref",
    "action": """
approach approaches idea ideas initiative initiatives method methods remedies remedy solution solutions undertaking
undertakings works
""",
    "owner": """
actionee actioner chair champion champions clerk cllr cllrs commissioner commissioners contractor contractors
councillor councillors department departments designation directorate directorates engineer executive executives
governor governors head heads headteacher holder holders leader leaders leadership matron member members nominee
ownership people person personnel persons practitioner principal professional provider providers senco sponsor
sponsors staff surveyor taskee teacher teachers trustee trustees
""",
    "deadline": "deadline deadlines timeframe timeframes timescale timescales timetable",
    "updates": "comment commentary comments entries entry feedback narrative note notes update updates",
    "evaluation": "criteria criterion indicator indicators kpi kpis measure measures",
    "extra": """
basis budget category cost costs date definition definitions frequency grade implication implications likelihood
location origin page paragraph reason reasons score severity signature site source sources type types
""",
}
_JOINS = """
about against at by for from in into of on or since that to under we which with within
"""
_CLEAR = "description detail details list statement summary"
_AFTER = """
agreed any expected identified if involved made necessary needed only planned proposed required responsible
"""
HEADS: Mapping[str, Field] = {word: name for name, words in _NOUNS.items() for word in words.split()}
"""The nouns that say by themselves what a column holds, or that it holds no field's words."""
_TELLS_MORE = frozenset(_JOINS.split())
"""What follows one of these only tells more of what stands before it."""
_LOOKED_THROUGH = frozenset(_CLEAR.split())
"""A summary of progress is progress."""
_SAID_AFTER = frozenset(_AFTER.split())
"""What is said of a thing after its name."""


def head_of(words: str) -> str:
    """The head of a title's plain words."""
    each = words.split()
    at = next((n for n, word in enumerate(each) if n and word in _TELLS_MORE), len(each))
    said = each[:at]
    if at + 1 < len(each) and all(word in _LOOKED_THROUGH for word in said):
        return head_of(" ".join(each[at + 1 :]))
    while len(said) > 1 and said[-1] in _SAID_AFTER:
        said.pop()
    return said[-1] if said else words
