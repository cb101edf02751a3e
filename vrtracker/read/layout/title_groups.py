"""Titles in two rows of which the upper one names groups of those below: "Timescale" over "Start" and "End"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from vrtracker.read.grid import Spot
from vrtracker.read.layout.entry_titles import part_of_entry
from vrtracker.read.layout.heading import says_post
from vrtracker.read.layout.labels import label_kind
from vrtracker.read.lines import Line
from vrtracker.read.looks import word_count
from vrtracker.read.titles.asked_beside import asks_who_checks
from vrtracker.read.titles.beside import is_work
from vrtracker.read.titles.points import LONGEST_TITLE, SURE, names_extra, plain, strength, title_points

LONGEST_GROUP = 60
PERHAPS = 50
"""Points from which words may be a title."""


class Grouped(NamedTuple):
    """Two rows of titles: each column's own, and that of the group it stands in."""

    rows: tuple[int, ...]
    titles: Mapping[int, str]
    groups: Mapping[int, str]


def are_subtitles(line: Line, below: Line, across: Mapping[Spot, int], down: Mapping[Spot, Spot]) -> bool:
    """The row below splits a group of this one: short words under a title that spans them, none under the others.

    Where titles stand under all of a group, words under another may say more of it: "Who", and "Name and body" below.
    """
    if below.number != line.number + 1 or (len(below.words) < 2 and not across):
        return False
    if any(len(text) > 40 or word_count(text) > 6 or text.endswith(".") for text in below.words.values()):
        return False
    ends = {start: across.get((line.number, start), start) for start in line.words}
    spans = {column for start, end in ends.items() if end > start for column in range(start, end + 1)}
    under_group = [column for column in below.words if column in spans or column not in line.words]
    under_title = [text for column, text in below.words.items() if column not in under_group and not _is_aside(text)]
    known = sum(1 for column in under_group if strength(below.words[column]) >= PERHAPS)
    parted = bool(spans) and known == len(under_group) >= 2
    if not under_group or (any(strength(text) < SURE for text in under_title) and not parted):
        return False
    if not known and spans.isdisjoint(under_group):
        return False
    all_known = known == len(under_group) and len(below.words) >= 2 and not _is_record(line, below)
    return bool(spans) or all_known or any((below.number, column) in down for column in line.words)


def _is_aside(text: str) -> bool:
    """Words in brackets under a title, which say how its column is filled in."""
    return text.startswith("(") and text.endswith(")")


def splits_last(line: Line, below: Line) -> bool:
    """Short words under the last title and to the right of it, none under the others: 1, 3, 6, 12 under "Months"."""
    last = max(line.words)
    next_row = below.number == line.number + 1
    return (
        next_row
        and min(below.words) == last
        and len(below.words) >= 2
        and all(len(text) <= 12 for text in below.words.values())
    )


def _is_record(line: Line, below: Line) -> bool:
    """A first row of work under a header, not a second row of titles."""
    return any(title_points(line.words.get(column, "")).get("action", 0) >= 60 for column in below.words)


def are_groups(above: Line, line: Line, across: Mapping[Spot, int]) -> bool:
    """The row above names groups of these titles: short words, two at least or one that spans some of them.

    A label of a header block is none, unless all are merged over titles and none over the first: "Target". The last
    group may reach over columns without a title.
    """
    first, last = min(line.words), max(line.words)
    inside = [column for column in above.words if first <= column <= last]
    words = [above.words[column] for column in inside]
    if not inside or min(above.words) < first or any(len(text) > LONGEST_GROUP or text.endswith(":") for text in words):
        return False
    ends = [across.get((above.number, column), column) for column in inside]
    spans = [end - column + 1 for column, end in zip(inside, ends, strict=True)]
    wide = max(last, *ends) - first + 1
    if any(len(text.split()) > 6 or text.endswith(".") for text in words):
        return False
    apart = min(inside) > first and min(spans) > 1
    if not apart and any(label_kind(text) or says_post(text) for text in words):
        return False
    if sum(spans) < 0.6 * wide and sum(1 for span in spans if span > 1) < 2:
        return False
    if any(span >= wide - 1 and wide > 2 for span in spans):
        return False
    return any(span > 1 for span in spans) and (len(inside) >= 2 or min(inside) > first)


