"""Partners' words as papers can hold them: whole, on one line where a line is wanted, short where short is."""

from __future__ import annotations

from vrtracker.patterns import compiled

SHORT = 80
_FORBIDDEN = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = compiled(r"[ \t\u00a0]{2,}")
_BULLET = compiled(r"^\s*[•●▪◦·*–-]\s+")
_HANGING = compiled(
    r"(?:[\s,;:–—&/(-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|that|the|their|through|to|which|with))+$"
)


def plain(text: str) -> str:
    """Text as XML can hold it: no control characters, no runs of spaces."""
    if text.isprintable() and "  " not in text:
        return text
    return _SPACES.sub(" ", _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def short(text: str, length: int = SHORT) -> str:
    """The start of a text on one line, ended at a word."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    kept = line[: length - 1].rsplit(" ", 1)[0]
    return _HANGING.sub("", kept) + "…"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def unbulleted(text: str) -> str:
    """A text without the dash or dot that its list began with; our papers' lists have their own."""
    return _BULLET.sub("", plain(text))
