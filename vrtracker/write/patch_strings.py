"""A workbook's table of shared texts: entries are read when asked for, and never changed."""

from __future__ import annotations

from vrtracker.write.patch_runs import Run, read_runs
from vrtracker.write.patch_xml import check_encoding, scan


class SharedStrings:
    """The texts that cells refer to by number; two cells may share one."""

    def __init__(self, xml: bytes) -> None:
        check_encoding(xml, "sharedStrings.xml")
        self._xml = xml
        self._items = scan(xml, "sst/si")["sst/si"]
        self._read: dict[int, tuple[Run, ...]] = {}

    def runs(self, number: int) -> tuple[Run, ...]:
        if number not in self._read:
            there = 0 <= number < len(self._items)
            self._read[number] = read_runs(self._items[number].of(self._xml)) if there else ()
        return self._read[number]
