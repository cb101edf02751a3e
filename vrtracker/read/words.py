"""Cleaning the words of one cell: spaces and line breaks as a person sees them, and no word lost."""

from __future__ import annotations

import re

_ESCAPES = re.compile(r"_x00(0D|0A|09|1F)_", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" ?\n ?")
_MANY_BREAKS = re.compile(r"\n{3,}")
_ORDINARY = re.compile(
    r"[^\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff_]*"
)

_LOOSE_BREAK = re.compile(r" \n|\n |\n{3}")
"""Line breaks that cleaning would change; a text without, all of ordinary characters, is clean already."""


def clean(text: str) -> str:
    """The words of a cell with single spaces, plain line breaks, and nothing that can't be seen."""
    if _ORDINARY.fullmatch(text) and "  " not in text and not ("\n" in text and _LOOSE_BREAK.search(text)):
        return text.strip()
    text = _ESCAPES.sub(lambda match: "\n" if match[1].upper() in ("0D", "0A") else " ", text)
    text = _BREAKS.sub("\n", _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\n\r", "\n")))
    text = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", _CONTROLS.sub(" ", text)))
    return _MANY_BREAKS.sub("\n\n", text).strip()
