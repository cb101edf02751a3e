"""Messy trackers of our own making: a true model first, then a workbook that says it in one of the ways people do."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.generate.book import workbook
from tests.generate.draw import KEY, Canvas, Drawn, Painter
from tests.generate.layouts import Layout, random_layout
from tests.generate.truth import AS_AT, true_priorities
from vrtracker.model import Action, Priority

__all__ = ["AS_AT", "Truth", "generate"]


@dataclass(frozen=True)
class Truth:
    """What a perfect reader would find: the plans (their refs, titles and fields; no cells or columns), and where.

    ``rows`` are each action's sheet and rows, counted from 0, in the order of the plans.
    """

    priorities: tuple[Priority, ...]
    rows: tuple[tuple[Action, str, range], ...]
    other_sheets: tuple[str, ...]
    layout: Layout


def generate(seed: int, *, priorities: int | None = None, largest: int = 4) -> tuple[bytes, Truth]:
    """A workbook and what it truly says; the same for the same seed, read as at ``AS_AT``."""
    random = Random(seed)
    layout = random_layout(random)
    count = priorities if priorities is not None else random.choice((1, 1, 2, 3))
    plans = true_priorities(random, priorities=count, objectives=layout.objectives != "none", largest=largest)
    canvases, read, rows = [], [], []
    for number, plan in enumerate(plans):
        stacked = layout.stacked and layout.heading != "none"
        if not canvases or not stacked:
            canvases.append(Canvas(plan.name))
            painter = Painter(random, layout, canvases[-1])
        before = len(painter.rows)
        sheet = canvases[-1].name
        drawn = painter.plan(plan)
        name = plan.name if layout.heading != "none" else sheet
        read.append(_named(drawn, name, sheet))
        rows += [(action, sheet, places) for action, places in painter.rows[before:]]
        if layout.key == "beside" and not number:
            _key_beside(canvases[-1], painter)
    for canvas in canvases:
        _finish(canvas, layout, painter, random)
    others = _other_sheets(layout)
    return workbook([*canvases, *others]), Truth(tuple(read), tuple(rows), tuple(one.name for one in others), layout)


def _hide_notes(canvas: Canvas) -> None:
    """A column to the right of everything, hidden, with what officers keep between themselves."""
    column = 1 + max(*(column for _, column in canvas.cells), *(right for _, _, _, right in canvas.merges))
    rows = [row for row, _ in canvas.cells]
    for row in {row for row in rows if rows.count(row) >= 4}:
        canvas.cells[row, column] = Drawn("Kept between officers")
    canvas.hidden_columns.add(column)


def _finish(canvas: Canvas, layout: Layout, painter: Painter, random: Random) -> None:
    """What happens to a sheet over the years: a hidden column, a table of notes, stray spaces and breaks."""
    if layout.hidden_column:
        _hide_notes(canvas)
    if layout.note_table:
        canvas.row += 2
        for words in (("Distribution", "Copies"), ("Board members", "12"), ("Delivery group", "9")):
            for offset, text in enumerate(words):
                canvas.put(layout.left + offset, text)
            canvas.row += 1
    for drawn in canvas.cells.values():
        if drawn.text and random.random() < layout.dirty:
            drawn.text = _dirty(drawn.text, random)


def _dirty(text: str, random: Random) -> str:
    kind = random.randrange(5)
    if kind == 0:
        return text.replace(" ", "\u00a0", 1)
    if kind == 1:
        return text.replace("\n", "_x000D_\n") + " "
    if kind == 2:
        return text.replace(" ", "  ", 2)
    if kind == 3:
        return f" {text}\n"
    return text.replace("'", "’")


def _named(plan: Priority, name: str, sheet: str) -> Priority:
    from dataclasses import replace

    return replace(plan, name=name, sheet=sheet)


def _key_beside(canvas: Canvas, painter: Painter) -> None:
    """A key to the right of the table, a column away from it."""
    row = canvas.row
    first = painter.rows[0][1].start
    for offset, (colour, meaning) in enumerate(KEY):
        canvas.row = first + offset
        canvas.put(painter.last + 2, f"{colour} = {meaning}")
    canvas.row = row


def _other_sheets(layout: Layout) -> list[Canvas]:
    sheets = []
    if layout.guidance:
        guide = Canvas("Guidance")
        for text in (
            "How to fill in this tracker",
            "Give one update a month.",
            "Use the drop-down for the rating.",
            "Leads: tell the coordinator of changes.",
        ):
            guide.put(0, text)
            guide.row += 1
        sheets.append(guide)
    if layout.lists:
        lists = Canvas("Lists")
        for column, values in enumerate(
            (("RAG", "Red", "Amber", "Green"), ("Lead", "VRU", "Police", "Council"), ("Status", "Open", "Closed"))
        ):
            for row, text in enumerate(values):
                lists.row = row
                lists.put(column, text)
        sheets.append(lists)
    if layout.key == "sheet":
        key = Canvas("RAG key")
        for colour, meaning in KEY:
            key.put(0, colour)
            key.put(1, meaning)
            key.row += 1
        sheets.append(key)
    if layout.hidden_sheet:
        old = Canvas("Old plan", hidden=True)
        old.put(0, "Not in use")
        sheets.append(old)
    return sheets
