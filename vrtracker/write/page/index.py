"""index.html, the coordinator's screen: one page without scripts that says what was read, built and is to be mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vrtracker import resources
from vrtracker.model import Tracker
from vrtracker.reviewed import Review
from vrtracker.settings import Settings
from vrtracker.write import theme
from vrtracker.write.page.parts import page_of

_FORBIDDEN = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}


def page_bytes(tracker: Tracker, review: Review, settings: Settings, *, built: Sequence[str]) -> bytes:
    """The page of a build; ``built`` are the names of the papers that lie beside it."""
    return _render("index.html", page=page_of(tracker, review, settings, built))


def failure_page_bytes(message: str, remedy: str) -> bytes:
    """The page that opens when there are no papers: what is wrong, and what to do."""
    return _render("failure.html", message=message, remedy=remedy)


def _render(name: str, **values: Any) -> bytes:
    """Everything put into the page is text: escaped, and without the characters that no page may hold."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from vrtracker.write.compiled_templates import CompiledTemplates

    environment = Environment(
        loader=FileSystemLoader(resources.folder("templates")),
        bytecode_cache=CompiledTemplates(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=_printable,
    )
    return environment.get_template(name).render(theme=theme, **values).encode("utf-8", "replace")


def _printable(value: Any) -> Any:
    return value.translate(_FORBIDDEN) if isinstance(value, str) else value
