"""The gate before anything leaves: what is hidden in a file, and what is personal in what is said."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from vrtracker.model import Finding, Place
from vrtracker.patterns import compiled
from vrtracker.send.message import Attachment, Letter
from vrtracker.settings import Settings, author

PERSONAL: dict[str, tuple[str, re.Pattern[str]]] = {
    "email": ("an e-mail address", compiled(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")),
    "phone": (
        "a phone number",
        compiled(r"(?<![\d/.-])(?:\+44[ -]?(?:\(0\))?|\(?0)\d{2,4}\)?(?:[ -]?\d){6,8}(?![\d/-])"),
    ),
    "postcode": (
        "a postcode",
        compiled(
            r"\b(?:GIR ?0AA|(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKS-UW]|"
            r"[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})\b"
        ),
    ),
    "nhs-number": ("an NHS number", compiled(r"(?<![\d/.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-])")),
    "crime-reference": (
        "a crime reference number",
        compiled(
            r"\b(?:\d{2}/\d{4,7}/\d{2}|\d{2}[A-Z]{1,2}\d?/\d{4,7}[A-Z]?/\d{2}|"
            r"(?i:crime (?:ref(?:erence)?|number|no)\.?(?: number| no\.?)?:? ?)[A-Z0-9][A-Z0-9/-]*\d[A-Z0-9/-]*)\b"
        ),
    ),
    "date-of-birth": (
        "a date of birth",
        compiled(
            r"(?i:\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)(?!\w)[:\s]*)"
            r"\d{1,2}(?:st|nd|rd|th)?[/.\- ](?:\d{1,2}|[A-Za-z]{3,9})[/.\- ]\d{2,4}"
        ),
    ),
}
"""What may not be said of a person without the settings' leave: the kind, its words, how it looks."""

HIDDEN = (
    "hidden-sheet",
    "hidden-row",
    "hidden-column",
    "comment",
    "external-link",
    "pivot-cache",
    "document-property",
    "tracked-change",
    "hidden-text",
)
"""What a file may carry that its reader doesn't see."""

KINDS = (*PERSONAL, *HIDDEN)

_HIDDEN_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("comment", compiled(r"^(?:xl/(?:comments|threadedComments)|word/comments)")),
    ("external-link", compiled(r"^xl/externalLinks/")),
    ("pivot-cache", compiled(r"^xl/pivotCache/")),
)
_HIDDEN_MARKS: tuple[tuple[str, re.Pattern[str], re.Pattern[bytes]], ...] = (
    (
        "hidden-sheet",
        compiled(r"^xl/workbook\.xml$"),
        re.compile(rb"<(?:\w+:)?sheet\b[^>]*\sstate=[\"'](?:hidden|veryHidden)"),
    ),
    (
        "hidden-row",
        compiled(r"^xl/worksheets/"),
        re.compile(rb"<(?:\w+:)?row\b[^>]*\s(?:hidden=[\"'](?:1|true)|ht=[\"']0[\"'])"),
    ),
    (
        "hidden-column",
        compiled(r"^xl/worksheets/"),
        re.compile(rb"<(?:\w+:)?col\b[^>]*\s(?:hidden=[\"'](?:1|true)|width=[\"']0[\"'])"),
    ),
    ("tracked-change", compiled(r"^word/"), re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\b")),
    (
        "hidden-text",
        compiled(r"^word/"),
        re.compile(rb"<w:(?:vanish|webHidden)(?:\s+w:val=[\"'](?:1|true|on)[\"'])?\s*/>"),
    ),
)
_PERSON_PROPERTY = re.compile(
    rb"<(?:\w+:)?(?:creator|lastModifiedBy|Manager|Company|keywords|description)(?: [^>]*)?>([^<]+)<"
)
_VALUE_END = compiled(r"</(?!(?:\w+:)?(?:t|r|rPr)>)[^>]*>")
"""Where words or a number end in a part: any element closes but those that a text's runs are made of."""
_TAG = compiled(r"<[^>]*>")
MAX_PART = 64 * 1024 * 1024
"""The most that is read of one part of an attachment: ours are far smaller."""


class _Seen(NamedTuple):
    """One thing found: its kind, its words, where."""

    kind: str
    words: str
    where: str


def inspect(letter: Letter, settings: Settings) -> tuple[Finding, ...]:
    """What stops this letter: everything found whose kind the settings do not allow.

    The partner's own address and the partnership's name in a file's properties are nobody's secret.
    """
    seen = dict.fromkeys((*_said(letter), *(one for file in letter.attachments for one in _carried(file))))
    known = {*(address.casefold() for address in letter.to), author(settings.report).casefold()}
    return tuple(
        _stopped(letter, one)
        for one in seen
        if one.kind not in settings.email.allow and one.words.casefold() not in known
    )


def _said(letter: Letter) -> Iterator[_Seen]:
    yield from _personal(letter.subject, "the subject")
    yield from _personal(letter.text, "the message")
    yield from _personal(_words_of(letter.html), "the message")


def _personal(text: str, where: str) -> Iterator[_Seen]:
    for kind, (_, pattern) in PERSONAL.items():
        for match in pattern.finditer(text):
            if kind != "nhs-number" or _is_nhs_number(match.group()):
                yield _Seen(kind, " ".join(match.group().split()), where)


def _is_nhs_number(text: str) -> bool:
    """The modulus 11 check of an NHS number, so that ten digits of anything else are left alone."""
    digits = [int(char) for char in text if char.isdigit()]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check % 11 == digits[9] and check != 10


def _carried(file: Attachment) -> Iterator[_Seen]:
    if not zipfile.is_zipfile(io.BytesIO(file.content)):
        yield from _personal(file.content.decode("utf-8", "replace"), file.name)
        return
    with zipfile.ZipFile(io.BytesIO(file.content)) as package:
        for part in package.infolist():
            content = package.open(part).read(MAX_PART)
            yield from _hidden(part.filename, content, file.name)
            if part.filename.endswith(".xml") and part.filename.startswith(("xl/", "word/")):
                yield from _personal(_words_of_part(content), file.name)


def _hidden(part: str, content: bytes, where: str) -> Iterator[_Seen]:
    for kind, pattern in _HIDDEN_PARTS:
        if pattern.search(part):
            yield _Seen(kind, "", where)
    for kind, pattern, mark in _HIDDEN_MARKS:
        if pattern.search(part) and mark.search(content):
            yield _Seen(kind, "", where)
    if part.startswith("docProps/"):
        for match in _PERSON_PROPERTY.finditer(content):
            yield _Seen("document-property", unescape(match.group(1).decode("utf-8", "replace")), where)


def _words_of_part(content: bytes) -> str:
    return unescape(_TAG.sub("", _VALUE_END.sub("\n", content.decode("utf-8", "replace"))))


class _Words(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _words_of(html: str) -> str:
    reader = _Words()
    reader.feed(html)
    return "\n".join(reader.words)


def _stopped(letter: Letter, seen: _Seen) -> Finding:
    what = PERSONAL[seen.kind][0] if seen.kind in PERSONAL else f"a {seen.kind.replace('-', ' ')}"
    words = f" ({seen.words})" if seen.words else ""
    return Finding(
        f"gate-{seen.kind}",
        "error",
        Place(f"message to {letter.owner}"),
        f"The message to {letter.owner} holds {what}{words} in {seen.where}, so it was not made.",
        f'Take it out of the tracker; or, if partners may have it, add "{seen.kind}" to email.allow in vrtracker.toml.',
    )
