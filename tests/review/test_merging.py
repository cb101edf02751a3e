"""Returns: each row to its action, and every disagreement said rather than settled."""

from dataclasses import replace

from tests.builders import action, tracker, update
from vrtracker.model import Action, Extension, Place, Tracker
from vrtracker.return_format import Merge, NewRating, NewWords, Reply, shown
from vrtracker.review.merge_proof import misread
from vrtracker.review.merging import decide

HUB = action("Open a hub for young people in the old library", "1.1", owners=["Jo", "Sam"])
PARK = action("Light the paths of the park", "1.2", owners=["Jo"], rag="red")
PLAN = tracker(HUB, PARK)


def reply(about: Action = HUB, owner: str = "Jo", **changes: object) -> Reply:
    grey = shown("Violence reduction", about, None)
    values = {"file": f"{owner}.xlsx", "owner": owner, "place": Place("Your actions", "G10"), "shown": grey} | changes
    return Reply(**values)  # type: ignore[arg-type]


def merged(*replies: Reply, plan: Tracker = PLAN) -> Merge:
    return decide(plan, replies, {})


def codes(result: Merge) -> list[str]:
    return [finding.code for finding in result.findings]


def test_an_update_goes_to_its_action_wherever_its_row_stands() -> None:
    result = merged(reply(PARK, update="Lamps ordered"), reply(HUB, update="Keys handed over"))
    assert [(new.action.ref, new.text) for new in result.updates] == [
        ("1.2", "Lamps ordered"),
        ("1.1", "Keys handed over"),
    ]
    assert codes(result) == []


def test_a_renumbered_action_is_found_by_what_it_says() -> None:
    plan = tracker(replace(PARK, ref="1.1"), replace(HUB, ref="1.2"))
    [new] = merged(reply(HUB, update="Keys handed over"), plan=plan).updates
    assert new.action.title == HUB.title


def test_two_owners_of_one_action_may_both_say_something() -> None:
    result = merged(reply(update="Keys handed over"), reply(owner="Sam", update="Sign painted"))
    assert [new.text for new in result.updates] == ["Keys handed over", "Sign painted"]


def test_the_same_words_sent_twice_go_in_once() -> None:
    assert len(merged(reply(update="Keys handed over"), reply(owner="Sam", update="keys handed  over")).updates) == 1


def test_ratings_that_agree_are_put_in_once_and_those_that_do_not_are_not() -> None:
    agreed = merged(reply(rag_text="Amber", rag="amber"), reply(owner="Sam", rag_text="amber", rag="amber"))
    assert [rating.rag for rating in agreed.ratings] == ["amber"]
    apart = merged(reply(rag_text="Amber", rag="amber"), reply(owner="Sam", rag_text="Red", rag="red"))
    assert apart.ratings == ()
    assert codes(apart) == ["returns-disagree", "returns-disagree"]


def test_a_rating_that_is_not_one_is_said_and_the_update_still_goes_in() -> None:
    result = merged(reply(update="Keys handed over", rag_text="amber/green"))
    assert [new.text for new in result.updates] == ["Keys handed over"]
    assert codes(result) == ["return-rag-unclear"]


def test_an_action_that_changed_since_keeps_its_rating_and_gains_the_update() -> None:
    old = reply(update="Keys handed over", rag_text="Amber", rag="amber")
    plan = tracker(replace(HUB, updates=(*HUB.updates, update("Roof mended", "2020-07-20"))), PARK)
    result = merged(old, plan=plan)
    assert [new.text for new in result.updates] == ["Keys handed over"]
    assert result.ratings == ()
    assert codes(result) == ["return-stale"]


def test_a_return_merged_before_changes_nothing_and_says_nothing() -> None:
    sent = reply(update="Keys handed over", rag_text="Amber", rag="amber")
    there = replace(
        HUB,
        updates=(*HUB.updates, update("Keys handed over", "2020-07-30")),
        rating=replace(HUB.rating, colour="amber"),
    )
    result = merged(sent, plan=tracker(there, PARK))
    assert (result.updates, result.ratings, result.findings, result.already_there) == ((), (), (), 1)


