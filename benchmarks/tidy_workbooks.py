"""Is anything lost when a tracker is tidied inside other people's workbooks? Counts it over a folder of them.

    python benchmarks/tidy_workbooks.py FOLDER [--every N] [--validator ooxml-validator] [--soffice soffice]

Into each workbook a messy tracker is put twice: as a sheet beside its own content, and on the very sheet that has the
most drawings, comments, validations and formats. After tidy every part is compared with what went in.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lxml import etree

from vrtracker.commands.tidy import read_bytes
from vrtracker.errors import VrtrackerError
from vrtracker.model import Place, Tracker
from vrtracker.package import Package
from vrtracker.read.words import clean
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.patch.book import Book
from vrtracker.write.patch.edits import AddedSheet, CellEdit, SheetCell, apply
from vrtracker.write.tidy.same import same
from vrtracker.write.tidy.tidied import Tidied, Tools, tidy

AS_AT = date(2020, 10, 1)
SHEET = "Action plan"
TRACKER = """
Priority:|Safer streets
Ref|Action|Responsible officer|Deadline|Progress|RAG|Notes
1.1|Light the path between park and station|Ada Marsh, Tom Reeve|31/03/2020|15/1/20 Surveyed. 20/2/20 Quoted|Green|
1.2|Meet every school and agree who leads on|Priya Nand; Leo Hart|June 2020|3/2/20 First three schools seen and|Amber|
|knife crime there|||a date set for the rest||
1.3|Publish the  quarterly  bulletin|Ada Marsh, Kit Snow|ASAP|Drafted_x000D_\\nAwaiting sign off|Red|x
1.4|Train the new wardens|Tom Reeve, Leo Hart|01/09/2020|1/9/20 Trained|Complete|
"""
CHANGED = re.compile(r"\[Content_Types\]\.xml|.*calcChain\.xml", re.IGNORECASE)

GONE_WITH_ROWS = frozenset({"row", "c", "dimension", "mergeCell", "mergeCells"})
"""What is lost with the rows that joining has emptied: they, their cells, and merges that lay on nothing else."""
MAY_CHANGE = frozenset({"count", "fullCalcOnLoad", "ref", "sqref"})


@dataclass
class Tally:
    """What was counted over all workbooks."""

    tidied: Counter[str] = field(default_factory=Counter)
    declined: Counter[str] = field(default_factory=Counter)
    faults: int = 0
    rows_gone: int = 0
    rows_kept: Counter[str] = field(default_factory=Counter)


def rows() -> list[list[str]]:
    return [[cell.replace("\\n", "\n") for cell in line.split("|")] for line in TRACKER.strip().splitlines()]


def beside(data: bytes) -> bytes:
    """The workbook with the tracker as a sheet of its own."""
    return apply(data, [AddedSheet(SHEET, tuple(tuple(SheetCell(text) for text in row) for row in rows()))])


def within(data: bytes) -> bytes:
    """The workbook with the tracker on the sheet that has the most besides cells, clear of its formulas."""
    book = Book(data)
    sheets = [entry for entry in book.sheets.values() if entry.kind == "worksheet"]
    name, part = max(((one.name, one.part) for one in sheets), key=lambda one: _richness(book.package, one[1]))
    xml = book.read(part)
    last = max([int(n) for n in re.findall(rb'<(?:\w+:)?row[^>]*? r="(\d+)"', xml)] or [0])
    top = last + 3 if re.search(rb"<(?:\w+:)?f[\s/>]", xml) else 0
    edits = [
        CellEdit(Place(name, f"{'ABCDEFG'[column]}{top + number}"), text)
        for number, row in enumerate(rows(), 1)
        for column, text in enumerate([*row, *[""] * (7 - len(row))])
    ]
    return apply(data, edits)


def _richness(package: Package, part: str) -> int:
    outside = re.sub(rb"<(?:\w+:)?sheetData.*</(?:\w+:)?sheetData>", b"", package.read(part), flags=re.DOTALL)
    return len(package.relationships(part)) * 1000 + outside.count(b"<")


def tools() -> Tools:
    settings = Settings()
    return Tools(read, lambda tracker: review(tracker, settings).findings, clean)


def read(data: bytes) -> Tracker:
    return read_bytes(data, "tracker.xlsx", AS_AT, Settings())


def faults(source: bytes, tidied: Tidied, before: Tracker) -> Iterator[str]:
    """Everything that differs and should not."""
    old, new = Package(source), Package(tidied.data)
    sheets = {book_part(source, priority.sheet) for priority in before.priorities}
    styles = {link.target for link in old.related(old.main_part, "styles")}
    may = {old.main_part, _rels_of(old.main_part), *sheets, *styles}
    allowed = {old.entry(name).filename for name in may if name in old}
    for name in old.names:
        if name not in new:
            if "calcChain" not in name:
                yield f"part lost: {name}"
            continue
        if old.read(name, 400_000_000) == new.read(name, 400_000_000) or CHANGED.fullmatch(name):
            continue
        if name not in allowed:
            yield f"part altered: {name}"
            continue
        lost = elements(old.read(name)) - elements(new.read(name))
        gone = sum(len(one.rows) for one in tidied.rows)
        if lost and not (gone and {tag for tag, _ in lost} <= GONE_WITH_ROWS):
            yield f"elements lost in {name}: {dict(list(lost.items())[:3])}"
    if not same(before, read(tidied.data)):
        yield "the model differs"
    again = tidy(tidied.data, read(tidied.data), tools())
    if again.data != tidied.data:
        yield "a second run changes it"


def _rels_of(part: str) -> str:
    path = Path(part)
    return str(path.parent / "_rels" / f"{path.name}.rels")


def book_part(data: bytes, sheet: str) -> str:
    return Book(data).sheet(sheet).part


def elements(xml: bytes) -> Counter[tuple[str, str]]:
    """The elements of a part with their attributes and words; of cells only that they are there."""
    found: Counter[tuple[str, str]] = Counter()
    for element in etree.fromstring(xml).iter("*"):
        name = etree.QName(element).localname
        if name in ("row", "c"):
            found[name, ""] += 1
        elif not _in_cell(element):
            values = {k: v for k, v in element.attrib.items() if k not in MAY_CHANGE}
            words = "" if name == "definedName" else (element.text or "").strip()
            found[name, f"{sorted(values.items())} {words}"] += 1
    return found


def _in_cell(element: etree._Element) -> bool:
    return any(etree.QName(one).localname == "c" for one in element.iterancestors())


def errors_of(validator: str, data: bytes) -> Counter[str]:
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(data)
        file.flush()
        answer = subprocess.run([validator, file.name], capture_output=True, text=True, check=False)
    try:
        return Counter(f"{one['path']} {one['description']}" for one in json.loads(answer.stdout)["errors"])
    except (ValueError, KeyError):
        return Counter({"unreadable": 1})


def measure(path: Path, tally: Tally, validator: str | None, folder: Path | None) -> None:
    data = path.read_bytes()
    for how, put in (("beside", beside), ("within", within)):
        try:
            source = put(data)
            before = read(source)
        except (VrtrackerError, ValueError, StopIteration) as error:
            tally.declined[f"{how}: not prepared: {_short(error)}"] += 1
            continue
        try:
            tidied = tidy(source, before, tools())
        except VrtrackerError as error:
            tally.declined[f"{how}: {_short(error)}"] += 1
            continue
        tally.tidied[how] += 1
        tally.rows_gone += sum(len(one.rows) for one in tidied.rows)
        tally.rows_kept.update(re.sub(r"^.*because ", "", note) for note in tidied.notes)
        found = list(faults(source, tidied, before))
        if validator:
            more = errors_of(validator, tidied.data) - errors_of(validator, source)
            found += [f"validator: {error}" for error in more]
        for fault in found:
            tally.faults += 1
            print(f"{path.name} ({how}): {fault}", flush=True)
        if folder:
            (folder / f"{path.stem}-{how}{path.suffix}").write_bytes(tidied.data)


def _short(error: Exception) -> str:
    return re.sub(r"[“'\"].*?[”'\"]|\b[A-Z]+\d+\b|\S+\.xml", "…", getattr(error, "message", repr(error)))[:90]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take only every Nth workbook")
    parser.add_argument("--validator", help="the Open XML SDK validator's command")
    parser.add_argument(
        "--keep", type=Path, help="keep the tidied workbooks in this folder, for another program to open"
    )
    options = parser.parse_args(arguments)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    paths = sorted(p for p in options.folder.rglob("*") if p.suffix.lower() in (".xlsx", ".xlsm"))[:: options.every]
    usable = [path for path in paths if _opens(path)]
    for path in usable:
        measure(path, tally, options.validator, options.keep)
    print(f"{len(usable)} of {len(paths)} workbooks can be opened; tidied {dict(tally.tidied)}")
    print(f"rows taken out: {tally.rows_gone}; rows kept: {sum(tally.rows_kept.values())}")
    for reason, count in tally.declined.most_common():
        print(f"  declined {count}: {reason}")
    for reason, count in tally.rows_kept.most_common(20):
        print(f"  rows stay {count}: {reason}")
    print(f"faults: {tally.faults}")
    return 1 if tally.faults else 0


def _opens(path: Path) -> bool:
    try:
        package = Package(path.read_bytes())
        return bool(package.main_part and etree.fromstring(package.read(package.main_part)) is not None)
    except (VrtrackerError, etree.LxmlError, ValueError):
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
