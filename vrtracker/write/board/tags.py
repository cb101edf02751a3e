"""The tags of a template before it is filled: each closed, and each repeat alone, or words would be lost in silence."""

from __future__ import annotations

import re

from lxml import etree

from vrtracker.errors import TemplateError
from vrtracker.patterns import compiled
from vrtracker.write.board.styles import tag
from vrtracker.write.board.tables import words

_TAG = compiled(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.S)
_REPEAT = compiled(r"\{%-?\s*(p|tr)\s")
_LOOSE = compiled(r"\{\{|\{%|%\}|\}\}")
_HOLDERS = {"p": ("p", "a paragraph of its own"), "tr": ("tr", "a row of its own")}


def check_tags(root: etree._Element, name: str) -> None:
    """A TemplateError for the first tag that is not closed, or that would swallow the words beside it."""
    for paragraph in root.iter(tag("p")):
        text = words(paragraph)
        if "{" not in text and "}" not in text:
            continue
        repeat = _REPEAT.search(text)
        if _LOOSE.search(_TAG.sub("", text)):
            raise TemplateError(
                f"The template {name} has a mistake at “{_shown(text)}”: a tag that does not open and close there.",
                "Write each field as {{ name }} and each tag as {% … %}, within one paragraph.",
            )
        if repeat:
            _check_alone(paragraph, *_HOLDERS[repeat[1]], name)


def _check_alone(paragraph: etree._Element, holder: str, alone: str, name: str) -> None:
    """docxtpl takes out the whole paragraph or row that such a tag stands in."""
    whole = next((element for element in paragraph.iterancestors(tag(holder))), paragraph)
    text = words(paragraph if holder == "p" else whole)
    if _TAG.sub("", text).strip() or len(_TAG.findall(text)) > 1:
        raise TemplateError(
            f"The template {name} has a mistake at “{_shown(text)}”: words beside the tag would be lost.",
            f"Put the tag in {alone}.",
        )


def _shown(text: str) -> str:
    return " ".join(text.split())[:120]
