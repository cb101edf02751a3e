"""What stands between two tables: the header block of the next, a heading, what a page says again."""

from __future__ import annotations

from collections.abc import Sequence, Set

from vrtracker.read.joining import BULLETS, DASHES
from vrtracker.read.layout.footers import is_page, is_page_line, is_total
from vrtracker.read.layout.header import Header
from vrtracker.read.layout.heading import says_post, starts_with_label
from vrtracker.read.layout.objective_lines import banner_of, names_objective
from vrtracker.read.lines import Line

MOST_BESIDE = 4
"""Cells of a header block's line: a label and its value, twice."""


def heading_above(between: Sequence[Line], header: Header) -> list[Line]:
    """The lines right above a later header that speak of the table below, not of the work above."""
    heading: list[Line] = []
    for line in reversed(between):
        gap = heading and heading[0].number - line.number > 2
        if gap or not _may_be_heading(line, header):
            break
        heading.insert(0, line)
    while heading and not _starts_heading(heading[0], between, header):
        heading.pop(0)
    return heading


def _has_label(line: Line, header: Header) -> bool:
    """Whether a line begins with a label, or is short and has a post and who holds it further right.

    What begins with a small letter, such as "outcomes", is the end of a cell that the page wrapped; what fills most of
    the columns is work.
    """
    first = line.words[min(line.words)]
    if len(line.words) > max(MOST_BESIDE, len(header.titles) / 2):
        return False
    if starts_with_label(first) and (":" in first or not first[0].islower()):
        return True
    short = len(line.words) < len(header.titles)
    return short and len(line.words) > 1 and any(map(says_post, line.words.values()))


def _starts_heading(line: Line, between: Sequence[Line], header: Header) -> bool:
    """A label or an objective starts a heading; another line only where an empty row parts it from the work above.

    A sentence under another title than the first is the rest of what the page cut.
    """
    if _has_label(line, header) or names_objective(line):
        return True
    if min(line.words) > min(header.titles) and line.text.endswith("."):
        return False
    above = [other.number for other in between if other.number < line.number][-1:]
    return _is_heading(line, header) and (not above or above[0] < line.number - 1)


def _may_be_heading(line: Line, header: Header) -> bool:
    """A heading's line, a point of a list, or a short text with one other beside it, as a label beside its value."""
    first = min(line.words)
    if len(line.words) == 1 and line.text[0] in BULLETS | DASHES:
        return first <= min(header.titles)
    pair = len(line.words) == 2 and first <= min(header.titles) and len(line.words[first]) <= 60
    return _is_heading(line, header) or (pair and line.words[first][:1].isupper())


def _is_heading(line: Line, header: Header) -> bool:
    if _has_label(line, header):
        return True
    first = min(line.words)
    words = line.words[first]
    if is_total(line):
        return False
    near = first <= sorted(header.titles)[min(1, len(header.titles) - 1)]
    return len(line.words) == 1 and near and (words[0].isupper() or words[0].isdigit()) and len(words) < 300


def said_again(between: Sequence[Line], known: Set[str]) -> list[Line]:
    """The lines right above repeated titles that a page said again: its title, its header block, its number."""
    again: list[Line] = []
    for line in reversed(between):
        if not set(line.words.values()) <= known and not _is_of_page(line):
            break
        again.insert(0, line)
    return again


def _is_of_page(line: Line) -> bool:
    return is_page_line(line) or (len(line.words) == 1 and is_page(line.text))


def said_anew(heading: Sequence[Line], known: Set[str]) -> list[Line]:
    """The lines of a heading that stand nowhere above, and are no page's number."""
    return [line for line in heading if not set(line.words.values()) <= known and not _is_of_page(line)]


def begins_plan(new: Sequence[Line]) -> bool:
    """A label or a title of its own begins a new plan; an objective's heading does not."""
    return any(banner_of(line) is None or (len(line.words) == 1 and starts_with_label(line.text)) for line in new)
