"""What rows are stitched into: records of work under their objectives, and what is doubtful about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from vrtracker.patterns import compiled
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Spot
from vrtracker.read.lines import Line

Piece = tuple[Spot, str]


@dataclass(slots=True)
class Record:
    """One action's cells: for each column, its pieces from the top, each with its spot.

    ``number`` is its ref where that stood in front of its words, and not in a column of its own.
    """

    lines: list[Line]
    pieces: dict[int, list[Piece]]
    group: int
    joined: list[Spot] = field(default_factory=list)
    section: Piece | None = None
    number: Piece | None = None
    doubts: list[tuple[Spot, Doubt]] = field(default_factory=list)

    @property
    def first_row(self) -> int:
        return self.lines[0].number


@dataclass(slots=True)
class Group:
    """One objective as it stands in the table: the pieces of its ref and title, or the banner it was read from."""

    ref: list[Piece] = field(default_factory=list)
    title: list[Piece] = field(default_factory=list)
    banner: Spot | None = None
    given_ref: str | None = None
    given_title: str | None = None
    joined: list[Spot] = field(default_factory=list)


@dataclass(slots=True)
class Stitched:
    """What the rows of a table became; ``loose`` are rows that are no work (totals, notes under the table)."""

    groups: list[Group] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)


def is_continued(group: Group, title: Piece) -> bool:
    """The objective above, written again with "(cont.)" behind it: nothing of it is read, it stays unplaced."""
    bare = _CONTINUED.sub("", title[1])
    return bare != title[1] and bare == "".join(text for _, text in group.title)


_CONTINUED = compiled(r"(?i)\s*[(\[–-]*\s*cont(?:inued|[’']?d)?\b\.*\s*[)\]]*$")


def is_same(group: Group, title: Piece, ref: Piece | None) -> bool:
    """The objective above, written again: the same words, and no other number."""
    if group.banner is not None or not group.title:
        return False
    same_ref = ref is None or not group.ref or group.ref[0][1] == ref[1]
    return same_ref and "".join(text for _, text in group.title) == title[1]


UNTITLED = Doubt(
    "action-untitled", "warning", "This row has a reference and no action.", "Say what is to be done, or clear the row."
)
PERHAPS_JOINED = Doubt(
    "row-unsure",
    "warning",
    "This row is read as an action of its own; it may go on from the row above.",
    "If it goes on, put its words into the cell above and clear them here.",
)
PERHAPS_NEW = Doubt(
    "row-unsure",
    "warning",
    "This row is read as going on from the row above; it may be an action of its own.",
    "If it is an action, give it an owner, a deadline or a reference.",
)
BARE = Doubt(
    "row-unsure",
    "warning",
    "This row has words under the action alone; it is read as an action.",
    "If it is the title of the rows below, write it in bold, or put it in a column of objectives.",
)
APART = Doubt(
    "row-unsure",
    "warning",
    "This row stands apart below the table; it is read as an action.",
    "If it is no action, move it away from the table, or give the table one empty row at most inside.",
)
SHARED = Doubt(
    "cell-shared",
    "info",
    "A merged cell speaks for several actions: it is read for each of them.",
    "Nothing to do, if that is right.",
)
