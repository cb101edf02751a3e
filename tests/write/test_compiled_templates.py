"""Compiled templates: kept between runs where that is allowed, and never a cause of other papers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from tests.builders import action, tracker
from tests.write.board.word_files import template_with
from vrtracker import kept as kept_files
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.board.report import board_bytes
from vrtracker.write.compiled_templates import CompiledTemplates
from vrtracker.write.page.index import page_bytes

PLAN = tracker(action("Open the hub", "1.1"), action("Walk the park", "1.2", rag="red"))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of compiled templates, empty and this test's own, in a Python that keeps what it compiles."""
    folder = tmp_path / "kept"
    folder.mkdir()
    monkeypatch.setattr(kept_files, "FOLDER", folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


def said(words: str) -> str:
    environment = Environment(
        loader=DictLoader({"greeting": words}), bytecode_cache=CompiledTemplates(), autoescape=True
    )
    return environment.get_template("greeting").render(name="Jo & co")


def papers(template: Path | None = None) -> tuple[bytes, bytes]:
    settings = Settings()
    checked = review(PLAN, settings)
    return board_bytes(PLAN, checked, settings, template=template), page_bytes(PLAN, checked, settings, built=())


def test_papers_are_the_same_from_templates_kept_and_not(kept: Path) -> None:
    first = papers()
    assert list(kept.iterdir())
    assert papers() == first


def test_a_template_that_has_changed_is_compiled_anew(kept: Path) -> None:
    assert said("Hello {{ name }}") == "Hello Jo &amp; co"
    assert said("Bye {{ name }}") == "Bye Jo &amp; co"


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_one_is_done_without(kept: Path, damage: bytes | None) -> None:
    said("Hello {{ name }}")
    [path] = kept.iterdir()
    path.write_bytes(path.read_bytes()[:25] if damage is None else damage)
    assert said("Hello {{ name }}") == "Hello Jo &amp; co"


def test_a_folder_that_is_not_there_is_done_without(kept: Path) -> None:
    kept.rmdir()
    assert said("Hello {{ name }}") == "Hello Jo &amp; co"
    assert not kept.exists()


def test_nothing_is_kept_where_python_was_told_to_keep_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    papers()
    assert not list(kept.iterdir())


def test_a_persons_own_template_is_never_kept(kept: Path, tmp_path: Path) -> None:
    papers()
    ours = set(kept.iterdir())
    papers(template_with(tmp_path, ("Since last time", "What has moved")))
    assert set(kept.iterdir()) == ours
