"""Dated updates: one cell of progress becomes its entries, each with its stamp and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from vrtracker.model import Update
from vrtracker.read.days import WEEKDAY_NAME, days_in
from vrtracker.read.doubt import Doubt
from vrtracker.read.plain_updates import read_plain
from vrtracker.read.spoken import LEADS_ON, numbers_items, spoken_of
from vrtracker.read.stamps import Stamp, stamp_at
from vrtracker.read.update_doubts import doubts_of, unlikely
from vrtracker.read.words import clean
from vrtracker.read.years import with_years

_SENTENCE = re.compile(r"[.!?;)\]”\"'’|]\s+(?=\S)")
_ABBREVIATIONS = re.compile(
    r"(?i)(?:\b(?:no|approx|e\.g|i\.e|ref|min|para|sect?|c|v|vs|inc|est|dated|fig|pp?)\.|(?-i:\b[A-Z]\.))$"
)
_LEADS_ON = re.compile(rf"\b({'|'.join(LEADS_ON)}|w/c|(?i:{WEEKDAY_NAME}))[ (]*\n$")
_DIGIT = re.compile(r"\d")
_INITIALS_AHEAD = re.compile(r"[ \n](?=\[(?:[A-Z]{2,3} )?\d|\([A-Z]{2,3} \d)")
_BREAKS = re.compile(r"\n+")
_LABEL_AHEAD = re.compile(r"[ \n](?=(?:As (?:of|at)|Updated?):? \d)")
_PLAIN = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d{2}(?: ?[–:-])?")
_DATE = r"\d{1,2}(?:[/.]\d{1,2}[/.]|-[A-Z][a-z]{2}-)\d{2,4}"
_OPENS_WITH_DATE = re.compile(rf"\W{{0,3}}{_DATE}")
_DATE_AHEAD = re.compile(rf"[a-z)%],\s(?={_DATE}\s?(?:[–-]\s|:\s))|[a-z0-9%]\s(?={_DATE}(?:\s+[A-Z]|:\s|\s?[–-]\s\S))")


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
        for trailing in (True, False):
            updates = _entries(text, as_at, trailing=trailing)
            if _reads_back(text, updates, as_at):
                return updates, doubts_of(text, updates, as_at)
    return (Update(text),), doubts_of(text, (), as_at)


def _reads_back(text: str, updates: tuple[Update, ...], as_at: date) -> bool:
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
    return _entries("\n".join(update.line for update in updates), as_at, trailing=True) == updates


def _entries(text: str, as_at: date, *, trailing: bool) -> tuple[Update, ...]:
    stamps = _in_one_order(_believed(_but_item_numbers(text, list(_stamps(text)))))
    closing = bool(stamps) and stamps[-1].end >= len(text) and bool(text[: stamps[0].start].strip())
    ends = _end_stamps(text, as_at) if trailing and (closing or not stamps) else []
    if ends and len(ends) >= len(stamps):
        return _cut_before(text, ends, as_at)
    return _cut(text, stamps, as_at) if stamps else (Update(text),)


def _cut(text: str, stamps: list[Stamp], as_at: date) -> tuple[Update, ...]:
    """What stands before the first stamp, then each stamp with the words up to the next."""
    lead = text[: stamps[0].start].strip()
    updates = [Update(lead)] if lead else []
    ends = [stamp.start for stamp in stamps[1:]] + [len(text)]
    years = with_years([stamp.day for stamp in stamps], as_at)
    for stamp, end, year in zip(stamps, ends, years, strict=True):
        updates.append(_update(stamp, text[stamp.start : stamp.end], text[stamp.end : end], year))
    return tuple(updates)


def _cut_before(text: str, stamps: list[Stamp], as_at: date) -> tuple[Update, ...]:
    """Each entry ends with its stamp; what stands after the last one belongs to it."""
    years = with_years([stamp.day for stamp in stamps], as_at)
    starts = [0] + [stamp.end for stamp in stamps[:-1]]
    updates = [
        _update(stamp, text[stamp.start : stamp.end], text[start : stamp.start], year)
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
        stamp = stamp_at(text, position, line_start=line_start)
        if stamp:
            end, first = stamp.end, first or stamp
            yield stamp


def _positions(text: str) -> list[tuple[int, bool]]:
    """Where an entry may start: a line, a sentence, or a full date in running text, and whether it is a line."""
    breaks = {match.end() for match in _BREAKS.finditer(text)}
    lines = {0} | {position for position in breaks if not _goes_on(text, position)}
    others = {match.end() for match in _SENTENCE.finditer(text) if not _ends(_ABBREVIATIONS, text, match.start() + 1)}
    others |= {match.end() for match in _LABEL_AHEAD.finditer(text)}
    if text[0] in "([":
        others |= {match.end() for match in _INITIALS_AHEAD.finditer(text)}
    if _OPENS_WITH_DATE.match(text):
        ahead = _DATE_AHEAD.finditer(text)
        others |= {match.end() for match in ahead if not spoken_of(text[max(0, match.start() - 40) : match.end()])}
    return sorted((position, position in lines) for position in lines | (others - breaks))


def _ends(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Whether the words just before a place match; only a little is looked at, however long the cell."""
    return bool(pattern.search(text[max(0, end - 8) : end]))


