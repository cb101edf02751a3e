"""What stands between two tables: headings of parts of one plan, the header block of the next, a page's own lines."""

from __future__ import annotations

from collections.abc import Sequence, Set

from vrtracker.read.footers import is_page, is_page_line, is_total
from vrtracker.read.header import Header
from vrtracker.read.heading import says_post, starts_with_label
from vrtracker.read.lazily import lazily
from vrtracker.read.lines import Line
from vrtracker.read.objective_lines import banner, banner_of
from vrtracker.read.titles import SURE, title_points

LONGEST_STANDING = 80

_STANDING = (
    "achieved|active|archived|closed|completed?|current|delivered|done|finished|hold|live|ongoing|open|outstanding"
    "|overdue|progress|started"
)
_AROUND = (
    "a[st]|actions?|all|and|be|being|board|committee|for|from|in|items?|last|list|meeting|month|new|next|not|now|of|on"
    "|or|our|period|previous|quarter|recommendations?|report|review|section|since|still|table|tasks?|the|this|to|year"
    "|yet"
)
_SAYS_STANDING = lazily(rf"(?i)^(?=.*\b(?:{_STANDING})\b)\W*(?:(?:{_STANDING}|{_AROUND})\b\W*){{1,10}}$")
_NAMES_PLAN = lazily(r"(?i)\b(?:priority|priorities|plans?|strategy|tracker|programme)\b")


def says_standing(text: str) -> bool:
    """Whether words only say how the actions below them stand: "Open actions", "Closed since the last board"."""
    return len(text) <= LONGEST_STANDING and _SAYS_STANDING.match(text) is not None


def part_heading(above: Sequence[Line]) -> int | None:
    """Which line above a table heads a part of the plan, where the plan has words of its own above that line."""
    at = len(above) - 1
    while at > 0 and _is_aside(above[at]):
        at -= 1
    return at if at > 0 and heads_part(above[at]) else None


def heads_next_part(lines: Sequence[Line], first: str, header: Header) -> bool:
    """Whether lines above a later table head one more part of the plan whose first part is headed by ``first``.

    Where a column names the objectives, headings are above these and name plans, unless they say how actions stand.
    """
    if not lines or not first or not heads_part(lines[0]) or not all(map(_is_aside, lines[1:])):
        return False
    text = next(iter(lines[0].words.values()))
    if says_standing(first) or says_standing(text):
        return says_standing(first) and says_standing(text)
    return are_alike(first, text) and not any(map(_names_objectives, header.titles.values()))


def are_alike(first: str, text: str) -> bool:
    """Two headings of one kind: both in capitals, or both beginning with Theme, Outcome, Indicator."""
    if first.isupper() and text.isupper():
        return True
    ours, theirs = (one.split(maxsplit=1)[0].rstrip(":").casefold() for one in (first, text))
    return ours == theirs and banner(first) is not None and banner(text) is not None


def heads_part(line: Line) -> bool:
    """Whether a line may head a part of a plan, and no plan of its own: numbered, in capitals, or how actions stand."""
    text = next(iter(line.words.values()))
    if len(line.words) > 1 or len(text) < 4:
        return False
    if banner(text) is not None:
        return True
    return (says_standing(text) or text.isupper()) and not (_NAMES_PLAN.search(text) or starts_with_label(text))


def _is_aside(line: Line) -> bool:
    """Two cells that say something of the part, and who leads nothing: "Latest result", "28 %"."""
    return len(line.words) == 2 and not any(map(starts_with_label, line.words.values()))


def _names_objectives(title: str) -> bool:
    return title_points(title).get("objective", 0) >= SURE


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
    """Whether a line begins with a label, or is short and has a post and who holds it further right."""
    if starts_with_label(line.words[min(line.words)]):
        return True
    short = len(line.words) < len(header.titles)
    return short and len(line.words) > 1 and any(map(says_post, line.words.values()))


def _starts_heading(line: Line, between: Sequence[Line], header: Header) -> bool:
    """A label starts a heading; a line without one only where an empty row parts it from the work above."""
    if _has_label(line, header):
        return True
    above = [other.number for other in between if other.number < line.number][-1:]
    return _is_heading(line, header) and (not above or above[0] < line.number - 1)


def _may_be_heading(line: Line, header: Header) -> bool:
    """A heading's line, or a short text with one other beside it, as a label stands beside its value."""
    first = min(line.words)
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
    return is_page_line(line) or (len(line.words) == 1 and is_page(next(iter(line.words.values()))))


def said_anew(heading: Sequence[Line], known: Set[str]) -> list[Line]:
    """The lines of a heading that stand nowhere above, and are no page's number."""
    return [line for line in heading if not set(line.words.values()) <= known and not _is_of_page(line)]


def begins_plan(new: Sequence[Line]) -> bool:
    """A label or a title of its own begins a new plan; an objective's heading does not."""
    return any(
        banner_of(line) is None or (len(line.words) == 1 and starts_with_label(next(iter(line.words.values()))))
        for line in new
    )
