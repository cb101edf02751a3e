"""One title over the numbers of the work and the words beside them."""

from __future__ import annotations

import pytest

from tests.tables import read_of

LAMPS = "{} | Ask the school for more lamps | Ann Bell | May 2020"
BINS = "{} | Count the bins of the park | Bob Carr | June 2020"


@pytest.mark.parametrize("title", ["Actions", "Recommendation", "What will we do?", "Milestone"])
@pytest.mark.parametrize("numbers", [("1.1", "1.2"), ("A1", "A2"), ("2 (i)", "2 (ii)")])
def test_a_title_over_numbers_and_the_words_beside_them_is_of_both(title: str, numbers: tuple[str, str]) -> None:
    first, second = numbers
    tracker = read_of(f"{title} | | Lead | By when | Outcome\n{LAMPS.format(first)}\n{BINS.format(second)}")
    found = [(action.ref, action.title) for action in tracker.actions()]
    assert found == [(first, "Ask the school for more lamps"), (second, "Count the bins of the park")]
    guessed = [one for one in tracker.findings if one.code == "column-guessed" and one.place.cell == "A1"]
    assert "it only numbers what stands right of it" in guessed[0].message


@pytest.mark.parametrize(
    ("titles", "first", "second"),
    [
        ("Action | Description", "1.1 | Light the path", "1.2 | Mend the old bench"),
        ("Task | Details", "1.1 | Light the path", "1.2 | Mend the old bench"),
        ("Action | Ward | Description", "1.1 | Hill | Light the path", "1.2 | Lough | Mend the old bench"),
    ],
)
def test_a_description_beside_the_numbers_of_the_work_tells_it(titles: str, first: str, second: str) -> None:
    tracker = read_of(f"{titles} | Lead | By when\n{first} | Ann Bell | May 2020\n{second} | Bob Carr | June 2020")
    found = [(action.ref, action.title) for action in tracker.actions()]
    assert found == [("1.1", "Light the path"), ("1.2", "Mend the old bench")]


def test_a_description_right_of_work_in_words_still_only_tells_more_of_it() -> None:
    tracker = read_of(
        "Action | Description | Lead\nLight it | Lamps along the path | Di Ash\nMend it | A bench | Ed Fox"
    )
    assert [action.title for action in tracker.actions()] == ["Light it", "Mend it"]
    assert [action.extra["Description"] for action in tracker.actions()] == ["Lamps along the path", "A bench"]


@pytest.mark.parametrize("other", ["What we will do", "Task"])
def test_numbers_under_a_title_of_work_are_left_where_another_title_is_the_work_s(other: str) -> None:
    rows = (
        "1.1 | the High Street and the square | Light {} | Ann Bell\n1.2 | all along the river path | Mend {} | Ed Fox"
    )
    tracker = read_of(f"Action | | {other} | Lead\n{rows.format('the lamps', 'the benches')}")
    assert [action.title for action in tracker.actions()] == ["Light the lamps", "Mend the benches"]
