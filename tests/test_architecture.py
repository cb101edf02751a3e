"""The house stands as its plan says: four rooms, one way through them, one door for each library."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "vrtracker"
ROOMS = ("read", "review", "write", "send")
FOUNDATION = (
    "model",
    "reviewed",
    "settings",
    "english",
    "errors",
    "clean_format",
    "return_format",
    "merged_format",
    "resources",
    "package",
    "patterns",
    "kept",
)
"""What every room may use, and what uses no room."""

STEPS = {
    "read": ["files", "dates", "owners", "updates", "rating", "titles", "layout", "columns", "rows", "actions", "ours"],
    "write": ["workbook", "page", "board", "patch", "tidy"],
}
"""The folders inside a room, in the order in which each may use those before it."""

DOORS = {
    "python_calamine": ("read.",),
    "lxml": ("read.", "package", "write.board"),
    "xlsxwriter": ("write.workbook", "send.returns"),
    "docx": ("write.board",),
    "docxtpl": ("write.board",),
    "smtplib": ("send.smtp",),
    "sqlite3": ("send.ledger",),
    "pandas": ("frames",),
    "pydantic": ("settings",),
    "rapidfuzz": ("review.", "send."),
    "rich": ("cli", "terminal", "commands."),
    "watchfiles": ("watch",),
}
"""A library, and the beginnings of the names of the modules that may import it."""

SLOW = ("pandas", "docx", "docxtpl", "jinja2", "pydantic", "xlsxwriter", "rapidfuzz", "lxml", "python_calamine")


@dataclass(frozen=True, slots=True)
class Import:
    """One import: what is imported, and whether it runs as soon as the module does."""

    name: str
    at_once: bool


@cache
def modules() -> dict[str, ast.Module]:
    """Every module by its name within the package ("" is the package itself), as read from its file."""
    found = {}
    for file in sorted(ROOT.rglob("*.py")):
        if "_data" not in file.parts:
            parts = file.relative_to(ROOT).with_suffix("").parts
            name = ".".join(part for part in parts if part != "__init__")
            found[name] = ast.parse(file.read_text(encoding="utf-8"))
    return found


@cache
def imports(name: str) -> tuple[Import, ...]:
    return tuple(_imports(modules()[name], at_once=True))


def _imports(node: ast.AST, *, at_once: bool) -> Iterator[Import]:
    """All imports under a node; those in functions run later, those for the type checker never."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, at_once) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports are written in full"
            yield from _from(child, at_once=at_once)
        else:
            later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _for_types(child)
            yield from _imports(child, at_once=at_once and not later)


def _from(node: ast.ImportFrom, *, at_once: bool) -> Iterator[Import]:
    """``from vrtracker import resources`` imports the module, ``from vrtracker.model import Tracker`` the noun's."""
    for alias in node.names:
        inner = f"{node.module}.{alias.name}"
        is_module = inner.removeprefix("vrtracker.") in modules() and node.module != "vrtracker.read"
        yield Import(inner if is_module else str(node.module), at_once)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def ours(name: str, *, at_once: bool = False) -> set[str]:
    """The modules of the package that a module imports, by their names within it."""
    return {
        one.name.removeprefix("vrtracker").lstrip(".")
        for one in imports(name)
        if one.name.partition(".")[0] == "vrtracker" and (one.at_once or not at_once)
    }


def room(name: str) -> str | None:
    first = name.partition(".")[0]
    return first if first in ROOMS else None


def test_the_foundation_uses_nothing_but_itself():
    """But for ``Tracker.frames()``, the analyst's door, which opens only when it is knocked at."""
    for name in FOUNDATION:
        if name in modules():
            assert ours(name) <= {*FOUNDATION, *(("frames",) if name == "model" else ())}, name


@pytest.mark.parametrize("name", [name for name in modules() if room(name)])
def test_a_room_uses_the_foundation_and_itself(name):
    strangers = {other for other in ours(name) if other not in FOUNDATION and room(other) != room(name)}
    assert not strangers


def folder(name: str) -> str | None:
    """The folder of its room that a module stands in."""
    parts = name.split(".")
    return parts[1] if len(parts) == 3 and parts[0] in STEPS else None


@pytest.mark.parametrize("name", [name for name in modules() if folder(name)])
def test_a_folder_uses_only_those_before_it_in_its_room(name):
    steps = STEPS[str(room(name))]
    before = steps[: steps.index(str(folder(name))) + 1]
    assert not {other for other in ours(name) if folder(other) and folder(other) not in before}


def test_no_two_modules_wait_for_each_other():
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path[path.index(name) :], name))
        if name not in done:
            for other in sorted(ours(name, at_once=True) - {""}):
                walk(other, (*path, name))
            done.add(name)

    for name in modules():
        walk(name, ())


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_its_doors(library):
    users = {name for name in modules() for one in imports(name) if one.name.partition(".")[0] == library}
    assert not {name for name in users if not name.startswith(DOORS[library])}


@pytest.mark.parametrize("name", modules())
def test_a_module_opens_with_a_sentence_that_says_its_job(name):
    first = (ast.get_docstring(modules()[name]) or "").partition("\n")[0]
    assert len(first.split()) >= 4


def calls(name: str) -> set[str]:
    """Everything that a module calls, as it is written."""
    return {ast.unparse(node.func) for node in ast.walk(modules()[name]) if isinstance(node, ast.Call)}


@pytest.mark.parametrize("name", [name for name in modules() if name in FOUNDATION or room(name)])
def test_no_room_prints_or_reads_the_clock(name):
    clock = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "datetime.date.today"}
    assert not calls(name) & {"print", "input", *clock}


def test_the_command_line_starts_without_what_only_some_commands_need():
    script = "import sys, vrtracker.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not set(SLOW) & set(loaded)
