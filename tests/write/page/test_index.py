"""The page a coordinator starts from: everything said, nothing interpreted, and usable by everyone."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.builders import action, objective, priority, tracker, update
from vrtracker.model import Column, Place, Tracker, Unplaced
from vrtracker.review import review
from vrtracker.settings import Settings
from vrtracker.write.page.index import failure_page_bytes, page_bytes

BUILT = ("board-report.docx", "tracker-clean.xlsx", "index.html", "model.json")
VOID = {"meta", "br", "rect", "link", "input", "hr", "img"}


class Document(HTMLParser):
    """The page as its elements: names with attributes, and the words inside each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"{tag} ends what it began"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((self._open[-1] if self._open else "", data))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self) -> str:
        return " ".join(words for tag, words in self.words if tag != "style")


def page_of(made: Tracker, previous: Tracker | None = None) -> Document:
    settings = Settings()
    return Document(page_bytes(made, review(made, settings, previous), settings, built=BUILT).decode())


@pytest.fixture(scope="module")
def messy() -> Tracker:
    made = tracker(
        priority(
            objective(
                action("Train the detached youth team", "1.1", due="2020-05-01", rag="amber", cell="C7"),
                action("Name a lead for schools", "1.2", owners=(), due=None, rag="red", cell="C8"),
                action("Open the night café", "1.3", rag="green", complete=True),
            ),
            objective(action("Map hot spots", "2.1", updates=(), rag=None), ref="2", title="Places are safe"),
        )
    )
    columns = (Column("A", "No.", "ref", "its title"), Column("C", "", "action", "what its cells hold"))
    return replace(
        made,
        priorities=(replace(made.priorities[0], columns=columns),),
        unplaced=(Unplaced(Place("Plan", "A40"), "Signed off by the chair"),),
        other_sheets=("Guidance",),
        cells_read=412,
    )


def test_the_page_links_to_every_paper_beside_it(messy: Tracker) -> None:
    links = {link["href"] for link in page_of(messy).all("a")}
    assert {"board-report.docx", "tracker-clean.xlsx", "model.json"} <= links


def test_each_finding_stands_with_its_cell_and_its_remedy(messy: Tracker) -> None:
    text = page_of(messy).text()
    for finding in review(messy, Settings()).findings:
        assert str(finding.place) in text
        assert finding.message in text
        assert finding.remedy in text


def test_what_was_not_placed_is_shown_with_its_cell(messy: Tracker) -> None:
    text = page_of(messy).text()
    assert "412 of 412 cells accounted for; 1 not placed" in text
    assert "Plan!A40" in text
    assert "Signed off by the chair" in text


def test_how_each_column_was_read_is_shown_with_the_reason(messy: Tracker) -> None:
    text = page_of(messy).text()
    assert "(no title)" in text
    assert "what its cells hold" in text


def test_the_rag_picture_says_its_figures_in_words(messy: Tracker) -> None:
    pictures = [svg["aria-label"] for svg in page_of(messy).all("svg") if svg.get("role") == "img"]
    assert pictures[0] == "4 actions. Red: 1 (25%), Amber: 1 (25%), Not rated: 1 (25%), Complete: 1 (25%)."


def test_without_a_previous_tracker_nothing_is_said_of_last_time(messy: Tracker) -> None:
    assert "Since last time" not in page_of(messy).text()


def test_since_last_time_says_what_moved(messy: Tracker) -> None:
    before = tracker(
        action("Train the detached youth team", "1.1", due="2020-03-01", rag="green"),
        as_at=messy.as_at.replace(month=4),
    )
    text = page_of(messy, before).text()
    assert "Since 30 April 2020" in text
    assert "61 days later" in text
    assert "▼ Worse" in text


