"""What editing leaves in a Word file, taken out: tracked changes accepted, comments and editors' names gone."""

from __future__ import annotations

from lxml import etree

from vrtracker.write.board.package import DocxParts, W

_KINDS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "vbaProject")
_EDITING_PARTS = (
    "docProps/app.xml", "docProps/thumbnail.jpeg", "docProps/thumbnail.emf", "docProps/thumbnail.wmf",
)  # fmt: skip
_PRIVATE_KINDS = ("customXml",)
_PRIVATE_PARTS = ("docProps/custom.xml", "docMetadata/LabelInfo.xml")
_OUTRIGHT = (
    "del", "moveFrom", "proofErr", "permStart", "permEnd", "lastRenderedPageBreak",
    "commentRangeStart", "commentRangeEnd", "commentReference",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange",
    "tblPrExChange", "numberingChange",
)  # fmt: skip
_UNWRAPPED = ("ins", "moveTo", "smartTag", "customXml")
_WORDS_OWN = ("_Toc", "_GoBack", "_Hlk", "OLE_LINK")


def without_traces(root: etree._Element) -> etree._Element:
    """A part's tree as it reads with every change accepted, so that no editor's name or deleted word goes out."""
    for row in root.iter(f"{{{W}}}tr"):
        if row.find(f"{{{W}}}trPr/{{{W}}}del") is not None:
            _remove(row)
    for name in _OUTRIGHT:
        for element in list(root.iter(f"{{{W}}}{name}")):
            _remove(element)
    for name in _UNWRAPPED:
        for element in list(root.iter(f"{{{W}}}{name}")):
            _unwrap(element)
    _drop_bookmarks(root)
    for element in root.iter():
        for key in [key for key in element.attrib if _is_trace(str(key))]:
            del element.attrib[key]
    return root


def drop_traces(parts: DocxParts, *, public: bool) -> None:
    """Take out the parts that only editing needs; from the public version also what says where the template lived."""
    for kind in (*_KINDS, *(_PRIVATE_KINDS if public else ())):
        for part in parts.related(kind).values():
            parts.remove(part)
    for part in (*_EDITING_PARTS, *(_PRIVATE_PARTS if public else ())):
        parts.remove(part)


def _is_trace(key: str) -> bool:
    local = key.rpartition("}")[2]
    return local.startswith("rsid") or local in ("paraId", "textId")


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    content = [child for child in element if not str(child.tag).endswith("Pr")]
    parent[place : place + 1] = content


def _drop_bookmarks(root: etree._Element) -> None:
    """Word's own bookmarks; those that a person made stay, for links inside the document."""
    gone = set()
    for start in list(root.iter(f"{{{W}}}bookmarkStart")):
        if start.get(f"{{{W}}}name", "").startswith(_WORDS_OWN):
            gone.add(start.get(f"{{{W}}}id"))
            _remove(start)
    for end in list(root.iter(f"{{{W}}}bookmarkEnd")):
        if end.get(f"{{{W}}}id") in gone:
            _remove(end)
