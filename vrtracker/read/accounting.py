"""The ledger of a sheet: every visible cell with words is taken by something, or is named as not placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vrtracker.model import Place, Unplaced
from vrtracker.read.grid import Sheet, Spot, cell_name
from vrtracker.read.lines import Line


class Ledger:
    """What is still to be accounted for on one sheet; hidden cells are read too, but only visible ones count."""

    def __init__(self, sheet: Sheet, lines: Sequence[Line]) -> None:
        self._sheet = sheet
        self._open = {line.number: dict(line.words) for line in lines}
        visible = (line.words for line in lines if line.number not in sheet.hidden_rows)
        self.count = sum(len(words.keys() - sheet.hidden_columns) for words in visible)

    def take(self, *spots: Spot) -> None:
        """Something holds the words of these cells."""
        for row, column in spots:
            if row in self._open:
                self._open[row].pop(column, None)

    def left(self) -> Iterator[Unplaced]:
        """The cells nobody took, from the top."""
        for row, words in self._open.items():
            for column, text in words.items():
                yield Unplaced(Place(self._sheet.name, cell_name((row, column))), text)
