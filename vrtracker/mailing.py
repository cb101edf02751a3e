"""From a tracker that was read to the messages about it: the papers, the letters, the gate."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from vrtracker import resources
from vrtracker.errors import SourceError
from vrtracker.history import Past
from vrtracker.model import Finding, Tracker
from vrtracker.papers import REPORT, Wishes, make
from vrtracker.reviewed import Review
from vrtracker.send.contacts import BOARD, Contacts, check, load
from vrtracker.send.gate import inspect
from vrtracker.send.letters import Mailing, Papers, letters, owners_of
from vrtracker.send.message import Attachment, Letter, Message, build
from vrtracker.send.returns import returns
from vrtracker.settings import EmailSettings, Settings
from vrtracker.sources import Loaded
from vrtracker.workspace import Workspace

PASSWORD_VARIABLE = "VRTRACKER_SMTP_PASSWORD"
LEDGER = "sent.sqlite"
EMAIL_TEMPLATES = Path("templates") / "email"
_MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".html": "text/html",
    ".json": "application/json",
}


class Ready(NamedTuple):
    """The letters that may go, those that the gate stopped with its findings, and what contacts.csv lacks."""

    letters: tuple[Letter, ...]
    stopped: tuple[Letter, ...]
    findings: tuple[Finding, ...]
    pack: str


def workspace_of(loaded: Loaded) -> Workspace:
    """The workspace whose contacts are written to; recipients never come from anywhere else."""
    if loaded.workspace is None:
        raise SourceError(
            f"{loaded.path.name} is not in a workspace, so there is no contacts.csv to write to.",
            "Make a workspace with vrtracker init, put the tracker into its Inbox and the addresses into contacts.csv.",
        )
    return loaded.workspace


def prepare(loaded: Loaded, past: Past) -> Ready:
    """Every letter of this tracker, through the gate; nothing touches the disk or the network."""
    from vrtracker.review import review as review_of

    workspace, settings, tracker = workspace_of(loaded), loaded.settings, loaded.tracker
    contacts = load(workspace.contacts)
    review = review_of(tracker, settings, past.previous)
    mailing = Mailing(
        tracker,
        review,
        settings,
        contacts,
        (workspace.root / EMAIL_TEMPLATES, resources.folder("templates") / "email"),
        Papers(
            pack=_pack(loaded, past) if contacts.of(BOARD) else (),
            shared=_shared(loaded, past),
            returns=_returns(tracker, review, settings, contacts),
        ),
    )
    made = letters(mailing)
    stopped = {letter.owner: inspect(letter, settings) for letter in made}
    return Ready(
        letters=tuple(letter for letter in made if not stopped[letter.owner]),
        stopped=tuple(letter for letter in made if stopped[letter.owner]),
        findings=(*check(contacts, owners_of(tracker)), *(one for found in stopped.values() for one in found)),
        pack=tracker.source.sha256[:32],
    )


def messages(ready: Ready, settings: EmailSettings, now: datetime | None) -> tuple[Message, ...]:
    """The letters as messages dated ``now``, or as drafts without a date."""
    return tuple(build(letter, settings, f"{ready.pack}/{letter.owner}", now) for letter in ready.letters)


def password_for(settings: EmailSettings) -> str | None:
    """The mail server's password: from the environment, else from the system's keyring where that is installed."""
    if not settings.username:
        return None
    if given := os.environ.get(PASSWORD_VARIABLE):
        return given
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        return keyring.get_password("vrtracker", settings.username)
    except KeyringError:
        return None


def _pack(loaded: Loaded, past: Past) -> tuple[Attachment, ...]:
    files = make(loaded.tracker, loaded.settings, past, Wishes(), _quietly).files
    return tuple(_attachment(name, content) for name, content in files.items() if name.endswith((".docx", ".xlsx")))


def _shared(loaded: Loaded, past: Past) -> tuple[Attachment, ...]:
    """What goes to every partner: the report, its public version, or nothing, as the settings say."""
    attach = loaded.settings.email.attach
    if attach == "nothing":
        return ()
    papers = make(loaded.tracker, loaded.settings, past, Wishes(public=attach == "public"), _quietly)
    return (_attachment(REPORT, papers.files[REPORT]),)


def _returns(tracker: Tracker, review: Review, settings: Settings, contacts: Contacts) -> Mapping[str, Attachment]:
    made = returns(tracker, review, settings)
    return {owner: _attachment(name, content) for owner, (name, content) in made.items() if contacts.of(owner)}


def _attachment(name: str, content: bytes) -> Attachment:
    return Attachment(name, content, _MEDIA[Path(name).suffix])


def _quietly(step: str) -> None:
    """Papers for a letter are made without a word about each step."""


def what_goes(letter: Letter) -> str:
    """The files of a letter in words."""
    return ", ".join(file.name for file in letter.attachments) or "no file"
