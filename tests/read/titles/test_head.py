"""The noun of a title says what its column holds, and a question asks for what its first word says."""

from __future__ import annotations

import pytest

from vrtracker.model import Field
from vrtracker.read.columns.fields import fields_of
from vrtracker.read.titles.head import head_of
from vrtracker.read.titles.points import strength, title_points


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("lead officer comments", "comments"),
        ("reason for action", "reason"),
        ("further measures required", "measures"),
        ("summary of progress", "progress"),
        ("details", "details"),
        ("description of", "description"),
        ("we", "we"),
    ],
)
def test_a_title_is_about_its_noun(words: str, head: str) -> None:
    assert head_of(words) == head


def likeliest(title: str) -> Field:
    points = title_points(title)
    return max(points, key=lambda name: points[name], default="extra")


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Lead officer comments", "updates"),
        ("Progress measures", "evaluation"),
        ("Achievement criteria", "evaluation"),
        ("Key personnel", "owner"),
        ("Executive sponsor", "owner"),
        ("Action holder", "owner"),
        ("Practical solutions", "action"),
        ("Reason for action", "extra"),
        ("Action type", "extra"),
        ("RAG definition", "extra"),
        ("Lamp role (Lead/Partner)", "extra"),
        ("Compliance (R/A/G)", "rag"),
        ("Category", "objective"),
        ("Standard / criterion", "objective"),
        ("Links to objective", "objective"),
        ("Control measures required", "action"),
        ("Current control measures", "extra"),
        ("Action to be taken by", "owner"),
        ("Date for delivery", "deadline"),
        ("Baseline date", "deadline"),
        ("Est. Compl.", "deadline"),
        ("ETA", "deadline"),
        ("Resp. Officer", "owner"),
        ("Respon-\nsible officer", "owner"),
        ("Agreed action, date and responsibility", "action"),
        ("Action already taken to date", "updates"),
        ("Success criteria/evidence", "evaluation"),
        ("Evidence", "updates"),
        ("Action & lead", "action"),
        ("Owner/Deadline", "owner"),
        ("Action lead", "owner"),
        ("Actions carried out", "updates"),
        ("Actions since last meeting", "updates"),
        ("Result of action", "updates"),
        ("Proposed way forward", "action"),
        ("Changes to be made", "action"),
        ("Work plan", "action"),
        ("Scheduled date", "deadline"),
        ("Completion expected", "deadline"),
        ("Date agreed for delivery", "deadline"),
        ("Current forecast", "deadline"),
        ("Target year", "deadline"),
        ("Tasked to", "owner"),
        ("Working group", "owner"),
        ("POC", "owner"),
        ("Fix by", "deadline"),
        ("Verified by", "extra"),
        ("Date repairs to be finished", "deadline"),
        ("Programme date", "extra"),
        ("Implementing department", "owner"),
        ("Work requested", "action"),
        ("Delivered by (agency)", "owner"),
        ("Milestone date(s)", "deadline"),
        ("Owner/s", "owner"),
        ("Latest entry", "updates"),
        ("No. of times revised", "extra"),
        ("Measure no.", "ref"),
        ("Rec. priority", "extra"),
    ],
)
def test_the_noun_says_what_no_whole_title_does(title: str, field: Field) -> None:
    assert likeliest(title) == field


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("What we'll do", "action"),
        ("What is planned?", "action"),
        ("How we are going to do it", "action"),
        ("Who'll make sure it happens", "owner"),
        ("What are the time frames?", "deadline"),
        ("What is a likely time frame?", "deadline"),
        ("What we've done", "updates"),
        ("Where have we got to?", "updates"),
        ("Where we've got to", "updates"),
        ("How far have we got?", "updates"),
        ("How are we going to get there?", "action"),
        ("By what date?", "deadline"),
        ("How will progress be monitored?", "evaluation"),
        ("How will we measure progress?", "evaluation"),
        ("What will be different?", "evaluation"),
        ("What has changed?", "evaluation"),
        ("How will staff receive feedback?", "extra"),
        ("What resources do we need?", "extra"),
    ],
)
def test_the_nouns_inside_a_question_are_not_what_it_asks_for(title: str, field: Field) -> None:
    assert likeliest(title) == field


def test_a_long_aside_is_no_part_of_a_title() -> None:
    assert likeliest(f"Comments/action status (such as {'how the lamps were mended, ' * 4})") == "updates"


def test_a_noun_alone_says_too_little_to_tell_a_row_of_titles_by() -> None:
    assert strength("Executive sponsor") < 66


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("Minute | Action | By | Status", "ref action owner rag"),
        ("Action | By | Lead", "action deadline owner"),
        ("Agenda item | Action number | Action | Owner", "objective ref action owner"),
        ("Agenda item | Action | Owner", "ref action owner"),
        ("Measure no. | Measure | Lead | Status", "ref action owner rag"),
        ("Emissions | Cutting measures | Team | When", "extra action owner deadline"),
        ("Hazard | Control required | Manager | Target | Review date", "extra action owner extra deadline"),
        ("Action | Lead | Programme date", "action owner deadline"),
        ("Action | Lead | Deadline | Programme date", "action owner deadline extra"),
        ("Action | Lead | Meeting date | Progress", "action owner extra updates"),
        ("Item | Action | Action by | Target", "objective action owner deadline"),
        ("Objective | Measure | Lead | When", "action evaluation owner deadline"),
        ("Standard | Action | Lead | Action taken | Further action required", "objective action owner updates extra"),
        ("Hazard | Current controls | Further action required | Who", "extra extra action owner"),
    ],
)
def test_titles_beside_each_other_tell_the_rest(titles: str, fields: str) -> None:
    assert fields_of(titles.split(" | ")) == tuple(fields.split())
