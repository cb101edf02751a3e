"""Dated updates: one cell of progress becomes its entries, each with its stamp and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from vrtracker.model import Update
from vrtracker.patterns import compiled
from vrtracker.read.dates.days import WEEKDAY_NAME
from vrtracker.read.dates.years import with_years
from vrtracker.read.doubt import Doubt
from vrtracker.read.updates.doubts import doubts_of, unlikely
from vrtracker.read.updates.end_stamps import end_stamps
from vrtracker.read.updates.hard_wraps import without_cuts
from vrtracker.read.updates.plain import read_plain
from vrtracker.read.updates.spoken import LEADS_ON, numbers_items, spoken_of
from vrtracker.read.updates.stamp_order import days_of_months, in_one_order
from vrtracker.read.updates.stamp_parts import Stamp
from vrtracker.read.updates.stamp_words import OPENS_WITH_DATE, WHOLE_DATE
from vrtracker.read.updates.stamps import stamp_at
from vrtracker.read.words import clean

_SENTENCE = compiled(r"[.!?;)\]”\"'’|]\s+(?=\S)")
_COMMA = compiled(r"[^\d\s](?:,| /)\s+(?=\d{1,2}\D|[A-Z][a-z]{2})")
_ABBREVIATIONS = compiled(
    r"(?i)(?:\b(?:no|approx|e\.g|i\.e|ref|min|para|sect?|c|v|vs|inc|est|dated|fig|pp?|insp|sgt|supt|cllr|mrs?|ms|dr|rev)\.|(?-i:\b[A-Z]\.))$"
)
_LEADS_ON = compiled(rf"(?:\b({'|'.join(LEADS_ON)}|w/c|(?i:{WEEKDAY_NAME}))|,)[ (]*\n$")
_INITIALS_AHEAD = compiled(r"[ \n](?=\[(?:[A-Z]{2,3} )?\d|\([A-Z]{2,3} \d)")
_BREAKS = compiled(r"\n+")
_LABEL_AHEAD = compiled(r"[ \n](?=(?:As (?:of|at)|Updated?):? \d)")
_PLAIN = compiled(r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d{2}(?: ?[–:-])?")
_DATE_AHEAD = compiled(rf"[a-z0-9%]\s(?={WHOLE_DATE}(?:\s+[A-Z]|:\s|\s?[–-]\s\S))")


@lru_cache(maxsize=20_000)
def read_updates(text: str, as_at: date) -> tuple[tuple[Update, ...], tuple[Doubt, ...]]:
    """The entries of a cell in its own order, and what is doubtful about their dates.

    The entries, each on its line, read back as the same entries; a reading that would not is not taken. A
    tracker is read again to prove what was written or to compare: the same cell is then known.
    """
    text = clean(text)
    if not text:
        return (), ()
    if plain := read_plain(text):
        found = (unlikely(update, as_at) for update in plain)
        return plain, tuple(dict.fromkeys(doubt for doubt in found if doubt))
    return read_any(text, as_at)


def read_any(text: str, as_at: date) -> tuple[tuple[Update, ...], tuple[Doubt, ...]]:
    """The entries of any cell, already cleaned and not empty, and what is doubtful about their dates."""
    if any(character.isdigit() for character in text) or ":" in text or "–" in text or "-" in text:
        updates = _read(text, as_at, _DEEPEST)
        return updates, doubts_of(text, updates if updates[-1].date else (), as_at)
    return (Update(text),), doubts_of(text, (), as_at)


_DEEPEST = 2
"""How many times what was read is read again to see whether it stays the same."""


def _read(text: str, as_at: date, deep: int) -> tuple[Update, ...]:
    """The first reading that reads back: with the lines that were cut joined or not, and with stamps behind or not."""
    joined = without_cuts(text)
    for view, trailing in dict.fromkeys(((joined, True), (joined, False), (text, True), (text, False))):
        updates = _entries(text, view, as_at, trailing=trailing)
        if _reads_back(text, updates, as_at, deep):
            return updates
    return (Update(text),)


def _reads_back(text: str, updates: tuple[Update, ...], as_at: date, deep: int) -> bool:
    """Whether the entries, each on its line, are the same entries again; plain ones, stamp first, always are."""
    if (
        "\n" not in text
        and text.startswith(updates[0].stamp or "")
        and all(
            update.text[:1].isupper() and " " in update.text[:-20] and _PLAIN.fullmatch(update.stamp or "")
            for update in updates
        )
    ):
        return True
    again = "\n".join(update.line for update in updates)
    return again == text or (deep > 0 and _read(again, as_at, deep - 1) == updates)


def _entries(text: str, view: str, as_at: date, *, trailing: bool) -> tuple[Update, ...]:
    """The entries of a text whose stamps are looked for in a view of it, with the same characters in their places."""
    believed = _believed(_but_item_numbers(view, list(_stamps(view))))
    stamps = days_of_months(view, in_one_order(believed))
    closing = bool(stamps) and stamps[-1].end >= len(text) and bool(text[: stamps[0].start].strip())
    ends = end_stamps(view, as_at) if trailing and (closing or not stamps) else []
    if ends and len(ends) >= len(stamps):
        return _cut_before(text, view, ends, as_at)
    return _cut(text, view, stamps, as_at) if stamps else (Update(text),)


def _cut(text: str, view: str, stamps: list[Stamp], as_at: date) -> tuple[Update, ...]:
    """What stands before the first stamp, then each stamp, as it is in the view, with the words up to the next."""
    lead = text[: stamps[0].start].strip()
    updates = [Update(lead)] if lead else []
    ends = [stamp.start for stamp in stamps[1:]] + [len(text)]
    years = with_years([stamp.day for stamp in stamps], as_at)
    for stamp, end, year in zip(stamps, ends, years, strict=True):
        updates.append(_update(stamp, view[stamp.start : stamp.end], text[stamp.end : end], year))
    return tuple(updates)


def _cut_before(text: str, view: str, stamps: list[Stamp], as_at: date) -> tuple[Update, ...]:
    """Each entry ends with its stamp; what stands after the last one belongs to it."""
    years = with_years([stamp.day for stamp in stamps], as_at)
    starts = [0] + [stamp.end for stamp in stamps[:-1]]
    updates = [
        _update(stamp, view[stamp.start : stamp.end], text[start : stamp.start], year)
        for stamp, start, year in zip(stamps, starts, years, strict=True)
    ]
    return tuple(updates)


def _update(stamp: Stamp, stamped: str, text: str, year: int) -> Update:
    day = f"-{stamp.day.day:02}" if stamp.day.day else ""
    return Update(text.strip(), f"{year:04}-{stamp.day.month:02}{day}", stamped.strip(), stamp.day.year is None)


def _stamps(text: str) -> Iterator[Stamp]:
    """Every stamp, firm or not, at the starts of lines and sentences, and in running text of the first one's kind."""
    end = 0
    first: Stamp | None = None
    for position, line_start in _positions(text):
        if position < end:
            continue
        stamp = stamp_at(text, position, line_start=bool(line_start))
        if stamp and (line_start is not None or _goes_with(text, stamp, first)):
            end, first = stamp.end, first or stamp
            yield stamp


