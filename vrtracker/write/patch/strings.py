"""A workbook's table of shared texts: entries are read when asked for, and never changed."""

from __future__ import annotations

import re
from functools import lru_cache

from vrtracker.write.patch.markup import check_encoding, new_parser, parse, scan
from vrtracker.write.patch.runs import Run, plain, read_runs

_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*<sst(?:\s[^>]*)?>")
_ITEM = re.compile(rb"<si>.*?</si\s*>", re.DOTALL)
_ONLY_ITEMS = re.compile(rb"(?:<si>.*?</si\s*>|\s+)*+</sst\s*>\s*", re.DOTALL)


class SharedStrings:
    """The texts that cells refer to by number; two cells may share one."""

    def __init__(self, xml: bytes) -> None:
        check_encoding(xml, "sharedStrings.xml")
        items = _plain_items(xml)
        self._items = [one.of(xml) for one in scan(xml, "sst/si")["sst/si"]] if items is None else items
        self._read: dict[bytes, tuple[Run, ...]] = {}
        self.words = _Words(self)

    def runs(self, number: bytes) -> tuple[Run, ...]:
        """A text by its number as a cell writes it; none where that is the number of no text."""
        if number not in self._read:
            at = int(number) if number.strip().isdigit() else len(self._items)
            self._read[number] = read_runs(self._items[at]) if at < len(self._items) else ()
        return self._read[number]


class _Words(dict[bytes, str]):
    """The texts alone, by their numbers as cells write them; each is put together when it is first asked for."""

    def __init__(self, strings: SharedStrings) -> None:
        self._strings = strings

    def __missing__(self, number: bytes) -> str:
        words = self[number] = plain(self._strings.runs(number))
        return words


@lru_cache(maxsize=2)
def shared_strings(xml: bytes) -> SharedStrings:
    """The texts of a part; one that stays as it is, is taken apart once."""
    return SharedStrings(xml)


def _plain_items(xml: bytes) -> list[bytes] | None:
    """The entries of a table that is written plainly, where ``</si>`` can only end one; None for any other."""
    root = _ROOT.match(xml)
    if not root or b"<!" in xml or b"<?" in xml[root.end() :] or not _ONLY_ITEMS.fullmatch(xml, root.end()):
        return None
    parse(new_parser(), xml)
    return _ITEM.findall(xml, root.end())
