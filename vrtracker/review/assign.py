"""The best one-to-one pairing of two sides by weight: global, so that no early choice spoils a later one.

Exact and sparse: each of the left in turn finds the cheapest way in, by a shortest path through the pairs already
made (Dijkstra with prices), and may always stay alone. Most have one candidate and need one step, which a general
solver over a full matrix could not know.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping

Candidates = Mapping[int, Mapping[int, float]]
"""For each of the left, how much it would gain by each of the right; what is not listed can't be paired."""

PATIENCE = 500
"""So many seats a newcomer looks at; only among thousands that are all alike would it have to look at more."""


def assign(gains: Candidates) -> dict[int, int]:
    """Left → right, with the largest sum of gains there is; those that would only lose by it stay alone."""
    seating = _Seating(gains)
    for left in gains:
        seating.seat(left)
    return {left: seat for left, seat in seating.seat_of.items() if seat >= 0}


class _Seating:
    """Who has which seat so far, and the prices that prove that no better seating of these exists."""

    def __init__(self, gains: Candidates) -> None:
        self.costs = {left: _costs(left, rights) for left, rights in gains.items()}
        self.left_price = {left: min(choices.values()) for left, choices in self.costs.items()}
        self.right_price: defaultdict[int, float] = defaultdict(float)
        self.seat_of: dict[int, int] = {}
        self.holder: dict[int, int] = {}

    def seat(self, newcomer: int) -> None:
        """Finds the newcomer a seat, moving others on where all together gain by it."""
        came_from: dict[int, int] = {}
        reached: dict[int, float] = {}
        done: dict[int, float] = {}
        queue: list[tuple[float, int]] = []
        left, so_far = newcomer, 0.0
        while True:
            for right, cost in self.costs[left].items():
                reach = so_far + cost - self.left_price[left] - self.right_price[right]
                if right not in done and reach < reached.get(right, math.inf):
                    reached[right], came_from[right] = reach, left
                    heapq.heappush(queue, (reach, right))
            so_far, seat = _next(queue, done)
            done[seat] = so_far
            if seat not in self.holder:
                break
            if len(done) == PATIENCE:
                return
            left = self.holder[seat]
        self._reprice(newcomer, done, so_far)
        self._move_on(newcomer, seat, came_from)

    def _reprice(self, newcomer: int, done: Mapping[int, float], length: float) -> None:
        self.left_price[newcomer] += length
        for right, reach in done.items():
            self.right_price[right] -= length - reach
            if right in self.holder:
                self.left_price[self.holder[right]] += length - reach

    def _move_on(self, newcomer: int, seat: int, came_from: Mapping[int, int]) -> None:
        """Along the path back to the newcomer, each takes the seat that the next one leaves."""
        while True:
            left = came_from[seat]
            seat_before = self.seat_of.get(left)
            self.holder[seat], self.seat_of[left] = left, seat
            if left == newcomer or seat_before is None:
                return
            seat = seat_before


def _costs(left: int, rights: Mapping[int, float]) -> dict[int, float]:
    """What each choice costs; to stay alone, a seat of one's own numbered below 0, costs nothing."""
    return {right: -gain for right, gain in rights.items() if gain > 0} | {-1 - left: 0.0}


def _next(queue: list[tuple[float, int]], done: Mapping[int, float]) -> tuple[float, int]:
    """The nearest seat not looked at yet."""
    reach, seat = heapq.heappop(queue)
    while seat in done:
        reach, seat = heapq.heappop(queue)
    return reach, seat
