"""Drafts: one .eml for each message, which Outlook and Thunderbird open ready to send."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.send.address import file_word
from vrtracker.send.message import Message


def drafts(messages: Sequence[Message]) -> dict[str, bytes]:
    """The files of the drafts by name, one a message; two owners whose names come out alike get a number."""
    files: dict[str, bytes] = {}
    taken: set[str] = set()
    for message in messages:
        stem = file_word(message.owner)
        name, number = f"{stem}.eml", 2
        while name.casefold() in taken:
            name, number = f"{stem} ({number}).eml", number + 1
        taken.add(name.casefold())
        files[name] = message.content
    return files
