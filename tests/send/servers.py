"""Mail servers for tests, on loopback: one that takes all, and one for each way a server can go wrong."""

from __future__ import annotations

import asyncio
import datetime
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Box:
    """Takes every message, and keeps who got what."""

    def __init__(self) -> None:
        self.got: list[tuple[tuple[str, ...], bytes]] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.got.append((tuple(envelope.rcpt_tos), envelope.content))
        return "250 taken"


class Refusing(Box):
    """Knows nobody called sam."""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address.startswith("sam@"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 known"


class Greylisting(Box):
    """Asks everybody to come back later, the given number of times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.times:
            self.times -= 1
            return "451 greylisted, try later"
        envelope.rcpt_tos.append(address)
        return "250 known"


class Dropping(Box):
    """Takes the message, then hangs up before it says so."""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.got.append((tuple(envelope.rcpt_tos), envelope.content))
        server.transport.close()
        return "250 taken"


class Stalling(Box):
    """Never answers once it has the message."""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        await asyncio.sleep(3)
        return "250 taken"


@contextmanager
def serving(handler: Box, **options: Any) -> Iterator[int]:
    """Runs a server with this handler; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port, ready_timeout=10, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    """Lets in the user vru with the password secret."""
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"vru", b"secret")
    return AuthResult(success=right)


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's TLS context for 127.0.0.1, and a client's that trusts just that."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    return server, ssl.create_default_context(cafile=str(path))