def _goes_with(text: str, stamp: Stamp, first: Stamp | None) -> bool:
    """Whether a stamp behind a comma or a stroke is like the cell's first, and marked off from its words as it is."""
    if first is None or first.start > 0 or first.shape != stamp.shape:
        return False
    return all(text[one.start : one.end].rstrip()[-1] in ":–—-" for one in (first, stamp))


def _positions(text: str) -> list[tuple[int, bool | None]]:
    """Where an entry may start: a line (True), a sentence or a full date in running text, behind a comma (None)."""
    breaks = {match.end() for match in _BREAKS.finditer(text)}
    lines = {0} | {position for position in breaks if not _goes_on(text, position)}
    others = {match.end() for match in _SENTENCE.finditer(text) if not _ends(_ABBREVIATIONS, text, match.start() + 1)}
    others |= {match.end() for match in _LABEL_AHEAD.finditer(text)}
    if text[0] in "([":
        others |= {match.end() for match in _INITIALS_AHEAD.finditer(text)}
    if OPENS_WITH_DATE.match(text):
        ahead = _DATE_AHEAD.finditer(text)
        others |= {match.end() for match in ahead if not spoken_of(text[max(0, match.start() - 40) : match.end()])}
    places: dict[int, bool | None] = dict.fromkeys((match.end() for match in _COMMA.finditer(text)), None)
    places |= {position: position in lines for position in lines | (others - breaks)}
    return sorted(places.items(), key=lambda place: place[0])


