"""The progress of an action, from however many columns and rows say it, parsed once from whole words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from vrtracker.model import Place, Update
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import Made
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import cell_name
from vrtracker.read.joining import join_texts
from vrtracker.read.looks import is_date, is_stamped
from vrtracker.read.titles.points import plain, title_points
from vrtracker.read.updates.entries import read_updates

_ROUND = compiled(
    r"(?i)\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar"
    r"|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[\s'’-]*(?:20)?\d\d)\b"
)
_ROUND_OF_MONTH = compiled(
    r"(?i)(?<!since )(?<!from )(?<!after )(?<!before )(?<!by )\b(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:t|e|y|uary|ch|il|ust|tember|ober|ember)?\b"
    r"(?=\W*$| (?:\w+ )?(?:board|meeting|committee|panel|group|update|report|review|position|progress)s?\b)"
)
"""A month without its year: of several columns, each is what was said then."""
_HAS_DIGIT = compiled(r"\d")
"""What every date has, and "started" and "ongoing", which may stand for one, have not."""
_DATING = compiled(
    r"^(?!.*\b(?:complet|clos|achiev|done|implement)).*\bdated?\b|^as at$"
    r"|^(?:last )?(?:updated|entered|logged|recorded|posted)(?: on)?$|^last update$"
)
_NAMED_ROUND = compiled(
    r"(?i)\bq(?:uarter|tr)?\s*[1-4]\b|\b(?:first|second|third|fourth|spring|summer|autumn"
    r"|winter)\b|\b(?:round|period)\b"
)
"""Titles that say which of several rounds a column is, without a date."""


def read_entries(made: Made) -> tuple[Update, ...]:
    """The entries of all the updates columns, parsed once; undated words first, so that they join no dated entry."""
    columns = made.frame.columns("updates")
    if _keep_bare_dates(made, columns):
        return ()
    made.mark("updates", made.spots(*columns))
    found = [entry for run in _runs(made, columns) for entry in _entries_of(made, run)]
    entries = [words for words, dated in found if not dated] + [words for words, dated in found if dated]
    if not entries:
        return ()
    updates, doubts = read_updates("\n".join(entries), made.frame.as_at)
    made.say(doubts, "updates")
    return updates


def _runs(made: Made, columns: Sequence[int]) -> Sequence[Sequence[int]]:
    """The columns of each entry, where more than one has its own date: left of its words, or right of them."""
    dates = [column for column in columns if _is_for_dates(made, column)]
    if len(dates) < 2:
        return [columns]
    closing = columns[0] not in dates and columns[-1] in dates
    runs: list[list[int]] = [[]]
    for column in columns:
        if column in dates and not closing:
            runs.append([])
        runs[-1].append(column)
        if column in dates and closing:
            runs.append([])
    return [run for run in runs if run]


def _is_for_dates(made: Made, column: int) -> bool:
    """Whether a column holds the date of an entry, or is kept for it."""
    said = made.text(column)
    return _are_dates(made, column) if said else _DATING.match(plain(made.frame.titles[column])) is not None


def _entries_of(made: Made, columns: Sequence[int]) -> Sequence[tuple[str, bool]]:
    """The words of these columns, and whether they are dated: by a date beside them, by themselves or by a title."""
    if dating := [column for column in columns if _may_date(made, column, columns) and _are_dates(made, column)]:
        each = _row_by_row(made, [*dating, *(column for column in columns if column not in dating)])
        return [(words, True) for words in each]
    return [_with_round(made, column, words) for column in columns if (words := made.text(column))]


def _keep_bare_dates(made: Made, columns: Sequence[int]) -> bool:
    """A day that would be that of an entry, where nothing was entered, is kept under its own title."""
    said = [column for column in columns if made.text(column)]
    dated = [column for column in said if _DATING.match(plain(made.frame.titles[column])) and _are_dates(made, column)]
    if not said or len(columns) == 1 or dated != said:
        return False
    for column in dated:
        made.keep(column, made.text(column))
    return True


def told_in_title(made: Made, title: str) -> tuple[str, tuple[Update, ...]]:
    """Where no column says how the work goes, what follows "Update:" in the action's own cell does."""
    found = None if made.frame.columns("updates") else _UPDATE_LINE.search(title)
    if not found or not title[: found.start()].strip():
        return title, ()
    updates, doubts = read_updates(title[found.start() :].strip(), made.frame.as_at)
    made.say(doubts, "title")
    made.say([_IN_TITLE], "title")
    return title[: found.start()].strip(), updates


