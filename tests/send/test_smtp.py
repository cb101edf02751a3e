"""Sending: never twice, never lost, and a word on each address, whatever the server does."""

import ssl
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.send.servers import Box, Dropping, Greylisting, Refusing, Stalling, certificate, login, serving
from vrtracker.errors import SettingsError
from vrtracker.send.ledger import Ledger
from vrtracker.send.message import Letter, Message, build
from vrtracker.send.smtp import Run, check_server, send
from vrtracker.settings import EmailSettings

NOON = datetime(2026, 7, 30, 12, 0, tzinfo=UTC)


def message(owner: str, *to: str) -> Message:
    letter = Letter(owner, to, "Your actions", "Hello", "<p>Hello</p>")
    return build(letter, EmailSettings(sender="vru@fenwick.example"), f"pack/{owner}", NOON)


JO = message("Jo", "jo@x.example")
SAM_AND_JO = message("VRU", "sam@x.example", "jo@x.example")


def outcomes(messages: Sequence[Message], run: Run) -> list[tuple[str, str]]:
    return [(delivery.recipient, delivery.outcome) for delivery in send(messages, run)]


def plain(port: int, folder: Path, **changes: object) -> Run:
    settings = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "vru@fenwick.example"} | changes
    ledger = Ledger(folder / "sent.sqlite")
    return Run(EmailSettings(**settings), None, ledger, "2026-07-30", sleep=lambda _: None)  # type: ignore[arg-type]


def test_a_message_is_accepted_once_and_a_second_run_sends_it_to_nobody(tmp_path: Path) -> None:
    box = Box()
    with serving(box) as port:
        assert outcomes([JO], plain(port, tmp_path)) == [("jo@x.example", "accepted")]
        assert outcomes([JO], plain(port, tmp_path)) == [("jo@x.example", "already sent")]
    assert len(box.got) == 1


def test_a_refused_address_does_not_keep_the_message_from_the_others(tmp_path: Path) -> None:
    box = Refusing()
    with serving(box) as port:
        assert outcomes([SAM_AND_JO], plain(port, tmp_path)) == [
            ("sam@x.example", "refused"),
            ("jo@x.example", "accepted"),
        ]
        assert outcomes([SAM_AND_JO], plain(port, tmp_path)) == [
            ("jo@x.example", "already sent"),
            ("sam@x.example", "refused"),
        ]
    assert [to for to, _ in box.got] == [("jo@x.example",)]


def test_a_server_that_says_later_is_asked_again(tmp_path: Path) -> None:
    box = Greylisting(2)
    with serving(box) as port:
        assert outcomes([JO], plain(port, tmp_path)) == [("jo@x.example", "accepted")]
    assert len(box.got) == 1


def test_a_server_that_only_says_later_leaves_the_message_for_another_run(tmp_path: Path) -> None:
    with serving(Greylisting(99)) as port:
        assert outcomes([JO], plain(port, tmp_path, retries=2)) == [("jo@x.example", "not tried")]
    box = Box()
    with serving(box) as port:
        assert outcomes([JO], plain(port, tmp_path)) == [("jo@x.example", "accepted")]


@pytest.mark.parametrize("handler", [Dropping, Stalling])
def test_a_message_taken_without_a_word_is_in_doubt_and_not_sent_again_unasked(
    tmp_path: Path, handler: type[Box]
) -> None:
    with serving(handler()) as port:
        assert outcomes([JO], plain(port, tmp_path, timeout_seconds=1.0)) == [("jo@x.example", "in doubt")]
    box = Box()
    with serving(box) as port:
        assert outcomes([JO], plain(port, tmp_path)) == [("jo@x.example", "in doubt")]
        assert box.got == []
        run = plain(port, tmp_path)
        again = Run(run.settings, None, run.ledger, run.day, again=frozenset({"jo@x.example"}), sleep=run.sleep)
        assert outcomes([JO], again) == [("jo@x.example", "accepted")]


def test_a_server_that_is_not_there_leaves_everything_untried(tmp_path: Path) -> None:
    with serving(Box()) as port:
        pass
    assert outcomes([JO, SAM_AND_JO], plain(port, tmp_path, retries=1)) == [
        ("jo@x.example", "not tried"),
        ("sam@x.example", "not tried"),
        ("jo@x.example", "not tried"),
    ]


def test_tls_and_a_login_carry_the_message(tmp_path: Path) -> None:
    server, client = certificate(tmp_path)
    box = Box()
    with serving(box, tls_context=server, require_starttls=True, authenticator=login, auth_required=True) as port:
        run = secure(port, tmp_path, client, "secret")
        assert outcomes([JO], run) == [("jo@x.example", "accepted")]
        assert outcomes([SAM_AND_JO], secure(port, tmp_path, client, "wrong")) == [
            ("sam@x.example", "not tried"),
            ("jo@x.example", "not tried"),
        ]
    assert len(box.got) == 1


def test_a_certificate_nobody_vouches_for_stops_everything(tmp_path: Path) -> None:
    server, _ = certificate(tmp_path)
    box = Box()
    with serving(box, tls_context=server) as port:
        run = secure(port, tmp_path, ssl.create_default_context(), "secret")
        [delivery] = send([JO], run)
    assert delivery.outcome == "not tried"
    assert "certificate" in delivery.detail
    assert box.got == []


def test_without_tls_no_other_machine_is_written_to() -> None:
    check_server(EmailSettings(host="127.0.0.1", security="none"))
    with pytest.raises(SettingsError, match=r"email\.security"):
        check_server(EmailSettings(host="mail.fenwick.example", security="none"))


def secure(port: int, folder: Path, client: ssl.SSLContext, password: str) -> Run:
    settings = EmailSettings(host="localhost", port=port, username="vru", sender="vru@fenwick.example", retries=1)
    return Run(settings, password, Ledger(folder / "sent.sqlite"), "2026-07-30", sleep=lambda _: None, tls=client)
