"""The mail server: one verified connection, retries with back-off, and a word on each address."""

from __future__ import annotations

import ipaddress
import smtplib
import ssl
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from vrtracker.errors import SettingsError, VrtrackerError
from vrtracker.send.ledger import Ledger
from vrtracker.send.message import Message
from vrtracker.settings import EmailSettings

Outcome = Literal["accepted", "refused", "in doubt", "already sent", "not tried"]
FIRST_WAIT = 2.0
"""Seconds before the first retry; each further one waits twice as long."""


class MailServerError(VrtrackerError):
    """The mail server can't be used at all: no connection, no TLS, a wrong password."""


class _DroppedError(Exception):
    """The connection went while a message was on its way: the server may or may not have it."""

    def __init__(self, words: str, refused: dict[str, str]) -> None:
        super().__init__(words)
        self.refused = refused


class _LaterError(Exception):
    """The server asked to be tried again later, or went away before it had the message."""


class Delivery(NamedTuple):
    """What became of one message at one address."""

    recipient: str
    owner: str
    outcome: Outcome
    detail: str = ""


class Run(NamedTuple):
    """What stays the same through one sending; ``again`` are addresses to send to although the ledger has them."""

    settings: EmailSettings
    password: str | None
    ledger: Ledger
    day: str
    again: frozenset[str] = frozenset()
    sleep: Callable[[float], None] = time.sleep
    tls: ssl.SSLContext | None = None


def send(messages: Sequence[Message], run: Run) -> Iterator[Delivery]:
    """Sends each message to those who have not had it, and yields what became of it at each address.

    A server that can't be used stops the run: those left are yielded as not tried, with the reason.
    """
    line = _Line(run)
    stopped = ""
    try:
        for position, message in enumerate(messages):
            if stopped:
                yield from (Delivery(to, message.owner, "not tried", stopped) for to in message.to)
                continue
            if position:
                run.sleep(run.settings.pause_seconds)
            try:
                yield from _send_one(message, run, line)
            except MailServerError as error:
                stopped = str(error)
                yield from (Delivery(to, message.owner, "not tried", stopped) for to in message.to)
    finally:
        line.hang_up()


def _send_one(message: Message, run: Run, line: _Line) -> Iterator[Delivery]:
    known = run.ledger.entries(message.pack)
    done = {to: known[to] for to in message.to if to not in run.again and to in known and known[to].state != "refused"}
    for to, entry in done.items():
        if entry.state == "accepted":
            yield Delivery(to, message.owner, "already sent", entry.day)
        else:
            yield Delivery(to, message.owner, "in doubt", f"an earlier run was cut off while sending it on {entry.day}")
    left = tuple(to for to in message.to if to not in done)
    if left:
        yield from _try(message, left, run, line)


def _try(message: Message, recipients: tuple[str, ...], run: Run, line: _Line) -> Iterator[Delivery]:
    """Tries, waits and tries again while the server says "later"; what is known in the end goes into the ledger."""
    why = ""
    refused: dict[str, str] = {}
    for attempt in range(run.settings.retries + 1):
        if attempt:
            run.sleep(FIRST_WAIT * 2 ** (attempt - 1))
        try:
            refused = line.post(message, recipients)
        except _DroppedError as error:
            yield from _deliveries(message, recipients, error.refused, "in doubt", str(error))
            return
        except _LaterError as error:
            why = str(error)
            continue
        yield from _deliveries(message, recipients, refused, "accepted", "")
        return
    if not line.connected:
        raise _unusable(run.settings, why)
    yield from _deliveries(message, recipients, {}, "not tried", f"the server kept asking to try later: {why}")


def _deliveries(
    message: Message, recipients: tuple[str, ...], refused: dict[str, str], outcome: Outcome, detail: str
) -> Iterator[Delivery]:
    for to in recipients:
        if to in refused:
            yield Delivery(to, message.owner, "refused", refused[to])
        else:
            yield Delivery(to, message.owner, outcome, detail)


