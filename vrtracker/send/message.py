"""One message as bytes: made from words and files, parsed again, and refused where it is not what was meant."""

from __future__ import annotations

import hashlib
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from typing import NamedTuple

from vrtracker.errors import SettingsError, VrtrackerError
from vrtracker.send.address import UnsafeAddressError, file_word, header_text, safe_address
from vrtracker.settings import EmailSettings

MAX_BYTES = 20 * 1024 * 1024
"""Most mail servers refuse more than about 25 MB as sent, and base64 adds a third."""

_POLICY = policy.SMTP.clone(max_line_length=78)


class MessageError(VrtrackerError):
    """A message that must not go out as it is."""


class Attachment(NamedTuple):
    """A file that goes with a message; the name is as the partner will see it."""

    name: str
    content: bytes
    media: str = "application/octet-stream"


class Letter(NamedTuple):
    """What is said to whom: words and files, before they become a message."""

    owner: str
    to: tuple[str, ...]
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()


class Message(NamedTuple):
    """A message ready to leave; ``pack`` names what is sent, so that a ledger can know it again."""

    pack: str
    owner: str
    sender: str
    to: tuple[str, ...]
    subject: str
    content: bytes


def build(letter: Letter, settings: EmailSettings, pack: str, now: datetime | None) -> Message:
    """The letter as a message dated ``now``, or as a draft without a date, which a mail program opens ready to send."""
    sender = _setting_address("email.sender", settings.sender) if settings.sender or now else ""
    message = EmailMessage(policy=_POLICY)
    headers = _headers(letter, settings, pack, now)
    for name, value in headers.items():
        message[name] = value
    _fill(message, letter)
    for position, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(_token(pack, letter, f"boundary{position}"))
    content = message.as_bytes()
    _compare(content, letter, set(headers))
    if len(content) > MAX_BYTES * 4 // 3:
        raise MessageError(
            f"The message for {letter.owner} is too large for a mail server ({len(content) // 1_000_000} MB).",
            'Set email.attach to "nothing" in vrtracker.toml and share the report another way.',
        )
    return Message(pack, letter.owner, sender, letter.to, str(headers["Subject"]), content)


def _headers(
    letter: Letter, settings: EmailSettings, pack: str, now: datetime | None
) -> dict[str, str | Address | list[Address]]:
    headers: dict[str, str | Address | list[Address]] = {}
    if settings.sender:
        headers["From"] = Address(header_text(settings.sender_name), addr_spec=safe_address(settings.sender))
    headers["To"] = [Address(addr_spec=safe_address(to)) for to in letter.to]
    if settings.reply_to:
        headers["Reply-To"] = Address(addr_spec=_setting_address("email.reply_to", settings.reply_to))
    headers["Subject"] = header_text(letter.subject)
    if now is None:
        headers["X-Unsent"] = "1"
    else:
        headers["Date"] = format_datetime(now)
        headers["Message-ID"] = f"<{_token(pack, letter, 'id')}@{settings.sender.partition('@')[2]}>"
    return headers


def _fill(message: EmailMessage, letter: Letter) -> None:
    message.set_content(_lines(letter.text), cte="quoted-printable")
    message.add_alternative(_lines(letter.html), subtype="html", cte="quoted-printable")
    for attachment in letter.attachments:
        main, _, sub = attachment.media.partition("/")
        message.add_attachment(
            attachment.content, maintype=main, subtype=sub, filename=attachment_name(attachment.name)
        )


def attachment_name(name: str) -> str:
    """A file name that says no more than a file name: its stem made safe, its ending kept."""
    stem, dot, ending = name.rpartition(".")
    return f"{file_word(stem or ending)}{dot}{file_word(ending)}" if dot else file_word(name)


def _lines(text: str) -> str:
    """Text with its control characters taken out and line ends as mail has them."""
    return (
        "".join(
            char for char in text.replace("\r\n", "\n") if char in "\n\t" or (ord(char) >= 32 and char != "\x7f")
        ).rstrip("\n")
        + "\n"
    )


def _compare(content: bytes, letter: Letter, meant: set[str]) -> None:
    """Parses the built bytes as a mail program would; anything but what was meant stops the message."""
    parsed = BytesParser(policy=policy.default).parsebytes(content)
    allowed = meant | {"MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
    names = [name.casefold() for name in parsed]
    plain, html = parsed.get_body(("plain",)), parsed.get_body(("html",))
    attached = [(part.get_filename(), part.get_payload(decode=True)) for part in parsed.iter_attachments()]
    to = tuple(address.addr_spec for address in parsed["To"].addresses)
    same = (
        set(names) <= {name.casefold() for name in allowed}
        and len(names) == len(set(names))
        and to == tuple(safe_address(one) for one in letter.to)
        and str(parsed["Subject"]) == header_text(letter.subject)
        and plain is not None
        and _unlined(plain.get_content()) == _unlined(_lines(letter.text))
        and html is not None
        and _unlined(html.get_content()) == _unlined(_lines(letter.html))
        and attached == [(attachment_name(one.name), one.content) for one in letter.attachments]
    )
    if not same:
        raise MessageError(
            f"The message for {letter.owner} would not arrive as it was meant, so it was not made.",
            "Look in the tracker for odd characters in this owner's name and actions, and take them out.",
        )


def _unlined(text: str) -> str:
    return text.replace("\r\n", "\n")


def _token(pack: str, letter: Letter, use: str) -> str:
    words = "\0".join((use, pack, letter.owner, *letter.to))
    return hashlib.sha256(words.encode()).hexdigest()[:40]


def _setting_address(key: str, text: str) -> str:
    try:
        return safe_address(text)
    except UnsafeAddressError as error:
        raise SettingsError(f"The setting {key} can't be used: {error}.", "Write one plain address.") from None
