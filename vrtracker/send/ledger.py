"""The ledger of what was sent: intent before each message, its outcome after, so that nobody gets a pack twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence, Set
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from vrtracker.errors import OutputError

FILE_NAME = "sent.sqlite"
State = Literal["intended", "accepted", "refused"]

_SCHEMA = """
create table if not exists sent (
    pack text not null,
    recipient text not null,
    state text not null check (state in ('intended', 'accepted', 'refused')),
    day text not null,
    detail text not null,
    primary key (pack, recipient)
) strict
"""


class Entry(NamedTuple):
    """What is known of one pack and recipient; ``intended`` without an outcome is in doubt."""

    pack: str
    recipient: str
    state: State
    day: str
    detail: str


class Ledger:
    """One SQLite file; every change is on the disk before the call returns."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def entries(self, pack: str) -> dict[str, Entry]:
        """What is known of a pack, by recipient."""
        with self._open() as base:
            rows = base.execute("select pack, recipient, state, day, detail from sent where pack = ?", (pack,))
            return {row[1]: Entry(*row) for row in rows}

    def intend(self, pack: str, recipients: Sequence[str], day: str, *, again: Set[str] = frozenset()) -> bool:
        """Claims the recipients for one attempt: all of them, or none where another run has one of them already.

        A refused one may be tried anew, and one in ``again`` whatever is known of it.
        """
        with self._open() as base:
            base.execute("begin immediate")
            free = all(one in again or self._free(base, pack, one) for one in recipients)
            if free:
                base.executemany(
                    "insert or replace into sent values (?, ?, 'intended', ?, '')",
                    [(pack, one, day) for one in recipients],
                )
            base.execute("commit")
        return free

    def settle(self, pack: str, recipients: Sequence[str], state: State, day: str, detail: str) -> None:
        """Writes down how an attempt ended."""
        with self._open() as base:
            base.executemany(
                "insert or replace into sent values (?, ?, ?, ?, ?)",
                [(pack, one, state, day, detail) for one in recipients],
            )

    @staticmethod
    def _free(base: sqlite3.Connection, pack: str, recipient: str) -> bool:
        row = base.execute("select state from sent where pack = ? and recipient = ?", (pack, recipient)).fetchone()
        return row is None or row[0] == "refused"

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=30, isolation_level=None)) as base:
                base.execute("pragma synchronous = full")
                base.execute(_SCHEMA)
                yield base
        except sqlite3.DatabaseError as error:
            raise OutputError(
                f"The record of what was sent, {self._path}, can't be used ({error}).",
                "Nothing more is sent without it. Close other programs that use the workspace, or restore the file.",
            ) from None