def joined(groups: Line, titles: Line, across: Mapping[Spot, int]) -> Grouped:
    """A group's title stands over each title under it; a title with nothing under it stands for itself."""
    covers = _covers(groups, titles, across)
    parted = {covers[column] for column in titles.words if column in covers}
    own = {
        column: _under(groups.words.get(column, ""), titles.words.get(column, ""), parted)
        for column in sorted({*groups.words, *titles.words})
    }
    return Grouped((groups.number, titles.number), own, {c: text for c, text in covers.items() if c in titles.words})


def _under(above: str, below: str, parted: Collection[str]) -> str:
    """A column's own title: the lower one, with the upper one in front where the lower is only an aside to it."""
    if not below:
        return "" if above in parted else above
    return f"{above} {below}" if above and _is_aside(below) else below


def stand_inside(titles: Line, above: Line, across: Mapping[Spot, int]) -> bool:
    """Whether a row is only the lower titles of groups: "Who" and "When" below one title, more of these beside it.

    What nobody knows by its words may still be a title beside: "What will change in our school?".
    """
    spans = {start: across.get((above.number, start), start) for start in above.words}
    inside = {column for start, end in spans.items() if end > start for column in range(start, end + 1)}
    beside = [text for start, text in above.words.items() if spans[start] == start]
    known = any(strength(text) >= SURE or is_work(text) for text in beside)
    near = above.number == titles.number - 1 and titles.words.keys() <= inside
    long = any(len(text) > LONGEST_TITLE or text.endswith((":", ".")) for text in above.words.values())
    return near and known and len(beside) >= 2 and len(titles.words) >= 2 and not long


def _covers(groups: Line, titles: Line, across: Mapping[Spot, int]) -> Mapping[int, str]:
    """The group's words for each column: as far as it is merged, or else as far as the next group has not begun."""
    covers: dict[int, str] = {}
    starts = sorted(groups.words)
    for start, following in zip(starts, [*starts[1:], max([*titles.words, *starts]) + 1], strict=True):
        merged = across.get((groups.number, start))
        end = merged if merged is not None else start
        if merged is None and start in titles.words:
            end = following - 1 if following in groups.words else max(titles.words)
        for column in range(start, end + 1):
            covers[column] = groups.words[start]
    return covers


def scored_title(titles: Mapping[int, str], groups: Mapping[int, str], column: int) -> str:
    """A column's own title, with its group's in front where it says too little alone ("Progress", then "March").

    Where another title of the table is the work, "What we do" in front makes no second one of this. Under "Delivery
    date", a "Target" is one, and so is what nobody knows; an "Original" under "Target" is an original target.
    """
    own, group = titles.get(column, ""), groups.get(column, "")
    if not group:
        return own
    others = [title for at, title in titles.items() if at != column]
    apart = [title for at, title in titles.items() if groups.get(at) != group]
    return part_of_entry(titles, groups, column) or _in_group(own, group, others, apart)


def _in_group(own: str, group: str, others: Sequence[str], apart: Sequence[str]) -> str:
    """A title of a group as it counts, among the other titles of the table and those of no such group."""
    whole = f"{group} {own}"
    dated = title_points(group).get("deadline", 0) >= SURE and not names_extra(own)
    turned = f"{own} {group}"
    if dated and own and title_points(turned).get("deadline", 0) >= SURE:
        return turned
    if dated and "deadline" in title_points(own):
        return group
    if strength(own) >= PERHAPS:
        return whole if _asks_who_checks(whole, own, apart) else own
    if (dated and not title_points(whole)) or _tells_of_parts(group, own):
        return group
    return own if is_work(group) and any(map(is_work, others)) else whole


def _tells_of_parts(group: str, own: str) -> bool:
    """Whether a group is surely of how work goes, where it and a title under it together do not say so."""
    points = title_points(group).get("updates", 0)
    sure = points >= SURE and points == strength(group)
    return sure and "updates" not in title_points(f"{group} {own}") and not names_extra(own)


def _asks_who_checks(whole: str, own: str, apart: Sequence[str]) -> bool:
    """Whether a "Who" stands under "Monitoring", where a title of no such group says who does the work."""
    if strength(own) < SURE or not asks_who_checks(plain(whole)):
        return False
    return any(title_points(own).keys() & title_points(title).keys() for title in apart)
