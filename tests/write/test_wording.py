"""What partners typed stands in the report as they typed it: all there, none of it interpreted."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import action, tracker, update
from tests.write.board.docx_rules import Docx, W, broken_rules, words
from vrtracker.model import Tracker
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.board.report import board_bytes

AWKWARD = (
    "Fish & chips <b>now</b>",
    "{{ title }} and {% for x in y %} and {# note #}",
    "{{7*7}} ${7*7} {_{ 7 }_}",
    "]]> <!-- &amp; &lt;",
    "<?block ?><?contents?>",
    "Emoji 👩‍👩‍👧 and 🚓, maths 𝒳",
    "שלום עולם and العربية",
    "\u202eright to left\u202c",
    "a\u2028b\u0085c",
    "=HYPERLINK(1)",
    "</w:t></w:r></w:p>",
    "\\1 \\g<0> %s %(x)s {0}",
    "end.\n\nNew paragraph\nand line",
    "tab\there",
)


def report(told: Tracker) -> bytes:
    return board_bytes(told, review(told, Settings()), Settings())


def said(document: bytes) -> str:
    return " ".join(words(Docx(document).document).split())


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_is_all_there_and_not_interpreted(text: str) -> None:
    told = tracker(
        action(text, owners=(text,), updates=[update(text, "2020-07-01")], evaluation=text, extra={text[:40]: text})
    )
    document = report(told)
    assert said(document).count(" ".join(text.split())) >= 4
    assert broken_rules(document) == []


def test_a_cell_of_five_thousand_words_is_all_there() -> None:
    text = " ".join(f"word{number}" for number in range(5000))
    assert text in said(report(tracker(action(updates=[update(text, "2020-07-01")]))))


def test_control_characters_are_left_out_and_nothing_else() -> None:
    assert "before after" in said(report(tracker(action("before\x00\x07\x1b\ufffe after"))))


def test_a_title_without_words_still_makes_a_heading() -> None:
    document = report(tracker(action(" ", ref="")))
    assert broken_rules(document) == []


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(text=TEXT, line=TEXT)
@settings(max_examples=12, deadline=None)
def test_any_text_at_all_makes_a_whole_document_that_keeps_the_rules(text: str, line: str) -> None:
    document = report(tracker(action(text, evaluation=line or None, updates=[update(line, "2020-07-01")])))
    ElementTree.fromstring(Docx(document).parts["word/document.xml"])
    assert broken_rules(document) == []


def test_line_breaks_stay_line_breaks() -> None:
    document = Docx(report(tracker(action(updates=[update("One\nTwo", "2020-07-01")]))))
    cell = next(cell for cell in document.document.iter(f"{W}tc") if words(cell).startswith("One"))
    assert words(cell) == "One\nTwo"
