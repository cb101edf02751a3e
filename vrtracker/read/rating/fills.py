"""The rating a fill stands for, by its hue, so that any theme and tint of a colour counts."""

from __future__ import annotations

import colorsys
from functools import lru_cache
from itertools import pairwise

from vrtracker.model import Rag

_HUES: tuple[tuple[float, Rag | None], ...] = (
    (0, "red"),
    (17, "amber"),
    (67, "green"),
    (172, None),
    (184, "blue"),
    (260, None),
    (340, "red"),
    (361, None),
)
"""From each angle of the colour circle on: what the hue stands for; turquoise and purple stand for nothing."""


@lru_cache(maxsize=256)
def fill_colour(rgb: str) -> Rag | None:
    """The rating by hue, orange and yellow being amber; None for white, black, dark headers and the palest tints."""
    parts = [int(rgb[-6:][index : index + 2], 16) / 255 for index in (0, 2, 4)]
    hue, light, saturation = colorsys.rgb_to_hls(*parts)
    strength = max(parts) - min(parts)
    if strength < 0.04:
        return "grey" if 0.4 <= light <= 0.87 else None
    if strength < 0.075 or saturation < 0.25 or light < 0.15:
        return None
    colour = _of_hue(hue * 360)
    is_header = colour == "blue" and (light < 0.3 or strength < 0.15)
    return None if is_header else colour


@lru_cache(maxsize=256)
def is_pale(rgb: str) -> bool:
    """A tint as people shade every other row with, paler than Excel's own styles for good, neutral and bad."""
    parts = [int(rgb[-6:][index : index + 2], 16) for index in (0, 2, 4)]
    return max(parts) + min(parts) > _PALE


_PALE = 0.88 * 2 * 255


def _of_hue(angle: float) -> Rag | None:
    return next(colour for (low, colour), (high, _) in pairwise(_HUES) if low <= angle < high)
