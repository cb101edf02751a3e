"""Addresses and header words that can be put into a message without becoming anything else."""

from __future__ import annotations

import unicodedata

from vrtracker.patterns import compiled

_LOCAL = compiled(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\Z")
_LABEL = compiled(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\Z")
_NAME_TAKES = compiled(r"[^\w .()&+'’-]")
MAX_HEADER = 200
"""Characters of a header made from a tracker's words; a longer one is cut, since it is a title and not a text."""


class UnsafeAddressError(ValueError):
    """An address that can't be used; its words say why, to follow a colon."""


def safe_address(text: str) -> str:
    """The address, with its domain in ASCII; raises where it is more, or other, than one plain address."""
    address = text.strip()
    if any(unicodedata.category(char)[0] == "C" for char in address):
        raise UnsafeAddressError("it holds a line break or a control character")
    if address.count("@") != 1:
        raise UnsafeAddressError("it needs one @" if address else "it is empty")
    local, domain = address.split("@")
    if not _LOCAL.match(local) or len(local) > 64:
        raise UnsafeAddressError("the part before the @ is not plain letters, digits and marks")
    domain = _ascii_domain(domain)
    if "=?" in address:
        raise UnsafeAddressError("it holds encoded words")
    return f"{local}@{domain}"


def _ascii_domain(domain: str) -> str:
    try:
        ascii_domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise UnsafeAddressError("the part after the @ is not a domain") from None
    labels = ascii_domain.split(".")
    plain = all(_LABEL.match(label) for label in labels)
    if not plain or (len(labels) < 2 and ascii_domain != "localhost") or len(ascii_domain) > 253:
        raise UnsafeAddressError("the part after the @ is not a domain")
    return ascii_domain


def header_text(text: str) -> str:
    """Words made safe for a header: one line, no control characters, no encoded words (``=?``), not too long.

    Python's own header writer decodes ``=?UTF-8?Q?=0A?=`` in a value into a line break, so a tracker's title could
    otherwise add a header of its own.
    """
    kept = "".join(
        " " if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") else char for char in text
    )
    while "=?" in kept or "?=" in kept:
        kept = kept.replace("=?", "= ").replace("?=", " =")
    line = " ".join(kept.split())
    return line if len(line) <= MAX_HEADER else line[: MAX_HEADER - 1].rstrip() + "…"


def file_word(text: str) -> str:
    """Words made safe for the name of a file on any machine: no separators, no reserved characters or names."""
    word = (
        " ".join(_NAME_TAKES.sub(" ", unicodedata.normalize("NFC", header_text(text))).split())
        .strip(". ")[:80]
        .strip(". ")
    )
    reserved = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
    return word if word and word.casefold() not in reserved else f"partner {word}".strip()
