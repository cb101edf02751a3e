"""A record of cells → an Action: every field parsed once from whole words, every doubt at its cell."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from vrtracker.model import Action, Field, Finding, Place, Rating, When
from vrtracker.read.action_cells import Frame, Made
from vrtracker.read.action_updates import read_entries
from vrtracker.read.dates import read_deadline, read_start
from vrtracker.read.doubt import Doubt
from vrtracker.read.grid import Spot, cell_name
from vrtracker.read.looks import is_rating, word_count
from vrtracker.read.people import read_owners
from vrtracker.read.rating import read_rating
from vrtracker.read.records import Record
from vrtracker.read.words import clean

_SENTENCE_WORDS = 4
_start_of, _deadline_of = lru_cache(maxsize=4096)(read_start), lru_cache(maxsize=4096)(read_deadline)
"""A tracker says the same few dates again and again."""
_TICKS = ("x", "✓", "✔", "•", "●", "√", "ü")
"""A mark under a title that is itself the time: three columns called 2024, 2025 and 2026."""


def make_action(record: Record, frame: Frame, ref: str, given: bool) -> tuple[Action, list[Finding]]:
    """The action of a record, with what there is to say about reading it."""
    made = Made(frame, record, ref)
    title = _title(made)
    made.mark("ref", made.spots(*frame.columns("ref")))
    owners = _owners(made)
    start = _start(made)
    deadline, earlier = _deadline(made)
    updates = read_entries(made)
    evaluation = _text_of(made, "evaluation")
    rating, complete, evaluation = _rating(made, evaluation)
    _extras(made)
    _section(made)
    _comments(made)
    _marks(made)
    place = made.place("title")
    action = Action(
        ref=ref, title=title, place=place, owners=owners, start=start, deadline=deadline, earlier_deadlines=earlier,
        updates=updates, rating=rating, complete=complete, evaluation=evaluation or None, extra=made.extra,
        cells=made.cells, ref_given=given,
    )  # fmt: skip
    return action, made.findings


def _title(made: Made) -> str:
    columns = made.frame.columns("action")
    made.mark("title", made.spots(*columns))
    return "\n".join(text for text in (made.text(column) for column in columns) if text)


def _text_of(made: Made, name: Field) -> str:
    columns = made.frame.columns(name)
    made.mark(name, made.spots(*columns))
    return "\n".join(text for text in (made.text(column) for column in columns) if text)


def _owners(made: Made) -> tuple[str, ...]:
    columns = made.frame.columns("owner")
    made.mark("owner", made.spots(*columns))
    words = "\n".join(text for text in (made.text(column, as_list=True) for column in columns) if text)
    if not words:
        return ()
    owners, doubts = read_owners(words, made.frame.settings.read.organisations)
    made.say(doubts, "owner")
    return owners


def _start(made: Made) -> When | None:
    """When work starts; an actual start beside a planned one stays in extra."""
    found = [(column, words) for column in made.frame.columns("start") if (words := made.text(column, as_list=True))]
    if not found:
        return None
    (first, words), *others = found
    made.mark("start", made.spots(first))
    for column, other in others:
        made.keep(column, other)
    when, doubts = _start_of(words, made.frame.settings.dates)
    made.say(doubts, "start")
    return when


def _deadline(made: Made) -> tuple[When, tuple[When, ...]]:
    """The due date that counts, which is the latest, and the days it replaced; what the others say stays in extra."""
    found: list[tuple[int, When, tuple[Doubt, ...]]] = []
    for column in made.frame.columns("deadline"):
        words = made.text(column, as_list=True)
        if words.lower() in _TICKS:
            words = _ticked(made, column, words)
        if words:
            found.append((column, *_deadline_of(words, made.frame.settings.dates)))
    if not found:
        return When(), ()
    chosen = max(found, key=lambda one: (one[1].date is not None, one[1].date or date.min, one[0]))
    made.mark("deadline", made.spots(chosen[0]))
    made.say(chosen[2], "deadline")
    earlier = [one for one in found if one is not chosen]
    for column, when, _ in earlier:
        _say_moved(made, made.keep(column, when.text or ""), when, chosen[1])
    return chosen[1], tuple(when for _, when, _ in earlier if when.date)


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
    message = f"Two due dates: {later.text!r} counts, {days} days after {earlier.text!r} under {title!r}."
    made.say(
        [Doubt("deadline-moved", "info", message, "Nothing to do, if the later date is the agreed one.")], "deadline"
    )


def _fill(made: Made, column: int | None) -> tuple[str | None, Spot | None]:
    """The fill of the RAG cell, or of the column that is coloured where a table has no RAG column."""
    if column is None:
        return None, None
    for spot in made.places(column):
        anchor = made.frame.covered.get(spot, spot)
        cell = made.frame.sheet.cells.get(anchor)
        if cell is not None and cell.fill:
            return cell.fill, anchor
    return None, None


def _rag_column(made: Made) -> int | None:
    """Where the rating stands: of a column for each round, the last that says something; the others are kept."""
    columns = made.frame.columns("rag")
    if not columns:
        return made.frame.colour_column
    said = [column for column in columns if made.text(column) or _fill(made, column)[0]]
    for column in said[:-1]:
        if made.text(column):
            made.keep(column, made.text(column))
    return said[-1] if said else columns[0]


def _rating(made: Made, evaluation: str) -> tuple[Rating, bool, str]:
    """The rating, whether the work is complete, and the evaluation, which may have stood in the RAG cell."""
    column = _rag_column(made)
    is_rag = column in made.frame.columns("rag")
    words = made.text(column) if is_rag and column is not None else ""
    fill, spot = _fill(made, column)
    made.mark("rag", made.spots(column) if words and column is not None else [spot] if spot else [])
    if words and column is not None and _DONE_TITLE.match(made.frame.titles[column]):
        told = _as_done(made, words)
        if told:
            return (*told, evaluation)
    where, source = "rag", words
    if not words and is_rating(evaluation):
        source, where = evaluation, "evaluation"
    read = read_rating(source, fill, key=made.frame.key, settings=made.frame.settings.rag)
    if where == "evaluation" and read.rating.source == "text" and not spot:
        made.mark("rag", made.spots(*made.frame.columns("evaluation")))
    if source or fill:
        made.say(read.doubts, where)
    rating = read.rating
    if words and not evaluation and made.frame.columns("evaluation") and word_count(words) >= _SENTENCE_WORDS:
        evaluation = words
        made.mark("evaluation", made.spots(*made.frame.columns("rag")))
        made.say([_drifted(made)], "rag")
        if rating.colour is None:
            rating = Rating()
    return rating, read.complete, evaluation


def _as_done(made: Made, words: str) -> tuple[Rating, bool] | None:
    """Yes or no under a title such as "Completed?"; None for words that say it by themselves."""
    if _YES.match(words):
        message = f"“{words}” under “{made.frame.titles[made.frame.columns('rag')[-1]]}” is read as complete."
        made.say([Doubt("rag-from-title", "info", message, "Nothing to do, if that is right.")], "rag")
        return Rating("blue", words, "text"), True
    return (Rating(None, words), False) if _NO.match(words) else None


_DONE_TITLE = re.compile(
    r"(?i)^\W*(?:is it |action |fully |percent(?:age)? )?(?:completed?|completion|done"
    r"|closed|finished|achieved|delivered)\b"
    r"(?:\W*(?:y(?:es)?\W+no?|\?|%))?\W*$"
)
_YES = re.compile(r"(?i)^\W*(?:yes|y|x|true|100 ?%|✓|✔|☑|√)\W*$|^[✓✔☑√]$")
_NO = re.compile(r"(?i)^\W*(?:no|n|not yet|false|✗|✘|☐)\W*$|^[✗✘☐]$")


def _drifted(made: Made) -> Doubt:
    title = made.frame.titles[made.frame.columns("evaluation")[0]]
    message = f"A sentence stands in the RAG column and nothing under {title!r}: it is read as both."
    return Doubt("text-drifted", "info", message, f"Move the sentence to {title!r} and leave the rating.")


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
    if made.record.rows[0] in sheet.hidden_rows:
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