_UPDATE_LINE = compiled(r"(?im)^\W*(?:(?:progress|latest|current|status)\s+)?updates?\b(?:[^\n:–—-]{0,30})?\s*[:–—-]\s")
_IN_TITLE = Doubt(
    "update-in-action",
    "info",
    "An update stands in the action's own cell: it is read as its progress.",
    "Nothing to do, if that is right; a column for progress would keep the two apart.",
)


def _are_dates(made: Made, column: int) -> bool:
    """Whether a column only says when each entry beside it was written."""
    pieces = made.record.pieces.get(column, ())
    return bool(pieces) and all(is_date(text) and _HAS_DIGIT.search(text) and len(text) < 25 for _, text in pieces)


def _may_date(made: Made, column: int, beside: Sequence[int]) -> bool:
    """Whether a column stands where the date of an entry does: left of its words, or right of them where it says so."""
    columns = [each for each in beside if each == column or made.text(each)]
    return column != columns[-1] or (len(columns) > 1 and _DATING.match(plain(made.frame.titles[column])) is not None)


def _row_by_row(made: Made, columns: Sequence[int]) -> Iterator[str]:
    """Each row's date in front of its words; words that a page cut go on from the row above."""
    by_row: dict[int, list[str]] = {}
    for column in columns:
        for spot, text in made.record.pieces.get(column, ()):
            by_row.setdefault(spot[0], []).append(text)
    entry = ""
    for _, parts in sorted(by_row.items()):
        if entry and not is_date(parts[0]) and not is_stamped(parts[0]):
            entry = join_texts([entry, " ".join(parts)], made.frame.known)
            continue
        if entry:
            yield entry
        entry = " ".join(parts)
    yield entry


def _with_round(made: Made, column: int, words: str) -> tuple[str, bool]:
    """The words of an updates column; undated ones have the date of a title such as "Progress at March 2014"."""
    title = made.frame.titles[column].rstrip(" :*")
    alone = len(made.frame.columns("updates")) == 1
    day, names_round = _round(title)
    if day is None and not alone and (month := _ROUND_OF_MONTH.search(title)):
        day = month[0]
    if (alone and day is None) or is_stamped(words):
        return words, True
    if day is not None:
        message = f"The date of this update, {day}, is that of its column, {quoted(title)}."
        doubt = Doubt("update-dated-by-title", "info", message, "Nothing to do, if that is when it was written.")
        made.findings.append(doubt.at(Place(made.frame.sheet.name, cell_name(made.spots(column)[0])), made.ref))
        return f"{day}: {words}", True
    return (f"{_only_round(title)}: {words}" if names_round else words), False


@lru_cache(maxsize=256)
def _only_round(title: str) -> str:
    """The part of a title that says which round it is, "Quarter 1" of "Quarter 1 – Commentary"."""
    parts = title.split(" – ")
    rounds = [part for part in parts if _NAMED_ROUND.search(part) or not title_points(part).get("updates")]
    return " – ".join(rounds) or title


@lru_cache(maxsize=256)
def _round(title: str) -> tuple[str | None, bool]:
    """The date of a title, and whether it names a round without one."""
    found = _ROUND.search(title)
    return found and found[0], _NAMED_ROUND.search(title) is not None
