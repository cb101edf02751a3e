"""contacts.csv: the only place that recipients come from."""

from pathlib import Path

import pytest

from vrtracker.errors import SettingsError
from vrtracker.send.contacts import check, load, parse


def codes(text: str, *owners: str) -> list[str]:
    return sorted(finding.code for finding in check(parse(text), owners))


def test_one_owner_may_have_several_addresses() -> None:
    contacts = parse("owner,email\nFenwick VRU,a@x.example\nfenwick  vru,b@x.example\nFenwick VRU,a@x.example\n")
    assert contacts.of("FENWICK VRU") == ("a@x.example", "b@x.example")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_file_reads_as_excel_saves_it(separator: str, tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes("\ufeffOwner,Email\r\nJosé Bell,jo@x.example\r\n".replace(",", separator).encode())
    assert load(path).of("josé bell") == ("jo@x.example",)


def test_lines_that_begin_with_a_hash_are_notes() -> None:
    assert parse("# one row for each owner\nowner,email\n# Jo left\nSam,s@x.example\n").of("Sam") == ("s@x.example",)


def test_an_owner_without_an_address_is_said_with_the_row_to_add() -> None:
    [finding] = check(parse("owner,email\n"), ["Jo Bloggs"])
    assert finding.code == "owner-no-address"
    assert "Jo Bloggs," in finding.remedy


def test_an_address_without_an_owner_or_without_an_action_is_said() -> None:
    assert codes("owner,email\n,a@x.example\nBoard,b@x.example\nSam Frost,c@x.example\n") == [
        "contact-no-action",
        "contact-no-owner",
    ]


def test_an_address_that_is_none_is_an_error_at_its_row() -> None:
    [finding] = check(parse('owner,email\nJo,"a@x.example\nBcc: b@x.example"\n'), [])
    assert (finding.code, finding.severity) == ("contact-unusable", "error")


def test_two_names_that_may_be_one_person_are_said_unless_they_share_their_address() -> None:
    apart = "owner,email\nJayne Holtby,a@x.example\nJane Holtby,b@x.example\n"
    assert "owners-alike" in codes(apart, "Jayne Holtby", "Jane Holtby")
    assert codes(apart.replace("b@", "a@"), "Jayne Holtby", "Jane Holtby") == []


def test_a_file_without_its_two_columns_says_how_to_begin_it() -> None:
    with pytest.raises(SettingsError, match="owner,email"):
        parse("name,mail\nJo,a@x.example\n")
