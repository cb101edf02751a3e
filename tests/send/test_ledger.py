"""The ledger: an intent is claimed once, an outcome is never forgotten."""

from pathlib import Path

import pytest

from vrtracker.errors import OutputError
from vrtracker.send.ledger import Ledger


def test_what_was_accepted_is_not_claimed_again(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "sent.sqlite")
    assert ledger.intend("pack", ["jo@x.example"], "2026-07-30")
    ledger.settle("pack", ["jo@x.example"], "accepted", "2026-07-30", "250 OK")
    assert not Ledger(tmp_path / "sent.sqlite").intend("pack", ["jo@x.example"], "2026-07-31")
    assert ledger.intend("another pack", ["jo@x.example"], "2026-07-31")


def test_an_intent_without_an_outcome_blocks_a_second_claim(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "sent.sqlite")
    assert ledger.intend("pack", ["jo@x.example"], "2026-07-30")
    assert not ledger.intend("pack", ["jo@x.example", "sam@x.example"], "2026-07-30")
    assert set(ledger.entries("pack")) == {"jo@x.example"}
    assert ledger.intend("pack", ["jo@x.example"], "2026-07-30", again={"jo@x.example"})


def test_a_refused_address_may_be_tried_anew(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "sent.sqlite")
    ledger.settle("pack", ["jo@x.example"], "refused", "2026-07-30", "550 no such user")
    assert ledger.intend("pack", ["jo@x.example"], "2026-07-31")


def test_a_damaged_ledger_stops_the_run_rather_than_send_twice(tmp_path: Path) -> None:
    (tmp_path / "sent.sqlite").write_bytes(b"not a database, but long enough to look like one" * 50)
    with pytest.raises(OutputError, match=r"sent\.sqlite"):
        Ledger(tmp_path / "sent.sqlite").entries("pack")
