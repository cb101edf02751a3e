"""The header block above a table: its labels and values, in one cell or apart, and the lines that have no label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from vrtracker.model import Context
from vrtracker.patterns import compiled
from vrtracker.read.grid import Spot
from vrtracker.read.layout.labels import POSTS, is_label, label_kind
from vrtracker.read.lines import Line
from vrtracker.read.rating.key import is_key_row

_IN_CELL = compiled(r"^([^:\n]{2,60}?)\s*(?::|\s[–—-]\s)\s*(\S.*)$", re.DOTALL)
_DATED_LABEL = compiled(r"^((?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\s+[–—-]\s+[^:\n]{2,50}?)\s*:\s*(\S.*)$", re.DOTALL)
"""A report and when it was made: "Jan 2020 – Needs assessment: …"."""
_REMARKED = compiled(r"^[^:\n]{0,40}\b(?i:plan|programme|strategy|tracker)\s[–—-]\s[a-z]")
"""A title with a remark behind it, which is no label with a name: "ACTION PLAN – live actions only"."""
_BULLET = compiled(r"^\s*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[•●▪◦·*–—-])\s+")


@dataclass(slots=True)
class Heading:
    """What a header block says; ``titles`` are its lines without a label, ``labels`` what said what is what.

    ``others`` are the labels that no field is known by.
    """

    name: str | None = None
    lead: str | None = None
    support: str | None = None
    measures: list[str] = field(default_factory=list)
    measures_listed: bool = False
    measures_column: int | None = None
    context: list[Context] = field(default_factory=list)
    titles: list[tuple[Spot, str]] = field(default_factory=list)
    labels: list[tuple[Spot, str, str]] = field(default_factory=list)
    posts: list[tuple[Spot, str, str]] = field(default_factory=list)
    others: list[tuple[Spot, str]] = field(default_factory=list)
    taken: list[Spot] = field(default_factory=list)


def said_above_name(heading: Heading, kind: str) -> Spot | None:
    """Where a label stands above the line that names the plan, so that it speaks for every plan of its sheet."""
    named = next((spot[0] for spot, _, each in heading.labels if each == "name"), None)
    spot = next((spot for spot, _, each in heading.labels if each == kind), None)
    return spot if named is not None and spot is not None and spot[0] < named else None


def starts_with_label(text: str) -> bool:
    """Whether a cell is a label, or a label and its value: "Strategic Lead: Ann Bell"."""
    inside = _IN_CELL.match(text)
    return is_label(text) or bool(inside and _colon_label(inside, text) and label_kind(inside[1]))


def says_post(text: str) -> bool:
    """Whether a cell says who holds a post: "Strategic Lead: Ann Bell", "Priority owner – Police"."""
    inside = _IN_CELL.match(text)
    return inside is not None and label_kind(inside[1]) in POSTS


_DATED = compiled(
    r"(?i)^(last (?:updated|reviewed|amended|saved|revised)|updated|version|reviewed|date"
    r"|prepared by|next review)\b\s*:?\s*(\S.*)?$"
)


def read_heading(lines: Sequence[Line]) -> Heading:
    """A header block's lines, read from the top; a line with no label goes on from a list of measures above it.

    A key that explains nothing, its colours side by side, is no part of the block.
    """
    heading = Heading()
    last: str | None = None
    below: Line | None = None
    for line, under in zip_longest(lines, lines[1:]):
        if line is below or (is_key_row(line) and len(line.words) > 2):
            last = None
            continue
        pairs, below = (_over_values(line, under), under) if under and _names_those_below(line, under) else ((), None)
        for label, value, spots in pairs or pairs_of(line):
            last = _put(heading, label, value, spots, last)
    _settle_posts(heading)
    return heading


def _names_those_below(line: Line, under: Line) -> bool:
    """Whether a row is of labels alone, several of them, whose values stand right below: a block kept like a table."""
    beside = under.number == line.number + 1 and set(under.words) <= set(line.words)
    labels = len(line.words) > 1 and all(map(label_kind, line.words.values()))
    return beside and labels and not any(starts_with_label(text) for text in under.words.values())


def _over_values(line: Line, under: Line) -> list[tuple[str, str, list[Spot]]]:
    return [
        (
            label.rstrip(":").strip(),
            under.words.get(column, ""),
            [each.spot(column) for each in (line, under) if column in each.words],
        )
        for column, label in line.words.items()
    ]


def _settle_posts(heading: Heading) -> None:
    """A plan's owner or lead officer leads it where nobody else does, and supports whoever else leads."""
    for spot, label, value in heading.posts:
        if heading.lead is None:
            heading.lead, kind = value, "lead"
        elif heading.support is None:
            heading.support, kind = value, "support"
        else:
            heading.context.append(Context(label, value))
            continue
        heading.labels.append((spot, label, kind))


def read_footer(lines: Sequence[Line]) -> Heading:
    """What stands under a table and says when it was last kept: "Last updated 12 March", "Version: 3"."""
    heading = Heading()
    for line in lines:
        text = line.text
        found = _DATED.match(text)
        if found and len(line.words) <= 2:
            value = found[2] or " ".join(list(line.words.values())[1:])
            heading.context.append(
                Context(found[1], " ".join([value, *list(line.words.values())[1:]]) if found[2] else value)
            )
            heading.taken.extend(line.spot(each) for each in line.words)
    return heading


def _label_lines(text: str) -> str:
    """The text with each label on a line of its own: "Lead: Ann Bell  Support officer: Bob Carr"."""
    starts = [start for colon in re.finditer(r":\s", text) if (start := _label_before(text, colon.start())) is not None]
    if len(starts) < 2 or starts[0]:
        return text
    ends = [*starts[1:], len(text)]
    return "\n".join(text[start:end].strip(" \t|;,–-") for start, end in zip(starts, ends, strict=True))


