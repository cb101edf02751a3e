"""The text of a cell in runs: each stretch of words with its own bold, colour or strike, kept when words move."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from vrtracker.patterns import compiled
from vrtracker.write.patch.markup import Span, closing, escape, scan, unescape

_ESCAPED = compiled(r"_x([0-9A-Fa-f]{4})_")
_MUST_ESCAPE = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_PLAIN = re.compile(
    rb"<(?:\w+:)?(?:si|is)><((?:\w+:)?t)(?:\s+xml:space=\"preserve\")?>([^<]*)</\1></(?:\w+:)?(?:si|is)>"
)


class Run(NamedTuple):
    """Words and the raw properties they are drawn with; None where they look as the cell does."""

    text: str
    properties: bytes | None = None


def plain(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def read_runs(item: bytes) -> tuple[Run, ...]:
    """The runs of a shared or inline string; the reading aid of Asian text (``rPh``) is no part of its words."""
    simple = _PLAIN.fullmatch(item)
    if simple:
        return (Run(_decoded(simple[2])),)
    root = item[1 : re.search(rb"[\s/>]", item).start()].rpartition(b":")[2].decode()  # type: ignore[union-attr]
    found = scan(item, f"{root}/t", f"{root}/r", f"{root}/r/t", f"{root}/r/rPr")
    runs = [Run(_words(item, [span])) for span in found[f"{root}/t"]]
    for run in found[f"{root}/r"]:
        inner = [span for span in found[f"{root}/r/t"] if run.start < span.start < run.end]
        look = [span.of(item) for span in found[f"{root}/r/rPr"] if run.start < span.start < run.end]
        runs.append(Run(_words(item, inner), look[0] if look else None))
    return tuple(runs)


def inline_string(runs: Sequence[Run], prefix: bytes) -> bytes:
    """The ``is`` element with these runs; words that look as the cell does need no run around them."""
    if len(runs) == 1 and runs[0].properties is None:
        inner = _t(runs[0].text, prefix)
    else:
        inner = b"".join(_r(run, prefix) for run in runs)
    return _element(b"is", inner, prefix)


def with_words(old: Sequence[Run], new: str) -> tuple[Run, ...]:
    """The new text in the look of the old: where the old words stand in it whole, or from the front and the back.

    Words put before, after or between look as the cell does; spaces and line breaks go with the letter before them.
    """
    if all(run.properties is None for run in old):
        return (Run(new),)
    looks = [(c, run.properties) for run in old for c in run.text if not c.isspace()]
    if all(look is None for _, look in looks):
        return (Run(new),)
    letters = "".join(c for c in new if not c.isspace())
    return tuple(_grouped(new, _marks("".join(c for c, _ in looks), [look for _, look in looks], letters)))


def _marks(old: str, looks: list[bytes | None], new: str) -> list[bytes | None]:
    """The look of each letter of the new text."""
    whole = new.find(old)
    if whole < 0:
        front = _same(new, old)
        back = _same(new[front:][::-1], old[front:][::-1])
        after = looks[len(looks) - back :] if back else []
        return [*looks[:front], *[None] * (len(new) - front - back), *after]
    return [*[None] * whole, *looks, *[None] * (len(new) - whole - len(old))]


def _same(one: str, other: str) -> int:
    """How many letters are the same from the front."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _grouped(text: str, marks: Sequence[bytes | None]) -> Iterator[Run]:
    left, current, pairs = iter(marks), marks[0] if marks else None, []
    for character in text:
        current = current if character.isspace() else next(left)
        pairs.append((character, current))
    for look, group in groupby(pairs, key=lambda pair: pair[1]):
        yield Run("".join(character for character, _ in group), look)


def _words(item: bytes, spans: Sequence[Span]) -> str:
    return "".join(_decoded(_without_cdata(span.inside(item))) for span in spans)


def _without_cdata(raw: bytes) -> bytes:
    return re.sub(rb"<!\[CDATA\[(.*?)\]\]>", lambda m: escape(m[1].decode()), raw, flags=re.DOTALL)


def _decoded(raw: bytes) -> str:
    """XML content as words: a workbook writes characters that XML can't hold as ``_x000D_``."""
    text = unescape(raw.decode("utf-8"))
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text


def encoded(text: str) -> bytes:
    """Words as XML content, the other way round."""
    return escape(_MUST_ESCAPE.sub(lambda m: f"_x{ord(m[0]):04X}_", text))


def _r(run: Run, prefix: bytes) -> bytes:
    return _element(b"r", (run.properties or b"") + _t(run.text, prefix), prefix)


def _t(text: str, prefix: bytes) -> bytes:
    tag = b"<" + prefix + b't xml:space="preserve">'
    return tag + encoded(text) + closing(tag)


def _element(name: bytes, inner: bytes, prefix: bytes) -> bytes:
    return b"<" + prefix + name + b">" + inner + b"</" + prefix + name + b">"