def _ends(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Whether the words just before a place match; only a little is looked at, however long the cell."""
    return bool(pattern.search(text[max(0, end - 8) : end]))


def _goes_on(text: str, position: int) -> bool:
    """Whether a line break fell between a date spoken of and the word, or the comma of a list, that leads to it."""
    word = _LEADS_ON.search(text[max(0, position - 40) : position])
    if word is None or (word[1] is None and stamp_at(text, 0, line_start=True)):
        return False
    stamp = stamp_at(text, position, line_start=True)
    if stamp is None or text[stamp.start : stamp.end].rstrip()[-1] in ":–—-":
        return stamp is None
    return word[1] != "in" or stamp.day.day is None


def _but_item_numbers(text: str, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps without the bare numbers that count items: an agenda's 2.7.20 To approve…"""
    numbers = {id(stamp) for stamp in stamps if _NUMBER.fullmatch(text[stamp.start : stamp.end].strip(" \n–—-:"))}
    if not numbers or not numbers_items(text):
        return stamps
    return [stamp for stamp in stamps if id(stamp) not in numbers]


_NUMBER = compiled(r"[1-9]\d?\.[1-9]\d?\.\d{2}|\d{1,2}/\d{1,2}")


def _believed(stamps: list[Stamp]) -> list[Stamp]:
    """The firm stamps, and the others where a neighbour bears them out."""
    kept = [
        stamp for stamp in stamps if stamp.firm or (_in_run(stamp, stamps) if stamp.bare else _borne_out(stamp, stamps))
    ]
    return (
        kept
        if len(kept) > 1 or any(stamp.firm or stamp.day.year is not None or stamp.day.day for stamp in kept)
        else []
    )


def _in_run(stamp: Stamp, stamps: list[Stamp]) -> bool:
    """Whether stamps of its shape open lines, surely or because one can be no fraction, as 20/6 can't."""
    run = [
        other
        for other in stamps
        if other.shape == stamp.shape or (_stands_alone(stamp) and other.day.day and other.day.mark == stamp.day.mark)
    ]
    if not any(other.opens for other in run):
        return False
    if stamp.day.day is None and stamp.day.year is None:
        return len(run) > 2
    return any(other.opens and other.firm for other in run) or (len(run) > 1 and any(map(_no_fraction, run)))


def _no_fraction(stamp: Stamp) -> bool:
    return stamp.day.full or stamp.day.style == "words" or (stamp.day.day or 0) > stamp.day.month


def _stands_alone(stamp: Stamp) -> bool:
    """Whether it may go with stamps of another shape; a day in words where it opens a line: 14 April rang them."""
    return _no_fraction(stamp) and (stamp.opens or stamp.day.style != "words")


def _borne_out(stamp: Stamp, stamps: list[Stamp]) -> bool:
    day = stamp.day
    others = [other for other in stamps if other is not stamp]
    if day.mark == ".":
        return any(other.day.mark == "." and other.day.year is not None for other in others) or _only_dates(stamps)
    if day.day is None:
        return any(other.day.year is not None or other.day.day is None for other in others)
    return any(other.day.day is not None for other in others)


_MOST_PARAGRAPHS = 12


def _only_dates(stamps: list[Stamp]) -> bool:
    """Whether 26.9, 3.10 and 17.10 follow one another as days and do not as the numbers of paragraphs."""
    days = [stamp.day for stamp in stamps if stamp.day.mark == "." and stamp.day.day]
    in_year = [(day.month, day.day or 0) for day in days]
    falls = any(later < earlier for earlier, later in pairwise((day.day or 0, day.month) for day in days))
    beyond = any((day.day or 0) > _MOST_PARAGRAPHS for day in days)
    return falls and beyond and all(earlier < later for earlier, later in pairwise(in_year))