def _label_before(text: str, colon: int) -> int | None:
    """Where the label before a colon begins: the most words that are one."""
    words = list(re.finditer(r"\S+", text[:colon]))[-5:]
    begins = (word.start() for word in words if word[0][:1].isupper() and label_kind(text[word.start() : colon]))
    return next(begins, None)


def _lines_of_pairs(text: str) -> list[tuple[str, str]]:
    """The labels and values of a whole header block typed into one cell; nothing where fewer than two lines are."""
    pairs: list[tuple[str, str]] = []
    for line in text.split("\n"):
        inside = _IN_CELL.match(line.strip())
        if inside and _colon_label(inside, line.strip()) and (label_kind(inside[1]) or len(pairs) > 1):
            pairs.append((inside[1].strip(), inside[2].strip()))
        elif pairs:
            label, value = pairs.pop()
            pairs.append((label, f"{value}\n{line.strip()}"))
        elif line.strip():
            pairs.append(("", line.strip()))
    return pairs if sum(label_kind(label) is not None for label, _ in pairs) >= 2 else []


def pairs_of(line: Line) -> Iterator[tuple[str, str, list[Spot]]]:
    """The label and value of a line, several times where it has several; an unlabelled text has the label ""."""
    cells = list(line.words.items())
    while cells:
        column, text = cells.pop(0)
        spots = [line.spot(column)]
        if ":" in text and (several := _lines_of_pairs(text if "\n" in text else _label_lines(text))):
            yield from ((label, value, spots) for label, value in several)
            continue
        inside = None if text.endswith(":") or _REMARKED.match(text) else _IN_CELL.match(text)
        if inside and not label_kind(inside[1]) and not _colon_label(inside, text):
            inside = _DATED_LABEL.match(text) or inside
        if inside and (label_kind(inside[1]) or _colon_label(inside, text)) and not (cells and label_kind(text)):
            yield inside[1].strip(), inside[2].strip(), spots
            continue
        if (is_label(text) or len(line.words) == 2) and cells and not _begins_pair(text, cells[0][1]):
            values = []
            while cells and not starts_with_label(cells[0][1]):
                other, value = cells.pop(0)
                values.append(value)
                spots.append(line.spot(other))
            yield text.rstrip(":").strip(), "\n".join(values), spots
            continue
        yield ("", text, spots) if not is_label(text) else (text.rstrip(":").strip(), "", spots)


def _begins_pair(text: str, beside: str) -> bool:
    """Whether the cell beside a text is no value of it: a label itself, or one with its value, "Lead: Ann Bell".

    Beside what is no label, "Chair – Ann Bell" is one with its value too.
    """
    return starts_with_label(beside) or (not is_label(text) and says_post(beside))


def _colon_label(inside: re.Match[str], text: str) -> bool:
    """ "Period: Q3" is a label and its value; "Working together: our plan for 2024 to 2029" is a sentence."""
    words = [word for word in inside[1].split() if word not in "–—-"]
    return text[inside.end(1) :].lstrip().startswith(":") and len(words) <= 5


def _put(heading: Heading, label: str, value: str, spots: list[Spot], last: str | None) -> str | None:
    """Puts one pair where it belongs; gives what an unlabelled line below it would go on from."""
    if not value and label_kind(label) == "name" and any(map(str.isdigit, label)):
        label, value = "", label
    heading.taken.extend(spots)
    kind = label_kind(label) if label else None
    if kind == "post" and value:
        heading.posts.append((spots[0], label, value))
        return kind
    if kind and kind != "post":
        heading.labels.append((spots[0], label, kind))
    stands_under = spots[0][1] == heading.measures_column
    if kind == "measures" or (not label and last == "measures" and (stands_under or _goes_on(heading, value))):
        if label:
            heading.measures_column = spots[1][1] if len(spots) > 1 else None
        parts = split_measures(value)
        heading.measures.extend(parts)
        heading.measures_listed = heading.measures_listed or len(parts) > 1
        return "measures"
    if kind == "name" and heading.name is None and value:
        heading.name = value
    elif kind == "lead" and heading.lead is None and value:
        heading.lead = value
    elif kind == "support" and heading.support is None and value:
        heading.support = value
    elif not label:
        heading.taken.remove(spots[0])
        heading.titles.append((spots[0], value))
    elif kind in ("name", "lead", "support") and not value:
        return None
    else:
        heading.context.append(Context(label, value))
        if kind is None:
            heading.others.append((spots[0], label))
    return kind


def _goes_on(heading: Heading, value: str) -> bool:
    """Whether a line goes on with the measures: not where one cell has listed them all."""
    return bool(_BULLET.match(value)) or (len(value.split()) >= 4 and not heading.measures_listed)


def split_measures(text: str) -> tuple[str, ...]:
    """One measure each, their numbering taken off: "1. … 2. …", lines or bullets; one sentence stays one."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        return tuple(part for line in lines for part in split_measures(line))
    numbered = _numbered(text)
    if numbered:
        return numbered
    if len(lines) > 1:
        return tuple(_BULLET.sub("", line, count=1) for line in lines)
    return tuple(part for part in (_BULLET.sub("", text.strip(), count=1).strip(),) if part)


def _numbered(text: str) -> tuple[str, ...]:
    """The parts of "1. … 2. … 3. …": only numbers that count up from one are numbering."""
    found = list(re.finditer(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s*(?=\D)", text))
    starts: list[re.Match[str]] = []
    for match in found:
        if int(match[1]) == len(starts) + 1:
            starts.append(match)
    if len(starts) < 2 or text[: starts[0].start()].strip():
        return ()
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return tuple(text[start.end() : end].strip() for start, end in zip(starts, ends, strict=True))
