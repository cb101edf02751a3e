"""Rounds of returns: a tracker goes out in parts, people do to them what people do, and they come back to be merged."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random

import openpyxl

from tests.generate import AS_AT, generate
from tests.rounds.damage import Sheet, damage, fill_in, saved
from vrtracker.merging import Merged, merge
from vrtracker.model import Tracker
from vrtracker.read import read
from vrtracker.review import review
from vrtracker.send.returns import returns
from vrtracker.settings import Settings

SETTINGS = Settings()
MERGED_ON = AS_AT + timedelta(days=20)


@dataclass(frozen=True)
class Outcome:
    """What went wrong in a round: words in neither the tracker nor a finding, words gone, words at another action."""

    sent: int
    merged: int
    lost: tuple[str, ...]
    overwritten: tuple[str, ...]
    misplaced: tuple[str, ...]


def round_of(seed: int) -> Outcome | None:
    """One whole round; None where nobody owns an open action of this tracker."""
    random = Random(seed)
    content, _ = generate(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "tracker.xlsx"
        source.write_bytes(content)
        out = read(source, as_at=AS_AT, settings=SETTINGS)
        sheets = _returned(out, random)
        if not sheets:
            return None
        if random.random() < 0.2:
            source.write_bytes(_changed_meanwhile(content, out, random))
        before = read(source, as_at=MERGED_ON, settings=SETTINGS)
        paths = [saved(sheet, folder / f"return {number}", random) for number, sheet in enumerate(sheets)]
        result = merge(source, source.read_bytes(), before, paths, SETTINGS)
        after_path = folder / "after.xlsx"
        after_path.write_bytes(result.content)
        after = read(after_path, as_at=MERGED_ON, settings=SETTINGS)
    return _judge(sheets, before, after, result)


def _returned(tracker: Tracker, random: Random) -> list[Sheet]:
    made = returns(tracker, review(tracker, SETTINGS), SETTINGS)
    sheets = []
    for number, (_, content) in enumerate(made.values()):
        if random.random() < 0.8:
            sheet = fill_in(openpyxl.load_workbook(io.BytesIO(content)), random, f"n{number}")
            sheets.append(damage(sheet, random))
    return sheets


def _changed_meanwhile(content: bytes, tracker: Tracker, random: Random) -> bytes:
    """Somebody typed a further update into the tracker after the returns had gone out."""
    actions = [action for action in tracker.actions() if action.cells.get("updates")]
    if not actions:
        return content
    action = random.choice(actions)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cell = book[action.place.sheet][action.cells["updates"][-1]]
    cell.value = f"{cell.value}\nThe coordinator rang and noted it"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _judge(sheets: Sequence[Sheet], before: Tracker, after: Tracker, result: Merged) -> Outcome:
    said = " ".join(finding.message for finding in result.findings)
    said += " ".join(f"{one.proposed}" for one in result.extensions)
    updates = {
        index: " ".join(update.text for update in action.updates) for index, action in enumerate(after.actions())
    }
    titles = [action.title for action in after.actions()]
    lost, misplaced = [], []
    for sheet in sheets:
        for token, title in sheet.sent.items():
            at = [index for index, text in updates.items() if token in text]
            if not at and token not in said:
                lost.append(token)
            misplaced += [token for index in at if titles[index] != title]
    return Outcome(
        sent=sum(len(sheet.sent) for sheet in sheets),
        merged=len(result.changes),
        lost=tuple(lost),
        overwritten=tuple(_overwritten(before, after)),
        misplaced=tuple(misplaced),
    )


def _overwritten(before: Tracker, after: Tracker) -> list[str]:
    """What a tracker said that it says no more; ratings aside, which returns are meant to change."""
    gone = []
    for was, now in zip(before.actions(), after.actions(), strict=True):
        gone += [f"{was.ref}: {update.line}" for update in was.updates if update not in now.updates]
        if replace(was, updates=now.updates, rating=now.rating, complete=now.complete, cells=now.cells) != now:
            gone.append(was.ref)
        if len((was.rating.text or "").split()) > 1 and was.rating.text != now.rating.text:
            gone.append(f"{was.ref}: {was.rating.text}")
    return gone
