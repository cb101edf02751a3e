"""Comments of an xlsx: notes of the old kind and the threads that replaced them."""

from __future__ import annotations

from collections import defaultdict

from lxml import etree

from vrtracker.package import Package
from vrtracker.read.files.xlsx_strings import plain, string_item
from vrtracker.read.grid import Spot
from vrtracker.read.references import spot


def read_comments(package: Package, sheet_part: str) -> dict[Spot, str]:
    """Each cell's comment; a thread stands in place of the note that Excel writes for older versions."""
    notes: dict[Spot, list[str]] = defaultdict(list)
    threads: dict[Spot, list[str]] = defaultdict(list)
    for relationship in package.relationships(sheet_part).values():
        if relationship.external or relationship.target not in package:
            continue
        if relationship.kind == "comments":
            _gather(package.xml(relationship.target), "comment", notes)
        elif relationship.kind == "threadedComment":
            _gather(package.xml(relationship.target), "threadedComment", threads)
    return {at: "\n".join(said) for at, said in {**notes, **threads}.items()}


def _gather(root: etree._Element, name: str, into: dict[Spot, list[str]]) -> None:
    for element in root.iter(f"{{*}}{name}"):
        at = spot(element.get("ref", ""))
        words = _words(element).strip()
        if at and words:
            into[at].append(words)


def _words(comment: etree._Element) -> str:
    text = comment.find("{*}text")
    if text is None:
        return ""
    item = string_item(text)
    words = item if isinstance(item, str) else item.words()
    return words or plain(text.text)
