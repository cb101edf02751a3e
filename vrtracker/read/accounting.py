"""The ledger of a sheet: every visible cell with words is taken by something, or is named as not placed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vrtracker.model import Place, Unplaced
from vrtracker.read.grid import Sheet, Spot, cell_name
from vrtracker.read.lines import Line


class Ledger:
    """What is still to be accounted for on one sheet; hidden cells are read too, but only visible ones count."""

    def __init__(self, sheet: Sheet, lines: Sequence[Line]) -> None:
        self._sheet = sheet
        self._open: dict[Spot, str] = {
            (line.number, column): text for line in lines for column, text in line.words.items()
        }
        self.count = sum(1 for spot in self._open if self._visible(spot))

    def take(self, *spots: Spot) -> None:
        """Something holds the words of these cells."""
        for spot in spots:
            self._open.pop(spot, None)

    def take_all(self, spots: Iterable[Spot]) -> None:
        self.take(*spots)

    def is_open(self, spot: Spot) -> bool:
        return spot in self._open

    def left(self) -> tuple[Unplaced, ...]:
        """The cells nobody took, from the top."""
        return tuple(
            Unplaced(Place(self._sheet.name, cell_name(spot)), self._open[spot]) for spot in sorted(self._open)
        )

    def _visible(self, spot: Spot) -> bool:
        return spot[0] not in self._sheet.hidden_rows and spot[1] not in self._sheet.hidden_columns