def test_the_page_can_be_used_without_eyes_or_mouse(messy: Tracker) -> None:
    page = page_of(messy, messy)
    assert page.all("html") == [{"lang": "en-GB"}]
    assert len(page.all("h1")) == 1
    assert all(len(page.all(landmark)) == 1 for landmark in ("header", "nav", "main", "footer"))
    assert len(page.all("table")) == len(page.all("caption")) > 3
    assert all(head["scope"] in {"col", "row"} for head in page.all("th"))
    assert page.all("title")


def test_headings_skip_no_level(messy: Tracker) -> None:
    levels = [int(tag[1]) for tag, _ in page_of(messy, messy).elements if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_within_the_page_has_its_target(messy: Tracker) -> None:
    page = page_of(messy, messy)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")} <= set(ids)


def test_the_page_asks_for_nothing_from_elsewhere_and_runs_nothing(messy: Tracker) -> None:
    page = page_of(messy)
    assert not page.all("script")
    assert not page.all("link")
    for _, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes)
        assert not any("//" in attributes.get(name, "") for name in ("src", "href", "style"))


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}",
        "{% raw %}",
        "&lt;b&gt; & <b>",
        "</td></table>",
    ],
)
def test_what_a_partner_typed_is_text(typed: str) -> None:
    made = tracker(
        priority(
            objective(action(typed, typed, owners=(typed,), due=None, updates=(update(typed),), rag="red")),
            name=typed,
            sheet=typed,
        )
    )
    made = replace(
        made,
        unplaced=(Unplaced(Place(typed, "A1"), typed),),
        other_sheets=(typed,),
        source=replace(made.source, file=typed),
    )
    page = page_of(made, tracker(action("Something else")))
    assert page.text().count(typed) >= 5
    assert not page.all("script")
    assert not page.all("img")
    assert len(page.all("h1")) == 1


def test_control_characters_and_lone_surrogates_do_no_harm() -> None:
    made = tracker(action("Bell\x07 and null\x00 and half \ud83d of a face", due=None))
    html = page_bytes(made, review(made, Settings()), Settings(), built=BUILT)
    assert b"\x07" not in html
    assert b"\x00" not in html


def test_a_long_list_is_cut_and_says_so() -> None:
    made = tracker(*(action(f"Action {number}", f"1.{number}", due=None) for number in range(400)))
    assert "150 rows more: all are in model.json." in page_of(made).text()


def test_the_same_build_gives_the_same_page(messy: Tracker) -> None:
    reviewed = review(messy, Settings())
    first, second = (page_bytes(messy, reviewed, Settings(), built=BUILT) for _ in range(2))
    assert first == second


def test_a_failure_says_what_is_wrong_and_what_to_do() -> None:
    page = Document(failure_page_bytes("The file <plan.xlsx> is damaged.", "Ask for a new copy.").decode())
    assert "The file <plan.xlsx> is damaged." in page.text()
    assert "Ask for a new copy." in page.text()
    assert len(page.all("h1")) == 1


CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine to show the page in")
def test_a_real_browser_shows_the_page(messy: Tracker, tmp_path: Path) -> None:
    reviewed = review(messy, Settings(), messy)
    (tmp_path / "index.html").write_bytes(page_bytes(messy, reviewed, Settings(), built=BUILT))
    shown = _chromium(tmp_path, "--dump-dom", (tmp_path / "index.html").as_uri())
    for words in ("What to mend first", "Plan!C8", "412 of 412 cells accounted for"):
        assert words in shown


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine to print the page with")
def test_a_real_browser_prints_the_page(messy: Tracker, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(page_bytes(messy, review(messy, Settings()), Settings(), built=BUILT))
    _chromium(tmp_path, f"--print-to-pdf={tmp_path / 'page.pdf'}", (tmp_path / "index.html").as_uri())
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def _chromium(folder: Path, *arguments: str) -> str:
    assert CHROMIUM
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
    done = subprocess.run(
        [CHROMIUM, *switches, f"--user-data-dir={folder / 'profile'}", *arguments],
        capture_output=True,
        check=True,
        timeout=60,
        encoding="utf-8",
    )
    return done.stdout
