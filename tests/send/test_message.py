"""Messages: what arrives is what was meant, whatever stood in the tracker."""

from contextlib import suppress
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vrtracker.errors import SettingsError
from vrtracker.send.address import header_text
from vrtracker.send.message import Attachment, Letter, MessageError, build
from vrtracker.settings import EmailSettings

NOON = datetime(2026, 7, 30, 12, 0, tzinfo=UTC)
SETTINGS = EmailSettings(host="localhost", sender="vru@fenwick.gov.uk", sender_name="Fenwick VRU")
PAYLOADS = (
    "x\nBcc: evil@x.example",
    "x\r\nBcc: evil@x.example",
    "=?UTF-8?Q?=0A?=Bcc: evil@x.example",
    "=?utf-8?b?CkJjYzogZXZpbEB4LmV4YW1wbGU=?=",
    "=?UTF-8?Q?=0D=0ABcc:_evil@x.example?=",
    "x\x0bBcc: evil@x.example",
    "x\u2028Bcc: evil@x.example",
    "x\x85Bcc: evil@x.example",
    "x\0Bcc: evil@x.example",
    "=?=?UTF-8?Q?=0A?=?=",
    "x\n\nbody",
    "x\n--boundary--",
    '"; filename="evil.exe',
    "../../evil",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
)


def letter(**changes: object) -> Letter:
    values: dict[str, object] = {
        "owner": "Jo Bloggs",
        "to": ("jo@x.example",),
        "subject": "Your actions",
        "text": "Dear Jo",
        "html": "<p>Dear Jo</p>",
    }
    return Letter(**(values | changes))  # type: ignore[arg-type]


def headers_of(content: bytes) -> set[str]:
    return {name.casefold() for name in BytesParser(policy=policy.default).parsebytes(content)}


def test_a_draft_opens_ready_to_send_and_has_no_date() -> None:
    draft = build(letter(), SETTINGS, "pack", None)
    assert b"X-Unsent: 1" in draft.content
    assert "date" not in headers_of(draft.content)


def test_a_sent_message_has_a_date_and_an_identity_of_its_own() -> None:
    sent = build(letter(), SETTINGS, "pack", NOON)
    assert {"date", "message-id"} <= headers_of(sent.content)
    assert sent.content == build(letter(), SETTINGS, "pack", NOON).content


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("where", ["subject", "owner", "text", "html", "attachment"])
def test_nothing_in_a_tracker_becomes_a_header(payload: str, where: str) -> None:
    changed = {"attachments": (Attachment(payload, b"x"),)} if where == "attachment" else {where: payload}
    content = build(letter(**changed), SETTINGS, "pack", None).content
    parsed = BytesParser(policy=policy.default).parsebytes(content)
    assert headers_of(content) == {"from", "to", "subject", "x-unsent", "mime-version", "content-type"}
    assert [address.addr_spec for address in parsed["To"].addresses] == ["jo@x.example"]
    assert all("/" not in (part.get_filename() or "") for part in parsed.iter_attachments())


@given(st.text(max_size=200), st.text(max_size=500))
def test_any_subject_and_text_arrive_as_meant_or_are_refused(subject: str, text: str) -> None:
    with suppress(MessageError):
        content = build(letter(subject=subject, text=text), SETTINGS, "pack", None).content
        parsed = BytesParser(policy=policy.default).parsebytes(content)
        assert str(parsed["Subject"]) == header_text(subject)


def test_a_report_arrives_byte_for_byte() -> None:
    report = bytes(range(256)) * 100
    content = build(letter(attachments=(Attachment("Fenwick report.docx", report),)), SETTINGS, "pack", None).content
    [part] = BytesParser(policy=policy.default).parsebytes(content).iter_attachments()
    assert part.get_filename() == "Fenwick report.docx"
    assert part.get_payload(decode=True) == report


def test_a_sender_that_is_no_address_names_its_setting() -> None:
    with pytest.raises(SettingsError, match=r"email\.sender"):
        build(letter(), EmailSettings(host="localhost", sender="no address"), "pack", NOON)


def test_a_message_too_large_for_a_mail_server_is_refused() -> None:
    with pytest.raises(MessageError, match="too large"):
        build(letter(attachments=(Attachment("a.docx", b"x" * 30_000_000),)), SETTINGS, "pack", None)