def test_a_proposed_deadline_is_asked_for_and_never_applied() -> None:
    result = merged(reply(proposed="31/03/2021"))
    assert result.extensions == (Extension("1.1", HUB.title, "31/03/2021", "Jo", "2020-12-31"),)
    asked_before = replace(PLAN, extensions=result.extensions)
    assert merged(reply(proposed="31/03/2021"), plan=asked_before).extensions == ()


def test_an_edited_grey_column_is_said_with_both_its_words() -> None:
    sent = reply(update="Keys handed over")
    typed = sent._replace(shown={**sent.shown, "last update": "We met the library twice"})
    result = merged(typed)
    assert [new.text for new in result.updates] == ["Keys handed over"]
    [finding] = result.findings
    assert finding.code == "return-edited"
    assert "We met the library twice" in finding.message


def test_an_unknown_action_loses_no_word() -> None:
    sent = reply(update="Keys handed over", rag_text="Red", proposed="May")._replace(
        shown={"action": "Paint the bridge"}
    )
    result = merged(sent)
    assert result.updates == ()
    [finding] = result.findings
    assert finding.code == "return-unknown-action"
    assert all(words in finding.message for words in ("Keys handed over", "Red", "May", "Paint the bridge"))


def test_a_row_whose_code_and_words_disagree_goes_nowhere() -> None:
    sent = reply(update="Lamps ordered")
    result = merged(sent._replace(shown={**sent.shown, "action": PARK.title, "ref": "1.2"}))
    assert result.updates == ()
    assert codes(result) == ["return-mixed-up"]


def test_a_row_without_its_code_is_taken_by_its_words_and_said() -> None:
    sent = reply(update="Lamps ordered")
    words_only = sent._replace(shown={"action": PARK.title + ".", "ref": "1.2"})
    result = merged(words_only)
    assert [new.action.ref for new in result.updates] == ["1.2"]
    assert codes(result) == ["return-without-code", "return-edited"]


def test_a_row_without_its_code_whose_number_and_words_disagree_goes_nowhere() -> None:
    sent = reply(update="Lamps ordered")._replace(shown={"action": PARK.title, "ref": "1.1"})
    result = merged(sent)
    assert result.updates == ()
    assert codes(result) == ["return-mixed-up"]


def test_twins_are_told_apart_by_their_ref_or_not_at_all() -> None:
    twins = tracker(action("Meet quarterly", "1.1"), action("Meet quarterly", "2.1"))
    first = next(twins.actions())
    assert [new.action.ref for new in merged(reply(first, update="Met"), plan=twins).updates] == ["1.1"]
    sent = reply(first, update="Met")
    assert codes(merged(sent._replace(shown={**sent.shown, "ref": "9"}), plan=twins)) == ["return-unknown-action"]


def test_a_row_with_nothing_filled_in_says_nothing() -> None:
    assert merged(reply()) == Merge()


def test_what_does_not_read_as_before_plus_what_was_sent_is_seen() -> None:
    new = Merge((NewWords(HUB, "Keys handed over", reply()),), (NewRating(PARK, "green", False, reply()),))
    hub = replace(HUB, updates=(*HUB.updates, update("Keys handed over", "2020-07-30")))
    park = replace(PARK, rating=replace(PARK.rating, colour="green"))
    assert misread(PLAN, tracker(hub, park), new) == frozenset()
    assert misread(PLAN, tracker(HUB, park), new) == {HUB.place}
    assert misread(PLAN, tracker(replace(hub, updates=hub.updates[1:]), park), new) == {HUB.place}
    assert misread(PLAN, tracker(hub, PARK), new) == {PARK.place}
    assert misread(PLAN, tracker(replace(hub, owners=("Jo",)), park), new) == {HUB.place}
