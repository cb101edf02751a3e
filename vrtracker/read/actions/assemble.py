"""A record of cells → an Action: every field parsed once from whole words, every doubt at its cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vrtracker.model import Action, Field, Finding, Place, When
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import TICKS, Frame, Made
from vrtracker.read.actions.done import done_beside, done_by_list, done_in_words, rated_by_entries
from vrtracker.read.actions.rating import read_rag
from vrtracker.read.actions.struck import unstruck
from vrtracker.read.actions.updates import read_entries, told_in_title
from vrtracker.read.actions.who_and_when import parted, shared_column
from vrtracker.read.dates.periods import Period
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import cell_name
from vrtracker.read.rows.records import Record
from vrtracker.read.titles.points import plain
from vrtracker.read.words import clean


def make_action(record: Record, frame: Frame, ref: str, heading: str = "") -> tuple[Action, list[Finding]]:
    """The action of a record below its heading, with what there is to say about reading it."""
    made = Made(frame, record, ref, heading)
    title, told = told_in_title(made, made.take("title", frame.columns("action")))
    made.mark("ref", [record.number[0]] if record.number else made.spots(*frame.columns("ref")))
    owners = _owners(made)
    start = _start(made)
    deadline, earlier = _deadline(made)
    updates = told or read_entries(made)
    evaluation = made.take("evaluation", frame.columns("evaluation"))
    rating, complete, evaluation = read_rag(made, evaluation)
    _extras(made)
    if not complete:
        rating, complete = done_beside(made, rating)
    if not complete:
        rating, complete = rated_by_entries(made, rating)
    if not complete:
        rating, complete = done_in_words(made, rating, deadline, updates)
    complete = complete or done_by_list(made, rating)
    _section(made)
    _comments(made)
    _marks(made)
    place = made.place("title")
    action = Action(
        ref=ref, title=title, place=place, owners=owners, start=start, deadline=deadline, earlier_deadlines=earlier,
        updates=updates, rating=rating, complete=complete, evaluation=evaluation or None, extra=made.extra,
        cells=made.cells,
    )  # fmt: skip
    return action, made.findings


def _owners(made: Made) -> tuple[str, ...]:
    """Who does it, column for column: a name and the body beside it are two, and nobody is named twice."""
    columns = _asked(made, "owner")
    made.mark("owner", made.spots(*columns))
    owners: dict[str, None] = {}
    for column in columns:
        words = _words(made, column, "who")
        if words:
            found, doubts = made.frame.readers.owners(words)
            made.say(doubts, "owner")
            owners |= dict.fromkeys(found)
    return tuple(owners)


def _asked(made: Made, name: Field) -> Sequence[int]:
    """The columns of a field, or the one that says who and when in each cell."""
    shared = shared_column(made.frame)
    both = shared is not None and parted(made.frame.titles[shared], made.text(shared)) is not None
    return (shared,) if shared is not None and both else made.frame.columns(name)


def _words(made: Made, column: int, part: str) -> str:
    """The words of who does it or of when, of a cell that may say both."""
    words = unstruck(made, column, made.text(column, as_list=True))
    both = parted(made.frame.titles[column], words) if column == shared_column(made.frame) else None
    if both is None:
        return words
    if part == "who" and both.who and both.when:
        message = f"This is read as who does it, {quoted(both.who)}, and by when, {quoted(both.when)}."
        made.say([Doubt("cell-parted", "info", message, "Give each of them a column of its own.")], "owner")
    return both.who if part == "who" else both.when


def _start(made: Made) -> When | None:
    """When work starts; an actual start beside a planned one stays in extra."""
    found = [(column, words) for column in made.frame.columns("start") if (words := made.text(column, as_list=True))]
    if not found:
        return None
    (first, words), *others = found
    made.mark("start", made.spots(first))
    for column, other in others:
        made.keep(column, other)
    when, doubts = made.frame.readers.start(words)
    made.say(doubts, "start")
    return when


def _deadline(made: Made) -> tuple[When, tuple[When, ...]]:
    """The due date that counts, which is the latest agreed, and the days it replaced; the others stay in extra."""
    found: list[tuple[int, When, tuple[Doubt, ...]]] = []
    for column in _asked(made, "deadline"):
        words = _words(made, column, "when")
        if words.lower() in TICKS:
            words = _ticked(made, column, words)
        if words:
            found.append((column, *made.frame.readers.deadline(words, made.heading)))
    if not found:
        return When(), ()
    if len(found) == 1 and found[0][1].date is None and (period := _period(made, found[0][0])):
        found = [(found[0][0], *made.frame.readers.within(found[0][1].text or "", period))]
    agreed = [one for one in found if not _PROPOSED.search(plain(made.frame.titles[one[0]]))] or found
    chosen = max(agreed, key=lambda one: (one[1].date is not None, one[1].date or date.min, one[0]))
    made.mark("deadline", made.spots(chosen[0]))
    made.say(chosen[2], "deadline")
    for one in (one for one in found if one is not chosen):
        say = _say_moved if one in agreed else _say_proposed
        say(made, made.keep(one[0], one[1].text or ""), one[1], chosen[1])
    earlier = (one for one in agreed if one is not chosen)
    return chosen[1], tuple(when for _, when, _ in earlier if when.date)


def _period(made: Made, column: int) -> Period | None:
    """The time that an action stands under: the nearest of the headings above it that is about one."""
    section = made.record.section
    headings = (made.frame.titles[column], section[1] if section else "", made.heading)
    return next(filter(None, map(made.frame.readers.period, headings)), made.frame.year)


_PROPOSED = compiled(r"\b(?:propos(?:ed|al)|request(?:ed)?|suggested|sought)\b")
"""Titles of a date that nobody has agreed, beside one that somebody has."""


def _say_proposed(made: Made, title: str, proposed: When, agreed: When) -> None:
    message = f"{quoted(proposed.text)} under {quoted(title)} is only proposed: {quoted(agreed.text)} counts."
    made.say([Doubt("deadline-proposed", "info", message, "Once it is agreed, make it the deadline.")], "deadline")


def _ticked(made: Made, column: int, mark: str) -> str:
    """A mark under a title that is a time means that time."""
    title = made.frame.titles[column]
    doubt = Doubt(
        "deadline-ticked", "info", f"“{mark}” under “{title}” is read as that time.", "Nothing to do, if that is right."
    )
    made.findings.append(doubt.at(Place(made.frame.sheet.name, cell_name(made.spots(column)[0])), made.ref))
    return title


def _say_moved(made: Made, title: str, earlier: When, later: When) -> None:
    if earlier.date is None or later.date is None or earlier.date == later.date:
        return
    days = (later.date - earlier.date).days
    message = (
        f"Two due dates: {quoted(later.text)} counts, {days} days after {quoted(earlier.text)} under {quoted(title)}."
    )
    made.say(
        [Doubt("deadline-moved", "info", message, "Nothing to do, if the later date is the agreed one.")], "deadline"
    )


def _extras(made: Made) -> None:
    for column in made.frame.columns("extra"):
        words = made.text(column)
        if words:
            made.keep(column, words)


def _section(made: Made) -> None:
    """The heading above a run of rows, where objectives have a column of their own."""
    section = made.record.section
    if section:
        title = "Section" if "Section" not in made.frame.titles.values() else "Section heading"
        made.extra[title] = section[1]
        made.mark(title, [section[0]])


def _comments(made: Made) -> None:
    """Notes in cell comments are kept beside the columns they speak of."""
    for column in made.frame.titles if made.frame.has_comments else ():
        for spot in made.places(column):
            cell = made.frame.sheet.cells.get(spot)
            if cell is not None and cell.comment:
                title = f"Comment on {made.frame.titles[column]}"[:255]
                words = clean(cell.comment).strip()
                made.extra[title] = f"{made.extra[title]}\n{words}" if title in made.extra else words
                made.mark(title, [spot])


def _marks(made: Made) -> None:
    """What formatting says of the whole action: struck through, or in a hidden row."""
    sheet = made.frame.sheet
    cells = [sheet.cells.get(spot) for spot in made.spots(*made.frame.columns("action"))]
    if cells and all(cell is not None and cell.struck for cell in cells):
        made.say([_STRUCK], "title")
    elif any(cell is not None and cell.struck_text for cell in cells):
        made.say([_STRUCK_PART], "title")
    if made.record.first_row in sheet.hidden_rows:
        made.say([_HIDDEN], "title")
    for pieces in made.record.pieces.values():
        for spot, text in pieces:
            if text in _ERRORS:
                made.findings.append(_BROKEN.at(Place(sheet.name, cell_name(spot)), made.ref))
    for spot, doubt in made.record.doubts:
        made.findings.append(doubt.at(Place(sheet.name, cell_name(spot)), made.ref))
    for spot in made.record.joined:
        message = f"This goes on from the rows above: it is read as part of {made.ref}."
        doubt = Doubt("rows-joined", "info", message, "Nothing to do, if that is right.")
        made.findings.append(doubt.at(Place(sheet.name, cell_name(spot)), made.ref))


_ERRORS = frozenset(("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"))
_BROKEN = Doubt(
    "formula-error",
    "warning",
    "A formula here has failed; its error is read as words.",
    "Mend the formula, or type the words.",
)
_STRUCK = Doubt(
    "row-struck",
    "warning",
    "This action is struck through; it is still read as it stands.",
    "If it is done, say Complete under RAG; if it was dropped, delete the row.",
)
_STRUCK_PART = Doubt(
    "row-struck",
    "info",
    "Some words of this action are struck through; they are kept.",
    "Delete them, if they no longer hold.",
)
_HIDDEN = Doubt(
    "row-hidden",
    "warning",
    "This action stands in a hidden row; it is read and counted.",
    "Show the row, or delete it if the action is no longer wanted.",
)
