"""What columns are called: each by its own title on one line, none of them twice, groups of titles said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.grid import column_name
from vrtracker.read.layout.header import Header
from vrtracker.read.titles.points import plain

LONGEST_TITLE = 240
_ONLY_NUMBER = compiled(r"(?i)^(?:q|year |yr )?\d{1,2}$")


def column_names(columns: Sequence[int], header: Header) -> dict[int, str]:
    """A name for every column: its own title on one line, none of them twice; "3" under "Months" says both."""
    titles = {column: _said_with_group(header, column) for column in columns}
    count = Counter(plain(title) for title in titles.values())
    names: dict[int, str] = {}
    seen: set[str] = set()
    for column in columns:
        name = " ".join(titles.get(column, "").split())[:LONGEST_TITLE] or f"Column {column_name(column)}"
        group = " ".join(header.groups.get(column, "").split())
        if group and count[plain(name)] > 1 and not name.startswith(group):
            name = f"{group} – {name}"
        if name.lower() in seen:
            name = f"{name} ({column_name(column)})"
        seen.add(name.lower())
        names[column] = name
    return names


def _said_with_group(header: Header, column: int) -> str:
    own, group = header.titles.get(column, ""), header.groups.get(column, "")
    return f"{group} – {own}" if group and _ONLY_NUMBER.match(own) else own


def shown_titles(names: Mapping[int, str], header: Header, fields: Mapping[int, Field]) -> dict[int, str]:
    """The columns' titles as the sheet has them: a group's words stand in front of the first field under it."""
    shown = dict(names)
    for group, members in _groups(header).items():
        chosen = next((column for column in members if fields.get(column) != "extra"), members[0])
        words = " ".join(group.split())
        if not any(names[column].startswith(words) for column in members):
            shown[chosen] = f"{words} – {names[chosen]}"
    return shown


def _groups(header: Header) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for column, group in sorted(header.groups.items()):
        groups.setdefault(group, []).append(column)
    return groups
