"""The page of the exported template that lists every field it can use; it is never in a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from lxml import etree

from vrtracker.write.board.blocks import line_xml
from vrtracker.write.board.facts import BoardFacts, meanings
from vrtracker.write.board.package import DocxParts, W
from vrtracker.write.board.styles import tag

SWITCH = "field_list"
"""The field that is never true, so that the page never comes into a report."""

DRAWN = {
    "contents": "the contents, with a link to every main heading",
    "chart_by_objective": "the chart of ratings by objective",
    "chart_history": "the chart of ratings over the last meetings",
}
_NAMES = {
    "RatingFacts": "row",
    "LineFacts": "line",
    "CountFacts": "row",
    "UpdateFacts": "update",
    "ActionFacts": "action",
    "ObjectiveFacts": "objective",
    "PriorityFacts": "priority",
    "ExtensionFacts": "extension",
    "FindingFacts": "finding",
    "str": "words",
}


def with_field_list(parts: DocxParts) -> DocxParts:
    """The template with the page at its end."""
    root = parts.tree(parts.main)
    body = root.find(tag("body"))
    if body is not None:
        end = body.find(tag("sectPr"))
        place = len(body) if end is None else body.index(end)
        lines = "".join(_page())
        body[place:place] = list(etree.fromstring(f'<w:body xmlns:w="{W}">{lines}</w:body>'))
    parts.put(parts.main, root)
    return parts


def _page() -> Iterator[str]:
    yield line_xml("TemplateTag", f"{{%p if {SWITCH} %}}")
    yield line_xml("Heading2", "Every field this template can use")
    yield line_xml(
        "BodyText",
        "Write a field with its braces anywhere in the text, a table, the header or the footer; style it as you like. "
        "Lines in braces with per cent signs repeat or leave out what stands between them; each stands in a paragraph "
        "of its own, and each has its end. This page is never in a report; you can leave it here.",
    )
    yield line_xml("Heading3", "Anywhere")
    for name, meaning in DRAWN.items():
        yield _field(name, meaning)
    yield from _fields(BoardFacts, "")
    for record, lists in _records():
        yield line_xml("Heading3", f"For each {_NAMES[record.__name__]} in {', '.join(lists)}")
        yield from _fields(record, f"{_NAMES[record.__name__]}.")
    yield line_xml("TemplateTag", "{%p endif %}")


def _fields(record: type, prefix: str) -> Iterator[str]:
    for name, kind, meaning in meanings(record):
        item = _item(kind)
        if item is None:
            yield _field(prefix + name, meaning)
        else:
            yield line_xml("BodyText", f"for {_NAMES[item.__name__]} in {prefix}{name}: {meaning}")


def _field(name: str, meaning: str) -> str:
    return line_xml("BodyText", f"{{{{ {name} }}}}: {meaning}")


def _item(kind: object) -> type | None:
    """What a list holds; None for what is no list."""
    held = get_args(kind)
    return held[0] if held else None


def _records() -> list[tuple[type, list[str]]]:
    """Every kind of record with the lists that hold it, in the order in which they are met."""
    found: dict[type, list[str]] = {}
    waiting: list[tuple[type, str]] = [(BoardFacts, "")]
    while waiting:
        record, prefix = waiting.pop(0)
        for name, kind, _ in meanings(record):
            item = _item(kind)
            if item is None or item is str:
                continue
            if item not in found:
                waiting.append((item, f"{_NAMES[item.__name__]}."))
            found.setdefault(item, []).append(prefix + name)
    return list(found.items())
