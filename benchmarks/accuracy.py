"""How many real cells are read right: python benchmarks/accuracy.py CELLS.jsonl prints each kind and each miss.

Each line of the file is a cell: {"id", "kind": updates|deadline|rag|officer|header, "text", "expected", …}.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from vrtracker.read.dates.when import read_deadline
from vrtracker.read.owners.people import read_owners
from vrtracker.read.rating.rag import read_rating
from vrtracker.read.updates.entries import read_updates
from vrtracker.settings import DateSettings, RagSettings

AS_AT = date(2026, 1, 1)

Result = tuple[bool, object]

LABELS = {
    "ref": {"ref"},
    "theme": {"objective", "extra"},
    "action": {"action", "objective"},
    "owner": {"owner"},
    "due": {"deadline"},
    "start": {"start"},
    "update": {"updates", "evaluation"},
    "status": {"rag", "updates", "extra"},
    "rag": {"rag"},
    "evaluation/measure": {"evaluation", "extra"},
    "measure": {"evaluation", "extra"},
    "other": {"extra"},
}
"""What a field of a labelled title may be called here."""


def updates(cell: Mapping[str, Any]) -> Result:
    expected = cell["expected"]
    read, _ = read_updates(cell["text"], AS_AT)
    dated = [update for update in read if update.date]
    lead = bool(read) and read[0].date is None
    got = [(update.date, update.text[:40]) for update in read]
    same = len(dated) == len(expected["updates"]) and all(map(_same_update, dated, expected["updates"]))
    return same and lead == expected["undated_lead"], got


def _same_update(update: Any, expected: Mapping[str, str]) -> bool:
    dates = {expected["date"], expected.get("date_if_year_inferred")}
    if expected["date"].startswith("--") and "date_if_year_inferred" not in expected:
        dates.add(update.date[:4] + expected["date"][1:])
    words = " ".join(expected["text_starts"].split())
    return update.date in dates and " ".join(update.text.split()).startswith(words)


def deadline(cell: Mapping[str, Any]) -> Result:
    expected = cell["expected"]
    when, _ = read_deadline(cell["text"], DateSettings())
    due = when.date.isoformat() if when.date else None
    right = {expected["due"], *cell.get("alternatives", ())}
    return due in right and when.ongoing == expected["ongoing"], (due, when.ongoing)


def rag(cell: Mapping[str, Any]) -> Result:
    read = read_rating(cell["text"], cell.get("fill"), key=cell.get("key", {}), settings=RagSettings())
    colour = read.rating.colour or "none"
    got = f"{colour}/complete" if read.complete else colour
    return got == cell["expected"] or (cell["expected"] == "blue" and got == "blue/complete"), got


def officer(cell: Mapping[str, Any]) -> Result:
    owners, _ = read_owners(cell["text"])
    return list(owners) == cell["expected"], owners


def header(cell: Mapping[str, Any]) -> Result:
    from vrtracker.read.columns.fields import fields_of

    titles = [column["column"] for column in cell["expected"]]
    got = fields_of(titles)
    right = [field in LABELS[column["field"]] for field, column in zip(got, cell["expected"], strict=True)]
    return all(right), list(zip(titles, got, strict=True))


KINDS: dict[str, Callable[[Mapping[str, Any]], Result]] = {
    "updates": updates,
    "deadline": deadline,
    "rag": rag,
    "officer": officer,
    "header": header,
}


def main(path: Path) -> None:
    cells = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    results: dict[str, list[bool]] = defaultdict(list)
    for cell in cells:
        judge = KINDS.get(cell["kind"])
        if not judge:
            continue
        right, got = judge(cell)
        results[cell["kind"]].append(right)
        if not right:
            print(f"MISS {cell['id']}: {cell['text']!r}\n     wanted {cell['expected']}\n     got    {got}")
    for kind, rights in results.items():
        print(f"{kind:10} {sum(rights):4} of {len(rights):4}  {100 * sum(rights) / len(rights):5.1f} %")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit("usage: python benchmarks/accuracy.py CELLS.jsonl")
    main(Path(sys.argv[1]))
