"""Where things stand on a sheet: its tables, what is written above each of them, and the rows of work below."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vrtracker.read.grid import Sheet, Spot
from vrtracker.read.layout.between import begins_plan, heading_above, said_again, said_anew
from vrtracker.read.layout.block_pairs import label_columns
from vrtracker.read.layout.blocks import find_blocks
from vrtracker.read.layout.entry_rows import with_entry_rows
from vrtracker.read.layout.few_titles import find_few
from vrtracker.read.layout.forms import form_above
from vrtracker.read.layout.growing import Found, Growing, Look, count_known
from vrtracker.read.layout.header import Header, Table, find_headers, header_at
from vrtracker.read.layout.objective_lines import banner_of, names_level, split_banner, with_titles_beside
from vrtracker.read.layout.other_tables import without_narrow, without_others
from vrtracker.read.layout.parts import (
    bold_heading,
    heads_next_part,
    part_block,
    part_heading,
    with_lone_headings,
)
from vrtracker.read.layout.plan_rows import plans_apart
from vrtracker.read.layout.side_by_side import parted
from vrtracker.read.layout.standing import says_standing
from vrtracker.read.layout.tallies import without_tallies
from vrtracker.read.layout.untitled import find_untitled
from vrtracker.read.lines import Line, lines_of, spread_across, spread_down
from vrtracker.read.titles.beside import is_work
from vrtracker.read.titles.points import plain

SAME_TABLE = 0.7
MOST_IN_BLOCKS = 2_000
"""Rows of a sheet that somebody may have filled block by block; sheets of data are far longer."""
HALF = 0.5
"""The share of titles that open and closed actions of one plan have in common at least."""


class Layout(NamedTuple):
    """A sheet understood as tables; ``lines`` are all of its rows that hold words."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    across: Mapping[Spot, int]
    down: Mapping[Spot, Spot]


def lay_out(sheet: Sheet, header_row: int | None = None, *, untitled: bool = False) -> Layout:
    """The tables of a sheet; ``header_row`` (counted from 0) is where the settings say the titles are.

    ``untitled`` says to look also for a table that has no titles that anybody knows, or hardly any.
    """
    lines = lines_of(sheet)
    across, down = spread_across(sheet), spread_down(sheet)
    growing: list[Growing] = []
    for part in parted(without_tallies(lines), across, down):
        headers = find_headers(part, across, down) or (find_few(sheet, part) if untitled else ())
        if header_row is not None:
            named = header_at(part, header_row, across, down)
            headers = tuple([named] if named else []) + tuple(h for h in headers if h.rows[0] > header_row)
        rows, titled = without_others(with_titles_beside(part), headers)
        _grow(growing, with_lone_headings(rows, titled), titled, Look(sheet, across))
    tables = tuple(
        plan for table in growing for plan in plans_apart(without_narrow(sheet, with_entry_rows(table.frozen())))
    )
    if not tables or untitled or (header_row is None and label_columns(lines)):
        blocks = find_blocks(sheet, lines) if len(lines) <= MOST_IN_BLOCKS else None
        other = blocks or (find_untitled(sheet, lines) if untitled and not tables else None)
        tables = (other,) if other else tables
    return Layout(lines, tables, across, down)


def _grow(tables: list[Growing], lines: Sequence[Line], headers: Sequence[Header], look: Look) -> None:
    """Adds the tables of these lines; the first may go on with one that stands to their left."""
    numbers = [line.number for line in lines]
    ends = [0]
    for header in headers:
        first, last = bisect_left(numbers, header.rows[0]), bisect_right(numbers, header.last)
        ends += [first, last]
    ends.append(len(lines))
    for index, header in enumerate(headers):
        before, first, last, after = ends[2 * index : 2 * index + 4]
        found = _headed(Found(header, list(lines[before:first]), list(lines[first:last]), list(lines[last:after])))
        beside = index == 0 and not (tables and _is_rest(tables[-1].header, header, found.between))
        if beside:
            tables.append(_started(found, found.between, look))
        else:
            _add(tables, found, look)


def _headed(found: Found) -> Found:
    """Titles whose first one is an objective, "Objective 2: Safer parks": it heads the rows over an untitled column."""
    column, title = min(found.header.titles.items())
    if not names_level(title):
        return found
    titles = {other: words for other, words in found.header.titles.items() if other != column}
    heading = Line(found.header.rows[0], {column: title})
    return found._replace(header=found.header._replace(titles=titles), rows=[heading, *found.rows])


def _is_rest(left: Header, header: Header, above: Sequence[Line]) -> bool:
    """Whether a table beside another is the rest of it, as in a newspaper: the same titles, and nothing above them."""
    return left.words == header.words and not above


def _add(tables: list[Growing], found: Found, look: Look) -> None:
    """Goes on with the table before, where its titles are only repeated, or starts another below it."""
    current, header = tables[-1], found.header
    heading = _heading(found, current)
    known = {text for table in tables for line in table.above for text in line.words.values()}
    new = said_anew(heading or bold_heading(found.between, look.is_bold), known)
    same, next_part = _same(current.header, header), heads_next_part(new, current.part)
    form = None if next_part else form_above(found.between)
    if same and form and form.is_next(current.form):
        current.add_form(form)
        current.go_on(found, ())
    elif next_part and (same or (says_standing(new[0].text) and _same(current.header, header, HALF))):
        current.go_on(found, said_again(found.between, known))
        current.add_part(new, heading)
    elif same and not begins_plan(said_anew(heading, known)):
        current.go_on(found, said_again(found.between, known))
        last = found.between[-1:]
        if any(map(banner_of, heading or last)) or any(look.is_wide(line, header) for line in said_anew(last, known)):
            current.adopt_banner(look)
    elif not found.between and _is_retitled(current.header, header):
        current.retitle(found)
    else:
        del current.body[len(current.body) - len(heading) :]
        tables.append(_started(found, heading, look))


def _heading(found: Found, current: Growing) -> Sequence[Line]:
    """The lines above later titles that speak of the rows below: a part's, where parts have headings, and above it."""
    block = part_block(found.between) if current.part else ()
    above = found.between[: len(found.between) - len(block)]
    return [*heading_above(above, found.header), *block]


def _started(found: Found, above: Sequence[Line], look: Look) -> Growing:
    """A table with these lines above it, but for the line of an objective."""
    block, banners = split_banner(above, found.rows)
    part = part_heading(block, look.is_bold) if block else None
    return Growing(found.header, tuple(block), [*banners, *found.rows], found.titles, part=part, form=form_above(block))


def _same(first: Header, second: Header, least: float = SAME_TABLE) -> bool:
    """Two headers say the same when most of the second one's titles are the first one's.

    The work is under the same one too, or where the first have none.
    """
    common = len(first.words & second.words)
    works = (column for column, title in second.titles.items() if is_work(title) and plain(title) not in first.words)
    alike = common >= least * max(len(first.words), len(second.words), 1)
    return alike and not any(column in first.titles for column in works)


def _is_retitled(first: Header, second: Header) -> bool:
    """Whether titles say the columns above again: the names that a form or a list gave them, or hints below them.

    Every one of them is known, or every one of those above.
    """
    return second.titles.keys() <= first.titles.keys() and any(
        count_known(header) == len(header.titles) for header in (first, second)
    )
