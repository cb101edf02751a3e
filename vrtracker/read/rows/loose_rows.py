"""Rows of a table that are no work where they stand: footers and notes, and what is apart below the last action."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.read.joining import starts_low
from vrtracker.read.layout.footers import is_footer, is_numbering, is_page_line, is_sum, only_counts
from vrtracker.read.layout.objective_lines import banner
from vrtracker.read.lines import Line
from vrtracker.read.looks import is_date, is_ref, is_stamped
from vrtracker.read.rows.shape import Shape


def last_row_of_work(body: Sequence[Line], shape: Shape) -> int:
    """The last row that has words of an action and only counts nothing; -1 where none has."""
    upwards = sorted(body, key=lambda line: -line.number)
    worded = (line for line in upwards if shape.action in line.words)
    work = (line for line in worded if not (is_footer(line) or only_counts(line) or _explains(line, shape)))
    return next((line.number for line in work), -1)


def is_loose(line: Line, shape: Shape, last_work: int, loose: Sequence[Line]) -> bool:
    """Words that are no work: a footer, the columns' numbers, notes beside the table or under it.

    ``loose`` are the rows above that are no work either.
    """
    below = line.number > last_work
    if below and _explains(line, shape):
        return True
    if is_numbering(line) or is_page_line(line) or min(line.words) > shape.last or (below and _is_note(line, shape)):
        return True
    apart = below and (shape.gap_above(line) > 0 or any(other.number == line.number - 1 for other in loose[-1:]))
    if apart and only_counts(line):
        return True
    if is_footer(line) and (apart or is_sum(line) or not shape.has(line, "updates")):
        return True
    return below and not shape.has(line, "updates", "owner", "deadline", "rag", "evaluation", "start", "extra")


def _explains(line: Line, shape: Shape) -> bool:
    """Whether a row alone says what one of the place's own words for a rating means: "Kept = done"."""
    word, sign, meaning = line.text.partition("=")
    return len(line.words) == 1 and bool(sign and meaning.strip()) and word.strip().casefold() in shape.ratings


def _is_note(line: Line, shape: Shape) -> bool:
    """One sentence in front, parted from the work above it, that names no objective."""
    column, text = next(iter(line.words.items()))
    alone = len(line.words) == 1 and column <= shape.first and column != shape.action
    return alone and shape.gap_above(line) > 0 and ":" in text and banner(text) is None


def is_over(line: Line, shape: Shape, *, begun: bool, over: bool) -> bool:
    """The work is over where, two empty rows down and with no titles below, rows have nothing an action has.

    It has ``begun`` where there is a record above, and is ``over`` where it was so in the row above.
    """
    apart = over or (begun and shape.gap_above(line) >= 2)
    if not apart or line.number + 1 in shape.titled_again:
        return False
    if shape.across.get(line.spot(min(line.words)), 0) - min(line.words) >= 2:
        return False
    ref = line.words.get(shape.action_ref, "") if shape.action_ref is not None else ""
    if ref:
        return not is_ref(ref) and len(line.words) <= 3
    bare = not shape.has(line, "owner", "deadline", "start", "rag", "updates") and max(shape.owned, shape.dated) > 0.6
    short = len(line.words) <= 2 and not shape.has(line, "action", "ref")
    return bare or (short and not any(map(_continues, line.words.values())))


def _continues(text: str) -> bool:
    """Words that go on from something, or that are an entry of progress with its date."""
    return starts_low(text) or is_stamped(text) or is_date(text)
