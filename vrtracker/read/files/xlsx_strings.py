"""The texts of an xlsx: plain or in runs with fonts of their own, phonetic readings left out."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from vrtracker.errors import SourceError
from vrtracker.package import Package, walk_xml
from vrtracker.patterns import compiled

MAX_TEXT = 200_000_000
"""Characters of all texts together; a hundred times the largest tracker seen."""

MAIN = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)
"""The namespaces of a workbook: what every file has, and what a Strict one has."""

_ESCAPE = compiled(r"_x([0-9A-Fa-f]{4})_")


class Run(NamedTuple):
    """A stretch of a text; ``struck`` and ``bold`` are None where it has the cell's own font."""

    text: str
    struck: bool | None = None
    bold: bool | None = None


class RichText(NamedTuple):
    """A text in runs."""

    runs: tuple[Run, ...]

    def words(self) -> str:
        return "".join(run.text for run in self.runs)

    def struck(self, cell_struck: bool) -> str:
        """The struck words; a run without a font of its own has the cell's."""
        return "".join(run.text for run in self.runs if (cell_struck if run.struck is None else run.struck))

    def bold(self, cell_bold: bool) -> bool:
        """Whether every word of it is bold."""
        return all(cell_bold if run.bold is None else run.bold for run in self.runs if run.text.strip())


Text = str | RichText

_PLAIN = frozenset(f"{space}t" for space in MAIN)


def shared_strings(package: Package, part: str) -> list[Text]:
    """The table of texts that cells point into."""
    texts: list[Text] = []
    size = 0
    with package.stream(part) as stream:
        for item in walk_xml(stream, part, ("{*}si",)):
            text = string_item(item)
            size += len(text) if isinstance(text, str) else len(text.words())
            if size > MAX_TEXT:
                raise SourceError(
                    "The file is too large to read safely: its texts have more than 200 million characters.",
                    "Copy the tracker's sheets into a new workbook and use that.",
                )
            texts.append(text)
    return texts


def string_item(item: etree._Element) -> Text:
    """The text of an ``si`` or ``is`` element; nearly all are one plain ``t``."""
    if len(item) == 1 and (only := item[0]).tag in _PLAIN:
        return plain(only.text)
    runs: list[Run] = []
    for child in item:
        name = local_name(child)
        if name == "t":
            runs.append(Run(plain(child.text)))
        elif name == "r":
            runs.append(_run(child))
    if any(run.struck is not None or run.bold is not None for run in runs):
        return RichText(tuple(runs))
    return "".join(run.text for run in runs)


def plain(text: str | None) -> str:
    """A text as it was typed: Excel writes a control character as _x000D_; line ends become one kind."""
    if not text:
        return ""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: _character(int(match.group(1), 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment or an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def switched_on(properties: etree._Element, name: str) -> bool:
    """Whether a font has a property such as ``b`` or ``strike``, which may also be said to be off."""
    found = properties.find(f"{{*}}{name}")
    return found is not None and found.get("val", "1") not in ("0", "false")


def _run(element: etree._Element) -> Run:
    text = "".join(plain(t.text) for t in element.iterchildren("{*}t"))
    properties = element.find("{*}rPr")
    if properties is None:
        return Run(text)
    return Run(text, switched_on(properties, "strike"), switched_on(properties, "b"))


def _character(code: int) -> str:
    return chr(code) if code in (9, 10, 13) or (code >= 32 and not 0xD800 <= code <= 0xDFFF) else ""
