"""A Word template filled in: docxtpl's language over jinja2, with values that are never read as anything but text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import TracebackType

from jinja2 import DictLoader, StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from vrtracker.errors import TemplateError
from vrtracker.patterns import compiled
from vrtracker.write.board.facts import Drawing, RatingWord
from vrtracker.write.board.package import DocxParts
from vrtracker.write.compiled_templates import CompiledTemplates
from vrtracker.write.wording import plain

MARK = "<?block ?>"
"""Stands after every block of a template's body, and so after every block of the filled document."""

_TAG = compiled(r"<[^>]*>")
_HEADING = compiled(r'<w:pStyle w:val="Heading\d"/>')
_BATCH = 2000
_RICH = compiled(r"\{\{[rp]\s")
"""docxtpl's ways to place a run or a paragraph of XML; our fields are words, which stand in the run that names them."""
_PARAGRAPH = compiled(r"<w:p(?=[ >])")
_OWN_TAGS = tuple(
    compiled(f"<w:{kind}>(?:(?!<w:{kind}>).)*?{{%{kind}( .*?%}}).*?</w:{kind}>", re.S) for kind in ("tr", "p")
)
_LIST_ALL = "vrtracker template --export FILE gives the current template with a page that lists every field."


class _Ready(str):
    """Text that is safe inside an attribute already."""

    __slots__ = ()


def fill(xml: str, context: Mapping[str, object], parts: DocxParts) -> Iterator[str]:
    """The blocks of a part of a template, filled in; a mistake in it is a TemplateError that says where."""
    name = parts.name
    source = _PARAGRAPH.sub("\n<w:p", _own_patched(xml) if parts.as_it_came else _patched(xml))
    try:
        yield from _blocks(_own(source) if parts.as_it_came else _environment().from_string(source), context)
    except JinjaError as error:
        raise _mistake(error, source, context, name) from None
    except (TypeError, ValueError, ZeroDivisionError, OverflowError, RecursionError) as error:
        told = TemplateRuntimeError(str(error)).with_traceback(error.__traceback__)
        raise _mistake(told, source, context, name) from None


def _patched(xml: str) -> str:
    """Word cuts tags into runs and turns their quotes; docxtpl puts them together again."""
    from docxtpl import DocxTemplate

    return str(DocxTemplate("").patch_xml(_RICH.sub("{{ ", xml)))


def _own_patched(xml: str) -> str:
    """Our own template's tags are whole and its quotes straight; docxtpl takes longer to import than to need here."""
    for pattern in _OWN_TAGS:
        xml = pattern.sub(r"{%\1", xml)
    return xml


def _blocks(template: Template, context: Mapping[str, object]) -> Iterator[str]:
    stream = template.stream(context)
    stream.enable_buffering(_BATCH)
    held = ""
    for batch in stream:
        *whole, held = (held + batch).split(MARK)
        yield from whole
    yield held


def _own(source: str) -> Template:
    """A part of our own template, which need not be compiled each time."""
    environment, name = _environment(), sha256(source.encode()).hexdigest()
    environment.loader, environment.bytecode_cache = DictLoader({name: source}), CompiledTemplates()
    return environment.get_template(name)


def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_finalize)
    environment.filters["attribute"] = _attribute
    return environment


def _finalize(value: object) -> object:
    """What a field becomes in a paragraph: text alone, but for line breaks, a rating's colour and a chart."""
    if isinstance(value, (_Ready, Markup)):
        return Markup(value)
    if isinstance(value, RatingWord):
        return _run(f'<w:rPr><w:rStyle w:val="{rating_style(value)}"/></w:rPr><w:t>{escape(value)}</w:t>')
    if isinstance(value, Drawing):
        return _run(value) if value else value
    if isinstance(value, str):
        return _words_xml(value)
    if isinstance(value, (int, float, StrictUndefined)):
        return str(value)
    raise TemplateRuntimeError("a list or a whole record stands where words should; name one of its fields")


def _words_xml(text: str) -> Markup:
    words = str(escape(plain(text))).strip("\n").replace("\t", " ")
    return Markup(words.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">'))


def _attribute(value: object) -> _Ready:
    """A value inside an attribute, such as a table's caption: one line, no markup."""
    return _Ready(escape(" ".join(plain(str(value)).split())))


def _run(inside: str) -> Markup:
    """A run of its own, between the two halves of the run that holds the field."""
    return Markup(f'</w:t></w:r><w:r>{inside}</w:r><w:r><w:t xml:space="preserve">')


def rating_style(word: str) -> str:
    """The character style that colours a rating's word."""
    return f"Rating{word.replace(' ', '')}"


def _mistake(error: JinjaError, source: str, context: Mapping[str, object], name: str) -> TemplateError:
    line = error.lineno if isinstance(error, TemplateSyntaxError) else _line_of(error.__traceback__)
    where = _place(source, line) if line else ""
    what = (error.message or str(error)).rstrip(".")
    remedy = _LIST_ALL
    if isinstance(error, UndefinedError):
        field, guess = _unknown_field(what, source, context)
        what = f"there is no field called “{field}”" if field else what
        remedy = f"Did you mean “{guess}”? {_LIST_ALL}" if guess else f"Correct its name. {_LIST_ALL}"
    elif isinstance(error, TemplateSyntaxError):
        remedy = f"Correct the tag: every {{%p for … %}} needs its {{%p endfor %}}, every {{{{ its }}}}. {_LIST_ALL}"
    return TemplateError(f"The template {name} has a mistake{where}: {what}.", remedy)


def _line_of(traceback: TracebackType | None) -> int | None:
    line = None
    while traceback:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _place(source: str, line: int) -> str:
    """The words at a line, and the heading it stands under."""
    *before, at = source.split("\n")[:line]
    words = next((text for text in map(_words, (*at.split(MARK), *reversed(before))) if text), "")
    heading = next((_words(xml) for xml in reversed(before) if _HEADING.search(xml)), "")
    where = f" at “{words[:120]}”" if words else ""
    return f"{where} under the heading “{heading[:80]}”" if heading and heading != words else where


def _words(xml: str) -> str:
    return " ".join(_TAG.sub("", xml).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").split())


def _unknown_field(message: str, source: str, context: Mapping[str, object]) -> tuple[str, str]:
    """The field that a message speaks of, and the known one most like it."""
    from difflib import get_close_matches

    named = re.findall(r"'([^']+)'", message)
    if not named:
        return "", ""
    field = named[-1].removeprefix("vrtracker.write.board.facts.")
    known = {*context, *(name for value in context.values() for name in _fields(value))}
    return field, next(iter(get_close_matches(field, sorted(known), 1)), "")


def _fields(value: object) -> Iterator[str]:
    for item in value[:1] if isinstance(value, tuple) else ():
        for name in getattr(item, "_fields", ()):
            yield name
            yield from _fields(getattr(item, name))
