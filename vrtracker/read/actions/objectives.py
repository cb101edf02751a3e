"""Stitched records → objectives with their actions, in order; one that comes back further down is the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vrtracker.model import Action, Finding, Objective, Place
from vrtracker.read.actions.assemble import make_action
from vrtracker.read.actions.cells import Frame
from vrtracker.read.actions.repeats import join_repeats
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import Sheet, cell_name
from vrtracker.read.joining import join_texts
from vrtracker.read.rows.numbered import counted, number_by_words
from vrtracker.read.rows.records import Group, Record, Stitched


def read_objectives(
    stitched: Stitched, frame: Frame, ref_column: int | None, findings: list[Finding], *, before: int = 0
) -> Iterator[Objective]:
    """The objectives in order, so many ``before`` them; one that comes back further down is the same objective.

    The records are used up: each is let go as it becomes an action, since thousands of them take much room.
    """
    if not any(ref_column in record.pieces for record in stitched.records):
        number_by_words(stitched.records, frame.columns("action")[0])
    groups = _by_objective(stitched, frame)
    stitched.records.clear()
    for number, (group, records) in enumerate(groups, before + 1):
        ref = group.given_ref or " ".join(text for _, text in group.ref if text) or str(number)
        title, actions = _title(group, frame), list[Action]()
        records[:] = join_repeats(records, frame, ref_column)
        for record in _let_go(records):
            pieces = record.pieces.get(ref_column, ()) if ref_column is not None else ()
            given = record.number[1] if record.number else " ".join(text for _, text in pieces)
            own = given or counted(ref, len(actions) + 1)
            action, said = make_action(record, frame, own, title)
            actions.append(action)
            findings.extend(said)
        findings.extend(_about_group(group, frame.sheet))
        place = Place(frame.sheet.name, cell_name(group.title[0][0])) if group.title else None
        cells = tuple(cell_name(spot) for spot, text in group.title if text)
        yield Objective(ref, title, tuple(actions), place, cells)


def _let_go(records: list[Record]) -> Iterator[Record]:
    """Each record in order, held by nothing but whoever reads it."""
    records.reverse()
    while records:
        yield records.pop()


def _title(group: Group, frame: Frame) -> str:
    if group.given_title is not None:
        return group.given_title
    pieces = [text for _, text in group.title if text]
    return join_texts(pieces, frame.known) if pieces else ""


def _by_objective(stitched: Stitched, frame: Frame) -> list[tuple[Group, list[Record]]]:
    by_group: dict[int, list[Record]] = {}
    for record in stitched.records:
        by_group.setdefault(record.group, []).append(record)
    found: dict[tuple[str, str], tuple[Group, list[Record]]] = {}
    for number, group in enumerate(stitched.groups):
        ref = group.given_ref or " ".join(text for _, text in group.ref if text)
        title = _title(group, frame)
        key = (ref, title) if title else (ref, f"\0{number}")
        if key in found:
            first, records = found[key]
            first.title.extend((spot, "") for spot, _ in group.title)
            first.ref.extend((spot, "") for spot, _ in group.ref)
            records.extend(by_group.get(number, []))
        else:
            found[key] = (group, list(by_group.get(number, [])))
    return list(found.values())


def _about_group(group: Group, sheet: Sheet) -> Iterable[Finding]:
    for spot in group.joined:
        yield _GOES_ON.at(Place(sheet.name, cell_name(spot)))
    if group.banner is None:
        return
    words = group.title[-1][1]
    message = f"{quoted(words)} stands alone on its row: it is read as the objective of the actions below it."
    yield Doubt("objective-banner", "info", message, "Nothing to do, if that is right.").at(
        Place(sheet.name, cell_name(group.banner))
    )


_GOES_ON = Doubt(
    "rows-joined",
    "info",
    "This goes on from the rows above: it is read as part of the objective.",
    "Nothing to do, if that is right.",
)
