"""Letters: each partner reads their own actions first, the most pressing at the top, and what is asked of them."""

from pathlib import Path

import pytest

from tests.builders import action, tracker
from vrtracker import resources
from vrtracker.errors import TemplateError
from vrtracker.model import Tracker
from vrtracker.review import review
from vrtracker.send.contacts import parse
from vrtracker.send.letters import Mailing, Papers, letters, owners_of
from vrtracker.send.message import Attachment, Letter
from vrtracker.settings import ReportSettings, Settings

TEMPLATES = resources.folder("templates") / "email"
PLAN = tracker(
    action("Open the hub", "1.1", owners=["Jo Bloggs"], due="2020-12-31"),
    action("Train the mentors", "1.2", owners=["Jo Bloggs", "Fenwick VRU"], due="2020-03-31"),
    action("Light the park", "1.3", owners=["Jo Bloggs"], due="2020-08-10"),
    action("Map the hotspots", "1.4", owners=["jo  bloggs"], complete=True),
    action("Find a lead", "2.1", owners=["TBC"]),
)
CONTACTS = parse("owner,email\nJo Bloggs,jo@x.example\nFenwick VRU,vru@x.example\nBoard,chair@x.example\n")


DEFAULTS = Settings()


def mailing(plan: Tracker = PLAN, settings: Settings = DEFAULTS, **changes: object) -> Mailing:
    made = Mailing(plan, review(plan, settings), settings, CONTACTS, (TEMPLATES,))
    return made._replace(**changes)  # type: ignore[arg-type]


def letter_to(owner: str, made: Mailing) -> Letter:
    return next(letter for letter in letters(made) if letter.owner == owner)


def test_everybody_who_owns_an_action_is_written_to_once_and_nobody_for_tbc() -> None:
    assert owners_of(PLAN) == ("Jo Bloggs", "Fenwick VRU")
    assert [letter.owner for letter in letters(mailing())] == ["Board", "Jo Bloggs", "Fenwick VRU"]


def test_overdue_comes_first_then_due_soon_then_the_rest_and_complete_is_not_asked_about() -> None:
    text = letter_to("Jo Bloggs", mailing()).text
    order = [text.index(words) for words in ("OVERDUE", "Train", "DUE SOON", "Light", "OTHER OPEN", "Open the hub")]
    assert order == sorted(order)
    assert "121 days overdue" in text
    assert "Map the hotspots" not in text
    assert "1 of your actions is complete" in text


def test_what_changed_since_last_time_is_said_in_words() -> None:
    old = tracker(action("Open the hub", "1.1", owners=["Jo Bloggs"], rag="red", due="2020-09-30"))
    new = tracker(action("Open the hub", "1.1", owners=["Jo Bloggs"], rag="green", due="2020-12-31"))
    text = letter_to("Jo Bloggs", mailing(new, review=review(new, Settings(), old))).text
    assert "Rating was red, now green (better)." in text
    assert "Deadline was 2020-09-30, now 2020-12-31." in text


def test_words_of_a_tracker_are_neither_markup_nor_template() -> None:
    plan = tracker(action("<b>Open</b> {{ 7 * 7 }} & close", owners=["Jo Bloggs"]))
    made = letter_to("Jo Bloggs", mailing(plan))
    assert "<b>Open</b> {{ 7 * 7 }} & close" in made.text
    assert "&lt;b&gt;Open&lt;/b&gt; {{ 7 * 7 }} &amp; close" in made.html


def test_the_marking_stands_in_the_subject_and_in_the_body() -> None:
    settings = Settings(report=ReportSettings(marking="OFFICIAL-SENSITIVE"))
    made = letter_to("Jo Bloggs", mailing(settings=settings))
    assert made.subject.startswith("OFFICIAL-SENSITIVE: ")
    assert "OFFICIAL-SENSITIVE" in made.text
    assert "OFFICIAL-SENSITIVE" in made.html


def test_a_partner_gets_their_return_and_the_board_the_pack() -> None:
    papers = Papers(pack=(Attachment("report.docx", b"x"),), returns={"Jo Bloggs": Attachment("Jo.xlsx", b"y")})
    made = mailing(papers=papers)
    assert [file.name for file in letter_to("Board", made).attachments] == ["report.docx"]
    assert [file.name for file in letter_to("Jo Bloggs", made).attachments] == ["Jo.xlsx"]
    assert letter_to("Fenwick VRU", made).attachments == ()


def test_owners_who_share_their_address_share_one_letter() -> None:
    contacts = parse("owner,email\nJo Bloggs,one@x.example\nFenwick VRU,one@x.example\n")
    [letter] = letters(mailing(contacts=contacts))
    assert letter.owner == "Jo Bloggs and Fenwick VRU"


def test_a_mistake_in_a_template_names_the_template_and_its_line(tmp_path: Path) -> None:
    (tmp_path / "partner.txt").write_text("Dear {{ owner }},\n{{ nonsense }}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"partner\.txt"):
        letters(mailing(templates=(tmp_path, TEMPLATES)))


def test_the_board_is_told_how_open_actions_are_rated_in_the_words_of_its_papers() -> None:
    told = tracker(action(ref="1", rag="green", complete=True), action(ref="2", rag="red"), action(ref="3", rag=None))
    board = letter_to("Board", mailing(told))
    for text in (board.text, board.html):
        assert "3 actions: 1 complete; 2 open: 1 red, 1 not rated; 0 overdue." in text
