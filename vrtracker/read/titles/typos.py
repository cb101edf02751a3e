"""Titles typed in a hurry: "Timscale", "Responsibilty" and "Recomendation" are the words they nearly are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from vrtracker.read.common_words import is_common

_TITLES = """
accountable actions activities activity agencies comments commentary completed completion criteria deadline delivery
directorate evaluation evidence implementation indicator indicators intervention interventions measures milestone
milestones monitoring objective objectives officer officers organisation outcome outcomes partners position priorities
priority progress recommendation recommendations reference required resources responsibility responsibilities
responsible revised strategic success target timeframe timeline timescale timescales update updates
"""
_WORDS = frozenset(_TITLES.split())
_LEAST = 6
"""A shorter word is too easily another."""


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """The word of a title that one has but for a letter, or two changed round; else the word itself."""
    if len(word) < _LEAST or word in _WORDS or is_common(word):
        return word
    near = {meant for each in (word, *_shorter(word)) for meant in _nearly().get(each, ())}
    found = [meant for meant in near if (meant[0], meant[-1]) == (word[0], word[-1])]
    return found[0] if len(found) == 1 else word


def _shorter(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))


@cache
def _nearly() -> Mapping[str, frozenset[str]]:
    """What each word of a title is without one of its letters, and with them all."""
    near: dict[str, frozenset[str]] = {}
    for word in _WORDS:
        for each in (word, *_shorter(word)):
            near[each] = near.get(each, frozenset()) | {word}
    return near