class _Line:
    """One connection to the server, opened when first needed and again after a drop."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._server: smtplib.SMTP | None = None

    def post(self, message: Message, recipients: tuple[str, ...]) -> dict[str, str]:
        """Hands one message over; the refused recipients with the server's words. The ledger knows before and after."""
        server = self._connected()
        ledger, day = self._run.ledger, self._run.day
        try:
            accepted, refused, later = _envelope(server, message.sender, recipients)
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            self.hang_up()
            raise _LaterError(f"the connection went ({error})") from None
        if later:
            self._reset()
            raise _LaterError(later)
        ledger.settle(message.pack, tuple(refused), "refused", day, "; ".join(refused.values())[:300])
        if not accepted:
            self._reset()
            return refused
        if not ledger.intend(message.pack, accepted, day, again=self._run.again):
            self._reset()
            raise _DroppedError("another run of vrtracker is sending it, or has just sent it", refused)
        return {**refused, **self._data(server, message, accepted, refused)}

    def _data(
        self, server: smtplib.SMTP, message: Message, accepted: tuple[str, ...], refused: dict[str, str]
    ) -> dict[str, str]:
        ledger, day = self._run.ledger, self._run.day
        try:
            code, answer = server.data(message.content)
        except smtplib.SMTPDataError as error:
            code, answer = error.smtp_code, _bytes(error.smtp_error)
        except (smtplib.SMTPServerDisconnected, OSError):
            self.hang_up()
            words = "the connection went before the server said whether it has the message"
            raise _DroppedError(words, refused) from None
        words = answer.decode("utf-8", "replace")
        if code == 250:
            ledger.settle(message.pack, accepted, "accepted", day, words[:300])
            return {}
        ledger.settle(message.pack, accepted, "refused", day, words[:300])
        if 400 <= code < 500:
            self._reset()
            raise _LaterError(f"{code} {words}")
        return dict.fromkeys(accepted, f"{code} {words}")

    @property
    def connected(self) -> bool:
        return self._server is not None

    def hang_up(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _reset(self) -> None:
        try:
            if self._server is not None:
                self._server.rset()
        except (smtplib.SMTPException, OSError):
            self.hang_up()

    def _connected(self) -> smtplib.SMTP:
        if self._server is None:
            self._server = _connect(self._run)
        return self._server


def _envelope(
    server: smtplib.SMTP, sender: str, recipients: tuple[str, ...]
) -> tuple[tuple[str, ...], dict[str, str], str]:
    """Names sender and recipients to the server: whom it takes, whom it refuses, its words where it says later."""
    code, answer = server.mail(sender)
    words = f"{code} {answer.decode('utf-8', 'replace')}"
    if 400 <= code < 500:
        return (), {}, words
    if code != 250:
        return (), dict.fromkeys(recipients, words), ""
    refused: dict[str, str] = {}
    for to in recipients:
        code, answer = server.rcpt(to)
        words = f"{code} {answer.decode('utf-8', 'replace')}"
        if 400 <= code < 500:
            return (), {}, words
        if code not in (250, 251):
            refused[to] = words
    return tuple(to for to in recipients if to not in refused), refused, ""


def _connect(run: Run) -> smtplib.SMTP:
    settings = run.settings
    check_server(settings)
    context = run.tls or ssl.create_default_context()
    try:
        if settings.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                settings.host, settings.port, timeout=settings.timeout_seconds, context=context
            )
        else:
            server = smtplib.SMTP(settings.host, settings.port, timeout=settings.timeout_seconds)
        if settings.security == "starttls":
            server.starttls(context=context)
        if settings.username:
            server.login(settings.username, run.password or "")
        server.ehlo_or_helo_if_needed()
    except ssl.SSLError as error:
        raise _unusable(settings, f"its certificate or TLS is not right: {error.reason or error}") from None
    except smtplib.SMTPAuthenticationError:
        raise _unusable(settings, "it does not take the user name and password") from None
    except smtplib.SMTPNotSupportedError as error:
        raise _unusable(settings, f"it does not offer what the settings ask for: {error}") from None
    except smtplib.SMTPResponseException as error:
        if 400 <= error.smtp_code < 500:
            raise _LaterError(f"{error.smtp_code} {_bytes(error.smtp_error).decode('utf-8', 'replace')}") from None
        raise _unusable(settings, f"it answered {error.smtp_code}") from None
    except (smtplib.SMTPException, OSError) as error:
        raise _LaterError(f"no connection to {settings.host}:{settings.port} ({error})") from None
    return server


def check_server(settings: EmailSettings) -> None:
    """Stops settings that would send in the clear: no TLS is for a server on this very machine only."""
    if not settings.host:
        raise SettingsError("The setting email.host is empty.", "Write your mail server's name into vrtracker.toml.")
    if settings.security == "none" and not _is_loopback(settings.host):
        raise SettingsError(
            f"The setting email.security is none, but {settings.host} is another machine.",
            'Set email.security to "starttls" or "tls": packs never leave this machine unencrypted.',
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def _unusable(settings: EmailSettings, why: str) -> MailServerError:
    return MailServerError(
        f"The mail server {settings.host}:{settings.port} can't be used: {why}.",
        "Check [email] in vrtracker.toml and the password; nothing further was sent.",
    )


def _bytes(answer: bytes | str) -> bytes:
    return answer if isinstance(answer, bytes) else answer.encode()
