"""contacts.csv of the workspace: who is written to for each owner, and what is missing from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from vrtracker.errors import SettingsError
from vrtracker.model import Finding, Place
from vrtracker.send.address import UnsafeAddressError, safe_address

FILE_NAME = "contacts.csv"
BOARD = "Board"
"""The owner under which contacts.csv lists those who get the whole pack."""

ALIKE = 88
"""From this similarity (0 to 100) two owners' names may be one person written in two ways."""


class Contacts(NamedTuple):
    """Addresses by owner, as the file has them; owners are looked up without regard to case or spacing."""

    addresses: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    names: Mapping[str, str] = MappingProxyType({})
    rows: Mapping[str, int] = MappingProxyType({})
    findings: tuple[Finding, ...] = ()

    def of(self, owner: str) -> tuple[str, ...]:
        return self.addresses.get(name_key(owner), ())


def name_key(name: str) -> str:
    """A name as it is compared: case and spacing aside."""
    return " ".join(name.split()).casefold()


def load(path: Path) -> Contacts:
    """The contacts of a CSV file with the columns owner and email, one address a row."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise SettingsError(
            f"There is no {FILE_NAME} at {path}.",
            "Run vrtracker init in the workspace, then fill in one row for each owner: owner,email.",
        ) from None
    except UnicodeDecodeError:
        text = path.read_bytes().decode("cp1252", errors="replace")
    return parse(text)


def parse(text: str) -> Contacts:
    """Contacts from the file's text; commas, semicolons and tabs all part the columns, as Excel saves them."""
    addresses: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    rows: dict[str, int] = {}
    findings: list[Finding] = []
    lines = [line for line in io.StringIO(text, newline="") if not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter=_delimiter(lines[0] if lines else ""))
    titles = {name_key(title): title for title in reader.fieldnames or () if title}
    if not {"owner", "email"} <= titles.keys():
        raise SettingsError(
            f"{FILE_NAME} has no columns owner and email.", "Make its first line: owner,email — then one address a row."
        )
    for row in reader:
        owner = " ".join((row.get(titles["owner"]) or "").split())
        email = (row.get(titles["email"]) or "").strip()
        if not owner and not email:
            continue
        place = Place(FILE_NAME, f"B{reader.line_num}")
        try:
            address = safe_address(email)
        except UnsafeAddressError as error:
            findings.append(_unusable(place, owner or "a row without an owner", str(error)))
            continue
        if not owner:
            findings.append(_no_owner(place, address))
            continue
        key = name_key(owner)
        names.setdefault(key, owner)
        rows.setdefault(key, reader.line_num)
        if address not in addresses.setdefault(key, []):
            addresses[key].append(address)
    return Contacts({key: tuple(found) for key, found in addresses.items()}, names, rows, tuple(findings))


def check(contacts: Contacts, owners: Iterable[str]) -> tuple[Finding, ...]:
    """What contacts.csv lacks for these owners, has too much, or may have twice."""
    wanted = {name_key(owner): owner for owner in owners}
    findings = list(contacts.findings)
    findings += [_no_address(owner) for key, owner in wanted.items() if key not in contacts.addresses]
    findings += [
        _no_action(contacts.names[key], contacts.rows[key])
        for key in contacts.addresses
        if key not in wanted and key != name_key(BOARD)
    ]
    findings += _alike(contacts, wanted)
    return tuple(findings)


def _alike(contacts: Contacts, wanted: Mapping[str, str]) -> list[Finding]:
    from rapidfuzz import fuzz, process

    known = {**contacts.names, **wanted}
    keys = sorted(key for key in known if len(key) > 3)
    found: list[Finding] = []
    for position, key in enumerate(keys):
        if contacts.addresses.get(key):
            rest = [other for other in keys[position + 1 :] if contacts.of(other) != contacts.of(key)]
        else:
            rest = keys[position + 1 :]
        for other, _, _ in process.extract(key, rest, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=3):
            found.append(_perhaps_one(known[key], known[other]))
    return found


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)


def _unusable(place: Place, owner: str, why: str) -> Finding:
    return Finding(
        "contact-unusable", "error", place, f"The address for {owner} can't be used: {why}.", "Type the address again."
    )


def _no_owner(place: Place, address: str) -> Finding:
    return Finding(
        "contact-no-owner",
        "warning",
        place,
        f"{address} stands without an owner.",
        "Write in the first column whose address it is, as the tracker writes the name.",
    )


def _no_address(owner: str) -> Finding:
    return Finding(
        "owner-no-address",
        "warning",
        Place(FILE_NAME),
        f"{owner} owns actions in the tracker but has no address.",
        f"Add a row to {FILE_NAME}: {owner},their address.",
    )


def _no_action(owner: str, row: int) -> Finding:
    return Finding(
        "contact-no-action",
        "info",
        Place(FILE_NAME, f"A{row}"),
        f"{owner} has an address but owns no action in the tracker.",
        "Leave it, or write the name as the tracker does if they should hear of their actions.",
    )


def _perhaps_one(one: str, other: str) -> Finding:
    return Finding(
        "owners-alike",
        "warning",
        Place(FILE_NAME),
        f"“{one}” and “{other}” may be one person.",
        f"If they are, write one name in the tracker, or give both the same address in {FILE_NAME}.",
    )
