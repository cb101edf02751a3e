"""Cleaning the words of one cell: spaces and line breaks as a person sees them, and no word lost."""

from __future__ import annotations

import re

from vrtracker.patterns import compiled

_ESCAPES = compiled(r"_x00(0D|0A|09|1F)_", re.IGNORECASE)
_INVISIBLE = compiled("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BREAKS = compiled("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = compiled("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")
_SPACES = compiled(r"[^\S\n]+")
_AROUND_BREAKS = compiled(r" ?\n ?")
_MANY_BREAKS = compiled(r"\n{3,}")
_GOES_ON = compiled(r"(?<=[^\n])\n(?=[a-z])|(?<=\b(?:by|of|in|on|to|at|is|as|or))\n(?!\n)")


def clean(text: str) -> str:
    """The words of a cell with single spaces, plain line breaks, and nothing that can't be seen."""
    if "  " in text or "_" in text:
        return clean_any(text)
    if text.isprintable() or ("\n" in text and _is_clean(text)):
        return text.strip()
    return clean_any(text)


def _is_clean(text: str) -> bool:
    """Whether every character of several lines is seen as it is, and nothing loose stands between them."""
    loose = " \n" in text or "\n " in text or "\n\n\n" in text
    return not loose and text.replace("\n", "").isprintable()


def clean_any(text: str) -> str:
    """The same for any text, by every rule in turn."""
    text = _ESCAPES.sub(lambda match: "\n" if match[1].upper() in ("0D", "0A") else " ", text)
    text = _BREAKS.sub("\n", _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\n\r", "\n")))
    text = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", _CONTROLS.sub(" ", text)))
    return _MANY_BREAKS.sub("\n\n", text).strip()


def run_on(text: str) -> str:
    """The text with a blank for each break that words go on behind, in a small letter or from by, of, to…"""
    return _GOES_ON.sub(" ", text) if "\n" in text else text
