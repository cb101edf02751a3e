"""How alike the words of two actions are, from 0 to 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from vrtracker.review.traits import Traits


class Likeness:
    """Compares words within two trackers; a word that few actions have says more than one that many have."""

    def __init__(self, old: Sequence[Traits], new: Sequence[Traits]) -> None:
        from rapidfuzz.fuzz import ratio

        self._ratio = ratio
        was, is_now = _counts(old), _counts(new)
        whole = len(old) + len(new)
        self._weight = {word: math.log(1 + whole / (was[word] + is_now[word])) for word in was.keys() & is_now.keys()}
        self._unknown = sum(self._weight.values()) / len(self._weight) if self._weight else 1.0

    def __call__(self, old: Traits, new: Traits) -> float:
        """The mean of the share of words they have in common and of how alike they read from left to right."""
        both = self._weigh((old.bag & new.bag).elements())
        all_words = self._weigh(old.bag.elements()) + self._weigh(new.bag.elements())
        shared = 2 * both / all_words if all_words else 0.0
        return (shared + self._ratio(old.words, new.words) / 100) / 2

    def _weigh(self, words: Iterable[str]) -> float:
        """A word that only one of the trackers has may be any word: it weighs as much as the average."""
        return sum(self._weight.get(word, self._unknown) for word in words)


def _counts(actions: Sequence[Traits]) -> Counter[str]:
    return Counter(word for one in actions for word in one.bag)