def _goes_on(text: str, position: int) -> bool:
    """Whether a line break fell between a date spoken of and the word that leads to it."""
    word = _LEADS_ON.search(text[max(0, position - 40) : position])
    if word is None:
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


_NUMBER = re.compile(r"[1-9]\d?\.[1-9]\d?\.\d{2}|\d{1,2}/\d{1,2}")


def _believed(stamps: list[Stamp]) -> list[Stamp]:
    """The firm stamps, and the others where a neighbour bears them out."""
    kept = [
        stamp for stamp in stamps if stamp.firm or (_in_run(stamp, stamps) if stamp.bare else _borne_out(stamp, stamps))
    ]
    return (
        kept if any(stamp.day.year is not None or stamp.day.day is not None for stamp in kept) or len(kept) > 1 else []
    )


def _in_run(stamp: Stamp, stamps: list[Stamp]) -> bool:
    """Whether stamps of its shape open lines, surely or because one can be no fraction, as 20/6 can't."""
    run = [
        other
        for other in stamps
        if other.shape == stamp.shape or (_no_fraction(stamp) and other.day.day and other.day.mark == stamp.day.mark)
    ]
    if not any(other.opens for other in run):
        return False
    return any(other.opens and other.firm for other in run) or (len(run) > 1 and any(map(_no_fraction, run)))


def _no_fraction(stamp: Stamp) -> bool:
    return (stamp.day.day or 0) > stamp.day.month


def _in_one_order(stamps: list[Stamp]) -> list[Stamp]:
    """The stamps with their days and months in one order: American only where no date of the cell needs ours.

    Among dates that need the day first, one that needs the month first is a typing error: it stamps nothing.
    """
    numeric = [stamp.day for stamp in stamps if stamp.day.style == "numeric" and stamp.day.full]
    if not any(day.month_first for day in numeric):
        return stamps
    if any(not day.month_first and (day.day or 0) > 12 for day in numeric):
        return [stamp for stamp in stamps if not stamp.day.month_first]
    return [_american(stamp) for stamp in stamps]


def _american(stamp: Stamp) -> Stamp:
    day = stamp.day
    if day.month_first or day.style != "numeric" or not day.full:
        return stamp
    return stamp._replace(day=day._replace(month=day.day or 1, day=day.month, month_first=True))


def _borne_out(stamp: Stamp, stamps: list[Stamp]) -> bool:
    day = stamp.day
    others = [other for other in stamps if other is not stamp]
    if day.mark == ".":
        return any(other.day.mark == "." and other.day.year is not None for other in others)
    if day.day is None:
        return any(other.day.year is not None or other.day.day is None for other in others)
    return any(other.day.day is not None for other in others)


def _end_stamps(text: str, as_at: date) -> list[Stamp]:
    """Stamps that close their entry: after its last sentence, or alone on a line below it; in brackets on all lines."""
    lines = list(re.finditer(r"[^\n]+", text))
    stamps = [_end_stamp(text, line.start(), line.end()) for line in lines]
    found = [stamp for stamp in stamps if stamp and (last := stamp.day.last) and last <= as_at]
    if len(found) < len(lines) or len(lines) == 1:
        found = [stamp for stamp in found if stamp.firm]
    return found if found and found[-1].end >= len(text.rstrip()) else []


def _end_stamp(text: str, start: int, end: int) -> Stamp | None:
    line = text[start:end]
    if not _DIGIT.search(line[-24:]):
        return None
    days = [day for day in days_in(line) if day.year and day.possible and (day.day or day.style == "words")]
    if not days:
        return None
    day = days[-1]
    closing = re.match(r"(?:\s+[A-Z]{2,3})?[)\]]?\.?\s*$", line[day.end :])
    opening = re.search(
        r"(?:[\[(]\s*(?:[A-Z]{2,3}\s*[-–,:]?\s*|[Uu]pdated?:?\s+)?|(?<=\s)[–—-]\s*(?:[A-Z]{2,3}\s+)?)$",
        line[: day.start],
    )
    begin = opening.start() if opening else day.start
    before = line[:begin].rstrip()
    if not closing or (opening and opening[0][0] in "([" and closing[0].strip()[:1] not in (")", "]")):
        return None
    if day.day is None and before[-1:] not in tuple(".!?"):
        return None
    if before and before[-1] not in ".!?" and (not opening or _STATUS.fullmatch(before)):
        return None
    closed = not before or before[-1] in ".!?"
    firm = closed or (_signed(line[begin:]) if line[begin:].lstrip()[0] in "([" else " " in before)
    return Stamp(start + begin, start + len(line.rstrip()), day, firm)


_STATUS = re.compile(
    r"(?i)\W*(?:in progress|under ?way|on[ -]?going|on track|completed?|closed|open|done|(?:not )?started|delayed|due|"
    r"overdue|pending|tbc)\W*"
)
"""A word for how it goes: the date beside it may well be when it is due."""


def _signed(closing: str) -> bool:
    """Whether a date in brackets has its author's initials: (RB 19/05/23), [12.4.20 JS]."""
    return bool(re.search(r"[A-Z]{2,3}[ \])]*$|[\[(]\s*[A-Z]{2,3}\b", closing))
